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

// The name of who leads is as wide as it is, also at 80 columns, as long as the words of the task have theirs.
func TestTheNameOfALeadIsWhole(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	due := model.Deadline{Every: model.EveryOnce, Due: d.Desk.Today() + 3}
	for _, name := range []string{"Chi bộ 1", "Mặt trận phường"} {
		u, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitCell, Name: name})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: strings.Repeat("rà soát ", 9), LeadID: u.ID, Deadline: due}); err != nil {
			t.Fatal(err)
		}
	}
	d.Visit(scene.Tasks{}).See("Mặt trận phường")
	u, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "UBND phường Tân Lập"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "họp giao ban", LeadID: u.ID, Deadline: due}); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Visit(scene.Tasks{}).See("UBND phường Tân Lập", "rà soát rà soát rà soát rà soát rà soát rà soát r…").Size(60, 20).See("rà soát").Size(120, 30).See("UBND phường Tân Lập")
}
