package kit

import (
	"strings"

	"charm.land/bubbles/v2/key"
)

// HelpGroup is a titled list of bindings on the help page.
type HelpGroup struct {
	Title    string
	Bindings []key.Binding
}

// HelpLine is one line of exactly w cells with the enabled bindings in order, as many as fit, "…" after them when some
// do not. Bindings without help text are left out.
func HelpLine(bindings []key.Binding, w int, th Theme) string {
	ink, desc := newPen(th.Key), newPen(th.Muted)
	var b strings.Builder
	used := 0
	shown := helpful(bindings)
	for i, k := range shown {
		name, text := Plain(k.Help().Key), Plain(k.Help().Desc)
		need := Width(name) + 1 + Width(text)
		if used > 0 {
			need += 2
		}
		rest := 0
		if i < len(shown)-1 {
			rest = 3
		}
		if used+need+rest > w {
			if used == 0 {
				return Fit(ink.on(name)+" "+desc.on(text), w)
			}
			return fit(b.String()+"  …", w, "…")
		}
		if used > 0 {
			b.WriteString("  ")
		}
		b.WriteString(ink.on(name) + " " + desc.on(text))
		used += need
	}
	return fit(b.String(), w, "")
}

// HelpPage draws the groups in as many columns as fit in w×h cells, from line scroll on.
func HelpPage(groups []HelpGroup, w, h, scroll int, th Theme) string {
	lines := helpLines(groups, w, th)
	scroll = max(min(scroll, len(lines)-h), 0)
	return block(lines[scroll:], w, h)
}

// HelpHeight is the number of lines the help page has at that width, to know how far it scrolls.
func HelpHeight(groups []HelpGroup, w int) int { return len(helpLines(groups, w, Theme{})) }

func helpLines(groups []HelpGroup, w int, th Theme) []string {
	keyWidth, textWidth := 0, 0
	for _, g := range groups {
		textWidth = max(textWidth, Width(Plain(g.Title))-2)
		for _, k := range helpful(g.Bindings) {
			keyWidth = max(keyWidth, Width(Plain(k.Help().Key)))
			textWidth = max(textWidth, Width(Plain(k.Help().Desc)))
		}
	}
	one := keyWidth + 2 + textWidth
	n := max(min((w+3)/(one+3), len(groups)), 1)
	if n == 1 {
		textWidth = max(w-keyWidth-2, 1)
	}
	var blocks [][]string
	total := 0
	for _, g := range groups {
		if list := helpful(g.Bindings); len(list) > 0 {
			lines := helpBlock(g.Title, list, keyWidth, textWidth, th)
			blocks = append(blocks, lines)
			total += len(lines)
		}
	}
	columns := make([]string, 0, n)
	var column []string
	for _, lines := range blocks {
		if len(column) > 0 && len(column)+len(lines)/2 > total/n && len(columns) < n-1 {
			columns = append(columns, strings.Join(column, "\n"))
			column = nil
		}
		column = append(column, lines...)
	}
	columns = append(columns, strings.Join(column, "\n"))
	return strings.Split(strings.TrimRight(Columns("   ", columns...), "\n "), "\n")
}

func helpBlock(title string, list []key.Binding, keyWidth, textWidth int, th Theme) []string {
	ink, heading := newPen(th.Key), newPen(th.Title)
	var lines []string
	if title != "" {
		lines = append(lines, heading.on(Plain(title)))
	}
	for _, k := range list {
		name := ink.on(Fit(Plain(k.Help().Key), keyWidth))
		for i, text := range Wrap(Plain(k.Help().Desc), textWidth) {
			if i > 0 {
				name = spaces(keyWidth)
			}
			lines = append(lines, name+"  "+text)
		}
	}
	return append(lines, "")
}

// helpful are the bindings help shows: enabled, with a key and a text.
func helpful(bindings []key.Binding) []key.Binding {
	var out []key.Binding
	for _, k := range bindings {
		if k.Enabled() && k.Help().Key != "" && k.Help().Desc != "" {
			out = append(out, k)
		}
	}
	return out
}
