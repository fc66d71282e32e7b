package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/cli"
)

// desk is a folder with empty settings and, once something is written, a book.
type desk struct {
	t        *testing.T
	dir      string
	db       string
	settings string
}

func newDesk(t *testing.T) desk {
	t.Helper()
	dir := t.TempDir()
	d := desk{t, dir, filepath.Join(dir, "book.sqlite"), filepath.Join(dir, "config.toml")}
	if err := os.WriteFile(d.settings, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return d
}

// monday is the instant of every run: 9 August 2021, 08:00.
func monday() time.Time { return time.Date(2021, 8, 9, 8, 0, 0, 0, model.Zone) }

// run runs a command on the book.
func (d desk) run(args ...string) (status int, out, said string) {
	d.t.Helper()
	var stdout, stderr bytes.Buffer
	status = cli.Main(cli.Env{
		Args: append([]string{"--db", d.db, "--config", d.settings}, args...), Out: &stdout, Err: &stderr,
		Get: func(string) string { return "" }, Now: monday,
	})
	return status, stdout.String(), stderr.String()
}

// must is run for a command that is to succeed.
func (d desk) must(args ...string) string {
	d.t.Helper()
	status, out, said := d.run(args...)
	if status != 0 {
		d.t.Fatalf("%q ends with %d: %s", args, status, said)
	}
	return out
}

// onBook works on the book as the screens do.
func (d desk) onBook(work func(*store.Book) error) {
	d.t.Helper()
	book, err := store.Open(d.t.Context(), d.db, store.WithClock(monday))
	if err != nil {
		d.t.Fatal(err)
	}
	if err := work(book); err != nil {
		d.t.Error(err)
	}
	if err := book.Close(); err != nil {
		d.t.Fatal(err)
	}
}

func (d desk) file(names ...string) string {
	d.t.Helper()
	content, err := os.ReadFile(filepath.Join(append([]string{d.dir}, names...)...))
	if err != nil {
		d.t.Fatal(err)
	}
	return string(content)
}

// TestHostileNames runs commands on names that would change the title of the terminal, its colours, or add a line.
// Where the system does not take such a name, the sentence about it must be as clean.
func TestHostileNames(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	const hostile = "a\x1b]0;X\ab \u009b31mc\nd\u202e"
	paper, list := filepath.Join(d.dir, hostile+".txt"), filepath.Join(d.dir, hostile+".csv")
	for _, path := range []string{paper, list} {
		if err := os.WriteFile(path, []byte("QUẬN ỦY BÌNH HÀ\nSố 190-CV/QU\nBình Hà, ngày 01 tháng 8 năm 2021\n"), 0o600); err != nil {
			t.Logf("the system refuses the name: %v", err)
		}
	}
	gone := filepath.Join(d.dir, hostile+".gone")
	controls := regexp.MustCompile(`[\x00-\x08\x0b-\x1f\x7f\x{80}-\x{9f}\x{202e}]|(?m)^d`)
	for _, args := range [][]string{
		{"import", paper},
		{"import", gone},
		{"import", "--people", list, gone},
		{"read", paper, gone, d.dir},
		{"read", "--json", paper, gone},
		{"report", "weekly", "--out", filepath.Join(d.dir, hostile)},
		{"report", "weekly", "--format", hostile},
		{"report", "weekly", "--on", hostile},
		{"backup", filepath.Join(d.dir, hostile)},
		{"restore", gone},
		{"restore", paper},
		{"config"},
		{"--db", gone, "list", "people"},
		{"--db", paper, "list", "people"},
		{"--db", filepath.Join(gone, "x"), "import", paper},
		{"--config", gone, "config", "check"},
		{"--config", paper, "config", "check"},
		{"--now", hostile, "today"},
		{"--lang", hostile, "today"},
		{hostile},
		{"--" + hostile},
		{"list", hostile},
	} {
		_, out, said := d.run(args...)
		if out+said == "" || controls.MatchString(out) || controls.MatchString(said) {
			t.Errorf("%q prints %q, says %q", args, out, said)
		}
	}
}
