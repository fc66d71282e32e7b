package tui

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/office"
)

// queueFolder makes a Downloads folder with papers no. 701 to 703, a copy of the first and a picture, an hour between
// them, the oldest first; and a folder with paper 704.
func queueFolder(t *testing.T) string {
	t.Helper()
	down := filepath.Join(paperHome(t), "Downloads")
	if err := os.MkdirAll(filepath.Join(down, "Thêm"), 0o700); err != nil {
		t.Fatal(err)
	}
	numbered := func(n string) string { return strings.ReplaceAll(paperText, "961-CV/QU", n+"-CV/QU") }
	for i, f := range []struct{ name, text string }{
		{"a.txt", numbered("701")},
		{"ảnh.jpg", "\x89PNG\r\n\x1a\n\x00\x00\x00"},
		{"b.txt", numbered("702")},
		{"a (1).txt", numbered("701")},
		{"c.txt", numbered("703")},
		{"Thêm/d.txt", numbered("704")},
	} {
		path := filepath.Join(down, filepath.FromSlash(f.name))
		if err := os.WriteFile(path, []byte(f.text), 0o600); err != nil {
			t.Fatal(err)
		}
		at := testClock.Add(time.Duration(i-10) * time.Hour)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	at := testClock.Add(-20 * time.Hour)
	if err := os.Chtimes(filepath.Join(down, "Thêm"), at, at); err != nil {
		t.Fatal(err)
	}
	return down
}

// reviewed is the review on the screen.
func reviewed(t *testing.T, d *driver) *review {
	t.Helper()
	s, ok := d.app.top().screen.(*review)
	if !ok {
		t.Fatalf("no review:\n%s", d.screen())
	}
	return s
}

// saveReview enters the paper on the screen, whatever is doubted.
func saveReview(t *testing.T, d *driver) {
	t.Helper()
	s := reviewed(t, d)
	open := len(s.open()) > 0
	if d.press("ctrl+s"); open {
		d.press("c")
	}
}

// queueGoldens compares a screen of the queue at all sizes.
func queueGoldens(t *testing.T, way func(t *testing.T, d *driver)) {
	t.Helper()
	for _, size := range paperSizes {
		t.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(t *testing.T) {
			queueFolder(t)
			d := start(t, 140)
			d.size(size.w, size.h)
			openImport(d)
			way(t, d)
			golden.RequireEqual(t, []byte(strings.ReplaceAll(d.screen(), `~\Downloads`, "~/Downloads")))
		})
	}
}

func TestQueueMarkedLook(t *testing.T) {
	queueGoldens(t, func(_ *testing.T, d *driver) { d.press("space", "down", "insert") })
}

func TestQueueReviewLooks(t *testing.T) {
	queueGoldens(t, func(t *testing.T, d *driver) {
		d.press("f7")
		saveReview(t, d)
	})
}

func TestQueueSummaryLooks(t *testing.T) {
	queueGoldens(t, func(t *testing.T, d *driver) {
		d.press("f7")
		saveReview(t, d)
		d.press("ctrl+g", "esc", "c")
	})
}

func TestQueueAsksBeforeItStopsLooks(t *testing.T) {
	queueGoldens(t, func(_ *testing.T, d *driver) { d.press("f7", "esc") })
}

func TestQueueOfAFolder(t *testing.T) {
	queueFolder(t)
	d := start(t, 140)
	openImport(d)
	d.press("f7").see("Xem lại 1/5", "701-CV/QU")
	saveReview(t, d)
	d.see("Đã vào sổ số", "Xem lại 3/5", "702-CV/QU") // the picture was passed over
	d.press("ctrl+g").see("Xem lại 5/5", "703-CV/QU") // and so was the copy of the first
	saveReview(t, d)
	d.see("Hết lượt đọc: 5 tệp", "Đã vào sổ: 2", "701-CV/QU", "703-CV/QU", "bỏ qua: 1", "a (1).txt: Số đến", "Để lại: 1", "702-CV/QU", "Không đọc được: 1", "ảnh.jpg: ")
	d.absent("Chưa xem").press("esc")
	if n := len(d.app.rooms[roomDirectives]); n != 1 {
		t.Errorf("%d screens are left", n)
	}
	for number, want := range map[string]int{"701-CV/QU": 1, "702-CV/QU": 0, "703-CV/QU": 1} {
		if got := len(paperNow(t, d, model.DirectiveFilter{Find: number})); got != want {
			t.Errorf("%s is %d times in the book, want %d", number, got, want)
		}
	}
}

