package model_test

import (
	"slices"
	"testing"

	"sotruc/model"
)

// f1 was isolated at home under 5599/BYT-MT on 01/8/2021: until 15/8, then monitored until 29/8.
func f1() model.Isolation {
	return model.Isolation{
		ID: 1, PersonID: 1, HouseholdID: 1, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorStart,
		AnchorOn: on("2021-08-01"), StartsOn: on("2021-08-01"), EndsOn: on("2021-08-15"), RegimeID: "byt5599", Days: 14,
		TestDays: model.Days{1, 7, 14}, MonitorDays: 14, CheckIns: 2,
	}
}

func ended(outcome model.Outcome, day string) model.Isolation {
	return with(f1(), func(i *model.Isolation) { i.Outcome, i.EndedOn = outcome, on(day) })
}

// vaccinated came from an outbreak area, fully vaccinated: seven days of monitoring, no isolation.
func vaccinated() model.Isolation {
	return model.Isolation{
		Category: model.CategoryOutbreakArea, Place: model.PlaceHome, Anchor: model.AnchorArrival, AnchorOn: on("2021-08-10"),
		StartsOn: on("2021-08-10"), EndsOn: on("2021-08-10"), RegimeID: "byt6386-full", TestDays: model.Days{1, 7}, MonitorDays: 7, CheckIns: 2,
	}
}

func TestStateOn(t *testing.T) {
	late := with(vaccinated(), func(i *model.Isolation) { i.StartsOn, i.EndsOn = on("2021-08-13"), on("2021-08-13") })
	ordered := with(vaccinated(), func(i *model.Isolation) { i.EndsOn = on("2021-08-12") }) // made longer by hand
	groupB := with(vaccinated(), func(i *model.Isolation) { i.MonitorDays = 0 })
	single := with(f1(), func(i *model.Isolation) { i.EndsOn, i.Days, i.MonitorDays = i.StartsOn, 0, 0; i.RegimeID = "" })
	tests := []struct {
		name string
		i    model.Isolation
		day  string
		want model.IsolationState
	}{
		{"the day before", f1(), "2021-07-31", model.IsolationNone},
		{"the first day", f1(), "2021-08-01", model.StateIsolating},
		{"the last day", f1(), "2021-08-15", model.StateIsolating},
		{"the day after", f1(), "2021-08-16", model.StateUnconfirmed},
		{"long after, and nobody said how it ended", f1(), "2022-08-29", model.StateUnconfirmed},
		{"completed, the last day", ended(model.OutcomeCompleted, "2021-08-12"), "2021-08-12", model.StateIsolating},
		{"completed, the day after", ended(model.OutcomeCompleted, "2021-08-12"), "2021-08-13", model.StateMonitoring},
		{"completed, monitoring from the real end", ended(model.OutcomeCompleted, "2021-08-12"), "2021-08-26", model.StateMonitoring},
		{"completed, monitoring over", ended(model.OutcomeCompleted, "2021-08-12"), "2021-08-27", model.StateEnded},
		{"completed after the plan", ended(model.OutcomeCompleted, "2021-08-17"), "2021-08-17", model.StateIsolating},
		{"became a case, the same day", ended(model.OutcomeBecameCase, "2021-08-05"), "2021-08-05", model.StateEnded},
		{"became a case, the day after", ended(model.OutcomeBecameCase, "2021-08-05"), "2021-08-06", model.StateEnded},
		{"moved", ended(model.OutcomeMoved, "2021-08-05"), "2021-08-06", model.StateEnded},
		{"left", ended(model.OutcomeLeft, "2021-08-05"), "2021-08-06", model.StateEnded},
		{"cancelled, before", ended(model.OutcomeCancelled, "2021-08-05"), "2021-07-31", model.IsolationNone},
		{"cancelled, the first day", ended(model.OutcomeCancelled, "2021-08-05"), "2021-08-01", model.StateEnded},
		{"cancelled, monitoring", ended(model.OutcomeCancelled, "2021-08-05"), "2021-08-06", model.StateEnded},
		{"monitoring only, before", vaccinated(), "2021-08-09", model.IsolationNone},
		{"monitoring only, the first day", vaccinated(), "2021-08-10", model.StateMonitoring},
		{"monitoring only, the last day", vaccinated(), "2021-08-17", model.StateMonitoring},
		{"monitoring only, over", vaccinated(), "2021-08-18", model.StateEnded},
		{"monitoring only counts from arrival", late, "2021-08-17", model.StateMonitoring},
		{"monitoring only counts from arrival, over", late, "2021-08-18", model.StateEnded},
		{"no days by rule, some by order", ordered, "2021-08-12", model.StateIsolating},
		{"no days by rule, some by order, over", ordered, "2021-08-13", model.StateUnconfirmed},
		{"neither isolation nor monitoring", groupB, "2021-08-10", model.StateEnded},
		{"a single day by hand", single, "2021-08-01", model.StateIsolating},
		{"a single day by hand, over", single, "2021-08-02", model.StateUnconfirmed},
	}
	for _, tt := range tests {
		if got := tt.i.StateOn(on(tt.day)); got != tt.want {
			t.Errorf("%s (%s): %q, want %q", tt.name, tt.day, got, tt.want)
		}
	}
}

