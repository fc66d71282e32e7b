package reports_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/scene"
)

// A file of what was issued is opened from the book, now and in a program started later, whatever became of it on the disk; the folder while the
// files are in it, and otherwise one sentence says how to write them again.
func TestFilesOfAnIssuedReportAreOpened(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	dir, opened := t.TempDir(), []string(nil)
	d.Desk.Viewer = &office.Viewer{Folder: t.TempDir(), Start: func(path string) error { opened = append(opened, path); return nil }}
	t.Cleanup(d.Desk.Viewer.Close)
	d.Press("x", "x", "ctrl+u").Write(dir).Press("ctrl+s").See("Đã ghi 4 tệp").Press("o").See("Enter mở tệp").FitsEverySize()
	r := newestReport(t, d)
	choose := func(words string) {
		t.Helper()
		d.Press("enter").See("Mở tệp của báo cáo").Write(words).Press("enter")
	}
	choose("Thư mục")
	if len(opened) != 1 || opened[0] != dir {
		t.Fatalf("opened %q, the files are in %s", opened, dir)
	}
	for _, f := range r.Files {
		if err := os.Remove(filepath.Join(dir, f.Name)); err != nil {
			t.Fatal(err)
		}
	}
	choose("Thư mục")
	d.See("không còn tệp của báo cáo này. Bấm x")
	if len(opened) != 1 {
		t.Errorf("opened %q", opened)
	}
	choose("json")
	d.See("Máy không mở được loại tệp này. Bấm x")
	d.Reopen().Visit(scene.Report{ID: r.ID}).Press("o")
	choose("docx")
	d.See("Đã mở")
	if len(opened) != 2 || filepath.Base(opened[1]) != r.Files[0].Name || !strings.HasSuffix(opened[1], ".docx") {
		t.Fatalf("opened %q of %+v", opened, r.Files)
	}
	kept, err := d.Desk.Book.ReportFile(t.Context(), r.ID, r.Files[0].Name)
	if err != nil {
		t.Fatal(err)
	}
	shown, err := os.ReadFile(opened[1])
	if err != nil || string(shown) != string(kept.Bytes) {
		t.Errorf("what was opened is not what the book keeps: %v", err)
	}
	d.Desk.Viewer.Start = func(string) error { return errors.New("no") }
	choose("txt")
	d.See("!")
}

// The folder of the settings stands in the form, also in a program started later; one that is not there is named, and documents stand there.
func TestExportGoesToTheFolderOfTheSettings(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	home := t.TempDir()
	d.Desk.Home = office.Home(home)
	if err := os.Mkdir(filepath.Join(home, "BaoCao"), 0o700); err != nil {
		t.Fatal(err)
	}
	id := newestReport(t, d).ID
	d.Desk.Config.Report.Folder = "~/BaoCao"
	d.Reopen().Visit(scene.Report{ID: id}).Press("x", "x").See("~/BaoCao").Absent("Không còn").Press("ctrl+s").See("Đã ghi 4 tệp vào ~/BaoCao")
	if files, err := filepath.Glob(filepath.Join(home, "BaoCao", "*.docx")); err != nil || len(files) != 1 {
		t.Errorf("%v, %v", files, err)
	}
	d.Desk.Config.Report.Folder = "~/Khác"
	d.Reopen().Visit(scene.Report{ID: id}).Press("x").See("Không còn thư mục ~/Khác.").Press("ctrl+s").See("Đã ghi 4 tệp vào ~:")
}

// The preview of what was issued is its text as it was made, whatever the office is called and the book counts since.
func TestPreviewOfAnIssuedReportIsItsKeptText(t *testing.T) {
	t.Parallel()
	d := issue(t, weekly(t))
	r := newestReport(t, d)
	d.Desk.Config.Office.Name, d.Desk.Config.Office.SignerName = "Đảng ủy phường Khác", "Lê Văn Khác"
	on := r.Period.To
	if _, err := d.Desk.Book.AddActivity(t.Context(), model.Activity{Kind: model.ActivityInspection, On: on, Text: "Kiểm tra chợ đêm", Count: 77}); err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(r.Files, func(f model.File) bool { return strings.HasSuffix(f.Name, ".txt") })
	if i < 0 {
		t.Fatalf("%+v", r.Files)
	}
	kept, err := d.Desk.Book.ReportFile(t.Context(), r.ID, r.Files[i].Name)
	if err != nil {
		t.Fatal(err)
	}
	lines := 0
	d.Reopen().Visit(scene.Report{ID: r.ID}).Size(120, 60).Press("v")
	for line := range strings.Lines(string(kept.Bytes)) {
		if line = strings.TrimRight(line, "\r\n "); line != "" && lines < 40 {
			d.See(strings.TrimSpace(line))
		}
		lines++
	}
	d.Absent("PHƯỜNG KHÁC", "Kiểm tra chợ đêm")
	if lines < 30 {
		t.Errorf("%d lines are kept", lines)
	}
}
