// Package figure counts what a report says from the facts of the book: every figure with its opening, ups, downs and closing.
// What a figure means is said by the rules of model; nothing here reads or writes.
package figure

import (
	"slices"

	"sotruc/model"
)

// figureKind tells a count at a moment from a count over time.
type figureKind bool

// A stock has an opening and a closing count; a flow only what happened in between.
const (
	flow  figureKind = false
	stock figureKind = true
)

// figureCode names a figure of a report. The codes are a contract: they are added to, never renamed.
type figureCode struct {
	Code string
	Kind figureKind
}

// figureCodes lists every figure in the order of the report.
var figureCodes = [...]figureCode{
	{"home.people", stock},
	{"home.households", stock},
	{"home.completed", flow},
	{"home.extended", flow},
	{"home.shortened", flow},
	{"home.unconfirmed", stock},
	{"monitor.people", stock},
	{"central.people", stock},
	{"central.unconfirmed", stock},
	{"central.sites", stock},
	{"hospital.people", stock},
	{"left.people", flow},
	{"died.people", flow},
	{"f0.new", flow},
	{"f0.community", flow},
	{"f0.cross", flow},
	{"f0.central", flow},
	{"f0.returned", flow},
	{"f0.cured", flow},
	{"f0.died", flow},
	{"f1.people", stock},
	{"f1.home", stock},
	{"f1.central", stock},
	{"f2.people", stock},
	{"returned.people", flow},
	{"returned.undeclared", flow},
	{"checkin.expected", flow},
	{"checkin.done", flow},
	{"checkin.absent", flow},
	{"checkin.refused", flow},
	{"checkin.symptoms", flow},
	{"alarm.open", stock},
	{"alarm.answered", flow},
	{"test.taken", flow},
	{"test.positive", flow},
	{"test.negative", flow},
	{"test.pending", stock},
	{"violation.cases", flow},
	{"violation.reminded", flow},
	{"violation.recorded", flow},
	{"violation.fined", flow},
	{"violation.amount", flow},
	{"team.teams", stock},
	{"team.members", stock},
	{"team.areas_without", stock},
	{"team.households", stock},
	{"activity.inspection", flow},
	{"activity.propaganda", flow},
	{"activity.meeting", flow},
	{"activity.resolution", flow},
	{"activity.checkpoint", flow},
	{"activity.support", flow},
	{deliveries, flow},
	{"activity.commendation", flow},
	{"task.open", stock},
	{"task.late", stock},
	{"task.done", flow},
	{"task.on_time", flow},
	{"task.missed", flow},
	{"directive.received", flow},
	{"paper.issued", flow},
	{meetingHeld, flow},
}

// Count computes every figure of a period from the facts: of one disease those of people are about that alone, see model.Facts.Of. Rows come in the order of figureCodes, zeros included: a
// zero report is a report; those of an office's own kinds of activities follow the activities. For every row Opening + Up − Down = Now.
func Count(f model.Facts, p model.Period, cal model.Calendar) []model.Figure {
	t := newTally(f, p)
	t.all(f, cal)
	own, _ := ownKinds(f)
	figures := make([]model.Figure, 0, len(figureCodes)+len(own))
	for _, code := range figureCodes {
		figures = append(figures, t.reported(code.Code))
		if code.Code != LastActivity {
			continue
		}
		for _, kind := range own {
			figures = append(figures, *t.row("activity." + string(kind)))
		}
	}
	return figures
}

// reported is a row as a report has it: how many of a stock were ever there means nothing to whoever reads it.
func (t *tally) reported(code string) model.Figure {
	row := *t.row(code)
	if kind, _ := knownFigure(code); kind == stock {
		row.Total = 0
	}
	return row
}

// all counts everything.
func (t *tally) all(f model.Facts, cal model.Calendar) {
	t.people(f)
	t.cases(about(f))
	t.incidents(f)
	t.teams(f)
	t.tasks(f, cal)
	for id, at := range f.Received {
		t.flow("directive.received", t.period.DayOf(at), 1, thing(Directive, id))
	}
	t.issued(f)
}

// people counts what happens to people, but for who is a case, of whom somebody may be a second time years later.
func (t *tally) people(f model.Facts) {
	t.isolations(about(f), f.Moves, sitesOf(f))
	t.checkIns(f)
	t.alarms(f)
	t.tests(f)
}

// about are the isolations the figures are about.
func about(f model.Facts) []model.Isolation {
	if f.Disease == "" {
		return f.Isolations
	}
	var some []model.Isolation
	for _, i := range f.Isolations {
		if f.About(i) {
			some = append(some, i)
		}
	}
	return some
}

