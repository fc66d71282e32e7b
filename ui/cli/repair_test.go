package cli_test

import (
	"database/sql"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/store"
	"sotruc/store/bookfile"
)

// A repair keeps a copy as the book was, mends what can be computed, and names what cannot.
func TestCheckRepairs(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.onBook(func(book *store.Book) error {
		_, err := book.AddTask(t.Context(), model.Task{Text: "Rà soát hộ nghèo"})
		return err
	})
	spoil := func(queries ...string) {
		t.Helper()
		db, err := sql.Open("sqlite", d.db)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		for _, query := range queries {
			if _, err := db.ExecContext(t.Context(), query); err != nil {
				t.Fatal(err)
			}
		}
	}
	spoil("drop trigger task_journal_delete", "delete from task_fts")
	if status, out, said := d.run("check"); status != 1 || !strings.Contains(out, "không còn ghi nhật ký") || !strings.Contains(said, "check --repair") {
		t.Errorf("check: %d, %q, %q", status, out, said)
	}
	if out := d.must("list", "tasks", "--find", "ngheo"); strings.Contains(out, "Rà soát") {
		t.Errorf("search knows %q", out)
	}
	status, out, said := d.run("check", "--repair")
	if status != 0 || !strings.Contains(out, "Đã sửa: không còn ghi nhật ký (việc làm trong lúc ấy không có trong nhật ký): task (delete)\n") ||
		!strings.Contains(said, "book.2021-08-09-080000.sqlite") || !strings.Contains(said, "nguyên vẹn") {
		t.Errorf("repair: %d, %q, %q", status, out, said)
	}
	if out := d.must("list", "tasks", "--find", "ngheo"); !strings.Contains(out, "Rà soát") {
		t.Errorf("search knows %q", out)
	}
	d.must("check")
	copied := d
	copied.db = strings.TrimSuffix(d.db, ".sqlite") + ".2021-08-09-080000.sqlite"
	if status, _, _ := copied.run("check"); status != 1 {
		t.Error("the copy is not as the book was")
	}
	spoil("delete from journal where id = 1", "drop index task_lead")
	status, out, said = d.run("check", "--repair")
	if status != 1 || !strings.Contains(out, "Đã sửa: thiếu: index task_lead\n") || !strings.Contains(out, "Không tự sửa được: nhật ký bị mất dòng: journal\n") ||
		!strings.Contains(said, "sotruc restore") {
		t.Errorf("what cannot be mended: %d, %q, %q", status, out, said)
	}
	lock, err := bookfile.AcquireLock(d.db, "Lan", monday())
	if err != nil {
		t.Fatal(err)
	}
	if status, _, said := d.run("check", "--repair"); status != 1 || !strings.Contains(said, "Lan") {
		t.Errorf("an open book: %d, %q", status, said)
	}
	if err := lock.Release(); err != nil {
		t.Fatal(err)
	}
}
