package reports_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"sotruc/office"
	"sotruc/report"
	"sotruc/ui/drive"
)

// The people a report counts are named in an annex where that is asked for, sealed in the same step; the passphrase is shown nowhere.
func TestAnnexIsAskedForAndSealed(t *testing.T) {
	t.Parallel()
	d := newWeekly(drive.Start(t, 140))
	dir := t.TempDir()
	d.Press("x", "x", "ctrl+u").Write(dir).Absent("Mật khẩu")
	d.Field("Phụ lục danh sách").Press("space").See("Mật khẩu khóa tệp", "bốn số cuối")
	d.Field("Mật khẩu").Write("đường t").Absent("đường").See("•••••••", "Ít nhất 8 ký tự")
	d.Press("tab").Write("đường").Press("ctrl+s").See("không giống nhau")
	d.Write(" t").Press("ctrl+s").See("Mật khẩu cần ít nhất 8 ký tự.")
	d.Field("Mật khẩu").Write("ô").Press("tab").Write("ô")
	d.Press("ctrl+s").See("Đã ghi 5 tệp")
	sealed := filepath.Join(dir, "2021-W32_BC-tuan_so-32_phuong-tan-lap.danh-sach.xlsx.age")
	err := office.RecogniseSealed(sealed)
	if err != nil {
		entries, _ := os.ReadDir(dir)
		t.Fatal(err, entries)
	}
	if _, err := office.OpenSealed(sealed, "đường tô", dir); err != nil {
		t.Error(err)
	}
	if r := newestReport(t, d); len(r.Files) != 5 {
		t.Errorf("kept %+v", r.Files)
	}

	// Put out again, it is what was kept, for which no passphrase is asked.
	again := t.TempDir()
	d.Press("x", "ctrl+u").Write(again).Absent("Mật khẩu").Press("ctrl+s").See("Đã ghi 5 tệp")
	if _, err := os.Stat(filepath.Join(again, filepath.Base(sealed))); err != nil {
		t.Error(err)
	}
}

// Issued without it, a report gets an annex only with the figures of now.
func TestAnnexWantsTheReportAnew(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	issue(t, d)
	d.Press("x").Field("Phụ lục danh sách").Press("space").Absent("Mật khẩu").Press("ctrl+s").See("đã xuất không kèm danh sách")
	d.Field("Lấy lại số liệu").Press("space").See("Mật khẩu").Press("ctrl+s").See("vẫn xuất").Press("x").See("Đã ghi 5 tệp")
}

// The sheets of the .xlsx are asked for where one is made: first those of the settings, then those chosen last.
func TestTheSheetsOfAnAnnexAreAskedFor(t *testing.T) {
	t.Parallel()
	d := newWeekly(drive.Start(t, 140))
	d.Desk.Config.Report.Annexes = []string{"activities", "course"}
	dir := t.TempDir()
	d.Press("x", "x", "ctrl+u").Write(dir).Absent(".xlsx: nhiệm vụ")
	d.Field(".xlsx, biểu đồ").Press("space").See(".xlsx: nhiệm vụ         [ ]", ".xlsx: hoạt động        [x]", ".xlsx: diễn biến        [x]")
	d.Field(".xlsx: hoạt động").Press("space").Field(".xlsx: nhiệm vụ").Press("space").Press("ctrl+s").See("Đã ghi 5 tệp")
	d.Press("x").Absent(".xlsx: nhiệm vụ").Field("Lấy lại số liệu").Press("space").See(".xlsx: nhiệm vụ         [x]", ".xlsx: hoạt động        [ ]").Press("esc")
	for _, f := range newestReport(t, d).Files {
		if report.FormatOf(f.Name) != "xlsx" {
			continue
		}
		kept, err := os.ReadFile(filepath.Join(dir, f.Name))
		if err != nil {
			t.Fatal(err)
		}
		book, err := excelize.OpenReader(bytes.NewReader(kept))
		if err != nil {
			t.Fatal(err)
		}
		defer book.Close()
		if sheets := book.GetSheetList(); !slices.Contains(sheets, "Nhiệm vụ") || slices.Contains(sheets, "Hoạt động") {
			t.Errorf("has %q", sheets)
		}
		return
	}
	t.Error("no .xlsx was kept")
}
