// Package progress draws a bar that says how much of a long work is done.
package progress

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"github.com/charmbracelet/x/term"

	"sotruc/headway"
	"sotruc/ui/kit"
)

// Bar is a bar on one line below what is printed, drawn anew in its place. Papers that are read ahead tell it of their pages.
type Bar struct {
	to    io.Writer // nil: nobody would see it
	total int       // 0: no bar, only what is noted

	mu    sync.Mutex
	drawn int // cells
	done  int
	noted string
}

// Of is a bar on a terminal of some kind (TERM); where out is none, one that is never seen.
func Of(out io.Writer, kind string, total int) *Bar {
	if f, ok := out.(*os.File); ok && term.IsTerminal(f.Fd()) && kind != "dumb" {
		return &Bar{to: f, total: total}
	}
	return &Bar{}
}

// Show draws how many of all are done.
func (b *Bar) Show(done int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.done, b.noted = done, ""
	b.draw()
}

// Note writes what is done beside the bar, until it is drawn again.
func (b *Bar) Note(text string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.noted = kit.Fit(kit.Plain(text), min(kit.Width(kit.Plain(text)), 30))
	b.draw()
}

func (b *Bar) draw() {
	if b.to == nil || b.total == 0 && b.noted == "" {
		return
	}
	const width = 40
	line := b.noted
	if b.total > 0 {
		line = strings.TrimRight(fmt.Sprintf("%s %d/%d %s", kit.Bar(b.done, b.total, width), b.done, b.total, b.noted), " ")
	}
	rest := max(b.drawn-kit.Width(line), 0)
	fmt.Fprint(b.to, "\r"+line+strings.Repeat(" ", rest)+strings.Repeat("\b", rest))
	b.drawn = kit.Width(line)
}

// Clear makes room for a line of text; Show draws the bar again below it.
func (b *Bar) Clear() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.to != nil && b.drawn > 0 {
		fmt.Fprint(b.to, "\r"+strings.Repeat(" ", b.drawn)+"\r")
		b.drawn = 0
	}
}

// End leaves the bar as it stands; what was noted goes.
func (b *Bar) End() {
	if b.total == 0 {
		b.Clear()
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.to != nil && b.drawn > 0 {
		fmt.Fprintln(b.to)
		b.drawn = 0
	}
}

// Watch shows on a bar what a work tells of itself in the context, until end: a bar goes when its work is done, or nothing follows.
func Watch(ctx context.Context, out io.Writer, kind string) (watching context.Context, end func()) {
	bar := Of(out, kind, 0)
	return headway.Watch(ctx, func(done, all int) {
		if done >= all {
			bar.Clear()
			return
		}
		bar.mu.Lock()
		bar.total = all
		bar.mu.Unlock()
		bar.Show(done)
	}), bar.Clear
}
