package model

import (
	"cmp"
	"slices"
)

// Owed is one occurrence (kỳ của một đơn vị): what one unit owes for one period of a task, and what was said of it.
type Owed struct {
	UnitID UnitID     // 0: whoever leads
	Due    Instant    // 0: no date
	Said   Completion // ID and TaskID 0: nothing was said
}

// Closed tells whether nothing more is asked for.
func (o Owed) Closed() bool { return o.Said.State.closes() }

// late tells whether it is past due, and neither done nor waived.
func (o Owed) late(now Instant) bool { return o.Due != 0 && now > o.Due && !o.Closed() }

// Behind tells whether it was done after it was due.
func (o Owed) Behind() bool {
	return o.Said.State == CompletionDone && o.Due != 0 && o.Said.Done() > o.Due
}

// Round is one period of a task with all that is owed for it: one occurrence, or one a unit of a roll call.
type Round struct {
	DuePeriod
	Owed  []Owed
	Own   bool    // what one supporting unit owes by a day of its own
	Opens Instant // it is not open before, as another kind of rule was in force; 0: nothing is known of that
	from  Date    // of a rule that does not recur: the day from which it holds; 0: from the beginning
	until Date    // and the day on which another took its place; 0: none did
}

// Closed tells whether nothing more is asked for.
func (r Round) Closed() bool {
	for i := range r.Owed { // an Owed is large, and a duty of years has tens of thousands
		if !r.Owed[i].Closed() {
			return false
		}
	}
	return true
}

// said finds what was said by period, and there by unit. It points into what was given: there may be tens of thousands.
type said map[string][]unitSaid

type unitSaid struct {
	unit UnitID
	said *Completion
}

// saidBy sorts what was done by an instant, as it is known now. Nothing said is nil.
func saidBy(now Instant, done []Completion) said {
	if len(done) == 0 {
		return nil
	}
	by := said{}
	for i := 0; i < len(done); {
		key := done[i].Period
		units := by[key]
		for ; i < len(done) && done[i].Period == key; i++ { // those of a period mostly lie together
			if c := &done[i]; c.Done() <= now {
				units = append(units, unitSaid{c.UnitID, c})
			}
		}
		by[key] = units
	}
	return by
}

// of is what was said of a period and unit, the last where there is more than one; the zero Completion where nothing was.
func (by said) of(period string, unit UnitID) Completion { return unitIn(by[period], unit) }

func unitIn(units []unitSaid, unit UnitID) Completion {
	for n := len(units) - 1; n >= 0; n-- {
		if units[n].unit == unit {
			return *units[n].said
		}
	}
	return Completion{}
}

// round is a period with what is owed for it.
func (t Task) round(p DuePeriod, by said) Round {
	r := Round{DuePeriod: p}
	if !t.RollCall {
		r.Owed = append(make([]Owed, 0, 1), Owed{Due: p.Due, Said: by.of(p.Key, 0)})
		return r
	}
	r.Owed = make([]Owed, 0, len(t.Units))
	units := by[p.Key]
	for _, u := range t.Units {
		o := Owed{UnitID: u.UnitID, Due: p.Due, Said: unitIn(units, u.UnitID)}
		asked := u.calledUpon(p.Due) && (p.Recurs() || !u.Left)
		if u.Role == RoleRoll && (asked || p.Due >= u.Since && o.Closed()) { // what is closed stays with who did it
			r.Owed = append(r.Owed, o)
		}
	}
	return r
}

// calledUpon tells whether a unit of a roll call is asked for what falls due at an instant.
func (u TaskUnit) calledUpon(due Instant) bool {
	away := func(a Absence) bool { return a.From < due && due < a.Until }
	return due == 0 || due >= u.Since && (u.Until == 0 || due <= u.Until) && !slices.ContainsFunc(u.Away, away)
}

// Asks tells whether a unit is asked for in a period of a roll call. It is so of every unit that is not of the list, and of a
// period that no rule of the task has: what an old book holds of those is not judged.
func (t Task) Asks(period string, unit UnitID, cal Calendar) bool {
	p, ok := t.periodOf(period, cal)
	if !ok || !t.RollCall {
		return true
	}
	listed := false
	for _, u := range t.Units {
		own := u.hasOwnDay() && period == ""
		switch {
		case u.UnitID != unit:
		case own, u.Role == RoleRoll && u.calledUpon(p.Due):
			return true
		case u.Role == RoleRoll:
			listed = true
		}
	}
	return !listed
}

// EachRound visits the rounds of a task in the order they fall due, by what was done by an instant, until visit says to stop.
func (t Task) EachRound(now Instant, done []Completion, cal Calendar, visit func(Round) bool) {
	t.eachRound(saidBy(now, done), cal, visit)
}

