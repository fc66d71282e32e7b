package lists

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"sotruc/office/lists"
	"sotruc/ui/kit"
)

// step is how many rows of a list are done with.
type step struct{ done, of int }

// heard is what a reading gives: how far it is and whence the next comes, or at last, from nil, what was read.
type heard struct {
	tried

	at   step
	from *reading
}

// reading is a list that is read beside the screen. Of how far it is the latest is kept, until the screen has seen it.
type reading struct {
	steps chan step
	last  chan ended
}

// ended is how a reading ended.
type ended struct {
	tried

	err   error
	broke any // what it panicked with
}

// newReading is a reading that hears how far the taking over is.
func newReading(how *lists.How) *reading {
	r := &reading{steps: make(chan step, 1), last: make(chan ended, 1)}
	shown := -1 // in hundredths
	how.Show = func(done, of int) {
		percent := done * 100 / max(of, 1)
		if percent == shown {
			return
		}
		shown = percent
		select {
		case <-r.steps: // nobody has seen it
		default:
		}
		r.steps <- step{done, of}
	}
	return r
}

// run does the work.
func (r *reading) run(work func() (tried, error)) {
	var end ended
	defer func() {
		end.broke = recover() // which next goes on with, where the program sees it
		r.last <- end
	}()
	end.tried, end.err = work()
}

// next waits for the next that is heard.
func (r *reading) next() (heard, error) {
	select {
	case at := <-r.steps:
		return heard{at: at, from: r}, nil
	case end := <-r.last:
		if end.broke != nil {
			panic(end.broke)
		}
		return heard{tried: end.tried}, end.err
	}
}

// stepped shows a step and asks for the next.
func (p *preview) stepped(h heard) tea.Cmd {
	p.at = h.at
	return p.asked.Ask(func(context.Context) (heard, error) { return h.from.next() })
}

// progress is the bar of the reading on its way; "" where none is, or it is not known how much there is.
func (p *preview) progress() string {
	if p.at.of == 0 || !p.stale {
		return ""
	}
	return fmt.Sprintf("[%s] %d/%d", kit.Bar(p.at.done, p.at.of, min(max(p.w/6, 4), 16)), p.at.done, p.at.of)
}
