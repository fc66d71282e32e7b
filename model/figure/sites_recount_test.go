package figure_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// siteBook is a few days on two sites: who is there by name, and what was counted.
type siteBook struct {
	facts model.Facts
	key   [2]string // how each site is written by those who count
}

const siteDays = 9

func siteDay(t *rapid.T, label string) model.Date {
	return on("2021-08-02") + model.Date(rapid.IntRange(0, siteDays-1).Draw(t, label))
}

// anySiteBook draws few people and many counts in few days, so that counts take the place of names on most.
func anySiteBook(t *rapid.T) siteBook {
	b := siteBook{key: [2]string{"KTX phía Tây", "Trường Quân sự"}}
	for k := range rapid.IntRange(0, 5).Draw(t, "isolations") {
		i := model.Isolation{
			ID: model.IsolationID(k + 1), PersonID: model.PersonID(rapid.IntRange(1, 3).Draw(t, "person")), Category: model.CategoryF2, Place: model.PlaceCentral,
			Site: rapid.SampledFrom(b.key[:]).Draw(t, "site"), Disease: anyDisease(t), StartsOn: siteDay(t, "starts"), RegimeID: "r", Days: 7,
			Outcome: rapid.SampledFrom([]model.Outcome{"", "", model.OutcomeCompleted, model.OutcomeLeft}).Draw(t, "outcome"),
		}
		i.EndsOn = i.StartsOn + model.Date(rapid.IntRange(0, siteDays).Draw(t, "days"))
		if i.Outcome != "" {
			i.EndedOn = i.StartsOn + model.Date(rapid.IntRange(0, siteDays).Draw(t, "ended"))
		}
		b.facts.Isolations = append(b.facts.Isolations, i)
	}
	type place struct {
		site    string
		disease string
		on      model.Date
	}
	taken := map[place]bool{}
	for k := range rapid.IntRange(0, 6).Draw(t, "counts") {
		c := model.SiteCount{
			ID: model.SiteCountID(k + 1), Site: rapid.SampledFrom(b.key[:]).Draw(t, "counted site"), Disease: anyDisease(t), On: siteDay(t, "counted on"),
			CameIn: rapid.IntRange(0, 3).Draw(t, "came in"), WentOut: rapid.IntRange(0, 4).Draw(t, "went out"),
		}
		if c.Counted = rapid.Bool().Draw(t, "counted"); c.Counted {
			c.Opening = rapid.IntRange(0, 4).Draw(t, "opening")
		}
		if at := (place{c.Site, c.Disease, c.On}); !taken[at] {
			taken[at] = true
			b.facts.SiteCounts = append(b.facts.SiteCounts, c)
		}
	}
	return b
}

// count is what somebody counted of a site on a day.
func (b siteBook) count(site, disease string, day model.Date) (model.SiteCount, bool) {
	for _, c := range b.facts.SiteCounts {
		if c.Site == site && c.Disease == disease && c.On == day {
			return c, true
		}
	}
	return model.SiteCount{}, false
}

// hand walks the days of a site up to one: how many are there in the evening, what came on that day by the counts, and whether the site goes
// by its counts on it and began to.
func (b siteBook) hand(site, disease string, day model.Date) (there, open, came int, byHand, begins bool) {
	for d := on("2021-08-01"); d <= day; d++ {
		before := there
		c, counted := b.count(site, disease, d)
		open, begins = before, counted && before == 0
		byHand = counted || before > 0
		if c.Counted {
			open = c.Opening
		}
		there = open + c.CameIn - c.WentOut
		came = c.CameIn + max(open-before, 0) + max(-there, 0)
		there = max(there, 0)
	}
	return there, open, came, byHand, begins
}

// names are the people who are on a site by name on a day, whether it goes by its counts then or not.
func (b siteBook) names(site, disease string, day model.Date) []model.PersonID {
	var all []model.PersonID
	for k, i := range b.facts.Isolations {
		last := i.EndsOn
		switch i.Outcome {
		case "":
		case model.OutcomeCompleted:
			last = i.EndedOn
		default:
			last = i.EndedOn - 1
		}
		if i.Site == site && i.Disease == disease && i.StartsOn <= day && day <= last && !replaced(b.facts.Isolations, k, day) && !slices.Contains(all, i.PersonID) {
			all = append(all, i.PersonID)
		}
	}
	return all
}

