package people_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake/people"
	"sotruc/model/viet"
)

// Whatever the bytes below a header, what comes out is clean and acceptable to the book.
func TestAnything(t *testing.T) {
	opts := options(t)
	head := strings.Join(people.Template()[0], ",") + "\n"
	bits := []string{
		",", "\n", `"`, ";", "An", "F1", "F0", "2/8/2021", "44424", "1/8/2021", "0909123456", "9.1E+8", "087084000999", "Chủ hộ", "Nữ",
		"=cmd", "\x1b[31m", "1990", "#REF!", "x", " ", "'", "về từ vùng dịch", "1 Lê Lợi",
	}
	rapid.Check(t, func(t *rapid.T) {
		body := rapid.OneOf(
			rapid.Map(rapid.SliceOf(rapid.SampledFrom(bits)), func(s []string) string { return strings.Join(s, "") }),
			rapid.Map(rapid.SliceOf(rapid.SampledFrom(bits)), func(s []string) string { return "An," + strings.Join(s, ",") }),
			rapid.String(),
			rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
		).Draw(t, "body")
		for _, data := range []string{head + body, body, "PK\x03\x04xl/" + body} {
			list, err := people.Read("x", []byte(data), opts)
			if err != nil {
				continue
			}
			for _, p := range list.Problems {
				if p.Text != viet.CleanLine(p.Text) || p.Row < 1 {
					t.Fatalf("problem %+v", p)
				}
			}
			for _, h := range list.Households {
				acceptable(t, h)
			}
		}
	})
}

func acceptable(t *rapid.T, h people.Household) {
	if len(h.People) == 0 || len(h.People) != len(h.Isolations) || len(h.People) != len(h.Rows) {
		t.Fatalf("household %+v", h)
	}
	if err := h.Household.Validate(); err != nil {
		t.Fatal(err)
	}
	for n, p := range h.People {
		p.HouseholdID = 1
		if err := p.Validate(); err != nil || p.Name != viet.CleanLine(p.Name) {
			t.Fatalf("person %+v: %v", p, err)
		}
		i := h.Isolations[n]
		if i.StartsOn == 0 {
			continue
		}
		i.PersonID = 1
		if err := i.Validate(); err != nil {
			t.Fatalf("isolation %+v: %v", i, err)
		}
	}
}

func many(n int) [][]string {
	rows := [][]string{people.Template()[0]}
	for i := range n {
		row := append([]string{}, people.Template()[1]...)
		row[1] = fmt.Sprintf("Nguyễn Thị Mẫu %d", i)
		if row[6] = fmt.Sprintf("Trần Văn Mẫu %d", i/4); i%4 > 0 {
			row[6], row[8] = "", ""
		}
		rows = append(rows, row)
	}
	return rows
}

func BenchmarkReadCSV(b *testing.B) {
	var text strings.Builder
	for _, row := range many(10_000) {
		text.WriteString(strings.Join(row, ",") + "\n")
	}
	benchmark(b, []byte(text.String()))
}

func benchmark(b *testing.B, data []byte) {
	b.Helper()
	opts := options(b)
	b.ReportAllocs()
	for b.Loop() {
		list, err := people.Read("x", data, opts)
		if err != nil || len(list.Households) != 2500 || len(list.Problems) != 0 {
			b.Fatal(len(list.Households), len(list.Problems), err)
		}
	}
}
