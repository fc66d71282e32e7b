package regime_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/regime"
)

// covid is somebody at home of whom only the category and the first day are known.
func covid(c model.Category, start string) regime.Case {
	return regime.Case{Disease: model.DiseaseCovid, Category: c, Place: model.PlaceHome, StartsOn: on(start)}
}

// The rule on the first and last day of each, where nobody said anything of the person: the longer one.
func TestProposeOnBoundaryDays(t *testing.T) {
	f1, area, after, home := model.CategoryF1, model.CategoryOutbreakArea, model.CategoryAfterCentral, model.PlaceHome
	tests := []struct {
		category model.Category
		place    model.Place
		on, want string // "": none applies
	}{
		{f1, home, "2020-02-06", ""},
		{f1, home, "2020-02-07", "byt345"},
		{f1, home, "2020-03-11", "byt345"},
		{f1, home, "2020-03-12", "byt879"},
		{f1, home, "2021-06-27", "byt879"}, // not the pilot of another city
		{f1, home, "2021-07-13", "byt879"},
		{f1, home, "2021-07-14", "byt5599"},
		{f1, home, "2021-12-15", "byt5599"},
		{f1, home, "2021-12-16", "byt5599-part"},
		{f1, home, "2022-02-20", "byt5599-part"},
		{f1, home, "2022-02-21", "byt762-part"},
		{f1, home, "2022-04-14", "byt762-part"},
		{f1, home, "2022-04-15", "byt1909"},
		{f1, home, "2023-10-19", "byt1909"},
		{f1, home, "2023-10-20", "group-b"},
		{f1, home, "2026-09-20", "group-b"},
		{f1, model.PlaceCentral, "2021-05-04", ""},
		{f1, model.PlaceCentral, "2021-05-05", "bcd600"},
		{f1, model.PlaceCentral, "2021-07-13", "bcd600"},
		{f1, model.PlaceCentral, "2021-07-14", "byt5599c"},
		{f1, model.PlaceCentral, "2021-12-15", "byt5599c"},
		{f1, model.PlaceCentral, "2021-12-16", ""},
		{model.CategoryF2, home, "2020-03-11", ""},
		{model.CategoryF2, home, "2020-03-12", "byt879-f2"},
		{model.CategoryF2, home, "2023-10-19", "byt879-f2"},
		{model.CategoryF2, home, "2023-10-20", ""},
		{area, home, "2020-03-12", "byt879-area"},
		{area, home, "2021-08-04", "byt879-area"},
		{area, home, "2021-08-05", "byt6386-none"},
		{area, home, "2021-10-02", "byt6386-none"},
		{area, home, "2021-10-05", "byt6386-none"}, // 8318 names no days for those not vaccinated
		{area, home, "2021-10-06", "byt8399-none"},
		{area, home, "2023-10-19", "byt8399-none"},
		{area, home, "2023-10-20", ""},
		{after, home, "2020-03-12", "central14"},
		{after, home, "2021-05-04", "central14"},
		{after, home, "2021-05-05", "bcd600-after"},
		{after, home, "2021-07-13", "bcd600-after"},
		{after, home, "2021-07-14", "byt5599-after"},
		{after, home, "2021-12-15", "byt5599-after"},
		{after, home, "2021-12-16", ""},
		{model.CategoryF0, home, "2022-02-20", ""},
		{model.CategoryF0, home, "2022-02-21", "byt762-f0"},
		{model.CategoryF0, home, "2022-04-14", "byt762-f0"},
		{model.CategoryF0, home, "2022-04-15", ""},
		{model.CategoryF0, model.PlaceHospital, "2022-03-01", ""},
		{model.CategoryOther, home, "2021-08-16", ""},
	}
	for _, tt := range tests {
		c := covid(tt.category, tt.on)
		c.Place = tt.place
		if p := regime.Propose(shipped(), c); p.Rule.ID != tt.want || p.Found != (tt.want != "") {
			t.Errorf("%s %s on %s: %q, %t; want %q", tt.category, tt.place, tt.on, p.Rule.ID, p.Found, tt.want)
		}
	}
}

func TestProposeByWhatIsKnown(t *testing.T) {
	f1, area, after := model.CategoryF1, model.CategoryOutbreakArea, model.CategoryAfterCentral
	tests := []struct {
		category model.Category
		on       string
		told     regime.Condition
		want     string
		unknown  []regime.Condition
	}{
		{f1, "2021-08-16", "", "byt5599", nil},
		{f1, "2021-08-16", regime.Full, "byt5599", nil},
		{f1, "2022-01-10", "", "byt5599-part", []regime.Condition{regime.NotFull, regime.Full}},
		{f1, "2022-01-10", regime.Full, "byt10696", nil},
		{f1, "2022-01-10", regime.None, "byt5599-part", nil},
		{f1, "2022-03-01", regime.Full, "byt762-full", nil},
		{f1, "2022-03-01", regime.NotFull, "byt762-part", nil},
		{area, "2021-08-16", regime.Full, "byt6386-full", nil},
		{area, "2021-10-02", regime.Full, "byt6386-full", nil},
		{area, "2021-10-03", regime.Full, "byt8318-full", nil},
		{area, "2021-10-05", regime.Part, "byt6386-none", nil},
		{area, "2021-10-06", regime.Part, "byt8399-part", nil},
		{area, "2021-10-06", "", "byt8399-none", []regime.Condition{regime.None, regime.Part, regime.Full}},
		{after, "2021-08-16", regime.Central14, "byt5599-after14", nil},
		{after, "2021-08-16", "", "byt5599-after", []regime.Condition{regime.Central7, regime.Central14}},
	}
	for _, tt := range tests {
		c := covid(tt.category, tt.on)
		c.Told = tt.told
		p := regime.Propose(shipped(), c)
		if p.Rule.ID != tt.want || !slices.Equal(p.Unknown, tt.unknown) {
			t.Errorf("%s on %s, %q: %s, unknown %v; want %s, %v", tt.category, tt.on, tt.told, p.Rule.ID, p.Unknown, tt.want, tt.unknown)
		}
	}
}

