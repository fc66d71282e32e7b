package round_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

func TestRoundNeverOverwritesByEnter(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	today := d.Desk.Today()
	d.Press("r", "3", "8", "2", "enter", "up").See("1/4")
	d.Press("enter").See("1/4").Press("v").See("2/4") // on to the next, which is recorded
	for name, want := range map[string]model.CheckInResult{
		"Trần Văn Bình": model.CheckInSymptoms, "Lê Thị Cúc": model.CheckInAbsent, "Trần Thị Dung": "",
	} {
		if got := d.CheckInOf(name, today, model.Afternoon); got.Result != want {
			t.Errorf("%s: %+v", name, got)
		}
	}
	d.Press("enter", "v").See("4/4", "Đã ghi đủ 4/4")
	d.Press("enter", "enter").See("đã ghi đủ", "4/4")
	if got := d.CheckInOf("Trần Văn Em", today, model.Afternoon); got.Result != model.CheckInAbsent {
		t.Errorf("the last row was recorded anew: %+v", got)
	}
}

func TestRoundAsksBeforeItReplaces(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	today := d.Desk.Today()
	d.Press("r", "3", "8", "2", "enter")
	for _, name := range []string{"v", "k", "s", "3"} {
		d.Press("up", name).See("Trần Văn Bình đã ghi: có triệu chứng: sốt 38,2. Ghi lại?").Press("esc")
		if got := d.CheckInOf("Trần Văn Bình", today, model.Afternoon); got.Temperature != 382 {
			t.Fatalf("%s: %+v", name, got)
		}
	}
	d.Press("3", "c", "7", "enter").See("1/4")
	if got := d.CheckInOf("Trần Văn Bình", today, model.Afternoon); got.Temperature != 370 || got.Result != model.CheckInNormal {
		t.Errorf("%+v", got)
	}
	d.Press("up", "backspace").See("1/4", "37,0")
	d.Press("delete").See("0/4")
}

func TestPositiveStaysOnTheList(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("t", "right", "right", "ctrl+s").See("dương tính. Kết thúc", "chuyển F0?")
	d.Press("esc").See("dương…")
	d.Size(120, 40)
	d.See("dương tính!")
}

func TestSeveralAreOneStep(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	before := d.IsolationOf("Lê Thị Cúc")
	d.Press("ctrl+a", "z").Write("+7").Press("tab").Write("theo quyết định").Press("ctrl+s").See("Đã đổi ngày hết cách ly của 4 người")
	if got := d.IsolationOf("Lê Thị Cúc").EndsOn; got != before.EndsOn+7 {
		t.Errorf("ends on %s", got)
	}
	d.Press("u")
	for _, l := range d.Everybody() {
		if l.Isolation.EndsOn != before.EndsOn {
			t.Errorf("%s: %s after one undo", l.Name, l.Isolation.EndsOn)
		}
	}
}

func TestCorrectingLeavesTheEndToItsOwnForm(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	before := d.IsolationOf("Trần Văn Bình")
	d.Press("enter", "i").See("Sửa đợt cách ly").Absent("Hết cách ly")
	d.Field("Nguồn lây").Write("chợ đầu mối").Press("ctrl+s").See("Đã lưu")
	got := d.IsolationOf("Trần Văn Bình")
	if got.EndsOn != before.EndsOn || got.Origin != "chợ đầu mối" || got.Days != before.Days {
		t.Errorf("%+v", got)
	}
	d.Press("i").Field("Bắt đầu").Press("ctrl+u").Write((before.StartsOn - 2).Local()).See("Hết cách ly")
	d.Press("ctrl+s").See("Đã lưu")
	if got := d.IsolationOf("Trần Văn Bình"); got.StartsOn != before.StartsOn-2 || got.EndsOn != before.EndsOn-2 {
		t.Errorf("%s – %s", got.StartsOn, got.EndsOn)
	}
}

// What is said of a fever waits while the next temperature is typed: neither the digits nor what is wrong with them are covered.
func TestAFeverIsSaidAfterWhatIsTyped(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("r")
	d.Hold()
	d.Press("3", "8", "2", "enter", "3", "9", "9", "9", "enter").See("3999", "Thân nhiệt từ 33 đến 43 độ")
	d.Release()
	d.See("3999", "Thân nhiệt từ 33 đến 43 độ").Absent("đã ghi có triệu chứng")
	d.Press("backspace", "backspace", "backspace", "6", "6").See("366").Press("enter").See("38,2 độ: đã ghi có triệu chứng", "2/4")
}

// The round of a day that has not come can be looked at and not recorded, by whatever key; that of today can.
func TestARoundOfTomorrowIsNotRecorded(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Visit(scene.Round{Day: d.Desk.Today() + 1, Session: model.Morning}).See("chưa đến buổi")
	for _, key := range []string{"enter", "s", "v", "k", "3", "a", "g"} {
		d.Press(key).See("Chưa đến ngày 17/08/2021").Absent("Đã ghi", "Đã lưu")
	}
	d.Press("[", "enter").Absent("Chưa đến ngày")
}
