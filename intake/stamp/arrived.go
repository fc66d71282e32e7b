package stamp

import (
	"regexp"
	"slices"

	"sotruc/intake/page"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// arrived begins the stamp that an office puts on what comes in, and arrivedLine are the lines of it that are filled in by hand. Folded.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục IV.
var (
	arrived     = []string{"cong van den", "van ban den", "c.v den", "cv den", "cong van - den", "den"}
	arrivedLine = regexp.MustCompile(`^(so|ngay|gio|den so|so den|ngay den)( ?[:.]* ?[0-9.…/ -]*)(,? ?(ngay|gio) ?[:.]* ?[0-9.…/ -]*)?$|^(chuyen|kinh chuyen|luu ho so|luu ho so so|so va ky hieu ho so|giai quyet|nguoi xu ly)\b ?:?.{0,60}$`)
)

// mostArrived is how many columns of a head may belong to such a stamp behind its first.
const mostArrived = 6

// ClearArrived takes the stamp of arrival off the head of a page, which is none of the paper: "CÔNG VĂN ĐẾN / Số: 312 / Ngày: 05/8/2026". The name of
// the office above "ĐẾN" goes with it where the paper has a letterhead of its own below.
func ClearArrived(p *page.Page) {
	for k, c := range p.Head {
		if !slices.Contains(arrived, c.Flat) || !p.AllUpper(c.Span) {
			continue
		}
		end, filled := k+1, false
		for end < min(len(p.Head), k+1+mostArrived) && (arrivedLine.MatchString(p.Head[end].Flat) || p.Head[end].Line == c.Line && end > k+1) {
			filled = true
			end++
		}
		if !filled && c.Flat == "den" {
			continue
		}
		first := k
		if k > 0 && c.Flat == "den" && isName(p, p.Head[k-1]) && slices.ContainsFunc(p.Head[end:min(len(p.Head), end+mostArrived)], func(one page.Cell) bool { return isName(p, one) }) {
			first--
		}
		clearCells(p, first, end)
		return
	}
}

// isName tells whether a column is the name of a body in capitals.
func isName(p *page.Page, c page.Cell) bool {
	_, ok := who.HeadAt(p.Tokens(source.Over(c.From, min(c.To, c.From+60))), 0)
	return ok && p.AllUpper(c.Span) && c.To-c.From < 160
}

// clearCells takes columns of the head away, and the lines nothing else stands on.
func clearCells(p *page.Page, from, to int) {
	left, gone := slices.Concat(p.Head[:from], p.Head[to:]), map[int]bool{}
	for _, c := range p.Head[from:to] {
		if !slices.ContainsFunc(left, func(one page.Cell) bool { return one.Line == c.Line }) {
			gone[c.Line] = true
		}
	}
	p.Head = left
	p.Drop(gone)
}
