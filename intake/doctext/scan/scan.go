// Package scan gives the pictures that the pages of a scan are, as programs that read letters in pictures take them: JPEG, PNG or TIFF, the
// right way up. A scan is a PDF of pictures, or a picture. The package reads no letters.
package scan

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"

	"sotruc/intake/doctext/pdftext/pdffile"
)

// Why a page holds no picture that is read: none at all, one too large, damaged or in a format nobody names, or one that is packed as nothing
// unpacks here.
var (
	errNoPicture = errors.New("no picture that is read")
	ErrJBIG2     = errors.New("a picture packed as JBIG2")
	ErrJPX       = errors.New("a picture packed as JPEG 2000")
)

// Bounds of one scan. A page in colours of 300 points an inch has 26 MB.
const (
	maxStream   = 100 << 20
	maxUnpacked = 1 << 30
	maxObjects  = 1_500_000
	maxPages    = 2000
	maxPixels   = 64 << 20 // of one picture
	maxSide     = 1 << 15  // of one picture, in pixels
	maxPictures = 40       // of one page: some scanners write a page in strips
	maxOperands = 16
	maxLooked   = 200_000 // numbers, names and operators of one page
	maxForms    = 4       // forms in forms
)

// File is a scan.
type File struct {
	picture []byte // where it is no PDF
	pdf     *pdffile.File
	pages   []pdffile.Page
}

// Open looks at the bytes of a scan.
func Open(data []byte) (*File, error) {
	if !isPDF(data) {
		if !isRead(data) {
			return nil, errNoPicture
		}
		return &File{picture: data}, nil
	}
	pdf, err := pdffile.Open(data, pdffile.Limits{Stream: maxStream, Unpacked: maxUnpacked, Values: maxObjects, Pages: maxPages})
	if err != nil {
		return nil, fmt.Errorf("open a scan: %w", err)
	}
	pages, err := pdf.Pages()
	if err != nil {
		return nil, fmt.Errorf("find the pages of a scan: %w", err)
	}
	return &File{pdf: pdf, pages: pages}, nil
}

// isPDF tells a PDF, which may begin behind something else.
func isPDF(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 1<<10)], []byte("%PDF"))
}

// isRead tells a picture that is handed on as it is.
func isRead(data []byte) bool {
	return slices.ContainsFunc([]string{"\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "II*\x00", "MM\x00*", "BM"}, func(sign string) bool {
		return bytes.HasPrefix(data, []byte(sign))
	})
}

// Pages is how many pages there are; a picture is one.
func (f *File) Pages() int {
	if f.pdf == nil {
		return 1
	}
	return len(f.pages)
}

// Pictures are what a page, from 0, shows of pictures, from the top down. The error says that there is none that is read.
func (f *File) Pictures(page int) ([][]byte, error) {
	if f.pdf == nil {
		return [][]byte{f.picture}, nil
	}
	shown := f.shown(f.pages[page])
	sheet := f.pages[page].Width * f.pages[page].Height
	whole := slices.DeleteFunc(slices.Clone(shown), func(p placed) bool { return p.width*p.height < sheet/2 })
	// One of a page that has several over one another is enough: the finest has the letters, the others have the paper.
	slices.SortStableFunc(whole, func(a, b placed) int { return cmp.Compare(b.pixels, a.pixels) })
	var why error // of the finest
	for _, p := range whole {
		picture, err := f.picturesOf(p)
		if err == nil {
			return [][]byte{picture}, nil
		}
		if why == nil {
			why = err
		}
	}
	if why != nil {
		return nil, why
	}
	slices.SortStableFunc(shown, func(a, b placed) int { return cmp.Or(cmp.Compare(b.top, a.top), cmp.Compare(a.left, b.left)) })
	var all [][]byte
	for _, p := range shown {
		picture, err := f.picturesOf(p)
		if err != nil {
			return nil, err // a page is read whole, or not
		}
		all = append(all, picture)
	}
	if len(all) == 0 {
		return nil, errNoPicture
	}
	return all, nil
}

// placed is a picture where it is shown.
type placed struct {
	stream        *pdffile.Stream
	left, top     float64 // in points, the page as it is shown
	width, height float64
	pixels        int
	turn          int  // quarters to the right that show it upright
	flipped       bool // its lowest row is shown highest, before it is turned
}

