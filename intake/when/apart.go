package when

import (
	"slices"

	"sotruc/intake/dated"
	"sotruc/intake/source"
	"sotruc/model"
)

// chunk is what stands in a row of moments between two signs or words that part them: ",", "và".
type chunk []moment

// has tells whether one of the forms is among the moments.
func (c chunk) has(forms ...form) bool {
	return slices.ContainsFunc(c, func(m moment) bool { return slices.Contains(forms, m.form) })
}

// names tells whether it says on which day something is due, and timed at which time of day.
func (c chunk) names() bool { return c.has(formDay, formWeekday, formDate) }
func (c chunk) timed() bool { return c.has(formClock, formPart) }

// rhythm is how often something comes, as a moment says it; "" is none.
func (m moment) rhythm() model.Every {
	if m.form == formQuarterMonth {
		return model.EveryQuarter
	}
	return m.every
}

// rhythm is the first of its moments that is one, the zero moment where none is. leads tells whether it stands before the day and the hour.
func (c chunk) rhythm() (m moment, leads bool) {
	leads = true
	for _, m := range c {
		if m.rhythm() != "" {
			return m, leads
		}
		leads = leads && m.form != formDay && m.form != formWeekday && m.form != formDate && m.form != formClock && m.form != formPart
	}
	return moment{}, false
}

// apart parts the rows that say two things: a rhythm with its day and hour and then another, or a day with its hour and then another.
func apart(runs []*run) []*run {
	var list []*run
	for _, u := range runs {
		chunks := u.chunks()
		switch groups := chunks; {
		case len(chunks) < 2 || u.has(formVague) || u.has(formOther):
			list = append(list, u)
		case u.rhythms() > 1 || whole(chunks) > 1:
			list = append(list, u.into(byRhythm(groups), false)...)
		default:
			list = append(list, u.into(byHour(groups), true)...)
		}
	}
	return list
}

func (u *run) chunks() []chunk {
	var list []chunk
	for i, m := range u.moments {
		if i == 0 || m.parted {
			list = append(list, nil)
		}
		list[len(list)-1] = append(list[len(list)-1], m)
	}
	return list
}

// whole counts the chunks that say how often and when.
func whole(chunks []chunk) int {
	n := 0
	for _, c := range chunks {
		if m, _ := c.rhythm(); m.rhythm() != "" && (c.names() || c.timed()) {
			n++
		}
	}
	return n
}

// rhythms counts the rhythms of a row that differ.
func (u *run) rhythms() int {
	type rhythm struct {
		every    model.Every
		interval int
	}
	seen := map[rhythm]bool{}
	for _, m := range u.moments {
		if every := m.rhythm(); every != "" {
			seen[rhythm{every, m.interval}] = true
		}
	}
	return len(seen)
}

// byRhythm puts chunks together that are one deadline, where there are several rhythms. A day without one goes on with the rhythm before
// it where the first stands before its day ("hằng tuần trước thứ Sáu"), else it waits for the next ("trước thứ Sáu hằng tuần").
func byRhythm(chunks []chunk) []chunk {
	_, leading := chunks[0].rhythm()
	var list []chunk
	open := false // the last of the list waits for its rhythm
	for i, c := range chunks {
		m, leads := c.rhythm()
		var last moment
		if len(list) > 0 {
			last, _ = list[len(list)-1].rhythm()
		}
		switch {
		case i == 0:
			open = m.rhythm() == ""
		case open, m.rhythm() == "" && (leading || i == len(chunks)-1):
			list[len(list)-1] = append(list[len(list)-1], c...)
			open = open && m.rhythm() == ""
			continue
		case m.rhythm() == "":
			open = true
		case !list[len(list)-1].names() && !list[len(list)-1].timed() && (m.rhythm() == last.rhythm() || leads && suits(list[len(list)-1], c)):
			list[len(list)-1] = append(list[len(list)-1], c...)
			continue
		}
		list = append(list, slices.Clone(c))
	}
	return list
}

