package store

import (
	"context"
	"encoding/json"
	"fmt"

	"sotruc/model"
	"sotruc/store/sqlrow"
)

// reportRow is a report with its lists as the JSON the table keeps.
type reportRow struct {
	model.Report
	NarrativeJSON string
	FiguresJSON   string
	TasksJSON     string
	LateJSON      string
}

func reportRowOf(r model.Report) (reportRow, error) {
	files := make([]model.File, len(r.Files))
	for i, f := range r.Files {
		files[i] = fingerprint(f)
	}
	r.Files = files
	r = sqlrow.Tidy(r)
	row := reportRow{Report: r}
	for _, part := range []struct {
		into *string
		from any
	}{
		{&row.NarrativeJSON, listOf(r.Narrative)},
		{&row.FiguresJSON, listOf(r.Figures)},
		{&row.TasksJSON, r.Tasks},
		{&row.LateJSON, listOf(r.Late)},
	} {
		text, err := json.Marshal(part.from)
		if err != nil {
			return row, fmt.Errorf("write report: %w", err)
		}
		*part.into = string(text)
	}
	return row, r.Validate()
}

// listOf writes no list as an empty one.
func listOf[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}

func (row reportRow) report() (model.Report, error) {
	r := row.Report
	for _, part := range []struct {
		from string
		into any
	}{
		{row.NarrativeJSON, &r.Narrative}, {row.FiguresJSON, &r.Figures}, {row.TasksJSON, &r.Tasks}, {row.LateJSON, &r.Late},
	} {
		if err := json.Unmarshal([]byte(part.from), part.into); err != nil {
			return r, fmt.Errorf("read report %d: %w", r.ID, err)
		}
	}
	if len(r.Narrative) == 0 {
		r.Narrative = nil
	}
	if len(r.Figures) == 0 {
		r.Figures = nil
	}
	if len(r.Late) == 0 {
		r.Late = nil
	}
	return r, nil
}

// reportsWhere gives reports with the names of their files and the sent log.
func (t *tx) reportsWhere(condition string, args ...any) ([]model.Report, error) {
	rows, err := list[reportRow](t, "select "+reports.Read("r")+" from report r where r.deleted_at = '' and "+condition, args...)
	if err != nil {
		return nil, err
	}
	found := make([]model.Report, len(rows))
	for i, row := range rows {
		if found[i], err = row.report(); err != nil {
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

// LastSent gives the last report of a kind that was sent, is about one of some diseases, "" being one about all, and whose period
// ended before a day, which the next one continues; false where there is none.
func (b *Book) LastSent(ctx context.Context, kind model.ReportKind, diseases []string, before model.Date) (model.Report, bool, error) {
	about, err := json.Marshal(diseases)
	if err != nil {
		return model.Report{}, false, fmt.Errorf("find the report sent last: %w", err)
	}
	found, err := read(ctx, b, func(t *tx) ([]model.Report, error) {
		return t.reportsWhere(`r.kind = ? and r.sent_at <> '' and r."to" < ? and r.disease in (select value from json_each(?))
			order by r."to" desc, r.sent_at desc, r.id desc limit 1`, kind, before, string(about))
	})
	if err != nil || len(found) == 0 {
		return model.Report{}, false, err
	}
	return found[0], true, nil
}
