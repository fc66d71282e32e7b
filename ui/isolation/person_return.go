package isolation

import (
	"sotruc/model"
	"sotruc/ui/isolate"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// Whether somebody who came from an outbreak area made a health declaration; or that the coming is not to be noted, as where it is already.
type arrival string

const (
	arrivedUndeclared arrival = "undeclared"
	arrivedDeclared   arrival = "declared"
	arrivedUnlisted   arrival = "unlisted"
)

// returnedField asks about the coming of somebody from an outbreak area. What nobody said is undeclared, so that the first screen reminds of it.
func returnedField(d *scene.Desk) kit.Field {
	field := isolate.ChoiceField(d, "arrival", "isolation.arrival", arrivedUndeclared, arrivedUndeclared, arrivedDeclared, arrivedUnlisted)
	field.Help = d.T("isolation.arrival_help")
	return field
}

// returned tells whether the form begins the isolation of somebody who came from an outbreak area.
func (f *personForm) returned() bool {
	return (f.mode == personAdd || f.mode == personIsolate) && f.isolating() && f.form.Value("category") == string(model.CategoryOutbreakArea)
}

// coming is the coming of somebody whose isolation begins; noted is false where there is none to be noted.
func (f *personForm) coming(i model.Isolation) (m model.Movement, noted bool) {
	said := arrival(f.form.Value("arrival"))
	if !f.returned() || said == arrivedUnlisted {
		return m, false
	}
	m = model.Movement{On: i.StartsOn, Where: i.Origin, Declared: said == arrivedDeclared}
	if i.Anchor == model.AnchorArrival {
		m.On = i.AnchorOn
	}
	return m, true
}
