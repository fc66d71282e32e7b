package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
)

const (
	trendDays    = 14 // of the curve on the first screen
	upcomingDays = 7  // how far ahead "soon" reaches
	upcomingMost = 10
	recentMost   = 5
)

// Today gathers what waits on the first screen at an instant. SQL narrows, the model decides.
func (b *Book) Today(ctx context.Context, now model.Instant) (model.Today, error) {
	return read(ctx, b, func(t *tx) (model.Today, error) {
		today := model.Today{At: now, Session: model.SessionAt(now)}
		for _, part := range []func(*model.Today) error{t.todayTasks, t.todayPeople, t.todayTests, t.todayPapers} {
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
	day := today.At.Date()
	for _, o := range outlines {
		s := o.StatusAt(today.At, o.Completions, t.book.set.calendar)
		count(&today.Late, 1, s.Late)
		if s.Due == 0 || s.Closed() {
			continue
		}
		on := s.Due.Date()
		count(&today.DueToday, 1, on == day)
		if s.Due >= today.At && on <= day+upcomingDays {
			today.Upcoming = append(today.Upcoming, model.DueLine{TaskID: o.ID, Due: s.Due, Period: s.Period})
		}
	}
	slices.SortStableFunc(today.Upcoming, func(a, b model.DueLine) int { return cmp.Compare(a.Due, b.Due) })
	today.Upcoming = today.Upcoming[:min(len(today.Upcoming), upcomingMost)]
	return t.fillTexts(today.Upcoming)
}

func (t *tx) fillTexts(lines []model.DueLine) error {
	ids := make([]model.TaskID, len(lines))
	for i, line := range lines {
		ids[i] = line.TaskID
	}
	found, err := list[model.Task](t, "select id, text from task where id"+inSet, set(ids))
	texts := map[model.TaskID]string{}
	for _, task := range found {
		texts[task.ID] = task.Text
	}
	for i := range lines {
		lines[i].Text = texts[lines[i].TaskID]
	}
	return err
}

// dueTasks gives the leaves that may be late or due: those with a date or a recurrence, without the ones that are
// closed for good. Of the rounds of a daily or weekly task only the last can matter.
func (t *tx) dueTasks(now model.Instant) ([]model.TaskOutline, error) {
	found, err := list[model.TaskOutline](t, `select t.id, t.roll_call, t.every as "deadline.every", t.due as "deadline.due",
		t.time as "deadline.time", t.relation as "deadline.relation", t.weekday as "deadline.weekday", t.day as "deadline.day",
		t.month as "deadline.month", t."from" as "deadline.from", t."to" as "deadline.to", t.from_day as "deadline.from_day",
		t.starts_on as "deadline.starts_on", t.ends_on as "deadline.ends_on", t.roll as "deadline.roll", t.created_at
		from task t where t.deleted_at = '' and t.every <> 'asap' and (t.every <> '' or ?2)
		and not exists (select 1 from task below where below.parent_id = t.id and below.deleted_at = '')
		and not (t.every in ('', 'once') and not t.roll_call and exists (select 1 from completion c where c.task_id = t.id
			and c.period = '' and c.unit_id is null and c.state <> 'doing' and c.at <= ?1))`,
		now, t.book.set.calendar.DefaultDays != 0)
	if err != nil || len(found) == 0 {
		return found, err
	}
	const roundsBack = 40
	var all, calls []model.TaskID
	for _, o := range found {
		all = append(all, o.ID)
		if o.RollCall {
			calls = append(calls, o.ID)
		}
	}
	units, err := t.unitsOf(calls)
	if err != nil {
		return nil, err
	}
	done, err := list[model.Completion](t, `select c.id, c.task_id, c.period, coalesce(c.unit_id, 0) as unit_id, c.state, c.at
		from completion c join task t on t.id = c.task_id where c.task_id in (select value from json_each(?))
		and (t.every not in ('day', 'week') or c.at >= ?) order by c.task_id, c.at, c.id`, set(all), (now.Date() - roundsBack).At(""))
	if err != nil {
		return nil, err
	}
	said := map[model.TaskID][]model.Completion{}
	for _, c := range done {
		said[c.TaskID] = append(said[c.TaskID], c)
	}
	for i := range found {
		found[i].Units, found[i].Completions = units[found[i].ID], said[found[i].ID]
	}
	return found, nil
}

// alike are the columns by which the model decides what an isolation is on a day. Isolations that share them are
// counted together: a thousand people are some dozen kinds. They stand in the order of the index isolation_state.
const alike = `i.last_day, i.starts_on, i.place, i.ends_on, i.outcome, i.ended_on, i.regime_id, i.days, i.monitor_days, i.check_ins`

type kindOfIsolation struct {
	model.Isolation
	LastDay    string     // for the order alone
	Count      int        // below zero where it takes back what was counted too much
	ReplacedOn model.Date // the day from which the count holds; 0: always
}

// todayPeople counts who is isolated, monitored, not yet looked in on, and unconfirmed: people, as a round and the list
// have them. On the day somebody goes from one isolation to the next only the next counts.
func (t *tx) todayPeople(today *model.Today) error {
	day := today.At.Date()
	kinds, err := t.kinds(day)
	if err != nil {
		return err
	}
	today.Trend = make([]int, trendDays)
	for _, kind := range kinds {
		i, n := kind.Isolation, kind.Count
		state := i.StateOn(day)
		count(&today.EndsToday, n, state == model.StateIsolating && i.LastDay() == day && i.Outcome == model.OutcomeNone)
		count(&today.Unconfirmed, n, i.Unconfirmed(day))
		count(&today.Unrecorded, n, i.Expects(day, today.Session))
		count(&today.Monitoring, n, state == model.StateMonitoring)
		for back := range trendDays {
			on := day - model.Date(back)
			there := i.Place == model.PlaceHome && on >= kind.ReplacedOn && i.StateOn(on) == model.StateIsolating
			count(&today.Trend[trendDays-1-back], n, there)
		}
	}
	today.HomePeople = today.Trend[trendDays-1]
	if err := t.todayLookedIn(today); err != nil {
		return err
	}
	today.HomeHouses, err = one[int](t, `select count(distinct p.household_id) from isolation i join person p on p.id = i.person_id
		where `+isolatedHere, day, day, day)
	return err
}

// kinds gives the isolations that have begun and may still be running, monitored, unconfirmed or on the curve.
func (t *tx) kinds(day model.Date) ([]kindOfIsolation, error) {
	longest, err := one[int](t, "select coalesce(max(monitor_days), 0) from isolation")
	if err != nil {
		return nil, err
	}
	oldest := day - model.Date(max(trendDays-1, longest))
	kinds, err := list[kindOfIsolation](t, "select "+alike+`, count(*) as count from isolation i
		where i.deleted_at = '' and i.last_day >= ? and i.starts_on <= ? group by `+alike, oldest, day)
	if err != nil {
		return nil, err
	}
	forgotten, err := list[kindOfIsolation](t, "select "+alike+`, count(*) as count from isolation i
		where i.deleted_at = '' and i.outcome = '' and i.ends_on < ? group by `+alike, oldest)
	if err != nil {
		return nil, err
	}
	followed, err := t.followed(day, oldest)
	return slices.Concat(kinds, forgotten, followed), err
}

// followed gives the isolations that a later one of the same person has taken the place of, to be taken back from that
// day on. Few people have more than one, so looking for the later ones of everybody would be the dearer way.
func (t *tx) followed(day, oldest model.Date) ([]kindOfIsolation, error) {
	return list[kindOfIsolation](t, "select "+alike+`, -count(*) as count,
			(select min(later.starts_on) from isolation later where `+afterIt+`) as replaced_on
		from isolation i where i.deleted_at = '' and (i.last_day >= ? or i.outcome = '') and i.person_id in (
			select person_id from isolation where deleted_at = '' and outcome <> 'cancelled' group by person_id having count(*) > 1)
		group by `+alike+`, replaced_on having replaced_on <= ?`, oldest, day)
}

// todayLookedIn takes those the running session has a check-in of from those who are due.
func (t *tx) todayLookedIn(today *model.Today) error {
	day := today.At.Date()
	kinds, err := list[kindOfIsolation](t, "select "+alike+`, count(*) as count from check_in c join isolation i on i.id = c.isolation_id
		where c.day = ? and c.session = ? and i.deleted_at = '' and not `+replaced+" group by "+alike, day, today.Session, day)
	for _, kind := range kinds {
		count(&today.Unrecorded, -kind.Count, kind.Expects(day, today.Session))
	}
	return err
}

func count(sum *int, n int, yes bool) {
	if yes {
		*sum += n
	}
}

// todayTests counts people with a test due: again by kind, the tests given and ordered being part of it.
func (t *tx) todayTests(today *model.Today) error {
	day := today.At.Date()
	kinds, err := list[struct {
		AnchorOn model.Date
		TestDays model.Days
		Given    string
		Count    int
	}](t, `select i.anchor_on, i.test_days, coalesce((select group_concat(x.due_on || ',' || x.taken_on, ' ')
			from test x where x.isolation_id = i.id and x.deleted_at = ''), '') as given, count(*) as count
		from isolation i where i.deleted_at = '' and i.outcome = '' and i.starts_on <= ?
			and not `+replaced+" group by 1, 2, 3", day, day)
	if err != nil {
		return err
	}
	for _, kind := range kinds {
		i := model.Isolation{AnchorOn: kind.AnchorOn, TestDays: kind.TestDays}
		for _, word := range strings.Fields(kind.Given) {
			due, taken, _ := strings.Cut(word, ",")
			var test model.Test
			if err := errors.Join(test.DueOn.UnmarshalText([]byte(due)), test.TakenOn.UnmarshalText([]byte(taken))); err != nil {
				return fmt.Errorf("read tests: %w", err)
			}
			i.Tests = append(i.Tests, test)
		}
		due, ok := i.NextTest()
		count(&today.TestsDue, kind.Count, ok && due <= day)
	}
	return nil
}

func (t *tx) todayPapers(today *model.Today) error {
	var err error
	today.Absent, err = one[int](t, `select count(distinct i.person_id) from check_in c join isolation i on i.id = c.isolation_id
		where c.day = ? and c.result in ('absent', 'refused') and i.deleted_at = ''`, today.At.Date()-1)
	if err != nil {
		return err
	}
	today.Unassigned, err = one[int](t, "select count(*) from directive d where d.deleted_at = '' and "+unassigned)
	if err != nil {
		return err
	}
	recent, err := list[model.DirectiveID](t, "select id from directive where deleted_at = '' order by year desc, number desc limit ?", recentMost)
	if err != nil {
		return err
	}
	today.Recent, err = t.directiveLines(recent)
	return err
}
