package papers_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// The reader adds a task by the same form as the room of tasks, and one comes back to the task that was added.
func TestReaderAddsATask(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	line := openReader(d)
	d.Press("a").See("Thêm nhiệm vụ").Write("Họp giao ban").Press("tab", "f4").Write("cong an").Press("enter")
	d.Field("Câu trong văn bản").Write("trước 15 giờ ngày 20/8").See("Hạn tới: T6 20/08 15:00").Press("ctrl+s").See("Đã thêm nhiệm vụ", "[Nhiệm vụ")
	if !strings.Contains(d.Current(), "Họp giao ban") {
		t.Errorf("the cursor stands on %q", d.Current())
	}
	tasks := d.Paper(line.ID).Tasks
	got := tasks[len(tasks)-1]
	if got.Text != "Họp giao ban" || got.Lead != "Công an phường" || got.LeadID == 0 || got.Deadline.Due.Local() != "20/08/2021" || got.Deadline.Time != "15:00" {
		t.Errorf("added %+v", got)
	}
	if d.Press("u"); len(d.Paper(line.ID).Tasks) != len(tasks)-1 {
		t.Error("undo did not take it back")
	}
	before := d.Path()
	if d.Press("a", "esc"); d.Path() != before {
		t.Errorf("after Esc one is at %s, not at %s", d.Path(), before)
	}
}

// branch is a paper of the tasks một, with hai below it, and ba; its reader stands on the first of them.
func branch(t *testing.T) (*drive.Driver, model.Directive) {
	t.Helper()
	d := drive.Start(t, 0)
	paper, err := d.Desk.Book.RegisterDirective(t.Context(), model.Directive{
		Symbol: "961-CV/QU", Subject: "phòng, chống dịch", ReceivedAt: d.Desk.Now(), Tasks: []model.Task{
			{Ordinal: "1", Text: "việc một", Tasks: []model.Task{{Text: "việc hai"}}}, {Ordinal: "2", Text: "việc ba"},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return d.Reopen().Visit(scene.Reader{ID: paper.ID}).Press("tab"), paper
}

func TestReaderAddsBelowATask(t *testing.T) {
	t.Parallel()
	d, paper := branch(t)
	d.Row("việc ba").Press("+").Write("việc bốn").See("Thêm việc con", "‹ 2. việc ba ›").Goldens(t)
	d.Press("ctrl+s").See("Đã thêm nhiệm vụ")
	if !strings.Contains(d.Current(), "việc bốn") {
		t.Errorf("the cursor stands on %q", d.Current())
	}
	three := d.Paper(paper.ID).Tasks[1]
	if len(three.Tasks) != 1 || three.Tasks[0].Text != "việc bốn" || three.Tasks[0].DirectiveID != paper.ID {
		t.Errorf("below it are %+v", three.Tasks)
	}
	if d.Press("u"); len(d.Paper(paper.ID).Tasks[1].Tasks) != 0 {
		t.Error("undo left it")
	}
}

// What is ticked itself takes no task below it, and says so before anything is typed.
func TestReaderAddsNothingBelowATaskThatIsTicked(t *testing.T) {
	t.Parallel()
	d, _ := branch(t)
	at := d.Row("việc ba").Press("space").See("Đã tích xong").Path()
	if d.Press("+").See("Việc này đã được tích: bỏ tích trước"); d.Path() != at {
		t.Errorf("the form is open: %s", d.Path())
	}
	d.Press("space", "+").See("Thêm việc con")
}

// Where nothing was looked for, the key of the next place says so, and where one adds another paper; it does nothing unseen.
func TestTheReaderSaysThatNothingIsLookedFor(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	openReader(d)
	d.Press("n").See("Chưa tìm gì ở đây").Press("2").See("Số đến").Press("n").See("Từ tệp")
}
