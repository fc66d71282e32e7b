package calendar_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"
	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/report/calendar"
)

// parsed reads a calendar as another program would.
func parsed(t interface{ Fatal(args ...any) }, c calendar.Calendar) *ical.Calendar {
	content, err := calendar.Render(c)
	if err != nil {
		t.Fatal(err)
	}
	read, err := ical.NewDecoder(bytes.NewReader(content)).Decode()
	if err != nil {
		t.Fatal(err)
	}
	return read
}

// occurrences are the instants at which a calendar shows something, from one instant up to another, in order.
func occurrences(t interface{ Fatal(args ...any) }, cal *ical.Calendar, from, to model.Instant) []model.Instant {
	var all []model.Instant
	for _, e := range cal.Events() {
		if status := e.Props.Get(ical.PropStatus); status != nil && status.Value == "CANCELLED" {
			continue
		}
		start, err := e.DateTimeStart(time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		set, err := e.RecurrenceSet(time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		times := []time.Time{start}
		if set != nil {
			times = set.Between(from.Time(), to.Time(), true)
		}
		for _, at := range times {
			if i := model.InstantOf(at); i >= from && i <= to {
				all = append(all, i)
			}
		}
	}
	slices.Sort(all)
	return all
}

// anyDeadline draws a rule that recurs.
func anyDeadline(t *rapid.T, now model.Date) model.Deadline {
	d := model.Deadline{
		Every: rapid.SampledFrom([]model.Every{
			model.EveryDay, model.EveryWeek, model.EveryMonth, model.EveryQuarter, model.EveryHalfYear, model.EveryYear,
		}).Draw(t, "every"),
		Relation: rapid.SampledFrom([]model.Relation{"", model.RelationBefore, model.RelationAt}).Draw(t, "relation"),
		Time:     rapid.SampledFrom([]model.Clock{"", "", "06:30", "14:00", "24:00"}).Draw(t, "time"),
		Interval: rapid.SampledFrom([]int{0, 0, 2, 3, 10}).Draw(t, "interval"),
		Weekday:  rapid.IntRange(0, 7).Draw(t, "weekday"), Day: rapid.IntRange(0, 31).Draw(t, "day"),
		Month: rapid.IntRange(0, 6).Draw(t, "month"), Roll: rapid.Bool().Draw(t, "roll"),
	}
	if d.Time == "06:30" && rapid.Bool().Draw(t, "twice") {
		d.Also = "15:00"
	}
	if d.Every == model.EveryWeek {
		d.AlsoOn = model.Weekdays(rapid.IntRange(0, 127).Draw(t, "also on"))
	}
	if d.Every == model.EveryMonth && d.Weekday != 0 {
		d.Nth = rapid.IntRange(-1, 4).Draw(t, "nth")
	}
	if rapid.Bool().Draw(t, "starts") {
		d.StartsOn = now + model.Date(rapid.IntRange(-200, 100).Draw(t, "starts on"))
	}
	if rapid.Bool().Draw(t, "ends") {
		d.EndsOn = max(d.StartsOn, now) + model.Date(rapid.IntRange(0, 300).Draw(t, "ends on"))
	}
	return d
}

// TestACalendarShowsTheDaysOfTheBook writes calendars of any rules, some changed lately or soon and some rounds done, reads
// them back, and compares what they show over 400 days with the rounds of the book.
func TestACalendarShowsTheDaysOfTheBook(t *testing.T) {
	t.Parallel()
	series := 0
	rapid.Check(t, func(t *rapid.T) {
		now := model.Date(738000 + rapid.IntRange(0, 800).Draw(t, "day")).At("09:00")
		cal := model.Calendar{Holidays: map[model.Date]string{now.Date() + 9: "nghỉ", now.Date() + 40: "nghỉ"}}
		task := model.Task{ID: 7, Rev: 3, Text: "Báo cáo", CreatedAt: now.Add(-time.Duration(rapid.IntRange(0, 90).Draw(t, "age")) * 24 * time.Hour)}
		task.Deadline = anyDeadline(t, now.Date())
		if rapid.IntRange(0, 3).Draw(t, "changed") == 0 {
			task = task.WithRule(anyDeadline(t, now.Date()), now.Date()+model.Date(rapid.IntRange(-60, 60).Draw(t, "from")), model.PastRule{})
		}
		until := now.Add(400 * 24 * time.Hour)
		var said []model.Completion
		for _, r := range task.Rounds(now, nil, cal, 20, 20) {
			if rapid.IntRange(0, 2).Draw(t, "done") == 0 {
				said = append(said, model.Completion{TaskID: 7, Period: r.Key, State: model.CompletionDone, At: now - 1})
			}
		}
		given := task.Rounds(now, said, cal, calendar.Rounds, calendar.Rounds)
		read := parsed(t, calendar.Calendar{At: now, Tasks: []calendar.Task{{Task: task, Rounds: given}}})
		recurs := slices.ContainsFunc(read.Events(), func(e ical.Event) bool { return e.Props.Get(ical.PropRecurrenceRule) != nil })
		from := now
		if len(given) > 0 {
			from = min(from, given[0].Due)
		}
		if recurs {
			series++
		} else if last := len(given); last > 0 && len(given) >= calendar.Rounds {
			until = min(until, given[last-1].Due) // what is no series ends with the rounds it was given
		}
		var want []model.Instant
		ahead := calendar.Rounds
		if every := task.Deadline.Every; every == model.EveryDay || every == model.EveryWeek || len(task.Past) > 0 {
			ahead = 2 * 400
		}
		for _, r := range task.Rounds(now, said, cal, calendar.Rounds, ahead) {
			if r.Due >= from && r.Due <= until && !r.Closed() {
				want = append(want, r.Due)
			}
		}
		if got := occurrences(t, read, from, until); !slices.Equal(got, want) {
			t.Fatalf("%+v\nthe calendar shows %v\nthe book has %v\n%v", task, dated(got), dated(want), read.Events())
		}
	})
	if series == 0 {
		t.Error("no rule at all became a series")
	}
}

func dated(all []model.Instant) []string {
	words := make([]string, len(all))
	for i, one := range all {
		words[i] = one.Time().Format("2006-01-02T15:04")
	}
	return words
}

// TestRulesThatACalendarCanSay lists rules with the recurrence rule they become; "" where the days are listed instead.
func TestRulesThatACalendarCanSay(t *testing.T) {
	t.Parallel()
	now := day(t, "2021-08-16").At("09:00") // a Monday
	for _, c := range []struct {
		d    model.Deadline
		rule string
	}{
		{model.Deadline{Every: model.EveryDay}, "FREQ=DAILY;INTERVAL=1"},
		{model.Deadline{Every: model.EveryDay, Interval: 10}, "FREQ=DAILY;INTERVAL=10"},
		{model.Deadline{Every: model.EveryDay, Roll: true}, ""},
		{model.Deadline{Every: model.EveryWeek, Weekday: 4, Time: "16:00"}, "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"},
		{model.Deadline{Every: model.EveryWeek, Weekday: 1, Relation: model.RelationBefore}, "FREQ=WEEKLY;INTERVAL=1;BYDAY=SU"},
		{model.Deadline{Every: model.EveryMonth, Day: 31}, "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1"},
		{model.Deadline{Every: model.EveryMonth, Day: 15, Relation: model.RelationBefore}, "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=14"},
		{model.Deadline{Every: model.EveryMonth, Day: 30}, ""},
		{model.Deadline{Every: model.EveryMonth, Day: 31, Relation: model.RelationBefore}, "FREQ=MONTHLY;INTERVAL=1;BYSETPOS=-1;BYMONTHDAY=28,29,30"},
		{model.Deadline{Every: model.EveryMonth, Day: 29, Relation: model.RelationBefore}, "FREQ=MONTHLY;INTERVAL=1;BYSETPOS=-1;BYMONTHDAY=28"},
		{model.Deadline{Every: model.EveryMonth, Relation: model.RelationBefore}, "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-2"},
		{model.Deadline{Every: model.EveryMonth, Day: 1, Relation: model.RelationBefore}, ""},
		{model.Deadline{Every: model.EveryMonth, Nth: -1, Weekday: 5}, "FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR"},
		{model.Deadline{Every: model.EveryQuarter, Month: 3, Day: 20}, "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20"},
		{model.Deadline{Every: model.EveryYear, Month: 6, Day: 10}, "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=10"},
		{model.Deadline{Every: model.EveryMonth, Day: 5, EndsOn: day(t, "2021-12-31")}, "FREQ=MONTHLY;INTERVAL=1;UNTIL=20211231T165959Z;BYMONTHDAY=5"},
	} {
		task := model.Task{ID: 1, Text: "Báo cáo", Deadline: c.d, CreatedAt: now}
		rounds := task.Rounds(now, nil, model.Calendar{}, calendar.Rounds, calendar.Rounds)
		events := parsed(t, calendar.Calendar{At: now, Tasks: []calendar.Task{{Task: task, Rounds: rounds}}}).Events()
		rule := ""
		if p := events[0].Props.Get(ical.PropRecurrenceRule); p != nil {
			rule = p.Value
		}
		if rule != c.rule || c.rule != "" && len(events) != 1 || c.rule == "" && len(events) != calendar.Rounds {
			t.Errorf("%+v became %q in %d events", c.d, rule, len(events))
		}
	}
}

// TestEveryEventKeepsItsName makes a calendar twice, the second time a week later: what is the same has the same UID.
func TestEveryEventKeepsItsName(t *testing.T) {
	t.Parallel()
	now := day(t, "2021-08-16").At("09:00")
	made := func(at model.Instant) []byte {
		var c calendar.Calendar
		c.At = at
		for i, d := range []model.Deadline{
			{Every: model.EveryDay, Time: "07:00", Also: "16:00"},
			{Every: model.EveryWeek, Weekday: 5, Roll: true},
			{Every: model.EveryOnce, Due: now.Date() + 20},
		} {
			task := model.Task{ID: model.TaskID(i + 1), Rev: i + 1, Text: "Việc", Deadline: d, CreatedAt: now}
			if i == 2 {
				task.Units = []model.TaskUnit{{UnitID: 4, Name: "Trạm Y tế", Role: model.RoleSupport, DueOn: now.Date() + 18}}
			}
			c.Tasks = append(c.Tasks, calendar.Task{Task: task, Rounds: task.Rounds(at, nil, model.Calendar{}, 0, calendar.Rounds)})
		}
		content, err := calendar.Render(c)
		if err != nil {
			t.Fatal(err)
		}
		return content
	}
	if !bytes.Equal(made(now), made(now)) {
		t.Error("the same calendar has other bytes")
	}
	names := func(content []byte) map[string]string {
		read, err := ical.NewDecoder(bytes.NewReader(content)).Decode()
		if err != nil {
			t.Fatal(err)
		}
		of := map[string]string{}
		for _, e := range read.Events() {
			uid := e.Props.Get(ical.PropUID).Value
			if _, twice := of[uid]; twice {
				t.Errorf("two events are called %s", uid)
			}
			of[uid] = e.Props.Get(ical.PropDateTimeStart).Value + " " + e.Props.Get(ical.PropSequence).Value
		}
		return of
	}
	before, after := names(made(now)), names(made(now.Add(7*24*time.Hour)))
	for uid, at := range after {
		if was, there := before[uid]; there && was != at && !strings.Contains(uid, "series") {
			t.Errorf("%s was %s and is %s", uid, was, at)
		}
	}
	for _, uid := range []string{"1-6119c6a0-series-1@sotruc", "1-6119c6a0-series-2@sotruc", "3-6119c6a0@sotruc", "3-6119c6a0-unit-4@sotruc"} {
		if before[uid] == "" || after[uid] == "" {
			t.Errorf("no %s before or after", uid)
		}
	}
}

// TestACalendarHoldsAnyText checks that whatever a paper says, the file is one that other programs read: lines of 75 octets at
// most, no letter broken, nothing a terminal obeys, and the words as they were.
func TestACalendarHoldsAnyText(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := "x" + rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.SampledFrom([]rune("ắệữ;,\\\n\r\t\x00\x1b\x7f\u0085\":")))).Draw(t, "text")
		task := model.Task{ID: 1, Text: text, Lead: text, Ordinal: text, Deadline: model.Deadline{Every: model.EveryOnce, Due: 738001}, CreatedAt: 1}
		c := calendar.Calendar{Of: text, At: model.Date(738000).At("08:00"), Tasks: []calendar.Task{{
			Task: task, Symbol: text, Rounds: task.Rounds(1, nil, model.Calendar{}, 0, 1),
		}}}
		content, err := calendar.Render(c)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(string(content), "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) {
				t.Fatalf("line %q has %d octets", line, len(line))
			}
			if strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }) {
				t.Fatalf("line %q holds what a terminal obeys", line)
			}
		}
		if read := parsed(t, c).Events(); len(read) != 1 {
			t.Fatalf("%d events", len(read))
		}
	})
}

