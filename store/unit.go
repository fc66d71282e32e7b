package store

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/store/hung"
	"sotruc/store/joined"
	"sotruc/store/label"
	"sotruc/store/spell"
	"sotruc/store/sqlrow"
)

const unitOrder = ` order by case u.kind when 'body' then 1 when 'cell' then 2 when 'area' then 3 else 4 end, u.name_key, u.id`

func (t *tx) units(where string, args ...any) ([]model.Unit, error) {
	return list[model.Unit](t, `select `+units.Read("u")+`,
		coalesce(up.name, '') as parent, coalesce(l.name, '') as leader,
		(select count(*) from membership s join member m on m.id = s.member_id and m.deleted_at = '' where s.unit_id = u.id) as members
		from unit u left join unit up on up.id = u.parent_id left join member l on l.id = u.leader_id
		where u.deleted_at = ''`+where+unitOrder, args...)
}

func (t *tx) unit(id model.UnitID) (model.Unit, error) {
	found, err := t.units(" and u.id = ?", id)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("unit %d: %w", id, model.ErrNotFound)
	}
	if err != nil {
		return model.Unit{}, err
	}
	return found[0], nil
}

// Units lists the whole roster by kind, then name, with names and counts.
func (b *Book) Units(ctx context.Context) ([]model.Unit, error) {
	return read(ctx, b, func(t *tx) ([]model.Unit, error) { return t.units("") })
}

// GoneUnits lists the units in the bin that have to do with a task that is open: they may owe something of it yet.
func (b *Book) GoneUnits(ctx context.Context) ([]model.Unit, error) {
	return read(ctx, b, func(t *tx) ([]model.Unit, error) {
		return list[model.Unit](t, "select "+units.Read("u")+` from unit u where u.deleted_at <> '' and exists (
			select 1 from open_task o join task t on t.id = o.id and t.deleted_at = ''
			where t.lead_id = u.id or `+spell.Among("u.kind", "t.roll_kind")+`
				or exists (select 1 from `+spell.Over("u")+` k where `+spell.Among("k.value ->> '$.kind'", "t.roll_kind")+`)
				or exists (select 1 from task_unit x where x.task_id = t.id and x.unit_id = u.id)
				or exists (select 1 from past_call p where p.task_id = t.id and (p.unit_id = u.id or p.kind = u.kind or p.kind <> '' and instr(u.called_before, '"' || p.kind || '"'))))`+unitOrder)
	})
}

// Unit gives one unit with names and counts.
func (b *Book) Unit(ctx context.Context, id model.UnitID) (model.Unit, error) {
	return read(ctx, b, func(t *tx) (model.Unit, error) { return t.unit(id) })
}

type unitRow struct {
	model.Unit
	NameFold string
	NameKey  string
	spell.Kept
}

func unitRowOf(u model.Unit) (unitRow, error) {
	u = sqlrow.Tidy(u)
	u.Phone = phone(u.Phone)
	return unitRow{Unit: u, NameFold: fold(u.Name), NameKey: viet.NumberKey(u.Name)}, u.Validate()
}

// AddUnit adds a unit. A second one of the same kind and name is a *model.FieldError on name.
func (b *Book) AddUnit(ctx context.Context, u model.Unit) (model.Unit, error) {
	added, err := b.AddUnits(ctx, []model.Unit{u})
	if err != nil {
		return model.Unit{}, err
	}
	return added[0], nil
}

// AddUnits adds units, all or none, as one step; the open tasks that name them are theirs from then on, as join says. Errors are those of
// AddUnit.
func (b *Book) AddUnits(ctx context.Context, added []model.Unit) ([]model.Unit, error) {
	rows := make([]unitRow, len(added))
	for i, u := range added {
		var err error
		if rows[i], err = unitRowOf(u); err != nil {
			return nil, err
		}
	}
	what := fmt.Sprint(len(rows))
	if len(rows) == 1 {
		what = short(rows[0].Name)
	}
	return written(ctx, b, label.AddUnit, what, func(t *tx) ([]model.Unit, error) {
		kept := make([]model.Unit, len(rows))
		for i, row := range rows {
			id, err := t.addUnit(row)
			if err != nil {
				return nil, err
			}
			if kept[i], err = t.unit(id); err != nil {
				return nil, err
			}
		}
		given, err := t.join()
		for i := range kept {
			given.on(&kept[i])
		}
		return kept, err
	})
}

