package pdftext_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"sotruc/intake/doctext/pdftext"
)

// annotated makes a page of content with annotations; the objects given are numbered from 8 on.
func annotated(content, annotations string, more ...string) []byte {
	objects := append([]string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>>>",
		"<</Type/Page/Parent 2 0 R/Contents 7 0 R/Annots[" + annotations + "]>>",
	}, identityFont...)
	return build(append(append(objects, stream("", content)), more...)...)
}

// look is a form that shows an annotation.
func look(dict, content string) string {
	return stream("/Type/XObject/Subtype/Form/Resources<</Font<</F 4 0 R>>/XObject<</FRM 9 0 R>>>>"+dict, content)
}

func TestAnnotations(t *testing.T) {
	paper := line(60, 724, "Số"+blanks+"-CV/ĐU") + line(60, 600, "BÍ THƯ") + line(60, 500, "Trần Thử")
	around := func(number, below string) string {
		return "Số " + number + "-CV/ĐU\n\nBÍ THƯ\n\n" + below + "Trần Thử\n"
	}
	tests := []struct {
		name, annotations string
		more              []string
		want              string
	}{
		{"a number over blanks", "<</Subtype/Stamp/Rect[98 720 128 740]/AP<</N 8 0 R>>>>", []string{look("/BBox[0 0 30 20]", at(0, 5, 13, "100"))}, around("100", "")},
		{"in a box of another size, elsewhere", "<</Subtype/Stamp/Rect[98 720 128 740]/AP<</N 8 0 R>>>>", []string{look("/BBox[100 100 160 140]", at(100, 110, 26, "100"))}, around("100", "")},
		{
			"turned by its matrix", "<</Subtype/Stamp/Rect[98 720 128 740]/AP<</N 8 0 R>>>>",
			[]string{look("/BBox[0 0 20 30]/Matrix[0 -1 1 0 0 0]", "BT /F 13 Tf 0 1 -1 0 15 0 Tm <"+hex("100")+"> Tj ET")},
			around("100", ""),
		},
		{
			"the form of a signature, layer in layer", "<</Subtype/Widget/FT/Sig/Rect[60 540 260 560]/AP<</N 8 0 R>>/V<</Type/Sig/Name(nobody)>>>>",
			[]string{look("/BBox[0 0 200 20]", "q 1 0 0 1 0 0 cm /FRM Do Q"), look("/BBox[0 0 200 20]", at(0, 12, 8, "Ký bởi: Đảng uỷ xã Mẫu")+at(0, 2, 8, "Ngày ký: 29/09/2025"))},
			around(blanks, "Ký bởi: Đảng uỷ xã Mẫu\nNgày ký: 29/09/2025\n\n"),
		},
		{
			"the state it is in", "<</Subtype/Widget/FT/Btn/Rect[60 540 260 560]/AS/On/AP<</N<</Off 9 0 R/On 8 0 R>>>>>>",
			[]string{look("/BBox[0 0 200 20]", at(0, 5, 14, "Có")), look("/BBox[0 0 200 20]", at(0, 5, 14, "Không"))},
			around(blanks, "Có\n\n"),
		},
		{
			"the value of a field whose form shows nothing", "<</Subtype/Widget/Rect[98 720 128 740]/DA(/Helv 12 Tf 0 g)/AP<</N 8 0 R>>/Parent 9 0 R>>",
			[]string{look("/BBox[0 0 30 20]", "/Tx BMC EMC"), "<</FT/Tx/V(100)>>"},
			around("100", ""),
		},
		{"a note on the page", "<</Subtype/FreeText/Rect[60 530 260 570]/DA(/F 10 Tf)/Contents<FEFF" + hex("Đã nhận\rngày 20/10") + ">>>", nil, around(blanks, "Đã nhận\nngày 20/10\n\n")},
		{
			"what is not seen", "<</Subtype/FreeText/F 2/Rect[60 530 260 570]/Contents(a)>><</Subtype/FreeText/F 32/Rect[60 530 260 570]/Contents(b)>>" +
				"<</Subtype/Text/Rect[60 530 260 570]/Contents(c)>><</Subtype/Popup/Rect[60 530 260 570]/Contents(d)>><</Subtype/Link/Rect[60 530 260 570]>>" +
				"<</Subtype/FreeText/Rect[60 530 60 530]/Contents(e)>><</Subtype/FreeText/Contents(f)>><</Subtype/Widget/FT/Btn/V(g)/Rect[60 530 260 570]>>", nil, around(blanks, ""),
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := read(t, annotated(paper, tt.annotations, tt.more...)).Text
			want := strings.Replace(tt.want, "Số "+blanks+"-CV/ĐU", "Số\t-CV/ĐU", 1)
			if got != want {
				t.Errorf("got\n%q\nwant\n%q", got, want)
			}
		})
	}
}

// What was put on a scan when it was signed is kept, and the page still counts as a picture.
func TestAnnotationOnAPicture(t *testing.T) {
	stamp := "<</Subtype/Stamp/Rect[98 720 128 740]/AP<</N 8 0 R>>>>"
	form := look("/BBox[0 0 30 20]", at(0, 5, 13, "100"))
	if result, err := pdftext.Text(annotated("BI /W 1 /H 1 ID x EI", stamp, form), pdftext.Limits{}); !errors.Is(err, pdftext.ErrNoText) || result.UnreadPages != 1 {
		t.Errorf("on a picture: %+v, %v", result, err)
	}
	if got := read(t, annotated("", stamp, form)).Text; got != "100\n" {
		t.Errorf("on a blank page: %q", got)
	}
}

