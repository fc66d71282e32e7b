package model

import (
	"cmp"
	"slices"
)

// incidents counts violations, arrivals and activities.
func (t *tally) incidents(f Facts) {
	for _, v := range f.Violations {
		on := t.period.dayOf(v.At)
		t.flow("violation.cases", on, 1)
		t.flow("violation.amount", on, v.Amount)
		switch v.Action {
		case ActionReminder:
			t.flow("violation.reminded", on, 1)
		case ActionRecord:
			t.flow("violation.recorded", on, 1)
		case ActionFine:
			t.flow("violation.fined", on, 1)
		}
	}
	for _, m := range f.Movements {
		if m.Out || !m.OutbreakArea {
			continue
		}
		t.flow("returned.people", m.On, 1)
		if !m.Declared {
			t.flow("returned.undeclared", m.On, 1)
		}
	}
	_, counted := ownKinds(f)
	for _, a := range f.Activities {
		t.flow("activity."+string(counted(a.Kind)), a.On, a.Count)
	}
}

// teams counts community teams, who serves in them, and the areas without one.
func (t *tally) teams(f Facts) {
	since := map[UnitID]Date{}   // of teams
	covered := map[UnitID]Date{} // area → since when it has a team
	for _, u := range f.Units {
		if u.Kind != UnitTeam {
			continue
		}
		on := t.period.dayOf(u.CreatedAt)
		since[u.ID] = on
		t.stock("team.teams", span{on, forever})
		if was, ok := covered[u.ParentID]; !ok || on < was {
			covered[u.ParentID] = on
		}
	}
	for _, u := range f.Units {
		if u.Kind != UnitArea {
			continue
		}
		bare := span{t.period.dayOf(u.CreatedAt), forever}
		if on, ok := covered[u.ID]; ok {
			bare.to = on - 1
		}
		t.stock("team.areas_without", bare)
	}
	for _, m := range f.Members {
		from := forever
		for _, s := range m.Memberships {
			if on, ok := since[s.UnitID]; ok {
				from = min(from, max(on, t.period.dayOf(m.CreatedAt)))
			}
		}
		t.stock("team.members", span{from, forever})
	}
}

// tasks counts the rounds of tasks that are open and late at both ends, and what came and went in between. A task that
// does not recur is one round, from the day it was written down; a round of a duty opens when the one before it falls
// due; a roll call is closed with its last unit.
func (t *tally) tasks(f Facts, cal Calendar) {
	opens, closes := t.period.opens(), t.period.Closes()
	eachLeaf(f, closes, func(task Task, done []Completion) {
		for _, l := range task.lives(closes, done, cal) {
			t.within("task.open", opens, closes, l.from, l.to)
			for _, late := range l.late {
				t.within("task.late", opens, closes, late.from, late.to)
			}
			if !l.done {
				continue
			}
			t.flow("task.done", t.period.dayOf(l.to), 1)
			if l.onTime {
				t.flow("task.on_time", t.period.dayOf(l.to), 1)
			}
		}
	})
}

// within counts a thing that is there from one instant up to another, which is 0 while it is still there.
func (t *tally) within(code string, opens, closes, from, to Instant) {
	if from > closes {
		return
	}
	row := t.row(code)
	row.Total++
	gone := to != 0 && to <= closes
	count := func(n *int, is bool) {
		if is {
			*n++
		}
	}
	count(&row.Opening, from <= opens && (to == 0 || to > opens))
	count(&row.Up, from > opens)
	count(&row.Down, gone && to > opens)
	count(&row.Now, !gone)
}

// stretch is a time from an instant up to another, which is 0 where it lasts.
type stretch struct{ from, to Instant }

// life is a round as the figures see it.
type life struct {
	stretch // while it was open
	late    []stretch
	due     Instant
	done    bool // closed, and somebody did it
	onTime  bool // all that was done came in time
}

// lives lists the rounds of a task that have opened by an instant, in the order they fall due; one that was done ahead has
// opened, though one before it is still open.
func (t Task) lives(by Instant, done []Completion, cal Calendar) []life {
	var lives []life
	opens := t.since()
	last := max(by, t.lastSaid(done, cal))
	t.eachRound(saidBy(by, done), cal, func(r Round) bool {
		l := r.life()
		l.from = t.CreatedAt // nobody counts what is not written down yet
		if r.Key != "" {
			l.from = max(l.from, opens)
			opens = r.Due
		}
		if l.to != 0 {
			l.from = min(l.from, l.to)
		}
		for i := range l.late {
			l.late[i].from = max(l.late[i].from, t.CreatedAt)
		}
		if l.from <= by {
			lives = append(lives, l)
		}
		return r.Due <= last || l.to != 0
	})
	return lives
}

