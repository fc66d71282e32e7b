package beside_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/beside"
)

func on(s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// anyIsolations draws what one person was and is followed for in a few days.
func anyIsolations(t *rapid.T) []model.Isolation {
	first := on("2021-08-01")
	all := make([]model.Isolation, rapid.IntRange(0, 5).Draw(t, "isolations"))
	for k := range all {
		i := model.Isolation{
			ID: model.IsolationID(k + 1), PersonID: 1, Disease: rapid.SampledFrom([]string{"covid", "soi", "cum"}).Draw(t, "disease"),
			Follow: rapid.SampledFrom([]model.Follow{model.FollowIsolation, model.FollowIsolation, model.FollowWatch}).Draw(t, "follow"),
			Place:  rapid.SampledFrom([]model.Place{model.PlaceHome, model.PlaceHome, model.PlaceCentral, model.PlaceHospital}).Draw(t, "place"),
			Outcome: rapid.SampledFrom([]model.Outcome{
				model.OutcomeNone, model.OutcomeNone, model.OutcomeCompleted, model.OutcomeLeft, model.OutcomeCancelled,
			}).Draw(t, "outcome"),
			StartsOn: first + model.Date(rapid.IntRange(0, 9).Draw(t, "starts")), CheckIns: rapid.IntRange(0, 2).Draw(t, "check-ins"),
			MonitorDays: rapid.SampledFrom([]int{0, 3}).Draw(t, "monitored"), Days: 3,
		}
		if i.EndsOn = i.StartsOn + model.Date(rapid.IntRange(0, 4).Draw(t, "days")); i.Follow == model.FollowWatch {
			i.Days = 0
		}
		if i.Outcome != model.OutcomeNone {
			i.EndedOn = i.StartsOn + model.Date(rapid.IntRange(0, 4).Draw(t, "ended"))
		}
		all[k] = i
	}
	return rapid.Permutation(all).Draw(t, "as read")
}

// counts tells whether an isolation stands on a day: it has begun, was not cancelled, is not over, and no later one for its disease has begun.
func counts(all []model.Isolation, i model.Isolation, day model.Date) bool {
	if state := i.StateOn(day); i.Outcome == model.OutcomeCancelled || state == model.IsolationNone || state == model.StateEnded {
		return false
	}
	return !slices.ContainsFunc(all, func(other model.Isolation) bool {
		later := other.StartsOn > i.StartsOn || other.StartsOn == i.StartsOn && other.ID > i.ID
		return later && other.Disease == i.Disease && other.StartsOn <= day && other.Outcome != model.OutcomeCancelled
	})
}

// grade spells how far in front an isolation stands on a day, so that what is less is asked for first.
func grade(i model.Isolation, day model.Date) string {
	digit := func(second bool) int {
		if second {
			return 1
		}
		return 0
	}
	state := map[model.IsolationState]int{model.StateIsolating: 1, model.StateUnconfirmed: 2, model.StateMonitoring: 3}[i.StateOn(day)]
	return fmt.Sprint(state, digit(i.Place != model.PlaceHome), 2-i.CheckIns, digit(i.Outcome != model.OutcomeNone), int(model.Forever)-int(i.StartsOn), 1000-int(i.ID))
}

// On each day one isolation of a disease counts at most, and first stands what a round asks for first: who is held before who is past the
// planned end or monitored, at home before elsewhere, whom it asks for most often, whose end nobody has said, and the latest.
func TestInForce(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		all, day := anyIsolations(t), on("2021-08-01")+model.Date(rapid.IntRange(0, 16).Draw(t, "day"))
		var want []model.IsolationID
		var some []model.Isolation
		for _, i := range all {
			if counts(all, i, day) {
				some = append(some, i)
			}
		}
		slices.SortFunc(some, func(a, b model.Isolation) int { return cmp.Compare(grade(a, day), grade(b, day)) })
		for _, i := range some {
			want = append(want, i.ID)
		}
		got, diseases := idsOf(beside.InForce(all, day)), map[string]bool{}
		if !slices.Equal(got, want) {
			t.Fatalf("on %v %v, want %v of %+v", day, got, want, all)
		}
		for _, i := range some {
			if diseases[i.Disease] {
				t.Fatalf("two for %s on %v: %+v", i.Disease, day, some)
			}
			diseases[i.Disease] = true
		}
		for _, disease := range []string{"covid", "soi", "gan"} {
			var same, others []model.IsolationID
			for _, i := range some {
				switch {
				case i.Outcome != model.OutcomeNone:
				case i.Disease == disease:
					same = append(same, i.ID)
				default:
					others = append(others, i.ID)
				}
			}
			first, second := beside.Running(all, disease, day)
			if !slices.Equal(idsOf(first), same) || !slices.Equal(idsOf(second), others) {
				t.Fatalf("beside one for %s run %v and %v, want %v and %v", disease, idsOf(first), idsOf(second), same, others)
			}
		}
	})
}

