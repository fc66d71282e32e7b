package sample_test

import (
	"testing"

	"sotruc/sample"
	"sotruc/store"
	"sotruc/store/blank"
)

// How much of the ward is written is told in order, each hundredth at most once, and to the end.
func TestFillTellsHowFarItIs(t *testing.T) {
	t.Parallel()
	ward := sample.New(sample.Options{Seed: 1, People: 5})
	clock := sample.NewClock(ward.Now.Time())
	book := blank.Open(t, store.WithClock(clock.Now))
	last, told := -1, 0
	err := sample.FillShown(t.Context(), book, clock, ward, func(percent int) {
		if percent <= last {
			t.Errorf("%d after %d", percent, last)
		}
		last, told = percent, told+1
	})
	if err != nil || last != 100 || told < 50 {
		t.Errorf("told %d times, up to %d: %v", told, last, err)
	}
}
