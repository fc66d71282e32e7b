package diary

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// The values of the choice between coming and leaving.
const (
	cameIn  = "in"
	wentOut = "out"
)

// NewMovements lists who came and who left, or only those who came from an outbreak area without a health declaration. Somebody
// who came can be isolated in one step.
func NewMovements(d *scene.Desk, at scene.Movements) scene.Screen {
	y := newDiary[model.Movement](d, "log.movement",
		kit.Column{Title: d.T("log.field.on"), Width: 10},
		kit.Column{Title: d.T("log.field.direction"), Width: 6},
		kit.Column{Title: d.T("log.field.declared_short"), Width: 8, Priority: 2},
		kit.Column{Title: d.T("log.field.isolated"), Width: 7, Priority: 3},
		kit.Column{Title: d.T("log.field.name"), Width: 22, Min: 14, Flex: 1},
		kit.Column{Title: d.T("log.field.where"), Width: 22, Min: 12, Flex: 1, Priority: 1})
	book := d.Book
	read := func(ctx context.Context) ([]model.Movement, error) { return book.Movements(ctx, diaryLimit) }
	y.List.SetFind(at.Find)
	if at.Undeclared {
		y.title, y.List.Heading, y.List.Table.Empty = d.T("log.undeclared.title"), d.T("log.undeclared.hint"), d.T("log.undeclared.empty")
		read = func(ctx context.Context) ([]model.Movement, error) { return book.Undeclared(ctx, d.Today()) }
	}
	y.all = func(ctx context.Context) ([]model.Movement, error) {
		all, err := read(ctx)
		if err != nil {
			return nil, fmt.Errorf("list who came and left: %w", err)
		}
		for i := range all {
			if all[i].Name == "" && all[i].PersonID != 0 {
				if p, err := book.Person(ctx, all[i].PersonID); err == nil {
					all[i].Name = p.Name
				}
			}
		}
		return all, nil
	}
	y.texts = func(m model.Movement) []string {
		return []string{m.On.Local(), direction(d, m), m.Name, m.Where, m.By, m.Note}
	}
	y.row = func(m model.Movement) kit.Row {
		row := movementRow(d, m)
		if at.Undeclared && m.Note != "" {
			row.Style = kit.RowNormal
			row.Cells[len(row.Cells)-1] += " · " + viet.CleanLine(m.Note)
		}
		return row
	}
	y.reopens = "movement"
	y.name = func(m model.Movement) string { return kit.Plain(m.Name) }
	y.form = func(m model.Movement) scene.Screen {
		form := newMovementForm(d, m)
		form.Kept = func(m model.Movement) { y.List.Select(func(one model.Movement) bool { return one.ID == m.ID }) }
		return form
	}
	y.drop = func(ctx context.Context, m model.Movement) error {
		if err := book.DeleteMovement(ctx, m.ID); err != nil {
			return fmt.Errorf("delete a movement: %w", err)
		}
		return nil
	}
	isolateFrom(y)
	return y
}

func direction(d *scene.Desk, m model.Movement) string {
	if m.Out {
		return d.T("log.out")
	}
	return d.T("log.in")
}

func movementRow(d *scene.Desk, m model.Movement) kit.Row {
	where := m.Where
	if m.OutbreakArea {
		where = "▲ " + where
	}
	declared, isolated, style := d.T("app.answer.no"), "", kit.RowNormal
	if m.Declared {
		declared = "✓"
	} else if m.Undeclared() {
		declared, style = "! "+declared, kit.RowWarn
	}
	if m.IsolationID != 0 {
		isolated = "✓"
	}
	return kit.Row{ID: int64(m.ID), Cells: []string{m.On.Local(), direction(d, m), declared, isolated, m.Name, where}, Style: style}
}

// newMovementForm adds a movement, or changes the one given.
func newMovementForm(d *scene.Desk, m model.Movement) *placedForm[model.Movement] {
	way := cameIn
	if m.Out {
		way = wentOut
	}
	if m.ID == 0 {
		m.On = d.Today()
	}
	e := scene.NewEntry[model.Movement](d, d.T("log.movement.one"),
		kit.Field{Key: "direction", Label: d.T("log.field.direction"), Kind: kit.FieldChoice, Value: way, Options: []kit.Option{
			{Value: cameIn, Label: d.T("log.in")}, {Value: wentOut, Label: d.T("log.out")},
		}},
		kit.Field{Key: "name", Label: d.T("log.field.name"), Value: m.Name, Required: m.PersonID == 0, Limit: scene.LineLimit},
		scene.DayField(d, "on", d.T("log.field.on"), m.On),
		kit.Field{Key: "where", Label: d.T("log.field.where"), Value: m.Where, Limit: scene.LineLimit},
		kit.Field{Key: "by", Label: d.T("log.field.means"), Value: m.By, Limit: scene.LineLimit},
		kit.Field{Key: "outbreak_area", Label: d.T("log.field.outbreak_area"), Kind: kit.FieldToggle, Value: scene.OnOff(m.OutbreakArea)},
		kit.Field{Key: "declared", Label: d.T("log.field.declared"), Kind: kit.FieldToggle, Value: scene.OnOff(m.Declared)},
		kit.Field{Key: "household_id", Label: d.T("log.field.household"), Kind: kit.FieldChoice, Value: scene.IDOption(m.HouseholdID)},
		kit.Field{Key: "person_id", Label: d.T("log.field.person_known"), Kind: kit.FieldChoice, Value: scene.IDOption(m.PersonID)},
		kit.Field{Key: "note", Label: d.T("log.field.note"), Kind: kit.FieldArea, Height: 2, Value: m.Note, Help: d.T("log.undeclared.note")},
	)
	e.KeepAt(scene.Movements{}, "movement", int64(m.ID))
	e.Read = func(v map[string]string) (model.Movement, map[string]string) {
		next := m
		next.Out, next.On, next.Name = v["direction"] == wentOut, scene.TypedDay(d, v["on"]), viet.CleanLine(v["name"])
		next.Where, next.By, next.Note = viet.CleanLine(v["where"]), viet.CleanLine(v["by"]), viet.Clean(v["note"])
		next.OutbreakArea, next.Declared = v["outbreak_area"] == kit.On, v["declared"] == kit.On
		next.HouseholdID, next.PersonID = scene.OptionID[model.HouseholdID](v["household_id"]), scene.OptionID[model.PersonID](v["person_id"])
		return next, nil
	}
	e.Save, e.Said = d.Book.AddMovement, func(m model.Movement) string { return d.T("log.saved", kit.Plain(m.Name)) }
	if m.ID != 0 {
		e.Save = d.Book.UpdateMovement
	}
	form := &placedForm[model.Movement]{Entry: e, household: m.HouseholdID}
	e.Options = form.offers
	e.Form.Changed = form.changed
	return form
}