func (t *tx) addUnit(row unitRow) (model.UnitID, error) {
	row.ID, row.CreatedAt = 0, t.Now
	if err := t.unitNameFree(row); err != nil {
		return 0, err
	}
	id, err := t.Insert(units, row)
	return model.UnitID(id), err
}

// UpdateUnit saves a form, and gives the unit the open tasks that name it, as AddUnits does; model.ErrConflict where somebody else saved
// meanwhile.
func (b *Book) UpdateUnit(ctx context.Context, u model.Unit) (model.Unit, error) {
	row, err := unitRowOf(u)
	if err != nil {
		return model.Unit{}, err
	}
	return written(ctx, b, label.UpdateUnit, short(row.Name), func(t *tx) (model.Unit, error) {
		if err := t.unitNameFree(row); err != nil {
			return model.Unit{}, err
		}
		if err := hung.NotAbove(t.Tx, "unit", int64(row.ID), int64(row.ParentID)); err != nil {
			return model.Unit{}, err
		}
		was, err := t.unit(row.ID)
		if err == nil {
			row.Kept, _, err = optional(spell.OfKind(t.Tx, row.ID, row.Kind, t.Now))
		}
		if err == nil {
			err = t.Update(units, row, int64(row.ID), row.Rev)
		}
		if err == nil {
			err = joined.Renamed(t.Tx, row.ID, was.Name, row.Name)
		}
		if err != nil {
			return model.Unit{}, err
		}
		given, err := t.join()
		if err != nil {
			return model.Unit{}, err
		}
		kept, err := t.unit(row.ID)
		given.on(&kept)
		return kept, err
	})
}

func (t *tx) unitNameFree(row unitRow) error {
	taken, err := one[bool](t, `select exists (select 1 from unit where kind = ? and name_fold = ? and id <> ? and deleted_at = '')`,
		row.Kind, row.NameFold, row.ID)
	if err == nil && taken {
		return &model.FieldError{Field: "name", Code: model.CodeDuplicate}
	}
	return err
}

// DeleteUnit moves a unit to the bin; *InUseError where something still refers to it, open tasks among it.
func (b *Book) DeleteUnit(ctx context.Context, id model.UnitID) error {
	return b.write(ctx, label.DeleteUnit, "", func(t *tx) error {
		t.what = t.nameOf("unit", int64(id))
		h, err := t.inHands(id, 0)
		if err != nil {
			return err
		}
		return t.deleteUnit(id, h.uses()...)
	})
}

// unitBears is what stays with a unit, whoever takes over its tasks and its members. What it has done is past and keeps its name.
var unitBears = []reference{
	{"household", "x.area_id = ? and x.deleted_at = ''"},
	{"household", "x.team_id = ? and x.deleted_at = ''"},
	{"unit", "x.parent_id = ? and x.deleted_at = ''"},
}

// deleteUnit moves a unit to the bin that nothing needs, beside the uses that are known already.
func (t *tx) deleteUnit(id model.UnitID, known ...Use) error {
	err := t.unused(int64(id), slices.Concat([]reference{
		{"membership", "x.unit_id = ? and exists (select 1 from member m where m.id = x.member_id and m.deleted_at = '')"},
	}, unitBears), known...)
	if err != nil {
		return err
	}
	return discardOne(t, "unit", id)
}

// reference is a condition on a table x by which a row may be referred to; the question mark is the id of that row.
type reference struct{ table, condition string }

// unused gives an *InUseError of what refers to a row, behind the uses that are known already.
func (t *tx) unused(id int64, references []reference, uses ...Use) error {
	for _, r := range references {
		n, err := one[int](t, "select count(*) from "+r.table+" x where "+r.condition, id)
		if err != nil {
			return err
		}
		if n > 0 {
			uses = append(uses, Use{Table: r.table, Count: n})
		}
	}
	if len(uses) > 0 {
		return &InUseError{Uses: uses}
	}
	return nil
}
