// Package report turns a report's values into files: .docx in the form of Party papers, an annex as .xlsx, .csv, .json and .txt, a
// message for a phone and a mail with all of them; and the register of incoming documents into .xlsx, .docx and .csv. The same input always gives the same bytes. It knows neither
// the book nor the settings nor the clock; what a figure means and how it is counted is the business of model.
package report

import (
	"sotruc/model"
	"sotruc/report/handout"
	"sotruc/report/words"
)

// Form is a set of rules how a Party paper looks.
type Form string

// The forms. The zero Form is FormHD05.
// Source: Hướng dẫn 05-HD/VPTW (2026); Hướng dẫn 36-HD/VPTW (2018).
const (
	FormHD05 Form = "hd05-2026"
	FormHD36 Form = "hd36-2018"
)

// Document is everything that stands in a report. Its texts may come from anywhere: they are cleaned on the way out.
type Document struct {
	Form       Form
	Office     Office
	Disease    string            // the name of what Report.Disease is, "COVID-19"; "" is every disease
	Report     model.Report      // the draft with figures filled in, or the report as sent
	Activities []model.Activity  // of the period
	Earlier    []model.Activity  // of before it, which no report named as they are now
	Labels     map[string]string // of figures an office adds, by code
	CountsAs   map[string]string // the office's own kinds of activities by code: as which each is counted, "" by itself
	Corrects   *Corrected        // of a correction
	Duty       string            // to whom the report is owed, where others of the kind are owed too
	Layout     Layout
	Course     []Past            // what the reports before it said, oldest first
	Mail       []string          // addresses the report goes to
	Separator  string            // between the cells of the .csv; "" is a comma
	Attached   []model.File      // what the mail brings; none: the files made with it
	Beside     []model.File      // files made elsewhere that go with it
	Without    []string          // the annexes left out of the .xlsx, of Annexes
	Template   *handout.Template // the office's own form of the .docx; nil is the program's
}

// Past is what an earlier report said of some figures.
type Past struct {
	Symbol   string // as it was printed
	From, To model.Date
	Values   map[string]int // by code; of a stock how many there were, of a flow how many came
}

// Layout is what stands in a report, and how. A report issued before there was a choice has none: it says what it said then.
type Layout struct {
	Subject    string          `json:"subject,omitempty"`     // what it is about, where it has no title; "" is the fight against the disease
	Sections   []words.Section `json:"sections,omitempty"`    // in order, with the sentences of its figures; empty: as before there was a choice
	TaskTotals []string        `json:"task_totals,omitempty"` // the sentence about the tasks
	Groups     []string        `json:"groups,omitempty"`      // of the figures printed in tables
	Silent     []string        `json:"silent,omitempty"`      // of the figures that say no sentence
	HideZeros  bool            `json:"hide_zeros,omitempty"`  // figures of nothing are not printed
}

// Corrected is a report that another corrects.
type Corrected struct {
	Number  int
	Symbol  string         // as it was printed
	On      model.Date     // of issue
	Figures []model.Figure // as they were reported
	Whole   bool           // lists all that changed; what was issued before that was so named only some of it, and stays as it went up
}

// Office is who issues the report.
type Office struct {
	PartyBranch string // first line of the letterhead; "" is made from Superior
	Superior    string
	Name        string
	Symbol      string // in the report's symbol; "" is ĐU
	Place       string
	SignFor     string // T/M BAN THƯỜNG VỤ; "" where the signer signs in person
	SignerTitle string
	SignerName  string
	Recipients  []string // the list under "Nơi nhận"; empty is the superior
}
