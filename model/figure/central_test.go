package figure_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/beside"
	"sotruc/model/figure"
)

// anySiteCounts draws what was counted of the sites that people are on by name, too, one a day at most.
func anySiteCounts(t *rapid.T) []model.SiteCount {
	type place struct {
		site, disease string
		on            model.Date
	}
	taken := map[place]bool{}
	var all []model.SiteCount
	for k := range rapid.IntRange(0, 6).Draw(t, "counts") {
		c := model.SiteCount{
			ID: model.SiteCountID(k + 1), Site: rapid.SampledFrom([]string{"Trường Quân sự", "trường quân sự", "KTX phía Tây"}).Draw(t, "counted site"),
			Disease: anyDisease(t), On: factDay(t, "counted on"), CameIn: rapid.IntRange(0, 9).Draw(t, "came in"), WentOut: rapid.IntRange(0, 9).Draw(t, "went out"),
		}
		if c.Counted = rapid.Bool().Draw(t, "counted"); c.Counted {
			c.Opening = rapid.IntRange(0, 20).Draw(t, "opening")
		}
		at := place{site: c.Site, disease: c.Disease, on: c.On}
		if at.site == "trường quân sự" {
			at.site = "Trường Quân sự"
		}
		if !taken[at] {
			taken[at] = true
			all = append(all, c)
		}
	}
	return all
}

// site is a site as the recount knows it.
func site(name string) string {
	if name == "trường quân sự" {
		return "Trường Quân sự"
	}
	return name
}

// handed goes through the counts of a site, day by day: how many are there on an evening, and whether the site goes by its counts on that day.
func handed(f model.Facts, of, disease string, day model.Date) (there int, byHand bool) {
	counts := slices.Clone(f.SiteCounts)
	slices.SortFunc(counts, func(a, b model.SiteCount) int { return int(a.On) - int(b.On) })
	for _, c := range counts {
		if site(c.Site) != of || c.Disease != disease || c.On > day {
			continue
		}
		if c.Counted {
			there = c.Opening
		}
		there = max(there+c.CameIn-c.WentOut, 0)
		byHand = there > 0 || c.On == day
	}
	return there, byHand
}

// The people on the sites of an evening are those counted on each that goes by its counts, and on the others those whose names are there; the figure adds up.
func TestCentralSitesAreWhatAskingEveryEveningFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, p := anyFacts(t), anyPeriod(t)
		f.SiteCounts = anySiteCounts(t)
		evening := func(day model.Date) (people, sites int) {
			at, named := map[string]bool{}, map[model.PersonID]bool{}
			for _, of := range []string{"Trường Quân sự", "KTX phía Tây"} {
				for _, disease := range factDiseases() {
					n, byHand := handed(f, of, disease, day)
					if people += n; byHand && n > 0 {
						at[of] = true
					}
				}
			}
			replaced := beside.ReplacedOn(f.Isolations)
			for k, i := range f.Isolations {
				if i.Place != model.PlaceCentral || i.Outcome == model.OutcomeCancelled || i.StateOn(day) != model.StateIsolating || day >= replaced[k] {
					continue
				}
				if _, byHand := handed(f, i.Site, i.Disease, day); byHand {
					continue
				}
				if named[i.PersonID] = true; i.Site != "" {
					at[i.Site] = true
				}
			}
			return people + len(named), len(at)
		}
		first := func() bool { // a site whose counts begin after the eve of the period was as they say that evening
			for _, c := range f.SiteCounts {
				if c.On == p.From || c.On == p.To+1 {
					return true
				}
			}
			return false
		}
		figures := figure.Count(f, p, model.Calendar{})
		people, sites := row(t, figures, "central.people"), row(t, figures, "central.sites")
		for _, got := range []model.Figure{people, sites} {
			if got.Opening+got.Up-got.Down != got.Now || got.Up < 0 || got.Down < 0 {
				t.Fatalf("%+v does not add up", got)
			}
		}
		nowPeople, nowSites := evening(p.To)
		if !first() {
			openPeople, openSites := evening(p.From - 1)
			if people.Opening != openPeople || sites.Opening != openSites {
				t.Fatalf("%+v %+v, want %d people on %d sites at the beginning", people, sites, openPeople, openSites)
			}
		}
		if !slices.ContainsFunc(f.SiteCounts, func(c model.SiteCount) bool { return c.On == p.To+1 }) && (people.Now != nowPeople || sites.Now != nowSites) {
			t.Fatalf("%+v %+v, want %d people on %d sites", people, sites, nowPeople, nowSites)
		}
	})
}

