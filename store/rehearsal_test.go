package store_test

import (
	"path/filepath"
	"testing"

	"sotruc/model"
)

// What is tried out on a copy leaves the book as it is, and the copy has the book's people, clock and officer; it can be written to also
// where the book itself is only read.
func TestRehearsal(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	p := d.person("Võ An", d.house("Võ An", 0).ID)
	trial := must(d.Rehearsal(d.ctx, filepath.Join(t.TempDir(), "thử.sqlite")))(t)
	i := must(trial.StartIsolation(d.ctx, d.episode(p.ID)))(t)
	if i.CreatedAt != d.instant() {
		t.Errorf("the clock of the copy says %v", i.CreatedAt)
	}
	if steps := must(trial.Isolations(d.ctx, p.ID))(t); len(steps) != 1 {
		t.Errorf("%+v", steps)
	}
	check(t, trial.DeletePeople(d.ctx, []model.PersonID{p.ID}))
	check(t, trial.Close())
	same(t, "in the book", must(d.Person(d.ctx, p.ID))(t).Name, "Võ An")
	if left := must(d.Isolations(d.ctx, p.ID))(t); len(left) != 0 {
		t.Errorf("written to the book: %+v", left)
	}
	path := filepath.Join(t.TempDir(), "có rồi.sqlite")
	check(t, must(d.Rehearsal(d.ctx, path))(t).Close())
	if _, err := d.Rehearsal(d.ctx, path); err == nil {
		t.Error("a file that is there is written over")
	}
}
