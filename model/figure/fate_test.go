package figure_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// A household of four: one dies as a case in hospital, one absconds, one is cured at home, one dies of something else.
func TestFateFigures(t *testing.T) {
	home := func(person int, category model.Category, outcome model.Outcome, day string) model.Isolation {
		i := with(f1(), func(i *model.Isolation) {
			i.PersonID, i.Category, i.Outcome = model.PersonID(person), category, outcome
		})
		i.EndedOn = on(day)
		return i
	}
	stay := with(home(1, model.CategoryF0, model.OutcomeDied, "2021-08-14"), func(i *model.Isolation) {
		i.Place, i.StartsOn, i.EndsOn = model.PlaceHospital, on("2021-08-05"), on("2021-08-10")
	})
	f := model.Facts{Isolations: []model.Isolation{
		home(1, model.CategoryF1, model.OutcomeBecameCase, "2021-08-05"), stay,
		home(2, model.CategoryF1, model.OutcomeLeft, "2021-08-09"),
		home(3, model.CategoryF0, model.OutcomeCompleted, "2021-08-15"),
		home(4, model.CategoryF1, model.OutcomeDied, "2021-08-08"),
	}}
	figures := figure.Count(f, week(), model.Calendar{})
	checkRow(t, figures, model.Figure{Code: "hospital.people", Opening: 1, Down: 1})
	checkRow(t, figures, model.Figure{Code: "left.people", Up: 1, Now: 1, Total: 1})
	checkRow(t, figures, model.Figure{Code: "died.people", Up: 1, Now: 1, Total: 2})
	checkRow(t, figures, model.Figure{Code: "f0.died", Up: 1, Now: 1, Total: 1})
	checkRow(t, figures, model.Figure{Code: "f0.cured", Up: 1, Now: 1, Total: 1})
	checkRow(t, figures, model.Figure{Code: "home.people", Opening: 2, Down: 1, Now: 1})
	checkRow(t, figures, model.Figure{Code: "home.completed", Up: 1, Now: 1, Total: 1})
}

// inHospital walks the days of a stay: from the first to the day it was said to have ended, that of a discharge too.
func inHospital(i model.Isolation, day model.Date) bool {
	if i.Place != model.PlaceHospital || day < i.StartsOn {
		return false
	}
	watched := i.Follow != model.FollowIsolation || i.Days == 0 && i.RegimeID != "" && i.EndsOn <= i.StartsOn
	switch i.Outcome {
	case model.OutcomeNone:
		return !watched
	case model.OutcomeCompleted:
		return day <= i.EndedOn && !watched
	case model.OutcomeCancelled:
		return false
	default:
		return day < i.EndedOn && !watched
	}
}

// Who is in hospital, left, died or was cured is what one finds by going through everybody day by day.
func TestFatesAreWhatWalkingTheDaysFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, p := anyFacts(t), anyPeriod(t)
		want := map[string]int{}
		for person := model.PersonID(1); person <= factPeople; person++ {
			sick, cured, there := map[string]bool{}, map[string]bool{}, false // by disease
			dead, deadOfIt := false, false                                    // a person dies once, of however many isolations it was written down
			for day := on("2021-07-01"); day <= p.To; day++ {
				there = false
				for k, i := range f.Isolations {
					if i.PersonID != person || i.Outcome == model.OutcomeCancelled {
						continue
					}
					found := i.Category == model.CategoryF0 && i.StartsOn == day || i.Outcome == model.OutcomeBecameCase && i.EndedOn == day
					sick[i.Disease] = sick[i.Disease] || found
					there = there || inHospital(i, day) && !replaced(f.Isolations, k, day)
				}
				gone := false
				for _, i := range f.Isolations {
					if i.PersonID != person || i.EndedOn != day || day == 0 {
						continue
					}
					within := 0
					if p.HoldsDay(day) {
						within = 1
					}
					switch i.Outcome {
					case model.OutcomeLeft:
						if !gone {
							want["left.people"] += within
						}
						gone = true
					case model.OutcomeDied:
						if !dead {
							want["died.people"] += within
						}
						if sick[i.Disease] && !deadOfIt {
							want["f0.died"] += within
						}
						dead, deadOfIt = true, deadOfIt || sick[i.Disease]
					case model.OutcomeCompleted:
						if i.Category == model.CategoryF0 && !cured[i.Disease] {
							cured[i.Disease] = true
							want["f0.cured"] += within
						}
					default:
					}
				}
			}
			if there {
				want["hospital.people"]++
			}
		}
		figures := figure.Count(f, p, model.Calendar{})
		for _, code := range []string{"hospital.people", "left.people", "died.people", "f0.died", "f0.cured"} {
			if got := row(t, figures, code); got.Now != want[code] {
				t.Fatalf("%+v, want %d", got, want[code])
			}
		}
	})
}

// Whatever order isolations are read in, somebody died once, on the first day that is written down; of the disease where she was known as a case of it by
// that day, though it be the same.
func TestSomebodyDiesOnce(t *testing.T) {
	t.Parallel()
	died := func(id int, disease, day string) model.Isolation {
		return with(ended(model.OutcomeDied, day), func(i *model.Isolation) { i.ID, i.Disease = model.IsolationID(id), disease })
	}
	case0 := func(i model.Isolation, since string) model.Isolation {
		i.Category, i.StartsOn = model.CategoryF0, on(since)
		return i
	}
	for name, c := range map[string]struct {
		all   []model.Isolation
		on    string // first day, "" never of the disease
		ofOne string
	}{
		"for two diseases":                {[]model.Isolation{died(1, "covid", "2021-08-11"), died(2, "soi", "2021-08-12")}, "2021-08-11", ""},
		"a case of both":                  {[]model.Isolation{case0(died(1, "covid", "2021-08-11"), "2021-08-02"), case0(died(2, "soi", "2021-08-12"), "2021-08-02")}, "2021-08-11", "2021-08-11"},
		"a case of the later alone":       {[]model.Isolation{died(1, "covid", "2021-08-11"), case0(died(2, "soi", "2021-08-12"), "2021-08-02")}, "2021-08-11", "2021-08-12"},
		"on the day she was found a case": {[]model.Isolation{case0(died(1, "covid", "2021-08-11"), "2021-08-11")}, "2021-08-11", "2021-08-11"},
		"found a case the day after":      {[]model.Isolation{died(1, "covid", "2021-08-11"), case0(with(f1(), func(i *model.Isolation) { i.ID, i.Disease = 2, "covid" }), "2021-08-12")}, "2021-08-11", ""},
	} {
		for range 2 {
			for day := on("2021-08-09"); day <= on("2021-08-14"); day++ {
				figures := figure.Count(model.Facts{Isolations: c.all}, model.Period{From: day, To: day}, model.Calendar{})
				if got, want := row(t, figures, "died.people").Up, count(c.on == day.String()); got != want {
					t.Errorf("%s: %d died on %v, want %d", name, got, day, want)
				}
				if got, want := row(t, figures, "f0.died").Up, count(c.ofOne == day.String()); got != want {
					t.Errorf("%s: %d died of it on %v, want %d", name, got, day, want)
				}
			}
			slices.Reverse(c.all)
		}
	}
}
