package store_test

import (
	"os"
	"regexp"
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
	for _, label := range labels(t) {
		if seen[label] {
			t.Errorf("%s twice", label)
		}
		seen[label] = true
	}
}

// labels are the labels a step can have, as they are written.
func labels(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, found := range regexp.MustCompile(`\w+ += "(.+)"`).FindAllSubmatch(must(os.ReadFile("label/label.go"))(t), -1) {
		all = append(all, string(found[1]))
	}
	if len(all) < 40 {
		t.Fatalf("%d labels", len(all))
	}
	return all
}
