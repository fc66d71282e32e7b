package gather

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

// Paper is a file as it was read, or why it was not; a *store.DuplicateError where the book has the file.
type Paper struct {
	From     office.Source
	Proposal intake.Proposal
	Err      error
}

// Ahead reads papers ahead of who takes them, in their order. No more of them are in memory than a few. The channel is closed behind the
// last one, or soon after ctx ends; done waits until nothing is read any more.
func Ahead(ctx context.Context, book *store.Book, from []office.Source, how office.Reading) (in <-chan chan Paper, done func()) {
	type job struct {
		from office.Source
		to   chan Paper
	}
	jobs, line := make(chan job), make(chan chan Paper, readers)
	var work sync.WaitGroup
	work.Go(func() {
		defer close(line)
		defer close(jobs)
		for _, one := range from {
			j := job{one, make(chan Paper, 1)}
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
				in, err := how.ReadNew(ctx, book, j.from)
				j.to <- Paper{j.from, in.Proposal, err}
			}
		})
	}
	return line, work.Wait
}

// Next waits for the next paper of a line; false once ctx has ended, or behind the last.
func Next(ctx context.Context, line <-chan chan Paper) (Paper, bool) {
	if ctx.Err() != nil {
		return Paper{}, false
	}
	select {
	case coming, ok := <-line:
		if !ok {
			return Paper{}, false
		}
		select {
		case got := <-coming:
			return got, ctx.Err() == nil
		case <-ctx.Done():
		}
	case <-ctx.Done():
	}
	return Paper{}, false
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