// suits tells whether rhythms that name no day can have that of the chunk behind them, as in "quý, 6 tháng và năm trước ngày 15".
func suits(bare, c chunk) bool {
	for _, m := range bare {
		short := m.rhythm() == model.EveryDay || m.rhythm() == model.EveryWeek
		if short && c.has(formDay, formDate, formMonth) || !short && m.rhythm() != "" && c.has(formWeekday) {
			return false
		}
	}
	return true
}

// byHour puts chunks together that are one deadline, where there is one rhythm or none: a day with an hour of its own behind another day
// begins the next.
func byHour(chunks []chunk) []chunk {
	list := []chunk{slices.Clone(chunks[0])}
	for _, c := range chunks[1:] {
		last := &list[len(list)-1]
		if c.names() && c.timed() && last.names() {
			list = append(list, slices.Clone(c))
			continue
		}
		*last = append(*last, c...)
	}
	return list
}

// into makes rows of the groups of one: each has the words that say what a time means from the group before where it has none of its own,
// and all have the rhythm where there is but one, and how long it lasts.
func (u *run) into(groups []chunk, shared bool) []*run {
	if len(groups) == 1 {
		return []*run{u}
	}
	list := make([]*run, len(groups))
	for i, c := range groups {
		if i > 0 && !c.has(formMark, formWithin) {
			c = append(c, ofForms(groups[i-1], formMark, formWithin)...)
		}
		own, _ := c.rhythm()
		for _, m := range u.moments {
			whole := shared && own.rhythm() == "" && m.rhythm() != "" || m.form == formStart || m.form == formUntil || m.form == formWindow
			if whole && !slices.ContainsFunc(c, func(own moment) bool { return own.span == m.span }) {
				c = append(c, m)
			}
		}
		groups[i], list[i] = c, &run{moments: c, at: u.at, end: u.end}
	}
	return list
}

// ofForms are the moments of some forms.
func ofForms(c chunk, forms ...form) (list []moment) {
	for _, m := range c {
		if slices.Contains(forms, m.form) {
			list = append(list, m)
		}
	}
	return list
}

// readPart reads a part of the day before a day: "sáng thứ Hai", "buổi chiều ngày 20/8", "sáng hằng ngày". Of two parts of one day the book
// holds none.
func readPart(t source.Tokens, i int) (moment, int, bool) {
	part, next := dated.PartAt(t, i)
	if part == "" || t.Word(i-1) == "gio" { // đầu giờ sáng hằng ngày
		return moment{}, i, false
	}
	m := moment{form: formPart, part: part}
	if more, end := dated.PartAt(t, next+1); more != "" && (t.Word(next) == "," || t.Word(next) == "va") {
		m, next = unheld(), end
	}
	j := next
	if t.Word(j) == "cac" || t.Word(j) == "nhung" {
		j++
	}
	if t.Word(j) == "ngay" && t.PrintedAs(j+1, "thứ", "chủ") {
		j++
	}
	if day, _ := dated.WeekdayAt(t, j); day > 0 {
		return m, next, true
	}
	if dayMoment, _, ok := readMonthEdge(t, j); ok && dayMoment.form == formDay {
		return m, next, true
	}
	if recur, _, ok := readRecur(t, j); ok && recur.every == model.EveryDay {
		return m, next, true
	}
	if n := t.Number(j + 1); t.Word(j) == "ngay" && n >= 1 && n <= 31 && t.Digits(j+1) <= 2 {
		return m, next, true
	}
	_, _, ok := dated.DayAt(t, j, true)
	return m, next, ok
}

// partBehind reads a part of the day behind a day of the row: "thứ Hai, buổi sáng", "hằng ngày vào buổi chiều".
func (r *sentence) partBehind(u *run, i int) (moment, int, bool) {
	last := u.moments[len(u.moments)-1]
	if !r.t.PrintedAs(i, "buổi") || !(chunk{last}).names() && last.rhythm() != model.EveryDay {
		return moment{}, i, false
	}
	part, next := dated.PartAt(r.t, i)
	return moment{form: formPart, part: part, span: r.t.Over(i, max(next, i+1))}, next, part != ""
}
