package tui

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model"
)

// doubtfulProposal has a doubt of each kind: of the paper, of a field, of a task.
func doubtfulProposal() intake.Proposal {
	p := paperProposal()
	at := strings.Index(paperText, "Kính gửi")
	p.Doubts = append([]doubt.Doubt{{Field: doubt.FieldText, Code: doubt.Draft, Text: "Kính gửi", Start: at, End: at + 8}}, p.Doubts...)
	return p
}

// onlyTasks are the texts of the tasks that are on.
func onlyTasks(s *review) []string {
	var texts []string
	for _, t := range s.tasks {
		if t.on {
			texts = append(texts, t.Text)
		}
	}
	return texts
}

// toLine puts the cursor of the source on the line with some words.
func toLine(d *driver, s *review, words string) {
	if !s.inSource {
		d.press("f4")
	}
	d.press("home")
	s.source.GoTo(strings.Index(s.proposal.Directive.Text, words))
}

func TestReviewMarkedLinesLook(t *testing.T) {
	paperGoldens(t, func(d *driver) {
		s := openReview(d, paperProposal())
		toLine(d, s, "Thực hiện Chỉ thị")
		d.press("space", "shift+down")
	})
}

func TestReviewAcceptedLooks(t *testing.T) {
	paperGoldens(t, func(d *driver) {
		openReview(d, doubtfulProposal())
		d.press("f9", "f5")
	})
}

func TestReviewDoubtsLook(t *testing.T) {
	paperGoldens(t, func(d *driver) {
		openReview(d, doubtfulProposal())
		d.press("f3")
	})
}

func TestReviewAsksAboutOpenDoubtsLooks(t *testing.T) {
	paperGoldens(t, func(d *driver) {
		openReview(d, doubtfulProposal())
		d.press("ctrl+s")
	})
}

func TestReviewMakesATaskOfAParagraph(t *testing.T) {
	for _, press := range []string{"t", "f6"} {
		d := start(t, 140)
		p := paperProposal()
		p.Directive.Tasks, p.Spans = p.Directive.Tasks[1:], append(p.Spans[:2], p.Spans[3:]...) // the first was not read
		s := openReview(d, p)
		toLine(d, s, "rà soát toàn bộ")
		d.press(press).see("Đã thành nhiệm vụ")
		if len(s.tasks) != 3 || s.tasks[0].Ordinal != "" && s.tasks[0].Ordinal != "1" {
			t.Fatalf("tasks %q", onlyTasks(s))
		}
		at := -1
		for i, task := range s.tasks {
			if strings.HasPrefix(task.Text, "Đảng ủy các phường chỉ đạo") {
				at = i
			}
		}
		if at < 0 {
			t.Fatalf("tasks %q", onlyTasks(s))
		}
		made := s.tasks[at]
		if made.Ordinal != "1" || made.Lead != "Đảng ủy các phường" || len(made.Deadlines) != 1 || made.Deadlines[0].Due.Local() != "20/08/2021" {
			t.Errorf("made %+v", made.Task)
		}
		if words := paperText[made.source.Start:made.source.End]; !strings.HasPrefix(words, "1. Đảng ủy") || !strings.HasSuffix(words, "20/8/2021.") {
			t.Errorf("it stands at %q", words)
		}
		d.press(press).see("đã là nhiệm vụ")
		d.press("ctrl+z")
		if len(s.tasks) != 2 {
			t.Errorf("after undo: %q", onlyTasks(s))
		}
		d.press("ctrl+y")
		if len(s.tasks) != 3 {
			t.Errorf("after redo: %q", onlyTasks(s))
		}
		d.press("u", "u").see("không còn gì để hoàn tác")
	}
}

