package store_test

import (
	"errors"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/store"
)

// takenAs tells that rows of the bin cannot come back, because of one of a table, and that the book stays as it is.
func (d *desk) takenAs(tbl string, bin ...model.BinLine) {
	d.t.Helper()
	before := dump(d.t, d)
	err := d.RestoreAll(d.ctx, bin)
	var twice *store.TakenError
	if !errors.As(err, &twice) || twice.Table != tbl || !errors.Is(err, model.ErrDuplicate) {
		d.t.Errorf("%v, want a %s that is there already", err, tbl)
	}
	same(d.t, "after what was refused", dump(d.t, d), before)
}

// What was deleted and entered again does not come back beside it: a household, somebody, an isolation. Once the second is gone it does.
func TestWhatWasEnteredAgainDoesNotComeBack(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	entry := model.HouseholdEntry{
		Household: model.Household{Head: "Võ An", Address: "12 Lê Lợi"}, People: []model.Person{{Name: "Võ An", Birth: "1960"}, {Name: "Lê Thị Cúc", Birth: "02/03/1970"}},
	}
	entry.People[1].Birth = "1970-03-02"
	for range entry.People {
		entry.Isolations = append(entry.Isolations, d.episode(0))
	}
	read := func() {
		t.Helper()
		for _, err := range must(d.ImportHouseholds(d.ctx, []model.HouseholdEntry{entry}))(t) {
			check(t, err)
		}
	}
	read()
	all := must(d.EveryPerson(d.ctx))(t)
	check(t, d.DeleteHouseholds(d.ctx, []model.HouseholdID{all[0].HouseholdID}))
	d.later(time.Hour)
	read()
	d.takenAs("household", must(d.Bin(d.ctx))(t)...)
	again := must(d.EveryPerson(d.ctx))(t)
	d.takenAs("household", model.BinLine{Table: "person", ID: int64(all[1].ID)}) // which brings the household back

	check(t, d.DeletePeople(d.ctx, []model.PersonID{again[1].ID}))
	d.later(time.Hour)
	must(d.AddPerson(d.ctx, model.Person{Name: "Lê Thị Cúc", Birth: "1970-03-02", HouseholdID: again[0].HouseholdID}, model.Isolation{}))(t)
	d.takenAs("person", model.BinLine{Table: "person", ID: int64(again[1].ID)})

	i := must(d.Isolations(d.ctx, again[0].ID))(t)[0]
	check(t, d.DeleteIsolation(d.ctx, i.ID))
	d.later(time.Hour)
	anew := d.isolated(again[0].ID)
	d.takenAs("isolation", model.BinLine{Table: "isolation", ID: int64(i.ID)})
	check(t, d.DeleteIsolation(d.ctx, anew.ID))
	d.later(time.Hour)
	check(t, d.restore("isolation", int64(i.ID)))
	same(t, "back", len(must(d.Isolations(d.ctx, again[0].ID))(t)), 1)
	check(t, d.DeleteHouseholds(d.ctx, []model.HouseholdID{again[0].HouseholdID}))
	check(t, d.restore("household", int64(all[0].HouseholdID)))
	same(t, "people", len(must(d.EveryPerson(d.ctx))(t)), 2)
}

// Two records of one person are one: that the end was moved stays, with the reason, and undo parts them again.
func TestMergingKeepsWhyAnEndWasMoved(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	home, other := d.house("Võ An", 0), d.house("Lê Ba", 0)
	gone, kept := d.person("Võ Tư", home.ID), d.person("Võ Tư", other.ID)
	i := d.isolated(gone.ID)
	ordered := i.EndsOn
	i = must(d.ChangeEnd(d.ctx, i.ID, i.Rev, ordered+7, "chưa đủ mẫu"))(t)
	longer := d.episode(kept.ID)
	longer.EndsOn = ordered + 7
	twin := must(d.StartIsolation(d.ctx, longer))(t)
	before := dump(t, d)
	check(t, d.MergePeople(d.ctx, gone.ID, kept.ID))
	got := must(d.Isolation(d.ctx, twin.ID))(t)
	if len(got.Changes) != 1 || got.Changes[0].PreviousEnd != ordered || got.Changes[0].Reason != "chưa đủ mẫu" || got.EndsOn != i.EndsOn {
		t.Errorf("%+v", got)
	}
	must(d.Undo(d.ctx))(t)
	same(t, "undone", dump(t, d), before)
}

// What somebody was to the head of the old household he is not to that of the new one.
func TestMovingLeavesTheRelation(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	home, other, same1 := d.house("Võ An", 0), d.house("Lê Ba", 0), d.house("Võ Văn An", 0)
	wife := must(d.AddPerson(d.ctx, model.Person{Name: "Lê Thị Cúc", Relation: "Vợ", HouseholdID: home.ID}, model.Isolation{}))(t)
	check(t, d.MovePeople(d.ctx, []model.PersonID{wife.ID}, same1.ID))
	same(t, "with the same head", must(d.Person(d.ctx, wife.ID))(t).Relation, "Vợ")
	check(t, d.MovePeople(d.ctx, []model.PersonID{wife.ID}, other.ID))
	same(t, "with another head", must(d.Person(d.ctx, wife.ID))(t).Relation, "")
	must(d.Undo(d.ctx))(t)
	same(t, "undone", must(d.Person(d.ctx, wife.ID))(t).Relation, "Vợ")
}

// A task that comes back from the bin would put out of sight what was said meanwhile of one above it by itself: it does not, until that is
// taken back; so too where that one lies in the bin by now.
func TestATaskDoesNotComeBackBelowOneThatIsTicked(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		what  string
		above string // which is ticked
		bin   []string
	}{
		{"its parent", "cha", nil},
		{"its parent in the bin", "cha", []string{"cha"}},
		{"the task above its parent in the bin", "ông", []string{"cha"}},
	} {
		d := newDesk(t)
		ids := map[string]model.TaskID{}
		for _, name := range []string{"ông", "cha", "con"} {
			task := model.Task{Text: name, Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}}
			if task.ParentID = ids["cha"]; name == "cha" {
				task.ParentID = ids["ông"]
			}
			ids[name] = must(d.AddTask(d.ctx, task))(t).ID
		}
		gone := []model.BinLine{{Table: "task", ID: int64(ids["con"])}}
		check(t, d.DeleteTasks(d.ctx, []model.TaskID{ids["con"]}))
		d.later(5 * 24 * time.Hour)
		if c.above == "ông" {
			check(t, d.DeleteTasks(d.ctx, []model.TaskID{ids["cha"]}))
		}
		said := model.Completion{TaskID: ids[c.above], Period: monday, State: model.CompletionDone}
		check(t, d.Complete(d.ctx, []model.Completion{said}))
		d.later(time.Minute)
		if c.above == "cha" && c.bin != nil {
			check(t, d.DeleteTasks(d.ctx, []model.TaskID{ids["cha"]}))
		}
		t.Log(c.what)
		d.takenAs("task", gone...)
		if len(c.bin) > 0 && c.above == "cha" {
			continue
		}
		check(t, d.ClearCompletions(d.ctx, []model.Completion{said}))
		check(t, d.RestoreAll(d.ctx, gone))
		_, list, _ := d.lateNow()
		if list < 5 {
			t.Errorf("%s: %d late once it is back", c.what, list)
		}
	}
}
