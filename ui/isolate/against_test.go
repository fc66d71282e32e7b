package isolate_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// completing is the household of four on the last planned day, marked and about to be completed; of the first nothing is
// open, since everything was recorded.
func completing(t *testing.T) (*drive.Driver, model.Date) {
	t.Helper()
	d, _ := drive.StartIsolating(t)
	end := d.IsolationOf("Trần Văn Bình").EndsOn
	i := d.IsolationOf("Trần Văn Bình")
	var walked []model.CheckIn
	for day := i.StartsOn; day <= end; day++ {
		for _, s := range []model.Session{model.Morning, model.Afternoon} {
			if i.Expects(day, s) {
				walked = append(walked, model.CheckIn{IsolationID: i.ID, Day: day, Session: s, Result: model.CheckInNormal})
			}
		}
	}
	if err := d.Desk.Book.RecordCheckIns(t.Context(), walked); err != nil {
		t.Fatal(err)
	}
	d.Later(int(end - d.Desk.Today()))
	for _, n := range i.TestDays {
		test := model.Test{IsolationID: i.ID, Kind: model.TestPCR, TakenOn: i.AnchorOn + model.Date(n-1), Result: model.TestNegative}
		if _, err := d.Desk.Book.RecordTests(t.Context(), []model.Test{test}); err != nil {
			t.Fatal(err)
		}
	}
	return d.Go(fmt.Sprintf("people?on=%s&ends_on=%s", end, end)), end
}

func TestBulkCompletionSetsApartWhatIsOpen(t *testing.T) {
	t.Parallel()
	d, end := completing(t)
	d.Press("ctrl+a", "x", "enter", "ctrl+s").See("3 người còn vướng", "Chỉ hoàn thành 1 người không vướng", "Hoàn thành cả 4 người", "chưa lấy mẫu", "sót").Goldens(t)
	d.Press("enter").See("Đã kết thúc cách ly: Trần Văn Bình (Hoàn thành)")
	done := 0
	for _, l := range d.Everybody() {
		if l.Isolation.Outcome == model.OutcomeCompleted {
			done++
			if l.Name != "Trần Văn Bình" || l.Isolation.EndedOn != end {
				t.Errorf("%s on %s", l.Name, l.Isolation.EndedOn)
			}
		}
	}
	if done != 1 {
		t.Errorf("%d completed", done)
	}
}

// A single one is asked about with what is open; an early end needs a reason, and another outcome is not asked about.
func TestCompletionSaysWhatIsOpen(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("x", "enter").Press("ctrl+s").See("! Kết thúc sớm: ghi lý do").Write("trạm y tế cho về").Press("ctrl+s")
	d.See("còn vướng: còn", "Vẫn ghi hoàn thành?").Press("k")
	if l := d.IsolationOf("Trần Văn Bình"); l.Outcome != model.OutcomeNone {
		t.Errorf("refused, it is %+v", l)
	}
	d.Press("x", "enter", "ctrl+s").Write("trạm y tế cho về").Press("ctrl+s", "c").See("Đã kết thúc cách ly: Trần Văn Bình (Hoàn thành)")
	d.Press("u", "x").Write("chuyển nơi").Press("enter", "ctrl+s").See("Đã kết thúc cách ly")
}

// Any other end closes the alarms nobody answered as well: it names them and asks, and asks of nothing else.
func TestAnyEndNamesOpenAlarms(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	i := d.IsolationOf("Trần Văn Bình")
	fever := model.CheckIn{IsolationID: i.ID, Day: d.Desk.Today(), Session: model.Morning, Result: model.CheckInSymptoms, Temperature: 385}
	if err := d.Desk.Book.RecordCheckIns(t.Context(), []model.CheckIn{fever}); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Go("people").Press("ctrl+a", "x").Write("rời").Press("enter").Field("Ghi chú").Write("bỏ đi").Press("ctrl+s")
	d.See("1 người còn vướng", "Chỉ 3 người không vướng: Rời địa bàn", "Cả 4 người", "1 báo động chưa xử lý").Press("enter")
	if i := d.IsolationOf("Trần Văn Bình"); i.Outcome != model.OutcomeNone {
		t.Errorf("%+v", i)
	}
	d.Reopen().Go("people").Row("Trần Văn Bình").Press("x").Write("chuyển nơi").Press("enter", "ctrl+s")
	d.See("1 báo động chưa xử lý", "báo động đóng theo").Press("c").See("Đã kết thúc cách ly: Trần Văn Bình")
}

// An end before visits that are recorded says how many of them count no more; none where the last day is that of the last visit.
func TestAnEndBeforeRecordedVisitsSaysSo(t *testing.T) {
	t.Parallel()
	for back, said := range map[model.Date]string{0: "", 2: "4 lượt đã ghi từ sau ngày ấy không còn tính"} {
		d, end := completing(t)
		d.Row("Trần Văn Bình").Press("x", "enter", "ctrl+u").Write((end - back).Local()).Field("Ghi chú").Write("về sớm").Press("ctrl+s")
		if back > 0 {
			d.Press("c") // the end is early
		}
		d.See("Đã kết thúc cách ly: Trần Văn Bình (Hoàn thành)")
		if said == "" {
			d.Absent("không còn tính")
		} else {
			d.See(said)
		}
	}
	d, end := completing(t)
	d.Row("Trần Văn Bình").Press("x").Write("rời").Press("enter", "ctrl+u").Write((end - 1).Local()).Field("Ghi chú").Write("bỏ đi").Press("ctrl+s")
	if !strings.Contains(d.Screen(), "Đã kết thúc cách ly") {
		d.Press("c")
	}
	d.See("Đã kết thúc cách ly: Trần Văn Bình (Rời địa bàn)", "2 lượt đã ghi từ sau ngày ấy không còn tính")
}
