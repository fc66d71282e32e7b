package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/store"
)

// which picks one of a list, false where it is empty.
func which[T any](rt *rapid.T, list []T) (T, bool) {
	if len(list) == 0 {
		var none T
		return none, false
	}
	return list[rapid.IntRange(0, len(list)-1).Draw(rt, "which")], true
}

// anything does one random step. Refusals are part of the game.
func (d *desk) anything(rt *rapid.T, n int) {
	name := fmt.Sprintf("Nguyễn Văn %d", n)
	unit := func() (model.UnitID, bool) {
		u, ok := which(rt, must(d.Units(d.ctx))(d.t))
		return u.ID, ok
	}
	task := func() (model.TaskID, bool) {
		o, ok := which(rt, must(d.TaskOutlines(d.ctx, model.TaskFilter{}))(d.t))
		return o.ID, ok
	}
	person := func() (model.PersonKey, bool) {
		return which(rt, must(d.PersonKeys(d.ctx, model.PersonFilter{AnyState: true}))(d.t))
	}
	var err error
	switch rapid.IntRange(0, 19).Draw(rt, "what") {
	case 0:
		in := d.paper(fmt.Sprintf("%d-CV/ĐU", n))
		in.Cites = []model.Citation{{Symbol: fmt.Sprintf("%d-CV/ĐU", n+1)}, {Symbol: fmt.Sprintf("%d-CV/ĐU", n-1)}}
		in.File = model.File{Name: "a", Bytes: []byte(name)}
		in.Tasks = []model.Task{{Text: "a", Tasks: []model.Task{{Text: "b"}}}}
		_, err = d.RegisterDirective(d.ctx, in)
	case 1:
		_, err = d.AddUnit(d.ctx, model.Unit{Kind: model.UnitCell, Name: name})
	case 2:
		_, err = d.AddHousehold(d.ctx, model.Household{Head: name}, []model.Person{{Name: name}}, []model.Isolation{d.episode(0)})
	case 3:
		if id, ok := task(); ok {
			err = d.Complete(d.ctx, []model.Completion{{TaskID: id, State: model.CompletionDone, Note: name}})
		}
	case 4:
		if id, ok := task(); ok {
			err = d.DeleteTasks(d.ctx, []model.TaskID{id})
		}
	case 5:
		if key, ok := person(); ok {
			err = d.RecordCheckIns(d.ctx, []model.CheckIn{{
				IsolationID: key.IsolationID, Day: 737_000, Session: model.Morning, Result: model.CheckInNormal, By: name,
			}})
		}
	case 6:
		if key, ok := person(); ok {
			err = d.DeletePeople(d.ctx, []model.PersonID{key.PersonID})
		}
	case 7:
		papers := must(d.DirectiveIDs(d.ctx, model.DirectiveFilter{}))(d.t)
		if id, ok := which(rt, papers); ok {
			err = d.DeleteDirectives(d.ctx, papers[slices.Index(papers, id):])
		}
	case 8:
		if id, ok := unit(); ok {
			err = d.DeleteUnit(d.ctx, id)
		}
	case 9:
		if id, ok := unit(); ok {
			_, err = d.AddMember(d.ctx, model.Member{Name: name, Memberships: []model.Membership{{UnitID: id}}})
		}
	case 10:
		if key, ok := person(); ok {
			i := must(d.Isolation(d.ctx, key.IsolationID))(d.t)
			_, err = d.ChangeEnd(d.ctx, i.ID, i.Rev, i.EndsOn+1, name)
		}
	case 11:
		_, err = d.MarkSent(d.ctx, model.Report{
			Kind: model.ReportDaily, Period: model.Period{From: 737_000, To: 737_000}, Files: []model.File{{Name: "a", Bytes: []byte(name)}},
		})
	case 12:
		if line, ok := which(rt, must(d.Bin(d.ctx))(d.t)); ok {
			err = d.restore(line.Table, line.ID)
		}
	case 13:
		changed, ok := task()
		if id, there := unit(); ok && there {
			task := must(d.Task(d.ctx, changed))(d.t)
			task.Note, task.Units = name, []model.TaskUnit{{UnitID: id}}
			_, err = d.UpdateTask(d.ctx, task)
		}
	case 14:
		_, err = d.ImportHouseholds(d.ctx, []model.HouseholdEntry{
			{Household: model.Household{Head: name, Area: "Tổ 1"}, People: []model.Person{{Name: name}}, Isolations: []model.Isolation{d.episode(0)}},
			{Household: model.Household{Head: name, Area: "Tổ 2"}, People: []model.Person{{}}},
		})
	case 15:
		if id, ok := task(); ok {
			file := model.File{Name: name, Bytes: []byte{byte(n % 2)}}
			_, err = d.AddEvidence(d.ctx, model.Evidence{TaskID: id, Kind: model.EvidenceFile, File: file})
		}
	case 16:
		if id, ok := task(); ok {
			if e, there := which(rt, must(d.Evidence(d.ctx, id))(d.t)); there {
				err = d.DropEvidence(d.ctx, e.ID)
			}
		}
	case 17:
		if key, ok := person(); ok {
			other, _ := person()
			err = d.MergePeople(d.ctx, key.PersonID, other.PersonID)
		}
	case 18:
		if homes := must(d.HouseholdIDs(d.ctx, model.HouseholdFilter{}))(d.t); len(homes) > 0 {
			err = d.MergeHouseholds(d.ctx, homes[0], homes[len(homes)-1])
		}
	case 19:
		if key, ok := person(); ok {
			of, _ := person()
			i := must(d.Isolation(d.ctx, key.IsolationID))(d.t)
			err = d.Recount(d.ctx, of.PersonID, nil, []model.EndMove{{ID: i.ID, Rev: i.Rev, To: i.EndsOn + 2}}, name)
		}
	}
	if err != nil && !errors.Is(err, model.ErrDuplicate) && !errors.Is(err, model.ErrInUse) && !errors.Is(err, model.ErrNothing) && len(model.FieldErrors(err)) == 0 {
		rt.Fatalf("step %d: %v", n, err)
	}
}

