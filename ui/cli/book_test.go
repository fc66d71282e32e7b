package cli_test

import (
	"context"
	"database/sql"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sotruc/store"
	"sotruc/terminal"
)

// A book that cannot be opened is left as it is, with one sentence that names it.
func TestBadBooks(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		spoil func(d desk) error
		want  string
	}{
		{"of a newer program", func(d desk) error {
			db, err := sql.Open("sqlite", d.db)
			if err != nil {
				return err
			}
			if _, err := db.ExecContext(t.Context(), "insert into goose_db_version (version_id, is_applied) values (9999, 1)"); err != nil {
				return err
			}
			return db.Close()
		}, "do bản chương trình mới hơn ghi"},
		{"cut off", func(d desk) error { return os.Truncate(d.db, 3*4096) }, "bị hỏng"},
		{"a folder", func(d desk) error {
			if err := os.Remove(d.db); err != nil {
				return err
			}
			return os.Mkdir(d.db, 0o700)
		}, "không phải là sổ"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.onBook(func(*store.Book) error { return nil })
			if err := tt.spoil(d); err != nil {
				t.Fatal(err)
			}
			before, _ := os.ReadFile(d.db)
			for _, command := range []string{"today", "check", "backup"} {
				status, out, said := d.run(command)
				if status != 1 || out != "" || !strings.Contains(said, d.db) || !strings.Contains(said, tt.want) || strings.Count(said, "\n") != 1 {
					t.Errorf("%s: %d, %q, %q", command, status, out, said)
				}
			}
			if after, _ := os.ReadFile(d.db); string(after) != string(before) {
				t.Error("the file was changed")
			}
		})
	}
}

// A terminal that cannot move its cursor gets Today as text, and the program ends by itself.
func TestDumbTerminal(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.onBook(func(*store.Book) error { return nil })
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute) // reaching it is a failure, never a measurement
	defer cancel()
	cmd := exec.CommandContext(ctx, self, "--db", d.db, "--config", d.settings)
	cmd.Args[0] = "sotruc" // see TestMain
	cmd.Env = append(os.Environ(), "TERM=dumb", "SOTRUC_DB=", "SOTRUC_CONFIG=", "SOTRUC_LANG=")
	term, err := terminal.Start(cmd, 80, 24)
	if err != nil {
		t.Fatal(err)
	}
	defer term.Close()
	if err := term.Await(ctx, "CẦN LÀM", "Sổ còn trống"); err != nil {
		t.Fatal(err)
	}
	if status, err := term.Wait(ctx); err != nil || status != 0 {
		t.Errorf("ends with %d, %v", status, err)
	}
}

// A journal that another book left beside this one is put aside by the first command that opens it to write, and said.
func TestAJournalOfAnotherBookIsSaid(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.onBook(func(*store.Book) error { return nil })
	journal := []byte("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7") // of a book of one page: SQLite would cut this one to that length
	for _, n := range []uint32{0, 7, 1, 512, 4096} {
		journal = binary.BigEndian.AppendUint32(journal, n)
	}
	if err := os.WriteFile(d.db+"-journal", append(journal, make([]byte, 512-len(journal))...), 0o600); err != nil {
		t.Fatal(err)
	}
	status, _, said := d.run("today")
	aside, _ := filepath.Glob(d.db + ".journal-*")
	if status != 0 || len(aside) != 1 || !strings.Contains(said, "ghi dở của một sổ khác: đã để riêng ở "+aside[0]) {
		t.Errorf("%d, %q; set aside: %v", status, said, aside)
	}
	if status, _, said := d.run("check"); status != 0 {
		t.Errorf("check: %d, %q", status, said)
	}
}
