package kit

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// MarkerKeys are the keys of a marker. Earlier and Later go from paragraph to paragraph.
type MarkerKeys struct {
	Up, Down, PageUp, PageDown, Home, End key.Binding
	Earlier, Later                        key.Binding
	Mark, MarkUp, MarkDown                key.Binding
}

// NewMarkerKeys returns the keys with the help texts of NewTableKeys and those named earlier and later.
func NewMarkerKeys(help Help) MarkerKeys {
	t := NewTableKeys(help)
	return MarkerKeys{
		Up: t.Up, Down: t.Down, PageUp: t.PageUp, PageDown: t.PageDown, Home: t.Home, End: t.End,
		Earlier: bind(help, "earlier", "Ctrl+↑", "ctrl+up", "["), Later: bind(help, "later", "Ctrl+↓", "ctrl+down", "]"),
		Mark: t.Mark, MarkUp: t.MarkUp, MarkDown: t.MarkDown,
	}
}

// All are the bindings in the order help shows them.
func (k MarkerKeys) All() []key.Binding {
	return []key.Binding{k.Up, k.Down, k.Earlier, k.Later, k.PageUp, k.PageDown, k.Home, k.End, k.Mark, k.MarkUp, k.MarkDown}
}

// Flag is a sign of one cell before the lines that touch a part of the text.
type Flag struct {
	Range
	Sign string
}

// Marker shows a long text, wrapped, with a cursor that goes over its lines and lines that can be marked. Before a line
// stand "▌" at the cursor, then "*" where it is marked, "┃" where a part of it is pointed out, or the sign of a flag.
type Marker struct {
	Keys    MarkerKeys
	Focused bool // the cursor is shown

	read       *Reader
	paragraphs []Range
	flags      []Flag
	flagged    []Range // of flags, for looking up
	marks      []Range // sorted, apart from each other
	base       []Range // what was marked before the range that is being made
	anchor     int     // the line that range began at; -1 for none
	cursor     int     // a shown line
}

// markerGutter is the room before the text.
const markerGutter = 3

// NewMarker returns a marker over s; the offsets of all ranges are into s as given. paragraphs are sorted parts of s.
func NewMarker(th Theme, keys MarkerKeys, w, h int, s string, paragraphs []Range) *Marker {
	m := &Marker{Keys: keys, read: NewReader(th, ReaderKeys{}), anchor: -1}
	m.Resize(w, h)
	m.read.SetText(s)
	m.paragraphs = m.read.sane(paragraphs)
	return m
}

// SetTheme changes the colours.
func (m *Marker) SetTheme(th Theme) { m.read.SetTheme(th) }

// Resize gives the marker its size; the cursor stays where it stands in the text.
func (m *Marker) Resize(w, h int) {
	at, _ := m.line(m.cursor)
	m.read.Resize(max(w-markerGutter, 1), h)
	m.cursor = m.read.lineOf(at.Start)
	m.anchor = -1
}

// SetFlags replaces the signs; of two on one line the later stands.
func (m *Marker) SetFlags(flags []Flag) {
	m.flags = slices.Clone(flags)
	slices.SortStableFunc(m.flags, func(a, b Flag) int { return a.Start - b.Start })
	m.flagged = make([]Range, len(m.flags))
	for i, f := range m.flags {
		m.flagged[i] = f.Range
	}
}

// Point shows parts of the text in another colour and with "┃" before them, and scrolls to the first. While the marker
// has no focus its cursor goes there.
func (m *Marker) Point(at []Range) {
	m.read.Highlight(at)
	if len(m.read.hits) == 0 {
		return
	}
	first := m.read.hits[0].Start
	m.read.showOffset(first)
	if !m.Focused {
		m.goTo(first)
	}
}

// goTo puts the cursor on the line that holds the byte.
func (m *Marker) goTo(at int) {
	m.anchor = -1
	m.move(m.read.lineOf(at))
}

// Update moves and marks; it reports whether the key was the marker's.
func (m *Marker) Update(msg tea.KeyPressMsg) bool {
	k, page := m.Keys, max(m.read.h-1, 1)
	switch {
	case key.Matches(msg, k.MarkUp):
		m.markTo(m.cursor - 1)
		return true
	case key.Matches(msg, k.MarkDown):
		m.markTo(m.cursor + 1)
		return true
	case key.Matches(msg, k.Mark):
		m.toggle()
		m.move(m.cursor + 1)
	case key.Matches(msg, k.Up):
		m.move(m.cursor - 1)
	case key.Matches(msg, k.Down):
		m.move(m.cursor + 1)
	case key.Matches(msg, k.Earlier):
		m.leap(-1)
	case key.Matches(msg, k.Later):
		m.leap(1)
	case key.Matches(msg, k.PageUp):
		m.move(m.cursor - page)
	case key.Matches(msg, k.PageDown):
		m.move(m.cursor + page)
	case key.Matches(msg, k.Home):
		m.move(0)
	case key.Matches(msg, k.End):
		m.move(len(m.read.spans))
	default:
		return false
	}
	m.anchor = -1
	return true
}

func (m *Marker) move(to int) {
	m.cursor = max(min(to, len(m.read.spans)-1), 0)
	switch {
	case m.cursor < m.read.top:
		m.read.to(m.cursor)
	case m.cursor >= m.read.top+m.read.h:
		m.read.to(m.cursor - m.read.h + 1)
	}
}

