package when

import (
	"sotruc/model"
)

// TypedDeadlines reads what an officer types as a deadline: a day as ReadDay reads it, counted from today, or the words
// of a paper of the day issued; without one, of today. The phrase of a day is the day written out, since mai means another
// day tomorrow. Where it is neither, the refusal says why.
func TypedDeadlines(words string, today, issued model.Date) ([]model.Deadline, Refusal) {
	typed, no := ReadDay(words, today)
	if no.Why == "" {
		return []model.Deadline{{
			Phrase: typed.String(), Every: model.EveryOnce, Due: typed.On, Time: typed.At, Relation: model.RelationBy,
		}}, no
	}
	if issued == 0 {
		issued = today
	}
	switch found, held := readDeadlines(words, issued); {
	case !held:
		return nil, Refusal{Why: NotHeld}
	case len(found) > 0:
		return found, Refusal{}
	}
	return nil, no
}
