package config

import (
	"slices"
	"strconv"

	"sotruc/model"
	"sotruc/model/regime"
)

// What a Doubt says of the office's own rules.
const (
	CodeNoEnd   model.Code = "no-end"
	CodeGap     model.Code = "gap"
	CodeOverlap model.Code = "overlap"
)

// Doubt is something in the settings that is allowed and may still be a slip.
type Doubt struct {
	Key      string // as isolation.regime[2].valid_to, where [1] is the first
	Line     int    // 0 where the key says enough
	Code     model.Code
	From, To model.Date // the days between two rules, or of both
	Other    string     // the ID of the other rule, or the key that wins
}

// Doubts names what may be a slip: settings that another takes the place of; and in the office's own rules no end, the same people under two rules on one day, and days
// between two rules for the same people on which no rule at all is in force.
func (c Config) Doubts() []Doubt {
	all := slices.Clone(c.Report.Replaced)
	for n, r := range c.Isolation.Regimes {
		key := "isolation.regime[" + strconv.Itoa(n+1) + "]"
		if r.ValidTo == 0 && !c.endless(r.ID) {
			all = append(all, Doubt{Key: key + ".valid_to", Code: CodeNoEnd})
		}
		for _, other := range c.Isolation.Regimes[:n] {
			from, to := max(r.ValidFrom, other.ValidFrom), earlierEnd(r.ValidTo, other.ValidTo)
			if samePeople(r, other) && (to == 0 || from <= to) {
				all = append(all, Doubt{Key: key + ".valid_from", Code: CodeOverlap, From: from, To: to, Other: other.ID})
			}
		}
		if gap, found := c.gapAfter(r); found {
			gap.Key = key + ".valid_to"
			all = append(all, gap)
		}
	}
	return all
}

// endless tells whether the shipped rule of that ID has no end either.
func (c Config) endless(id string) bool {
	return slices.ContainsFunc(shipped().rules, func(r regime.Rule) bool { return r.ID == id && r.ValidTo == 0 })
}

// earlierEnd is the earlier of two last days, where 0 is none.
func earlierEnd(a, b model.Date) model.Date {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// samePeople tells whether two rules are for the same people.
func samePeople(a, b regime.Rule) bool {
	return a.Disease == b.Disease && a.Category == b.Category && a.Place == b.Place && a.Condition == b.Condition && a.Ask == b.Ask
}

// gapAfter finds the days after a rule on which nothing is in force for its people, before their next rule of the office.
func (c Config) gapAfter(r regime.Rule) (Doubt, bool) {
	if r.ValidTo == 0 {
		return Doubt{}, false
	}
	var next regime.Rule
	for _, other := range c.Isolation.Regimes {
		if samePeople(r, other) && other.ValidFrom > r.ValidTo && (next.ValidFrom == 0 || other.ValidFrom < next.ValidFrom) {
			next = other
		}
	}
	first, last := r.ValidTo+1, next.ValidFrom-1
	if next.ValidFrom == 0 || first > last {
		return Doubt{}, false
	}
	for day := first; day <= last; day++ {
		at := regime.Case{Disease: r.Disease, Category: r.Category, Place: r.Place, Told: r.Condition, StartsOn: day}
		if !regime.Propose(c.Regimes(), at).Found {
			return Doubt{Code: CodeGap, From: first, To: last, Other: next.ID}, true
		}
	}
	return Doubt{}, false
}
