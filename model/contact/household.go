package contact

import (
	"cmp"
	"maps"
	"slices"

	"sotruc/model"
	"sotruc/model/regime"
)

// Member is somebody of a household, with the isolations, the newest first.
type Member struct {
	Person     model.Person
	Isolations []model.Isolation
}

// Case is a member of a household who became a case of a disease, the latest of those who did.
type Case struct {
	Person  model.Person
	Disease string
	Since   model.Date
	Others  []Case // members who became cases of the disease as well, the latest first
}

// Together are the cases of one day: nobody can say who was whose contact, and one question is asked about all of them.
func (c Case) Together() []Case {
	all := []Case{c}
	for _, o := range c.Others {
		if o.Since == c.Since {
			all = append(all, o)
		}
	}
	return all
}

// Asked is for how many days after it a new case is still asked about: no rule keeps a contact longer.
const Asked = 28

// NewCases are the cases of a household that contacts are still to be counted from, one for each disease, the latest first.
func NewCases(members []Member, today model.Date) []Case {
	of := map[string][]Case{}
	for _, m := range members {
		asked := map[string]bool{}
		for _, i := range m.Isolations {
			since := CaseSince(m.Isolations, i.Disease)
			if since != 0 && since <= today && today-since <= Asked && !asked[i.Disease] {
				of[i.Disease] = append(of[i.Disease], Case{Person: m.Person, Disease: i.Disease, Since: since})
			}
			asked[i.Disease] = true
		}
	}
	later := func(a, b Case) int { return cmp.Compare(b.Since, a.Since) }
	var latest []Case
	for _, disease := range slices.Sorted(maps.Keys(of)) {
		cases := of[disease]
		slices.SortStableFunc(cases, later)
		cases[0].Others = cases[1:]
		latest = append(latest, cases[0])
	}
	slices.SortStableFunc(latest, later)
	return latest
}

// ClockKind says what a new case in the household means for a member.
type ClockKind string

// A new isolation, a later end of the one that runs; nothing, because it ends late enough already, the member is a case as well, is
// isolated for another disease or is not there any more, or because the rule asks for nothing; and where no rule may be applied unasked,
// that the days are wanted.
const (
	ClockBegin  ClockKind = "begin"
	ClockExtend ClockKind = "extend"
	ClockStays  ClockKind = "stays"
	ClockCase   ClockKind = "case"
	ClockOther  ClockKind = "other"
	ClockGone   ClockKind = "gone"
	ClockFree   ClockKind = "free"
	ClockNoRule ClockKind = "no-rule"
)

// Clock is what follows for one member.
type Clock struct {
	Member
	Kind    ClockKind
	Running model.Isolation // of ClockExtend, ClockStays and ClockOther
	Begin   model.Isolation // of ClockBegin, as the contact of the case
	To      model.Date      // of ClockExtend, the new end
	Source  string          // of the rule; "" where days were typed
	Linked  bool            // is written down as a contact of the case already, or of one of the same day
}

// Writes tells whether there is something to write for a member.
func (c Clock) Writes() bool { return c.Kind == ClockBegin || c.Kind == ClockExtend }

// Open tells whether nobody has counted a member from the case yet. Where the rule wants nobody held or watched there is nothing to count.
func (c Clock) Open() bool { return !c.Linked && (c.Writes() || c.Kind == ClockNoRule) }

// Uncounted is the latest case of a household that members are not counted from yet, and how many these are; where all are, the latest
// case and 0. Each disease is a question of its own.
func Uncounted(members []Member, today model.Date, rules []regime.Rule) (of Case, open int) {
	cases := NewCases(members, today)
	for _, of := range cases {
		for _, c := range Clocks(members, of, of.Since, 0, rules) {
			if c.Open() {
				open++
			}
		}
		if open > 0 {
			return of, open
		}
	}
	if len(cases) > 0 {
		of = cases[0]
	}
	return of, 0
}

