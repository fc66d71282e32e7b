package figure

import (
	"slices"
	"strings"

	"sotruc/model"
)

// activityFigure begins the code of a figure that counts activities of one kind.
const activityFigure = "activity."

// LastActivity is the code of the figure that those of an office's own kinds of activities follow.
const LastActivity = activityFigure + string(model.ActivityCommendation)

// deliveries counts the support that was brought to a household.
const deliveries = "support.deliveries"

// meetingHeld counts the meetings, as the activities of that kind do.
const meetingHeld = "meeting.held"

// Repeats tells whether a figure says what another says too, so that a paper needs no row for it.
func Repeats(code string) bool { return code == meetingHeld }

// IsOwn tells whether a figure counts activities of a kind that is the office's own, whether or not its settings
// still name it.
func IsOwn(code string) bool {
	_, known := knownFigure(code)
	return !known && strings.HasPrefix(code, activityFigure)
}

// IsActivity tells whether a figure counts activities, by whatever kind.
func IsActivity(code string) bool {
	return strings.HasPrefix(code, activityFigure) || code == meetingHeld || code == deliveries
}

// IsStock tells a count at a moment from a flow. A figure of the office's own kinds of activities is a flow as those of
// the program are; one with a code not known is a stock if it has anything a flow has not.
func IsStock(f model.Figure) bool {
	if kind, known := knownFigure(f.Code); known {
		return kind == stock
	}
	return !IsOwn(f.Code) && (f.Opening != 0 || f.Now != f.Up-f.Down)
}

// Reported is the number of a figure that a report is read for: how many there are, or how many there were in the period.
func Reported(f model.Figure) int {
	if IsStock(f) {
		return f.Now
	}
	return f.Up - f.Down
}

// Changed tells whether a figure tells a reader another number than it did: of a stock what was before, came, went or is there, of a flow
// what came, was taken back or is the sum since the beginning.
func Changed(was, is model.Figure) bool {
	return Differs(was, is) || !IsStock(is) && was.Total != is.Total
}

// Differs tells whether a report has another number than what is counted of its days: it took something over from before them, or was told it.
func Differs(says, counted model.Figure) bool {
	return says.Opening != counted.Opening || says.Up != counted.Up || says.Down != counted.Down || says.Now != counted.Now
}

// Own is how much of a flow is about the days of the period itself.
func Own(f model.Figure) int { return f.Up - f.Down - f.Late }

// IsKnown tells whether a code is one of the program's own.
func IsKnown(code string) bool {
	_, known := knownFigure(code)
	return known
}

func knownFigure(code string) (figureKind, bool) {
	i := slices.IndexFunc(figureCodes[:], func(c figureCode) bool { return c.Code == code })
	if i < 0 {
		return flow, false
	}
	return figureCodes[i].Kind, true
}

// ownKinds are the kinds of activities beside those of the program that have a figure of their own, in the order of the
// settings; those that no setting names any more follow by code. counted gives the kind each activity is counted as.
func ownKinds(f model.Facts) (own []model.ActivityKind, counted func(model.ActivityKind) model.ActivityKind) {
	as := map[model.ActivityKind]model.ActivityKind{}
	for _, k := range f.Kinds {
		if as[k.Code] = k.CountsAs; k.CountsAs == "" {
			as[k.Code] = k.Code
			own = append(own, k.Code)
		}
	}
	var unnamed []model.ActivityKind
	for _, a := range f.Activities {
		_, named := as[a.Kind]
		if !named && IsOwn(activityFigure+string(a.Kind)) && !slices.Contains(unnamed, a.Kind) {
			unnamed = append(unnamed, a.Kind)
		}
	}
	slices.Sort(unnamed)
	return append(own, unnamed...), func(k model.ActivityKind) model.ActivityKind {
		if kind, named := as[k]; named {
			return kind
		}
		return k
	}
}
