package intake

import (
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/news"
	"sotruc/intake/page"
	"sotruc/intake/placed"
	"sotruc/intake/source"
)

// readIssued reads the place and the day: "Hòa Minh, ngày 19 tháng 7 năm 2021", a day on the number line, or what an
// article says of the day of issue.
func (r *reading) readIssued() {
	if r.shape == shapeNews {
		r.newsIssued()
		return
	}
	var at page.Cell
	for _, c := range r.cells {
		if r.ownLine >= 0 && r.filled(r.ownLine, c.Line) > 14 || r.filled(c.Line, r.ownLine) > 14 || c.To-c.From > 600 && c.Line > 3 {
			continue
		}
		place, d, p, ok := placed.Day(r.Text, c.Span, r.own >= 0)
		if whole := r.brokenDay(c); d == (dated.Day{}) && !whole.Empty() {
			place, d, p, ok = placed.Day(r.Text, whole, r.own >= 0)
		}
		if !ok {
			continue
		}
		if placed.Closes(r.Page, c.Line, r.ownLine, place) {
			r.endLine = min(r.endLine, c.Line)
		} else {
			r.headEnds(c.Line)
		}
		if at.Empty() {
			at = c
		}
		r.placedAt(place)
		if r.issued(d, p) || d.Bad {
			return
		}
	}
	r.issuedOnNumberLine()
	r.issuedAroundNumber()
	r.issuedAtEnd()
	r.stampedDay(at)
}

// placedAt takes the place a paper is of.
func (r *reading) placedAt(place source.Span) {
	if !place.Empty() && r.out.Directive.Place == "" {
		r.out.Directive.Place = r.Value(place)
		r.note(doubt.FieldPlace, place)
	}
}

// issuedAtEnd reads the place and the day above the signature.
func (r *reading) issuedAtEnd() {
	if r.out.Directive.IssuedOn != 0 || r.dayInDoubt() {
		return
	}
	for i := max(r.bodyLine, len(r.rows)-signatureLines); i < len(r.rows); i++ {
		if place, d, p, ok := placed.Day(r.Text, r.rows[i], false); ok && placed.Closes(r.Page, i, r.ownLine, place) {
			r.endLine = min(r.endLine, i)
			r.placedAt(place)
			r.issued(d, p)
			return
		}
	}
}

// brokenDay is a column with the next line, where the day was broken over them: "ngày 03 tháng" and "3 năm 2026", or "An Khê,"
// and "ngày 03 tháng 3 năm 2026".
func (r *reading) brokenDay(c page.Cell) source.Span {
	if c.Line+1 >= len(r.rows) || c.To != r.rows[c.Line].To {
		return source.Span{}
	}
	next := r.rows[c.Line+1]
	if strings.HasSuffix(c.Flat, ",") && len(c.Flat) < longestPlace && strings.HasPrefix(r.Fold[next.From:next.To], "ngay ") && next.To-next.From < longestPlace {
		return source.Over(c.From, next.To)
	}
	if !strings.Contains(c.Flat, "ngay") {
		return source.Span{}
	}
	if next.Empty() || next.To-next.From > 24 || !source.IsDigit(r.Fold[next.From]) && !strings.HasPrefix(r.Fold[next.From:], "thang") && !strings.HasPrefix(r.Fold[next.From:], "nam") {
		return source.Span{}
	}
	return source.Over(c.From, next.To)
}

// longestPlace bounds a line that holds a place or a day alone, in bytes.
const longestPlace = 45

// issued takes the day d, read from p, as the day of issue; false where d is none.
func (r *reading) issued(d dated.Day, p source.Span) bool {
	date := d.Date()
	if d.Bad {
		r.doubtAt(doubt.FieldIssuedOn, doubt.InvalidDate, p)
	}
	if date == 0 {
		return false
	}
	r.out.Directive.IssuedOn = date
	r.note(doubt.FieldIssuedOn, p)
	return true
}

// filled counts the lines with words from one up to, without, another.
func (r *reading) filled(from, to int) int {
	n := 0
	for i := max(0, from); i < min(to, len(r.rows)); i++ {
		if !r.rows[i].Empty() {
			n++
		}
	}
	return n
}

// isPlaceDay tells whether a column is the place and day.
func (r *reading) isPlaceDay(p source.Span) bool {
	_, _, _, ok := placed.Day(r.Text, p, r.own >= 0)
	return ok
}

