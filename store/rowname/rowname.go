// Package rowname says what the things of the book are called, where nothing but their table and number is known: in the bin, in the
// sentence about a step, behind a figure.
package rowname

import (
	"fmt"
	"slices"
	"strings"

	"sotruc/store/sqltx"
)

// Table is a table whose rows have deleted_at, with the words in SQL that name the row x of it.
type Table struct{ Table, Words string }

var tables = [...]Table{
	{"directive", Directive("x")},
	{"task", `x.ordinal || iif(x.ordinal <> '', ' ', '') || x.text`},
	{"household", `x.head || iif(x.address <> '', ', ', '') || x.address`},
	{"person", `x.name`},
	{"isolation", `(select p.name from person p where p.id = x.person_id)`},
	{"test", `(select p.name from isolation i join person p on p.id = i.person_id where i.id = x.isolation_id)`},
	{"alarm_answer", `(select p.name from isolation i join person p on p.id = i.person_id where i.id = x.isolation_id)`},
	{"unit", `x.name`},
	{"member", `x.name`},
	{"violation", `x.what`},
	{"movement", `iif(x.name <> '', x.name, (select p.name from person p where p.id = x.person_id))`},
	{"activity", `x.text`},
	{"site_count", `x.site || ' ' || strftime('%d/%m/%Y', x."on")`},
	{"saved_view", `x.name`},
	{"waiting_paper", `x.name`},
	{"outgoing", `x.symbol || ' ' || x.subject`},
	{"report", `x.symbol || iif(x.symbol <> '', ' ', '') || x.title || ' ' || x."from"`},
}

// Directive is what, in SQL, directive alias is called: symbol and subject, or where its number is only held what that is for.
func Directive(alias string) string {
	return strings.ReplaceAll(`iif(d.symbol || d.subject <> '', d.symbol || iif(d.symbol <> '', ' ', '') || d.subject,
		d.issuer || iif(d.issuer <> '' and d.note <> '', ': ', '') || d.note)`, "d.", alias+".")
}

// Tables lists the tables.
func Tables() []Table { return slices.Clone(tables[:]) }

// Of names rows of a table, in the bin or not. Those that are not there, and all of a table whose rows have no name, are left out.
func Of(t *sqltx.Tx, table string, ids []int64) (map[int64]string, error) {
	names := map[int64]string{}
	for _, one := range tables {
		if one.Table != table {
			continue
		}
		rows, err := sqltx.List[struct {
			ID   int64
			Name string
		}](t, "select x.id, coalesce("+one.Words+", '') as name from "+table+" x where x.id"+sqltx.InSet, sqltx.Set(ids))
		if err != nil {
			return nil, fmt.Errorf("name rows of %s: %w", table, err)
		}
		for _, r := range rows {
			names[r.ID] = r.Name
		}
	}
	return names, nil
}
