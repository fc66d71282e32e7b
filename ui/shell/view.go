package shell

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// The smallest screen the rooms are drawn on.
const (
	minWidth  = 40
	minHeight = 10
)

func (a *App) tooSmall() bool { return a.w < minWidth || a.h < minHeight }

// frame says on which lines the parts of the screen stand; -1 is a part left out.
type frame struct{ title, tabs, rule, body, height, lower, footer int }

// frame spends lines on rules and the title only where there are enough.
func (a *App) frame() frame {
	switch {
	case a.h >= 20:
		return frame{title: 0, tabs: 1, rule: 2, body: 3, height: a.h - 5, lower: a.h - 2, footer: a.h - 1}
	case a.h >= 14:
		return frame{title: 0, tabs: 1, rule: 2, body: 3, height: a.h - 4, lower: -1, footer: a.h - 1}
	default:
		return frame{title: -1, tabs: 0, rule: 1, body: 2, height: a.h - 3, lower: -1, footer: a.h - 1}
	}
}

// View draws the whole screen.
func (a *App) View() tea.View {
	content, cursor := a.draw()
	v := tea.NewView(a.desk.Drawn(content))
	v.AltScreen = true
	v.WindowTitle = a.desk.T("app.name")
	v.Cursor = cursor
	if a.desk.Config.UI.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

func (a *App) draw() (string, *tea.Cursor) {
	if a.w == 0 {
		return "", nil
	}
	if a.tooSmall() {
		text := a.desk.T("app.too_small", minWidth, minHeight)
		if a.warned {
			text = a.desk.T("app.unsaved_small", a.unsaved())
		}
		return kit.Lines(strings.Join(kit.Wrap(text, a.w), "\n"), a.w, a.h), nil
	}
	f, top := a.frame(), a.top()
	lines := make([]string, 0, a.h)
	if f.title >= 0 {
		lines = append(lines, a.titleLine())
	}
	bar, _ := a.tabs()
	lines = append(lines, bar, a.ruleLine())
	lines = append(lines, strings.Split(top.screen.View(), "\n")...)
	if f.lower >= 0 {
		lines = append(lines, a.desk.Theme.Border.Render(kit.Rule(a.w)))
	}
	lines = append(lines, a.footerLine())
	screen := strings.Join(lines, "\n")
	cursor := top.screen.Cursor()
	if cursor != nil {
		cursor.Y += f.body
	}
	screen, cursor = a.drawDialogs(screen, cursor)
	if above := a.saidAbove(); len(above) > 0 {
		screen = kit.Overlay(screen, strings.Join(above, "\n"), 0, max(a.h-1-len(above), 0))
	}
	return screen, cursor
}

// drawDialogs lays the dialogs over the screen; the cursor is the uppermost one's.
func (a *App) drawDialogs(screen string, cursor *tea.Cursor) (string, *tea.Cursor) {
	for _, d := range a.dialogs {
		box := d.View()
		x, y := kit.Middle(screen, box)
		screen = kit.Overlay(screen, box, x, y)
		if cursor = d.Cursor(); cursor != nil {
			cursor.X += x
			cursor.Y += y
		}
	}
	return screen, cursor
}

// titleLine names the program, the office, the day and the time.
func (a *App) titleLine() string {
	d, th := a.desk, a.desk.Theme
	now := d.Now()
	clock := d.Weekday(now.Date()) + " " + now.Date().Local() + " " + string(now.Clock()) + " "
	left := " " + th.Title.Render(strings.ToUpper(d.T("app.name"))) + "  " + kit.Plain(d.Config.Office.Name)
	if d.Sample {
		left += "  " + th.Warn.Render("["+d.T("app.sample_mark")+"]")
	}
	if d.Book.ReadOnly() {
		left += "  " + th.Warn.Render("["+d.T("app.read_only_mark")+"]")
	}
	return kit.Join(left, th.Muted.Render(clock), a.w)
}

// tabs is the bar of rooms and where each stands in it; a badge counts what waits there.
func (a *App) tabs() (string, []kit.TabHit) {
	tabs := make([]kit.Tab, roomCount)
	w := a.desk.Waiting
	badges := [roomCount]int{
		roomDirectives: w.Unassigned + w.Papers, roomTasks: w.Waiting, roomIsolation: w.Unrecorded, roomReports: w.ReportsDue(),
	}
	for r := range roomCount {
		tabs[r] = kit.Tab{
			Key: a.keys.Rooms[r].Help().Key, Title: a.keys.Rooms[r].Help().Desc, Badge: badges[r], Active: r == a.room,
		}
	}
	return kit.Tabs(tabs, a.w, a.desk.Theme)
}

// ruleLine separates head and body, and names the screens above the first of the room.
func (a *App) ruleLine() string {
	th := a.desk.Theme
	stack := a.rooms[a.room]
	if len(stack) == 1 {
		return th.Border.Render(kit.Rule(a.w))
	}
	titles := make([]string, len(stack))
	for i, s := range stack {
		titles[i] = kit.Plain(s.screen.Title())
	}
	path := kit.Fit(strings.Join(titles, " › "), min(a.w-4, kit.Width(strings.Join(titles, " › "))))
	rest := max(a.w-kit.Width(path)-4, 0)
	return th.Border.Render("─ ") + th.Title.Render(path) + th.Border.Render(" "+kit.Rule(rest+1))
}

// hints is the least room the keys have beside what the footer says.
const hints = 28

// said is what happened last, or what holds on the screen.
func (a *App) said() (text string, ink lipgloss.Style) {
	d, th := a.desk, a.desk.Theme
	switch {
	case a.notice.Text != "" && a.notice.Bad:
		return "! " + kit.Plain(a.notice.Text), th.Danger
	case a.notice.Text == "" && a.trouble != "":
		return "! " + kit.Plain(a.trouble), th.Danger
	case a.notice.Text != "":
		return kit.Plain(a.notice.Text), th.Notice
	case a.dirty(a.room):
		return "● " + d.T("app.not_saved"), th.Warn
	case d.Writing > 0:
		return d.T("app.saving"), th.Muted
	}
	if m, ok := a.top().screen.(scene.Marking); ok {
		switch all, hidden := m.Marked(); {
		case hidden > 0:
			return "* " + d.T("app.marked_hidden", all, hidden), th.Notice
		case all > 0:
			return "* " + d.T("app.marked_now", all), th.Notice
		}
	}
	if a.savedAt != 0 {
		return d.T("app.saved_at", a.savedAt.Clock()), th.Muted
	}
	return "", th.Muted
}

// long tells whether what is said leaves no room for the keys: then it stands above them, whole.
func (a *App) long(said string) bool { return kit.Width(said)+3+hints > a.w }

// saidAbove are the lines above the footer with what is too long for it.
func (a *App) saidAbove() []string {
	said, ink := a.said()
	if said == "" || !a.long(said) {
		return nil
	}
	lines := kit.Wrap(said, max(a.w-2, 1))
	for i, line := range lines {
		lines[i] = kit.Fit(" "+ink.Render(line), a.w)
	}
	return lines
}

// footerLine says what happened last and which keys work now.
func (a *App) footerLine() string {
	said, ink := a.said()
	if said == "" || a.long(said) {
		return kit.HelpLine(a.shortHelp(), a.w, a.desk.Theme)
	}
	left := " " + ink.Render(said) + "  "
	return left + kit.HelpLine(a.shortHelp(), a.w-kit.Width(left), a.desk.Theme)
}
