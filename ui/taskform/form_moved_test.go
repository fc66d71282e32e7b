package taskform_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// dated is a book with a task whose day a paper names, and one the office dated itself.
func dated(t *testing.T) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 0)
	due, _ := model.NewDate(2021, 8, 20)
	rule := model.Deadline{Phrase: "trước ngày 20/8", Every: model.EveryOnce, Due: due, Relation: model.RelationBefore}
	if _, err := d.Desk.Book.RegisterDirective(t.Context(), model.Directive{
		Symbol: "961-CV/QU", Subject: "phòng, chống dịch", ReceivedAt: d.Desk.Now(), Tasks: []model.Task{{Text: "việc của văn bản", Deadline: rule}},
	}); err != nil {
		t.Fatal(err)
	}
	rule.Phrase = "20/08/2021"
	if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "việc của mình", Deadline: rule}); err != nil {
		t.Fatal(err)
	}
	return d.Reopen()
}

func edited(d *drive.Driver, words string) *drive.Driver {
	return d.Visit(scene.TaskForm{ID: d.Task(words).ID})
}

func TestADayAPaperNamesIsMovedWithAReason(t *testing.T) {
	t.Parallel()
	d := edited(dated(t), "việc của văn bản")
	d.Absent("Lý do dời hạn").Field("Câu trong văn bản").Press("ctrl+u").Write("25/8").Press("tab").Field("Lý do dời hạn").See("Phải ghi: câu của văn bản bị thay").Absent("để trống").Press("ctrl+s")
	d.See("! Hạn này do văn bản ghi").Write("chờ kinh phí").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	got := d.Task("việc của văn bản")
	if got.Deadline.Due.Local() != "25/08/2021" || len(got.Past) != 1 || got.Past[0].Reason != "chờ kinh phí" || got.Past[0].Deadline.Phrase != "trước ngày 20/8" {
		t.Errorf("%+v, before %+v", got.Deadline, got.Past)
	}
}

// The day alone may be put right, or moved with a reason; the words then stay with the day they name.
func TestADayBesideTheWordsOfAPaper(t *testing.T) {
	t.Parallel()
	d := edited(dated(t), "việc của văn bản")
	d.Field("Ngày hạn").Press("ctrl+u").Write("21/8").Press("tab").Field("Lý do dời hạn").See("chữa chỗ ghi nhầm thì để trống").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	if got := d.Task("việc của văn bản"); got.Deadline.Phrase != "trước ngày 20/8" || got.Deadline.Due.Local() != "21/08/2021" || len(got.Past) != 0 {
		t.Errorf("put right: %+v, before %+v", got.Deadline, got.Past)
	}
	d = edited(dated(t), "việc của văn bản")
	d.Field("Ngày hạn").Press("ctrl+u").Write("27/8").Press("tab").Field("Lý do dời hạn").Write("trời mưa").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	got := d.Task("việc của văn bản")
	if got.Deadline.Phrase != "" || got.Deadline.Due.Local() != "27/08/2021" || len(got.Past) != 1 || got.Past[0].Deadline.Phrase != "trước ngày 20/8" {
		t.Errorf("moved: %+v, before %+v", got.Deadline, got.Past)
	}
}

func TestTheOfficesOwnDayNeedsNoReason(t *testing.T) {
	t.Parallel()
	d := edited(dated(t), "việc của mình")
	d.Field("Câu trong văn bản").Press("ctrl+u").Write("25/8").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	if got := d.Task("việc của mình"); got.Deadline.Due.Local() != "25/08/2021" || len(got.Past) != 0 {
		t.Errorf("%+v, before %+v", got.Deadline, got.Past)
	}
	d = edited(d, "việc của mình")
	d.Field("Nội dung").Press("end").Write(" nữa").Absent("Lý do dời hạn").Press("ctrl+s").See("Đã sửa nhiệm vụ")
}

// A task below another begins with that one's day, so that nothing due is hidden by it.
func TestATaskBelowTakesTheDayOfTheOneAbove(t *testing.T) {
	t.Parallel()
	d := dated(t)
	d.Visit(scene.TaskForm{ParentID: d.Task("việc của văn bản").ID}).See("trước ngày 20/8").Write("phần một").Press("ctrl+s").See("Đã thêm nhiệm vụ")
	got := d.Task("phần một")
	if got.Deadline.Due.Local() != "20/08/2021" || got.Deadline.Relation != model.RelationBefore || len(got.Past) != 0 {
		t.Errorf("%+v, before %+v", got.Deadline, got.Past)
	}
}

