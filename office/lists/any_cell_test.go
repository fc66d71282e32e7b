package lists_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/config"
	"sotruc/intake/people"
	"sotruc/office"
	"sotruc/office/lists"
	"sotruc/sample"
	"sotruc/store"
)

// otherCells are what a cell may be changed to, by column; a change to what it was is none.
var otherCells = map[string][]string{
	"name": {"Hồ Thị Lạ", "Mai Văn Khác"}, "birth": {"03/02/1951", "1952"}, "sex": {"Nam", "Nữ"}, "national_id": {"048099123458", "201234567"},
	"phone": {"0987654321"}, "head": {"Hồ Văn Chủ"}, "relation": {"Cháu họ"}, "address": {"99 Đường Lạ"}, "area": {"Tổ 77"},
	"responsible": {"Người Lạ Mặt"}, "team": {"Tổ Covid số 99"}, "category": {"F0", "F1", "F2", "Khác", "lạ"}, "place": {"Tại nhà", "Tập trung", "Bệnh viện", "đâu đó"},
	"origin": {"chợ Hàn", "F0 Ngô Văn Cậu"}, "anchor_on": {"01/08/2021"}, "starts_on": {"12/08/2021", "30/02/2021"}, "ends_on": {"30/08/2021", "01/01/2021"},
	"order_number": {"77/QĐ-UBND"}, "order_on": {"11/08/2021"}, "note": {"đau lưng"}, "disease": {"Bạch hầu", "bệnh lạ"}, "follow": {"Theo dõi sức khỏe"},
	"regime": {"không", "lạ"}, "anchor": {"Bị cắn"}, "monitor_days": {"3", "lạ"}, "outcome": {"Tử vong", "Hoàn thành", "lạ"}, "ended_on": {"13/08/2021"},
	"case_source": {"Cộng đồng", "lạ"}, "certificate": {"5/GXN"}, "certificate_on": {"15/08/2021"}, "contact": {"Ai Đó (1950), hộ Ai Đó, 1 Lạ"},
	"home_phone": {"0912000111"}, "site": {"Ký túc xá lạ"},
}

// personal are the columns by which somebody is told from others: another one may be another person.
var personal = []string{"name", "birth", "national_id", "phone", "head", "address"}

// takeRows takes a list in all columns over.
func takeRows(ctx context.Context, t interface{ Fatal(...any) }, book *store.Book, dir string, rows [][]string) *lists.Taken {
	data, err := office.ListFile(rows)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "ds.xlsx")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	set := config.Default()
	list, err := lists.Read(path, office.Limits(set), set, now().Date(), nil)
	if err != nil {
		t.Fatal(err)
	}
	taken, err := lists.Take(ctx, book, list, lists.How{Reason: "theo danh sách", Today: now().Date()})
	if err != nil {
		t.Fatal(err)
	}
	return taken
}

// wardFile is a small ward in a file.
func wardFile(t *testing.T, dir string) (path string, rows [][]string) {
	t.Helper()
	path = filepath.Join(dir, "ward.sqlite")
	ward := sample.New(sample.Options{Seed: 5, People: 40})
	clock := sample.NewClock(ward.Begun.Time())
	book, err := store.Open(t.Context(), path, store.WithClock(clock.Now), store.WithThrowaway())
	if err != nil {
		t.Fatal(err)
	}
	if err := sample.Fill(t.Context(), book, clock, ward); err != nil {
		t.Fatal(err)
	}
	rows = goesOut(t, book)
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	return path, rows
}

