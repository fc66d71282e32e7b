package papers_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

func TestDirectivesLook(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) { d.Press("2") })
}

func TestDirectivesPreviewLooks(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) { d.Press("2", "down", "p") })
}

func TestDirectivesOfAnEmptyBookSayWhatToDo(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("2").See("Sổ chưa có văn bản đến nào", "Insert")
	d.Press("n").See("Từ tệp", "Dán nội dung", "Gõ tay")
}

func TestDirectivesFit(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("2").FitsEverySize()
	d.Press("ctrl+e").FitsEverySize()
}

func TestDirectivesNarrow(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("2", "/").Write("zzzz").See("Không có mục nào khớp")
	d.Press("esc", "c")
	unassigned := d.Papers(model.DirectiveFilter{Unassigned: true})
	d.See("chưa giao")
	for _, line := range unassigned {
		d.See(line.Symbol)
	}
	d.Press("f7", "y", "down", "enter").See("năm 2021")
	d.Press("y", "up", "enter", "l").Write("CT").Press("enter").See("loại CT")
	for _, line := range d.Papers(model.DirectiveFilter{}) {
		if line.Kind != "CT" && d.Shows(" "+line.Symbol+" ") {
			t.Errorf("%s is a %s", line.Symbol, line.Kind)
		}
	}
}

func TestDirectiveGoesToTheBinAndComesBack(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	before := d.Papers(model.DirectiveFilter{})
	d.Press("2", "d").See("thùng rác")
	if after := d.Papers(model.DirectiveFilter{}); len(after) != len(before)-1 || after[0].ID != before[1].ID {
		t.Fatalf("%d directives, want %d without the first", len(after), len(before)-1)
	}
	d.Press("u", "c") // what is large is asked about
	if after := d.Papers(model.DirectiveFilter{}); len(after) != len(before) {
		t.Fatalf("%d directives after undo, want %d", len(after), len(before))
	}
	d.Press("home", "space", "space", "delete").See("Chuyển 2 văn bản")
	d.Press("enter")
	if after := d.Papers(model.DirectiveFilter{}); len(after) != len(before) {
		t.Fatal("Enter on the question deleted")
	}
	d.Press("delete", "c")
	if after := d.Papers(model.DirectiveFilter{}); len(after) != len(before)-2 {
		t.Fatalf("%d directives, want %d", len(after), len(before)-2)
	}
}

func TestInstructionIsWritten(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	first := d.Papers(model.DirectiveFilter{})[0]
	d.Press("2", "b", "ctrl+u").See("Bút phê văn bản số đến " + first.FullNumber())
	d.Write("Giao Trạm Y tế").Press("ctrl+s").See("Bút phê giao việc").Press("left", "ctrl+s").See("Đã ghi bút phê")
	got := d.Paper(first.ID)
	if !strings.HasPrefix(got.Instruction, "Giao Trạm Y tế") {
		t.Errorf("instruction %q", got.Instruction)
	}
	d.Press("u")
	if again := d.Paper(first.ID); again.Instruction != first.Instruction {
		t.Errorf("instruction %q after undo, want %q", again.Instruction, first.Instruction)
	}
}

// changeElsewhere writes another note to a paper, as somebody else at the same book does.
func changeElsewhere(t *testing.T, d *drive.Driver, id model.DirectiveID) {
	t.Helper()
	paper := d.Paper(id)
	paper.Note = "sửa ở nơi khác"
	if _, err := d.Desk.Book.UpdateDirective(t.Context(), paper); err != nil {
		t.Fatal(err)
	}
}

func TestInstructionThatCannotBeSavedIsKept(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	first := d.Papers(model.DirectiveFilter{})[0]
	d.Press("2", "b", "ctrl+u").Write("Giao Công an")
	changeElsewhere(t, d, first.ID)
	d.Press("ctrl+s", "left", "ctrl+s").See("Giao Công an", "Bút phê văn bản")
	d.Press("ctrl+s", "left", "ctrl+s")
	if got := d.Paper(first.ID); !strings.HasPrefix(got.Instruction, "Giao Công an") || got.Note != "sửa ở nơi khác" {
		t.Errorf("instruction %q, note %q", got.Instruction, got.Note)
	}
}