func TestReviewMakesATaskOfMarkedLines(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, paperProposal())
	d.size(120, 40)
	toLine(d, s, "Thực hiện Chỉ thị")
	d.press("shift+down", "t")
	texts := onlyTasks(s)
	if len(texts) != 4 || !strings.HasPrefix(texts[0], "Thực hiện Chỉ thị") || !strings.HasSuffix(texts[0], "yêu cầu:") {
		t.Fatalf("tasks %q", texts)
	}
	if len(s.source.Marked()) > 0 {
		t.Error("the lines stay marked")
	}
	d.press("f5", "home", "shift+tab")
	if got := paperText[s.shown.Start:s.shown.End]; !strings.Contains(got, "Chỉ thị 16") {
		t.Errorf("the task points at %q", got)
	}
	d.press("ctrl+s", "c")
	tasks := paperOf(t, d, paperNow(t, d, model.DirectiveFilter{Find: "961-CV/QU"})[0].ID).Tasks
	if len(tasks) != 4 || !strings.HasPrefix(tasks[0].Text, "Thực hiện Chỉ thị") {
		t.Errorf("saved %+v", tasks)
	}
}

func TestReviewMakesTheSubject(t *testing.T) {
	for _, press := range []string{"s", "f7"} {
		d := start(t, 140)
		p := paperProposal()
		p.Directive.Subject = ""
		p.Doubts = []doubt.Doubt{{Field: doubt.FieldSubject, Code: doubt.MissingSubject, Start: -1, End: -1}}
		s := openReview(d, p)
		toLine(d, s, "V/v tăng cường")
		d.press(press).see("Đã thành trích yếu")
		if got := s.form.Value("subject"); !strings.Contains(got, "tăng cường phòng, chống dịch") || len(s.open()) != 0 {
			t.Errorf("subject %q, doubts %v", got, s.open())
		}
		d.press("ctrl+z")
		if got := s.form.Value("subject"); got != "" || len(s.open()) != 1 {
			t.Errorf("after undo: subject %q, doubts %v", got, s.open())
		}
		d.press("ctrl+y", "x")
		if got := s.form.Value("subject"); got != "" {
			t.Errorf("taken away: subject %q", got)
		}
	}
}

func TestReviewMakesNothing(t *testing.T) {
	for _, press := range []string{"x", "f8", "delete"} {
		d := start(t, 140)
		s := openReview(d, paperProposal())
		toLine(d, s, "Ủy ban nhân dân các")
		d.press(press).see("Đã bỏ")
		if texts := onlyTasks(s); len(texts) != 2 || len(s.tasks) != 3 {
			t.Errorf("a task that was read: %q", texts)
		}
		d.press("t") // the same words: the task that was read comes back
		if len(onlyTasks(s)) != 3 || len(s.tasks) != 3 {
			t.Errorf("back: %q", onlyTasks(s))
		}
		toLine(d, s, "Lưu VPQU")
		d.press("t", press)
		if len(s.tasks) != 3 {
			t.Errorf("a task made by hand stays: %q", onlyTasks(s))
		}
		d.press(press).see("không là nhiệm vụ")
		toLine(d, s, "V/v")
		d.press("down", "t").see("Dòng này trống")
	}
}

func TestReviewUndoNeverTouchesTheBook(t *testing.T) {
	d := start(t, 0)
	if _, err := d.desk.Book.AddUnit(context.Background(), model.Unit{Kind: model.UnitBody, Name: "UBND phường"}); err != nil {
		t.Fatal(err)
	}
	openReview(d, paperProposal())
	for _, page := range []string{"f5", "f4"} {
		d.press(page)
		for _, press := range []string{"u", "ctrl+z", "U", "ctrl+y"} {
			d.press(press).see("không còn gì để hoàn tác")
		}
	}
	if units, err := d.desk.Book.Units(context.Background()); err != nil || len(units) != 1 {
		t.Errorf("%d units, %v", len(units), err)
	}
}

