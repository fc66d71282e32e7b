package model

import "slices"

// WithRule gives a task another deadline. Where the old one recurs, the new one holds for what falls due from a day on, and
// what fell due before keeps the rule it had; a day that is not after the first round counted makes the new rule hold for
// all. A deadline that does not recur is kept with the reason, where there is one: the task was postponed. past says why, when
// and by whom.
func (t Task) WithRule(rule Deadline, from Date, past PastRule) Task {
	old := t.Deadline
	t.Deadline = rule
	past.Deadline, past.Until = old, from
	switch {
	case old.sameRule(rule):
		return t
	case !old.Every.Recurs():
		if past.Reason != "" && old.Every == EveryOnce {
			t.Past = append(t.Past[:len(t.Past):len(t.Past)], past)
		}
		return t
	}
	var kept []PastRule
	begins := t.Since().Date() // the rule looked at is in force from this day
	for _, p := range append(t.Past[:len(t.Past):len(t.Past)], past) {
		if !p.Deadline.Every.Recurs() {
			kept = append(kept, p)
			continue
		}
		if begins < from {
			begins, p.Until = p.Until, min(p.Until, from)
			kept = append(kept, p)
		}
	}
	t.Past = kept
	return t
}

// RuleFrom is the day from which another rule can hold without anything being lost: the first, from today on, before which lie all
// rounds that are past due or were spoken of, and a round that runs and that the new rule would not ask for any more until later;
// nor is anything late at once that the new rule asks for.
func (t Task) RuleFrom(rule Deadline, now Instant, done []Completion, cal Calendar) Date {
	from := now.Date()
	if !t.Deadline.Every.Recurs() || t.Deadline.sameRule(rule) {
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

// sameRule tells whether two deadlines fall due alike, whatever words they were read from.
func (d Deadline) sameRule(other Deadline) bool {
	for _, rule := range []*Deadline{&d, &other} {
		rule.Phrase, rule.ToWhom = "", ""
		if rule.Relation == "" {
			rule.Relation = RelationBy
		}
	}
	return d == other
}
