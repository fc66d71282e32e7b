package store_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"sotruc/headway"
)

// told keeps what a work tells of itself.
func told(ctx context.Context) (context.Context, *[][2]int) {
	var heard [][2]int
	return headway.Watch(ctx, func(done, all int) { heard = append(heard, [2]int{done, all}) }), &heard
}

// A copy and a check say how far they are, never less than before, and at their end that they are done; to nobody they say nothing.
func TestLongWorkSaysHowFarItIs(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for name, work := range map[string]func(context.Context) error{
		"copy":  func(ctx context.Context) error { return d.Backup(ctx, filepath.Join(t.TempDir(), "copy.sqlite")) },
		"check": func(ctx context.Context) error { _, err := d.Check(ctx); return err },
	} {
		ctx, heard := told(d.ctx)
		if err := work(ctx); err != nil {
			t.Fatal(err)
		}
		all := *heard
		if len(all) == 0 || all[len(all)-1][0] != all[len(all)-1][1] {
			t.Fatalf("%s: said %v", name, all)
		}
		of := slices.IndexFunc(all, func(one [2]int) bool { return one[0] == one[1] }) // one after the other, a check is of two parts
		if !slices.IsSortedFunc(all[:of+1], func(a, b [2]int) int { return a[0] - b[0] }) {
			t.Errorf("%s: said %v", name, all)
		}
		before := len(all)
		if err := work(headway.Unseen(ctx)); err != nil || len(*heard) != before {
			t.Errorf("%s: %v, nobody was told %v", name, err, (*heard)[before:])
		}
	}
}
