package roster_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// handing is a book in which the police lead a task that a member does.
func handing(t *testing.T) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 0)
	ctx, book := t.Context(), d.Desk.Book
	units, err := book.AddUnits(ctx, []model.Unit{{Kind: model.UnitBody, Name: "Công an phường"}, {Kind: model.UnitBody, Name: "Trạm Y tế"}})
	if err != nil {
		t.Fatal(err)
	}
	var ids []model.MemberID
	for _, name := range []string{"Võ Văn An", "Đỗ Thị Bình"} {
		m, err := book.AddMember(ctx, model.Member{Name: name})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, m.ID)
	}
	if _, err := book.AddTask(ctx, model.Task{Text: "việc một", LeadID: units[0].ID, MemberID: ids[0]}); err != nil {
		t.Fatal(err)
	}
	return d.Press("6")
}

func TestDeletingAUnitHandsItsTasksOver(t *testing.T) {
	t.Parallel()
	d := handing(t).Press("home", "d").See("1 việc chưa xong của Công an phường chuyển cho ai?", "Trạm Y tế")
	d.Goldens(t)
	d.Press("esc")
	if n := len(d.Units()); n != 2 {
		t.Fatalf("%d units without an answer", n)
	}
	d.Press("d").Write("tram").Press("enter").See("Chuyển Công an phường vào thùng rác?", "giao cho Trạm Y tế.").Press("k")
	if got := d.Task("việc một"); got.Lead != "Công an phường" || len(d.Units()) != 2 {
		t.Fatalf("without a yes %+v", got)
	}
	d.Press("d").Write("tram").Press("enter", "c").See("Đã chuyển vào thùng rác: Công an phường. 1 việc chưa xong do Trạm Y tế tiếp")
	if got := d.Task("việc một"); got.Lead != "Trạm Y tế" || len(d.Units()) != 1 {
		t.Errorf("%+v", got)
	}
	d.Undo(1).See("chuyển việc và xóa đơn vị")
	if got := d.Task("việc một"); got.Lead != "Công an phường" || len(d.Units()) != 2 {
		t.Errorf("after undo %+v", got)
	}
	d.Press("end", "d").See("Chuyển Trạm Y tế vào thùng rác?").Press("c").See("Đã chuyển vào thùng rác: Trạm Y tế") // has nothing to do
	d.Press("home", "d").See("Chưa xóa được Công an phường: còn 1 nhiệm vụ mà không có đơn vị khác nhận")           // nobody is left to take over
}

func TestDeletingAMemberHandsTheTasksOver(t *testing.T) {
	t.Parallel()
	d := handing(t).Press("tab", "home", "d").See("1 việc chưa xong của Võ Văn An chuyển cho ai?")
	d.Write("binh").Press("enter", "c").See("do Đỗ Thị Bình tiếp nhận")
	if got := d.Task("việc một"); got.Member != "Đỗ Thị Bình" {
		t.Errorf("%+v", got)
	}
	d.Press("d").Write("chua giao").Press("enter", "c").See("do chưa giao ai tiếp")
	if got := d.Task("việc một"); got.MemberID != 0 {
		t.Errorf("%+v", got)
	}
	d.Undo(2)
	if got := d.Task("việc một"); got.Member != "Võ Văn An" {
		t.Errorf("after undo %+v", got)
	}
}

// What else needs a unit is said before anything is asked, and its tasks stay.
func TestAUnitThatIsNeededHandsNothingOver(t *testing.T) {
	t.Parallel()
	d := handing(t)
	id := d.Units()[0].ID
	if _, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitTeam, Name: "Tổ tuần tra", ParentID: id}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Desk.Book.AddMember(t.Context(), model.Member{Name: "Lê Cẩm", Memberships: []model.Membership{{UnitID: id}}}); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("6", "home", "d").See("Chưa xóa được Công an phường", "1 đơn vị trực thuộc").Absent("thì sao?")
	if got := d.Task("việc một"); got.LeadID != id || len(d.Units()) != 3 {
		t.Errorf("%+v", got)
	}
}

// What a unit did is past: it does not keep the unit from the bin, and keeps its name.
func TestAUnitWithAPastGoesAndWhatItDidKeepsItsName(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	book := d.Desk.Book
	unit, err := book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Đội Dân phòng"})
	if err != nil {
		t.Fatal(err)
	}
	did := model.Activity{Kind: model.ActivityMeeting, On: d.Desk.Today(), Text: "Họp giao ban", Count: 1, UnitID: unit.ID}
	if did, err = book.AddActivity(t.Context(), did); err != nil {
		t.Fatal(err)
	}
	d.Press("6", "home", "d").See("Chuyển Đội Dân phòng vào thùng rác?").Press("c").See("Đã chuyển vào thùng rác: Đội Dân phòng")
	d.Press("5", "a", "/").Write("dan phong").Press("enter").See("Họp giao ban").Press("enter").See("Đội Dân phòng").Press("ctrl+s")
	all, err := book.Activities(t.Context(), 9)
	if err != nil || len(all) != 1 || all[0].UnitID != did.UnitID || all[0].Unit != "Đội Dân phòng" {
		t.Errorf("%+v, %v", all, err)
	}
}

