package figure_test

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// sums are the flows of which a book keeps what they came to.
var sums = []string{
	"home.completed", "home.extended", "home.shortened", "left.people", "checkin.expected", "checkin.done", "checkin.absent", "checkin.refused",
	"checkin.symptoms", "alarm.answered", "test.taken", "test.positive", "test.negative",
}

// sumFacts draws facts about people, half the time such as have a part in visits.
func sumFacts(t *rapid.T) model.Facts {
	f := anyFacts(t)
	if rapid.Bool().Draw(t, "visits") {
		isolations, made, _ := anyVisits(t)
		f = tallied(isolations, made)
	}
	f.CheckIns = slices.DeleteFunc(f.CheckIns, func(c model.CheckInTally) bool { // of no isolation, which no book has
		return !slices.ContainsFunc(f.Isolations, func(i model.Isolation) bool { return i.Disease == c.Disease })
	})
	return f
}

// sumDay draws a day, mostly one on which something happened, was written down, or was by the hour that is of the day before.
func sumDay(t *rapid.T, f model.Facts) model.Date {
	days := []model.Date{factDay(t, "a day")}
	for _, a := range f.Answers {
		days = append(days, a.At.Date())
	}
	for _, i := range f.Isolations {
		days = append(days, i.StartsOn, max(i.EndedOn, i.StartsOn))
		for _, c := range i.Changes {
			days = append(days, c.At.Date())
		}
	}
	for _, x := range f.Tests {
		days = append(days, max(x.TakenOn, x.DueOn), max(x.ResultOn, x.TakenOn, x.DueOn))
	}
	return rapid.SampledFrom(days).Draw(t, "day") + model.Date(rapid.IntRange(0, 1).Draw(t, "the day after"))
}

// since are the facts without what a book does not read of the days before one: check-ins, tests taken and known, and answers. Of a report that closes at an
// hour it is that of the day before.
func since(f model.Facts, day model.Date) model.Facts {
	f.CheckIns = slices.DeleteFunc(slices.Clone(f.CheckIns), func(c model.CheckInTally) bool { return c.Day < day })
	f.Unusual = slices.DeleteFunc(slices.Clone(f.Unusual), func(c model.CheckIn) bool { return c.Day < day })
	f.Tests = slices.DeleteFunc(slices.Clone(f.Tests), func(x model.Test) bool { return x.TakenOn < day && x.ResultOn < day })
	f.Answers = slices.DeleteFunc(slices.Clone(f.Answers), func(a model.AlarmAnswer) bool { return a.At <= day.At("00:00") })
	return f
}

// Whatever the days are parted at, what flows came to before a day, summed up in two steps, and the facts of the days from then on make the
// figures that all facts make, in all and of each disease: nothing is counted twice and nothing lost, however much of the days before is told.
func TestSumsOfBeforeAndFactsSince(t *testing.T) {
	t.Parallel()
	first := on("2021-06-01")
	rapid.Check(t, func(t *rapid.T) {
		f := sumFacts(t)
		day := sumDay(t, f)
		between := first + model.Date(rapid.IntRange(0, int(day-first)).Draw(t, "between"))
		half := figure.Add(nil, f, model.Period{From: first, To: between - 1})
		was := maps.Clone(half[""])
		before := model.Before{Day: day, Of: figure.Add(half, f, model.Period{From: between, To: day - 1})}
		if !maps.Equal(half[""], was) {
			t.Fatalf("what was before became %v from %v", half[""], was)
		}
		for disease, of := range before.Of {
			for code, n := range of {
				if !slices.Contains(sums, code) || n == 0 {
					t.Fatalf("%q: %s is summed up to %d", disease, code, n)
				}
			}
			if len(of) == 0 {
				t.Fatalf("%q has no sums, and is there", disease)
			}
		}
		p := model.Period{From: day + model.Date(rapid.IntRange(0, 3).Draw(t, "from")), Cut: model.Clock(rapid.SampledFrom([]string{"", "15:00"}).Draw(t, "cut"))}
		p.To = p.From + model.Date(rapid.IntRange(0, 20).Draw(t, "length"))
		for _, disease := range append(factDiseases(), "") {
			all, less := f.Of(disease), since(f, min(day, p.From-1)).Of(disease)
			want := figure.Count(all, p, model.Calendar{})
			all.Before, less.Before = before, before
			got, few := figure.Count(all, p, model.Calendar{}), figure.Count(less, p, model.Calendar{})
			for k := range want {
				if got[k] != want[k] || slices.Contains(sums, want[k].Code) && few[k] != want[k] {
					t.Fatalf("%q before %v, %v–%v: %+v of all, %+v of what was since, want %+v", disease, day, p.From, p.To, got[k], few[k], want[k])
				}
			}
		}
	})
}

// What is said at midnight is of the day that ends, and in the sums before the next; a second later it is of that.
func TestSumsEndAtMidnight(t *testing.T) {
	t.Parallel()
	midnight := at("2021-08-10 00:00")
	for when, before := range map[model.Instant]int{midnight - 1: 1, midnight: 1, midnight + 1: 0} {
		f := model.Facts{
			Isolations: []model.Isolation{with(f1(), func(i *model.Isolation) { i.ID, i.Disease = 1, "covid" })},
			Answers:    []model.AlarmAnswer{{IsolationID: 1, Disease: "covid", Day: on("2021-08-09"), Session: model.Afternoon, At: when}},
		}
		f.Before = model.Before{Day: on("2021-08-10"), Of: figure.Add(nil, f, model.Period{From: on("2021-07-01"), To: on("2021-08-09")})}
		for _, disease := range []string{"", "covid"} {
			if got := f.Before.Of[disease]["alarm.answered"]; got != before {
				t.Errorf("%q: %d answers before, want %d", disease, got, before)
			}
			checkRow(t, figure.Count(f.Of(disease), model.Period{From: on("2021-08-10"), To: on("2021-08-10")}, model.Calendar{}), model.Figure{
				Code: "alarm.answered", Up: 1 - before, Now: 1 - before, Total: 1,
			})
		}
	}
}

// What came to nothing has no sum, and a disease of which nothing happened none at all; what was before stays.
func TestSumsOfNothing(t *testing.T) {
	t.Parallel()
	was := map[string]map[string]int{"": {"left.people": 3}, "lao": {"left.people": 3}}
	f := model.Facts{Isolations: []model.Isolation{with(f1(), func(i *model.Isolation) { i.Disease, i.StartsOn, i.EndsOn = "soi", on("2022-01-01"), on("2022-01-08") })}}
	got := figure.Add(was, f, model.Period{From: on("2021-08-01"), To: on("2021-08-31")})
	if !maps.EqualFunc(got, was, maps.Equal[map[string]int, map[string]int]) {
		t.Errorf("%v, want %v", got, was)
	}
}
