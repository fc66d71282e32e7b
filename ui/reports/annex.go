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
	sheetField  = "sheet " // and which
)

// sheetFields ask what the .xlsx has beside the figures: at first what the settings say, then what was chosen last.
func (r *reportSheet) sheetFields() []kit.Field {
	d, chosen := r.desk, r.sheets
	if chosen == nil {
		chosen = d.Config.Report.Annexes
	}
	var fields []kit.Field
	for _, one := range report.Annexes() {
		fields = append(fields, kit.Field{
			Key: sheetField + one, Label: d.T("report.sheet." + one), Kind: kit.FieldToggle, Value: scene.OnOff(slices.Contains(chosen, one)),
		})
	}
	return fields
}

// annexFields ask whether the people are to be named in an annex, and how. Whole and the passphrase are asked each time.
func (r *reportSheet) annexFields() []kit.Field {
	d := r.desk
	stored := r.shown.stored
	named := keptAnnex(stored) || stored.IssuedAt == 0 && slices.Contains(d.Config.Report.Annexes, "people")
	return append([]kit.Field{
		{Key: fieldPeople, Label: d.T("report.field.people"), Kind: kit.FieldToggle, Value: scene.OnOff(named), Help: d.T("report.help.people")},
		{Key: fieldWhole, Label: d.T("report.field.whole"), Kind: kit.FieldToggle, Value: scene.OnOff(false)},
	}, d.SealFields(d.T("report.help.passphrase"))...)
}

// hidesAnnex are the fields about the annexes that mean nothing while they are not made: they are not asked for, or are there already.
func (r *reportSheet) hidesAnnex(values map[string]string) (hidden []string) {
	stored := r.shown.stored
	made := stored.IssuedAt == 0 || values["anew"] == kit.On
	if values[fieldPeople] != kit.On || !made {
		hidden = append(hidden, fieldWhole, scene.SealField, scene.SealFieldAgain)
	}
	has := slices.ContainsFunc(stored.Files, func(f model.File) bool { return report.FormatOf(f.Name) == "xlsx" })
	if values["xlsx"] != kit.On || !made && has {
		for _, one := range report.Annexes() {
			hidden = append(hidden, sheetField+one)
		}
	}
	return hidden
}

// typedSheets are the sheets that are chosen; none is not nil, which is what the settings say.
func typedSheets(values map[string]string) []string {
	return slices.DeleteFunc(report.Annexes(), func(one string) bool { return values[sheetField+one] != kit.On })
}

// typedAnnex reads the fields, or says what is wrong with them.
func (r *reportSheet) typedAnnex(values map[string]string) (annex office.Annex, wrong map[string]string) {
	d, stored := r.desk, r.shown.stored
	annex = office.Annex{Sheets: r.sheets, Asked: values[fieldPeople] == kit.On, Whole: values[fieldWhole] == kit.On}
	switch {
	case !annex.Asked:
		return office.Annex{Sheets: r.sheets}, nil
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
