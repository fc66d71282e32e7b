//go:build !windows

package office_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/office"
	"sotruc/pretend"
)

// fakeOCR is a program that answers like tesseract and reads every picture as a script says.
func fakeOCR(t *testing.T, script string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "tesseract")
	pretend.Program(t, path, "[ \"$1\" = --list-langs ] && { echo vie; exit 0; }\n"+script)
	return path
}

// scanOf makes a PDF whose pages each are one stream.
func scanOf(pictures ...string) []byte {
	var b, kids bytes.Buffer
	b.WriteString("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n")
	for i, picture := range pictures {
		n := 10 * (i + 1)
		fmt.Fprintf(&kids, "%d 0 R ", n)
		fmt.Fprintf(&b, "%d 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</XObject<</A %d 0 R>>>>>>\nendobj\n", n, n+1, n+2)
		content := "q 595 0 0 842 0 0 cm /A Do Q      "
		fmt.Fprintf(&b, "%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n%d 0 obj\n%s\nendobj\n", n+1, len(content), content, n+2, picture)
	}
	fmt.Fprintf(&b, "2 0 obj\n<</Type/Pages/Kids[%s]/Count %d>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%%%EOF\n", kids.String(), len(pictures))
	return b.Bytes()
}

func stream(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// dot is a picture of one point.
func dot() string {
	return stream("/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "x")
}

// What is read from a scan is a paper like others, with a doubt on every value; the file that is kept is the scan.
func TestAScanIsReadThroughAProgram(t *testing.T) {
	t.Parallel()
	script := "cat <<'END'\n" + paperText + "\n                         T/M BAN THƯỜNG VỤ\n                              BÍ THƯ\n                          Trần Văn Hòa\nEND\n"
	data := scanOf(dot())
	how := office.Reading{OCR: fakeOCR(t, script)}
	in, err := how.Read(t.Context(), office.Source{Path: written(t, "quét.pdf", data)})
	d := in.Proposal.Directive
	if err != nil || d.Symbol != "7-CV/QU" || len(d.Tasks) != 1 || d.File.Name != "quét.pdf" || !bytes.Equal(d.File.Bytes, data) {
		t.Fatalf("%+v, %v", d, err)
	}
	var got []string
	for _, found := range in.Proposal.Doubts {
		if found.Code == doubt.FromPicture {
			got = append(got, found.Field)
		}
	}
	want := []string{
		doubt.FieldSymbol, doubt.FieldKind, doubt.FieldIssuer, doubt.FieldPlace, doubt.FieldIssuedOn, doubt.FieldSubject, doubt.FieldSigner,
		doubt.FieldSignerTitle, doubt.FieldTasks, doubt.FieldDeadline,
	}
	if !slices.Equal(got, want) {
		t.Errorf("doubts on %v, want %v", got, want)
	}
	text, err := office.Reading{}.ReadText(t.Context(), "dán", paperText)
	if err != nil || slices.ContainsFunc(text.Proposal.Doubts, func(d doubt.Doubt) bool { return d.Code == doubt.FromPicture }) {
		t.Errorf("what is no scan is doubted: %v, %v", text.Proposal.Doubts, err)
	}
}

// What was put on a scan when it was signed stands behind its text; alone it is no paper.
func TestAStampOnAScan(t *testing.T) {
	t.Parallel()
	look := stream("/Subtype/Form/BBox[0 0 90 20]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>", "BT /F 12 Tf 0 5 Td (So 45) Tj ET")
	data := bytes.Replace(scanOf(dot()), []byte("/MediaBox"), []byte("/Annots[<</Subtype/Stamp/Rect[60 700 150 720]/AP<</N 90 0 R>>>>]/MediaBox"), 1)
	data = bytes.Replace(data, []byte("trailer"), []byte("90 0 obj\n"+look+"\nendobj\ntrailer"), 1)
	in, err := office.Reading{OCR: fakeOCR(t, "echo 'Kính gửi: các chi bộ'")}.ReadBytes(t.Context(), "a.pdf", data)
	if text := in.Proposal.Directive.Text; err != nil || !strings.HasPrefix(text, "Kính gửi") || !strings.HasSuffix(text, "So 45\n") {
		t.Errorf("%q, %v", text, err)
	}
	var why *doctext.Error
	if _, err := (office.Reading{OCR: fakeOCR(t, "echo")}).ReadBytes(t.Context(), "a.pdf", data); !errors.As(err, &why) || why.Code != doctext.CodeScanEmpty {
		t.Errorf("a stamp alone: %v", err)
	}
}

// Page by page it is told where the reading is. A page behind the first that cannot be read is a doubt; the first is an error.
func TestPagesOfAScan(t *testing.T) {
	t.Parallel()
	gone := stream("/Subtype/Image/Width 1/Height 1/Filter/JPXDecode", "x")
	var told []string
	how := office.Reading{OCR: fakeOCR(t, "echo 'Số 7-CV/QU'"), Show: func(name string, page, pages int) { told = append(told, fmt.Sprint(name, " ", page, "/", pages)) }}
	in, err := how.ReadBytes(t.Context(), "a.pdf", scanOf(dot(), gone, dot()))
	if err != nil || strings.Count(in.Proposal.Directive.Text, "7-CV/QU") != 2 {
		t.Errorf("%q, %v", in.Proposal.Directive.Text, err)
	}
	if want := []string{"a.pdf 1/3", "a.pdf 2/3", "a.pdf 3/3"}; !slices.Equal(told, want) {
		t.Errorf("told %q", told)
	}
	unread := slices.IndexFunc(in.Proposal.Doubts, func(d doubt.Doubt) bool { return d.Code == doubt.PagesUnread })
	if unread < 0 || in.Proposal.Doubts[unread].Text != "1/3" {
		t.Errorf("doubts %v", in.Proposal.Doubts)
	}
	many := slices.Repeat([]string{dot()}, 62)
	in, err = office.Reading{OCR: fakeOCR(t, "echo 'Số 7-CV/QU'")}.ReadBytes(t.Context(), "a.pdf", scanOf(many...))
	unread = slices.IndexFunc(in.Proposal.Doubts, func(d doubt.Doubt) bool { return d.Code == doubt.PagesUnread })
	if err != nil || unread < 0 || in.Proposal.Doubts[unread].Text != "2/62" {
		t.Errorf("doubts %v, %v", in.Proposal.Doubts, err)
	}
}

// Why a scan is not read has a name, and the scan is given all the same, to be typed.
func TestScansThatAreNotRead(t *testing.T) {
	t.Parallel()
	gone := scanOf(stream("/Subtype/Image/Width 1/Height 1/Filter/JPXDecode", "x"))
	none := filepath.Join(t.TempDir(), "tesseract")
	pretend.Program(t, none, "echo eng")
	for name, c := range map[string]struct {
		data []byte
		ocr  string
		code doctext.Code
	}{
		"no program":    {scanOf(dot()), "none", doctext.CodeNoText},
		"no such file":  {scanOf(dot()), "/không/có", doctext.CodeNoText},
		"no Vietnamese": {scanOf(dot()), none, doctext.CodeScanLanguage},
		"it fails":      {scanOf(dot()), fakeOCR(t, "exit 1"), doctext.CodeScanFailed},
		"no letter":     {scanOf(dot()), fakeOCR(t, "printf '\\f \\n'"), doctext.CodeScanEmpty},
		"no letters":    {scanOf(dot()), fakeOCR(t, "printf '\\001\\033[31m\\n'"), doctext.CodeScanEmpty},
		"JPEG 2000":     {gone, fakeOCR(t, "echo x"), doctext.CodeScanJPX},
		"JBIG2":         {bytes.Replace(gone, []byte("/JPXDecode"), []byte("/JBIG2Decode"), 1), fakeOCR(t, "echo x"), doctext.CodeScanJBIG2},
		"another file":  {[]byte("GIF89a\x00\x00"), fakeOCR(t, "echo x"), doctext.CodeScanPicture},
	} {
		var why *doctext.Error
		in, err := office.Reading{OCR: c.ocr}.Read(t.Context(), office.Source{Path: written(t, "quét.pdf", c.data)})
		if !errors.As(err, &why) || why.Code != c.code || !bytes.Equal(in.Proposal.Directive.File.Bytes, c.data) || !office.OfPaper(err) {
			t.Errorf("%s: %v, kept %q", name, err, in.Proposal.Directive.File.Name)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	how := office.Reading{OCR: fakeOCR(t, "sleep 1000"), Show: func(string, int, int) { cancel() }}
	if _, err := how.Read(ctx, office.Source{Path: written(t, "quét.pdf", scanOf(dot()))}); !errors.Is(err, context.Canceled) || office.OfPaper(err) {
		t.Errorf("stopped: %v", err)
	}
}

// Garbage a program gives for a picture is read like any text: nothing of it is a value, and no control sign comes through.
func TestGarbageFromAScan(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	garbage := make([]byte, 20_000)
	for i := range garbage {
		garbage[i] = byte(random.Uint32())
	}
	how := office.Reading{OCR: fakeOCR(t, "cat "+written(t, "garbage", garbage))}
	in, err := how.ReadBytes(t.Context(), "a.png", []byte("\x89PNG\r\n\x1a\nx"))
	if d := in.Proposal.Directive; err != nil || d.Text == "" || strings.ContainsAny(d.Text, "\x00\x1b\x07") || d.Symbol != "" {
		t.Errorf("%q, %v", in.Proposal.Directive.Text, err)
	}
}

// A page that LibreOffice made, as a picture in every way a scanner writes one: the tesseract that is installed reads its head.
func TestInstalledTesseract(t *testing.T) {
	t.Parallel()
	if langs, err := exec.CommandContext(t.Context(), "tesseract", "--list-langs").Output(); err != nil || !slices.Contains(strings.Fields(string(langs)), "vie") {
		t.Skip("no tesseract with Vietnamese is installed here: apt-get install tesseract-ocr tesseract-ocr-vie")
	}
	file := func(name string) string {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	decoded, err := png.Decode(strings.NewReader(file("cong-van.png")))
	if err != nil {
		t.Fatal(err)
	}
	w, h := decoded.Bounds().Dx(), decoded.Bounds().Dy()
	turned, photo := image.NewGray(image.Rect(0, 0, h, w)), bytes.Buffer{} // to the left
	var flat bytes.Buffer
	z := zlib.NewWriter(&flat)
	for y := range h {
		for x := range w {
			turned.Set(y, w-1-x, decoded.At(x, y))
			r, _, _, _ := decoded.At(x, y).RGBA()
			_, _ = z.Write([]byte{byte(r)})
		}
	}
	if err := errors.Join(jpeg.Encode(&photo, turned, nil), z.Close()); err != nil {
		t.Fatal(err)
	}
	size := fmt.Sprintf("/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceGray", w, h)
	sideways := scanOf(stream(fmt.Sprintf("/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode", h, w), photo.String()))
	sideways = bytes.Replace(sideways, []byte("/MediaBox"), []byte("/Rotate 90/MediaBox"), 1)
	tif := file("cong-van.tif") // its one strip begins behind the head and ends where its fields begin
	strip := tif[8:binary.LittleEndian.Uint32([]byte(tif[4:8]))]
	fax := fmt.Sprintf("/Subtype/Image/Width %d/Height %d/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns %d>>", w, h, w)
	for name, data := range map[string]string{
		"a.png": file("cong-van.png"), "a.tif": tif, "flat.pdf": string(scanOf(stream(size+"/Filter/FlateDecode", flat.String()))),
		"sideways.pdf": string(sideways), "fax.pdf": string(scanOf(stream(fax, strip))),
		"upside-down.pdf": strings.Replace(strings.Replace(string(scanOf(stream(fax, strip))), "/MediaBox", "/Rotate 180/MediaBox", 1), "595 0 0 842 0 0 cm /A Do Q      ", "-595 0 0 -842 595 842 cm /A Do Q", 1),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in, err := office.ReadingOf(config.Default()).ReadBytes(t.Context(), name, []byte(data))
			d := in.Proposal.Directive
			issued, _ := model.NewDate(2021, 8, 12)
			if err != nil || d.Symbol != "57-CV/ĐU" || d.IssuedOn != issued || d.Issuer != "Đảng ủy phường Bến Đá" || d.Signer != "Nguyễn Thị Bến" || len(d.Tasks) != 3 {
				t.Errorf("%s, %s, %s, %s, %d tasks, %v\n%s", d.Symbol, d.IssuedOn, d.Issuer, d.Signer, len(d.Tasks), err, d.Text)
			}
		})
	}
}
