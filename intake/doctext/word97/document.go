package word97

import (
	"slices"

	"sotruc/intake/doctext/wordtext"
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
