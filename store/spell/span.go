package spell

import (
	"slices"

	"sotruc/model"
)

// spans are stretches of time, in order, none touching the next; Until 0: it lasts. Of their fields Kind says nothing here.
type spans []one

// spansOf are those in which a seat is asked.
func spansOf(u model.TaskUnit) spans {
	var all spans
	since := u.Since
	for _, away := range u.Away {
		if since < away.From {
			all = append(all, one{Since: since, Until: away.From})
		}
		since = max(since, away.Until) // it may have been away before it came in
	}
	return append(all, one{Since: since, Until: u.Until}).clip(0, 0)
}

// clip is what of stretches lies between two instants; until 0: there is no end.
func (s spans) clip(since, until model.Instant) spans {
	var within spans
	for _, stretch := range s {
		stretch.Since = max(stretch.Since, since)
		if stretch.Until == 0 || until != 0 && until < stretch.Until {
			stretch.Until = until
		}
		if stretch.Until == 0 || stretch.Since < stretch.Until {
			within = append(within, stretch)
		}
	}
	return within
}

// union is both together.
func (s spans) union(other spans) spans {
	all := append(slices.Clone(s), other...)
	slices.SortStableFunc(all, func(a, b one) int { return int(a.Since - b.Since) })
	var joined spans
	for _, next := range all {
		n := len(joined) - 1
		switch {
		case n < 0, joined[n].Until != 0 && joined[n].Until < next.Since:
			joined = append(joined, next)
		case joined[n].Until != 0 && (next.Until == 0 || next.Until > joined[n].Until):
			joined[n].Until = next.Until
		}
	}
	return joined
}