func TestDirectiveFormSaves(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	first := d.Papers(model.DirectiveFilter{})[0]
	want := d.Paper(first.ID)
	d.Press("2", "e").See("Sửa văn bản")
	d.Field("Số, ký hiệu").Press("end", "ctrl+u").Write("7-CV/ĐU").Press("ctrl+s").See("Đã sửa văn bản")
	got := d.Paper(first.ID)
	if got.Symbol != "7-CV/ĐU" || got.DocNumber != 7 || got.Kind != first.Kind || got.ReceivedAt != first.ReceivedAt {
		t.Errorf("saved %+v", got)
	}
	if len(got.Cites) != len(want.Cites) {
		t.Errorf("%d citations", len(got.Cites))
	}
}

func TestDirectiveFormKeepsWhatWasTypedOnConflict(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	first := d.Papers(model.DirectiveFilter{})[0]
	d.Press("2", "e").Field("Số, ký hiệu").Press("end", "ctrl+u").Write("8-CV/ĐU")
	changeElsewhere(t, d, first.ID)
	d.Press("ctrl+s").See("vừa được sửa ở nơi khác", "8-CV/ĐU")
	if got := d.Paper(first.ID); got.Symbol != first.Symbol {
		t.Fatalf("symbol %q was written over a newer paper", got.Symbol)
	}
	d.Press("ctrl+s")
	if got := d.Paper(first.ID); got.Symbol != "8-CV/ĐU" {
		t.Errorf("symbol %q", got.Symbol)
	}
}

func TestDirectiveFormAsksBeforeItForgets(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("2", "e").Write("x").Press("tab").Write("x").Press("esc").See("Có thay đổi chưa lưu")
	d.Press("esc").See("Sửa văn bản")
	d.Press("esc", "c").Absent("Sửa văn bản")
}

func TestDirectiveFormMarksTheField(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("2", "e").Field("Ngày ban hành").Press("ctrl+u").Write("31/12/2021").Press("ctrl+s").See("Sửa văn bản", "! ")
	if !strings.HasPrefix(d.Current(), "▌Ngày ban hành") {
		t.Errorf("the wrong field has the focus:\n%s", d.Screen())
	}
}

func TestDirectivesFailureIsSaid(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).Press("2").CloseBook()
	d.Press("d").Complains()
	d.Press("esc", "b").Complains()
}

func TestDirectivesMouse(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	third := d.Papers(model.DirectiveFilter{})[2]
	d.Press("2").Click(10, 6)
	if !strings.Contains(d.Current(), " "+third.FullNumber()+" ") || d.Path() != "" {
		t.Fatalf("the click selected %q", d.Current())
	}
	d.Click(10, 6)
	if d.Reading() != third.Symbol {
		t.Errorf("the second click did not open the paper:\n%s", d.Screen())
	}
}

func TestReadOnlyBookOffersNoWriting(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).ReadOnly()
	for _, press := range []string{"n", "e", "d", "b"} {
		if d.Press("2", press).Quiet(); d.Path() != "" {
			t.Errorf("%s opened something in a book for reading only", press)
		}
	}
	d.Press("enter")
	path := "Văn bản › " + d.Reading()
	for _, press := range []string{"a", "b", "e", "tab", "space"} {
		if d.Press(press).Quiet(); d.Path() != path {
			t.Errorf("%s opened something in a book for reading only: %s", press, d.Path())
		}
	}
}

// TestPaperKeys walks the screens of the room: no key twice, none of the global ones, every one with a help text and,
// where it is a letter, with a twin.
func TestPaperKeys(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	check := func(name string) {
		d.KeysApart(t, name)
		d.TwinsThere(t, name)
	}
	d.Press("2")
	check("list")
	openReader(d)
	check("reader")
	d.Press("/").Write("phuong").Press("enter") // with the keys from hit to hit
	for _, pane := range []string{"Văn bản", "Nhiệm vụ", "Căn cứ", "Thông tin"} {
		d.See("[" + pane)
		check("reader " + pane)
		d.Press("tab")
	}
	for _, next := range []struct{ key, title string }{{"h", "Lịch sử "}, {"e", "Sửa văn bản "}, {"c", "Chuỗi căn cứ "}} {
		if d.Press(next.key); !strings.Contains(d.Path(), next.title) {
			t.Fatalf("%s did not open %s:\n%s", next.key, next.title, d.Screen())
		}
		check(next.title)
		d.Press("esc")
	}
}
