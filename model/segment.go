package model

import (
	"cmp"
	"slices"
	"strings"
)

// Since is the instant from which what falls due is asked for.
func (t Task) Since() Instant { return cmp.Or(t.CountsFrom, t.CreatedAt) }

// segment is a stretch of time with one rule: what falls due from the day on, up to the day until. Rules that do not recur and
// follow each other are one, the last of them: what was asked for once was moved. Such a rule has one round.
type segment struct {
	rule        Deadline
	from, until Date    // until 0: still in force
	stated      Date    // since when the rule is what it is; 0: from the beginning
	opened      Instant // when it took the place of another; 0: nobody says
	key         string  // of the round of a rule that does not recur
}

// onceAgain begins the key of what is asked for once by another rule than the first such one: the day from which that held is
// behind it. What was said of one so is not said of the other.
const onceAgain = "once:"

// segments are the rules of a task in order, each with the day its rhythm is counted from.
func (t Task) segments() []segment {
	all := append(t.Past[:len(t.Past):len(t.Past)], PastRule{Deadline: t.Deadline})
	segments := make([]segment, 0, len(all))
	var s segment
	var before Deadline // of the segment before, where it has begun
	once := ""
	for n, past := range all {
		s.rule, s.until, s.key = past.Deadline, past.Until, ""
		switch last := n == len(t.Past); {
		case !last && s.until <= s.from: // never in force
			s.stated, s.opened = cmp.Or(past.At.Date(), s.until), past.At
			continue
		case s.rule.Every.Recurs():
			s.count(before, t.Since().Date())
		case !last && !all[n+1].Deadline.Every.Recurs():
			s.stated = cmp.Or(past.At.Date(), s.until)
			continue
		default:
			s.key = once
			once = onceAgain
			if s.key != "" {
				s.key += s.from.String()
			}
		}
		segments = append(segments, s)
		if before = s.rule; past.Deadline.StartsOn > s.until {
			before = Deadline{}
		}
		s = segment{from: s.until, stated: cmp.Or(past.At.Date(), s.until), opened: past.At}
	}
	return segments
}

// count gives a rhythm the day it is counted from: where it comes as often as that of before, the same.
func (s *segment) count(before Deadline, since Date) {
	switch d := &s.rule; {
	case d.StartsOn != 0:
	case d.Interval > 1 && d.Interval == before.Interval && d.Every == before.Every:
		d.StartsOn = before.StartsOn
	default:
		d.StartsOn = max(s.from, since)
		if d.Every == EveryDay && d.Interval > 1 && s.from == 0 {
			d.StartsOn += Date(d.Interval) // every ten days from today: the first in ten days
		}
	}
}

// RuleOf is the deadline that the round of a period and due instant is of: one that the task had, or has.
func (t Task) RuleOf(period string, due Instant) Deadline {
	lone := period == "" || strings.HasPrefix(period, onceAgain)
	for _, s := range t.segments() {
		recurs := s.rule.Every.Recurs()
		if lone && !recurs && s.key == period || !lone && recurs && (s.until == 0 || due.Date() < s.until) {
			return s.rule
		}
	}
	return t.Deadline
}

// eachPeriod visits the periods of the rhythms of a task in the order they fall due, from the first that counts and that falls due
// at or after an instant, until visit says to stop or they end. A period that an earlier rule owned comes once.
func (t Task) eachPeriod(from Instant, cal Calendar, visit func(DuePeriod) bool) {
	from = max(from, t.Since())
	segments := t.segments()
	for n, s := range segments {
		more := true
		s.rule.eachPeriod(max(from, s.from.At("")), cal, func(p DuePeriod) bool {
			if s.until != 0 && p.Due.Date() >= s.until {
				return false
			}
			if p.From <= s.from+7 && ownedBefore(segments[:n], p.Key, t.Since(), cal) {
				return true
			}
			more = visit(p)
			return more
		})
		if !more {
			return
		}
	}
}

// ownedBefore tells whether a period fell due under an earlier rule.
func ownedBefore(segments []segment, key string, since Instant, cal Calendar) bool {
	return slices.ContainsFunc(segments, func(s segment) bool {
		p, ok := s.rule.periodOf(key, cal)
		return ok && p.Due >= max(since, s.from.At("")) && p.Due.Date() < s.until
	})
}

// dueAt is the due instant of a rule of the task that does not recur: its deadline's, or the office's default days after it was
// written down or lost its deadline, moved to a working day, where the paper names none; 0 where there is neither.
func (t Task) dueAt(s segment, cal Calendar) Instant {
	if due, ok := s.rule.DueAt(cal); ok {
		return due
	}
	if cal.DefaultDays == 0 || t.CreatedAt == 0 || s.rule.Every != EveryNone {
		return 0
	}
	return cal.nextWorking(max(t.CreatedAt.Date(), s.stated) + Date(cal.DefaultDays)).At(cal.dayEnds())
}
