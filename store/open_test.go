package store_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"sotruc/model"
	"sotruc/store"
	"sotruc/store/blank"
)

func TestPathsWithSigns(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"sổ đăng ký #1.db", "a b#?%.db", "x?mode=ro.db", "đường%20dẫn &c=d.sqlite", "book"} {
		folder := filepath.Join(t.TempDir(), "thư mục #%")
		check(t, os.Mkdir(folder, 0o700))
		d := openDesk(t, filepath.Join(folder, name))
		d.unit(model.UnitArea, "Tổ 1")
		check(t, d.Close())
		same(t, name, files(t, folder), []string{name})
		again := openDesk(t, filepath.Join(folder, name))
		same(t, name, len(must(again.Units(again.ctx))(t)), 1)
	}
}

func files(t *testing.T, folder string) []string {
	t.Helper()
	var names []string
	for _, e := range must(os.ReadDir(folder))(t) {
		names = append(names, e.Name())
	}
	return names
}

func TestPragmas(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for pragma, want := range map[string]string{
		"foreign_keys": "1", "journal_mode": "wal", "synchronous": "2", "busy_timeout": "5000", "application_id": "1398035011",
	} {
		same(t, pragma, must(store.Ask[string](d.ctx, d.Book, "pragma "+pragma))(t), []string{want})
	}
	path := d.Path()
	check(t, d.Close())
	read := openDesk(t, path, store.WithReadOnly())
	same(t, "foreign_keys", must(store.Ask[int](read.ctx, read.Book, "pragma foreign_keys"))(t), []int{1})
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	folder := t.TempDir()
	text := filepath.Join(folder, "text.sqlite")
	check(t, os.WriteFile(text, []byte("not a database, but long enough to have a header: "+strings.Repeat("x", 200)), 0o600))
	short := filepath.Join(folder, "short.sqlite")
	check(t, os.WriteFile(short, []byte("x"), 0o600))
	other := filepath.Join(folder, "other.sqlite")
	db := must(sql.Open("sqlite", other))(t)
	_, err := db.ExecContext(ctx, "create table t (x)")
	check(t, errors.Join(err, db.Close()))
	before := must(os.ReadFile(other))(t)
	for path, want := range map[string]error{
		text: store.ErrNotBook, short: store.ErrNotBook, other: store.ErrNotBook, folder: store.ErrNotBook,
		filepath.Join(folder, "missing", "a.sqlite"): store.ErrNoFolder,
		filepath.Join(text, "a.sqlite"):              store.ErrDisk,
	} {
		_, err := store.Open(ctx, path)
		var open *store.OpenError
		if !errors.Is(err, want) || !errors.As(err, &open) || open.Path != path || open.Folder() != filepath.Dir(path) {
			t.Errorf("%s: %v, want %v", path, err, want)
		}
	}
	if _, err := store.Open(ctx, filepath.Join(folder, "none"), store.WithReadOnly()); !errors.Is(err, store.ErrNoFile) {
		t.Errorf("no file: %v", err)
	}
	if after := must(os.ReadFile(other))(t); string(after) != string(before) {
		t.Error("somebody else's database was touched")
	}
}

func TestDamagedBook(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.sqlite")
	blank.Put(t, path)
	content := must(os.ReadFile(path))(t)
	for i := 100; i < 4096; i++ {
		content[i] = 0xff
	}
	check(t, os.WriteFile(path, content, 0o600))
	if _, err := store.Open(context.Background(), path); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("damaged: %v", err)
	}
}

// withLater is the migrations of a later program, and their number.
func withLater(t *testing.T) (store.Option, int) {
	t.Helper()
	files := fstest.MapFS{}
	names := must(filepath.Glob("schema/migrations/*.sql"))(t)
	for _, name := range names {
		files[filepath.Base(name)] = &fstest.MapFile{Data: must(os.ReadFile(name))(t)}
	}
	number := must(strconv.Atoi(filepath.Base(names[len(names)-1])[:4]))(t) + 1
	files[fmt.Sprintf("%04d_more.sql", number)] = &fstest.MapFile{Data: []byte("-- +goose Up\nalter table task add column colour text not null default '';\n")}
	return store.WithMigrations(files), number
}

