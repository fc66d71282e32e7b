package meeting

import "sotruc/model"

// Before is when what is to be ready for a meeting is due, with words that can be typed for it: at the hour the meeting begins, or where it has none
// the day before.
func Before(meets model.Deadline) model.Deadline {
	due := model.Deadline{Every: model.EveryOnce, Due: meets.Due, Time: meets.Time, Relation: model.RelationBefore}
	due.Phrase = "trước ngày " + due.Due.Local()
	if due.Time != "" {
		due.Phrase = "trước " + string(due.Time) + " ngày " + due.Due.Local()
	}
	return due
}
