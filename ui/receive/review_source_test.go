package receive_test

import (
	"strings"
	"testing"

	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

func TestReviewMarkedLinesLook(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(t *testing.T, d *drive.Driver) {
		toLine(t, d.Visit(scene.Review{Proposal: paperProposal()}), "Thực hiện Chỉ thị")
		d.Press("space", "shift+down")
	})
}

func TestReviewMakesATaskOfAParagraph(t *testing.T) {
	t.Parallel()
	for _, press := range []string{"t", "f6"} {
		t.Run(press, func(t *testing.T) {
			t.Parallel()
			p := paperProposal()
			p.Directive.Tasks, p.Spans = p.Directive.Tasks[1:], append(p.Spans[:2], p.Spans[3:]...) // the first was not read
			d := openReview(t, p).Size(120, 40).Press("f5")
			counted(t, d, 2, 2)
			toLine(t, d, "rà soát toàn bộ")
			d.Press(press).See("Đã thành nhiệm vụ")
			counted(t, d, 3, 3)
			if rows := boxedRows(d); !strings.HasPrefix(rows[0], "[x] 1. Đảng ủy các phường") {
				t.Fatalf("tasks %q", rows)
			}
			d.Press("f4")
			onField(t, d, " [x] 1. Đảng ủy các phường")
			if words := pointedOut(d); !strings.HasPrefix(words, "1. Đảng ủy") || !strings.HasSuffix(words, "20/8/2021.") {
				t.Errorf("it stands at %q", words)
			}
			toLine(t, d, "rà soát toàn bộ")
			d.Press(press).See("đã là nhiệm vụ")
			counted(t, d.Press("ctrl+z"), 2, 2)
			counted(t, d.Press("ctrl+y"), 3, 3)
			d.Press("u", "u").See("không còn gì để hoàn tác").Press("U")
			saveReview(d)
			tasks := d.Paper(d.Papers(model.DirectiveFilter{Find: "961-CV/QU"})[0].ID).Tasks
			if made := tasks[0]; len(tasks) != 3 || made.Ordinal != "1" || made.Lead != "Đảng ủy các phường" || !strings.HasPrefix(made.Text, "Đảng ủy các phường chỉ đạo") ||
				len(made.Tasks)+len(made.Deadlines) > 0 || made.Deadline.Due.Local() != "20/08/2021" {
				t.Errorf("made %+v", tasks)
			}
		})
	}
}

func TestReviewMakesATaskOfMarkedLines(t *testing.T) {
	t.Parallel()
	d := openReview(t, paperProposal()).Size(120, 40).Press("f5")
	toLine(t, d, "Thực hiện Chỉ thị")
	if marked := markedLines(d.Press("shift+down")); len(marked) != 2 {
		t.Errorf("%q are marked", marked)
	}
	counted(t, d.Press("t"), 4, 4)
	if rows := boxedRows(d); !strings.HasPrefix(rows[0], "[x] Thực hiện Chỉ thị") {
		t.Fatalf("tasks %q", rows)
	}
	if marked := markedLines(d); len(marked) > 0 {
		t.Errorf("the lines stay marked: %q", marked)
	}
	d.Press("f4", "home", "shift+tab")
	if got := pointedOut(d); !strings.Contains(got, "Chỉ thị 16") {
		t.Errorf("the task points at %q", got)
	}
	d.Press("ctrl+s", "c")
	tasks := d.Paper(d.Papers(model.DirectiveFilter{Find: "961-CV/QU"})[0].ID).Tasks
	if len(tasks) != 4 || !strings.HasPrefix(tasks[0].Text, "Thực hiện Chỉ thị") || !strings.HasSuffix(tasks[0].Text, "yêu cầu:") {
		t.Errorf("saved %+v", tasks)
	}
}

func TestReviewMakesTheSubject(t *testing.T) {
	t.Parallel()
	for _, press := range []string{"s", "f7"} {
		t.Run(press, func(t *testing.T) {
			t.Parallel()
			p := paperProposal()
			p.Directive.Subject = ""
			p.Doubts = []doubt.Doubt{{Field: doubt.FieldSubject, Code: doubt.MissingSubject, Start: -1, End: -1}}
			d := openReview(t, p).Size(120, 40)
			toLine(t, d, "V/v tăng cường")
			d.Press(press).See("Đã thành trích yếu", "tăng cường phòng, chống dịch")
			if got := subject(t, d); !strings.Contains(got, "tăng cường phòng, chống dịch") {
				t.Errorf("subject %q", got)
			}
			doubted(t, d, 0, 0)
			if got := subject(t, d.Press("ctrl+z")); got != "" {
				t.Errorf("after undo: subject %q", got)
			}
			doubted(t, d, 1, 0)
			if got := subject(t, d.Press("ctrl+y")); got == "" {
				t.Error("redo brings no subject back")
			}
			if got := subject(t, d.Press("x")); got != "" {
				t.Errorf("taken away: subject %q", got)
			}
		})
	}
}

func TestReviewMakesNothing(t *testing.T) {
	t.Parallel()
	for _, press := range []string{"x", "f8", "delete"} {
		t.Run(press, func(t *testing.T) {
			t.Parallel()
			d := openReview(t, paperProposal()).Size(120, 40).Press("f5")
			toLine(t, d, "Ủy ban nhân dân các")
			counted(t, d.Press(press).See("Đã bỏ"), 2, 3) // a task that was read is switched off
			counted(t, d.Press("t"), 3, 3)                // the same words: it comes back
			toLine(t, d, "Lưu VPQU")
			counted(t, d.Press("t"), 4, 4)
			counted(t, d.Press(press), 3, 3) // a task made by hand goes
			d.Press(press).See("không là nhiệm vụ")
			toLine(t, d, "V/v")
			d.Press("down", "t").See("Dòng này trống")
		})
	}
}

func TestReviewUndoNeverTouchesTheBook(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	if _, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "UBND phường"}); err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.Review{Proposal: paperProposal()})
	for _, page := range []string{"f5", "f4"} {
		d.Press(page)
		for _, press := range []string{"u", "ctrl+z", "U", "ctrl+y"} {
			d.Press(press).See("không còn gì để hoàn tác")
		}
	}
	if units := d.Units(); len(units) != 1 {
		t.Errorf("%d units", len(units))
	}
}

func TestReviewThatTheBookRefusesLosesNothing(t *testing.T) {
	t.Parallel()
	d := openReview(t, paperProposal())
	toLine(t, d, "Lưu VPQU")
	d.Press("t", "f5", "home", "shift+tab", "f5").Field("Trích yếu").Press("end").Write(" khẩn")
	d.CloseBook().Press("ctrl+s", "c").See("Sổ đã đóng")
	at(t, d, reviewPath)
	if got := subject(t, d); !strings.HasSuffix(got, " khẩn") {
		t.Errorf("subject %q", got)
	}
	counted(t, d.Press("f5"), 4, 4)
	d.Press("f5", "esc", "esc").See("chưa lưu")
}
