// Package outline cuts the body of a paper into its paragraphs, whatever lines they were broken over, and into the numbered
// lists they make. It knows how papers are numbered, but not what any of them asks for.
package outline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sotruc/intake/source"
	"sotruc/intake/symbol"
	"sotruc/intake/who"
)

// Body is the part of a paper between its head and its signature: the lines from First up to, without, Last.
type Body struct {
	*source.Text
	Lines       []source.Span
	First, Last int
}

// Paragraph is a paragraph of the body, put together from the lines it was broken over.
type Paragraph struct {
	source.Ordinal
	source.Span // from the ordinal on
	Words       source.Span
	Cap         bool // in capitals
	Row         bool // of a table
}

// LongLine is the least a line must hold for the next to be its continuation only because it ends without a stop.
const LongLine = 60

// leastWrapped is the least a line must hold for a number behind it to show that it was broken: "Tin trong ngày" above a day was not.
const leastWrapped = 40

// MostParagraphs bounds what is read from one file; papers have hundreds of paragraphs.
const MostParagraphs = 5000

// Paragraphs puts the lines of the body together.
func (b *Body) Paragraphs() []Paragraph {
	var list []Paragraph
	blank, bracket := false, 0
	width := b.WrapWidth()
	for i := b.First; i < min(b.Last, len(b.Lines)) && len(list) < MostParagraphs; i++ {
		row := b.TrimAny(b.Lines[i], "|")
		if row.Empty() || IsRule(b.Text, row) {
			blank = true
			continue
		}
		o, numbered := b.OrdinalAt(row)
		if b.isTableRow(i) {
			list = append(list, Paragraph{Span: row, Words: row, Row: true})
			blank = false
			continue
		}
		n := len(list)
		if n > 0 && !blank && numbered && !list[n-1].Row && b.isTorn(list[n-1], row, o, width) {
			numbered = false
		}
		if numbered && o.Level == source.LevelBracket && o.Number != 1 && o.Number != bracket+1 { // of a sentence: "gồm: (1) …; (2) …"
			numbered = false
		}
		if n > 0 && !numbered && !list[n-1].Row && b.continues(list[n-1], row, blank, width) {
			list[n-1].To, list[n-1].Words.To = row.To, row.To
			blank = false
			continue
		}
		p := Paragraph{Ordinal: o, Span: row, Words: row}
		if numbered {
			p.Words.From = o.Behind
		} else {
			p.Ordinal = source.Ordinal{}
		}
		if p.Level == source.LevelBracket {
			bracket = p.Number
		} else if p.Print == "i)" {
			bracket = 1
		}
		p.Cap = b.AllUpper(p.Words)
		list = append(list, p)
		blank = false
	}
	return list
}

// continues tells whether a line goes on with the paragraph before it: the sentence is not ended, and the line begins
// small, or the line before was broken because it was full.
func (b *Body) continues(before Paragraph, row source.Span, blank bool, width int) bool {
	last := b.Fold[row.From:row.To]
	end := b.Fold[:before.To]
	switch {
	case b.beginsLabel(row):
		return false
	case strings.HasSuffix(end, ".") || strings.HasSuffix(end, ";"): // a paragraph seldom ends where its line is full
		if blank || width <= 0 || b.roomLeft(before.To, row, width) >= 0 {
			return false
		}
		_, names := who.BodyAt(b.Tokens(source.Over(row.From, min(row.To, row.From+100))), 0)
		return !names && !b.Starts(row, []string{"giao ", "phan cong "}) && !b.Starts(row, ClosingWords) && !b.Starts(row, IntroWords)
	case strings.HasSuffix(end, ",") && (!blank || before.Level != source.LevelNone): // no paragraph ends so, whoever is named behind it
		return true
	case strings.HasSuffix(end, ":") || strings.HasSuffix(end, "!") || strings.HasSuffix(end, "?") || strings.HasSuffix(end, "…"):
		return false
	}
	small := source.IsLetter(last[0]) && !b.UpperAt(row.From) || last[0] == '('
	if !blank && b.isNameTorn(before.To, row) {
		return true
	}
	if small || source.IsDigit(last[0]) && b.awaitsNumber(before) || !blank && b.endsOpen(before.Span) {
		return true
	}
	return !blank && b.IsFull(before.To, row, width) && (before.Cap == b.AllUpper(row) || len(strings.Fields(last)) < 3)
}

// partLabels are the labels of the parts of an invitation or of a meeting's minutes that begin a paragraph wherever the line before ended. Folded.
var partLabels = []string{"thoi gian", "dia diem", "thanh phan", "noi dung", "chuong trinh", "chu tri", "toi du", "den du", "vao hoi", "vao luc", "luc", "tai", "hinh thuc", "trang phuc", "tai lieu"}

// beginsLabel tells whether a line begins with one of them, in a capital and up to a colon: "Vào hồi: 7h30".
func (b *Body) beginsLabel(row source.Span) bool {
	const most = 40 // bytes to the colon
	colon := strings.IndexByte(b.Fold[row.From:min(row.To, row.From+most)], ':')
	if colon < 0 || !b.UpperAt(row.From) {
		return false
	}
	head := b.Flat(source.Over(row.From, row.From+colon))
	return slices.ContainsFunc(partLabels, func(label string) bool { return strings.HasPrefix(head, label) && strings.Count(head, " ") < 6 })
}

