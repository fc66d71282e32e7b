package tasks_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/scene"
)

func TestAMemberDoesATask(t *testing.T) {
	t.Parallel()
	d := officeOf(t, once(18), once(20), once(22))
	d.Row("việc 1").Press("e").Field("Chủ trì").Write("cong").Field("Người làm").Press("right").See("Nguyễn Thị Bình").Press("ctrl+s")
	d.Size(200, 40).See("Công an phường · Ng", "Người làm      Nguyễn Thị Bình").Size(80, 24)
	got := d.Task("việc 1")
	if got.MemberID == 0 || got.Member != "Nguyễn Thị Bình" {
		t.Fatalf("%+v", got)
	}
	d.Press("enter").See("Người làm", "Nguyễn Thị Bình").Press("esc")
	d.Press("/").Write("binh nguyen").Press("enter").See("việc 1").Absent("việc 2").Press("esc")
	d.Press("s", "s", "s").See("Theo người làm", "CHƯA GIAO NGƯỜI LÀM · 2")
	if screen := d.Screen(); strings.Index(screen, "Nguyễn Thị Bình · 1") > strings.Index(screen, "CHƯA GIAO") {
		t.Errorf("what nobody was given does not come last:\n%s", screen)
	}
	d.Pictures(t, "member")
	d.Press("f").Write("binh").Press("enter").See("Theo người làm · Chưa xong · Nguyễn Thị Bình", "việc 1").Absent("việc 2")
	d.Press("c").See("Lịch tháng đếm mọi nhiệm vụ").Press("esc")
	d.Press("f").Write("moi don vi").Press("enter").See("việc 2")
	d.Go("tasks?member=1").See("việc 1").Absent("việc 2")
	d.Press("ctrl+f").Write("thi binh").See("việc 1").Absent("việc 2").Press("esc")
	d.Row("việc 1").Press("e").Field("Người làm").Press("left", "ctrl+s")
	if got = d.Task("việc 1"); got.MemberID != 0 {
		t.Errorf("%+v", got)
	}
	d.Press("u")
	if found := d.Tasks(model.TaskFilter{MemberID: 1}); len(found) != 1 {
		t.Errorf("after undo %d tasks of the member", len(found))
	}
}

// What is open again of a unit in the bin can be looked for: the filter has that unit, and says where it is.
func TestTheFilterHasAUnitInTheBin(t *testing.T) {
	t.Parallel()
	d := officeOf(t, once(18), once(20))
	one := d.Task("việc 1")
	unit, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Đội Trật tự"})
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(err)
	one.LeadID = unit.ID
	_, err = d.Desk.Book.UpdateTask(t.Context(), one)
	must(err)
	said := model.Completion{TaskID: one.ID, State: model.CompletionDone}
	must(d.Desk.Book.Complete(t.Context(), []model.Completion{said}))
	must(d.Desk.Book.DeleteUnit(t.Context(), unit.ID))
	d.Send(scene.Reload{})
	d.Press("f").Absent("Đội Trật tự").Press("esc")
	said.State, said.Reason = model.CompletionReopened, "chưa đạt"
	must(d.Desk.Book.Complete(t.Context(), []model.Completion{said}))
	d.Send(scene.Reload{})
	d.Press("f").Write("trat tu").See("đơn vị đã xóa, còn việc").Press("enter").See("Đội Trật tự", "việc 1").Absent("việc 2", "không còn")
}
