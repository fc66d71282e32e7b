package regime

import "sotruc/model"

// ProcedureStep is something the law wants done within hours of something else.
type ProcedureStep string

// The steps, in their order (NĐ 165/2026/NĐ-CP, Đ14–20).
const (
	StepProposed   ProcedureStep = "proposed_at"    // within 2 hours of finding somebody
	StepDecided    ProcedureStep = "order_on"       // within 1 hour of the proposal
	StepPoliceTold ProcedureStep = "police_told_at" // within 3 hours of the decision, as the next
	StepFamilyTold ProcedureStep = "family_told_at"
)

// LawFrom is the first day of the law on disease prevention (Luật Phòng bệnh) with its hours and its papers.
// Source: Nghị định 165/2026/NĐ-CP, Điều 94.
var LawFrom, _ = model.NewDate(2026, 7, 1)

// Procedure is a step of it: At is 0 where it was not done or the hour is not known, Due where what it is counted from is not known.
type Procedure struct {
	Step    ProcedureStep
	At, Due model.Instant
	Late    bool
}

// Procedures lists the steps of an isolation by a decision as they stand at an instant; none before the law, and none for who is only
// watched. A decision whose hour nobody wrote down is late only from the day after.
func Procedures(i model.Isolation, now model.Instant) []Procedure {
	if i.WatchOnly() || i.StartsOn < LawFrom || i.Outcome == model.OutcomeCancelled {
		return nil
	}
	const hour = model.Instant(3600)
	d := i.Decision()
	decided := d.At()
	after := func(from, hours model.Instant) model.Instant {
		if from == 0 {
			return 0
		}
		return from + hours*hour
	}
	steps := []Procedure{
		{Step: StepProposed, At: d.ProposedAt, Due: after(d.FoundAt, 2)},
		{Step: StepDecided, At: decided, Due: after(d.ProposedAt, 1)},
		{Step: StepPoliceTold, At: d.PoliceToldAt, Due: after(decided, 3)},
		{Step: StepFamilyTold, At: d.FamilyToldAt, Due: after(decided, 3)},
	}
	for n := range steps {
		s := &steps[n]
		switch {
		case s.Due == 0:
		case s.At != 0:
			s.Late = s.At > s.Due
		case s.Step == StepDecided && d.On != 0:
			s.Late = d.On > s.Due.Date()
		default:
			s.Late = now > s.Due
		}
	}
	return steps
}
