package contact_test

import (
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/model/regime"
)

// on is a day of August 2021.
func on(day int) model.Date {
	d, _ := model.NewDate(2021, 8, day)
	return d
}

// contacts is a rule for contacts at home: fourteen days from the last contact.
var contacts = []regime.Rule{{
	ID: "r", Disease: "covid", Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorExposure, Follow: model.FollowIsolation,
	ValidFrom: on(1) - 300, Days: 14, CheckIns: 2,
}}

// held is an isolation as a contact from a day to a day of August.
func held(from, to int) model.Isolation {
	return model.Isolation{ID: 7, Rev: 3, Disease: "covid", Follow: model.FollowIsolation, Category: model.CategoryF1, Place: model.PlaceHome, StartsOn: on(from), AnchorOn: on(from), EndsOn: on(to), Days: to - from, CheckIns: 2}
}

// ended is held that ended.
func ended(from, to int, outcome model.Outcome, day int) model.Isolation {
	i := held(from, to)
	i.Outcome, i.EndedOn = outcome, on(day)
	return i
}

func TestClocks(t *testing.T) {
	t.Parallel()
	of := contact.Case{Person: model.Person{ID: 1}, Disease: "covid", Since: on(10)}
	other, watched, linked := held(5, 20), held(5, 5), held(2, 16)
	other.Disease, linked.ContactID = "soi", 1
	watched.Follow, watched.Days, watched.MonitorDays = model.FollowWatch, 0, 21
	since, later := watched, watched
	since.StartsOn, since.EndsOn, later.StartsOn, later.EndsOn = on(10), on(10), on(12), on(12)
	called := ended(5, 20, model.OutcomeCancelled, 5)
	for name, c := range map[string]struct {
		of         []model.Isolation
		days       int
		kind       contact.ClockKind
		start, end int // of August
		open       bool
	}{
		"never isolated":             {nil, 0, contact.ClockBegin, 10, 24, true},
		"isolated":                   {[]model.Isolation{held(2, 16)}, 0, contact.ClockExtend, 2, 24, true},
		"isolated until then":        {[]model.Isolation{held(10, 24)}, 0, contact.ClockStays, 10, 24, false},
		"isolated for longer":        {[]model.Isolation{held(10, 28)}, 0, contact.ClockStays, 10, 28, false},
		"past the end":               {[]model.Isolation{held(1, 8)}, 0, contact.ClockExtend, 1, 24, true},
		"completed before":           {[]model.Isolation{ended(1, 8, model.OutcomeCompleted, 8)}, 0, contact.ClockBegin, 10, 24, true},
		"completed on the day":       {[]model.Isolation{ended(1, 10, model.OutcomeCompleted, 10)}, 0, contact.ClockBegin, 11, 24, true},
		"completed to the end":       {[]model.Isolation{ended(10, 24, model.OutcomeCompleted, 24)}, 0, contact.ClockStays, 10, 24, false},
		"completed beyond it":        {[]model.Isolation{ended(10, 28, model.OutcomeCompleted, 28)}, 0, contact.ClockStays, 10, 28, false},
		"completed, days by hand":    {[]model.Isolation{ended(2, 18, model.OutcomeCompleted, 18)}, 7, contact.ClockStays, 2, 18, false},
		"called off":                 {[]model.Isolation{called}, 0, contact.ClockBegin, 10, 24, true},
		"linked with the case":       {[]model.Isolation{linked}, 0, contact.ClockExtend, 2, 24, false},
		"only watched":               {[]model.Isolation{watched}, 0, contact.ClockBegin, 10, 24, true},
		"watched since that day":     {[]model.Isolation{since}, 0, contact.ClockBegin, 10, 24, true},
		"watched since later":        {[]model.Isolation{later}, 0, contact.ClockBegin, 12, 24, true},
		"a case as well":             {[]model.Isolation{ended(1, 8, model.OutcomeBecameCase, 6)}, 0, contact.ClockCase, 0, 0, false},
		"another disease":            {[]model.Isolation{other}, 0, contact.ClockOther, 5, 20, false},
		"dead":                       {[]model.Isolation{ended(1, 20, model.OutcomeDied, 6)}, 0, contact.ClockGone, 0, 0, false},
		"gone":                       {[]model.Isolation{ended(1, 20, model.OutcomeLeft, 6)}, 0, contact.ClockGone, 0, 0, false},
		"days by hand":               {nil, 7, contact.ClockBegin, 10, 17, true},
		"days by hand, isolated":     {[]model.Isolation{held(2, 16)}, 7, contact.ClockExtend, 2, 17, true},
		"days by hand, not backward": {[]model.Isolation{held(2, 18)}, 7, contact.ClockStays, 2, 18, false},
	} {
		got := contact.Clocks([]contact.Member{{Person: of.Person}, {Person: model.Person{ID: 2}, Isolations: c.of}}, of, on(10), c.days, contacts)
		if len(got) != 1 || got[0].Kind != c.kind || got[0].Open() != c.open {
			t.Errorf("%s: %+v", name, got)
			continue
		}
		start, end := got[0].Running.StartsOn, max(got[0].To, got[0].Running.EndsOn)
		if c.kind == contact.ClockBegin {
			start, end = got[0].Begin.StartsOn, got[0].Begin.EndsOn
			if i := got[0].Begin; i.PersonID != 2 || i.ContactID != 1 || i.AnchorOn != on(10) || i.Validate() != nil {
				t.Errorf("%s: %+v, %v", name, i, i.Validate())
			}
		}
		if c.start != 0 && (start != on(c.start) || end != on(c.end)) {
			t.Errorf("%s: %s to %s", name, start, end)
		}
	}
	for start, kind := range map[model.Date]contact.ClockKind{9: contact.ClockBegin, 10: contact.ClockStays, 12: contact.ClockStays} {
		i := watched
		i.StartsOn, i.EndsOn = on(int(start)), on(int(start))
		only := []regime.Rule{{ID: "w", Disease: "covid", Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorExposure, Follow: model.FollowWatch, ValidFrom: on(1) - 300, MonitorDays: 14}}
		if got := contact.Clocks([]contact.Member{{Person: model.Person{ID: 2}, Isolations: []model.Isolation{i}}}, of, on(10), 0, only); got[0].Kind != kind {
			t.Errorf("watched since the %dth, to be watched: %+v", start, got)
		}
	}
	none := []regime.Rule{{ID: "n", Disease: "covid", Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorExposure, Follow: model.FollowIsolation, ValidFrom: on(1) - 300}}
	if got := contact.Clocks([]contact.Member{{Person: model.Person{ID: 2}}}, of, on(10), 0, none); got[0].Kind != contact.ClockFree || got[0].Writes() || got[0].Open() {
		t.Errorf("by a rule that wants nobody held or watched: %+v", got)
	}
	if got := contact.Clocks([]contact.Member{{Person: model.Person{ID: 2}}}, of, on(10), 0, nil); got[0].Kind != contact.ClockNoRule || !got[0].Open() {
		t.Errorf("without a rule: %+v", got)
	}
}

