package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

func aug(day int) model.Date {
	d, _ := model.ParseDate(fmt.Sprintf("2021-08-%02d", day))
	return d
}

func addActivity(t *testing.T, day int, text string) func(*store.Book) error {
	return func(book *store.Book) error {
		_, err := book.AddActivity(t.Context(), model.Activity{Kind: model.ActivityInspection, On: aug(day), Text: text, Count: 3})
		return err
	}
}

// What was done in the period stands in the files of every format that has words, as on the screen.
func TestReportNamesActivities(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.onBook(addActivity(t, 5, "Kiểm tra chốt đầu cầu"))
	d.onBook(addActivity(t, 9, "Việc của tuần sau"))
	d.must("report", "weekly", "--on", "2021-08-08", "--out", filepath.Join(d.dir, "out"), "--format", "txt,csv")
	const name = "2021-W31_BC-tuan_du-thao"
	if text := d.file("out", name+".txt"); !strings.Contains(text, "Kiểm tra chốt đầu cầu") || strings.Contains(text, "tuần sau") {
		t.Errorf("%s", text)
	}
	if rows := d.file("out", name+".csv"); !strings.Contains(rows, "activity.inspection") {
		t.Errorf("%s", rows)
	}
}

// A report that was sent leaves the book as the bytes it went out with, activities and all.
func TestSentReportIsTheBytesKept(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.onBook(addActivity(t, 5, "Kiểm tra chốt"))
	final, again := filepath.Join(d.dir, "final"), filepath.Join(d.dir, "again")
	d.must("report", "weekly", "--on", "2021-08-08", "--out", final, "--final")
	d.onBook(addActivity(t, 6, "Ghi sau khi gửi"))
	if _, _, said := d.run("report", "weekly", "--on", "2021-08-08", "--out", again); said != "Đã tạo thư mục "+again+"\n" {
		t.Errorf("says %s", said)
	}
	entries, err := os.ReadDir(final)
	if err != nil || len(entries) != 4 {
		t.Fatalf("%v, %v", entries, err)
	}
	for _, e := range entries {
		if d.file("again", e.Name()) != d.file("final", e.Name()) {
			t.Errorf("%s is not as it was sent", e.Name())
		}
	}
}

// One undo takes back all that --final did; what the officer wrote into the draft stays.
func TestFinalIsOneStep(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	undo := func(wantReports int) {
		t.Helper()
		d.onBook(func(book *store.Book) error {
			if _, err := book.Undo(t.Context()); err != nil {
				return fmt.Errorf("undo: %w", err)
			}
			all, err := book.Reports(t.Context())
			if len(all) != wantReports || wantReports > 0 && (all[0].SentAt != 0 || len(all[0].Files) > 0) {
				t.Errorf("after undo: %+v", all)
			}
			return err
		})
	}
	final := []string{"report", "weekly", "--on", "2021-08-08", "--out", filepath.Join(d.dir, "out"), "--final"}
	d.onBook(addActivity(t, 5, "Kiểm tra chốt"))
	d.must(final...)
	undo(0)
	d.onBook(func(book *store.Book) error {
		_, err := book.SaveReport(t.Context(), model.Report{
			Kind: model.ReportWeekly, Period: model.Period{From: aug(2), To: aug(8), Cut: "24:00"}, Number: 41, Symbol: "41-BC/ĐU",
			Narrative: []model.Section{{Key: "results", Text: "Đã làm xong."}},
		})
		return err
	})
	d.must(final...)
	d.onBook(func(book *store.Book) error {
		all, err := book.Reports(t.Context())
		if len(all) != 1 || all[0].SentAt == 0 || all[0].Number != 41 || all[0].Symbol != "41-BC/ĐU" || len(all[0].Narrative) != 1 || len(all[0].Files) != 4 {
			t.Errorf("sent: %+v", all)
		}
		return err
	})
	undo(1)
}

// The report of a period is its newest correction.
func TestReportIsTheCorrection(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	week := []string{"report", "weekly", "--on", "2021-08-08", "--format", "json", "--out"}
	d.onBook(addActivity(t, 5, "Kiểm tra chốt"))
	d.must(append(week, filepath.Join(d.dir, "first"), "--final")...)
	d.onBook(func(book *store.Book) error {
		all, err := book.Reports(t.Context())
		if err != nil {
			return err
		}
		_, err = book.SaveReport(t.Context(), model.Report{Kind: model.ReportWeekly, Disease: all[0].Disease, Period: all[0].Period, Number: 42, CorrectionOf: all[0].ID})
		return err
	})
	d.onBook(addActivity(t, 6, "Ghi sót"))
	const name = "2021-W31_BC-tuan-dinh-chinh_so-42.json"
	d.must(append(week, filepath.Join(d.dir, "draft"))...)
	d.must(append(week, filepath.Join(d.dir, "sent"), "--final")...)
	d.onBook(addActivity(t, 7, "Ghi sau khi gửi"))
	d.must(append(week, filepath.Join(d.dir, "again"))...)
	if sent := d.file("sent", name); d.file("again", name) != sent || sent == d.file("first", "2021-W31_BC-tuan_so-01.json") ||
		!strings.Contains(sent, `"symbol": "42-BC/ĐU"`) {
		t.Errorf("%s", sent)
	}
	if draft := d.file("draft", "2021-W31_BC-tuan-dinh-chinh_du-thao.json"); !strings.Contains(draft, `"draft": true`) || strings.Contains(draft, "42") {
		t.Errorf("%s", draft)
	}
}
