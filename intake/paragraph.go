package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sotruc/intake/source"
	"sotruc/intake/symbol"
	"sotruc/intake/who"
)

// paragraph is a paragraph of the body, put together from the lines it was broken over.
type paragraph struct {
	source.Ordinal
	source.Span // from the ordinal on
	text        source.Span
	cap         bool // in capitals
	row         bool // of a table
}

// longLine is the least a line must hold for the next to be its continuation only because it ends without a stop.
const longLine = 60

// mostParagraphs and mostTasks bound what is read from one file; papers have hundreds of paragraphs and dozens of tasks.
const (
	mostParagraphs = 5000
	mostTasks      = 1000
)

// paragraphs puts the lines of the body together.
func (r *reading) paragraphs() []paragraph {
	var list []paragraph
	blank := false
	width := r.wrapWidth()
	for i := r.bodyLine; i < min(r.endLine, len(r.rows)) && len(list) < mostParagraphs; i++ {
		row := r.TrimAny(r.rows[i], "|")
		if row.Empty() || r.isRule(row) {
			blank = true
			continue
		}
		o, numbered := r.OrdinalAt(row)
		if r.isTableRow(i) {
			list = append(list, paragraph{Span: row, text: row, row: true})
			blank = false
			continue
		}
		n := len(list)
		if n > 0 && !blank && numbered && !list[n-1].row && r.isTorn(list[n-1], row, o, width) {
			numbered = false
		}
		if n > 0 && !numbered && !list[n-1].row && r.continues(list[n-1], row, blank, width) {
			list[n-1].To, list[n-1].text.To = row.To, row.To
			blank = false
			continue
		}
		p := paragraph{Ordinal: o, Span: row, text: row}
		if numbered {
			p.text.From = o.Behind
		} else {
			p.Ordinal = source.Ordinal{}
		}
		p.cap = r.AllUpper(p.text)
		list = append(list, p)
		blank = false
	}
	return list
}

// continues tells whether a line goes on with the paragraph before it: the sentence is not ended, and the line begins
// small, or the line before was broken because it was full.
func (r *reading) continues(before paragraph, row source.Span, blank bool, width int) bool {
	last := r.Fold[row.From:row.To]
	end := r.Fold[:before.To]
	switch {
	case strings.HasSuffix(end, ".") || strings.HasSuffix(end, ";"): // a paragraph seldom ends where its line is full
		_, names := who.BodyAt(r.Tokens(source.Over(row.From, min(row.To, row.From+100))), 0)
		return !blank && width > 0 && r.roomLeft(before.To, row, width) < 0 && !names && !r.starts(row, closingWords) && !r.starts(row, introWords)
	case strings.HasSuffix(end, ":") || strings.HasSuffix(end, "!") || strings.HasSuffix(end, "?") || strings.HasSuffix(end, "…"):
		return false
	}
	small := source.IsLetter(last[0]) && !r.UpperAt(row.From) || last[0] == '('
	if small || source.IsDigit(last[0]) && r.awaitsNumber(before) || !blank && r.endsOpen(before.Span) {
		return true
	}
	return !blank && r.isFull(before.To, row, width) && (before.cap == r.AllUpper(row) || len(strings.Fields(last)) < 3)
}

// wrapWidth gives the column at which the lines of the body were broken: the longest line that plainly goes on with the
// next; 0 where none does.
func (r *reading) wrapWidth() int {
	width := 0
	for i := r.bodyLine; i+1 < min(r.endLine, len(r.rows)); i++ {
		row, next := r.rows[i], r.rows[i+1]
		if row.Empty() || next.Empty() || row.To-row.From > 200 || !source.IsLetter(r.Fold[next.From]) || r.UpperAt(next.From) || strings.IndexByte(".;:", r.Fold[row.To-1]) >= 0 {
			continue
		}
		if _, numbered := r.OrdinalAt(next); !numbered {
			width = max(width, r.columnsTo(row.To))
		}
	}
	return width
}

