package roster_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// A unit that is typed after its paper says how many tasks are its own from then on, and one u takes both back; so does one that is given
// another name, and the list of the usual bodies.
func TestANewUnitSaysWhichTasksItHas(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	for _, lead := range []string{"UBND phường", "Ủy ban nhân dân P.", "Đội trật tự"} {
		if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Việc của " + lead, Lead: lead}); err != nil {
			t.Fatal(err)
		}
	}
	led := func() (n int) {
		for _, task := range d.Tasks(model.TaskFilter{}) {
			if task.LeadID != 0 {
				n++
			}
		}
		return n
	}
	d.Press("6", "n").Write("UBND phường").Press("ctrl+s").See("Đã lưu: UBND phường. 2 nhiệm vụ nêu tên đơn vị này nay thuộc về nó.", "UBND phường")
	if n := led(); n != 2 {
		t.Errorf("%d tasks have a unit", n)
	}
	d.Undo(1).See("thêm đơn vị")
	if n := led(); n != 0 || len(d.Units()) != 0 {
		t.Errorf("undo left %d tasks with a unit, and %d units", n, len(d.Units()))
	}
	d.Press("n").Write("Đội 1").Press("ctrl+s").See("Đã lưu: Đội 1").Absent("nêu tên")
	d.Press("e").Press("end", "ctrl+u").Write("Đội trật tự").Press("ctrl+s").See("Đã lưu: Đội trật tự. 1 nhiệm vụ nêu tên đơn vị này")
	d.Press("t").Press("c").See("Đã thêm", "2 nhiệm vụ nêu tên các đơn vị này nay thuộc về chúng.")
	if n := led(); n != 3 {
		t.Errorf("%d tasks have a unit", n)
	}
}

// A unit whose very name a paper gives has what another had by a shorter name, and it is said whose it was.
func TestAUnitThatIsMeantExactlySaysWhoseItsTasksWere(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	if _, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Công an"}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Tuần tra", Lead: "Công an phường"}); err != nil {
		t.Fatal(err)
	}
	d.Press("6", "n").Write("Công an phường").Press("ctrl+s")
	d.See("1 nhiệm vụ nêu tên đơn vị này nay thuộc về nó.", "Trong đó có việc trước đây của Công an.").Undo(1).See("thêm đơn vị")
}

// Tasks of an older book that name units are offered above the list, and given by one key, which one u takes back.
func TestTasksThatNameUnitsAreOffered(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	book := d.Desk.Book
	for _, name := range []string{"Công an", "Công an phường"} { // of which the short form could be meant either
		if _, err := book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: name}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := book.AddTask(t.Context(), model.Task{Text: "Tuần tra", Lead: "CA phường"}); err != nil {
		t.Fatal(err)
	}
	d.Press("6").Absent("nêu tên").Press("g")
	if err := book.DeleteUnit(t.Context(), d.Units()[0].ID); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("6").See("Có 1 nhiệm vụ nêu tên đơn vị mà chưa gắn. g/F5: gắn").Goldens(t)
	d.Press("g").See("Đã gắn 1 nhiệm vụ cho đơn vị được nêu tên").Absent("mà chưa gắn")
	if got := d.Task("Tuần tra"); got.LeadID != d.Units()[0].ID {
		t.Errorf("%+v", got)
	}
	d.Undo(1).See("gắn việc cho đơn vị được nêu tên", "mà chưa gắn")
	if got := d.Task("Tuần tra"); got.LeadID != 0 {
		t.Errorf("after undo %+v", got)
	}
}