func TestReviewGoesThroughItsDoubts(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, doubtfulProposal())
	d.see("Các mục !2", "Nhiệm vụ 3 !1")
	d.press("ctrl+n").see("Chỗ ngờ 1/3", "dự thảo")
	if got := paperText[s.shown.Start:s.shown.End]; got != "Kính gửi"[:8] {
		t.Errorf("points at %q", got)
	}
	d.press("ctrl+n").see("Chỗ ngờ 2/3", "suy ra")
	if s.form.Focused() != "issuer" {
		t.Errorf("at %s", s.form.Focused())
	}
	d.press("ctrl+n").see("Chỗ ngờ 3/3", "kịp thời")
	if !s.onTasks || s.current() != 2 {
		t.Errorf("at task %d", s.current())
	}
	d.press("ctrl+n").see("Chỗ ngờ 1/3")
	d.press("ctrl+b").see("Chỗ ngờ 3/3")
	d.press("ctrl+o").see("Chỗ ngờ 2/2") // confirmed; the last that is left
	d.press("ctrl+o").see("Chỗ ngờ 1/1").press("ctrl+o").see("Không còn chỗ nào ngờ")
	d.press("ctrl+s").see("Đã vào sổ số") // nothing is asked
}

func TestReviewDoubtsAreSettledByTyping(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, paperProposal())
	s.form.Focus("issuer")
	d.press("end").write(" 1")
	if all := s.open(); len(all) != 1 || all[0].task != 2 {
		t.Errorf("open %+v", all)
	}
	d.press("ctrl+o").see("không có gì ngờ")
	d.press("f5", "end", "space") // the doubtful task is switched off
	if all := s.open(); len(all) != 0 {
		t.Errorf("open %+v", all)
	}
}

func TestReviewPutsADoubtOfADeadlineAtItsTask(t *testing.T) {
	p := paperProposal()
	p.Doubts = []doubt.Doubt{
		{Field: doubt.FieldDeadline, Code: doubt.AmbiguousDeadline, Text: "định kỳ 14 giờ hằng ngày", Start: -1, End: -1},
		{Field: doubt.FieldDeadline, Code: doubt.Due, Text: "31/08/2021", Start: -1, End: -1},
	}
	lines, rest := reviewTasks(p)
	if len(lines[1].doubts) != 1 || len(rest) != 1 || rest[0].Code != doubt.Due {
		t.Errorf("tasks %+v, rest %+v", lines, rest)
	}
}

func TestReviewConfirmsWhatIsFocused(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, paperProposal())
	s.form.Focus("issuer")
	d.press("ctrl+o").see("Chỗ ngờ 1/1")
	d.press("ctrl+z")
	if n := len(s.open()); n != 2 {
		t.Errorf("%d doubts after undo", n)
	}
	d.press("f5", "home").see("Nhiệm vụ 3 !1")
	d.press("end", "ctrl+o")
	if n := len(s.open()); n != 1 {
		t.Errorf("%d doubts", n)
	}
}

func TestReviewListsItsDoubts(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, doubtfulProposal())
	d.press("f3").see("3 chỗ còn ngờ", "dự thảo", "suy ra").press("down", "down", "enter").see("Chỗ ngờ 3/3")
	if !s.onTasks || s.current() != 2 {
		t.Errorf("at task %d", s.current())
	}
}

func TestReviewAcceptsWhatIsCertain(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, paperProposal())
	d.press("f9").see("Đã nhận", "2 nhiệm vụ", "Còn ngờ 2 chỗ", "✓2 !1")
	if s.form.Focused() != "issuer" || s.checked["issuer"] || !s.checked["symbol"] || s.tasks[2].checked || !s.tasks[0].checked {
		t.Errorf("at %s, checked %v", s.form.Focused(), s.checked)
	}
	d.press("ctrl+o", "ctrl+o", "f9").see("3 nhiệm vụ", "Không còn chỗ nào ngờ")
}

