package isolate_test

import (
	"fmt"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

func TestEndTodaysInOneGo(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	end := d.IsolationOf("Trần Văn Bình").EndsOn
	d.Later(int(end - d.Desk.Today())).Go(fmt.Sprintf("people?on=%s&ends_on=%s", end, end))
	d.Press("ctrl+a", "x").See("Kết thúc cách ly: 4 người").Press("enter").See(end.Local()).Press("ctrl+s").See("4 người còn vướng").Press("enter")
	d.See("Đã kết thúc cách ly: 4 người")
	for _, l := range d.Everybody() {
		if l.Isolation.Outcome != model.OutcomeCompleted || l.Isolation.EndedOn != end {
			t.Errorf("%s: %s %s", l.Name, l.Isolation.Outcome, l.Isolation.EndedOn)
		}
	}
	d.Undo(1)
	for _, l := range d.Everybody() {
		if l.Isolation.Outcome != model.OutcomeNone {
			t.Errorf("%s is still ended after undo", l.Name)
		}
	}
}

func TestExtendWithReason(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	was := d.IsolationOf("Trần Văn Bình").EndsOn
	d.Press("z").See("đang là " + was.Local()).Write("+7").Press("tab").See((was + 7).Local())
	d.Press("ctrl+s").See("Chưa điền").Write("F0 mới trong hộ").Press("ctrl+s").See("hết cách ly")
	got := d.IsolationOf("Trần Văn Bình")
	if got.EndsOn != was+7 || len(got.Changes) != 1 || got.Changes[0].PreviousEnd != was || got.Changes[0].Reason != "F0 mới trong hộ" {
		t.Fatalf("%+v", got)
	}
	d.Press("enter").See("14 ngày từ", "5599/BYT-MT", "(+7 ngày): F0 mới trong hộ")
	d.Undo(1)
	if got := d.IsolationOf("Trần Văn Bình"); got.EndsOn != was {
		t.Errorf("ends on %s after undo", got.EndsOn)
	}
}

func TestExtendAHouseholdKeepsWhatIsMarked(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	was := d.IsolationOf("Trần Văn Bình").EndsOn
	d.Press("ctrl+a", "z").Write("-2").Press("tab").Write("rút ngắn").Press("ctrl+s").See("4 người")
	for _, l := range d.Everybody() {
		if l.Isolation.EndsOn != was-2 {
			t.Errorf("%s ends on %s", l.Name, l.Isolation.EndsOn)
		}
	}
}

func TestPositiveBecomesACase(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("t", "right", "right", "ctrl+s").See("dương tính. Kết thúc đợt cách ly này")
	d.Press("c").See("Chuyển F0").Press("tab").Press("right", "right").Press("ctrl+s").See("Đã kết thúc cách ly")
	got := d.IsolationOf("Trần Văn Bình")
	if got.Outcome != model.OutcomeBecameCase || got.CaseSource != model.SourceCross || len(got.Tests) != 1 || got.Tests[0].Result != model.TestPositive {
		t.Fatalf("%+v", got)
	}
	if got.EndedOn != d.Desk.Today() || got.Tests[0].ResultOn != d.Desk.Today() {
		t.Errorf("ended on %s, result on %s", got.EndedOn, got.Tests[0].ResultOn)
	}
}

// Who is positive stands among the alarms, on every screen that has them, until somebody acts or writes what was done.
func TestPositiveAndNobodyActs(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("t", "right", "right", "ctrl+s").See("dương tính. Kết thúc đợt cách ly này").Press("esc").See("! Trần Văn Bình")
	d.Press("1").See("1 người cần xử lý: 1 dương tính").Row("cần xử lý").Press("enter").See("Báo động chờ xử lý", "Trần Văn Bình")
	d.Press("enter").See("▲ Báo động: dương tính 16/08. b: ghi đã xử lý").Press("b").See("Đã xử lý: Trần Văn Bình (dương tính 16/08)")
	d.Write("đã đưa đi điều trị").Press("ctrl+s").Absent("▲ Báo động").See("✓ Đã xử lý 16/08/2021 13:12: đã đưa đi điều trị")
	d.Press("l").See("ghi đã xử lý báo động").Press("esc", "u").See("▲ Báo động: dương tính")
	d.Press("x").Row("Chuyển F0").Press("enter").See("Chuyển F0").Press("tab", "right", "ctrl+s").Absent("báo động chưa xử lý", "▲ Báo động")
	d.Press("1").Absent("cần xử lý")
}

// A result may come when the isolation is over.
func TestResultOfATestAfterTheEnd(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("t", "ctrl+s", "x", "enter").Field("Ghi chú").Write("về sớm").Press("ctrl+s", "c").See("Đã kết thúc cách ly").Later(2)
	d.Go("people?any_state=true").Row("Trần Văn Bình").Press("t").Absent("mẫu mới").See("Kết quả PCR").Press("enter", "right", "right", "ctrl+s")
	d.See("Dương tính").Press("1").See("1 người cần xử lý: 1 dương tính")
}

// Results that come in together answer the samples that wait, whether they are picked or typed as if they were new.
func TestResultsInBulkAnswerWhatWaits(t *testing.T) {
	t.Parallel()
	for name, keys := range map[string][]string{
		"picked": {"enter", "right", "ctrl+s"},
		"typed":  {"down", "enter", "right", "ctrl+s"},
	} {
		d, _ := drive.StartIsolating(t)
		d.Press("ctrl+a", "t", "ctrl+s").See("Chờ kết quả")
		d.Press("ctrl+a", "t").See("Kết quả PCR lấy 16/08/2021", "4 người").Press(keys...).See("Âm tính")
		for _, l := range d.Everybody() {
			if tests := l.Isolation.Tests; len(tests) != 1 || tests[0].Result != model.TestNegative || tests[0].ResultOn != d.Desk.Today() {
				t.Errorf("%s, %s: %+v", name, l.Name, tests)
			}
		}
		d.Undo(1)
		if tests := d.IsolationOf("Lê Thị Cúc").Tests; len(tests) != 1 || tests[0].Result != model.TestPending {
			t.Errorf("%s, undone: %+v", name, tests)
		}
	}
}

func TestResultOfAWaitingTest(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("t", "ctrl+s").See("Chờ kết quả")
	d.Press("t").See("Kết quả PCR").Press("enter", "right", "ctrl+s").See("Âm tính")
	tests := d.IsolationOf("Trần Văn Bình").Tests
	if len(tests) != 1 || tests[0].Result != model.TestNegative {
		t.Fatalf("%+v", tests)
	}
}

// A sample or a result of a day that has not come is refused at its field, in the form and in the book.
func TestATestHasADayThatHasCome(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("t", "right").Field("Ngày lấy").Write("30/8").Press("ctrl+s").See("Ngày này chưa tới").Press("ctrl+u").Write("16/8")
	d.Field("Ngày có kết quả").Write("30/8").Press("ctrl+s").See("Ngày này chưa tới").Press("ctrl+u").Write("16/8").Press("ctrl+s").See("Âm tính")
	tests := d.IsolationOf("Trần Văn Bình").Tests
	if len(tests) != 1 {
		t.Fatalf("%+v", tests)
	}
	tests[0].ResultOn = d.Desk.Today() + 1
	if _, err := d.Desk.Book.RecordTests(t.Context(), tests); len(model.FieldErrors(err)) != 1 {
		t.Errorf("the book takes it: %v", err)
	}
}

// A day of a result without a result is asked about, and one before the sample is said to be that; nothing that was typed is dropped.
func TestADayOfAResultWantsAResult(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("t").Field("Ngày có kết quả").Write("16/8").Press("ctrl+s").See("mà chưa chọn kết quả").Press("home")
	d.Field("Kết quả").Press("right").Field("Ngày có kết quả").Press("ctrl+u").Write("15/8").Press("ctrl+s").See("trước ngày lấy mẫu").Absent("Ngày kết thúc trước")
	d.Press("ctrl+u").Write("16/8").Press("ctrl+s").See("Âm tính")
	if tests := d.IsolationOf("Trần Văn Bình").Tests; len(tests) != 1 || tests[0].ResultOn != d.Desk.Today() {
		t.Errorf("%+v", tests)
	}
}

func TestMarkedGoToTheBin(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("d").See("Đã chuyển vào thùng rác: Trần Văn Bình")
	d.Press("ctrl+a", "d").See("Chuyển 3 người").Press("c")
	if left := d.Everybody(); len(left) != 0 {
		t.Fatalf("%d are left", len(left))
	}
	d.Undo(2)
	if left := d.Everybody(); len(left) != 4 {
		t.Fatalf("%d are back", len(left))
	}
}

func TestWriteThatFailsKeepsTheDialog(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("z").Write("+7").Press("tab").Write("lý do dài")
	i := d.IsolationOf("Trần Văn Bình")
	i.Origin = "sửa ở máy khác"
	if _, err := d.Desk.Book.UpdateIsolation(t.Context(), i); err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+s").See("Mục này vừa được sửa ở nơi khác", "lý do dài")
	if got := d.IsolationOf("Trần Văn Bình"); len(got.Changes) != 0 {
		t.Errorf("%d changes", len(got.Changes))
	}
}
