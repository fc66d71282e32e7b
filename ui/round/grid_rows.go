package round

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
)

// dayMarks are what was found of somebody on one day.
type dayMarks map[model.Session]model.CheckIn

// gridWindow is a run of loaded people with their check-ins.
type gridWindow struct {
	offset int
	until  model.Date
	lines  []model.PersonLine
	found  map[model.IsolationID]map[model.Date]dayMarks
}

func (g *grid) load() tea.Cmd {
	book, f := g.desk.Book, g.filter
	f.On = g.until
	return g.ids.Ask(func(ctx context.Context) ([]model.PersonKey, error) { return book.PersonKeys(ctx, f) })
}

// want asks for the rows the grid needs, if any.
func (g *grid) want() tea.Cmd {
	offset, limit, need := g.cells.Want()
	if !need || offset >= len(g.items) {
		return nil
	}
	book, until, by, keys := g.desk.Book, g.until, g.desk.AsOf(g.until), g.items[offset:min(offset+limit, len(g.items))]
	return g.windows.Ask(func(ctx context.Context) (gridWindow, error) {
		w := gridWindow{offset: offset, until: until, found: map[model.IsolationID]map[model.Date]dayMarks{}}
		lines, err := book.PersonLines(ctx, keys, by)
		if err != nil {
			return w, err
		}
		w.lines = lines
		ids := make([]model.IsolationID, 0, len(lines))
		for _, l := range lines {
			for _, i := range beside(l) {
				ids = append(ids, i.ID)
			}
		}
		found, err := book.CheckIns(ctx, ids, until-gridDays+1, until)
		for _, c := range found {
			days := w.found[c.IsolationID]
			if days == nil {
				days = map[model.Date]dayMarks{}
				w.found[c.IsolationID] = days
			}
			if days[c.Day] == nil {
				days[c.Day] = dayMarks{}
			}
			days[c.Day][c.Session] = c
		}
		return w, err
	})
}

// show draws the letters of a window.
func (g *grid) show(w gridWindow) {
	if w.until != g.until {
		return
	}
	g.rows = w
	rows := make([]kit.GridRow, len(w.lines))
	for i, l := range w.lines {
		cells := make([]kit.Cell, 2*gridDays)
		for n := range cells {
			day, session := g.session(n)
			i := asked(l, day, session)
			cells[n] = gridCell(g.desk, i, day, session, w.found[i.ID][day][session])
		}
		rows[i] = kit.GridRow{ID: int64(l.ID), Head: part.PersonName(l.Person), Cells: cells}
	}
	g.cells.SetRows(w.offset, rows)
}

// beside are all isolations of a line, for whatever diseases.
func beside(l model.PersonLine) []model.Isolation {
	return append([]model.Isolation{l.Isolation}, l.Others...)
}

// asked is the isolation of a line on account of which somebody looks in in a session: the one shown, unless only another asks for it.
func asked(l model.PersonLine, day model.Date, s model.Session) model.Isolation {
	for _, i := range beside(l) {
		if i.Expects(day, s) {
			return i
		}
	}
	return l.Isolation
}