func TestQueueOfMarkedFilesAndFolders(t *testing.T) {
	queueFolder(t)
	d := start(t, 140)
	openImport(d)
	d.press("space").see("1 tệp đánh dấu").write("Thêm").see("1 tệp đánh dấu")
	d.press("insert").see("2 tệp đánh dấu").press("esc").see("2 tệp đánh dấu").press("enter")
	d.see("Xem lại 1/2", "703-CV/QU").press("ctrl+g").see("Xem lại 2/2", "704-CV/QU")
	d.press("ctrl+g").see("Để lại: 2", "704-CV/QU")
}

func TestQueueMarksARange(t *testing.T) {
	queueFolder(t)
	d := start(t, 140)
	openImport(d)
	d.press("shift+down", "shift+down").see("3 tệp đánh dấu").press("backspace").absent("đánh dấu ·")
	d.press("down", "down").write("b c") // a blank in a name is no mark
	d.absent("tệp đánh dấu")
}

func TestQueueAsksBeforeItStops(t *testing.T) {
	for _, page := range []string{"", "f5"} {
		queueFolder(t)
		d := start(t, 140)
		openImport(d)
		d.press("f7")
		if page != "" {
			d.press(page)
		}
		d.press("esc").see("Còn 5 tệp chưa xem").press("k").see("Xem lại 1/5")
		d.press("esc", "c").see("Hết lượt đọc", "Chưa xem: 5").press("enter")
		if n := len(d.app.rooms[roomDirectives]); n != 1 {
			t.Errorf("%d screens are left", n)
		}
	}
}

func TestQueueAsksBeforeItDropsWhatWasTyped(t *testing.T) {
	queueFolder(t)
	d := start(t, 140)
	openImport(d)
	d.press("f7", "tab").write("x").press("ctrl+g").see("chỗ sửa sẽ mất").press("k").see("Xem lại 1/5")
	d.press("ctrl+g", "c").see("Xem lại 3/5")
}

func TestQueueGoesOnWhereTheBookRefuses(t *testing.T) {
	queueFolder(t)
	d := start(t, 140)
	openImport(d)
	d.press("f7")
	s := reviewed(t, d)
	s.form.Focus("subject")
	d.press("end").write(" khẩn")
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	saveReview(t, d)
	d.see("Sổ đã đóng", "Xem lại 1/5")
	if reviewed(t, d) != s || !strings.HasSuffix(s.form.Value("subject"), " khẩn") {
		t.Error("what was typed is gone")
	}
	d.press("ctrl+g", "c").see("Không đọc được: 4") // the book tells nothing any more
}

func TestQueueOfNothing(t *testing.T) {
	paperFolder(t)
	d := start(t, 140)
	openImport(d)
	d.press("space", "enter").see("Không có tệp nào để đọc") // the folder is empty
	if _, ok := d.app.top().screen.(*importer); !ok {
		t.Error("the import is gone")
	}
}

func TestQueueSaysWhichFolderCannotBeRead(t *testing.T) {
	down := queueFolder(t)
	d := start(t, 140)
	openImport(d)
	d.write("Thêm").press("insert")
	if err := os.RemoveAll(filepath.Join(down, "Thêm")); err != nil {
		t.Fatal(err)
	}
	d.press("enter").see("Không đọc được: 1", "Thêm/: Không mở được thư mục")
}

