package census

import "sotruc/model"

// dues counts for each session how many had to be looked in on in it, of isolations added one by one.
type dues struct {
	by    model.Instant
	first model.Slot
	steps []int // how many more are due in a session than in the one before
}

// newDues counts the sessions that are over at an instant.
func newDues(by model.Instant) *dues { return &dues{by: by} }

// isolations counts the sessions of n isolations alike, on the days up to last.
func (d *dues) isolations(i model.Isolation, last model.Date, n int) {
	from, to := i.DueSlots(0, d.by, last)
	switch {
	case to < from:
	case i.CheckIns == 1 || len(i.Before) > 0:
		for s := from; s <= to; s++ {
			if i.IsDue(s.Session()) {
				d.add(s, s, n)
			}
		}
	default:
		d.add(from, to, n)
	}
}

func (d *dues) add(from, to model.Slot, n int) {
	if len(d.steps) == 0 {
		d.first = from
	}
	if from < d.first {
		d.steps = append(make([]int, d.first-from), d.steps...)
		d.first = from
	}
	if more := int(to-d.first) + 2 - len(d.steps); more > 0 {
		d.steps = append(d.steps, make([]int, more)...)
	}
	d.steps[from-d.first] += n
	d.steps[to+1-d.first] -= n
}

// rounds are the sessions in which somebody was due, in order.
func (d *dues) rounds() []model.DueRound {
	var rounds []model.DueRound
	due := 0
	for n, step := range d.steps {
		if due += step; due > 0 {
			day, session := (d.first + model.Slot(n)).Session()
			rounds = append(rounds, model.DueRound{Day: day, Session: session, Due: due})
		}
	}
	return rounds
}
