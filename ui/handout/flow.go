package handout

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/report/handout"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// Key binds the key that prints papers; it changes nothing in the book.
func Key(d *scene.Desk) key.Binding { return scene.Bind(d, "handout.key", "w", "w", "ctrl+o") }

// Whom says for whom a screen prints: people, or else households, and what its list is narrowed to.
type Whom struct {
	Day    model.Date // 0 is today
	People []model.PersonKey
	Homes  []model.HouseholdID
	Listed []model.PersonKey // all of the list the screen shows, where it shows one
	Marked bool              // People were marked one by one
	AreaID model.UnitID
	Card   bool // the screen is about them alone: their own papers go before that of a round

	disease  string
	member   model.MemberID // responsible for the households
	narrowed string         // to these two, in words
}

// Narrow has the sheet of a round hold whom the list of the screen does.
func (w *Whom) Narrow(d *scene.Desk, known part.Choices, f model.PersonFilter) {
	w.AreaID, w.disease, w.member = f.AreaID, f.Disease, f.ResponsibleID
	f.AreaID = 0 // which is chosen with the sheet
	w.narrowed = strings.Join(known.Says(d, f), " · ")
}

// Flow prints papers, from the choice of one to the file. It belongs to one screen, which hands it every answer.
type Flow struct {
	desk   *scene.Desk
	whom   Whom
	ask    office.HandoutAsk
	folder string
	show   bool // open the folder afterwards

	units   scene.Question[[]model.Unit]
	made    scene.Question[office.Handout]
	put     scene.Question[written]
	lacking part.NewFolder
}

// written are the files as they lie now.
type written struct {
	folder string
	files  []model.File
	unseen error // why the folder was not opened
}

// New makes the flow of a screen.
func New(d *scene.Desk) Flow { return Flow{desk: d} }

// Start offers the papers there are for somebody.
func (f *Flow) Start(whom Whom) scene.Action {
	d := f.desk
	f.whom = whom
	if f.whom.Day == 0 {
		f.whom.Day = d.Today()
	}
	n := len(whom.People) + len(whom.Homes)
	kinds := handout.Kinds()
	if whom.Card {
		at := slices.Index(kinds, handout.KindRound)
		kinds = append(slices.Delete(kinds, at, at+1), handout.KindRound)
	}
	var items []kit.Item
	for _, k := range kinds {
		item := kit.Item{ID: string(k), Label: d.T("handout.kind." + string(k))}
		switch {
		case k == handout.KindRound:
		case k == handout.KindList && len(whom.Listed) > 0 && !whom.Marked:
			item.Hint = d.T("app.count.people", len(whom.Listed))
		case n == 0:
			continue
		case len(whom.People) > 0:
			item.Hint = d.T("app.count.people", n)
		default:
			item.Hint = d.T("app.count.households", n)
		}
		items = append(items, item)
	}
	return scene.Pick{Title: d.T("handout.title"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		f.ask = office.HandoutAsk{Kind: handout.Kind(item.ID), RoundFor: office.RoundFor{Day: f.whom.Day}, Own: d.Templates, Columns: f.ask.Columns}
		f.ask.Disease, f.ask.ResponsibleID = whom.disease, whom.member
		if f.ask.Kind == handout.KindList && len(whom.Listed) > 0 && !whom.Marked {
			f.whom.People = whom.Listed
		}
		if f.ask.Kind == handout.KindRound {
			book := d.Book
			return nil, f.units.Ask(func(ctx context.Context) ([]model.Unit, error) { return book.Units(ctx) })
		}
		return f.fill(), nil
	}}
}

// Take gives what follows from an answer; ok is false for what is none of its own.
func (f *Flow) Take(msg tea.Msg) (act scene.Action, cmd tea.Cmd, ok bool) {
	d := f.desk
	if got, is := f.units.Take(msg); is {
		if got.Err != nil {
			return d.Failure(got.Err), nil, true
		}
		return f.pickUnit(got.Value), nil, true
	}
	if got, is := f.made.Take(msg); is {
		act, cmd := f.check(got)
		return act, cmd, true
	}
	if act, cmd, is := f.lacking.Take(d, msg); is {
		return act, cmd, true
	}
	if got, is := f.put.Take(msg); is {
		if got.Err != nil {
			return scene.Several{f.fill(), d.Failure(got.Err)}, nil, true
		}
		return f.said(got.Value), nil, true
	}
	return nil, nil, false
}

// said says where the files lie.
func (f *Flow) said(w written) scene.Action {
	d := f.desk
	text := d.T("handout.written", len(w.files), kit.Plain(filepath.Join(w.folder, w.files[0].Name)))
	if w.unseen != nil {
		return scene.Notice{Text: text + ". " + scene.Sentence(d.Words, w.unseen), Bad: true}
	}
	return scene.Notice{Text: text}
}

// pickUnit asks whose sheet of a round it is: the area of the list goes first.
func (f *Flow) pickUnit(units []model.Unit) scene.Action {
	d := f.desk
	items := []kit.Item{
		{ID: string(model.UnitArea), Label: d.T("handout.each_area")},
		{ID: string(model.UnitTeam), Label: d.T("handout.each_team")},
	}
	byID := map[string]model.Unit{}
	for _, u := range units {
		if u.Kind != model.UnitArea && u.Kind != model.UnitTeam {
			continue
		}
		id := scene.IDOption(u.ID)
		byID[id] = u
		item := kit.Item{ID: id, Label: u.Name, Hint: d.T("word.unit." + string(u.Kind))}
		if u.ID == f.whom.AreaID {
			items = slices.Insert(items, 0, item)
		} else {
			items = append(items, item)
		}
	}
	return scene.Pick{Title: d.T("handout.whose"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if u, is := byID[item.ID]; is {
			f.ask.UnitID, f.ask.Whom = u.ID, u.Name
		} else {
			f.ask.Each = model.UnitKind(item.ID)
		}
		return f.fill(), nil
	}}
}

