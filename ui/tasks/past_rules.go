package tasks

import (
	"strings"

	"sotruc/model"
	"sotruc/model/counted"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// pastRules are the deadlines the task had before, the latest first.
func (f taskFile) pastRules(d *scene.Desk) []string {
	words := make([]string, len(f.task.Past))
	for i, past := range f.task.Past {
		words[len(words)-1-i] = pastWords(d, past)
	}
	return words
}

// applies says from which day the deadline holds, where that lies ahead: until then the rhythm of before does.
func (f taskFile) applies(d *scene.Desk) string {
	past := f.task.Past
	if n := len(past); n > 0 && past[n-1].Deadline.Every.Recurs() && past[n-1].Until > d.Today() {
		return d.T("task.past.applies", past[n-1].Until.Local())
	}
	return ""
}

// countedFrom says from which round on a duty is asked for, where its rule names rounds before.
func (f taskFile) countedFrom(d *scene.Desk) string {
	first, passed := counted.First(f.task, d.Calendar())
	if passed == 0 {
		return ""
	}
	return d.T("task.counted_from", part.Stamp(d, first))
}

// pastWords says which deadline held, of a rhythm until when, and why, when and by whom it was changed: "trước 15/09/2021: lúc
// 14:00 hằng ngày (lý do: …; Lan, 12/09 08:05)".
func pastWords(d *scene.Desk, past model.PastRule) string {
	words := phrased(d, past.Deadline)
	if past.Deadline.Every.Recurs() {
		words = d.T("task.past.until", past.Until.Local(), words)
	}
	var why, who []string
	for _, part := range []string{kit.Plain(past.By), part.Stamp(d, past.At)} {
		if part != "" {
			who = append(who, part)
		}
	}
	switch {
	case past.Reason != "":
		why = append(why, d.T("task.past.reason", kit.Plain(past.Reason)))
	case past.Deadline.Every == model.EveryOnce:
		why = append(why, d.T("task.past.no_reason"))
	}
	if len(who) > 0 {
		why = append(why, strings.Join(who, ", "))
	}
	if len(why) == 0 {
		return words
	}
	return words + " (" + strings.Join(why, "; ") + ")"
}
