package store_test

import (
	"fmt"
	"sync"
	"testing"

	"sotruc/model"
)

// Screens ask from several goroutines at once, and a running write ends before Close does.
func TestReadsAndWritesInParallel(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	check(t, d.Exec(d.ctx, "pragma synchronous = off"))
	house := d.house("Võ An", 0)
	errs := make(chan error, 1000)
	var all sync.WaitGroup
	for n := range 8 {
		all.Go(func() {
			for k := range 5 {
				_, err := d.AddPerson(d.ctx, model.Person{Name: fmt.Sprint("An ", n, " ", k), HouseholdID: house.ID}, model.Isolation{})
				errs <- err
				_, err = d.Today(d.ctx, model.InstantOf(noon))
				errs <- err
				_, err = d.PersonKeys(d.ctx, model.PersonFilter{AnyState: true, Find: "an", HouseholdID: house.ID})
				errs <- err
				_, _, err = d.NextUndo(d.ctx)
				errs <- err
			}
		})
	}
	all.Wait()
	close(errs)
	for err := range errs {
		check(t, err)
	}
	same(t, "people", must(d.Household(d.ctx, house.ID))(t).People, 40)
}
