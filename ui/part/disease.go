package part

import (
	"slices"

	"sotruc/model"
	"sotruc/model/regime"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// DiseaseOptions are all diseases to choose from, those with rules in force on a day first.
func DiseaseOptions(d *scene.Desk, on model.Date) []kit.Option {
	var options []kit.Option
	for _, disease := range d.Config.DiseasesOn(on) {
		options = append(options, kit.Option{Value: disease.ID, Label: DiseaseName(d, disease.ID)})
	}
	return options
}

// DiseaseName is the name of a disease in the language of the screen; one the settings know no more is named by its ID.
func DiseaseName(d *scene.Desk, id string) string {
	all := d.Config.DiseasesOn(d.Today())
	at := slices.IndexFunc(all, func(one regime.Disease) bool { return one.ID == id })
	switch {
	case at < 0:
		return kit.Plain(id)
	case d.Words.Lang() == "en":
		return kit.Plain(all[at].EN)
	}
	return kit.Plain(all[at].VI)
}

// CategoryName is why somebody is followed. F0 and F1 are words of COVID-19: others say ca bệnh and tiếp xúc.
func CategoryName(d *scene.Desk, disease string, c model.Category) string {
	if name := "word.category_of_others." + string(c); disease != model.DiseaseCovid && d.Words.Has(name) {
		return d.T(name)
	}
	return d.T("word.category." + string(c))
}

// CategoryOptions are the reasons to choose from for a disease.
func CategoryOptions(d *scene.Desk, disease string) []kit.Option {
	var options []kit.Option
	for _, c := range model.Categories() {
		ofCovid := c == model.CategoryF2 || c == model.CategoryOutbreakArea || c == model.CategoryAfterCentral
		ofOthers := c == model.CategorySuspect || c == model.CategoryCarrier || c == model.CategoryAnimal || c == model.CategoryHousehold
		if disease == model.DiseaseCovid && !ofOthers || disease != model.DiseaseCovid && !ofCovid {
			options = append(options, kit.Option{Value: string(c), Label: CategoryName(d, disease, c)})
		}
	}
	return options
}

// NoRule says that no rule is in force for a case, or that the one there is asks for nothing, and what to do: to ask the health station
// where it would have to confirm one, else to type the days of the decision or of its advice.
func NoRule(d *scene.Desk, c regime.Case, p regime.Proposal) string {
	who := CategoryName(d, c.Disease, c.Category)
	if c.Disease != "" {
		who += ", " + DiseaseName(d, c.Disease)
	}
	text := d.T("word.no_rule", who)
	if p.Found && !p.Rule.Asks() {
		return d.T("word.rule_free", kit.Plain(p.Rule.Source), who)
	}
	for _, r := range p.Rules {
		if r.Ask == regime.AskStation {
			return d.T("word.ask_station", who)
		}
	}
	return text
}

// Doubt says what would have to be known of a person to choose between rules; "" where nothing is open.
func Doubt(d *scene.Desk, p regime.Proposal) string {
	if len(p.Unknown) == 0 {
		return ""
	}
	return d.T("word.longer_taken", d.T("word.condition_kind."+string(p.Unknown[0])))
}