func TestUndoAllGivesTheBookAsItWas(t *testing.T) {
	t.Parallel()
	// A book serves some checks: it is as empty as a new one after each, and has a past besides. A check that failed
	// leaves its book to nobody.
	var kept *desk
	served := 0
	rapid.Check(t, func(rt *rapid.T) {
		d := kept
		if kept = nil; d == nil {
			d = newDesk(t, store.WithThrowaway())
		}
		states := []string{dump(t, d)}
		for n := range rapid.IntRange(1, 10).Draw(rt, "steps") {
			d.anything(rt, n)
			d.later(time.Second)
			if now := dump(t, d); now != states[len(states)-1] {
				states = append(states, now)
			}
		}
		for i := len(states) - 2; i >= 0; i-- {
			if _, err := d.Undo(d.ctx); err != nil {
				rt.Fatalf("undo to %d: %v", i, err)
			}
			if got := dump(t, d); got != states[i] {
				rt.Fatalf("undo to %d:\n got %s\nwant %s", i, got, states[i])
			}
		}
		for i := 1; i < len(states); i++ {
			if _, err := d.Redo(d.ctx); err != nil {
				rt.Fatalf("redo to %d: %v", i, err)
			}
		}
		if got := dump(t, d); got != states[len(states)-1] {
			rt.Fatalf("redo:\n got %s\nwant %s", got, states[len(states)-1])
		}
		for i := len(states) - 2; i >= 0; i-- {
			if _, err := d.Undo(d.ctx); err != nil {
				rt.Fatalf("undo again to %d: %v", i, err)
			}
		}
		if got := dump(t, d); got != states[0] {
			rt.Fatalf("undo again:\n got %s\nwant %s", got, states[0])
		}
		if served++; served%10 != 0 {
			kept = d
		} else if problems := must(d.Check(d.ctx))(t); problems != nil {
			rt.Fatalf("problems %v", problems)
		}
	})
}
