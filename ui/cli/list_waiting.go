package cli

import (
	"context"
	"strings"

	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/model/waiting"
	"sotruc/office"
	"sotruc/store"
	"sotruc/ui/cli/asread"
	"sotruc/ui/cli/printed"
	"sotruc/ui/scene"
)

// waitingRecord is a paper that came in and has no number yet, as the JSON lists give it.
type waitingRecord struct {
	ID      waiting.PaperID `json:"id"`
	File    string          `json:"file"`
	Size    int             `json:"size"` // bytes
	Came    model.Instant   `json:"came_at"`
	By      string          `json:"by,omitempty"`
	Symbol  string          `json:"symbol,omitempty"`
	Subject string          `json:"subject,omitempty"`
	Why     []asread.Doubt  `json:"why"` // none: it was put off
}

// listWaiting lists the papers that wait to be looked at, in the order they came. Each is read for it, but for scans.
func (p *program) listWaiting(ctx context.Context, book *store.Book, opts listOptions) (printed.List, error) {
	papers, err := book.WaitingPapers(ctx)
	if err != nil {
		return printed.List{}, err
	}
	records := make([]waitingRecord, len(papers))
	for i, w := range papers {
		got, err := office.Await(ctx, book, p.set, w.ID)
		if err != nil {
			return printed.List{}, err
		}
		d := got.Proposal.Directive
		records[i] = waitingRecord{w.ID, w.File.Name, w.File.Size, w.Came, w.By, d.Symbol, d.Subject, p.whyWaits(got)}
	}
	row := func(w waitingRecord) []string {
		why := make([]string, len(w.Why))
		for i, d := range w.Why {
			why[i] = strings.TrimSpace(d.Message + " " + d.Text)
		}
		return []string{w.File, scene.Moment(w.Came), w.By, w.Symbol, w.Subject, strings.Join(why, " ")}
	}
	if opts.find != "" {
		records = scene.Sift(records, opts.find, row)
	}
	return printed.List{
		Head:    p.heads("file_name", "came_at", "brought_by", "symbol", "subject", "why_waits"),
		Entries: printed.Of(records, func(w waitingRecord) printed.Entry { return printed.Entry{Record: w, Row: row(w)} }),
	}, nil
}

// whyWaits are the doubts for which a paper waits; of one without text, that it has none.
func (p *program) whyWaits(got office.Awaited) []asread.Doubt {
	switch {
	case got.Scan:
		return []asread.Doubt{{Field: doubt.FieldText, Code: string(doctext.CodeNoText), Message: p.words.T("cli.waiting_scan")}}
	case got.Unread != nil:
		return []asread.Doubt{{Field: doubt.FieldText, Code: errorCode(got.Unread), Message: scene.Sentence(p.words, got.Unread)}}
	}
	return asread.Doubts(p.words, got.Proposal, got.Why)
}
