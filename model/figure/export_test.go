package figure

import "sotruc/model"

// The codes of the figures, and their kinds.
var Codes = figureCodes

const (
	Stock = stock
	Flow  = flow
)

// The lives of rounds.
type (
	Life    = life
	Stretch = stretch
)

// Lives are the rounds of a task as the figures see them.
func Lives(t model.Task, by model.Instant, done []model.Completion, cal model.Calendar) []Life {
	return lives(t, by, done, cal)
}

// LateAt tells whether a round is late at an instant.
func LateAt(l Life, at model.Instant) bool { return l.lateAt(at) }
