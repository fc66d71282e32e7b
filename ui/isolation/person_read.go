package isolation

import (
	"sotruc/model"
	"sotruc/ui/scene"
)

// readIsolation is the isolation the form describes; one without a start is none.
func (f *personForm) readIsolation() model.Isolation {
	if !f.isolating() {
		return model.Isolation{}
	}
	v, d := f.form.Value, f.desk
	i := f.isolation
	if f.mode != personCorrect {
		i = model.Isolation{}
	}
	i.PersonID = f.person.ID
	i.Disease = v("disease")
	i.Category, i.Place, i.Site, i.Origin = model.Category(v("category")), model.Place(v("place")), v("site"), v("origin")
	if i.Place == model.PlaceHome {
		i.Site = ""
	}
	i.Anchor, i.AnchorOn, i.StartsOn, i.EndsOn = model.Anchor(v("anchor")), f.anchorDay(), scene.TypedDay(d, v("starts_on")), scene.TypedDay(d, v("ends_on"))
	if i.EndsOn == 0 {
		i.EndsOn = f.computed()
	}
	kept := f.mode == personCorrect && !f.recounted()
	i.OrderNumber, i.OrderOn = v("order_number"), scene.TypedDay(d, v("order_on"))
	i.Certificate, i.CertificateOn = v("certificate"), scene.TypedDay(d, v("certificate_on"))
	if id := v("regime"); id != f.isolation.RegimeID || f.mode != personCorrect {
		r := f.begun(id)
		i.RegimeID, i.Days, i.TestDays, i.MonitorDays, i.CheckIns = id, r.Days, r.TestDays, r.MonitorDays, r.CheckIns
		i.Follow, i.Until = r.Follow, r.Until
	}
	if i.RegimeID == "" {
		f.byHand(&i)
	}
	switch {
	case kept:
		i.EndsOn = f.isolation.EndsOn
	case i.RegimeID != "" && i.WatchOnly() && i.EndsOn == f.computed():
		i.EndsOn = i.StartsOn // nobody named another end than that of its days
	}
	return i
}

// byHand fills in what no rule says: the days of the decision, or those of a watch, which holds nobody.
func (f *personForm) byHand(i *model.Isolation) {
	i.Follow = model.Follow(f.form.Value("follow"))
	i.CheckIns = 0
	if i.WatchOnly() {
		days, _ := scene.TypedNumber(f.form.Value("days"))
		i.Days, i.MonitorDays, i.EndsOn = 0, days, f.computed()
		return
	}
	if f.mode != personCorrect || f.recounted() {
		i.Days, i.MonitorDays = max(int(i.EndsOn-i.StartsOn), 0), 0
	}
	if i.Place == model.PlaceHome {
		i.CheckIns = 2
	}
}