// lastSaid is when the last of the rounds that something was said of falls due; 0 where there is none.
func (t Task) lastSaid(done []Completion, cal Calendar) Instant {
	type named struct {
		start Date
		key   string
	}
	var keys []named
	for _, c := range done {
		if start, ok := keyStart(c.Period); ok {
			keys = append(keys, named{start, c.Period})
		}
	}
	for len(keys) > 0 {
		last := slices.MaxFunc(keys, func(a, b named) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.key, b.key)) })
		if p, owned := t.periodOf(last.key, cal); owned {
			return p.Due
		}
		keys = slices.DeleteFunc(keys, func(k named) bool { return k == last })
	}
	return 0
}

// life says when a round was late and when it was closed; when it opened follows from the rounds before.
func (r Round) life() life {
	l := life{due: r.Due, done: r.state() == TaskDone, onTime: true}
	for _, o := range r.Owed {
		closed := Instant(0)
		if o.Closed() {
			closed = o.Said.At
			l.to = max(l.to, closed)
		}
		l.onTime = l.onTime && !o.behind()
		if o.Due == 0 || closed != 0 && closed <= o.Due {
			continue
		}
		late := stretch{o.Due + 1, closed}
		if len(l.late) == 0 {
			l.late = append(l.late, late)
			continue
		}
		last := &l.late[0] // all of a round fall due together
		if last.to != 0 && (late.to == 0 || late.to > last.to) {
			last.to = late.to
		}
	}
	if !r.Closed() {
		l.to = 0
	}
	return l
}

// Totals are the numbers superiors ask for first, at the closing of the period, counted like task.open and task.late.
func Totals(f Facts, p Period, cal Calendar) TaskTotals {
	var totals TaskTotals
	eachLeaf(f, p.Closes(), func(task Task, done []Completion) {
		for _, l := range task.lives(p.Closes(), done, cal) {
			totals.Total++
			switch {
			case l.to == 0:
				totals.Open++
			case l.done:
				totals.Done++
				if l.onTime {
					totals.OnTime++
				}
			default:
				totals.NotExecutable++
			}
			if l.lateAt(p.Closes()) {
				totals.Late++
			}
		}
	})
	return totals
}

// lateAt tells whether a round is late at an instant.
func (l life) lateAt(at Instant) bool {
	return slices.ContainsFunc(l.late, func(s stretch) bool { return s.from <= at && (s.to == 0 || s.to > at) })
}

// LateTasks lists the tasks late at the closing, as the report names them, each with how many of its rounds are; symbols
// gives each directive's symbol.
func LateTasks(f Facts, p Period, cal Calendar, symbols map[DirectiveID]string) []TaskLine {
	var late []TaskLine
	eachLeaf(f, p.Closes(), func(task Task, done []Completion) {
		line := TaskLine{Symbol: symbols[task.DirectiveID], Text: task.Text, Lead: task.Lead}
		for _, l := range task.lives(p.Closes(), done, cal) {
			if !l.lateAt(p.Closes()) {
				continue
			}
			line.Rounds++
			if line.Due == "" {
				line.Due = l.due.Date().String()
				if task.Deadline.Time != "" {
					line.Due += "T" + string(l.due.Clock())
				}
			}
		}
		if line.Rounds > 0 {
			late = append(late, line)
		}
	})
	return late
}

// eachLeaf visits the tasks without children that were written down by an instant, with what was said of them by then.
func eachLeaf(f Facts, by Instant, visit func(Task, []Completion)) {
	heading := make(map[TaskID]bool, len(f.Tasks))
	for _, task := range f.Tasks {
		heading[task.ParentID] = true
	}
	said := map[TaskID][]Completion{}
	for _, c := range f.Completions {
		if c.At <= by {
			said[c.TaskID] = append(said[c.TaskID], c)
		}
	}
	for _, task := range f.Tasks {
		if !heading[task.ID] && task.CreatedAt <= by {
			visit(task, said[task.ID])
		}
	}
}
