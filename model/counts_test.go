package model_test

import (
	"strings"
	"testing"

	"sotruc/model"
)

func TestACountOfASiteHoldsTogether(t *testing.T) {
	t.Parallel()
	count := model.SiteCount{
		Site: strings.Repeat("a", model.MaxLine), Disease: "covid", On: on("2021-08-16"), Counted: true, Opening: model.MostAtSite,
		CameIn: model.MostAtSite, WentOut: model.MostAtSite, Note: strings.Repeat("a", model.MaxNote),
	}
	checkFaults(t, []faultCase{
		{"the most", count, nil},
		{"nothing came or went", model.SiteCount{Site: "a", Disease: "covid", On: 1}, nil},
		{"no site", with(count, func(c *model.SiteCount) { c.Site = "" }), []string{"site: required"}},
		{"a site too long", with(count, func(c *model.SiteCount) { c.Site += "a" }), []string{"site: too-long"}},
		{"no disease", with(count, func(c *model.SiteCount) { c.Disease = "" }), []string{"disease: required"}},
		{"no day", with(count, func(c *model.SiteCount) { c.On = 0 }), []string{"on: required"}},
		{"nobody counted", with(count, func(c *model.SiteCount) { c.Counted = false }), []string{"opening: unknown-value"}},
		{"less than nobody came", with(count, func(c *model.SiteCount) { c.CameIn = -1 }), []string{"came_in: out-of-range"}},
		{"too many went", with(count, func(c *model.SiteCount) { c.WentOut++ }), []string{"went_out: out-of-range"}},
		{"a note too long", with(count, func(c *model.SiteCount) { c.Note += "a" }), []string{"note: too-long"}},
	})
}

// Somebody who came from an outbreak area has to declare; who left has not.
func TestWhoDidNotDeclare(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		out, outbreak, declared, want bool
	}{
		{false, true, false, true},
		{false, true, true, false},
		{false, false, false, false},
		{true, true, false, false},
		{true, true, true, false},
		{true, false, false, false},
	} {
		if got := (model.Movement{Out: c.out, OutbreakArea: c.outbreak, Declared: c.declared}).Undeclared(); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

// A household is made for new people, or for itself; not for what is said of people the book has.
func TestWhenAHouseholdIsMade(t *testing.T) {
	t.Parallel()
	people, one, moves := []model.Person{{}}, []model.Isolation{{}}, []model.EndMove{{}}
	for name, c := range map[string]struct {
		entry model.HouseholdEntry
		want  bool
	}{
		"for itself":            {model.HouseholdEntry{}, true},
		"with people":           {model.HouseholdEntry{People: people}, true},
		"with people and more":  {model.HouseholdEntry{People: people, Begun: one, Ended: one}, true},
		"one the book has":      {model.HouseholdEntry{Household: model.Household{ID: 3}, People: people}, false},
		"people filled":         {model.HouseholdEntry{Filled: people}, false},
		"begun":                 {model.HouseholdEntry{Begun: one}, false},
		"moved":                 {model.HouseholdEntry{Moved: moves}, false},
		"ended":                 {model.HouseholdEntry{Ended: one}, false},
		"corrected":             {model.HouseholdEntry{Corrected: one}, false},
		"filled and begun":      {model.HouseholdEntry{Filled: people, Begun: one}, false},
		"begun and moved":       {model.HouseholdEntry{Begun: one, Moved: moves}, false},
		"moved and ended":       {model.HouseholdEntry{Moved: moves, Ended: one}, false},
		"ended and corrected":   {model.HouseholdEntry{Ended: one, Corrected: one}, false},
		"filled, then the rest": {model.HouseholdEntry{Filled: people, Begun: one, Moved: moves, Ended: one, Corrected: one}, false},
	} {
		if got := c.entry.Founds(); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestFactsOfADisease(t *testing.T) {
	t.Parallel()
	facts := model.Facts{SiteCounts: []model.SiteCount{{Disease: "covid"}, {Disease: "soi"}, {Disease: "soi"}}}
	for disease, want := range map[string]int{"": 3, "covid": 1, "soi": 2, "cum": 0} {
		if got := facts.Of(disease); len(got.SiteCounts) != want {
			t.Errorf("%q: %+v", disease, got.SiteCounts)
		}
	}
	if got := (model.TaskTotals{NotExecutable: 5, Waived: 2}).Impossible(); got != 3 {
		t.Errorf("found impossible: %d", got)
	}
}

// Digits that only fill a cell tell nobody apart.
func TestWhoHasAnID(t *testing.T) {
	t.Parallel()
	for id, want := range map[string]bool{"": false, "000000000000": false, "123456789": false, "079085001234": true} {
		if got := (model.Person{NationalID: id}).HasID(); got != want {
			t.Errorf("%q: %v", id, got)
		}
	}
}

// A period that ends with its last day is cut off nowhere.
func TestWhereAPeriodIsCutOff(t *testing.T) {
	t.Parallel()
	for cut, want := range map[model.Clock]model.Instant{"": 0, "24:00": 0, "16:00": at("2021-08-16 16:00")} {
		if got := (model.Period{From: on("2021-08-10"), To: on("2021-08-16"), Cut: cut}).CutAt(); got != want {
			t.Errorf("%q: %s", cut, got)
		}
	}
}
