package sqlrow_test

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/store/sqlrow"
)

// Rows come into the order asked for, and those that are in it stay where they are.
func TestRowsComeIntoOrder(t *testing.T) {
	t.Parallel()
	by := func(a, b *int) int { return cmp.Compare(*b, *a) }
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.IntRange(0, 9), 1, 20).Draw(t, "rows")
		want := slices.Clone(rows)
		slices.SortFunc(want, func(a, b int) int { return b - a })
		got := sqlrow.Sorted(rows, by)
		if !slices.Equal(got, want) {
			t.Fatalf("%v came as %v", rows, got)
		}
		if again := sqlrow.Sorted(got, by); &again[0] != &got[0] {
			t.Fatal("rows in order were moved")
		}
	})
}