// issuedOnNumberLine reads "Số: 53/CĐ-TW hồi 10 giờ 30 ngày 28/10/2018", the form of a công điện.
func (r *reading) issuedOnNumberLine() {
	if r.own < 0 || r.shape != shapePaper && r.shape != shapeTitle || r.out.Directive.IssuedOn != 0 || r.dayInDoubt() {
		return
	}
	own := r.hits[r.own]
	line := min(r.line(own.From), len(r.rows)-1)
	if line+1 < len(r.rows) && r.shape == shapeTitle && r.rows[line].To == own.To {
		line++
	}
	t := r.Tokens(source.Over(own.To, max(own.To, r.rows[line].To)))
	for i := range min(len(t), 8) {
		if d, next, ok := dated.DayAt(t, i, false); ok {
			r.issued(d, t.Over(i, next))
			return
		}
	}
}

// issuedAroundNumber reads a day whose year stands behind the number: two columns put on one line, of which the right one
// was broken before the year ("Bình Hà, ngày 28 tháng 5 năm  Số 11-HD/HU 2021").
func (r *reading) issuedAroundNumber() {
	if r.own < 0 || r.shape == shapeNews || r.out.Directive.IssuedOn != 0 || r.dayInDoubt() {
		return
	}
	own := r.hits[r.own]
	before, after := r.Tokens(source.Over(max(0, own.From-100), own.From)), r.Tokens(source.Over(own.To, min(len(r.Fold), own.To+8)))
	n := len(before)
	if n > 0 && before[n-1].Word == "so" {
		n--
	}
	if n < 5 || before[n-1].Word != "nam" || after.Digits(0) != 4 {
		return
	}
	for i := n - 5; i >= max(0, n-7); i-- { // a month may have two words
		comma := placed.HourBefore(before, max(i, 1)) - 1
		d, next, ok := dated.DayAt(before, i, false)
		if before[i].Word != "ngay" || comma < 0 || before[comma].Word != "," || !ok || d.Year != 0 || next != n-1 {
			continue
		}
		d.Year = after[0].Number
		d.Check()
		if place, ok := placed.Before(before, comma); ok {
			r.placedAt(place)
		}
		r.issued(d, source.Over(before[i].From, after[0].To))
		return
	}
}

// dayInDoubt tells whether something printed as the day of issue is in doubt.
func (r *reading) dayInDoubt() bool {
	for _, d := range r.out.Doubts {
		if d.Field == doubt.FieldIssuedOn {
			return true
		}
	}
	return false
}

// newsIssued takes the day of issue an article names; without a year it is that of the article, or the one its text speaks
// of, which is a doubt.
func (r *reading) newsIssued() {
	d, at := r.told.Day, r.told.DayAt
	if at.Empty() {
		return
	}
	if r.told.Weak {
		r.doubtAt(doubt.FieldIssuedOn, doubt.Told, at)
	}
	if d.Year == 0 && !d.Bad {
		if date := d.Past(r.published); date != 0 {
			d.Year = date.Year()
		} else if year := news.Year(r.Page, at); year != 0 {
			d.Year = year
			d.Check()
			if !r.told.Weak {
				r.doubtAt(doubt.FieldIssuedOn, doubt.Told, at)
			}
		}
	}
	r.issued(d, at)
}

// readPublished reads the day an article appeared: a short line near its top that has a day and little else, or one
// in brackets behind the headline.
func (r *reading) readPublished() {
	if r.shape != shapeNews {
		return
	}
	last := r.line(r.promulgate.From) + 1
	for i, row := range r.rows[:min(len(r.rows), 12)] {
		if i >= last && row.To-row.From > 30 { // below the first paragraphs the day stands alone
			continue
		}
		if r.published = news.MonthOpening(r.Page, row); r.published != 0 {
			return
		}
		t := r.Tokens(source.Over(max(row.From, row.To-60), row.To))
		for i := range t {
			d, next, ok := dated.DayAt(t, i, false)
			if !ok || d.Date() == 0 {
				continue
			}
			if row.To-row.From <= 60 || strings.Contains(r.Flat(source.Over(t[next-1].To, row.To))+"|", ")|") {
				r.published = d.Date()
				return
			}
		}
	}
}
