package calendar_test

import (
	"slices"
	"testing"

	ical "github.com/emersion/go-ical"

	"sotruc/model"
	"sotruc/report/calendar"
)

// An entry says who leads by a heading, and who answers for the task by leading one above it while another leads the task.
func TestCalendarNamesTheHeadings(t *testing.T) {
	t.Parallel()
	now := day(t, "2021-08-16").At("09:00")
	above := []model.Heading{
		{ID: 7, Ordinal: "2", Text: "Kiểm soát", LeadID: 3, Lead: "Công an phường"}, {ID: 6, Ordinal: "II", Text: "Phòng dịch", LeadID: 4, Lead: "UBND phường"},
	}
	var c calendar.Calendar
	c.At = now
	for i, task := range []model.Task{{Text: "Lập chốt"}, {Text: "Rà soát", LeadID: 5, Lead: "Trạm Y tế"}} {
		task.ID, task.Above, task.CreatedAt = model.TaskID(i+1), above, now
		task.Deadline = model.Deadline{Every: model.EveryOnce, Due: now.Date() + 2}
		c.Tasks = append(c.Tasks, calendar.Task{Task: task, Rounds: task.Rounds(now, nil, model.Calendar{}, 0, 9)})
	}
	var got []string
	for _, e := range parsed(t, c).Events() {
		words, err := e.Props.Text(ical.PropDescription)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, words)
	}
	want := []string{
		"Lập chốt\nChủ trì: Công an phường (theo mục 2)\nChủ trì mục II: UBND phường",
		"Rà soát\nChủ trì: Trạm Y tế\nChủ trì mục 2: Công an phường\nChủ trì mục II: UBND phường",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
