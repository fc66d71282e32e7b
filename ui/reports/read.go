package reports

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/report/words"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// reportShown is a report with everything its screen shows.
type reportShown struct {
	stored    model.Report       // as the book has it
	report    model.Report       // with its figures: of a draft those of this moment, otherwise those it was issued with
	around    report.Document    // the report with the office and the activities of its period
	trouble   error              // a template that cannot be used, without which the report says less than it will
	printed   string             // of what was issued the text file as it was made; "" where none was
	sendTo    string             // where the report before went; the superior of the settings where none did
	folder    string             // where files are put unless told otherwise
	gone      string             // the folder of the settings, where it is not there
	anew      model.Report       // what corrects the report that this one goes on from, and went up after it; ID 0 where nothing does
	preceding []office.Objection // by the reports before it
	asked     []office.Asked     // of what was issued and not sent: the tasks that it may be the answer to
	meant     int                // the place of the one it is meant for; -1 where that is not known
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
	s := reportShown{stored: stored, report: stored, meant: -1, folder: part.DocumentsFolder(d)}
	if set := d.Config.Report.Folder; d.Home.Has(set) {
		s.folder = set
	} else {
		s.gone = set
	}
	duty := office.DutyOf(d.Config, stored)
	s.sendTo = cmp.Or(duty.Duty, d.Config.Office.Superior)
	last, sent, err := office.SentBefore(ctx, d.Book, d.Config, stored, stored.Period.From)
	if err != nil {
		return s, err
	}
	if sent && len(last.Sendings) > 0 && last.Sendings[0].To != "" {
		s.sendTo = last.Sendings[0].To
	}
	if stored.IssuedAt == 0 {
		if s.report, err = office.Redraft(ctx, d.Book, d.Config, stored, d.Now()); err != nil {
			return s, err
		}
	} else if s.printed, err = printedText(ctx, d, stored); err != nil {
		return s, err
	}
	if stored.SentAt != 0 {
		all, err := d.Book.Reports(ctx)
		if err != nil {
			return s, fmt.Errorf("read the reports around one: %w", err)
		}
		withdrawn, err := office.Withdrawn(ctx, d.Book, d.Config, all)
		if err != nil {
			return s, err
		}
		s.anew = withdrawn[id]
	}
	if stored.IssuedAt != 0 && stored.SentAt == 0 {
		if s.asked, s.meant, err = office.AskedFor(ctx, d.Book, d.Config, stored, 0, d.Now()); err != nil {
			return s, err
		}
	}
	if stored.SentAt == 0 {
		if s.preceding, err = office.Preceding(ctx, d.Book, d.Config, stored, d.Now()); err != nil {
			return s, err
		}
	}
	s.around, err = office.LoadDocument(ctx, d.Book, d.Config, s.report)
	if bad := new(words.Error); errors.As(err, &bad) {
		s.trouble, err = bad, nil
	}
	return s, err
}

// printedText is the text file of a report that was issued.
func printedText(ctx context.Context, d *scene.Desk, r model.Report) (string, error) {
	for _, f := range r.Files {
		if report.FormatOf(f.Name) == "txt" {
			kept, err := d.Book.ReportFile(ctx, r.ID, f.Name)
			if err != nil {
				return "", fmt.Errorf("read a file of a report: %w", err)
			}
			return string(kept.Bytes), nil
		}
	}
	return "", nil
}
