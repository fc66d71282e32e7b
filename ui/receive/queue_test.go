package receive_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"sotruc/model"
	"sotruc/ui/drive"
)

// queueFolder makes a Downloads folder with papers no. 701 to 703, a copy of the first and a picture, an hour between
// them, the oldest first; and a folder with paper 704.
func queueFolder(t *testing.T, d *drive.Driver) string {
	t.Helper()
	down := filepath.Join(string(d.Desk.Home), "Downloads")
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
		at := drive.Now().Add(time.Duration(i-10) * time.Hour)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	at := drive.Now().Add(-20 * time.Hour)
	if err := os.Chtimes(filepath.Join(down, "Thêm"), at, at); err != nil {
		t.Fatal(err)
	}
	return down
}

// startQueue goes to the import of a folder full of papers, over the book of the sample ward.
func startQueue(t *testing.T) (d *drive.Driver, down string) {
	t.Helper()
	d = drive.Start(t, 140)
	down = queueFolder(t, d)
	return openImport(d), down
}

// queueGoldens compares a screen of the queue at all sizes.
func queueGoldens(t *testing.T, way func(d *drive.Driver)) {
	t.Helper()
	for _, size := range drive.Sizes() {
		t.Run(size.String(), func(t *testing.T) {
			t.Parallel()
			d := drive.Start(t, 140).Size(size.W, size.H)
			queueFolder(t, d)
			way(openImport(d))
			golden.RequireEqual(t, []byte(strings.ReplaceAll(d.Screen(), `~\Downloads`, "~/Downloads")))
		})
	}
}

func TestQueueMarkedLook(t *testing.T) {
	t.Parallel()
	queueGoldens(t, func(d *drive.Driver) { d.Press("space", "down", "insert") })
}

func TestQueueReviewLooks(t *testing.T) {
	t.Parallel()
	queueGoldens(t, func(d *drive.Driver) { saveReview(d.Press("f7")) })
}

func TestQueueSummaryLooks(t *testing.T) {
	t.Parallel()
	queueGoldens(t, func(d *drive.Driver) {
		saveReview(d.Press("f7"))
		d.Press("ctrl+g", "esc", "c")
	})
}

func TestQueueAsksBeforeItStopsLooks(t *testing.T) {
	t.Parallel()
	queueGoldens(t, func(d *drive.Driver) { d.Press("f7", "esc") })
}

func TestQueueOfAFolder(t *testing.T) {
	t.Parallel()
	d, _ := startQueue(t)
	saveReview(d.Press("f7").See("Xem lại 1/5", "701-CV/QU"))
	d.See("Đã vào sổ số", "Xem lại 3/5", "702-CV/QU")             // the picture was passed over
	saveReview(d.Press("ctrl+g").See("Xem lại 5/5", "703-CV/QU")) // and so was the copy of the first
	d.See("Hết lượt đọc: 5 tệp", "Đã vào sổ: 2", "701-CV/QU", "703-CV/QU", "bỏ qua: 1", "a (1).txt: Số đến", "Để lại: 1", "702-CV/QU", "Không đọc được: 1", "ảnh.jpg: ")
	d.Absent("Chưa xem").Press("esc")
	at(t, d, "")
	for number, want := range map[string]int{"701-CV/QU": 1, "702-CV/QU": 0, "703-CV/QU": 1} {
		if got := len(d.Papers(model.DirectiveFilter{Find: number})); got != want {
			t.Errorf("%s is %d times in the book, want %d", number, got, want)
		}
	}
}

func TestQueueOfMarkedFilesAndFolders(t *testing.T) {
	t.Parallel()
	d, _ := startQueue(t)
	d.Press("space").See("1 tệp đánh dấu").Write("Thêm").See("1 tệp đánh dấu")
	d.Press("insert").See("2 tệp đánh dấu").Press("esc").See("2 tệp đánh dấu").Press("enter")
	d.See("Xem lại 1/2", "703-CV/QU").Press("ctrl+g").See("Xem lại 2/2", "704-CV/QU")
	d.Press("ctrl+g").See("Để lại: 2", "704-CV/QU")
}

func TestQueueMarksARange(t *testing.T) {
	t.Parallel()
	d, _ := startQueue(t)
	d.Press("shift+down", "shift+down").See("3 tệp đánh dấu").Press("backspace").Absent("đánh dấu ·")
	d.Press("down", "down").Write("b c") // a blank in a name is no mark
	d.Absent("tệp đánh dấu")
}

func TestQueueAsksBeforeItStops(t *testing.T) {
	t.Parallel()
	for name, keys := range map[string][]string{"fields": {"f7"}, "tasks": {"f7", "f5"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, _ := startQueue(t)
			d.Press(keys...).Press("esc").See("Còn 5 tệp chưa xem").Press("k").See("Xem lại 1/5")
			d.Press("esc", "c").See("Hết lượt đọc", "Chưa xem: 5").Press("enter")
			at(t, d, "")
		})
	}
}

func TestQueueAsksBeforeItDropsWhatWasTyped(t *testing.T) {
	t.Parallel()
	d, _ := startQueue(t)
	d.Press("f7", "tab").Write("x").Press("ctrl+g").See("chỗ sửa sẽ mất").Press("k").See("Xem lại 1/5")
	d.Press("ctrl+g", "c").See("Xem lại 3/5")
}

func TestQueueGoesOnWhereTheBookRefuses(t *testing.T) {
	t.Parallel()
	d, _ := startQueue(t)
	d.Press("f7").Field("Trích yếu").Press("end").Write(" khẩn")
	saveReview(d.CloseBook())
	d.See("Sổ đã đóng", "Xem lại 1/5")
	if got := subject(t, d); !strings.HasSuffix(got, " khẩn") {
		t.Errorf("what was typed is gone: %q", got)
	}
	d.Press("ctrl+g", "c").See("Không đọc được: 4") // the book tells nothing any more
}

func TestQueueOfNothing(t *testing.T) {
	t.Parallel()
	d, _ := startImport(t)
	d.Press("space", "enter").See("Không có tệp nào để đọc") // the folder is empty
	at(t, d, importPath)
}

func TestQueueSaysWhichFolderCannotBeRead(t *testing.T) {
	t.Parallel()
	d, down := startQueue(t)
	d.Write("Thêm").Press("insert")
	if err := os.RemoveAll(filepath.Join(down, "Thêm")); err != nil {
		t.Fatal(err)
	}
	d.Press("enter").See("Không đọc được: 1", "Thêm/: Không mở được thư mục")
}

func TestQueueFits(t *testing.T) {
	t.Parallel()
	d, _ := startQueue(t)
	d.Press("space", "down", "down", "space").FitsEverySize()
	d.Press("enter").FitsEverySize()
	d.Press("esc", "c").FitsEverySize()
}
