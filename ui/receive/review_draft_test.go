package receive_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/office/unsaved"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

const leftUnsaved = "Có bản nháp chưa lưu từ 13:12"

// kept are the drafts beside the book.
func kept(t *testing.T, d *drive.Driver) []unsaved.Draft {
	t.Helper()
	found, err := unsaved.Beside(d.Desk.Book).Read(t.Context())
	if err != nil || found.Aside != "" {
		t.Fatalf("%+v, %v", found, err)
	}
	return found.Drafts
}

// body is the page that is shown, without the head and foot of the screen and without what follows the focus.
func body(d *drive.Driver) string {
	lines := strings.Split(d.Screen(), "\n")
	return strings.ReplaceAll(strings.Join(lines[3:len(lines)-2], "\n"), "▌", " ")
}

// A review that was cut off stands as it stood: fields, tasks, doubts, what was confirmed, and the source beside it.
func TestAReviewOutlivesTheProgram(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).Keeping().Size(120, 40).Visit(scene.Review{Proposal: doubtfulProposal()})
	d.Field("Trích yếu").Press("end").Write(" đợt bốn")
	d.Press("f5", "home", "space") // the first task is off, and a new one is added
	d.Press("n").Write("Việc thêm tay").Press("ctrl+s").See("Việc thêm tay")
	tasks := boxedRows(d)
	d.Press("f5")
	fields := body(d)
	before, _ := waiting(d, "!")
	d.Reopen().Size(120, 40).See(leftUnsaved).Press("m").See("Đã mở lại bản nháp").Press("tab")
	at(t, d, reviewPath)
	if after, _ := waiting(d, "!"); after != before {
		t.Errorf("%d doubts are open, %d were", after, before)
	}
	for _, line := range strings.Split(fields, "\n")[1:12] {
		if !strings.Contains(body(d), strings.TrimSpace(line)) {
			t.Errorf("no line %q in\n%s", line, d.Screen())
		}
	}
	d.See(" đợt bốn").Press("f5")
	if again := boxedRows(d); strings.Join(again, "\n") != strings.Join(tasks, "\n") {
		t.Errorf("the tasks were\n%s\nand are\n%s", strings.Join(tasks, "\n"), strings.Join(again, "\n"))
	}
	saveReview(d)
	got := d.Paper(d.Papers(model.DirectiveFilter{Find: "961-CV/QU"})[0].ID)
	want := doubtfulProposal().Directive
	if !strings.HasSuffix(got.Subject, " đợt bốn") || got.Text != want.Text || got.File.SHA256 != want.File.SHA256 || len(got.Cites) != 1 || len(got.Tasks) != 3 {
		t.Errorf("saved: %q, %d tasks, %+v", got.Subject, len(got.Tasks), got.File)
	}
	if left := kept(t, d); len(left) != 0 {
		t.Errorf("saved, and still kept: %d", len(left))
	}
	d.Reopen().Absent("Có bản nháp")
}

// Another paper can be reviewed while the draft of one waits.
func TestADraftOfOnePaperIsNotThatOfAnother(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Keeping().Visit(scene.Review{Proposal: paperProposal()}).Field("Trích yếu").Write("!")
	d.Reopen().See(leftUnsaved).Press("esc")
	other := paperProposal()
	other.Directive.Text = strings.ReplaceAll(paperText, "961", "962")
	d.Visit(scene.Review{Proposal: other}).Absent("Có bản nháp").Press("esc")
	d.Visit(scene.Review{Proposal: paperProposal()}).See(leftUnsaved).Press("m").See("Đã mở lại bản nháp")
}

