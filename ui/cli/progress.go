package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"github.com/charmbracelet/x/term"

	"sotruc/ui/kit"
)

// progress is a bar on one line below what is printed, drawn anew in its place. Papers that are read ahead tell it of their pages.
type progress struct {
	to    io.Writer // nil: nobody would see it
	total int       // 0: no bar, only what is noted

	mu    sync.Mutex
	drawn int // cells
	done  int
	noted string
}

// progressOf is a bar on stderr where that is a terminal, else one that is never seen.
func (p *program) progressOf(total int) *progress {
	if f, ok := p.env.Err.(*os.File); ok && term.IsTerminal(f.Fd()) && p.env.Get("TERM") != "dumb" {
		return &progress{to: f, total: total}
	}
	return &progress{}
}

// pages notes which page of a scan is read.
func (p *program) pages(bar *progress) func(name string, page, pages int) {
	return func(name string, page, pages int) { bar.note(p.words.T("cli.read_page", page, pages, name)) }
}

// show draws how many of all are done.
func (b *progress) show(done int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.done, b.noted = done, ""
	b.draw()
}

// note writes what is done beside the bar, until it is drawn again.
func (b *progress) note(text string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.noted = kit.Fit(kit.Plain(text), min(kit.Width(kit.Plain(text)), 30))
	b.draw()
}

func (b *progress) draw() {
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

// clear makes room for a line of text; show draws the bar again below it.
func (b *progress) clear() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.to != nil && b.drawn > 0 {
		fmt.Fprint(b.to, "\r"+strings.Repeat(" ", b.drawn)+"\r")
		b.drawn = 0
	}
}

// end leaves the bar as it stands; what was noted goes.
func (b *progress) end() {
	if b.total == 0 {
		b.clear()
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.to != nil && b.drawn > 0 {
		fmt.Fprintln(b.to)
		b.drawn = 0
	}
}
