package store_test

import (
	"testing"

	"sotruc/model"
	"sotruc/store"
)

// Whatever is done to a book behind its back is found, and a book that was only used is sound.
func TestCheckFindsWhatWasDoneBehindItsBack(t *testing.T) {
	t.Parallel()
	for name, broken := range map[string]struct {
		queries []string
		want    store.Problem
	}{
		"sound":                {nil, store.Problem{}},
		"a table gone":         {[]string{"drop table violation"}, store.Problem{Code: "missing", What: "table violation"}},
		"an index gone":        {[]string{"drop index task_lead"}, store.Problem{Code: "missing", What: "index task_lead"}},
		"a trigger gone":       {[]string{"drop trigger task_fts_update"}, store.Problem{Code: "missing", What: "trigger task_fts_update"}},
		"no journal":           {[]string{"drop trigger task_journal_delete"}, store.Problem{Code: "journal", What: "task (delete)"}},
		"another's view":       {[]string{"create view mine as select 1"}, store.Problem{Code: "foreign", What: "view mine"}},
		"a column more":        {[]string{"alter table task add column colour text"}, store.Problem{Code: "columns", What: "table task"}},
		"the journal emptied":  {[]string{"delete from journal"}, store.Problem{Code: "gap"}},
		"a row of it gone":     {[]string{"delete from journal where id = 2"}, store.Problem{Code: "gap", What: "journal"}},
		"its end gone":         {[]string{"delete from journal where id > (select max(since) from step)"}, store.Problem{Code: "gap"}},
		"a step gone":          {[]string{"pragma foreign_keys = off", "delete from step where id = 1"}, store.Problem{Code: "reference"}},
		"search forgot":        {[]string{"delete from task_fts where rowid = 1"}, store.Problem{Code: "search", What: "task: 1"}},
		"search made up":       {[]string{"insert into task_fts (rowid, text) values (99, 'x')"}, store.Problem{Code: "search", What: "task: 1"}},
		"a file changed":       {[]string{"update file set bytes = x'01'"}, store.Problem{Code: "content", What: "file 1"}},
		"open tasks forgotten": {[]string{"delete from open_task"}, store.Problem{Code: "kept", What: "open_task: 1"}},
		"facts changed":        {[]string{"drop trigger isolation_journal_update", "update isolation set ends_on = '2021-08-16', days = 0", "create trigger isolation_journal_update after update on isolation begin select 1; end"}, store.Problem{Code: "kept", What: "census"}},
	} {
		d := newDesk(t)
		must(d.AddTask(d.ctx, model.Task{Text: "một"}))(t)
		d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
		paper := d.paper("100-CV/ĐU")
		paper.File = model.File{Name: "100.docx", Bytes: []byte("bytes")}
		must(d.RegisterDirective(d.ctx, paper))(t)
		must(d.Today(d.ctx, d.instant()))(t)
		check(t, d.Close())
		d = openDesk(t, d.Path())
		for _, query := range broken.queries {
			check(t, d.Exec(d.ctx, query))
		}
		found := must(d.Check(d.ctx))(t)
		if name == "sound" {
			same(t, name, found, []store.Problem(nil))
			continue
		}
		ok := false
		for _, p := range found {
			ok = ok || p.Code == broken.want.Code && (broken.want.What == "" || p.What == broken.want.What)
		}
		if !ok {
			t.Errorf("%s: %v, want %v", name, found, broken.want)
		}
	}
}
