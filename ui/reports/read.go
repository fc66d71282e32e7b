package reports

import (
	"context"
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// reportShown is a report with everything its screen shows.
type reportShown struct {
	stored  model.Report    // as the book has it
	report  model.Report    // with its figures: of a draft those of this moment, of a sent one the frozen ones
	around  report.Document // the report with the office and the activities of its period
	printed string          // of a sent one the text file as it went out; "" where none was made
	folder  string          // where files are put unless told otherwise
}

// document is the report ready for files and preview, with the narrative as given.
func (s reportShown) document(narrative []model.Section) report.Document {
	doc := s.around
	doc.Report = s.report
	doc.Report.Narrative = narrative
	return doc
}

// readReport reads a report; the figures of a draft are computed anew.
func readReport(ctx context.Context, d *scene.Desk, id model.ReportID) (reportShown, error) {
	stored, err := d.Book.Report(ctx, id)
	if err != nil {
		return reportShown{}, fmt.Errorf("read a report: %w", err)
	}
	s := reportShown{stored: stored, report: stored, folder: part.DocumentsFolder(d)}
	if s.around, err = office.LoadDocument(ctx, d.Book, d.Config, stored); err != nil {
		return s, err
	}
	if stored.SentAt != 0 {
		s.printed, err = printedText(ctx, d, stored)
		return s, err
	}
	s.report, err = draftOf(ctx, d, stored)
	return s, err
}

// draftOf fills in a draft from the book; the number is the officer's where one was given.
func draftOf(ctx context.Context, d *scene.Desk, stored model.Report) (model.Report, error) {
	now, err := office.Draft(ctx, d.Book, d.Config, stored.Kind, stored.Period, d.Now())
	if err != nil {
		return stored, err
	}
	r := stored
	r.Figures, r.Tasks, r.Late, r.MadeAt = now.Figures, now.Tasks, now.Late, now.MadeAt
	if r.Number == 0 {
		r.Number = now.Number
	}
	return r, nil
}

// printedText is the text file of a sent report.
func printedText(ctx context.Context, d *scene.Desk, r model.Report) (string, error) {
	for _, f := range r.Files {
		if strings.HasSuffix(f.Name, ".txt") {
			kept, err := d.Book.ReportFile(ctx, r.ID, f.Name)
			if err != nil {
				return "", fmt.Errorf("read a file of a report: %w", err)
			}
			return string(kept.Bytes), nil
		}
	}
	return "", nil
}