// Continue makes figures follow on from those of the last report sent: the opening is what that report said, and what became known since about
// earlier days goes into this period's ups and downs: all that came and all that was taken back, not only by how much one outweighs the other. The
// identity holds as before.
func Continue(figures, sent []model.Figure, since Since) []model.Figure {
	before := make(map[string]model.Figure, len(sent))
	for _, row := range sent {
		before[row.Code] = row
	}
	next := make([]model.Figure, len(figures))
	for i, row := range figures {
		if last, ok := before[row.Code]; ok {
			kind, _ := knownFigure(row.Code)
			row = following(row, last, kind, since[row.Code])
		}
		next[i] = row
	}
	return next
}

func following(f, last model.Figure, kind figureKind, c Crossed) model.Figure {
	late := f.Opening - last.Now
	if kind == flow {
		f.Added = last.Added
		f.Total += last.Added
		late = f.Total - last.Total - f.Up
	} else {
		f.Opening = last.Now
	}
	up, down := parted(late - (c.Came - c.Went)) // of days before those of the last report, or as numbers were told that the book did not count
	f.Up, f.Down, f.Late = f.Up+c.Came+up, f.Down+c.Went+down, late
	if kind == flow {
		f.Now = f.Up - f.Down
	}
	return f
}

// parted is a difference as what came and what went.
func parted(more int) (up, down int) { return max(more, 0), max(-more, 0) }

// tally gathers rows for one period.
type tally struct {
	period model.Period
	since  model.Date // the days before are in none of the totals of summed figures; 0: all are
	rows   map[string]*model.Figure

	behind string             // the code of the figure of which the entries are kept
	lists  map[string][]Entry // of every figure those that count at the end; nil: they are not kept
	found  []Entry
	whose  map[model.IsolationID]model.PersonID // filled where entries are kept
}

// newTally has what the flows came to before the days of the facts.
func newTally(f model.Facts, p model.Period) *tally {
	t := &tally{period: p, since: f.Before.Day, rows: map[string]*model.Figure{}}
	for code, n := range f.Before.Of[f.Disease] {
		t.row(code).Total = n
	}
	return t
}

func (t *tally) row(code string) *model.Figure {
	row := t.rows[code]
	if row == nil {
		row = &model.Figure{Code: code}
		t.rows[code] = row
	}
	return row
}

// count adds an entry to a figure. There is no other way into a figure than this, so what a figure counts is what is behind it.
func (t *tally) count(code string, e Entry) {
	row := t.row(code)
	row.Total += e.N
	for _, part := range [...]struct {
		into *int
		is   bool
	}{{&row.Opening, e.Opening}, {&row.Up, e.Up}, {&row.Down, e.Down}, {&row.Now, e.Now}} {
		if part.is {
			*part.into += e.N
		}
	}
	if t.lists != nil && e.N != 0 && e.Now {
		t.lists[code] = append(t.lists[code], e)
	}
	if code == t.behind && e.N != 0 && (e.Down || e.Now) { // what came or was there went, or is there
		t.found = append(t.found, e)
	}
}

// flow counts n for something that happened on a day.
func (t *tally) flow(code string, on model.Date, n int, of Thing) {
	t.happened(code, on, on < t.since, n, of)
}

// flowAt counts n for something that happened at an instant.
func (t *tally) flowAt(code string, at model.Instant, n int, of Thing) {
	t.happened(code, t.period.DayOf(at), t.since != 0 && at <= t.since.At(""), n, of)
}

// happened counts n for something of a day of the period; before tells whether it is in the sum of what was before.
func (t *tally) happened(code string, on model.Date, before bool, n int, of Thing) {
	if on > t.period.Last() {
		return
	}
	if before && slices.Contains(summed[:], code) {
		t.row(code).Total -= n
	}
	within := on >= t.period.From
	t.count(code, Entry{Thing: of, N: n, From: on, To: on, Up: within, Now: within})
}

// stock counts one thing that was there on the days of s.
func (t *tally) stock(code string, s model.Span, of Thing) {
	last := t.period.Last()
	if s.To < s.From || s.From > last {
		return
	}
	opening := t.period.From - 1
	t.count(code, Entry{
		Thing: of, N: 1, From: s.From, To: s.To,
		Opening: s.From <= opening && s.To >= opening, Up: s.From >= t.period.From, Down: s.To >= opening && s.To < last, Now: s.To >= last,
	})
}

// stockUnion counts groups, each there on every day that one of its spans covers.
func stockUnion[K comparable](t *tally, code string, groups map[K][]model.Span, of func(K) Thing) {
	for key, spans := range groups {
		for _, s := range merge(spans) {
			t.stock(code, s, of(key))
		}
	}
}
