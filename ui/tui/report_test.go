package tui

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"sotruc/model"
	"sotruc/store"
)

// stop is a place on a walk through screens: the keys that lead there from the one before, and its name.
type stop struct {
	name string
	keys []string
}

// walk goes from stop to stop, compares each with its pictures, and checks that it fits any screen and that no key
// means two things.
func walk(t *testing.T, d *driver, stops []stop) {
	t.Helper()
	for _, s := range stops {
		d.press(s.keys...)
		if s.name == "" {
			continue
		}
		pictured := !strings.HasPrefix(s.name, "~") // what a ~ shows is made by package report, and is pictured there
		for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 20}} {
			d.size(size[0], size[1])
			if shown := d.screen(); strings.Contains(shown, "⟦") || strings.Contains(shown, "%!") || strings.Contains(shown, "\n  …\n") {
				t.Errorf("%s misses words or rows:\n%s", s.name, shown)
			}
			if !pictured {
				continue
			}
			t.Run(fmt.Sprintf("%s_%dx%d", s.name, size[0], size[1]), func(t *testing.T) {
				golden.RequireEqual(t, []byte(d.screen()))
			})
		}
		for w := 40; w <= 130; w += 15 {
			for h := 10; h <= 45; h += 7 {
				d.size(w, h)
				d.fits(w, h)
			}
		}
		d.size(80, 24)
		keysApart(t, d, s.name)
	}
}

// keysApart fails where a key is bound twice in a screen, against the global keys, or has no words.
func keysApart(t *testing.T, d *driver, name string) {
	t.Helper()
	top := d.app.top().screen
	groups := top.FullHelp()
	if !top.Typing() {
		groups = append(groups, d.app.keys.all())
	}
	seen := map[string]string{}
	for _, group := range groups {
		for _, b := range group {
			if !b.Enabled() {
				continue
			}
			if b.Help().Desc == "" || strings.Contains(b.Help().Desc, "⟦") {
				t.Errorf("%s: %v has no words", name, b.Keys())
			}
			for _, k := range b.Keys() {
				if before, twice := seen[k]; twice && before != b.Help().Desc {
					t.Errorf("%s: %s is both %s and %s", name, k, before, b.Help().Desc)
				}
				seen[k] = b.Help().Desc
				if k == " " || k == "ctrl+i" || k == "ctrl+m" || k == "ctrl+[" {
					t.Errorf("%s: %q is no key to bind", name, k)
				}
			}
		}
	}
}

func TestReportScreens(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	d := start(t, 140)
	walk(t, d, []stop{
		{"list", []string{"5"}},
		{"new_kind", []string{"n"}},
		{"new_period", []string{"enter"}},
		{"figures", []string{"ctrl+s"}},
		{"text", []string{"f6"}},
		{"~preview", []string{"f7"}},
		{"send", []string{"f5", "m"}},
		{"send_confirm", []string{"ctrl+s"}},
		{"~sent", []string{"c"}},
		{"changes_none", []string{"c"}},
		{"correction_confirm", []string{"esc", "f5", "n"}},
		{"list_after", []string{"esc", "esc"}},
	})
}

func TestReportAndRosterInEnglish(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	d := start(t, 140)
	english(t, d)
	d.size(80, 24)
	walk(t, d, []stop{
		{"~list", []string{"5"}},
		{"~period", []string{"n", "enter"}},
		{"~figures", []string{"ctrl+s"}},
		{"~text", []string{"l"}},
		{"~details", []string{"f5", "e"}},
		{"~export", []string{"esc", "x"}},
		{"~send", []string{"esc", "m"}},
		{"~confirm", []string{"ctrl+s"}},
		{"~sent", []string{"c"}},
		{"~activities", []string{"esc", "a"}},
		{"~activity", []string{"enter"}},
		{"~violations", []string{"esc", "esc", "v"}},
		{"~violation", []string{"enter"}},
		{"~movements", []string{"esc", "esc", "m"}},
		{"~movement", []string{"enter"}},
		{"~units", []string{"esc", "6"}},
		{"~unit", []string{"down", "enter"}},
		{"~members", []string{"esc", "tab"}},
		{"~member", []string{"enter", "f4"}},
		{"~duties", []string{"f4", "esc", "tab"}},
		{"~houses", []string{"down", "enter"}},
		{"~journal", []string{"esc", "s"}},
		{"~bin", []string{"esc", "b"}},
	})
}

func TestReportEmptyBook(t *testing.T) {
	d := start(t, 0)
	walk(t, d, []stop{{"list", []string{"5"}}, {"activities", []string{"a"}}, {"violations", []string{"esc", "v"}}, {"movements", []string{"esc", "m"}}})
}

