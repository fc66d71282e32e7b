package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"sotruc/model"
	"sotruc/office"
)

// paperFolder makes a home with a Downloads folder of three files and a folder, an hour between them.
func paperFolder(t *testing.T) string {
	t.Helper()
	down := filepath.Join(paperHome(t), "Downloads")
	if err := os.MkdirAll(filepath.Join(down, "Công văn tháng 8"), 0o700); err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{"cv961.txt", "ảnh chụp.txt", "Kế hoạch 12.txt", ".an.txt"} {
		text := paperText
		if name == "ảnh chụp.txt" {
			text = "\x89PNG\r\n\x1a\n\x00\x00\x00"
		}
		path := filepath.Join(down, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		at := testClock.Add(-time.Duration(i+1) * time.Hour)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	at := testClock.Add(-30 * time.Minute)
	if err := os.Chtimes(filepath.Join(down, "Công văn tháng 8"), at, at); err != nil {
		t.Fatal(err)
	}
	return down
}

// openImport goes to the import by the keys.
func openImport(d *driver) { d.press("2", "n", "enter") }

func TestImportLooks(t *testing.T) {
	for _, s := range paperSizes {
		t.Run(fmt.Sprintf("%dx%d", s.w, s.h), func(t *testing.T) {
			paperFolder(t)
			d := start(t, 140)
			d.size(s.w, s.h)
			openImport(d)
			golden.RequireEqual(t, []byte(strings.ReplaceAll(d.screen(), `~\Downloads`, "~/Downloads")))
		})
	}
}

func TestImportFits(t *testing.T) {
	paperFolder(t)
	d := start(t, 140)
	openImport(d)
	paperFits(t, d)
	d.press("f5")
	paperFits(t, d)
}

func TestImportFromTheFolder(t *testing.T) {
	paperFolder(t)
	d := start(t, 140)
	openImport(d)
	if strings.Contains(d.screen(), ".an.txt") {
		t.Error("a hidden file is shown")
	}
	d.write("cv961").press("enter")
	if _, ok := d.app.top().screen.(*review); !ok {
		t.Fatalf("no review:\n%s", d.screen())
	}
	d.see("961-CV/QU")
	d.press("esc")
	if n := len(d.app.rooms[roomDirectives]); n != 1 {
		t.Errorf("%d screens are left", n)
	}
}

func TestImportWalksFolders(t *testing.T) {
	paperFolder(t)
	d := start(t, 140)
	openImport(d)
	d.press("enter").see("Công văn tháng 8", "Thư mục trống")
	d.press("backspace").see("cv961.txt")
	d.press("backspace").see("Downloads/")
}

// The next paper is looked for where the last one lay, unless that folder has gone.
func TestImportRemembersTheFolder(t *testing.T) {
	inside := filepath.Join(paperFolder(t), "Công văn tháng 8")
	d := start(t, 140)
	openImport(d)
	d.press("enter", "esc")
	d.press("n", "enter").see("Công văn tháng 8", "Thư mục trống").press("esc")
	if err := os.Remove(inside); err != nil {
		t.Fatal(err)
	}
	d.press("n", "enter").see("cv961.txt")
}

func TestImportOfATypedPath(t *testing.T) {
	down := paperFolder(t)
	path := filepath.Join(down, "Kế hoạch 12.txt")
	typed := []string{path, `"` + path + `"`, "'" + path + "' ", filepath.Join("~", "Downloads", "Kế hoạch 12.txt")}
	if runtime.GOOS != "windows" {
		typed = append(typed, "file://"+strings.ReplaceAll(path, " ", "%20"), strings.ReplaceAll(path, " ", `\ `))
	}
	for _, one := range typed {
		t.Run(one, func(t *testing.T) {
			d := start(t, 140)
			openImport(d)
			d.send(tea.PasteMsg{Content: one})
			d.press("enter")
			if _, ok := d.app.top().screen.(*review); !ok {
				t.Fatalf("no review:\n%s", d.screen())
			}
		})
	}
}

func TestImportSaysWhyAFileIsNotRead(t *testing.T) {
	down := paperFolder(t)
	d := start(t, 140)
	openImport(d)
	d.write("anh chup").press("enter").see("! ", "ảnh chụp.txt")
	d.press("esc")
	d.send(tea.PasteMsg{Content: filepath.Join(down, "không có.txt")})
	d.press("enter").see("không có.txt")
	if _, ok := d.app.top().screen.(*importer); !ok {
		t.Error("the import is gone")
	}
}

func TestImportOfAFolderPathGoesThere(t *testing.T) {
	down := paperFolder(t)
	d := start(t, 140)
	openImport(d)
	d.send(tea.PasteMsg{Content: filepath.Join(down, "Công văn tháng 8")})
	d.press("enter").see("Công văn tháng 8", "Thư mục trống")
}

func TestImportNoticesWhatIsInTheBook(t *testing.T) {
	paperFolder(t)
	d := start(t, 140)
	openImport(d)
	d.write("cv961").press("enter", "ctrl+s")
	first := paperNow(t, d, model.DirectiveFilter{Find: "961-CV/QU"})[0]
	d.press("esc", "n", "enter").write("Kế hoạch").press("enter").see("có vẻ đã vào sổ, số đến " + paperNumber(first.Directive))
	d.press("enter")
	if r, ok := d.app.top().screen.(*reader); !ok || r.id != first.ID {
		t.Fatalf("the paper in the book is not open:\n%s", d.screen())
	}
	d.press("esc", "n", "enter").write("Kế hoạch").press("enter", "down", "enter")
	if _, ok := d.app.top().screen.(*review); !ok {
		t.Errorf("no review:\n%s", d.screen())
	}
}

func TestImportRefusesASecretPaper(t *testing.T) {
	d := start(t, 0)
	d.press("2", "n", "down", "enter")
	d.send(tea.PasteMsg{Content: "QUẬN ỦY BÌNH HÀ\nTỐI MẬT\nSố 5-CV/QU\n"})
	d.press("ctrl+s").see("độ mật")
	if _, ok := d.app.top().screen.(*paster); !ok {
		t.Errorf("the text is gone:\n%s", d.screen())
	}
	if all := paperNow(t, d, model.DirectiveFilter{}); len(all) != 0 {
		t.Error("a secret paper is in the book")
	}
}

func TestPasteIsReadAndAskedAbout(t *testing.T) {
	paperFolder(t)
	d := start(t, 140)
	openImport(d)
	d.send(tea.PasteMsg{Content: paperText}) // several lines are a paper, no path
	if _, ok := d.app.top().screen.(*paster); !ok {
		t.Fatalf("the text did not go into the field:\n%s", d.screen())
	}
	d.press("esc").see("Có thay đổi chưa lưu")
	d.press("esc", "ctrl+s")
	s, ok := d.app.top().screen.(*review)
	if !ok || s.proposal.Directive.Symbol != "961-CV/QU" || s.proposal.Directive.File.Size != 0 {
		t.Fatalf("no review of the text:\n%s", d.screen())
	}
	d.press("esc").see("Có thay đổi chưa lưu")
}

func TestALongPasteIsReadAtOnce(t *testing.T) {
	d := start(t, 0)
	d.press("2", "n", "down", "enter")
	d.send(tea.PasteMsg{Content: strings.Repeat(paperText, 700)})
	if _, ok := d.app.top().screen.(*review); !ok {
		t.Fatalf("no review:\n%s", d.screen())
	}
}

func TestTypedPath(t *testing.T) {
	home := filepath.FromSlash("/home/vp")
	for typed, want := range map[string]string{
		` "a b.txt" `: "a b.txt", "'a.txt'": "a.txt", "~/cv.txt": filepath.Join(home, "cv.txt"), "~": home, "~x": "~x",
		"“a.txt”": "a.txt", "cv.txt": "cv.txt", "file://localhost/tmp/a%20b.txt": "/tmp/a b.txt", "": "",
	} {
		if runtime.GOOS == "windows" && strings.HasPrefix(typed, "file:") {
			continue
		}
		if got := office.Home(home).Typed(typed); got != want {
			t.Errorf("typedPath(%q) = %q, want %q", typed, got, want)
		}
	}
}

func TestFolderFilterKnowsNoTones(t *testing.T) {
	paperFolder(t)
	d := start(t, 140)
	openImport(d)
	d.write("KE HOACH").see("Kế hoạch 12.txt")
	if strings.Contains(d.screen(), "cv961") {
		t.Error("the filter left another file")
	}
	d.press("esc").see("cv961.txt")
}

func TestImportOfAPathTypedAtOnce(t *testing.T) {
	down := paperFolder(t)
	t.Chdir(down)
	for _, typed := range []string{filepath.Join(down, "cv961.txt"), "~/Downloads/cv961.txt", "./cv961.txt"} {
		d := start(t, 140)
		d.press("2", "n").write(typed).press("enter")
		if _, ok := d.app.top().screen.(*review); !ok {
			t.Fatalf("%s: no review:\n%s", typed, d.screen())
		}
	}
	d := start(t, 140)
	d.press("2", "n").write("/tmp/không có/cv1.txt").press("enter").see("cv1.txt", "Nhập văn bản")
	d.press("esc", "esc", "n").write("961").press("enter").see("cv961.txt").absent("ảnh chụp")
}

func TestTypedPathFromWhereTheProgramStarted(t *testing.T) {
	down := paperFolder(t)
	t.Chdir(filepath.Dir(down))
	got, err := lookAt("", filepath.Join("Downloads", "cv961.txt"), t.TempDir())
	if err != nil || got.dir || filepath.Base(got.path) != "cv961.txt" {
		t.Fatalf("%+v, %v", got, err)
	}
	if _, err := os.Stat(got.path); err != nil {
		t.Error(err)
	}
}