func TestNewCases(t *testing.T) {
	t.Parallel()
	became := func(day int) []model.Isolation { return []model.Isolation{ended(1, 20, model.OutcomeBecameCase, day)} }
	asCase := held(12, 26)
	asCase.Category = model.CategoryF0
	both := append([]model.Isolation{asCase}, became(9)...)
	for name, c := range map[string]struct {
		members []contact.Member
		today   model.Date
		who     model.PersonID
		since   model.Date
	}{
		"nobody":                     {[]contact.Member{{Isolations: []model.Isolation{held(1, 15)}}}, on(10), 0, 0},
		"one":                        {[]contact.Member{{Person: model.Person{ID: 2}, Isolations: became(9)}}, on(10), 2, on(9)},
		"the end, not the isolation": {[]contact.Member{{Person: model.Person{ID: 2}, Isolations: both}}, on(14), 2, on(9)},
		"the latest of two":          {[]contact.Member{{Person: model.Person{ID: 2}, Isolations: became(9)}, {Person: model.Person{ID: 3}, Isolations: became(10)}}, on(14), 3, on(10)},
		"the last day":               {[]contact.Member{{Person: model.Person{ID: 2}, Isolations: became(9)}}, on(9) + 28, 2, on(9)},
		"too long ago":               {[]contact.Member{{Person: model.Person{ID: 2}, Isolations: became(9)}}, on(9) + 29, 0, 0},
		"not yet":                    {[]contact.Member{{Person: model.Person{ID: 2}, Isolations: became(9)}}, on(8), 0, 0},
	} {
		var got contact.Case
		cases := contact.NewCases(c.members, c.today)
		if len(cases) > 0 {
			got = cases[0]
		}
		if len(cases) > 1 || got.Person.ID != c.who || got.Since != c.since {
			t.Errorf("%s: %+v", name, cases)
		}
	}
}

