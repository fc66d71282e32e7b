package kit

import (
	"slices"
	"sort"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Range is a part of a text, in bytes: from Start up to, not including, End.
type Range struct{ Start, End int }

// ReaderKeys are the keys of a reader.
type ReaderKeys struct{ Up, Down, PageUp, PageDown, Home, End key.Binding }

// NewReaderKeys returns the keys with the help texts named up, down, pageup, pagedown, home, end.
func NewReaderKeys(help Help) ReaderKeys {
	return ReaderKeys{
		Up:       bind(help, "up", "↑/k", "up", "k"),
		Down:     bind(help, "down", "↓/j", "down", "j"),
		PageUp:   bind(help, "pageup", "PgUp", "pgup"),
		PageDown: bind(help, "pagedown", "PgDn/Space", "pgdown", "space"),
		Home:     bind(help, "home", "Home/g", "home", "g"),
		End:      bind(help, "end", "End/G", "end", "G"),
	}
}

// All are the bindings in the order help shows them.
func (k ReaderKeys) All() []key.Binding {
	return []key.Binding{k.Up, k.Down, k.PageUp, k.PageDown, k.Home, k.End}
}

// Reader shows a long text, wrapped. Hits are highlighted; lines that touch a marked range have "▌" before them.
type Reader struct {
	Keys ReaderKeys

	ink   pens
	text  string
	spans []span
	hits  []Range
	marks []Range
	hit   int // the hit NextHit went to
	top   int
	w, h  int
}

// NewReader returns an empty reader.
func NewReader(th Theme, keys ReaderKeys) *Reader {
	r := &Reader{Keys: keys}
	r.SetTheme(th)
	r.Resize(80, 20)
	return r
}

// SetTheme changes the colours.
func (r *Reader) SetTheme(th Theme) { r.ink = newPens(th) }

// SetText replaces the text and goes to its beginning. Offsets are into s as given: what may not be shown is blank.
func (r *Reader) SetText(s string) {
	r.text, r.hits, r.marks, r.top, r.hit = sameLength(s), nil, nil, 0, -1
	r.wrap()
}

// Highlight shows these parts as search hits; NextHit goes through them.
func (r *Reader) Highlight(hits []Range) {
	r.hits, r.hit = r.sane(hits), -1
}

// mark puts "▌" before the lines that touch one of the ranges.
func (r *Reader) mark(marks []Range) {
	before := len(r.marks) > 0
	r.marks = r.sane(marks)
	if before != (len(r.marks) > 0) {
		r.wrap()
	}
}

// sane sorts ranges and takes out what lies outside the text.
func (r *Reader) sane(in []Range) []Range {
	var out []Range
	for _, x := range in {
		x.Start, x.End = max(x.Start, 0), min(x.End, len(r.text))
		if x.Start < x.End {
			out = append(out, x)
		}
	}
	slices.SortStableFunc(out, func(a, b Range) int { return a.Start - b.Start })
	return out
}

// Resize gives the reader its size; the text on its first line stays there.
func (r *Reader) Resize(w, h int) {
	w, h = max(w, 1), max(h, 1)
	if w == r.w && h == r.h {
		return
	}
	wide := w != r.w
	r.w, r.h = w, h
	if wide {
		r.wrap()
	}
	r.to(r.top)
}

func (r *Reader) wrap() {
	at := 0
	if r.top < len(r.spans) {
		at = r.spans[r.top].start
	}
	r.spans = wrapSpans(r.text, r.w-r.gutter())
	r.to(r.lineOf(at))
}

func (r *Reader) gutter() int {
	if len(r.marks) == 0 || r.w < 3 {
		return 0
	}
	return 2
}

func (r *Reader) to(top int) { r.top = max(min(top, len(r.spans)-r.h), 0) }

// lineOf is the shown line that holds the byte.
func (r *Reader) lineOf(at int) int {
	n := sort.Search(len(r.spans), func(i int) bool { return r.spans[i].start > at })
	return max(n-1, 0)
}

// Update scrolls; it reports whether the key was the reader's.
func (r *Reader) Update(msg tea.KeyPressMsg) bool {
	k := r.Keys
	page := max(r.h-1, 1)
	switch {
	case key.Matches(msg, k.Up):
		r.to(r.top - 1)
	case key.Matches(msg, k.Down):
		r.to(r.top + 1)
	case key.Matches(msg, k.PageUp):
		r.to(r.top - page)
	case key.Matches(msg, k.PageDown):
		r.to(r.top + page)
	case key.Matches(msg, k.Home):
		r.to(0)
	case key.Matches(msg, k.End):
		r.to(len(r.spans))
	default:
		return false
	}
	return true
}

// Wheel scrolls by delta lines.
func (r *Reader) Wheel(delta int) { r.to(r.top + delta) }

// Percent is how much of the text has been shown, 100 at its end.
func (r *Reader) Percent() int {
	if len(r.spans) <= r.h {
		return 100
	}
	return (r.top + r.h) * 100 / len(r.spans)
}

// lineAt are the bytes of the text on line y of the reader; ok is false below its end.
func (r *Reader) lineAt(y int) (at Range, ok bool) {
	i := r.top + y
	if y < 0 || y >= r.h || i >= len(r.spans) {
		return Range{}, false
	}
	return Range{r.spans[i].start, r.spans[i].end}, true
}

// showOffset scrolls, if it must, so that the byte is on screen, a third from the top.
func (r *Reader) showOffset(at int) {
	line := r.lineOf(at)
	if line < r.top || line >= r.top+r.h {
		r.to(line - r.h/3)
	}
}

// NextHit goes to the next highlighted part, or with delta -1 to the one before, around the ends. It returns its number
// from 1 and how many there are.
func (r *Reader) NextHit(delta int) (n, of int) {
	of = len(r.hits)
	if of == 0 {
		return 0, 0
	}
	switch {
	case r.hit < 0 && delta < 0:
		r.hit = of - 1
	case r.hit < 0:
		r.hit = 0
	default:
		r.hit = ((r.hit+delta)%of + of) % of
	}
	r.showOffset(r.hits[r.hit].Start)
	return r.hit + 1, of
}

// ToHit goes to highlighted part number n, from 0, where there is one.
func (r *Reader) ToHit(n int) {
	if n >= 0 && n < len(r.hits) {
		r.hit = n
		r.showOffset(r.hits[n].Start)
	}
}

// View draws the shown part of the text.
func (r *Reader) View() string {
	var b strings.Builder
	for y := range r.h {
		if y > 0 {
			b.WriteByte('\n')
		}
		if r.top+y >= len(r.spans) {
			b.WriteString(spaces(r.w))
			continue
		}
		b.WriteString(fit(r.line(r.spans[r.top+y]), r.w, ""))
	}
	return b.String()
}

func (r *Reader) line(sp span) string {
	var b strings.Builder
	if r.gutter() > 0 {
		if len(touching(r.marks, sp)) > 0 {
			r.ink.accent.write(&b, "▌")
			b.WriteByte(' ')
		} else {
			b.WriteString("  ")
		}
	}
	at := sp.start
	for _, hit := range touching(r.hits, sp) {
		from, to := r.letter(sp, max(hit.Start, at)), r.letter(sp, hit.End)
		if to <= from {
			continue
		}
		b.WriteString(r.text[at:from])
		r.ink.hit.write(&b, r.text[from:to])
		at = to
	}
	b.WriteString(r.text[at:sp.end])
	return b.String()
}

// letter is the beginning of the letter the byte is in: a letter and its marks are never coloured apart.
func (r *Reader) letter(sp span, at int) int {
	pos := sp.start
	for pos < sp.end {
		n, _ := cluster(r.text[pos:sp.end])
		if pos+n > at {
			break
		}
		pos += n
	}
	return pos
}

// touching are the ranges with a part in the line. Ranges are sorted by their start but may overlap, so only the end of
// the search can be cut short.
func touching(ranges []Range, sp span) []Range {
	n := sort.Search(len(ranges), func(i int) bool { return ranges[i].Start >= max(sp.end, sp.start+1) })
	var out []Range
	for _, x := range ranges[:n] {
		if x.End > sp.start {
			out = append(out, x)
		}
	}
	return out
}
