package beside

import (
	"cmp"
	"slices"

	"sotruc/model"
)

// ReplacedOn gives for each isolation the day from which a later one of the same person for the same disease, whatever kind of follow-up
// either is, counts in its place, in reports and lists: the start of the next that was not cancelled; a day that never comes where none
// follows. What somebody is followed for besides goes on beside it; where no disease is stated, that is one of its own.
func ReplacedOn(all []model.Isolation) []model.Date {
	on := make([]model.Date, len(all))
	var order []int
	for k, i := range all {
		on[k] = model.Forever
		if i.Outcome != model.OutcomeCancelled {
			order = append(order, k)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		i, j := all[a], all[b]
		return cmp.Or(
			cmp.Compare(i.PersonID, j.PersonID), cmp.Compare(i.Disease, j.Disease), cmp.Compare(i.StartsOn, j.StartsOn), cmp.Compare(i.ID, j.ID),
		)
	})
	for n := 1; n < len(order); n++ {
		this, next := order[n-1], order[n]
		if all[this].PersonID == all[next].PersonID && all[this].Disease == all[next].Disease {
			on[this] = all[next].StartsOn
		}
	}
	return on
}

// AskedBefore gives the sessions in which a round asked for the person of an isolation, before it was written down, on account of another for
// the same disease: as that was planned, until it was said how it ended, which is 0 where nobody has.
func AskedBefore(of, other model.Isolation, said model.Instant) (model.Asked, bool) {
	until := of.CreatedAt
	if said != 0 {
		until = min(until, said)
	}
	asked := other.AskedUntil(until)
	return asked, other.PersonID == of.PersonID && other.Disease == of.Disease && other.ID != of.ID && asked.From <= asked.To
}
