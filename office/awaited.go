package office

import (
	"context"
	"errors"

	"sotruc/config"
	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model/waiting"
	"sotruc/store"
)

// Awaited is what a paper that waits says of itself, and why somebody is to look at it. The book keeps neither: both are read from the
// file each time.
type Awaited struct {
	Proposal intake.Proposal
	Why      []doubt.Doubt // none where somebody put it off
	Scan     bool          // pictures of pages, which are not read for this
	Unread   error         // why else nothing is known of it
}

// Await reads a paper that waits, but for what a program would have to read from pictures, which takes seconds a page.
func Await(ctx context.Context, book *store.Book, set config.Config, id waiting.PaperID) (Awaited, error) {
	p, err := book.WaitingPaper(ctx, id)
	if err != nil {
		return Awaited{}, err
	}
	doc, unread := doctext.Read(p.File.Name, p.File.Bytes, Limits(set))
	var refused *doctext.Error
	if errors.As(unread, &refused) && refused.Code == doctext.CodeNoText {
		return Awaited{Scan: true}, nil
	}
	var in Incoming
	if unread == nil {
		in, unread = propose(doc, intake.Read)
	}
	return Awaited{Proposal: in.Proposal, Why: in.Proposal.Unsure(), Unread: unread}, nil
}
