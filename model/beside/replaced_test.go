package beside_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/beside"
)

// An isolation counts up to the day on which the next of its person for its disease begins; of two that begin together the later written is
// the next. What was cancelled takes no place and has none. The recount asks each of each other.
func TestWhatTakesThePlaceOfAnIsolation(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		all := make([]model.Isolation, rapid.IntRange(0, 7).Draw(t, "isolations"))
		for k := range all {
			all[k] = model.Isolation{
				ID: model.IsolationID(k + 1), PersonID: model.PersonID(rapid.IntRange(1, 2).Draw(t, "person")),
				Disease: rapid.SampledFrom([]string{"", "covid"}).Draw(t, "disease"), StartsOn: on("2021-08-01") + model.Date(rapid.IntRange(0, 5).Draw(t, "starts")),
				Outcome: rapid.SampledFrom([]model.Outcome{model.OutcomeNone, model.OutcomeCompleted, model.OutcomeCancelled}).Draw(t, "outcome"),
			}
		}
		all = rapid.Permutation(all).Draw(t, "as read")
		for k, got := range beside.ReplacedOn(all) {
			this, want := all[k], model.Forever
			for _, other := range all {
				after := other.StartsOn > this.StartsOn || other.StartsOn == this.StartsOn && other.ID > this.ID
				if after && other.PersonID == this.PersonID && other.Disease == this.Disease && this.Outcome != model.OutcomeCancelled &&
					other.Outcome != model.OutcomeCancelled && other.StartsOn < want {
					want = other.StartsOn
				}
			}
			if got != want {
				t.Fatalf("%+v counts until %v, want %v, among %+v", this, got, want, all)
			}
		}
	})
}