func TestMigrationCopiesTheBookFirst(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "sổ.sqlite")
	d := openDesk(t, path)
	task := must(d.AddTask(d.ctx, model.Task{Text: "một"}))(t)
	check(t, d.Close())
	more, number := withLater(t)
	later := openDesk(t, path, more)
	same(t, "text", must(later.Task(later.ctx, task.ID))(t).Text, "một")
	must(later.Undo(later.ctx))(t) // a journal older than the table
	check(t, later.Close())
	beside := fmt.Sprintf("sổ.before-v%d.sqlite", number)
	same(t, "files", files(t, folder), []string{beside, "sổ.sqlite"})
	kept := openDesk(t, filepath.Join(folder, beside))
	same(t, "kept", must(kept.Task(kept.ctx, task.ID))(t).Text, "một")
	_, err := store.Open(d.ctx, path)
	if !errors.Is(err, store.ErrNewer) {
		t.Errorf("newer: %v", err)
	}
	same(t, "untouched", files(t, folder)[0], beside)
}

// A book of the first program serves the one of today, also where it may not be brought up to date.
func TestBookOfTheFirstVersion(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "sổ.sqlite")
	first := store.WithMigrations(fstest.MapFS{"0001_book.sql": {Data: must(os.ReadFile("schema/migrations/0001_book.sql"))(t)}})
	old := openDesk(t, path, first)
	p := model.Person{ID: 1}
	for _, query := range []string{
		`insert into step (id, at, "by", label, what) values (1, '2021-08-16T05:00:00Z', 'Lan', 'add-household', 'Võ An')`,
		"insert into household (id, head, given_key, full_key) values (1, 'Võ An', 'an', 'vo an')",
		"insert into person (id, household_id, name, name_fold, given_key, full_key) values (1, 1, 'Võ An', 'vo an', 'an', 'vo an')",
		`insert into isolation (person_id, category, place, starts_on, ends_on, days) values (1, 'f1', 'home', '2021-08-16', '2021-08-30', 14)`,
		`insert into check_in (isolation_id, day, session, result) values (1, '2021-08-15', 'morning', 'normal')`,
	} {
		check(t, old.Exec(old.ctx, query))
	}
	check(t, old.Close())
	want := 1
	for _, opts := range [][]store.Option{{store.WithReadOnly()}, {}, {}} {
		d := openDesk(t, path, opts...)
		same(t, "at home", must(d.Today(d.ctx, d.instant()))(t).HomePeople, want)
		if !d.ReadOnly() {
			d.isolated(d.person(fmt.Sprint("Võ Bình ", want), must(d.Person(d.ctx, p.ID))(t).HouseholdID).ID)
			want++
		}
		check(t, d.Close())
	}
	same(t, "files", len(files(t, folder)), 2)

	// What later rules brought is taken by an old book as by a new one.
	d := openDesk(t, path)
	i := must(d.Isolations(d.ctx, p.ID))(t)[0]
	same(t, "disease", i.Disease, model.DiseaseCovid)
	for _, query := range []string{
		"update isolation set outcome = 'died', ended_on = '2021-08-20', certificate_on = '2021-08-20'",
		"update isolation set category = 'suspect'", "update isolation set category = 'household', anchor = 'rash'", "update isolation set anchor = 'bite', follow = 'watch'",
	} {
		check(t, d.Exec(d.ctx, query))
	}
	if err := d.Exec(d.ctx, "update isolation set category = 'x'"); err == nil {
		t.Error("an old book takes any category")
	}
	check(t, d.Exec(d.ctx, "update isolation set outcome = '', ended_on = ''"))
	d.ill(i, i.StartsOn, model.Afternoon, model.CheckInRefused, 0)
	same(t, "alarms", d.alarms(), []model.AlarmKind{model.AlarmRefused})
	d.answer()
	same(t, "answered", len(d.alarms()), 0)
	check(t, d.WaiveRounds(d.ctx, []model.RoundWaiver{{Day: i.StartsOn, Session: model.Morning}}))
	check(t, d.Close())
}

func TestReadOnly(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.sqlite")
	d := openDesk(t, path)
	d.unit(model.UnitArea, "Tổ 1")
	beside := openDesk(t, path, store.WithReadOnly()) // while the other is open
	same(t, "beside", len(must(beside.Units(beside.ctx))(t)), 1)
	check(t, beside.Close())
	check(t, d.Close())
	same(t, "files", files(t, folder), []string{"a.sqlite"})
	read := openDesk(t, path, store.WithReadOnly())
	same(t, "units", len(must(read.Units(read.ctx))(t)), 1)
	if _, err := read.AddUnit(read.ctx, model.Unit{Kind: model.UnitArea, Name: "x"}); !errors.Is(err, model.ErrReadOnly) {
		t.Errorf("write: %v", err)
	}
	if _, err := read.Undo(read.ctx); !errors.Is(err, model.ErrReadOnly) {
		t.Errorf("undo: %v", err)
	}
	if err := read.Exec(read.ctx, "delete from unit"); !errors.Is(err, model.ErrReadOnly) {
		t.Errorf("behind our back: %v", err)
	}
	check(t, read.Close())
	same(t, "files", files(t, folder), []string{"a.sqlite"})
}

