// Package inverse turns back what a step did, by the journal: row for row, where each is still as the step left it.
package inverse

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/store/hung"
	"sotruc/store/sqltx"
)

// OfStep is the condition on the journal's rows of step ?1. They lie together, so the journal needs no index of steps.
const OfStep = `step_id = ?1 and id > (select since from step where id = ?1) and
	id <= coalesce((select since from step where id > ?1 order by id limit 1), 9223372036854775807)`

// entry is a row of the journal.
type entry struct {
	Tbl    string
	RowID  int64
	Before string // "" where the row was made
	After  string // "" where it was taken away
}

// image is a row as the journal has it.
type image map[string]json.RawMessage

// Turn turns back every change of a step, the last first.
func Turn(t *sqltx.Tx, step int64) error {
	entries, err := sqltx.List[entry](t, `select tbl, row_id, coalesce(before, '') as before, coalesce(after, '') as after
		from journal where `+OfStep+` order by id desc`, step)
	if err != nil {
		return err
	}
	parts, err := partsMade(t, entries)
	if err != nil {
		return err
	}
	columns := map[string][]string{}
	for _, e := range entries {
		if e.Tbl == "file" || e.Before == e.After || parts[e.row()] {
			continue // bytes are only ever added; what names them goes
		}
		if columns[e.Tbl] == nil {
			if columns[e.Tbl], err = sqltx.List[string](t, "select name from pragma_table_info(?)", e.Tbl); err != nil {
				return err
			}
		}
		if err := turnBack(t, e, columns[e.Tbl]); err != nil {
			return fmt.Errorf("%s %d: %w", e.Tbl, e.RowID, err)
		}
	}
	return nil
}

// rowName names a row of any table.
type rowName struct {
	tbl string
	id  int64
}

func (e entry) row() rowName { return rowName{e.Tbl, e.RowID} }

// partsMade lists the parts of rows made together with them. A row that was made goes to the bin, and its parts stay
// with it, so that it is whole where it is taken out of the bin and not done again.
func partsMade(t *sqltx.Tx, entries []entry) (map[rowName]bool, error) {
	made, parts := map[rowName]bool{}, map[rowName]bool{}
	for _, e := range entries {
		if e.Before == "" {
			made[e.row()] = true
		}
	}
	for _, e := range entries {
		part, is := hung.Part(e.Tbl)
		if !is || !made[e.row()] || parts[e.row()] {
			continue
		}
		whole, there, err := sqltx.Optional(sqltx.One[int64](t, "select "+part.Column+" from "+e.Tbl+" where id = ?", e.RowID))
		if err != nil {
			return nil, err
		}
		if there && made[rowName{part.Parent, whole}] {
			parts[e.row()] = true
		}
	}
	return parts, nil
}

// turnBack undoes one change of one row, if the row is still what the change left.
func turnBack(t *sqltx.Tx, e entry, columns []string) error {
	before, after, err := e.images()
	if err != nil {
		return err
	}
	now, exists, err := imageOf(t, e, columns)
	switch {
	case err != nil:
		return err
	case exists != (after != nil) || !now.shows(after):
		return model.ErrConflict
	case before == nil && slices.Contains(columns, "deleted_at"):
		_, err = t.Exec("update "+e.Tbl+" set deleted_at = ?, rev = rev + 1 where id = ?", t.Now, e.RowID)
	case before == nil:
		_, err = t.Exec("delete from "+e.Tbl+" where id = ?", e.RowID)
	case after == nil:
		err = putBack(t, e, before, columns)
	default:
		err = restore(t, e, before, columns)
	}
	return err
}

func (e entry) images() (before, after image, err error) {
	for _, part := range []struct {
		text string
		into *image
	}{{e.Before, &before}, {e.After, &after}} {
		if part.text == "" {
			continue
		}
		if err := json.Unmarshal([]byte(part.text), part.into); err != nil {
			return nil, nil, fmt.Errorf("read journal: %w", err)
		}
	}
	return before, after, nil
}

// imageOf reads the row as it is now.
func imageOf(t *sqltx.Tx, e entry, columns []string) (image, bool, error) {
	pairs := make([]string, len(columns))
	for i, c := range columns {
		pairs[i] = `'` + c + `', "` + c + `"`
	}
	text, exists, err := sqltx.Optional(sqltx.One[string](t, "select json_object("+strings.Join(pairs, ", ")+") from "+e.Tbl+" where id = ?", e.RowID))
	if err != nil || !exists {
		return nil, false, err
	}
	var now image
	if err := json.Unmarshal([]byte(text), &now); err != nil {
		return nil, false, fmt.Errorf("read row: %w", err)
	}
	return now, true, nil
}

// shows tells whether a row is as the journal has it. rev does not count: it only ever goes up.
func (i image) shows(then image) bool {
	for column, value := range then {
		if column != "rev" && !bytes.Equal(i[column], value) {
			return false
		}
	}
	return true
}

// known gives the columns an image has values for; the journal may be older than the table.
func (i image) known(columns []string, except ...string) []string {
	var known []string
	for _, c := range columns {
		if _, ok := i[c]; ok && !slices.Contains(except, c) {
			known = append(known, c)
		}
	}
	return known
}

func restore(t *sqltx.Tx, e entry, before image, columns []string) error {
	var sets []string
	if slices.Contains(columns, "rev") {
		sets = append(sets, "rev = rev + 1")
	}
	for _, c := range before.known(columns, "id", "rev") {
		sets = append(sets, `"`+c+`" = json_extract(?1, '$.`+c+`')`)
	}
	_, err := t.Exec("update "+e.Tbl+" set "+strings.Join(sets, ", ")+" where id = ?2", e.Before, e.RowID)
	return err
}

func putBack(t *sqltx.Tx, e entry, before image, columns []string) error {
	var names, values []string
	for _, c := range before.known(columns) {
		names = append(names, `"`+c+`"`)
		values = append(values, `json_extract(?1, '$.`+c+`')`)
	}
	_, err := t.Exec("insert into "+e.Tbl+" ("+strings.Join(names, ", ")+") values ("+strings.Join(values, ", ")+")", e.Before)
	return err
}
