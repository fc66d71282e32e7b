package cli

import (
	"context"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/office"
	"sotruc/store"
	"sotruc/ui/cli/printed"
	"sotruc/ui/scene"
)

// ownPaperRecord is a paper of the office in list own-papers --json: an own paper with its id, or a report that was issued, with that
// of the report.
type ownPaperRecord struct {
	ID         outgoing.ID       `json:"id,omitempty"`
	Report     model.ReportID    `json:"report,omitempty"`
	Kind       string            `json:"kind"`
	KindName   string            `json:"kind_name"`
	Number     int               `json:"number,omitempty"`
	Suffix     string            `json:"suffix,omitempty"` // the letter behind the number
	Symbol     string            `json:"symbol"`
	On         model.Date        `json:"on"`
	Subject    string            `json:"subject"`
	Signer     string            `json:"signer,omitempty"`
	Recipients string            `json:"recipients,omitempty"`
	KeptBy     string            `json:"kept_by,omitempty"`
	Copies     int               `json:"copies,omitempty"`
	Answers    string            `json:"answers,omitempty"` // the paper received that it answers
	AnswersID  model.DirectiveID `json:"answers_id,omitempty"`
	Cancelled  string            `json:"cancelled,omitempty"` // why
	File       string            `json:"file,omitempty"`
	SHA256     string            `json:"sha256,omitempty"`
	Note       string            `json:"note,omitempty"`
}

// listOwnPapers lists the register of what the office sent, the newest first.
func (p *program) listOwnPapers(ctx context.Context, book *store.Book, opts listOptions) (printed.List, error) {
	lines, err := office.OwnLines(ctx, book, p.set)
	if err != nil {
		return printed.List{}, err
	}
	var some []outgoing.Line
	for i := range lines {
		if l := lines[len(lines)-1-i]; opts.on == "" || l.On == opts.day {
			some = append(some, l)
		}
	}
	some = scene.Sift(some, opts.find, outgoing.Line.Texts)
	return printed.List{Head: p.heads("symbol", "issued", "kind", "subject", "recipients", "answers"), Entries: printed.Of(some, ownPaperEntry)}, nil
}

func ownPaperEntry(l outgoing.Line) printed.Entry {
	kind, _ := outgoing.KindOf(l.Kind)
	record := ownPaperRecord{
		ID: l.ID, Report: l.ReportID, Kind: l.Kind, KindName: kind.Name, Number: l.Number, Suffix: l.Suffix, Symbol: l.Symbol, On: l.On, Subject: l.Subject,
		Signer: l.Signer, Recipients: l.Recipients, KeptBy: l.KeptBy, Copies: l.Copies, Answers: l.Answers, AnswersID: l.AnswersID, Cancelled: l.Cancelled,
		File: l.File.Name, SHA256: l.File.SHA256, Note: l.Note,
	}
	return printed.Entry{Record: record, Row: []string{l.Symbol, l.On.Local(), kind.Name, l.Subject, l.Recipients, l.Answers}}
}