// fill asks for the folder, of a round for the day, and whether phones are whole where the paper has any.
func (f *Flow) fill() scene.Action {
	d := f.desk
	if f.folder == "" {
		f.folder = part.DocumentsFolder(d)
	}
	var fields []kit.Field
	if f.ask.Kind == handout.KindRound {
		fields = append(fields, scene.DayField(d, "day", d.T("handout.ask.day"), f.ask.Day))
	}
	if slices.Contains([]handout.Kind{handout.KindRound, handout.KindContacts, handout.KindList}, f.ask.Kind) {
		label := d.T("handout.ask.phones")
		if f.ask.Kind == handout.KindList {
			label = d.T("handout.ask.whole")
		}
		fields = append(fields, kit.Field{Key: "phones", Label: label, Kind: kit.FieldToggle, Value: scene.OnOff(f.ask.Phones)})
	}
	if f.ask.Kind == handout.KindList {
		fields = append(fields, f.columns())
	}
	fields = append(fields, kit.Field{Key: "folder", Label: d.T("report.field.folder"), Value: f.folder, Required: true, Limit: 1000})
	if d.Viewer != nil {
		fields = append(fields, kit.Field{Key: "show", Label: d.T("handout.ask.show"), Kind: kit.FieldToggle, Value: scene.OnOff(f.show)})
	}
	title := d.T("handout.kind." + string(f.ask.Kind))
	if f.ask.Kind == handout.KindRound && f.whom.narrowed != "" {
		title += " · " + kit.Plain(f.whom.narrowed)
	}
	return scene.Fill{
		Title: title, Fields: fields,
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			f.folder, f.show, f.ask.Phones = strings.TrimSpace(v["folder"]), v["show"] == kit.On, v["phones"] == kit.On
			if day := scene.TypedDay(d, v["day"]); day != 0 {
				f.ask.Day = day
			}
			var err error
			var unknown *office.UnknownColumnError
			if f.ask.Columns, err = f.chosen(v["columns"]); errors.As(err, &unknown) {
				return nil, nil, map[string]string{"columns": d.T("error.unknown-column", kit.Plain(unknown.Name), strings.Join(f.names(office.ListColumns()), ", "))}
			}
			return nil, f.make(), nil
		},
	}
}

// make makes the paper in memory, so that who has none can be named before anything is written.
func (f *Flow) make() tea.Cmd {
	book, set, ask, whom, now := f.desk.Book, f.desk.Config, f.ask, f.whom, f.desk.Now()
	return f.made.Ask(func(ctx context.Context) (office.Handout, error) {
		ask.People = whom.People
		if ask.Kind != handout.KindRound && len(whom.People) == 0 {
			var err error
			if ask.People, err = office.HandoutPeople(ctx, book, ask.Kind, ask.RoundFor, whom.Homes); err != nil {
				return office.Handout{}, err
			}
		}
		return office.MakeHandout(ctx, book, set, ask, now)
	})
}

// mostNamed bounds how many of those who are left out a question names.
const mostNamed = 3

// check asks before writing where somebody is left out.
func (f *Flow) check(got scene.Answer[office.Handout]) (scene.Action, tea.Cmd) {
	d := f.desk
	var names []string
	for _, l := range got.Value.Left {
		names = append(names, d.T("handout.left_one", kit.Plain(l.Name), d.T("handout.why."+string(l.Why))))
	}
	if len(names) > mostNamed {
		names = append(names[:mostNamed], "…")
	}
	left := strings.Join(names, "; ")
	switch {
	case errors.Is(got.Err, office.ErrNobody) && left == "":
		return scene.Notice{Text: d.T("handout.nobody"), Bad: true}, nil
	case errors.Is(got.Err, office.ErrNobody):
		return scene.Notice{Text: d.T("handout.nobody") + " " + left + ".", Bad: true}, nil
	case got.Err != nil:
		return d.Failure(got.Err), nil
	case left == "":
		return nil, f.intoFolder(got.Value)
	}
	return scene.Confirm{
		Text: d.T("handout.some_left", len(got.Value.Left), left, got.Value.People), Yes: d.T("handout.print"), Asked: "ctrl+s",
		Then: func() (scene.Action, tea.Cmd) { return nil, f.intoFolder(got.Value) },
	}, nil
}

// intoFolder writes the files, where the folder is not there once it is wanted.
func (f *Flow) intoFolder(made office.Handout) tea.Cmd {
	return f.lacking.Before(f.desk, f.folder, "ctrl+s", func() (scene.Action, tea.Cmd) { return nil, f.write(made) })
}

// write puts the files into the folder, and opens it where that was asked for.
func (f *Flow) write(made office.Handout) tea.Cmd {
	home, viewer, folder, show := f.desk.Home, f.desk.Viewer, f.folder, f.show
	return f.put.Ask(func(context.Context) (written, error) {
		dir, err := home.Expand(folder)
		if err != nil {
			return written{}, fmt.Errorf("find the folder: %w", err)
		}
		files, err := report.Put(dir, made.Files)
		if err != nil {
			return written{}, fmt.Errorf("write papers: %w", err)
		}
		w := written{folder: home.Short(filepath.Clean(dir)), files: files}
		if show {
			w.unseen = viewer.Open(dir)
		}
		return w, nil
	})
}
