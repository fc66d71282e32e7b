package diary

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/regime"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// isolateFrom gives the list of movements the key that isolates somebody who came.
func isolateFrom(y *diary[model.Movement]) {
	d := y.Desk
	y.extra = scene.Bind(d, "log.key.isolate", "i/F7", "i", "f7")
	y.other = "isolate"
	y.fits = func(m model.Movement) bool { return !m.Out && m.IsolationID == 0 }
	y.does = func(m model.Movement) (scene.Action, tea.Cmd) { return scene.Push{Screen: newIsolateForm(d, m)}, nil }
	y.enable()
}

// isolateForm makes a movement an isolation: where the person lives, from when, and by which rule until when.
type isolateForm struct {
	*scene.Entry[isolateTyped]
	move   model.Movement
	byRule string // the last day that was proposed
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
		kit.Field{Key: "head", Label: d.T("field.head"), Value: m.Name, Required: true, Limit: scene.LineLimit, Hidden: known || m.HouseholdID != 0},
		kit.Field{Key: "address", Label: d.T("field.address"), Limit: scene.LineLimit, Hidden: known || m.HouseholdID != 0},
		kit.Field{Key: "name", Label: d.T("field.name"), Value: m.Name, Required: !known, Limit: scene.LineLimit, Hidden: known},
		kit.Field{Key: "birth", Label: d.T("field.birth"), Width: 12, Limit: 10, Hidden: known},
		kit.Field{Key: "sex", Label: d.T("field.sex"), Kind: kit.FieldChoice, Hidden: known, Options: append(
			[]kit.Option{{Value: "", Label: d.T("app.answer.unsaid")}}, scene.WordOptions(d, "sex", model.SexMale, model.SexFemale)...)},
		kit.Field{
			Key: "disease", Label: d.T("log.field.disease"), Kind: kit.FieldChoice, Value: d.Config.UsualDisease(m.On), Required: true,
			Options: part.DiseaseOptions(d, d.Today()),
		},
		kit.Field{
			Key: "category", Label: d.T("field.category"), Kind: kit.FieldChoice, Value: string(category),
			Options: part.CategoryOptions(d, d.Config.UsualDisease(m.On)),
		},
		scene.DayField(d, "starts_on", d.T("field.starts_on"), m.On),
		scene.DayField(d, "ends_on", d.T("log.field.ends_on"), 0),
		kit.Field{Key: "rule", Label: d.T("log.field.rule"), Disabled: true},
		kit.Field{Key: "doubt", Label: d.T("log.field.doubt"), Disabled: true, Hidden: true},
	)
	f.KeepAt(scene.Movements{}, "isolate", int64(m.ID))
	f.Fresh = true
	f.Read, f.Save = f.typed, f.begin
	f.Said = func(t isolateTyped) string {
		return d.T("log.isolated", kit.Plain(m.Name), t.isolation.PlannedEnd().Local())
	}
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
	case "disease":
		f.Form.SetOptions("category", part.CategoryOptions(f.Desk, f.Form.Value("disease")))
		f.rule()
	case "category", "starts_on":
		f.rule()
	}
}

// asked is what a rule is looked for: somebody who came on the day of the movement.
func (f *isolateForm) asked() regime.Case {
	v := f.Form.Value
	return regime.Case{
		Disease: v("disease"), Category: model.Category(v("category")), Place: model.PlaceHome,
		StartsOn: scene.TypedDay(f.Desk, v("starts_on")), AnchorOn: f.move.On,
	}
}

// rule proposes the end by the rule and says which it is.
func (f *isolateForm) rule() {
	d, c := f.Desk, f.asked()
	p := regime.Propose(d.Config.Regimes(), c)
	doubt := part.Doubt(d, p)
	f.Form.SetValue("doubt", doubt)
	f.Form.SetHidden("doubt", doubt == "")
	if !p.Begins() || c.StartsOn == 0 {
		f.Form.SetValue("rule", part.NoRule(d, c, p))
		if f.Form.Value("ends_on") == f.byRule {
			f.Form.SetValue("ends_on", "")
		}
		return
	}
	f.Form.SetValue("rule", d.T("log.rule", p.Rule.Source, p.Rule.Days))
	f.byRule = c.Begin(p.Rule).PlannedEnd().Local()
	f.Form.SetValue("ends_on", f.byRule)
}

// typed reads the form. The end typed counts, whatever the rule says.
func (f *isolateForm) typed(v map[string]string) (isolateTyped, map[string]string) {
	d, m, c := f.Desk, f.move, f.asked()
	end := scene.TypedDay(d, v["ends_on"])
	t := isolateTyped{person: model.Person{ID: m.PersonID}}
	if p := regime.Propose(d.Config.Regimes(), c); p.Begins() {
		t.isolation = c.Begin(p.Rule)
	} else {
		t.isolation = c.Ordered(model.AnchorArrival, end)
	}
	if t.isolation.Origin = m.Where; end != t.isolation.PlannedEnd() {
		var err error
		if t.isolation, err = t.isolation.EndingOn(end); err != nil {
			return t, d.FieldSentences(err)
		}
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
