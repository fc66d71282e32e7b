package tui

import (
	"testing"

	"sotruc/model"
)

func TestPaperTreeOutlivesACircle(t *testing.T) {
	t.Parallel()
	tasks := []model.Task{{ID: 1, ParentID: 2}, {ID: 2, ParentID: 1}, {ID: 3}, {ID: 4, ParentID: 3}, {ID: 5, ParentID: 99}}
	got := paperTree(tasks)
	if len(got) != 2 || got[0].ID != 3 || len(got[0].Tasks) != 1 || got[1].ID != 5 {
		t.Errorf("tree %+v", got)
	}
}
