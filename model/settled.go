package model

import (
	"cmp"
	"slices"
)

// Settled is what is known of the rounds of a task that fell due before a day, so that nobody need look through what was
// said of them: all are closed but some. The zero Settled knows nothing.
type Settled struct {
	Upto Date
	Open []OpenRound // those that are not, in the order they fell due
	Said Instant     // when the last of what is known was done; asked for an earlier instant, nothing of it holds
}

// OpenRound is a round long past that is not closed, and for whom: all others are done with it.
type OpenRound struct {
	Key   string
	Units []UnitID // 0: whoever leads
	due   Date     // while they are gathered
}

// closeAllBut closes a settled round for everybody else. Of what they said no more is known than that, unless it is given.
func (r *Round) closeAllBut(open []UnitID) {
	for i := range r.Owed {
		if o := &r.Owed[i]; !o.Closed() && !slices.Contains(open, o.UnitID) {
			o.Said = Completion{Period: r.Key, UnitID: o.UnitID, State: CompletionDone}
		}
	}
}

// Settle works out what is known of the rounds due before a day, from all that was said or from what is known already
// with what was said since. The last round of a duty is never settled: once nothing is left to do, the duty stands as that one.
func (t Task) Settle(upto Date, done []Completion, cal Calendar) Settled {
	s, last := Settled{Upto: upto, Said: t.Settled.Said}, Date(0) // last: the day of the last round, where none falls due from upto on
	t.eachRound(saidBy(never, done), cal, func(r Round) bool {
		switch {
		case !r.Recurs():
			return true
		case r.Due >= upto.At(""):
			last = 0
			return false
		}
		last = r.Due.Date()
		for i := range r.Owed {
			s.Said = max(s.Said, r.Owed[i].Said.Done())
		}
		if open := r.OpenUnits(); len(open) > 0 {
			s.Open = append(s.Open, OpenRound{r.Key, open, last})
		}
		return true
	})
	if last != 0 {
		s.Upto = last
		s.Open = slices.DeleteFunc(s.Open, func(o OpenRound) bool { return o.due >= last })
	}
	for i := range s.Open {
		s.Open[i].due = 0
	}
	return s
}

// OpenUnits are those a round is not closed for.
func (r Round) OpenUnits() []UnitID {
	var open []UnitID
	for _, o := range r.Owed {
		if !o.Closed() {
			open = append(open, o.UnitID)
		}
	}
	return open
}

// Holds tells whether a period may be among those that are settled.
func (s Settled) Holds(key string) bool {
	start, named := keyStart(key)
	return named && start <= s.Upto
}

// Settles tells whether the past of a task can grow long: it comes back every day or week.
func (t Task) Settles() bool {
	d := t.Deadline
	return (d.Every == EveryDay || d.Every == EveryWeek) && d.Interval <= 1
}

// SaidSince is the key from which on what was said of a task still counts beside its settled past; what was said of "", of the
// first of the Open rounds, and in the others by the units they are open for counts as well.
func (t Task) SaidSince() string {
	switch {
	case t.Settled.Upto == 0:
		return ""
	case t.Deadline.Every == EveryDay && len(t.Past) == 0 && !t.Deadline.Roll:
		return (t.Settled.Upto - 1).String() // due at most a day before the day it is named after
	}
	return (t.Settled.Upto - 40).String()[:4]
}

// LastSaid is when the last of the rounds that something was said of falls due, or, where it has no day and another rule took its place,
// when that began; 0 where there is none.
func (t Task) LastSaid(done []Completion, cal Calendar) Instant {
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
	var own Instant
	for _, r := range t.besides(saidBy(never, done), cal) {
		if at := r.order(); r.spoken() && at != never {
			own = max(own, at)
		}
	}
	for len(keys) > 0 {
		last := slices.MaxFunc(keys, func(a, b named) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.key, b.key)) })
		if p, owned := t.periodOf(last.key, cal); owned {
			return max(own, p.Due)
		}
		keys = slices.DeleteFunc(keys, func(k named) bool { return k == last })
	}
	return own
}

// periodOf is the period of a task that a key names, under the rule that owned it.
func (t Task) periodOf(key string, cal Calendar) (DuePeriod, bool) {
	for _, s := range t.segments() {
		if !s.rule.Every.Recurs() && s.key == key {
			return DuePeriod{Key: key, Due: t.dueAt(s, cal)}, true
		}
		p, ok := s.rule.periodOf(key, cal)
		if ok && p.Due >= max(t.Since(), s.from.At("")) && (s.until == 0 || p.Due.Date() < s.until) {
			return p, true
		}
	}
	return DuePeriod{}, false
}