// Completing monitoring that stood alone does not begin it anew.
func TestMonitoringOnlyCompleted(t *testing.T) {
	i := with(vaccinated(), func(i *model.Isolation) { i.Outcome, i.EndedOn = model.OutcomeCompleted, on("2021-08-17") })
	if got := i.MonitoredUntil(); got != on("2021-08-17") {
		t.Errorf("monitored until %v", got)
	}
	if i.StateOn(on("2021-08-16")) != model.StateMonitoring || i.StateOn(on("2021-08-18")) != model.StateEnded {
		t.Errorf("states %q, %q", i.StateOn(on("2021-08-16")), i.StateOn(on("2021-08-18")))
	}
}

func TestUnconfirmed(t *testing.T) {
	tests := []struct {
		name string
		i    model.Isolation
		day  string
		want bool
	}{
		{"the last day", f1(), "2021-08-15", false},
		{"the day after", f1(), "2021-08-16", true},
		{"long after", f1(), "2021-12-16", true},
		{"completed", ended(model.OutcomeCompleted, "2021-08-15"), "2021-08-16", false},
		{"became a case", ended(model.OutcomeBecameCase, "2021-08-05"), "2021-08-16", false},
		{"cancelled", ended(model.OutcomeCancelled, "2021-08-05"), "2021-08-16", false},
		{"monitoring only", vaccinated(), "2021-08-30", false},
	}
	for _, tt := range tests {
		if got := tt.i.Unconfirmed(on(tt.day)); got != tt.want {
			t.Errorf("%s: %t", tt.name, got)
		}
	}
}

func TestExpects(t *testing.T) {
	once := with(f1(), func(i *model.Isolation) { i.CheckIns = 1 })
	central := with(f1(), func(i *model.Isolation) { i.Place = model.PlaceCentral })
	none := with(f1(), func(i *model.Isolation) { i.CheckIns = 0 })
	tests := []struct {
		name               string
		i                  model.Isolation
		day                string
		morning, afternoon bool
	}{
		{"twice, before", f1(), "2021-07-31", false, false},
		{"twice, first day", f1(), "2021-08-01", false, true},
		{"twice, second day", f1(), "2021-08-02", true, true},
		{"twice, last day", f1(), "2021-08-15", true, true},
		{"twice, monitoring", f1(), "2021-08-16", false, false},
		{"once, first day", once, "2021-08-01", false, false},
		{"once, second day", once, "2021-08-02", true, false},
		{"once, last day", once, "2021-08-15", true, false},
		{"never", none, "2021-08-02", false, false},
		{"central", central, "2021-08-02", false, false},
		{"cancelled", ended(model.OutcomeCancelled, "2021-08-05"), "2021-08-02", false, false},
		{"became a case, that day", ended(model.OutcomeBecameCase, "2021-08-05"), "2021-08-05", false, false},
		{"became a case, after", ended(model.OutcomeBecameCase, "2021-08-05"), "2021-08-06", false, false},
		{"monitoring only", vaccinated(), "2021-08-11", false, false},
	}
	for _, tt := range tests {
		morning, afternoon := tt.i.Expects(on(tt.day), model.Morning), tt.i.Expects(on(tt.day), model.Afternoon)
		if morning != tt.morning || afternoon != tt.afternoon {
			t.Errorf("%s: %t, %t", tt.name, morning, afternoon)
		}
	}
}

