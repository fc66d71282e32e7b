package tasks_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// However much of a roll call was missed, and however long ago, the list says each number whole: on every width, in both languages.
func TestNoNumberOfTheListIsCut(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	book, ctx := d.Desk.Book, t.Context()
	call := model.Task{Text: "Báo cáo tình hình của các chi bộ", RollCall: true, Deadline: model.Deadline{Every: model.EveryDay, Time: "17:00", Also: "21:00"}}
	for n := range 15 {
		u, err := book.AddUnit(ctx, model.Unit{Kind: model.UnitBody, Name: fmt.Sprint("Đơn vị ", n)})
		if err != nil {
			t.Fatal(err)
		}
		call.Units = append(call.Units, model.TaskUnit{UnitID: u.ID, Role: model.RoleRoll})
	}
	added, err := book.AddTask(ctx, call)
	if err != nil {
		t.Fatal(err)
	}
	var said []model.Completion
	for _, u := range call.Units[:12] {
		said = append(said, model.Completion{TaskID: added.ID, Period: "2021-08-16", UnitID: u.UnitID, State: model.CompletionDone})
	}
	if err := book.Complete(ctx, said); err != nil {
		t.Fatal(err)
	}
	d.Later(520).Press("3")
	shown := 0
	for _, width := range []int{60, 80, 120, 60, 80, 120} {
		for _, by := range []scene.TaskOrder{scene.ByDue, scene.ByUnit, scene.ByDirective} {
			if shown++; shown == 10 {
				d.English()
			}
			d.Size(width, 24).Visit(scene.Tasks{View: scene.TaskView{By: by}})
			if screen := d.Screen(); !strings.Contains(screen, "16/08/21 17:00 12/15 "+d.Desk.T("task.missed", 1040)) {
				t.Errorf("%d columns, by %s:\n%s", width, by, screen)
			}
		}
	}
}