// eachRound visits the rounds of a task in the order they fall due, of those that are settled only the open ones, until
// visit says to stop.
func (t Task) eachRound(by said, cal Calendar, visit func(Round) bool) {
	beside := t.besides(by, cal)
	gone := slices.DeleteFunc(slices.Clone(beside), func(r Round) bool { return r.until == 0 })
	more := true
	give := func(until Instant) bool {
		for more && len(beside) > 0 && beside[0].order() <= until {
			more = visit(beside[0])
			beside = beside[1:]
		}
		return more
	}
	ends := t.callEnds()
	var past *OpenRound // what is known of the round, where it is settled
	one := func(p DuePeriod) bool {
		if !give(p.Due) || p.Due > ends {
			return false
		}
		r := t.round(p, by)
		for _, before := range gone {
			if before.until <= p.Due.Date() {
				r.Opens = max(r.Opens, before.until.At(""))
			}
		}
		if past != nil {
			r.closeAllBut(past.Units)
		}
		if len(r.Owed) > 0 && (past == nil || !r.Closed()) {
			more = visit(r)
		}
		return more
	}
	for i := range t.Settled.Open {
		past = &t.Settled.Open[i]
		if p, ok := t.periodOf(past.Key, cal); ok && !one(p) {
			return
		}
	}
	past = nil
	from := Instant(0)
	if t.Settled.Upto != 0 {
		from = t.Settled.Upto.At("")
	}
	t.eachPeriod(from, cal, one)
	give(never)
}

// besides are the rounds beside those of a rhythm, in order: what a supporting unit owes by a day of its own, of the period "" and
// that unit; and what a rule asks for that does not recur. Where another rule took its place that is there if it was closed or had
// fallen due by then.
func (t Task) besides(by said, cal Calendar) []Round {
	all := t.ownRounds(by, cal)
	for n, s := range t.segments() {
		if s.rule.Every.Recurs() {
			continue
		}
		r := t.round(DuePeriod{Key: s.key, Due: t.dueAt(s, cal)}, by)
		if r.from, r.until = s.from, s.until; n > 0 {
			r.Opens = cmp.Or(s.opened, s.from.At(""))
		}
		passed := r.Due != 0 && r.Due.Date() < s.until
		if len(r.Owed) > 0 && r.Due <= t.callEnds() && (s.until == 0 || passed || r.Closed()) {
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(a, b Round) int { return cmp.Compare(a.order(), b.order()) })
	return all
}

// order is where a round stands among the others: without a day behind them, or, where another rule took its place, where that began.
func (r Round) order() Instant {
	switch {
	case r.Due != 0:
		return r.Due
	case r.until != 0:
		return r.until.At("")
	}
	return never
}

// callEnds is the instant after which nobody is called upon any more.
func (t Task) callEnds() Instant {
	var ends Instant
	for _, u := range t.Units {
		if u.Role == RoleRoll {
			if u.Until == 0 {
				return never
			}
			ends = max(ends, u.Until)
		}
	}
	if !t.RollCall {
		return never
	}
	return ends
}

// never is later than any instant of a book.
const never Instant = 1<<63 - 1

// ownRounds are the days of their own that supporting units have, the earliest first.
func (t Task) ownRounds(by said, cal Calendar) []Round {
	var own []Round
	for _, u := range t.Units {
		if !u.hasOwnDay() {
			continue
		}
		due := u.DueOn.At(cal.dayEnds())
		own = append(own, Round{
			DuePeriod: DuePeriod{Due: due}, Own: true,
			Owed: []Owed{{UnitID: u.UnitID, Due: due, Said: by.of("", u.UnitID)}},
		})
	}
	slices.SortStableFunc(own, func(a, b Round) int { return cmp.Compare(a.Due, b.Due) })
	return own
}

// Rounds lists the rounds of a task around an instant, oldest first: the last so many that are past due, and then so many
// that are not. Completions recorded after now do not count.
func (t Task) Rounds(now Instant, done []Completion, cal Calendar, past, ahead int) []Round {
	around := span{now: now, ahead: ahead}
	t.eachRound(saidBy(now, done), cal, around.visit)
	return around.last(past)
}

// span collects rounds around an instant, up to so many ahead of it.
type span struct {
	now         Instant
	ahead, over int // over: those past due
	rounds      []Round
}

// visit takes the next round, and tells whether the one after it is wanted.
func (s *span) visit(r Round) bool {
	switch {
	case r.Due != 0 && r.Due < s.now, r.Due == 0 && r.until != 0:
		s.over++
	case len(s.rounds)-s.over == s.ahead:
		return false
	}
	s.rounds = append(s.rounds, r)
	return true
}

// last gives the last so many past due, and those ahead.
func (s *span) last(past int) []Round { return s.rounds[max(s.over-past, 0):] }

// RoundsDue lists the rounds of what a unit has a part in that fall due from one instant to another, both included, in that
// order; unit 0 is everybody.
func (t Task) RoundsDue(unit UnitID, from, to, now Instant, done []Completion, cal Calendar) []Round {
	var rounds []Round
	visit := func(r Round) bool {
		if r.Due >= from && r.Due <= to {
			rounds = append(rounds, r)
		}
		return r.Due <= to
	}
	by := saidBy(now, done)
	share, own := t.shareOf(unit)
	if !own {
		share.eachRound(by, cal, visit)
		return rounds
	}
	for _, r := range share.ownRounds(by, cal) {
		visit(r)
	}
	return rounds
}
