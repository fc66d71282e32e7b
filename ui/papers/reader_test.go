package papers_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/drive"
)

// openReader opens the paper with most open tasks among those that have a text.
func openReader(d *drive.Driver) model.DirectiveLine {
	for _, line := range d.Papers(model.DirectiveFilter{}) {
		if line.Symbol == "57/KH-BCĐ" { // has a heading, a daily duty and a heading's tasks half done
			d.Read(line.Directive)
			return line
		}
	}
	panic("the sample has no plan")
}

func TestReaderLooks(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) { openReader(d) })
}

func TestReaderTasksLook(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) {
		openReader(d)
		d.Press("tab")
	})
}

func TestReaderLinksLook(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) {
		openReader(d)
		d.Press("tab", "tab")
	})
}

func TestReaderInfoLooks(t *testing.T) {
	t.Parallel()
	drive.Pictures(t, 140, func(_ *testing.T, d *drive.Driver) {
		openReader(d)
		d.Press("shift+tab")
	})
}

func TestReaderFits(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	openReader(d)
	for _, pane := range []string{"Văn bản", "Nhiệm vụ", "Căn cứ", "Thông tin"} {
		d.See("[" + pane).FitsEverySize()
		d.Press("tab")
	}
	d.Press("/").Write("phuong").FitsEverySize()
}

func TestReaderFindsWithoutTones(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	n := strings.Count(viet.Fold(d.Paper(openReader(d).ID).Text), "phuong")
	if n < 2 {
		t.Fatalf("the word stands there %d times", n)
	}
	hit := func(at int) string { return fmt.Sprintf(" %d/%d chỗ", at, n) }
	d.Press("/").Write("phường").See(hit(1))
	d.Press("enter", "n").See(hit(2), "chỗ sau")
	d.Press("N", "ctrl+b").See(hit(n))
	d.Press("/", "esc").Absent(fmt.Sprintf("/%d chỗ", n), "0/0 chỗ", " / ph", "gõ từ cần tìm", "chỗ sau")
}

// openTask is the first task of a paper that can be ticked by itself and is not closed; its row is selected.
func openTask(t *testing.T, d *drive.Driver, id model.DirectiveID) model.Task {
	t.Helper()
	outlines, err := d.Desk.Book.TaskOutlines(t.Context(), model.TaskFilter{DirectiveID: id})
	if err != nil {
		t.Fatal(err)
	}
	said := map[model.TaskID][]model.Completion{}
	for _, o := range outlines {
		said[o.ID] = o.Completions
	}
	var first func(tasks []model.Task) (model.Task, bool)
	first = func(tasks []model.Task) (model.Task, bool) {
		for _, task := range tasks {
			if below, ok := first(task.Tasks); ok {
				return below, true
			}
			status := task.StatusAt(d.Desk.Now(), said[task.ID], d.Desk.Config.Calendar())
			if len(task.Tasks) == 0 && !task.RollCall && !task.Deadline.Every.Recurs() && !status.Closed() {
				return task, true
			}
		}
		return model.Task{}, false
	}
	task, ok := first(d.Paper(id).Tasks)
	if !ok {
		t.Fatal("no open task")
	}
	d.Row(string([]rune(task.Text)[:20]))
	return task
}

func TestReaderTicks(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	line := openReader(d)
	d.Press("tab")
	openTask(t, d, line.ID)
	done := func() int {
		lines, err := d.Desk.Book.Directives(t.Context(), []model.DirectiveID{line.ID})
		if err != nil {
			t.Fatal(err)
		}
		return lines[0].Done
	}
	d.Press("space").See("Đã tích xong", "✓")
	if done() != line.Done+1 || !strings.Contains(d.Current(), "✓") {
		t.Fatalf("%d done, want %d: %s", done(), line.Done+1, d.Current())
	}
	d.Press("space").See("Đã bỏ tích")
	if done() != line.Done {
		t.Fatalf("%d done after taking back, want %d", done(), line.Done)
	}
	d.Press("space", "u")
	if done() != line.Done {
		t.Fatalf("%d done after undo, want %d", done(), line.Done)
	}
}

func TestReaderSaysHowATaskStands(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	line := openReader(d)
	d.Press("tab")
	task := openTask(t, d, line.ID)
	d.Press("x").See("‹ Đang làm ›").Press("ctrl+s")
	said, err := d.Desk.Book.Completions(t.Context(), task.ID)
	if err != nil || len(said) == 0 || said[0].State != model.CompletionDoing {
		t.Errorf("%+v, %v", said, err)
	}
}

func TestReaderHeadKeepsTheUrgency(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	paper := d.Paper(d.Papers(model.DirectiveFilter{})[0].ID)
	paper.Urgency, paper.Issuer = model.UrgencyFlash, strings.TrimSpace(strings.Repeat("Ban Chỉ đạo ", 12))
	if _, err := d.Desk.Book.UpdateDirective(t.Context(), paper); err != nil {
		t.Fatal(err)
	}
	d.Read(paper).See("!!! Hỏa tốc")
}

