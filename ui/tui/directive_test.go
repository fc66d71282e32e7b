package tui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/office"
	"sotruc/store"
	"sotruc/ui/kit"
)

// paperSizes are those every screen of the room is shown at.
var paperSizes = [...]struct{ w, h int }{{80, 24}, {120, 40}, {60, 20}}

// paperGoldens compares a screen at all sizes.
func paperGoldens(t *testing.T, open func(d *driver)) {
	t.Helper()
	for _, s := range paperSizes {
		t.Run(fmt.Sprintf("%dx%d", s.w, s.h), func(t *testing.T) {
			d := start(t, 140)
			d.size(s.w, s.h)
			open(d)
			golden.RequireEqual(t, []byte(d.screen()))
		})
	}
}

// paperFits draws a screen at many sizes.
func paperFits(t *testing.T, d *driver) {
	t.Helper()
	for w := 40; w <= 130; w += 9 {
		for h := 10; h <= 45; h += 5 {
			d.size(w, h)
			d.fits(w, h)
		}
	}
	d.size(80, 24)
}

// paperNow gives the directives of the book, newest first.
func paperNow(t *testing.T, d *driver, f model.DirectiveFilter) []model.DirectiveLine {
	t.Helper()
	ids, err := d.desk.Book.DirectiveIDs(context.Background(), f)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := d.desk.Book.Directives(context.Background(), ids)
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// paperOf reads a whole paper.
func paperOf(t *testing.T, d *driver, id model.DirectiveID) model.Directive {
	t.Helper()
	p, err := d.desk.Book.Directive(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestDirectivesLook(t *testing.T) {
	paperGoldens(t, func(d *driver) { d.press("2") })
}

func TestDirectivesPreviewLooks(t *testing.T) {
	paperGoldens(t, func(d *driver) { d.press("2", "down", "p") })
}

func TestDirectivesOfAnEmptyBookSayWhatToDo(t *testing.T) {
	d := start(t, 0)
	d.press("2").see("Sổ chưa có văn bản đến nào", "Insert")
	d.press("n").see("Từ tệp", "Dán nội dung", "Gõ tay")
}

func TestDirectivesFit(t *testing.T) {
	d := start(t, 140)
	d.press("2")
	paperFits(t, d)
	d.press("f4")
	paperFits(t, d)
}

func TestDirectivesNarrow(t *testing.T) {
	d := start(t, 140)
	d.press("2", "/").write("zzzz").see("Không có mục nào khớp")
	d.press("esc", "c")
	unassigned := paperNow(t, d, model.DirectiveFilter{Unassigned: true})
	d.see("chưa giao")
	for _, line := range unassigned {
		d.see(line.Symbol)
	}
	d.press("f7", "y", "down", "enter").see("năm 2021")
	d.press("y", "enter", "l").write("CT").press("enter").see("loại CT")
	for _, line := range paperNow(t, d, model.DirectiveFilter{}) {
		if line.Kind != "CT" && strings.Contains(d.screen(), " "+line.Symbol+" ") {
			t.Errorf("%s is a %s", line.Symbol, line.Kind)
		}
	}
}

func TestDirectiveGoesToTheBinAndComesBack(t *testing.T) {
	d := start(t, 140)
	before := paperNow(t, d, model.DirectiveFilter{})
	d.press("2", "d").see("thùng rác")
	if after := paperNow(t, d, model.DirectiveFilter{}); len(after) != len(before)-1 || after[0].ID != before[1].ID {
		t.Fatalf("%d directives, want %d without the first", len(after), len(before)-1)
	}
	d.press("u", "c") // what is large is asked about
	if after := paperNow(t, d, model.DirectiveFilter{}); len(after) != len(before) {
		t.Fatalf("%d directives after undo, want %d", len(after), len(before))
	}
	d.press("home", "space", "space", "delete").see("Chuyển 2 văn bản")
	d.press("enter")
	if after := paperNow(t, d, model.DirectiveFilter{}); len(after) != len(before) {
		t.Fatal("Enter on the question deleted")
	}
	d.press("delete", "c")
	if after := paperNow(t, d, model.DirectiveFilter{}); len(after) != len(before)-2 {
		t.Fatalf("%d directives, want %d", len(after), len(before)-2)
	}
}

func TestInstructionIsWritten(t *testing.T) {
	d := start(t, 140)
	first := paperNow(t, d, model.DirectiveFilter{})[0]
	d.press("2", "b", "ctrl+u").see("Bút phê văn bản số đến " + paperNumber(first.Directive))
	d.write("Giao Trạm Y tế").press("ctrl+s").see("Đã ghi bút phê")
	got := paperOf(t, d, first.ID)
	if !strings.HasPrefix(got.Instruction, "Giao Trạm Y tế") {
		t.Errorf("instruction %q", got.Instruction)
	}
	d.press("u")
	if again := paperOf(t, d, first.ID); again.Instruction != first.Instruction {
		t.Errorf("instruction %q after undo, want %q", again.Instruction, first.Instruction)
	}
}

func TestInstructionThatCannotBeSavedIsKept(t *testing.T) {
	d := start(t, 140)
	first := paperNow(t, d, model.DirectiveFilter{})[0]
	d.press("2", "b", "ctrl+u").write("Giao Công an")
	paper := paperOf(t, d, first.ID)
	paper.Note = "sửa ở nơi khác"
	if _, err := d.desk.Book.UpdateDirective(context.Background(), paper); err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+s").see("Giao Công an", "Bút phê văn bản")
	d.press("ctrl+s")
	if got := paperOf(t, d, first.ID); !strings.HasPrefix(got.Instruction, "Giao Công an") || got.Note != "sửa ở nơi khác" {
		t.Errorf("instruction %q, note %q", got.Instruction, got.Note)
	}
}

func TestDirectiveFormSaves(t *testing.T) {
	d := start(t, 140)
	first := paperNow(t, d, model.DirectiveFilter{})[0]
	d.press("2", "e").see("Sửa văn bản")
	d.press("tab", "end", "ctrl+u").write("7-CV/ĐU").press("ctrl+s").see("Đã sửa văn bản")
	got := paperOf(t, d, first.ID)
	want := paperOf(t, d, first.ID)
	if got.Symbol != "7-CV/ĐU" || got.DocNumber != 7 || got.Kind != first.Kind || got.ReceivedAt != first.ReceivedAt {
		t.Errorf("saved %+v", got)
	}
	if len(got.Cites) != len(want.Cites) {
		t.Errorf("%d citations", len(got.Cites))
	}
}

func TestDirectiveFormKeepsWhatWasTypedOnConflict(t *testing.T) {
	d := start(t, 140)
	first := paperNow(t, d, model.DirectiveFilter{})[0]
	d.press("2", "e", "tab", "end", "ctrl+u").write("8-CV/ĐU")
	paper := paperOf(t, d, first.ID)
	paper.Note = "sửa ở nơi khác"
	if _, err := d.desk.Book.UpdateDirective(context.Background(), paper); err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+s").see("vừa được sửa ở nơi khác", "8-CV/ĐU")
	if got := paperOf(t, d, first.ID); got.Symbol != first.Symbol {
		t.Fatalf("symbol %q was written over a newer paper", got.Symbol)
	}
	d.press("ctrl+s")
	if got := paperOf(t, d, first.ID); got.Symbol != "8-CV/ĐU" {
		t.Errorf("symbol %q", got.Symbol)
	}
}

func TestDirectiveFormAsksBeforeItForgets(t *testing.T) {
	d := start(t, 140)
	d.press("2", "e").write("x").press("tab").write("x").press("esc").see("Có thay đổi chưa lưu")
	d.press("esc").see("Sửa văn bản")
	d.press("esc", "c")
	if strings.Contains(d.screen(), "Sửa văn bản") {
		t.Error("the form is still there")
	}
}

func TestDirectiveFormMarksTheField(t *testing.T) {
	d := start(t, 140)
	d.press("2", "e")
	form, ok := d.app.top().screen.(*directiveForm)
	if !ok {
		t.Fatal("no form")
	}
	form.form.Focus("issued_on")
	d.press("ctrl+u").write("31/12/2021").press("ctrl+s").see("! ")
	if f, ok := d.app.top().screen.(*directiveForm); !ok || f.form.Focused() != "issued_on" {
		t.Error("the wrong field has the focus")
	}
}

func TestDirectivesFailureIsSaid(t *testing.T) {
	d := start(t, 140).press("2")
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("d").see("! ")
	d.press("b").see("! ")
}

func TestDirectivesMouse(t *testing.T) {
	d := start(t, 140)
	all := paperNow(t, d, model.DirectiveFilter{})
	d.press("2")
	d.send(tea.MouseClickMsg{X: 10, Y: 6, Button: tea.MouseLeft})
	list, ok := d.app.top().screen.(*directives)
	if !ok {
		t.Fatal("no list")
	}
	if id, _ := list.list.current(); id != all[2].ID {
		t.Fatalf("the click selected %d", id)
	}
	d.send(tea.MouseClickMsg{X: 10, Y: 6, Button: tea.MouseLeft})
	if r, ok := d.app.top().screen.(*reader); !ok || r.id != all[2].ID {
		t.Error("the second click did not open the paper")
	}
}

// paperReadOnly shows the sample's book for reading only.
func paperReadOnly(t *testing.T) *driver {
	t.Helper()
	d := start(t, 140)
	path := d.desk.Book.Path()
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	book, err := store.Open(context.Background(), path, store.WithReadOnly(), store.WithCalendar(d.desk.calendar()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	})
	return open(t, book, d.desk.Config, d.desk.Clock)
}

func TestReadOnlyBookOffersNoWriting(t *testing.T) {
	d := paperReadOnly(t)
	for _, press := range []string{"n", "e", "d", "b"} {
		d.press("2", press)
		if n := len(d.app.rooms[roomDirectives]); n != 1 || len(d.app.dialogs) > 0 {
			t.Errorf("%s opened something in a book for reading only", press)
		}
	}
	d.press("enter")
	for _, press := range []string{"a", "b", "e", "tab", "space"} {
		d.press(press)
		if n := len(d.app.rooms[roomDirectives]); n != 2 || len(d.app.dialogs) > 0 {
			t.Errorf("%s opened something in a book for reading only", press)
		}
	}
}

// TestPaperKeys walks the screens of the room: no key twice, none of the global ones, every one with a help text and,
// where it is a letter, with a twin.
func TestPaperKeys(t *testing.T) {
	d := start(t, 140)
	id := paperNow(t, d, model.DirectiveFilter{})[0].ID
	list := newDirectives(d.desk, model.DirectiveFilter{})
	_, open := openReader(t, d)
	rev := openReview(d, paperProposal())
	screens := map[string]screen{
		"list": list, "reader": open, "review": rev, "import": newImport(d.desk, ""), "paste": newPaste(d.desk, ""),
		"form": newDirectiveForm(d.desk, id), "history": newPaperHistory(d.desk, id, ""),
	}
	for name, s := range screens {
		paperCheckKeys(t, name, s, d.app.keys.all())
	}
	for p := range paneCount {
		open.focus(p)
		open.find.total = 1
		open.enable()
		paperCheckKeys(t, "reader "+p.name(), open, d.app.keys.all())
	}
	rev.onTasks = true
	rev.enable()
	paperCheckKeys(t, "review tasks", rev, d.app.keys.all())
	rev.inSource = true
	rev.enable()
	paperCheckKeys(t, "review source", rev, d.app.keys.all())
	in := office.Incoming{Proposal: paperProposal(), Attached: []doctext.Attachment{{Name: "a.txt"}}}
	queue := &paperQueue{items: []queuedPaper{{name: "a.txt"}}}
	s := newReviewOf(d.desk, in, queue)
	paperCheckKeys(t, "review in a queue", s, d.app.keys.all())
	paperCheckKeys(t, "queue", newQueueScreen(d.desk, queue), d.app.keys.all())
}

func paperCheckKeys(t *testing.T, name string, s screen, global []key.Binding) {
	t.Helper()
	taken := map[string]string{}
	if !s.Typing() {
		for _, b := range global {
			for _, k := range b.Keys() {
				if !takes(s, kit.Press(k)) {
					taken[k] = "global " + b.Help().Desc
				}
			}
		}
	}
	for _, b := range slices.Concat(s.FullHelp()...) {
		if !b.Enabled() {
			continue
		}
		if strings.Contains(b.Help().Desc, "⟦") || b.Help().Desc == "" {
			t.Errorf("%s: %v has no help text: %q", name, b.Keys(), b.Help().Desc)
		}
		twin := false
		for _, k := range b.Keys() {
			if taken[k] != "" && taken[k] != b.Help().Desc {
				t.Errorf("%s: %q is %s and %s", name, k, taken[k], b.Help().Desc)
			}
			taken[k] = b.Help().Desc
			twin = twin || len([]rune(k)) > 1
		}
		if !twin {
			t.Errorf("%s: %v has no twin an input method leaves alone", name, b.Keys())
		}
	}
}