// The day a rule counts from decides whether it is in force, and each rule counts from its own.
func TestProposeByTheAnchorDay(t *testing.T) {
	tests := []struct {
		name            string
		category        model.Category
		start, anchor   string
		want, from, end string
	}{
		{"came before the change", model.CategoryOutbreakArea, "2021-08-06", "2021-08-03", "byt879-area", "2021-08-03", "2021-08-17"},
		{"came after it", model.CategoryOutbreakArea, "2021-08-06", "2021-08-05", "byt6386-none", "2021-08-05", "2021-08-19"},
		{"counts from the start, whatever the day of contact", model.CategoryF1, "2021-08-01", "2021-07-28", "byt5599", "2021-08-01", "2021-08-15"},
		{"the rule of the first day goes before the older one", model.CategoryF1, "2021-07-14", "2021-07-10", "byt5599", "2021-07-14", "2021-07-28"},
		{"contact under a rule that counted from the start", model.CategoryF1, "2022-02-22", "2022-02-20", "byt762-part", "2022-02-20", "2022-02-27"},
		{"found after the last day", model.CategoryOutbreakArea, "2021-09-30", "2021-08-10", "byt6386-none", "2021-08-10", "2021-09-30"},
	}
	for _, tt := range tests {
		c := covid(tt.category, tt.start)
		c.AnchorOn = on(tt.anchor)
		p := regime.Propose(shipped(), c)
		i := c.Begin(p.Rule)
		if i.RegimeID != tt.want || i.AnchorOn != on(tt.from) || i.EndsOn != on(tt.end) || i.StartsOn != on(tt.start) {
			t.Errorf("%s: %s from %v to %v", tt.name, i.RegimeID, i.AnchorOn, i.EndsOn)
		}
	}
	if i := covid(model.CategoryF1, "2020-08-01").Begin(ruleOf(t, "byt879")); i.Anchor != model.AnchorStart || i.AnchorOn != on("2020-08-01") {
		t.Errorf("without a day of contact it counts from %s %v", i.Anchor, i.AnchorOn)
	}
}

// What nobody is sure of is offered and never applied.
func TestProposeOffers(t *testing.T) {
	c := covid(model.CategoryF1, "2021-07-01")
	p := regime.Propose(shipped(), c)
	if ids := idsOf(p.Rules); p.Rule.ID != "byt879" || !slices.Equal(ids, []string{"byt879", "byt5152"}) {
		t.Errorf("%s of %v", p.Rule.ID, ids)
	}
	c = regime.Case{Disease: "hoga", Category: model.CategoryF0, Place: model.PlaceHome, StartsOn: on("2026-11-20")}
	p = regime.Propose(shipped(), c)
	if ids := idsOf(p.Rules); p.Found || !slices.Equal(ids, []string{"hoga-treated", "hoga-untreated"}) {
		t.Errorf("%t, %v", p.Found, ids)
	}
	for _, r := range shipped() {
		c := regime.Case{Disease: r.Disease, Category: r.Category, Place: r.Place, StartsOn: r.ValidFrom, Told: r.Condition}
		if p := regime.Propose(shipped(), c); p.Found && p.Rule.Ask != regime.AskNobody {
			t.Errorf("%s is applied unasked", p.Rule.ID)
		}
	}
}

func idsOf(rules []regime.Rule) []string {
	var ids []string
	for _, r := range rules {
		ids = append(ids, r.ID)
	}
	return ids
}

