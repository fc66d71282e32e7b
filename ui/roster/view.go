package roster

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// tabs is the bar of the room's lists.
func (r *roster) tabs() (string, []kit.TabHit) {
	counts := [viewCount]int{0, 0, r.gaps()}
	tabs := make([]kit.Tab, viewCount)
	for v, name := range [viewCount]string{"units", "members", "duties"} {
		tabs[v] = kit.Tab{Title: r.desk.T("roster.view." + name), Badge: counts[v], Active: rosterView(v) == r.view}
	}
	return kit.Tabs(tabs, r.w, r.desk.Theme)
}

// gaps counts what nobody looks after.
func (r *roster) gaps() int {
	n := 0
	for _, row := range r.duties.Items {
		if row.gap {
			n++
		}
	}
	return n
}

func (r *roster) clickTab(x int) {
	_, hits := r.tabs()
	for _, hit := range hits {
		if x >= hit.From && x < hit.To {
			r.view = rosterView(hit.Index)
		}
	}
}

// View draws the bar and the list.
func (r *roster) View() string {
	bar, _ := r.tabs()
	list := [viewCount]func() string{r.units.View, r.members.View, r.duties.View}[r.view]
	return kit.Lines(bar+"\n"+list(), r.w, r.h)
}

// Resize gives the size of the body.
func (r *roster) Resize(w, h int) {
	r.w, r.h = w, h
	below := max(h-1, 1)
	r.units.Resize(w, below)
	r.members.Resize(w, below)
	r.duties.Resize(w, below)
}

// SetTheme changes the colours.
func (r *roster) SetTheme(th kit.Theme) {
	r.units.SetTheme(th)
	r.members.SetTheme(th)
	r.duties.SetTheme(th)
}

// Typing is true while a filter is typed.
func (r *roster) Typing() bool {
	return [viewCount]bool{r.units.Filtering, r.members.Filtering, r.duties.Filtering}[r.view]
}

// Cursor stands in the filter.
func (r *roster) Cursor() *tea.Cursor {
	cursor := [viewCount]func() *tea.Cursor{r.units.Cursor, r.members.Cursor, r.duties.Cursor}[r.view]()
	if cursor != nil {
		cursor.Y++
	}
	return cursor
}

// Title is the room's.
func (r *roster) Title() string { return r.desk.T("app.room.roster") }

// ShortHelp lists the keys of the footer.
func (r *roster) ShortHelp() []key.Binding {
	k := r.keys
	return []key.Binding{k.Next, k.Join, k.Open, k.New, k.Start, k.Bin, k.Journal}
}

// FullHelp lists all keys.
func (r *roster) FullHelp() [][]key.Binding {
	k := r.keys
	return [][]key.Binding{
		{k.Next, k.Previous, k.Open, k.New, k.Edit, k.Delete, k.Find, k.Start, k.Join}, {k.History, k.Bin, k.Journal}, r.table().Keys.All(),
	}
}

// Signs are the marks of the lists.
func (r *roster) Signs() []scene.Sign { return r.desk.Signs("roster", "! lack", "▲1 late") }
