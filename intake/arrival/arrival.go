// Package arrival gives the tasks of a paper the deadlines that count from the day it came in, which no text says: "trong 05 ngày làm việc kể
// từ ngày nhận".
package arrival

import (
	"regexp"
	"strconv"
	"strings"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/model/viet"
)

// count reads how many days from the arrival; the words are folded, and the phrase of a proposal may stand anywhere at their start.
var count = regexp.MustCompile(`^[^0-9.;]{0,40}0*([1-9][0-9]?) (ngay lam viec|ngay),? (?:ke tu|tinh tu|tu|sau) (?:khi |ngay )?nhan\b`)

// longest is how many bytes of the text are looked at from where a doubt begins.
const longest = 200

// Settle gives each task that is due some days from the arrival that day, where on is the day of arrival. The officer is told so in place of
// the doubt that no day is named: the day of arrival may be set right later.
func Settle(p intake.Proposal, on model.Date) intake.Proposal {
	for i, d := range p.Doubts {
		if d.Code != doubt.NoDate || d.Start < 0 {
			continue
		}
		due, ok := dueOf(p.Directive.Text[d.Start:min(len(p.Directive.Text), d.Start+longest)], on)
		if !ok {
			continue
		}
		t := p.TaskAt(d.Start)
		if t == nil || t.Deadline.Every != model.EveryNone {
			continue
		}
		t.Deadline = model.Deadline{Every: model.EveryOnce, Due: due, Relation: model.RelationBy, Phrase: d.Text}
		t.Deadlines = append(t.Deadlines, t.Deadline)
		p.Doubts[i].Code = doubt.FromArrival
	}
	return p
}

// dueOf gives the day that words which begin with a count of days name; working days are Monday to Friday, as feasts are the book's to know.
func dueOf(words string, on model.Date) (model.Date, bool) {
	found := count.FindStringSubmatch(strings.Join(strings.Fields(viet.Fold(viet.NFC(words))), " "))
	if found == nil {
		return 0, false
	}
	n, _ := strconv.Atoi(found[1])
	if found[2] == "ngay" {
		return on + model.Date(n), true
	}
	for n > 0 {
		if on++; on.Weekday() <= 5 {
			n--
		}
	}
	return on, true
}