// The office's own rule goes before every shipped one while it is in force, however old it is and wherever it stands.
func TestProposeTheOfficesOwn(t *testing.T) {
	local := regime.Rule{
		ID: "local", ValidFrom: on("2021-08-01"), ValidTo: on("2021-10-31"), Disease: model.DiseaseCovid, Category: model.CategoryOutbreakArea,
		Place: model.PlaceHome, Anchor: model.AnchorArrival, Days: 21, CheckIns: 1, CountFrom: 1, Own: true,
	}
	for day, want := range map[string]string{
		"2021-07-31": "byt879-area", "2021-08-01": "local", "2021-10-10": "local", "2021-10-31": "local", "2021-11-01": "byt8399-none",
	} {
		for _, rules := range [][]regime.Rule{append(shipped(), local), append([]regime.Rule{local}, shipped()...)} {
			if p := regime.Propose(rules, covid(model.CategoryOutbreakArea, day)); p.Rule.ID != want {
				t.Errorf("on %s: %q, want %q", day, p.Rule.ID, want)
			}
		}
	}
	c := covid(model.CategoryOutbreakArea, "2021-10-12")
	c.AnchorOn = on("2021-10-10")
	if i := c.Begin(local); i.EndsOn != on("2021-10-30") || i.AnchorOn != on("2021-10-10") || i.CheckIns != 1 {
		t.Errorf("begins %+v", i)
	}
	short := local
	short.ID, short.Days, short.Condition = "short", 3, regime.Full
	with := append(shipped(), short)
	if p := regime.Propose(with, covid(model.CategoryOutbreakArea, "2021-10-10")); p.Rule.ID != "byt8399-none" {
		t.Errorf("of somebody nothing is known of, the office's rule for the vaccinated is taken: %s", p.Rule.ID)
	}
	c.Told = regime.Full
	if p := regime.Propose(with, c); p.Rule.ID != "short" {
		t.Errorf("the vaccinated get %s", p.Rule.ID)
	}
}

// Whatever rules there are: what is proposed is in force on the day it counts from or on the first day, it is for the
// case, and where nobody said anything no rule that might hold keeps somebody longer.
func TestProposeAnything(t *testing.T) {
	day := rapid.IntRange(int(on("2021-01-01")), int(on("2021-03-01")))
	rapid.Check(t, func(t *rapid.T) {
		var rules []regime.Rule
		for range rapid.IntRange(0, 6).Draw(t, "rules") {
			from := day.Draw(t, "from")
			rules = append(rules, regime.Rule{
				Disease: rapid.SampledFrom([]string{"a", "b"}).Draw(t, "disease"), Category: model.CategoryF1, Place: model.PlaceHome,
				ValidFrom: model.Date(from), ValidTo: model.Date(from + rapid.IntRange(0, 30).Draw(t, "valid")),
				Anchor: rapid.SampledFrom(model.Anchors()).Draw(t, "anchor"), Days: rapid.IntRange(0, 20).Draw(t, "days"),
				Condition: rapid.SampledFrom([]regime.Condition{"", regime.Full, regime.Part}).Draw(t, "condition"),
				Ask:       rapid.SampledFrom([]regime.Ask{"", regime.AskStation}).Draw(t, "ask"), Own: rapid.Bool().Draw(t, "own"),
			})
		}
		c := regime.Case{Disease: "a", Category: model.CategoryF1, Place: model.PlaceHome, StartsOn: model.Date(day.Draw(t, "start"))}
		if rapid.Bool().Draw(t, "with an anchor") {
			c.AnchorOn = c.StartsOn - model.Date(rapid.IntRange(0, 10).Draw(t, "before"))
		}
		p := regime.Propose(rules, c)
		if !p.Found {
			return
		}
		r := p.Rule
		at := c.Begin(r).AnchorOn
		holds := at >= r.ValidFrom && at <= r.ValidTo || c.StartsOn >= r.ValidFrom && c.StartsOn <= r.ValidTo
		if !holds || r.Disease != c.Disease || r.Ask != regime.AskNobody {
			t.Fatalf("%+v for %+v", r, c)
		}
		for _, other := range p.Rules {
			later := !slices.ContainsFunc(p.Rules, func(x regime.Rule) bool {
				return x.Condition == other.Condition && x.Ask == "" && x.Own == other.Own && x.ValidFrom > other.ValidFrom
			})
			if other.Own && other.Ask == "" && later && other.Days > r.Days {
				t.Fatalf("%+v is longer than %+v", other, r)
			}
		}
	})
}

// Under no rule a decision names the last day: counted from the anchor, and at home with two rounds a day.
func TestOrdered(t *testing.T) {
	t.Parallel()
	c := regime.Case{Disease: "soi", Category: model.CategoryF1, Place: model.PlaceHome, StartsOn: 1003, AnchorOn: 1000}
	for name, x := range map[string]struct {
		place            model.Place
		anchor           model.Anchor
		end, from, until model.Date
		days, rounds     int
	}{
		"from contact":          {model.PlaceHome, model.AnchorExposure, 1014, 1000, 1014, 14, 2},
		"from the start":        {model.PlaceHome, model.AnchorStart, 1014, 1003, 1014, 11, 2},
		"over before it begins": {model.PlaceHome, model.AnchorExposure, 1001, 1000, 1003, 1, 2},
		"on a central site":     {model.PlaceCentral, model.AnchorStart, 1014, 1003, 1014, 11, 0},
	} {
		c.Place = x.place
		i := c.Ordered(x.anchor, x.end)
		if i.AnchorOn != x.from || i.StartsOn != 1003 || i.EndsOn != x.until || i.Days != x.days || i.CheckIns != x.rounds || i.Follow != model.FollowIsolation || i.Disease != "soi" {
			t.Errorf("%s: %+v", name, i)
		}
	}
}
