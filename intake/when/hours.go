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
