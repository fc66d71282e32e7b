package tasks_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/report/calendar"
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
	d.Reopen().Press("3").Row("việc riêng").Press("m").See("Việc chưa giao ai trong danh bạ", "Ghi lịch mọi nhiệm vụ").Press("enter").See("Đã chép 1 việc của nơi thực hiện")
	if !strings.Contains(d.Copied, " nhắc việc, ngày 16/8/2021: 1 việc chưa xong.\n1. Thứ Năm 26/8, văn phòng tính: việc riêng\n") {
		t.Errorf("copied %q", d.Copied)
	}
	d = d.ReadOnly()
	d.Press("3", "m").Write("moi nhiem vu").Press("enter", "ctrl+s").See("Đã ghi lich-viec-2021-08-16.ics vào ~")
}

// A roll call reminds all that have not answered at once, by name, or one of them; who has answered is not offered.
func TestRemindOfARollCall(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	book, ctx := d.Desk.Book, t.Context()
	var units []model.Unit
	for _, name := range []string{"Chi bộ 1", "Chi bộ 2", "Chi bộ 3"} {
		u, err := book.AddUnit(ctx, model.Unit{Kind: model.UnitCell, Name: name})
		if err != nil {
			t.Fatal(err)
		}
		units = append(units, u)
	}
	task, err := book.AddTask(ctx, model.Task{
		Text: "Báo cáo hằng ngày", RollCall: true, RollKind: model.Kinds(model.UnitCell), Deadline: model.Deadline{Every: model.EveryDay, Time: "17:00"},
	})
	if err != nil {
		t.Fatal(err)
	}
	said := model.Completion{TaskID: task.ID, Period: d.Desk.Today().String(), UnitID: units[1].ID, State: model.CompletionDone}
	if err := book.Complete(ctx, []model.Completion{said}); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("3").Row("Báo cáo hằng ngày").Press("m").See("2 nơi chưa làm xong việc này", "Chi bộ 1", "Chi bộ 3").Absent("Chi bộ 2")
	d.Press("enter").See("Chép lời nhắc").Absent("của đơn vị, người này").Press("enter")
	for _, words := range []string{"nhắc việc 2 nơi chưa làm xong việc này, ngày 16/8/2021", "mới có 1/3 đơn vị; còn thiếu: Chi bộ 1; Chi bộ 3"} {
		if !strings.Contains(d.Copied, words) {
			t.Errorf("no %q in\n%s", words, d.Copied)
		}
	}
}

// A calendar that has no room for all that is late says so where it says that it was written.
func TestRemindSaysWhatACalendarLeavesOut(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	duty := model.Task{Text: "việc riêng", CountsFrom: (d.Desk.Today() - 1100).At(""), Deadline: model.Deadline{Every: model.EveryDay, Time: "06:00"}}
	if _, err := d.Desk.Book.AddTask(t.Context(), duty); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("3", "m").Write("moi nhiem vu").Press("enter", "ctrl+s").Quiet().See("Lịch không ghi 101 kỳ quá hạn cũ hơn. Đã ghi lich-viec")
}

func TestRemindFailure(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskSingle).CloseBook()
	d.Press("m").See("! Sổ đã đóng")
}

