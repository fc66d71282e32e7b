package proof

import (
	"context"
	"fmt"
	"path/filepath"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// Pen adds evidence to a task, takes it away, shows it and gives it out.
type Pen struct {
	desk    *scene.Desk
	Keys    Keys
	wrote   scene.Question[string] // the sentence to show when it is done
	offered scene.Question[scene.Action]
	again   func(error) scene.Action // opens the form of a write that failed once more; nil: it had none
}

// Keys add evidence, and put a file of it into a folder.
type Keys struct{ Add, Save key.Binding }

// NewPen is a pen that writes nothing yet.
func NewPen(d *scene.Desk) Pen {
	return Pen{desk: d, Keys: Keys{
		Add:  part.TaskKey(d, "evidence", "m", "m", "f8"),
		Save: part.TaskKey(d, "save_file", "s", "s", "ctrl+s"),
	}}
}

// Take shows how something ended, and what is offered.
func (p *Pen) Take(msg tea.Msg) (scene.Action, bool) {
	if got, ok := p.wrote.Take(msg); ok {
		switch {
		case got.Err == nil:
			return scene.Notice{Text: got.Value}, true
		case p.again != nil:
			return p.again(got.Err), true
		}
		return p.desk.Failure(got.Err), true
	}
	if got, ok := p.offered.Take(msg); ok {
		if got.Err != nil {
			return p.desk.Failure(got.Err), true
		}
		return got.Value, true
	}
	return nil, false
}

// Ask asks what shows that a round was done; title names the round.
func (p *Pen) Ask(title string, e model.Evidence) scene.Action {
	d := p.desk
	var items []kit.Item
	for _, kind := range []model.EvidenceKind{model.EvidencePaper, model.EvidenceFile, model.EvidenceActivity} {
		items = append(items, kit.Item{ID: string(kind), Label: d.T("task.evidence.add_" + string(kind))})
	}
	return scene.Pick{Title: d.T("task.evidence.title", title), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		e.Kind = model.EvidenceKind(item.ID)
		switch e.Kind {
		case model.EvidencePaper:
			e.On = d.Today()
			return nil, p.offered.Ask(func(ctx context.Context) (scene.Action, error) {
				own, err := readPapers(ctx, d)
				return p.paperForm(e, "", own), err
			})
		case model.EvidenceFile:
			return p.fileForm(e, ""), nil
		case model.EvidenceActivity:
		}
		return nil, p.offerActivities(e)
	}}
}

// paperForm asks for the three facts of an own paper, which may be chosen among those of the book; day is what was typed as its day before, where that was refused.
func (p *Pen) paperForm(e model.Evidence, day string, own papers) scene.Action {
	d := p.desk
	on := scene.DayField(d, "on", d.T("task.field.paper_on"), e.On)
	if day != "" {
		on.Value = day
	}
	return scene.Fill{
		Title: d.T("task.evidence.add_paper"), Follows: own.follows,
		Fields: []kit.Field{
			{Key: "symbol", Label: d.T("task.field.paper_symbol"), Value: e.Symbol, Required: true, Limit: scene.LineLimit, Options: own.options()},
			{Key: "kind", Label: d.T("task.field.paper_kind"), Value: e.PaperKind, Help: d.T("task.help.paper_kind"), Limit: scene.ShortLimit},
			on,
		},
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			e.Symbol, e.PaperKind, e.On = viet.CleanLine(v["symbol"]), viet.CleanLine(v["kind"]), scene.TypedDay(d, v["on"])
			if e.On > d.Today() {
				return nil, nil, map[string]string{"on": d.T("error.future-date")}
			}
			if wrong := d.FieldSentences(e.Validate()); wrong != nil {
				return nil, nil, wrong
			}
			return p.add(Words(d, e), func(ctx context.Context) error { return add(ctx, d, e) },
				func() scene.Action { return p.paperForm(e, v["on"], own) })
		},
	}
}

// fileForm asks where the file is that is to be kept in the book.
func (p *Pen) fileForm(e model.Evidence, typed string) scene.Action {
	d := p.desk
	return scene.Fill{
		Title: d.T("task.evidence.add_file"),
		Fields: []kit.Field{{
			Key: "path", Label: d.T("task.field.path_of"), Value: typed, Required: true, Limit: 1000,
			Help: d.T("task.help.path", d.Config.Import.MaxFileMB),
		}},
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			path := d.Home.Typed(v["path"])
			if !filepath.IsAbs(path) {
				path = filepath.Join(string(d.Home), path)
			}
			work := func(ctx context.Context) error {
				var err error
				if e.File, err = office.KeepFile(path, office.Limits(d.Config)); err != nil {
					return fmt.Errorf("keep a file: %w", err)
				}
				return add(ctx, d, e)
			}
			return p.add(kit.Plain(office.FileName(path)), work, func() scene.Action { return p.fileForm(e, v["path"]) })
		},
	}
}

