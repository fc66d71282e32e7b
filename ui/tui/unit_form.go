package tui

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
)

// newUnitForm adds a unit, or changes the one given.
func newUnitForm(d *Desk, u model.Unit) *entry[model.Unit] {
	e := newEntry[model.Unit](d, d.T("roster.unit"),
		kit.Field{
			Key: "kind", Label: d.T("roster.field.kind"), Kind: kit.FieldChoice, Value: string(u.Kind),
			Options: wordOptions(d, "unit", model.UnitBody, model.UnitCell, model.UnitArea, model.UnitTeam),
		},
		kit.Field{Key: "name", Label: d.T("roster.field.unit_name"), Value: u.Name, Required: true, Limit: lineLimit},
		kit.Field{Key: "parent_id", Label: d.T("roster.field.parent"), Kind: kit.FieldChoice, Value: idOption(u.ParentID), Help: d.T("roster.parent_help")},
		kit.Field{Key: "leader_id", Label: d.T("roster.field.leader"), Kind: kit.FieldChoice, Value: idOption(u.LeaderID)},
		kit.Field{Key: "phone", Label: d.T("roster.field.phone"), Value: u.Phone, Width: 20, Limit: shortLimit},
		kit.Field{Key: "note", Label: d.T("roster.field.note"), Kind: kit.FieldArea, Height: 2, Value: u.Note},
	)
	e.read = func(v map[string]string) (model.Unit, map[string]string) {
		next := u
		next.Kind, next.Name, next.Phone, next.Note = model.UnitKind(v["kind"]), keep(v["name"]), keep(v["phone"]), viet.Clean(v["note"])
		next.ParentID, next.LeaderID = optionID[model.UnitID](v["parent_id"]), optionID[model.MemberID](v["leader_id"])
		return next, nil
	}
	e.save, e.said = d.Book.AddUnit, func(u model.Unit) string { return d.T("log.saved", kit.Plain(u.Name)) }
	if u.ID != 0 {
		e.save = d.Book.UpdateUnit
	}
	e.options = func(ctx context.Context) (choices, error) {
		units, err := d.Book.Units(ctx)
		if err != nil {
			return nil, fmt.Errorf("offer the units: %w", err)
		}
		members, err := d.Book.Members(ctx)
		if err != nil {
			return nil, fmt.Errorf("offer the members: %w", err)
		}
		return choices{
			"parent_id": nobody(d, unitOptions(d, units, func(one model.Unit) bool { return one.ID != u.ID })),
			"leader_id": nobody(d, memberOptions(members)),
		}, nil
	}
	return e
}