// Clocks says what a case means for the other members, who were last with it on the day from: by the rule in force for contacts at home
// on that day, or for so many days where days is not 0. Who is isolated already stays on one clock: its end is moved.
func Clocks(members []Member, of Case, from model.Date, days int, rules []regime.Rule) []Clock {
	var clocks []Clock
	for _, m := range members {
		if m.Person.ID != of.Person.ID {
			clocks = append(clocks, clock(m, of, from, days, rules))
		}
	}
	return clocks
}

func clock(m Member, of Case, from model.Date, days int, rules []regime.Rule) Clock {
	c := Clock{Member: m}
	var last model.Isolation
	for _, i := range slices.Backward(m.Isolations) {
		if i.Outcome == model.OutcomeCancelled {
			continue
		}
		last = i
		c.Linked = c.Linked || i.Disease == of.Disease && slices.ContainsFunc(of.Together(), func(one Case) bool { return one.Person.ID == i.ContactID })
	}
	running := last.ID != 0 && last.Outcome == model.OutcomeNone
	at := regime.Case{Disease: of.Disease, Category: model.CategoryF1, Place: model.PlaceHome, StartsOn: from, AnchorOn: from}
	switch since := CaseSince(m.Isolations, of.Disease); {
	case since != 0 && of.Since-since <= Asked:
		c.Kind = ClockCase
		return c
	case last.Outcome == model.OutcomeDied, last.Outcome == model.OutcomeLeft, last.Outcome == model.OutcomeMoved:
		c.Kind = ClockGone
		return c
	case running && last.Disease != of.Disease && !last.WatchOnly() && last.EndsOn >= from:
		c.Kind, c.Running = ClockOther, last
		return c
	case running && last.Disease == of.Disease && !last.WatchOnly():
		at.Place = last.Place
		c.Running = last
	case running && last.WatchOnly():
		at.StartsOn = max(from, last.StartsOn) // takes the place of the watch, from its first day at the earliest
	case last.ID != 0 && last.LastDay() >= from:
		at.StartsOn = last.LastDay() + 1
	}
	held := func(end model.Date) bool {
		return c.Running.ID == 0 && !running && last.ID != 0 && last.LastDay() >= end
	}
	if end := from + model.Date(days); days > 0 {
		if held(end) {
			c.Kind, c.Running = ClockStays, last
			return c
		}
		return c.byHand(at, of, end)
	}
	rule := regime.Propose(rules, at)
	c.Source = rule.Rule.Source
	switch {
	case !rule.Found:
		c.Kind = ClockNoRule
	case !rule.Rule.Asks():
		c.Kind = ClockFree
	case held(rule.Rule.End(from)), running && last.WatchOnly() && last.StartsOn >= from && at.Begin(rule.Rule).WatchOnly():
		c.Kind, c.Running = ClockStays, last
	case c.Running.ID != 0:
		c = c.until(rule.Rule.End(from))
	default:
		c.Kind, c.Begin = ClockBegin, at.Begin(rule.Rule)
		c.Begin.PersonID, c.Begin.ContactID = m.Person.ID, of.Person.ID
	}
	return c
}

// byHand is a clock of so many days, under no rule.
func (c Clock) byHand(at regime.Case, of Case, end model.Date) Clock {
	if c.Running.ID != 0 {
		return c.until(end)
	}
	c.Kind, c.Begin = ClockBegin, at.Ordered(model.AnchorExposure, end)
	c.Begin.PersonID, c.Begin.ContactID = c.Person.ID, of.Person.ID
	return c
}

// until moves the end of the isolation that runs, never to an earlier day.
func (c Clock) until(end model.Date) Clock {
	c.Kind, c.To = ClockExtend, end
	if end <= c.Running.EndsOn {
		c.Kind, c.To = ClockStays, 0
	}
	return c
}

// Recount is what is written for those chosen: new isolations and moved ends.
func Recount(chosen []Clock) (begun []model.Isolation, moved []model.EndMove) {
	for _, c := range chosen {
		switch c.Kind {
		case ClockBegin:
			begun = append(begun, c.Begin)
		case ClockExtend:
			moved = append(moved, model.EndMove{ID: c.Running.ID, Rev: c.Running.Rev, To: c.To})
		case ClockStays, ClockCase, ClockOther, ClockGone, ClockFree, ClockNoRule:
		}
	}
	return begun, moved
}
