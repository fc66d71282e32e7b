// Package asread has what was read of a paper as a record for other programs, as `sotruc read --json` prints it.
package asread

import (
	"strconv"
	"strings"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/ui/locale"
)

// Record is a paper as it was read. It is a contract: fields are added, never renamed; a value that was not read is absent.
type Record struct {
	File        string           `json:"file"`
	Format      string           `json:"format"`
	Encoding    string           `json:"encoding,omitempty"`
	Kind        string           `json:"kind,omitempty"`
	KindName    string           `json:"kind_name,omitempty"`
	Number      int              `json:"number,omitempty"`
	Symbol      string           `json:"symbol,omitempty"`
	Issuer      string           `json:"issuer,omitempty"`
	Place       string           `json:"place,omitempty"`
	IssuedOn    model.Date       `json:"issued_on,omitempty"`
	Subject     string           `json:"subject,omitempty"`
	Urgency     string           `json:"urgency,omitempty"`
	Signer      string           `json:"signer,omitempty"`
	SignerTitle string           `json:"signer_title,omitempty"`
	Recipients  []string         `json:"recipients,omitempty"`
	Cites       []citeRecord     `json:"cites"`
	Tasks       []readTaskRecord `json:"tasks"`
	Candidates  []readTaskRecord `json:"candidates,omitempty"`
	Doubts      []Doubt          `json:"doubts"`
	Attachments []string         `json:"attachments,omitempty"` // names of the files in an exchange packet
	TextOf      string           `json:"text_of,omitempty"`     // the one that was read
}

type (
	citeRecord struct {
		Symbol   string     `json:"symbol,omitempty"`
		Kind     string     `json:"kind,omitempty"`
		Issuer   string     `json:"issuer,omitempty"`
		IssuedOn model.Date `json:"issued_on,omitempty"`
	}
	readTaskRecord struct {
		Ordinal    string           `json:"ordinal,omitempty"`
		Text       string           `json:"text"`
		Lead       string           `json:"lead,omitempty"`
		Supporting []string         `json:"supporting,omitempty"`
		Deadlines  []deadlineRecord `json:"deadlines"`
		Tasks      []readTaskRecord `json:"tasks"`
	}
	deadlineRecord struct {
		Phrase   string         `json:"phrase"`
		Every    model.Every    `json:"every"`
		Due      string         `json:"due,omitempty"`
		Time     model.Clock    `json:"time,omitempty"`
		Weekday  int            `json:"weekday,omitempty"`
		Day      int            `json:"day,omitempty"`
		Month    int            `json:"month,omitempty"`
		From     string         `json:"from,omitempty"`
		To       string         `json:"to,omitempty"`
		Relation model.Relation `json:"relation,omitempty"`
		StartsOn model.Date     `json:"starts_on,omitempty"`
		EndsOn   model.Date     `json:"ends_on,omitempty"`
		ToWhom   string         `json:"to_whom,omitempty"`
		Interval int            `json:"interval,omitempty"` // every so many days, weeks or months
		AlsoOn   []int          `json:"also_on,omitempty"`  // further days of the week, 1 = Monday
		Nth      int            `json:"nth,omitempty"`      // which weekday of the month; -1 is the last
		Also     model.Clock    `json:"also,omitempty"`     // a second time of the day
		Roll     bool           `json:"roll,omitempty"`     // moves from a day off to the next working day
	}
	// Doubt is what is not certain of a paper.
	Doubt struct {
		Field   string `json:"field"`
		Code    string `json:"code"`
		Text    string `json:"text,omitempty"`
		Message string `json:"message"`
		Task    string `json:"task,omitempty"` // the task it is about: its ordinal and first words
	}
)

