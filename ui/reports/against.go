package reports

import (
	"context"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// wholeLines is how many lines below the list show an objection whole that is cut in its row.
const wholeLines = 3

// againstIssue lists what speaks against issuing a report; each opens where one sees and mends it, and one key goes on nevertheless.
type againstIssue struct {
	scene.Ledger[office.Objection]
	sheet        *reportSheet // the one below, whose report it is
	Nevertheless key.Binding
	then         func() (scene.Action, tea.Cmd) // what goes on, once the sheet is back on top
	w            int
}

// newAgainst lists it as it is whenever the list is read: what was mended in between is gone from it.
func newAgainst(r *reportSheet, then func() (scene.Action, tea.Cmd)) *againstIssue {
	d, id, narrative := r.desk, r.id, r.narrative()
	a := &againstIssue{Ledger: scene.NewLedger[office.Objection](d, kit.Column{Title: d.T("report.against_what"), Width: 40, Min: 20, Flex: 1}), sheet: r, then: then}
	a.Nevertheless = scene.Bind(d, "report.key.nevertheless", "x/F8", "x", "f8")
	a.List.Heading = part.ReportName(d, r.shown.stored)
	a.List.Fetch = func(ctx context.Context, find string) ([]office.Objection, error) {
		shown, err := readReport(ctx, d, id)
		if err != nil {
			return nil, err
		}
		all := office.Against(d.Config, shown.document(narrative), shown.preceding, d.Now())
		return scene.Sift(all, find, func(o office.Objection) []string { return []string{a.says(o)} }), nil
	}
	a.List.Rows = func(_ context.Context, page []office.Objection) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, o := range page {
			rows[i] = kit.Row{Cells: []string{kit.Plain(a.says(o))}}
		}
		return rows, nil
	}
	a.List.Same = func(one, other office.Objection) bool { return one.Code == other.Code && one.Period == other.Period }
	a.List.Table.Empty = d.T("report.against_none")
	return a
}

// says is an objection in words.
func (a *againstIssue) says(o office.Objection) string {
	return scene.ObjectionText(a.Desk.Words, o, a.sheet.shown.stored)
}

// Update opens what stands in the row, or goes on nevertheless.
func (a *againstIssue) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if press, ok := a.Pressed(msg); ok && key.Matches(press, a.Nevertheless) {
		return a.back(a.then), nil
	}
	act, cmd, opened := a.Pass(msg)
	if o, ok := a.List.Current(); opened && ok {
		return a.opens(o), cmd
	}
	return act, cmd
}

// back leaves the list for the sheet, which goes on with next: what it asks and does is then its own, and the answers come to it.
func (a *againstIssue) back(next func() (scene.Action, tea.Cmd)) scene.Action {
	a.sheet.follows = next
	return scene.Pop{Saved: true, Made: scene.Report{ID: a.sheet.id}}
}

// turnTo leaves the list for a page of the sheet.
func (a *againstIssue) turnTo(page reportPart) scene.Action {
	return a.back(func() (scene.Action, tea.Cmd) {
		a.sheet.turn(page)
		return nil, nil
	})
}

// opens is where one sees, and can mend, what speaks against issuing the report.
func (a *againstIssue) opens(o office.Objection) scene.Action {
	to := func(p scene.Place) scene.Action { return scene.Show{Place: p} }
	r := a.sheet
	last := min(r.shown.stored.Period.To, a.Desk.Today())
	switch o.Code {
	case "unwritten", "outdated":
		return a.turnTo(partText)
	case "told", "later":
		return a.turnTo(partFigures)
	case "late":
		return a.back(func() (scene.Action, tea.Cmd) {
			r.turn(partFigures)
			r.figures.SelectID(rowOf(r.shown.report.Figures, o.Figures[0].Code))
			return nil, nil
		})
	case "unconfirmed":
		return to(scene.People{Filter: model.PersonFilter{State: model.StateUnconfirmed, On: last}})
	case "alarmed":
		return to(scene.People{Filter: model.PersonFilter{Alarm: model.AlarmOpen}})
	case "not-looked-in":
		return scene.Push{Screen: newLeftOut(a.Desk, r.shown.stored)}
	case "before-missing", "before-unsent", "before-withdrawn", "overlaps":
		return to(scene.Reports{})
	case "not-over":
		return a.back(func() (scene.Action, tea.Cmd) { return r.askDetails(), nil })
	}
	return to(scene.Settings{})
}

// View draws the list, and below it the objection of the row where it is cut there.
func (a *againstIssue) View() string {
	view := a.Ledger.View()
	o, ok := a.List.Current()
	if text := kit.Plain(a.says(o)); ok && kit.Width(text) > a.w-4 {
		view += "\n " + strings.Join(kit.Wrap(text, max(a.w-2, 1)), "\n ")
	}
	return kit.Lines(view, a.w, a.List.H+wholeLines)
}

// Resize leaves room below the list.
func (a *againstIssue) Resize(w, h int) {
	a.w = w
	a.Ledger.Resize(w, max(h-wholeLines, 1))
}

// Title says what is listed.
func (a *againstIssue) Title() string { return a.Desk.T("report.against_title") }

// ShortHelp lists the keys of the footer.
func (a *againstIssue) ShortHelp() []key.Binding {
	return []key.Binding{a.List.Keys.Open, a.Nevertheless, a.Desk.Move(), a.List.Keys.Find}
}

// FullHelp lists all keys.
func (a *againstIssue) FullHelp() [][]key.Binding {
	return [][]key.Binding{{a.List.Keys.Open, a.Nevertheless, a.List.Keys.Find}, a.List.Table.Keys.All()}
}
