// Package summed keeps what the flows of people came to before some days, so that totals of ten years are not counted anew for every report. It
// holds no fact: what it is worked out from is in the book, and the journal says from which day on it no longer holds.
package summed

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sync"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/store/sqltx"
)

// Sums are those of a book, by the day they are before, in order. On the first there was nothing before.
type Sums struct {
	mu    sync.Mutex
	taken bool
	upto  int64 // the last row of the journal that was seen
	kept  int64 // the same of what is kept in the book
	marks []model.Before
}

// Facts reads what happened to people on some days.
type Facts func(days model.Period) (model.Facts, error)

// Before gives the sums before a day, or before an earlier one where those of that day cannot be had cheaply; of no day where there are none at all.
// at is the instant as of which the book is shown, 0 being now: then nothing is worked out, and of what was kept as much holds as was so then.
func (s *Sums) Before(t *sqltx.Tx, day model.Date, at model.Instant, facts Facts) (model.Before, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	day = monthOf(day)
	err := s.follow(t)
	switch {
	case err != nil:
	case at != 0:
		var held model.Date
		held, err = touched(t, `(select min(since) from step where at > ?1)`, at)
		day = min(day, held)
	default:
		err = s.reach(t, day, facts)
	}
	if err != nil {
		s.Drop()
		return model.Before{}, fmt.Errorf("what was before %v: %w", day, err)
	}
	return s.before(day), nil
}

// Drop forgets everything.
func (s *Sums) Drop() { s.taken, s.marks, s.upto, s.kept = false, nil, 0, 0 }

// before is the last of the sums that are before a day or an earlier one.
func (s *Sums) before(day model.Date) model.Before {
	for _, m := range slices.Backward(s.marks) {
		if m.Day <= day {
			return m
		}
	}
	if len(s.marks) > 0 { // nothing was before the first
		return model.Before{Day: day}
	}
	return model.Before{}
}

// follow forgets what is no longer so.
func (s *Sums) follow(t *sqltx.Tx) error {
	upto, err := sqltx.One[int64](t, "select coalesce(max(id), 0) from journal")
	if err != nil {
		return err
	}
	if !s.taken && !s.recall(t) {
		s.marks, s.upto = nil, upto
	}
	s.taken = true
	if upto == s.upto {
		return nil
	}
	day, err := touched(t, "?1", s.upto)
	s.marks = slices.DeleteFunc(s.marks, func(m model.Before) bool { return m.Day > day })
	s.upto = upto
	return err
}

const (
	fine   = 800 // days: so far back there are sums of each month, before that of each year
	oldest = `select coalesce(min(day), '') from (select min(starts_on) as day from isolation union all select min(taken_on) from test where taken_on <> ''
		union all select min(result_on) from test where result_on <> '' union all select min(` + dayOf + `) from isolation_change
		union all select min(` + dayOf + `) from alarm_answer)`
	dayOf = "date(at, '+7 hours', '-1 second')" // midnight is of the day before, as in the figures
)

// reach works the sums out up to those before the first of a month.
func (s *Sums) reach(t *sqltx.Tx, day model.Date, facts Facts) error {
	if len(s.marks) == 0 {
		first, err := sqltx.One[model.Date](t, oldest)
		if err != nil {
			return err
		}
		if first == 0 || first >= day {
			first = day
		}
		s.marks = []model.Before{{Day: yearOf(first)}}
	}
	for last := s.marks[len(s.marks)-1]; last.Day < day; last = s.marks[len(s.marks)-1] {
		next := monthOf(last.Day + 31)
		if year := yearOf(last.Day + 366); year <= day-fine {
			next = year
		}
		days := model.Period{From: last.Day, To: next - 1}
		f, err := facts(days)
		if err != nil {
			return err
		}
		s.marks, s.kept = append(s.marks, model.Before{Day: next, Of: figure.Add(last.Of, f, days)}), 0
	}
	last := s.marks[len(s.marks)-1].Day
	s.marks = slices.DeleteFunc(s.marks, func(m model.Before) bool { return m.Day != yearOf(m.Day) && m.Day < last-fine })
	return nil
}

// monthOf is the first of the month of a day.
func monthOf(day model.Date) model.Date { return day - model.Date(day.Day()-1) }

// yearOf is the first of January of the year of a day.
func yearOf(day model.Date) model.Date { return day - model.Date(day.Time().YearDay()-1) }

