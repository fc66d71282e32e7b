package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/store/sqlrow"
)

// SaveReport keeps a draft: a new one without ID, otherwise the one there is. What is frozen at sending, files and the
// sent log are MarkSent's matter. A sent report is model.ErrFrozen.
func (b *Book) SaveReport(ctx context.Context, r model.Report) (model.Report, error) {
	row, err := reportRowOf(r)
	if err != nil {
		return model.Report{}, err
	}
	return written(ctx, b, labelSaveReport, reportName(row.Report), func(t *tx) (model.Report, error) {
		row.SentAt = 0
		if row.MadeAt == 0 {
			row.MadeAt = t.now
		}
		if err := t.saveReport(&row); err != nil {
			return model.Report{}, err
		}
		return t.report(row.ID)
	})
}

// saveReport writes a new report or a draft.
func (t *tx) saveReport(row *reportRow) error {
	if row.ID == 0 {
		id, err := t.insert(reports, *row)
		row.ID, row.Rev = model.ReportID(id), 1
		return err
	}
	if err := t.draft(row.ID); err != nil {
		return err
	}
	return t.update(reports, *row, int64(row.ID), row.Rev)
}

// draft refuses a report that was sent.
func (t *tx) draft(id model.ReportID) error {
	sent, err := one[model.Instant](t, "select sent_at from report where id = ? and deleted_at = ''", id)
	if err == nil && sent != 0 {
		err = model.ErrFrozen
	}
	if err != nil {
		return fmt.Errorf("report %d: %w", id, err)
	}
	return nil
}

// MarkSent freezes a report as it goes out: figures, totals, late tasks, files with their bytes, and the lines of the
// sent log, which has at least one. It is saved first where it is new. Afterwards only the log grows.
func (b *Book) MarkSent(ctx context.Context, r model.Report) (model.Report, error) {
	row, err := reportRowOf(r)
	if err != nil {
		return model.Report{}, err
	}
	return written(ctx, b, labelSend, reportName(row.Report), func(t *tx) (model.Report, error) {
		if row.MadeAt == 0 {
			row.MadeAt = t.now
		}
		// Files and log are written while the report is still a draft: then undo, which goes backwards, opens the report
		// before it takes them away.
		row.SentAt = 0
		if row.ID == 0 {
			if err := t.saveReport(&row); err != nil {
				return model.Report{}, err
			}
		} else if err := t.draft(row.ID); err != nil {
			return model.Report{}, err
		}
		if err := t.attach(row); err != nil {
			return model.Report{}, err
		}
		row.SentAt = t.now
		if err := t.update(reports, row, int64(row.ID), row.Rev); err != nil {
			return model.Report{}, err
		}
		return t.report(row.ID)
	})
}

type reportFileRow struct {
	ReportID model.ReportID
	Name     string
	SHA256   string
	Size     int
}

func (t *tx) attach(row reportRow) error {
	for _, f := range row.Files {
		kept, err := t.keepFile(f)
		if err != nil {
			return err
		}
		if _, err := t.insert(reportFiles, reportFileRow{row.ID, kept.Name, kept.SHA256, kept.Size}); err != nil {
			return err
		}
	}
	log := row.Sendings
	if len(log) == 0 {
		log = []model.Sending{{}}
	}
	for _, s := range log {
		if err := t.logSending(row.ID, s); err != nil {
			return err
		}
	}
	return nil
}

type sendingRow struct {
	ReportID model.ReportID
	model.Sending
}

func (t *tx) logSending(id model.ReportID, s model.Sending) error {
	if s.At == 0 {
		s.At = t.now
	}
	if s.By == "" {
		s.By = t.book.set.officer
	}
	_, err := t.insert(sendings, sendingRow{ReportID: id, Sending: s})
	return err
}

// AddSending writes another line into the log of a report that was sent.
func (b *Book) AddSending(ctx context.Context, id model.ReportID, s model.Sending) (model.Report, error) {
	s = sqlrow.Tidy(s)
	return written(ctx, b, labelSendAgain, "", func(t *tx) (model.Report, error) {
		r, err := t.report(id)
		if err != nil {
			return r, err
		}
		if r.SentAt == 0 {
			return r, fmt.Errorf("report %d was not sent: %w", id, model.ErrNotFound)
		}
		t.what = reportName(r)
		if err := t.logSending(id, s); err != nil {
			return r, err
		}
		return t.report(id)
	})
}

// DeleteReport moves a draft to the bin. A sent report is model.ErrFrozen.
func (b *Book) DeleteReport(ctx context.Context, id model.ReportID) error {
	return b.write(ctx, labelDeleteReport, "", func(t *tx) error {
		t.what = t.nameOf("report", int64(id))
		if err := t.draft(id); err != nil {
			return err
		}
		return discardOne(t, "report", id)
	})
}

// reportName is what a report is called in the sentence about a step.
func reportName(r model.Report) string {
	switch {
	case r.Symbol != "":
		return r.Symbol
	case r.Title != "":
		return short(r.Title)
	}
	return r.Period.To.Local()
}
