package office_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/store"
)

// sendWeek sends the report of the week so many weeks after the first, in some formats.
func sendWeek(t *testing.T, book *store.Book, set config.Config, week int, correction model.ReportID, formats ...string) model.Report {
	t.Helper()
	r := friday()
	r.Period.From, r.Period.To = r.Period.From-model.Date(7*(20-week)), r.Period.To-model.Date(7*(20-week))
	r.CorrectionOf = correction
	r, err := office.Prepare(t.Context(), book, set, r, formats, office.Annex{}, now())
	if err == nil {
		r, err = book.MarkSent(t.Context(), r)
	}
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A course has the last eleven reports of a kind, oldest first, each period once: a correction stands for what it corrects.
func TestCourse(t *testing.T) {
	t.Parallel()
	book, set := open(t), settings()
	var want []string
	for week := range 14 {
		sent := sendWeek(t, book, set, week, 0, "txt")
		if week == 8 {
			sent = sendWeek(t, book, set, week, sent.ID, "txt")
		}
		if week >= 3 {
			want = append(want, fmt.Sprint(sent.ID))
		}
	}
	monthly := friday()
	monthly.Kind = model.ReportMonthly
	if _, err := office.Course(t.Context(), book, settings(), monthly); err != nil {
		t.Fatal(err)
	}
	all, err := office.Course(t.Context(), book, settings(), friday())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range all {
		got = append(got, fmt.Sprint(r.ID))
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("%v, want %v", got, want)
	}
	if all, err := office.Course(t.Context(), book, settings(), monthly); err != nil || len(all) != 0 {
		t.Errorf("months after weeks: %d, %v", len(all), err)
	}
}

// The course is fixed with the report: what is corrected, sent or undone before it afterwards changes none of its files, and a format
// that is made later is as it would have been made then. A mail made later brings what was issued.
func TestCourseIsFixed(t *testing.T) {
	t.Parallel()
	book, set, ctx := open(t), settings(), t.Context()
	inspected(t, book, "Kiểm tra chợ", 2)
	for week := 17; week < 20; week++ {
		sendWeek(t, book, set, week, 0, "txt")
	}
	whole, err := office.Prepare(ctx, book, set, friday(), report.Formats(), office.Annex{}, now())
	if err != nil {
		t.Fatal(err)
	}
	part := whole
	part.Files = nil
	for _, f := range whole.Files { // all but the annex and the message
		if format := report.FormatOf(f.Name); format != "xlsx" && format != "msg" && format != "eml" {
			part.Files = append(part.Files, f)
		}
	}
	sent, err := book.MarkSent(ctx, part)
	if err != nil {
		t.Fatal(err)
	}
	sendWeek(t, book, set, 16, 0, "txt")
	first := sendWeek(t, book, set, 18, 0, "txt")
	sendWeek(t, book, set, 18, first.ID, "txt")
	late, made, err := office.ReportFiles(ctx, book, set, sent, report.Formats(), office.Annex{})
	if err != nil || strings.Join(made, " ") != "xlsx msg eml" {
		t.Fatalf("%v, %v", made, err)
	}
	then := map[string]model.File{}
	for _, f := range whole.Files {
		then[f.Name] = f
	}
	for _, f := range late {
		if report.FormatOf(f.Name) == "eml" {
			if len(f.Bytes) >= len(then[f.Name].Bytes) { // it brings less: the annex was not issued
				t.Errorf("%s has %d bytes, of all formats %d", f.Name, len(f.Bytes), len(then[f.Name].Bytes))
			}
			continue
		}
		if !bytes.Equal(f.Bytes, then[f.Name].Bytes) {
			t.Errorf("%s is not as it would have been made then", f.Name)
		}
	}
	again, _, err := office.ReportFiles(ctx, book, set, sent, []string{"eml"}, office.Annex{})
	if err != nil || !bytes.Equal(again[0].Bytes, late[len(late)-1].Bytes) {
		t.Errorf("the mail alone is another, %v", err)
	}
	if !strings.Contains(sent.Printed, `"course":[{"Symbol":"01-BC/ĐU"`) {
		t.Errorf("kept is %s", sent.Printed)
	}
}

// The settings take every format that is made, and no other.
func TestEveryFormatOfTheSettingsIsMade(t *testing.T) {
	t.Parallel()
	load := func(formats ...string) (config.Config, error) {
		path := filepath.Join(t.TempDir(), "config.toml")
		if err := os.WriteFile(path, []byte("[report]\nformats = [\""+strings.Join(formats, `", "`)+"\"]\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		return config.Load(path)
	}
	set, err := load(report.Formats()...)
	if err != nil {
		t.Fatal(err)
	}
	files, err := report.Files(report.Document{}, set.Report.Formats)
	if err != nil || len(files) != len(report.Formats()) {
		t.Errorf("%d files, %v", len(files), err)
	}
	for i, f := range files {
		if report.FormatOf(f.Name) != report.Formats()[i] || len(f.Bytes) == 0 {
			t.Errorf("%s of %s has %d bytes", f.Name, report.Formats()[i], len(f.Bytes))
		}
	}
	_, err = load("xls")
	var wrong *config.Error
	if !errors.As(err, &wrong) || wrong.Detail != strings.Join(report.Formats(), ", ") {
		t.Errorf("of one that does not exist: %v", err)
	}
}
