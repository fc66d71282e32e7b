package conserve

import (
	"slices"
	"strings"

	"sotruc/intake/source"
)

// saidWords are the words of a sentence that tells what a body was found to do, and doneWords those before an act that tell it as done. Folded.
var (
	saidWords = []string{" dung quy dinh", " thoi gian qua", " con cham", " chua day du"}
	doneWords = source.WordSet("da chua con dang duoc nghe thong gom la")
)

// mostName bounds the name of a body, in words, behind which what it is to do stands.
const mostName = 7

// begunBy tells whether a line begins with a body, and says what it is to do: "- Công an phường tổ chức …". A line that only goes on with the one before
// begins nothing.
func (c *counter) begunBy(line source.Span) (said source.Span, ok bool) {
	said = line
	o, numbered := c.OrdinalAt(line)
	if numbered {
		said.From = o.Behind
	}
	t := c.Tokens(source.Over(said.From, min(said.To, said.From+160)))
	signs := behindSigns(t)
	t = t[signs:]
	if !numbered && signs == 0 && c.goesOn(line) {
		return said, false
	}
	if len(t) < 5 || c.AllUpper(said) || c.Ends(said, ":") || !t[0].Upper || !bodyWords[t[0].Word] && (!t.PrintedAs(0, "các", "mọi", "mỗi") || !bodyWords[t[1].Word]) {
		return said, false
	}
	if t.PrintedAs(0, "hội", "đoàn") && t.PrintedAs(1, "nghị", "kết") { // no body
		return said, false
	}
	flat := c.Flat(said) + " "
	if slices.ContainsFunc(saidWords, func(words string) bool { return strings.Contains(flat, words) }) {
		return said, false
	}
	for i := 2; i < min(len(t), mostName+2) && !t[i-1].Stop && !doneWords[t[i-1].Word]; i++ {
		if rest := source.Over(t[i].From, said.To); !t[i].Upper && t[i].Letter && c.Starts(rest, actWords) {
			return source.Over(t[0].From, said.To), true
		}
	}
	return said, false
}

// leastWrapped is the least bytes of a line that was broken where it was full.
const leastWrapped = 40

// goesOn tells whether the line before one ends no sentence.
func (c *counter) goesOn(line source.Span) bool {
	before := strings.TrimRight(c.Fold[:line.From], " \t")
	last := strings.TrimRight(before, "\n")
	row := source.Over(strings.LastIndexByte(last, '\n')+1, len(last))
	if row.To-row.From < leastWrapped || c.AllUpper(row) { // a heading
		return false
	}
	return last != "" && !strings.HasSuffix(before, "\n\n") && strings.IndexByte(".;:", last[len(last)-1]) < 0
}

// behindSigns is where the words behind signs begin that a line opens with, and that no list is known to have: "[1]", "A1.", "Một.".
func behindSigns(t source.Tokens) int {
	const most, longest = 8, 4 // in tokens, and in bytes a word
	for i := 1; i <= most && i < len(t); i++ {
		before := t[i-1]
		if before.Word == "," || before.Letter && before.To-before.From > longest {
			return 0
		}
		if t[i].Upper && !before.Letter {
			return i
		}
	}
	return 0
}
