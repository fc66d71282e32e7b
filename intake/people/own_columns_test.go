package people_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/intake/people"
	"sotruc/model"
)

// The settings take a name for every column a list may have.
func TestTheSettingsKnowEveryColumn(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	b.WriteString("[import.columns]\n")
	for _, field := range people.Fields() {
		fmt.Fprintf(&b, "%s = [\"Cột %[1]s\"]\n", field)
	}
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	if c, err := config.Load(path); err != nil || len(c.Import.Columns) != len(people.Fields()) {
		t.Errorf("%d columns, %v", len(c.Import.Columns), err)
	}
}

// The office's own names are read as the known ones are, alone, within longer ones and of one word, and go before them.
func TestOwnColumns(t *testing.T) {
	t.Parallel()
	opts := options(t)
	text := "Công dân;Nơi ở;NHÓM nguy-cơ (F);Ngày vào cách ly tại nhà;Ngày về\nVõ An;12 Lê Lợi;F1;2/8/2021;16/8/2021\n"
	if _, err := people.Read("x.csv", []byte(text), opts); err == nil {
		t.Fatal("the columns are known without the settings")
	}
	opts.Columns = map[string][]string{
		"name": {"công dân"}, "category": {"Nhóm nguy cơ"}, "starts_on": {"Ngày vào cách ly"}, "ends_on": {"Ngày về"}, "note": {"", "()"},
	}
	list, err := people.Read("x.csv", []byte(text), opts)
	if err != nil || outline(list) != "Võ An @ 12 Lê Lợi: Võ An" || troubles(list) != "" {
		t.Fatalf("got %s, %s, %v", outline(list), troubles(list), err)
	}
	if i := list.Households[0].Isolations[0]; i.Category != model.CategoryF1 || i.StartsOn != dayAt(t, "2021-08-02") || i.EndsOn != dayAt(t, "2021-08-16") {
		t.Errorf("got %+v", i)
	}
}
