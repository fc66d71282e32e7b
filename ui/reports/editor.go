package reports

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/office"
	"sotruc/office/editor"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// edited is a section that is with the editor of the user: on its way there, or come back with its text.
type edited struct {
	section string
	edit    *editor.Edit // nil once it has come back
	text    string
}

// startEditor gives the section of the cursor to the editor of the user.
func (r *reportSheet) startEditor() tea.Cmd {
	d, section := r.desk, r.form.Focused()
	text := r.form.Value(section)
	return r.editing.Ask(func(context.Context) (edited, error) {
		edit, err := editor.Start(d.Editor, office.FileName(section), text)
		return edited{section: section, edit: edit}, err
	})
}

// edits hands the terminal over to the editor, and then takes what was written there into the form, unsaved as what is typed.
func (r *reportSheet) edits(got scene.Answer[edited]) scene.Action {
	if got.Err != nil {
		return r.desk.Failure(got.Err)
	}
	one := got.Value
	if one.edit != nil {
		return scene.Suspend{Command: one.edit.Command, Then: func(ended error) tea.Cmd {
			return r.editing.Ask(func(context.Context) (edited, error) {
				text, err := one.edit.Take(ended)
				return edited{section: one.section, text: text}, err
			})
		}}
	}
	at := slices.IndexFunc(r.sections, func(s textSection) bool { return s.key == one.section })
	if at < 0 || r.form.Value(one.section) == one.text {
		return nil
	}
	r.form.SetValue(one.section, one.text)
	r.label()
	return scene.Notice{Text: r.desk.T("report.text.edited", kit.Plain(r.sections[at].heading))}
}
