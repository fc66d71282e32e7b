package tui

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
)

// The values of the choice between coming and leaving.
const (
	cameIn  = "in"
	wentOut = "out"
)

// newMovements lists who came and who left. Somebody who came can be isolated in one step.
func newMovements(d *Desk) screen {
	y := newDiary[model.Movement](d, "log.movement",
		kit.Column{Title: d.T("log.field.on"), Width: 10},
		kit.Column{Title: d.T("log.field.direction"), Width: 6},
		kit.Column{Title: d.T("log.field.declared_short"), Width: 8, Priority: 2},
		kit.Column{Title: d.T("log.field.isolated"), Width: 7, Priority: 3},
		kit.Column{Title: d.T("log.field.name"), Width: 22, Min: 14, Flex: 1},
		kit.Column{Title: d.T("log.field.where"), Width: 22, Min: 12, Flex: 1, Priority: 1})
	book := d.Book
	y.all = func(ctx context.Context) ([]model.Movement, error) {
		all, err := book.Movements(ctx, diaryLimit)
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
		return []string{m.On.Local(), d.direction(m), m.Name, m.Where, m.By, m.Note}
	}
	y.row = d.movementRow
	y.name = func(m model.Movement) string { return kit.Plain(m.Name) }
	y.form = func(m model.Movement) screen {
		form := newMovementForm(d, m)
		form.kept = func(m model.Movement) { y.list.table.SelectID(int64(m.ID)) }
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

func (d *Desk) direction(m model.Movement) string {
	if m.Out {
		return d.T("log.out")
	}
	return d.T("log.in")
}

func (d *Desk) movementRow(m model.Movement) kit.Row {
	where := m.Where
	if m.OutbreakArea {
		where = "▲ " + where
	}
	declared, isolated, style := d.T("app.answer.no"), "", kit.RowNormal
	if m.Declared {
		declared = "✓"
	} else if m.OutbreakArea && !m.Out {
		declared, style = "! "+declared, kit.RowWarn
	}
	if m.IsolationID != 0 {
		isolated = "✓"
	}
	return kit.Row{ID: int64(m.ID), Cells: []string{m.On.Local(), d.direction(m), declared, isolated, m.Name, where}, Style: style}
}

// newMovementForm adds a movement, or changes the one given.
func newMovementForm(d *Desk, m model.Movement) *placedForm[model.Movement] {
	way := cameIn
	if m.Out {
		way = wentOut
	}
	if m.ID == 0 {
		m.On = d.Today()
	}
	e := newEntry[model.Movement](d, d.T("log.movement.one"),
		kit.Field{Key: "direction", Label: d.T("log.field.direction"), Kind: kit.FieldChoice, Value: way, Options: []kit.Option{
			{Value: cameIn, Label: d.T("log.in")}, {Value: wentOut, Label: d.T("log.out")},
		}},
		kit.Field{Key: "name", Label: d.T("log.field.name"), Value: m.Name, Required: m.PersonID == 0, Limit: lineLimit},
		dayField(d, "on", d.T("log.field.on"), m.On),
		kit.Field{Key: "where", Label: d.T("log.field.where"), Value: m.Where, Limit: lineLimit},
		kit.Field{Key: "by", Label: d.T("log.field.means"), Value: m.By, Limit: lineLimit},
		kit.Field{Key: "outbreak_area", Label: d.T("log.field.outbreak_area"), Kind: kit.FieldToggle, Value: flag(m.OutbreakArea)},
		kit.Field{Key: "declared", Label: d.T("log.field.declared"), Kind: kit.FieldToggle, Value: flag(m.Declared)},
		kit.Field{Key: "household_id", Label: d.T("log.field.household"), Kind: kit.FieldChoice, Value: idOption(m.HouseholdID)},
		kit.Field{Key: "person_id", Label: d.T("log.field.person_known"), Kind: kit.FieldChoice, Value: idOption(m.PersonID)},
		kit.Field{Key: "note", Label: d.T("log.field.note"), Kind: kit.FieldArea, Height: 2, Value: m.Note},
	)
	e.read = func(v map[string]string) (model.Movement, map[string]string) {
		next := m
		next.Out, next.On, next.Name = v["direction"] == wentOut, typedDay(d, v["on"]), keep(v["name"])
		next.Where, next.By, next.Note = keep(v["where"]), keep(v["by"]), viet.Clean(v["note"])
		next.OutbreakArea, next.Declared = v["outbreak_area"] == kit.On, v["declared"] == kit.On
		next.HouseholdID, next.PersonID = optionID[model.HouseholdID](v["household_id"]), optionID[model.PersonID](v["person_id"])
		return next, nil
	}
	e.save, e.said = d.Book.AddMovement, func(m model.Movement) string { return d.T("log.saved", kit.Plain(m.Name)) }
	if m.ID != 0 {
		e.save = d.Book.UpdateMovement
	}
	form := &placedForm[model.Movement]{entry: e, household: m.HouseholdID}
	e.options = form.offers
	e.form.Changed = form.changed
	return form
}
