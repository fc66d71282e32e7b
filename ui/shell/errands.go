package shell

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/office"
	"sotruc/office/copies"
	"sotruc/office/takeover"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// made is what an errand of the whole program wrote, and the key of the sentence that says so.
type made struct{ path, said string }

// make does an errand with files beside what is worked on.
func (a *App) make(said string, do func(ctx context.Context) (string, error)) tea.Cmd {
	return a.errand.Ask(func(ctx context.Context) (made, error) {
		path, err := do(ctx)
		return made{path, said}, err
	})
}

// wasMade ends what make began: what failed is asked once more as it was typed.
func (a *App) wasMade(got scene.Answer[made]) {
	switch {
	case got.Err != nil && len(a.dialogs) == 0:
		a.perform(slot{}, a.asked(got.Err))
	case got.Err != nil:
		a.perform(slot{}, a.desk.Failure(got.Err))
	case a.lost && got.Value.said == copyDone:
		a.trouble = ""
		a.notice = scene.Notice{Text: a.desk.T("app.copy.rescued", a.short(got.Value.path))}
	default:
		a.notice = scene.Notice{Text: a.desk.T(got.Value.said, a.short(got.Value.path))}
	}
}

// short is a path as it is shown.
func (a *App) short(path string) string { return kit.Plain(a.desk.Home.Short(path)) }

// documents is the folder that is proposed for what is written.
func (a *App) documents() string {
	d := a.desk
	return d.Home.Short(d.Home.Folder("Documents|" + d.T("directive.import.downloads")))
}

// askHandOver asks for the folder into which the book, the settings, the templates and the paper of what is open go for a successor.
func (a *App) askHandOver() scene.Action {
	name := a.desk.T("app.hand_over.folder") + "-" + a.desk.Clock().Format("2006-01-02")
	return a.askHandOverTo(filepath.Join(a.documents(), name), nil)
}

func (a *App) askHandOverTo(folder string, wrong map[string]string) scene.Action {
	d := a.desk
	return scene.Fill{
		Title: d.T("app.hand_over.title"),
		Fields: append([]kit.Field{{Key: "folder", Label: d.T("report.field.folder"), Value: folder, Required: true, Limit: 1000, Help: d.T("app.hand_over.help")}},
			d.SealFields(d.T("app.copy.seal_help"))...),
		Wrong: wrong,
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			passphrase, wrong := d.Sealed(v)
			if wrong != nil {
				return nil, nil, wrong
			}
			a.asked = func(err error) scene.Action {
				words := scene.Sentence(d.Words, err)
				if errors.Is(err, takeover.ErrNotEmpty) {
					words = d.T("app.hand_over.not_empty")
				}
				return a.askHandOverTo(v["folder"], map[string]string{"folder": words})
			}
			ask := takeover.Ask{Folder: d.Home.Typed(v["folder"]), Templates: d.Templates, Passphrase: passphrase}
			return nil, a.make("app.hand_over.done", func(ctx context.Context) (string, error) {
				if _, err := os.Stat(d.Config.Path); err == nil && !d.Sample {
					ask.Settings = d.Config.Path
				}
				_, err := takeover.Give(ctx, d.Book, d.Config, ask, d.Now())
				return ask.Folder, err
			}), nil
		},
	}
}

// askOpenSealed asks for a file that was shut up with a passphrase, and opens it into a folder.
func (a *App) askOpenSealed() scene.Action {
	return a.askOpenSealedOf(map[string]string{"path": "", "folder": a.documents()}, nil)
}

func (a *App) askOpenSealedOf(typed, wrong map[string]string) scene.Action {
	d := a.desk
	return scene.Fill{
		Title: d.T("app.open_sealed.title"),
		Fields: []kit.Field{
			{Key: "path", Label: d.T("app.open_sealed.file"), Value: typed["path"], Required: true, Limit: 1000, Help: d.T("app.open_sealed.help")},
			{Key: scene.SealField, Label: d.T("report.field.passphrase"), Secret: true, Required: true, Limit: scene.LineLimit},
			{Key: "folder", Label: d.T("report.field.folder"), Value: typed["folder"], Required: true, Limit: 1000},
		},
		Wrong: wrong,
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			a.asked = func(err error) scene.Action {
				at := "path"
				if errors.Is(err, office.ErrPassphrase) {
					at = scene.SealField
				}
				return a.askOpenSealedOf(v, map[string]string{at: scene.Sentence(d.Words, err)})
			}
			from, to, passphrase := d.Home.Typed(strings.TrimSpace(v["path"])), d.Home.Typed(v["folder"]), v[scene.SealField]
			return nil, a.make("app.open_sealed.done", func(context.Context) (string, error) {
				if err := office.RecogniseSealed(from); err != nil {
					return "", err
				}
				return office.OpenSealed(from, passphrase, to)
			}), nil
		},
	}
}

// listPlaces says where the files of the program lie. Enter opens the folder.
func (a *App) listPlaces() scene.Action {
	d := a.desk
	var items []kit.Item
	for _, one := range []struct{ name, path string }{
		{"book", d.Book.Path()}, {"settings", d.Config.Path}, {"copies", copies.Of(d.Config, d.Book.Path()).Folder}, {"templates", d.Templates},
	} {
		if one.path != "" {
			items = append(items, kit.Item{ID: one.path, Label: d.T("app.places." + one.name), Hint: a.short(one.path)})
		}
	}
	return scene.Pick{Title: d.T("app.places.title"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		folder := item.ID
		if folder == d.Book.Path() || folder == d.Config.Path {
			folder = filepath.Dir(folder)
		}
		a.asked = func(err error) scene.Action { return d.Failure(err) }
		return nil, a.make("app.places.opened", func(context.Context) (string, error) { return folder, d.Viewer.Open(folder) })
	}}
}

// copyDone is the key of the sentence that says that the whole book was written elsewhere.
const copyDone = "app.copy.done"
