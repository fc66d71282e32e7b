package store_test

import (
	"errors"
	"testing"
	"time"

	"sotruc/model"
)

// steps tells how many steps there are.
func (d *desk) steps() int {
	d.t.Helper()
	return len(must(d.Steps(d.ctx, 1000))(d.t))
}

// two are two isolations that began a week ago.
func (d *desk) two() (a, b model.Isolation) {
	d.t.Helper()
	house := d.house("Võ An", 0)
	a, b = d.isolated(d.person("Võ An", house.ID).ID), d.isolated(d.person("Võ Bình", house.ID).ID)
	d.later(7 * 24 * time.Hour)
	return a, b
}

func TestChangeEndsIsOneStep(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	a, b := d.two()
	before, steps := dump(t, d), d.steps()
	moves := []model.EndMove{{ID: a.ID, Rev: a.Rev, To: a.EndsOn + 7}, {ID: b.ID, Rev: b.Rev, To: b.EndsOn + 3}}
	field(t, d.ChangeEnds(d.ctx, moves, " "), "reason", model.CodeRequired)
	old := []model.EndMove{moves[0], {ID: b.ID, Rev: b.Rev + 1, To: b.EndsOn + 3}}
	if err := d.ChangeEnds(d.ctx, old, "ca mới"); !errors.Is(err, model.ErrConflict) {
		t.Errorf("old rev: %v", err)
	}
	far := []model.EndMove{moves[0], {ID: b.ID, Rev: b.Rev, To: b.StartsOn + model.MaxIsolationDays + 1}}
	field(t, d.ChangeEnds(d.ctx, far, "ca mới"), "ends_on", model.CodeOutOfRange)
	same(t, "nothing of a refused list", dump(t, d), before)
	check(t, d.ChangeEnds(d.ctx, moves, "ca mới"))
	for _, m := range moves {
		got := must(d.Isolation(d.ctx, m.ID))(t)
		if got.EndsOn != m.To || len(got.Changes) != 1 || got.Changes[0].PreviousEnd != a.EndsOn || got.Changes[0].Reason != "ca mới" {
			t.Errorf("%+v", got)
		}
	}
	same(t, "steps", d.steps(), steps+1)
	same(t, "step", must(d.Undo(d.ctx))(t).What, "2")
	same(t, "undone", dump(t, d), before)
}

func TestSetDecisionsIsOneStep(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	a, b := d.two()
	before, steps := dump(t, d), d.steps()
	on := a.StartsOn + 1
	each := func(p model.Decision, of ...model.Isolation) []model.Isolation {
		for n := range of {
			of[n] = of[n].Decided(p)
		}
		return of
	}
	if err := d.SetDecisions(d.ctx, each(model.Decision{Number: "30/QĐ", On: on}, a, model.Isolation{ID: 999})); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("not there: %v", err)
	}
	same(t, "nothing of a refused list", dump(t, d), before)
	early := model.Decision{Number: "30/QĐ", On: on, Time: "08:00", FoundAt: on.At("07:00"), ProposedAt: on.At("06:59")}
	field(t, d.SetDecisions(d.ctx, each(early, a)), "proposed_at", model.CodeOutOfOrder)
	field(t, d.SetDecisions(d.ctx, each(model.Decision{FoundAt: (d.instant().Date() + 1).At("")}, a)), "found_at", model.CodeFutureDate)
	same(t, "nothing of what cannot be so", dump(t, d), before)
	whole := model.Decision{
		Number: " 30/QĐ\n", On: on, Time: "08:40", By: "Nguyễn Văn A", FoundAt: on.At("06:10"), ProposedAt: on.At("08:00"),
		PoliceToldAt: on.At("09:00"), FamilyToldAt: on.At("11:40"),
	}
	check(t, d.SetDecisions(d.ctx, each(whole, a, b)))
	if err := d.SetDecisions(d.ctx, each(model.Decision{}, a)); !errors.Is(err, model.ErrConflict) {
		t.Errorf("changed meanwhile: %v", err)
	}
	whole.Number = "30/QĐ"
	for _, id := range []model.IsolationID{a.ID, b.ID} {
		got := must(d.Isolation(d.ctx, id))(t)
		if got.Decision() != whole || got.EndsOn != a.EndsOn {
			t.Errorf("%+v", got)
		}
	}
	same(t, "steps", d.steps(), steps+1)
	must(d.Undo(d.ctx))(t)
	same(t, "undone", dump(t, d), before)
}

func TestEndEachIsOneStep(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	a, b := d.two()
	before, steps := dump(t, d), d.steps()
	today := d.instant().Date()
	future := []model.IsolationEnd{{ID: a.ID, On: today}, {ID: b.ID, On: today + 1}}
	field(t, d.EndEach(d.ctx, future, model.OutcomeCompleted, "", "GXN"), "ended_on", model.CodeFutureDate)
	same(t, "nothing of a refused list", dump(t, d), before)
	ends := []model.IsolationEnd{{ID: a.ID, On: today}, {ID: b.ID, On: today - 2}}
	check(t, d.EndEach(d.ctx, ends, model.OutcomeCompleted, model.SourceCross, "GXN"))
	for _, e := range ends {
		got := must(d.Isolation(d.ctx, e.ID))(t)
		if got.Outcome != model.OutcomeCompleted || got.EndedOn != e.On || got.CaseSource != model.SourceNone || got.Note != "GXN" {
			t.Errorf("%+v", got)
		}
	}
	same(t, "steps", d.steps(), steps+1)
	must(d.Undo(d.ctx))(t)
	same(t, "undone", dump(t, d), before)
}

func TestRestoreAllIsOneStep(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	a, b := d.two()
	before := dump(t, d)
	check(t, d.DeletePeople(d.ctx, []model.PersonID{a.PersonID}))
	d.later(time.Minute)
	check(t, d.DeleteHouseholds(d.ctx, []model.HouseholdID{b.HouseholdID}))
	steps, gone := d.steps(), dump(t, d)
	bin := must(d.Bin(d.ctx))(t)
	same(t, "bin", len(bin), 2)
	if err := d.RestoreAll(d.ctx, append(bin, model.BinLine{Table: "unit", ID: 1})); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("not in the bin: %v", err)
	}
	same(t, "nothing of a refused list", dump(t, d), gone)
	// The person brings the household back; the household's line must bring the rest all the same.
	check(t, d.RestoreAll(d.ctx, []model.BinLine{bin[1], bin[0]}))
	same(t, "back", dump(t, d), before)
	same(t, "steps", d.steps(), steps+1)
	must(d.Undo(d.ctx))(t)
	same(t, "undone", dump(t, d), gone)
}
