// Package reportrow is a report as its table keeps it: what it lists is JSON there.
package reportrow

import (
	"encoding/json"
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/store/sqlrow"
)

// Row is a report with its lists as the JSON the table keeps.
type Row struct {
	model.Report
	NarrativeJSON string
	FiguresJSON   string
	TasksJSON     string
	LateJSON      string
}

// Of is the row of a report. The error is what is wrong with the report, as its Validate says it.
func Of(r model.Report) (Row, error) {
	r = sqlrow.Tidy(r)
	row := Row{Report: r}
	for _, part := range []struct {
		into *string
		from any
	}{
		{&row.NarrativeJSON, narrativeOf(r)},
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

// written is what an officer wrote into a report that has a layout of its own or tells other numbers; of others the narrative is a plain
// list, as all were once.
type written struct {
	Layout   model.Layout    `json:"layout"`
	Sections []model.Section `json:"sections"`
	Told     []model.Told    `json:"told,omitempty"`
}

func narrativeOf(r model.Report) any {
	if r.Layout == (model.Layout{}) && len(r.Told) == 0 {
		return listOf(r.Narrative)
	}
	return written{r.Layout, listOf(r.Narrative), r.Told}
}

// readNarrative reads what was written into a report and how it is laid out.
func readNarrative(kept string) (written, error) {
	var w written
	var into any = &w.Sections
	if strings.HasPrefix(kept, "{") {
		into = &w
	}
	if err := json.Unmarshal([]byte(kept), into); err != nil {
		return w, fmt.Errorf("read a narrative: %w", err)
	}
	return w, nil
}

// listOf writes no list as an empty one.
func listOf[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}

// Read is the report of a row, without its files and its log.
func (row Row) Read() (model.Report, error) {
	r := row.Report
	w, err := readNarrative(row.NarrativeJSON)
	if err != nil {
		return r, fmt.Errorf("read report %d: %w", r.ID, err)
	}
	r.Narrative, r.Layout, r.Told = w.Sections, w.Layout, w.Told
	for _, part := range []struct {
		from string
		into any
	}{
		{row.FiguresJSON, &r.Figures}, {row.TasksJSON, &r.Tasks}, {row.LateJSON, &r.Late},
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

// File is a row that names a file of a report.
type File struct {
	ReportID model.ReportID
	Name     string
	SHA256   string
	Size     int
}

// Sending is a line of the sent log of a report.
type Sending struct {
	ReportID model.ReportID
	model.Sending
}

// Name is what a report is called in the sentence about a step.
func Name(r model.Report) string {
	switch {
	case r.Symbol != "":
		return r.Symbol
	case r.Title != "":
		return r.Title
	}
	return r.Period.To.Local()
}
