package office_test

import (
	"testing"
	"time"

	"sotruc/model"
	"sotruc/office"
	"sotruc/store"
	"sotruc/store/blank"
)

// A cell that came after a roll call of every cell fell due has no part in it: no list of the cell has it, open or done, nor a message to
// it. One that is to come has.
func TestWhoIsNotAskedHasNoPartInARollCall(t *testing.T) {
	t.Parallel()
	set, at := settings(), now()
	book := blank.Open(t, store.WithCalendar(set.Calendar()),
		store.WithClock(func() time.Time { return at.Time() }))
	ctx := t.Context()
	add := func(name string) model.UnitID {
		t.Helper()
		u, err := book.AddUnit(ctx, model.Unit{Name: name, Kind: model.UnitCell})
		if err != nil {
			t.Fatal(err)
		}
		return u.ID
	}
	first := add("Chi bộ 1")
	call := func(text string, in model.Date) model.TaskID {
		t.Helper()
		task, err := book.AddTask(ctx, model.Task{
			Text: text, RollCall: true, RollKind: model.Kinds(model.UnitCell),
			Deadline: model.Deadline{Every: model.EveryOnce, Due: at.Date() + in},
		})
		if err != nil {
			t.Fatal(err)
		}
		return task.ID
	}
	passed, coming := call("Rà soát", 1), call("Tổng kết", 9)
	daily, err := book.AddTask(ctx, model.Task{Text: "Trực", RollCall: true, RollKind: model.Kinds(model.UnitCell), Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}})
	if err != nil {
		t.Fatal(err)
	}
	at += 3 * 24 * 3600
	second := add("Chi bộ 2")
	for unit, want := range map[model.UnitID][]model.TaskID{first: {passed, coming, daily.ID}, second: {coming, daily.ID}, 0: {passed, coming, daily.ID}} {
		for name, f := range map[string]model.TaskFilter{"all": {}, "open": {Open: true}, "list": {Open: true, Settled: true}} {
			f.UnitID = unit
			listed := map[model.TaskID]bool{}
			standings, _, err := office.Standings(ctx, book, set, f, at)
			if err != nil {
				t.Fatal(err)
			}
			lines, _, err := office.Agenda(ctx, book, set, f, at)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range append(standings, lines...) {
				listed[s.Task.ID] = true
			}
			if len(listed) != len(want) {
				t.Errorf("%s of unit %d: %v, want %v", name, unit, listed, want)
			}
			for _, id := range want {
				if !listed[id] {
					t.Errorf("%s of unit %d lacks %d", name, unit, id)
				}
			}
		}
		if unit == 0 {
			continue
		}
		r, err := office.LoadReminder(ctx, book, set, model.TaskFilter{UnitID: unit}, "", at)
		if err != nil {
			t.Fatal(err)
		}
		sent := map[model.TaskID]bool{}
		for _, l := range append(r.Duties, r.Ahead...) {
			sent[l.Task.ID] = true
		}
		if len(sent) != len(want) {
			t.Errorf("the message to unit %d has %v, want %v", unit, sent, want)
		}
	}
}
