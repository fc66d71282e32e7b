package report

import (
	"encoding/json"
	"fmt"

	"sotruc/model"
)

// frozen is what a report keeps of its document when it is issued: all that is printed and is not the report's own. Fields are
// added, never renamed: books are read for decades.
type frozen struct {
	Form       Form              `json:"form"`
	Office     Office            `json:"office"`
	Disease    string            `json:"disease,omitempty"`
	Activities []model.Activity  `json:"activities,omitempty"`
	Earlier    []model.Activity  `json:"earlier,omitempty"`
	Labels     map[string]string `json:"labels,omitempty"`
	CountsAs   map[string]string `json:"counts_as,omitempty"`
	Corrects   *Corrected        `json:"corrects,omitempty"`
	Layout     *Layout           `json:"layout,omitempty"`
	Duty       string            `json:"duty,omitempty"`
	Course     []Past            `json:"course,omitempty"`
	Mail       []string          `json:"mail,omitempty"`
	Separator  string            `json:"separator,omitempty"`
}

// Freeze is what stands around the figures of a document, as a report keeps it when it is issued.
func Freeze(d Document) (string, error) {
	kept := frozen{d.Form, d.Office, d.Disease, d.Activities, d.Earlier, d.Labels, d.CountsAs, d.Corrects, &d.Layout, d.Duty, d.Course, d.Mail, d.Separator}
	if len(d.Layout.Sections) == 0 {
		kept.Layout = nil
	}
	text, err := json.Marshal(kept)
	if err != nil {
		return "", fmt.Errorf("keep what is printed: %w", err)
	}
	return string(text), nil
}

// Thaw is the document of a report that was issued, as it was then; false of a draft, and of one sent before this was kept.
func Thaw(r model.Report) (Document, bool, error) {
	if r.Printed == "" {
		return Document{}, false, nil
	}
	var kept frozen
	if err := json.Unmarshal([]byte(r.Printed), &kept); err != nil {
		return Document{}, false, fmt.Errorf("read what was printed: %w", err)
	}
	doc := Document{
		Form: kept.Form, Office: kept.Office, Disease: kept.Disease, Report: r, Activities: kept.Activities, Earlier: kept.Earlier, Labels: kept.Labels,
		CountsAs: kept.CountsAs, Corrects: kept.Corrects, Duty: kept.Duty, Course: kept.Course, Mail: kept.Mail, Separator: kept.Separator,
	}
	if kept.Layout != nil {
		doc.Layout = *kept.Layout
	}
	return doc, true, nil
}
