package store_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/store"
)

// A check-in that is recorded alone leaves the same step and journal as one among several, and is undone alike.
func TestCheckInAloneIsAStepLikeAnother(t *testing.T) {
	t.Parallel()
	type written struct{ Label, What, By, Kind, Tbl, Before, After string }
	record := func(name string, alone bool) (steps []model.Step, rows []written) {
		d := newDesk(t)
		i := d.isolated(d.person(name, d.house("Võ An", 0).ID).ID)
		d.later(time.Minute)
		c := model.CheckIn{IsolationID: i.ID, Day: i.StartsOn, Session: model.Afternoon, Result: model.CheckInSymptoms, Symptoms: "sốt", Temperature: 381}
		if alone {
			same(t, "the short way", must(d.RecordNew(d.ctx, c))(t), true)
		} else { // of two the second says nothing new
			check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{c, c}))
		}
		rows = must(store.Ask[written](d.ctx, d.Book, `select s.label, s.what, s."by", s.kind, j.tbl, coalesce(j.before, '') as before, coalesce(j.after, '') as after
			from step s join journal j on j.step_id = s.id where s.id = (select max(id) from step) and s."of" is null
			and s.since = (select max(id) - 1 from journal)`))(t)
		steps = must(d.Steps(d.ctx, 10))(t)
		same(t, "undone", must(d.Undo(d.ctx))(t).Label, steps[0].Label)
		same(t, "gone", len(must(d.CheckIns(d.ctx, []model.IsolationID{i.ID}, 0, i.EndsOn))(t)), 0)
		must(d.Redo(d.ctx))(t)
		back := must(d.CheckIns(d.ctx, []model.IsolationID{i.ID}, 0, i.EndsOn))(t)
		same(t, "back", []any{back[0].Temperature, back[0].By, back[0].At}, []any{381, "Lan", d.instant()})
		return steps, rows
	}
	for _, name := range []string{"Võ An", strings.Repeat("Ân ", 40) + "An"} {
		steps, rows := record(name, true)
		wantSteps, wantRows := record(name, false)
		same(t, "steps", steps, wantSteps)
		same(t, "journal", rows, wantRows)
		if len(rows) != 1 {
			t.Errorf("%d rows of the journal", len(rows))
		}
	}
}

func TestCheckInOfNobody(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	i := d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
	c := model.CheckIn{IsolationID: i.ID + 7, Day: i.StartsOn, Session: model.Morning, Result: model.CheckInNormal}
	before := len(must(d.Steps(d.ctx, 10))(t))
	if err := d.RecordCheckIns(d.ctx, []model.CheckIn{c}); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("of nobody: %v", err)
	}
	check(t, d.DeleteIsolation(d.ctx, i.ID))
	c.IsolationID = i.ID
	if err := d.RecordCheckIns(d.ctx, []model.CheckIn{c}); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("of one in the bin: %v", err)
	}
	must(d.Undo(d.ctx))(t)
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{c}))
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{c})) // again: nothing to write
	c.Result = model.CheckInAbsent
	check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{c}))
	same(t, "steps", len(must(d.Steps(d.ctx, 10))(t)), before+3) // to the bin, and two that said something
	same(t, "replaced", must(d.CheckIns(d.ctx, []model.IsolationID{i.ID}, 0, i.EndsOn))(t)[0].Result, model.CheckInAbsent)
}
