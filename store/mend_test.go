package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

// Whatever holds no fact is found where it is damaged, and mended: afterwards the book is sound, finds what it found before, and its facts
// and its journal are byte for byte what they were.
func TestMendMakesAnewWhatHoldsNoFact(t *testing.T) {
	t.Parallel()
	made := newDesk(t)
	must(made.AddTask(made.ctx, model.Task{Text: "rà soát một"}))(t)
	made.ill(made.isolated(made.person("Võ An", made.house("Võ An", 0).ID).ID), made.instant().Date(), model.Morning, model.CheckInNormal, 366)
	must(made.RegisterDirective(made.ctx, made.paper("100-CV/ĐU")))(t)
	must(made.Today(made.ctx, made.instant()))(t)
	check(t, made.Close())
	book := must(os.ReadFile(made.Path()))(t)
	for name, queries := range map[string][]string{
		"an index":                {"drop index task_lead"},
		"an index made otherwise": {"drop index task_lead", "create index task_lead on task (text)"},
		"an index without its rows": {
			"create temp table was as select sql from sqlite_schema where name = 'task_lead'", "drop index task_lead", "create index task_lead on task (text)",
			"pragma writable_schema = on", "update sqlite_schema set sql = (select sql from temp.was) where name = 'task_lead'", "pragma writable_schema = off",
		},
		"a trigger of the journal":  {"drop trigger task_journal_delete"},
		"a trigger that does less":  {"drop trigger task_journal_delete", "create trigger task_journal_delete after delete on task begin select 1; end"},
		"a trigger of search":       {"drop trigger task_fts_update"},
		"a trigger of open tasks":   {"drop trigger past_rule_open_insert"},
		"a view":                    {"drop view task_wanting"},
		"search forgot":             {"delete from task_fts where rowid = 1"},
		"search made up":            {"insert into task_fts (rowid, text) values (99, 'x')"},
		"search gone":               {"drop table person_fts"},
		"search damaged":            {"update task_fts_data set block = x'00' where id > 1000"},
		"a part of search gone":     {"drop table task_fts_data"},
		"open tasks forgotten":      {"delete from open_task"},
		"open tasks gone":           {"drop table open_task"},
		"the walked rounds gone":    {"drop table walked"},
		"the walked rounds forgot":  {"delete from walked"},
		"the walked rounds made up": {"insert into walked values ('2021-08-01', 'morning', 1)"},
		"the census gone":           {"drop table census"},
		"a census of before":        {"update census set upto = (select max(id) from journal)"},
		"what is settled gone":      {"drop table settled"},
		"everything at once": {
			"drop index task_lead", "drop trigger task_journal_delete", "drop view task_wanting", "drop table person_fts", "drop table open_task",
			"drop table walked", "drop table census", "drop table settled", "drop table summed",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "sổ.sqlite")
			check(t, os.WriteFile(path, book, 0o600))
			d := openDesk(t, path)
			d.isolated(d.person("Trần Bình", d.house("Trần Bình", 0).ID).ID) // of whom the census that is kept does not know
			same(t, "before", must(d.Check(d.ctx))(t), []store.Problem(nil))
			was := d.kept()
			for _, query := range queries {
				check(t, d.Exec(d.ctx, query))
			}
			check(t, d.Close())
			d = openDesk(t, d.Path())
			if found := must(d.Check(d.ctx))(t); len(found) == 0 {
				t.Error("the check found nothing")
			}
			check(t, d.Mend(d.ctx))
			same(t, "problems after", must(d.Check(d.ctx))(t), []store.Problem(nil))
			same(t, "facts and search", d.kept(), was)
		})
	}
}

// kept are all facts, the journal, and every word search knows with its place, as text.
func (d *desk) kept() (lines []string) {
	d.t.Helper()
	tables := must(store.Ask[string](d.ctx, d.Book, `select name from sqlite_schema where type = 'table' and name not like '%\_fts%' escape '\'
		and name not in ('open_task', 'walked', 'census', 'settled', 'summed') order by name`))(d.t)
	for _, table := range tables {
		columns := must(store.Ask[string](d.ctx, d.Book, "select group_concat('quote(\"' || name || '\")', ' || '','' || ') from pragma_table_info(?)", table))(d.t)[0]
		for _, row := range must(store.Ask[string](d.ctx, d.Book, "select "+columns+` from "`+table+`" order by 1`))(d.t) {
			lines = append(lines, table+": "+row)
		}
	}
	for _, search := range must(store.Ask[string](d.ctx, d.Book, "select name from sqlite_schema where name like '%\\_fts' escape '\\' order by name"))(d.t) {
		check(d.t, d.Exec(d.ctx, "create virtual table temp.words using fts5vocab(main, '"+search+"', 'instance')"))
		lines = append(lines, must(store.Ask[string](d.ctx, d.Book, "select '"+search+": ' || term || ' ' || doc || ' ' || col || ' ' || \"offset\" from temp.words order by 1"))(d.t)...)
		check(d.t, d.Exec(d.ctx, "drop table temp.words"))
	}
	return lines
}
