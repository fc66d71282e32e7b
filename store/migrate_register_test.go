package store_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"sotruc/model"
	"sotruc/store"
)

// firstBook makes a book as the first program left it, with a paper that has been changed once.
func firstBook(t *testing.T, path string) {
	t.Helper()
	d := openDesk(t, path, store.WithMigrations(fstest.MapFS{
		"0001_book.sql": {Data: must(os.ReadFile("schema/migrations/0001_book.sql"))(t)},
	}))
	for _, query := range []string{
		`insert into step (id, at, "by", label, what) values (1, '2021-08-02T01:00:00Z', 'Lan', 'import-directive', '7-CV/ĐU')`,
		`insert into directive (id, number, year, received_at, kind, symbol, issuer, subject, urgency, symbol_fold, issuer_fold, text)
			values (5, 1, 2021, '2021-08-02T01:00:00Z', 'CV', '7-CV/ĐU', 'Đảng ủy', 'cũ', 'normal', '7-cv/du', 'dang uy', 'toàn văn Đức')`,
		`insert into citation (directive_id, symbol) values (5, '1-CT/TU')`,
		`insert into step (id, at, "by", label, what, since) values (2, '2021-08-02T02:00:00Z', 'Lan', 'update-directive', '7-CV/ĐU',
			(select max(id) from journal))`,
		`update directive set subject = 'mới', rev = 2 where id = 5`,
	} {
		check(t, d.Exec(d.ctx, query))
	}
	check(t, d.Close())
}

func TestBackupOfTheFirstProgramIsBroughtBack(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	copied, path := filepath.Join(folder, "bản sao.sqlite"), filepath.Join(folder, "sổ.sqlite")
	firstBook(t, copied)
	must(store.RestoreBackup(t.Context(), copied, path))(t)
	d := openDesk(t, path)
	same(t, "brought back", must(d.Directive(d.ctx, 5))(t).Subject, "mới")
	same(t, "sound", must(d.Check(d.ctx))(t), []store.Problem(nil))
}

func TestBookOfTheFirstProgramIsBroughtUp(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "sổ.sqlite")
	firstBook(t, path)
	read := openDesk(t, path, store.WithReadOnly())
	ids := must(read.DirectiveIDs(read.ctx, model.DirectiveFilter{Find: "toan van"}))(t)
	lines := must(read.Directives(read.ctx, ids))(t)
	same(t, "read only", []any{len(lines), lines[0].Symbol, lines[0].ForwardedOn}, []any{1, "7-CV/ĐU", model.Date(0)})
	same(t, "its numbers", numbers(must(read.Register(read.ctx, 2021, 0, 0))(t)), []int{1})
	same(t, "its own papers", len(must(read.OwnPapers(read.ctx))(t))+len(must(read.Answers(read.ctx, 5))(t)), 0)
	same(t, "its numbers given", len(must(read.NumbersGiven(read.ctx))(t)), 0)
	same(t, "searched", len(must(read.Search(read.ctx, "toan van", 9))(t)), 1)
	if err := read.Exec(read.ctx, "delete from main.directive"); !errors.Is(err, model.ErrReadOnly) {
		t.Errorf("written to: %v", err)
	}
	copied := filepath.Join(t.TempDir(), "chép.sqlite")
	check(t, read.Backup(read.ctx, copied))
	same(t, "read on", numbers(must(read.Register(read.ctx, 2021, 0, 0))(t)), []int{1})
	same(t, "the backup", numbers(must(openDesk(t, copied).Register(read.ctx, 2021, 0, 0))(t)), []int{1})
	check(t, read.Close())
	same(t, "untouched", files(t, folder), []string{"sổ.sqlite"})
	d := openDesk(t, path)
	_, newest := withLater(t)
	before := fmt.Sprintf("sổ.before-v%d.sqlite", newest-1)
	same(t, "files", files(t, folder)[0], before)
	p := must(d.Directive(d.ctx, 5))(t)
	if p.Subject != "mới" || p.Text != "toàn văn Đức" || p.ForwardedOn != 0 || p.Number != 1 || len(p.Cites) != 1 {
		t.Errorf("brought up: %+v", p)
	}
	same(t, "found", must(d.DirectiveIDs(d.ctx, model.DirectiveFilter{Find: "toan van duc"}))(t), []model.DirectiveID{5})
	columns := must(store.Ask[string](d.ctx, d.Book, "select name from pragma_table_info('directive') order by cid desc limit 1"))(t)
	same(t, "the last column", columns, []string{"text"}) // a list does not read through it
	p.ForwardedOn = day(t, "2021-08-03")
	must(d.UpdateDirective(d.ctx, p))(t)
	must(d.Undo(d.ctx))(t)
	same(t, "undone", must(d.Directive(d.ctx, 5))(t).ForwardedOn, model.Date(0))
	must(d.Redo(d.ctx))(t)
	same(t, "redone", must(d.Directive(d.ctx, 5))(t).ForwardedOn, day(t, "2021-08-03"))
	must(d.Undo(d.ctx))(t)
	must(d.Undo(d.ctx))(t) // what the first program wrote
	same(t, "as it was", must(d.Directive(d.ctx, 5))(t).Subject, "cũ")
	same(t, "sound", must(d.Check(d.ctx))(t), []store.Problem(nil))
	same(t, "numbers", numbers(must(d.Register(d.ctx, 2021, 0, 0))(t)), []int{1})

	kept := openDesk(t, filepath.Join(folder, before), store.WithMigrations(fstest.MapFS{
		"0001_book.sql": {Data: must(os.ReadFile("schema/migrations/0001_book.sql"))(t)},
	}))
	same(t, "the copy", must(store.Ask[string](kept.ctx, kept.Book, "select subject from directive"))(t), []string{"mới"})
}
