package round

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// write takes the keys that say what was found of the selected person in the selected session.
func (g *grid) write(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	l, ok := g.line()
	k := g.keys
	if !ok || !key.Matches(msg, k.Normal, k.Symptoms, k.Absent, k.Refused, k.Blank) {
		return nil, nil
	}
	_, column := g.cells.Cursor()
	day, session := g.session(column)
	i := g.rows.asked(l, day, session)
	was, d := g.found(i.ID, day, session), g.desk
	switch {
	case toCome(d, day, session):
		return scene.Notice{Text: d.T("isolation.grid_to_come"), Bad: true}, nil
	case was.Result == "" && !i.Expects(day, session):
		return scene.Notice{Text: d.T("isolation.grid_not_expected"), Bad: true}, nil
	}
	at := model.CheckIn{IsolationID: i.ID, Day: day, Session: session}
	note := func(c model.CheckIn) tea.Cmd {
		c.IsolationID, c.Day, c.Session, c.Note = at.IsolationID, at.Day, at.Session, was.Note
		cmd := g.record(&entry{who: l.Name, found: []model.CheckIn{c}})
		row, column := g.cells.Cursor()
		g.cells.SetCursor(row+1, column)
		return tea.Batch(cmd, g.want())
	}
	said := func(result model.CheckInResult) func() (scene.Action, tea.Cmd) {
		return func() (scene.Action, tea.Cmd) { return nil, note(model.CheckIn{Result: result}) }
	}
	switch {
	case key.Matches(msg, k.Blank) && was.Result == "":
		return nil, nil
	case key.Matches(msg, k.Blank):
		return nil, g.record(&entry{who: l.Name, clear: true, found: []model.CheckIn{at}, said: d.T("isolation.round_cleared", kit.Plain(l.Name))})
	case key.Matches(msg, k.Symptoms):
		return askSymptoms(d, kit.Plain(l.Name), was, note), nil
	case key.Matches(msg, k.Absent):
		return askInstead(d, l.Name, was, msg.String(), said(model.CheckInAbsent))
	case key.Matches(msg, k.Refused):
		return askInstead(d, l.Name, was, msg.String(), said(model.CheckInRefused))
	}
	return askInstead(d, l.Name, was, msg.String(), said(model.CheckInNormal))
}

// found is what is known of somebody in a session: the newest write on its way, or what the book had.
func (g *grid) found(id model.IsolationID, day model.Date, session model.Session) model.CheckIn {
	if c, ok := g.of(id, day, session); ok {
		return c
	}
	return g.rows.found[id][day][session]
}
