package conserve

import (
	"regexp"
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/source"
)

// recurPattern is how often something is done. Folded.
var recurPattern = pattern{regexp.MustCompile(`\b(hang|moi|dinh\s+ky)\s+(ngay|tuan|thang|quy|nam)\b`), []string{"hang", "moi", "dinh"}}

// orderByDay counts a line of a paper that else only tells and explains: it hands something to a body, or names one, and says a day still to come by
// when, or how often.
func (c *counter) orderByDay(line source.Span) {
	order := source.Span{}
	for _, p := range c.find(orderPattern, line) {
		if !touches(c.tasks, p) && c.isOrder(p) && !c.onGround(p) {
			order = p
			break
		}
	}
	if !order.Empty() && len(c.find(recurPattern, line)) > 0 {
		c.doubt(doubt.FieldTasks, doubt.UnusedOrder, c.sentence(order.From))
		return
	}
	for _, p := range c.find(recurPattern, line) {
		if at := handPattern.FindStringIndex(c.Fold[line.From:line.To]); at != nil && at[0] <= mostSign && !touches(c.terms, p) && !touches(c.tasks, p) && c.isRhythm(p) {
			c.doubt(doubt.FieldDeadline, doubt.UnusedDeadline, c.around(p))
			return
		}
	}
	for _, p := range c.find(dayPattern, line) {
		if !touches(c.terms, p) && c.isDue(p) && !c.onGround(p) && c.isToCome(p) && (!order.Empty() || c.begins(line)) {
			c.doubt(doubt.FieldDeadline, doubt.UnusedDeadline, c.around(p))
		}
	}
}

// mostSign is how many bytes the sign before the first word of a point may have: "b) ".
const mostSign = 4

// isToCome tells whether the day at p is behind that of the paper.
func (c *counter) isToCome(p source.Span) bool {
	d, _, ok := dated.DayAt(c.Tokens(source.Over(p.From, min(len(c.Fold), p.To+16))), 0, true)
	return ok && !d.Bad && (c.on == 0 || d.Near(c.on) > c.on)
}

// begins tells whether a line, or a part of it behind a comma, begins with the name of a body, or of all of a kind.
func (c *counter) begins(line source.Span) bool {
	t := c.Tokens(line)
	for i, one := range t {
		first := i == 0 || t[i-1].Stop || t[i-1].Word == "," || t[i-1].Word == "-" || t[i-1].Word == "." || t[i-1].Word == ")"
		next := i+1 < len(t) && t[i+1].Letter
		if first && next && one.Upper && bodyWords[one.Word] && !strings.Contains("so to", one.Word) {
			return true
		}
		if first && next && t.PrintedAs(i, "các", "mỗi", "mọi", "từng") && bodyWords[t[i+1].Word] {
			return true
		}
	}
	return false
}
