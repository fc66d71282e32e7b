package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// mailWidth is the width of a plain-text report: no mail program breaks its lines.
const mailWidth = 76

// narrowest is the least width a paper is set in.
const narrowest = 20

// writeText writes the report as plain text for the body of an e-mail. Two columns do not survive there, so the left half
// of the letterhead comes before the right.
func writeText(w io.Writer, d Document) error {
	if _, err := io.WriteString(w, strings.Join(Preview(d, mailWidth), "\n")+"\n"); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	return nil
}

// Preview is the plain text as lines no wider than width cells, but never set narrower than 20.
func Preview(d Document, width int) []string {
	p := compose(d)
	t := typesetter{width: max(width, narrowest)}
	t.centred(p.branch, p.issuer, "*", p.number, "")
	t.centred(motto, strings.Repeat("-", len([]rune(motto))), p.place, "")
	t.centred("BÁO CÁO")
	t.centred(p.abstract...)
	if p.fiveHyphens {
		t.centred("-----")
	}
	t.blank()
	t.paragraph(p.intro)
	for _, part := range p.parts {
		t.blank()
		t.wrap("", part.title)
		for _, b := range part.blocks {
			t.block(b)
		}
	}
	t.blank()
	t.signature(p.signFor, p.title, "", p.signer)
	t.blank()
	t.add("Nơi nhận:")
	for _, r := range p.recipients {
		t.wrap("", r)
	}
	return t.lines
}

// typesetter fills lines of a fixed width.
type typesetter struct {
	width int
	lines []string
}

func (t *typesetter) add(line string) { t.lines = append(t.lines, strings.TrimRight(line, " ")) }

func (t *typesetter) blank() { t.add("") }

func (t *typesetter) block(b block) {
	switch {
	case b.point != "":
		t.wrap("", b.point)
	case b.grid != nil:
		t.grid(*b.grid)
	default:
		t.paragraph(b.text)
	}
}

func (t *typesetter) paragraph(text string) { t.wrap("  ", text) }

// wrap sets text behind a first-line indent.
func (t *typesetter) wrap(indent, text string) {
	for i, l := range fill(text, t.width-ansi.StringWidth(indent), t.width) {
		if i == 0 {
			l = indent + l
		}
		t.add(l)
	}
}

func (t *typesetter) centred(texts ...string) {
	for _, text := range texts {
		for _, l := range fill(text, t.width, t.width) {
			t.add(strings.Repeat(" ", (t.width-ansi.StringWidth(l))/2) + l)
		}
	}
}

// signature centres in the right half, or in a narrow paper's whole width.
func (t *typesetter) signature(texts ...string) {
	half := typesetter{width: t.width / 2}
	left := strings.Repeat(" ", t.width-half.width)
	if t.width < 2*narrowest {
		half.width, left = t.width, ""
	}
	half.centred(texts...)
	for _, l := range half.lines {
		t.add(left + l)
	}
}

// fill breaks text at spaces into lines of at most rest cells, the first of at most first. A word wider than a line is
// cut. Text of several spaces keeps them: there number or date is left to be written by hand.
func fill(text string, first, rest int) []string {
	var lines []string
	room, current := first, ""
	flush := func() {
		lines = append(lines, strings.TrimRight(current, " "))
		room, current = rest, ""
	}
	for word := range strings.SplitAfterSeq(text, " ") {
		if ansi.StringWidth(current)+ansi.StringWidth(strings.TrimRight(word, " ")) > room && current != "" {
			flush()
		}
		for ansi.StringWidth(strings.TrimRight(word, " ")) > room {
			head := ansi.Truncate(word, room, "")
			if head == "" { // a character wider than the line
				break
			}
			current = head
			word = strings.TrimPrefix(word, head)
			flush()
		}
		current += word
	}
	flush()
	return lines
}
