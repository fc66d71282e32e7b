package model

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
	for _, a := range f.Activities {
		t.flow("activity."+string(a.Kind), a.On, a.Count)
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

// tasks counts the leaves that are open and late at both ends, and every round done in between: a roll call is done
// once, with its last unit.
func (t *tally) tasks(f Facts, cal Calendar) {
	opens, closes := t.period.opens(), t.period.Closes()
	eachLeaf(f, closes, func(task Task, done []Completion) {
		before, after := TaskStatus{}, task.statusOn(t.period.last(), closes, done, cal)
		if task.CreatedAt <= opens {
			before = task.statusOn(t.period.From-1, opens, done, cal)
		}
		t.sets("task.open", before.counts(task), after.counts(task))
		t.sets("task.late", before.Late, after.Late)
		for _, finish := range task.finishes(done, cal) {
			t.flow("task.done", t.period.dayOf(finish.at), 1)
			if finish.onTime {
				t.flow("task.on_time", t.period.dayOf(finish.at), 1)
			}
		}
	})
}

// counts tells whether a task is open work: not closed, and if it recurs, begun.
func (s TaskStatus) counts(task Task) bool {
	begun := !task.Deadline.Every.Recurs() || s.Period != ""
	return s.State != "" && !s.Closed() && begun
}

// Totals are the numbers superiors ask for first, at the closing of the period. Of a recurring task the round that holds
// the closing counts.
func Totals(f Facts, p Period, cal Calendar) TaskTotals {
	var totals TaskTotals
	closes := p.Closes()
	eachLeaf(f, closes, func(task Task, done []Completion) {
		s := task.statusOn(p.last(), closes, done, cal)
		totals.Total++
		switch {
		case s.State == TaskDone:
			totals.Done++
			if task.finish(byRound(closes, done)[s.Period], s.Due).onTime {
				totals.OnTime++
			}
		case !s.Closed():
			totals.Open++
		default:
			totals.NotExecutable++
		}
		if s.Late {
			totals.Late++
		}
	})
	return totals
}

// LateTasks lists the tasks late at the closing, as the report names them; symbols gives each directive's symbol.
func LateTasks(f Facts, p Period, cal Calendar, symbols map[DirectiveID]string) []TaskLine {
	var late []TaskLine
	eachLeaf(f, p.Closes(), func(task Task, done []Completion) {
		s := task.statusOn(p.last(), p.Closes(), done, cal)
		if !s.Late {
			return
		}
		due := s.Due.Date().String()
		if task.Deadline.Time != "" {
			due += "T" + string(s.Due.Clock())
		}
		late = append(late, TaskLine{Symbol: symbols[task.DirectiveID], Text: task.Text, Lead: task.Lead, Due: due})
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
