package office_test

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"

	"sotruc/model"
)

// ledger counts slowly, day by day, what a task owes: it knows which rule held from which day to which, and what was said of which round.
type ledger struct {
	created model.Instant
	rules   []held
	said    map[string]answer // by the name of a round
}

// held is a rule that was in force for what fell due from a day up to another, 0 while it is.
type held struct {
	model.Deadline
	from, until model.Date
	turn        model.Date // of every so many days or weeks: one they fall on, or into
	since       model.Date // without a deadline: that from which its day is reckoned
}

// answer is what was said of a round, and when.
type answer struct {
	period string
	waived bool
	at     model.Instant
}

// asked is one round as the ledger has it; due 0 is no day.
type asked struct {
	name   string
	due    model.Instant
	recurs bool
	answer
}

// changes puts another rule into the ledger, which holds from a day on.
func (l *ledger) changes(rule model.Deadline, from, today model.Date) {
	last := &l.rules[len(l.rules)-1]
	if !last.Every.Recurs() && !rule.Every.Recurs() { // it is asked for by another day
		if last.Deadline = rule; rule.Every == model.EveryNone {
			last.since = today
		}
		return
	}
	last.until = from
	for n := range l.rules {
		if h := &l.rules[n]; h.until > from {
			h.until = from
		}
	}
	next := held{Deadline: rule, from: from, turn: from, since: today}
	if rule.Every == model.EveryDay && rule.Interval > 1 && from <= l.created.Date() {
		next.from += model.Date(rule.Interval) // in the place of the first rule, before that held: the first in so many days
	}
	before := l.rules
	for n := len(before); n > 1 && before[n-1].from >= from; n-- { // it was never in force
		before = before[:n-1]
	}
	if b := before[len(before)-1]; b.Every == rule.Every && b.Interval == rule.Interval && rule.Interval > 1 {
		next.turn = b.turn
	}
	l.rules = append(slices.Clone(l.rules), next)
}

// names tells whether a rhythm has a round on a day.
func (h held) names(day model.Date) bool {
	apart := int(day - h.turn)
	if h.Every == model.EveryDay {
		return apart%max(h.Interval, 1) == 0
	}
	monday := func(d model.Date) model.Date { return d - model.Date(d.Weekday()-1) }
	return day.Weekday() == h.Weekday && int(monday(day)-monday(h.turn))/7%max(h.Interval, 1) == 0
}

// single is the due instant of what is asked for once.
func (l *ledger) single(h held) model.Instant {
	if h.Every == model.EveryOnce {
		return h.Due.At("17:00")
	}
	if h.Every == model.EveryASAP {
		return 0
	}
	day := max(l.created.Date(), h.since) + 10
	for closed := day.String(); day.Weekday() > 5 || closed == "2021-09-02" || closed == "2021-09-03"; closed = day.String() {
		day++
	}
	return day.At("17:00")
}

// rounds lists all that is and was asked for, up to a day.
func (l *ledger) rounds(until model.Date) []asked {
	var all []asked
	weeks := map[string]bool{}
	for n, h := range l.rules {
		if !h.Every.Recurs() {
			r := asked{name: fmt.Sprint("once ", n), due: l.single(h)}
			r.answer = l.said[r.name]
			if h.until == 0 || r.at != 0 || r.due != 0 && r.due.Date() < h.until && h.from < h.until {
				all = append(all, r)
			}
			continue
		}
		for day := max(h.from, l.created.Date()); day <= until && (h.until == 0 || day < h.until); day++ {
			r := asked{name: day.String(), due: day.At(cmp.Or(h.Time, "17:00")), recurs: true}
			if h.Every == model.EveryWeek {
				r.name = "week " + (day - model.Date(day.Weekday()-1)).String()
			}
			if !h.names(day) || r.due < l.created || weeks[r.name] {
				continue
			}
			weeks[r.name] = true
			r.answer = l.said[r.name]
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(a, b asked) int { return cmp.Compare(a.order(), b.order()) })
	return all
}

func (r asked) order() model.Instant {
	if r.due == 0 {
		return math.MaxInt64
	}
	return r.due
}

// clone is the ledger as it is now.
func (l *ledger) clone() ledger { return ledger{l.created, slices.Clone(l.rules), maps.Clone(l.said)} }

// next is the first round that nobody closed.
func (l *ledger) next(at model.Instant) (asked, bool) {
	rounds := l.rounds(at.Date() + 150)
	n := slices.IndexFunc(rounds, func(r asked) bool { return r.at == 0 })
	if n < 0 {
		return asked{}, false
	}
	return rounds[n], true
}

// counts says what the ledger counts at an instant, as sides says it of the book.
func (l *ledger) counts(at model.Instant) string {
	late, missed, did := 0, 0, 0
	for _, r := range l.rounds(at.Date()) {
		passed := r.due != 0 && r.due < at
		if passed && r.at == 0 {
			late++
		}
		if passed && r.recurs && (r.at == 0 || r.at > r.due) {
			missed++
		}
	}
	for _, r := range l.rounds(at.Date() + 150) {
		if r.at != 0 && !r.waived {
			did++
		}
	}
	next, open := l.next(at)
	return fmt.Sprintf("late %d, next %s, open %t; figures: late %d, missed %d, done %d", late, stamp(next.due), open, late, missed, did)
}