// Of gives the record of the paper in a file at a path, with the sentences of the language of words.
func Of(words *locale.Strings, path string, doc doctext.Doc, proposal intake.Proposal) Record {
	d := proposal.Directive
	r := Record{
		File: path, Format: string(doc.Format), Encoding: doc.Encoding, Kind: d.Kind, KindName: d.KindName, Number: d.DocNumber,
		Symbol: d.Symbol, Issuer: d.Issuer, Place: d.Place, IssuedOn: d.IssuedOn, Subject: d.Subject, Urgency: urgencies[d.Urgency],
		Signer: d.Signer, SignerTitle: d.SignerTitle, Recipients: d.Recipients,
		Cites: []citeRecord{}, Tasks: taskRecords(d.Tasks), Doubts: Doubts(words, proposal, proposal.Doubts), TextOf: doc.TextOf,
	}
	if len(proposal.Candidates) > 0 {
		r.Candidates = taskRecords(proposal.Candidates)
	}
	for _, a := range doc.Attachments {
		r.Attachments = append(r.Attachments, a.Name)
	}
	for _, c := range d.Cites {
		r.Cites = append(r.Cites, citeRecord{Symbol: c.Symbol, Kind: c.Kind, Issuer: c.Issuer, IssuedOn: c.IssuedOn})
	}
	return r
}

// Doubts are the records of some doubts about a paper.
func Doubts(words *locale.Strings, proposal intake.Proposal, about []doubt.Doubt) []Doubt {
	records := make([]Doubt, 0, len(about))
	for _, open := range about {
		records = append(records, Doubt{
			Field: open.Field, Code: string(open.Code), Text: open.Text, Message: words.T("doubt." + string(open.Code)), Task: TaskOf(proposal, open),
		})
	}
	return records
}

// TaskOf names the task or candidate whose words a doubt stands in; "" where it stands in none.
func TaskOf(proposal intake.Proposal, open doubt.Doubt) string {
	if open.Start < 0 {
		return ""
	}
	t := proposal.TaskAt(open.Start)
	if t == nil {
		return ""
	}
	words := strings.Fields(t.Ordinal + " " + t.Text)
	return strings.Join(words[:min(len(words), 8)], " ")
}

// urgencies are the words of the contract, which do not change with the language of the screen.
var urgencies = map[model.Urgency]string{
	model.UrgencyNormal: "thường", model.UrgencyUrgent: "khẩn", model.UrgencyVeryUrgent: "thượng khẩn", model.UrgencyFlash: "hỏa tốc",
}

func taskRecords(tasks []model.Task) []readTaskRecord {
	records := []readTaskRecord{}
	for _, t := range tasks {
		r := readTaskRecord{
			Ordinal: t.Ordinal, Text: t.Text, Lead: t.Lead, Deadlines: []deadlineRecord{}, Tasks: taskRecords(t.Tasks),
		}
		for _, u := range t.Units {
			r.Supporting = append(r.Supporting, u.Name)
		}
		for _, d := range t.Deadlines {
			r.Deadlines = append(r.Deadlines, newDeadlineRecord(d))
		}
		records = append(records, r)
	}
	return records
}

func newDeadlineRecord(d model.Deadline) deadlineRecord {
	r := deadlineRecord{
		Phrase: d.Phrase, Every: d.Every, Due: d.Due.String(), Time: d.Time, Weekday: d.Weekday, Day: d.Day, Month: d.Month,
		From: d.From.String(), To: d.To.String(), Relation: d.Relation, StartsOn: d.StartsOn, EndsOn: d.EndsOn, ToWhom: d.ToWhom,
		Interval: d.Interval, Nth: d.Nth, Also: d.Also, Roll: d.Roll,
	}
	if d.Every == model.EveryOnce && d.Time != "" && d.Due != 0 {
		r.Due += "T" + string(d.Time)
		r.Time = ""
	}
	for n := 1; n <= 7 && d.AlsoOn != 0; n++ {
		if d.AlsoOn.Has(n) {
			r.AlsoOn = append(r.AlsoOn, n)
		}
	}
	if d.FromDay != 0 { // a window of days of the month
		r.From, r.To = strconv.Itoa(d.FromDay), strconv.Itoa(d.Day)
	}
	return r
}
