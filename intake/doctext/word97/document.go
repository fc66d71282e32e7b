package word97

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"sotruc/intake/doctext/wordtext"
)

// The letters with a meaning of their own.
const (
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

// document is a file taken apart.
type document struct {
	header
	letters
	letterProps []stretch[letterProps]
	paraProps   []stretch[paraProps]
	styles      []paraProps
	lists       *lists
	notes       map[int][2]int // letter -> the note referred to there, as a range of letters
	boxes       map[int][2]int // letter -> the text box tied there
}

func newDocument(s streams, maxText int) (*document, error) {
	const spare = 4 // letters that are not shown, for one that is
	h, err := readHeader(s)
	if err != nil {
		return nil, err
	}
	l, err := readLetters(h, spare*maxText)
	if err != nil {
		return nil, err
	}
	d := &document{
		header: h, letters: l, letterProps: readLetterProps(h), paraProps: readParaProps(h), styles: readStyles(h),
		lists: readLists(h), notes: map[int][2]int{},
	}
	d.findNotes(pairNoteRefs, pairNoteTexts, textNotes)
	d.findNotes(pairEndRefs, pairEndTexts, textEndnotes)
	d.findBoxes()
	return d, nil
}

// findNotes notes which letters refer to which notes.
func (d *document) findNotes(refs, notes, text int) {
	at, _ := plc(d.pair(refs), 2)
	ranges, _ := plc(d.pair(notes), 0)
	if !slices.IsSorted(ranges) { // a letter belongs to one note: else a small file could be a huge text
		return
	}
	for i := 0; i+1 < len(at) && i+1 < len(ranges); i++ {
		if r, ok := d.within(text, ranges[i], ranges[i+1]); ok {
			d.notes[at[i]] = r
		}
	}
}

// findBoxes notes which letters have which text boxes tied to them: both name the shape.
func (d *document) findBoxes() {
	const (
		shapeSize = 26 // bytes of SPA, which begins with the shape
		boxSize   = 22 // of FTXBXS
		boxShape  = 14 // where it names the shape
	)
	tied := map[uint32]int{}
	at, shapes := plc(d.pair(pairShapes), shapeSize)
	for i, shape := range shapes {
		tied[u32(shape, 0)] = at[i]
	}
	d.boxes = map[int][2]int{}
	ranges, boxes := plc(d.pair(pairBoxes), boxSize)
	if !slices.IsSorted(ranges) {
		return
	}
	for i, box := range boxes {
		anchor, known := tied[u32(box, boxShape)]
		if r, ok := d.within(textBoxes, ranges[i], ranges[i+1]); ok && known {
			d.boxes[anchor] = r
		}
	}
}

// within gives the letters of a range of one of the texts behind the main one.
func (d *document) within(text, from, to int) (r [2]int, ok bool) {
	start := d.start(text)
	r = [2]int{start + from, start + to}
	return r, from >= 0 && from < to && to <= d.lengths[text] && r[1] <= len(d.units)
}

// text lays out the main text.
func (d *document) text(maxText int) (string, error) {
	w := &writer{document: d, paper: wordtext.NewPaper(maxText)}
	if err := w.write(0, d.lengths[textMain]); err != nil {
		return "", err
	}
	return w.paper.Text(), nil
}

// writer lays out a range of letters.
type writer struct {
	*document
	paper  *wordtext.Paper
	line   strings.Builder
	fields wordtext.Fields
	boxed  []string // the text boxes tied to the open paragraph
	noted  []string // the notes it refers to
	count  int      // notes so far
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
	if w.line.Len() > 0 || len(w.boxed)+len(w.noted) > 0 {
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
