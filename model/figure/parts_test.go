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

// Contacts at home and on sites are among the contacts; whoever is in neither is in hospital. Who is past the planned end without a word
// of how it ended is in none, as lists have them apart.
func TestContactsByPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, p := anyFacts(t), anyPeriod(t)
		want := map[string]map[model.PersonID]bool{"f1.people": {}, "f1.home": {}, "f1.central": {}}
		for k, i := range f.Isolations {
			state := i.StateOn(p.To)
			if i.Category != model.CategoryF1 || replaced(f.Isolations, k, p.To) || state != model.StateIsolating && state != model.StateMonitoring {
				continue
			}
			want["f1.people"][i.PersonID] = true
			if code := map[model.Place]string{model.PlaceHome: "f1.home", model.PlaceCentral: "f1.central"}[i.Place]; code != "" {
				want[code][i.PersonID] = true
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
