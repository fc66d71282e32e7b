package pdftext_test

import (
	"strings"
	"testing"

	"sotruc/intake/doctext/pdftext"
)

func TestOperators(t *testing.T) {
	a, b := "<"+hex("A")+">", "<"+hex("B")+">"
	tests := []struct{ name, content, want string }{
		{"Td and TD and T*", "BT /F 10 Tf 50 700 Td " + a + " Tj 0 -15 TD " + b + " Tj T* " + a + " Tj ET", "A\nB\nA"},
		{"quotes", "BT /F 10 Tf 15 TL 50 700 Td " + a + " Tj " + b + " ' 0 40 " + a + " \" " + b + " Tj ET", "A\nB\nA\tB"},
		{"TJ", "BT /F 10 Tf 50 700 Td [" + a + "-100" + b + "-300" + a + "-3000" + b + "] TJ ET", "AB A\tB"},
		{"Tz", "BT /F 10 Tf 50 700 Td 50 Tz " + a + " Tj ET BT 55 700 Td " + b + " Tj ET", "A B"},
		{"Ts", "BT /F 10 Tf 50 700 Td " + a + " Tj 20 Ts " + b + " Tj ET", "B\nA"},
		{"Tw needs the byte 32", "BT /F 10 Tf 50 700 Td 900 Tw " + a + " Tj " + b + " Tj ET", "AB"},
		{"q and Q", "q 1 0 0 1 0 100 cm BT /F 10 Tf 50 600 Td " + a + " Tj ET Q Q Q BT /F 10 Tf 55 700 Td " + b + " Tj ET", "AB"},
		{"a size below nothing", "BT /F -10 Tf -1 0 0 -1 50 700 Tm " + a + " Tj " + b + " Tj ET", "AB"},
		{"operands missing or wrong", "BT Tf Td Tm /F Tf (x) Td /F 10 Tf [ ] Tm 50 700 Td TJ Tj cm ' \" re l m " + a + " Tj EMC Q ET", "A"},
		{"numbers out of all bounds", "BT /F 10 Tf 1e9 99999999999999999999 Td " + a + " Tj ET BT 50 700 Td " + b + " Tj ET", "B"},
		{"a picture in the page", "BI /W 1 /H 1 ID \x00EI(\x80\x81 EI BT /F 10 Tf 50 700 Td " + a + " Tj ET", "A"},
		{"actual text", "BT /F 10 Tf 50 700 Td /Span<</ActualText<FEFF1EAF>>>BDC " + a + b + " Tj " + b + " Tj EMC " + b + " Tj ET", "ắB"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.TrimSpace(read(t, pagesOf(tt.content)).Text); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// forms makes a page that shows the form X; the form is object 8, and may show X and Y itself.
func forms(form string) []byte {
	objects := append([]string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/MediaBox[0 0 595 842]>>",
		"<</Type/Page/Parent 2 0 R/Contents[7 0 R 7 0 R]/Resources<</Font<</F 4 0 R>>/XObject<</X 8 0 R/Y 9 0 R>>>>>>",
	}, identityFont...)
	return build(append(objects,
		stream("", "q /X Do Q 1 0 0 1 0 -50 cm"),
		stream("/Subtype/Form/Matrix[1 0 0 1 0 -100]", form),
		stream("/Subtype/Image/Filter/DCTDecode", "\xff\xd8 (not text) Tj"),
	)...)
}

func TestForms(t *testing.T) {
	if got := read(t, forms(line(50, 700, "Mẫu"))).Text; got != "Mẫu\n\nMẫu\n" {
		t.Errorf("a form shown twice: %q", got)
	}
	if got := read(t, forms("/X Do /X Do /Y Do "+line(50, 700, "Vòng")+" /X Do")).Text; got != "Vòng\n\nVòng\n" {
		t.Errorf("a form inside itself: %q", got)
	}
}

// A page that breaks keeps the pages around it, and what it had shown.
func TestBrokenPage(t *testing.T) {
	result := read(t, pagesOf(line(50, 700, "Một"), line(50, 700, "Hai")+"<< [ ( /F", line(50, 700, "Ba")))
	if result.Text != "Một\nHai\nBa\n" || result.EmptyPages != 0 {
		t.Errorf("got %q, %d pages empty", result.Text, result.EmptyPages)
	}
}

func TestWhyThereIsNoText(t *testing.T) {
	tests := []struct {
		name   string
		data   []byte
		limits pdftext.Limits
		want   error
	}{
		{"nothing", nil, pdftext.Limits{}, pdftext.ErrDamaged},
		{"cut off in its head", []byte("%PDF-1.7\n1 0 obj"), pdftext.Limits{}, pdftext.ErrDamaged},
		{"no pages", build("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"), pdftext.Limits{}, pdftext.ErrDamaged},
		{"a scan", pagesOf("q 595 0 0 842 0 0 cm BI /W 1 ID x EI Q", line(290, 40, "2")), pdftext.Limits{}, pdftext.ErrNoText},
		{"unknown encryption", append(pagesOf(line(50, 700, "A")), "trailer <</Encrypt<</V 9/R 9>>>>"...), pdftext.Limits{}, pdftext.ErrEncrypted},
		{"too many bytes", make([]byte, 11), pdftext.Limits{MaxBytes: 10}, pdftext.ErrTooLarge},
		{"too many pages", pagesOf("", "", ""), pdftext.Limits{MaxPages: 2}, pdftext.ErrTooLarge},
		{"too much text", pagesOf(lines(700, 0, full, full)), pdftext.Limits{MaxText: 100}, pdftext.ErrTooLarge},
		{"a bomb", pagesOf(strings.Repeat(" ", 17<<20)), pdftext.Limits{}, pdftext.ErrTooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			result, err := pdftext.Text(tt.data, tt.limits)
			if err == nil || !strings.Contains(err.Error(), tt.want.Error()) {
				t.Errorf("got %q, %v; want %v", result.Text, err, tt.want)
			}
		})
	}
}
