package reports

import (
	"context"
	"errors"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// reportPart is a page of a report's screen.
type reportPart int

// The pages: the figures, the officer's text, the paper as printed, and where it was sent.
const (
	partFigures reportPart = iota
	partText
	partPreview
	partSent
	partCount
)

// reportSheet is one report: a draft whose figures are those of this moment, or what was sent, which does not change.
type reportSheet struct {
	desk     *scene.Desk
	id       model.ReportID
	shown    reportShown
	loaded   bool
	part     reportPart
	keys     sheetKeys
	out      outKeys
	figures  *kit.Table
	form     *kit.Form         // the narrative of a draft, a field a section
	sections []textSection     // its fields
	filled   map[string]string // what it was filled with, by section
	saving   map[string]string // what is on its way into the book
	reader   *kit.Reader
	text     string   // what the reader shows
	folder   string   // where files were put last
	formats  []string // as which files
	show     bool     // the folder is opened once they are there
	sheets   []string // what the .xlsx has beside the figures; nil: as the settings say
	asked    scene.Question[reportShown]
	wrote    scene.Question[model.Report]
	lacking  part.NewFolder
	exported scene.Question[issued]
	editing  scene.Question[edited]
	opening  scene.Question[string]
	next     func(model.Report) scene.Action // what follows the write on its way
	follows  func() (scene.Action, tea.Cmd)  // what the list before issuing was left for
	w, h     int
}

// NewSheet shows one report: its figures, its text, the preview and where it went.
func NewSheet(d *scene.Desk, id model.ReportID) scene.Screen {
	r := &reportSheet{desk: d, id: id, keys: newSheetKeys(d), out: newOutKeys(d), reader: kit.NewReader(d.Theme, kit.NewReaderKeys(d.Help))}
	r.figures = kit.NewTable(d.Theme, kit.NewTableKeys(d.Help), figureColumns(d)...)
	r.figures.Keys.Mark.SetEnabled(false)
	r.figures.Keys.MarkUp.SetEnabled(false)
	r.figures.Keys.MarkDown.SetEnabled(false)
	r.figures.Focused = true
	r.form = d.Form()
	r.formats = d.Config.Report.Formats
	r.enable()
	return r
}

// Init asks for the report.
func (r *reportSheet) Init() tea.Cmd {
	d, id := r.desk, r.id
	return r.asked.Ask(func(ctx context.Context) (reportShown, error) { return readReport(ctx, d, id) })
}

// Update turns pages, edits the text, and exports and sends the report.
func (r *reportSheet) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := r.update(msg)
	r.enable()
	return act, cmd
}

func (r *reportSheet) update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := r.asked.Take(msg); ok {
		return r.arrived(got), nil
	}
	if got, ok := r.wrote.Take(msg); ok {
		return r.written(got), nil
	}
	if act, cmd, ok := r.lacking.Take(r.desk, msg); ok {
		return act, cmd
	}
	if got, ok := r.exported.Take(msg); ok {
		return r.put(got), nil
	}
	if got, ok := r.editing.Take(msg); ok {
		return r.edits(got), nil
	}
	if got, ok := r.opening.Take(msg); ok {
		return r.opened(got), nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, r.Init()
	case scene.Made:
		if next := r.follows; next != nil {
			r.follows = nil
			return next()
		}
	case tea.KeyPressMsg:
		return r.press(msg)
	case tea.MouseClickMsg:
		return r.click(msg), nil
	case tea.MouseWheelMsg:
		r.wheel(msg)
	case tea.PasteMsg:
		if r.Typing() {
			r.form.Update(msg)
			r.label()
		}
	}
	return nil, nil
}

// arrived shows what was read. A draft that is no longer there closes its screen.
func (r *reportSheet) arrived(got scene.Answer[reportShown]) scene.Action {
	if errors.Is(got.Err, model.ErrNotFound) {
		return scene.Several{scene.Pop{Saved: true}, r.desk.Failure(got.Err)}
	}
	if got.Err != nil {
		return r.desk.Failure(got.Err)
	}
	r.shown, r.loaded = got.Value, true
	if r.part == partSent && r.shown.stored.IssuedAt == 0 { // it was taken back
		r.part = partFigures
	}
	if r.folder == "" {
		r.folder = got.Value.folder
	}
	r.fillText()
	rows := figureRows(r.desk, r.shown.report.Figures)
	r.figures.SetCount(len(rows))
	r.figures.SetRows(0, rows)
	r.compose()
	if bad := got.Value.trouble; bad != nil {
		return r.desk.Failure(bad)
	}
	return nil
}

