package figure_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// A household has a team from the day both are in the book: its own or one of its area.
func TestHouseholdsOfTeams(t *testing.T) {
	f := model.Facts{
		Units: []model.Unit{
			{ID: 1, Kind: model.UnitArea, CreatedAt: at("2021-08-01 08:00")},
			{ID: 2, Kind: model.UnitArea, CreatedAt: at("2021-08-01 08:00")},
			{ID: 3, Kind: model.UnitTeam, ParentID: 1, CreatedAt: at("2021-08-10 08:00")},
			{ID: 4, Kind: model.UnitTeam, CreatedAt: at("2021-08-12 08:00")},
		},
		Households: []model.Household{
			{AreaID: 1, CreatedAt: at("2021-08-05 08:00")},
			{AreaID: 1, CreatedAt: at("2021-08-11 08:00")},
			{AreaID: 2, CreatedAt: at("2021-08-05 08:00")},
			{AreaID: 2, TeamID: 4, CreatedAt: at("2021-08-05 08:00")},
			{CreatedAt: at("2021-08-05 08:00")},
		},
	}
	for day, want := range map[string]int{"2021-08-09": 0, "2021-08-10": 1, "2021-08-11": 2, "2021-08-12": 3, "2021-08-20": 3} {
		if got := row(t, figure.Count(f, model.Period{From: on(day), To: on(day)}, tet2021()), "team.households"); got.Now != want {
			t.Errorf("%s: %+v, want %d", day, got, want)
		}
	}
}

// A round is missed in the period in which its time passes undone; neither what is done in time nor what does not come back is.
func TestMissedRounds(t *testing.T) {
	f := model.Facts{
		Tasks: []model.Task{daily(), {ID: 2, CreatedAt: at("2021-08-01 08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-10")}}},
		Completions: []model.Completion{
			{TaskID: 1, Period: "2021-08-10", State: model.CompletionDone, At: at("2021-08-10 13:00")},
			{TaskID: 1, Period: "2021-08-11", State: model.CompletionDone, At: at("2021-08-12 09:00")},
		},
	}
	for day, want := range map[string]int{"2021-08-09": 1, "2021-08-10": 0, "2021-08-11": 1, "2021-08-12": 1} {
		if got := row(t, figure.Count(f, model.Period{From: on(day), To: on(day)}, model.Calendar{}), "task.missed"); got.Up != want {
			t.Errorf("%s: %+v, want %d", day, got, want)
		}
	}
}

// Contacts at home and on sites are among the contacts; whoever is in neither is in hospital. Who watches herself after it is at home, wherever she
// was isolated. Who is past the planned end without a word of how it ended is in none, as lists have them apart.
func TestContactsByPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, p := anyFacts(t), anyPeriod(t)
		want := map[string]map[model.PersonID]bool{"f1.people": {}, "f1.home": {}, "f1.central": {}, "f2.people": {}}
		for k, i := range f.Isolations {
			state := i.StateOn(p.To)
			if replaced(f.Isolations, k, p.To) || state != model.StateIsolating && state != model.StateMonitoring {
				continue
			}
			switch i.Category {
			case model.CategoryF1:
			case model.CategoryF2: // wherever they are
				want["f2.people"][i.PersonID] = true
				continue
			default:
				continue
			}
			want["f1.people"][i.PersonID] = true
			switch {
			case state == model.StateMonitoring || i.Place == model.PlaceHome:
				want["f1.home"][i.PersonID] = true
			case i.Place == model.PlaceCentral:
				want["f1.central"][i.PersonID] = true
			}
		}
		p.AsOf = 0
		figures := figure.Count(f, p, model.Calendar{})
		for code, people := range want {
			if got := row(t, figures, code); got.Now != len(people) {
				t.Fatalf("%+v, want %d", got, len(people))
			}
		}
	})
}

