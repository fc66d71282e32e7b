package taskform_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// branch is a book with a paper of the tasks một, with hai below it, and ba, and with a task of no paper.
func branch(t *testing.T) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 0)
	ctx, book := t.Context(), d.Desk.Book
	_, err := book.RegisterDirective(ctx, model.Directive{
		Symbol: "961-CV/QU", Subject: "phòng, chống dịch", ReceivedAt: d.Desk.Now(), Tasks: []model.Task{
			{Ordinal: "1", Text: "việc một", Tasks: []model.Task{{Text: "việc hai"}}}, {Ordinal: "2", Text: "việc ba"},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := book.AddTask(ctx, model.Task{Text: "việc riêng"}); err != nil {
		t.Fatal(err)
	}
	return d.Reopen()
}

func TestATaskIsMovedBelowAnotherOfItsPaper(t *testing.T) {
	t.Parallel()
	d := branch(t)
	d.Visit(scene.TaskCard{ID: d.Task("việc ba").ID}).Press("e").Field("Thuộc nhiệm vụ").Press("right").See("‹ 1. việc một ›").Golden(t)
	d.Press("right").See("‹ việc hai ›").Press("right").See("‹ đứng riêng").Press("right", "ctrl+s").See("Đã sửa nhiệm vụ", "1 việc một › 2")
	one := d.Task("việc một").ID
	if got := d.Task("việc ba"); got.ParentID != one || got.Position != 2 {
		t.Errorf("moved: %+v", got)
	}
	d.Press("e").Field("Thuộc nhiệm vụ").Press("left").See("‹ đứng riêng").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	if got := d.Task("việc ba"); got.ParentID != 0 {
		t.Errorf("at the top: %+v", got)
	}
	d.Press("u")
	if got := d.Task("việc ba"); got.ParentID != one {
		t.Errorf("after undo: %+v", got)
	}
	d.Visit(scene.TaskCard{ID: one}).Press("e").Absent("Thuộc nhiệm vụ") // all the others are below it
	d.Press("esc", "u", "e").Field("Thuộc nhiệm vụ").Press("right").See("‹ 2. việc ba ›").Press("right").See("‹ đứng riêng")
}

// A task that was ticked meanwhile takes none below it; the form stays and says so.
func TestATaskIsNotMovedBelowOneThatIsTicked(t *testing.T) {
	t.Parallel()
	d := branch(t)
	d.Visit(scene.TaskCard{ID: d.Task("việc ba").ID}).Press("e").Field("Thuộc nhiệm vụ").Press("left").See("‹ việc hai ›")
	err := d.Desk.Book.Complete(t.Context(), []model.Completion{{TaskID: d.Task("việc hai").ID, State: model.CompletionDone}})
	if err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+s").See("! Việc này đã được tích").Press("ctrl+u")
	if got := d.Task("việc ba"); got.ParentID != 0 {
		t.Errorf("moved: %+v", got)
	}
}

func TestTheCardAddsATaskBelow(t *testing.T) {
	t.Parallel()
	d := branch(t)
	three := d.Task("việc ba").ID
	d.Visit(scene.TaskCard{ID: three}).Press("tab", "+").Write("việc bốn").See("‹ 2. việc ba ›").Press("ctrl+s").See("Đã thêm nhiệm vụ")
	d.Press("+").Write("việc năm").Press("ctrl+s")
	if got := d.Task("việc năm"); got.ParentID != three || got.DirectiveID == 0 || !strings.Contains(d.Current(), "việc năm") {
		t.Errorf("added %+v; the cursor stands on %q", got, d.Current())
	}
	d.Press("space").Press("u", "u")
	if below := d.Tasks(model.TaskFilter{KinOf: three}); len(below) != 0 {
		t.Errorf("undo left %+v", below)
	}
}

func TestTheListAddsATaskBelow(t *testing.T) {
	t.Parallel()
	d := branch(t)
	d.Press("3").Row("việc riêng").Press("+").Write("việc sáu").See("‹ việc riêng ›").Press("ctrl+s").See("Đã thêm nhiệm vụ")
	got := d.Task("việc sáu")
	if got.ParentID != d.Task("việc riêng").ID || got.DirectiveID != 0 || !strings.Contains(d.Current(), "việc sáu") {
		t.Errorf("added %+v; the cursor stands on %q", got, d.Current())
	}
}

// A heading stands in no group of the list: from a task below it the new one goes beside that, in the list, on its card and in
// the paper; one key puts it below instead, with the deadline of the task it goes below.
func TestATaskBelowAHeadingGetsOneBeside(t *testing.T) {
	t.Parallel()
	d := branch(t)
	one, two := d.Task("việc một"), d.Task("việc hai")
	for _, from := range []struct {
		words string
		open  func()
	}{
		{"việc ở danh sách", func() { d.Visit(scene.Tasks{}).Row("việc hai") }},
		{"việc ở thẻ", func() { d.Visit(scene.TaskCard{ID: two.ID}) }},
		{"việc ở văn bản", func() { d.Press("esc").Visit(scene.Reader{ID: one.DirectiveID}).Press("tab").Row("việc hai") }},
	} {
		words := from.words
		from.open()
		d.Press("+").See("Thêm việc cùng mục", "‹ 1. việc một ›").Field("Chủ trì").See("chủ trì mục ở trên").Field("Nội dung").Write(words).Press("ctrl+s").See("Đã thêm nhiệm vụ")
		if got := d.Task(words); got.ParentID != one.ID || got.DirectiveID != one.DirectiveID {
			t.Errorf("beside %+v: %+v", two, got)
		}
	}
	d.Visit(scene.TaskCard{ID: two.ID}).Press("e").Field("Câu trong văn bản").Write("trước ngày 25/8").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	d.Press("esc").Row("việc hai").Press("+").Write("việc cháu").Press("tab").See("Đứng cạnh “việc hai”").Goldens(t)
	d.Press("right").See("‹ việc hai ›", "trước ngày 25/8").Press("ctrl+s").See("Đã thêm nhiệm vụ")
	if got := d.Task("việc cháu"); got.ParentID != two.ID || got.Deadline.Due.Local() != "25/08/2021" {
		t.Errorf("below: %+v", got)
	}
	d.Row("việc cháu").Press("+").See("Thêm việc cùng mục", "‹ việc hai ›", "trước ngày 25/8").Press("esc")
	d.Visit(scene.TaskCard{ID: two.ID}).Press("+").See("Thêm việc con", "‹ việc hai ›") // a heading by now
}

func TestTheFormOfAPlaceThatIsNoMore(t *testing.T) {
	t.Parallel()
	for _, p := range []scene.TaskForm{{ID: 999}, {ParentID: 999}, {Near: 999}, {DirectiveID: 999}} {
		d := branch(t)
		if d.Visit(p).See("Không tìm thấy mục này"); strings.Contains(d.Path(), "›") {
			t.Errorf("%v is open: %s", p, d.Path())
		}
	}
}

// A task put below a duty of every two weeks takes on the weeks of that as well, not those since it was put there.
func TestATaskBelowEveryTwoWeeksIsInStep(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	rule := model.Deadline{Phrase: "2 tuần một lần vào thứ hai", Every: model.EveryWeek, Weekday: 1, Interval: 2}
	above, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "giao ban", Deadline: rule})
	if err != nil {
		t.Fatal(err)
	}
	d.Later(7).Reopen().Visit(scene.TaskForm{ParentID: above.ID}).See("2 tuần một lần vào thứ hai").Write("biên bản").Press("ctrl+s", "ctrl+s").See("Đã thêm nhiệm vụ")
	below := d.Task("biên bản")
	want, got := above.Rounds(d.Desk.Now(), nil, model.Calendar{}, 0, 3), below.Rounds(d.Desk.Now(), nil, model.Calendar{}, 0, 3)
	for i := range want {
		if got[i].Due != want[i].Due {
			t.Errorf("round %d is due %s, want %s", i, got[i].Due, want[i].Due)
		}
	}
}