// Whatever cell of a list that went out is changed: when it comes in again, the book has it so or the row is told of, and nothing else in
// the book is another; the list as it went changes nothing and is known.
func TestAnyCellOfAListThatComesAgain(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path, out := wardFile(t, dir)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	columns := people.Columns()
	runs := 0
	rapid.Check(t, func(r *rapid.T) {
		runs++
		own := filepath.Join(dir, fmt.Sprint(runs))
		if err := os.Mkdir(own, 0o700); err != nil {
			r.Fatal(err)
		}
		file := filepath.Join(own, "book.sqlite")
		if err := os.WriteFile(file, data, 0o600); err != nil {
			r.Fatal(err)
		}
		book, err := store.Open(t.Context(), file, store.WithClock(func() time.Time { return now().Time() }), store.WithThrowaway())
		if err != nil {
			r.Fatal(err)
		}
		defer func() { _ = book.Close() }()
		at, column := rapid.IntRange(1, len(out)-1).Draw(r, "row"), rapid.IntRange(1, len(columns)-1).Draw(r, "column")
		name := columns[column]
		value := rapid.SampledFrom(otherCells[name]).Draw(r, "value")
		rows := make([][]string, len(out))
		for n := range out {
			rows[n] = slices.Clone(out[n])
		}
		if was := rows[at][column]; value == was || was == "" && (rows[at][slices.Index(columns, "starts_on")] == "" || name == "anchor_on") {
			value = was // of an isolation there is none of, and of a day nothing is counted from
		}
		rows[at][column] = value
		taken := takeRows(t.Context(), r, book, own, rows)
		got := goesOut(t, book)
		told := toldOf(taken, at+1)
		if value == out[at][column] {
			if told || fmt.Sprint(got) != fmt.Sprint(out) {
				r.Fatalf("the same list: %s\n%s", fates(taken), difference(out, got))
			}
			return
		}
		what := fmt.Sprintf("%s of row %d from %q to %q\n%q", name, at+1, out[at][column], value, out[at])
		same, other := 0, 0
		for n := 1; n < len(got); n++ {
			if i := slices.IndexFunc(out, func(row []string) bool { return slices.Equal(row[1:], got[n][1:]) }); i > 0 {
				same++
			} else {
				other++
			}
		}
		has := slices.ContainsFunc(got[1:], func(row []string) bool {
			return strings.HasPrefix(row[column], value) || name == "birth" && row[column] == value
		})
		added := len(got) - len(out)
		turns := slices.ContainsFunc(taken.Rows(), func(r lists.Row) bool {
			return slices.ContainsFunc(r.Changes, func(c lists.Change) bool {
				return c.Kind == lists.Case || c.Kind == lists.Closed || c.Kind == lists.Begun || c.Kind == lists.Beside
			})
		})
		switch {
		case !has && !told && !turns:
			r.Fatalf("lost: %s", what)
		case added > 0 && !slices.Contains(personal, name), added > 1 || added < 0:
			r.Fatalf("%d people more: %s", added, what)
		case other > 1 && name != "area" && name != "home_phone":
			r.Fatalf("%d rows are another: %s\n%s", other, what, difference(out, got))
		}
		if other == 1 && added == 0 && !turns { // of the row itself, this cell alone
			for n := 1; n < len(got); n++ {
				for c := 1; c < len(columns) && len(got) == len(out); c++ {
					if got[n][c] != out[n][c] && c != column && name != "area" {
						r.Fatalf("%s is %q, was %q: %s", columns[c], got[n][c], out[n][c], what)
					}
				}
			}
		}
	})
}

// toldOf tells whether something is told of a row that was not taken.
func toldOf(taken *lists.Taken, row int) bool {
	if _, is := taken.Left[people.At{Row: row}]; is {
		return true
	}
	return slices.ContainsFunc(taken.Problems, func(p people.Problem) bool { return p.Code == lists.NotInRoster })
}

// difference are the rows of two lists that the other has not.
func difference(was, is [][]string) string {
	var b strings.Builder
	for n, all := range [][][]string{was, is} {
		for _, row := range all {
			if !slices.ContainsFunc([][][]string{is, was}[n], func(other []string) bool { return slices.Equal(row, other) }) {
				fmt.Fprintf(&b, "%s%q\n", []string{"- ", "+ "}[n], row)
			}
		}
	}
	return b.String()
}
