package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/store/reportrow"
)

// reportsWhere gives reports with the names of their files and the sent log.
func (t *tx) reportsWhere(condition string, args ...any) ([]model.Report, error) {
	rows, err := list[reportrow.Row](t, "select "+reports.Read("r")+" from report r where r.deleted_at = '' and "+condition, args...)
	if err != nil {
		return nil, err
	}
	found := make([]model.Report, len(rows))
	for i, row := range rows {
		if found[i], err = row.Read(); err != nil {
			return nil, err
		}
		if found[i].Files, err = list[model.File](t, "select name, sha256, size from report_file where report_id = ? order by id", row.ID); err != nil {
			return nil, err
		}
		found[i].Sendings, err = list[model.Sending](t, `select at, "to", how, "by", note from sending where report_id = ? order by at, id`, row.ID)
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}

func (t *tx) report(id model.ReportID) (model.Report, error) {
	found, err := t.reportsWhere("r.id = ?", id)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("report %d: %w", id, model.ErrNotFound)
	}
	if err != nil {
		return model.Report{}, err
	}
	return found[0], nil
}

// Reports lists all reports, newest first, without the bytes of their files.
func (b *Book) Reports(ctx context.Context) ([]model.Report, error) {
	return read(ctx, b, func(t *tx) ([]model.Report, error) {
		return t.reportsWhere(`true order by r."to" desc, r.id desc`)
	})
}

// Report gives one report without the bytes of its files.
func (b *Book) Report(ctx context.Context, id model.ReportID) (model.Report, error) {
	return read(ctx, b, func(t *tx) (model.Report, error) { return t.report(id) })
}

// ReportFile gives a file of a report with its bytes.
func (b *Book) ReportFile(ctx context.Context, id model.ReportID, name string) (model.File, error) {
	return read(ctx, b, func(t *tx) (model.File, error) {
		f, err := one[model.File](t, `select r.name, r.sha256, r.size, f.bytes from report_file r join file f on f.sha256 = r.sha256
			where r.report_id = ? and r.name = ?`, id, name)
		if err != nil {
			return f, fmt.Errorf("file %s of report %d: %w", name, id, err)
		}
		return f, nil
	})
}

// LastSent gives the last report of a kind that was sent, is about one of some diseases, "" being one about all, answers one of some
// duties, none given being any, and whose period ended before a day; false where there is none.
func (b *Book) LastSent(ctx context.Context, kind model.ReportKind, diseases, duties []string, before model.Date) (model.Report, bool, error) {
	return b.last(ctx, "r.sent_at", kind, diseases, duties, before)
}

// LastIssued is LastSent of those that were issued, whether or not it was noted that they were sent: the next one goes on from it.
func (b *Book) LastIssued(ctx context.Context, kind model.ReportKind, diseases, duties []string, before model.Date) (model.Report, bool, error) {
	return b.last(ctx, "r.issued_at", kind, diseases, duties, before)
}

func (b *Book) last(ctx context.Context, done string, kind model.ReportKind, diseases, duties []string, before model.Date) (model.Report, bool, error) {
	found, err := read(ctx, b, func(t *tx) ([]model.Report, error) {
		return t.reportsWhere(`r.kind = ? and `+done+` <> '' and r."to" < ? and r.disease`+inSet+` and (? or r.duty`+inSet+`)
			order by r."to" desc, `+done+` desc, r.id desc limit 1`, kind, before, set(diseases), len(duties) == 0, set(duties))
	})
	if err != nil || len(found) == 0 {
		return model.Report{}, false, err
	}
	return found[0], true, nil
}

// Written is when the first and the last step were taken in the book; now where there is none.
func (b *Book) Written(ctx context.Context) (first, last model.Instant, err error) {
	_, err = read(ctx, b, func(t *tx) (found bool, err error) {
		if first, found, err = optional(one[model.Instant](t, "select at from step order by id limit 1")); err == nil && !found {
			first, last = t.Now, t.Now
		} else if err == nil {
			last, err = t.lastEntry()
		}
		return found, err
	})
	return first, last, err
}

// SentPeriods gives what the reports of a kind that were sent cover, in the order of the days they end on. They are about one of some
// diseases, "" being one about all, and answer one of some duties, none given being any.
func (b *Book) SentPeriods(ctx context.Context, kind model.ReportKind, diseases, duties []string) ([]model.Period, error) {
	return read(ctx, b, func(t *tx) ([]model.Period, error) {
		return list[model.Period](t, `select distinct "from", "to", cut from report where kind = ? and sent_at <> '' and deleted_at = ''
				and disease`+inSet+` and (? or duty`+inSet+`) order by "to"`, kind, set(diseases), len(duties) == 0, set(duties))
	})
}
