package cli

import (
	"errors"
	"strings"

	"sotruc/model"
)

// reportAbout lists what a report may be about, the first being meant where there is none yet: the disease that was typed, or the
// usual one of the period, else every one.
func (p *program) reportAbout(typed string, period model.Period) ([]string, error) {
	if typed == "" {
		return []string{p.set.UsualDisease(period.From), ""}, nil
	}
	disease, err := p.disease(typed)
	return []string{disease}, err
}

// everyDisease is what is typed for all diseases together.
const everyDisease = "all"

// disease is the ID of a disease that was typed, by its ID or a name without tones; "" for all of them.
func (p *program) disease(typed string) (string, error) {
	if typed == "" || typed == everyDisease {
		return "", nil
	}
	d, known := p.set.Disease(typed)
	if known {
		return d.ID, nil
	}
	var ids []string
	for _, one := range p.set.DiseasesOn(p.instant().Date()) {
		ids = append(ids, one.ID)
	}
	return "", usageError{errors.New(p.words.T("cli.bad_disease", typed, strings.Join(ids, ", ")))}
}

// diseaseNames are the diseases in the language of the output, by ID.
func (p *program) diseaseNames() map[string]string {
	names := map[string]string{}
	for _, d := range p.set.DiseasesOn(p.instant().Date()) {
		if names[d.ID] = d.VI; p.words.Lang() == "en" {
			names[d.ID] = d.EN
		}
	}
	return names
}
