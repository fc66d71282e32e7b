package tasks_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// A day of who leads a roll call and is called in it shows both duties: its own answer, and the round with how many have answered. Space
// on its own answers for it alone.
func TestTheDayOfWhoLeadsAndIsCalled(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	book, ctx := d.Desk.Book, t.Context()
	task := model.Task{Text: "Báo cáo nhanh", RollCall: true, Deadline: model.Deadline{Every: model.EveryDay, Time: "17:00"}}
	for n := range 3 {
		u, err := book.AddUnit(ctx, model.Unit{Kind: model.UnitBody, Name: fmt.Sprint("Đơn vị ", n+1)})
		if err != nil {
			t.Fatal(err)
		}
		task.Units = append(task.Units, model.TaskUnit{UnitID: u.ID, Role: model.RoleRoll})
	}
	lead := task.Units[0].UnitID
	task.LeadID = lead
	added, err := book.AddTask(ctx, task)
	if err != nil {
		t.Fatal(err)
	}
	said := model.Completion{TaskID: added.ID, Period: "2021-08-16", UnitID: task.Units[1].UnitID, State: model.CompletionDone}
	if err := book.Complete(ctx, []model.Completion{said}); err != nil {
		t.Fatal(err)
	}
	d.Press("3").Visit(scene.Tasks{View: scene.TaskView{Only: scene.OnlyAll, Due: d.Desk.Today(), UnitID: lead}})
	whole, own := 0, 0
	for line := range strings.Lines(d.Screen()) {
		switch {
		case !strings.Contains(line, "Báo cáo nhanh") || !strings.Contains(line, "16/08"):
		case strings.Contains(line, "16/08 17:00 1/3"):
			whole++
		default:
			own++
		}
	}
	if whole != 1 || own != 1 {
		t.Fatalf("%d rows of the whole, %d of its own answer:\n%s", whole, own, d.Screen())
	}
	d.Press("home", "space").See("Đã tích xong kỳ 16/08/2021 của Đơn vị 1", "2/3")
	if all := d.Said(added.ID); len(all) != 2 || !taskSaid(all, "2021-08-16", lead) {
		t.Errorf("the book holds %+v", all)
	}
}
