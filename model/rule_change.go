package model

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
	begins := t.since().Date() // the rule looked at is in force from this day
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
