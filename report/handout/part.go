package handout

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"sotruc/report/docx"
)

// part is the XML of one part of a template, with the places in it that matter. Everything else stays byte for byte.
type part struct {
	text     []byte
	prefix   string // of Word's own namespace, with its colon: "w:"
	body     span   // what stands in the body before its last w:sectPr
	last     span   // that w:sectPr; empty where there is none
	sections []span // every w:sectPr, in order
	marks    []span // bookmarks, which may stand once in a file
	rows     []span // of tables
	edits    []edit // in order
	unknown  []string

	paragraphs []span
	fields     int
}

// span is a stretch of bytes.
type span struct{ from, to int }

// edit puts the value of a field in the place of some bytes, or a text where there is no field.
type edit struct {
	span
	field    field
	capitals bool
	literal  string
}

// wordText is a w:t: its tag and the letters in it.
type wordText struct{ tag, letters span }

// errDoctype is the answer to a part that declares things of its own.
var errDoctype = errors.New("a part with a document type")

// errTooLong is the answer to a part with too many fields, or one that would become too long.
var errTooLong = errors.New("too many fields, or too long")

// naming finds the field of a name, whether it is written in capitals, and whether there is one.
type naming func(written string) (f field, capitals, known bool)

// errBodies is the answer to a document with more than one body.
var errBodies = errors.New("more than one body")

// isWord tells whether a name is one of WordprocessingML, transitional or strict.
func isWord(n xml.Name, local string) bool {
	return n.Local == local && (strings.HasSuffix(n.Space, "/wordprocessingml/2006/main") || strings.HasSuffix(n.Space, "/wordprocessingml/main"))
}

// readPart finds the fields of a part. Word cuts a text into runs as it likes, so that a field may begin in one and end in another:
// the texts of a paragraph are read as one.
func readPart(text []byte, named naming) (*part, error) {
	r := partReader{part: &part{text: text}, named: named}
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		from := int(d.InputOffset())
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("read the XML: %w", err)
		}
		at := span{from, int(d.InputOffset())}
		switch token := token.(type) {
		case xml.StartElement:
			r.opens(token.Name, at)
		case xml.EndElement:
			r.closes(token.Name, at)
		case xml.CharData:
			r.reads(at)
		case xml.Directive:
			return nil, errDoctype
		}
	}
	if r.bodies > 1 {
		return nil, errBodies
	}
	if r.part.fields > maxFields {
		return nil, errTooLong
	}
	slices.SortStableFunc(r.part.edits, func(a, b edit) int { return a.from - b.from })
	return r.part, nil
}

// partReader goes through the elements of a part.
type partReader struct {
	part       *part
	named      naming
	depth      int
	bodyDepth  int
	paragraphs [][]wordText // open ones: a text box has paragraphs within one
	inText     bool
	bodies     int
	inSection  int   // open w:sectPr: one that was changed keeps the one before within it
	opened     []int // where each open element begins
}

func (r *partReader) opens(n xml.Name, at span) {
	r.depth++
	r.opened = append(r.opened, at.from)
	switch {
	case isWord(n, "body"):
		r.bodies++
		r.part.body.from, r.bodyDepth = at.to, r.depth
		tag := string(r.part.text[at.from+1 : at.to])
		r.part.prefix = tag[:strings.Index(tag, "body")]
	case isWord(n, "sectPr"):
		r.inSection++
	case isWord(n, "p"):
		r.paragraphs, r.inText = append(r.paragraphs, nil), false
	case isWord(n, "t") && len(r.paragraphs) > 0:
		r.inText = true
		top := len(r.paragraphs) - 1
		r.paragraphs[top] = append(r.paragraphs[top], wordText{tag: at, letters: span{at.to, at.to}})
	}
}

func (r *partReader) closes(n xml.Name, at span) {
	whole := span{r.opened[len(r.opened)-1], at.to}
	switch {
	case isWord(n, "body"):
		r.part.body.to = at.from
		if last := r.part.last; last.to > 0 {
			r.part.body.to = last.from
		}
	case isWord(n, "sectPr"):
		if r.inSection--; r.inSection > 0 {
			break
		}
		r.part.sections = append(r.part.sections, whole)
		if r.depth == r.bodyDepth+1 {
			r.part.last = whole
		}
	case isWord(n, "bookmarkStart"), isWord(n, "bookmarkEnd"):
		r.part.marks = append(r.part.marks, whole)
	case isWord(n, "tr"):
		r.part.rows = append(r.part.rows, whole)
	case isWord(n, "p") && len(r.paragraphs) > 0:
		top := len(r.paragraphs) - 1
		r.part.paragraphs = append(r.part.paragraphs, whole)
		r.part.findFields(r.paragraphs[top], r.named)
		r.paragraphs = r.paragraphs[:top]
	case isWord(n, "t"):
		r.inText = false
	}
	r.depth--
	r.opened = r.opened[:len(r.opened)-1]
}

