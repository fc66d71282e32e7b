package kit

import (
	"slices"
	"strconv"
	"strings"
)

// gutter is the room for "▌" and "*" before the first cell.
const gutter = 2

// layout shares the width out between the columns.
func (t *Table) layout() {
	t.widths = make([]int, len(t.columns))
	t.drawn = make([]string, len(t.rows))
	if len(t.columns) == 0 {
		return
	}
	room := t.w - gutter
	shown := make([]bool, len(t.columns))
	seen := 0
	for i, c := range t.columns {
		if shown[i] = !c.Hidden; shown[i] {
			seen++
		}
	}
	var left int
	for n := seen; ; n-- {
		left = room - (n - 1)
		for i, c := range t.columns {
			if shown[i] {
				left -= c.least()
			}
		}
		if left >= 0 || n <= 1 {
			break
		}
		shown[t.leastNeeded(shown)] = false
	}
	for i, c := range t.columns {
		if shown[i] {
			t.widths[i] = c.least()
		}
	}
	if left < 0 {
		for i := range t.widths {
			t.widths[i] = min(t.widths[i], max(room, 1))
		}
		return
	}
	t.grow(left)
}

// grow gives the columns their wished width in order, then the rest to those with Flex.
func (t *Table) grow(left int) {
	flex := 0
	for i, c := range t.columns {
		if t.widths[i] == 0 {
			continue
		}
		more := max(min(c.Width-t.widths[i], left), 0)
		t.widths[i] += more
		left -= more
		flex += c.Flex
	}
	for i, c := range t.columns {
		if t.widths[i] == 0 || c.Flex == 0 {
			continue
		}
		more := left * c.Flex / flex
		t.widths[i] += more
		left -= more
		flex -= c.Flex
	}
}

func (t *Table) leastNeeded(shown []bool) int {
	worst := -1
	for i, c := range t.columns {
		if shown[i] && (worst < 0 || c.Priority >= t.columns[worst].Priority) {
			worst = i
		}
	}
	return worst
}

func (c Column) least() int {
	switch {
	case c.Min > 0:
		return c.Min
	case c.Width > 0:
		return c.Width
	default:
		return 6
	}
}

// View draws the table.
func (t *Table) View() string {
	var b strings.Builder
	b.Grow((t.w + 24) * t.h)
	if t.head() == 1 {
		t.header(&b)
		b.WriteByte('\n')
	}
	page := t.page()
	if t.count == 0 {
		t.ink.muted.each(&b, centred(t.Empty, t.w, page))
		return b.String()
	}
	for i := range page {
		if i > 0 {
			b.WriteByte('\n')
		}
		t.line(&b, t.top+i)
	}
	return b.String()
}

func (t *Table) header(b *strings.Builder) {
	titles := make([]string, len(t.columns))
	for i, c := range t.columns {
		titles[i] = c.Title
	}
	hint := ""
	if at, of := t.position(); of > 0 {
		hint = strconv.Itoa(at) + "/" + strconv.Itoa(of)
	}
	line := spaces(gutter) + t.cells(Row{Cells: titles})
	if len(titles) > 0 && hint != "" && Width(strings.TrimRight(line, " ")) >= t.w-Width(hint) { // no heading gives way to the counter
		wide := slices.Index(t.widths, slices.Max(t.widths))
		if titles[wide] += " " + hint; Width(titles[wide]) <= t.widths[wide] {
			line = spaces(gutter) + t.cells(Row{Cells: titles})
		}
		hint = ""
	}
	t.ink.title.write(b, fit(line, max(t.w-Width(hint), 0), ""))
	t.ink.muted.write(b, hint)
}

func (t *Table) line(b *strings.Builder, i int) {
	if i >= t.count {
		b.WriteString(spaces(t.w))
		return
	}
	row, ok := t.row(i)
	ink := t.ink.row(row.Style)
	text := "…"
	if ok {
		if t.drawn[i-t.offset] == "" {
			t.drawn[i-t.offset] = t.draw(row)
		}
		text = t.drawn[i-t.offset]
	} else {
		ink = t.ink.muted
		text = fit(text, t.w-gutter, "")
	}
	front := " "
	if i == t.cursor {
		front = "▌"
		ink = t.ink.idle
		if t.Focused {
			ink = t.ink.selected
		}
	}
	mark := " "
	if ok && t.marks[row.ID] {
		mark = "*"
	}
	b.WriteString(ink.open)
	b.WriteString(front)
	if t.w > 1 {
		b.WriteString(mark)
		b.WriteString(text)
	}
	b.WriteString(ink.shut)
}

// draw is the text of a row behind its gutter. It is measured with the gutter: a mark without a letter at its start
// would sit on that.
func (t *Table) draw(row Row) string {
	if t.w <= gutter {
		return spaces(t.w - gutter)
	}
	return fit(spaces(gutter)+t.cells(row), t.w, "")[gutter:]
}

// cells is the text of a row without its gutter; what is too long is cut by the caller.
func (t *Table) cells(row Row) string {
	if row.Style == RowHeader && len(row.Cells) > 0 {
		return Fit(spaces(2*row.Indent)+Plain(row.Cells[0]), t.w-gutter)
	}
	var b strings.Builder
	b.Grow(t.w + 16)
	first := true
	for i, c := range t.columns {
		if t.widths[i] == 0 {
			continue
		}
		if !first {
			b.WriteByte(' ')
		}
		text := ""
		if i < len(row.Cells) {
			text = Plain(row.Cells[i])
		}
		if first && row.Indent > 0 {
			text = spaces(min(2*row.Indent, t.widths[i]/2)) + text
		}
		if c.Right {
			b.WriteString(fitRight(text, t.widths[i]))
		} else {
			b.WriteString(Fit(text, t.widths[i]))
		}
		first = false
	}
	return b.String()
}

// centred wraps text and puts it in the middle of w×h cells.
func centred(text string, w, h int) []string {
	lines := Wrap(text, max(w-2, 1))
	if len(lines) > h {
		lines = lines[:h]
	}
	out := make([]string, h)
	from := (h - len(lines)) / 2
	for i := range out {
		line := ""
		if n := i - from; n >= 0 && n < len(lines) {
			line = spaces((w-Width(lines[n]))/2) + lines[n]
		}
		out[i] = fit(line, w, "")
	}
	return out
}

// each writes lines with this pen, a line break between them.
func (p pen) each(b *strings.Builder, lines []string) {
	for i, line := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		p.write(b, line)
	}
}
