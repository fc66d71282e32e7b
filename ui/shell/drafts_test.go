package shell_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/ui/drive"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// left is a program that was thrown away while a household was typed.
func left(t *testing.T) *drive.Driver {
	t.Helper()
	return drive.Start(t, 20).Keeping().Press("4", "n").Write("Lê Thị Bưởi").Reopen()
}

// What is offered looks well at every size in both languages, and so does the list of several.
func TestDraftsLook(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"vi", "en"} {
		d := left(t)
		if lang == "en" {
			d.English()
		}
		for _, size := range []drive.Size{{W: 80, H: 24}, {W: 60, H: 20}} {
			d.Size(size.W, size.H)
			t.Run(lang+"_one_"+size.String(), d.Golden)
		}
		for w := 40; w <= 130; w += 15 {
			for _, h := range []int{10, 14, 20, 24} {
				d.Fits(w, h)
			}
		}
		d.Size(80, 24).Press("esc", "3", "n").Write("Việc thứ hai, rất dài, để xem những gì còn thấy được trong danh sách các bản nháp").Reopen()
		for _, size := range []drive.Size{{W: 80, H: 24}, {W: 60, H: 20}} {
			d.Size(size.W, size.H)
			t.Run(lang+"_several_"+size.String(), d.Golden)
		}
	}
}

// A draft that is left for later stays, at the start and in its form, and is dropped only by who says so twice.
func TestADraftStaysUntilItIsDropped(t *testing.T) {
	t.Parallel()
	d := left(t).See("Lê Thị Bưởi")
	for _, way := range []string{"esc", "s", "ctrl+c"} {
		d.Press(way).Absent("Có bản nháp").Reopen().See(offered, "Lê Thị Bưởi")
	}
	d.Press("b").See("Bỏ hẳn bản nháp", "Chữ đã gõ sẽ mất").Press("enter").See(offered) // the harmless answer is lit
	d.Press("s", "4", "n").See(offered, "Lê Thị Bưởi")                                  // its form is opened by hand
	for _, way := range []string{"esc", "s", "ctrl+c"} {
		if d.Press(way); d.Path() != "" {
			t.Fatalf("%s: the form stays open, and what is typed there would take the place of the draft:\n%s", way, d.Screen())
		}
		d.Press("n").See(offered)
	}
	d.Press("b", "ctrl+c").See(offered).Press("b", "c").Absent("Có bản nháp", "Lê Thị Bưởi").See("Thêm hộ")
	if kept := beside(t, d); len(kept) != 0 {
		t.Errorf("dropped, and still there: %+v", kept)
	}
	d.Reopen().Absent("Có bản nháp")
}

// Its own form takes a draft, also where it was opened by hand.
func TestAFormOpenedByHandIsOfferedItsDraft(t *testing.T) {
	t.Parallel()
	d := left(t).Press("esc", "4", "n").See(offered).Press("m").See("Lê Thị Bưởi", "Đã mở lại bản nháp").Absent("Có bản nháp")
	d.Write(" em").Reopen().See("Lê Thị Bưởi em")
}

// Of several each is opened or dropped by itself; the palette leads to those that were left.
func TestSeveralDrafts(t *testing.T) {
	t.Parallel()
	d := left(t).Press("esc", "3", "n").Write("Việc dở dang").Reopen().See("Có 2 bản nháp chưa lưu", "Lê Thị Bưởi", "Việc dở dang")
	d.Press("esc", "ctrl+p").Write("ban nhap").Press("enter").See("Có 2 bản nháp").Row("Việc dở").Press("enter").See(offered, "Việc dở dang")
	d.Press("b", "c").See(offered, "Lê Thị Bưởi").Press("m").See("Lê Thị Bưởi", "Thêm hộ")
	if kept := beside(t, d); len(kept) != 1 {
		t.Errorf("kept: %+v", kept)
	}
}

// What was typed while a draft is read, or ahead of a form, answers nothing.
func TestKeysMeantForAFormDoNotAnswerTheOffer(t *testing.T) {
	t.Parallel()
	d := left(t).Press("esc", "6")
	d.Hold()
	d.Press("4", "n").Write("bc")
	d.Release()
	if kept := beside(t, d); len(kept) != 1 {
		t.Errorf("kept: %+v\n%s", kept, d.Screen())
	}
}

// Writing waits for a moment, and one write keeps all that was typed meanwhile; what is typed during a write follows it.
func TestWhatIsTypedIsKeptAMomentLater(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Keeping().Press("3", "n")
	path := d.Desk.Book.Path() + ".drafts"
	d.Hold()
	d.Write("Rà soát")
	if _, err := os.Stat(path); err == nil {
		t.Fatal("something was written within Update")
	}
	d.Release()
	if kept := beside(t, d); len(kept) != 1 || kept[0].Values["text"] != "Rà soát" {
		t.Errorf("kept: %+v", kept)
	}
}

