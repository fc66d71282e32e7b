package figure

import "sotruc/model"

// summed are the flows that are worked out day by day: what they came to before a day does not change with what comes after it. Of cases, and of
// who died, only the first time counts, whenever the next is.
var summed = [...]string{
	"home.completed", "home.extended", "home.shortened", "left.people",
	"checkin.expected", "checkin.done", "checkin.absent", "checkin.refused", "checkin.symptoms", "alarm.answered",
	"test.taken", "test.positive", "test.negative",
}

// Add adds what the summed flows came to on some days, by disease, to what they came to on the days before; before is left as it is. The facts
// are those of these days. A disease of which nothing happened has no sums.
func Add(before map[string]map[string]int, f model.Facts, days model.Period) map[string]map[string]int {
	diseases := map[string]bool{"": true}
	for disease := range before {
		diseases[disease] = true
	}
	for _, i := range f.Isolations {
		diseases[i.Disease] = true
	}
	for _, t := range f.Tests { // before the isolation it is of
		diseases[t.Disease] = true
	}
	for _, a := range f.Answers {
		diseases[a.Disease] = true
	}
	sums := make(map[string]map[string]int, len(diseases))
	for disease := range diseases {
		of := f.Of(disease)
		of.Before = model.Before{}
		t := newTally(of, days)
		t.people(of)
		all := make(map[string]int, len(summed))
		for _, code := range summed {
			if n := before[disease][code] + t.row(code).Now; n != 0 {
				all[code] = n
			}
		}
		if len(all) > 0 {
			sums[disease] = all
		}
	}
	return sums
}
