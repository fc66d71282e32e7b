package store_test

import (
	"errors"
	"testing"
	"time"

	"sotruc/model"
)

func TestIsolationIsReadAsWritten(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	p := d.person("Võ An", d.house("Võ An", 0).ID)
	in := d.episode(p.ID)
	in.Origin, in.Site, in.Note, in.Certificate = "BN 123", "KTX", "a\nb", "5/GXN"
	got := must(d.StartIsolation(d.ctx, in))(t)
	in.Disease, in.Follow = model.DiseaseCovid, model.FollowIsolation // where nothing is said
	in.ID, in.Rev, in.CreatedAt, in.HouseholdID = got.ID, 1, d.instant(), p.HouseholdID
	same(t, "isolation", got, in)
	got.Category = model.CategoryOther
	same(t, "updated", must(d.UpdateIsolation(d.ctx, got))(t).Category, model.CategoryOther)
	if _, err := d.UpdateIsolation(d.ctx, got); !errors.Is(err, model.ErrConflict) {
		t.Errorf("old rev: %v", err)
	}
}

func TestChangeEnd(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	i := d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
	_, err := d.ChangeEnd(d.ctx, i.ID, i.Rev, i.EndsOn+7, " ")
	field(t, err, "reason", model.CodeRequired)
	first := must(d.ChangeEnd(d.ctx, i.ID, i.Rev, i.EndsOn+7, "ca mới"))(t)
	d.later(time.Hour)
	second := must(d.ChangeEnd(d.ctx, i.ID, first.Rev, i.EndsOn+3, "âm tính"))(t)
	same(t, "end", second.EndsOn, i.EndsOn+3)
	same(t, "changes", second.Changes, []model.EndChange{
		{At: d.instant() - 3600, By: "Lan", PreviousEnd: i.EndsOn, Reason: "ca mới"},
		{At: d.instant(), By: "Lan", PreviousEnd: i.EndsOn + 7, Reason: "âm tính"},
	})
	if _, err := d.ChangeEnd(d.ctx, i.ID, i.Rev, i.EndsOn, "x"); !errors.Is(err, model.ErrConflict) {
		t.Errorf("old rev: %v", err)
	}
	_, err = d.ChangeEnd(d.ctx, i.ID, second.Rev, i.StartsOn-1, "x")
	field(t, err, "ends_on", model.CodeEndBeforeStart)
	_, err = d.ChangeEnd(d.ctx, i.ID, second.Rev, i.StartsOn+model.MaxIsolationDays+1, "x")
	field(t, err, "ends_on", model.CodeOutOfRange)
	house := d.house("Võ Bình", 0)
	long := d.episode(d.person("Võ Bình", house.ID).ID)
	long.EndsOn = long.StartsOn + model.MaxIsolationDays
	kept := must(d.StartIsolation(d.ctx, long))(t)
	check(t, d.DeleteIsolation(d.ctx, kept.ID))
	long.EndsOn++
	_, err = d.StartIsolation(d.ctx, long)
	field(t, err, "ends_on", model.CodeOutOfRange)
	_, err = d.AddPerson(d.ctx, model.Person{Name: "Võ Cẩm", HouseholdID: house.ID}, long)
	field(t, err, "ends_on", model.CodeOutOfRange)
}

func TestCorrectingMovesNoEndOfItsOwn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	i := d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
	moved := i
	moved.EndsOn += 7
	_, err := d.UpdateIsolation(d.ctx, moved)
	field(t, err, "reason", model.CodeRequired)
	same(t, "untouched", must(d.Isolation(d.ctx, i.ID))(t), i)
	for name, change := range map[string]func(*model.Isolation){
		"start":  func(i *model.Isolation) { i.StartsOn-- },
		"anchor": func(i *model.Isolation) { i.AnchorOn-- },
		"days":   func(i *model.Isolation) { i.Days = 21 },
		"rule":   func(i *model.Isolation) { i.RegimeID = "s" },
	} {
		put := must(d.Isolation(d.ctx, i.ID))(t)
		put.EndsOn--
		change(&put)
		same(t, name, must(d.UpdateIsolation(d.ctx, put))(t).EndsOn, put.EndsOn)
	}
	far := must(d.Isolation(d.ctx, i.ID))(t)
	far.Days, far.EndsOn = 30, far.StartsOn+model.MaxIsolationDays+1
	_, err = d.UpdateIsolation(d.ctx, far)
	field(t, err, "ends_on", model.CodeOutOfRange)
	ended := must(d.Isolation(d.ctx, i.ID))(t)
	ended.Outcome, ended.EndedOn = model.OutcomeCompleted, d.instant().Date()+1
	_, err = d.UpdateIsolation(d.ctx, ended)
	field(t, err, "ended_on", model.CodeFutureDate)
	ended.EndedOn--
	must(d.UpdateIsolation(d.ctx, ended))(t)
}

