package cli_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

// What a unit owes that went to the bin is found by its name, in the list and in the text of a reminder.
func TestListOfTasksFindsADeletedUnit(t *testing.T) {
	d := newDesk(t)
	d.onBook(func(b *store.Book) error {
		var units []model.Unit
		for _, name := range []string{"Chi bộ 1", "Chi bộ 2"} {
			u, err := b.AddUnit(t.Context(), model.Unit{Kind: model.UnitCell, Name: name})
			if err != nil {
				return err
			}
			units = append(units, u)
		}
		task := model.Task{Text: "báo cáo ngày", RollCall: true, Deadline: model.Deadline{Every: model.EveryDay, Time: "00:01"}}
		for _, u := range units {
			task.Units = append(task.Units, model.TaskUnit{UnitID: u.ID, Role: model.RoleRoll})
		}
		task.CountsFrom, _ = model.ParseInstant("2021-08-05T00:00")
		if _, err := b.AddTask(t.Context(), task); err != nil {
			return err
		}
		return b.HandOverUnit(t.Context(), units[1].ID, units[0].ID, "")
	})
	if out := d.must("list", "tasks", "--unit", "chi bo 2"); !strings.Contains(out, "báo cáo ngày") {
		t.Error(out)
	}
	if out := d.must("list", "tasks", "--unit", "chi bo 2", "--text"); !strings.Contains(out, "Chi bộ 2 (đơn vị đã xóa)") || !strings.Contains(out, "áo cáo ngày") {
		t.Error(out)
	}
}
