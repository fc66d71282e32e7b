package reports_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/office"
	"sotruc/ui/drive"
)

func TestReportScreens(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Desk.Home = office.Home(t.TempDir())
	d.Walk(t,
		drive.At("list", "5"),
		drive.At("new_kind", "n"),
		drive.At("new_period", "enter"),
		drive.At("figures", "ctrl+s"),
		drive.At("text", "f6"),
		drive.At("~preview", "f7"),
		drive.At("~against", "f5", "x"),
		drive.At("export", "x"),
		drive.At("~issued", "ctrl+s"),
		drive.At("export_again", "x"),
		drive.At("send", "esc", "m"),
		drive.At("send_confirm", "ctrl+s"),
		drive.At("~sent", "c"),
		drive.At("changes_none", "c"),
		drive.At("correction_confirm", "esc", "f5", "n"),
		drive.At("list_after", "esc", "esc"),
	)
}

func TestReportAndRosterInEnglish(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).English()
	d.Desk.Home = office.Home(t.TempDir())
	d.Walk(t,
		drive.At("~list", "5"),
		drive.At("~period", "n", "enter"),
		drive.At("~figures", "ctrl+s"),
		drive.At("~text", "l"),
		drive.At("~details", "f5", "e"),
		drive.At("~against", "esc", "x"),
		drive.At("~export", "x"),
		drive.At("~issued", "ctrl+s"),
		drive.At("~send", "m"),
		drive.At("~confirm", "ctrl+s"),
		drive.At("~sent", "c"),
		drive.At("~activities", "esc", "a"),
		drive.At("~activity", "enter"),
		drive.At("~violations", "esc", "esc", "v"),
		drive.At("~violation", "enter"),
		drive.At("~movements", "esc", "esc", "m"),
		drive.At("~movement", "enter"),
		drive.At("~units", "esc", "6"),
		drive.At("~unit", "down", "enter"),
		drive.At("~members", "esc", "tab"),
		drive.At("~member", "enter", "f4"),
		drive.At("~duties", "f4", "esc", "tab"),
		drive.At("~houses", "down", "enter"),
		drive.At("~journal", "esc", "s"),
		drive.At("~bin", "esc", "b"),
	)
}

func TestReportEmptyBook(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Walk(t, drive.At("list", "5"), drive.At("activities", "a"), drive.At("violations", "esc", "v"), drive.At("movements", "esc", "m"))
}

