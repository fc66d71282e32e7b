package cli_test

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/cli"
)

// peopleList draws a list in which people share ids, names, births, phones and households, and rows contradict one another.
func peopleList(t *rapid.T) string {
	of := func(label string, values ...string) string { return rapid.SampledFrom(values).Draw(t, label) }
	var b strings.Builder
	b.WriteString("Họ và tên;Ngày sinh;Giới tính;Số định danh;Số điện thoại;Địa chỉ;Chủ hộ;Diện;Ngày bắt đầu;Ngày kết thúc\n")
	for range rapid.IntRange(1, 9).Draw(t, "rows") {
		start := rapid.IntRange(1, 9).Draw(t, "start")
		row := []string{
			of("name", "Lê Thị An", "An Lê Thị", "Lê An", "L. T. An", "Trần An", "Lê Thị Bé", "Trần Văn Bé", ""),
			of("birth", "", "", "1980", "15/04/1980", "1981", "16/04/1981"), of("sex", "", "Nữ"),
			of("id", "", "", "048180000001", "048181000002", "000000000000", "123456789012"),
			of("phone", "", "0905000001", "0905000002"), of("address", "", "1 Hàng Me", "2 Hàng Me", "số 1 Hàng Me"), of("head", "", "Lê Thị An", "Lê Văn Em"),
			of("category", "F1", "F1", "F2", "F0", "", "lạ"), of("from", fmt.Sprintf("%d/8/2021", start), "2/8/2021", "2/8/2021", ""),
			of("to", "", "9/8/2021", "16/8/2021", fmt.Sprintf("%d/8/2021", start+5), "1/9/2021", "31/6/2021"),
		}
		b.WriteString(strings.Join(row, ";") + "\n")
	}
	return b.String()
}

// made are the rows of a book: households, people, isolations, changes, steps and lines of the journal.
func made(t *rapid.T, db string) (rows [6]int, known map[string]bool) {
	book, err := sql.Open("sqlite", db)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = book.Close() }()
	for i, table := range []string{"household", "person", "isolation", "isolation_change", "step", "journal"} {
		if err := book.QueryRowContext(t.Context(), "select count(*) from "+table).Scan(&rows[i]); err != nil {
			t.Fatal(err)
		}
	}
	all := "" // names and ids
	if err := book.QueryRowContext(t.Context(), "select coalesce(group_concat(name || '|' || national_id, '|'), '') from person").Scan(&all); err != nil {
		t.Fatal(err)
	}
	known = map[string]bool{}
	for name := range strings.SplitSeq(all, "|") {
		known[inAnyOrder(name)] = true
	}
	return rows, known
}

func inAnyOrder(name string) string {
	words := strings.Fields(viet.Fold(name))
	slices.Sort(words)
	return strings.Join(words, " ")
}

// Whatever a list says twice and whatever contradicts in it: what is said to be made is made, every row with a name is in the
// book or said, and the same list again changes nothing.
func TestAListAgainChangesNothing(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	settings := filepath.Join(dir, "config.toml")
	if err := os.WriteFile(settings, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	empty := newDesk(t) // copied for each run: to make a book takes longer than to import a list
	if err := os.WriteFile(filepath.Join(empty.dir, "x.csv"), []byte("Họ và tên;Địa chỉ\nVõ Văn Khác;9 Hàng Me\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	empty.must("import", "--people", filepath.Join(empty.dir, "x.csv"))
	runs := 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		db, file := filepath.Join(dir, fmt.Sprintf("%d.sqlite", runs)), filepath.Join(dir, fmt.Sprintf("%d.csv", runs))
		if err := os.WriteFile(db, []byte(empty.file("book.sqlite")), 0o600); err != nil {
			t.Fatal(err)
		}
		take := func(list string, flags ...string) (sum, said string) {
			if err := os.WriteFile(file, []byte(list), 0o600); err != nil {
				t.Fatal(err)
			}
			var out, errs bytes.Buffer
			cli.Main(cli.Env{
				Args: append([]string{"--db", db, "--config", settings, "import", "--people", file}, flags...), Out: &out, Err: &errs,
				Get: func(string) string { return "" }, Now: func() time.Time { return time.Date(2021, 8, 16, 8, 0, 0, 0, model.Zone) },
			})
			_, sum, _ = strings.Cut(out.String(), ": ")
			return sum, errs.String()
		}
		list := peopleList(t)
		before, _ := made(t, db)
		promised, _ := take(list, "--preview")
		if looked, _ := made(t, db); looked != before {
			t.Fatalf("a list that is only looked at changed the book\n%s", list)
		}
		sum, said := take(list)
		after, known := made(t, db)
		want := fmt.Sprintf("%d hộ, %d người, %d đợt cách ly", after[0]-before[0], after[1]-before[1], after[2]-before[2])
		if sum != "" && !strings.HasPrefix(sum, want) || sum == "" && after != before {
			t.Fatalf("made %s, said %s\n%s%s", want, sum, list, said)
		}
		if want := fmt.Sprintf("sẽ ghi %d hộ, %d người, %d đợt cách ly,", after[0]-before[0], after[1]-before[1], after[2]-before[2]); !strings.Contains(promised, want) {
			t.Fatalf("made %s\npromised %s\n%s", want, promised, list)
		}
		for n, row := range strings.Split(list, "\n") {
			cells := strings.Split(row, ";")
			in := known[inAnyOrder(cells[0])] || len(cells) > 3 && cells[3] != "" && known[cells[3]]
			line := fmt.Sprintf("dòng %d", n+1)
			if n > 0 && cells[0] != "" && !in && !strings.Contains(said, line+":") && !strings.Contains(said, line+",") {
				t.Fatalf("%s is lost\n%s%s", cells[0], list, said)
			}
		}
		sum2, said2 := take(list)
		if again, _ := made(t, db); again != after {
			t.Fatalf("changed by the same list: %v, %v\n%s%s%s\n%s%s", after, again, list, sum, said, sum2, said2)
		}
		if strings.Contains(said2, "danh sách không có") && !strings.Contains(said, "danh sách không có") {
			t.Fatalf("missed by the same list: \n%s%s\n%s", list, said, said2)
		}
	})
}