// Who finished on a site and watches herself at home is a contact at home from the day after: nobody is on the site any more.
func TestContactHomeFromTheSite(t *testing.T) {
	i := with(f1(), func(i *model.Isolation) {
		i.Place, i.Site, i.MonitorDays = model.PlaceCentral, "Trường Mầm non", 7
	})
	i.Outcome, i.EndedOn = model.OutcomeCompleted, i.EndsOn
	f := model.Facts{Isolations: []model.Isolation{i}}
	for day, want := range map[model.Date][2]int{i.EndsOn: {1, 0}, i.EndsOn + 1: {0, 1}, i.EndsOn + 7: {0, 1}, i.EndsOn + 8: {0, 0}} {
		figures := figure.Count(f, model.Period{From: day, To: day}, model.Calendar{})
		got := [2]int{row(t, figures, "f1.central").Now, row(t, figures, "f1.home").Now}
		if got != want || row(t, figures, "central.people").Now != want[0] || row(t, figures, "f1.people").Now != want[0]+want[1] {
			t.Errorf("%s: on the site and at home %v, want %v", day, got, want)
		}
	}
}

// livedIn is the household somebody lived in on a day: that which the next move written down after it left, else the one there is now.
func livedIn(i model.Isolation, moves []model.Move, day model.Date, p model.Period) model.HouseholdID {
	for _, m := range moves {
		if m.PersonID == i.PersonID && p.DayOf(m.At) > day {
			return m.From
		}
	}
	return i.HouseholdID
}

// The households of those at home are those they lived in on each evening: who moves takes the isolation along from the day on which that is written down.
func TestHouseholdsOfThoseWhoMove(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var f model.Facts
		for k := range rapid.IntRange(1, 3).Draw(t, "isolations") {
			i := with(f1(), func(i *model.Isolation) { i.ID, i.PersonID = model.IsolationID(k+1), model.PersonID(k+1) })
			i.StartsOn = on("2021-08-05") + model.Date(rapid.IntRange(0, 9).Draw(t, "starts"))
			i.EndsOn, i.HouseholdID = i.StartsOn+model.Date(rapid.IntRange(0, 9).Draw(t, "days")), model.HouseholdID(rapid.IntRange(1, 3).Draw(t, "lives"))
			f.Isolations = append(f.Isolations, i)
		}
		when := at("2021-08-04 06:00")
		for range rapid.IntRange(0, 4).Draw(t, "moves") { // as they were written down
			when += model.Instant(rapid.IntRange(0, 15).Draw(t, "later")) * 6 * 60 * 60
			f.Moves = append(f.Moves, model.Move{
				PersonID: model.PersonID(rapid.IntRange(1, 3).Draw(t, "who")), From: model.HouseholdID(rapid.IntRange(1, 3).Draw(t, "from")), At: when,
			})
		}
		p := model.Period{From: on("2021-08-05") + model.Date(rapid.IntRange(0, 12).Draw(t, "from day")), Cut: model.Clock(rapid.SampledFrom([]string{"", "15:00"}).Draw(t, "cut"))}
		p.To = p.From + model.Date(rapid.IntRange(0, 6).Draw(t, "length"))
		evening := func(day model.Date) map[model.HouseholdID]bool {
			houses := map[model.HouseholdID]bool{}
			for _, i := range f.Isolations {
				if i.StartsOn <= day && day <= i.EndsOn {
					houses[livedIn(i, f.Moves, day, p)] = true
				}
			}
			return houses
		}
		before := evening(p.From - 1)
		want := model.Figure{Code: "home.households", Opening: len(before)}
		for day := p.From; day <= p.To; day++ {
			now := evening(day)
			for house := range now {
				want.Up += count(!before[house])
			}
			for house := range before {
				want.Down += count(!now[house])
			}
			before, want.Now = now, len(now)
		}
		if got := row(t, figure.Count(f, p, model.Calendar{}), "home.households"); got != want {
			t.Fatalf("%v–%v: %+v, want %+v: %+v, %+v", p.From, p.To, got, want, f.Isolations, f.Moves)
		}
	})
}

// A change to the day that was planned before neither extends nor shortens, by a day it does either.
func TestAnEndThatStaysWhereItWas(t *testing.T) {
	t.Parallel()
	for days, want := range map[model.Date][2]int{-1: {0, 1}, 0: {0, 0}, 1: {1, 0}} {
		i := with(f1(), func(i *model.Isolation) {
			i.Changes = []model.EndChange{{At: at("2021-08-10 09:00"), PreviousEnd: i.EndsOn - days}}
		})
		figures := figure.Count(model.Facts{Isolations: []model.Isolation{i}}, week(), model.Calendar{})
		if got := [2]int{row(t, figures, "home.extended").Up, row(t, figures, "home.shortened").Up}; got != want {
			t.Errorf("%d days on: %v, want %v", days, got, want)
		}
	}
}
