package isolation

import (
	"cmp"
	"strings"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/isolate"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// running is what somebody is followed for as a further isolation begins, and what would speak against its end.
type running struct {
	all    []model.Isolation // hers, also those that are over
	missed map[model.IsolationID]int
	open   []model.Alarm
}

// replaceable are those the typed one can take the place of: that for its disease, else all that go on.
func (f *personForm) replaceable() []model.Isolation {
	same, others := f.beside()
	if len(same) > 0 {
		return same
	}
	return others
}

// offerInstead gives the choice whether those end, where there are any.
func (f *personForm) offerInstead() {
	some := f.replaceable()
	f.form.SetHidden("instead", len(some) == 0)
	if len(some) == 0 {
		f.form.SetValue("instead", "")
		return
	}
	keep := "keep"
	if some[0].Disease == f.form.Value("disease") {
		keep = "unsaid"
	}
	options := []kit.Option{{Label: f.desk.T("isolation.instead." + keep)}}
	for _, o := range []model.Outcome{model.OutcomeCompleted, model.OutcomeCancelled} {
		options = append(options, kit.Option{Value: string(o), Label: f.desk.T("isolation.instead." + string(o))})
	}
	f.form.SetOptions("instead", options)
}

// instead are the ends of those the typed isolation takes the place of, on the day it begins; none where they are kept.
func (f *personForm) instead() []store.Instead {
	outcome := model.Outcome(f.form.Value("instead"))
	if f.mode != personIsolate || outcome == model.OutcomeNone {
		return nil
	}
	starts := scene.TypedDay(f.desk, f.form.Value("starts_on"))
	note := f.desk.T("isolation.instead.note", part.DiseaseName(f.desk, f.form.Value("disease")), starts.Local())
	var ends []store.Instead
	for _, i := range f.replaceable() {
		on := max(starts, i.StartsOn)
		if outcome == model.OutcomeCancelled {
			on = max(min(starts, f.desk.Today()), i.StartsOn)
		}
		ends = append(ends, store.Instead{IsolationEnd: model.IsolationEnd{ID: i.ID, On: on}, Outcome: outcome, Note: note})
	}
	return ends
}

// objections say what speaks against those ends, and whether alarms that nobody answered are among it.
func (f *personForm) objections() (said string, alarms bool) {
	var all []string
	for _, end := range f.instead() {
		for _, i := range f.all {
			if i.ID != end.ID || end.Outcome != model.OutcomeCompleted {
				continue
			}
			text, n := isolate.AgainstCompleting(f.desk, i, end.On, f.missed[i.ID], f.open)
			alarms = alarms || n > 0
			if text != "" {
				all = append(all, text)
			}
		}
	}
	return strings.Join(all, ", "), alarms
}

// insteadText says before it is saved what ends, how and on which day, and what speaks against it.
func (f *personForm) insteadText() string {
	d, ends := f.desk, f.instead()
	if len(ends) == 0 {
		return ""
	}
	var names []string
	for _, i := range f.replaceable() {
		names = append(names, d.T("isolation.beside_one", part.DiseaseName(d, i.Disease), i.PlannedEnd().Local()))
	}
	text := d.T("isolation.instead.said", strings.Join(names, ", "), d.T("word.outcome."+string(ends[0].Outcome)), ends[0].On.Local())
	if said, _ := f.objections(); said != "" {
		text += d.T("isolation.instead.against", said)
	}
	return text
}

// insteadWrong is what is wrong about taking the place of another: nobody said whether, or its end would be a day that has not come.
func (f *personForm) insteadWrong() map[string]string {
	wrong, ends := map[string]string{}, f.instead()
	if same, _ := f.beside(); len(same) > 0 && len(ends) == 0 {
		wrong["instead"] = f.desk.T("isolation.end_first")
	}
	for _, end := range ends {
		if end.On > f.desk.Today() {
			wrong["instead"] = cmp.Or(wrong["instead"], f.desk.T("isolation.instead.future"))
		}
	}
	return wrong
}
