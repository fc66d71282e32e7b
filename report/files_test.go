package report_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/report"
)

func TestName(t *testing.T) {
	t.Parallel()
	tests := []struct {
		change func(*report.Document)
		want   string
	}{
		{func(*report.Document) {}, "BC-tuan-2021-08-16_2021-08-22-phuong-hoa-minh.docx"},
		{func(d *report.Document) { d.Report.Kind, d.Report.Period.From = model.ReportDaily, d.Report.Period.To }, "BC-ngay-2021-08-22-phuong-hoa-minh.docx"},
		{func(d *report.Document) { d.Report.Kind = model.ReportMonthly }, "BC-thang-2021-08-16_2021-08-22-phuong-hoa-minh.docx"},
		{func(d *report.Document) { d.Report.Kind, d.Report.Title = model.ReportOnDemand, "Tết / 2022?" }, "BC-chuyen-de-tet-2022-2021-08-16_2021-08-22-phuong-hoa-minh.docx"},
		{func(d *report.Document) { d.Report.CorrectionOf = 1 }, "BC-tuan-2021-08-16_2021-08-22-dinh-chinh-phuong-hoa-minh.docx"},
		{func(d *report.Document) { d.Office.Name = `..\..\CON: "a*"` }, "BC-tuan-2021-08-16_2021-08-22-con-a.docx"},
		{func(d *report.Document) { d.Office.Name = "" }, "BC-tuan-2021-08-16_2021-08-22.docx"},
	}
	for _, tt := range tests {
		d := sample(t)
		tt.change(&d)
		if got := report.Name(d, "docx"); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}

func TestNameIsSafeEverywhere(t *testing.T) {
	t.Parallel()
	safe := regexp.MustCompile(`^BC[A-Za-z0-9_-]*\.docx$`)
	rapid.Check(t, func(r *rapid.T) {
		d := hostileDocument(t, rapid.String().Draw(r, "text"))
		if name := report.Name(d, "docx"); !safe.MatchString(name) || len(name) > 200 {
			t.Fatalf("%q", name)
		}
	})
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func TestWrite(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "báo cáo", "tuần")
	formats := append(report.Formats(), "txt")
	files, err := report.Write(dir, sample(t), formats)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(report.Formats()) || len(names(t, dir)) != len(files) {
		t.Fatalf("%d files, folder holds %v", len(files), names(t, dir))
	}
	for _, f := range files {
		there, err := os.ReadFile(filepath.Join(dir, f.Name))
		sum := sha256.Sum256(there)
		if err != nil || !bytes.Equal(there, f.Bytes) || f.Size != len(there) || f.SHA256 != hex.EncodeToString(sum[:]) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}

func TestWriteKeepsWhatIsThere(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(d report.Document) string {
		files, err := report.Write(dir, d, []string{"txt"})
		if err != nil {
			t.Fatal(err)
		}
		return files[0].Name
	}
	const first, second, third = "BC-tuan-2021-08-16_2021-08-22-phuong-hoa-minh.txt",
		"BC-tuan-2021-08-16_2021-08-22-phuong-hoa-minh-2.txt", "BC-tuan-2021-08-16_2021-08-22-phuong-hoa-minh-3.txt"
	d := sample(t)
	if got := write(d); got != first {
		t.Errorf("first is %s", got)
	}
	if got := write(d); got != first {
		t.Errorf("the same again is %s", got)
	}
	changed := sample(t)
	changed.Report.Number++
	if got := write(changed); got != second {
		t.Errorf("another is %s", got)
	}
	changed.Report.Number++
	if got := write(changed); got != third {
		t.Errorf("a third is %s", got)
	}
	if got := write(d); got != first {
		t.Errorf("the first again is %s", got)
	}
	if got := names(t, dir); !slices.Equal(got, []string{second, third, first}) {
		t.Errorf("folder holds %v", got)
	}
}

func TestWriteNothingWhereAFormatIsUnknown(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if _, err := report.Write(dir, sample(t), []string{"txt", "../x"}); !errors.Is(err, report.ErrFormat) {
		t.Errorf("got %v", err)
	}
	if got := names(t, dir); len(got) != 0 {
		t.Errorf("folder holds %v", got)
	}
}

func TestWriteDoesNotFollowALinkOut(t *testing.T) {
	t.Parallel()
	dir, outside := t.TempDir(), filepath.Join(t.TempDir(), "other.txt")
	if err := os.WriteFile(outside, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, report.Name(sample(t), "txt"))); err != nil {
		t.Logf("no links here: %v", err)
		return
	}
	files, err := report.Write(dir, sample(t), []string{"txt"})
	if err != nil || files[0].Name == report.Name(sample(t), "txt") {
		t.Errorf("%v, %v", files, err)
	}
	if kept, err := os.ReadFile(outside); err != nil || string(kept) != "kept" {
		t.Errorf("the file outside holds %q, %v", kept, err)
	}
}

func TestWriteFailsWhole(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := report.Write(filepath.Join(file, "dir"), sample(t), report.Formats()); err == nil {
		t.Error("a folder inside a file was made")
	}
}

func TestPut(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "gửi")
	sent := []model.File{{Name: "BC.docx", Bytes: []byte("một")}, {Name: "../BC.txt", Bytes: []byte("hai")}, {Name: "không đuôi", Bytes: []byte("ba")}}
	for range 2 { // the second time they stand there already
		files, err := report.Put(dir, sent)
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range []string{"BC.docx", "BC.txt", "không đuôi"} {
			there, err := os.ReadFile(filepath.Join(dir, want))
			if err != nil || files[i].Name != want || !bytes.Equal(there, sent[i].Bytes) {
				t.Errorf("%s: %q, %v", files[i].Name, there, err)
			}
		}
	}
	other := []model.File{{Name: "BC.docx", Bytes: []byte("bốn")}, {Name: "không đuôi", Bytes: []byte("năm")}}
	files, err := report.Put(dir, other)
	if err != nil || files[0].Name != "BC-2.docx" || files[1].Name != "không đuôi-2" {
		t.Errorf("beside others: %+v, %v", files, err)
	}
	if other[0].Name != "BC.docx" || len(names(t, dir)) != 5 {
		t.Errorf("%+v, %v", other, names(t, dir))
	}
	if _, err := report.Put(dir, []model.File{{Name: ".."}}); err == nil {
		t.Error("a name that leads out was taken")
	}
}
