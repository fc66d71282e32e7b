package taskform_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// phraseField opens the form of a new task, and goes to the words of its deadline.
func phraseField(t *testing.T) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 20)
	d.Press("3", "n").Write("Rà soát ABCD").Field("Câu trong văn bản")
	return d
}

func TestTaskFormTakesTheWordsForADay(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]struct {
		due   string
		clock model.Clock
		words string
	}{
		"16/8": {"2021-08-16", "", "16/08/2021"}, "hôm nay": {"2021-08-16", "", "16/08/2021"}, "mai": {"2021-08-17", "", "17/08/2021"}, "+7": {"2021-08-23", "", "23/08/2021"}, "thứ sáu": {"2021-08-20", "", "20/08/2021"},
		"20/8 15h30": {"2021-08-20", "15:30", "20/08/2021 15:30"}, "cuối tháng": {"2021-08-31", "", "31/08/2021"}, "15h thu sau tuan sau": {"2021-08-27", "15:00", "27/08/2021 15:00"},
	} {
		t.Run(typed, func(t *testing.T) {
			t.Parallel()
			d := phraseField(t)
			d.Write(typed).See("‹ một lần ›").Press("ctrl+s").See("Đã thêm nhiệm vụ")
			got := d.Task("ABCD").Deadline
			if got.Phrase != want.words || got.Every != model.EveryOnce || got.Due.String() != want.due || got.Time != want.clock {
				t.Errorf("deadline is %+v, want %v", got, want)
			}
		})
	}
}

func TestTaskFormRefusesADayThatIsNone(t *testing.T) {
	t.Parallel()
	d := phraseField(t)
	d.Write("31/2").Press("ctrl+s").See("! Không có ngày 31/2: tháng 2/2021 chỉ có 28 ngày.")
	d.Clear("2").Write("8").Press("ctrl+s").See("Đã thêm nhiệm vụ")
	if got := d.Task("ABCD").Deadline.Due.Local(); got != "31/08/2021" {
		t.Errorf("due on %s", got)
	}
}

// A new phrase that cannot be read is not saved above the day of the old one; with a day filled in by hand it is.
func TestTaskFormKeepsNoDayUnderOtherWords(t *testing.T) {
	t.Parallel()
	d := phraseField(t)
	d.Write("chậm nhất 15 giờ ngày 20/8").Press("ctrl+s").See("Đã thêm nhiệm vụ")
	before := d.Task("ABCD")
	d.Row("Rà soát ABCD").Press("e").Field("Câu trong văn bản").Write("2 hôm sau khi họp").Press("ctrl+s")
	d.See("! Chưa đọc được hạn từ câu này, các ô bên dưới còn là của câu")
	if after := d.Task("ABCD"); after.Deadline != before.Deadline {
		t.Fatalf("saved %+v", after.Deadline)
	}
	d.Field("Ngày hạn").See("20/08/2021", "15:00").Write("23/8").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	if got := d.Task("ABCD").Deadline; got.Phrase != "2 hôm sau khi họp" || got.Due.Local() != "23/08/2021" {
		t.Errorf("saved %+v", got)
	}
	d.Row("Rà soát ABCD").Press("e").Field("Câu trong văn bản").Press("ctrl+u").Write("khi nào rảnh").Press("ctrl+s").See("! Chưa đọc được hạn")
	d.Press("ctrl+u", "ctrl+s").See("Đã sửa nhiệm vụ")
	if got := d.Task("ABCD").Deadline; got.Phrase != "" || got.Due.Local() != "23/08/2021" {
		t.Errorf("without words saved %+v", got)
	}
}

// An hour typed with the day goes to the field for it; a field without one refuses it.
func TestTaskFormSplitsDayAndHour(t *testing.T) {
	t.Parallel()
	d := phraseField(t)
	d.Write("mai")
	d.Field("Ngày hạn").Write("15h30 t6").See("Thứ Sáu 20/08/2021 15:30")
	d.Pictures(t, "typed")
	d.Press("tab").See("20/08/2021", "Thứ Sáu", "15:30")
	d.Pictures(t, "left")
	d.Field("Từ ngày").Write("16/8 8h").Press("tab").See("! Ô này chỉ nhận ngày, không nhận giờ")
	d.Field("Từ ngày").Write("16/8").Press("ctrl+s").See("Đã thêm nhiệm vụ")
	got := d.Task("ABCD").Deadline
	if got.From.Local() != "16/08/2021" || got.To.Local() != "20/08/2021" || got.Time != "15:30" {
		t.Errorf("deadline is %+v", got)
	}
}

// Another rhythm in a few words says nothing of when the duty ends and to whom it goes: that stays, and is seen.
func TestAnotherRhythmKeepsItsEnd(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	ends := d.Desk.Today() + 14
	task, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Trực ban", Deadline: model.Deadline{
		Phrase: "14 giờ hằng ngày", Every: model.EveryDay, Time: "14:00", EndsOn: ends, ToWhom: "Quận ủy",
	}})
	if err != nil {
		t.Fatal(err)
	}
	d.Go(scene.TaskForm{ID: task.ID}.String()).Field("Câu trong văn bản").Clear("14 giờ hằng ngày").Write("trước 15 giờ thứ Sáu hằng tuần")
	d.See("= trước 15:00 Thứ Sáu hằng tuần, đến hết "+ends.Local()+", gửi Quận", "Hạn tới: T6 20/08 15:00 · T6 27/08 15:00, đến hết "+ends.Local())
	d.Press("ctrl+s")
	got := d.Task("Trực ban").Deadline
	if got.Every != model.EveryWeek || got.EndsOn != ends || got.ToWhom != "Quận ủy" {
		t.Errorf("%+v\n%s", got, d.Screen())
	}
}
