package when

import (
	"slices"
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/entry"
	"sotruc/intake/source"
	"sotruc/model"
	"sotruc/model/viet"
)

// TypedDeadlines reads what an officer types as a deadline: a day as ReadDay reads it, counted from today, or the words
// of a paper of the day issued; without one, of today; else a day as it is spoken ("trước thứ sáu"), also from today. The
// phrase of a day is the day written out, since mai means another day tomorrow. Days in a row (16/8 và 20/8) are a deadline each. Where
// it is none of them, or a day beside a deadline would be lost, the refusal says why. Words without any tone are read as those they may be with them
// (dated.Toned); where two of these are deadlines that differ the refusal names both.
func TypedDeadlines(words string, today, issued model.Date) ([]model.Deadline, entry.Refusal) {
	if typed, no := entry.ReadDay(words, today); no.Why == "" {
		if over := isOver(words, typed.On, today); over.Why != "" {
			return nil, over
		}
		return []model.Deadline{onTyped(typed)}, no
	}
	meant := dated.Toned(words)
	if meant == nil {
		meant = []string{words}
	}
	found, no := wordedDeadlines(meant[0], today, issued)
	for _, other := range meant[1:] {
		if again, why := wordedDeadlines(other, today, issued); why.Why != no.Why || !sameRules(found, again) {
			return nil, entry.Refusal{Why: entry.TwoReadings, Readings: [2]string{meant[0], other}}
		}
	}
	return found, no
}

// sameRules tells whether two lists of deadlines differ in their words alone.
func sameRules(a, b []model.Deadline) bool {
	return slices.EqualFunc(a, b, func(one, other model.Deadline) bool {
		one.Phrase, other.Phrase = "", ""
		return one == other
	})
}

// wordedDeadlines is TypedDeadlines for words as they are printed that are no day alone.
func wordedDeadlines(words string, today, issued model.Date) ([]model.Deadline, entry.Refusal) {
	_, no := entry.ReadDay(words, today)
	if no.Why == entry.OtherWeekday {
		return nil, no
	}
	days, none := daysInRow(words, today)
	if none.Why == "" {
		list := make([]model.Deadline, len(days))
		for i, day := range days {
			list[i] = onTyped(day)
		}
		return list, entry.Refusal{}
	}
	if against := contradicts(words, today); against.Why != "" {
		return nil, against
	}
	if issued == 0 {
		issued = today
	}
	found, doubts := readDeadlines(words, issued)
	if slices.ContainsFunc(doubts, func(one doubt.Doubt) bool { return one.Code == doubt.Lunar }) {
		return nil, entry.Refusal{Why: entry.Lunar}
	}
	if slices.ContainsFunc(doubts, func(one doubt.Doubt) bool {
		return one.Code == doubt.UnheldRhythm || len(found) > 0 && one.Code != doubt.NoDate
	}) {
		return nil, entry.Refusal{Why: entry.NotHeld}
	}
	if len(found) == 0 && namesRhythm(viet.Fold(words)) {
		return nil, entry.Refusal{Why: entry.NotHeld}
	}
	if len(found) == 0 {
		found = spokenDeadlines(words, today)
	}
	if len(found) == 0 {
		return nil, no
	}
	if no := left(days, none, found); no.Why != "" {
		return nil, no
	}
	if losesDay(words, found) {
		return nil, entry.Refusal{Why: entry.NotHeld}
	}
	if lost := lostDate(words, issued, today, found); lost != 0 {
		return nil, entry.Refusal{Why: entry.MoreDays, On: lost}
	}
	return found, entry.Refusal{}
}

// onTyped is the deadline of a day that was typed.
func onTyped(day entry.Day) model.Deadline {
	return model.Deadline{Phrase: day.String(), Every: model.EveryOnce, Due: day.On, Time: day.At, Relation: model.RelationBy}
}

// betweenDays are the words and signs that days in a row stand between, without tones.
var betweenDays = strings.NewReplacer(" va ", ";", " hoac ", ";", ",", ";", "&", ";", " + ", ";")

// daysInRow are the days that stand between commas and small words; none says why there is more than days, or but one.
func daysInRow(words string, today model.Date) (days []entry.Day, none entry.Refusal) {
	pieces := strings.Split(betweenDays.Replace(viet.Fold(viet.CleanLine(words))), ";")
	for _, piece := range pieces {
		day, no := entry.ReadDay(piece, today)
		switch {
		case no.Why == "":
			days = append(days, day)
		case none.Why == "" || no.Why == entry.NoSuchDay || no.Why == entry.NoSuchMonth:
			none = no
		}
	}
	if len(days) < 2 && none.Why == "" {
		none = entry.Refusal{Why: entry.NotRead}
	}
	return days, none
}

// left refuses what was typed where a day of it is in none of the deadlines found, or is no day; beside a rhythm, days are part of it.
func left(days []entry.Day, none entry.Refusal, found []model.Deadline) entry.Refusal {
	if none.Why == entry.NoSuchDay || none.Why == entry.NoSuchMonth {
		return none
	}
	for _, day := range days {
		if !slices.ContainsFunc(found, func(d model.Deadline) bool {
			return d.Every.Recurs() || d.Due == day.On || d.From == day.On || d.To == day.On
		}) {
			return entry.Refusal{Why: entry.MoreDays, On: day.On}
		}
	}
	return entry.Refusal{}
}

