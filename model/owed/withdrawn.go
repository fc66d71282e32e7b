package owed

import (
	"cmp"
	"slices"

	"sotruc/model"
	"sotruc/model/figure"
)

// Withdrawn says which reports that went up go on from one that was corrected after they did, or that was only made after they were, each
// with the correction or with that one: their openings are no longer what the report before closes with. Of one that was corrected itself the correction is asked about. The reports are all
// there are, in any order; series tells whether the second of two may go on from the first, whatever their days.
func Withdrawn(all []model.Report, series func(a, b model.Report) bool) map[model.ReportID]model.Report {
	sent := slices.DeleteFunc(slices.Clone(all), func(r model.Report) bool { return r.IssuedAt == 0 })
	slices.SortStableFunc(sent, func(a, b model.Report) int {
		return cmp.Or(cmp.Compare(a.IssuedAt, b.IssuedAt), cmp.Compare(a.ID, b.ID))
	})
	samePeriod := func(a, b model.Report) bool {
		return series(a, b) && a.Period.From == b.Period.From && a.Period.To == b.Period.To
	}
	found := map[model.ReportID]model.Report{}
	for n, r := range sent {
		_, itself := lastOf(sent[n+1:], func(c model.Report) bool { return c.SentAt != 0 && c.CorrectionOf != 0 && samePeriod(c, r) })
		if r.SentAt == 0 || itself {
			continue
		}
		before := func(b model.Report) bool { return series(b, r) && b.Period.To == r.Period.From-1 }
		base, wentOn := lastOf(sent[:n], before)
		anew, there := lastOf(sent[n+1:], func(c model.Report) bool {
			return c.SentAt != 0 && before(c) && (!wentOn || c.CorrectionOf != 0 && samePeriod(c, base))
		})
		if there && (wentOn && !sameClosing(base, anew) || !wentOn && !opensWith(r, anew)) {
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

// opensWith tells whether a report opens with what another closes with. Only what is counted at a moment opens with anything.
func opensWith(r, before model.Report) bool {
	opening := make(map[string]int, len(r.Figures))
	for _, f := range r.Figures {
		if figure.IsStock(f) {
			opening[f.Code] = f.Opening
		}
	}
	return !slices.ContainsFunc(before.Figures, func(f model.Figure) bool {
		opens, is := opening[f.Code]
		return is && opens != f.Now
	})
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