func TestTheRosterSaysWhatEverybodyHasToDo(t *testing.T) {
	t.Parallel()
	d := handing(t)
	due, _ := model.NewDate(2021, 8, 2)
	late := model.Task{Text: "việc trễ", LeadID: d.Units()[0].ID, Deadline: model.Deadline{Every: model.EveryOnce, Due: due}}
	if _, err := d.Desk.Book.AddTask(t.Context(), late); err != nil {
		t.Fatal(err)
	}
	done, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "việc xong", LeadID: d.Units()[1].ID})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Desk.Book.Complete(t.Context(), []model.Completion{{TaskID: done.ID, State: model.CompletionDone}}); err != nil {
		t.Fatal(err)
	}
	roll := func(ids ...model.UnitID) (units []model.TaskUnit) {
		for _, id := range ids {
			units = append(units, model.TaskUnit{UnitID: id, Role: model.RoleRoll})
		}
		return units
	}
	police, health := d.Units()[0].ID, d.Units()[1].ID
	for _, beside := range []model.Task{
		{Text: "phối hợp", LeadID: police, Units: []model.TaskUnit{{UnitID: health, Role: model.RoleSupport}}},
		{Text: "điểm danh", RollCall: true, Units: roll(police, health)},
	} {
		task, err := d.Desk.Book.AddTask(t.Context(), beside)
		if err != nil {
			t.Fatal(err)
		}
		if beside.RollCall { // what one unit has done is no load of it
			if err := d.Desk.Book.Complete(t.Context(), []model.Completion{{TaskID: task.ID, UnitID: police, State: model.CompletionDone}}); err != nil {
				t.Fatal(err)
			}
		}
	}
	d.Reopen().Press("6").Size(120, 40)
	said := func(name string) string {
		for line := range strings.Lines(d.Screen()) {
			if _, rest, ok := strings.Cut(line, name); ok {
				return strings.Join(strings.Fields(rest), " ")
			}
		}
		return "?"
	}
	for name, want := range map[string]string{"Công an phường": "3 ▲1", "Trạm Y tế": "2"} {
		if got := said(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	d.Press("tab").Size(160, 40)
	for name, want := range map[string]string{"Võ Văn An": "1", "Đỗ Thị Bình": ""} {
		if got := said(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	d.Press("3", "s", "s").See("Công an phường · 3 ▲1").Press("s").See("Võ Văn An · 1")
}

// Those who serve in a unit are asked about in the same step: they move, leave it, or go with it.
func TestDeletingAUnitSaysWhatBecomesOfItsMembers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ tasks, key, said, seat string }{
		{"tram", "1", "1 việc chưa xong do Trạm Y tế tiếp nhận. 1 thành viên chuyển sang Trạm Y tế.", "Trạm Y tế"},
		{"tram", "2", "1 thành viên thôi tham gia.", ""},
		{"tram", "3", "1 thành viên xóa cùng", "gone"},
		{"", "1", "Đã chuyển vào thùng rác: Công an phường. 1 thành viên chuyển sang Trạm Y tế. u: hoàn tác", "Trạm Y tế"},
	} {
		d := handing(t)
		id := d.Units()[0].ID
		m, err := d.Desk.Book.AddMember(t.Context(), model.Member{Name: "Lê Cẩm", Memberships: []model.Membership{{UnitID: id}}})
		if err != nil {
			t.Fatal(err)
		}
		if c.tasks == "" {
			if err := d.Desk.Book.DeleteTasks(t.Context(), []model.TaskID{d.Task("việc một").ID}); err != nil {
				t.Fatal(err)
			}
		}
		d.Reopen().Press("6", "home", "d")
		if c.tasks != "" {
			d.Write(c.tasks).Press("enter")
		}
		d.See("1 thành viên của Công an phường thì sao?")
		for n := '1'; n < rune(c.key[0]); n++ {
			d.Press("down")
		}
		if d.Press("enter"); c.tasks == "" {
			d.Write("tram").Press("enter")
		}
		d.See("Chuyển Công an phường vào thùng rác?").Press("c").See(c.said)
		seat := "gone"
		if got, err := d.Desk.Book.Member(t.Context(), m.ID); err == nil {
			seat = ""
			for _, s := range got.Memberships {
				seat = s.Unit
			}
		}
		if seat != c.seat || len(d.Units()) != 1 {
			t.Errorf("%+v: the seat is %q, %d units", c, seat, len(d.Units()))
		}
		d.Undo(1)
		if got, err := d.Desk.Book.Member(t.Context(), m.ID); err != nil || got.Memberships[0].UnitID != id || len(d.Units()) != 2 {
			t.Errorf("%+v: after one undo %+v, %v", c, got, err)
		}
	}
}
