package kit

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// span is one shown line: bytes start to end of the text. Blanks at a line break belong to no span.
type span struct{ start, end int }

// Wrap breaks s into lines of at most w cells. Words stay whole where they fit on a line of their own; a longer word is
// broken. No letter is ever dropped; only the blanks at a break are. Line breaks of s are kept.
func Wrap(s string, w int) []string {
	s = PlainLines(s)
	spans := wrapSpans(s, w)
	lines := make([]string, len(spans))
	for i, sp := range spans {
		lines[i] = s[sp.start:sp.end]
	}
	return lines
}

func wrapSpans(s string, w int) []span {
	w = max(w, 1)
	var out []span
	for start := 0; ; {
		end := strings.IndexByte(s[start:], '\n')
		if end < 0 {
			return wrapLine(out, s, span{start, len(s)}, w)
		}
		out = wrapLine(out, s, span{start, start + end}, w)
		start += end + 1
	}
}

// wrapLine adds the shown lines of one line of the text.
func wrapLine(out []span, s string, line span, w int) []span {
	if line.end-line.start <= w && ansi.StringWidth(s[line.start:line.end]) <= w {
		return append(out, line)
	}
	start, width := line.start, 0     // the line being filled
	wordEnd, next, after := -1, -1, 0 // its last break: where it would end, where the next would start, width from there
	for i := line.start; i < line.end; {
		n, cells := cluster(s[i:line.end])
		blank := n == 1 && s[i] == ' ' // a space may carry a mark
		if width+cells > w && i > start && !blank {
			if wordEnd > start {
				out = append(out, span{start, wordEnd})
				start, width = next, after
			} else {
				out = append(out, span{start, i})
				start, width = i, 0
			}
			wordEnd = -1
			continue
		}
		i += n
		width += cells
		after += cells
		if blank {
			if wordEnd < 0 || next != i-n {
				wordEnd = i - n
			}
			next, after = i, 0
		}
	}
	end := line.end
	if ansi.StringWidth(s[start:end]) > w {
		end = start + len(strings.TrimRight(s[start:end], " "))
	}
	return append(out, span{start, end})
}

// cluster is the length in bytes and the width of the first letter of s with all its marks.
func cluster(s string) (n, cells int) {
	if len(s) == 1 || s[0] < utf8.RuneSelf && s[1] < utf8.RuneSelf {
		return 1, 1
	}
	first, cells := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return len(first), cells
}