// written follows a write: what comes next was decided when it began.
func (r *reportSheet) written(got scene.Answer[model.Report]) scene.Action {
	if got.Err != nil {
		r.saving = nil // it did not get there, and is still to be saved
		return r.desk.Failure(got.Err)
	}
	if got.Value.ID == r.id { // otherwise it is the correction of this one
		r.saved(got.Value)
	}
	if r.next == nil {
		return nil
	}
	return r.next(got.Value)
}

// write changes the book; then gives the action that follows.
func (r *reportSheet) write(work func(ctx context.Context) (model.Report, error), then func(model.Report) scene.Action) tea.Cmd {
	cmd := r.wrote.Write(r.desk, work)
	if cmd != nil {
		r.next = then
	}
	return cmd
}

func (r *reportSheet) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	if r.Typing() {
		if key.Matches(msg, r.keys.Editor) {
			return nil, r.startEditor()
		}
		if msg.Text == "" && !r.form.Picking() {
			if act, ok := r.command(msg); ok {
				return act, nil
			}
		}
		return r.edit(msg)
	}
	if act, ok := r.command(msg); ok {
		return act, nil
	}
	if r.part == partFigures {
		r.figures.Update(msg)
	} else {
		r.reader.Update(msg)
	}
	return nil, nil
}

// edit changes the text. Esc leaves the page, and what was typed stays.
func (r *reportSheet) edit(msg tea.Msg) (scene.Action, tea.Cmd) {
	event, cmd := r.form.Update(msg)
	r.label()
	switch event {
	case kit.FormCancel:
		r.turn(partFigures)
	case kit.FormSave:
		act, save := r.saveText()
		return act, tea.Batch(cmd, save)
	case kit.FormNone:
	}
	return nil, cmd
}

// command carries out a key that is one.
func (r *reportSheet) command(msg tea.KeyPressMsg) (scene.Action, bool) {
	k := r.keys
	if act, ok := r.out.press(r, msg); ok {
		return act, true
	}
	for part, binding := range k.Parts {
		if key.Matches(msg, binding) {
			r.turn(reportPart(part))
			return nil, true
		}
	}
	switch {
	case key.Matches(msg, k.Data):
		return r.askData(), true
	case key.Matches(msg, k.Edit):
		return r.askDetails(), true
	case key.Matches(msg, k.Open):
		return r.askOpen(), true
	case key.Matches(msg, k.Export):
		return r.startExport(), true
	case key.Matches(msg, k.Send):
		return r.askSending(), true
	case key.Matches(msg, k.Changes):
		return scene.Push{Screen: newReportChanges(r.desk, r.shown.stored)}, true
	case key.Matches(msg, k.Correct):
		return r.correct(), true
	}
	return nil, false
}

func (r *reportSheet) click(msg tea.MouseClickMsg) scene.Action {
	head := len(r.head())
	if msg.Y == head-1 {
		if part, ok := r.partAt(msg.X); ok {
			r.turn(part)
		}
		return nil
	}
	switch {
	case r.part == partFigures:
		at := r.figures.Cursor()
		if r.figures.Click(msg.Y-head) && at == r.figures.Cursor() && r.out.Behind.Enabled() {
			return r.behind()
		}
	case r.Typing():
		r.form.Click(msg.Y - head)
	}
	return nil
}

func (r *reportSheet) wheel(msg tea.MouseWheelMsg) {
	switch {
	case r.part == partFigures:
		r.figures.Wheel(scene.WheelStep(msg))
	case !r.Typing():
		r.reader.Wheel(scene.WheelStep(msg))
	}
}

// turn goes to a page.
func (r *reportSheet) turn(part reportPart) {
	r.part = part
	r.compose()
}

// draft tells whether the report can still be changed.
func (r *reportSheet) draft() bool { return r.loaded && r.shown.stored.SentAt == 0 }

// Dirty tells whether text was typed that is not in the book yet.
func (r *reportSheet) Dirty() bool { return r.draft() && r.typedAny() }

// Typing is true on the page of the text of a draft.
func (r *reportSheet) Typing() bool {
	return r.part == partText && r.draft() && !r.desk.Book.ReadOnly()
}

// Title names the report.
func (r *reportSheet) Title() string {
	if !r.loaded {
		return r.desk.T("report.one")
	}
	return part.ReportKind(r.desk, r.shown.stored)
}