// The papers that were still to come behind the one on the screen come again.
func TestAQueueOutlivesTheProgram(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).Keeping()
	queueFolder(t, d)
	openImport(d).Press("f7").See("Xem lại 1/5").Field("Trích yếu").Press("end").Write(" khẩn")
	d.Reopen().See(leftUnsaved).Press("m").See("Xem lại 1/5", "701-CV/QU")
	if got := subject(t, d); !strings.HasSuffix(got, " khẩn") {
		t.Errorf("the subject is %q", got)
	}
	saveReview(d)
	d.See("Xem lại 3/5", "702-CV/QU") // nothing is typed into this one, and its place in the row is kept all the same
	d.Reopen().See(leftUnsaved).Press("m").See("Xem lại 1/3", "702-CV/QU").Press("ctrl+g", "c").See("703-CV/QU")
}

// A file that is too large to be kept with every key is read again; one that is gone is named, and the paper is entered without it.
func TestALargeFileOfADraftIsReadAgain(t *testing.T) {
	t.Parallel()
	for name, changed := range map[string]bool{"there": false, "changed": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := drive.Start(t, 0).Keeping()
			down := filepath.Join(string(d.Desk.Home), "Downloads")
			path := filepath.Join(down, "cv961.txt")
			text := paperText + strings.Repeat("Phụ lục: danh sách các hộ trong khu vực phong tỏa.\n", 6000)
			if err := os.MkdirAll(down, 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			openImport(d).Write("cv961").Press("enter").See("961-CV/QU").Field("Trích yếu").Press("end").Write(" khẩn")
			if drafts := kept(t, d); len(drafts) != 1 || strings.Contains(drafts[0].Values[unsaved.Inner+"paper"], `"Bytes":"`) {
				t.Fatalf("%d drafts, or the bytes are kept too", len(drafts))
			}
			if changed {
				if err := os.WriteFile(path, []byte("khác"), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			d.Reopen().Press("m")
			if changed {
				d.See("Không tìm lại được tệp gốc “cv961.txt”")
			}
			saveReview(d)
			got := d.Paper(d.Papers(model.DirectiveFilter{Find: "961-CV/QU"})[0].ID)
			if has := got.File.Size == len(text); has == changed || changed && got.File.Size != 0 {
				t.Errorf("saved with %d of %d bytes", got.File.Size, len(text))
			}
		})
	}
}

// Nothing of a paper that is marked secret is kept beside the book, neither of its review nor of its text.
func TestNothingSecretIsKept(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Doubts = append(p.Doubts, doubt.Doubt{Field: doubt.FieldText, Code: doubt.Secret, Start: -1, End: -1})
	d := drive.Start(t, 0).Keeping().Visit(scene.Review{Proposal: p}).Field("Trích yếu").Write("!")
	if left := kept(t, d); len(left) != 0 {
		t.Errorf("kept of a review: %+v", left)
	}
	d = drive.Start(t, 0).Keeping().Press("2", "n", "down", "enter").Paste("QUẬN ỦY BÌNH HÀ\nTỐI MẬT\nSố 5-CV/QU\n").Write("x")
	if left := kept(t, d); len(left) != 0 {
		t.Errorf("kept of a text: %+v", left)
	}
}

// setAt puts a value into something that was read from JSON.
func setAt(at, value any, path ...any) {
	switch at := at.(type) {
	case map[string]any:
		key, _ := path[0].(string)
		if len(path) == 1 {
			at[key] = value
			return
		}
		setAt(at[key], value, path[1:]...)
	case []any:
		n, _ := path[0].(int)
		setAt(at[n], value, path[1:]...)
	}
}

// What somebody wrote into the draft of a paper opens it as far as it makes sense, or not at all; nothing of it breaks the program.
func TestADraftOfAPaperThatMakesNoSense(t *testing.T) {
	t.Parallel()
	set := func(value any, path ...any) func(any) {
		return func(at any) { setAt(at, value, path...) }
	}
	for name, spoil := range map[string]func(any){
		"a span behind the text":   set(1<<30, "Proposal", "Spans", 0, "End"),
		"a span before it":         set(-5, "Proposal", "Spans", 0, "Start"),
		"a doubt behind the text":  set(1<<30, "Doubts", 0, "Start"),
		"a doubt that is none":     set(1<<30, "Proposal", "Doubts", 1, "Start"),
		"a task below itself":      set(0, "Tasks", 0, "Parent"),
		"a task below no task":     set(-9, "Tasks", 1, "Parent"),
		"a task above all":         set(-1, "Tasks", 1, "Depth"),
		"a source behind the text": set(1<<30, "Tasks", 1, "Source", "End"),
		"another kind of value":    set("x", "Tasks"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := drive.Start(t, 0).Keeping().Visit(scene.Review{Proposal: paperProposal()}).Field("Trích yếu").Write("!")
			drafts := kept(t, d)
			var paper any
			if err := json.Unmarshal([]byte(drafts[0].Values[unsaved.Inner+"paper"]), &paper); err != nil {
				t.Fatal(err)
			}
			spoil(paper)
			packed, err := json.Marshal(paper)
			if err != nil {
				t.Fatal(err)
			}
			drafts[0].Values[unsaved.Inner+"paper"] = string(packed)
			if err := unsaved.Beside(d.Desk.Book).Write(t.Context(), drafts); err != nil {
				t.Fatal(err)
			}
			d.Reopen().See(leftUnsaved).Press("m").See("Hãy mở lại").Press("f5", "f4", "esc", "esc")
			if len(kept(t, d)) != 1 {
				t.Error("the draft is gone")
			}
		})
	}
}

