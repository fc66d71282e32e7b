package isolation

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office/unsaved"
	"sotruc/ui/scene"
)

// The names of the forms that are opened from the list of people and from the cards of a household and of a person.
const (
	newHousehold = "household"
	addSomebody  = "person"
	changeIt     = "edit"
	isolateAgain = "isolate"
	correctIt    = "correct"
)

// Reopen opens the form of a new household.
func (p *people) Reopen(name string, _ map[string]string) (scene.Action, tea.Cmd) {
	if name != newHousehold {
		return nil, nil
	}
	return p.addHousehold(), nil
}

// Reopen opens the form of the household, or of somebody new in it.
func (c *householdCard) Reopen(name string, _ map[string]string) (scene.Action, tea.Cmd) {
	switch {
	case !c.loaded:
	case name == changeIt:
		return scene.Push{Screen: newHouseholdForm(c.desk, c.facts.home)}, nil
	case name == addSomebody:
		return c.addPerson(), nil
	}
	return nil, nil
}

// Reopen opens the form of the person, of a further isolation, or of one to put right.
func (c *personCard) Reopen(name string, _ map[string]string) (scene.Action, tea.Cmd) {
	switch {
	case !c.loaded:
	case name == changeIt:
		return scene.Push{Screen: newPersonEdit(c.desk, c.facts.person)}, nil
	case name == isolateAgain:
		return c.start(), nil
	}
	id, _ := scene.NamedID[model.IsolationID](name, correctIt)
	for _, i := range c.facts.isolations {
		if i.ID == id {
			return scene.Push{Screen: newPersonCorrect(c.desk, c.facts.person, i)}, nil
		}
	}
	return nil, nil
}

// FormID says which form of a person or an isolation it is.
func (f *personForm) FormID() scene.FormID {
	name := ""
	switch f.mode {
	case personAdd:
		return scene.FormID{At: scene.HouseholdCard{ID: f.person.HouseholdID}, Name: addSomebody}
	case personChange:
		name = changeIt
	case personIsolate:
		name = isolateAgain
	case personCorrect:
		name = scene.Named(correctIt, f.isolation.ID)
	}
	return scene.FormID{At: scene.PersonCard{ID: f.person.ID}, Name: name}
}

// What is kept beside the fields: what was chosen by hand, and whose contact somebody is.
const (
	keptOwn     = unsaved.Inner + "own"
	keptContact = unsaved.Inner + "contact"
)

// Typed is what was changed; of somebody or an isolation that is new all, for it may have begun with what others have in common.
func (f *personForm) Typed() map[string]string {
	typed := scene.Typed(f.form, f.mode == personAdd || f.mode == personIsolate)
	var own []string
	for name, is := range map[string]bool{"regime": f.own.regime, "anchor": f.own.anchor, "end": f.own.end} {
		if is {
			own = append(own, name)
		}
	}
	slices.Sort(own)
	typed[keptOwn] = strings.Join(own, " ")
	if f.contact.id != 0 {
		typed[keptContact] = strconv.FormatInt(int64(f.contact.id), 10)
	}
	return typed
}

// Refill puts back what was typed: first what the rules to choose from depend on, then what was chosen, and whatever was computed is computed anew.
func (f *personForm) Refill(values map[string]string) tea.Cmd {
	own := strings.Fields(values[keptOwn])
	fields := maps.Clone(values)
	if id := scene.OptionID[model.PersonID](values[keptContact]); id != 0 {
		f.contact.id, f.contact.text = id, values["contact_id"]
	}
	react := f.form.Changed
	f.form.Changed = func(name string) {
		if name != "contact_id" && name != "national_id" { // what was found by them stands in the fields
			react(name)
		}
	}
	scene.Refill(f.form, fields, "isolate", "disease", "category", "place", "starts_on", "anchor_on", "told", "regime", "anchor", "days", "follow")
	f.form.Changed = react
	f.own = personOwn{regime: slices.Contains(own, "regime"), anchor: slices.Contains(own, "anchor"), end: slices.Contains(own, "end")}
	if f.mode != personChange {
		f.shape()
		f.compute()
	}
	f.Resize(f.w, f.h)
	return tea.Batch(f.look(), f.askContact())
}
