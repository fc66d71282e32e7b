package isolation

import (
	"sotruc/model"
	"sotruc/ui/scene"
)

// peopleStates are the lists the arrow keys go through.
func peopleStates() []model.IsolationState {
	return []model.IsolationState{model.StateIsolating, model.StateUnconfirmed, model.StateMonitoring, model.StateEnded, ""}
}

// peopleSpecial are the lists for one purpose, with the filter of each.
func peopleSpecial(today model.Date) []peopleView {
	views := []peopleView{
		{"alarm", model.PersonFilter{Alarm: model.AlarmOpen}},
		{"ends", model.PersonFilter{EndsOn: today}},
		{"test_due", model.PersonFilter{TestDueBy: today}},
		{"absent_today", model.PersonFilter{AbsentOn: today}},
		{"absent", model.PersonFilter{AbsentOn: today - 1}},
		{"refused_today", model.PersonFilter{RefusedOn: today}},
		{"refused", model.PersonFilter{RefusedOn: today - 1}},
		{"symptoms", model.PersonFilter{Symptoms: today}},
		{"no_order", model.PersonFilter{NoOrder: true}},
		{"no_certificate", model.PersonFilter{NoCertificate: true}},
	}
	for _, fate := range model.Fates() {
		views = append(views, peopleView{string(fate), model.PersonFilter{Fate: fate}})
	}
	return append(views, peopleView{"everybody", model.PersonFilter{AnyState: true}})
}

// peopleView is a filter with the name of its sentence under isolation.view.
type peopleView struct {
	name   string
	filter model.PersonFilter
}

// peopleHeading says in words what a filter shows; ok is false for the plain lists.
func peopleHeading(d *scene.Desk, f model.PersonFilter) (text string, ok bool) {
	on := f.On
	if on == 0 {
		on = d.Today()
	}
	switch {
	case f.Alarm == model.AlarmOpen:
		return d.T("alarm.view"), true
	case f.EndsOn != 0:
		return d.T("isolation.view.ends") + " " + f.EndsOn.Local(), true
	case f.TestDueBy != 0:
		return d.T("isolation.view.test_due") + " " + f.TestDueBy.Local(), true
	case f.AbsentOn != 0:
		return d.T("isolation.view.absent") + " " + f.AbsentOn.Local(), true
	case f.RefusedOn != 0:
		return d.T("isolation.view.refused") + " " + f.RefusedOn.Local(), true
	case f.Symptoms != 0:
		return d.T("isolation.view.symptoms") + " " + f.Symptoms.Local(), true
	case f.NoOrder:
		return d.T("isolation.view.no_order"), true
	case f.NoCertificate:
		return d.T("isolation.view.no_certificate"), true
	case f.Fate != model.FateNone:
		return d.T("isolation.fate." + string(f.Fate)), true
	case f.AnyState:
		return d.T("isolation.view.everybody"), true
	case f.Unrecorded != "":
		return d.T("isolation.view.unrecorded", d.T("word.session."+string(f.Unrecorded)), on.Local()), true
	}
	return "", false
}

// peopleStateName names one of the plain lists.
func peopleStateName(d *scene.Desk, s model.IsolationState) string {
	if s == "" {
		return d.T("isolation.view.all")
	}
	return d.T("word.isolation." + string(s))
}
