package office_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/merge"
	"sotruc/office"
	"sotruc/report"
)

// wards writes the reports of n wards into a folder, as the program exports them, and gives their paths and the figures of each.
func wards(t testing.TB, dir string, n int, number func(ward, row int) int) ([]string, [][]model.Figure) {
	t.Helper()
	from, err := model.ParseDate("2021-08-16")
	if err != nil {
		t.Fatal(err)
	}
	zeros := figure.Count(model.Facts{}, model.Period{From: from, To: from + 6}, model.Calendar{})
	paths, figures := make([]string, n), make([][]model.Figure, n)
	for ward := range n {
		some := slices.Clone(zeros)
		for row := range some {
			f := &some[row]
			f.Up = number(ward, row)
			f.Down = f.Up / 2
			if figure.IsStock(model.Figure{Code: f.Code, Opening: 1}) {
				f.Opening = number(ward, row+1)
			}
			f.Now = f.Opening + f.Up - f.Down
			f.Total = f.Now + number(ward, row+2)
		}
		files, err := report.Files(report.Document{
			Office: report.Office{Name: fmt.Sprintf("Đảng ủy phường %d", ward+1), Superior: "Quận ủy Liên Chiểu"}, Disease: "COVID-19",
			Report: model.Report{
				Kind: model.ReportWeekly, Disease: "covid", Period: model.Period{From: from, To: from + 6, Cut: "15:00"}, Number: ward + 1,
				Figures: some, MadeAt: (from + 6).At("15:20"), IssuedAt: (from + 6).At("15:20"), Tasks: model.TaskTotals{Total: 3, Done: 2, OnTime: 1, Open: 1},
			},
		}, []string{"json"})
		if err != nil {
			t.Fatal(err)
		}
		paths[ward], figures[ward] = filepath.Join(dir, fmt.Sprintf("%d.json", ward)), some
		if err := os.WriteFile(paths[ward], files[0].Bytes, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return paths, figures
}

func quiet(int) {}

func noReason(merge.LeftOut) string { return "" }

// What the program exports is added up to what adding by hand gives, and the sum, read again by an office above, is the same numbers.
func TestMergeOfFilesAndOfSums(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.IntRange(1, 4).Draw(r, "wards")
		paths, figures := wards(t, dir, n, func(int, int) int { return rapid.IntRange(0, 500).Draw(r, "n") })
		o, err := office.Merge(t.Context(), config.Default(), paths, nil, merge.Asked{}, quiet)
		if err != nil || o.Failed() || len(o.Taken) != n {
			r.Fatalf("%v %+v", err, o.LeftOut)
		}
		for i, got := range o.Figures {
			want := model.Figure{Code: got.Code}
			for _, of := range figures {
				f := of[i]
				want.Opening, want.Up, want.Down, want.Now, want.Total = want.Opening+f.Opening, want.Up+f.Up, want.Down+f.Down, want.Now+f.Now, want.Total+f.Total
			}
			if got != want || got.Opening+got.Up-got.Down != got.Now {
				r.Fatalf("%+v, want %+v", got, want)
			}
		}
		out, err := os.MkdirTemp(dir, "sum")
		if err != nil {
			r.Fatal(err)
		}
		files, err := office.PutMerged(out, config.Default(), o, []string{"json"}, noReason)
		if err != nil {
			r.Fatal(err)
		}
		city := config.Default()
		city.Office.Name, city.Office.Level = "Thành ủy Đà Nẵng", config.LevelAbove
		above, err := office.Merge(t.Context(), city, []string{filepath.Join(out, files[0].Name)}, nil, merge.Asked{}, quiet)
		if err != nil || above.Failed() || above.Reports != n || !slices.Equal(above.Figures, o.Figures) || above.Tasks != o.Tasks || above.MadeAt != o.MadeAt {
			r.Fatalf("%v: of %d, %+v", err, above.Reports, above)
		}
	})
}

func TestAbove(t *testing.T) {
	t.Parallel()
	set := config.Default()
	o := merge.Outcome{Above: "Quận ủy Liên Chiểu"}
	set.Office.Name = "Đảng ủy phường Hòa Minh" // a ward that tries it does not sign
	if got := office.Above(set, o); got.Name != o.Above || got.SignerTitle != "" {
		t.Errorf("%+v", got)
	}
	set.Office.Name = "QUẬN UỶ LIÊN CHIỂU"
	if got := office.Above(set, o); got.Name != set.Office.Name || got.SignerTitle != set.Office.SignerTitle {
		t.Errorf("%+v", got)
	}
	set.Office.Name, set.Office.Level = "Thành ủy Đà Nẵng", config.LevelAbove
	if got := office.Above(set, o); got.Name != set.Office.Name {
		t.Errorf("%+v", got)
	}
}

// BenchmarkMerge adds up the reports of all communes of the country and writes the three files.
func BenchmarkMerge(b *testing.B) {
	paths, _ := wards(b, b.TempDir(), 3321, func(ward, row int) int { return (ward*31 + row*17) % 500 })
	out := b.TempDir()
	b.ReportAllocs()
	for b.Loop() {
		o, err := office.Merge(b.Context(), config.Default(), paths, nil, merge.Asked{}, quiet)
		if err != nil || len(o.Taken) != 3321 {
			b.Fatalf("%v: %d", err, len(o.Taken))
		}
		if _, err := office.PutMerged(out, config.Default(), o, report.MergedFormats(), noReason); err != nil {
			b.Fatal(err)
		}
	}
}