// A small form keeps what is typed too, and never a secret.
func TestASmallFormKeepsWhatIsTyped(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Keeping()
	fill := scene.Fill{
		Title:  "Đặt mật khẩu",
		Fields: []kit.Field{{Key: "reason", Label: "Lý do"}, {Key: "word", Label: "Mật khẩu", Secret: true}},
		Then:   func(map[string]string) (scene.Action, tea.Cmd, map[string]string) { return nil, nil, nil },
	}
	open := func() { d.Run(d.App.Perform(fill)) }
	open()
	d.Write("gửi quận").Press("tab").Write("bí mật 123")
	raw, err := os.ReadFile(d.Desk.Book.Path() + ".drafts")
	if err != nil || !strings.Contains(string(raw), "gửi quận") || strings.Contains(string(raw), "bí mật") {
		t.Fatalf("%s, %v", raw, err)
	}
	d.Reopen().See(offered, "Đặt mật khẩu").Press("m").See("Hãy mở lại “Đặt mật khẩu” ở đây")
	open()
	d.See(offered).Press("s").See("Đặt mật khẩu").Absent("gửi quận").Write("việc khác") // it is about something else
	d.Reopen().See("Có 2 bản nháp", "gửi quận", "việc khác").Press("esc")
	open()
	d.See(offered, "gửi quận").Press("m").See("gửi quận").Press("ctrl+s").Absent("gửi quận")
	open()
	d.See(offered, "việc khác").Press("m").See("việc khác").Press("ctrl+s")
	if kept := beside(t, d); len(kept) != 0 {
		t.Errorf("kept: %+v", kept)
	}
}

// A form whose write fails comes back with its draft; one that is written has none.
func TestAFailedWriteLosesNoDraft(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Keeping()
	var q scene.Question[int]
	d.Run(d.App.Perform(scene.Fill{
		Title: "Đổi ngày", Fields: []kit.Field{{Key: "reason", Label: "Lý do"}},
		Then: func(map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			return nil, q.Write(d.Desk, failing), nil
		},
	}))
	d.Write("hàng xóm ốm").Press("ctrl+s").See("hàng xóm ốm")
	if kept := beside(t, d); len(kept) != 1 || kept[0].Values["reason"] != "hàng xóm ốm" {
		t.Errorf("kept: %+v", kept)
	}
}

// Who quits and gives up what was typed is asked once; nothing is left beside the book then.
func TestQuittingDropsWhatWasGivenUp(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Keeping().Press("3", "n").Write("Việc").Press("ctrl+c").See("Vẫn thoát?")
	if d.Press("c"); !d.Ended() {
		t.Fatalf("the program does not end:\n%s", d.Screen())
	}
	if _, err := os.Stat(d.Desk.Book.Path() + ".drafts"); err == nil {
		t.Error("the drafts are still there")
	}
	later := left(t).Press("esc", "q")
	if kept := beside(t, later); !later.Ended() || len(kept) != 1 {
		t.Errorf("what was left for later is gone: %+v", kept)
	}
}

// A second program that only reads sees none of it and takes none of it away.
func TestAReaderLeavesDraftsAlone(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Keeping().Press("3", "n").Write("Việc")
	want := beside(t, d)
	d.CloseBook()
	reader := d.ReadOnly()
	reader.Desk.Keep = d.Desk.Keep
	reader.Reopen().Absent("Có bản nháp").Press("3", "q")
	if got := beside(t, reader); len(got) != 1 || got[0].Key() != want[0].Key() {
		t.Errorf("left: %+v", got)
	}
}

// A damaged file of drafts is named once and stands in nobody's way.
func TestADamagedFileOfDraftsIsNamedOnce(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	path := d.Desk.Book.Path() + ".drafts"
	if err := os.WriteFile(path, []byte("{hỏng"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Keeping().Size(200, 40).See("đã để riêng", filepath.Base(path)+".aside").Press("3", "n").Write("Việc")
	if kept := beside(t, d); len(kept) != 1 {
		t.Errorf("kept: %+v", kept)
	}
	d.Reopen().Absent("đã để riêng").See(offered)
}

// Where drafts cannot be kept that is said once, and typing goes on; once it works again all is kept.
func TestDraftsThatCannotBeKept(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Keeping()
	blocked := d.Desk.Book.Path() + ".drafts.part"
	if err := os.MkdirAll(filepath.Join(blocked, "x"), 0o700); err != nil {
		t.Fatal(err)
	}
	d.Press("3", "n").Write("V").See("Không giữ được bản nháp").Write("iệ").Absent("Không giữ được")
	if err := os.RemoveAll(blocked); err != nil {
		t.Fatal(err)
	}
	d.Write("c")
	if kept := beside(t, d); len(kept) != 1 || kept[0].Values["text"] != "Việc" {
		t.Errorf("kept: %+v", kept)
	}
}

// What hostile hands put into the file opens nothing, does nothing and shows as text.
func TestAHostileDraft(t *testing.T) {
	t.Parallel()
	for _, at := range []string{"", "no-such", "task/99999/edit", "directive/99999", "household/99999", "report/99999", "review", "\x1b]0;x\x07task/1"} {
		d := left(t).Press("esc")
		path := d.Desk.Book.Path() + ".drafts"
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		evil := strings.Replace(string(raw), `"at":"people"`, `"at":"`+strings.ReplaceAll(strings.ReplaceAll(at, "\x1b", `\u001b`), "\x07", `\u0007`)+`"`, 1)
		evil = strings.Replace(evil, "Lê Thị Bưởi", `\u001b[2J\u202eLê`, 1)
		if err := os.WriteFile(path, []byte(evil), 0o600); err != nil {
			t.Fatal(err)
		}
		d.Reopen().See("Có bản nháp").Press("m").Press("esc", "esc")
		if strings.ContainsAny(d.App.View().Content, "\u202e\x07") {
			t.Errorf("%q: something hostile is on the screen", at)
		}
	}
}

// A draft in which only a box was ticked, or something chosen, is offered by the name of the thing and of the field, not by a value.
func TestADraftOfABoxIsOfferedByItsName(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).Keeping()
	d.Press("3").Row("Rà soát hộ chưa").Press("enter", "e").Field("Điểm danh").Press("space")
	beside(t, d)
	d.Reopen().See(offered, "Rà soát hộ", "Điểm danh: [x] Có").Absent("true", "“false”").Press("m").See("Đã mở lại bản nháp", "[x] Có")
}
