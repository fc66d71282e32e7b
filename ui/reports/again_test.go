package reports_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"sotruc/office"
	"sotruc/ui/drive"
)

// Whoever takes an export back is told that its files stay, and where; another number leaves none of the old one behind.
func TestFilesOfAnExportTakenBackOrRenumbered(t *testing.T) {
	t.Parallel()
	d := newWeekly(drive.Start(t, 140)).Size(160, 40)
	dir := t.TempDir()
	d.Press("x").See("vẫn xuất").Press("x", "ctrl+u").Write(dir).Press("ctrl+s").See("Đã ghi 4 tệp").Absent("lần xuất trước")
	d.Press("u").See("Hoàn tác: xuất báo cáo", "trở về như trước lần xuất này", "lại trống").Press("esc").Absent("lần xuất này")
	d.Press("u", "c").See("Đã hoàn tác: xuất", "Tệp đã xuất vẫn còn ở "+dir).Press("U").Absent("vẫn còn")
	d.Press("e").Field("Số báo cáo").Write("40").Press("ctrl+s").See("số 40-BC/ĐU")
	old := "2021-W32_BC-tuan_so-32_phuong-tan-lap"
	if err := os.WriteFile(filepath.Join(dir, old+".txt"), []byte("đã sửa"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Press("x", "x", "ctrl+s").See("Đã ghi 4 tệp", "Đã xóa tệp của lần xuất trước: "+old+".docx .csv .json", "giữ lại: "+old+".txt")
	if _, err := os.Stat(filepath.Join(dir, old+".docx")); err == nil {
		t.Error("the old file is there")
	}
	d.Reopen()
	d.Desk.Exported = nil // as in a program that was started since
	d.Press("u").See("Tệp đã xuất vẫn còn trong").Press("c").See("Đã hoàn tác: xuất")
}

// The folder of the files is opened where that was asked for, now and the next time; where the system opens none the report is issued all the same.
func TestExportOpensTheFolder(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	opened, dir := []string(nil), t.TempDir()
	var fails error
	d.Desk.Viewer = &office.Viewer{Start: func(path string) error { opened = append(opened, path); return fails }}
	d.Press("x", "x", "ctrl+u").Write(dir).Field("Mở thư mục khi xong").Press("space", "ctrl+s").See("Đã ghi 4 tệp")
	fails = office.ErrNoViewer
	d.Press("x").See("Mở thư mục khi xong     [x] Có").Press("ctrl+s").See("Đã ghi 4 tệp", "Máy không có chương trình mở thư mục")
	d.Press("x").Field("Mở thư mục khi xong").Press("space", "ctrl+s").See("Đã ghi 4 tệp").Absent("Máy không có")
	if !slices.Equal(opened, []string{dir, dir}) {
		t.Errorf("opened %q, want %s twice", opened, dir)
	}
}
