package handed

import "sotruc/model"

// mostADay is how many rounds a duty has on a day at most.
const mostADay = 2

// Gone are the rounds that a rule which a task had would have had after another took its place, as far as somebody saw who looked so many
// rounds ahead: also during the first day of the other.
func Gone(t model.Task, past model.PastRule, cal model.Calendar, many int) []model.Round {
	old := model.Task{ID: t.ID, CreatedAt: t.CreatedAt, CountsFrom: t.CountsFrom, Deadline: past.Deadline}
	return old.Rounds(max(past.Until.At(""), t.Since()), nil, cal, 0, many+mostADay)
}
