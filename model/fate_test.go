package model_test

import (
	"testing"

	"sotruc/model"
)

func TestFateOn(t *testing.T) {
	t.Parallel()
	in := func(place model.Place, category model.Category, i model.Isolation) model.Isolation {
		i.Place, i.Category = place, category
		return i
	}
	const hospital, home = model.PlaceHospital, model.PlaceHome
	for _, tt := range []struct {
		name string
		i    model.Isolation
		day  string
		want model.Fate
	}{
		{"at home", f1(), "2021-08-05", model.FateNone},
		{"in hospital, before", in(hospital, model.CategoryF0, f1()), "2021-07-31", model.FateNone},
		{"in hospital, the first day", in(hospital, model.CategoryF0, f1()), "2021-08-01", model.FateHospital},
		{"in hospital, past the planned end", in(hospital, model.CategoryF0, f1()), "2021-09-20", model.FateHospital},
		{"a contact in hospital", in(hospital, model.CategoryF1, f1()), "2021-08-05", model.FateHospital},
		{"discharged, the last day", in(hospital, model.CategoryF0, ended(model.OutcomeCompleted, "2021-08-05")), "2021-08-05", model.FateHospital},
		{"discharged, the day after", in(hospital, model.CategoryF0, ended(model.OutcomeCompleted, "2021-08-05")), "2021-08-06", model.FateCured},
		{"moved on from hospital", in(hospital, model.CategoryF0, ended(model.OutcomeMoved, "2021-08-05")), "2021-08-05", model.FateNone},
		{"ordered to hospital by mistake", in(hospital, model.CategoryF0, ended(model.OutcomeCancelled, "2021-08-05")), "2021-08-02", model.FateNone},
		{"cured at home, the day before", in(home, model.CategoryF0, ended(model.OutcomeCompleted, "2021-08-05")), "2021-08-04", model.FateNone},
		{"cured at home", in(home, model.CategoryF0, ended(model.OutcomeCompleted, "2021-08-05")), "2021-08-05", model.FateCured},
		{"a contact who completed", ended(model.OutcomeCompleted, "2021-08-05"), "2021-08-20", model.FateNone},
		{"left, the day before", ended(model.OutcomeLeft, "2021-08-05"), "2021-08-04", model.FateNone},
		{"left", ended(model.OutcomeLeft, "2021-08-05"), "2021-08-05", model.FateLeft},
		{"left the hospital", in(hospital, model.CategoryF0, ended(model.OutcomeLeft, "2021-08-05")), "2021-08-05", model.FateLeft},
		{"died", ended(model.OutcomeDied, "2021-08-05"), "2021-08-05", model.FateDied},
		{"died in hospital, the day before", in(hospital, model.CategoryF0, ended(model.OutcomeDied, "2021-08-05")), "2021-08-04", model.FateHospital},
		{"died in hospital", in(hospital, model.CategoryF0, ended(model.OutcomeDied, "2021-08-05")), "2022-08-05", model.FateDied},
	} {
		if got := tt.i.FateOn(on(tt.day)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestWhatNeedsAReason(t *testing.T) {
	t.Parallel()
	i := f1() // until 15/8
	for _, tt := range []struct {
		outcome model.Outcome
		last    string
		want    bool
	}{
		{model.OutcomeCompleted, "2021-08-14", true},
		{model.OutcomeCompleted, "2021-08-15", false},
		{model.OutcomeCompleted, "2021-08-16", false},
		{model.OutcomeLeft, "2021-08-15", true},
		{model.OutcomeLeft, "2021-08-03", true},
		{model.OutcomeDied, "2021-08-03", false},
		{model.OutcomeMoved, "2021-08-03", false},
		{model.OutcomeBecameCase, "2021-08-03", false},
		{model.OutcomeCancelled, "2021-08-03", false},
	} {
		if got := i.NeedsReason(tt.outcome, on(tt.last)); got != tt.want {
			t.Errorf("%s on %s: %t", tt.outcome, tt.last, got)
		}
	}
}
