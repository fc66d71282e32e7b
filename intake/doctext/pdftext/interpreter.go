package pdftext

import (
	"bytes"
	"math"
	"slices"

	"sotruc/intake/doctext/pdftext/pdffile"
)

// interpreter carries out the operators of a page that move or show text or draw lines; ISO 32000-1, annex A.
type interpreter struct {
	*document
	*sheet
	left  int // values that may still be read
	shown int // signs, those without a place too

	state  state
	saved  []state
	line   matrix // of the line of text
	at     matrix // where the next sign is shown
	path   path
	spans  []span
	frames []frame
	forms  []*pdffile.Stream // open

	source, sources int32 // the one being read, and how many were read
	note            bool  // an annotation is being read
}

// frame is a page or a form with the resources it names.
type frame struct {
	resources pdffile.Dict
	fonts     map[pdffile.Name]*font
}

// state is what q saves and Q brings back.
type state struct {
	ctm                       matrix
	font                      *font
	size                      float64
	charSpace, wordSpace, raw float64 // raw: scale - 1, so that nothing set is 1
	leading, rise             float64
}

const (
	maxOperands = 64
	maxSaved    = 256
	maxForms    = 12 // forms inside forms
)

// run carries out the operators of data.
func (in *interpreter) run(data []byte, resources pdffile.Dict, ctm matrix, depth int) error {
	outer, kept := in.state, len(in.saved)
	in.frames = append(in.frames, frame{resources: resources, fonts: map[pdffile.Name]*font{}})
	in.state.ctm = ctm
	defer func() {
		in.state, in.saved = outer, in.saved[:min(kept, len(in.saved))]
		in.frames = in.frames[:len(in.frames)-1]
	}()
	l := pdffile.NewLexer(data, in.left)
	var operands []any
	for {
		v, ok := l.Next()
		in.left = l.Left()
		if !ok {
			return nil
		}
		word, isWord := v.(pdffile.Keyword)
		switch {
		case !isWord && len(operands) < maxOperands:
			operands = append(operands, v)
			continue
		case !isWord:
			continue
		case word == "BI":
			in.painted, in.picture = true, true
			skipPicture(l)
		case word == "Do":
			if err := in.form(operands, depth); err != nil {
				return err
			}
			l = pdffile.NewLexer(l.Rest(), in.left)
		case word == "Q" && len(in.saved) <= kept: // one too many
		default:
			if err := in.operator(word, operands); err != nil {
				return err
			}
		}
		if in.shown > maxPageGlyphs {
			return nil
		}
		operands = operands[:0]
	}
}

// skipPicture passes over a picture that stands in the page itself: BI … ID pixels EI.
func skipPicture(l *pdffile.Lexer) {
	for {
		v, ok := l.Next()
		if !ok {
			return
		}
		if v == pdffile.Keyword("ID") {
			break
		}
	}
	rest := l.Rest()
	for at := 0; ; {
		n := bytes.Index(rest[at:], []byte("EI"))
		if n < 0 {
			l.Skip(len(rest))
			return
		}
		at += n + 2
		before, behind := at < 3 || isBlank(rest[at-3]), at == len(rest) || isBlank(rest[at])
		if before && behind && isText(rest[at:min(len(rest), at+20)]) {
			l.Skip(at)
			return
		}
	}
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0 }

func isText(b []byte) bool {
	return bytes.IndexFunc(b, func(r rune) bool { return r > 0x7e || r < ' ' && r != '\n' && r != '\r' && r != '\t' }) < 0
}

// form shows a form: a piece of a page that several pages may share.
func (in *interpreter) form(operands []any, depth int) error {
	objects := in.file.Dict(in.frames[len(in.frames)-1].resources["XObject"])
	s := in.file.Stream(objects[nameOf(operands)])
	if s == nil || in.file.Name(s.Dict["Subtype"]) != "Form" {
		if s != nil {
			in.painted, in.picture = true, true
			m := in.state.ctm // it fills the unit square
			area := math.Abs(m.a*m.d - m.b*m.c)
			if in.covered = max(in.covered, area); area >= pictureShare*in.width*in.height && len(in.boxes) < mostBoxes {
				in.boxes = append(in.boxes, m.unitBox())
			}
		}
		return nil
	}
	return in.runForm(s, in.state.ctm, depth)
}

// runForm carries out the operators of a form. One that shows itself, or lies too deep in others, ends there.
func (in *interpreter) runForm(s *pdffile.Stream, ctm matrix, depth int) error {
	if depth >= maxForms || slices.Contains(in.forms, s) {
		in.painted = in.painted || depth >= maxForms
		return nil
	}
	data, err := in.data(s)
	if err != nil {
		return err
	}
	in.left = max(0, in.left-100) // what a form costs even where it is empty
	resources := in.file.Dict(s.Dict["Resources"])
	if resources == nil && len(in.frames) > 0 {
		resources = in.frames[len(in.frames)-1].resources
	}
	outer := in.source
	in.sources++
	in.source = in.sources
	in.forms = append(in.forms, s)
	err = in.run(data, resources, matrixOf(in.file.Numbers(s.Dict["Matrix"])).times(ctm), depth+1)
	in.forms = in.forms[:len(in.forms)-1]
	in.source = outer
	return err
}
