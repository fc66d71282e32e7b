package conserve

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/source"
)

// periodPattern is a time by which something is done that is said without a day: in or before a month or a quarter, in some days, at the latest on a day
// of the week. Folded; the parts are the word of the deadline, the month, its year, and the count of days.
var periodPattern = regexp.MustCompile(`\b(trong|truoc|het|nhat|xong)\s+(?:la\s+|vao\s+|trong\s+|het\s+|cuoi\s+|vong\s+){0,2}` +
	`(?:thang\s+([0-9]{1,2})(?:\s*(?:/|nam)\s*([0-9]{4}))?|quy\s+(?:iv|i{1,3}|[1-4])|([0-9]{1,3})\s+(?:ngay|tuan)|thu\s+(?:hai|ba|tu|nam|sau|bay)|chu\s+nhat)\b`)

// edgePattern is the edge of a month or a quarter, from when on, or its meeting ("kỳ sinh hoạt tháng 11"), at which something of a task is done. Folded; the parts are the word, the month
// and its year.
var edgePattern = regexp.MustCompile(`\b(dau|giua|cuoi|tu|hoat|hop)\s+(?:thang\s+([0-9]{1,2})(?:\s*(?:/|nam)\s*([0-9]{4}))?|quy\s+(?:iv|i{1,3}|[1-4]))\b`)

// periodParts are what one of both patterns needs.
var periodParts = []string{"thang", "quy", "ngay", "tuan", "thu", "nhat"}

// edges are its words as they are printed.
var edges = map[string]string{"dau": "đầu", "giua": "giữa", "cuoi": "cuối", "tu": "từ", "hoat": "hoạt", "hop": "họp"}

// A time within which something is done is due where the sentence says that it has to be, and none where it tells what was. Folded.
var (
	mustWords = []string{" phai ", " xong ", " hoan thanh ", " gui ", " nop ", " chot ", " bao cao ", " trinh ", " dang ky "}
	pastWords = []string{" da ", " vua qua", " co hieu luc", " tinh den", " toi pham", " so voi", " ke tu", " phat sinh", " ghi nhan", " den nay "}
)

// period counts the times on a line that are said without a day; one that begins on it may end on the next.
func (c *counter) period(line source.Span) {
	const over = 40
	words := c.Fold[line.From:min(len(c.Fold), line.To+over)]
	if !mayHold(words, periodParts) {
		return
	}
	for _, of := range []struct {
		pattern *regexp.Regexp
		counts  func(word string, p source.Span) bool
	}{{periodPattern, c.isBound}, {edgePattern, c.isEdge}} {
		for _, at := range of.pattern.FindAllStringSubmatchIndex(words, -1) {
			p := source.Over(line.From+at[0], line.From+at[1])
			if p.From >= line.To {
				break
			}
			part := func(i int) string {
				if at[2*i] < 0 {
					return ""
				}
				return words[at[2*i]:at[2*i+1]]
			}
			if touches(c.terms, p) || touches(c.cites, p) || c.onGround(p) || !of.counts(part(1), p) || c.isOver(part(2), part(3)) {
				continue
			}
			c.doubt(doubt.FieldDeadline, doubt.UnusedDeadline, c.around(p))
		}
	}
}

// isEdge tells whether the edge of a month or quarter at p is in a task, and says when that is done rather than what was.
func (c *counter) isEdge(word string, p source.Span) bool {
	return touches(c.tasks, p) && c.Tokens(p).PrintedAs(0, edges[word]) && !c.isPast(c.said(p))
}

// said are the words of the sentence around p, folded, with a blank before and behind each.
func (c *counter) said(p source.Span) string {
	flat := " "
	for _, one := range c.before(p.From) {
		flat += one.Word + " "
	}
	return flat + c.Flat(c.sentence(p.From)) + " "
}

// isPast tells whether words tell of what was or has another time.
func (c *counter) isPast(said string) bool {
	return slices.ContainsFunc(pastWords, func(past string) bool { return strings.Contains(said, past) })
}

// isBound tells whether the time at p, behind a word of a deadline, is one by which something has to be done.
func (c *counter) isBound(word string, p source.Span) bool {
	printed := strings.ToLower(c.Tokens(p)[0].Print)
	before := c.before(p.From)
	flat := c.said(p)
	if c.isPast(flat) {
		return false
	}
	switch {
	case word == "nhat":
		last := before.Word(len(before) - 1)
		return printed == "nhất" && (last == "cham" || last == "muon" || last == "tre")
	case word == "truoc" && printed != "trước", word == "het" && printed != "hết", word == "trong" && printed != "trong":
		return false
	}
	for _, must := range mustWords {
		if strings.Contains(flat, must) {
			return true
		}
	}
	return false
}

// isOver tells whether a month lies before that of the paper; one without a year is of the year of the paper.
func (c *counter) isOver(month, year string) bool {
	m, err := strconv.Atoi(month)
	if err != nil || c.on == 0 {
		return false
	}
	y, err := strconv.Atoi(year)
	if err != nil {
		y = c.on.Year()
	}
	return y*12+m < c.on.Year()*12+int(c.on.Month())
}
