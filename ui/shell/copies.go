package shell

import (
	"context"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/office/copies"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// copyOfTheDay copies the book where that was not done today, beside what is worked on.
func (a *App) copyOfTheDay() tea.Cmd {
	d := a.desk
	if !d.Daily || !d.Config.Backup.Daily || d.Sample || d.Fixed || d.Book.ReadOnly() {
		return nil
	}
	return a.daily.Ask(func(ctx context.Context) (string, error) {
		if upto, err := d.Book.LastChange(ctx); err != nil || upto == 0 {
			return "", err // nothing is in it yet
		}
		return copies.Of(d.Config, d.Book.Path()).Daily(ctx, d.Book, d.Clock())
	})
}

// copied says where the book was copied to.
func (a *App) copied(got scene.Answer[string], sentence string) {
	switch {
	case got.Err != nil:
		a.notice = scene.Notice{Text: a.desk.T("app.copy.failed", scene.Sentence(a.desk.Words, got.Err)), Bad: true}
	case got.Value != "":
		a.notice = scene.Notice{Text: a.desk.T(sentence, kit.Plain(a.desk.Home.Short(got.Value)))}
	}
}

// astray says that the file of the book is not the one that was opened, and offers to write the whole book elsewhere: it is all in hand
// still. Nothing more is written to it.
func (a *App) astray(err error) {
	if a.lost {
		return
	}
	a.lost = true
	a.fail(err)
	a.perform(slot{}, a.askCopy(a.desk.T("app.copy.moved")))
}

// askCopy asks where to write the whole book.
func (a *App) askCopy(title string) scene.Action {
	d := a.desk
	base := strings.TrimSuffix(filepath.Base(d.Book.Path()), filepath.Ext(d.Book.Path()))
	name := base + "." + d.Clock().Format("2006-01-02-150405") + ".sqlite"
	return a.askCopyTo(title, filepath.Join(d.Home.Short(d.Home.Folder("Documents|"+d.T("directive.import.downloads"))), name), nil)
}

func (a *App) askCopyTo(title, path string, wrong map[string]string) scene.Action {
	d := a.desk
	return scene.Fill{
		Title: title,
		Fields: append([]kit.Field{{Key: "path", Label: d.T("app.copy.path"), Value: path, Required: true, Limit: 1000}},
			d.SealFields(d.T("app.copy.seal_help"))...),
		Wrong: wrong,
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			passphrase, wrong := d.Sealed(v)
			if wrong != nil {
				return nil, nil, wrong
			}
			to := d.Home.Typed(v["path"])
			if filepath.Ext(to) == "" {
				to += ".sqlite"
			}
			a.asked = func(err error) scene.Action {
				return a.askCopyTo(title, v["path"], map[string]string{"path": scene.Sentence(d.Words, err)})
			}
			return nil, a.make(copyDone, func(ctx context.Context) (string, error) { return copies.To(ctx, d.Book, to, passphrase) }), nil
		},
	}
}
