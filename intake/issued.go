package intake

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/model"
)

// readIssued reads the place and the day: "Hòa Minh, ngày 19 tháng 7 năm 2021", a day on the number line, or what an
// article says of the day of issue.
func (r *reading) readIssued() {
	if r.shape == shapeNews {
		r.newsIssued()
		return
	}
	for _, c := range r.cells {
		if r.ownLine >= 0 && c.line > r.ownLine+14 || c.line < r.ownLine-14 || c.to-c.from > 600 && c.line > 3 {
			continue
		}
		place, d, p, ok := r.placeDay(c.span)
		if whole := r.brokenDay(c); d == (day{}) && !whole.empty() {
			place, d, p, ok = r.placeDay(whole)
		}
		if !ok {
			continue
		}
		r.headEnds(c.line)
		if !place.empty() && r.out.Directive.Place == "" {
			r.out.Directive.Place = r.value(place)
			r.note(doubt.FieldPlace, place)
		}
		if r.issued(d, p) || d.bad {
			return
		}
	}
	r.issuedOnNumberLine()
	r.issuedAroundNumber()
}

// brokenDay is a column with the next line, where the day was broken over them: "ngày 03 tháng" and "3 năm 2026".
func (r *reading) brokenDay(c cell) span {
	if c.line+1 >= len(r.rows) || c.to != r.rows[c.line].to || !strings.Contains(c.flat, "ngay") {
		return span{}
	}
	next := r.rows[c.line+1]
	if next.empty() || next.to-next.from > 24 || !isDigit(r.fold[next.from]) && !strings.HasPrefix(r.fold[next.from:], "thang") && !strings.HasPrefix(r.fold[next.from:], "nam") {
		return span{}
	}
	return span{c.from, next.to}
}

// issued takes the day d, read from p, as the day of issue; false where d is none.
func (r *reading) issued(d day, p span) bool {
	date := d.date()
	if d.bad {
		r.doubtAt(doubt.FieldIssuedOn, doubt.InvalidDate, p)
	}
	if date == 0 {
		return false
	}
	r.out.Directive.IssuedOn = date
	r.note(doubt.FieldIssuedOn, p)
	return true
}

// placeDay finds a place, a comma and a worded day that close a column of the head. The day may be left blank.
func (r *reading) placeDay(p span) (place span, d day, at span, ok bool) {
	t := r.tokens(span{p.from, min(p.to, p.from+2000)})
	for i := 2; i < len(t); i++ {
		if t[i].word != "ngay" {
			continue
		}
		comma := hourBefore(t, i) - 1 // of a công điện: "Bình Hà, hồi 11 giờ 30 ngày …"
		if t[comma].word != "," {
			continue
		}
		place, ok := placeBefore(t, comma)
		if !ok {
			continue
		}
		d, next, ok := readDay(t, i, true)
		if !ok {
			if i+1 == len(t) || !t[i+1].letter || t[i+1].word == "thang" {
				return place, day{}, span{}, i < 8
			}
			continue
		}
		if at := (span{t[i].from, t[next-1].to}); next == len(t) || r.own >= 0 && r.fold[t[next].from:min(len(r.fold), t[next].from+2)] == "so" {
			return place, d, at, true
		}
	}
	return span{}, day{}, span{}, false
}

// placeBefore reads the capitalised words that end before i and begin a column or follow the number.
func placeBefore(t tokens, i int) (span, bool) {
	from := i
	for from > 0 && i-from < 7 {
		w := t[from-1]
		if !w.letter && w.word != "." && w.word != "-" || w.letter && !w.upper && !smallPlaceWords[w.word] || w.word == "-" && w.gap {
			break
		}
		if w.letter && w.to-w.from > 1 && isSymbolWord(t, from-1) {
			break
		}
		from--
	}
	for from < i && !t[from].upper {
		from++
	}
	if from == i || i-from > 6 {
		return span{}, false
	}
	return span{t[from].from, t[i-1].to}, true
}

var smallPlaceWords = wordSet("xa phuong thi tran quan huyen tinh thanh pho thon")

// isSymbolWord tells whether the word at i is the tail of a symbol: behind a slash or a hyphen.
func isSymbolWord(t tokens, i int) bool {
	return i > 0 && (t[i-1].word == "/" || t[i-1].word == "-" && i > 1 && t[i-2].letter && !t[i].gap)
}

// isPlaceDay tells whether a column is the place and day.
func (r *reading) isPlaceDay(p span) bool {
	_, _, _, ok := r.placeDay(p)
	return ok
}

// issuedOnNumberLine reads "Số: 53/CĐ-TW hồi 10 giờ 30 ngày 28/10/2018", the form of a công điện.
func (r *reading) issuedOnNumberLine() {
	if r.own < 0 || r.shape != shapePaper || r.out.Directive.IssuedOn != 0 || r.hasDoubt(doubt.FieldIssuedOn) {
		return
	}
	own := r.hits[r.own]
	t := r.tokens(span{own.to, max(own.to, r.rows[r.ownLine].to)})
	for i := range min(len(t), 8) {
		if d, next, ok := readDay(t, i, false); ok {
			r.issued(d, span{t[i].from, t[next-1].to})
			return
		}
	}
}

