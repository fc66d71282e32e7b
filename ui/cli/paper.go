package cli

import (
	"context"
	"sync"

	"sotruc/intake"
	"sotruc/office"
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
	limits := office.Limits(p.set)
	for range readers {
		work.Go(func() {
			for j := range jobs {
				in, err := office.ReadNew(ctx, book, j.path, limits)
				j.to <- paper{j.path, in.Proposal, err}
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
