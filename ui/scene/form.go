package scene

import (
	"sotruc/model/viet"
	"sotruc/ui/kit"
)

// Form makes a form with the words and keys of the desk.
func (d *Desk) Form(fields ...kit.Field) *kit.Form {
	f := kit.NewForm(d.Theme, kit.NewFormKeys(d.Help), kit.FormTexts{
		Required: d.T("error.required"),
		Yes:      d.T("app.answer.yes"),
		No:       d.T("app.answer.no"),
		NoMatch:  d.T("app.no_match"),
		NoName:   d.T("app.no_name"),
		Kept:     d.T("app.kept_name"),
		New:      d.T("app.create_new"),
	}, fields...)
	f.Fold = viet.Fold
	return f
}
