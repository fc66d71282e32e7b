package office

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/report"
	"sotruc/report/calendar"
	"sotruc/store"
)

// LoadReminder is all that the unit or the member of a filter owes at an instant, late first, and beside it the rounds ahead, so that
// both together are what a list shows open of it; to is the name. Of one roll call alone it says who has not answered.
func LoadReminder(
	ctx context.Context, book *store.Book, set config.Config, f model.TaskFilter, to string, now model.Instant,
) (report.Reminder, error) {
	r := report.Reminder{Office: signing(set), To: to, At: now}
	cal := set.Calendar()
	err := eachLeaf(ctx, book, f, func(o model.TaskOutline, symbol string) {
		if !handed.Asked(&o, f.UnitID, now, cal) {
			return
		}
		due, ahead, role := handed.Duties(&o, f.UnitID, now, cal)
		by := o.Answers(f.UnitID, f.MemberID)
		if lead := o.Leader(); by.ID == 0 && role == "" && o.Leads(f.UnitID, f.MemberID) {
			by = lead
		}
		add := func(lines []report.ReminderLine, all []model.TaskStatus) []report.ReminderLine {
			for _, s := range all {
				l := report.ReminderLine{Task: o.Task, Symbol: symbol, Role: role, By: by, Status: s}
				if f.ID != 0 && o.RollCall {
					l.Open = handed.OwedBy(o.Task, handed.Open(o.Task, f.UnitID, s, now, o.Completions, cal))
				}
				lines = append(lines, l)
			}
			return lines
		}
		r.Duties, r.Ahead = add(r.Duties, due), add(r.Ahead, ahead)
	})
	slices.SortStableFunc(r.Duties, byUrgency)
	slices.SortStableFunc(r.Ahead, byUrgency)
	return r, err
}

// Unready are the units of a roll call that have not done what is to be done of it by now or, where nothing is, what is next; none of another task.
func Unready(ctx context.Context, book *store.Book, set config.Config, id model.TaskID, now model.Instant) (open []model.UnitID, err error) {
	cal := set.Calendar()
	err = eachLeaf(ctx, book, model.TaskFilter{ID: id, Settled: true}, func(o model.TaskOutline, _ string) {
		due, ahead, _ := handed.Duties(&o, 0, now, cal)
		if len(due) == 0 {
			due = ahead[:min(1, len(ahead))]
		}
		for _, s := range due {
			for _, unit := range handed.Open(o.Task, 0, s, now, o.Completions, cal) {
				if o.RollCall && !slices.Contains(open, unit) {
					open = append(open, unit)
				}
			}
		}
	})
	return open, err
}

func byUrgency(a, b report.ReminderLine) int {
	return cmp.Or(cmp.Compare(urgency(a.Status), urgency(b.Status)), cmp.Compare(a.Status.Due, b.Status.Due))
}

// urgency puts what is late first and what has no due instant last.
func urgency(s model.TaskStatus) int {
	switch {
	case s.Late:
		return 0
	case s.Due != 0:
		return 1
	}
	return 2
}

// LoadCalendar is what the tasks of a filter still want, for a calendar; of is the name of the unit or the member they are
// narrowed to.
func LoadCalendar(
	ctx context.Context, book *store.Book, set config.Config, f model.TaskFilter, of string, now model.Instant,
) (calendar.Calendar, error) {
	c := calendar.Calendar{Office: set.Office.Name, Of: of, At: now}
	cal := set.Calendar()
	var changed []model.TaskID
	err := eachLeaf(ctx, book, f, func(o model.TaskOutline, symbol string) {
		rounds, older := handed.Rounds(&o, f.UnitID, now, cal, calendar.Late, calendar.Rounds) // far ahead too: a series leaves out what is done
		c.Tasks = append(c.Tasks, calendar.Task{Task: o.Task, Symbol: symbol, Rounds: rounds, Older: older})
		if o.Rev > 1 {
			changed = append(changed, o.ID)
		}
	})
	if err != nil || len(changed) == 0 {
		return c, err
	}
	earlier, err := book.EarlierRules(ctx, changed)
	if err != nil {
		return c, fmt.Errorf("look for the rules of before: %w", err)
	}
	for i := range c.Tasks {
		task := &c.Tasks[i]
		for _, past := range handed.Before(task.Task, earlier[task.Task.ID]) {
			task.Gone = append(task.Gone, calendar.EarlierRule{Rule: past.Deadline, Rounds: handed.Gone(task.Task, past, cal, calendar.Rounds)})
		}
	}
	return c, nil
}

// eachLeaf visits the tasks of a filter that can be ticked and may still want something, each with all its words.
func eachLeaf(ctx context.Context, book *store.Book, f model.TaskFilter, visit func(o model.TaskOutline, symbol string)) error {
	f.Open, f.Texts = true, true
	outlines, err := book.TaskOutlines(ctx, f)
	if err != nil {
		return fmt.Errorf("read what is owed: %w", err)
	}
	papers := make([]model.DirectiveID, len(outlines))
	for i, o := range outlines {
		papers[i] = o.DirectiveID
	}
	symbols, err := book.Symbols(ctx, papers)
	if err != nil {
		return fmt.Errorf("name directives: %w", err)
	}
	for _, o := range outlines {
		if o.Leaf {
			visit(forWhom(f, o), symbols[o.DirectiveID])
		}
	}
	return nil
}