func TestNextTest(t *testing.T) {
	taken := func(days ...string) []model.Test { // no due day named
		var tests []model.Test
		for _, d := range days {
			tests = append(tests, model.Test{TakenOn: on(d), Result: model.TestNegative})
		}
		return tests
	}
	answers := func(due, taken string) model.Test {
		return model.Test{DueOn: on(due), TakenOn: on(taken), Result: model.TestPending}
	}
	tests := []struct {
		name  string
		tests []model.Test
		want  string
	}{
		{"none taken", nil, "2021-08-01"},
		{"first taken", taken("2021-08-01"), "2021-08-07"},
		{"first two taken", taken("2021-08-01", "2021-08-07"), "2021-08-14"},
		{"all taken", taken("2021-08-01", "2021-08-07", "2021-08-14"), ""},
		{"out of order", taken("2021-08-14", "2021-08-01", "2021-08-07"), ""},
		{"taken late", taken("2021-08-02", "2021-08-09"), "2021-08-14"},
		{"taken before any was due", taken("2021-07-30"), "2021-08-01"},
		{"one missed", taken("2021-08-07"), "2021-08-01"},
		{"twice for the same day", taken("2021-08-01", "2021-08-03"), "2021-08-07"},
		{"early, but for a due day", []model.Test{answers("2021-08-01", "2021-08-01"), answers("2021-08-07", "2021-08-05")}, "2021-08-14"},
		{"late, but for a due day", []model.Test{answers("2021-08-01", "2021-08-08")}, "2021-08-07"},
		{"one more ordered", append(taken("2021-08-01"), model.Test{DueOn: on("2021-08-04")}), "2021-08-04"},
		{"one more ordered and taken", append(taken("2021-08-01"), answers("2021-08-04", "2021-08-04")), "2021-08-07"},
		{"one more ordered, a test answers it", append(taken("2021-08-01", "2021-08-05"), model.Test{DueOn: on("2021-08-04")}), "2021-08-07"},
		{"one more ordered after all", append(taken("2021-08-01", "2021-08-07", "2021-08-14"), model.Test{DueOn: on("2021-08-20")}), "2021-08-20"},
	}
	for _, tt := range tests {
		got, due := with(f1(), func(i *model.Isolation) { i.Tests = tt.tests }).NextTest()
		if got != on(tt.want) || due != (tt.want != "") {
			t.Errorf("%s: %v, %t; want %q", tt.name, got, due, tt.want)
		}
	}
	if got, due := ended(model.OutcomeCompleted, "2021-08-15").NextTest(); due {
		t.Errorf("completed, but a test is due on %v", got)
	}
	if got, due := vaccinated().NextTest(); got != on("2021-08-10") || !due {
		t.Errorf("monitoring only: %v, %t", got, due)
	}
}

// An isolation may end on the day it begins, a watch not; who is watched because only the rule said so is watched, and a household that is
// stays one.
func TestAnotherPlannedEnd(t *testing.T) {
	t.Parallel()
	watch := with(vaccinated(), func(i *model.Isolation) { i.Follow = model.FollowWatch })
	home := with(vaccinated(), func(i *model.Isolation) { i.Follow = model.FollowHousehold })
	for name, c := range map[string]struct {
		i      model.Isolation
		end    int
		follow model.Follow
		faults []string
	}{
		"an isolation, later":          {f1(), 5, "", nil},
		"an isolation, of a day":       {f1(), 0, "", nil},
		"an isolation, before":         {f1(), -1, "", []string{"ends_on end-before-start"}},
		"a watch, later":               {watch, 5, model.FollowWatch, nil},
		"a watch, of no day":           {watch, 0, model.FollowWatch, []string{"ends_on no-days"}},
		"a watch, before":              {watch, -1, model.FollowWatch, []string{"ends_on end-before-start"}},
		"a watch the rule says":        {vaccinated(), 5, model.FollowWatch, nil},
		"a household that is followed": {home, 5, model.FollowHousehold, nil},
	} {
		end := c.i.StartsOn + model.Date(c.end)
		got, err := c.i.EndingOn(end)
		if got.EndsOn != end || got.Follow != c.follow || !slices.Equal(faultsOf(err), c.faults) {
			t.Errorf("%s: until %s, %q, %v", name, got.EndsOn, got.Follow, faultsOf(err))
		}
	}
}

// A watch that is said to be completed on its first day goes on as planned.
func TestUntilWhenSomebodyIsWatched(t *testing.T) {
	t.Parallel()
	for day, want := range map[string]string{"2021-08-10": "2021-08-17", "2021-08-11": "2021-08-11", "2021-08-15": "2021-08-15"} {
		i := with(vaccinated(), func(i *model.Isolation) { i.Outcome, i.EndedOn = model.OutcomeCompleted, on(day) })
		if got := i.MonitoredUntil(); got != on(want) {
			t.Errorf("completed on %s: until %s, want %s", day, got, want)
		}
	}
}

// Nobody is the contact of themselves.
func TestAContactIsSomebodyElse(t *testing.T) {
	t.Parallel()
	for contact, want := range map[model.PersonID][]string{0: nil, 1: {"contact_id unknown-value"}, 2: nil} {
		if got := faultsOf(with(f1(), func(i *model.Isolation) { i.ContactID = contact }).Validate()); !slices.Equal(got, want) {
			t.Errorf("of %d: %q", contact, got)
		}
	}
}
