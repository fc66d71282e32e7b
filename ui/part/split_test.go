package part

import "testing"

// A preview stands beside a list that keeps its columns, else below where it is high enough, or where a key asks for it.
func TestSplitHasRoom(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		w, h, list, lines int
		beside            bool
	}{
		{80, 28, 80, 28, false},
		{80, 29, 80, 19, false},
		{118, 28, 118, 28, false},
		{118, 29, 118, 19, false},
		{119, 20, 80, 20, true},
		{160, 40, 95, 40, true},
		{40, 5, 40, 5, false},
	} {
		s := Split{Beside: true, ListLeast: 80, BelowFrom: 29}
		s.Resize(c.w, c.h)
		if w, h := s.List(); w != c.list || h != c.lines || s.ShownBeside() != c.beside {
			t.Errorf("%d×%d: list %d×%d, beside %v", c.w, c.h, w, h, s.ShownBeside())
		}
	}
}
