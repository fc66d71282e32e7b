package config

import (
	"cmp"
	"embed"
	"regexp"
	"slices"
	"sync"

	"github.com/BurntSushi/toml"

	"sotruc/model"
	"sotruc/model/regime"
	"sotruc/model/viet"
)

//go:embed regimes/*.toml
var regimeFiles embed.FS

// shippedRules are the diseases and rules the program brings with it.
type shippedRules struct {
	diseases []Disease
	rules    []regime.Rule
}

// shipped reads the rules the program brings with it, once. They are part of the program, and a mistake in them is one.
var shipped = sync.OnceValue(func() shippedRules {
	var all shippedRules
	for _, name := range []string{"present", "covid"} {
		text, err := regimeFiles.ReadFile("regimes/" + name + ".toml")
		if err != nil {
			panic(err)
		}
		part, bad := readShipped(string(text), shippedRules{})
		if bad != nil {
			bad.Path = name + ".toml"
			panic(bad)
		}
		all.diseases = append(all.diseases, part.diseases...)
		all.rules = append(all.rules, part.rules...)
	}
	return all
})

// readShipped reads a file of diseases and rules; from are those a rule may start from.
func readShipped(text string, from shippedRules) (shippedRules, *Error) {
	var tree map[string]any
	if _, err := toml.Decode(text, &tree); err != nil {
		return shippedRules{}, syntaxError(err, text)
	}
	var s shippedRules
	r := reader{lines: keyLines(text)}
	r.table("", tree, []setting{{"disease", diseases(&s.diseases)}, {"regime", rules(&s.rules, &s.diseases, from)}})
	return s, r.bad()
}

// allDiseases are those of the program and the office's own, which may name one of the program anew.
func (c Config) allDiseases() []regime.Disease {
	var all []regime.Disease
	for _, d := range slices.Concat(shipped().diseases, c.Diseases) {
		one := regime.Disease{ID: d.ID, VI: d.VI, EN: d.EN}
		if one.EN == "" {
			one.EN = one.VI
		}
		if at := slices.IndexFunc(all, func(other regime.Disease) bool { return other.ID == d.ID }); at >= 0 {
			all[at] = one
			continue
		}
		all = append(all, one)
	}
	return all
}

// Regimes are the shipped rules, each replaced by the office's own of the same ID, then the office's further rules; all
// count as count_from says.
func (c Config) Regimes() []regime.Rule {
	all := slices.Clone(shipped().rules)
	for _, own := range c.Isolation.Regimes {
		own.Own = true
		if at := slices.IndexFunc(all, func(r regime.Rule) bool { return r.ID == own.ID }); at >= 0 {
			all[at] = own
			continue
		}
		all = append(all, own)
	}
	for i := range all {
		all[i].CountFrom = c.Isolation.CountFrom
	}
	return all
}

// UsualDisease is the ID of the disease the settings name, for people entered without one: as long as a rule for it asks
// something of anybody on a day. Afterwards there is none, and "" says that somebody has to be asked.
func (c Config) UsualDisease(on model.Date) string {
	usual, known := c.Disease(c.Isolation.Disease)
	if !known {
		return ""
	}
	asks := func(r regime.Rule) bool {
		return r.Disease == usual.ID && r.Ask == regime.AskNobody && r.InForce(on) && r.Asks()
	}
	if !slices.ContainsFunc(c.Regimes(), asks) {
		return ""
	}
	return usual.ID
}

// Disease is the one of an ID or a name, without tones; false where there is none.
func (c Config) Disease(name string) (regime.Disease, bool) {
	all, folded := c.allDiseases(), viet.Fold(name)
	at := slices.IndexFunc(all, func(d regime.Disease) bool { return d.Is(folded) })
	if at < 0 {
		return regime.Disease{}, false
	}
	return all[at], true
}

// DiseasesOn are all diseases in the order they are offered on a day: the usual one, then those with rules in force, then
// the others.
func (c Config) DiseasesOn(on model.Date) []regime.Disease {
	all, usual, rules := c.allDiseases(), c.UsualDisease(on), c.Regimes()
	rank := func(d regime.Disease) int {
		switch {
		case d.ID == usual:
			return 0
		case slices.ContainsFunc(rules, func(r regime.Rule) bool { return r.Disease == d.ID && r.InForce(on) }):
			return 1
		}
		return 2
	}
	slices.SortStableFunc(all, func(a, b regime.Disease) int { return cmp.Compare(rank(a), rank(b)) })
	return all
}

// idShape is how the ID of a disease is written.
var idShape = regexp.MustCompile(`^[a-z][a-z0-9-]{0,39}$`)

