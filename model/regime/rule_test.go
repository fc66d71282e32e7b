package regime_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/regime"
)

func on(s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func shipped() []regime.Rule { return config.Default().Regimes() }

func ruleOf(t *testing.T, id string) regime.Rule {
	t.Helper()
	rules := shipped()
	at := slices.IndexFunc(rules, func(r regime.Rule) bool { return r.ID == id })
	if at < 0 {
		t.Fatalf("%s is missing", id)
	}
	return rules[at]
}

// The rows of the history of home isolation that name days.
func TestRulesOfCovid(t *testing.T) {
	f1, area, after, home := model.CategoryF1, model.CategoryOutbreakArea, model.CategoryAfterCentral, model.PlaceHome
	tests := []struct {
		id            string
		category      model.Category
		place         model.Place
		condition     regime.Condition
		anchor        model.Anchor
		days, monitor int
		tests         model.Days
		from, to      string
		ends0, ends1  string // planned end of an anchor on 01/8/2021, counting from 0 and from 1
		checkIns      int
	}{
		{"byt345", f1, home, "", model.AnchorExposure, 14, 0, nil, "2020-02-07", "2020-03-11", "2021-08-15", "2021-08-14", 2},
		{"byt879", f1, home, "", model.AnchorExposure, 14, 0, nil, "2020-03-12", "2021-07-13", "2021-08-15", "2021-08-14", 2},
		{"byt879-f2", model.CategoryF2, home, "", model.AnchorExposure, 14, 0, nil, "2020-03-12", "2023-10-19", "2021-08-15", "2021-08-14", 2},
		{"byt879-area", area, home, "", model.AnchorArrival, 14, 0, nil, "2020-03-12", "2021-08-04", "2021-08-15", "2021-08-14", 2},
		{"central14", after, home, "", model.AnchorArrival, 0, 14, nil, "2020-03-12", "2021-05-04", "2021-08-01", "2021-08-01", 2},
		{"bcd600", f1, model.PlaceCentral, "", model.AnchorStart, 21, 7, model.Days{1, 14, 20}, "2021-05-05", "2021-07-13", "2021-08-22", "2021-08-21", 0},
		{"bcd600-after", after, home, "", model.AnchorArrival, 0, 7, model.Days{7}, "2021-05-05", "2021-07-13", "2021-08-01", "2021-08-01", 2},
		{"byt5152", f1, home, "", model.AnchorStart, 28, 0, model.Days{1, 7, 14, 20, 28}, "2021-06-27", "2021-07-13", "2021-08-29", "2021-08-28", 2},
		{"byt5599", f1, home, "", model.AnchorStart, 14, 14, model.Days{1, 7, 14}, "2021-07-14", "2021-12-15", "2021-08-15", "2021-08-14", 2},
		{"byt5599-part", f1, home, "not-full", model.AnchorStart, 14, 14, model.Days{1, 7, 14}, "2021-12-16", "2022-02-20", "2021-08-15", "2021-08-14", 2},
		{"byt5599c", f1, model.PlaceCentral, "", model.AnchorStart, 14, 14, model.Days{1, 7, 14}, "2021-07-14", "2021-12-15", "2021-08-15", "2021-08-14", 0},
		{"byt5599-after", after, home, "central-7", model.AnchorArrival, 7, 14, model.Days{7}, "2021-07-14", "2021-12-15", "2021-08-08", "2021-08-07", 2},
		{"byt5599-after14", after, home, "central-14", model.AnchorArrival, 0, 14, nil, "2021-07-14", "2021-12-15", "2021-08-01", "2021-08-01", 2},
		{"byt6386-full", area, home, "full", model.AnchorArrival, 0, 7, model.Days{1, 7}, "2021-08-05", "2021-10-05", "2021-08-01", "2021-08-01", 2},
		{"byt6386-none", area, home, "not-full", model.AnchorArrival, 14, 14, model.Days{1, 7, 14}, "2021-08-05", "2021-10-05", "2021-08-15", "2021-08-14", 2},
		{"byt8318-full", area, home, "full", model.AnchorArrival, 0, 7, model.Days{1, 7}, "2021-10-03", "2021-10-05", "2021-08-01", "2021-08-01", 2},
		{"byt8399-full", area, home, "full", model.AnchorArrival, 0, 7, model.Days{1}, "2021-10-06", "2023-10-19", "2021-08-01", "2021-08-01", 2},
		{"byt8399-part", area, home, "part", model.AnchorArrival, 7, 7, model.Days{1, 7}, "2021-10-06", "2023-10-19", "2021-08-08", "2021-08-07", 2},
		{"byt8399-none", area, home, "none", model.AnchorArrival, 14, 14, model.Days{1, 7, 14}, "2021-10-06", "2023-10-19", "2021-08-15", "2021-08-14", 2},
		{"byt10696", f1, home, "full", model.AnchorStart, 7, 7, model.Days{1, 7}, "2021-12-16", "2022-02-20", "2021-08-08", "2021-08-07", 2},
		{"byt762-full", f1, home, "full", model.AnchorExposure, 5, 5, model.Days{5}, "2022-02-21", "2022-04-14", "2021-08-06", "2021-08-05", 2},
		{"byt762-part", f1, home, "not-full", model.AnchorExposure, 7, 3, model.Days{7}, "2022-02-21", "2022-04-14", "2021-08-08", "2021-08-07", 2},
		{"byt762-f0", model.CategoryF0, home, "", model.AnchorStart, 7, 0, model.Days{7}, "2022-02-21", "2022-04-14", "2021-08-08", "2021-08-07", 2},
		{"byt1909", f1, home, "", model.AnchorExposure, 0, 10, nil, "2022-04-15", "2023-10-19", "2021-08-01", "2021-08-01", 2},
		{"group-b", f1, home, "", model.AnchorExposure, 0, 0, nil, "2023-10-20", "", "2021-08-01", "2021-08-01", 2},
	}
	anchor := on("2021-08-01")
	for _, tt := range tests {
		r := ruleOf(t, tt.id)
		if r.Category != tt.category || r.Place != tt.place || r.Condition != tt.condition || r.Anchor != tt.anchor || r.Days != tt.days ||
			r.MonitorDays != tt.monitor || !slices.Equal(r.TestDays, tt.tests) || r.CheckIns != tt.checkIns || r.Disease != model.DiseaseCovid {
			t.Errorf("%s is %+v", tt.id, r)
		}
		if r.ValidFrom != on(tt.from) || r.ValidTo != on(tt.to) {
			t.Errorf("%s: %v to %v", tt.id, r.ValidFrom, r.ValidTo)
		}
		if got := r.End(anchor); got != on(tt.ends0) {
			t.Errorf("%s, counted from 0, ends on %v, want %s", tt.id, got, tt.ends0)
		}
		r.CountFrom = 1
		if got := r.End(anchor); got != on(tt.ends1) {
			t.Errorf("%s, counted from 1, ends on %v, want %s", tt.id, got, tt.ends1)
		}
	}
}

// What wards meet now: from which day, how long, and how somebody is followed.
func TestRulesOfThePresent(t *testing.T) {
	isolation, watch := model.FollowIsolation, model.FollowWatch
	tests := []struct {
		id            string
		category      model.Category
		follow        model.Follow
		anchor        model.Anchor
		days, monitor int
		until         model.Until
		ask           regime.Ask
	}{
		{"soi-case", model.CategoryF0, isolation, model.AnchorRash, 7, 0, "", ""},
		{"soi-suspect", model.CategorySuspect, isolation, model.AnchorRash, 7, 0, "", "station"},
		{"soi-contact", model.CategoryF1, watch, model.AnchorExposure, 0, 21, "", ""},
		{"tcm-case", model.CategoryF0, isolation, model.AnchorOnset, 10, 0, "", ""},
		{"tcm-contact", model.CategoryF1, watch, model.AnchorExposure, 0, 10, "", "station"},
		{"thuydau-case", model.CategoryF0, isolation, model.AnchorRash, 7, 0, "crusts", ""},
		{"thuydau-contact", model.CategoryF1, watch, model.AnchorExposure, 0, 21, "", ""},
		{"quaibi-case", model.CategoryF0, isolation, model.AnchorSwelling, 10, 0, "", "station"},
		{"quaibi-contact", model.CategoryF1, watch, model.AnchorExposure, 0, 21, "", ""},
		{"rubella-case", model.CategoryF0, isolation, model.AnchorRash, 7, 0, "", "station"},
		{"rubella-contact", model.CategoryF1, watch, model.AnchorExposure, 0, 21, "", "station"},
		{"bachhau-case", model.CategoryF0, isolation, model.AnchorTreatment, 14, 0, "negative", ""},
		{"bachhau-suspect", model.CategorySuspect, isolation, model.AnchorTreatment, 14, 0, "negative", ""},
		{"bachhau-contact", model.CategoryF1, isolation, model.AnchorExposure, 14, 0, "", ""},
		{"hoga-treated", model.CategoryF0, isolation, model.AnchorTreatment, 5, 0, "", "station"},
		{"hoga-untreated", model.CategoryF0, isolation, model.AnchorOnset, 21, 0, "", "station"},
		{"hoga-contact", model.CategoryF1, watch, model.AnchorExposure, 0, 21, "", "station"},
		{"cum-case", model.CategoryF0, watch, model.AnchorOnset, 0, 7, "no-fever", "station"},
		{"h5n1-contact", model.CategoryF1, isolation, model.AnchorExposure, 14, 0, "", "station"},
		{"mpox-case", model.CategoryF0, isolation, model.AnchorOnset, 14, 0, "crusts", ""},
		{"mpox-home", model.CategoryF0, isolation, model.AnchorOnset, 14, 0, "crusts", "station"},
		{"mpox-contact", model.CategoryF1, watch, model.AnchorExposure, 0, 21, "", ""},
		{"naomocau-contact", model.CategoryF1, watch, model.AnchorExposure, 0, 10, "", "station"},
		{"ta-contact", model.CategoryF1, watch, model.AnchorExposure, 0, 5, "", "station"},
		{"sxh-household", model.CategoryHousehold, model.FollowHousehold, model.AnchorOnset, 0, 14, "", ""},
		{"dai-muscle", model.CategoryAnimal, watch, model.AnchorBite, 0, 28, "", ""},
		{"group-b-f0", model.CategoryF0, watch, model.AnchorOnset, 0, 5, "", "station"},
	}
	for _, tt := range tests {
		r := ruleOf(t, tt.id)
		if r.Category != tt.category || r.Follow != tt.follow || r.Anchor != tt.anchor || r.Days != tt.days || r.MonitorDays != tt.monitor ||
			r.Until != tt.until || r.Ask != tt.ask {
			t.Errorf("%s is %+v", tt.id, r)
		}
	}
	if doses := ruleOf(t, "dai-muscle").TestDays; !slices.Equal(doses, model.Days{1, 4, 8, 15, 29}) {
		t.Errorf("doses on %v", doses)
	}
}

func TestShippedRulesAreWellFormed(t *testing.T) {
	diseases := config.Default().DiseasesOn(on("2026-11-28"))
	seen := map[string]bool{}
	for _, r := range shipped() {
		if seen[r.ID] {
			t.Errorf("%s stands twice", r.ID)
		}
		seen[r.ID] = true
		if r.ValidFrom == 0 || r.ValidTo != 0 && r.ValidTo < r.ValidFrom || r.Source == "" || r.For == "" || r.ForEN == "" || r.Own {
			t.Errorf("%s is %+v", r.ID, r)
		}
		if r.ValidTo == 0 && r.Disease == model.DiseaseCovid && r.Days > 0 {
			t.Errorf("%s never ends, but the disease has been of group B since 20/10/2023", r.ID)
		}
		if !slices.IsSorted(r.TestDays) {
			t.Errorf("%s tests on %v", r.ID, r.TestDays)
		}
		if !slices.ContainsFunc(diseases, func(d regime.Disease) bool { return d.ID == r.Disease && d.VI != "" && d.EN != "" }) {
			t.Errorf("%s is for no disease: %q", r.ID, r.Disease)
		}
		c := regime.Case{Disease: r.Disease, Category: r.Category, Place: r.Place, StartsOn: r.ValidFrom}
		i := c.Begin(r)
		i.PersonID = 1
		if err := i.Validate(); err != nil {
			t.Errorf("%s begins what is not valid: %v", r.ID, err)
		}
	}
}

func TestRuleEnd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := regime.Rule{Days: rapid.IntRange(0, model.MaxIsolationDays).Draw(t, "days")}
		anchor := on("2021-01-01") + model.Date(rapid.IntRange(0, 1000).Draw(t, "anchor"))
		from0 := r.End(anchor)
		r.CountFrom = 1
		from1 := r.End(anchor)
		if from0 != anchor+model.Date(r.Days) || from1 < anchor || r.Days > 0 && from1 != from0-1 {
			t.Fatalf("%d days from %v: %v, %v", r.Days, anchor, from0, from1)
		}
	})
}

// A rule without a day of isolation begins a watch, which needs no decision; one that ends by a condition holds somebody all the same.
func TestARuleOfNoDaysBeginsAWatch(t *testing.T) {
	t.Parallel()
	c := regime.Case{Disease: "covid", Category: model.CategoryF1, Place: model.PlaceHome, StartsOn: 1000}
	rule := regime.Rule{ID: "r", Disease: "covid", Follow: model.FollowIsolation, Anchor: model.AnchorStart, MonitorDays: 10, CheckIns: 2}
	if i := c.Begin(rule); i.Follow != model.FollowWatch || !i.WatchOnly() || i.StateOn(1000) != model.StateMonitoring || i.MonitoredUntil() != 1010 {
		t.Errorf("%+v", i)
	}
	rule.Until = model.UntilCrusts
	if i := c.Begin(rule); i.Follow != model.FollowIsolation {
		t.Errorf("until the crusts: %+v", i)
	}
	rule.Until, rule.Days = model.UntilDay, 1
	if i := c.Begin(rule); i.Follow != model.FollowIsolation || i.WatchOnly() {
		t.Errorf("a day: %+v", i)
	}
}