// Escape sequences hide in JSON from whoever cleans the letters of a file.
func TestADraftOfAPaperIsCleaned(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Keeping().Visit(scene.Review{Proposal: paperProposal()}).Field("Trích yếu").Write("!")
	drafts := kept(t, d)
	packed := drafts[0].Values[unsaved.Inner+"paper"]
	drafts[0].Values[unsaved.Inner+"paper"] = strings.ReplaceAll(packed, "Trạm Y tế", `Trạm\u001b]52;c;aGk=\u0007 Y \u202etế`)
	if err := unsaved.Beside(d.Desk.Book).Write(t.Context(), drafts); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("m")
	for _, key := range []string{"f5", "f4"} {
		d.Press(key)
		if strings.ContainsAny(d.App.View().Content, "\u202e\x07") || strings.Contains(d.App.View().Content, "\x1b]52") {
			t.Errorf("something hostile is on the screen:\n%q", d.Screen())
		}
	}
}

// A paper that waits in the book is found there again: the review of the draft has its file, however large, and those behind it follow.
func TestADraftOfAWaitingPaperHasItsFile(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).Keeping().Size(120, 40)
	large := strings.Repeat("\nPhụ lục: số liệu kèm theo.", 20_000)
	for _, n := range []string{"961", "962"} {
		f := model.File{Name: n + ".txt", Bytes: []byte(strings.ReplaceAll(paperText, "961-CV/QU", n+"-CV/QU") + large)}
		if _, err := d.Desk.Book.Await(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
	d.Press("2", "w").See("961.txt", "962.txt").Press("enter").See("Xem lại 1/2", "961-CV/QU")
	d.Field("Trích yếu").Press("end").Write(" đợt bốn")
	d.Reopen().Size(120, 40).See(leftUnsaved).Press("m").See(" đợt bốn")
	saveReview(d)
	d.See("962-CV/QU")
	papers := d.Papers(model.DirectiveFilter{})
	paper := d.Paper(papers[0].ID)
	file, err := d.Desk.Book.DirectiveFile(t.Context(), paper.ID)
	if err != nil || paper.Symbol != "961-CV/QU" || len(file.Bytes) < len(large) || file.Name != "961.txt" {
		t.Errorf("%s has a file of %d bytes, %v", paper.Symbol, len(file.Bytes), err)
	}
	left, err := d.Desk.Book.WaitingPapers(t.Context())
	if err != nil || len(left) != 1 || left[0].File.Name != "962.txt" {
		t.Errorf("%+v wait, %v", left, err)
	}
}