func TestReviewAsksOnceAboutOpenDoubts(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, doubtfulProposal())
	d.press("ctrl+s").see("Còn 3 chỗ ngờ chưa xem").press("k")
	if d.app.top().screen != s || len(paperNow(t, d, model.DirectiveFilter{Find: "961-CV/QU"})) != 0 {
		t.Fatal("saved all the same")
	}
	d.see("! Đây có vẻ là bản dự thảo", "! Cơ quan ban hành được suy ra")
	d.press("ctrl+s", "c").see("Đã vào sổ số")
}

func TestReviewThatTheBookRefusesLosesNothing(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, paperProposal())
	toLine(d, s, "Lưu VPQU")
	d.press("t", "f5", "home", "shift+tab", "f5")
	s.form.Focus("subject")
	d.press("end").write(" khẩn")
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+s", "c").see("Sổ đã đóng")
	if d.app.top().screen != s || !strings.HasSuffix(s.form.Value("subject"), " khẩn") || len(onlyTasks(s)) != 4 {
		t.Errorf("subject %q, tasks %q", s.form.Value("subject"), onlyTasks(s))
	}
	d.press("esc", "esc").see("chưa lưu")
}

func TestReviewFollowsTheMouse(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, paperProposal())
	d.size(120, 40)
	d.send(tea.MouseClickMsg{X: 100, Y: 8, Button: tea.MouseLeft})
	if !s.inSource {
		t.Error("a click into the source does not lead there")
	}
	d.send(tea.MouseWheelMsg{X: 100, Y: 8, Button: tea.MouseWheelDown})
	d.send(tea.MouseClickMsg{X: 5, Y: 8, Button: tea.MouseLeft})
	if s.inSource {
		t.Error("a click on the fields does not lead back")
	}
}

func TestReviewWorksInEnglishAtEverySize(t *testing.T) {
	d := start(t, 20)
	english(t, d)
	d.size(80, 24)
	openReview(d, doubtfulProposal())
	for _, keys := range []string{"f9", "f5", "f4", "space", "t", "ctrl+z", "ctrl+n"} {
		d.press(keys)
		if strings.Contains(d.screen(), "⟦") {
			t.Errorf("a word is missing after %s:\n%s", keys, d.screen())
		}
		paperFits(t, d)
	}
}

// BenchmarkReviewKey measures a key press with a text of 2 MB beside the form.
func BenchmarkReviewKey(b *testing.B) {
	d := start(b, 0)
	p := paperProposal()
	p.Directive.Text = strings.Repeat(paperText, (2<<20)/len(paperText))
	openReview(d, p)
	d.size(120, 40)
	for _, c := range []struct{ name, page, press string }{{"fields", "", "tab"}, {"tasks", "f5", "down"}, {"source", "f4", "down"}} {
		if c.page != "" {
			d.press(c.page)
		}
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				d.press(c.press)
				if d.app.View().Content == "" {
					b.Fatal("no frame")
				}
			}
		})
	}
}

func TestReviewHelpListsEveryKey(t *testing.T) {
	d := start(t, 0)
	in := incoming{proposal: doubtfulProposal(), attached: []doctext.Attachment{{Name: "a.txt"}}}
	s, ok := newReviewOf(d.desk, in, &paperQueue{items: make([]queuedPaper, 1)}).(*review)
	if !ok {
		t.Fatal("no review")
	}
	d.app.room = roomDirectives
	d.run(d.app.put(roomDirectives, s))
	listed := map[string]bool{}
	for range 2 {
		for range 2 {
			for _, b := range slices.Concat(s.FullHelp()...) {
				listed[b.Help().Desc] = listed[b.Help().Desc] || b.Enabled()
			}
			d.press("f4")
		}
		d.press("f5")
	}
	keys := reflect.ValueOf(s.keys)
	for i := range keys.NumField() {
		b, ok := keys.Field(i).Interface().(key.Binding)
		if !ok || !listed[b.Help().Desc] {
			t.Errorf("%s (%v) is on no help page", keys.Type().Field(i).Name, b.Keys())
		}
	}
}