// matrix maps (x, y) to (a·x + c·y + e, b·x + d·y + f).
type matrix [6]float64

// times is first m, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// turns is the matrix that turns a page to the right by so many quarters; where it lies then does not matter.
var turns = [4]matrix{{1, 0, 0, 1}, {0, -1, 1, 0}, {-1, 0, 0, -1}, {0, 1, -1, 0}}

// finder looks for the pictures of one page.
type finder struct {
	file  *pdffile.File
	left  int
	found []placed
	open  []*pdffile.Stream
}

// shown lists the pictures of a page.
func (f *File) shown(p pdffile.Page) []placed {
	look := &finder{file: f.pdf, left: maxLooked}
	var content []byte
	if s := f.pdf.Stream(p.Dict["Contents"]); s != nil {
		content, _ = f.pdf.Data(s)
	}
	parts := f.pdf.Array(p.Dict["Contents"])
	for _, part := range parts[:min(len(parts), maxPictures)] {
		if s := f.pdf.Stream(part); s != nil {
			data, _ := f.pdf.Data(s)
			content = append(append(content, data...), '\n')
		}
	}
	look.run(content, p.Resources, turns[p.Turn])
	return look.found
}

// run follows what moves and shows pictures.
func (look *finder) run(content []byte, resources pdffile.Dict, at matrix) {
	l := pdffile.NewLexer(content, look.left)
	var saved []matrix
	var operands []any
	for len(look.found) < maxPictures {
		v, ok := l.Next()
		look.left = l.Left()
		if !ok {
			return
		}
		word, isWord := v.(pdffile.Keyword)
		if !isWord {
			if len(operands) < maxOperands {
				operands = append(operands, v)
			}
			continue
		}
		switch word {
		case "q":
			if len(saved) < 256 {
				saved = append(saved, at)
			}
		case "Q":
			if n := len(saved); n > 0 {
				at, saved = saved[n-1], saved[:n-1]
			}
		case "cm":
			at = matrixOf(look.file.Numbers(pdffile.Array(operands))).times(at)
		case "Do":
			if len(operands) > 0 {
				name, _ := operands[len(operands)-1].(pdffile.Name)
				look.object(look.file.Stream(look.file.Dict(resources["XObject"])[name]), resources, at)
				l = pdffile.NewLexer(l.Rest(), look.left)
			}
		}
		operands = operands[:0]
	}
}

// matrixOf makes a matrix of six numbers; what changes nothing where there are fewer.
func matrixOf(v []float64) matrix {
	if len(v) < 6 {
		return turns[0]
	}
	return matrix(v[:6])
}

// object takes a picture, or follows a form.
func (look *finder) object(s *pdffile.Stream, resources pdffile.Dict, at matrix) {
	switch {
	case s == nil:
	case look.file.Name(s.Dict["Subtype"]) == "Image":
		look.found = append(look.found, look.place(s, at))
	case look.file.Name(s.Dict["Subtype"]) == "Form" && len(look.open) < maxForms && !slices.Contains(look.open, s):
		data, _ := look.file.Data(s)
		if own := look.file.Dict(s.Dict["Resources"]); own != nil {
			resources = own
		}
		look.open = append(look.open, s)
		look.run(data, resources, matrixOf(look.file.Numbers(s.Dict["Matrix"])).times(at))
		look.open = look.open[:len(look.open)-1]
	}
}

// place says where a picture stands that fills the unit square at a matrix.
func (look *finder) place(s *pdffile.Stream, at matrix) placed {
	a, b, c, d := at[0], at[1], at[2], at[3]
	p := placed{
		stream: s, left: at[4] + min(0, a) + min(0, c), top: at[5] + max(0, b) + max(0, d),
		width: max(a, -a) + max(c, -c), height: max(b, -b) + max(d, -d),
		pixels: min(look.file.Int(s.Dict["Width"]), maxSide) * min(look.file.Int(s.Dict["Height"]), maxSide),
	}
	switch p.flipped = a*d-b*c < 0; {
	case max(a, -a) >= max(b, -b) && a < 0:
		p.turn = 2
	case max(a, -a) >= max(b, -b):
	case b < 0: // its rows run down
		p.turn = 1
	default:
		p.turn = 3
	}
	return p
}
