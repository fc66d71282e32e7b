package assign

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// postponed is what a way to postpone says; to is the day typed for that which needs one.
func postponed(way string, to model.Date) model.Assignment {
	switch way {
	case postponeDay:
		return model.Assignment{Days: 1}
	case postponeWeek:
		return model.Assignment{Days: 7}
	case postponeTo:
		return model.Assignment{To: to}
	}
	return model.Assignment{}
}

// closed are the days on which the office is closed and tasks would fall due, postponed as is said, and how many of them do.
func (f *form) closed(say model.Assignment) (days []model.Date, tasks int) {
	if say.Days == 0 && say.To == 0 {
		return nil, 0
	}
	now, cal := f.Desk.Now(), f.Desk.Calendar()
	for _, t := range f.tasks {
		moved, ok := t.Assigned(say, nil, now, cal)
		due, dated := moved.Deadline.DueAt(cal)
		if !ok || !dated || cal.Working(due.Date()) {
			continue
		}
		tasks++
		if !slices.Contains(days, due.Date()) {
			days = append(days, due.Date())
		}
	}
	slices.Sort(days)
	return days, tasks
}

// closedWords names those days: "Hạn mới: Thứ Bảy 21/08/2021, ngày nghỉ"; "" where there is none.
func (f *form) closedWords(say model.Assignment) string {
	const named = 3
	d := f.Desk
	days, tasks := f.closed(say)
	if tasks == 0 {
		return ""
	}
	var words []string
	for _, on := range days[:min(len(days), named)] {
		words = append(words, part.WithDayOff(d, d.Weekday(on)+" "+on.Local(), on))
	}
	if len(days) > named {
		words = append(words, "…")
	}
	return d.T("task.due_closed", tasks, len(f.tasks), strings.Join(words, "; "))
}

// dayParser reads the day to postpone to, and says where some task would fall due on a day off.
func (f *form) dayParser(d *scene.Desk) func(string) kit.Parsed {
	read := scene.DayParser(d)
	return func(typed string) kit.Parsed {
		p, on := read(typed), scene.TypedDay(d, typed)
		if days, _ := f.closed(model.Assignment{To: on}); p.Wrong == "" && slices.Contains(days, on) {
			p.Means = part.WithDayOff(d, p.Means, on)
		}
		return p
	}
}