// ends are the fields of an isolation that say how and when it ends, or nothing that is counted.
const ends = `'$.outcome', '$.ended_on', '$.ends_on', '$.rev', '$.note', '$.certificate', '$.certificate_on', '$.order_number', '$.order_on', '$.case_source'`

// touched is the first day that anything is about that was written down after a row of the journal; a day that never comes where there is nothing.
// Of an isolation that only ends otherwise these are the days from its end on, of any other change all its days, and those of what hangs on it.
func touched(t *sqltx.Tx, after string, arg any) (model.Date, error) {
	day, err := sqltx.One[model.Date](t, `with changed as materialized (select tbl, row_id, before, after, coalesce(tbl = 'isolation'
				and before ->> '$.outcome' <> 'cancelled' and after ->> '$.outcome' <> 'cancelled'
				and json_remove(before, `+ends+`) = json_remove(after, `+ends+`), 0) as ends
			from journal where id > `+after+` and +tbl in ('isolation', 'isolation_change', 'check_in', 'test', 'alarm_answer')),
		image as (select tbl, ends, before as image from changed where before is not null union all select tbl, ends, after from changed where after is not null),
		whole (id) as materialized (select distinct row_id from changed where tbl = 'isolation' and not ends)
		select coalesce(min(day), '') from (
			select image ->> '$.day' as day from image where tbl = 'check_in'
			union all select image ->> iif(ends, '$.ends_on', '$.starts_on') from image where tbl = 'isolation'
			union all select image ->> '$.ended_on' from image where tbl = 'isolation' and ends
			union all select image ->> '$.taken_on' from image where tbl = 'test' union all select image ->> '$.result_on' from image where tbl = 'test'
			union all select `+dayOf+` from (select image ->> '$.at' as at from image where tbl in ('isolation_change', 'alarm_answer'))
			union all select `+dayOf+` from isolation_change where isolation_id in (select row_id from changed where tbl = 'isolation')
			union all select `+dayOf+` from alarm_answer where isolation_id in (select id from whole)
			union all select iif(taken_on <> '', taken_on, result_on) from test where isolation_id in (select id from whole)
			union all select day from check_in where isolation_id in (select id from whole)) where day <> ''`, arg)
	if day == 0 {
		day = model.Forever
	}
	return day, err
}

// form is how the sums lie in the book; its number changes with what they mean.
type form struct {
	Make  int            `json:"make"`
	Marks []model.Before `json:"marks"`
}

const made = 2

// recall reads what is kept, and tells whether it can be used. A book of an older program has no place for it.
func (s *Sums) recall(t *sqltx.Tx) bool {
	row, err := sqltx.One[struct {
		Upto  int64
		Bytes []byte
	}](t, "select upto, bytes from summed where id = 1 and upto <= (select coalesce(max(id), 0) from journal)")
	var kept form
	if err != nil || json.Unmarshal(row.Bytes, &kept) != nil || kept.Make != made {
		return false
	}
	s.marks, s.upto, s.kept = kept.Marks, row.Upto, row.Upto
	return true
}

// Keep has the sums kept, where that is not so yet.
func (s *Sums) Keep(keep func(upto int64, bytes []byte) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.taken || s.upto == s.kept || len(s.marks) == 0 {
		return nil
	}
	bytes, err := json.Marshal(form{made, s.marks})
	if err == nil {
		err = keep(s.upto, bytes)
	}
	if err != nil {
		return fmt.Errorf("keep what was before: %w", err)
	}
	return nil
}

// Holds tells whether the sums that are kept, with what has changed since, are what the facts make.
func Holds(t *sqltx.Tx, facts Facts) (bool, error) {
	var kept, anew Sums
	if !kept.recall(t) {
		return true, nil
	}
	kept.taken = true
	if err := kept.follow(t); err != nil || len(kept.marks) == 0 {
		return true, err
	}
	last := kept.marks[len(kept.marks)-1]
	if err := anew.reach(t, last.Day, facts); err != nil {
		return false, fmt.Errorf("sum up anew: %w", err)
	}
	for _, m := range kept.marks {
		if now := anew.before(m.Day); !maps.EqualFunc(now.Of, m.Of, maps.Equal[map[string]int, map[string]int]) && now.Day == m.Day {
			return false, nil
		}
	}
	return true, nil
}
