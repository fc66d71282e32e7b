package census

import "sotruc/model"

// Rounds are the sessions over at an instant in which one of the isolations is due, each with its last day and how many are alike.
func Rounds(by model.Instant, isolations []model.Isolation, last []model.Date, alike []int) []model.DueRound {
	all := newDues(by)
	for k, i := range isolations {
		all.isolations(i, last[k], alike[k])
	}
	return all.rounds()
}