// mostActivities is how many of the latest activities are offered.
const mostActivities = 200

// offerActivities lets one of the latest activities of the book be chosen.
func (p *Pen) offerActivities(e model.Evidence) tea.Cmd {
	d := p.desk
	return p.offered.Ask(func(ctx context.Context) (scene.Action, error) {
		activities, err := d.Book.Activities(ctx, mostActivities)
		if err != nil {
			return nil, fmt.Errorf("offer the activities: %w", err)
		}
		if len(activities) == 0 {
			return scene.Notice{Text: d.T("task.evidence.no_activity")}, nil
		}
		items := make([]kit.Item, len(activities))
		for i, a := range activities {
			items[i] = kit.Item{ID: scene.IDOption(a.ID), Label: ActivityWords(d, a)}
		}
		return scene.Pick{Title: d.T("task.evidence.add_activity"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			e.ActivityID = scene.OptionID[model.ActivityID](item.ID)
			act, cmd, _ := p.add(item.Label, func(ctx context.Context) error { return add(ctx, d, e) }, nil)
			return act, cmd
		}}, nil
	})
}

// add writes evidence; words name it. back opens the form again where that failed.
func (p *Pen) add(words string, work func(context.Context) error, back func() scene.Action) (scene.Action, tea.Cmd, map[string]string) {
	cmd := p.write(p.desk.T("task.evidence.added", part.ShortText(words, 50)), work)
	if cmd == nil {
		return nil, nil, map[string]string{"": p.desk.T("app.saving")}
	}
	if back != nil {
		p.again = func(err error) scene.Action { return scene.Several{scene.Retyped(back()), p.desk.Failure(err)} }
	}
	return nil, cmd, nil
}

func add(ctx context.Context, d *scene.Desk, e model.Evidence) error {
	if _, err := d.Book.AddEvidence(ctx, e); err != nil {
		return fmt.Errorf("add evidence: %w", err)
	}
	return nil
}

func (p *Pen) write(said string, work func(context.Context) error) tea.Cmd {
	cmd := p.wrote.Write(p.desk, func(ctx context.Context) (string, error) { return said, work(ctx) })
	if cmd != nil {
		p.again = nil
	}
	return cmd
}

// Drop takes evidence away. An activity entered for the task stays where it was entered.
func (p *Pen) Drop(e model.Evidence) (scene.Action, tea.Cmd) {
	d := p.desk
	if e.ID == 0 {
		return scene.Notice{Text: d.T("task.evidence.entered")}, nil
	}
	return nil, p.write(d.T("task.evidence.dropped", part.ShortText(Words(d, e), 50)), func(ctx context.Context) error {
		return d.Book.DropEvidence(ctx, e.ID)
	})
}

// Open shows a file with the system's program, and a paper of the book in the reader.
func (p *Pen) Open(e model.Evidence) (scene.Action, tea.Cmd) {
	d := p.desk
	switch {
	case e.Kind == model.EvidenceFile:
		p.again = nil
		return nil, p.wrote.Ask(func(ctx context.Context) (string, error) {
			file, err := d.Book.EvidenceFile(ctx, e.ID)
			if err != nil {
				return "", fmt.Errorf("read a file: %w", err)
			}
			return d.T("task.evidence.opened", kit.Plain(file.Name)), d.Viewer.Show(file)
		})
	case e.DirectiveID != 0:
		return scene.Show{Place: scene.Reader{ID: e.DirectiveID}}, nil
	case e.Kind == model.EvidencePaper:
		return nil, p.offered.Ask(func(ctx context.Context) (scene.Action, error) { return openPaper(ctx, d, e) })
	}
	return scene.Notice{Text: Words(d, e)}, nil
}

// AskSave asks for the folder a file is to be put into.
func (p *Pen) AskSave(e model.Evidence, folder string) scene.Action {
	d := p.desk
	return part.SaveFile{
		Name: e.File.Name, Folder: folder,
		Read: func(ctx context.Context) (model.File, error) { return d.Book.EvidenceFile(ctx, e.ID) },
		Put: func(work func(ctx context.Context) (string, error), again func(error) scene.Action) tea.Cmd {
			p.again = again
			return p.wrote.Ask(work)
		},
	}.Ask(d)
}
