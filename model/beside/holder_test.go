package beside_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/beside"
)

// A visit is of what asks for its session: of the latest for the disease, else for another; the day something ended counts in full.
func TestHolder(t *testing.T) {
	t.Parallel()
	day := func(s string) model.Date {
		d, err := model.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	home := func(id model.IsolationID, disease, from, to string) model.Isolation {
		return model.Isolation{ID: id, PersonID: 1, Disease: disease, Follow: model.FollowIsolation, Category: model.CategoryF1, Place: model.PlaceHome, Days: 14, CheckIns: 2, StartsOn: day(from), EndsOn: day(to)}
	}
	first := home(1, "covid", "2021-08-05", "2021-08-19")
	first.Outcome, first.EndedOn = model.OutcomeBecameCase, day("2021-08-10")
	second := home(2, "covid", "2021-08-10", "2021-08-24")
	away, off, other := second, second, home(3, "soi", "2021-08-09", "2021-08-20")
	away.Place, off.Outcome, off.EndedOn = model.PlaceHospital, model.OutcomeCancelled, day("2021-08-10")
	for _, c := range []struct {
		name    string
		all     []model.Isolation
		disease string
		on      string
		session model.Session
		want    model.IsolationID
	}{
		{"before the other began", []model.Isolation{first, second}, "covid", "2021-08-09", model.Afternoon, 1},
		{"the morning it begins", []model.Isolation{second, first}, "covid", "2021-08-10", model.Morning, 1},
		{"the afternoon it begins", []model.Isolation{first, second}, "covid", "2021-08-10", model.Afternoon, 2},
		{"the day after", []model.Isolation{second, first}, "covid", "2021-08-11", model.Morning, 2},
		{"the afternoon she went to hospital", []model.Isolation{first, away}, "covid", "2021-08-10", model.Afternoon, 1},
		{"in hospital", []model.Isolation{first, away}, "covid", "2021-08-11", model.Morning, 0},
		{"called off", []model.Isolation{first, off}, "covid", "2021-08-11", model.Morning, 0},
		{"nobody asks for the one, and somebody for another", []model.Isolation{first, away, other}, "covid", "2021-08-11", model.Morning, 3},
		{"for its own before another that is later", []model.Isolation{first, other}, "covid", "2021-08-09", model.Afternoon, 1},
		{"for the other", []model.Isolation{first, other}, "soi", "2021-08-09", model.Afternoon, 3},
		{"after all", []model.Isolation{first, second, other}, "covid", "2021-09-30", model.Morning, 0},
	} {
		if got := beside.Holder(c.all, c.disease, day(c.on), c.session); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) { // the order in which they are read decides nothing
		all := rapid.Permutation([]model.Isolation{first, second, other, away}[:rapid.IntRange(1, 3).Draw(t, "of")]).Draw(t, "all")
		on, session := first.StartsOn+model.Date(rapid.IntRange(0, 20).Draw(t, "on")), rapid.SampledFrom([]model.Session{model.Morning, model.Afternoon}).Draw(t, "session")
		slow := model.IsolationID(0)
		for id := model.IsolationID(1); id <= 3; id++ { // by ID they begin one after the other, but for the one of another disease
			for _, i := range all {
				if i.ID == id && beside.WholeDay(i, on).Expects(on, session) && (i.Disease == "covid" || slow == 0) {
					slow = id
				}
			}
		}
		if got := beside.Holder(all, "covid", on, session); got != slow {
			t.Fatalf("%d, want %d", got, slow)
		}
	})
}
