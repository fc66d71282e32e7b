package tasks_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

func TestRemindGoldens(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskSingle).Press("m")
	d.Pictures(t, "whom")
	d.Press("enter")
	d.Pictures(t, "how")
}

// TestRemindCopies reminds a unit of a task by a message, which goes to both clipboards.
func TestRemindCopies(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	copied := ""
	d.Desk.Copy = func(text string) { copied = text }
	d.Press("3", "f").Write("tram y te").Press("enter", "m").See("Nhắc việc: Trạm Y tế phường")
	d.Press("enter").Quiet().See("việc của Trạm Y tế phường")
	lines := strings.Split(d.Copied, "\n")
	if copied != d.Copied || len(lines) > 10 || !strings.Contains(lines[0], "nhắc việc Trạm Y tế phường, ngày 16/8/2021") {
		t.Errorf("the terminal got\n%s\nthe system got\n%s", d.Copied, copied)
	}
	for _, words := range []string{"Quá hạn", "[07/CĐ-BCĐ, mục 4; phối hợp]", "việc nữa."} {
		if !strings.Contains(d.Copied, words) {
			t.Errorf("no %q in\n%s", words, d.Copied)
		}
	}
}

// TestRemindWritesFiles puts the reminder and the calendars into a folder.
func TestRemindWritesFiles(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3", "f").Write("tram y te").Press("enter")
	for _, c := range []struct{ way, name, holds string }{
		{".txt", "nhac-viec-2021-08-16-tram-y-te-phuong.txt", "Trạm Y tế phường"},
		{".docx", "nhac-viec-2021-08-16-tram-y-te-phuong.docx", "PK"},
		{"lich cua", "lich-viec-2021-08-16-tram-y-te-phuong.ics", "BEGIN:VCALENDAR"},
		{"moi nhiem vu", "lich-viec-2021-08-16.ics", "RRULE:"},
	} {
		d.Press("m").Write(c.way).Press("enter").See("Thư mục").Press("ctrl+s").Quiet().See("Đã ghi " + c.name + " vào ~")
		content, err := os.ReadFile(filepath.Join(string(d.Desk.Home), c.name))
		if err != nil || !strings.Contains(string(content), c.holds) {
			t.Errorf("%s holds %.80q, %v", c.name, content, err)
		}
	}
}

// TestRemindAsksAgainForAFolder names a folder that cannot be made.
func TestRemindAsksAgainForAFolder(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	file := filepath.Join(t.TempDir(), "x")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.Press("3", "f").Write("tram y te").Press("enter", "m").Write(".txt").Press("enter")
	d.Clear("~/Documents~/Documents").Write(file + "/y").Press("ctrl+s").Complains().See("Thư mục")
}

// TestRemindAMember reminds who does a task, and says so where nothing is left to do.
func TestRemindAMember(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	book := d.Desk.Book
	m, err := book.AddMember(t.Context(), model.Member{Name: "Lê Thị Hoa"})
	if err != nil {
		t.Fatal(err)
	}
	task := model.Task{Text: "Lập danh sách", MemberID: m.ID, Deadline: model.Deadline{Every: model.EveryOnce, Due: d.Desk.Today() + 1}}
	if _, err := book.AddTask(t.Context(), task); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("3").Row("Lập danh sách").Press("m").See("Nhắc việc: Lê Thị Hoa").Press("enter")
	if !strings.Contains(d.Copied, "1. Ngày mai 17/8: Lập danh sách") {
		t.Errorf("copied %q", d.Copied)
	}
	d.Press("f").Write("le thi hoa").Press("enter", "m").See("Nhắc việc: Lê Thị Hoa").Press("esc", "f", "home", "enter")
	d.Copied = ""
	d.Press("space", "o", "down", "down", "down", "down", "enter").Row("Lập danh sách").Press("m", "enter").See("Lê Thị Hoa không có việc nào")
	if d.Copied != "" {
		t.Errorf("copied %q", d.Copied)
	}
}

// TestRemindOfNobody offers the calendar of all tasks where a task is nobody's, and works in a book that is only read.
func TestRemindOfNobody(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("3", "m").See("Ghi lịch mọi nhiệm vụ").Absent("Chép lời nhắc", "chưa giao ai").Press("esc").Quiet()
	if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "việc riêng"}); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("3").Row("việc riêng").Press("m").See("Việc chưa giao ai trong danh bạ: chỉ có lịch", "Ghi lịch mọi nhiệm vụ").Press("esc")
	d = d.ReadOnly()
	d.Press("3", "m", "enter", "ctrl+s").See("Đã ghi lich-viec-2021-08-16.ics vào ~")
}

func TestRemindFailure(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskSingle).CloseBook()
	d.Press("m").See("! Sổ đã đóng")
}

// A list narrowed to a unit and the reminder of that unit can be held against each other: every row that is open is a line of the
// reminder, or one of those it says are yet to begin.
func TestARemindersLinesAreTheRowsOfTheList(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Trực chốt", LeadID: d.Units()[0].ID, Deadline: model.Deadline{Every: model.EveryDay, Time: "13:00"}}); err != nil {
		t.Fatal(err)
	}
	ahead := regexp.MustCompile(`(?m)^Chưa tới kỳ \((\d+)\): .`)
	told := 0
	for _, days := range []int{0, 1, 12} {
		d.Later(days)
		for _, u := range d.Units() {
			d.Visit(scene.Tasks{View: scene.TaskView{UnitID: u.ID}})
			r, err := office.LoadReminder(t.Context(), d.Desk.Book, d.Desk.Config, model.TaskFilter{UnitID: u.ID, Settled: true}, u.Name, d.Desk.Now())
			if err != nil {
				t.Fatal(err)
			}
			left := 0
			if found := ahead.FindStringSubmatch(r.Message()); found != nil {
				if left, err = strconv.Atoi(found[1]); err != nil {
					t.Fatal(err)
				}
			}
			if told += left; d.Count() != len(r.Duties)+left {
				t.Errorf("after %d days %s has %d rows, and is reminded of %d and told of %d ahead", days, u.Name, d.Count(), len(r.Duties), left)
			}
		}
	}
	if told == 0 {
		t.Error("nothing was ever ahead")
	}
}
