package papers_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// A note that is written anew is read from its own day, which is today unless another is typed, whatever day the note before it had;
// the form says which day that is, and the day of the old words comes back with them.
func TestANewNoteIsReadFromItsOwnDay(t *testing.T) {
	t.Parallel()
	start := func() (*drive.Driver, model.DirectiveID) {
		t.Helper()
		d := drive.Start(t, 0)
		if _, err := d.Desk.Book.AddUnits(t.Context(), []model.Unit{{Kind: model.UnitBody, Name: "Công an phường"}}); err != nil {
			t.Fatal(err)
		}
		paper, err := d.Desk.Book.RegisterDirective(t.Context(), model.Directive{
			Symbol: "961-CV/QU", Subject: "phòng, chống dịch", ReceivedAt: d.Desk.Now(), Tasks: []model.Task{{Text: "việc một"}},
			Instruction: "Đã xem", InstructionOn: d.Desk.Today() - 14,
		})
		if err != nil {
			t.Fatal(err)
		}
		return d.Reopen().Press("2", "b").See("02/08/2021                 Thứ Hai"), paper.ID
	}
	const order = "Giao Công an phường rà soát, xong trước thứ Sáu."
	d, id := start()
	d.Clear("Đã xem").Write(order).See("16/08/2021").Absent("02/08/2021").Field("Ngày bút phê").See("Bút phê đang có: ngày 02/08/2021")
	d.Press("ctrl+s").See("= Thứ Năm 19/08/2021 17:00").Press("ctrl+s").See("Đã ghi bút phê, giao 1 việc")
	if got := d.Paper(id); got.InstructionOn != d.Desk.Today() || d.Task("việc một").Deadline.Due.Local() != "20/08/2021" {
		t.Errorf("the note is of %s, the task due %s", got.InstructionOn, d.Task("việc một").Deadline.Due)
	}
	d, id = start()
	d.Clear("Đã xem").Write(order).Field("Ngày bút phê").Write("9/8").Press("ctrl+s").See("= Thứ Năm 12/08/2021 17:00")
	d.Press("ctrl+s").See("Hạn này đã qua").Press("ctrl+s")
	if got := d.Paper(id).InstructionOn.Local(); got != "09/08/2021" {
		t.Errorf("a day that was typed became %s", got)
	}
	d, id = start()
	d.Write("!").See("16/08/2021").Press("backspace").See("02/08/2021").Press("ctrl+s").See("Đã ghi bút phê của văn bản")
	if got := d.Paper(id).InstructionOn.Local(); got != "02/08/2021" {
		t.Errorf("the old words have the day %s", got)
	}
}

// In the form of the whole paper as well a note that is written anew has its own day, unless one is typed; one that stays keeps its own.
func TestANewNoteInTheFormOfAPaperHasItsOwnDay(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ before, typed, day, want string }{
		{"Đã xem", "", "", "02/08/2021"}, {"Đã xem", " gấp", "", "16/08/2021"}, {"Đã xem", " gấp", "9/8", "09/08/2021"}, {"", "Triển khai ngay", "", "16/08/2021"},
	} {
		d := drive.Start(t, 0)
		paper := model.Directive{Symbol: "961-CV/QU", Subject: "phòng, chống dịch", ReceivedAt: d.Desk.Now(), Instruction: c.before}
		if c.before != "" {
			paper.InstructionOn = d.Desk.Today() - 14
		}
		paper, err := d.Desk.Book.RegisterDirective(t.Context(), paper)
		if err != nil {
			t.Fatal(err)
		}
		d.Reopen().Press("2", "e").Field("Trích yếu").Write("!").Field("Bút phê").Write(c.typed)
		if c.day != "" {
			d.Field("Ngày bút phê").Write(c.day)
		}
		d.Press("ctrl+s").See("961-CV/QU")
		if got := d.Paper(paper.ID); got.Instruction != c.before+c.typed || got.InstructionOn.Local() != c.want {
			t.Errorf("%+v: %q of %s", c, got.Instruction, got.InstructionOn.Local())
		}
	}
}