func TestReaderTicksAHeading(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	paper, err := d.Desk.Book.RegisterDirective(t.Context(), model.Directive{
		Subject: "Phòng, chống dịch", ReceivedAt: d.Desk.Now(),
		Tasks: []model.Task{{Ordinal: "1", Text: "Tổ chức", Tasks: []model.Task{{Text: "Lập chốt"}, {Text: "Trực chốt", Deadline: model.Deadline{Every: model.EveryDay}}}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Press("2", "enter", "tab", "space").See("còn 2 nhiệm vụ chưa xong")
	d.Press("c").See("Đã tích xong 2 mục", "2/2")
	done := func() int {
		lines, err := d.Desk.Book.Directives(t.Context(), []model.DirectiveID{paper.ID})
		if err != nil {
			t.Fatal(err)
		}
		return lines[0].Done
	}
	if done() != 2 {
		t.Fatalf("%d done", done())
	}
	if d.Press("u"); done() != 0 {
		t.Fatalf("%d done after undo", done())
	}
}

func TestReaderSavesTheOriginal(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	line := openReader(d)
	downloads := filepath.Join(string(d.Desk.Home), "Downloads")
	if err := os.Mkdir(downloads, 0o700); err != nil {
		t.Fatal(err)
	}
	d.Press("s").See("~" + string(filepath.Separator) + "Downloads")
	d.Press("ctrl+s").See("Đã ghi tệp")
	file, err := d.Desk.Book.DirectiveFile(t.Context(), line.ID)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(downloads, file.Name))
	if err != nil || string(got) != string(file.Bytes) {
		t.Fatalf("%d bytes written, %v; want %d", len(got), err, len(file.Bytes))
	}
	d.Press("s", "ctrl+s").See("┌─ Lưu tệp gốc") // it stays, since the file exists
	d.Press("esc").Quiet()
}

func TestReaderFollowsCitations(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	var citing model.Directive
	var cited model.DirectiveID
	for _, line := range d.Papers(model.DirectiveFilter{}) {
		for _, c := range d.Paper(line.ID).Cites {
			if c.Linked != 0 && cited == 0 {
				citing, cited = line.Directive, c.Linked
			}
		}
	}
	if cited == 0 {
		t.Fatal("no paper of the sample cites another")
	}
	above := d.Paper(cited)
	d.Read(citing).Press("tab", "tab").See("Căn cứ, dẫn chiếu")
	d.Row("Số đến " + above.FullNumber()).Press("enter")
	if d.Reading() != above.Symbol || !d.Shows("Số đến "+above.FullNumber()+"  "+above.Symbol) {
		t.Fatalf("the cited paper is not open:\n%s", d.Screen())
	}
	d.Press("tab", "tab").See("Được dẫn trong")
}

func TestReaderOfWhatWasTakenAwayLeaves(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	line := openReader(d)
	d.Press("esc", "d", "u", "c") // so that Ctrl+Y takes it away again while it is read
	d.Read(line.Directive).Press("ctrl+y").See("không còn trong sổ")
	if d.Path() != "" {
		t.Errorf("the reader of a deleted paper stays: %s", d.Path())
	}
}

func TestReaderFailureIsSaid(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	openReader(d)
	d.CloseBook()
	d.Press("tab", "space").See("nhiệm vụ chưa xong").Press("space", "c").Complains()
}

func TestReaderHistory(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	openReader(d)
	d.Press("e").Field("Số, ký hiệu").Press("end", "ctrl+u").Write("9-CV/ĐU").Press("ctrl+s", "h").See("9-CV/ĐU", "sửa văn bản")
	d.FitsEverySize()
	d.Press("esc", "u").See("Đã hoàn tác").Press("h").See("hoàn tác: sửa văn bản").Press("esc", "U").Press("h").See("làm lại: sửa văn bản")
}

func TestReaderWithALongText(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	text := strings.Repeat("Ủy ban nhân dân phường chỉ đạo các khu phố thực hiện nghiêm.\n", 14_000)
	paper, err := d.Desk.Book.RegisterDirective(t.Context(), model.Directive{Subject: "Dài", Text: text, ReceivedAt: d.Desk.Now()})
	if err != nil {
		t.Fatal(err)
	}
	d.Go(fmt.Sprintf("directive/%d", paper.ID))
	d.Press("end", "pgup", "/").Write("nghiem").See("/5000 chỗ")
	d.Fits(120, 40)
}

// The list and the reader count the same as done: a task that could not be done is none of those.
func TestReaderCountsAsTheListDoes(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	var paper model.DirectiveLine
	for _, line := range d.Papers(model.DirectiveFilter{}) {
		if line.Symbol == "88/KH-UBND" {
			paper = line
		}
	}
	refused := 0
	for _, task := range d.Tasks(model.TaskFilter{DirectiveID: paper.ID}) {
		for _, said := range d.Said(task.ID) {
			if said.State == model.CompletionNotExecutable {
				refused++
			}
		}
	}
	if refused == 0 || paper.Done == 0 {
		t.Fatalf("the sample has %d refused, %d done", refused, paper.Done)
	}
	d.Read(paper.Directive)
	d.See(fmt.Sprintf("Nhiệm vụ %d/%d", paper.Done, paper.Leaves))
}
