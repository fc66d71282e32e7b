package figure

import (
	"slices"

	"sotruc/model"
	"sotruc/model/central"
)

// sites counts central isolation: who is on a site by name, on the days on which nobody counted there, and else what was counted.
type sites struct {
	days   []central.Day
	byHand map[central.Key][]model.Span
	named  map[string]string                               // what each site is called, by the site of its key
	there  map[string][]model.Span                         // on which days anybody is
	held   map[central.Key]map[model.PersonID][]model.Span // who is there by name, also on days on which it goes by its counts
	left   map[model.PersonID][]model.Span                 // on which days somebody counts by name, wherever
}

func sitesOf(f model.Facts) *sites {
	s := &sites{
		days: central.Days(f.SiteCounts), named: map[string]string{}, there: map[string][]model.Span{},
		held: map[central.Key]map[model.PersonID][]model.Span{}, left: map[model.PersonID][]model.Span{},
	}
	s.byHand = central.ByHand(s.days)
	return s
}

// byName are the days of somebody on a site on which it does not go by its counts.
func (s *sites) byName(i model.Isolation, days model.Span) []model.Span {
	key := central.KeyOf(i.Site, i.Disease)
	if s.held[key] == nil {
		s.held[key] = map[model.PersonID][]model.Span{}
	}
	s.held[key][i.PersonID] = append(s.held[key][i.PersonID], days)
	var left []model.Span
	for _, hand := range s.byHand[key] {
		left = append(left, model.Span{From: days.From, To: min(days.To, hand.From-1)})
		days.From = max(days.From, min(hand.To, model.Forever-1)+1)
	}
	left = slices.DeleteFunc(append(left, days), func(s model.Span) bool { return s.To < s.From })
	s.left[i.PersonID] = append(s.left[i.PersonID], left...)
	return s.at(i.Site, left)
}

// staying counts who was on a site by name the evening before a day on which its counts begin, is held there on that day, and counts nowhere by name.
func (s *sites) staying(at central.Key, on model.Date) int {
	n := 0
	for id, days := range s.held[at] {
		if holds(days, on-1) && holds(days, on) && !holds(s.left[id], on) {
			n++
		}
	}
	return n
}

// holds tells whether a day is one of some days.
func holds(days []model.Span, day model.Date) bool {
	return slices.ContainsFunc(days, func(s model.Span) bool { return s.From <= day && day <= s.To })
}

// at notes that somebody is on a site on some days.
func (s *sites) at(site string, days []model.Span) []model.Span {
	key := central.KeyOf(site, "").Site
	if key == "" || len(days) == 0 {
		return days
	}
	if s.named[key] == "" {
		s.named[key] = site
	}
	s.there[key] = append(s.there[key], days...)
	return days
}

// change is what came to a site and what left it on a day.
type change struct {
	on       model.Date
	up, down int
}

// changes are those of a site, whose days are given in order. Who was there when the counts began was so the evening before, unless they
// take the place of names: then those who were there by name stay, as kept has them. What somebody counted otherwise, came or left that morning.
func (s *sites) changes(days []central.Day) (all []change, kept []change) {
	for n, d := range days {
		by := change{d.On, d.CameIn, d.WentOut}
		differs := d.Open - d.Before
		if d.Begins {
			stay, alone := 0, n == 0 || days[n-1].On < d.On-1
			if alone {
				stay = min(s.staying(central.KeyOf(d.Site, d.Disease), d.On), d.Open)
			}
			if kept = append(kept, change{on: d.On, up: stay}); alone && stay == 0 && d.Open > 0 {
				all, differs = append(all, change{on: d.On - 1, up: d.Open}), 0
				s.at(d.Site, []model.Span{{From: d.On - 1, To: d.On - 1}})
			}
		}
		by.up, by.down = by.up+max(differs, 0), by.down+max(-differs, 0)
		by.up += d.Close - (d.Open + d.CameIn - d.WentOut) // 0 unless more went out than were there
		if all = append(all, by); d.Close > 0 {
			until := model.Forever
			if n+1 < len(days) {
				until = days[n+1].On - 1
			}
			s.at(d.Site, []model.Span{{From: d.On, To: until}})
		}
	}
	return all, kept
}

// counted counts what was counted of sites.
func (t *tally) counted(s *sites) {
	for first := 0; first < len(s.days); {
		key, end := central.KeyOf(s.days[first].Site, s.days[first].Disease), first
		for end < len(s.days) && central.KeyOf(s.days[end].Site, s.days[end].Disease) == key {
			end++
		}
		all, kept := s.changes(s.days[first:end])
		t.site(s.days[first], all)
		for _, k := range kept {
			if k.on >= t.period.From && k.on <= t.period.Last() {
				t.count("central.people", Entry{Thing: named(s.days[first].Site), N: -k.up, From: k.on, To: k.on, Up: true, Down: true})
			}
		}
		first = end
	}
	for key, days := range s.there {
		for _, one := range merge(days) {
			t.stock("central.sites", one, named(s.named[key]))
		}
	}
}

// site counts the people of a site that goes by its counts; whoever left is taken for who was there first.
func (t *tally) site(of central.Day, all []change) {
	opening, up, down, last := 0, 0, 0, t.period.Last()
	for _, c := range all {
		switch {
		case c.on < t.period.From:
			opening += c.up - c.down
		case c.on <= last:
			up, down = up+c.up, down+c.down
		}
	}
	gone := min(opening, down)
	passed := down - gone
	for _, e := range []Entry{
		{N: up - passed, From: max(of.On, t.period.From), To: model.Forever, Up: true, Now: true},
		{N: passed, From: t.period.From, To: last, Up: true, Down: true},
		{N: gone, From: of.On, To: last, Opening: true, Down: true},
		{N: opening - gone, From: of.On, To: model.Forever, Opening: true, Now: true},
	} {
		e.Thing = named(of.Site)
		t.count("central.people", e)
	}
}
