// Package asof shows the book as it stood at an instant: what was recorded since is not there, and what was changed or taken away
// since is as it was. The journal knows it; nothing is kept for it.
package asof

import (
	"errors"
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/store/bookfile"
	"sotruc/store/sqltx"
)

// derived are the columns that a table works out by itself, which the journal therefore does not have.
var derived = map[string]string{"isolation.last_day": "iif(outcome <> '', ended_on, ends_on)"}

// Show has every query of a transaction that is only read see the book as it stood at an instant, that very second included. Tables
// of the connection's own, with the same indexes, stand before those that changed since; they go with the transaction.
func Show(t *sqltx.Tx, at model.Instant) (failed error) {
	readOnly, err := sqltx.One[bool](t, "pragma query_only")
	if err != nil {
		return fmt.Errorf("ask how the book is open: %w", err)
	}
	if readOnly { // it holds for what is the connection's own as well
		if err := run(t, "pragma query_only = off"); err != nil {
			return err
		}
		defer func() { failed = errors.Join(failed, run(t, "pragma query_only = on")) }()
	}
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
	Type      string
	DfltValue string
}

// stand puts a table before one of the book: its rows that did not change, and of the others what they were.
func stand(t *sqltx.Tx, tbl string, at model.Instant) error {
	columns, err := sqltx.List[column](t, "select name, type, coalesce(dflt_value, 'null') as dflt_value from pragma_table_xinfo(?) order by cid", tbl)
	if err != nil {
		return err
	}
	before, err := shown(t, tbl)
	if err != nil {
		return err
	}
	indexes, err := sqltx.List[string](t, "select sql from main.sqlite_schema where type = 'index' and tbl_name = ? and sql is not null", tbl)
	if err != nil {
		return err
	}
	var made, names, kept, values []string
	for _, c := range columns {
		name := `"` + c.Name + `"`
		names, values = append(names, name), append(values, name)
		made = append(made, name+" "+c.Type)
		if as, worked := derived[tbl+"."+c.Name]; worked {
			values[len(values)-1] = as
		} else {
			at := "'$." + c.Name + "'" // an image of before there was the column does not have it
			kept = append(kept, "iif(json_type(image, "+at+") is null, coalesce(now."+name+", "+c.DfltValue+"), image ->> "+at+") as "+name)
		}
	}
	made[0] += " primary key"
	all, then := strings.Join(names, ", "), "temp.then_"+tbl
	if err := run(t,
		"create table "+then+" (id integer primary key, image text)",
		"create table temp."+tbl+" ("+strings.Join(made, ", ")+")",
	); err != nil {
		return err
	}
	_, err = t.ExecContext(t.Ctx, "insert into "+then+" select row_id, before from (select j.row_id, j.before, min(j.id)"+since+
		" and j.tbl = ?2 group by j.row_id)", at, tbl)
	if err != nil {
		return bookfile.Translate(err)
	}
	commands := []string{
		"insert into temp." + tbl + " select " + all + " from " + before + " where id not in (select id from " + then + ")",
		"insert into temp." + tbl + " select " + strings.Join(values, ", ") + " from (select " + strings.Join(kept, ", ") + " from " + then +
			" then_ left join " + before + " now on now.id = then_.id where image is not null)",
	}
	for i, index := range indexes {
		_, on, _ := strings.Cut(index, " on ")
		commands = append(commands, fmt.Sprintf("create index temp.then_%s_%d on %s", tbl, i, on))
	}
	return run(t, commands...)
}

// run executes commands about what goes with the transaction: the step of it is not begun by them.
func run(t *sqltx.Tx, commands ...string) error {
	for _, command := range commands {
		if _, err := t.ExecContext(t.Ctx, command); err != nil {
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
	return "temp.now_" + tbl, run(t, "drop view temp."+tbl, "create temp view now_"+tbl+" as "+query)
}