// Words that name no day the book can hold are not saved as if there were none.
func TestWordsThatNameNoDayAreNotSaved(t *testing.T) {
	t.Parallel()
	for _, words := range []string{"sau khi có kết quả 5 ngày", "thứ Sáu tuần 2 và tuần 4 hằng tháng", "hằng tuần từ ngày 1/9/2021 đến hết ngày 1/8/2021"} {
		d := phraseField(t)
		d.Write(words).Press("ctrl+s").See("! ").Absent("Đã thêm nhiệm vụ")
		d.Press("ctrl+u", "ctrl+s").See("Đã thêm nhiệm vụ")
		if got := d.Task("ABCD").Deadline; got.Every != model.EveryNone || got.Phrase != "" {
			t.Errorf("%q became %+v", words, got)
		}
	}
}

// A day before the paper's is asked about once.
func TestADayBeforeItsPaperIsAskedAbout(t *testing.T) {
	t.Parallel()
	d := dated(t)
	paper := d.Paper(d.Task("việc của văn bản").DirectiveID)
	paper.IssuedOn = d.Desk.Today()
	if _, err := d.Desk.Book.UpdateDirective(t.Context(), paper); err != nil {
		t.Fatal(err)
	}
	edited(d, "việc của văn bản").Field("Ngày hạn").Press("ctrl+u").Write("1/8/2021").Press("tab").Field("Lý do dời hạn").Write("x").Press("ctrl+s")
	d.See("! Hạn ở trước ngày của văn bản").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	if got := d.Task("việc của văn bản").Deadline.Due.Local(); got != "01/08/2021" {
		t.Errorf("due on %s", got)
	}
}

// Each move keeps the day it took the place of: moved once more without a reason, the old day does not stand with the reason of the move before.
func TestEachMoveKeepsItsOwnDay(t *testing.T) {
	t.Parallel()
	d := edited(dated(t), "việc của văn bản")
	d.Field("Ngày hạn").Press("ctrl+u").Write("25/8").Press("tab").Field("Lý do dời hạn").Write("chờ kinh phí").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	d = edited(d, "việc của văn bản")
	d.Field("Ngày hạn").Press("ctrl+u").Write("30/8").Press("tab").Field("Lý do dời hạn").See("Hạn trước vẫn được giữ lại").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	d.Size(120, 40).Visit(scene.TaskCard{ID: d.Task("việc của văn bản").ID}).See("25/08/2021 (không ghi lý do", "(lý do: chờ kinh phí")
	var kept []string
	for _, past := range d.Task("việc của văn bản").Past {
		kept = append(kept, past.Deadline.Due.Local()+" "+past.Reason)
	}
	if len(kept) != 2 || kept[0] != "20/08/2021 chờ kinh phí" || kept[1] != "25/08/2021 " {
		t.Errorf("%q", kept)
	}
	d.Press("u")
	if got := d.Task("việc của văn bản"); got.Deadline.Due.Local() != "25/08/2021" || len(got.Past) != 1 {
		t.Errorf("undone: %+v, before %+v", got.Deadline, got.Past)
	}
}

// A day that is over is asked about once where a task is edited, as where it is postponed; one that was over and stays is not.
func TestADayThatIsOverIsAskedAboutOnce(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "trực chốt", Deadline: model.Deadline{Every: model.EveryOnce, Due: d.Desk.Today() + 3}}); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Visit(scene.TaskForm{ID: d.Task("trực chốt").ID}).Field("Ngày hạn").Press("ctrl+u").Write("10/8").Press("ctrl+s").See("Ngày này đã qua")
	if got := d.Task("trực chốt"); got.Deadline.Due != d.Desk.Today()+3 {
		t.Errorf("saved without an answer: %+v", got.Deadline)
	}
	d.Press("ctrl+s").See("Đã sửa nhiệm vụ")
	if got := d.Task("trực chốt"); got.Deadline.Due.Local() != "10/08/2021" {
		t.Errorf("saved as %+v", got.Deadline)
	}
	d.Visit(scene.TaskForm{ID: d.Task("trực chốt").ID}).Field("Ghi chú").Write("x").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	d.Visit(scene.TaskForm{ID: d.Task("trực chốt").ID}).Field("Ngày hạn").Press("ctrl+u").Write("trước hôm nay").Press("ctrl+s").See("Ngày này đã qua")
	d.Press("ctrl+s").See("Đã sửa nhiệm vụ")
}
