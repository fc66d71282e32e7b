package reports

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// isolateFrom gives the list of movements the key that isolates somebody who came.
func isolateFrom(y *diary[model.Movement]) {
	d := y.Desk
	y.extra = scene.Bind(d, "log.key.isolate", "i/F7", "i", "f7")
	y.fits = func(m model.Movement) bool { return !m.Out && m.IsolationID == 0 }
	y.does = func(m model.Movement) (scene.Action, tea.Cmd) { return scene.Push{Screen: newIsolateForm(d, m)}, nil }
	y.enable()
}

// isolateForm makes a movement an isolation: where the person lives, from when, and by which rule until when.
type isolateForm struct {
	*scene.Entry[isolateTyped]
	move model.Movement
}

// isolateTyped is what the form says.
type isolateTyped struct {
	household model.Household
	person    model.Person
	isolation model.Isolation
}

func newIsolateForm(d *scene.Desk, m model.Movement) scene.Screen {
	category := model.CategoryOther
	if m.OutbreakArea {
		category = model.CategoryOutbreakArea
	}
	known := m.PersonID != 0
	f := &isolateForm{move: m}
	f.Entry = scene.NewEntry[isolateTyped](d, d.T("log.isolate", kit.Plain(m.Name)),
		kit.Field{
			Key: "household_id", Label: d.T("log.field.household"), Kind: kit.FieldChoice, Value: scene.IDOption(m.HouseholdID), Hidden: known,
			Options: []kit.Option{{Value: "", Label: d.T("log.new_household")}},
		},
		kit.Field{Key: "head", Label: d.T("field.head"), Value: m.Name, Limit: scene.LineLimit, Hidden: known || m.HouseholdID != 0},
		kit.Field{Key: "address", Label: d.T("field.address"), Limit: scene.LineLimit, Hidden: known || m.HouseholdID != 0},
		kit.Field{Key: "name", Label: d.T("field.name"), Value: m.Name, Required: !known, Limit: scene.LineLimit, Hidden: known},
		kit.Field{Key: "birth", Label: d.T("field.birth"), Width: 12, Limit: 10, Hidden: known},
		kit.Field{Key: "sex", Label: d.T("field.sex"), Kind: kit.FieldChoice, Hidden: known, Options: append(
			[]kit.Option{{Value: "", Label: d.T("app.answer.unknown")}}, scene.WordOptions(d, "sex", model.SexMale, model.SexFemale)...)},
		kit.Field{
			Key: "category", Label: d.T("field.category"), Kind: kit.FieldChoice, Value: string(category), Options: scene.WordOptions(d, "category",
				model.CategoryOutbreakArea, model.CategoryF1, model.CategoryF2, model.CategoryAfterCentral, model.CategoryF0, model.CategoryOther),
		},
		scene.DayField(d, "starts_on", d.T("field.starts_on"), m.On),
		scene.DayField(d, "ends_on", d.T("log.field.ends_on"), 0),
		kit.Field{Key: "rule", Label: d.T("log.field.rule"), Disabled: true},
	)
	f.Read, f.Save = f.typed, f.begin
	f.Said = func(t isolateTyped) string { return d.T("log.isolated", kit.Plain(m.Name), t.isolation.EndsOn.Local()) }
	f.Options = func(ctx context.Context) (scene.Choices, error) {
		houses, err := householdOptions(ctx, d)
		return scene.Choices{"household_id": append([]kit.Option{{Value: "", Label: d.T("log.new_household")}}, houses...)}, err
	}
	f.Form.Changed = f.changed
	f.rule()
	f.Form.MarkClean()
	return f
}

// changed shows the fields a new household needs, and the end by the rule.
func (f *isolateForm) changed(field string) {
	switch field {
	case "household_id":
		old := f.Form.Value("household_id") != ""
		f.Form.SetHidden("head", old)
		f.Form.SetHidden("address", old)
	case "category", "starts_on":
		f.rule()
	}
}

// regime is the rule in force for what is filled in.
func (f *isolateForm) regime() (model.Regime, bool) {
	return model.RegimeFor(f.Desk.Config.Regimes(), model.Category(f.Form.Value("category")), model.PlaceHome,
		scene.TypedDay(f.Desk, f.Form.Value("starts_on")))
}

// rule proposes the end by the rule and says which it is.
func (f *isolateForm) rule() {
	r, ok := f.regime()
	start := scene.TypedDay(f.Desk, f.Form.Value("starts_on"))
	if !ok || start == 0 {
		f.Form.SetValue("rule", f.Desk.T("log.no_rule"))
		return
	}
	f.Form.SetValue("rule", f.Desk.T("log.rule", r.Source, r.Days))
	f.Form.SetValue("ends_on", r.Begin(f.move.On, start).EndsOn.Local())
}

// typed reads the form. The end typed counts, whatever the rule says.
func (f *isolateForm) typed(v map[string]string) (isolateTyped, map[string]string) {
	d, m := f.Desk, f.move
	start, end := scene.TypedDay(d, v["starts_on"]), scene.TypedDay(d, v["ends_on"])
	t := isolateTyped{person: model.Person{ID: m.PersonID}}
	if r, ok := f.regime(); ok {
		t.isolation = r.Begin(m.On, start)
	} else {
		t.isolation = model.Isolation{
			Category: model.Category(v["category"]), Place: model.PlaceHome, Anchor: model.AnchorArrival, AnchorOn: m.On,
			StartsOn: start, Days: int(end - m.On), CheckIns: 2,
		}
	}
	t.isolation.EndsOn, t.isolation.Origin = end, m.Where
	if end < start {
		return t, map[string]string{"ends_on": d.T("error.end-before-start")}
	}
	if m.PersonID != 0 {
		return t, nil
	}
	birth, ok := typedBirth(d, v["birth"])
	if !ok {
		return t, map[string]string{"birth": d.T("error.invalid-date")}
	}
	t.person = model.Person{Name: viet.CleanLine(v["name"]), Birth: birth, Sex: model.Sex(v["sex"])}
	if t.household.ID = scene.OptionID[model.HouseholdID](v["household_id"]); t.household.ID == 0 {
		t.household.Head, t.household.Address = viet.CleanLine(v["head"]), viet.CleanLine(v["address"])
		if t.household.Head == "" {
			return t, map[string]string{"head": d.T("error.required")}
		}
	}
	return t, nil
}

// typedBirth reads a year or a day of birth.
func typedBirth(d *scene.Desk, typed string) (string, bool) {
	typed = viet.CleanLine(typed)
	if n, ok := scene.TypedNumber(typed); typed == "" || ok && len(typed) == 4 && n > 1880 {
		return typed, true
	}
	day := scene.TypedDay(d, typed)
	return day.String(), day != 0
}

func (f *isolateForm) begin(ctx context.Context, t isolateTyped) (isolateTyped, error) {
	begun, err := f.Desk.Book.StartFromMovement(ctx, f.move.ID, t.household, t.person, t.isolation)
	if err != nil {
		return t, fmt.Errorf("isolate somebody who came: %w", err)
	}
	t.isolation = begun
	return t, nil
}
