package report

import (
	"fmt"
	"strings"
)

// How much is said of the rounds ahead: the nearest few, each by the first letters of its task.
const (
	aheadNamed = 3
	aheadText  = 40
)

// ahead says what a list shows beside the reminder, so that nobody takes it for forgotten: "Chưa tới kỳ (2): Báo cáo nhanh (kỳ tới 14:00
// ngày mai 30/11); …". "" where there is nothing.
func (r Reminder) ahead() string {
	if len(r.Ahead) == 0 {
		return ""
	}
	var named []string
	for _, l := range r.Ahead[:min(len(r.Ahead), aheadNamed)] {
		named = append(named, l.text(aheadText)+" ("+l.comes(r)+")")
	}
	end := "."
	if len(named) < len(r.Ahead) {
		end = "; …"
	}
	return fmt.Sprintf("Chưa tới kỳ (%d): ", len(r.Ahead)) + strings.Join(named, "; ") + end
}

// comes says when a round ahead falls due.
func (l ReminderLine) comes(r Reminder) string {
	if l.Status.Due == 0 {
		return "không có kỳ nào"
	}
	due := l.due(r.At)
	return "kỳ tới " + strings.ToLower(due[:1]) + due[1:]
}
