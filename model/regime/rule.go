// Package regime is the rules for isolating and following people, and how one of them is chosen for a case. The rules
// are data; the settings read them.
package regime

import (
	"sotruc/model"
	"sotruc/model/viet"
)

// Rule says how long somebody is isolated or followed, when to test and how often somebody looks in.
type Rule struct {
	ID          string
	Source      string // the legal source
	For         string // who it is for, in Vietnamese
	ForEN       string // the same in English; "": as For
	Disease     string // the ID of a Disease
	ValidFrom   model.Date
	ValidTo     model.Date // 0: open
	Category    model.Category
	Place       model.Place
	Follow      model.Follow
	Condition   Condition // what must be known of the person for it to hold
	Anchor      model.Anchor
	Days        int        // of isolation
	TestDays    model.Days // day 1 is the anchor day
	MonitorDays int        // of self-monitoring afterwards; from the anchor day where Days is 0
	CheckIns    int        // a day: 0, 1 or 2
	Until       model.Until
	Ask         Ask  // who must have confirmed it; such a rule is offered, never applied unasked
	CountFrom   int  // 0: the anchor day is day 0, so N days end on anchor + N; 1: it is day 1, ending on anchor + N − 1
	Own         bool // the office's own, which goes before a shipped one
}

// Condition is what must be known of a person beside the category. "" asks nothing.
type Condition string

// Fully vaccinated or recovered; not fully, which is either of the two after it; treated with antibiotics or not; days
// already spent on a central site; where a vaccine is injected; likely to fall gravely ill.
const (
	Anybody    Condition = ""
	Full       Condition = "full"
	NotFull    Condition = "not-full"
	Part       Condition = "part"
	None       Condition = "none"
	Treated    Condition = "treated"
	Untreated  Condition = "untreated"
	Central7   Condition = "central-7"
	Central14  Condition = "central-14"
	IntoMuscle Condition = "muscle"
	IntoSkin   Condition = "skin"
	Vulnerable Condition = "vulnerable"
)

// Conditions are all that a rule can name.
func Conditions() []Condition {
	return []Condition{
		Full, NotFull, Part, None, Treated, Untreated, Central7, Central14, IntoMuscle, IntoSkin, Vulnerable,
	}
}

// holds tells whether a rule with condition c may be for somebody of whom told is known; of whom nothing is known it may.
func (c Condition) holds(told Condition) bool {
	return c == Anybody || told == Anybody || c == told || c == NotFull && (told == Part || told == None)
}

// Ask is who must have confirmed a rule before it is applied.
type Ask string

// Nobody; the health station (trạm y tế), which confirms what no norm says for sure; the superior, who gives leave to take
// part in a trial.
const (
	AskNobody  Ask = ""
	AskStation Ask = "station"
	AskPilot   Ask = "pilot"
)

// Disease is one that people are followed for.
type Disease struct {
	ID string
	VI string // sởi
	EN string // measles
}

// Is tells whether a folded name means the disease.
func (d Disease) Is(folded string) bool {
	return folded != "" && (folded == d.ID || folded == viet.Fold(d.VI) || folded == viet.Fold(d.EN))
}

// Asks tells whether the rule asks for anything: days of isolation, or of watching.
func (r Rule) Asks() bool { return r.Days > 0 || r.MonitorDays > 0 }

// End is the planned last day of an isolation that counts from anchor.
func (r Rule) End(anchor model.Date) model.Date {
	days := r.Days - r.CountFrom
	return anchor + model.Date(max(days, 0))
}

// begin opens an isolation under the rule, keeping the rule as it is today. One without a day of isolation is a watch (theo dõi sức khỏe).
// The person and the order are the caller's.
func (r Rule) begin(anchor, start model.Date) model.Isolation {
	follow := r.Follow
	if r.Days == 0 && r.Until == model.UntilDay && follow == model.FollowIsolation {
		follow = model.FollowWatch
	}
	return model.Isolation{
		Disease: r.Disease, Follow: follow, Until: r.Until, Category: r.Category, Place: r.Place, Anchor: r.Anchor,
		AnchorOn: anchor, StartsOn: start, EndsOn: max(r.End(anchor), start),
		RegimeID: r.ID, Days: r.Days, TestDays: r.TestDays, MonitorDays: r.MonitorDays, CheckIns: r.CheckIns,
	}
}

// InForce tells whether the rule is in force on a day.
func (r Rule) InForce(on model.Date) bool {
	return on >= r.ValidFrom && (r.ValidTo == 0 || on <= r.ValidTo)
}