func (r *partReader) reads(at span) {
	if !r.inText {
		return
	}
	if len(r.paragraphs) == 0 || len(r.paragraphs[len(r.paragraphs)-1]) == 0 {
		return
	}
	texts := r.paragraphs[len(r.paragraphs)-1]
	texts[len(texts)-1].letters.to = at.to
}

// longestField bounds the name of a field.
const longestField = 40

// findFields finds the fields in the texts of one paragraph.
func (p *part) findFields(texts []wordText, named naming) {
	var all []byte
	var where []int // of each byte of all, its place in the part
	for _, t := range texts {
		for at := t.letters.from; at < t.letters.to; at++ {
			all, where = append(all, p.text[at]), append(where, at)
		}
	}
	for from := 0; ; {
		open := bytes.Index(all[from:], []byte("{{"))
		if open < 0 {
			return
		}
		open += from
		shut := bytes.Index(all[open:], []byte("}}"))
		if shut < 0 {
			p.unknown = append(p.unknown, shortened(string(all[open:])))
			return
		}
		from = open + shut + len("}}")
		written := strings.TrimSpace(string(all[open+len("{{") : from-len("}}")]))
		if p.fields++; p.fields > maxFields {
			return
		}
		f, capitals, known := named(written)
		if !known {
			p.unknown = append(p.unknown, shortened("{{"+written+"}}"))
			continue
		}
		p.replace(texts, span{where[open], where[from-1] + 1}, f, capitals)
	}
}

// replace puts a field in the place of a stretch that may go over several texts: into the first of them.
func (p *part) replace(texts []wordText, s span, f field, capitals bool) {
	first := true
	for _, t := range texts {
		cut := span{max(s.from, t.letters.from), min(s.to, t.letters.to)}
		if cut.from >= cut.to {
			continue
		}
		p.keepSpaces(t.tag)
		if first {
			p.edits = append(p.edits, edit{span: cut, field: f, capitals: capitals})
		} else {
			p.edits = append(p.edits, edit{span: cut})
		}
		first = false
	}
}

// keepSpaces makes a w:t keep the spaces at its ends, which what is left of a text may now have.
func (p *part) keepSpaces(tag span) {
	at := tag.to - len(">")
	if bytes.Contains(p.text[tag.from:tag.to], []byte("xml:space")) || slices.ContainsFunc(p.edits, func(e edit) bool { return e.from == at && e.to == at }) {
		return
	}
	p.edits = append(p.edits, edit{span: span{at, at}, literal: ` xml:space="preserve"`})
}

func shortened(s string) string {
	if letters := []rune(docx.Line(s)); len(letters) > longestField {
		return string(letters[:longestField]) + "…"
	}
	return docx.Line(s)
}

// filled is a stretch of the part with the fields of somebody; without are stretches that are left out.
func (p *part) filled(s span, of Subject, without []span) []byte {
	var out []byte
	edits := p.edits
	for _, w := range without {
		edits = append(slices.Clip(edits), edit{span: w})
	}
	slices.SortStableFunc(edits, func(a, b edit) int { return a.from - b.from })
	at := s.from
	for _, e := range edits {
		if e.from < at || e.to > s.to {
			continue
		}
		out = append(append(out, p.text[at:e.from]...), e.literal...)
		if e.field.value != nil {
			out = append(out, docx.Escape(e.field.says(of, e.capitals))...)
		}
		at = e.to
	}
	return append(out, p.text[at:s.to]...)
}

// same fills a part that is there once for everybody: ErrHeader where that cannot be.
func (p *part) same(subjects []Subject) ([]byte, error) {
	whole := span{0, len(p.text)}
	var out []byte
	for n, s := range subjects {
		one := p.filled(whole, s, nil)
		if n > 0 && !bytes.Equal(out, one) {
			return nil, ErrHeader
		}
		out = one
	}
	return out, nil
}
