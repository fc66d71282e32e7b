package handout

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sotruc/model/viet"
	"sotruc/report/docx"
)

// Values are what the fields of a template of one paper stand for, by names in small letters without tones, words joined by "_". A text of
// several lines takes a paragraph for each line: that in which its field stands.
type Values struct {
	Texts map[string]string
	Lists map[string]List // of tables: the row in which {{name.column}} stands comes once for each of them
}

// List is what a row of a table is repeated for: its cells by the name of their column.
type List struct {
	Columns []string
	Rows    [][]string
}

// Bounds of a template: of its fields, and of what it may become, in bytes.
const (
	maxFields = 5000
	maxFilled = 64 << 20
)

// slot is a place of a part that is filled for a paper, with what stands there.
type slot struct {
	lines []string // of a text
	list  string   // of a cell, the list and the place of its column
	at    int
}

// valueNames finds what is written between the braces of a field.
func (v Values) valueNames(written string) (slot, bool) {
	name := strings.Join(strings.FieldsFunc(viet.Fold(written), func(r rune) bool { return unicode.IsSpace(r) || r == '_' || r == '-' }), "_")
	if text, known := v.Texts[name]; known {
		lines := strings.Split(viet.Clean(text), "\n")
		for i := range lines {
			lines[i] = docx.Line(lines[i])
		}
		return slot{lines: lines}, true
	}
	list, column, _ := strings.Cut(name, ".")
	at := slices.Index(v.Lists[list].Columns, column)
	return slot{list: list, at: at}, at >= 0
}

// FillPaper fills a template for one paper. Nothing is filled where a field is not known, or a cell of a list stands outside a row of a
// table: *UnknownFieldsError names them all.
func FillPaper(t Template, v Values) ([]byte, error) {
	pack, err := zip.NewReader(bytes.NewReader(t.Data), int64(len(t.Data)))
	if err != nil || len(pack.File) > maxParts {
		return nil, fmt.Errorf("%w: %s", ErrTemplate, t.Name)
	}
	filled := map[*zip.File][]byte{}
	unknown := &UnknownFieldsError{}
	main := false
	for _, f := range pack.File {
		kind := partKind(f.Name)
		if kind == "" || kind == "document" && main {
			continue
		}
		text, err := partText(f)
		if err != nil {
			return nil, err
		}
		sheet := &valuePart{values: v, slots: map[string]*slot{}}
		p, err := readPart(text, sheet.take)
		if err == nil && kind == "document" && p.body.to == 0 {
			err = errBodies
		}
		if err == nil {
			filled[f], err = sheet.fill(p)
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", ErrTemplate, f.Name, err)
		}
		unknown.add(p.unknown)
		main = main || kind == "document"
	}
	switch {
	case !main:
		return nil, fmt.Errorf("%w: no document", ErrTemplate)
	case len(unknown.Fields) > 0:
		return nil, unknown
	}
	return repack(pack, filled)
}

// valuePart is a part that is filled for a paper. turn is which time what is repeated comes.
type valuePart struct {
	values Values
	slots  map[string]*slot // by the names that its fields are given
	turn   int
}

// take is the field of a slot, whose value depends on the turn.
func (s *valuePart) take(written string) (field, bool, bool) {
	found, known := s.values.valueNames(written)
	name := strconv.Itoa(len(s.slots))
	s.slots[name] = &found
	f := field{name: name, value: func(Subject) string {
		switch rows := s.values.Lists[found.list].Rows; {
		case found.list == "" && s.turn < len(found.lines):
			return found.lines[s.turn]
		case found.list != "" && s.turn < len(rows) && found.at < len(rows[s.turn]):
			return rows[s.turn][found.at]
		}
		return ""
	}}
	return f, strings.ToUpper(written) == written && strings.ContainsFunc(written, unicode.IsLetter), known
}

// again is a stretch that comes several times.
type again struct {
	span
	times int
}

// fill writes a part with its values. What is repeated within something that is comes with it.
func (s *valuePart) fill(p *part) ([]byte, error) {
	var all []again
	for _, e := range p.edits {
		one, is := s.slots[e.field.name]
		if !is {
			continue
		}
		row, inRow := innermost(p.rows, e.from)
		switch {
		case one.list != "" && !inRow:
			p.unknown = append(p.unknown, "{{"+one.list+"."+s.values.Lists[one.list].Columns[one.at]+"}}")
		case one.list != "":
			all = append(all, again{row, max(len(s.values.Lists[one.list].Rows), 1)}) // a table has a row
		case len(one.lines) > 1:
			if paragraph, is := innermost(p.paragraphs, e.from); is {
				all = append(all, again{paragraph, len(one.lines)})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b again) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to), cmp.Compare(b.times, a.times))
	})
	var out []byte
	at := 0
	for _, one := range all {
		if one.from < at {
			continue
		}
		s.turn = 0
		out = append(out, p.filled(span{at, one.from}, Subject{}, nil)...)
		for ; s.turn < one.times; s.turn++ {
			without := p.marks // which may stand once
			if s.turn == 0 {
				without = nil
			}
			if out = append(out, p.filled(one.span, Subject{}, without)...); len(out) > maxFilled {
				return nil, errTooLong
			}
		}
		at = one.to
	}
	s.turn = 0
	return append(out, p.filled(span{at, len(p.text)}, Subject{}, nil)...), nil
}

// innermost is the shortest of some stretches that holds a place.
func innermost(all []span, at int) (found span, is bool) {
	for _, one := range all {
		if one.from <= at && at < one.to && (!is || one.to-one.from < found.to-found.from) {
			found, is = one, true
		}
	}
	return found, is
}