// The day as the ward was told of it: 40 in the morning, 5 came, 3 left, 42 in the evening.
func TestADayOfASiteCountedByHand(t *testing.T) {
	count := func(day string, counted bool, opening, in, out int) model.SiteCount {
		return model.SiteCount{ID: 1, Site: "Trường THCS", Disease: "covid", On: on(day), Counted: counted, Opening: opening, CameIn: in, WentOut: out}
	}
	day := func(s string) model.Period { return model.Period{From: on(s), To: on(s)} }
	named := model.Isolation{ID: 1, PersonID: 1, Disease: "covid", Place: model.PlaceCentral, Site: "Trường THCS", StartsOn: on("2021-08-01"), EndsOn: on("2021-08-30"), Days: 29, RegimeID: "r"}
	other := named
	other.ID, other.PersonID, other.Site = 2, 2, "Ký túc xá"
	until, again, measles := named, named, other
	until.EndsOn, again.ID, again.StartsOn = on("2021-08-09"), 3, on("2021-08-10")
	measles.PersonID, measles.Disease = 1, "soi"
	counts := []model.SiteCount{count("2021-08-10", true, 40, 5, 3), count("2021-08-12", true, 43, 0, 2), count("2021-08-13", false, 0, 0, 41)}
	for _, tt := range []struct {
		name  string
		facts model.Facts
		on    model.Period
		want  model.Figure
		sites int
	}{
		{"the first day", model.Facts{SiteCounts: counts}, day("2021-08-10"), model.Figure{Opening: 40, Up: 5, Down: 3, Now: 42}, 1},
		{"a day nobody counted", model.Facts{SiteCounts: counts}, day("2021-08-11"), model.Figure{Opening: 42, Now: 42}, 1},
		{"counted again", model.Facts{SiteCounts: counts}, day("2021-08-12"), model.Figure{Opening: 42, Up: 1, Down: 2, Now: 41}, 1},
		{"the last leave", model.Facts{SiteCounts: counts}, day("2021-08-13"), model.Figure{Opening: 41, Down: 41}, 0},
		{"before the counts", model.Facts{SiteCounts: counts}, day("2021-08-08"), model.Figure{}, 0},
		{
			"names there are not counted twice",
			model.Facts{SiteCounts: counts, Isolations: []model.Isolation{named, other}},
			day("2021-08-11"),
			model.Figure{Opening: 43, Now: 43},
			2,
		},
		{
			"the day counts take the place of names",
			model.Facts{SiteCounts: counts, Isolations: []model.Isolation{named}},
			day("2021-08-10"),
			model.Figure{Opening: 1, Up: 39 + 5, Down: 3, Now: 42},
			1,
		},
		{
			"who is held there anew on that day stays",
			model.Facts{SiteCounts: counts, Isolations: []model.Isolation{until, again}},
			day("2021-08-10"),
			model.Figure{Opening: 1, Up: 39 + 5, Down: 3, Now: 42},
			1,
		},
		{
			"who counts by name on another site as well gives up no place",
			model.Facts{SiteCounts: counts, Isolations: []model.Isolation{named, measles}},
			day("2021-08-10"),
			model.Figure{Opening: 40 + 1, Up: 5, Down: 3, Now: 43},
			2,
		},
		{
			"counted anew the day after the last left: they came that morning",
			model.Facts{SiteCounts: append(slices.Clone(counts), count("2021-08-14", true, 5, 2, 1))},
			day("2021-08-14"),
			model.Figure{Up: 5 + 2, Down: 1, Now: 6},
			1,
		},
		{
			"counted anew two days after: they were there the evening before",
			model.Facts{SiteCounts: append(slices.Clone(counts), count("2021-08-15", true, 5, 2, 1))},
			day("2021-08-15"),
			model.Figure{Opening: 5, Up: 2, Down: 1, Now: 6},
			1,
		},
		{"names again, once nobody is left", model.Facts{SiteCounts: counts, Isolations: []model.Isolation{named}}, day("2021-08-14"), model.Figure{Up: 1, Now: 1}, 1},
	} {
		figures := figure.Count(tt.facts, tt.on, model.Calendar{})
		tt.want.Code = "central.people"
		if got := row(t, figures, "central.people"); got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
		if got := row(t, figures, "central.sites").Now; got != tt.sites {
			t.Errorf("%s: %d sites, want %d", tt.name, got, tt.sites)
		}
		says, entries := figure.Behind(tt.facts, tt.on, model.Calendar{}, "central.people")
		var sum model.Figure
		for _, e := range entries {
			for _, part := range []struct {
				of *int
				is bool
			}{{&sum.Opening, e.Opening}, {&sum.Up, e.Up}, {&sum.Down, e.Down}, {&sum.Now, e.Now}} {
				if part.is {
					*part.of += e.N
				}
			}
		}
		if sum.Opening != says.Opening || sum.Up != says.Up || sum.Down != says.Down || sum.Now != says.Now {
			t.Errorf("%s: behind are %+v, the figure is %+v", tt.name, sum, says)
		}
	}
}
