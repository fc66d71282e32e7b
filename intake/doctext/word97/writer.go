package word97

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"sotruc/intake/doctext/wordtext"
)

// The letters with a meaning of their own.
const (
	markPicture    = 0x01
	markNote       = 0x02 // where a note is referred to, and before its text
	markCell       = 0x07 // end of a cell or of a row
	markShape      = 0x08 // where a drawing is tied
	markBreak      = 0x0b
	markPage       = 0x0c // end of a page or a section, and so of a paragraph
	markParagraph  = 0x0d
	markColumn     = 0x0e
	markField      = 0x13
	markResult     = 0x14
	markFieldEnd   = 0x15
	markHyphen     = 0x1e // that does not break
	markSoftHyphen = 0x1f
)

// writer lays out a range of letters.
type writer struct {
	*document
	paper  *wordtext.Paper
	line   strings.Builder
	fields wordtext.Fields
	boxed  []string // the text boxes tied to the open paragraph
	noted  []string // the notes it refers to
	count  int      // notes so far
	object bool     // a large picture stands in the open paragraph
	inside bool     // a note or a text box: those have none of their own
}

// write lays out the letters from from to to, one paragraph after the other.
func (w *writer) write(from, to int) error {
	start := from
	for i := from; i < to; i++ {
		switch w.units[i] {
		case markParagraph, markPage, markCell:
			if err := w.paragraph(start, i); err != nil {
				return err
			}
			start = i + 1
		}
	}
	if start < to {
		w.visible(start, to)
	}
	if w.line.Len() > 0 || len(w.boxed)+len(w.noted) > 0 || w.object {
		return w.add("")
	}
	return nil
}

// paragraph lays out the paragraph that the letter at end closes.
func (w *writer) paragraph(start, end int) error {
	mark := w.units[end]
	props, known := find(w.paraProps, w.at[end])
	if !known {
		props = w.guess(mark, end-start)
	}
	if !props.listed && props.style < len(w.styles) {
		style := w.styles[props.style]
		props.list, props.level = style.list, style.level
	}
	if mark == markCell {
		props.depth = max(props.depth, 1)
	}
	w.enter(props.depth)
	if props.rowEnd {
		w.line.Reset()
		w.paper.CloseRow()
		return w.addNotes()
	}
	w.visible(start, end)
	w.fields.EndParagraph()
	cell := mark == markCell || props.cellEnd
	if deleted, _ := find(w.letterProps, w.at[end]); deleted.deleted && !cell {
		return nil // the next paragraph goes on with it
	}
	label := ""
	if props.list > 0 {
		label = w.lists.next(props)
	}
	if err := w.add(label); err != nil {
		return err
	}
	if cell {
		w.paper.CloseCell()
	}
	return nil
}

// guess tells what a paragraph is where its properties are lost. A cell mark right behind another ends the row: a row
// with an empty cell is then cut in two.
func (w *writer) guess(mark uint16, length int) paraProps {
	if mark != markCell {
		return paraProps{}
	}
	return paraProps{depth: 1, rowEnd: length == 0 && w.paper.Depth() > 0}
}

// enter opens and closes rows until as many are open as the paragraph stands in.
func (w *writer) enter(depth int) {
	for w.paper.Depth() > depth {
		w.paper.CloseRow()
	}
	for w.paper.Depth() < depth {
		w.paper.OpenRow()
	}
}

// add writes the open paragraph with the number it has, its text boxes and its notes.
func (w *writer) add(label string) error {
	text := w.line.String()
	w.line.Reset()
	if strings.TrimSpace(text) != "" {
		text = label + strings.TrimLeft(text, " \t")
	}
	lines := []string{text}
	if w.paper.IsEmpty() {
		lines = append(w.boxed, lines...)
	} else {
		lines = append(lines, w.boxed...)
	}
	w.boxed = nil
	for _, line := range lines {
		if err := w.paper.Paragraph(line); err != nil {
			return err
		}
	}
	if w.object {
		w.object = false
		if err := w.paper.Object(); err != nil {
			return err
		}
	}
	return w.addNotes()
}

// addNotes writes the notes that wait, once no table is open.
func (w *writer) addNotes() error {
	if w.paper.Depth() > 0 {
		return nil
	}
	for _, note := range w.noted {
		if err := w.paper.Paragraph(note); err != nil {
			return err
		}
	}
	w.noted = nil
	return nil
}

// visible adds what can be seen of a range of letters to the open paragraph.
func (w *writer) visible(from, to int) {
	var run []uint16
	upper := false
	flush := func() {
		text := string(utf16.Decode(run))
		if upper {
			text = strings.ToUpper(text)
		}
		w.line.WriteString(text)
		run = run[:0]
	}
	for i := from; i < to; i++ {
		props, _ := find(w.letterProps, w.at[i])
		unit := w.units[i]
		switch unit {
		case markField:
			w.fields.Begin()
			continue
		case markResult:
			w.fields.Separate()
			continue
		case markFieldEnd:
			w.fields.End()
			continue
		}
		if props.deleted || props.hidden || w.fields.InInstruction() {
			continue
		}
		if props.upper != upper {
			flush()
			upper = props.upper
		}
		w.object = w.object || unit == markPicture && props.large
		if c := w.special(unit, i); c != 0 {
			run = append(run, c)
		}
	}
	flush()
}

// special gives what is written for a letter; 0 for nothing.
func (w *writer) special(unit uint16, at int) uint16 {
	switch unit {
	case markBreak, markColumn:
		return '\n'
	case markHyphen:
		return '-'
	case '\t':
		return unit
	case markNote:
		if r, ok := w.notes[at]; ok && !w.inside {
			w.count++
			if text := strings.Join(strings.Fields(w.aside(r)), " "); text != "" {
				w.noted = append(w.noted, fmt.Sprintf("[%d] %s", w.count, text))
			}
		}
	case markShape:
		if r, ok := w.boxes[at]; ok && !w.inside {
			if text := strings.TrimRight(w.aside(r), "\n"); text != "" {
				w.boxed = append(w.boxed, text)
			}
		}
	}
	if unit < ' ' || unit == markSoftHyphen {
		return 0
	}
	return unit
}

// aside gives the text of a note or of a text box. What of it is too long is left out.
func (w *writer) aside(r [2]int) string {
	inner := &writer{document: w.document, paper: wordtext.NewPaper(w.paper.Left()), inside: true}
	if err := inner.write(r[0], r[1]); err != nil {
		return ""
	}
	return inner.paper.Text()
}
