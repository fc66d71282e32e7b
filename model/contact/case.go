package contact

import "sotruc/model"

// CaseSince is the first day on which somebody is known as a case of a disease, of the latest time that was so: an isolation that ended
// with it, or one as a case (ca bệnh, F0). 0 where there is none.
func CaseSince(of []model.Isolation, disease string) model.Date {
	var since, latest model.Date
	for _, i := range of { // the newest first
		if i.Disease != disease || i.Outcome == model.OutcomeCancelled {
			continue
		}
		var on model.Date
		switch {
		case i.Outcome == model.OutcomeBecameCase:
			on = i.EndedOn
		case i.Category == model.CategoryF0:
			on = i.StartsOn
		default:
			continue
		}
		if latest == 0 {
			latest = on
		}
		if latest-on <= sameCase {
			since = on
		}
	}
	return since
}

// sameCase is how many days apart two records of a case are of one time of being ill: the end that found it, and the isolation as a case.
const sameCase = 30

// ChainDisease is the disease the chain around somebody is of, where none is named: that of the latest isolation.
func ChainDisease(of []model.Isolation) string { // the newest first
	if len(of) == 0 {
		return model.DiseaseCovid
	}
	return of[0].Disease
}
