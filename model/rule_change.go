package model

import (
	"cmp"
	"slices"
)

// WithRule gives a task another deadline. Where either recurs, the new one holds for what falls due from a day on, and what fell due
// before keeps the rule it had; a day that is not after the first round counted makes the new rule hold for all. What is asked for
// once is moved: the deadline before is kept with the reason, where there is one, and where none takes its place, as that is reckoned
// from the day. past says why, when and by whom.
func (t Task) WithRule(rule Deadline, from Date, past PastRule) Task {
	old := t.Deadline
	t.Deadline = rule
	past.Deadline, past.Until = old, from
	all := append(t.Past[:len(t.Past):len(t.Past)], past)
	reckoned := rule.Every == EveryNone && from > t.CreatedAt.Date()
	switch last := len(t.Past); {
	case old.SameRule(rule), t.CreatedAt == 0: // nothing of it is written down
		return t
	case !old.Every.Recurs() && !rule.Every.Recurs():
		if past.Reason != "" && old.Every == EveryOnce || reckoned {
			if last > 0 {
				all[last].Until = max(from, all[last-1].Until)
			}
			t.Past = all
		}
		return t
	}
	t.Past = nil
	begins := t.Since().Date() // the rule looked at is in force from this day
	for n, next := range append(all[1:], PastRule{Deadline: rule}) {
		p := all[n]
		once, onceNext := !p.Deadline.Every.Recurs(), !next.Deadline.Every.Recurs()
		last := len(t.Past) - 1
		switch until := p.Until; {
		case once && onceNext: // it was moved
		case begins < from, reckoned && n == len(all)-1:
			begins = until
		case once || !onceNext || last < 0 || t.Past[last].Deadline.Every.Recurs(): // a rhythm of no day still parts what is asked for once
			if n == len(all)-1 && last >= 0 && past.Reason != "" { // it ends the rule that goes on until the day, and says why
				t.Past[last].Reason, t.Past[last].At, t.Past[last].By = past.Reason, past.At, past.By
			}
			continue
		}
		p.Until = min(p.Until, from)
		t.Past = append(t.Past, p)
	}
	return t
}

// RuleFrom is the day from which another rule can hold without anything being lost: the first, from today on, before which lie all
// rounds that are past due or were spoken of, and a round that runs and that the new rule would not ask for any more until later;
// nor is anything late at once that the new rule asks for.
func (t Task) RuleFrom(rule Deadline, now Instant, done []Completion, cal Calendar) Date {
	from := now.Date()
	if !t.Deadline.Every.Recurs() && !rule.Every.Recurs() || t.Deadline.SameRule(rule) {
		return from
	}
	for before := Date(0); before != from; { // a later day may leave out what the new rule has in the place of a round that runs
		before, from = from, t.ruleFrom(rule, from, now, done, cal)
	}
	return from
}

// ruleFrom is from, or a later day where something would be lost or late at once.
func (t Task) ruleFrom(rule Deadline, from Date, now Instant, done []Completion, cal Calendar) Date {
	latest := now.Date() + rulesAhead
	t.eachRound(saidBy(now, done), cal, func(r Round) bool {
		switch on := r.Due.Date(); {
		case !r.Own && !r.Recurs():
			late := r.Due != 0 && r.Due < now && !r.Closed()
			if late || r.spoken() { // the rule it is of was in force, and not for no day
				from = max(from, cmp.Or(r.from, t.Since().Date())+1)
			}
			if late {
				from = max(from, on+1)
			}
		case !r.Own && on > latest:
			return false
		case !r.Own && on >= from && (r.Due < now || r.spoken() || r.From <= now.Date() && t.loses(r, rule, from, cal)):
			from = on + 1
		}
		return true
	})
	t.WithRule(rule, from, PastRule{}).eachPeriod(from.At(""), cal, func(p DuePeriod) bool {
		if p.Due != 0 && p.Due < now { // what nobody knew of is not late at once
			from++
		}
		return false
	})
	return from
}

// rulesAhead is how many days ahead rounds are looked for that were spoken of before their time.
const rulesAhead = 400

// spoken tells whether anything was said of a round.
func (r Round) spoken() bool {
	return slices.ContainsFunc(r.Owed, func(o Owed) bool { return o.Said.State != "" })
}

// loses tells whether a round is asked for no more, and nothing in its place until after it is due, once another rule holds from a
// day on.
func (t Task) loses(r Round, rule Deadline, from Date, cal Calendar) bool {
	lost := true
	t.WithRule(rule, from, PastRule{}).eachPeriod(from.At(""), cal, func(p DuePeriod) bool {
		lost = p.Due > r.Due && p.From > r.From
		return false
	})
	return lost && rule.Every.Recurs()
}

// SameRule tells whether two deadlines fall due alike, whatever words they were read from.
func (d Deadline) SameRule(other Deadline) bool {
	for _, rule := range []*Deadline{&d, &other} {
		rule.Phrase, rule.ToWhom = "", ""
		if rule.Relation == "" {
			rule.Relation = RelationBy
		}
	}
	return d == other
}
