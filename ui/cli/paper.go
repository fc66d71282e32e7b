package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"sync"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/store"
)

// readers is how many papers are read at a time. The book takes one after the other, and the office's laptops have two
// cores.
const readers = 2

// paper is a file as it was read, or why it was not; a *store.DuplicateError where the book has the file.
type paper struct {
	path     string
	proposal intake.Proposal
	err      error
}

// papers reads files ahead of who takes them, in their order. No more of them are in memory than a few. The channel is
// closed behind the last one, or soon after ctx ends; done waits until nothing is read any more.
func (p *program) papers(ctx context.Context, book *store.Book, paths []string) (in <-chan chan paper, done func()) {
	type job struct {
		path string
		to   chan paper
	}
	jobs, line := make(chan job), make(chan chan paper, readers)
	var work sync.WaitGroup
	work.Go(func() {
		defer close(line)
		defer close(jobs)
		for _, path := range paths {
			j := job{path, make(chan paper, 1)}
			for _, send := range [...]func() bool{
				func() bool { return sent(ctx, line, j.to) },
				func() bool { return sent(ctx, jobs, j) },
			} {
				if !send() {
					return
				}
			}
		}
	})
	for range readers {
		work.Go(func() {
			for j := range jobs {
				proposal, err := p.proposeNew(ctx, book, j.path)
				j.to <- paper{j.path, proposal, err}
			}
		})
	}
	return line, work.Wait
}

// sent gives v to c unless ctx ends first.
func sent[T any](ctx context.Context, c chan<- T, v T) bool {
	select {
	case c <- v:
		return true
	case <-ctx.Done():
		return false
	}
}

// proposeNew reads a file the book does not have. One it has is not read a second time: that is what makes it cheap to
// import a folder again.
func (p *program) proposeNew(ctx context.Context, book *store.Book, path string) (intake.Proposal, error) {
	data, err := doctext.Load(path, p.limits())
	if err != nil {
		return intake.Proposal{}, err
	}
	sum := sha256.Sum256(data)
	id, known, err := book.FindDirective(ctx, "", "", 0, hex.EncodeToString(sum[:]))
	if err == nil && known {
		var d model.Directive
		if d, err = book.Directive(ctx, id); err == nil {
			err = &store.DuplicateError{ID: id, Number: d.Number, Year: d.Year, SameFile: true}
		} else if errors.Is(err, model.ErrNotFound) { // it went to the bin meanwhile
			err = nil
		}
	}
	if err != nil {
		return intake.Proposal{}, err
	}
	doc, err := doctext.Read(path, data, p.limits())
	if err != nil {
		return intake.Proposal{}, err
	}
	return intake.Read(doc)
}
