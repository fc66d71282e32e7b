package receive

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"sotruc/office"
	"sotruc/ui/scene"
)

// heard is what a reading gives: which page of a scan it is at and whence the next comes, or at last, from nil, what was read.
type heard struct {
	readIn

	page, pages int
	from        *reading
}

// reading is a paper that is read beside the screen: a scan takes seconds a page. Of where it is the latest is kept, until the screen has
// seen it.
type reading struct {
	steps chan heard
	last  chan ended
	ctx   context.Context //nolint:containedctx // stop ends it, from another Update
	stop  context.CancelFunc
}

// ended is how a reading ended.
type ended struct {
	readIn

	err   error
	broke any // what it panicked with
}

// begin reads with read, which runs outside Update and hears of the pages as how tells them.
func begin(asked *scene.Question[heard], how office.Reading, read func(ctx context.Context, how office.Reading) (readIn, error)) (*reading, tea.Cmd) {
	r := &reading{steps: make(chan heard, 1), last: make(chan ended, 1)}
	r.ctx, r.stop = context.WithCancel(context.Background())
	how.Show = func(_ string, page, pages int) {
		select {
		case <-r.steps: // nobody has seen it
		default:
		}
		r.steps <- heard{page: page, pages: pages, from: r}
	}
	return r, asked.Ask(func(context.Context) (heard, error) {
		go r.run(func() (readIn, error) { return read(r.ctx, how) })
		return r.next()
	})
}

// run does the work.
func (r *reading) run(work func() (readIn, error)) {
	var end ended
	defer func() {
		end.broke = recover() // which next goes on with, where the program sees it
		r.stop()
		r.last <- end
	}()
	end.readIn, end.err = work()
}

// next waits for the next that is heard.
func (r *reading) next() (heard, error) {
	select {
	case at := <-r.steps:
		return at, nil
	case end := <-r.last:
		if end.broke != nil {
			panic(end.broke)
		}
		return heard{readIn: end.readIn}, end.err
	}
}

// goOn waits for what comes behind a page.
func (h heard) goOn(asked *scene.Question[heard]) tea.Cmd {
	return asked.Ask(func(context.Context) (heard, error) { return h.from.next() })
}

// pageWords say which page of a scan is read; "" where it is no scan, or not known yet.
func pageWords(d *scene.Desk, h heard) string {
	if h.pages == 0 {
		return ""
	}
	return d.T("directive.import.page", h.page, h.pages)
}
