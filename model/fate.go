package model

// Fate is what became of somebody beside going through isolation at home: each has a figure and a list of its own.
type Fate string

// In hospital (cơ sở y tế), until somebody says how the stay ended; gone without leave (bỏ đi, rời địa bàn); dead (tử vong);
// a case whose isolation was completed (khỏi bệnh).
const (
	FateNone     Fate = ""
	FateHospital Fate = "hospital"
	FateLeft     Fate = "left"
	FateDied     Fate = "died"
	FateCured    Fate = "cured"
)

// Fates are all of them, in the order of the report.
func Fates() []Fate { return []Fate{FateHospital, FateLeft, FateDied, FateCured} }

// FateOn is the fate of an isolation on a day. Who left, died or was cured did so on the last day, and has since.
func (i Isolation) FateOn(d Date) Fate {
	switch {
	case i.InHospital().holds(d):
		return FateHospital
	case i.Outcome == OutcomeNone || d < i.EndedOn:
		return FateNone
	case i.Outcome == OutcomeLeft:
		return FateLeft
	case i.Outcome == OutcomeDied:
		return FateDied
	case i.Cured():
		return FateCured
	}
	return FateNone
}

// Cured tells whether a case came to the end of its isolation.
func (i Isolation) Cured() bool { return i.Category == CategoryF0 && i.Outcome == OutcomeCompleted }

// InHospital are the days in hospital. A planned end does not end a stay: only what is said of it does.
func (i Isolation) InHospital() Span {
	if i.Place != PlaceHospital {
		return Span{i.StartsOn, i.StartsOn - 1}
	}
	return Span{i.StartsOn, max(i.Held().To, i.Unanswered().To)}
}

// NeedsReason tells whether an outcome on a last day is saved only with a note that says why: somebody left, or was let go
// before the planned end.
func (i Isolation) NeedsReason(o Outcome, last Date) bool {
	return o == OutcomeLeft || o == OutcomeCompleted && last < i.PlannedEnd()
}
