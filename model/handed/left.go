package handed

import "sotruc/model"

// shiftMost is by how many days at most a day that a rule names and the day it falls due lie apart.
const shiftMost = 45

// Left is the task that keeps what is late of another, of which nothing is said, once that becomes a heading, which is asked for
// nothing itself: the same duty, no further than the last round that is late. It stands below the heading without an ordinal. late is
// how many rounds that are; 0: nothing is left, and there is no such task.
func Left(t model.Task, now model.Instant, cal model.Calendar) (left model.Task, late int) {
	late = t.StatusAt(now, nil, cal).Missed
	if late == 0 {
		return model.Task{}, 0
	}
	left = t
	left.ID, left.Rev, left.ParentID, left.Ordinal, left.Note, left.Position = 0, 0, t.ID, "", "", 0
	past := t.Rounds(now, nil, cal, 1, 0)[0] // there is one that is past due, as something is late
	last := past.Due.Date()
	switch n := len(t.Past) - 1; {
	case t.Deadline.Every.Recurs():
	case n < 0 || !t.Past[n].Deadline.Every.Recurs() || !past.Recurs():
		return left, late
	default: // the rhythm of before alone is late
		left.Deadline, left.Past = t.Past[n].Deadline, t.Past[:n]
	}
	for on := max(last-shiftMost, left.Deadline.StartsOn); on <= last+shiftMost; on++ {
		left.Deadline.EndsOn = on
		if left.StatusAt(now, nil, cal).Missed == late {
			return left, late
		}
	}
	left.Deadline, left.Past = t.Deadline, t.Past
	return left, late
}
