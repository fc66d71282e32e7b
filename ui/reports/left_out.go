package reports

import (
	"context"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// roundLeft is a session of a report's period with how many people nobody recorded in it.
type roundLeft struct {
	day     model.Date
	session model.Session
	people  int
}

// leftOut lists the sessions of a report's period in which somebody is not recorded; each opens its round.
type leftOut struct {
	scene.Ledger[roundLeft]
}

func newLeftOut(d *scene.Desk, r model.Report) *leftOut {
	l := &leftOut{scene.NewLedger[roundLeft](d,
		kit.Column{Title: d.T("report.left_out.round"), Width: 30, Min: 20, Flex: 1},
		kit.Column{Title: d.T("report.left_out.people"), Width: 20, Min: 12, Right: true})}
	l.Marks(false)
	l.List.Fetch = func(ctx context.Context, find string) ([]roundLeft, error) {
		all, err := roundsLeft(ctx, d, r)
		return scene.Sift(all, find, func(one roundLeft) []string { return []string{roundName(d, one)} }), err
	}
	l.List.Rows = func(_ context.Context, page []roundLeft) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, one := range page {
			rows[i] = kit.Row{Cells: []string{roundName(d, one), viet.Number(one.people)}}
		}
		return rows, nil
	}
	l.List.Table.Empty = d.T("report.left_out.none")
	return l
}

// roundsLeft are the sessions of a report's period that are over and in which somebody was to be looked in on and nobody recorded it, oldest
// first: what speaks against issuing it as not-looked-in, as the book stands now.
func roundsLeft(ctx context.Context, d *scene.Desk, r model.Report) ([]roundLeft, error) {
	p := r.Period
	p.AsOf = d.Now()
	var all []roundLeft
	for day := p.Opens().Date(); day <= p.Closes().Date(); day++ {
		for _, session := range []model.Session{model.Morning, model.Afternoon} {
			if ends := session.Ends(day); ends <= p.Opens() || ends > p.Closes() {
				continue
			}
			keys, err := d.Book.PersonKeys(ctx, model.PersonFilter{On: day, Unrecorded: session, Disease: r.Disease})
			if err != nil {
				return nil, fmt.Errorf("list who was not looked in on: %w", err)
			}
			if len(keys) > 0 {
				all = append(all, roundLeft{day, session, len(keys)})
			}
		}
	}
	return all, nil
}

// roundName is a session with its day.
func roundName(d *scene.Desk, l roundLeft) string {
	return sessionName(d, string(l.session)) + " " + l.day.Local()
}

// Update opens the round of the row.
func (l *leftOut) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd, opened := l.Pass(msg)
	if one, ok := l.List.Current(); opened && ok {
		return scene.Show{Place: scene.Round{Day: one.day, Session: one.session}}, cmd
	}
	return act, cmd
}

// Title says what is listed.
func (l *leftOut) Title() string { return l.Desk.T("report.left_out.title") }

// ShortHelp lists the keys of the footer.
func (l *leftOut) ShortHelp() []key.Binding {
	return []key.Binding{l.Desk.Move(), l.List.Keys.Open, l.List.Keys.Find}
}

// FullHelp lists all keys.
func (l *leftOut) FullHelp() [][]key.Binding {
	return [][]key.Binding{{l.List.Keys.Open, l.List.Keys.Find}, l.List.Table.Keys.All()}
}