func TestQueueFits(t *testing.T) {
	queueFolder(t)
	d := start(t, 140)
	openImport(d)
	d.press("space", "down", "down", "space")
	paperFits(t, d)
	d.press("enter")
	paperFits(t, d)
	d.press("esc", "c")
	paperFits(t, d)
}

func TestReviewReadsTheFilesOfAPacket(t *testing.T) {
	d := start(t, 140)
	in := office.Incoming{Proposal: paperProposal(), TextOf: "1.txt", Attached: []doctext.Attachment{
		{Name: "1.txt", Bytes: []byte(paperText)},
		{Name: "2.txt", Bytes: []byte(strings.ReplaceAll(paperText, "961-CV/QU", "962-CV/QU"))},
		{Name: "ảnh.png", Bytes: []byte("\x89PNG\r\n\x1a\n\x00\x00\x00")},
	}}
	in.Proposal.Directive.File.Name = "gói.edxml"
	d.app.room = roomDirectives
	outer := newReviewOf(d.desk, in, nil)
	d.run(d.app.put(roomDirectives, outer))
	d.press("ctrl+t").see("Tệp trong gói liên thông", "1.txt", "đang xem", "Đọc lần lượt cả 3 tệp").press("down", "enter").see("962-CV/QU")
	saveReview(t, d)
	d.see("Đã vào sổ số").press("esc")
	if d.app.top().screen != outer {
		t.Fatalf("the review of the packet is gone:\n%s", d.screen())
	}
	d.press("ctrl+t", "down", "down", "enter").see("! ", "ảnh.png")
	d.press("ctrl+t", "down", "down", "down", "enter").see("Xem lại 1/3").press("ctrl+g")
	d.see("bỏ qua: 1", "2.txt", "Không đọc được: 1", "ảnh.png", "Để lại: 1").press("esc")
	if d.app.top().screen != outer {
		t.Error("the review of the packet is gone")
	}
}

func TestImportOfAPacketKeepsItsFiles(t *testing.T) {
	var files strings.Builder
	for _, n := range []string{"961", "962"} {
		text := base64.StdEncoding.EncodeToString([]byte(strings.ReplaceAll(paperText, "961-CV/QU", n+"-CV/QU")))
		files.WriteString("<AttachmentEncoded><Attachment><AttachmentName>" + n + ".txt</AttachmentName><ContentTransferEncoded>" + text +
			"</ContentTransferEncoded></Attachment></AttachmentEncoded>")
	}
	path := filepath.Join(paperFolder(t), "goi.edxml")
	data := `<?xml version="1.0"?><edXML><edXMLHeader><MessageHeader><Subject>x</Subject></MessageHeader></edXMLHeader>` + files.String() + `</edXML>`
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	d := start(t, 140)
	openImport(d)
	d.write("goi").press("enter").see("961-CV/QU").press("ctrl+t").see("961.txt", "đang xem", "962.txt").press("down", "enter").see("962-CV/QU")
}

func TestReviewAttachedLooks(t *testing.T) {
	paperGoldens(t, func(d *driver) {
		in := office.Incoming{Proposal: paperProposal(), TextOf: "1.txt", Attached: []doctext.Attachment{
			{Name: "1.txt", Bytes: []byte(paperText)}, {Name: "Phụ lục 2.docx", Bytes: make([]byte, 20_000)},
		}}
		d.app.room = roomDirectives
		d.run(d.app.put(roomDirectives, newReviewOf(d.desk, in, nil)))
		d.press("ctrl+t")
	})
}

func TestQueueIsReadOutsideUpdate(t *testing.T) {
	d := start(t, 0)
	read := 0
	q := &paperQueue{items: []queuedPaper{{name: "a.txt", read: func(doctext.Limits) (office.Incoming, error) {
		read++
		return office.Incoming{Proposal: intake.Parse(paperText)}, nil
	}}}}
	s := newQueueScreen(d.desk, q)
	cmd := s.Init()
	if read != 0 {
		t.Fatal("a file was read inside Init")
	}
	if cmd(); read != 1 {
		t.Errorf("read %d times", read)
	}
}
