package reports_test

import (
	"strings"
	"testing"
	"time"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/drive"
)

// twoDaily opens an empty book of an office that owes two daily reports, and was asked for one of them by a directive.
func twoDaily(t *testing.T) (*drive.Driver, model.Task) {
	t.Helper()
	d := drive.Start(t, 0)
	d.Desk.Home = office.Home(t.TempDir())
	d.Desk.Config.Report.Duties = []config.Duty{
		{Kind: model.ReportDaily, Due: "14:00", CutOff: "13:00", To: "Quận ủy Bình Hà"},
		{Kind: model.ReportDaily, Due: "15:00", CutOff: "14:30", To: "Ban Chỉ đạo"},
	}
	on := model.InstantOf(drive.Now()).Date()
	paper, err := d.Desk.Book.RegisterDirective(t.Context(), model.Directive{
		Kind: "CV", Symbol: "7-CV/QU", Subject: "báo cáo", Urgency: model.UrgencyNormal, ReceivedAt: on.At("08:00"),
		Tasks: []model.Task{{Text: "Báo cáo nhanh trước 14 giờ hằng ngày", Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return d.Reopen(), paper.Tasks[0]
}

// issueShort exports the draft that is open.
func issueShort(t *testing.T, d *drive.Driver) *drive.Driver {
	t.Helper()
	return d.Press("x", "x", "ctrl+u").Write(t.TempDir()).Press("ctrl+s").See("Đã ghi 4 tệp")
}

func TestTwoDailyReportsAreOwedEachForItself(t *testing.T) {
	t.Parallel()
	d, task := twoDaily(t)
	d.Walk(t, drive.At("today"), drive.At("list", "5"), drive.At("new", "n"))
	d.Press("esc").Row("→ Quận ủy").Press("enter").See("Báo cáo ngày → Quận ủy Bình Hà 16/08/2021")
	if r := newestReport(t, d); r.Duty != "Quận ủy Bình Hà" || r.Period.Cut != "13:00" {
		t.Fatalf("%+v", r)
	}
	issueShort(t, d).Press("m").See("Quận ủy Bình Hà", "Xong nhiệm vụ", "14:00 Báo cáo nhanh trước 14")
	d.Walk(t, drive.At("send"))
	d.Press("ctrl+s").See("Đồng thời đánh dấu xong", "Báo cáo nhanh").Press("c").See("đánh dấu xong nhiệm vụ 14:00 Báo cáo nhanh")
	said := d.Said(task.ID)
	if len(said) != 1 || said[0].State != model.CompletionDone || said[0].Period != "2021-08-16" {
		t.Fatalf("said of the task %+v", said)
	}
	shown, err := d.Desk.Book.Evidence(t.Context(), task.ID)
	if err != nil || len(shown) != 1 || shown[0].Symbol != "01-BC/ĐU" || shown[0].On != model.InstantOf(drive.Now()).Date() {
		t.Fatalf("evidence %+v, %v", shown, err)
	}
	d.Press("1").See("Báo cáo ngày 16/08 → Ban Chỉ đạo", "Báo cáo ngày 17/08 → Quận ủy").Absent("Báo cáo ngày 16/08 → Quận ủy")
	d.Press("u", "c").See("→ Quận ủy Bình Hà", "→ Ban Chỉ đạo, cò")
	if said := d.Said(task.ID); len(said) != 0 {
		t.Errorf("undo left %+v", said)
	}
	if shown, err = d.Desk.Book.Evidence(t.Context(), task.ID); err != nil || len(shown) != 0 {
		t.Errorf("undo left evidence %+v, %v", shown, err)
	}
	if r := newestReport(t, d); r.SentAt != 0 {
		t.Error("undo left the report as sent")
	}
}

// Nothing is ticked where nobody wants it, and the next report is meant for what the last one of its duty was sent for.
func TestTaskOfTheLastReportIsMeant(t *testing.T) {
	t.Parallel()
	d, task := twoDaily(t)
	other, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Báo cáo an ninh", Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}})
	if err != nil {
		t.Fatal(err)
	}
	d.Press("5").Row("Ban Chỉ đạo").Press("enter")
	issueShort(t, d).Press("m").See("‹ (không) ›").Press("ctrl+s", "c")
	if len(d.Said(task.ID))+len(d.Said(other.ID)) != 0 {
		t.Fatal("a task was ticked that nobody chose")
	}
	d.Press("esc").Row("→ Quận ủy").Press("enter")
	issueShort(t, d).Press("m").Field("Xong nhiệm vụ").Press("right", "right").See("Báo cáo an ninh").Press("ctrl+s", "c")
	if len(d.Said(other.ID)) != 1 || len(d.Said(task.ID)) != 0 {
		t.Fatalf("said %v and %v", d.Said(other.ID), d.Said(task.ID))
	}
	d.Later(1)
	d.Reopen().Press("5").Row("→ Quận ủy").Press("enter")
	issueShort(t, d).Press("m").See("Báo cáo an ninh").Press("ctrl+s", "c")
	if said := d.Said(other.ID); len(said) != 2 || said[0].Done().Date() != model.InstantOf(drive.Now().Add(24*time.Hour)).Date() {
		t.Errorf("said %+v", said)
	}
}

// A report without the name of a duty is of before there were several: it answers the first, and may be given to another.
func TestDutyOfADraftCanBeChanged(t *testing.T) {
	t.Parallel()
	d, _ := twoDaily(t)
	on := model.InstantOf(drive.Now()).Date()
	if _, err := d.Desk.Book.SaveReport(t.Context(), model.Report{Kind: model.ReportDaily, Period: model.Period{From: on, To: on}}); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("5").Row("bản nháp").Press("enter", "e").See("Gửi cho", "‹ Quận ủy Bình Hà ›").Press("ctrl+s")
	if r := newestReport(t, d); r.Duty != "" || r.Rev != 1 {
		t.Errorf("what was not changed was written: %+v", r)
	}
	d.Press("e").Field("Gửi cho").Press("right").Press("ctrl+s").See("→ Ban Chỉ đạo")
	if r := newestReport(t, d); r.Duty != "Ban Chỉ đạo" {
		t.Errorf("%+v", r)
	}
}

// What is owed stands in the order it is owed in, also where one of it is in work already.
func TestOwedInWorkStandsInItsPlace(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Later(8).Press("esc")
	late, missing := strings.Index(d.Screen(), "09–15/08/2021"), strings.Index(d.Screen(), "16–22/08/2021")
	if late < 0 || missing < late {
		t.Errorf("the draft of the older week stands at %d, the newer week at %d:\n%s", late, missing, d.Screen())
	}
}