func TestEndingAndReopening(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	house := d.house("Võ An", 0)
	a, b := d.isolated(d.person("Võ An", house.ID).ID), d.isolated(d.person("Võ Bình", house.ID).ID)
	on := a.StartsOn + 3
	field(t, d.EndIsolations(d.ctx, []model.IsolationID{a.ID, b.ID}, model.OutcomeCompleted, on, "", ""), "ended_on", model.CodeFutureDate)
	d.later(3 * 24 * time.Hour)
	err := d.EndIsolations(d.ctx, []model.IsolationID{a.ID}, model.OutcomeCompleted, a.StartsOn-1, "", "")
	field(t, err, "ended_on", model.CodeEndBeforeStart)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{a.ID, b.ID}, model.OutcomeBecameCase, on, model.SourceCross, "CT 22"))
	got := must(d.Isolation(d.ctx, b.ID))(t)
	if got.Outcome != model.OutcomeBecameCase || got.EndedOn != on || got.CaseSource != model.SourceCross || got.Note != "CT 22" {
		t.Errorf("%+v", got)
	}
	same(t, "one step", must(d.Undo(d.ctx))(t).What, "2")
	field(t, d.EndIsolations(d.ctx, []model.IsolationID{a.ID}, model.OutcomeCompleted, on, "", " "), "note", model.CodeRequired)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{a.ID}, model.OutcomeCompleted, on, model.SourceCross, "về sớm"))
	err = d.EndIsolations(d.ctx, []model.IsolationID{b.ID, a.ID}, model.OutcomeCompleted, on, "", "về sớm")
	field(t, errors.Unwrap(err), "outcome", model.CodeDuplicate)
	same(t, "all or nothing", must(d.Isolation(d.ctx, b.ID))(t).Outcome, model.OutcomeNone)
	err = d.EndIsolations(d.ctx, []model.IsolationID{b.ID}, model.OutcomeCompleted, 0, "", "")
	field(t, err, "ended_on", model.CodeRequired)
	field(t, d.EndIsolations(d.ctx, []model.IsolationID{b.ID}, "", on, "", ""), "outcome", model.CodeRequired)
	open := must(d.Reopen(d.ctx, a.ID))(t)
	if open.Outcome != "" || open.EndedOn != 0 {
		t.Errorf("%+v", open)
	}
}

func TestOverlappingIsolations(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	p := d.person("Võ An", d.house("Võ An", 0).ID)
	first := d.isolated(p.ID)
	next := d.episode(p.ID)
	next.StartsOn, next.EndsOn = first.EndsOn, first.EndsOn+7
	_, err := d.StartIsolation(d.ctx, next)
	field(t, err, "starts_on", model.CodeDuplicate)
	d.later(2 * 24 * time.Hour)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{first.ID}, model.OutcomeBecameCase, first.StartsOn+2, "", ""))
	next.StartsOn = first.StartsOn + 1
	_, err = d.StartIsolation(d.ctx, next)
	field(t, err, "starts_on", model.CodeDuplicate)
	next.StartsOn = first.StartsOn + 2 // the day the test was positive
	second := must(d.StartIsolation(d.ctx, next))(t)
	_, err = d.Reopen(d.ctx, first.ID)
	field(t, err, "starts_on", model.CodeDuplicate)
	history := must(d.Isolations(d.ctx, p.ID))(t)
	if len(history) != 2 || history[0].ID != second.ID {
		t.Errorf("history %+v", history)
	}
	check(t, d.DeleteIsolation(d.ctx, second.ID))
	must(d.Reopen(d.ctx, first.ID))(t)
	if err := d.DeleteIsolation(d.ctx, second.ID); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("twice: %v", err)
	}
}

func TestTests(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	i := d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
	in := model.Test{
		IsolationID: i.ID, Kind: model.TestPCR, DueOn: i.StartsOn, TakenOn: i.StartsOn, Result: model.TestPending, Note: "n",
	}
	got := must(d.RecordTests(d.ctx, []model.Test{in}))(t)[0]
	in.ID, in.Rev = got.ID, 1
	same(t, "test", got, in)
	got.Result, got.ResultOn = model.TestNegative, i.StartsOn+1
	if _, err := d.RecordTests(d.ctx, []model.Test{got}); len(model.FieldErrors(err)) != 1 {
		t.Errorf("a result of tomorrow: %v", err)
	}
	got.ResultOn = i.StartsOn
	updated := must(d.RecordTests(d.ctx, []model.Test{got}))(t)[0]
	same(t, "in the history", must(d.Isolation(d.ctx, i.ID))(t).Tests, []model.Test{updated})
	check(t, d.DeleteTest(d.ctx, got.ID))
	same(t, "deleted", must(d.Isolation(d.ctx, i.ID))(t).Tests, []model.Test(nil))
	if _, err := d.RecordTests(d.ctx, []model.Test{updated}); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("in the bin: %v", err)
	}
}