// leap goes to the beginning of the paragraph before the line of the cursor, or behind it.
func (m *Marker) leap(by int) {
	here, _ := m.line(m.cursor)
	n, _ := slices.BinarySearchFunc(m.paragraphs, here.Start, func(p Range, at int) int { return p.Start - at })
	if by < 0 {
		n--
	} else if n < len(m.paragraphs) && m.read.lineOf(m.paragraphs[n].Start) <= m.cursor {
		n++
	}
	if n >= 0 && n < len(m.paragraphs) {
		m.move(m.read.lineOf(m.paragraphs[n].Start))
	}
}

// line are the bytes of a shown line.
func (m *Marker) line(i int) (Range, bool) {
	if i < 0 || i >= len(m.read.spans) {
		return Range{}, false
	}
	return Range{m.read.spans[i].start, m.read.spans[i].end}, true
}

// toggle marks the line of the cursor, or takes its mark away.
func (m *Marker) toggle() {
	at, _ := m.line(m.cursor)
	if len(touching(m.marks, span{at.Start, at.End})) == 0 {
		m.marks = joined(m.marks, at)
		return
	}
	var rest []Range
	for _, x := range m.marks {
		for _, part := range [...]Range{{x.Start, min(x.End, at.Start)}, {max(x.Start, at.End), x.End}} {
			for part.Start < part.End && m.read.text[part.Start] == '\n' {
				part.Start++
			}
			for part.Start < part.End && m.read.text[part.End-1] == '\n' {
				part.End--
			}
			if part.Start < part.End {
				rest = append(rest, part)
			}
		}
	}
	m.marks = rest
}

// markTo moves the cursor and marks all from where the range began.
func (m *Marker) markTo(i int) {
	if m.anchor < 0 {
		m.anchor, m.base = m.cursor, slices.Clone(m.marks)
	}
	m.move(i)
	from, _ := m.line(min(m.anchor, m.cursor))
	to, _ := m.line(max(m.anchor, m.cursor))
	m.marks = joined(m.base, Range{from.Start, to.End})
}

// joined adds a range to ranges that are sorted and apart.
func joined(ranges []Range, add Range) []Range {
	if add.Start >= add.End {
		return ranges
	}
	out := make([]Range, 0, len(ranges)+1)
	for _, x := range ranges {
		if x.End < add.Start || x.Start > add.End {
			out = append(out, x)
			continue
		}
		add = Range{min(add.Start, x.Start), max(add.End, x.End)}
	}
	out = append(out, add)
	slices.SortFunc(out, func(a, b Range) int { return a.Start - b.Start })
	return out
}

// ClearMarks takes all marks away.
func (m *Marker) ClearMarks() { m.marks, m.base, m.anchor = nil, nil, -1 }

// Marked are the marked parts of the text, in order; nil where no line is.
func (m *Marker) Marked() []Range { return slices.Clone(m.marks) }

// Here is the paragraph the cursor is in, or its line where that is in none; ok is false on an empty line.
func (m *Marker) Here() (at Range, ok bool) {
	at, ok = m.line(m.cursor)
	if !ok || strings.TrimSpace(m.read.text[at.Start:at.End]) == "" {
		return at, false
	}
	for _, p := range touching(m.paragraphs, span{at.Start, at.End}) {
		return p, true
	}
	return at, true
}

// Click puts the cursor on the line at y; false below the end of the text.
func (m *Marker) Click(y int) bool {
	if _, ok := m.read.lineAt(y); !ok {
		return false
	}
	m.anchor = -1
	m.move(m.read.top + y)
	return true
}

// Wheel scrolls by delta lines, down when positive; with the focus the cursor goes along.
func (m *Marker) Wheel(delta int) {
	if m.Focused {
		m.anchor = -1
		m.move(m.cursor + delta)
		return
	}
	m.read.Wheel(delta)
}

// View draws the shown part of the text.
func (m *Marker) View() string {
	var b strings.Builder
	for y := range m.read.h {
		if y > 0 {
			b.WriteByte('\n')
		}
		i := m.read.top + y
		if i >= len(m.read.spans) {
			b.WriteString(spaces(m.read.w + markerGutter))
			continue
		}
		m.draw(&b, i)
	}
	return b.String()
}

func (m *Marker) draw(b *strings.Builder, i int) {
	sp := m.read.spans[i]
	sign := " "
	switch flags := touchingAt(m.flagged, sp); {
	case len(touching(m.marks, sp)) > 0:
		sign = "*"
	case len(touching(m.read.hits, sp)) > 0:
		sign = "┃"
	case flags >= 0:
		sign = m.flags[flags].Sign
	}
	if m.Focused && i == m.cursor {
		m.read.ink.selected.write(b, fit("▌"+sign+" "+m.read.text[sp.start:sp.end], m.read.w+markerGutter, ""))
		return
	}
	b.WriteByte(' ')
	m.read.ink.accent.write(b, sign)
	b.WriteByte(' ')
	b.WriteString(fit(m.read.line(sp), m.read.w, ""))
}

// touchingAt is the place of the last range with a part in the line; -1 where none has.
func touchingAt(ranges []Range, sp span) int {
	n, _ := slices.BinarySearchFunc(ranges, max(sp.end, sp.start+1), func(x Range, at int) int { return x.Start - at })
	for i := n - 1; i >= 0; i-- {
		if ranges[i].End > sp.start {
			return i
		}
	}
	return -1
}