// byName are those counted by name on a day, wherever.
func (b siteBook) byName(day model.Date) []model.PersonID {
	var all []model.PersonID
	b.each(func(site, disease string) {
		if _, _, _, byHand, _ := b.hand(site, disease, day); !byHand {
			all = append(all, b.names(site, disease, day)...)
		}
	})
	slices.Sort(all)
	return slices.Compact(all)
}

func (b siteBook) each(visit func(site, disease string)) {
	for _, site := range b.key {
		for _, disease := range factDiseases() {
			visit(site, disease)
		}
	}
}

// stay are those whose place the counts of a site take on a day on which they begin: there by name the evening before, still held on that day, and on no other
// site by name. There are no more of them than were counted.
func (b siteBook) stay(site, disease string, day model.Date) int {
	_, open, _, _, begins := b.hand(site, disease, day)
	if _, _, _, byHand, _ := b.hand(site, disease, day-1); !begins || byHand {
		return 0
	}
	n := 0
	for _, id := range b.names(site, disease, day-1) {
		if slices.Contains(b.names(site, disease, day), id) && !slices.Contains(b.byName(day), id) {
			n++
		}
	}
	return min(n, open)
}

// early is how many were there the evening before the counts of a site begin: where they take the place of nobody's name, those counted that morning.
func (b siteBook) early(site, disease string, day model.Date) int {
	_, open, _, _, begins := b.hand(site, disease, day)
	if _, counted := b.count(site, disease, day-1); !begins || counted || b.stay(site, disease, day) > 0 {
		return 0
	}
	return open
}

// evening is who is on sites in the evening of a day, and on which.
func (b siteBook) evening(day model.Date) (people int, sites []string) {
	people = len(b.byName(day))
	b.each(func(site, disease string) {
		there, _, _, byHand, _ := b.hand(site, disease, day)
		n := there + b.early(site, disease, day+1)
		if people += n; n > 0 || !byHand && len(b.names(site, disease, day)) > 0 {
			sites = append(sites, site)
		}
	})
	slices.Sort(sites)
	return people, slices.Compact(sites)
}

// came is who came to sites on a day: by name who was on none the evening before, and what was counted beside those who stay.
func (b siteBook) came(day model.Date) int {
	n := 0
	for _, id := range b.byName(day) {
		n += count(!slices.Contains(b.byName(day-1), id))
	}
	b.each(func(site, disease string) {
		_, _, came, _, _ := b.hand(site, disease, day)
		n += came + b.early(site, disease, day+1) - b.early(site, disease, day) - b.stay(site, disease, day)
	})
	return n
}

// Of few days, so that counts begin, end and take the place of names on most of them: who is on sites as the period opens and closes, who came and who went,
// and on which sites anybody is, is what one finds by walking the evenings. No part of it is ever less than none.
func TestSitesAreWhatWalkingTheEveningsFinds(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		b, from := anySiteBook(t), siteDay(t, "from")
		p := model.Period{From: from, To: from + model.Date(rapid.IntRange(0, 4).Draw(t, "length"))}
		want := model.Figure{Code: "central.people"}
		sites := model.Figure{Code: "central.sites"}
		var there, now []string
		want.Opening, there = b.evening(p.From - 1)
		sites.Opening = len(there)
		for day := p.From; day <= p.To; day++ {
			want.Up += b.came(day)
			want.Now, now = b.evening(day)
			for _, site := range now {
				sites.Up += count(!slices.Contains(there, site))
			}
			there = now
		}
		want.Down, sites.Now = want.Opening+want.Up-want.Now, len(there)
		sites.Down = sites.Opening + sites.Up - sites.Now
		figures := figure.Count(b.facts, p, model.Calendar{})
		for _, want := range []model.Figure{want, sites} {
			if got := row(t, figures, want.Code); got != want || got.Up < 0 || got.Down < 0 {
				t.Fatalf("%v–%v: %+v, want %+v\n%+v\n%+v", p.From, p.To, got, want, b.facts.Isolations, b.facts.SiteCounts)
			}
		}
	})
}
