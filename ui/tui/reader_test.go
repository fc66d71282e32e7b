package tui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
)

// openReader opens the paper with most open tasks among those that have a text.
func openReader(t *testing.T, d *driver) (model.DirectiveLine, *reader) {
	t.Helper()
	best, at := model.DirectiveLine{}, 0
	for i, line := range paperNow(t, d, model.DirectiveFilter{}) {
		if line.Leaves-line.Done > best.Leaves-best.Done {
			best, at = line, i
		}
	}
	d.press("2", "home")
	for range at {
		d.press("down")
	}
	d.press("enter")
	r, ok := d.app.top().screen.(*reader)
	if !ok {
		t.Fatalf("no reader on top:\n%s", d.screen())
	}
	return best, r
}

func TestReaderLooks(t *testing.T) {
	paperGoldens(t, func(d *driver) { openReader(t, d) })
}

func TestReaderTasksLook(t *testing.T) {
	paperGoldens(t, func(d *driver) {
		openReader(t, d)
		d.press("tab")
	})
}

func TestReaderLinksLook(t *testing.T) {
	paperGoldens(t, func(d *driver) {
		openReader(t, d)
		d.press("tab", "tab")
	})
}

func TestReaderInfoLooks(t *testing.T) {
	paperGoldens(t, func(d *driver) {
		openReader(t, d)
		d.press("shift+tab")
	})
}

func TestReaderFits(t *testing.T) {
	d := start(t, 140)
	openReader(t, d)
	for range paneCount {
		paperFits(t, d)
		d.press("tab")
	}
	d.press("/").write("phuong")
	paperFits(t, d)
}

func TestReaderFindsWithoutTones(t *testing.T) {
	d := start(t, 140)
	_, r := openReader(t, d)
	d.press("/").write("phường")
	n := len(findWords(r.paper.folded, r.paper.places, "phuong"))
	if n < 2 || r.find.total != n || r.find.at != 1 {
		t.Fatalf("hit %d of %d, want 1 of %d", r.find.at, r.find.total, n)
	}
	d.press("enter", "n")
	if r.find.at != 2 {
		t.Errorf("n went to hit %d", r.find.at)
	}
	d.press("N", "ctrl+b")
	if r.find.at != n {
		t.Errorf("N went to hit %d, want %d", r.find.at, n)
	}
	d.press("/", "esc")
	if r.find.total != 0 || r.find.shown() {
		t.Error("Esc left the search")
	}
}

func TestFindWords(t *testing.T) {
	text := "Ủy ban nhân  dân\nphường\nUỷ ban"
	folded, places := viet.FoldMap(text)
	for words, want := range map[string]string{
		"uy ban": "Ủy ban|Uỷ ban", "dan phuong": "dân\nphường", "nhan dan": "nhân  dân", "": "", "khong": "", "ban ban": "",
	} {
		var got []string
		for _, hit := range findWords(folded, places, words) {
			got = append(got, text[hit.Start:hit.End])
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q found %q, want %q", words, got, want)
		}
	}
}

func TestReaderTicks(t *testing.T) {
	d := start(t, 140)
	line, r := openReader(t, d)
	d.press("tab")
	for i, task := range r.paper.tasks {
		if task.leaf() && task.closed == 0 && !task.RollCall {
			r.tasks.SetCursor(i)
			break
		}
	}
	done := func() int {
		lines, err := d.desk.Book.Directives(context.Background(), []model.DirectiveID{line.ID})
		if err != nil {
			t.Fatal(err)
		}
		return lines[0].Done
	}
	d.press("space").see("Đã đánh dấu xong", "✓")
	if done() != line.Done+1 {
		t.Fatalf("%d done, want %d", done(), line.Done+1)
	}
	d.press("space").see("Đã bỏ đánh dấu")
	if done() != line.Done {
		t.Fatalf("%d done after taking back, want %d", done(), line.Done)
	}
	d.press("space", "u")
	if done() != line.Done {
		t.Fatalf("%d done after undo, want %d", done(), line.Done)
	}
}

func TestReaderSaysHowATaskStands(t *testing.T) {
	d := start(t, 140)
	_, r := openReader(t, d)
	d.press("tab")
	for i, task := range r.paper.tasks {
		if task.leaf() && task.closed == 0 && !task.RollCall {
			r.tasks.SetCursor(i)
			break
		}
	}
	task, _ := r.selected()
	d.press("x").see("Tình trạng", "Lý do").press("ctrl+s")
	said, err := d.desk.Book.Completions(t.Context(), task.ID)
	if err != nil || len(said) == 0 || said[0].State != model.CompletionDoing {
		t.Errorf("%+v, %v", said, err)
	}
}

func TestReaderHeadKeepsTheUrgency(t *testing.T) {
	d := start(t, 140)
	_, r := openReader(t, d)
	r.paper.paper.Urgency, r.paper.paper.Issuer = model.UrgencyFlash, strings.Repeat("Ban Chỉ đạo ", 12)
	d.see("!!! Hỏa tốc")
}

