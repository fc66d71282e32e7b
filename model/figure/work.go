package figure

import (
	"sotruc/model"
	"sotruc/model/handed"
)

// incidents counts violations, arrivals and activities.
func (t *tally) incidents(f model.Facts) {
	for _, v := range f.Violations {
		on, of := t.period.DayOf(v.At), thing(Violation, v.ID)
		t.flow("violation.cases", on, 1, of)
		t.flow("violation.amount", on, v.Amount, of)
		switch v.Action {
		case model.ActionReminder:
			t.flow("violation.reminded", on, 1, of)
		case model.ActionRecord:
			t.flow("violation.recorded", on, 1, of)
		case model.ActionFine:
			t.flow("violation.fined", on, 1, of)
		}
	}
	for _, m := range f.Movements {
		if m.Out || !m.OutbreakArea {
			continue
		}
		t.flow("returned.people", m.On, 1, thing(Movement, m.ID))
		if m.Undeclared() {
			t.flow("returned.undeclared", m.On, 1, thing(Movement, m.ID))
		}
	}
	_, counted := ownKinds(f)
	for _, a := range f.Activities {
		kind, of := counted(a.Kind), thing(Activity, a.ID)
		t.flow("activity."+string(kind), a.On, a.Count, of)
		if kind == model.ActivityMeeting {
			t.flow(meetingHeld, a.On, a.Count, of)
		}
		if kind == model.ActivitySupport && a.HouseholdID != 0 {
			t.flow(deliveries, a.On, a.Count, of)
		}
	}
}

// issued counts what went out of the office under a number: own papers by their day, and reports by when they were issued.
func (t *tally) issued(f model.Facts) {
	for id, on := range f.OwnPapers {
		t.flow("paper.issued", on, 1, thing(OwnPaper, id))
	}
	for id, at := range f.Issued {
		t.flow("paper.issued", t.period.DayOf(at), 1, thing(Report, id))
	}
}

// teams counts community teams, who serves in them, the households given to one or in an area that one covers, and the areas without.
func (t *tally) teams(f model.Facts) {
	since := map[model.UnitID]model.Date{}   // of teams
	covered := map[model.UnitID]model.Date{} // area → since when it has a team
	for _, u := range f.Units {
		if u.Kind != model.UnitTeam {
			continue
		}
		on := t.period.DayOf(u.CreatedAt)
		since[u.ID] = on
		t.stock("team.teams", model.Span{From: on, To: model.Forever}, thing(Unit, u.ID))
		earlier(covered, u.ParentID, on)
	}
	for _, u := range f.Units {
		if u.Kind != model.UnitArea {
			continue
		}
		bare := model.Span{From: t.period.DayOf(u.CreatedAt), To: model.Forever}
		if on, ok := covered[u.ID]; ok {
			bare.To = on - 1
		}
		t.stock("team.areas_without", bare, thing(Unit, u.ID))
	}
	for _, h := range f.Households {
		from := model.Forever
		for _, by := range []struct {
			days map[model.UnitID]model.Date
			unit model.UnitID
		}{{since, h.TeamID}, {covered, h.AreaID}} {
			if on, ok := by.days[by.unit]; ok && by.unit != 0 {
				from = min(from, on)
			}
		}
		t.stock("team.households", model.Span{From: max(from, t.period.DayOf(h.CreatedAt)), To: model.Forever}, household(h.ID))
	}
	for _, m := range f.Members {
		from := model.Forever
		for _, s := range m.Memberships {
			if on, ok := since[s.UnitID]; ok {
				from = min(from, max(on, t.period.DayOf(m.CreatedAt)))
			}
		}
		t.stock("team.members", model.Span{From: from, To: model.Forever}, thing(Member, m.ID))
	}
}