// isNameTorn tells whether the name of one body stands on both sides of the break between a line that ends at a folded offset and the next:
// "… giao Đảng uỷ" and "UBND xã tiếp thu …". Lines of a proportional font break at no column.
func (b *Body) isNameTorn(end int, row source.Span) bool {
	t := b.Tokens(source.Over(max(0, end-40), min(row.To, row.From+40)))
	for i := range t {
		if t[i].From >= end {
			return false
		}
		if i == 0 || t[i].To < end-30 {
			continue
		}
		next, ok := who.BodyAt(t, i)
		if !ok || t[next-1].From < row.From {
			continue
		}
		head, _ := who.HeadAt(t, i)
		_, own := who.HeadAt(b.Tokens(source.Over(row.From, min(row.To, row.From+60))), 0)
		return own || t[head-1].From >= row.From // what stands behind the break is part of the name, and not any word with a capital
	}
	return false
}

// WrapWidth gives the column at which the lines of the body were broken: the longest line that plainly goes on with the
// next; 0 where none does.
func (b *Body) WrapWidth() int {
	width := 0
	for i := b.First; i+1 < min(b.Last, len(b.Lines)); i++ {
		row, next := b.Lines[i], b.Lines[i+1]
		if row.Empty() || next.Empty() || row.To-row.From > 200 || strings.IndexByte(".;:", b.Fold[row.To-1]) >= 0 {
			continue
		}
		if first := b.Fold[next.From]; !source.IsLetter(first) && (!source.IsDigit(first) || row.To-row.From < leastWrapped || !b.endsOpen(row)) || b.UpperAt(next.From) {
			continue
		}
		if _, numbered := b.OrdinalAt(next); !numbered {
			width = max(width, b.columnsTo(row.To))
		}
	}
	return width
}

// Around gives the lines a paragraph of running text was broken over, around one of them.
func (b *Body) Around(line int) source.Span {
	width := b.WrapWidth()
	torn := func(i int) bool { // the line i goes on with the next
		row, next := b.Lines[i], b.Lines[i+1]
		if row.Empty() || next.Empty() || strings.IndexByte(".;:!?", b.Fold[row.To-1]) >= 0 {
			return false
		}
		small := source.IsLetter(b.Fold[next.From]) && !b.UpperAt(next.From) || source.IsDigit(b.Fold[next.From])
		_, _, cites := symbol.KindAt(b.Tokens(source.Over(next.From, min(next.To, next.From+60))), 0)
		return small || cites || width > 0 && b.IsFull(row.To, next, width) || b.endsOpen(row)
	}
	first, last := line, line
	for first > 0 && line-first < 8 && torn(first-1) {
		first--
	}
	for last+1 < len(b.Lines) && last-line < 12 && torn(last) {
		last++
	}
	return source.Over(b.Lines[first].From, b.Lines[last].To)
}

// endsOpen tells whether a line breaks off behind a word no sentence ends in.
func (b *Body) endsOpen(row source.Span) bool {
	tail := source.Over(max(row.From, row.To-12), row.To)
	return openEnds[strings.ToLower(source.LastWord(b.Value(tail)))]
}

// openEnds are such words, as printed.
var openEnds = source.WordSet("của và các những với về tại từ đến trước ngày tháng năm số theo trong cho là được do để bằng trên dưới giữa như hoặc thì mà nhằm qua vào không đã sẽ đang cần phải")

// columnsTo gives the columns from the start of a line to a folded offset.
func (b *Body) columnsTo(at int) int {
	return at - strings.LastIndexByte(b.Fold[max(0, at-400):at], '\n') - 1 - max(0, at-400)
}

// IsFull tells whether the line that ends at a folded offset had no room for the first word of row.
func (b *Body) IsFull(end int, row source.Span, width int) bool {
	if width == 0 {
		return b.columnsTo(end) >= LongLine
	}
	return b.roomLeft(end, row, width) <= 6 // signs of several bytes count more than once
}

// roomLeft gives the columns left on the line that ends at a folded offset if the first word of row were on it.
func (b *Body) roomLeft(end int, row source.Span, width int) int {
	return width - b.columnsTo(end) - 1 - strings.IndexAny(b.Fold[row.From:row.To]+" ", " \t")
}

// isTorn tells whether what looks like the number of an item is the middle of a sentence whose line was full: "tháng" and
// "12. Các chi bộ", "Lao động" and "- Thương binh".
func (b *Body) isTorn(before Paragraph, row source.Span, o source.Ordinal, width int) bool {
	if width == 0 || !b.IsFull(before.To, row, width) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(b.Fold[:before.To])
	switch {
	case o.Level == source.LevelDash || o.Level == source.LevelPlus:
		return unicode.IsLetter(last) || unicode.IsDigit(last)
	case o.Level >= source.LevelArabic && o.Level <= source.LevelThird:
		return b.awaitsNumber(before)
	case o.Level == source.LevelBracket:
		return strings.IndexByte(".;:", b.Fold[before.To-1]) < 0
	}
	return false
}

// awaitsNumber tells whether a paragraph breaks off behind a word that a number follows.
func (b *Body) awaitsNumber(p Paragraph) bool {
	t := b.Tokens(source.Over(max(p.From, p.To-30), p.To))
	return len(t) > 1 && numbered[t[len(t)-1].Word]
}

// numbered are words that a number follows.
var numbered = source.WordSet("truoc nhat thang ngay nam so quy dieu khoan muc luc den tu va phu mau chuong phan thu dip tuan quan phuong to pho thon gan khoang hon du co la")

// IsRule tells whether a line only separates.
func IsRule(s *source.Text, p source.Span) bool {
	return strings.Trim(s.Fold[p.From:p.To], "-_*=. –—·") == ""
}
