package when

import (
	"sotruc/intake/source"
	"sotruc/model"
	"sotruc/model/viet"
)

// TypedDeadlines reads what an officer types as a deadline: a day as ReadDay reads it, counted from today, or the words
// of a paper of the day issued; without one, of today; else a day as it is spoken ("trước thứ sáu"), also from today. The
// phrase of a day is the day written out, since mai means another day tomorrow. Where it is none of them, the refusal says
// why.
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
	found, held := readDeadlines(words, issued)
	if !held {
		return nil, Refusal{Why: NotHeld}
	}
	if len(found) == 0 && namesRhythm(viet.Fold(words)) {
		return nil, Refusal{Why: NotHeld}
	}
	if len(found) == 0 {
		found = spokenDeadlines(words, today)
	}
	if len(found) == 0 {
		return nil, no
	}
	return found, Refusal{}
}

// spokenDeadlines are the days that words name as people speak, but for those a paper would name as well.
func spokenDeadlines(words string, today model.Date) []model.Deadline {
	s := source.New(words)
	var found []model.Deadline
	for _, term := range ReadSpoken(s, source.Over(0, len(s.Fold)), today).Found {
		found = append(found, term.Deadline)
	}
	return found
}
