package reports

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"sotruc/ui/scene"
)

// sheetKeys are the keys of a report's screen. While its text is typed only those that are no letters work.
type sheetKeys struct {
	Parts                                [partCount]key.Binding
	Edit, Export, Send, Changes, Correct key.Binding
	Data                                 key.Binding // takes the sentences of the figures back
	Editor                               key.Binding // the editor of the user
	Open                                 key.Binding // a file of what was issued, or its folder
}

func newSheetKeys(d *scene.Desk) sheetKeys {
	k := sheetKeys{
		Data:    scene.Bind(d, "report.key.data", "F3", "f3"),
		Editor:  scene.Bind(d, "report.key.editor", "Ctrl+O", "ctrl+o"),
		Open:    scene.Bind(d, "report.key.open_file", "Enter", "enter"),
		Edit:    scene.Bind(d, "report.key.details", "e/F2", "e", "f2"),
		Export:  scene.Bind(d, "report.key.export", "x/F8", "x", "f8"),
		Send:    scene.Bind(d, "report.key.send", "m/F9", "m", "f9"),
		Changes: scene.Bind(d, "report.key.changes", "c/Ctrl+T", "c", "ctrl+t"),
		Correct: scene.Bind(d, "report.key.correct", "n/Insert", "n", "insert"),
	}
	k.Parts[partFigures] = scene.Bind(d, "report.key.figures", "s/F5", "s", "f5")
	k.Parts[partText] = scene.Bind(d, "report.key.text", "l/F6", "l", "f6")
	k.Parts[partPreview] = scene.Bind(d, "report.key.preview", "v/F7", "v", "f7")
	k.Parts[partSent] = scene.Bind(d, "report.key.sent", "o/F4", "o", "f4")
	return k
}

// enable leaves the keys that apply to a draft, to what was issued, or to what was sent.
func (r *reportSheet) enable() {
	draft, writes := r.draft(), r.loaded && !r.desk.Book.ReadOnly()
	sent, issued := r.loaded && !draft, r.loaded && r.shown.stored.IssuedAt != 0
	r.keys.Edit.SetEnabled(draft && writes)
	r.keys.Export.SetEnabled(r.loaded)
	r.keys.Send.SetEnabled(writes)
	r.keys.Changes.SetEnabled(issued)
	r.keys.Data.SetEnabled(r.Typing())
	r.keys.Editor.SetEnabled(r.Typing())
	r.keys.Correct.SetEnabled(sent && writes)
	r.keys.Parts[partSent].SetEnabled(issued)
	r.keys.Open.SetEnabled(issued && r.part == partSent && len(r.shown.stored.Files) > 0)
	name := "report.key.send"
	if sent {
		name = "report.key.send_again"
	}
	r.out.enable(r)
	r.keys.Send.SetHelp(r.keys.Send.Help().Key, r.desk.T(name))
}

// ShortHelp lists the keys of the footer.
func (r *reportSheet) ShortHelp() []key.Binding {
	k := r.keys
	if r.Typing() {
		k.Editor.SetEnabled(r.desk.Editor != "") // there is no room for what only says that it is not set
		return []key.Binding{r.form.Keys.Save, k.Data, k.Editor, r.form.Keys.Next, twin(k.Parts[partFigures]), twin(k.Parts[partPreview]), twin(k.Send)}
	}
	o := r.out
	switch {
	case k.Open.Enabled():
		return []key.Binding{k.Open, k.Send, k.Parts[partPreview], k.Export, k.Changes, k.Correct, o.Message}
	case r.loaded && r.draft() && r.shown.stored.IssuedAt != 0:
		return []key.Binding{k.Send, k.Parts[partPreview], k.Export, k.Changes, o.Behind, o.Message, o.Trend}
	case r.draft():
		return []key.Binding{k.Parts[partText], k.Parts[partPreview], k.Export, k.Send, o.Behind, o.Trend, o.Message}
	}
	return []key.Binding{k.Parts[partPreview], k.Export, k.Changes, k.Correct, o.Behind, o.Message, o.Trend}
}

// twin shows a key by what works while letters are text.
func twin(b key.Binding) key.Binding {
	_, second, _ := strings.Cut(b.Help().Key, "/")
	b.SetHelp(second, b.Help().Desc)
	return b
}

// FullHelp lists all keys.
func (r *reportSheet) FullHelp() [][]key.Binding {
	k := r.keys
	groups := [][]key.Binding{k.Parts[:], {k.Open, k.Data, k.Editor, k.Edit, k.Export, k.Send, k.Changes, k.Correct, r.out.Behind, r.out.Trend, r.out.Tell, r.out.Message}}
	if r.Typing() {
		return append(groups, r.form.Keys.All())
	}
	return append(groups, r.figures.Keys.All())
}
