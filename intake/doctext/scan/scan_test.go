package scan_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"math"
	"strings"
	"testing"

	"sotruc/intake/doctext/scan"
)

// build writes a PDF of objects; the first is the catalog.
func build(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString("trailer\n<</Root 1 0 R>>\n%%EOF\n")
	return b.Bytes()
}

func stream(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// flat is a stream behind FlateDecode.
func flat(dict, data string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(data))
	_ = w.Close()
	return stream(dict+"/Filter/FlateDecode", b.String())
}

// page makes a PDF of one page of 600 × 800 points with its content and the pictures A, B and so on, which are objects from 5 on.
func page(attributes, content string, pictures ...string) []byte {
	var names strings.Builder
	for i := range pictures {
		fmt.Fprintf(&names, "/%c %d 0 R", 'A'+i, 5+i)
	}
	return build(append([]string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<<" + names.String() + ">>>>" + attributes + ">>",
		stream("", content),
	}, pictures...)...)
}

const whole = "q 600 0 0 800 0 0 cm /A Do Q"

// pictures gives what the one page shows.
func pictures(t *testing.T, data []byte) [][]byte {
	t.Helper()
	f, err := scan.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if f.Pages() != 1 {
		t.Fatalf("%d pages", f.Pages())
	}
	all, err := f.Pictures(0)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// shades are those of a PNG file.
func shades(t *testing.T, data []byte) *image.Gray {
	t.Helper()
	decoded, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	grey, ok := decoded.(*image.Gray)
	if !ok {
		t.Fatalf("%T", decoded)
	}
	return grey
}

func grey(width, height int) string {
	return fmt.Sprintf("/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceGray", width, height)
}

// Whichever way a picture is put on its page and the page is shown, it comes as it is seen. What is seen is reckoned point by point.
func TestPicturesComeUpright(t *testing.T) {
	t.Parallel()
	const w, h = 3, 2
	samples := string([]byte{10, 20, 30, 40, 50, 60})
	for _, m := range [][6]float64{
		{600, 0, 0, 800, 0, 0},
		{-600, 0, 0, 800, 600, 0},
		{600, 0, 0, -800, 0, 800},
		{-600, 0, 0, -800, 600, 800},
		{0, 800, 600, 0, 0, 0},
		{0, -800, 600, 0, 0, 800},
		{0, 800, -600, 0, 600, 0},
		{0, -800, -600, 0, 600, 800},
	} {
		for turn := range 4 {
			content := fmt.Sprintf("q %g %g %g %g %g %g cm /A Do Q", m[0], m[1], m[2], m[3], m[4], m[5])
			got := shades(t, pictures(t, page(fmt.Sprintf("/Rotate %d", turn*90), content, flat(grey(w, h), samples)))[0])
			cols, rows := w, h
			if (m[0] == 0) != (turn%2 == 1) {
				cols, rows = h, w
			}
			if got.Rect.Dx() != cols || got.Rect.Dy() != rows {
				t.Fatalf("%v, turned %d: %v", m, turn, got.Rect)
			}
			for i := range w * h {
				u, v := (float64(i%w)+0.5)/w, 1-(float64(i/w)+0.5)/h
				x, y := (m[0]*u+m[2]*v+m[4])/600, 1-(m[1]*u+m[3]*v+m[5])/800 // from the left and from the top, of the sheet as it is stored
				for range turn {
					x, y = 1-y, x
				}
				if shade := got.GrayAt(int(math.Floor(x*float64(cols))), int(math.Floor(y*float64(rows)))).Y; shade != samples[i] {
					t.Errorf("%v, turned %d: point %d is %d", m, turn, i, shade)
				}
			}
		}
	}
}

// Every kind of sample becomes the shade it is seen in.
func TestSamples(t *testing.T) {
	t.Parallel()
	head := func(bits int, more string) string {
		return fmt.Sprintf("/Subtype/Image/Width 2/Height 1/BitsPerComponent %d%s", bits, more)
	}
	for name, c := range map[string]struct {
		picture string
		want    [2]uint8
	}{
		"grey":              {flat(head(8, "/ColorSpace/DeviceGray"), "\x00\x80"), [2]uint8{0, 0x80}},
		"not packed":        {stream(head(8, "/ColorSpace/DeviceGray"), "\x00\x80"), [2]uint8{0, 0x80}},
		"grey upside down":  {flat(head(8, "/ColorSpace/DeviceGray/Decode[1 0]"), "\x00\xf0"), [2]uint8{0xff, 0x0f}},
		"red, green, blue":  {flat(head(8, "/ColorSpace/DeviceRGB"), "\xff\xff\xff\x00\x00\x00"), [2]uint8{0xff, 0}},
		"four colours":      {flat(head(8, "/ColorSpace/DeviceCMYK"), "\x00\x00\x00\x00\x00\x00\x00\xff"), [2]uint8{0xff, 0}},
		"of a profile":      {flat(head(8, "/ColorSpace[/ICCBased 6 0 R]"), "\xff\xff\xff\x00\x00\x00"), [2]uint8{0xff, 0}},
		"black and white":   {flat(head(1, "/ColorSpace/DeviceGray"), "\x40"), [2]uint8{0, 0xff}},
		"four bits":         {flat(head(4, "/ColorSpace/DeviceGray"), "\x0f"), [2]uint8{0, 0xff}},
		"a mask":            {flat(head(1, "/ImageMask true"), "\x40"), [2]uint8{0, 0xff}},
		"a mask the other":  {flat(head(1, "/ImageMask true/Decode[1 0]"), "\x40"), [2]uint8{0xff, 0}},
		"of a table":        {flat(head(8, "/ColorSpace[/Indexed/DeviceRGB 1<000000FFFFFF>]"), "\x01\x00"), [2]uint8{0xff, 0}},
		"outside the table": {flat(head(8, "/ColorSpace[/Indexed/DeviceGray 1<00FF>]"), "\x09\x00"), [2]uint8{0xff, 0}},
	} {
		got := shades(t, pictures(t, page("", whole, c.picture, "<</N 3>>"))[0])
		if [2]uint8{got.Pix[0], got.Pix[1]} != c.want {
			t.Errorf("%s: %v, want %v", name, got.Pix, c.want)
		}
	}
}

// photograph is a JPEG file of one shade.
func photograph(t *testing.T, width, height int) string {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, width, height)), nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPhotographs(t *testing.T) {
	t.Parallel()
	photo := photograph(t, 30, 20)
	picture := stream("/Subtype/Image/Width 30/Height 20/Filter/DCTDecode", photo)
	if got := pictures(t, page("", whole, picture)); string(got[0]) != photo {
		t.Error("a photograph that is upright is not the one in the file")
	}
	if got := shades(t, pictures(t, page("/Rotate 90", whole, picture))[0]); got.Rect.Dx() != 20 || got.Rect.Dy() != 30 {
		t.Errorf("turned: %v", got.Rect)
	}
	twice := flat("/Subtype/Image/Width 30/Height 20", photo)
	twice = strings.Replace(twice, "/Filter/FlateDecode", "/Filter[/FlateDecode/DCTDecode]", 1)
	if got := pictures(t, page("", whole, twice)); string(got[0]) != photo {
		t.Error("packed twice")
	}
	for _, file := range []string{photo, "\x89PNG\r\n\x1a\nx", "II*\x00x", "MM\x00*x"} {
		if got := pictures(t, []byte(file)); string(got[0]) != file {
			t.Errorf("%q is not handed on", file[:4])
		}
	}
}

