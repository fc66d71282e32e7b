package cli_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

// How often a task comes back is said by the rule in force; one that is to take its place stands beside it, from its day on.
func TestListOfTasksSaysTheRuleInForce(t *testing.T) {
	d := newDesk(t)
	d.onBook(func(b *store.Book) error {
		task, err := b.AddTask(t.Context(), model.Task{Text: "báo cáo", Deadline: model.Deadline{Every: model.EveryDay}})
		if err != nil {
			return err
		}
		from, _ := model.NewDate(2021, 9, 1)
		_, err = b.UpdateTask(t.Context(), task.WithRule(model.Deadline{Every: model.EveryWeek, Weekday: 5}, from, model.PastRule{}))
		return err
	})
	now := d.must("list", "tasks", "--json")
	if !strings.Contains(now, `"next_rule": {`) || !strings.Contains(now, `"from": "2021-09-01"`) || strings.Index(now, `"every": "day"`) > strings.Index(now, `"every": "week"`) {
		t.Error(now)
	}
	if later := d.must("--now", "2021-09-02T08:00", "list", "tasks", "--json"); !strings.Contains(later, `"every": "week"`) || strings.Contains(later, "next_rule") {
		t.Error(later)
	}
}