// diseases takes [[disease]]; an ID may stand once.
func diseases(into *[]Disease) read {
	return func(r *reader, path string, value any) {
		*into = nil
		r.items(path, value, maxList, func(at string, table map[string]any) {
			var d Disease
			r.table(at, table, []setting{{"id", line(&d.ID)}, {"vi", line(&d.VI)}, {"en", line(&d.EN)}})
			switch {
			case table["id"] == nil || table["id"] == "":
				r.fault(at, model.CodeRequired, "id")
			case table["vi"] == nil || table["vi"] == "":
				r.fault(at, model.CodeRequired, "vi")
			case !idShape.MatchString(d.ID):
				r.fault(at+".id", CodeInvalidCode, "a-z, 0-9, -")
			case slices.ContainsFunc(*into, func(other Disease) bool { return other.ID == d.ID }):
				r.fault(at+".id", CodeTwice, d.ID)
			}
			*into = append(*into, d)
		})
	}
}

// regimes takes [[isolation.regime]]. A rule with the ID of a shipped one starts from it, so that an override need
// only say what is different; a new one says at least for which category and how many days.
func regimes(into *[]regime.Rule, own *[]Disease) read {
	return func(r *reader, path string, value any) {
		known := slices.Concat(shipped().diseases, *own)
		rules(into, &known, shipped())(r, path, value)
	}
}

// rules takes a list of rules for known diseases, each starting from the one with its ID where there is such.
func rules(into *[]regime.Rule, known *[]Disease, from shippedRules) read {
	return func(r *reader, path string, value any) {
		*into = nil
		r.items(path, value, maxList, func(at string, table map[string]any) {
			id, _ := table["id"].(string)
			rule, starts := startOf(id, from)
			r.table(at, table, ruleSettings(&rule))
			required := []string{"id", "category", "days"}
			if starts {
				required = required[:1]
			}
			for _, key := range required {
				if table[key] == nil || table[key] == "" {
					r.fault(at, model.CodeRequired, key)
				}
			}
			ruleFaults(r, at, rule, *known)
			if slices.ContainsFunc(*into, func(other regime.Rule) bool { return other.ID == rule.ID && id != "" }) {
				r.fault(at+".id", CodeTwice, rule.ID)
			}
			*into = append(*into, rule)
		})
	}
}

// ruleFaults says what contradicts itself in a rule.
func ruleFaults(r *reader, at string, rule regime.Rule, known []Disease) {
	if rule.ValidTo != 0 && rule.ValidTo < rule.ValidFrom {
		r.fault(at+".valid_to", model.CodeEndBeforeStart, "")
	}
	if !slices.ContainsFunc(known, func(d Disease) bool { return d.ID == rule.Disease }) {
		r.fault(at+".disease", model.CodeUnknown, rule.Disease)
	}
	if rule.Follow != model.FollowIsolation && rule.Days != 0 {
		r.fault(at+".days", model.CodeOutOfRange, "0")
	}
}

// startOf is the rule of that ID, or what a new rule starts from.
func startOf(id string, from shippedRules) (regime.Rule, bool) {
	if at := slices.IndexFunc(from.rules, func(r regime.Rule) bool { return r.ID == id }); at >= 0 {
		return from.rules[at], true
	}
	return regime.Rule{
		Disease: model.DiseaseCovid, Place: model.PlaceHome, Follow: model.FollowIsolation, Anchor: model.AnchorStart, CheckIns: 2,
	}, false
}

func ruleSettings(r *regime.Rule) []setting {
	return []setting{
		{"id", line(&r.ID)},
		{"source", line(&r.Source)},
		{"for", line(&r.For)},
		{"for_en", line(&r.ForEN)},
		{"disease", line(&r.Disease)},
		{"category", oneOf(&r.Category, model.Categories()...)},
		{"place", oneOf(&r.Place, model.PlaceHome, model.PlaceCentral, model.PlaceHospital)},
		{"follow", oneOf(&r.Follow, model.Follows()...)},
		{"condition", oneOf(&r.Condition, append(regime.Conditions(), regime.Anybody)...)},
		{"valid_from", date(&r.ValidFrom)},
		{"valid_to", date(&r.ValidTo)},
		{"anchor", oneOf(&r.Anchor, model.Anchors()...)},
		{"days", number(&r.Days, 0, model.MaxIsolationDays)},
		{"test_days", days(&r.TestDays)},
		{"monitor_days", number(&r.MonitorDays, 0, model.MaxIsolationDays)},
		{"check_ins", number(&r.CheckIns, 0, 2)},
		{"until", oneOf(&r.Until, model.Untils()...)},
		{"ask", oneOf(&r.Ask, regime.AskNobody, regime.AskStation, regime.AskPilot)},
	}
}
