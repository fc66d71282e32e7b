package cli

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"

	"sotruc/ui/kit"
)

// progress is a bar on one line below what is printed, drawn anew in its place.
type progress struct {
	to    io.Writer // nil: nobody would see it
	total int
	drawn int // cells
}

// progressOf is a bar on stderr where that is a terminal, else one that is never seen.
func (p *program) progressOf(total int) *progress {
	if f, ok := p.env.Err.(*os.File); ok && term.IsTerminal(f.Fd()) && p.env.Get("TERM") != "dumb" {
		return &progress{to: f, total: total}
	}
	return &progress{}
}

// show draws how many of all are done.
func (b *progress) show(done int) {
	if b.to == nil {
		return
	}
	const width = 40
	line := fmt.Sprintf("%s %d/%d", kit.Bar(done, b.total, width), done, b.total)
	b.drawn = width + len(line) - len(kit.Bar(done, b.total, width))
	fmt.Fprint(b.to, "\r"+line)
}

// clear makes room for a line of text; show draws the bar again below it.
func (b *progress) clear() {
	if b.to != nil && b.drawn > 0 {
		fmt.Fprint(b.to, "\r"+strings.Repeat(" ", b.drawn)+"\r")
		b.drawn = 0
	}
}

// end leaves the bar as it stands.
func (b *progress) end() {
	if b.to != nil && b.drawn > 0 {
		fmt.Fprintln(b.to)
		b.drawn = 0
	}
}