func TestEvents(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	house := d.house("Võ An", 0)
	p := d.person("Võ An", house.ID)
	task := must(d.AddTask(d.ctx, model.Task{Text: "x"}))(t)
	unit := d.unit(model.UnitBody, "UBND")
	v := model.Violation{
		HouseholdID: house.ID, PersonID: p.ID, Place: "chợ", At: d.instant(), What: "ra khỏi nhà", SeenBy: "Tổ 1",
		Action: model.ActionFine, DocNumber: "3/QĐ", Amount: 2_000_000, Note: "n",
	}
	gotV := must(d.AddViolation(d.ctx, v))(t)
	v.ID, v.Rev = gotV.ID, 1
	same(t, "violation", gotV, v)
	v.Amount = 1
	same(t, "violation", must(d.UpdateViolation(d.ctx, v))(t).Amount, 1)
	m := model.Movement{
		Name: "Lê B", PersonID: p.ID, HouseholdID: house.ID, Out: true, On: d.instant().Date(), Where: "Hà Nội", By: "tàu",
		OutbreakArea: true, Declared: true, Note: "n",
	}
	gotM := must(d.AddMovement(d.ctx, m))(t)
	m.ID, m.Rev = gotM.ID, 1
	same(t, "movement", gotM, m)
	m.Out = false
	same(t, "movement", must(d.UpdateMovement(d.ctx, m))(t).Out, false)
	a := model.Activity{
		Kind: model.ActivityMeeting, On: d.instant().Date(), Text: "họp", Count: 2, TaskID: task.ID, UnitID: unit.ID, Note: "n",
	}
	gotA := must(d.AddActivity(d.ctx, a))(t)
	a.ID, a.Rev, a.Unit = gotA.ID, 1, "UBND"
	same(t, "activity", gotA, a)
	a.Count = 3
	same(t, "activity", must(d.UpdateActivity(d.ctx, a))(t).Count, 3)
	same(t, "lists", []int{
		len(must(d.Violations(d.ctx, 9))(t)), len(must(d.Movements(d.ctx, 9))(t)), len(must(d.Activities(d.ctx, 9))(t)),
	}, []int{1, 1, 1})
	check(t, errors.Join(d.DeleteViolation(d.ctx, v.ID), d.DeleteMovement(d.ctx, m.ID), d.DeleteActivity(d.ctx, a.ID)))
	same(t, "deleted", len(must(d.Activities(d.ctx, 9))(t)), 0)
	same(t, "bin", len(must(d.Bin(d.ctx))(t)), 3)
}

func TestStartFromMovement(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	m := must(d.AddMovement(d.ctx, model.Movement{Name: "Lê B", On: d.instant().Date(), Where: "Bắc Giang", OutbreakArea: true}))(t)
	i := must(d.StartFromMovement(d.ctx, m.ID, model.Household{Head: "Lê A"}, model.Person{Name: "Lê B"}, d.episode(0)))(t)
	got := must(d.Movements(d.ctx, 9))(t)[0]
	if got.IsolationID != i.ID || got.PersonID != i.PersonID || got.HouseholdID != i.HouseholdID || i.HouseholdID == 0 {
		t.Errorf("%+v", got)
	}
	must(d.Undo(d.ctx))(t)
	if ids := must(d.HouseholdIDs(d.ctx, model.HouseholdFilter{}))(t); ids != nil {
		t.Errorf("one step: %v", ids)
	}
	house := d.house("Lê C", 0)
	kept := d.person("Lê D", house.ID)
	i = must(d.StartFromMovement(d.ctx, m.ID, model.Household{}, kept, d.episode(0)))(t)
	same(t, "person", []any{i.PersonID, i.HouseholdID}, []any{kept.ID, house.ID})
}

// Somebody from an outbreak area is entered with the coming, as one step; a coming that was noted of her already is that.
func TestAddReturned(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	on := d.instant().Date()
	house := d.house("Lê C", 0)
	kept := must(d.AddReturned(d.ctx, model.Person{Name: "Lê E", HouseholdID: house.ID}, d.episode(0), model.Movement{On: on - 1, Where: "Bắc Giang"}))(t)
	got := must(d.Movements(d.ctx, 9))(t)
	current := must(d.Isolations(d.ctx, kept.ID))(t)[0]
	same(t, "the coming", got, []model.Movement{{
		ID: got[0].ID, Rev: 1, Name: "Lê E", PersonID: kept.ID, HouseholdID: house.ID, On: on - 1, Where: "Bắc Giang", OutbreakArea: true, IsolationID: current.ID,
	}})
	must(d.Undo(d.ctx))(t)
	same(t, "one step", len(must(d.Movements(d.ctx, 9))(t))+len(must(d.EveryPerson(d.ctx))(t)), 0)

	known := d.person("Lê D", house.ID)
	must(d.AddMovement(d.ctx, model.Movement{Name: "Lê D", PersonID: known.ID, On: on - 2, OutbreakArea: true, Note: "xe khách"}))(t)
	must(d.AddReturned(d.ctx, known, d.episode(0), model.Movement{On: on - 1, Declared: true}))(t)
	got = must(d.Movements(d.ctx, 9))(t)
	current = must(d.Isolations(d.ctx, known.ID))(t)[0]
	same(t, "of a coming that was noted", []any{len(got), got[0].IsolationID, got[0].Declared, got[0].On, got[0].Note}, []any{1, current.ID, true, on - 2, "xe khách"})
}
