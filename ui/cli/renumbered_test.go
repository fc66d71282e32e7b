package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/owed"
	"sotruc/office"
	"sotruc/store"
)

// A report that was exported under one number and goes up under another leaves none of the old files beside the new.
func TestFinalTakesAwayTheFilesOfBefore(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	out := filepath.Join(d.dir, "out")
	d.onBook(func(book *store.Book) error {
		at := model.InstantOf(time.Date(2021, 8, 8, 15, 0, 0, 0, model.Zone))
		r := model.Report{Kind: model.ReportWeekly, Disease: model.DiseaseCovid, Period: owed.PeriodFor(model.ReportWeekly, aug(8), 1, "")}
		issued, _, err := office.Issue(t.Context(), book, config.Default(), r, []string{"txt", "csv"}, office.Annex{}, out, at)
		if err == nil {
			issued.Number = 9
			_, err = book.SaveReport(t.Context(), issued)
		}
		return err
	})
	if err := os.WriteFile(filepath.Join(out, "2021-W31_BC-tuan_so-01.csv"), []byte("đã sửa"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, _, said := d.run("report", "weekly", "--on", "2021-08-08", "--out", out, "--format", "txt,csv", "--final")
	entries, err := os.ReadDir(out)
	if err != nil || len(entries) != 3 || entries[0].Name() != "2021-W31_BC-tuan_so-01.csv" || entries[2].Name() != "2021-W31_BC-tuan_so-09.txt" {
		t.Errorf("%v, %v: %s", entries, err, said)
	}
}

// A list of reports tells a correction from what it corrects, to people and to programs: a period is not counted twice.
func TestAListOfReportsTellsCorrections(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.onBook(func(book *store.Book) error {
		at := model.InstantOf(time.Date(2021, 8, 8, 15, 0, 0, 0, model.Zone))
		r := model.Report{Kind: model.ReportWeekly, Disease: model.DiseaseCovid, Period: owed.PeriodFor(model.ReportWeekly, aug(8), 1, "")}
		first, err := office.Prepare(t.Context(), book, config.Default(), r, []string{"txt"}, office.Annex{}, at)
		if err == nil {
			first, err = book.MarkSent(t.Context(), first)
		}
		if err == nil {
			r.CorrectionOf = first.ID
			_, _, err = office.Issue(t.Context(), book, config.Default(), r, []string{"txt"}, office.Annex{}, d.dir, at)
		}
		return err
	})
	_, list, said := d.run("list", "reports")
	if strings.Count(list, "đính chính") != 1 || strings.Count(list, "02/08") != 2 {
		t.Errorf("%s%s", list, said)
	}
	if _, list, _ = d.run("list", "reports", "--json"); strings.Count(list, `"corrects": 1`) != 1 {
		t.Error(list)
	}
}
