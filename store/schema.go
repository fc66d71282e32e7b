package store

import (
	"embed"
	"io/fs"

	"sotruc/store/bookfile"
)

//go:embed migrations/*.sql
var embedded embed.FS

func migrations() fs.FS {
	sub, err := fs.Sub(embedded, "migrations")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	return sub
}

// standIns are for what books of older programs lack.
func standIns() bookfile.StandIns {
	return bookfile.StandIns{
		Needless: "select exists (select 1 from pragma_table_info('directive') where name = 'forwarded_on')",
		Make: []string{
			"create temp view directive as select *, '' as forwarded_on from main.directive",
			`create temp table register_closing (id integer primary key, year integer, at text, "by" text)`,
		},
		Drop: "drop view if exists temp.directive; drop table if exists temp.register_closing",
	}
}
