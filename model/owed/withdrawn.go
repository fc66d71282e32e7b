package owed

import (
	"cmp"
	"slices"

	"sotruc/model"
)

// Withdrawn says which reports that went up go on from one that was corrected after they did, each with the correction: their
// openings are closings that are no longer so. Of one that was corrected itself the correction is asked about. The reports are all
// there are, in any order; series tells whether the second of two may go on from the first, whatever their days.
func Withdrawn(all []model.Report, series func(a, b model.Report) bool) map[model.ReportID]model.Report {
	var sent []model.Report
	for _, r := range all {
		if r.SentAt != 0 {
			sent = append(sent, r)
		}
	}
	slices.SortStableFunc(sent, func(a, b model.Report) int {
		return cmp.Or(cmp.Compare(a.IssuedAt, b.IssuedAt), cmp.Compare(a.ID, b.ID))
	})
	samePeriod := func(a, b model.Report) bool {
		return series(a, b) && a.Period.From == b.Period.From && a.Period.To == b.Period.To
	}
	found := map[model.ReportID]model.Report{}
	for n, r := range sent {
		base, ok := lastOf(sent[:n], func(b model.Report) bool { return series(b, r) && b.Period.To == r.Period.From-1 })
		if !ok {
			continue
		}
		anew, corrected := lastOf(sent[n+1:], func(c model.Report) bool { return c.CorrectionOf != 0 && samePeriod(c, base) })
		_, itself := lastOf(sent[n+1:], func(c model.Report) bool { return c.CorrectionOf != 0 && samePeriod(c, r) })
		if corrected && !itself && !sameClosing(base, anew) {
			found[r.ID] = anew
		}
	}
	return found
}

// lastOf gives the last report of a list of which something is so.
func lastOf(all []model.Report, is func(model.Report) bool) (model.Report, bool) {
	for _, r := range slices.Backward(all) {
		if is(r) {
			return r, true
		}
	}
	return model.Report{}, false
}

// sameClosing tells whether what goes on from either of two reports begins with the same numbers.
func sameClosing(a, b model.Report) bool {
	closing := make(map[string]int, len(a.Figures))
	for _, f := range a.Figures {
		closing[f.Code] = f.Now
	}
	return !slices.ContainsFunc(b.Figures, func(f model.Figure) bool {
		was, counted := closing[f.Code]
		return counted && was != f.Now
	})
}
