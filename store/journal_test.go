package store_test

import (
	"strings"
	"testing"

	"sotruc/store"
)

func TestEveryTableKeepsAJournalOfEveryColumn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	tables := must(store.Journaled(d.ctx, d.Book))(t)
	if len(tables) < 21 {
		t.Fatalf("only %d tables: %v", len(tables), tables)
	}
	for _, tbl := range tables {
		columns := must(store.Ask[string](d.ctx, d.Book, "select name from pragma_table_info(?)", tbl))(t)
		for what, rows := range map[string][]string{"insert": {"new"}, "update": {"old", "new"}, "delete": {"old"}} {
			bodies := must(store.Ask[string](d.ctx, d.Book, "select sql from sqlite_schema where type = 'trigger' and name = ? and tbl_name = ?",
				tbl+"_journal_"+what, tbl))(t)
			if len(bodies) != 1 || !strings.Contains(bodies[0], "after "+what+" on "+tbl+" begin") {
				t.Errorf("%s: no trigger after %s", tbl, what)
				continue
			}
			body := strings.ReplaceAll(bodies[0], `"`, "")
			for _, row := range rows {
				for _, c := range columns {
					if tbl == "file" && c == "bytes" {
						continue // only the fingerprint
					}
					if !strings.Contains(body, "'"+c+"', "+row+"."+c) {
						t.Errorf("%s after %s: no %s.%s", tbl, what, row, c)
					}
				}
			}
		}
	}
}

func TestEveryReferenceIsIndexed(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, tbl := range must(store.Journaled(d.ctx, d.Book))(t) {
		for _, column := range must(store.Ask[string](d.ctx, d.Book, `select "from" from pragma_foreign_key_list(?)`, tbl))(t) {
			found := must(store.Ask[string](d.ctx, d.Book, `select i.name from pragma_index_list(?) i, pragma_index_info(i.name) c
				where c.name = ?`, tbl, column))(t)
			if len(found) == 0 {
				t.Errorf("%s.%s has no index", tbl, column)
			}
		}
	}
}

func TestLabelsAreUnique(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, label := range store.Labels() {
		if seen[label] {
			t.Errorf("%s twice", label)
		}
		seen[label] = true
	}
}