// tasks counts the rounds of tasks that are open and late at both ends, and what came and went in between. A task that
// does not recur is one round, from the day it was written down; a round of a duty opens when the one before it falls
// due; a roll call is closed with its last unit.
func (t *tally) tasks(f model.Facts, cal model.Calendar) {
	closes := t.period.Closes()
	eachLeaf(f, closes, func(task model.Task, done []model.Completion) {
		of := thing(Task, task.ID)
		for _, l := range lives(task, closes, done, cal) {
			t.within("task.open", l.Lasts, of)
			for _, late := range l.Late {
				t.within("task.late", late, of)
			}
			if len(l.Late) > 0 && l.Late[0].From <= closes && l.Recurs {
				t.flow("task.missed", t.period.DayOf(l.Late[0].From), 1, of)
			}
			if !l.Done {
				continue
			}
			t.flow("task.done", t.period.DayOf(l.Lasts.To), 1, of)
			if l.OnTime {
				t.flow("task.on_time", t.period.DayOf(l.Lasts.To), 1, of)
			}
		}
	})
}

// within counts a thing that is there for a stretch of time, which ends at 0 while it is still there.
func (t *tally) within(code string, there stretch, of Thing) {
	opens, closes := t.period.Opens(), t.period.Closes()
	from, to := there.From, there.To
	if from > closes {
		return
	}
	gone := to != 0 && to <= closes
	e := Entry{
		Thing: of, N: 1, From: t.period.DayOf(from), To: model.Forever,
		Opening: from <= opens && (to == 0 || to > opens), Up: from > opens, Down: gone && to > opens, Now: !gone,
	}
	if to != 0 {
		e.To = t.period.DayOf(to)
	}
	t.count(code, e)
}

// Totals are the numbers superiors ask for first, at the closing of the period, counted like task.open and task.late.
func Totals(f model.Facts, p model.Period, cal model.Calendar) model.TaskTotals {
	var totals model.TaskTotals
	eachLeaf(f, p.Closes(), func(task model.Task, done []model.Completion) {
		for _, l := range lives(task, p.Closes(), done, cal) {
			totals.Total++
			switch {
			case l.Lasts.To == 0:
				totals.Open++
			case l.Done:
				totals.Done++
				if l.OnTime {
					totals.OnTime++
				}
			default:
				totals.NotExecutable++
				if l.Waived {
					totals.Waived++
				}
			}
			if l.lateAt(p.Closes()) {
				totals.Late++
			}
		}
	})
	return totals
}

// LateTasks lists the tasks late at the closing, as the report names them, each with how many of its rounds are; symbols
// gives each directive's symbol.
func LateTasks(f model.Facts, p model.Period, cal model.Calendar, symbols map[model.DirectiveID]string) []model.TaskLine {
	var late []model.TaskLine
	eachLeaf(f, p.Closes(), func(task model.Task, done []model.Completion) {
		line := model.TaskLine{Symbol: symbols[task.DirectiveID], Text: task.Words(), Lead: task.Leader().Lead}
		var owing []model.UnitID
		for _, l := range lives(task, p.Closes(), done, cal) {
			if !l.lateAt(p.Closes()) {
				continue
			}
			line.Rounds++
			owing = append(owing, l.Open...)
			if line.Due == "" {
				line.Due = l.Due.Date().String()
				if task.RuleOf(l.Period, l.Due).Time != "" {
					line.Due += "T" + string(l.Due.Clock())
				}
			}
		}
		if line.Rounds > 0 {
			line.OwedBy = handed.OwedBy(task, owing)
			late = append(late, line)
		}
	})
	return late
}

// eachLeaf visits the tasks without children that were written down by an instant, with what was done of them by then.
func eachLeaf(f model.Facts, by model.Instant, visit func(model.Task, []model.Completion)) {
	heading := make(map[model.TaskID]bool, len(f.Tasks))
	for _, task := range f.Tasks {
		heading[task.ParentID] = true
	}
	said := map[model.TaskID][]model.Completion{}
	for _, c := range f.Completions {
		if c.Done() <= by {
			said[c.TaskID] = append(said[c.TaskID], c)
		}
	}
	for _, task := range f.Tasks {
		if !heading[task.ID] && task.CreatedAt <= by {
			visit(task, said[task.ID])
		}
	}
}
