package when

import (
	"slices"
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/model"
)

// readHours reads hours from one to another: "từ 8h00-10h00", "8 giờ đến 10 giờ".
func readHours(t source.Tokens, i int) (moment, int, bool) {
	first := i
	if t.PrintedAs(i, "từ") {
		first++
	}
	_, next, ok := dated.ClockAt(t, first)
	if !ok || !t.PrintedAs(next, "đến", "tới", "-", "–") {
		return moment{}, i, false
	}
	to, end, ok := dated.ClockAt(t, next+1)
	return moment{form: formHours, clock: to}, end, ok
}

// hours reads a row with hours: what is handed in is due when they end, and of what is done all the while, as a watch at a check-point, no
// hour is when it is due, which it doubts with both.
func (r *sentence) hours(u *run) {
	if _, strong := u.relation(); strong || r.hands(u.at) {
		for i := range u.moments {
			if u.moments[i].form == formHours {
				u.moments[i].form = formClock
			}
		}
		r.interpret(u)
		return
	}
	if len(u.moments) > 1 {
		r.doubt(doubt.ShiftHours, u.span())
	}
}

// cutOff gives the token behind the hour up to which figures are counted, and its day: "tính đến 16 giờ ngày 20/8". i where none stands there.
func (r *sentence) cutOff(i int) int {
	if next, ok := r.exception(i); ok {
		return next
	}
	if !r.t.PrintedAs(i-1, "đến", "tới") || !r.t.PrintedAs(i-2, "tính") {
		return i
	}
	_, next, ok := dated.ClockAt(r.t, i)
	if !ok {
		return i
	}
	if _, end, dayed := dated.DayAt(r.t, next, true); dayed {
		next = end
	}
	r.taken = append(r.taken, r.t.Over(i-2, next))
	return next
}

// dayOffs are the words behind "trừ" for days that a rhythm leaves out.
var dayOffs = []string{
	"cac ngay le", "ngay le", "cac ngay nghi", "ngay nghi", "ngay tet", "cac ngay tet", "nghi le", "thu bay", "thu 7", "chu nhat", "ngay thu bay", "ngay chu nhat", "cac ngay thu bay",
}

// leftOut notes the days off that a rhythm leaves out. A daily one with neither week-end nor holidays has no round on a day off, and the days of the week
// that are left out are none of its days; anything else it doubts.
func (r *sentence) leftOut(first int) {
	for i := range r.t {
		if next, ok := r.exception(i); ok && len(r.out.Found) > first {
			r.doubt(doubt.Excepted, r.t.Over(i, next))
			continue
		}
		if code := r.otherRound(i); code != "" && slices.ContainsFunc(r.out.Found[first:], func(one Term) bool { return one.Every.Recurs() }) {
			r.doubt(code, r.t.Over(i, min(i+2, len(r.t))))
			continue
		}
		end, ok := r.t.AnyPhrase(i+1, dayOffs)
		if !ok || !r.t.PrintedAs(i, "trừ") {
			continue
		}
		for end < len(r.t) && !r.t[end-1].Stop {
			next := end
			for r.t.Word(next) == "," || r.t.Word(next) == "va" {
				next++
			}
			more, ok := r.t.AnyPhrase(next, append([]string{"le", "tet", "cac ngay le tet"}, dayOffs...))
			if !ok {
				break
			}
			end = more
		}
		p := r.t.Over(i, end)
		if r.holds(first, r.Flat(p)) {
			r.taken = append(r.taken, p)
			continue
		}
		r.doubt(doubt.Excepted, p)
	}
}

// otherRound is the doubt of words that tell rounds apart which a rhythm takes for alike: "tháng lẻ", "tuần chẵn", "riêng tháng 12".
func (r *sentence) otherRound(i int) doubt.Code {
	t := r.t
	switch {
	case t.PrintedAs(i, "tháng", "tuần", "quý", "năm", "ngày") && t.PrintedAs(i+1, "chẵn", "lẻ") && t.Word(i+2) != "te":
		return doubt.UnheldRhythm
	case t.PrintedAs(i, "riêng") && t.PrintedAs(i+1, "tháng", "quý", "tuần"):
		return doubt.Excepted
	}
	return ""
}

// exception reads months, quarters, weeks and days that are left out: "trừ tháng 12", "không kể quý IV", "trừ tuần cuối tháng". Days off and days of the
// week are read elsewhere.
func (r *sentence) exception(i int) (end int, ok bool) {
	t := r.t
	end = i + 1
	if !t.PrintedAs(i, "trừ") || t.PrintedAs(i-1, "ngoại") {
		if end, ok = t.AnyPhrase(i, []string{"khong ke", "khong tinh", "khong bao gom", "ngoai tru"}); !ok {
			return i, false
		}
	}
	for t.Word(end) == "cac" || t.Word(end) == "nhung" || t.Word(end) == "vao" || t.Word(end) == "trong" {
		end++
	}
	if _, off := t.AnyPhrase(end, dayOffs); off || end >= len(t) {
		return i, false
	}
	from := end
	if m, next, is := readMoment(t, end); is && m.form != formMark && m.form != formCount && m.form != formWeekday {
		end = next
	} else if t.PrintedAs(end, "tháng", "tuần", "quý", "dịp", "kỳ", "mùa", "hè", "lễ", "tết") {
		end = min(end+2, len(t))
	}
	for unit := t.Word(from); end > from; {
		n, _, next := dated.FurtherPeriod(t, end, unit)
		if n == 0 {
			break
		}
		end = next
	}
	return end, end > from
}

// holds tells whether the deadlines found hold the days off that words leave out, once they are told of them.
func (r *sentence) holds(first int, words string) bool {
	says := func(list ...string) bool {
		return slices.ContainsFunc(list, func(one string) bool { return strings.Contains(words, one) })
	}
	feasts, resting := says("ngay le", "nghi le", "tet"), says("ngay nghi") && !says("nghi le")
	found := r.out.Found[first:]
	weekdays := func(d model.Deadline) bool {
		return d.Every == model.EveryWeek && d.Interval <= 1 && d.OnWeekdays() == workdays
	}
	shifts := func(d model.Deadline) bool {
		return d.Every == model.EveryDay && resting || weekdays(d) && (feasts || resting)
	}
	for _, one := range found {
		d := one.Deadline
		others := d.Every == model.EveryWeek && !feasts && !resting && strings.Contains(d.Phrase, "trừ") // the other days of the week
		if !shifts(d) && !others {
			return false
		}
	}
	for i := range found {
		if d := &found[i].Deadline; shifts(*d) {
			d.Every, d.Weekday, d.AlsoOn, d.Roll = model.EveryDay, 0, 0, true
		}
	}
	return len(found) > 0
}

// workdays are Monday to Friday.
const workdays model.Weekdays = 1<<5 - 1
