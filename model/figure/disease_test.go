package figure_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// apart are the facts of a book that has one disease only, but for the isolations check-ins are counted by.
func apart(f model.Facts, disease string) model.Facts {
	all := f
	f.Isolations, f.CheckIns, f.Alarms, f.Answers, f.Tests, f.Movements = nil, nil, nil, nil, nil, nil
	of := map[model.IsolationID]bool{}
	for _, i := range all.Isolations {
		if i.Disease == disease {
			f.Isolations, of[i.ID] = append(f.Isolations, i), true
		}
	}
	for _, a := range all.Alarms {
		if of[a.IsolationID] {
			f.Alarms = append(f.Alarms, a)
		}
	}
	for _, a := range all.Answers {
		if of[a.IsolationID] {
			f.Answers = append(f.Answers, a)
		}
	}
	for _, c := range all.CheckIns {
		if c.Disease == disease {
			f.CheckIns = append(f.CheckIns, c)
		}
	}
	for _, test := range all.Tests {
		if test.Disease == disease {
			f.Tests = append(f.Tests, test)
		}
	}
	for _, m := range all.Movements {
		if m.Disease == disease || m.Disease == "" {
			f.Movements = append(f.Movements, m)
		}
	}
	return f
}

// additive are the figures of events, each of one disease; shared those of events that may concern one person on account of two: a visit, a
// death, that somebody left.
func additive(code string) bool {
	return !shared(code) && starts(code, "home.completed", "home.extended", "home.shortened", "f0.", "checkin.", "test.", "alarm.answered")
}

func shared(code string) bool { return starts(code, "left.", "died.", "f0.died", "checkin.expected") }

func starts(code string, with ...string) bool {
	return slices.ContainsFunc(with, func(one string) bool { return strings.HasPrefix(code, one) })
}

// The figures of a disease are those of a book that has no other; and what happened is the sum of what happened of each. Nobody is
// lost who is followed for one disease after the other.
func TestFiguresOfADisease(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		f, p := anyFacts(t), anyPeriod(t)
		whole, sums := figure.Count(f, p, model.Calendar{}), map[string]model.Figure{}
		for _, disease := range factDiseases() {
			got, want := figure.Count(f.Of(disease), p, model.Calendar{}), figure.Count(apart(f, disease), p, model.Calendar{})
			for k, row := range got {
				if row != want[k] && row.Code != "checkin.expected" {
					t.Fatalf("%s: %+v, in a book of its own %+v", disease, row, want[k])
				}
				sum := sums[row.Code]
				sums[row.Code] = model.Figure{Code: row.Code, Up: sum.Up + row.Up, Total: sum.Total + row.Total}
			}
		}
		for _, row := range whole {
			sum := sums[row.Code]
			if additive(row.Code) && (sum.Up != row.Up || sum.Total != row.Total) || shared(row.Code) && sum.Total < row.Total {
				t.Fatalf("%+v, of the diseases together %+v", row, sum)
			}
		}
		if all := figure.Count(f.Of(""), p, model.Calendar{}); len(all) != len(whole) || all[0] != whole[0] {
			t.Fatalf("%+v, of every disease %+v", whole[0], all[0])
		}
	})
}

// Who had COVID-19 before and falls ill with measles is a new case of measles.
func TestACaseOfTheNextDisease(t *testing.T) {
	t.Parallel()
	before := with(ended(model.OutcomeCompleted, "2021-08-05"), func(i *model.Isolation) { i.Category, i.Disease = model.CategoryF0, model.DiseaseCovid })
	measles := with(f1(), func(i *model.Isolation) {
		i.ID, i.Category, i.Disease, i.StartsOn, i.EndsOn = 2, model.CategoryF0, "soi", on("2021-08-12"), on("2021-08-19")
	})
	f := model.Facts{Isolations: []model.Isolation{before, measles}}
	for disease, want := range map[string][]model.Figure{
		"":    {{Code: "f0.new", Up: 1, Now: 1, Total: 2}, {Code: "home.people", Up: 1, Now: 1}, {Code: "f0.cured", Total: 1}},
		"soi": {{Code: "f0.new", Up: 1, Now: 1, Total: 1}, {Code: "home.people", Up: 1, Now: 1}, {Code: "f0.cured"}},
		"covid": {
			{Code: "f0.new", Total: 1},
			{Code: "home.people"},
			{Code: "f0.cured", Total: 1},
			{Code: "monitor.people", Opening: 1, Now: 1}, // also while she has measles
		},
	} {
		figures := figure.Count(f.Of(disease), week(), model.Calendar{})
		for _, row := range want {
			checkRow(t, figures, row)
		}
	}
}
