package cli_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

func TestListOfTasksNamesTheMember(t *testing.T) {
	d := newDesk(t)
	d.onBook(func(b *store.Book) error {
		m, err := b.AddMember(t.Context(), model.Member{Name: "Nguyễn Thị Bình"})
		if err != nil {
			return err
		}
		for _, task := range []model.Task{{Text: "rà soát", MemberID: m.ID}, {Text: "báo cáo"}} {
			if _, err := b.AddTask(t.Context(), task); err != nil {
				return err
			}
		}
		return nil
	})
	if out := d.must("list", "tasks", "--json"); strings.Count(out, `"member": "Nguyễn Thị Bình"`) != 1 {
		t.Error(out)
	}
	if out := d.must("list", "tasks", "--find", "binh nguyen"); !strings.Contains(out, "rà soát") || strings.Contains(out, "báo cáo") {
		t.Error(out)
	}
}
