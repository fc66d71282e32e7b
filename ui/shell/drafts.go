package shell

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office/unsaved"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// wake says that it is time to keep what is typed.
type wake struct{}

// drafts are what is typed and not saved, as it lies beside the book.
type drafts struct {
	file    *unsaved.File            // nil: none are kept
	found   map[string]unsaved.Draft // of an earlier run, by form; not opened yet
	live    map[string]unsaved.Draft // of the forms that are open, as they were kept last
	wanted  string                   // the form that is being opened with its draft; "" is none
	loaded  bool                     // what an earlier run left is known: nothing is written before
	waking  bool                     // wake is on its way
	writing bool
	due     bool // there is more to write than what is on its way
	stale   bool // the last write failed
	asked   scene.Question[unsaved.Found]
	wrote   scene.Question[struct{}]
}

// newDrafts keeps drafts of a book that is the office's own.
func newDrafts(d *scene.Desk) drafts {
	if d.Keep == 0 || d.Sample || d.Book.ReadOnly() {
		return drafts{}
	}
	return drafts{file: unsaved.Beside(d.Book), found: map[string]unsaved.Draft{}, live: map[string]unsaved.Draft{}}
}

// askDrafts reads what an earlier run left.
func (a *App) askDrafts() tea.Cmd {
	if a.drafts.file == nil {
		return nil
	}
	return a.drafts.asked.Ask(a.drafts.file.Read)
}

// openForm is a form in which something may be typed.
type openForm struct {
	id    scene.FormID
	title string
	dirty bool
	typed func() map[string]string
}

func (f openForm) key() string { return unsaved.Draft{At: f.id.At.String(), Form: f.id.Name}.Key() }

// openForms are all whose text is kept: screens, the small forms over them, and one that was handed on and is not written yet.
func (a *App) openForms() []openForm {
	var all []openForm
	for _, stack := range a.rooms {
		for _, s := range stack {
			if f, ok := s.screen.(scene.Drafted); ok && f.FormID().At != nil {
				all = append(all, openForm{f.FormID(), s.screen.Title(), f.Dirty(), f.Typed})
			}
		}
	}
	sheets := slices.Clone(a.dialogs)
	if a.filled != nil && a.desk.Writing > 0 {
		sheets = append(sheets, a.filled)
	}
	for _, d := range sheets {
		if s, ok := d.(*sheet); ok && s.id.At != nil {
			all = append(all, openForm{s.id, s.fill.Title, len(s.typed()) > 0, s.typed})
		}
	}
	return all
}

// keepSoon makes what was typed be kept a moment after a message by which it may have changed, and what was saved or left be forgotten at
// once.
func (a *App) keepSoon(msg tea.Msg) tea.Cmd {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseClickMsg, reply, resumed:
	default:
		return nil
	}
	if !a.drafts.loaded {
		return nil
	}
	typed := map[string]bool{}
	for _, f := range a.openForms() {
		if f.dirty {
			typed[f.key()] = true
		}
	}
	for key := range a.drafts.live {
		if !typed[key] {
			return a.keepNow()
		}
	}
	if len(typed) == 0 || a.drafts.waking {
		return nil
	}
	a.drafts.waking = true
	return tea.Tick(a.desk.Keep, func(time.Time) tea.Msg { return wake{} })
}

// typedNow is what stands in the forms, with the time from when it stands there so.
func (a *App) typedNow() map[string]unsaved.Draft {
	now := map[string]unsaved.Draft{}
	if a.leaving { // it was asked about
		return now
	}
	for _, f := range a.openForms() {
		if !f.dirty {
			continue
		}
		values := f.typed()
		if len(values) == 0 {
			continue
		}
		d := unsaved.Draft{At: f.id.At.String(), Form: f.id.Name, Title: f.title, Since: a.desk.Now(), Values: values}
		if before, ok := a.drafts.live[d.Key()]; ok && maps.Equal(before.Values, values) {
			d.Since = before.Since
		}
		now[d.Key()] = d
	}
	return now
}