// newestReport is the report last made.
func newestReport(t *testing.T, d *drive.Driver) model.Report {
	t.Helper()
	all, err := d.Desk.Book.Reports(t.Context())
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
func weekly(t *testing.T) *drive.Driver {
	t.Helper()
	return newWeekly(drive.Start(t, 140))
}

func newWeekly(d *drive.Driver) *drive.Driver {
	return d.Press("5", "n", "enter", "ctrl+s").See("> bản nháp", "09–15/08/2021")
}

// issue exports the draft that is open.
func issue(t *testing.T, d *drive.Driver) *drive.Driver {
	t.Helper()
	return d.Press("x").See("III. Khó khăn, vướng mắc", "vẫn xuất").Press("x", "ctrl+u").Write(t.TempDir()).Press("ctrl+s").See("Đã ghi 4 tệp")
}

func TestReportIsSentAndFrozen(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("f6").Write("Ban hành 3 công văn").Press("tab").Write("Đạt").See("● chưa lưu").Press("ctrl+s").See("Đã lưu phần lời văn").Absent("chưa lưu")
	d.Press("f5", "m").See("Chưa xuất nội dung này")
	issue(t, d).See("□ đã xuất 16/08/2021", "số 32-BC/ĐU")
	d.Press("m", "ctrl+s").See("số liệu không đổi", "đúng các tệp xuất lúc").Press("c").See("giữ 4 tệp", "→ vanphong@quanuy-") // where the report before went
	r := newestReport(t, d)
	if r.SentAt == 0 || len(r.Files) != 4 || len(r.Figures) != len(figure.Count(model.Facts{}, model.Period{}, model.Calendar{})) || r.Number != 32 || len(r.Sendings) != 1 {
		t.Fatalf("sent %+v", r)
	}
	if len(r.Narrative) != 2 || !strings.HasSuffix(r.Narrative[0].Text, "62 lượt.Ban hành 3 công văn") || r.Narrative[1].Key != "results" {
		t.Errorf("narrative %+v", r.Narrative)
	}
	before := r.Figures
	d.Press("esc", "a", "n", "tab").Press("tab").Write("Kiểm tra chợ").Press("ctrl+s").See("Đã lưu: Kiểm tra chợ")
	d.Press("esc", "enter", "s").See("✓ đã gửi 16/08/2021")
	if after := newestReport(t, d); fmt.Sprint(after.Figures) != fmt.Sprint(before) {
		t.Error("the figures of a sent report changed")
	}
	d.Press("o").See("ĐÃ GỬI").Press("u", "u").See("bản đã gửi vẫn ở").Press("c")
	if r := newestReport(t, d); r.SentAt != 0 || r.IssuedAt == 0 {
		t.Error("undo did not take the sending back")
	}
	d.See("□ đã xuất", "chưa ghi là đã gửi").Press("u", "u", "c").See("> bản nháp", "▌F5 Số liệu")
}

func TestReportIsExportedByteForByte(t *testing.T) {
	t.Parallel()
	d := issue(t, weekly(t))
	d.Press("m", "ctrl+s", "c")
	r := newestReport(t, d)
	dir := filepath.Join(t.TempDir(), "gửi lại")
	d.Press("x", "ctrl+u").Write(dir).Press("ctrl+s").See("Chưa có thư mục", "gửi", "tạo?", "Tạo thư mục").Fits(60, 20).Press("k")
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("made without a yes: %v", err)
	}
	d.Press("x", "ctrl+u").Write(dir).Press("ctrl+s", "c").See("Đã ghi 4 tệp")
	d.Press("x", "ctrl+u").Write(dir).Press("ctrl+s").See("Đã ghi 4 tệp") // the second time finds the same files there
	if err := os.WriteFile(filepath.Join(dir, r.Files[0].Name), []byte("khác"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Size(200, 24).Press("x", "ctrl+s").See("Đã ghi 4 tệp, trùng tên nên có 2021-W32_BC-tuan_so-32_phuong-tan-lap-2.docx").Size(80, 24)
	for i, f := range r.Files {
		kept, err := d.Desk.Book.ReportFile(t.Context(), r.ID, f.Name)
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
	t.Parallel()
	d := weekly(t)
	dir := t.TempDir()
	d.Press("x", "x", "ctrl+u").Write(dir).Press("tab", "space", "ctrl+s").See("Đã ghi 3 tệp")
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 3 {
		t.Fatalf("%v, %v", files, err)
	}
	if r := newestReport(t, d); r.SentAt != 0 || r.IssuedAt == 0 || len(r.Figures) == 0 || r.Number != 32 || len(r.Files) != 3 {
		t.Errorf("issued %+v", r)
	}
	blocked := filepath.Join(dir, "tệp")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.Press("x", "ctrl+u").Write(blocked).Press("ctrl+s").See("!")
	d.Press("esc", "x").See("tệp") // what was typed stays
}

func TestReportGoesToTheDocumentsFolder(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	for _, folder := range []string{"", "Tải về", "Downloads", "Documents"} {
		if err := os.MkdirAll(filepath.Join(home, folder), 0o700); err != nil {
			t.Fatal(err)
		}
		d := drive.Start(t, 140)
		d.Desk.Home = office.Home(home)
		newWeekly(d).Press("x", "x", "ctrl+s").See("Đã ghi 4 tệp vào " + filepath.Join("~", folder))
		if files, err := filepath.Glob(filepath.Join(home, folder, "*.docx")); err != nil || len(files) != 1 {
			t.Errorf("%q: %v, %v", folder, files, err)
		}
	}
}

func TestReportTwinIsAskedFor(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("esc", "n", "enter", "ctrl+s").See("Trong sổ đã có Báo cáo tuần 09–15/08").Press("enter")
	if all, _ := d.Desk.Book.Reports(t.Context()); len(all) != 3 {
		t.Errorf("%d reports, want 3: nothing made without a yes", len(all))
	}
	d.Press("n", "enter", "ctrl+s", "c").See("> bản nháp")
	if all, _ := d.Desk.Book.Reports(t.Context()); len(all) != 4 {
		t.Errorf("%d reports, want 4", len(all))
	}
}

func TestReportDetailsAndBin(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("e").Write("40").Press("tab", "tab", "ctrl+u").Write("11/8").Press("ctrl+s").See("số 40-BC/ĐU", "11–15/08/2021")
	if r := newestReport(t, d); r.Number != 40 || r.Period.From.Local() != "11/08/2021" {
		t.Errorf("kept %+v", r)
	}
	d.Press("e", "tab", "tab", "ctrl+u").Write("30/8").Press("ctrl+s").See("Ngày kết thúc trước ngày bắt đầu").Press("esc", "c")
	d.Press("esc").See("bản nháp").Press("d").See("Đã chuyển vào thùng rác: Báo cáo tuần 11–15/08/2021")
	if all, _ := d.Desk.Book.Reports(t.Context()); len(all) != 2 {
		t.Errorf("%d reports after deleting the draft", len(all))
	}
	d.Press("d") // a sent one stays
	if all, _ := d.Desk.Book.Reports(t.Context()); len(all) != 2 {
		t.Errorf("%d reports: a sent one was deleted", len(all))
	}
	d.Press("u")
	if all, _ := d.Desk.Book.Reports(t.Context()); len(all) != 3 {
		t.Errorf("%d reports after undo", len(all))
	}
}

func TestReportCorrection(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("5", "down", "down", "enter").See("✓ đã gửi 09/08/2021").Press("n", "c").See("đính chính", "số 32-BC/ĐU")
	r := newestReport(t, d)
	if r.CorrectionOf == 0 || r.SentAt != 0 || r.Period.To.Local() != "08/08/2021" {
		t.Errorf("made %+v", r)
	}
	d.Press("esc").See("✓ đã gửi 09/08/2021").Press("m", "ctrl+u").Write("Thành ủy").Press("ctrl+s").See("Đã ghi gửi thêm đến Thành ủy")
	sent, err := d.Desk.Book.Report(t.Context(), r.CorrectionOf)
	if err != nil || len(sent.Sendings) < 2 || sent.Sendings[len(sent.Sendings)-1].To != "Thành ủy" {
		t.Errorf("log %+v, %v", sent.Sendings, err)
	}
}

func TestReportChangesSinceItWasSent(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("5", "a", "n", "tab", "tab").Write("Việc của tuần này").Press("ctrl+s") // not of the week of the report
	d.Press("n", "tab").Write("8/8").Press("tab").Write("Kiểm tra chợ").Press("ctrl+s", "esc", "down", "down", "enter", "c").See("sau khi xuất lúc 09/08/2021", "Số liệu nay khác báo cáo: 4 chỉ tiêu", "Số cuộc kiểm tra").Absent("Việc của tuần này")
	d.Press("/").Write("kiem tra cho").See("thêm hoạt động: 1").Press("enter", "enter").See("Hoạt động “Kiểm tra chợ”", "Số lượng: 1")
}

func TestReportTypedTextIsNotLost(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("f6").Write("Chưa lưu")
	r := newestReport(t, d)
	r.Symbol = "5-BC/ĐU"
	if _, err := d.Desk.Book.SaveReport(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+s").See("vừa được sửa ở nơi khác", "Chưa lưu")
	d.Press("esc", "esc").See("Có thay đổi chưa lưu").Press("k")
	d.CloseBook()
	d.Press("f6", "ctrl+s").See("Sổ đã đóng", "Chưa lưu")
	d.Press("f8", "f8", "ctrl+s").See("Sổ đã đóng").Press("esc").See("● chưa lưu")
}

func TestReportReadOnly(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).ReadOnly()
	d.Press("5", "n").See("31-BC/ĐU").Absent("Lập báo cáo")
	for _, path := range [][]string{{"5", "enter"}, {"5", "enter", "l"}, {"5", "a"}, {"5", "v"}, {"5", "m"}, {"6"}, {"6", "tab"}, {"6", "tab", "tab"}, {"6", "b"}} {
		d.Press(path...)
		here, _ := d.App.Bindings()
		for _, group := range here {
			for _, b := range group {
				switch b.Help().Desc {
				case "thêm", "sửa", "xóa", "ghi đã gửi", "gửi thêm", "đính chính", "số, kỳ", "lập cách ly", "lấy lại", "giao hộ":
					if b.Enabled() {
						t.Errorf("%v: %s is offered", path, b.Help().Desc)
					}
				}
			}
		}
		if d.Path() != "" {
			d.Press("esc")
		}
	}
}
