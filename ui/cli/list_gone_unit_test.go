package cli_test

import (
	"strings"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/store"
)

// What a unit owes that went to the bin is found by its name, in the list and in the text of a reminder.
func TestListOfTasksFindsADeletedUnit(t *testing.T) {
	d := newDesk(t)
	var units []model.Unit
	before := func() time.Time { return monday().AddDate(0, 0, -4) }
	book, err := store.Open(t.Context(), d.db, store.WithClock(before))
	if err != nil {
		t.Fatal(err)
	}
	task := model.Task{Text: "báo cáo ngày", RollCall: true, Deadline: model.Deadline{Every: model.EveryDay, Time: "17:00"}}
	for _, name := range []string{"Chi bộ 1", "Chi bộ 2"} {
		u, err := book.AddUnit(t.Context(), model.Unit{Kind: model.UnitCell, Name: name})
		if err != nil {
			t.Fatal(err)
		}
		units = append(units, u)
		task.Units = append(task.Units, model.TaskUnit{UnitID: u.ID, Role: model.RoleRoll})
	}
	if _, err := book.AddTask(t.Context(), task); err != nil {
		t.Fatal(err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	d.onBook(func(b *store.Book) error { return b.HandOverUnit(t.Context(), units[1].ID, units[0].ID, "", 0) })
	if out := d.must("list", "tasks", "--unit", "chi bo 2"); !strings.Contains(out, "báo cáo ngày") {
		t.Error(out)
	}
	if out := d.must("list", "tasks", "--unit", "chi bo 2", "--text"); !strings.Contains(out, "Chi bộ 2 (đơn vị đã xóa)") || !strings.Contains(out, "áo cáo ngày") {
		t.Error(out)
	}
	d.onBook(func(b *store.Book) error { // the name is used again
		_, err := b.AddUnit(t.Context(), model.Unit{Kind: model.UnitCell, Name: "Chi bộ 2"})
		return err
	})
	if status, out, said := d.run("list", "tasks", "--unit", "chi bo 2"); status != 0 || strings.Contains(out, "báo cáo ngày") || !strings.Contains(said, "Chi bộ 2 (đơn vị đã xóa)") {
		t.Errorf("%d %s %s", status, out, said)
	}
	if out := d.must("list", "tasks", "--unit", "chi bo 2 (don vi da xoa)"); !strings.Contains(out, "báo cáo ngày") {
		t.Error(out)
	}
}
