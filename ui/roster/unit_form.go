package roster

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// newUnitForm adds a unit, or changes the one given.
func newUnitForm(d *scene.Desk, u model.Unit) *scene.Entry[model.Unit] {
	e := scene.NewEntry[model.Unit](d, d.T("roster.unit"),
		kit.Field{Key: "name", Label: d.T("roster.field.unit_name"), Value: u.Name, Required: true, Limit: scene.LineLimit},
		kit.Field{
			Key: "kind", Label: d.T("roster.field.kind"), Kind: kit.FieldChoice, Value: string(u.Kind),
			Options: scene.WordOptions(d, "unit", model.UnitKinds()...),
		},
		kit.Field{Key: "parent_id", Label: d.T("roster.field.parent"), Kind: kit.FieldChoice, Value: scene.IDOption(u.ParentID)},
		kit.Field{Key: "leader_id", Label: d.T("roster.field.leader"), Kind: kit.FieldChoice, Value: scene.IDOption(u.LeaderID)},
		kit.Field{Key: "phone", Label: d.T("roster.field.phone"), Value: u.Phone, Width: 20, Limit: scene.ShortLimit},
		kit.Field{Key: "note", Label: d.T("roster.field.note"), Kind: kit.FieldArea, Height: 2, Value: u.Note},
	)
	e.KeepAt(scene.Roster{}, keptUnit, int64(u.ID))
	hint := func() { e.Form.SetHelp("parent_id", d.T("roster.parent_help."+e.Form.Value("kind"))) }
	chosen := u.ID != 0
	e.Form.Changed = func(field string) {
		switch {
		case field == "kind":
			chosen = true
		case field == "name" && !chosen:
			e.Form.SetValue("kind", string(kindFor(e.Form.Value("name"), u.Kind)))
		}
		hint()
	}
	hint()
	e.Read = func(v map[string]string) (model.Unit, map[string]string) {
		next := u
		next.Kind, next.Name, next.Phone, next.Note = model.UnitKind(v["kind"]), viet.CleanLine(v["name"]), viet.CleanLine(v["phone"]), viet.Clean(v["note"])
		next.ParentID, next.LeaderID = scene.OptionID[model.UnitID](v["parent_id"]), scene.OptionID[model.MemberID](v["leader_id"])
		return next, nil
	}
	e.Save, e.Said = d.Book.AddUnit, func(u model.Unit) string { return part.Added(d, d.T("log.saved", kit.Plain(u.Name)), u) }
	if u.ID != 0 {
		e.Save = d.Book.UpdateUnit
		e.Warn = func(ctx context.Context, is model.Unit) (field, sentence string, err error) {
			if is.Kind == u.Kind {
				return "", "", nil
			}
			left, err := d.Book.RollsLeft(ctx, u.ID, is.Kind)
			if err != nil || len(left) == 0 {
				return "", "", err
			}
			return "kind", rollsLeft(d, is.Name, left) + " " + d.T("task.save_again"), nil
		}
	}
	e.Options = func(ctx context.Context) (scene.Choices, error) {
		units, err := d.Book.Units(ctx)
		if err != nil {
			return nil, fmt.Errorf("offer the units: %w", err)
		}
		members, err := d.Book.Members(ctx)
		if err != nil {
			return nil, fmt.Errorf("offer the members: %w", err)
		}
		return scene.Choices{
			"parent_id": scene.OrNobody(d, scene.WithGone(d, scene.UnitOptions(d, units, func(one model.Unit) bool { return one.ID != u.ID }), u.ParentID, u.Parent)),
			"leader_id": scene.OrNobody(d, scene.WithGone(d, scene.MemberOptions(members), u.LeaderID, u.Leader)),
		}, nil
	}
	return e
}

// kindFor is the kind that the name of a new unit says; the one that was proposed where none is typed yet.
func kindFor(name string, proposed model.UnitKind) model.UnitKind {
	if name == "" {
		return proposed
	}
	return called.KindOf(name)
}