// losesDay tells whether what was typed names a day of a month ("ngày 10") that none of the deadlines found is about.
func losesDay(words string, found []model.Deadline) bool {
	s := source.New(words)
	t := s.Tokens(source.Over(0, len(s.Fold)))
	for i := 0; i < len(t); {
		m, next, ok := readMoment(t, i)
		if ok && m.form == formDay && !slices.ContainsFunc(found, func(d model.Deadline) bool { return isAbout(d, m.number) }) {
			return true
		}
		i = max(next, i+1)
	}
	return false
}

// isOver refuses the start or the middle of a period that is not said to be this one ("đầu tháng") where that is over: the next may be meant.
func isOver(typed string, on, today model.Date) entry.Refusal {
	words := strings.Fields(viet.CleanLine(typed))
	for i := 0; on < today && i+1 < len(words); i++ {
		if edge := viet.Fold(words[i]); edge != "dau" && edge != "giua" || !dated.IsPeriod(viet.Fold(words[i+1])) {
			continue
		}
		with := func(which string) string { return strings.Join(slices.Insert(slices.Clone(words), i+2, which), " ") }
		this, no := entry.ReadDay(with("này"), today)
		if no.Why == "" && this.On == on {
			return entry.Refusal{Why: entry.Over, On: on, Readings: [2]string{with("này"), with("sau")}}
		}
	}
	return entry.Refusal{}
}

// contradicts refuses words that end with a day which is named twice, and not alike: "họp thứ sáu 4/9", "trước mai 30/8".
func contradicts(typed string, today model.Date) entry.Refusal {
	words := strings.Fields(viet.CleanLine(typed))
	for i := range words {
		if dated.IsPeriod(viet.Fold(words[i])) || i > 0 && dated.IsPeriod(viet.Fold(words[i-1])) { // hằng năm, trước ngày 15/12; tháng cuối quý
			continue
		}
		if _, no := entry.ReadDay(strings.Join(words[i:], " "), today); no.Why == entry.OtherWeekday || no.Why == entry.TwoDays && !recurs(typed) {
			return no
		}
	}
	return entry.Refusal{}
}

// recurs tells whether words say that something comes again, so that a day of the week and a month among them are no days.
func recurs(typed string) bool {
	s := source.New(typed)
	t := s.Tokens(source.Over(0, len(s.Fold)))
	for i := range t {
		if m, _, ok := readMoment(t, i); ok && (m.form == formRecur || m.every != "") {
			return true
		}
	}
	return false
}

// lostDate is a day that was typed, with its month or as it is spoken, and that none of the deadlines found is about; 0 is none. Days of the
// week are part of a rhythm, and of a day that falls on them.
func lostDate(words string, ref, today model.Date, found []model.Deadline) model.Date {
	s := source.New(words)
	t := s.Tokens(source.Over(0, len(s.Fold)))
	held := func(on model.Date, weekday bool) bool {
		return slices.ContainsFunc(found, func(d model.Deadline) bool {
			yearly := d.Every.Recurs() && d.Day == on.Day() && (d.Month == 0 || d.Month == int(on.Month()))
			same := weekday && (d.Every.Recurs() || d.Due.Weekday() == on.Weekday())
			return same || yearly || slices.Contains([]model.Date{d.Due, d.From, d.To, d.StartsOn, d.EndsOn}, on)
		})
	}
	for i := 0; i < len(t); {
		m, next, ok := readMoment(t, i)
		if ok && m.form == formUntil && m.to.months == 0 {
			m.form, m.date = formDate, m.to.date
		}
		if on := m.date.Near(ref); ok && m.form == formDate && !m.date.Bad && on != 0 && !held(on, false) && !held(m.date.Near(today), false) {
			return on
		}
		d, end, spoken := spokenAt(s, t, i, today)
		named := slices.ContainsFunc(t[i:max(i, end)], func(one source.Token) bool { return spokenDays[one.Word] })
		if spoken && named && !held(d.Due, t.Word(end-1) != "mai" && t.Word(end-1) != "kia" && t.Word(end-1) != "nay") {
			return d.Due
		}
		i = max(i+1, end)
		if ok {
			i = max(i, next)
		}
	}
	return 0
}

// spokenDays are the words for a day that has no number. Folded.
var spokenDays = source.WordSet("mai kia hom thu chu cn")

// isAbout tells whether a deadline falls on a day of a month, or has it as an end of its window.
func isAbout(d model.Deadline, day int) bool {
	for _, on := range []model.Date{d.Due, d.From, d.To, d.StartsOn, d.EndsOn} {
		if on != 0 && on.Day() == day {
			return true
		}
	}
	return d.Day == day || d.FromDay == day
}

// spokenDeadlines are the days that words name as people speak, but for those a paper would name as well.
func spokenDeadlines(words string, today model.Date) []model.Deadline {
	s := source.New(words)
	var found []model.Deadline
	for _, term := range ReadSpoken(s, source.Over(0, len(s.Fold)), today).Found {
		found = append(found, term.Deadline)
	}
	return found
}
