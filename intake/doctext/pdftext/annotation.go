package pdftext

import (
	"math"
	"strings"
	"unicode/utf8"

	"sotruc/intake/doctext/pdftext/pdffile"
)

// What the annotations of a page may cost.
const (
	maxAnnotations = 1000
	maxParents     = 16   // fields above a field
	maxValue       = 4000 // bytes of the value of a field, or of a note
	annotationCost = 20   // values
)

const unseen = 1<<1 | 1<<5 // flags Hidden and NoView; ISO 32000-1, 12.5.3

// annotations shows what lies on a page: the stamps and signatures put there when a paper was signed, filled fields,
// notes. shown is how the page itself is shown.
func (in *interpreter) annotations(v any, shown matrix) error {
	list := in.file.Array(v)
	in.note = true
	defer func() { in.note = false }()
	for _, v := range list[:min(len(list), maxAnnotations)] {
		if in.left = max(0, in.left-annotationCost); in.left == 0 || in.shown > maxPageGlyphs {
			return nil
		}
		a := in.file.Dict(v)
		kind := in.file.Name(a["Subtype"])
		if in.file.Int(a["F"])&unseen != 0 || kind == "Popup" || kind == "Link" {
			continue
		}
		box, ok := boxOf(in.file.Numbers(a["Rect"]))
		if !ok {
			continue
		}
		before := len(in.glyphs)
		if s := in.appearance(a); s != nil {
			if err := in.runForm(s, in.fitted(s, box).times(shown), 0); err != nil {
				return err
			}
		}
		if len(in.glyphs) == before {
			in.sources++
			in.source = in.sources
			in.write(in.words(v, kind), box, in.wordSize(v), shown)
			in.source = 0
		}
	}
	return nil
}

// box is an upright rectangle.
type box struct{ low, high point }

// boxOf reads a rectangle; one of no size, or beyond every sheet, is none.
func boxOf(v []float64) (box, bool) {
	if len(v) != 4 {
		return box{}, false
	}
	b := box{point{math.Min(v[0], v[2]), math.Min(v[1], v[3])}, point{math.Max(v[0], v[2]), math.Max(v[1], v[3])}}
	return b, b.low.near() && b.high.near() && b.low.x < b.high.x && b.low.y < b.high.y
}

// appearance gives the form that shows an annotation: of more states the one it is in.
func (in *interpreter) appearance(a pdffile.Dict) *pdffile.Stream {
	normal := in.file.Resolve(in.file.Dict(a["AP"])["N"])
	if states, ok := normal.(pdffile.Dict); ok {
		normal = in.file.Resolve(states[in.file.Name(a["AS"])])
	}
	s, _ := normal.(*pdffile.Stream)
	return s
}

// fitted maps the box of a form, turned by its matrix, into the rectangle of its annotation; ISO 32000-1, 12.5.5.
func (in *interpreter) fitted(s *pdffile.Stream, to box) matrix {
	from, ok := boxOf(in.file.Numbers(s.Dict["BBox"]))
	if !ok {
		return matrix{1, 0, 0, 1, to.low.x, to.low.y}
	}
	m := matrixOf(in.file.Numbers(s.Dict["Matrix"]))
	low, high := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, corner := range []point{from.low, from.high, {from.low.x, from.high.y}, {from.high.x, from.low.y}} {
		p := m.apply(corner.x, corner.y)
		low = point{math.Min(low.x, p.x), math.Min(low.y, p.y)}
		high = point{math.Max(high.x, p.x), math.Max(high.y, p.y)}
	}
	wide, tall := (to.high.x-to.low.x)/(high.x-low.x), (to.high.y-to.low.y)/(high.y-low.y)
	return matrix{wide, 0, 0, tall, to.low.x - low.x*wide, to.low.y - low.y*tall} // where it is of no size nothing is placed
}

// words gives what an annotation says that does not show it: the value of a field, the text of a note on the page.
func (in *interpreter) words(a any, kind pdffile.Name) string {
	var s pdffile.String
	switch kind {
	case "FreeText":
		s = in.file.Text(in.file.Dict(a)["Contents"], a)
	case "Widget":
		v, _ := in.inherited(a, "FT")
		if kind := in.file.Name(v); kind == "Tx" || kind == "Ch" {
			s = in.file.Text(in.inherited(a, "V"))
		}
	}
	if len(s) > maxValue {
		return ""
	}
	return textString(s)
}

// inherited gives what a field says, or one of those it belongs to, and which of them says it.
func (in *interpreter) inherited(a any, key pdffile.Name) (v, holder any) {
	for range maxParents {
		d := in.file.Dict(a)
		if d == nil || d[key] != nil {
			return d[key], a
		}
		a = d["Parent"]
	}
	return nil, nil
}

const usualSize = 12.0

// wordSize gives the size of the letters an annotation is written in, as its "/Helv 12 Tf 0 g" says.
func (in *interpreter) wordSize(a any) float64 {
	s := in.file.Text(in.inherited(a, "DA"))
	fields := strings.Fields(string(s[:min(len(s), 200)]))
	for i := 1; i < len(fields); i++ {
		if fields[i] != "Tf" {
			continue
		}
		v, _ := pdffile.NewLexer([]byte(fields[i-1]), 1).Next()
		if size, ok := pdffile.Number(v); ok && size >= 4 && size <= 72 {
			return size
		}
	}
	return usualSize
}

const halfWide = 0.5 // ems of a letter whose font nobody asks

// write sets words into a box as a form would show them: on one line in its middle, on more from its top.
func (in *interpreter) write(text string, b box, size float64, shown matrix) {
	wide, tall := b.high.x-b.low.x, b.high.y-b.low.y
	size = math.Min(size, 0.8*tall)
	rows := wrapped(text, int(math.Max(8, wide/(halfWide*size))), tall > 2.5*size)
	y := b.low.y + tall/2 - 0.35*size
	if len(rows) > 1 {
		y = b.high.y - size
	}
	for _, row := range rows {
		step := math.Min(halfWide*size, wide/float64(max(1, utf8.RuneCountInString(row))))
		x := b.low.x
		for _, r := range row {
			if in.shown > maxPageGlyphs || in.signs <= 0 {
				return
			}
			in.shown++
			in.signs--
			in.put(sign{text: string(r)}, matrix{1, 0, 0, 1, x, y}.times(shown), size, step)
			x += step
		}
		y -= 1.2 * size
	}
}

// wrapped cuts text into rows of so many letters where there is room for more than one.
func wrapped(text string, most int, more bool) []string {
	var rows []string
	for part := range strings.Lines(strings.ReplaceAll(text, "\r", "\n")) {
		row := ""
		for _, word := range strings.Fields(part) {
			if more && row != "" && utf8.RuneCountInString(row)+utf8.RuneCountInString(word) >= most {
				rows, row = append(rows, row), ""
			}
			row = strings.TrimSpace(row + " " + word)
		}
		if row != "" {
			rows = append(rows, row)
		}
	}
	return rows
}