// linesAround gives the lines a paragraph of running text was broken over, around one of them.
func (r *reading) linesAround(line int) source.Span {
	width := r.wrapWidth()
	torn := func(i int) bool { // the line i goes on with the next
		row, next := r.rows[i], r.rows[i+1]
		if row.Empty() || next.Empty() || strings.IndexByte(".;:!?", r.Fold[row.To-1]) >= 0 {
			return false
		}
		small := source.IsLetter(r.Fold[next.From]) && !r.UpperAt(next.From) || source.IsDigit(r.Fold[next.From])
		_, _, cites := symbol.KindAt(r.Tokens(source.Over(next.From, min(next.To, next.From+60))), 0)
		return small || cites || width > 0 && r.isFull(row.To, next, width) || r.endsOpen(row)
	}
	first, last := line, line
	for first > 0 && line-first < 8 && torn(first-1) {
		first--
	}
	for last+1 < len(r.rows) && last-line < 12 && torn(last) {
		last++
	}
	return source.Over(r.rows[first].From, r.rows[last].To)
}

// endsOpen tells whether a line breaks off behind a word no sentence ends in.
func (r *reading) endsOpen(row source.Span) bool {
	tail := source.Over(max(row.From, row.To-12), row.To)
	return openEnds[strings.ToLower(lastWord(r.Value(tail)))]
}

// openEnds are such words, as printed.
var openEnds = source.WordSet("của và các những với về tại từ đến trước ngày tháng năm số theo trong cho là được do để bằng trên dưới giữa như hoặc thì mà nhằm qua vào không đã sẽ đang cần phải")

// columnsTo gives the columns from the start of a line to a folded offset.
func (r *reading) columnsTo(at int) int {
	return at - strings.LastIndexByte(r.Fold[max(0, at-400):at], '\n') - 1 - max(0, at-400)
}

// isFull tells whether the line that ends at a folded offset had no room for the first word of row.
func (r *reading) isFull(end int, row source.Span, width int) bool {
	if width == 0 {
		return r.columnsTo(end) >= longLine
	}
	return r.roomLeft(end, row, width) <= 6 // signs of several bytes count more than once
}

// roomLeft gives the columns left on the line that ends at a folded offset if the first word of row were on it.
func (r *reading) roomLeft(end int, row source.Span, width int) int {
	return width - r.columnsTo(end) - 1 - strings.IndexAny(r.Fold[row.From:row.To]+" ", " \t")
}

// isTorn tells whether what looks like the number of an item is the middle of a sentence whose line was full: "tháng" and
// "12. Các chi bộ", "Lao động" and "- Thương binh".
func (r *reading) isTorn(before paragraph, row source.Span, o source.Ordinal, width int) bool {
	if width == 0 || !r.isFull(before.To, row, width) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(r.Fold[:before.To])
	switch {
	case o.Level == source.LevelDash || o.Level == source.LevelPlus:
		return unicode.IsLetter(last) || unicode.IsDigit(last)
	case o.Level >= source.LevelArabic && o.Level <= source.LevelThird:
		return r.awaitsNumber(before)
	}
	return false
}

// awaitsNumber tells whether a paragraph breaks off behind a word that a number follows.
func (r *reading) awaitsNumber(p paragraph) bool {
	t := r.Tokens(source.Over(max(p.From, p.To-30), p.To))
	return len(t) > 1 && numbered[t[len(t)-1].Word]
}

// numbered are words that a number follows.
var numbered = source.WordSet("truoc nhat thang ngay nam so quy dieu khoan muc luc den tu va phu mau chuong phan thu dip tuan quan phuong to pho thon gan khoang hon du co la")

// ends tells whether p ends in sign.
func (r *reading) ends(p source.Span, sign string) bool {
	return strings.HasSuffix(strings.TrimRight(r.Fold[p.From:p.To], "*\"” "), sign)
}

// starts tells whether the folded words of p begin with one of phrases.
func (r *reading) starts(p source.Span, phrases []string) bool {
	flat := r.Flat(source.Over(p.From, min(p.To, p.From+100))) + " "
	for _, phrase := range phrases {
		if strings.HasPrefix(flat, phrase) {
			return true
		}
	}
	return false
}

// longestSearch bounds the part of a paragraph, in bytes, that is searched for words.
const longestSearch = 8000

// signsOff takes the signs off the words, so that "nhiệm vụ:" holds the word nhiệm vụ.
var signsOff = strings.NewReplacer(",", "", ".", "", ":", "", ";", "")

// holds tells whether the folded words of p hold one of phrases.
func (r *reading) holds(p source.Span, phrases []string) bool {
	p.To = min(p.To, p.From+longestSearch)
	flat := " " + r.Flat(p) + " "
	bare := signsOff.Replace(flat)
	for _, phrase := range phrases {
		if strings.Contains(flat, phrase) || strings.Contains(bare, phrase) {
			return true
		}
	}
	return false
}
