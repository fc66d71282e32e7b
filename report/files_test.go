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
	"sotruc/model/owed"
	"sotruc/report"
)

func TestName(t *testing.T) {
	t.Parallel()
	tests := []struct {
		change func(*report.Document)
		want   string
	}{
		{func(*report.Document) {}, "2021-W33_BC-tuan_du-thao_phuong-hoa-minh.docx"},
		{func(d *report.Document) { d.Report.Kind, d.Report.Period.From = model.ReportDaily, d.Report.Period.To }, "2021-08-22_BC-ngay_du-thao_phuong-hoa-minh.docx"},
		{func(d *report.Document) { d.Report.Kind = model.ReportMonthly }, "2021-08-16_2021-08-22_BC-thang_du-thao_phuong-hoa-minh.docx"},
		{func(d *report.Document) { d.Report.Kind, d.Report.Title = model.ReportOnDemand, "Tết / 2022?" }, "2021-08-16_2021-08-22_BC-chuyen-de-tet-2022_du-thao_phuong-hoa-minh.docx"},
		{func(d *report.Document) { d.Report.CorrectionOf = 1 }, "2021-W33_BC-tuan-dinh-chinh_du-thao_phuong-hoa-minh.docx"},
		{func(d *report.Document) { d.Office.Name = `..\..\CON: "a*"` }, "2021-W33_BC-tuan_du-thao_con-a.docx"},
		{func(d *report.Document) { d.Office.Name = "" }, "2021-W33_BC-tuan_du-thao.docx"},
		{func(d *report.Document) { d.Report.Number, d.Report.IssuedAt = 7, d.Report.MadeAt+1 }, "2021-W33_BC-tuan_so-07_phuong-hoa-minh.docx"},
		{func(d *report.Document) { d.Report.Period.From-- }, "2021-08-15_2021-08-22_BC-tuan_du-thao_phuong-hoa-minh.docx"},
		{func(d *report.Document) { d.Report.Period.From -= 3; d.Report.Period.To -= 3 }, "2021-W33_BC-tuan_du-thao_phuong-hoa-minh.docx"},
		{func(d *report.Document) { d.Report.Period.From -= 4; d.Report.Period.To -= 4 }, "2021-W32_BC-tuan_du-thao_phuong-hoa-minh.docx"},
		{func(d *report.Document) {
			d.Report.Kind, d.Report.Period = model.ReportMonthly, owed.PeriodFor(model.ReportMonthly, d.Report.Period.From, 1, "")
		}, "2021-08_BC-thang_du-thao_phuong-hoa-minh.docx"},
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
	safe := regexp.MustCompile(`^[0-9][A-Za-z0-9_-]*\.docx$`)
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

// written puts the files of a report into a folder.
func written(dir string, d report.Document, formats []string) ([]model.File, error) {
	files, err := report.Files(d, formats)
	if err != nil {
		return nil, err
	}
	return report.Put(dir, files)
}

func TestWrite(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "báo cáo", "tuần")
	formats := append(report.Formats(), "txt")
	files, err := written(dir, sample(t), formats)
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
		files, err := written(dir, d, []string{"txt"})
		if err != nil {
			t.Fatal(err)
		}
		return files[0].Name
	}
	const first, second, third = "2021-W33_BC-tuan_du-thao_phuong-hoa-minh.txt",
		"2021-W33_BC-tuan_du-thao_phuong-hoa-minh-2.txt", "2021-W33_BC-tuan_du-thao_phuong-hoa-minh-3.txt"
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
	if _, err := written(dir, sample(t), []string{"txt", "../x"}); !errors.Is(err, report.ErrFormat) {
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
	files, err := written(dir, sample(t), []string{"txt"})
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
	if _, err := written(filepath.Join(file, "dir"), sample(t), report.Formats()); err == nil {
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

// What a run that was killed left of a file goes when the next is put there.
func TestPutTakesAwayWhatAKilledRunLeft(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	left := filepath.Join(dir, ".sotruc-new-7")
	host, err := os.Hostname()
	if err := errors.Join(err, os.Mkdir(left, 0o700), os.WriteFile(filepath.Join(left, "file"), []byte("mộ"), 0o600),
		os.WriteFile(filepath.Join(left, "lock"), []byte(host), 0o600)); err != nil {
		t.Fatal(err)
	}
	if _, err := report.Put(dir, []model.File{{Name: "BC.txt", Bytes: []byte("một")}}); err != nil {
		t.Fatal(err)
	}
	if got := names(t, dir); !slices.Equal(got, []string{"BC.txt"}) {
		t.Errorf("the folder holds %q", got)
	}
}

// What is kept elsewhere gives its name to what is made anew; anything else that stands there stays.
func TestReplace(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	sum := func(text string) string { b := sha256.Sum256([]byte(text)); return hex.EncodeToString(b[:]) }
	kept := map[string]bool{sum("một"): true}
	put := func(text string) string {
		files, err := report.Replace(dir, []model.File{{Name: "BC.txt", Bytes: []byte(text)}}, func(s string) (bool, error) { return kept[s], nil })
		if err != nil {
			t.Fatal(err)
		}
		there, err := os.ReadFile(filepath.Join(dir, files[0].Name))
		if err != nil || string(there) != text {
			t.Errorf("%s holds %q, %v", files[0].Name, there, err)
		}
		return files[0].Name
	}
	for _, step := range []struct{ text, name string }{{"một", "BC.txt"}, {"hai", "BC.txt"}, {"ba", "BC-2.txt"}, {"hai", "BC.txt"}} {
		if got := put(step.text); got != step.name {
			t.Errorf("%s is %s, want %s", step.text, got, step.name)
		}
	}
	if got := names(t, dir); !slices.Equal(got, []string{"BC-2.txt", "BC.txt"}) {
		t.Errorf("folder holds %v", got)
	}
	wrong := errors.New("book is closed")
	_, err := report.Replace(dir, []model.File{{Name: "BC.txt", Bytes: []byte("bốn")}}, func(string) (bool, error) { return false, wrong })
	if !errors.Is(err, wrong) {
		t.Errorf("%v", err)
	}
}