func TestReaderTicksAHeading(t *testing.T) {
	d := start(t, 0)
	paper, err := d.desk.Book.RegisterDirective(context.Background(), model.Directive{
		Subject: "Phòng, chống dịch", ReceivedAt: d.desk.Now(),
		Tasks: []model.Task{{Ordinal: "1", Text: "Tổ chức", Tasks: []model.Task{{Text: "Lập chốt"}, {Text: "Trực chốt", Deadline: model.Deadline{Every: model.EveryDay}}}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	d.run(d.app.refresh())
	d.press("2", "enter", "tab", "space").see("còn 2 nhiệm vụ chưa xong")
	d.press("c").see("Đã đánh dấu xong 2 mục", "2/2")
	lines, err := d.desk.Book.Directives(context.Background(), []model.DirectiveID{paper.ID})
	if err != nil || lines[0].Done != 2 {
		t.Fatalf("%d done, %v", lines[0].Done, err)
	}
	d.press("u")
	if lines, err = d.desk.Book.Directives(context.Background(), []model.DirectiveID{paper.ID}); err != nil || lines[0].Done != 0 {
		t.Fatalf("%d done after undo, %v", lines[0].Done, err)
	}
}

func TestReaderAddsATask(t *testing.T) {
	d := start(t, 140)
	line, _ := openReader(t, d)
	d.press("a").write("Họp giao ban").press("tab", "tab").write("khi nào rảnh").press("ctrl+s").see("Không đọc được hạn này")
	d.press("ctrl+u").write("20/8").press("ctrl+s").see("Đã thêm nhiệm vụ")
	tasks := paperOf(t, d, line.ID).Tasks
	got := tasks[len(tasks)-1]
	if got.Text != "Họp giao ban" || got.Deadline.Due.Local() != "20/08/2021" {
		t.Errorf("added %+v", got)
	}
}

func TestReaderSavesTheOriginal(t *testing.T) {
	home := paperHome(t)
	d := start(t, 140)
	line, _ := openReader(t, d)
	if err := os.Mkdir(filepath.Join(home, "Downloads"), 0o700); err != nil {
		t.Fatal(err)
	}
	d.press("s").see("~" + string(filepath.Separator) + "Downloads")
	d.press("ctrl+s").see("Đã ghi tệp")
	file, err := d.desk.Book.DirectiveFile(context.Background(), line.ID)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(home, "Downloads", paperFileName(file.Name))
	got, err := os.ReadFile(path)
	if err != nil || string(got) != string(file.Bytes) {
		t.Fatalf("%d bytes written, %v; want %d", len(got), err, len(file.Bytes))
	}
	d.press("s", "ctrl+s").see("Lưu tệp gốc")
	if len(d.app.dialogs) != 1 {
		t.Error("the dialog did not stay although the file exists")
	}
}

func TestReaderFollowsCitations(t *testing.T) {
	d := start(t, 140)
	var cited model.DirectiveID
	at := -1
	for i, line := range paperNow(t, d, model.DirectiveFilter{}) {
		for _, c := range paperOf(t, d, line.ID).Cites {
			if c.Linked != 0 && at < 0 {
				at, cited = i, c.Linked
			}
		}
	}
	if at < 0 {
		t.Fatal("no paper of the sample cites another")
	}
	d.press("2", "home")
	for range at {
		d.press("down")
	}
	d.press("enter", "tab", "tab").see("Căn cứ, dẫn chiếu")
	r, ok := d.app.top().screen.(*reader)
	if !ok {
		t.Fatal("no reader")
	}
	for i := range r.links.Count() {
		r.links.SetCursor(i)
		if row, ok := r.links.Current(); ok && row.ID > 0 && r.paper.links[row.ID-1].Linked == cited {
			break
		}
	}
	d.press("enter")
	if top, ok := d.app.top().screen.(*reader); !ok || top.id != cited {
		t.Fatalf("the cited paper is not open:\n%s", d.screen())
	}
	d.press("tab", "tab").see("Được dẫn trong")
}

func TestReaderOfWhatWasTakenAwayLeaves(t *testing.T) {
	d := start(t, 140)
	line, _ := openReader(t, d)
	if err := d.desk.Book.DeleteDirectives(context.Background(), []model.DirectiveID{line.ID}); err != nil {
		t.Fatal(err)
	}
	d.run(d.app.refresh())
	if _, still := d.app.top().screen.(*reader); still {
		t.Error("the reader of a deleted paper stays")
	}
}

func TestReaderFailureIsSaid(t *testing.T) {
	d := start(t, 140)
	openReader(t, d)
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("tab", "space", "space")
	if n := len(d.app.dialogs); n > 0 {
		d.press("c")
	}
	d.see("! ")
}

func TestReaderHistory(t *testing.T) {
	d := start(t, 140)
	openReader(t, d)
	d.press("e", "tab", "end", "ctrl+u").write("9-CV/ĐU").press("ctrl+s", "h").see("9-CV/ĐU", "sửa văn bản")
	paperFits(t, d)
}

func TestFileName(t *testing.T) {
	for name, want := range map[string]string{
		"cv 100.txt": "cv 100.txt", "../../etc/passwd": "_.._etc_passwd", "a\x1b[31mb?.doc": "ab_.doc", "..": "document", "": "document",
	} {
		if got := paperFileName(name); got != want {
			t.Errorf("paperFileName(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestReaderWithALongText(t *testing.T) {
	d := start(t, 0)
	text := strings.Repeat("Ủy ban nhân dân phường chỉ đạo các khu phố thực hiện nghiêm.\n", 14_000)
	paper, err := d.desk.Book.RegisterDirective(context.Background(), model.Directive{Subject: "Dài", Text: text, ReceivedAt: d.desk.Now()})
	if err != nil {
		t.Fatal(err)
	}
	s := newReader(d.desk, paper.ID)
	d.app.room = roomDirectives
	d.run(d.app.put(roomDirectives, s))
	d.press("end", "pgup", "/").write("nghiem").see("/5000 chỗ")
	d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	d.fits(120, 40)
}

// paperHome makes an empty home folder.
func paperHome(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	return home
}