func TestClosed(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	check(t, d.Close())
	_, write := d.AddUnit(d.ctx, model.Unit{Kind: model.UnitArea, Name: "x"})
	_, read := d.Units(d.ctx)
	_, undo := d.Undo(d.ctx)
	for _, err := range []error{write, read, undo, d.Backup(d.ctx, filepath.Join(t.TempDir(), "b"))} {
		if !errors.Is(err, store.ErrClosed) {
			t.Errorf("after close: %v", err)
		}
	}
}

func TestDiskFull(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.unit(model.UnitArea, "Tổ 1")
	check(t, d.Exec(d.ctx, "pragma max_page_count = 1"))
	before := dump(t, d)
	var err error
	for n := 0; err == nil && n < 100; n++ {
		_, err = d.AddTask(d.ctx, model.Task{Text: strings.Repeat("việc ", 1000)})
		if err == nil {
			before = dump(t, d)
		}
	}
	if !errors.Is(err, store.ErrDiskFull) {
		t.Errorf("full: %v", err)
	}
	same(t, "book", dump(t, d), before)
	check(t, d.Exec(d.ctx, "pragma max_page_count = 1000000"))
	must(d.AddTask(d.ctx, model.Task{Text: "lại có chỗ"}))(t)
}

func TestBusy(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	check(t, d.Exec(d.ctx, "pragma busy_timeout = 1"))
	other := openDesk(t, d.Path())
	check(t, other.Exec(other.ctx, "begin immediate"))
	if _, err := d.AddUnit(d.ctx, model.Unit{Kind: model.UnitArea, Name: "x"}); !errors.Is(err, store.ErrBusy) {
		t.Errorf("busy: %v", err)
	}
	check(t, other.Exec(other.ctx, "rollback"))
	d.unit(model.UnitArea, "x")
}

func TestCancelledWriteLeavesNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ctx, cancel := context.WithCancel(d.ctx)
	cancel()
	if _, err := d.AddUnit(ctx, model.Unit{Kind: model.UnitArea, Name: "x"}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	same(t, "units", len(must(d.Units(d.ctx))(t)), 0)
}

func TestBackupAndRestore(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path, copied := filepath.Join(folder, "sổ #1.sqlite"), filepath.Join(folder, "bản sao.sqlite")
	d := openDesk(t, path)
	d.unit(model.UnitArea, "Tổ 1")
	check(t, d.Backup(d.ctx, copied))
	if err := d.Backup(d.ctx, copied); !errors.Is(err, store.ErrFileExists) {
		t.Errorf("over a file: %v", err)
	}
	if err := d.Backup(d.ctx, filepath.Join(folder, "no", "b")); !errors.Is(err, store.ErrNoFolder) {
		t.Errorf("no folder: %v", err)
	}
	d.unit(model.UnitArea, "Tổ 2")
	check(t, d.Close())
	clock := store.WithClock(func() time.Time { return noon })
	kept := must(store.RestoreBackup(d.ctx, copied, path, clock))(t)
	same(t, "kept", filepath.Base(kept), "sổ #1.until-20210816-120000.sqlite")
	same(t, "files", files(t, folder), []string{"bản sao.sqlite", "sổ #1.sqlite", "sổ #1.until-20210816-120000.sqlite"})
	back, old := openDesk(t, path), openDesk(t, kept)
	same(t, "units", []int{len(must(back.Units(d.ctx))(t)), len(must(old.Units(d.ctx))(t))}, []int{1, 2})
	if _, err := store.RestoreBackup(d.ctx, filepath.Join(folder, "none"), path); !errors.Is(err, store.ErrNoFile) {
		t.Errorf("no backup: %v", err)
	}
	same(t, "new place", must(store.RestoreBackup(d.ctx, copied, filepath.Join(folder, "mới.sqlite")))(t), "")
}

func TestCheckFindsDamage(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	must(d.RegisterDirective(d.ctx, d.paper("1")))(t)
	same(t, "sound", must(d.Check(d.ctx))(t), []store.Problem(nil))
	check(t, d.Exec(d.ctx, "drop trigger task_journal_update"))
	check(t, d.Exec(d.ctx, "update directive set number = 3"))
	check(t, d.Exec(d.ctx, "pragma foreign_keys = off"))
	check(t, d.Exec(d.ctx, "insert into sending (report_id) values (7)"))
	if got := must(d.Check(d.ctx))(t); len(got) != 3 {
		t.Errorf("problems %q", got)
	}
}