// What a fax packs comes in a TIFF file that says how.
func TestFax(t *testing.T) {
	t.Parallel()
	for params, want := range map[string]map[uint16]uint32{
		"/K -1/Columns 40":                 {256: 40, 257: 20, 259: 4, 262: 0, 274: 1, 279: 5},
		"/K -1/Columns 40/BlackIs1 true":   {259: 4, 262: 1},
		"/K 0/Columns 40":                  {259: 3, 292: 0},
		"/K 2/EncodedByteAlign true":       {256: 1728, 259: 3, 292: 5},
		"/K -1/Columns 40/EndOfBlock true": {259: 4},
	} {
		picture := stream("/Subtype/Image/Width 40/Height 20/Filter/CCITTFaxDecode/DecodeParms<<"+params+">>", "strip")
		got := pictures(t, page("", whole, picture))[0]
		fields := map[uint16]uint32{}
		n := int(binary.LittleEndian.Uint16(got[8:]))
		for i := range n {
			field := got[10+12*i:]
			fields[binary.LittleEndian.Uint16(field)] = binary.LittleEndian.Uint32(field[8:])
		}
		for tag, value := range want {
			if fields[tag] != value {
				t.Errorf("%s: field %d is %d, want %d", params, tag, fields[tag], value)
			}
		}
		if string(got[:4]) != "II*\x00" || string(got[fields[273]:]) != "strip" {
			t.Errorf("%s: %q", params, got)
		}
	}
	turned := pictures(t, page("/Rotate 180", whole, stream("/Subtype/Image/Width 40/Height 20/Filter/CCF/DecodeParms<</K -1/Columns 40>>", "strip")))[0]
	if at := bytes.Index(turned, []byte{274 & 0xff, 1, 4, 0, 1, 0, 0, 0}); at < 0 || turned[at+8] != 3 {
		t.Errorf("turned: %q", turned)
	}
}

