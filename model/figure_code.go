package model

import (
	"slices"
	"strings"
)

// activityFigure begins the code of a figure that counts activities of one kind.
const activityFigure = "activity."

// LastActivity is the code of the figure that those of an office's own kinds of activities follow.
const LastActivity = activityFigure + string(ActivityCommendation)

// IsOwnFigure tells whether a figure counts activities of a kind that is the office's own, whether or not its settings
// still name it.
func IsOwnFigure(code string) bool {
	_, known := knownFigure(code)
	return !known && strings.HasPrefix(code, activityFigure)
}

// IsStock tells a count at a moment from a flow. A figure of the office's own kinds of activities is a flow as those of
// the program are; one with a code not known is a stock if it has anything a flow has not.
func (f Figure) IsStock() bool {
	if kind, known := knownFigure(f.Code); known {
		return kind == stock
	}
	return !IsOwnFigure(f.Code) && (f.Opening != 0 || f.Now != f.Up-f.Down)
}

func knownFigure(code string) (figureKind, bool) {
	i := slices.IndexFunc(figureCodes[:], func(c figureCode) bool { return c.Code == code })
	if i < 0 {
		return flow, false
	}
	return figureCodes[i].Kind, true
}
