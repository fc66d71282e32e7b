package store

import (
	"cmp"
	"context"
	"slices"

	"sotruc/model"
	"sotruc/model/handed"
)

const (
	upcomingMost = 10
	recentMost   = 5
)

// Today gathers what waits on the first screen at an instant. SQL narrows, the model decides.
func (b *Book) Today(ctx context.Context, now model.Instant) (model.Today, error) {
	return read(ctx, b, func(t *tx) (model.Today, error) {
		today := model.Today{At: now, Session: model.SessionAt(now)}
		var err error
		if today.LastEntry, err = t.lastEntry(); err != nil {
			return today, err
		}
		for _, part := range []func(*model.Today) error{t.todayTasks, t.todayPeople, t.todayPapers} {
			if err := part(&today); err != nil {
				return today, err
			}
		}
		return today, nil
	})
}

func (t *tx) todayTasks(today *model.Today) error {
	outlines, err := t.dueTasks(today.At)
	if err != nil {
		return err
	}
	day, days, cal := today.At.Date(), handed.Days{}, t.book.set.calendar
	for _, o := range outlines {
		late, before := false, days[day].Open
		for _, s := range o.Agenda(0, today.At, o.Completions, cal) {
			late = late || s.Late
			if s.Due >= today.At && !s.Late && !s.Closed() && s.Near(today.At) {
				today.Upcoming = append(today.Upcoming, model.DueLine{TaskID: o.ID, Due: s.Due, Period: s.Period, UnitID: s.UnitID})
			}
		}
		if late {
			today.Late++
		}
		if days.Count(o.Task, day, day, today.At, o.Completions, cal); late || days[day].Open > before {
			today.Waiting++
		}
	}
	today.DueToday, today.LateToday = days[day].Open, days[day].Late
	slices.SortStableFunc(today.Upcoming, func(a, b model.DueLine) int { return cmp.Compare(a.Due, b.Due) })
	today.Upcoming = today.Upcoming[:min(len(today.Upcoming), upcomingMost)]
	return t.fillTexts(today.Upcoming)
}

func (t *tx) fillTexts(lines []model.DueLine) error {
	ids := make([]model.TaskID, len(lines))
	for i, line := range lines {
		ids[i] = line.TaskID
	}
	found, err := list[model.Task](t, "select t.id, t.text, "+partOf+" as part_of from task t where t.id"+inSet, set(ids))
	texts := map[model.TaskID]string{}
	for _, task := range found {
		texts[task.ID] = task.Words()
	}
	for i := range lines {
		lines[i].Text = texts[lines[i].TaskID]
	}
	return err
}

// dueTasks gives the leaves that may be late or due: those with a date, a recurrence, now or before, or a unit's own day, without the
// ones that are closed for good.
func (t *tx) dueTasks(now model.Instant) ([]model.TaskOutline, error) {
	return t.outlines(model.TaskFilter{Settled: true}, `t.deleted_at = '' and (t.every not in ('', 'asap') or t.every = '' and ? or t.id in (select task_id from past_rule) or `+dated+`) and (`+stillOpen+`)
		and not exists (select 1 from task below where below.parent_id = t.id and below.deleted_at = '')`,
		t.book.set.calendar.DefaultDays != 0, now)
}

// todayPeople counts people isolated, monitored, to be looked in on and to be tested.
func (t *tx) todayPeople(today *model.Today) error {
	t.book.people.mu.Lock()
	defer t.book.people.mu.Unlock()
	people, err := t.census(today.At.Date(), today.Session)
	if err != nil {
		return err
	}
	people.Count(today)
	due := people.Due(today.At)
	if today.Missed, err = t.unwalked(due); err == nil {
		today.LeftOut, err = t.leftOut(&people.Census, due, today.Missed, today.At.Date())
	}
	return err
}

func (t *tx) todayPapers(today *model.Today) error {
	for result, n := range map[model.CheckInResult]*int{model.CheckInAbsent: &today.Absent, model.CheckInRefused: &today.Refused} {
		var err error
		*n, err = one[int](t, `select count(distinct i.person_id) from check_in c join isolation i on i.id = c.isolation_id
			where c.day = ? and c.result <> 'normal' and c.result = ? and i.deleted_at = ''`, today.At.Date()-1, result)
		if err != nil {
			return err
		}
	}
	var err error
	today.Unassigned, err = one[int](t, "select count(*) from directive d where d.deleted_at = '' and "+unassigned)
	if err != nil {
		return err
	}
	noted, err := list[bool](t, "select x.note <> '' from movement x where "+undeclared, today.At.Date())
	if err != nil {
		return err
	}
	for _, is := range noted {
		if is {
			today.Noted++
		}
	}
	today.Undeclared = len(noted) - today.Noted
	recent, err := list[model.DirectiveID](t, "select id from directive where deleted_at = '' order by year desc, number desc limit ?", recentMost)
	if err != nil {
		return err
	}
	today.Recent, err = t.directiveLines(recent)
	return err
}
