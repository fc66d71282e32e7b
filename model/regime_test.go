package model_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

// The rows of the history of home isolation that name days.
func TestRegimes(t *testing.T) {
	tests := []struct {
		id               string
		category         model.Category
		place            model.Place
		anchor           model.Anchor
		days, monitor    int
		tests            model.Days
		from, to         string
		ends0, ends1     string // planned end of an anchor on 01/8/2021, counting from 0 and from 1
		expectedCheckIns int
	}{
		{"byt345", model.CategoryF1, model.PlaceHome, model.AnchorExposure, 14, 0, nil, "2020-02-07", "2020-03-11", "2021-08-15", "2021-08-14", 2},
		{"byt879", model.CategoryF1, model.PlaceHome, model.AnchorExposure, 14, 0, nil, "2020-03-12", "", "2021-08-15", "2021-08-14", 2},
		{"central14", model.CategoryAfterCentral, model.PlaceHome, model.AnchorArrival, 14, 0, nil, "2020-03-12", "2021-05-04", "2021-08-15", "2021-08-14", 2},
		{"bcd600", model.CategoryF1, model.PlaceCentral, model.AnchorStart, 21, 7, model.Days{1, 14, 20}, "2021-05-05", "2021-07-13", "2021-08-22", "2021-08-21", 0},
		{"bcd600-after", model.CategoryAfterCentral, model.PlaceHome, model.AnchorArrival, 7, 0, model.Days{7}, "2021-05-05", "2021-07-13", "2021-08-08", "2021-08-07", 2},
		{"byt5152", model.CategoryF1, model.PlaceHome, model.AnchorStart, 28, 0, model.Days{1, 7, 14, 20, 28}, "2021-06-27", "2021-07-13", "2021-08-29", "2021-08-28", 2},
		{"byt5599", model.CategoryF1, model.PlaceHome, model.AnchorStart, 14, 14, model.Days{1, 7, 14}, "2021-07-14", "2021-12-15", "2021-08-15", "2021-08-14", 2},
		{"byt5599c", model.CategoryF1, model.PlaceCentral, model.AnchorStart, 14, 14, model.Days{1, 7, 14}, "2021-07-14", "2021-12-15", "2021-08-15", "2021-08-14", 0},
		{"byt6386-full", model.CategoryOutbreakArea, model.PlaceHome, model.AnchorArrival, 0, 7, model.Days{1, 7}, "2021-08-05", "2021-10-05", "2021-08-01", "2021-08-01", 2},
		{"byt6386-none", model.CategoryOutbreakArea, model.PlaceHome, model.AnchorArrival, 14, 14, model.Days{1, 7, 14}, "2021-08-05", "2021-10-05", "2021-08-15", "2021-08-14", 2},
		{"byt8399-full", model.CategoryOutbreakArea, model.PlaceHome, model.AnchorArrival, 0, 7, model.Days{1}, "2021-10-06", "", "2021-08-01", "2021-08-01", 2},
		{"byt8399-part", model.CategoryOutbreakArea, model.PlaceHome, model.AnchorArrival, 7, 7, model.Days{1, 7}, "2021-10-06", "", "2021-08-08", "2021-08-07", 2},
		{"byt8399-none", model.CategoryOutbreakArea, model.PlaceHome, model.AnchorArrival, 14, 14, model.Days{1, 7, 14}, "2021-10-06", "", "2021-08-15", "2021-08-14", 2},
		{"byt10696", model.CategoryF1, model.PlaceHome, model.AnchorStart, 7, 7, model.Days{1, 7}, "2021-12-16", "2022-02-20", "2021-08-08", "2021-08-07", 2},
		{"byt762-full", model.CategoryF1, model.PlaceHome, model.AnchorExposure, 5, 5, model.Days{5}, "2022-02-21", "2022-04-14", "2021-08-06", "2021-08-05", 2},
		{"byt762-part", model.CategoryF1, model.PlaceHome, model.AnchorExposure, 7, 3, model.Days{7}, "2022-02-21", "2022-04-14", "2021-08-08", "2021-08-07", 2},
		{"byt762-f0", model.CategoryF0, model.PlaceHome, model.AnchorStart, 7, 0, model.Days{7}, "2022-02-21", "2022-04-14", "2021-08-08", "2021-08-07", 2},
		{"byt1909", model.CategoryF1, model.PlaceHome, model.AnchorExposure, 0, 10, nil, "2022-04-15", "2023-10-19", "2021-08-01", "2021-08-01", 2},
		{"group-b", model.CategoryF1, model.PlaceHome, model.AnchorExposure, 0, 0, nil, "2023-10-20", "", "2021-08-01", "2021-08-01", 2},
	}
	regimes := model.Regimes()
	anchor := on("2021-08-01")
	for _, tt := range tests {
		k := slices.IndexFunc(regimes, func(r model.Regime) bool { return r.ID == tt.id })
		if k < 0 {
			t.Errorf("%s is missing", tt.id)
			continue
		}
		r := regimes[k]
		if r.Category != tt.category || r.Place != tt.place || r.Anchor != tt.anchor || r.Days != tt.days ||
			r.MonitorDays != tt.monitor || !slices.Equal(r.TestDays, tt.tests) || r.CheckIns != tt.expectedCheckIns {
			t.Errorf("%s is %+v", tt.id, r)
		}
		if r.ValidFrom != on(tt.from) || r.ValidTo != on(tt.to) || r.Source == "" || r.For == "" {
			t.Errorf("%s: %v to %v by %q for %q", tt.id, r.ValidFrom, r.ValidTo, r.Source, r.For)
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

func TestRegimesAreWellFormed(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range model.Regimes() {
		if seen[r.ID] {
			t.Errorf("%s stands twice", r.ID)
		}
		seen[r.ID] = true
		if r.ValidFrom == 0 || r.ValidTo != 0 && r.ValidTo < r.ValidFrom {
			t.Errorf("%s is valid from %v to %v", r.ID, r.ValidFrom, r.ValidTo)
		}
		if !slices.IsSorted(r.TestDays) {
			t.Errorf("%s tests on %v", r.ID, r.TestDays)
		}
		i := r.Begin(r.ValidFrom, r.ValidFrom)
		i.PersonID = 1
		if err := i.Validate(); err != nil {
			t.Errorf("%s begins what is not valid: %v", r.ID, err)
		}
	}
}

func TestRegimeFor(t *testing.T) {
	tests := []struct {
		category model.Category
		place    model.Place
		on, want string // "": none applies
	}{
		{model.CategoryF1, model.PlaceHome, "2020-02-06", ""},
		{model.CategoryF1, model.PlaceHome, "2020-02-07", "byt345"},
		{model.CategoryF1, model.PlaceHome, "2020-03-11", "byt345"},
		{model.CategoryF1, model.PlaceHome, "2020-03-12", "byt879"},
		{model.CategoryF1, model.PlaceHome, "2021-06-26", "byt879"},
		{model.CategoryF1, model.PlaceHome, "2021-06-27", "byt5152"},
		{model.CategoryF1, model.PlaceHome, "2021-07-13", "byt5152"},
		{model.CategoryF1, model.PlaceHome, "2021-07-14", "byt5599"},
		{model.CategoryF1, model.PlaceHome, "2021-12-16", "byt10696"},
		{model.CategoryF1, model.PlaceHome, "2022-02-21", "byt762-full"},
		{model.CategoryF1, model.PlaceHome, "2022-04-15", "byt1909"},
		{model.CategoryF1, model.PlaceHome, "2023-10-20", "group-b"},
		{model.CategoryF1, model.PlaceHome, "2026-09-20", "group-b"},
		{model.CategoryF1, model.PlaceCentral, "2021-05-04", ""},
		{model.CategoryF1, model.PlaceCentral, "2021-05-05", "bcd600"},
		{model.CategoryF1, model.PlaceCentral, "2021-08-16", "byt5599c"},
		{model.CategoryF2, model.PlaceHome, "2021-08-16", "byt879-f2"},
		{model.CategoryOutbreakArea, model.PlaceHome, "2021-08-04", "byt879-area"},
		{model.CategoryOutbreakArea, model.PlaceHome, "2021-08-16", "byt6386-none"}, // unknown vaccination: the stricter one
		{model.CategoryOutbreakArea, model.PlaceHome, "2021-10-06", "byt8399-none"},
		{model.CategoryAfterCentral, model.PlaceHome, "2021-05-04", "central14"},
		{model.CategoryAfterCentral, model.PlaceHome, "2021-05-05", "bcd600-after"},
		{model.CategoryF0, model.PlaceHome, "2022-03-01", "byt762-f0"},
		{model.CategoryF0, model.PlaceHospital, "2022-03-01", ""},
		{model.CategoryOther, model.PlaceHome, "2021-08-16", ""},
	}
	for _, tt := range tests {
		r, found := model.RegimeFor(model.Regimes(), tt.category, tt.place, on(tt.on))
		if r.ID != tt.want || found != (tt.want != "") {
			t.Errorf("%s %s on %s: %q, %t; want %q", tt.category, tt.place, tt.on, r.ID, found, tt.want)
		}
	}
}

// A province lengthened the isolation of people from another from 7 to 14 days.
func TestRegimeOverride(t *testing.T) {
	local := model.Regime{
		ID: "local", ValidFrom: on("2021-10-08"), ValidTo: on("2021-10-31"), Category: model.CategoryOutbreakArea, Place: model.PlaceHome,
		Anchor: model.AnchorArrival, Days: 14, MonitorDays: 14, CheckIns: 1, CountFrom: 1,
	}
	for day, want := range map[string]string{"2021-10-07": "byt8399-none", "2021-10-08": "local", "2021-10-31": "local", "2021-11-01": "byt8399-none"} {
		for _, regimes := range [][]model.Regime{append(model.Regimes(), local), append([]model.Regime{local}, model.Regimes()...)} {
			if r, _ := model.RegimeFor(regimes, local.Category, local.Place, on(day)); r.ID != want {
				t.Errorf("on %s: %q, want %q", day, r.ID, want)
			}
		}
	}
	same := with(local, func(r *model.Regime) { r.ID, r.ValidFrom = "same day", on("2021-10-06") })
	if r, _ := model.RegimeFor(append([]model.Regime{same}, model.Regimes()...), same.Category, same.Place, on("2021-10-06")); r.ID != "same day" {
		t.Errorf("of two of the same day %q is taken, not the first", r.ID)
	}
	i := local.Begin(on("2021-10-10"), on("2021-10-12"))
	if i.EndsOn != on("2021-10-23") || i.StartsOn != on("2021-10-12") || i.AnchorOn != on("2021-10-10") || i.RegimeID != "local" ||
		i.Days != 14 || i.MonitorDays != 14 || i.CheckIns != 1 || i.Place != model.PlaceHome || i.Category != model.CategoryOutbreakArea {
		t.Errorf("begins %+v", i)
	}
	if late := local.Begin(on("2021-10-01"), on("2021-11-12")); late.EndsOn != late.StartsOn {
		t.Errorf("registered after its end, it ends on %v", late.EndsOn)
	}
}

func TestRegimeEnd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := model.Regime{Days: rapid.IntRange(0, model.MaxIsolationDays).Draw(t, "days")}
		anchor := on("2021-01-01") + model.Date(rapid.IntRange(0, 1000).Draw(t, "anchor"))
		from0 := r.End(anchor)
		r.CountFrom = 1
		from1 := r.End(anchor)
		if from0 != anchor+model.Date(r.Days) || from1 < anchor || r.Days > 0 && from1 != from0-1 {
			t.Fatalf("%d days from %v: %v, %v", r.Days, anchor, from0, from1)
		}
	})
}
