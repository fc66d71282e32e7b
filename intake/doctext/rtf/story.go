package rtf

import (
	"fmt"
	"strings"
	"unicode"

	"sotruc/intake/doctext/wordtext"
)

// storyKind is what is written beside the text.
type storyKind int8

const (
	storyMain storyKind = iota
	storyNote
	storyBox
	storyLabel // the number of an item, as Word keeps it for programs that cannot count
	storyFirstHead
	storyHead
	storySide // the header of left pages: never the head of a paper
)

// story is the text, or something that is written beside it, while it is read.
type story struct {
	kind    storyKind
	paper   *wordtext.Paper
	line    wordtext.Line
	written bool     // something stands in the line
	label   string   // of the paragraph that is open
	boxes   []string // the text boxes tied to it
	notes   []string // those it refers to, or that a table does that is open
	object  bool     // a large picture stands in the paragraph
}

func newStory(kind storyKind, maxText int) *story {
	return &story{kind: kind, paper: wordtext.NewPaper(maxText)}
}

func (r *reader) story() *story { return r.stories[len(r.stories)-1] }

// openStory begins one with the open group.
func (r *reader) openStory(kind storyKind) error {
	outer := r.story()
	left := outer.paper.Left()
	for _, s := range r.stories {
		left = min(left, s.paper.Left())
	}
	r.stories = append(r.stories, newStory(kind, max(left, 0)))
	r.now.opens, r.now.inTable, r.now.depth = true, false, 0
	return nil
}

// endStory puts what was written beside the text where it belongs.
func (r *reader) endStory() error {
	s := r.story()
	if err := s.end(); err != nil {
		return err
	}
	r.stories = r.stories[:len(r.stories)-1]
	outer, text := r.story(), strings.TrimSuffix(s.paper.Text(), "\n")
	switch s.kind {
	case storyLabel:
		outer.label = labelOf(text)
	case storyNote:
		r.notes++
		if text = strings.Join(strings.Fields(text), " "); text != "" {
			outer.notes = append(outer.notes, fmt.Sprintf("[%d] %s", r.notes, text))
		}
	case storyBox:
		outer.object = outer.object || wordtext.HasObject(text)
		if strings.TrimSpace(text) != "" {
			outer.boxes = append(outer.boxes, text)
		}
	case storyFirstHead:
		r.firstHead = firstOf(r.firstHead, text)
	case storyHead:
		r.everyHead = firstOf(r.everyHead, text)
	case storyMain, storySide:
	}
	return nil
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// labelOf gives the number of an item as it stands before its text. A bullet becomes a hyphen, but a plus stays.
func labelOf(text string) string {
	text = strings.TrimSpace(text)
	switch {
	case text == "":
		return ""
	case text != "+" && strings.IndexFunc(text, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) < 0, text == "o":
		return "- "
	}
	return text + " "
}

// end writes what is open where a story ends.
func (s *story) end() error {
	if err := s.endLine(); err != nil {
		return err
	}
	for s.paper.Depth() > 0 {
		s.paper.CloseRow()
	}
	return s.addNotes()
}

// endLine writes the open paragraph, if there is anything in it.
func (s *story) endLine() error {
	if !s.written && len(s.boxes) == 0 && !s.object {
		return nil
	}
	return s.paragraph()
}

// paragraph writes the open paragraph, empty or not. Text boxes come behind it, but before it where it is the first of the
// file, and then its notes, once no table is open.
func (s *story) paragraph() error {
	text := s.line.Text()
	if s.label != "" && strings.TrimSpace(text) != "" {
		text = s.label + strings.TrimLeft(text, " \t")
	}
	lines := append([]string{text}, s.boxes...)
	if s.paper.IsEmpty() {
		lines = append(s.boxes, text)
	}
	object := s.object
	s.line, s.written, s.label, s.boxes, s.object = wordtext.Line{}, false, "", nil, false
	if err := s.write(lines); err != nil {
		return err
	}
	if object {
		if err := s.paper.Object(); err != nil {
			return fmt.Errorf("a picture: %w", err)
		}
	}
	return s.addNotes()
}

func (s *story) addNotes() error {
	if s.paper.Depth() > 0 {
		return nil
	}
	notes := s.notes
	s.notes = nil
	return s.write(notes)
}

func (s *story) write(lines []string) error {
	for _, line := range lines {
		if err := s.paper.Paragraph(line); err != nil {
			return err
		}
	}
	return nil
}

// endLine ends a line, if there is anything in it.
func (r *reader) endLine() error {
	if s := r.story(); s.written {
		return r.endParagraph()
	}
	return nil
}

// endParagraph ends a paragraph, in a cell or outside of every table.
func (r *reader) endParagraph() error {
	s := r.story()
	r.rows(r.depth())
	return s.paragraph()
}

// depth is how many tables the open paragraph is in.
func (r *reader) depth() int {
	if r.now.depth == 0 && r.now.inTable {
		return 1
	}
	return r.now.depth
}

// rows opens rows, or closes what a file forgot to, so that so many are open.
func (r *reader) rows(depth int) {
	paper := r.story().paper
	for paper.Depth() < min(depth, maxRows) {
		paper.OpenRow()
	}
	for paper.Depth() > depth {
		paper.CloseRow()
	}
}

// endCell ends a cell of a row at a depth.
func (r *reader) endCell(depth int) error {
	r.rows(min(depth, maxRows))
	if err := r.story().endLine(); err != nil {
		return err
	}
	r.story().paper.CloseCell()
	return nil
}

// endRow ends a row at a depth.
func (r *reader) endRow(depth int) error {
	if err := r.story().endLine(); err != nil {
		return err
	}
	if depth = min(depth, maxRows); r.story().paper.Depth() >= depth {
		r.rows(depth)
		r.story().paper.CloseRow()
	}
	return r.story().addNotes()
}
