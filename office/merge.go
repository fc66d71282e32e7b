package office

import (
	"context"
	"fmt"
	"path/filepath"

	"sotruc/config"
	"sotruc/intake/sent"
	"sotruc/model"
	"sotruc/model/merge"
	"sotruc/model/viet"
	"sotruc/report"
)

// ReadOffices reads the list of the offices that owe a report; none where path is "".
func ReadOffices(path string) ([]merge.Office, error) {
	if path == "" {
		return nil, nil
	}
	return sent.List(path)
}

// Merge reads the reports in files, whatever their names, and adds up those of a period; progress is told how many were read. No book
// is needed.
func Merge(ctx context.Context, set config.Config, files []string, list []merge.Office, asked merge.Asked, progress func(done int)) (merge.Outcome, error) {
	reports := make([]merge.Sent, 0, len(files))
	var left []merge.LeftOut
	for i, path := range files {
		if err := ctx.Err(); err != nil {
			return merge.Outcome{}, fmt.Errorf("add up reports: %w", err)
		}
		progress(i)
		one, fault := sent.Open(path)
		if fault != nil {
			left = append(left, *fault)
			continue
		}
		reports = append(reports, one)
	}
	own := ""
	if set.Office.Level == config.LevelAbove {
		own = set.Office.Name
	}
	return merge.Merge(reports, left, list, own, asked), nil
}

// PutMerged puts the files of a sum into a folder. why says in the words of a paper why a file is not counted.
func PutMerged(dir string, set config.Config, o merge.Outcome, formats []string, why func(merge.LeftOut) string) ([]model.File, error) {
	d := report.Merged{Form: report.Form(set.Report.Form), Office: above(set, o), Sum: o, LeftOut: make([]report.Uncounted, len(o.LeftOut))}
	for i, l := range o.LeftOut {
		d.LeftOut[i] = report.Uncounted{File: filepath.Base(l.File), Office: l.Office, Why: why(l)}
	}
	files, err := report.MergedFiles(d, formats)
	if err != nil {
		return nil, err
	}
	return report.Put(dir, files)
}

// above is the office that adds up: that of the settings, where it is above others or the reports name it so; else the one they name,
// of which nothing more is known.
func above(set config.Config, o merge.Outcome) report.Office {
	if set.Office.Level == config.LevelAbove && set.Office.Name != "" || o.Above != "" && viet.SameText(set.Office.Name, o.Above) {
		return signing(set)
	}
	return report.Office{Name: o.Above, Symbol: "………"}
}