// TestAlarmsRingInTime checks when a phone rings: an hour before an hour, a day before a day.
func TestAlarmsRingInTime(t *testing.T) {
	t.Parallel()
	now := day(t, "2021-08-16").At("09:00")
	var c calendar.Calendar
	c.At = now
	for i, d := range []model.Deadline{
		{Every: model.EveryOnce, Due: now.Date() + 2, Time: "15:00"}, {Every: model.EveryOnce, Due: now.Date() + 2}, {Every: model.EveryASAP},
	} {
		task := model.Task{ID: model.TaskID(i + 1), Rev: 4, Ordinal: "1.2", Text: "Rà soát hộ; lập danh sách, gửi\nngay", Lead: "UBND phường", Deadline: d, CreatedAt: now}
		c.Tasks = append(c.Tasks, calendar.Task{Task: task, Symbol: "100-CV/ĐU", Rounds: task.Rounds(now, nil, model.Calendar{}, 0, 9)})
	}
	var got []string
	for _, e := range parsed(t, c).Events() {
		words, err := e.Props.Text(ical.PropDescription)
		if err != nil {
			t.Fatal(err)
		}
		p := e.Props
		got = append(got, fmt.Sprint(p.Get(ical.PropDateTimeStart).Value, e.Children[0].Props.Get(ical.PropTrigger).Value, p.Get(ical.PropSequence).Value,
			p.Get(ical.PropDateTimeStamp).Value, words))
	}
	const said = "Rà soát hộ; lập danh sách, gửi\nngay\nVăn bản: 100-CV/ĐU, mục 1.2\nChủ trì: UBND phường"
	want := []string{"20210818T150000-PT1H420210816T020000Z" + said, "20210818T170000-P1D420210816T020000Z" + said}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func day(t testing.TB, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
