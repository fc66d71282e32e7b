package isolation

import (
	"context"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// householdForm enters or changes a household. A new one is followed by the form of its first person.
type householdForm struct {
	desk    *scene.Desk
	form    *kit.Form
	begun   model.Household // as it was when the form opened
	choices scene.Question[part.Choices]
	saved   scene.Question[model.Household]
	w, h    int

	kept       func(model.HouseholdID) // tells the list below what to select; nil: nobody
	keptPerson func(model.PersonID)    // and whom, of the people added next
}

// newHouseholdForm opens the form; a household without id is a new one.
func newHouseholdForm(d *scene.Desk, h model.Household) *householdForm {
	f := &householdForm{desk: d, begun: h}
	number := func(id int64) string { return strconv.FormatInt(id, 10) }
	head := part.IsolationField(d, "head", h.Head)
	head.Required = true
	address := part.IsolationField(d, "address", h.Address)
	address.Required = h.ID == 0 || h.Address != ""
	area := part.IsolationField(d, "area_id", number(int64(h.AreaID)))
	responsible := part.IsolationField(d, "responsible_id", number(int64(h.ResponsibleID)))
	team := part.IsolationField(d, "team_id", number(int64(h.TeamID)))
	area.Kind, responsible.Kind, team.Kind = kit.FieldChoice, kit.FieldChoice, kit.FieldChoice
	area.Help = d.T("isolation.area_help")
	phone := part.IsolationField(d, "phone", h.Phone)
	phone.Width = 16
	toggle := func(name string, on bool) kit.Field {
		field := part.IsolationField(d, name, kit.Off)
		field.Kind = kit.FieldToggle
		if on {
			field.Value = kit.On
		}
		return field
	}
	note := part.IsolationField(d, "note", h.Note)
	note.Kind, note.Height = kit.FieldArea, 2
	f.form = d.Form(head, address, area, phone, responsible, team, toggle("whole_isolated", h.WholeIsolated),
		toggle("supplies", h.SuppliesEnsured), part.IsolationField(d, "help_needed", h.HelpNeeded), note)
	f.offer(part.Choices{})
	return f
}

// offer gives the choices their options.
func (f *householdForm) offer(c part.Choices) {
	none := kit.Option{Value: "0", Label: f.desk.T("app.answer.unsaid")}
	areas, teams, members := []kit.Option{none}, []kit.Option{none}, []kit.Option{none}
	for _, u := range c.Units {
		option := kit.Option{Value: strconv.FormatInt(int64(u.ID), 10), Label: u.Name, Hint: u.Parent}
		switch u.Kind {
		case model.UnitArea:
			areas = append(areas, option)
		case model.UnitTeam:
			teams = append(teams, option)
		case model.UnitBody, model.UnitCell:
		}
	}
	for _, m := range c.Members {
		members = append(members, kit.Option{
			Value: strconv.FormatInt(int64(m.ID), 10), Label: m.Name, Hint: f.desk.T("app.count.households", m.Households),
		})
	}
	h := f.begun
	f.form.SetOptions("area_id", scene.WithGone(f.desk, areas, h.AreaID, h.Area))
	f.form.SetOptions("team_id", scene.WithGone(f.desk, teams, h.TeamID, h.Team))
	f.form.SetOptions("responsible_id", scene.WithGone(f.desk, members, h.ResponsibleID, h.Responsible))
}

// Init asks for areas, teams and members.
func (f *householdForm) Init() tea.Cmd { return part.AskChoices(&f.choices, f.desk) }

// Update edits and saves.
func (f *householdForm) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := f.choices.Take(msg); ok {
		if got.Err != nil {
			return f.desk.Failure(got.Err), nil
		}
		f.offer(got.Value)
		return nil, nil
	}
	if got, ok := f.saved.Take(msg); ok {
		return f.stored(got)
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return f.edit(msg)
	case tea.PasteMsg:
		return f.edit(msg)
	case tea.MouseClickMsg:
		f.form.Click(msg.Y)
	}
	return nil, nil
}