// Of two that are alike but for one thing, that alone decides which stands first; so it does where what is of less weight speaks for the other.
func TestWhatStandsFirst(t *testing.T) {
	t.Parallel()
	day := on("2021-08-10")
	alike := model.Isolation{
		ID: 5, PersonID: 1, Place: model.PlaceHome, CheckIns: 2, Days: 14, MonitorDays: 14, StartsOn: on("2021-08-05"), EndsOn: on("2021-08-12"), Follow: model.FollowIsolation,
	}
	steps := []func(i *model.Isolation){ // what puts one behind, of the most weight first
		func(i *model.Isolation) { i.EndsOn = on("2021-08-09") }, // past the planned end
		func(i *model.Isolation) { i.Place = model.PlaceCentral },
		func(i *model.Isolation) { i.CheckIns = 1 },
		func(i *model.Isolation) { i.Outcome, i.EndedOn = model.OutcomeCompleted, max(i.EndsOn, day) },
		func(i *model.Isolation) { i.StartsOn-- },
		func(i *model.Isolation) { i.ID-- },
	}
	for n, step := range steps {
		behind, first := alike, alike
		behind.Disease, first.Disease = "covid", "soi"
		step(&behind)
		for _, less := range steps[n+1:] {
			less(&first)
		}
		for _, c := range [][2]model.Isolation{{behind, alike}, {behind, first}} {
			if c[1].Disease = "soi"; c[0].ID == c[1].ID {
				c[0].ID, c[1].ID = 5, 6
			}
			for range 2 {
				if got := beside.InForce(c[:], day); len(got) != 2 || got[0].Disease != "soi" {
					t.Errorf("step %d: %+v stands first", n, got)
				}
				c[0], c[1] = c[1], c[0]
			}
		}
	}
}

// Two diseases ask for one visit from the day the second begins to the last of the first, both included.
func TestTheDaysOfAVisitForTwo(t *testing.T) {
	t.Parallel()
	held := func(id model.IsolationID, disease string, from, to model.Date) model.Isolation {
		return model.Isolation{ID: id, PersonID: 1, Disease: disease, Place: model.PlaceHome, CheckIns: 1, Days: 7, StartsOn: from, EndsOn: to}
	}
	day := on("2021-08-10")
	for apart, want := range map[model.Date]bool{-1: true, 0: true, 1: false} {
		all := []model.Isolation{held(1, "covid", day-5, day), held(2, "soi", day+apart, day+9)}
		for range 2 {
			if got := beside.Shared(all); got[1] != want {
				t.Errorf("%d days after the last of the first: %t", apart, got[1])
			}
			slices.Reverse(all)
		}
	}
}

func idsOf(all []model.Isolation) (ids []model.IsolationID) {
	for _, i := range all {
		ids = append(ids, i.ID)
	}
	return ids
}

// A person is asked for on account of two diseases where there is a day, the last of each with it, on which a round may come for either. The
// recount asks every day.
func TestSharedVisits(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		all := anyIsolations(t)
		for k := range all {
			all[k].PersonID = model.PersonID(rapid.IntRange(1, 2).Draw(t, "person"))
		}
		got := beside.Shared(all)
		for id := range model.PersonID(4) {
			want := false
			for day := on("2021-08-01"); day < on("2021-09-01"); day++ {
				asked := map[string]bool{}
				for _, i := range all {
					last := i.EndsOn
					if i.Outcome != model.OutcomeNone {
						last = i.EndedOn
					}
					if i.PersonID == id && i.Place == model.PlaceHome && i.Follow == model.FollowIsolation && i.CheckIns != 0 && i.Outcome != model.OutcomeCancelled &&
						i.StartsOn <= day && day <= last {
						asked[i.Disease] = true
					}
				}
				want = want || len(asked) > 1
			}
			if got[id] != want {
				t.Fatalf("person %d is asked for twice: %t, of %+v", id, got[id], all)
			}
		}
	})
}
