package office_test

import (
	"strconv"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report/calendar"
)

// entry is an event of a calendar file, as far as it is told apart.
type entry struct {
	sequence  int
	cancelled bool
	rule      string
	start     string
}

// entries are the events that a book gives now, by their names.
func entries(t *testing.T, c calendar.Calendar) map[string]entry {
	t.Helper()
	content, err := calendar.Render(c)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]entry{}
	for _, event := range strings.Split(string(content), "BEGIN:VEVENT")[1:] {
		var uid string
		var e entry
		for line := range strings.Lines(event) {
			name, value, _ := strings.Cut(strings.TrimSpace(line), ":")
			switch name, _, _ = strings.Cut(name, ";"); name {
			case "UID":
				uid = value
			case "SEQUENCE":
				e.sequence, _ = strconv.Atoi(value)
			case "STATUS":
				e.cancelled = value == "CANCELLED"
			case "RRULE":
				e.rule = value
			case "DTSTART":
				e.start = value
			}
		}
		all[uid] = e
	}
	return all
}

// A calendar that has read a file of before a rule was changed and one of after shows what a calendar shows that read only the later one,
// also where nothing fell due by the rule of before, so that the task does not keep it: every event of before is another's now, or off.
func TestACalendarForgetsARuleThatNeverCounted(t *testing.T) {
	t.Parallel()
	today := now().Date()
	week := model.Deadline{Every: model.EveryWeek, Weekday: 5}
	month := model.Deadline{Every: model.EveryMonth, Day: 30} // no rule of a calendar says the 30th
	rolls := model.Deadline{Every: model.EveryDay, Time: "14:00", Roll: true, StartsOn: today + 2}
	twice := model.Deadline{Every: model.EveryDay, Time: "08:00", Also: "16:00", StartsOn: today + 3}
	once := model.Deadline{Every: model.EveryOnce, Due: today + 9}
	for name, rules := range map[string][]model.Deadline{
		"a series that is none": {week, month}, "days that are a series": {month, week}, "days that are others": {rolls, month}, "two series": {twice, week},
		"once that recurs": {once, rolls}, "what recurs, once": {rolls, once}, "there and back": {month, week, month}, "three": {rolls, twice, once},
	} {
		book := openWith(t, settings())
		task, err := book.AddTask(t.Context(), model.Task{Text: "Họp", Deadline: rules[0]})
		if err != nil {
			t.Fatal(err)
		}
		file := func() map[string]entry {
			t.Helper()
			c, err := office.LoadCalendar(t.Context(), book, settings(), model.TaskFilter{}, "", now())
			if err != nil {
				t.Fatal(err)
			}
			return entries(t, c)
		}
		read := file()
		for _, rule := range rules[1:] {
			changed := task.WithRule(rule, today, model.PastRule{})
			if len(changed.Past) > 0 {
				t.Fatalf("%s: the rule of before is kept, and shows nothing here", name)
			}
			if task, err = book.UpdateTask(t.Context(), changed); err != nil {
				t.Fatal(err)
			}
			for uid, e := range file() {
				if e.sequence < read[uid].sequence {
					t.Errorf("%s: %s has sequence %d after %d", name, uid, e.sequence, read[uid].sequence)
				}
				read[uid] = e
			}
		}
		fresh := calendar.Task{Task: task, Rounds: task.Rounds(now(), nil, settings().Calendar(), calendar.Rounds, calendar.Rounds)}
		want := entries(t, calendar.Calendar{At: now(), Tasks: []calendar.Task{fresh}})
		for uid, e := range read {
			if w, there := want[uid]; e.cancelled == there || there && e != w {
				t.Errorf("%s: the calendar shows %s as %+v, the book has %+v", name, uid, e, w)
			}
		}
		if len(want) == 0 {
			t.Errorf("%s: the book asks for nothing", name)
		}
	}
}
