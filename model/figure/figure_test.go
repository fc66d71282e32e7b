package figure_test

import (
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/figure"
)

func week() model.Period {
	return model.Period{From: on("2021-08-09"), To: on("2021-08-15"), Cut: "15:00"}
}

// row finds a figure; the report has each exactly once.
func row(t interface{ Fatalf(string, ...any) }, figures []model.Figure, code string) model.Figure {
	for _, f := range figures {
		if f.Code == code {
			return f
		}
	}
	t.Fatalf("%s is not in the report", code)
	return model.Figure{}
}

func checkRow(t *testing.T, figures []model.Figure, want model.Figure) {
	t.Helper()
	if got := row(t, figures, want.Code); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestZeroReport(t *testing.T) {
	figures := figure.Count(model.Facts{}, week(), model.Calendar{})
	if len(figures) != len(figure.Codes) {
		t.Fatalf("%d rows, want %d", len(figures), len(figure.Codes))
	}
	for k, f := range figures {
		if f != (model.Figure{Code: figure.Codes[k].Code}) {
			t.Errorf("row %d is %+v, want zeros of %s", k, f, figure.Codes[k].Code)
		}
	}
}

// The codes are a contract: this list grows at no other place than between its lines.
func TestFigureCodes(t *testing.T) {
	stocks := []string{
		"home.people", "home.households", "home.unconfirmed", "monitor.people", "central.people", "central.unconfirmed", "central.sites", "hospital.people", "f1.people", "f1.home", "f1.central", "f2.people", "alarm.open", "test.pending",
		"team.teams", "team.members", "team.areas_without", "team.households", "task.open", "task.late",
	}
	flows := []string{
		"home.completed", "home.extended", "home.shortened", "left.people", "died.people", "f0.new", "f0.community", "f0.cross", "f0.central",
		"f0.returned", "f0.cured", "f0.died",
		"returned.people", "returned.undeclared", "checkin.expected", "checkin.done", "checkin.absent", "checkin.refused", "checkin.symptoms",
		"alarm.answered", "test.taken", "test.positive", "test.negative", "violation.cases", "violation.reminded", "violation.recorded", "violation.fined",
		"violation.amount", "activity.inspection", "activity.propaganda", "activity.meeting", "activity.resolution", "activity.checkpoint",
		"activity.support", "support.deliveries", "activity.commendation", "task.done", "task.on_time", "task.missed", "directive.received", "paper.issued", "meeting.held",
	}
	var gotStocks, gotFlows []string
	for _, c := range figure.Codes {
		if c.Kind == figure.Stock {
			gotStocks = append(gotStocks, c.Code)
		} else {
			gotFlows = append(gotFlows, c.Code)
		}
	}
	if !slices.Equal(gotStocks, stocks) || !slices.Equal(gotFlows, flows) {
		t.Errorf("stocks %v\nflows %v", gotStocks, gotFlows)
	}
}

// The bulletin of Quảng Nam, 05/8/2020: 24.706 = 24.643 + 63, 317 = 251 + 66, 2.449 = 2.424 + 25.
func TestQuangNam(t *testing.T) {
	p := model.Period{From: on("2020-08-05"), To: on("2020-08-05"), Cut: "18:00"}
	var f model.Facts
	add := func(n int, place model.Place, days int, starts model.Date) {
		for range n {
			id := model.PersonID(len(f.Isolations) + 1)
			f.Isolations = append(f.Isolations, model.Isolation{
				PersonID: id, HouseholdID: model.HouseholdID(id), Category: model.CategoryOutbreakArea, Place: place, RegimeID: "r",
				AnchorOn: starts, StartsOn: starts, EndsOn: starts + model.Date(days), Days: days, MonitorDays: 14,
			})
		}
	}
	add(24_643, model.PlaceHome, 14, p.From-1)
	add(63, model.PlaceHome, 14, p.From)
	add(251, model.PlaceCentral, 14, p.From-3)
	add(66, model.PlaceCentral, 14, p.From)
	add(2_424, model.PlaceHome, 0, p.From-2) // monitoring only
	add(25, model.PlaceHome, 0, p.From)
	figures := figure.Count(f, p, model.Calendar{})
	checkRow(t, figures, model.Figure{Code: "home.people", Opening: 24_643, Up: 63, Now: 24_706})
	checkRow(t, figures, model.Figure{Code: "home.households", Opening: 24_643, Up: 63, Now: 24_706})
	checkRow(t, figures, model.Figure{Code: "central.people", Opening: 251, Up: 66, Now: 317})
	checkRow(t, figures, model.Figure{Code: "monitor.people", Opening: 2_424, Up: 25, Now: 2_449})
}

func TestIsolationFigures(t *testing.T) {
	home := func(person, house int, starts, ends string) model.Isolation {
		return model.Isolation{
			PersonID: model.PersonID(person), HouseholdID: model.HouseholdID(house), Category: model.CategoryF1, Place: model.PlaceHome,
			StartsOn: on(starts), EndsOn: on(ends), Days: 14, MonitorDays: 3, CheckIns: 2,
		}
	}
	end := func(i model.Isolation, outcome model.Outcome, day string) model.Isolation {
		i.Outcome, i.EndedOn = outcome, on(day)
		return i
	}
	extended := home(6, 3, "2021-08-01", "2021-08-20")
	extended.Changes = []model.EndChange{{At: at("2021-08-12 10:00"), PreviousEnd: on("2021-08-15")}, {At: at("2021-08-15 15:01"), PreviousEnd: on("2021-08-25")}}
	central := home(7, 4, "2021-08-10", "2021-08-24")
	central.Place, central.Site = model.PlaceCentral, "Trường Quân sự"
	f := model.Facts{Isolations: []model.Isolation{
		home(1, 1, "2021-08-02", "2021-08-16"),
		home(2, 1, "2021-08-10", "2021-08-24"), // the same household
		end(home(3, 1, "2021-07-28", "2021-08-11"), model.OutcomeCompleted, "2021-08-11"),
		end(home(4, 2, "2021-08-05", "2021-08-19"), model.OutcomeBecameCase, "2021-08-12"),
		end(home(5, 2, "2021-08-05", "2021-08-19"), model.OutcomeCancelled, "2021-08-12"),
		extended, central,
		with(central, func(i *model.Isolation) { i.PersonID, i.StartsOn = 8, on("2021-08-11") }), // the same site
	}}
	figures := figure.Count(f, week(), model.Calendar{})
	checkRow(t, figures, model.Figure{Code: "home.people", Opening: 4, Up: 1, Down: 2, Now: 3})
	checkRow(t, figures, model.Figure{Code: "home.households", Opening: 3, Down: 1, Now: 2})
	checkRow(t, figures, model.Figure{Code: "home.completed", Up: 1, Now: 1, Total: 1}) // a case is not completed
	checkRow(t, figures, model.Figure{Code: "home.extended", Up: 1, Now: 1, Total: 1})
	checkRow(t, figures, model.Figure{Code: "home.shortened"}) // at 15:01 on the last day
	checkRow(t, figures, model.Figure{Code: "monitor.people", Up: 1, Down: 1})
	checkRow(t, figures, model.Figure{Code: "central.people", Up: 2, Now: 2})
	checkRow(t, figures, model.Figure{Code: "central.sites", Up: 1, Now: 1})
	checkRow(t, figures, model.Figure{Code: "f1.people", Opening: 4, Up: 3, Down: 2, Now: 5})
	checkRow(t, figures, model.Figure{Code: "f0.new", Up: 1, Now: 1, Total: 1})
	checkRow(t, figures, model.Figure{Code: "home.unconfirmed"})
	after := figure.Count(f, model.Period{From: on("2021-08-16"), To: on("2021-08-22")}, model.Calendar{})
	checkRow(t, after, model.Figure{Code: "home.unconfirmed", Up: 2, Now: 2}) // 1 and 6; at home is 2 alone
	checkRow(t, after, model.Figure{Code: "home.people", Opening: 3, Down: 2, Now: 1})
	next := figure.Count(f, model.Period{From: on("2021-08-16"), To: on("2021-08-22"), Cut: "15:00"}, model.Calendar{})
	checkRow(t, next, model.Figure{Code: "home.shortened", Up: 1, Now: 1, Total: 1})
}

// A household whose second member begins the day after the first ended was never without.
func TestHouseholdWithoutGap(t *testing.T) {
	first := with(f1(), func(i *model.Isolation) { i.EndsOn = on("2021-08-10") })
	second := with(f1(), func(i *model.Isolation) { i.PersonID, i.StartsOn, i.EndsOn = 2, on("2021-08-11"), on("2021-08-25") })
	figures := figure.Count(model.Facts{Isolations: []model.Isolation{second, first}}, week(), model.Calendar{})
	checkRow(t, figures, model.Figure{Code: "home.households", Opening: 1, Now: 1})
}

// Monitoring that no isolation went before is nobody's completed isolation.
func TestMonitoringOnlyIsNotCompletedIsolation(t *testing.T) {
	i := with(vaccinated(), func(i *model.Isolation) { i.Outcome, i.EndedOn = model.OutcomeCompleted, on("2021-08-11") })
	figures := figure.Count(model.Facts{Isolations: []model.Isolation{i}}, week(), model.Calendar{})
	checkRow(t, figures, model.Figure{Code: "home.completed"})
	checkRow(t, figures, model.Figure{Code: "home.people"})
	checkRow(t, figures, model.Figure{Code: "monitor.people", Up: 1, Down: 1}) // over when somebody said so, not as planned
}

func TestCases(t *testing.T) {
	contact := func(person int, day string, source model.CaseSource) model.Isolation {
		return model.Isolation{
			PersonID: model.PersonID(person), Category: model.CategoryF1, Place: model.PlaceHome, StartsOn: on("2021-08-01"), EndsOn: on("2021-08-15"),
			Outcome: model.OutcomeBecameCase, EndedOn: on(day), CaseSource: source,
		}
	}
	sick := func(person int, day string, source model.CaseSource) model.Isolation {
		return model.Isolation{
			PersonID: model.PersonID(person), Category: model.CategoryF0, Place: model.PlaceHospital, StartsOn: on(day), EndsOn: on(day) + 14, CaseSource: source,
		}
	}
	cancelled := sick(5, "2021-08-10", model.SourceCross)
	cancelled.Outcome, cancelled.EndedOn = model.OutcomeCancelled, on("2021-08-10")
	all := []model.Isolation{
		contact(1, "2021-08-10", model.SourceNone), sick(1, "2021-08-11", model.SourceCommunity), // found, then taken to hospital
		sick(2, "2021-08-12", model.SourceCross), contact(2, "2021-08-11", model.SourceNone), // idem, told the other way round
		sick(3, "2021-08-05", model.SourceCentral), // earlier
		sick(4, "2021-08-13", model.SourceNone),
		cancelled,
	}
	for range 2 {
		figures := figure.Count(model.Facts{Isolations: all}, week(), model.Calendar{})
		checkRow(t, figures, model.Figure{Code: "f0.new", Up: 3, Now: 3, Total: 4})
		checkRow(t, figures, model.Figure{Code: "f0.community", Up: 1, Now: 1, Total: 1})
		checkRow(t, figures, model.Figure{Code: "f0.cross", Up: 1, Now: 1, Total: 1})
		checkRow(t, figures, model.Figure{Code: "f0.central", Total: 1})
		checkRow(t, figures, model.Figure{Code: "f0.returned"})
		slices.Reverse(all)
	}
}

// Where a case was found is said once, whatever order the book is read in: by the first that knew of it and says where, of two on one day the first written.
func TestWhereACaseWasFound(t *testing.T) {
	t.Parallel()
	says := func(id int, day string, source model.CaseSource) model.Isolation {
		return model.Isolation{ID: model.IsolationID(id), PersonID: 1, Category: model.CategoryF0, Place: model.PlaceHospital, StartsOn: on(day), EndsOn: on(day) + 14, CaseSource: source}
	}
	for name, c := range map[string]struct {
		all  []model.Isolation
		want string
		on   string
	}{
		"two on one day":               {[]model.Isolation{says(1, "2021-08-10", model.SourceCommunity), says(2, "2021-08-10", model.SourceCross)}, "f0.community", "2021-08-10"},
		"the first does not say":       {[]model.Isolation{says(1, "2021-08-10", ""), says(2, "2021-08-12", model.SourceCross), says(3, "2021-08-11", model.SourceCentral)}, "f0.central", "2021-08-10"},
		"the first was written second": {[]model.Isolation{says(1, "2021-08-10", model.SourceCommunity), says(2, "2021-08-09", model.SourceReturned)}, "f0.returned", "2021-08-09"},
	} {
		for range 2 {
			figures := figure.Count(model.Facts{Isolations: c.all}, model.Period{From: on(c.on), To: on(c.on)}, model.Calendar{})
			for _, code := range []string{"f0.new", "f0.community", "f0.cross", "f0.central", "f0.returned"} {
				n := count(code == c.want || code == "f0.new")
				if got := row(t, figures, code); got.Up != n || got.Total != n {
					t.Errorf("%s: %+v, want %d", name, got, n)
				}
			}
			slices.Reverse(c.all)
		}
	}
}

func TestCutOff(t *testing.T) {
	fine := func(when string) model.Violation {
		return model.Violation{At: at(when), Action: model.ActionFine, Amount: 1_000_000}
	}
	f := model.Facts{
		Violations: []model.Violation{fine("2021-08-08 15:00"), fine("2021-08-08 15:01"), fine("2021-08-15 15:00"), fine("2021-08-15 15:01")},
		Received:   map[model.DirectiveID]model.Instant{1: at("2021-08-08 15:00") + 1, 2: at("2021-08-15 15:00"), 3: at("2021-08-15 15:00") + 1},
		OwnPapers:  map[int64]model.Date{1: on("2021-08-08"), 2: on("2021-08-09"), 3: on("2021-08-15"), 4: on("2021-08-16")},
		Issued:     map[model.ReportID]model.Instant{1: at("2021-08-08 15:00"), 2: at("2021-08-15 15:00"), 3: at("2021-08-15 15:01")},
	}
	figures := figure.Count(f, week(), model.Calendar{})
	checkRow(t, figures, model.Figure{Code: "violation.cases", Up: 2, Now: 2, Total: 3})
	checkRow(t, figures, model.Figure{Code: "violation.fined", Up: 2, Now: 2, Total: 3})
	checkRow(t, figures, model.Figure{Code: "violation.amount", Up: 2_000_000, Now: 2_000_000, Total: 3_000_000})
	checkRow(t, figures, model.Figure{Code: "violation.reminded"})
	checkRow(t, figures, model.Figure{Code: "directive.received", Up: 2, Now: 2, Total: 2})
	checkRow(t, figures, model.Figure{Code: "paper.issued", Up: 3, Now: 3, Total: 5})
	p := model.Period{From: on("2021-08-16"), To: on("2021-08-22"), Cut: "15:00"}
	checkRow(t, figure.Count(f, p, model.Calendar{}), model.Figure{Code: "violation.cases", Up: 1, Now: 1, Total: 4})
}

// holds tells whether an instant belongs to the period.
func holds(p model.Period, i model.Instant) bool { return i > p.Opens() && i <= p.Closes() }

func TestOtherFigures(t *testing.T) {
	i := f1() // 01/8–15/8, twice a day
	f := model.Facts{
		Isolations: []model.Isolation{i},
		CheckIns: []model.CheckInTally{
			{Day: on("2021-08-08"), Session: model.Morning, Result: model.CheckInNormal, Count: 5},
			{Day: on("2021-08-08"), Session: model.Afternoon, Result: model.CheckInNormal, Count: 6}, // over after the cut-off
			{Day: on("2021-08-09"), Session: model.Morning, Result: model.CheckInNormal, Count: 1},
			{Day: on("2021-08-15"), Session: model.Morning, Result: model.CheckInSymptoms, Count: 2},
			{Day: on("2021-08-15"), Session: model.Morning, Result: model.CheckInAbsent, Count: 1},
			{Day: on("2021-08-15"), Session: model.Morning, Result: model.CheckInRefused, Count: 1},
			{Day: on("2021-08-15"), Session: model.Afternoon, Result: model.CheckInNormal, Count: 9}, // over after the cut-off
		},
		Tests: []model.Test{
			{DueOn: on("2021-08-14"), Result: model.TestPending},   // ordered only
			{TakenOn: on("2021-08-07"), Result: model.TestPending}, // waiting since before
			{TakenOn: on("2021-08-07"), Result: model.TestNegative, ResultOn: on("2021-08-10")},
			{TakenOn: on("2021-08-14"), Result: model.TestPositive, ResultOn: on("2021-08-17")},
			{TakenOn: on("2021-08-14"), Result: model.TestNegative}, // known at once
		},
		Movements: []model.Movement{
			{On: on("2021-08-09"), OutbreakArea: true},
			{On: on("2021-08-15"), OutbreakArea: true, Declared: true},
			{On: on("2021-08-16"), OutbreakArea: true}, // after the period
			{On: on("2021-08-10"), OutbreakArea: true, Declared: true},
			{On: on("2021-08-15")},
			{On: on("2021-08-15"), OutbreakArea: true, Out: true},
		},
		Activities: []model.Activity{
			{Kind: model.ActivityMeeting, On: on("2021-08-09"), Count: 2},
			{Kind: model.ActivityMeeting, On: on("2021-08-01"), Count: 3},
			{Kind: model.ActivitySupport, On: on("2021-08-15"), Count: 40},
			{Kind: model.ActivitySupport, On: on("2021-08-15"), Count: 2, HouseholdID: 3},
			{Kind: model.ActivitySupport, On: on("2021-08-01"), Count: 5, HouseholdID: 3},
			{Kind: model.ActivityInspection, On: on("2021-08-15"), Count: 1, HouseholdID: 3}, // a visit brings nothing
		},
		Units: []model.Unit{
			{ID: 1, Kind: model.UnitArea, CreatedAt: at("2021-07-01 08:00")},
			{ID: 2, Kind: model.UnitArea, CreatedAt: at("2021-07-01 08:00")},
			{ID: 3, Kind: model.UnitTeam, ParentID: 1, CreatedAt: at("2021-08-10 08:00")},
			{ID: 4, Kind: model.UnitTeam, ParentID: 1, CreatedAt: at("2021-08-15 15:01")},
			{ID: 5, Kind: model.UnitCell, CreatedAt: at("2021-07-01 08:00")},
		},
		Members: []model.Member{
			{ID: 1, CreatedAt: at("2021-07-01 08:00"), Memberships: []model.Membership{{UnitID: 3}, {UnitID: 4}}},
			{ID: 2, CreatedAt: at("2021-07-01 08:00"), Memberships: []model.Membership{{UnitID: 5}}},
			{ID: 3, CreatedAt: at("2021-08-16 08:00"), Memberships: []model.Membership{{UnitID: 3}}}, // joined after the period
		},
	}
	figures := figure.Count(f, week(), model.Calendar{})
	for _, want := range []model.Figure{
		{Code: "checkin.expected", Up: 14, Now: 14, Total: 28},
		{Code: "checkin.done", Up: 9, Now: 9, Total: 14},
		{Code: "checkin.symptoms", Up: 2, Now: 2, Total: 2},
		{Code: "checkin.absent", Up: 2, Now: 2, Total: 2},
		{Code: "test.taken", Up: 2, Now: 2, Total: 4},
		{Code: "test.positive"},
		{Code: "test.negative", Up: 2, Now: 2, Total: 2},
		{Code: "test.pending", Opening: 2, Up: 1, Down: 1, Now: 2},
		{Code: "returned.people", Up: 3, Now: 3, Total: 3},
		{Code: "returned.undeclared", Up: 1, Now: 1, Total: 1},
		{Code: "activity.meeting", Up: 2, Now: 2, Total: 5},
		{Code: "activity.support", Up: 42, Now: 42, Total: 47},
		{Code: "support.deliveries", Up: 2, Now: 2, Total: 7},
		{Code: "team.teams", Up: 1, Now: 1},
		{Code: "team.members", Up: 1, Now: 1},
		{Code: "team.areas_without", Opening: 2, Down: 1, Now: 1},
	} {
		checkRow(t, figures, want)
	}
}

// A contact at home is found to be a case on the 10th, and that day the isolation of the case begins at home.
func TestHandover(t *testing.T) {
	before := ended(model.OutcomeBecameCase, "2021-08-10")
	after := with(f1(), func(i *model.Isolation) {
		i.ID, i.Category, i.StartsOn, i.AnchorOn, i.EndsOn = 2, model.CategoryF0, on("2021-08-10"), on("2021-08-10"), on("2021-08-24")
	})
	central := with(after, func(i *model.Isolation) { i.Place, i.Site = model.PlaceCentral, "Trường Quân sự" })
	tests := []struct {
		name          string
		i             []model.Isolation
		from, to      string
		home, central int
		expected      int
	}{
		{"that day", []model.Isolation{before, after}, "2021-08-10", "2021-08-10", 1, 0, 1},
		{"that day, the later one first", []model.Isolation{after, before}, "2021-08-10", "2021-08-10", 1, 0, 1},
		{"around it", []model.Isolation{before, after}, "2021-08-09", "2021-08-11", 1, 0, 2 + 1 + 2},
		{"to a central site", []model.Isolation{before, central}, "2021-08-10", "2021-08-10", 0, 1, 0},
		{"the day after to a central site", []model.Isolation{before, central}, "2021-08-11", "2021-08-11", 0, 1, 0},
		{"of one day only", []model.Isolation{after, with(before, func(i *model.Isolation) { i.StartsOn = on("2021-08-10") })}, "2021-08-10", "2021-08-10", 1, 0, 1},
		{"of two people", []model.Isolation{before, with(after, func(i *model.Isolation) { i.PersonID = 2 })}, "2021-08-10", "2021-08-10", 1, 0, 1},
	}
	for _, tt := range tests {
		p := model.Period{From: on(tt.from), To: on(tt.to)}
		figures := figure.Count(model.Facts{Isolations: tt.i}, p, model.Calendar{})
		home, central, expected := row(t, figures, "home.people"), row(t, figures, "central.people"), row(t, figures, "checkin.expected")
		if home.Now != tt.home || central.Now != tt.central || expected.Up != tt.expected {
			t.Errorf("%s: %+v, %+v, %+v", tt.name, home, central, expected)
		}
	}
	// The person stays: nobody goes and nobody comes.
	figures := figure.Count(model.Facts{Isolations: []model.Isolation{before, after}}, week(), model.Calendar{})
	checkRow(t, figures, model.Figure{Code: "home.people", Opening: 1, Now: 1})
	checkRow(t, figures, model.Figure{Code: "checkin.expected", Up: 13, Now: 13, Total: 27}) // the afternoon of the 15th is over after the cut-off
}
