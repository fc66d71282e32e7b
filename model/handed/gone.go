package handed

import (
	"slices"

	"sotruc/model"
)

// mostADay is how many rounds a duty has on a day at most.
const mostADay = 2

// Gone are the rounds that a rule which a task had would have had after another took its place, as far as somebody saw who looked so many
// rounds ahead: also during the first day of the other.
func Gone(t model.Task, past model.PastRule, cal model.Calendar, many int) []model.Round {
	old := model.Task{ID: t.ID, CreatedAt: t.CreatedAt, CountsFrom: t.CountsFrom, Deadline: past.Deadline}
	old.Past = t.Past[:max(slices.Index(t.Past, past), 0)] // which say what its rounds are called
	return old.Rounds(max(past.Until.At(""), t.Since()), nil, cal, 0, many+mostADay)
}

// Before are the rules that a task had and has no more, each once: those it keeps itself, and others that are known of it, which were
// changed before anything fell due by them.
func Before(t model.Task, known []model.PastRule) []model.PastRule {
	seen := []model.Deadline{days(t.Deadline)}
	var all []model.PastRule
	for _, past := range slices.Concat(t.Past, known) {
		if rule := days(past.Deadline); !slices.Contains(seen, rule) {
			seen = append(seen, rule)
			all = append(all, past)
		}
	}
	return all
}

// days is a deadline without what changes no day of it.
func days(d model.Deadline) model.Deadline {
	d.Phrase, d.ToWhom = "", ""
	if d.Relation == "" {
		d.Relation = model.RelationBy
	}
	return d
}
