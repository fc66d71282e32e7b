package tui

import (
	"testing"

	"sotruc/model"
)

func TestRoundNeverOverwritesByEnter(t *testing.T) {
	d, _ := isolateBook(t)
	today := d.desk.Today()
	d.press("r", "3", "8", "2", "enter", "up").see("1/4")
	d.press("enter").see("1/4").press("v").see("2/4") // on to the next, which is recorded
	for name, want := range map[string]model.CheckInResult{
		"Trần Văn Bình": model.CheckInSymptoms, "Lê Thị Cúc": model.CheckInAbsent, "Trần Thị Dung": "",
	} {
		if got := d.recorded(name, today, model.Afternoon); got.Result != want {
			t.Errorf("%s: %+v", name, got)
		}
	}
	d.press("enter", "v").see("4/4", "Đã ghi đủ 4/4")
	d.press("enter", "enter").see("đã ghi đủ", "4/4")
	if got := d.recorded("Trần Văn Em", today, model.Afternoon); got.Result != model.CheckInAbsent {
		t.Errorf("the last row was recorded anew: %+v", got)
	}
}

func TestRoundAsksBeforeItReplaces(t *testing.T) {
	d, _ := isolateBook(t)
	today := d.desk.Today()
	d.press("r", "3", "8", "2", "enter")
	for _, name := range []string{"v", "k", "s", "3"} {
		d.press("up", name).see("Trần Văn Bình đã ghi: có triệu chứng: sốt 38,2. Ghi lại?").press("esc")
		if got := d.recorded("Trần Văn Bình", today, model.Afternoon); got.Temperature != 382 {
			t.Fatalf("%s: %+v", name, got)
		}
	}
	d.press("3", "c", "7", "enter").see("1/4")
	if got := d.recorded("Trần Văn Bình", today, model.Afternoon); got.Temperature != 370 || got.Result != model.CheckInNormal {
		t.Errorf("%+v", got)
	}
	d.press("up", "backspace").see("1/4", "37,0")
	d.press("delete").see("0/4")
}

func TestPositiveStaysOnTheList(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("t", "right", "right", "ctrl+s").see("dương tính. Kết thúc", "chuyển F0?")
	d.press("esc").see("dương…")
	d.size(120, 40)
	d.see("dương tính!")
}

func TestSeveralAreOneStep(t *testing.T) {
	d, _ := isolateBook(t)
	before := d.isolateOf("Lê Thị Cúc")
	d.press("ctrl+a", "z").write("+7").press("tab").write("theo quyết định").press("ctrl+s").see("Đã đổi ngày hết cách ly của 4 người")
	if got := d.isolateOf("Lê Thị Cúc").EndsOn; got != before.EndsOn+7 {
		t.Errorf("ends on %s", got)
	}
	d.press("u")
	for _, l := range d.isolateLines() {
		if l.Isolation.EndsOn != before.EndsOn {
			t.Errorf("%s: %s after one undo", l.Name, l.Isolation.EndsOn)
		}
	}
}

// toField goes to a field of the form of a person.
func toField(d *driver, name string) *driver {
	d.t.Helper()
	for range 30 {
		if f, ok := d.app.top().screen.(*personForm); ok && f.form.Focused() == name {
			return d
		}
		d.press("tab")
	}
	d.t.Fatalf("no field %s:\n%s", name, d.screen())
	return d
}

func TestCorrectingLeavesTheEndToItsOwnForm(t *testing.T) {
	d, _ := isolateBook(t)
	before := d.isolateOf("Trần Văn Bình")
	d.press("enter", "i").see("Sửa đợt cách ly").absent("Hết cách ly")
	toField(d, "origin").write("chợ đầu mối").press("ctrl+s").see("Đã lưu")
	got := d.isolateOf("Trần Văn Bình")
	if got.EndsOn != before.EndsOn || got.Origin != "chợ đầu mối" || got.Days != before.Days {
		t.Errorf("%+v", got)
	}
	toField(d.press("i"), "starts_on").press("ctrl+u").write((before.StartsOn - 2).Local()).see("Hết cách ly")
	d.press("ctrl+s").see("Đã lưu")
	if got := d.isolateOf("Trần Văn Bình"); got.StartsOn != before.StartsOn-2 || got.EndsOn != before.EndsOn-2 {
		t.Errorf("%s – %s", got.StartsOn, got.EndsOn)
	}
}
