package shell_test

import (
	"database/sql"
	"strings"
	"testing"

	_ "modernc.org/sqlite"

	"sotruc/ui/drive"
)

// The palette looks through the book, says what it found, and that only the command mends it.
func TestThePaletteChecksTheBook(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("ctrl+p").Write("kiem tra so").Press("enter").See("Sổ nguyên vẹn")
	other, err := sql.Open("sqlite", d.Desk.Book.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	for _, spoil := range []string{"drop index " + anIndex(t, other), "create index \"của \x1b[31m ai\" on person (name)"} {
		if _, err := other.ExecContext(t.Context(), spoil); err != nil {
			t.Fatal(err)
		}
	}
	d.Press("ctrl+p").Write("kiem tra so").Press("enter").See("2 chỗ trong sổ không ổn", "không phải của chương trình: index của", "thiếu: index")
	if strings.Contains(d.App.View().Content, "\x1b[31m ai") {
		t.Error("a name from outside colours the screen")
	}
	d.FitsEverySize()
	d.Press("enter").See("thiếu: index", "sotruc check --repair")
}

// anIndex is one of the book's own.
func anIndex(t *testing.T, db *sql.DB) (name string) {
	t.Helper()
	if err := db.QueryRowContext(t.Context(), "select name from sqlite_schema where type = 'index' and sql <> '' order by name limit 1").Scan(&name); err != nil {
		t.Fatal(err)
	}
	return name
}
