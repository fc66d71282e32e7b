// Package asof shows the book as it stood at an instant: what was recorded since is not there, and what was changed or taken away
// since is as it was. The journal knows it; nothing is kept for it.
package asof

import (
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/store/bookfile"
	"sotruc/store/sqltx"
)

// derived are the columns that a table works out by itself, which the journal therefore does not have.
var derived = map[string]string{"isolation.last_day": "iif(outcome <> '', ended_on, ends_on)"}

// Show has every query of a transaction that is only read see the book as it stood at an instant, that very second included. Views
// of the connection's own stand before the tables that changed since; they go with the transaction.
func Show(t *sqltx.Tx, at model.Instant) error {
	changed, err := sqltx.List[string](t, "select distinct j.tbl"+since, at)
	if err != nil {
		return fmt.Errorf("ask what was recorded since: %w", err)
	}
	for _, tbl := range changed {
		if err := stand(t, tbl, at); err != nil {
			return fmt.Errorf("%s as of %v: %w", tbl, at, err)
		}
	}
	return nil
}

// since are the changes after an instant. The steps before the first such one are not looked at.
const since = ` from journal j join step s on s.id = j.step_id and s.at > ?1
	where j.id > (select min(since) from step where at > ?1) and j.tbl <> 'file'`

// column is what the book says of a column of a table.
type column struct {
	Name      string
	DfltValue string
	Hidden    int
}

// stand puts a view before one table: its rows that did not change, and of the others what they were.
func stand(t *sqltx.Tx, tbl string, at model.Instant) error {
	before, err := shown(t, tbl)
	if err != nil {
		return err
	}
	columns, err := sqltx.List[column](t, "select name, coalesce(dflt_value, 'null') as dflt_value, hidden from pragma_table_xinfo(?) order by cid", tbl)
	if err != nil {
		return err
	}
	var names, kept, values []string
	for _, c := range columns {
		name := `"` + c.Name + `"`
		names = append(names, name)
		if as, worked := derived[tbl+"."+c.Name]; worked {
			values = append(values, as+" as "+name)
		} else {
			kept = append(kept, "coalesce(image ->> '$."+c.Name+"', "+c.DfltValue+") as "+name)
			values = append(values, name)
		}
	}
	all := strings.Join(names, ", ")
	for _, command := range []struct {
		query string
		args  []any
	}{
		{"create temp table then_" + tbl + " (id integer primary key, image text)", nil},
		{"insert into temp.then_" + tbl + " select row_id, before from (select j.row_id, j.before, min(j.id)" + since + " and j.tbl = ?2 group by j.row_id)", []any{at, tbl}},
		{"create temp view " + tbl + " as select " + all + " from " + before + " x where not exists (select 1 from temp.then_" + tbl + ` n where n.id = x.id)
			union all select ` + strings.Join(values, ", ") + " from (select " + strings.Join(kept, ", ") + " from temp.then_" + tbl + " where image is not null)", nil},
	} {
		if _, err := t.ExecContext(t.Ctx, command.query, command.args...); err != nil {
			return bookfile.Translate(err)
		}
	}
	return nil
}

// shown gives the table, or what already stands before it where the book is of an older program, under a name to be read by.
func shown(t *sqltx.Tx, tbl string) (string, error) {
	made, there, err := sqltx.Optional(sqltx.One[string](t, "select sql from sqlite_temp_schema where type = 'view' and name = ?", tbl))
	if err != nil || !there {
		return "main." + tbl, err
	}
	_, query, _ := strings.Cut(made, " as ")
	for _, command := range []string{"drop view temp." + tbl, "create temp view now_" + tbl + " as " + query} {
		if _, err := t.ExecContext(t.Ctx, command); err != nil {
			return "", bookfile.Translate(err)
		}
	}
	return "temp.now_" + tbl, nil
}
