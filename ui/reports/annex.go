package reports

import (
	"slices"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// The fields about the annex that names people.
const (
	fieldPeople = "people"
	fieldWhole  = "whole"
)

// annexFields ask whether the people are to be named in an annex, and how. Whole and the passphrase are asked each time.
func (r *reportSheet) annexFields() []kit.Field {
	d := r.desk
	return append([]kit.Field{
		{Key: fieldPeople, Label: d.T("report.field.people"), Kind: kit.FieldToggle, Value: scene.OnOff(keptAnnex(r.shown.stored)), Help: d.T("report.help.people")},
		{Key: fieldWhole, Label: d.T("report.field.whole"), Kind: kit.FieldToggle, Value: scene.OnOff(false)},
	}, d.SealFields(d.T("report.help.passphrase"))...)
}

// hidesAnnex are the fields about the annex that mean nothing while it is not made: it is not asked for, or is there already.
func (r *reportSheet) hidesAnnex(values map[string]string) []string {
	made := r.shown.stored.IssuedAt == 0 || values["anew"] == kit.On
	if values[fieldPeople] == kit.On && made {
		return nil
	}
	return []string{fieldWhole, scene.SealField, scene.SealFieldAgain}
}

// typedAnnex reads the fields, or says what is wrong with them.
func (r *reportSheet) typedAnnex(values map[string]string) (annex office.Annex, wrong map[string]string) {
	d, stored := r.desk, r.shown.stored
	annex = office.Annex{Asked: values[fieldPeople] == kit.On, Whole: values[fieldWhole] == kit.On}
	switch {
	case !annex.Asked:
		return office.Annex{}, nil
	case stored.IssuedAt != 0 && values["anew"] != kit.On:
		if !keptAnnex(stored) {
			return annex, map[string]string{fieldPeople: d.T("report.annex.anew")}
		}
		return annex, nil
	}
	annex.Passphrase, wrong = d.Sealed(values)
	return annex, wrong
}

// keptAnnex tells whether a report that was issued has its people named in an annex.
func keptAnnex(r model.Report) bool {
	return r.IssuedAt != 0 && slices.ContainsFunc(r.Files, func(f model.File) bool { return report.FormatOf(f.Name) == report.FormatPeople })
}
