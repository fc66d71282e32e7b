package pdftext

import (
	"errors"

	"sotruc/intake/doctext/pdftext/fontfile"
	"sotruc/intake/doctext/pdftext/pdffile"
)

// document is the state of reading one file.
type document struct {
	file   *pdffile.File
	fonts  map[pdffile.Ref]*font
	loaded int // fonts
	// programs are the fonts embedded in the file that were asked; nil is one that says nothing.
	programs map[*pdffile.Stream]*fontfile.Font

	values int // of pages that may still be read
	codes  int // values of character maps that may still be read
	signs  int // that may still be shown
	rules  int // that may still be drawn
	bytes  int // of pages and forms that may still be read
	looks  int // at what lies over what that may still be taken
	broken int // pages that could not be read to their end
}

func newDocument(file *pdffile.File) *document {
	return &document{
		file: file, fonts: map[pdffile.Ref]*font{}, programs: map[*pdffile.Stream]*fontfile.Font{},
		values: maxFileValues, codes: maxCodeValues, signs: maxFileGlyphs, rules: maxFileRules, bytes: maxFileBytes, looks: maxFileLooks,
	}
}

// glyph is a sign where it is shown. There are many of them.
type glyph struct {
	point           // the left end of its baseline
	size    float64 // of the font, in points
	advance float64 // to where the next one begins, along the baseline
	text    string  // "" once another sign says it
	font    string
	degrees int32 // the direction of the baseline, counter-clockwise
	source  int32 // the page is 0; each form and each annotation on it has its own
	note    bool  // of an annotation
	spaced  bool  // a space stands before it, however close it is
}

// rule is a straight line that is drawn.
type rule struct{ from, to point }

// sheet is what was found on one page.
type sheet struct {
	glyphs  []glyph
	rules   []rule
	low     point   // the lower left corner, as the sheet is shown
	width   float64 // 0: unknown
	height  float64
	painted bool    // a picture or a drawing is on it
	picture bool    // a picture is
	covered float64 // square points of the largest picture
	boxes   []box   // of its larger pictures
	looks   *int    // of the document
	decode  func(font, text string) string
}

// page reads one page. The only error is that of a file that is too large; a page that is broken gives what was read
// before the break.
func (d *document) page(p pdffile.Page) (s *sheet, err error) {
	s = &sheet{low: point{p.Left, p.Bottom}, width: p.Width, height: p.Height, decode: decodeFont, looks: &d.looks}
	shown := turnedSheet(p)
	if p.Turn > 0 {
		s.low = point{}
	}
	if p.Turn%2 == 1 {
		s.width, s.height = s.height, s.width
	}
	defer func() {
		if x := recover(); x != nil { // no cause is known; the other pages shall not pay for one
			d.broken++
		}
	}()
	data, err := d.contents(p.Dict["Contents"])
	if err != nil {
		return s, err
	}
	in := interpreter{document: d, sheet: s, left: min(maxPageValues, d.values)}
	before := in.left
	if err = in.run(data, p.Resources, shown, 0); err == nil {
		err = in.annotations(p.Dict["Annots"], shown)
	}
	d.values -= before - in.left
	switch {
	case errors.Is(err, pdffile.ErrTooLarge):
		return s, err
	case err != nil:
		d.broken++
	}
	if d.values <= 0 || d.signs <= 0 {
		return s, pdffile.ErrTooLarge
	}
	return s, nil
}

// contents puts the streams of a page together: an operator may begin in one and end in the next.
func (d *document) contents(v any) ([]byte, error) {
	if s := d.file.Stream(v); s != nil {
		return d.data(s)
	}
	var all []byte
	parts := d.file.Array(v)
	for _, part := range parts[:min(len(parts), maxParts)] {
		s := d.file.Stream(part)
		if s == nil {
			continue
		}
		data, err := d.data(s)
		if err != nil {
			return nil, err
		}
		if len(all)+len(data) > maxStream {
			return nil, pdffile.ErrTooLarge
		}
		all = append(append(all, data...), '\n')
	}
	return all, nil
}

// data gives the operators of a page or a form.
func (d *document) data(s *pdffile.Stream) ([]byte, error) {
	data, err := d.file.Data(s)
	if err != nil {
		return nil, err
	}
	if d.bytes -= len(data); d.bytes < 0 {
		return nil, pdffile.ErrTooLarge
	}
	return data, nil
}