// issuedAroundNumber reads a day whose year stands behind the number: two columns put on one line, of which the right one
// was broken before the year ("Bình Hà, ngày 28 tháng 5 năm  Số 11-HD/HU 2021").
func (r *reading) issuedAroundNumber() {
	if r.own < 0 || r.shape == shapeNews || r.out.Directive.IssuedOn != 0 || r.hasDoubt(doubt.FieldIssuedOn) {
		return
	}
	own := r.hits[r.own]
	before, after := r.tokens(span{max(0, own.from-100), own.from}), r.tokens(span{own.to, min(len(r.fold), own.to+8)})
	n := len(before)
	if n > 0 && before[n-1].word == "so" {
		n--
	}
	if n < 5 || before[n-1].word != "nam" || after.digits(0) != 4 {
		return
	}
	for i := n - 5; i >= max(0, n-7); i-- { // a month may have two words
		comma := hourBefore(before, max(i, 1)) - 1
		d, next, ok := readDay(before, i, false)
		if before[i].word != "ngay" || comma < 0 || before[comma].word != "," || !ok || d.year != 0 || next != n-1 {
			continue
		}
		d.year = after[0].number
		d.check()
		if place, ok := placeBefore(before, comma); ok && r.out.Directive.Place == "" {
			r.out.Directive.Place = r.value(place)
			r.note(doubt.FieldPlace, place)
		}
		r.issued(d, span{before[i].from, after[0].to})
		return
	}
}

func (r *reading) hasDoubt(field string) bool {
	for _, d := range r.out.Doubts {
		if d.Field == field {
			return true
		}
	}
	return false
}

// newsIssued reads the day of issue an article names: behind the number ("số 2458-CV/ĐUK, ngày 29/7/2020"), or as the
// first words of the sentence ("Ngày 4/4, Quận ủy … ban hành"), whose year is that of the article.
func (r *reading) newsIssued() {
	own := r.hits[r.own]
	t := r.tokens(span{own.to, max(own.to, r.promulgate.to)})
	i := 0
	if t.word(i) == "," {
		i++
	}
	if t.word(i) == "ngay" {
		if d, next, ok := readDay(t, i, true); ok {
			r.newsDay(d, span{t[i].from, t[next-1].to})
			return
		}
	}
	t = r.tokens(span{r.promulgate.from, own.from})
	for i := range min(len(t), 12) {
		switch {
		case t.word(i) != "ngay", i > 0 && t.word(i-1) != "-" && t.word(i-1) != "–" && t.word(i-1) != ")" && t.word(i-1) != ":" && t.word(i-1) != ",":
			continue
		}
		d, next, ok := readDay(t, i, true)
		if ok && t.word(next) == "," {
			r.newsDay(d, span{t[i].from, t[next-1].to})
		}
		return
	}
}

func (r *reading) newsDay(d day, p span) {
	if d.year == 0 && !d.bad {
		if date := d.past(r.published); date != 0 {
			d.year = date.Year()
		}
	}
	r.issued(d, p)
}

// readPublished reads the day an article appeared: a short line near its top that has a day and little else, or one
// in brackets behind the headline.
func (r *reading) readPublished() {
	if r.shape != shapeNews {
		return
	}
	last := min(len(r.rows), r.line(r.promulgate.from)+1, 12)
	for _, row := range r.rows[:last] {
		p := span{max(row.from, row.to-60), row.to}
		t := r.tokens(p)
		for i := range t {
			d, next, ok := readDay(t, i, false)
			if !ok || d.date() == 0 {
				continue
			}
			if row.to-row.from <= 60 || strings.Contains(r.flat(span{t[next-1].to, row.to})+"|", ")|") {
				r.published = d.date()
				return
			}
		}
	}
}

// readUrgency reads the mark of urgency under the number, or before the number in an article.
func (r *reading) readUrgency() {
	for _, c := range r.cells {
		if u := urgencyOf(strings.Trim(c.flat, "().* ")); u != "" && r.allUpper(c.span) && r.shape != shapeNews {
			r.out.Directive.Urgency = u
			r.note(doubt.FieldUrgency, c.span)
			return
		}
	}
	if r.own < 0 || r.shape != shapeNews {
		return
	}
	t := r.tokens(span{max(0, r.hits[r.own].from-40), r.hits[r.own].from})
	n := len(t)
	if n > 0 && t[n-1].word == "so" {
		n--
	}
	from := n
	for from > 0 && isHaste(t, from-1) {
		from--
	}
	if from < n {
		p := span{t[from].from, t[n-1].to}
		if u := urgencyOf(r.flat(p)); u != "" {
			r.out.Directive.Urgency = u
			r.note(doubt.FieldUrgency, p)
		}
	}
}

// urgencyOf gives the degree a mark names.
// Source: Hướng dẫn 05-HD/VPTW: khẩn, thượng khẩn, hỏa tốc.
func urgencyOf(flat string) model.Urgency {
	switch {
	case flat == "khan":
		return model.UrgencyUrgent
	case flat == "thuong khan":
		return model.UrgencyVeryUrgent
	case flat == "hoa toc", strings.HasPrefix(flat, "hoa toc hen gio"):
		return model.UrgencyFlash
	}
	return ""
}
