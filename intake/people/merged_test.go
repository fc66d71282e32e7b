//go:build !race

package people_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/intake/people"
)

// manyMerged is a workbook of n rows, of which each two have the head and the address merged.
func manyMerged(t testing.TB, n int) []byte {
	t.Helper()
	rows := [][]any{{"Chủ hộ", "Địa chỉ", "Họ tên"}}
	var refs strings.Builder
	for i := range n / 2 {
		rows = append(rows, []any{fmt.Sprintf("Hộ %d", i), "1 Lê Lợi", "An"}, []any{nil, nil, "Bé"})
		fmt.Fprintf(&refs, `<x:mergeCell ref="A%d:A%d"/><x:mergeCell ref="B%[1]d:B%d"/>`, 2*i+2, 2*i+3)
	}
	end := []byte("</sheetData>")
	merged := append(bytes.Clone(end), []byte(`<x:mergeCells xmlns:x="x">`+refs.String()+"</x:mergeCells>")...)
	return repacked(t, workbook(t, rows, nil), func(name string, data []byte) []byte {
		if name != "xl/worksheets/sheet1.xml" {
			return data
		}
		return bytes.Replace(data, end, merged, 1)
	})
}

// repacked changes the parts of a packed file.
func repacked(t testing.TB, data []byte, change func(name string, data []byte) []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		w, err := out.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(change(f.Name, part)); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestManyMerged reads merged cells whatever the prefix of their element; TestMergedIsLinear counts its steps.
func TestManyMerged(t *testing.T) {
	for _, n := range []int{500, 8000} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			list, err := people.Read("x.xlsx", manyMerged(t, n), options(t))
			if err != nil || len(list.Households) != n/2 || len(list.Households[n/2-1].People) != 2 {
				t.Errorf("%d households, %v", len(list.Households), err)
			}
		})
	}
}

// The work of merged cells grows as they do: sixteen times as many take some sixteen times the steps, not two hundred. A step
// is a statement that runs, as the counters of a test binary built for coverage have it; so a busy machine does not matter.
func TestMergedIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the reading anew, with counters")
	}
	counting := filepath.Join(t.TempDir(), "counting.exe")
	steps := map[int]int{}
	run(t, "go", "test", "-c", "-ldflags=-s -w", "-covermode=count", "-coverpkg=sotruc/intake/people,github.com/xuri/excelize/v2", "-o", counting, ".")
	for _, n := range []int{500, 8000} {
		profile := filepath.Join(t.TempDir(), "steps")
		run(t, counting, "-test.run", fmt.Sprintf("^TestManyMerged$/^%d$", n), "-test.coverprofile", profile)
		data, err := os.ReadFile(profile)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			var where string
			var statements, times int
			if got, _ := fmt.Sscan(line, &where, &statements, &times); got == 3 {
				steps[n] += statements * times
			}
		}
	}
	if steps[500] < 1000 || steps[8000] > 18*steps[500] {
		t.Errorf("steps by rows: %v", steps)
	}
}

func run(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
}
