// Package sent reads what other offices send: their reports as .json files, and the list of the offices that owe one. What a file says
// is held against the form of a report and bounded; whether its numbers can be right is a rule of model/merge.
package sent

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"regexp"
	"unicode/utf8"
	"unique"

	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/merge"
	"sotruc/model/viet"
)

// The schema of a report, of which later versions only add fields.
const schema = "sotruc.report/1"

// What one file may have.
const (
	maxBytes   = 4 << 20
	maxFigures = 300
	maxText    = 200    // letters of a name
	maxOffices = 20_000 // names in a sum
	maxReports = 1_000_000
)

// code is the code of a figure: words of small letters with dots between them.
var code = regexp.MustCompile(`^[a-z0-9_-]+(\.[a-z0-9_-]+)*$`)

// fileReport is a report in its file: the contract of package report, as far as a sum needs it.
type fileReport struct {
	Schema string `json:"schema"`
	Office struct {
		Name     string `json:"name"`
		Superior string `json:"superior"`
	} `json:"office"`
	Kind      model.ReportKind `json:"kind"`
	Title     string           `json:"title"`
	From      model.Date       `json:"from"`
	To        model.Date       `json:"to"`
	Cut       string           `json:"cut"`
	Number    int              `json:"number"`
	Draft     bool             `json:"draft"`
	Symbol    string           `json:"symbol"`
	Disease   string           `json:"disease"`
	DiseaseID string           `json:"disease_id"`
	Figures   []struct {
		model.Figure

		Label   string `json:"label"`
		Reports int    `json:"reports"`
	} `json:"figures"`
	Tasks    model.TaskTotals `json:"tasks"`
	Corrects *struct {
		Number int    `json:"number"`
		Symbol string `json:"symbol"`
	} `json:"corrects"`
	Merged *struct {
		Reports int      `json:"reports"`
		Offices []string `json:"offices"`
		Missing []string `json:"missing"`
		Below   int      `json:"missing_below"`
	} `json:"merged"`
	MadeAt model.Instant `json:"made_at"`
}

// Open reads the report in the file at path; a file that holds none is left out, and why is said. A large file is refused by its size,
// without being read.
func Open(path string) (merge.Sent, *merge.LeftOut) {
	data, err := doctext.Load(path, doctext.Limits{MaxBytes: maxBytes})
	var known *doctext.Error
	switch {
	case errors.As(err, &known) && known.Code == doctext.CodeTooLarge:
		return merge.Sent{}, left(path, merge.FaultTooLarge, "")
	case err != nil:
		return merge.Sent{}, left(path, merge.FaultUnreadable, "")
	}
	return read(path, data)
}

func left(path string, fault merge.Fault, detail string) *merge.LeftOut {
	return &merge.LeftOut{File: path, Fault: fault, Detail: detail}
}

// read reads the report in the bytes of a file.
func read(path string, data []byte) (merge.Sent, *merge.LeftOut) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	var probe struct {
		Schema *string `json:"schema"`
	}
	if json.Unmarshal(data, &probe) == nil && (probe.Schema == nil || *probe.Schema != schema) {
		said := ""
		if probe.Schema != nil {
			said = text(*probe.Schema)
		}
		return merge.Sent{}, left(path, merge.FaultSchema, said)
	}
	var r fileReport
	if err := json.Unmarshal(data, &r); err != nil {
		return merge.Sent{}, left(path, merge.FaultDamaged, "")
	}
	sum := sha256.Sum256(data)
	s := merge.Sent{
		File: path, Print: hex.EncodeToString(sum[:]), Office: text(r.Office.Name), Superior: text(r.Office.Superior), Kind: r.Kind,
		Title: text(r.Title), Period: model.Period{From: r.From, To: r.To}, Disease: text(r.DiseaseID), DiseaseName: text(r.Disease),
		Number: r.Number, Draft: r.Draft, Symbol: text(r.Symbol), Tasks: r.Tasks, MadeAt: r.MadeAt,
	}
	fault := fill(&s, r)
	if fault != "" {
		return merge.Sent{}, &merge.LeftOut{File: path, Office: s.Office, Fault: fault}
	}
	return s, nil
}

// fill takes over what has a form of its own, and says where it has not that.
func fill(s *merge.Sent, r fileReport) merge.Fault {
	cut, err := model.ParseClock(r.Cut)
	checked := model.Report{Kind: r.Kind, Period: s.Period, Number: r.Number}
	switch {
	case err != nil, r.Figures == nil, checked.Validate() != nil:
		return merge.FaultDamaged
	case s.Office == "":
		return merge.FaultNoOffice
	case len(r.Figures) > maxFigures:
		return merge.FaultTooMany
	}
	s.Period.Cut = cut
	s.Figures = make([]model.Figure, len(r.Figures))
	for i, f := range r.Figures {
		if len(f.Code) > maxText || !code.MatchString(f.Code) {
			return merge.FaultDamaged
		}
		f.Code = unique.Make(f.Code).Value() // of thousands of files each has the same
		f.Reason = ""                        // what an office says of its own number is its own
		s.Figures[i] = f.Figure
		if label := text(f.Label); label != "" && !figure.IsKnown(f.Code) {
			if s.Labels == nil {
				s.Labels = map[string]string{}
			}
			s.Labels[f.Code] = label
		}
	}
	if c := r.Corrects; c != nil {
		s.Corrects = &merge.Corrected{Number: c.Number, Symbol: text(c.Symbol)}
	}
	if m := r.Merged; m != nil {
		if m.Reports < 1 || m.Reports > maxReports || m.Below < 0 || m.Below > maxReports || len(m.Offices) > maxOffices {
			return merge.FaultDamaged
		}
		s.Sum = &merge.Sum{Reports: m.Reports, Missing: len(m.Missing) + m.Below, Having: map[string]int{}}
		for i, f := range s.Figures {
			if n := r.Figures[i].Reports; n > 0 {
				s.Sum.Having[f.Code] = n
			}
		}
		for _, name := range m.Offices {
			s.Sum.Offices = append(s.Sum.Offices, text(name))
		}
	}
	return ""
}

// text is a text from outside as one clean line of bounded length.
func text(s string) string {
	if s = viet.CleanLine(s); utf8.RuneCountInString(s) > maxText {
		s = string([]rune(s)[:maxText-1]) + "…"
	}
	return s
}