// Of pictures over one another the finest is read; strips come from the top down; those in forms are found.
func TestWhichPictures(t *testing.T) {
	t.Parallel()
	of := func(shade byte, w, h int) string {
		return flat(grey(w, h), strings.Repeat(string([]byte{shade}), w*h))
	}
	first := func(all [][]byte) (found []uint8) {
		for _, one := range all {
			found = append(found, shades(t, one).Pix[0])
		}
		return found
	}
	form := stream("/Subtype/Form/Matrix[2 0 0 2 0 0]/Resources<</XObject<</X 5 0 R>>>>", "q 300 0 0 400 0 0 cm /X Do Q")
	round := stream("/Subtype/Form/Resources<</XObject<</X 6 0 R/Y 5 0 R>>>>", "/X Do q 600 0 0 800 0 0 cm /Y Do Q")
	fax := stream("/Subtype/Image/Width 400/Height 400/Filter/JBIG2Decode", "x")
	for name, c := range map[string]struct {
		data []byte
		want []uint8
	}{
		"over one another": {page("", whole+" q 600 0 0 800 0 0 cm /B Do Q", of(1, 2, 2), of(2, 4, 4)), []uint8{2}},
		"one not read":     {page("", whole+" q 600 0 0 800 0 0 cm /B Do Q", of(1, 2, 2), fax), []uint8{1}},
		"a logo beside":    {page("", whole+" q 60 0 0 80 0 0 cm /B Do Q", of(1, 2, 2), of(2, 4, 4)), []uint8{1}},
		"strips":           {page("", "q 600 0 0 300 0 0 cm /A Do Q q 600 0 0 300 0 300 cm /B Do Q q 600 0 0 200 0 600 cm /C Do Q", of(1, 2, 2), of(2, 2, 2), of(3, 2, 2)), []uint8{3, 2, 1}},
		"in a form":        {page("", "/B Do", of(7, 2, 2), form), []uint8{7}},
		"in itself":        {page("", "/B Do", of(8, 2, 2), round), []uint8{8}},
	} {
		if got := first(pictures(t, c.data)); string(got) != string(c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// What is no picture that is read says so, and costs nothing.
func TestPagesThatAreNotRead(t *testing.T) {
	t.Parallel()
	for name, data := range map[string][]byte{
		"nothing on it":   page("", "0 0 m 5 5 l S"),
		"no such picture": page("", "/A Do"),
		"JPEG 2000":       page("", whole, stream("/Subtype/Image/Width 40/Height 20/Filter/JPXDecode", "x")),
		"no size":         page("", whole, flat(grey(0, 5), "")),
		"too large":       page("", whole, flat(grey(1<<20, 1<<20), "x")),
		"less than half":  page("", whole, flat(grey(10, 10), "x")),
		"colours unknown": page("", whole, flat("/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/Lab", "xxx")),
		"no photograph":   page("", whole, stream("/Subtype/Image/Width 1/Height 1/Filter/DCTDecode", "x")),
		"a fax too wide":  page("", whole, stream("/Subtype/Image/Width 1/Height 60000/Filter/CCF/DecodeParms<</K -1/Columns 2000000000>>", "x")),
	} {
		f, err := scan.Open(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got, err := f.Pictures(0); err == nil {
			t.Errorf("%s: %d pictures", name, len(got))
		}
	}
	for _, data := range []string{"", "text", "%PDF-1.7 nothing", "GIF89a"} {
		if _, err := scan.Open([]byte(data)); err == nil {
			t.Errorf("%q is opened", data)
		}
	}
}

func FuzzPictures(f *testing.F) {
	f.Add(page("/Rotate 90", whole, flat(grey(3, 2), "abcdef")))
	f.Add(page("", "/B Do", flat(grey(1, 1), "a"), stream("/Subtype/Form", whole)))
	f.Add(page("", whole, stream("/Subtype/Image/Width 40/Height 20/Filter/CCITTFaxDecode/DecodeParms<</K 1>>", "strip")))
	f.Add(page("", whole, flat("/Subtype/Image/Width 2/Height 1/BitsPerComponent 2/ColorSpace[/Indexed/DeviceCMYK 1<0011223344556677>]", "\x50")))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := scan.Open(data)
		if err != nil {
			return
		}
		for i := range min(file.Pages(), 3) {
			got, err := file.Pictures(i)
			if (err == nil) != (len(got) > 0) {
				t.Errorf("%d pictures, %v", len(got), err)
			}
		}
	})
}