// So is what was put on it without an annotation. A picture beside a short text, and a long text over one, leave the page one of text.
func TestStampOnAPicture(t *testing.T) {
	picture := func(matrix, text string) (pdftext.Result, error) {
		data := annotated("q "+matrix+" cm /P Do Q "+text, "", stream("/Subtype/Image/Width 1/Height 1", "x"))
		return pdftext.Text(bytes.Replace(data, []byte("/F 4 0 R>>"), []byte("/F 4 0 R>>/XObject<</P 8 0 R>>"), 1), pdftext.Limits{})
	}
	short, long := line(60, 700, "Số 100, ngày 12/8/2025"), ""
	for y := 700; y > 500; y -= 20 {
		long += line(60, float64(y), "một dòng chữ của trang này")
	}
	if got, err := picture("590 0 0 800 0 0", short); !errors.Is(err, pdftext.ErrNoText) || got.UnreadPages != 1 || got.Text != "Số 100, ngày 12/8/2025\n" {
		t.Errorf("a stamp: %+v, %v", got, err)
	}
	for name, matrix := range map[string]string{"a table scanned below the text": "400 0 0 200 90 200", "the page of an annex": "400 0 0 480 90 10", "turned": "0 200 -400 0 490 200"} {
		if got, err := picture(matrix, long); err != nil || got.UnreadPages != 1 || !strings.Contains(got.Text, "một dòng chữ") {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
	if got, err := picture("200 0 0 120 300 100", long); err != nil || got.UnreadPages != 0 {
		t.Errorf("a seal: %+v, %v", got, err)
	}
	for name, c := range map[string][2]string{"a logo": {"60 0 0 80 0 0", short}, "a background": {"0 590 -800 0 800 0", long}} {
		if got, err := picture(c[0], c[1]); err != nil || got.UnreadPages != 0 {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

// Files made to keep a reader busy end soon: each of these would go on for hours where a loop is not counted.
func TestHostileAnnotations(t *testing.T) {
	var deep []string
	for i := range 1000 {
		deep = append(deep, stream(fmt.Sprintf("/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>", 9+(i+1)%1000), strings.Repeat("/A Do ", 10)))
	}
	stamp := "<</Subtype/Stamp/Rect[0 0 9 9]/AP<</N 8 0 R>>>>"
	tests := []struct {
		name, content, annotations string
		more                       []string
	}{
		{"a form in itself", "", stamp, []string{look("/BBox[0 0 9 9]", "/FRM Do"), look("/BBox[0 0 9 9]", "/FRM Do /FRM Do")}},
		{"a thousand forms one in the other", "", strings.Repeat(stamp, 1000), append([]string{stream("/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 9 0 R>>>>", "/A Do /A Do")}, deep...)},
		{"an annotation that is its own parent and look", "", strings.Repeat("8 0 R ", 2000), []string{"<</Subtype/Widget/Rect[0 0 9 9]/Parent 8 0 R/AP 8 0 R/N 8 0 R>>"}},
		{"huge boxes", "", "<</Subtype/Stamp/Rect[0 0 1e30 1e30]/AP<</N 8 0 R>>>>" + stamp, []string{look("/BBox[0 0 1e-300 1e-300]/Matrix[1e300 1e300 1e300 1e300 1e300 1e300]", at(0, 0, 1e9, "A"))}},
		{"a million notes", "", strings.Repeat("<</Subtype/FreeText/Rect[0 0 500 800]/DA(/F 0.0001 Tf)/Contents("+strings.Repeat("a ", 1900)+")>>", 1000), nil},
		{"stamps over stamps", strings.Repeat(at(60, 700, 14, "Số"+blanks+"-CV")+at(90, 700, 14, "100"), 1500), "", nil},
		{"large letters over all", strings.Repeat(at(60, 100, 2, "ab"), 4000) + strings.Repeat(at(-3000, -3000, 9000, "WW"), 900), "", nil},
		{"dots", at(60, 700, 14, strings.Repeat(".", 20000)) + strings.Repeat(at(70, 700, 14, "1"), 2000), "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := pdftext.Text(annotated(tt.content, tt.annotations, tt.more...), pdftext.Limits{})
			if err != nil && !isKnown(err) {
				t.Error(err)
			}
		})
	}
}

func FuzzAnnotations(f *testing.F) {
	f.Add("<</Subtype/Stamp/Rect[98 720 128 740]/AP<</N 8 0 R>>>>", "/BBox[0 0 30 20]/Matrix[0 -1 1 0 0 0]", "BT /F 13 Tf (100) Tj ET /FRM Do")
	f.Add("<</Subtype/Widget/FT/Tx/V(100)/DA(/F 10 Tf)/Rect[0 0 9 9]/Parent 8 0 R>>", "", "")
	f.Add("<</Subtype/FreeText/Contents(a b\rc)/Rect[0 0 90 90]>>", "", "")
	f.Fuzz(func(t *testing.T, annotations, dict, content string) {
		check(t, annotated(line(60, 724, "Số"+blanks+"-CV/ĐU"), annotations, look(dict, content), look(dict, content)))
	})
}
