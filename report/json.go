package report

import (
	"io"
	"strings"

	"sotruc/model"
)

// schema names the form of the .json file. It is a contract with the office above: fields are added, never renamed.
const schema = "sotruc.report/1"

// jsonReport is the .json file.
type jsonReport struct {
	Schema    string            `json:"schema"`
	Office    jsonOffice        `json:"office"`
	Kind      model.ReportKind  `json:"kind"`
	Title     string            `json:"title,omitempty"`
	From      model.Date        `json:"from"`
	To        model.Date        `json:"to"`
	Cut       model.Clock       `json:"cut,omitempty"` // "" is 24:00
	Number    int               `json:"number"`
	Symbol    string            `json:"symbol,omitempty"`
	Disease   string            `json:"disease,omitempty"`
	DiseaseID string            `json:"disease_id,omitempty"` // what the figures are about; none is every disease
	Draft     bool              `json:"draft,omitempty"`      // not issued: it has no number yet, and is no report
	Duty      string            `json:"duty,omitempty"`       // to whom it is owed, where others of the kind are owed too
	Figures   []jsonFigure      `json:"figures"`
	Tasks     model.TaskTotals  `json:"tasks"`
	Late      []model.TaskLine  `json:"late"`
	Narrative map[string]string `json:"narrative"` // what was written, by section; not the sentences made from figures
	Corrects  *jsonCorrected    `json:"corrects,omitempty"`
	Merged    *jsonMerged       `json:"merged,omitempty"` // of a sum
	MadeAt    model.Instant     `json:"made_at"`
}

// jsonCorrected names the report that another corrects.
type jsonCorrected struct {
	Number   int        `json:"number"`
	Symbol   string     `json:"symbol"`
	IssuedOn model.Date `json:"issued_on"`
}

type jsonOffice struct {
	Name     string `json:"name"`
	Superior string `json:"superior"`
}

type jsonFigure struct {
	Code    string `json:"code"`
	Label   string `json:"label"`
	Opening int    `json:"opening"`
	Up      int    `json:"up"`
	Down    int    `json:"down"`
	Now     int    `json:"now"`
	Total   int    `json:"total"`
	Late    int    `json:"late,omitempty"`
	Reason  string `json:"reason,omitempty"`
	Counted *int   `json:"counted,omitempty"`
	Reports int    `json:"reports,omitempty"` // of a sum: how many offices have the figure
}

// writtenBy is what was written into the sections of a document, by key.
func writtenBy(d Document) map[string][]string {
	if len(d.Layout.Sections) == 0 {
		return narrative(d.Report.Narrative)
	}
	written := map[string][]string{}
	for _, s := range d.Report.Narrative {
		written[line(s.Key)] = append(written[line(s.Key)], paragraphs(s.Text)...)
	}
	return written
}

// writeJSON writes the report for the office above to merge.
func writeJSON(w io.Writer, d Document) error {
	out := jsonOf(d)
	if d.Report.IssuedAt == 0 {
		out.Draft, out.Number, out.Symbol = true, 0, ""
	} else {
		out.Symbol = strings.TrimSpace(symbol(d))
	}
	return encode(w, out)
}

// jsonOf is a report as its .json file has it.
func jsonOf(d Document) jsonReport {
	r := d.Report
	out := jsonReport{
		Schema: schema,
		Office: jsonOffice{Name: line(d.Office.Name), Superior: line(d.Office.Superior)},
		Kind:   r.Kind, Title: line(r.Title), From: r.Period.From, To: r.Period.To, Cut: r.Period.Cut,
		Number: r.Number, Symbol: line(r.Symbol), Disease: line(d.Disease), DiseaseID: line(r.Disease), Duty: line(d.Duty),
		Figures: []jsonFigure{}, Tasks: r.Tasks, Late: []model.TaskLine{}, Narrative: map[string]string{}, MadeAt: r.MadeAt,
	}
	for _, f := range inOrder(r.Figures) {
		one := jsonFigure{line(f.Code), d.label(f.Code), f.Opening, f.Up, f.Down, f.Now, f.Total, f.Late, line(f.Reason), nil, 0}
		if f.Reason != "" {
			one.Counted = &f.Counted
		}
		out.Figures = append(out.Figures, one)
	}
	for _, t := range r.Late {
		out.Late = append(out.Late, model.TaskLine{Symbol: line(t.Symbol), Text: line(t.Text), Lead: line(t.Lead), Due: line(t.Due), OwedBy: line(t.OwedBy)})
	}
	for key, texts := range writtenBy(d) {
		if len(texts) > 0 {
			out.Narrative[key] = strings.Join(texts, "\n")
		}
	}
	if c := d.Corrects; c != nil {
		out.Corrects = &jsonCorrected{c.Number, line(c.Symbol), c.On}
	}
	return out
}
