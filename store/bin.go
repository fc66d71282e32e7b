package store

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/store/hung"
	"sotruc/store/label"
	"sotruc/store/merged"
	"sotruc/store/rowname"
	"sotruc/store/seats"
	"sotruc/store/siterow"
	"sotruc/store/spell"
	"sotruc/store/taken"
)

func isBinnable(tbl string) bool {
	return slices.ContainsFunc(rowname.Tables(), func(n rowname.Table) bool { return n.Table == tbl })
}

// RowNames are the names of rows of a table of things, as the bin calls them, in the bin or not.
func (b *Book) RowNames(ctx context.Context, table string, ids []int64) (map[int64]string, error) {
	return read(ctx, b, func(t *tx) (map[int64]string, error) { return rowname.Of(t.Tx, table, ids) })
}

// discard moves rows to the bin, with everything that hangs on them. Rows that lie there already stay as they are.
func discard[ID ~int64](t *tx, tbl string, ids []ID) error {
	n, err := t.Exec("update "+tbl+" set deleted_at = ?, rev = rev + 1 where deleted_at = '' and id"+inSet, t.Now, set(ids))
	if err != nil || n == 0 {
		return err
	}
	for _, b := range hung.Belongings() {
		if b.Parent != tbl {
			continue
		}
		children, err := list[int64](t, "select id from "+b.Child+" where deleted_at = '' and "+b.Column+inSet, set(ids))
		if err == nil && len(children) > 0 {
			err = discard(t, b.Child, children)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// discardOne moves one row to the bin; it must be there.
func discardOne[ID ~int64](t *tx, tbl string, id ID) error {
	if _, err := one[int64](t, "select id from "+tbl+" where deleted_at = '' and id = ?", id); err != nil {
		return fmt.Errorf("%s %d: %w", tbl, id, err)
	}
	return discard(t, tbl, []ID{id})
}

// nameOf is what the bin calls a row; "" where it has no name.
func (t *tx) nameOf(tbl string, id int64) string {
	names, err := rowname.Of(t.Tx, tbl, []int64{id})
	if err != nil {
		return "" // a step without its name is still what it is
	}
	return short(names[id])
}

// nameOfAll names one row, or gives the number of several.
func nameOfAll[ID ~int64](t *tx, tbl string, ids []ID) string {
	if len(ids) == 1 {
		return t.nameOf(tbl, int64(ids[0]))
	}
	return fmt.Sprint(len(ids))
}

// Bin lists what was deleted, the last first. What went with something else is not listed apart from it.
func (b *Book) Bin(ctx context.Context) ([]model.BinLine, error) {
	return read(ctx, b, func(t *tx) ([]model.BinLine, error) {
		var query string
		for i, n := range rowname.Tables() {
			if i > 0 {
				query += " union all "
			}
			query += `select '` + n.Table + `' as "table", x.id, coalesce(` + n.Words + `, '') as what, x.deleted_at as at,
				coalesce((select s."by" from journal j join step s on s.id = j.step_id
					where j.tbl = '` + n.Table + `' and j.tbl <> 'check_in' and j.row_id = x.id order by j.id desc limit 1), '') as "by"
				from ` + n.Table + ` x where x.deleted_at <> ''` + hung.Apart(n.Table)
		}
		return list[model.BinLine](t, query+` order by at desc, "table", id`)
	})
}

// RestoreAll takes rows out of the bin as one step, each with what went there together with it and with what it hangs on:
// all of them or, with the first that cannot be, none. A unit that comes back gets the open tasks that name it, as one that is added, and stays out
// of the lists of roll calls in which it handed its place over. It gives model.ErrNotFound for what is not in the bin, and
// model.ErrDuplicate where something else has taken its place meanwhile, of people, households and tasks a *TakenError.
func (b *Book) RestoreAll(ctx context.Context, lines []model.BinLine) error {
	for _, l := range lines {
		if !isBinnable(l.Table) {
			return fmt.Errorf("restore %q: %w", l.Table, errNotBinnable)
		}
	}
	return b.write(ctx, label.Restore, "", func(t *tx) error {
		if t.what = fmt.Sprint(len(lines)); len(lines) == 1 {
			t.what = t.nameOf(lines[0].Table, lines[0].ID)
		}
		// What came back with another line must still bring what went with it, so all are looked at before any is touched.
		deleted := make([]model.Instant, len(lines))
		for i, l := range lines {
			var err error
			if deleted[i], err = one[model.Instant](t, "select deleted_at from "+l.Table+" where id = ? and deleted_at <> ''", l.ID); err != nil {
				return fmt.Errorf("restore %s %d: %w", l.Table, l.ID, err)
			}
		}
		binned, err := taken.InBin(t.Tx)
		if err != nil {
			return err
		}
		err = siterow.Keeping(t.Tx, func() error {
			for i, l := range lines {
				if err := t.restoreRow(l.Table, l.ID, deleted[i]); err != nil {
					return fmt.Errorf("restore %s %d: %w", l.Table, l.ID, err)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		back, err := binned.Check(t.Tx)
		for n := 0; n < len(back) && err == nil; n++ {
			var i model.Isolation
			if i, err = t.bareIsolation(back[n]); err == nil && t.apartFromOthers(i) != nil {
				err = &TakenError{Table: "isolation", What: t.nameOf("isolation", int64(i.ID))}
			} else if err == nil {
				err = merged.SettleVisits(t.Tx, i.PersonID)
			}
		}
		if err == nil {
			_, err = t.join()
		}
		return err
	})
}

func (t *tx) restoreRow(tbl string, id int64, deleted model.Instant) error {
	if tbl == "task" {
		if err := t.headingsAbove(id); err != nil {
			return err
		}
	}
	if err := taken.Waiting(t.Tx, tbl, id); err != nil {
		return err
	}
	if err := t.restoreDown(tbl, []int64{id}, deleted); err != nil {
		return err
	}
	return t.restoreUp(tbl, id)
}

// headingsAbove makes headings again of what a task that comes back stands below, where that was none meanwhile; *TakenError where
// something is said of one.
func (t *tx) headingsAbove(id int64) error {
	over, err := t.tasksWhere(`t.id in (with recursive up (id) as (select parent_id from task where id = ?
		union select x.parent_id from up join task x on x.id = up.id) select id from up)
		and not (t.deleted_at <> '' and exists (select 1 from task b where b.parent_id = t.id and b.deleted_at = t.deleted_at))`, id)
	for _, above := range over {
		ticked := false
		if err == nil {
			ticked, err = t.becomesHeading(above)
		}
		if err == nil && ticked {
			err = &TakenError{Table: "task", What: t.nameOf("task", id)}
		}
	}
	return err
}

func (t *tx) restoreDown(tbl string, ids []int64, deleted model.Instant) error {
	if tbl == "unit" {
		if err := seats.LeavePassed(t.Tx, ids); err != nil {
			return err
		}
	}
	sets, args := spell.Back(tbl, t.Now)
	if _, err := t.Exec("update "+tbl+" set deleted_at = '', rev = rev + 1"+sets+" where deleted_at <> '' and id"+inSet, append(args, set(ids))...); err != nil {
		return err
	}
	for _, b := range hung.Belongings() {
		if b.Parent != tbl {
			continue
		}
		children, err := list[int64](t, "select id from "+b.Child+" where deleted_at = ? and "+b.Column+inSet, deleted, set(ids))
		if err == nil && len(children) > 0 {
			err = t.restoreDown(b.Child, children, deleted)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// restoreUp brings back what a row hangs on: a task without its directive would be seen nowhere.
func (t *tx) restoreUp(tbl string, id int64) error {
	for _, b := range hung.Belongings() {
		if b.Child != tbl {
			continue
		}
		up, found, err := optional(one[int64](t, "select "+b.Column+" from "+tbl+" where id = ? and "+b.Column+" is not null", id))
		if err != nil {
			return err
		}
		if !found {
			continue
		}
		if _, err := t.Exec("update "+b.Parent+" set deleted_at = '', rev = rev + 1 where id = ? and deleted_at <> ''", up); err != nil {
			return err
		}
		if err := t.restoreUp(b.Parent, up); err != nil {
			return err
		}
	}
	if tbl == "household" {
		return taken.Area(t.Tx, id)
	}
	return nil
}
