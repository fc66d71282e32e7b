package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraph is a paragraph of the body, put together from the lines it was broken over.
type paragraph struct {
	ordinal
	span // from the ordinal on
	text span
	cap  bool // in capitals
	row  bool // of a table
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
		row := r.trimAny(r.rows[i], "|")
		if row.empty() || r.isRule(row) {
			blank = true
			continue
		}
		o, numbered := r.ordinalAt(row)
		if r.isTableRow(i) {
			list = append(list, paragraph{span: row, text: row, row: true})
			blank = false
			continue
		}
		n := len(list)
		if n > 0 && !blank && numbered && !list[n-1].row && r.isTorn(list[n-1], row, o, width) {
			numbered = false
		}
		if n > 0 && !numbered && !list[n-1].row && r.continues(list[n-1], row, blank, width) {
			list[n-1].to, list[n-1].text.to = row.to, row.to
			blank = false
			continue
		}
		p := paragraph{ordinal: o, span: row, text: row}
		if numbered {
			p.text.from = o.behind
		} else {
			p.ordinal = ordinal{}
		}
		p.cap = r.allUpper(p.text)
		list = append(list, p)
		blank = false
	}
	return list
}

// continues tells whether a line goes on with the paragraph before it: the sentence is not ended, and the line begins
// small, or the line before was broken because it was full.
func (r *reading) continues(before paragraph, row span, blank bool, width int) bool {
	last := r.fold[row.from:row.to]
	end := r.fold[:before.to]
	switch {
	case strings.HasSuffix(end, ".") || strings.HasSuffix(end, ";"): // a paragraph seldom ends where its line is full
		_, names := bodyAt(r.tokens(span{row.from, min(row.to, row.from+100)}), 0)
		return !blank && width > 0 && r.roomLeft(before.to, row, width) < 0 && !names && !r.starts(row, closingWords) && !r.starts(row, introWords)
	case strings.HasSuffix(end, ":") || strings.HasSuffix(end, "!") || strings.HasSuffix(end, "?") || strings.HasSuffix(end, "…"):
		return false
	}
	small := isLetter(last[0]) && !r.upperAt(row.from) || last[0] == '('
	if small || isDigit(last[0]) && r.awaitsNumber(before) || !blank && r.endsOpen(before.span) {
		return true
	}
	return !blank && r.isFull(before.to, row, width) && (before.cap == r.allUpper(row) || len(strings.Fields(last)) < 3)
}

// wrapWidth gives the column at which the lines of the body were broken: the longest line that plainly goes on with the
// next; 0 where none does.
func (r *reading) wrapWidth() int {
	width := 0
	for i := r.bodyLine; i+1 < min(r.endLine, len(r.rows)); i++ {
		row, next := r.rows[i], r.rows[i+1]
		if row.empty() || next.empty() || row.to-row.from > 200 || !isLetter(r.fold[next.from]) || r.upperAt(next.from) || strings.IndexByte(".;:", r.fold[row.to-1]) >= 0 {
			continue
		}
		if _, numbered := r.ordinalAt(next); !numbered {
			width = max(width, r.columnsTo(row.to))
		}
	}
	return width
}

// linesAround gives the lines a paragraph of running text was broken over, around one of them.
func (r *reading) linesAround(line int) span {
	width := r.wrapWidth()
	torn := func(i int) bool { // the line i goes on with the next
		row, next := r.rows[i], r.rows[i+1]
		if row.empty() || next.empty() || strings.IndexByte(".;:!?", r.fold[row.to-1]) >= 0 {
			return false
		}
		small := isLetter(r.fold[next.from]) && !r.upperAt(next.from) || isDigit(r.fold[next.from])
		_, _, cites := kindAt(r.tokens(span{next.from, min(next.to, next.from+60)}), 0)
		return small || cites || width > 0 && r.isFull(row.to, next, width) || r.endsOpen(row)
	}
	first, last := line, line
	for first > 0 && line-first < 8 && torn(first-1) {
		first--
	}
	for last+1 < len(r.rows) && last-line < 12 && torn(last) {
		last++
	}
	return span{r.rows[first].from, r.rows[last].to}
}

// endsOpen tells whether a line breaks off behind a word no sentence ends in.
func (r *reading) endsOpen(row span) bool {
	tail := span{max(row.from, row.to-12), row.to}
	return openEnds[strings.ToLower(lastWord(r.value(tail)))]
}

// openEnds are such words, as printed.
var openEnds = wordSet("của và các những với về tại từ đến trước ngày tháng năm số theo trong cho là được do để bằng trên dưới giữa như hoặc thì mà nhằm qua vào không đã sẽ đang cần phải")

// columnsTo gives the columns from the start of a line to a folded offset.
func (r *reading) columnsTo(at int) int {
	return at - strings.LastIndexByte(r.fold[max(0, at-400):at], '\n') - 1 - max(0, at-400)
}

// isFull tells whether the line that ends at a folded offset had no room for the first word of row.
func (r *reading) isFull(end int, row span, width int) bool {
	if width == 0 {
		return r.columnsTo(end) >= longLine
	}
	return r.roomLeft(end, row, width) <= 6 // signs of several bytes count more than once
}

// roomLeft gives the columns left on the line that ends at a folded offset if the first word of row were on it.
func (r *reading) roomLeft(end int, row span, width int) int {
	return width - r.columnsTo(end) - 1 - strings.IndexAny(r.fold[row.from:row.to]+" ", " \t")
}

// isTorn tells whether what looks like the number of an item is the middle of a sentence whose line was full: "tháng" and
// "12. Các chi bộ", "Lao động" and "- Thương binh".
func (r *reading) isTorn(before paragraph, row span, o ordinal, width int) bool {
	if width == 0 || !r.isFull(before.to, row, width) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(r.fold[:before.to])
	switch {
	case o.level == levelDash || o.level == levelPlus:
		return unicode.IsLetter(last) || unicode.IsDigit(last)
	case o.level >= levelArabic && o.level <= levelThird:
		return r.awaitsNumber(before)
	}
	return false
}

// awaitsNumber tells whether a paragraph breaks off behind a word that a number follows.
func (r *reading) awaitsNumber(p paragraph) bool {
	t := r.tokens(span{max(p.from, p.to-30), p.to})
	return len(t) > 1 && numbered[t[len(t)-1].word]
}

// numbered are words that a number follows.
var numbered = wordSet("truoc nhat thang ngay nam so quy dieu khoan muc luc den tu va phu mau chuong phan thu dip tuan quan phuong to pho thon gan khoang hon du co la")

// ends tells whether p ends in sign.
func (r *reading) ends(p span, sign string) bool {
	return strings.HasSuffix(strings.TrimRight(r.fold[p.from:p.to], "*\"” "), sign)
}

// starts tells whether the folded words of p begin with one of phrases.
func (r *reading) starts(p span, phrases []string) bool {
	flat := r.flat(span{p.from, min(p.to, p.from+100)}) + " "
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
func (r *reading) holds(p span, phrases []string) bool {
	p.to = min(p.to, p.from+longestSearch)
	flat := " " + r.flat(p) + " "
	bare := signsOff.Replace(flat)
	for _, phrase := range phrases {
		if strings.Contains(flat, phrase) || strings.Contains(bare, phrase) {
			return true
		}
	}
	return false
}
