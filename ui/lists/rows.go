package lists

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/office/lists"
	"sotruc/ui/kit"
	"sotruc/ui/listed"
)

// enable switches off what there is nothing for.
func (p *preview) enable() {
	there := p.got.taken != nil && !p.wrote.Busy && !p.stale
	p.keys.Take.SetEnabled(there && p.writes() && !p.desk.Book.ReadOnly())
	p.keys.Rejects.SetEnabled(there && len(p.got.taken.Left) > 0)
	p.keys.Sheet.SetEnabled(!p.stale && len(p.every) > 0)
	for _, k := range []*key.Binding{&p.keys.Next, &p.keys.Previous} {
		k.SetEnabled(there && len(p.rows) > 0)
	}
}

// writes tells whether anything of the list is new to the book.
func (p *preview) writes() bool {
	t := p.got.taken
	return t.Households+t.People+t.Begun+t.Changed > 0
}

// fates are the rows that can be shown alone, in their order.
var fates = []lists.Fate{"", lists.FateNew, lists.FateChanged, lists.FateSame, lists.FateLeft}

// count is how many rows have a fate; what was left out of a row that was taken counts with those left out, too.
func (p *preview) count(fate lists.Fate) int {
	n := 0
	for _, r := range p.rows {
		if shows(r, fate) {
			n++
		}
	}
	return n
}

func shows(r lists.Row, fate lists.Fate) bool {
	return fate == "" || r.Fate == fate || fate == lists.FateLeft && r.Left != nil
}

// turn shows the next kind of rows there are any of.
func (p *preview) turn(by int) {
	at := 0
	for i, f := range fates {
		if f == p.fate {
			at = i
		}
	}
	for range fates {
		at = (at + by + len(fates)) % len(fates)
		if p.count(fates[at]) > 0 {
			break
		}
	}
	p.fate = fates[at]
	p.table.SetCursor(0)
	p.filter()
}

// filter shows the rows of the fate that is looked at.
func (p *preview) filter() {
	if p.count(p.fate) == 0 {
		p.fate = ""
	}
	p.shown = nil
	for _, r := range p.rows {
		if shows(r, p.fate) {
			p.shown = append(p.shown, r)
		}
	}
	rows := make([]kit.Row, len(p.shown))
	for i, r := range p.shown {
		rows[i] = p.line(r, int64(i+1))
	}
	p.table.Empty = p.desk.T("people.list.nobody")
	if p.why != "" {
		p.table.Empty = p.why
	}
	p.table.SetCount(len(rows))
	p.table.SetRows(0, rows)
}

// View draws what would be written, the rows, and all there is to say of the selected one.
func (p *preview) View() string {
	d := p.desk
	head := kit.Join(" "+p.heading(), p.progress(), p.w)
	w, h := p.split.List()
	p.table.Resize(w, h)
	return d.Theme.Muted.Render(head) + "\n" + p.split.View(d.Theme, p.table.View(), p.detail)
}

// heading says how many rows there are of each kind, and which are shown.
func (p *preview) heading() string {
	d := p.desk
	if p.got.taken == nil {
		return kit.Plain(p.name())
	}
	var parts []string
	for _, f := range fates {
		n := p.count(f)
		name := d.T("people.list.all", n)
		switch f {
		case "":
		case lists.FateLeft: // those that were taken but for a cell, too
			name = d.T("people.list.left", n)
		default:
			name = d.T("people.list.count", n, d.T("people.fate."+string(f)))
		}
		switch {
		case f == p.fate:
			parts = append(parts, "["+name+"]")
		case n > 0:
			parts = append(parts, name)
		}
	}
	return strings.Join(parts, " · ")
}

// detail is the selected row in full, and below it what stands in no row.
func (p *preview) detail(w int) string {
	d := p.desk
	var lines []string
	add := func(text string) { lines = append(lines, kit.Wrap(kit.Plain(text), w-1)...) }
	if at := p.table.Cursor(); at < len(p.shown) {
		r := p.shown[at]
		title := r.Person.Name
		if r.Home.Address != "" || r.Home.Head != "" {
			title += " · " + d.T("people.list.home", r.Home.Head, r.Home.Address)
		}
		add(listed.At(d.Words, r.At, strings.Trim(title, " ·")))
		for _, note := range listed.Notes(d.Words, r) {
			add("- " + note)
		}
	}
	if p.got.taken != nil {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		add(d.T("people.list.sum", listed.Sum(d.Words, p.got.taken)))
		for _, line := range listed.Beside(d.Words, p.got.taken) {
			add("- " + line)
		}
	}
	return kit.Columns("", " ", strings.Join(lines, "\n"))
}

// Resize gives the size of the body.
func (p *preview) Resize(w, h int) {
	p.w, p.h = w, h
	p.split.Resize(w, max(h-1, 1))
}

// SetTheme changes the colours.
func (p *preview) SetTheme(th kit.Theme) { p.table.SetTheme(th) }

// Takes claims the keys that go to the next kind of rows.
func (p *preview) Takes(msg tea.KeyPressMsg) bool {
	return key.Matches(msg, p.keys.Next) || key.Matches(msg, p.keys.Previous)
}

// Typing is never true.
func (p *preview) Typing() bool { return false }

// Cursor is none.
func (p *preview) Cursor() *tea.Cursor { return nil }

// Title names the file.
func (p *preview) Title() string { return p.desk.T("people.list.title", kit.Plain(p.name())) }

// ShortHelp lists the keys of the footer.
func (p *preview) ShortHelp() []key.Binding {
	return []key.Binding{p.keys.Take, p.keys.Next, p.keys.Rejects, p.keys.Sheet, p.keys.Preview}
}

// FullHelp lists all keys.
func (p *preview) FullHelp() [][]key.Binding {
	k := p.keys
	return [][]key.Binding{{k.Take, k.Next, k.Previous, k.Rejects, k.Sheet, k.Preview}, p.table.Keys.All()}
}
