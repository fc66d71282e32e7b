package conserve

import (
	"slices"
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/source"
)

// isAhead tells whether the day at p stands in a task, is still to come and may be when something of it is due, though no word says so: "Trực
// chốt ngày 20/8". The day of a paper that is cited, of a feast, and one up to which something is told are none.
func (c *counter) isAhead(p source.Span) bool {
	const cited = 40 // bytes from the number of a paper to its day
	if c.on == 0 || !touches(c.tasks, p) && !c.isTimeOf(p) || touches(c.cites, source.Over(max(0, p.From-cited), p.To)) {
		return false
	}
	t := c.Tokens(source.Over(p.From, min(len(c.Fold), p.To+16)))
	d, _, ok := dated.DayAt(t, 0, true)
	if !ok || d.Bad || d.Near(c.on) <= c.on {
		return false
	}
	before := c.before(p.From)
	if n := len(before); n > 0 {
		if last := before[n-1]; last.Word != "ngay" && last.Letter && !slices.Contains(leads, last.Word) {
			return false // tổ 3/5, đường 30/4
		}
	}
	if n := len(before); n > 0 && before.PrintedAs(n-1, "dịp") { // of a feast the name stands between: "dịp Quốc khánh 2/9"
		before = before[:n-1]
	}
	flat := " "
	for _, word := range before {
		flat += word.Word + " "
	}
	return !slices.ContainsFunc(told, func(words string) bool { return strings.Contains(flat, " "+words+" ") })
}

// isTimeOf tells whether the day at p stands on a line that begins with when something is: "2. Thời gian: ngày 20/6/2026", "Từ ngày 01/11 đến …".
func (c *counter) isTimeOf(p source.Span) bool {
	line := c.TrimAny(source.Over(strings.LastIndexByte(c.Fold[:p.From], '\n')+1, p.To), "0123456789.)-+ ")
	return p.From-line.From < 120 && c.Starts(line, []string{"thoi gian", "thoi diem", "tu ngay ", "ngay ", "bat dau", "khai mac", "vao luc", "luc "})
}

// leads are the words that stand before a day that may be due, and told those of a sentence in which a day is something else. Folded.
var (
	leads = []string{"luc", "vao", "chieu", "sang", "toi", "trua", "tu", "den", "va", "xong", "nay", "sau", "bay", "nhat", "nam", "tu", "ba", "hai", "gio", "h", "thuc", "dip"}
	told  = []string{
		"le", "dip", "ky niem", "quoc khanh", "chao mung", "nhiem ky", "hieu luc", "so lieu", "tinh den", "da", "ke hoach so", "ngay sinh", "sinh ngay", "huong ung", "phong trao", "so",
	}
)
