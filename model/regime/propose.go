package regime

import (
	"cmp"
	"slices"

	"sotruc/model"
)

// Case is what a rule is looked for.
type Case struct {
	Disease  string
	Category model.Category
	Place    model.Place
	Told     Condition // what is known of the person; Anybody where nobody said
	StartsOn model.Date
	AnchorOn model.Date // the day of contact, of arrival, of illness …; 0 where nobody said: then the first day
}

// anchorDay is the day a rule with that anchor counts from.
func (c Case) anchorDay(a model.Anchor) model.Date {
	if a == model.AnchorStart || c.AnchorOn == 0 {
		return c.StartsOn
	}
	return c.AnchorOn
}

// Proposal is what the rules say of a case.
type Proposal struct {
	Rule    Rule        // the one that applies, where Found
	Found   bool        // false: none may be applied unasked
	Rules   []Rule      // all that are in force for the case, in the order they are offered
	Unknown []Condition // what would decide between rules, and nobody has said; the longer is taken until then
}

// Begins tells whether somebody is isolated or watched under the rule: one applies, and it asks for something.
func (p Proposal) Begins() bool { return p.Found && p.Rule.Asks() }

// Propose finds the rule for a case: the one in force on the day it counts from. The office's own goes before a shipped
// one, of two with one condition the later; where a condition decides that nobody has said, the longer. Where no rule is
// in force on its anchor day, as when exposure and order lie on two sides of a change, that of the first day is taken.
func Propose(rules []Rule, c Case) Proposal {
	p := Proposal{Rules: inForce(rules, c)}
	if len(p.Rules) == 0 && c.AnchorOn != 0 {
		first := c
		first.AnchorOn = 0
		p.Rules = inForce(rules, first)
	}
	pool := unasked(p.Rules, c.Told)
	p.Found = len(pool) > 0
	switch {
	case !p.Found:
		return p
	case c.Told != Anybody:
		p.Rule = slices.MaxFunc(pool, later)
		return p
	}
	p.Rule = slices.MaxFunc(pool, longer)
	for _, r := range pool {
		if r.Condition != Anybody && len(pool) > 1 && !slices.Contains(p.Unknown, r.Condition) {
			p.Unknown = append(p.Unknown, r.Condition)
		}
	}
	return p
}

// inForce are the rules for a case that are in force on the day they count from: the office's own first, those nobody
// has to be asked about before the others, the later before the earlier, and else as they are listed.
func inForce(rules []Rule, c Case) []Rule {
	var found []Rule
	for _, r := range rules {
		if r.Disease == c.Disease && r.Category == c.Category && r.Place == c.Place && r.Condition.holds(c.Told) &&
			r.InForce(c.anchorDay(r.Anchor)) {
			found = append(found, r)
		}
	}
	slices.SortStableFunc(found, func(a, b Rule) int {
		return cmp.Or(order(b.Own, a.Own), order(a.Ask != AskNobody, b.Ask != AskNobody), cmp.Compare(b.ValidFrom, a.ValidFrom))
	})
	return found
}

// order puts false before true.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// unasked are the rules of those offered that may be applied: the office's own where one of them is for anybody or for
// what was said, and of each condition only the latest.
func unasked(offered []Rule, told Condition) []Rule {
	own := slices.ContainsFunc(offered, func(r Rule) bool {
		return r.Own && r.Ask == AskNobody && (r.Condition == Anybody || told != Anybody)
	})
	var pool []Rule
	for _, r := range offered {
		if r.Ask != AskNobody || own && !r.Own {
			continue
		}
		if !slices.ContainsFunc(pool, func(other Rule) bool { return other.Condition == r.Condition }) {
			pool = append(pool, r)
		}
	}
	return pool
}

// longer compares how long two rules keep somebody; of two as long the first offered goes first.
func longer(a, b Rule) int {
	return cmp.Or(cmp.Compare(a.Days, b.Days), cmp.Compare(a.Days+a.MonitorDays, b.Days+b.MonitorDays))
}

// later compares when two rules that both hold came into force; of two of one day the longer goes first.
func later(a, b Rule) int { return cmp.Or(cmp.Compare(a.ValidFrom, b.ValidFrom), longer(a, b)) }

// Begin opens an isolation under a rule, keeping the rule as it is today. Where no anchor day was given it counts from
// the first day, and says so. The person and the order are the caller's.
func (c Case) Begin(r Rule) model.Isolation {
	i := r.begin(c.anchorDay(r.Anchor), c.StartsOn)
	if c.AnchorOn == 0 {
		i.Anchor = model.AnchorStart
	}
	return i
}

// Ordered is an isolation by a decision under no rule, up to the day the decision names: who is at home is looked in on twice a day. The
// person and the order are the caller's.
func (c Case) Ordered(a model.Anchor, end model.Date) model.Isolation {
	i := model.Isolation{
		Disease: c.Disease, Follow: model.FollowIsolation, Category: c.Category, Place: c.Place, Anchor: a, AnchorOn: c.anchorDay(a),
		StartsOn: c.StartsOn, EndsOn: max(end, c.StartsOn), Days: max(int(end-c.anchorDay(a)), 0),
	}
	if c.Place == model.PlaceHome {
		i.CheckIns = 2
	}
	return i
}

// Watched is a watch of so many days under no rule, which holds nobody. The person is the caller's.
func (c Case) Watched(a model.Anchor, f model.Follow, days int) model.Isolation {
	return model.Isolation{
		Disease: c.Disease, Follow: f, Category: c.Category, Place: c.Place, Anchor: a, AnchorOn: c.anchorDay(a),
		StartsOn: c.StartsOn, EndsOn: c.StartsOn, MonitorDays: days,
	}
}