func (f *householdForm) edit(msg tea.Msg) (scene.Action, tea.Cmd) {
	event, cmd := f.form.Update(msg)
	switch event {
	case kit.FormCancel:
		return scene.Pop{}, cmd
	case kit.FormSave:
		return nil, tea.Batch(cmd, f.write())
	case kit.FormNone:
	}
	return nil, cmd
}

// household is what the form says.
func (f *householdForm) household() model.Household {
	number := func(name string) int64 {
		n, err := strconv.ParseInt(f.form.Value(name), 10, 64)
		if err != nil {
			return 0
		}
		return n
	}
	h := f.begun
	h.Head, h.Address, h.Phone = f.form.Value("head"), f.form.Value("address"), f.form.Value("phone")
	h.AreaID, h.TeamID = model.UnitID(number("area_id")), model.UnitID(number("team_id"))
	h.ResponsibleID = model.MemberID(number("responsible_id"))
	h.WholeIsolated, h.SuppliesEnsured = f.form.Value("whole_isolated") == kit.On, f.form.Value("supplies") == kit.On
	h.HelpNeeded, h.Note = f.form.Value("help_needed"), f.form.Value("note")
	return h
}

func (f *householdForm) write() tea.Cmd {
	book, h := f.desk.Book, f.household()
	return f.saved.Write(f.desk, func(ctx context.Context) (model.Household, error) {
		if h.ID == 0 {
			return book.AddHousehold(ctx, h, nil, nil)
		}
		return book.UpdateHousehold(ctx, h)
	})
}

// stored goes on to the people of a new household, or back.
func (f *householdForm) stored(got scene.Answer[model.Household]) (scene.Action, tea.Cmd) {
	d := f.desk
	if got.Err != nil {
		f.form.SetErrors(d.FieldSentences(got.Err))
		return d.Failure(got.Err), nil
	}
	if f.kept != nil {
		f.kept(got.Value.ID)
	}
	said := scene.Notice{Text: d.T("isolation.household_saved", got.Value.Head)}
	if f.begun.ID != 0 {
		return scene.Several{scene.Pop{Saved: true}, said}, nil
	}
	first := personStart{Household: got.Value, Name: got.Value.Head, Relation: d.T("isolation.relation_head"), kept: f.keptPerson}
	return scene.Several{scene.Swap{Screen: newPersonForm(d, first)}, said}, nil
}

// View draws the form.
func (f *householdForm) View() string { return kit.Lines(f.form.View(), f.w, f.h) }

// Resize gives the size of the body.
func (f *householdForm) Resize(w, h int) {
	f.w, f.h = w, h
	f.form.Resize(w, h)
}

// SetTheme changes the colours.
func (f *householdForm) SetTheme(th kit.Theme) { f.form.SetTheme(th) }

// Typing is always true.
func (f *householdForm) Typing() bool { return true }

// Dirty says whether something would be lost.
func (f *householdForm) Dirty() bool { return f.form.Dirty() }

// FormID is that of a new household, or of one to change.
func (f *householdForm) FormID() scene.FormID {
	if f.begun.ID == 0 {
		return scene.FormID{At: scene.People{}, Name: newHousehold}
	}
	return scene.FormID{At: scene.HouseholdCard{ID: f.begun.ID}, Name: changeIt}
}

// Typed is what was changed; of a new household all.
func (f *householdForm) Typed() map[string]string { return scene.Typed(f.form, f.begun.ID == 0) }

// Refill puts back what was typed.
func (f *householdForm) Refill(values map[string]string) tea.Cmd {
	scene.Refill(f.form, values)
	return nil
}

// Cursor stands in the field.
func (f *householdForm) Cursor() *tea.Cursor { return f.form.Cursor() }

// Title says what is entered.
func (f *householdForm) Title() string {
	if f.begun.ID == 0 {
		return f.desk.T("isolation.new_household")
	}
	return f.desk.T("isolation.edit_household", kit.Plain(f.begun.Head))
}

// ShortHelp lists the keys of the footer.
func (f *householdForm) ShortHelp() []key.Binding {
	k := f.form.Keys
	return []key.Binding{k.Save, k.Cancel, k.Next}
}

// FullHelp lists all keys.
func (f *householdForm) FullHelp() [][]key.Binding {
	return [][]key.Binding{f.form.Keys.All()}
}
