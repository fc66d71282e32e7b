package cli

import (
	"context"

	"sotruc/model"
	"sotruc/model/waiting"
	"sotruc/store"
	"sotruc/ui/cli/printed"
	"sotruc/ui/scene"
)

// waitingRecord is a paper that came in and has no number yet, as the JSON lists give it.
type waitingRecord struct {
	ID   waiting.PaperID `json:"id"`
	File string          `json:"file"`
	Size int             `json:"size"` // bytes
	Came model.Instant   `json:"came_at"`
	By   string          `json:"by,omitempty"`
}

// listWaiting lists the papers that wait to be looked at, in the order they came.
func (p *program) listWaiting(ctx context.Context, book *store.Book, opts listOptions) (printed.List, error) {
	papers, err := book.WaitingPapers(ctx)
	if err != nil {
		return printed.List{}, err
	}
	row := func(w waiting.Paper) []string { return []string{w.File.Name, scene.Moment(w.Came), w.By} }
	if opts.find != "" {
		papers = scene.Sift(papers, opts.find, row)
	}
	return printed.List{Head: p.heads("file_name", "came_at", "brought_by"), Entries: printed.Of(papers, func(w waiting.Paper) printed.Entry {
		return printed.Entry{Record: waitingRecord{ID: w.ID, File: w.File.Name, Size: w.File.Size, Came: w.Came, By: w.By}, Row: row(w)}
	})}, nil
}
