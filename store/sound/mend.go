package sound

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sotruc/store/bookfile"
	"sotruc/store/sqltx"
)

// Mend makes anew what holds no fact: indexes, views and triggers that are not there or not those of a new book, search, the lists and sums
// that are worked out. What cannot be made, as an index that the facts contradict, stays as it is; whoever looks again finds it. Facts and the
// journal are not touched. fresh is the schema of a new book.
func Mend(t *sqltx.Tx, fresh map[string]Part) error {
	if err := mendSearch(t, fresh); err != nil {
		return err
	}
	if err := mendSchema(t, fresh); err != nil {
		return err
	}
	return anew(t,
		"delete from open_task", "insert into open_task select id from task_wanting",
		"delete from walked", "insert into walked (day, session, sure) "+walkedAnew,
		"delete from census", "delete from settled", "delete from summed", // they are kept again when they are next worked out
		"reindex")
}

// worked are the tables that hold no fact, besides those of search.
var worked = []string{"table census", "table settled", "table summed", "table open_task", "table walked"}

// mendSchema makes what is missing or otherwise made: tables before views, views before indexes and triggers, which name them.
func mendSchema(t *sqltx.Tx, fresh map[string]Part) error {
	have, err := partsOf(t)
	if err != nil {
		return err
	}
	for _, kind := range []string{"table ", "view ", "index ", "trigger "} {
		for _, name := range slices.Sorted(maps.Keys(fresh)) {
			part, is := have[name]
			if !strings.HasPrefix(name, kind) || fresh[name].made == "" || part.against(fresh[name], is) == "" || kind == "table " && !slices.Contains(worked, name) {
				continue
			}
			if err := anew(t, "drop "+kind+"if exists "+quoted(name[len(kind):]), fresh[name].made); err != nil {
				return err
			}
		}
	}
	return nil
}

// mendSearch makes the tables of search anew, with what their triggers put into them.
func mendSearch(t *sqltx.Tx, fresh map[string]Part) error {
	for _, name := range slices.Sorted(maps.Keys(fresh)) {
		search, is := strings.CutPrefix(name, "table ")
		table, ends := strings.CutSuffix(search, "_fts")
		if !is || !ends {
			continue
		}
		fill, err := filling(table, fresh["trigger "+search+"_insert"].made)
		if err != nil {
			return err
		}
		// What SQLite cannot open it does not drop either: then the table goes from the schema, and those it lies in one by one.
		if err := anew(t, "drop table if exists "+quoted(search), fresh[name].made, fill); err != nil {
			return err
		}
	}
	return nil
}

// filling makes of the trigger that puts a row into search the query that puts all rows there.
func filling(table, trigger string) (string, error) {
	_, body, found := strings.Cut(trigger, "begin\n")
	into, values, is := strings.Cut(body, "\n  values (")
	values, ends := strings.CutSuffix(strings.TrimSpace(values), ");\nend")
	if !found || !is || !ends {
		return "", fmt.Errorf("%w: the trigger of search for %s is made otherwise", bookfile.ErrInvalid, table)
	}
	return into + "\nselect " + strings.ReplaceAll(values, "new.", "x.") + "\nfrom " + quoted(table) + " x", nil
}

// anew runs queries, all or none: what the facts do not allow leaves all as it was.
func anew(t *sqltx.Tx, queries ...string) error {
	_, err := t.ExecContext(t.Ctx, "savepoint mend")
	if err != nil {
		return bookfile.Translate(err)
	}
	for _, query := range queries {
		if _, err = t.ExecContext(t.Ctx, query); err != nil {
			break
		}
	}
	if err == nil {
		_, err = t.ExecContext(t.Ctx, "release mend")
		return bookfile.Translate(err)
	}
	_, back := t.ExecContext(t.Ctx, "rollback to mend")
	_, released := t.ExecContext(t.Ctx, "release mend")
	if err := bookfile.Translate(errors.Join(back, released)); err != nil {
		return err
	}
	if known := bookfile.Translate(err); errors.Is(known, bookfile.ErrDiskFull) || errors.Is(known, bookfile.ErrDisk) || errors.Is(known, bookfile.ErrBusy) || t.Ctx.Err() != nil {
		return known
	}
	return nil // it stays as it was
}

// quoted writes a name for SQLite.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
