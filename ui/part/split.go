package part

import (
	"strings"

	"sotruc/ui/kit"
)

// Split lays a list out with a preview of its selected row: beside it where the screen is wide enough for both, below it where
// it is high enough or that is asked for.
type Split struct {
	Beside    bool // where there is room beside the list
	ListLeast int  // columns the list keeps beside a preview
	Below     bool // where there is none: not as the height says
	BelowFrom int  // from this many lines on it stands below by itself; 0: only where it is asked for
	w, h      int
}

// belowLeast is the height that a list needs for a preview below it.
const belowLeast = 6

// previewLeast is the width in which a preview can be read.
const previewLeast = 38

// wide tells whether list and preview have room side by side.
func (s *Split) wide() bool { return s.w >= max(PreviewWidth, s.ListLeast+1+previewLeast) }

// Toggle shows or hides the preview.
func (s *Split) Toggle() {
	if s.wide() {
		s.Beside = !s.Beside
	} else {
		s.Below = !s.Below
	}
}

// Resize gives the size of both together.
func (s *Split) Resize(w, h int) { s.w, s.h = w, h }

// pane is the columns of a preview beside the list, or the lines of one below it.
func (s *Split) pane() (columns, lines int) {
	high := s.BelowFrom > 0 && s.h >= s.BelowFrom
	switch {
	case s.wide() && s.Beside:
		return min(s.w*2/5, s.w-1-s.ListLeast), 0
	case s.wide() || s.Below == high || s.h < belowLeast:
		return 0, 0
	case high:
		return 0, s.h / 3
	}
	return 0, s.h * 3 / 5
}

// List is the size of the list.
func (s *Split) List() (w, h int) {
	columns, lines := s.pane()
	w, h = s.w, s.h
	if columns > 0 {
		w -= columns + 1
	}
	if lines > 0 {
		h -= lines + 1
	}
	return w, h
}

// ShownBeside tells whether the preview stands beside the list and takes of its width.
func (s *Split) ShownBeside() bool {
	columns, _ := s.pane()
	return columns > 0
}

// InList tells whether a click is meant for the list.
func (s *Split) InList(x, y int) bool {
	w, h := s.List()
	return x < w && y < h
}

// View draws the list, and the preview in the room it has.
func (s *Split) View(th kit.Theme, list string, preview func(w int) string) string {
	columns, lines := s.pane()
	w, h := s.List()
	list = kit.Lines(list, w, h)
	switch {
	case columns > 0:
		bar := strings.TrimSuffix(strings.Repeat("│\n", s.h), "\n")
		return kit.Columns("", list, th.Border.Render(bar), kit.Lines(preview(columns), columns, s.h))
	case lines > 0:
		return list + "\n" + th.Border.Render(kit.Rule(s.w)) + "\n" + kit.Lines(preview(s.w), s.w, lines)
	}
	return list
}
