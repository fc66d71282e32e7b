// Package arrival gives the tasks of a paper the deadlines that count from the day it came in, which no text says ("trong 05 ngày làm việc kể
// từ ngày nhận"), and doubts those that were over when it came.
package arrival

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/model/elapsed"
	"sotruc/model/viet"
)

// counts reads how many days from the arrival; the words are folded, and the phrase of a proposal may stand anywhere at their start.
var counts = regexp.MustCompile(`^[^0-9.;]{0,40}0*([1-9][0-9]?) (ngay lam viec|ngay),? (?:ke tu|tinh tu|tu|sau) (?:khi |ngay )?nhan\b`)

// longest is how many bytes of the text are looked at from where a doubt begins.
const longest = 200

// Settle gives the tasks of a paper what follows from when it came in, at an instant.
func Settle(p intake.Proposal, at model.Instant, cal model.Calendar) intake.Proposal {
	return ask(count(p, at.Date(), cal), at, cal, elapsed.Hour, doubt.PastHour)
}

// Late is Settle for a paper that nobody looks at before it is in the book: it also doubts what was due before the day the paper came in, but for
// what is doubted as due before the paper was issued.
func Late(p intake.Proposal, at model.Instant, cal model.Calendar) intake.Proposal {
	return ask(Settle(p, at, cal), at, cal, elapsed.Day, doubt.PastDue)
}

// ask doubts the deadlines that were over so when the paper came in; a day only of tasks, for what is proposed beside them may tell of the past.
func ask(p intake.Proposal, at model.Instant, cal model.Calendar, by elapsed.By, code doubt.Code) intake.Proposal {
	spans := p.Spans
	for _, s := range spans {
		t := p.TaskAt(s.Start)
		if t == nil || s.Field != doubt.FieldTasks && (s.Field != doubt.FieldCandidates || by == elapsed.Day) {
			continue
		}
		for _, d := range t.Deadlines {
			if elapsed.At(d, at, cal) == by {
				p.Doubts = askOnce(p.Doubts, p.Directive.Text, s, d.Phrase, code)
			}
		}
	}
	return p
}

// askOnce adds the doubt that words of a task were too late when the paper came, where it is not asked yet.
func askOnce(doubts []doubt.Doubt, text string, s intake.Span, phrase string, code doubt.Code) []doubt.Doubt {
	from := strings.Index(text[s.Start:s.End], phrase)
	if from < 0 {
		return doubts
	}
	late := doubt.At(doubt.FieldDeadline, code, phrase, s.Start+from, s.Start+from+len(phrase))
	early := func(d doubt.Doubt) bool {
		return d.Code == doubt.DueBeforeIssue && d.Start < late.End && late.Start < d.End
	}
	if slices.Contains(doubts, late) || slices.ContainsFunc(doubts, early) {
		return doubts
	}
	return append(doubts[:len(doubts):len(doubts)], late)
}

// count gives each task that is due some days from the arrival that day, where on is the day of arrival. The officer is told so in place of
// the doubt that no day is named: the day of arrival may be set right later.
func count(p intake.Proposal, on model.Date, cal model.Calendar) intake.Proposal {
	for i, d := range p.Doubts {
		if d.Code != doubt.NoDate || d.Start < 0 {
			continue
		}
		due, ok := dueOf(p.Directive.Text[d.Start:min(len(p.Directive.Text), d.Start+longest)], on, cal)
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

// dueOf gives the day that words which begin with a count of days name; working days are those of the calendar.
func dueOf(words string, on model.Date, cal model.Calendar) (model.Date, bool) {
	found := counts.FindStringSubmatch(strings.Join(strings.Fields(viet.Fold(viet.NFC(words))), " "))
	if found == nil {
		return 0, false
	}
	n, _ := strconv.Atoi(found[1])
	if found[2] == "ngay" {
		return on + model.Date(n), true
	}
	for n > 0 {
		if on++; cal.Working(on) {
			n--
		}
	}
	return on, true
}
