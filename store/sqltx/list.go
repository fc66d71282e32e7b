package sqltx

import (
	"cmp"
	"database/sql"
	"reflect"
	"slices"
	"strings"

	"github.com/jmoiron/sqlx"

	"sotruc/store/bookfile"
)

// rows runs a query that reads.
func (t *Tx) rows(query string, args []any) (*sqlx.Rows, error) {
	if stmt := t.statement(query); stmt != nil { //nolint:sqlclosecheck // closed with the transaction
		found, err := stmt.QueryxContext(t.Ctx, args...)
		return found, bookfile.Translate(err)
	}
	found, err := t.QueryxContext(t.Ctx, query, args...)
	return found, bookfile.Translate(err)
}

// mostRows is how many rows a query gives at most, where it asks for rows by their ids, so that room is made for them once; 0 where that
// is not known.
func mostRows(query string, args []any) int {
	if !strings.Contains(query, ".id"+InSet) {
		return 0
	}
	for _, arg := range args {
		if ids, is := arg.(string); is && strings.HasPrefix(ids, "[") && ids != "[]" {
			return strings.Count(ids, ",") + 1
		}
	}
	return 0
}

// partRows is how many rows are read into one part of a long list: one that grew as a whole would be moved again and again.
const partRows = 1000

// scanned reads all rows into a list with room for so many; it ends them.
func scanned[T any](rows *sqlx.Rows, room int) (found []T, err error) {
	defer func() { err = cmp.Or(err, bookfile.Translate(rows.Close())) }()
	var before [][]T
	var none T
	_, itself := any(&none).(sql.Scanner)
	single := itself || reflect.TypeFor[T]().Kind() != reflect.Struct
	for rows.Next() {
		switch {
		case found == nil && room > 1:
			found = slices.Grow(found, room)
		case len(found) == cap(found) && len(found) >= partRows:
			before, found = append(before, found), make([]T, 0, partRows)
		}
		found = append(found, none)
		at := &found[len(found)-1]
		if single {
			err = rows.Scan(at)
		} else {
			err = rows.StructScan(at)
		}
		if err != nil {
			return nil, bookfile.Translate(err)
		}
	}
	if before != nil {
		found = slices.Concat(append(before, found)...)
	}
	return found, bookfile.Translate(rows.Err())
}
