// Package central adds up what was counted of central sites: how many are there each day, and on which days a site goes by its counts
// instead of the names in the book.
package central

import (
	"cmp"
	"slices"

	"sotruc/model"
	"sotruc/model/viet"
)

// Key is a site, for one disease: names that only tones, capitals and spaces tell apart are one site's.
type Key struct{ Site, Disease string }

// KeyOf gives the key of a site.
func KeyOf(site, disease string) Key { return Key{viet.Fold(viet.CleanLine(site)), disease} }

// Day is a day of a site, as all its counts make it.
type Day struct {
	model.SiteCount
	Before int  // how many the last count before left there; 0 where there is none
	Open   int  // in the morning: what was counted, else Before
	Close  int  // in the evening; never less than none
	Begins bool // from this day on the site goes by its counts: there are none before, or the last left nobody
	Blank  bool // nobody said how many were there when the counts began
	Short  bool // more went out than were there
	Lacks  int  // how many more
}

// Days are the days of all sites: by site, then by day. On days without a count nobody came or left.
func Days(counts []model.SiteCount) []Day {
	days := make([]Day, len(counts))
	for n, c := range counts {
		days[n].SiteCount = c
	}
	slices.SortFunc(days, func(a, b Day) int {
		x, y := KeyOf(a.Site, a.Disease), KeyOf(b.Site, b.Disease)
		return cmp.Or(cmp.Compare(x.Site, y.Site), cmp.Compare(x.Disease, y.Disease), cmp.Compare(a.On, b.On), cmp.Compare(a.ID, b.ID))
	})
	for n := range days {
		d, first := &days[n], n == 0 || KeyOf(days[n-1].Site, days[n-1].Disease) != KeyOf(days[n].Site, days[n].Disease)
		if !first {
			d.Before = days[n-1].Close
		}
		d.Begins, d.Blank = d.Before == 0, first && !d.Counted
		d.Open = d.Before
		if d.Counted {
			d.Open = d.Opening
		}
		d.Close = d.Open + d.CameIn - d.WentOut
		d.Short, d.Lacks, d.Close = d.Close < 0, max(-d.Close, 0), max(d.Close, 0)
	}
	return days
}

// Expected is what a count leaves at its site in the evening by the other counts of the book; known is false where it is the first and nobody
// counted who was there.
func Expected(counts []model.SiteCount, c model.SiteCount) (day Day, known bool) {
	all := slices.DeleteFunc(slices.Clone(counts), func(one model.SiteCount) bool {
		return one.ID == c.ID || KeyOf(one.Site, one.Disease) == KeyOf(c.Site, c.Disease) && one.On > c.On
	})
	for _, d := range Days(append(all, c)) {
		if KeyOf(d.Site, d.Disease) == KeyOf(c.Site, c.Disease) && d.On == c.On && d.ID == c.ID {
			day = d
		}
	}
	return day, !day.Blank
}

// ByHand are the days on which each site goes by its counts: from the first on, until one leaves nobody there, that day included. People whose
// names are in the book are counted on the others alone.
func ByHand(days []Day) map[Key][]model.Span {
	of := map[Key][]model.Span{}
	for _, d := range days {
		key := KeyOf(d.Site, d.Disease)
		spans := of[key]
		if d.Begins {
			spans = append(spans, model.Span{From: d.On, To: model.Forever})
		}
		if d.Close == 0 {
			spans[len(spans)-1].To = d.On
		}
		of[key] = spans
	}
	return of
}