// newestReport is the report last made.
func newestReport(t *testing.T, d *driver) model.Report {
	t.Helper()
	all, err := d.desk.Book.Reports(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	newest := model.Report{}
	for _, r := range all {
		if r.ID > newest.ID {
			newest = r
		}
	}
	return newest
}

// weekly opens a new weekly draft.
func weekly(t *testing.T) *driver {
	t.Helper()
	d := start(t, 140)
	d.press("5", "n", "enter", "ctrl+s").see("~ bản nháp", "16–22/08/2021")
	return d
}

func TestReportIsSentAndFrozen(t *testing.T) {
	d := weekly(t)
	d.press("f6").write("Ban hành 3 công văn").press("tab").write("Đạt").see("● chưa lưu").press("ctrl+s").see("Đã lưu phần lời văn")
	if strings.Contains(d.screen(), "chưa lưu") {
		t.Errorf("saved, and still marked as not:\n%s", d.screen())
	}
	d.press("f5", "m", "ctrl+s").see("số liệu không đổi nữa").press("c").see("giữ 4 tệp", "Quận ủy Bình Hà")
	r := newestReport(t, d)
	if r.SentAt == 0 || len(r.Files) != 4 || len(r.Figures) != len(model.FigureCodes) || r.Number != 32 || len(r.Sendings) != 1 {
		t.Fatalf("sent %+v", r)
	}
	if len(r.Narrative) != 2 || r.Narrative[0].Text != "Ban hành 3 công văn" || r.Narrative[1].Key != "results" {
		t.Errorf("narrative %+v", r.Narrative)
	}
	before := r.Figures
	d.press("esc", "a", "n", "tab").press("tab").write("Kiểm tra chợ").press("ctrl+s").see("Đã lưu: Kiểm tra chợ")
	d.press("esc", "enter", "s").see("✓ đã gửi 16/08/2021")
	if after := newestReport(t, d); fmt.Sprint(after.Figures) != fmt.Sprint(before) {
		t.Error("the figures of a sent report changed")
	}
	d.press("o").see("ĐÃ GỬI").press("u", "u", "c")
	if r := newestReport(t, d); r.SentAt != 0 {
		t.Error("undo did not take the sending back")
	}
	d.see("~ bản nháp", "▌F5 Số liệu")
}

func TestReportIsExportedByteForByte(t *testing.T) {
	d := weekly(t)
	d.press("m", "ctrl+s", "c")
	r := newestReport(t, d)
	dir := filepath.Join(t.TempDir(), "gửi lại")
	for range 2 { // the second time finds the same files there
		d.press("x", "ctrl+u").write(dir).press("ctrl+s").see("Đã ghi 4 tệp")
	}
	if err := os.WriteFile(filepath.Join(dir, r.Files[0].Name), []byte("khác"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("x", "ctrl+s").see("Đã ghi 4 tệp")
	for i, f := range r.Files {
		kept, err := d.desk.Book.ReportFile(t.Context(), r.ID, f.Name)
		if err != nil {
			t.Fatal(err)
		}
		name := f.Name
		if i == 0 {
			name = strings.TrimSuffix(name, ".docx") + "-2.docx"
		}
		there, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !bytes.Equal(there, kept.Bytes) {
			t.Errorf("%s: %v, the same %t", name, err, bytes.Equal(there, kept.Bytes))
		}
	}
	if files, _ := os.ReadDir(dir); len(files) != 5 {
		t.Errorf("%d files", len(files))
	}
}

func TestReportDraftIsExported(t *testing.T) {
	d := weekly(t)
	dir := t.TempDir()
	d.press("x", "ctrl+u").write(dir).press("tab", "space", "ctrl+s").see("Đã ghi 3 tệp")
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 3 {
		t.Fatalf("%v, %v", files, err)
	}
	if r := newestReport(t, d); r.SentAt != 0 || len(r.Figures) != 0 {
		t.Errorf("export stored %+v", r)
	}
	blocked := filepath.Join(dir, "tệp")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("x", "ctrl+u").write(blocked).press("ctrl+s").see("!")
	d.press("esc", "x").see("tệp") // what was typed stays
}

func TestReportGoesToTheDocumentsFolder(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	for _, folder := range []string{"", "Tải về", "Downloads", "Documents"} {
		if err := os.MkdirAll(filepath.Join(home, folder), 0o700); err != nil {
			t.Fatal(err)
		}
		d := weekly(t)
		d.press("x", "ctrl+s").see("Đã ghi 4 tệp vào " + filepath.Join("~", folder))
		if files, err := filepath.Glob(filepath.Join(home, folder, "*.docx")); err != nil || len(files) != 1 {
			t.Errorf("%q: %v, %v", folder, files, err)
		}
	}
}

func TestEndingOfAPath(t *testing.T) {
	for w, want := range map[int]string{40: "/home/truc/Tài liệu/Báo cáo", 12: "…iệu/Báo cáo", 1: "…"} {
		if got := ending("/home/truc/Tài liệu/Báo cáo", w); got != want {
			t.Errorf("%d: %q, want %q", w, got, want)
		}
	}
}

func TestReportTwinIsAskedFor(t *testing.T) {
	d := weekly(t)
	d.press("esc", "n", "enter", "ctrl+s").see("Trong sổ đã có Báo cáo tuần").press("enter")
	if all, _ := d.desk.Book.Reports(t.Context()); len(all) != 3 {
		t.Errorf("%d reports, want 3: nothing made without a yes", len(all))
	}
	d.press("n", "enter", "ctrl+s", "c").see("~ bản nháp")
	if all, _ := d.desk.Book.Reports(t.Context()); len(all) != 4 {
		t.Errorf("%d reports, want 4", len(all))
	}
}

func TestReportDetailsAndBin(t *testing.T) {
	d := weekly(t)
	d.press("e").write("40").press("tab", "tab", "ctrl+u").write("17/8").press("ctrl+s").see("số 40-BC/ĐU", "17–22/08/2021")
	if r := newestReport(t, d); r.Number != 40 || r.Period.From.Local() != "17/08/2021" {
		t.Errorf("kept %+v", r)
	}
	d.press("e", "tab", "tab", "ctrl+u").write("30/8").press("ctrl+s").see("Ngày kết thúc trước ngày bắt đầu").press("esc")
	d.press("esc", "d").see("Đã chuyển vào thùng rác: Báo cáo tuần 17–22/08/2021")
	if all, _ := d.desk.Book.Reports(t.Context()); len(all) != 2 {
		t.Errorf("%d reports after deleting the draft", len(all))
	}
	d.press("d") // a sent one stays
	if all, _ := d.desk.Book.Reports(t.Context()); len(all) != 2 {
		t.Errorf("%d reports: a sent one was deleted", len(all))
	}
	d.press("u")
	if all, _ := d.desk.Book.Reports(t.Context()); len(all) != 3 {
		t.Errorf("%d reports after undo", len(all))
	}
}

func TestReportCorrection(t *testing.T) {
	d := start(t, 140)
	d.press("5", "enter").see("✓ đã gửi 09/08/2021").press("n", "c").see("đính chính", "số 32-BC/ĐU")
	r := newestReport(t, d)
	if r.CorrectionOf == 0 || r.SentAt != 0 || r.Period.To.Local() != "08/08/2021" {
		t.Errorf("made %+v", r)
	}
	d.press("esc").see("✓ đã gửi 09/08/2021").press("m", "ctrl+u").write("Thành ủy").press("ctrl+s").see("Đã ghi gửi thêm đến Thành ủy")
	sent, err := d.desk.Book.Report(t.Context(), r.CorrectionOf)
	if err != nil || len(sent.Sendings) < 2 || sent.Sendings[len(sent.Sendings)-1].To != "Thành ủy" {
		t.Errorf("log %+v, %v", sent.Sendings, err)
	}
}

func TestReportChangesSinceItWasSent(t *testing.T) {
	d := start(t, 140)
	d.press("5", "a", "n", "tab", "tab").write("Kiểm tra chợ").press("ctrl+s", "esc", "enter", "c").see("sau khi gửi lúc 09/08/2021", "thêm hoạt động: ", "Kiểm tra chợ")
	d.press("down", "enter").see("Hoạt động “Kiểm tra chợ”", "Số lượng: 1")
	d.press("esc", "/").write("kiem tra cho").see("thêm hoạt động: 1")
}

func TestReportTypedTextIsNotLost(t *testing.T) {
	d := weekly(t)
	d.press("f6").write("Chưa lưu")
	r := newestReport(t, d)
	r.Symbol = "5-BC/ĐU"
	if _, err := d.desk.Book.SaveReport(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+s").see("vừa được sửa ở nơi khác", "Chưa lưu")
	d.press("esc", "esc").see("Có thay đổi chưa lưu").press("k")
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("f6", "ctrl+s").see("Sổ đã đóng", "Chưa lưu")
	d.press("f9", "ctrl+s", "c").see("Sổ đã đóng", "● chưa lưu")
}

// readOnly opens the sample ward's book again, for reading only.
func readOnly(t *testing.T) *driver {
	t.Helper()
	d := start(t, 140)
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	book, err := store.Open(t.Context(), d.desk.Book.Path(), store.WithClock(d.desk.Clock), store.WithReadOnly())
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

func TestReportReadOnly(t *testing.T) {
	d := readOnly(t)
	d.press("5", "n").see("31-BC/ĐU")
	if strings.Contains(d.screen(), "Lập báo cáo") {
		t.Error("a report can be made in a book that is only read")
	}
	for _, path := range [][]string{{"5", "enter"}, {"5", "enter", "l"}, {"5", "a"}, {"5", "v"}, {"5", "m"}, {"6"}, {"6", "tab"}, {"6", "tab", "tab"}, {"6", "b"}} {
		d.press(path...)
		for _, group := range d.app.top().screen.FullHelp() {
			for _, b := range group {
				switch b.Help().Desc {
				case "thêm", "sửa", "xóa", "ghi đã gửi", "gửi thêm", "đính chính", "số, kỳ", "lập cách ly", "lấy lại", "giao hộ":
					if b.Enabled() {
						t.Errorf("%v: %s is offered", path, b.Help().Desc)
					}
				}
			}
		}
		if len(d.app.rooms[d.app.room]) > 1 {
			d.press("esc")
		}
	}
}
