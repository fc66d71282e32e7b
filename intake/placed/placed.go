// Package placed reads the line of a paper that says where and on what day it was made: "An Khê, ngày 19 tháng 8 năm 2025". It knows how such a
// line is written, and whether it stands in the head of the paper or above its signature.
package placed

import (
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/page"
	"sotruc/intake/signer"
	"sotruc/intake/source"
)

// Day finds a place, a comma and a worded day that close p. The day may be left blank; where the paper has a number, that may follow.
func Day(r *source.Text, p source.Span, numbered bool) (place source.Span, d dated.Day, at source.Span, ok bool) {
	t := r.Tokens(source.Over(p.From, min(p.To, p.From+2000)))
	for i := 2; i < len(t); i++ {
		if t[i].Word != "ngay" {
			continue
		}
		comma := HourBefore(t, i) - 1 // of a công điện: "Bình Hà, hồi 11 giờ 30 ngày …"
		if t[comma].Word != "," {
			continue
		}
		place, ok := Before(t, comma)
		if !ok {
			continue
		}
		d, next, ok := dated.DayAt(t, i, true)
		if !ok {
			if i+1 == len(t) || !t[i+1].Letter || t[i+1].Word == "thang" {
				return place, dated.Day{}, source.Span{}, i < 8
			}
			continue
		}
		if at := t.Over(i, next); next == len(t) || next+1 == len(t) && t[next].Word == "." || numbered && r.Fold[t[next].From:min(len(r.Fold), t[next].From+2)] == "so" {
			return place, d, at, true
		}
	}
	return source.Span{}, dated.Day{}, source.Span{}, false
}

// Before reads the capitalised words that end before i and begin a column or follow the number.
func Before(t source.Tokens, i int) (source.Span, bool) {
	from := i
	for from > 0 && i-from < 7 {
		w := t[from-1]
		if !w.Letter && w.Word != "." && w.Word != "-" || w.Letter && !w.Upper && !smallPlaceWords[w.Word] || w.Word == "-" && w.Gap {
			break
		}
		if w.Letter && w.To-w.From > 1 && isSymbolWord(t, from-1) {
			break
		}
		from--
	}
	for from < i && !t[from].Upper {
		from++
	}
	if from == i || i-from > 6 {
		return source.Span{}, false
	}
	return t.Over(from, i), true
}

var smallPlaceWords = source.WordSet("xa phuong thi tran quan huyen tinh thanh pho thon")

// isSymbolWord tells whether the word at i is the tail of a symbol: behind a slash or a hyphen.
func isSymbolWord(t source.Tokens, i int) bool {
	return i > 0 && (t[i-1].Word == "/" || t[i-1].Word == "-" && i > 1 && t[i-2].Letter && !t[i].Gap)
}

// HourBefore gives the index of "hồi" in ", hồi 11 giờ 30" that ends before i, and i where no time of day stands there.
func HourBefore(t source.Tokens, i int) int {
	for k := i - 1; k > 0 && k > i-9; k-- {
		if !t.PrintedAs(k, "hồi", "lúc") || t[k-1].Word != "," {
			continue
		}
		_, next, ok := dated.ClockAt(t, k+1)
		if ok && (next == i || t.Word(next) == "," && next+1 == i) {
			return k
		}
	}
	return i
}

// Closes tells whether the place and the day on a line stand above the signature, and not in the head: what stands before them, below the line of
// the number, ends a sentence or is an item, and what follows is a signature; or items stand before them. A place within a sentence closes nothing.
func Closes(p *page.Page, line, number int, place source.Span) bool {
	if begin := p.TrimAny(p.Rows[line], "*_| "); place.Empty() || place.From > begin.From {
		return false
	}
	before, items := source.Span{}, 0
	for i := max(0, number+1); i < line; i++ {
		if row := p.Rows[i]; !row.Empty() {
			before = row
			if isItem(p, row) {
				items++
			}
		}
	}
	if before.Empty() {
		return false
	}
	ended := strings.IndexByte(".;", p.Fold[before.To-1]) >= 0
	return ended && items > 0 || (ended || isItem(p, before)) && signs(p, line+1)
}

// leastItem is the least bytes of an item that says something.
const leastItem = 20

func isItem(p *page.Page, row source.Span) bool {
	_, ok := p.OrdinalAt(row)
	return ok && row.To-row.From >= leastItem
}

// signs tells whether the first words behind a line are those of a signature, or none.
func signs(p *page.Page, line int) bool {
	for ; line < len(p.Rows); line++ {
		if row := p.Rows[line]; !row.Empty() {
			flat := p.Flat(source.Over(row.From, min(row.To, row.From+80)))
			return strings.HasPrefix(flat, "noi nhan") || p.AllUpper(row) && (signer.Opens(flat) || signer.IsOffice(flat))
		}
	}
	return true
}