// Cases of one day are one question: whoever is a contact of one of them is counted. Another disease is a question of its own.
func TestCasesOfOneHousehold(t *testing.T) {
	t.Parallel()
	case0 := func(id model.PersonID, day int, disease string) contact.Member {
		i := ended(1, 20, model.OutcomeBecameCase, day)
		i.Disease = disease
		return contact.Member{Person: model.Person{ID: id}, Isolations: []model.Isolation{i}}
	}
	linked := held(10, 17) // by days typed, fewer than the rule has
	linked.ContactID = 3
	measles := contacts[0]
	measles.Disease = "soi"
	rules := append(slices.Clone(contacts), measles)
	free := contact.Member{Person: model.Person{ID: 9}}
	for name, c := range map[string]struct {
		members []contact.Member
		cases   int // diseases
		who     model.PersonID
		with    []model.PersonID // of the same day
		open    int
	}{
		"two of one day":             {[]contact.Member{case0(2, 10, "covid"), case0(3, 10, "covid"), free}, 1, 2, []model.PersonID{3}, 1},
		"one later":                  {[]contact.Member{case0(2, 9, "covid"), case0(3, 10, "covid"), free}, 1, 3, nil, 1},
		"counted from the other":     {[]contact.Member{case0(2, 10, "covid"), case0(3, 10, "covid"), {Person: free.Person, Isolations: []model.Isolation{linked}}}, 1, 2, []model.PersonID{3}, 0},
		"counted from one before":    {[]contact.Member{case0(2, 11, "covid"), case0(3, 10, "covid"), {Person: free.Person, Isolations: []model.Isolation{linked}}}, 1, 2, nil, 1},
		"two diseases, the later":    {[]contact.Member{case0(2, 10, "covid"), case0(3, 11, "soi"), free}, 2, 3, nil, 2},
		"two diseases, the one open": {[]contact.Member{case0(2, 10, "covid"), case0(3, 12, "mpox")}, 2, 2, nil, 1}, // of the other there is no rule
	} {
		if name == "two diseases, the one open" {
			c.members[1].Isolations = append(c.members[1].Isolations, ended(1, 8, model.OutcomeCompleted, 8))
			c.members[0].Isolations = append([]model.Isolation{other(held(12, 30), "mpox", 3)}, c.members[0].Isolations...)
		}
		of, open := contact.Uncounted(c.members, on(14), rules)
		var with []model.PersonID
		for _, o := range of.Together()[1:] {
			with = append(with, o.Person.ID)
		}
		if cases := contact.NewCases(c.members, on(14)); len(cases) != c.cases || of.Person.ID != c.who || !slices.Equal(with, c.with) || open != c.open {
			t.Errorf("%s: %+v of %d, %d open", name, of, len(cases), open)
		}
	}
}

// other is an isolation for another disease, as a contact of somebody.
func other(i model.Isolation, disease string, of model.PersonID) model.Isolation {
	i.Disease, i.ContactID = disease, of
	return i
}
