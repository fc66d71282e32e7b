package papers_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/papers"
	"sotruc/ui/part"
)

// Whatever deadline is read of a note, its form shows words that are saved as that deadline, and says what they mean.
func TestTheFormKeepsTheDeadlineThatWasRead(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Desk
	on, _ := model.NewDate(2026, 12, 8)
	rhythms := []string{"hằng ngày", "hằng tuần", "mỗi tuần", "hằng tháng", "mỗi tháng", "hằng quý", "hằng năm", "6 tháng một lần", "2 tuần một lần"}
	points := []string{
		"vào ngày 25", "trước ngày 25", "vào thứ Tư", "trước 16 giờ thứ Sáu", "vào sáng thứ Hai", "trước 16 giờ", "vào ngày 05 tháng đầu quý", "trước ngày 15/12",
		"vào thứ Hai và thứ Năm", "lúc 8 giờ và 16 giờ", "thứ Sáu tuần cuối của tháng", "từ ngày 1 đến ngày 5", "vào ngày cuối cùng của tháng",
	}
	notes := []string{
		"xong trước thứ sáu", "xong trong tuần sau", "16h ngày mai xong", "từ ngày 10/12 đến ngày 20/12 tổ chức rà soát", "kịp thời báo cáo Thường trực",
		"hoàn thành đến hết ngày 30/12", "xong trước ngày 20/12, nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo", "hoàn thành trong tháng 12",
		"báo cáo hằng ngày trước 16 giờ đến hết ngày 31/12/2026", "báo cáo Thường trực Đảng ủy trước ngày 25 hằng tháng", "báo cáo trong 05 ngày kể từ ngày ký", "xong trước ngày hai mươi tháng mười hai",
		"chậm nhất là ngày 15/12, gửi lại bản chính thức ngày 20/12",
	}
	for _, rhythm := range rhythms {
		for _, point := range points {
			notes = append(notes, rhythm+" báo cáo một lần "+point, rhythm+" họp giao ban "+point, "báo cáo "+point+" "+rhythm, "báo cáo "+rhythm+" "+point)
		}
	}
	kept := 0
	for _, note := range notes {
		for _, due := range papers.NoteDues(d, "Giao Công an phường "+note+".", on) {
			if due.Wrong != "" || due.Saved != due.Read {
				t.Errorf("%q: read %+v, shown as %q, saved %+v %s", note, due.Read, due.Words, due.Saved, due.Wrong)
			}
			if want := part.DeadlineMeans(d, due.Read); due.Means != want {
				t.Errorf("%q is said to mean %q, which is %q", note, due.Means, want)
			}
			if due.Read.Every != model.EveryNone {
				kept++
			}
		}
	}
	if kept < len(notes)/2 {
		t.Errorf("only %d of %d notes gave a deadline", kept, len(notes))
	}
}

// A rhythm whose words stand apart from its day is one in the form, in the book and below the field.
func TestTheNoteGivesARhythm(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		note, means, task string
		every             model.Every
		day, weekday      int
	}{
		{"Giao Công an phường mỗi tháng báo cáo một lần vào ngày 25.", "ngày 25 hằng tháng", "Mỗi tháng", model.EveryMonth, 25, 0},
		{"Giao Công an phường hằng tuần họp giao ban vào sáng thứ Hai.", "chậm nhất 12:00 Thứ Hai hằng tuần", "Hằng tuần", model.EveryWeek, 0, 1},
		{"Giao Công an phường mỗi tuần báo cáo một lần vào thứ Tư.", "Thứ Tư hằng tuần", "Mỗi tuần", model.EveryWeek, 0, 3},
	} {
		d, _ := noted(t, tt.note)
		d.See("Hạn", "= "+tt.means).Press("right", "right").See("một việc mới").Press("ctrl+s").See("Đã ghi bút phê, giao 1 việc")
		if got := d.Task(tt.task).Deadline; got.Every != tt.every || got.Day != tt.day || got.Weekday != tt.weekday || got.Due != 0 {
			t.Errorf("%q became %+v", tt.note, got)
		}
	}
}

// A day that is over is asked about once before the order is given.
func TestTheNoteAsksAboutADayThatIsOver(t *testing.T) {
	t.Parallel()
	d, _ := noted(t, "Giao Công an phường rà soát, xong trước ngày 20/8.")
	d.Field("Hạn").Press("ctrl+u").Write("13/8").Press("ctrl+s").See("Hạn này đã qua", "13/08/2021")
	d.Press("ctrl+u").Write("20/8").Press("ctrl+s").See("Đã ghi bút phê, giao 2 việc")
	d, _ = noted(t, "Giao Công an phường rà soát, xong trước ngày 20/8.")
	d.Field("Hạn").Press("ctrl+u").Write("13/8").Press("ctrl+s").See("Hạn này đã qua").Press("ctrl+s").See("Đã ghi bút phê, giao 2 việc")
	if got := d.Task("việc một").Deadline.Due.Local(); got != "13/08/2021" {
		t.Errorf("meant as it was typed, it became %s", got)
	}
}

// A duty that recurs keeps its rhythm when a note gives it with a day: that is said before it is given, and after.
func TestTheNoteSaysWhichTasksKeepTheirRhythm(t *testing.T) {
	t.Parallel()
	start := func() *drive.Driver {
		t.Helper()
		d := drive.Start(t, 0)
		daily := model.Deadline{Every: model.EveryDay, Time: "15:00", Relation: model.RelationBefore}
		_, err := d.Desk.Book.RegisterDirective(t.Context(), model.Directive{
			Symbol: "961-CV/QU", Subject: "phòng, chống dịch", ReceivedAt: d.Desk.Now(), Tasks: []model.Task{
				{Text: "báo cáo nhanh", Lead: "UBND phường", Deadline: daily}, {Text: "trực chốt", Lead: "UBND phường", Deadline: daily}, {Text: "rà soát", Lead: "UBND phường"},
			},
		})
		if err != nil {
			t.Fatal(err)
		}
		return d.Reopen().Press("2", "b").Write("Giao Công an phường thực hiện, xong trước ngày 30/8").Press("ctrl+s").See("= Chủ nhật 29/08/2021 17:00").Press("f4")
	}
	d := start().Write("báo cáo").Press("enter", "ctrl+s").See("“báo cáo nhanh” là việc định kỳ", "nhịp giữ nguyên")
	if got := d.Task("báo cáo nhanh").Lead; got != "UBND phường" {
		t.Errorf("before it is agreed to, the task is given to %q", got)
	}
	d.Press("ctrl+s").See("Đã ghi bút phê, giao 1 việc. 1 việc định kỳ")
	if got := d.Task("báo cáo nhanh"); got.Lead != "Công an phường" || got.Deadline.Every != model.EveryDay {
		t.Errorf("given, it is %+v", got)
	}
	d = start().Write("cả 3").Press("enter", "ctrl+s").See("2 trong 3 việc là việc định kỳ").Press("ctrl+s").See("giao 3 việc. 2 việc định kỳ")
	if got := d.Task("rà soát").Deadline.Due.Local(); got != "30/08/2021" {
		t.Errorf("the one that had no day is due %s", got)
	}
	start().Write("rà soát").Press("enter", "ctrl+s").See("Đã ghi bút phê, giao 1 việc.").Absent("định kỳ")
}