// A list narrowed to a unit and the reminder of that unit can be held against each other, as a message, as a file and as a calendar:
// every row that is open is a line of the reminder, one of those it says it leaves out, or one of those it says are yet to begin, and a
// round of the calendar.
func TestARemindersLinesAreTheRowsOfTheList(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	units := d.Units()
	for _, task := range []model.Task{
		{Text: "Trực chốt", LeadID: units[0].ID, Deadline: model.Deadline{Every: model.EveryDay, Time: "13:00"}},
		{Text: "Điểm danh", LeadID: units[0].ID, RollCall: true, Deadline: model.Deadline{Every: model.EveryOnce, Due: d.Desk.Today() + 2}, Units: []model.TaskUnit{
			{UnitID: units[0].ID, Role: model.RoleRoll}, {UnitID: units[1].ID, Role: model.RoleRoll},
		}},
	} {
		if _, err := d.Desk.Book.AddTask(t.Context(), task); err != nil {
			t.Fatal(err)
		}
	}
	told, cut := 0, 0
	for _, days := range []int{0, 1, 1, 2, 9, 20} {
		if d.Later(days); days == 2 {
			mine := model.Completion{TaskID: d.Task("Điểm danh").ID, UnitID: units[0].ID, State: model.CompletionDone}
			if err := d.Desk.Book.Complete(t.Context(), []model.Completion{mine}); err != nil {
				t.Fatal(err)
			}
		}
		for _, u := range units {
			f := model.TaskFilter{UnitID: u.ID, Settled: true}
			r, err := office.LoadReminder(t.Context(), d.Desk.Book, d.Desk.Config, f, u.Name, d.Desk.Now())
			if err != nil {
				t.Fatal(err)
			}
			d.Visit(scene.Tasks{View: scene.TaskView{UnitID: u.ID, Only: scene.OnlyLate}})
			late := d.Count()
			rows := d.Visit(scene.Tasks{View: scene.TaskView{UnitID: u.ID}}).Count()
			files, err := report.WriteReminder(t.TempDir(), r, []string{"txt"})
			if err != nil {
				t.Fatal(err)
			}
			message, file := counted(t, r.Message()), counted(t, string(files[0].Bytes))
			if told, cut = told+message.ahead, cut+message.rest; message.lines+message.rest != message.open || message.open+message.ahead != rows || message.late != late {
				t.Errorf("%s, %s: %d rows, %d late, and the message %+v\n%s", d.Desk.Today(), u.Name, rows, late, message, r.Message())
			}
			if file.rest != 0 || file.lines != message.open || file.open != message.open || file.ahead != message.ahead || file.late != late {
				t.Errorf("%s, %s: the message has %+v, the file %+v", d.Desk.Today(), u.Name, message, file)
			}
			hasRounds(t, d, f, r)
		}
	}
	if told == 0 || cut == 0 {
		t.Errorf("%d rows were ahead and %d left out", told, cut)
	}
}

// said is what a reminder says of itself.
type said struct{ open, late, lines, rest, ahead int }

func counted(t *testing.T, text string) said {
	t.Helper()
	number := func(pattern string) int {
		found := regexp.MustCompile(pattern).FindStringSubmatch(text)
		if found == nil {
			return 0
		}
		n, err := strconv.Atoi(found[1])
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	return said{
		number(`(\d+) việc chưa xong`), number(`(\d+) việc quá hạn\.`), len(regexp.MustCompile(`(?m)^\d+\. `).FindAllString(text, -1)),
		number(`… và (\d+) việc nữa`), number(`(?m)^Chưa tới kỳ \((\d+)\): .`),
	}
}

// hasRounds checks that the calendar of a filter has every line of its reminder that is due.
func hasRounds(t *testing.T, d *drive.Driver, f model.TaskFilter, r report.Reminder) {
	t.Helper()
	cal, err := office.LoadCalendar(t.Context(), d.Desk.Book, d.Desk.Config, f, r.To, d.Desk.Now())
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range append(r.Duties, r.Ahead...) {
		if l.Status.Due != 0 && !slices.ContainsFunc(cal.Tasks, func(c calendar.Task) bool {
			return c.Task.ID == l.Task.ID && slices.ContainsFunc(c.Rounds, func(one model.Round) bool { return one.Due == l.Status.Due && !one.Closed() })
		}) {
			t.Errorf("%s, %s: the calendar has no %q of %s", d.Desk.Today(), r.To, l.Task.Text, l.Status.Due)
		}
	}
}

// A unit that has only rounds ahead is not told that it owes nothing: what comes next is named and the message copied.
func TestRemindOfWhatIsAhead(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	book := d.Desk.Book
	unit, err := book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Trạm Y tế"})
	if err != nil {
		t.Fatal(err)
	}
	duty := model.Task{Text: "Báo cáo kho", LeadID: unit.ID, Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}}
	if _, err := book.AddTask(t.Context(), duty); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("3").Row("Báo cáo kho").Press("space", "m", "enter").See("Đã chép 1 việc sắp tới của Trạm Y tế: 17/08 14:00 Báo cáo kho")
	if want := "hiện chưa có việc nào tới kỳ.\nChưa tới kỳ (1): Báo cáo kho (kỳ tới 14:00 ngày mai 17/8)."; !strings.Contains(d.Copied, want) {
		t.Errorf("copied %q", d.Copied)
	}
}