// keepNow writes what is typed where it is other than what was kept last.
func (a *App) keepNow() tea.Cmd {
	if !a.drafts.loaded {
		return nil
	}
	now := a.typedNow()
	same := maps.EqualFunc(now, a.drafts.live, func(x, y unsaved.Draft) bool { return x.Title == y.Title && maps.Equal(x.Values, y.Values) })
	switch {
	case a.drafts.writing:
		a.drafts.due = a.drafts.due || !same
		return nil
	case same && !a.drafts.stale:
		return nil
	}
	a.drafts.live = now
	return a.writeDrafts()
}

func (a *App) writeDrafts() tea.Cmd {
	file, all := a.drafts.file, a.allDrafts()
	a.drafts.writing = true
	return a.drafts.wrote.Ask(func(ctx context.Context) (struct{}, error) { return struct{}{}, file.Write(ctx, all) })
}

// allDrafts are those of this run and of those before, the oldest first.
func (a *App) allDrafts() []unsaved.Draft {
	all := maps.Clone(a.drafts.found)
	maps.Copy(all, a.drafts.live)
	return slices.SortedFunc(maps.Values(all), func(x, y unsaved.Draft) int {
		return cmp.Or(cmp.Compare(x.Since, y.Since), cmp.Compare(x.Key(), y.Key()))
	})
}

// draftsKept ends a write of drafts. One that fails is said once, until one succeeds again.
func (a *App) draftsKept(err error) tea.Cmd {
	said := a.drafts.stale
	a.drafts.writing, a.drafts.stale = false, err != nil
	switch {
	case a.leaving && a.desk.Writing == 0 && err != nil:
		return tea.Quit // what stays beside the book is offered, and can be dropped
	case a.leaving && a.desk.Writing == 0:
		return a.finish()
	case errors.Is(err, model.ErrMoved): // that is told already
	case err != nil && !said:
		a.notice = scene.Notice{Text: a.desk.T("app.draft.failed", a.draftSentence(err)), Bad: true}
	}
	if !a.drafts.due {
		return nil
	}
	a.drafts.due, a.drafts.live = false, a.typedNow()
	return a.writeDrafts()
}

func (a *App) draftSentence(err error) string {
	if errors.Is(err, unsaved.ErrTooMuch) {
		return a.desk.T("app.draft.too_much")
	}
	return scene.Sentence(a.desk.Words, err)
}

// finish ends the program, once the drafts of what was given up are gone.
func (a *App) finish() tea.Cmd {
	if cmd := a.keepNow(); cmd != nil || a.drafts.writing {
		return cmd
	}
	return tea.Quit
}

// rescue keeps what is typed where the program ends without having been asked to, as by a signal. It runs after the last Update.
func (a *App) rescue() error {
	if !a.drafts.loaded || a.leaving {
		return nil
	}
	a.drafts.live = a.typedNow()
	return a.drafts.file.Write(context.Background(), a.allDrafts())
}

// gotDrafts offers what an earlier run left.
func (a *App) gotDrafts(got scene.Answer[unsaved.Found]) {
	if got.Err != nil {
		a.notice = scene.Notice{Text: a.desk.T("app.draft.unread", scene.Sentence(a.desk.Words, got.Err)), Bad: true}
		return
	}
	a.drafts.loaded = true
	for _, d := range got.Value.Drafts {
		a.drafts.found[d.Key()] = d
	}
	if aside := got.Value.Aside; aside != "" {
		a.notice = scene.Notice{Text: a.desk.T("app.draft.aside", kit.Plain(a.desk.Home.Short(aside))), Bad: true}
	}
	switch n := len(a.drafts.found); {
	case n == 0:
	case a.busy():
		a.notice = scene.Notice{Text: a.desk.T("app.draft.waiting", n)}
	default:
		a.perform(slot{}, a.listDrafts())
	}
}
