package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"sotruc/model"
	"sotruc/store/label"
	"sotruc/store/reportrow"
	"sotruc/store/sqlrow"
)

// SaveReport keeps a draft: a new one without ID, otherwise the one there is. One that was issued is a draft again. What is
// fixed when a report is issued is IssueReport's matter, the sent log MarkSent's. A sent report is model.ErrFrozen.
func (b *Book) SaveReport(ctx context.Context, r model.Report) (model.Report, error) {
	r.Figures, r.Late, r.Tasks, r.Printed = nil, nil, model.TaskTotals{}, ""
	row, err := reportrow.Of(r)
	if err != nil {
		return model.Report{}, err
	}
	return written(ctx, b, label.SaveReport, short(reportrow.Name(row.Report)), func(t *tx) (model.Report, error) {
		row.IssuedAt, row.SentAt = 0, 0
		if row.MadeAt == 0 {
			row.MadeAt = t.Now
		}
		if err := t.saveReport(&row); err != nil {
			return model.Report{}, err
		}
		return t.report(row.ID)
	})
}

// saveReport writes a new report, or one that was not sent.
func (t *tx) saveReport(row *reportrow.Row) error {
	if row.ID == 0 {
		id, err := t.Insert(reports, *row)
		row.ID, row.Rev = model.ReportID(id), 1
		return err
	}
	if err := t.unsent(row.ID); err != nil {
		return err
	}
	err := t.Update(reports, *row, int64(row.ID), row.Rev)
	row.Rev++
	return err
}

// unsent refuses a report that was sent.
func (t *tx) unsent(id model.ReportID) error {
	sent, err := one[model.Instant](t, "select sent_at from report where id = ? and deleted_at = ''", id)
	if err == nil && sent != 0 {
		err = model.ErrFrozen
	}
	if err != nil {
		return fmt.Errorf("report %d: %w", id, err)
	}
	return nil
}

// IssueReport fixes what a report says: its number, figures, totals, late tasks, what is printed around them, and its files with
// their bytes, which take the place of those it was issued with before. It is saved first where it is new. A sent report is
// model.ErrFrozen. A number that another report, or an own paper of the kind, has in the term
// is a *model.FieldError.
func (b *Book) IssueReport(ctx context.Context, r model.Report) (model.Report, error) {
	row, err := reportrow.Of(r)
	if err != nil {
		return model.Report{}, err
	}
	return written(ctx, b, label.Issue, short(reportrow.Name(row.Report)), func(t *tx) (model.Report, error) {
		if err := t.issue(&row); err != nil {
			return model.Report{}, err
		}
		return t.report(row.ID)
	})
}

func (t *tx) issue(row *reportrow.Row) error {
	if row.MadeAt == 0 {
		row.MadeAt = t.Now
	}
	row.IssuedAt, row.SentAt = t.Now, 0
	if err := t.saveReport(row); err != nil {
		return err
	}
	return t.attach(*row)
}

// MarkSent notes that a report went out as it was issued, with the lines of the sent log, of which there is at least one; what
// else the report given says is not looked at. One that was not issued is issued in the same step. Afterwards only the log grows.
// What the report shows to be done is ticked with it, as done when it was first sent.
func (b *Book) MarkSent(ctx context.Context, r model.Report, shows ...model.Evidence) (model.Report, error) {
	row, err := reportrow.Of(r)
	if err != nil {
		return model.Report{}, err
	}
	return written(ctx, b, label.Send, short(reportrow.Name(row.Report)), func(t *tx) (model.Report, error) {
		// Files and log are written before the report is sent: then undo, which goes backwards, opens the report before it
		// takes them away.
		if row.IssuedAt == 0 {
			if err := t.issue(&row); err != nil {
				return model.Report{}, err
			}
		} else if err := t.unsent(row.ID); err != nil {
			return model.Report{}, err
		}
		log := row.Sendings
		if len(log) == 0 {
			log = []model.Sending{{}}
		}
		for _, s := range log {
			if err := t.logSending(row.ID, s); err != nil {
				return model.Report{}, err
			}
		}
		if err := t.tickShown(shows, min(cmp.Or(log[0].At, t.Now), t.Now)); err != nil {
			return model.Report{}, err
		}
		issued, err := one[reportrow.Row](t, "select "+reports.Read("r")+" from report r where r.id = ?", row.ID)
		if err != nil {
			return model.Report{}, err
		}
		issued.SentAt = t.Now
		if err := t.Update(reports, issued, int64(row.ID), row.Rev); err != nil {
			return model.Report{}, err
		}
		return t.report(row.ID)
	})
}

// tickShown ticks what evidence shows to be done at an instant, and keeps the evidence where the task does not have it yet.
func (t *tx) tickShown(shows []model.Evidence, at model.Instant) error {
	var ticks []model.Completion
	for _, e := range shows {
		e = sqlrow.Tidy(e)
		ticks = append(ticks, model.Completion{TaskID: e.TaskID, Period: e.Period, UnitID: e.UnitID, State: model.CompletionDone, DoneAt: at})
		if err := t.addEvidence(&e); err != nil && !errors.Is(err, model.ErrDuplicate) {
			return err
		}
	}
	return t.complete(ticks)
}

// attach keeps the files of a report in the place of those it had.
func (t *tx) attach(row reportrow.Row) error {
	if _, err := t.Exec("delete from report_file where report_id = ?", row.ID); err != nil {
		return err
	}
	for _, f := range row.Files {
		kept, err := t.keepFile(f)
		if err != nil {
			return err
		}
		if _, err := t.Insert(reportFiles, reportrow.File{ReportID: row.ID, Name: kept.Name, SHA256: kept.SHA256, Size: kept.Size}); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) logSending(id model.ReportID, s model.Sending) error {
	if s.At == 0 {
		s.At = t.Now
	}
	if s.By == "" {
		s.By = t.book.set.officer
	}
	_, err := t.Insert(sendings, reportrow.Sending{ReportID: id, Sending: s})
	return err
}

// AddSending writes another line into the log of a report that was sent.
func (b *Book) AddSending(ctx context.Context, id model.ReportID, s model.Sending) (model.Report, error) {
	s = sqlrow.Tidy(s)
	return written(ctx, b, label.SendAgain, "", func(t *tx) (model.Report, error) {
		r, err := t.report(id)
		if err != nil {
			return r, err
		}
		if r.SentAt == 0 {
			return r, fmt.Errorf("report %d was not sent: %w", id, model.ErrNotFound)
		}
		t.what = short(reportrow.Name(r))
		if err := t.logSending(id, s); err != nil {
			return r, err
		}
		return t.report(id)
	})
}

// DeleteReport moves a report that was not sent to the bin. A sent report is model.ErrFrozen.
func (b *Book) DeleteReport(ctx context.Context, id model.ReportID) error {
	return b.write(ctx, label.DeleteReport, "", func(t *tx) error {
		t.what = t.nameOf("report", int64(id))
		if err := t.unsent(id); err != nil {
			return err
		}
		return discardOne(t, "report", id)
	})
}
