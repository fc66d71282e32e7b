package tui

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// isolateFrom gives the list of movements the key that isolates somebody who came.
func isolateFrom(y *diary[model.Movement]) {
	d := y.desk
	y.extra = bindTo(d, "log.key.isolate", "i/F7", "i", "f7")
	y.fits = func(m model.Movement) bool { return !m.Out && m.IsolationID == 0 }
	y.does = func(m model.Movement) (action, tea.Cmd) { return push{screen: newIsolateForm(d, m)}, nil }
	y.enable()
}

// isolateForm makes a movement an isolation: where the person lives, from when, and by which rule until when.
type isolateForm struct {
	*entry[isolateTyped]
	move model.Movement
}

// isolateTyped is what the form says.
type isolateTyped struct {
	household model.Household
	person    model.Person
	isolation model.Isolation
}

func newIsolateForm(d *Desk, m model.Movement) screen {
	category := model.CategoryOther
	if m.OutbreakArea {
		category = model.CategoryOutbreakArea
	}
	known := m.PersonID != 0
	f := &isolateForm{move: m}
	f.entry = newEntry[isolateTyped](d, d.T("log.isolate", kit.Plain(m.Name)),
		kit.Field{
			Key: "household_id", Label: d.T("log.field.household"), Kind: kit.FieldChoice, Value: idOption(m.HouseholdID), Hidden: known,
			Options: []kit.Option{{Value: "", Label: d.T("log.new_household")}},
		},
		kit.Field{Key: "head", Label: d.T("field.head"), Value: m.Name, Limit: lineLimit, Hidden: known || m.HouseholdID != 0},
		kit.Field{Key: "address", Label: d.T("field.address"), Limit: lineLimit, Hidden: known || m.HouseholdID != 0},
		kit.Field{Key: "name", Label: d.T("field.name"), Value: m.Name, Required: !known, Limit: lineLimit, Hidden: known},
		kit.Field{Key: "birth", Label: d.T("field.birth"), Width: 12, Limit: 10, Hidden: known},
		kit.Field{Key: "sex", Label: d.T("field.sex"), Kind: kit.FieldChoice, Hidden: known, Options: append(
			[]kit.Option{{Value: "", Label: d.T("app.answer.unknown")}}, wordOptions(d, "sex", model.SexMale, model.SexFemale)...)},
		kit.Field{
			Key: "category", Label: d.T("field.category"), Kind: kit.FieldChoice, Value: string(category), Options: wordOptions(d, "category",
				model.CategoryOutbreakArea, model.CategoryF1, model.CategoryF2, model.CategoryAfterCentral, model.CategoryF0, model.CategoryOther),
		},
		dayField(d, "starts_on", d.T("field.starts_on"), m.On),
		dayField(d, "ends_on", d.T("log.field.ends_on"), 0),
		kit.Field{Key: "rule", Label: d.T("log.field.rule"), Disabled: true},
	)
	f.read, f.save = f.typed, f.begin
	f.said = func(t isolateTyped) string { return d.T("log.isolated", kit.Plain(m.Name), t.isolation.EndsOn.Local()) }
	f.options = func(ctx context.Context) (choices, error) {
		houses, err := householdOptions(ctx, d)
		return choices{"household_id": append([]kit.Option{{Value: "", Label: d.T("log.new_household")}}, houses...)}, err
	}
	f.form.Changed = f.changed
	f.rule()
	f.form.MarkClean()
	return f
}

// changed shows the fields a new household needs, and the end by the rule.
func (f *isolateForm) changed(field string) {
	switch field {
	case "household_id":
		old := f.form.Value("household_id") != ""
		f.form.SetHidden("head", old)
		f.form.SetHidden("address", old)
	case "category", "starts_on":
		f.rule()
	}
}

// regime is the rule in force for what is filled in.
func (f *isolateForm) regime() (model.Regime, bool) {
	return model.RegimeFor(f.desk.Config.Regimes(), model.Category(f.form.Value("category")), model.PlaceHome,
		typedDay(f.desk, f.form.Value("starts_on")))
}

// rule proposes the end by the rule and says which it is.
func (f *isolateForm) rule() {
	r, ok := f.regime()
	start := typedDay(f.desk, f.form.Value("starts_on"))
	if !ok || start == 0 {
		f.form.SetValue("rule", f.desk.T("log.no_rule"))
		return
	}
	f.form.SetValue("rule", f.desk.T("log.rule", r.Source, r.Days))
	f.form.SetValue("ends_on", r.Begin(f.move.On, start).EndsOn.Local())
}

// typed reads the form. The end typed counts, whatever the rule says.
func (f *isolateForm) typed(v map[string]string) (isolateTyped, map[string]string) {
	d, m := f.desk, f.move
	start, end := typedDay(d, v["starts_on"]), typedDay(d, v["ends_on"])
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
	t.person = model.Person{Name: keep(v["name"]), Birth: birth, Sex: model.Sex(v["sex"])}
	if t.household.ID = optionID[model.HouseholdID](v["household_id"]); t.household.ID == 0 {
		t.household.Head, t.household.Address = keep(v["head"]), keep(v["address"])
		if t.household.Head == "" {
			return t, map[string]string{"head": d.T("error.required")}
		}
	}
	return t, nil
}

// typedBirth reads a year or a day of birth.
func typedBirth(d *Desk, typed string) (string, bool) {
	typed = keep(typed)
	if n, ok := typedNumber(typed); typed == "" || ok && len(typed) == 4 && n > 1880 {
		return typed, true
	}
	day := typedDay(d, typed)
	return day.String(), day != 0
}

func (f *isolateForm) begin(ctx context.Context, t isolateTyped) (isolateTyped, error) {
	begun, err := f.desk.Book.StartFromMovement(ctx, f.move.ID, t.household, t.person, t.isolation)
	if err != nil {
		return t, fmt.Errorf("isolate somebody who came: %w", err)
	}
	t.isolation = begun
	return t, nil
}
