package round

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/beside"
	"sotruc/store"
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
	before map[model.PersonID][]earlier // the newest first
}

// earlier is an isolation somebody was in on days of the grid before the one that is shown, up to the day another takes its place.
type earlier struct {
	model.Isolation
	replaced model.Date
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
	book, until, by, disease, keys := g.desk.Book, g.until, g.desk.AsOf(g.until), g.filter.Disease, g.items[offset:min(offset+limit, len(g.items))]
	return g.windows.Ask(func(ctx context.Context) (gridWindow, error) {
		w := gridWindow{offset: offset, until: until, found: map[model.IsolationID]map[model.Date]dayMarks{}}
		lines, err := book.PersonLines(ctx, keys, by)
		if err != nil {
			return w, err
		}
		w.lines = lines
		if w.before, err = earlierOf(ctx, book, lines, until-gridDays+1, disease); err != nil {
			return w, err
		}
		ids := make([]model.IsolationID, 0, len(lines))
		for _, l := range lines {
			for _, i := range atOnce(l) {
				ids = append(ids, i.ID)
			}
			for _, i := range w.before[l.ID] {
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
			i := w.asked(l, day, session)
			cells[n] = gridCell(g.desk, i, day, session, w.found[i.ID][day][session])
		}
		rows[i] = kit.GridRow{ID: int64(l.ID), Head: part.PersonName(l.Person), Cells: cells}
	}
	g.cells.SetRows(w.offset, rows)
}

// atOnce are all isolations of a line, for whatever diseases.
func atOnce(l model.PersonLine) []model.Isolation {
	return append([]model.Isolation{l.Isolation}, l.Others...)
}

// asked is the isolation of a line on account of which somebody looks in in a session: the one shown, unless only another asks for it, or
// one before it did. On the last day of that a session which nobody recorded is of neither: as the figures have it.
func (w gridWindow) asked(l model.PersonLine, day model.Date, s model.Session) model.Isolation {
	for _, i := range atOnce(l) {
		if i.Expects(day, s) {
			return i
		}
	}
	if w.found[l.Isolation.ID][day][s].Result != "" {
		return l.Isolation
	}
	for _, i := range w.before[l.ID] {
		made := w.found[i.ID][day][s].Result != "" && day <= i.replaced && beside.WholeDay(i.Isolation, day).Expects(day, s)
		if made || day < i.replaced && i.Expects(day, s) {
			return i.Isolation
		}
	}
	return l.Isolation
}

// earlierOf reads, of people whose isolation began after the first day of the grid, those they were in before, for a disease or for any.
func earlierOf(ctx context.Context, book *store.Book, lines []model.PersonLine, first model.Date, disease string) (map[model.PersonID][]earlier, error) {
	var began []model.PersonID
	for _, l := range lines {
		if l.Isolation.StartsOn > first {
			began = append(began, l.ID)
		}
	}
	known, err := book.IsolationsOf(ctx, began)
	if err != nil {
		return nil, err
	}
	of := map[model.PersonID][]earlier{}
	for _, l := range lines {
		all := known[l.ID]
		replaced := beside.ReplacedOn(all)
		for n, i := range all {
			shown := slices.ContainsFunc(atOnce(l), func(now model.Isolation) bool { return now.ID == i.ID })
			if !shown && i.Outcome != model.OutcomeCancelled && i.StartsOn <= l.Isolation.StartsOn && i.LastDay() >= first && (disease == "" || i.Disease == disease) {
				of[l.ID] = append(of[l.ID], earlier{i, replaced[n]})
			}
		}
	}
	return of, nil
}
