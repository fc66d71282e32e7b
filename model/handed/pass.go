package handed

import "sotruc/model"

// Pass is how what a unit owes once beside the lead comes to another one.
type Pass int

// It is the other's from then on; or the other is asked the same already, and it is waived of the unit; or the other is done with its own,
// and it stays in the name of the unit.
const (
	PassMoves Pass = iota
	PassJoins
	PassStays
)

// PassOf tells how what a seat asks once goes to another unit. Of a task a unit has one day of its own.
func PassOf(o *model.TaskOutline, role model.TaskRole, to model.UnitID, now model.Instant, cal model.Calendar) Pass {
	has := Seat(o, to, role)
	switch {
	case role == model.RoleRoll && has.UnitID != 0 && !has.Left:
		return PassJoins // its answer is that of both
	case has.DueOn == 0:
		return PassMoves
	case Owes(o, has, now, cal):
		return PassJoins
	}
	return PassStays
}

// JoinedDay is the day that holds for who takes over a day of its own and has one: the earlier of both, as long as it has not passed. One
// that it has for a heading holds for all below that, and stays.
func JoinedDay(from, to model.TaskUnit, now model.Instant) model.Date {
	if from.DueOn >= now.Date() && from.DueOn < to.DueOn && to.Above == 0 {
		return from.DueOn
	}
	return to.DueOn
}

// Plan is what becomes of all that a unit has still to do where another takes over; Leaving says what stays of roll calls.
type Plan struct {
	Over   int      // leaves of which the other takes something over
	Joined []Joined // days that are waived, as the other has one of its own
	Calls  int      // calls that are waived, as the other answers them itself
	Stays  int      // leaves of which something stays in the name of the unit that is asked once
}

// Joined is a day of the unit that is waived, and the one that holds for the other.
type Joined struct {
	Task       model.TaskID
	Words      string // of the task, where the book names it
	Day, Holds model.Date
}

// Add adds a leaf that the unit has a hand in.
func (p *Plan) Add(o *model.TaskOutline, from, to model.UnitID, now model.Instant, cal model.Calendar) {
	goes, stays := o.Leads(from, 0) && Owes(o, model.TaskUnit{}, now, cal), false
	for _, role := range []model.TaskRole{model.RoleSupport, model.RoleRoll} {
		u := Seat(o, from, role)
		if u.UnitID == 0 {
			continue
		}
		switch has := Seat(o, to, role); {
		case !Owes(o, u, now, cal):
		case role == model.RoleRoll && o.Deadline.Every.Recurs():
			goes = goes || o.RollKind == ""
		case role == model.RoleRoll && o.RollKind != "" && has.UnitID == 0:
			stays = true // it is of another kind
		case u.DueOn == 0 && role == model.RoleSupport:
			goes = true
		default:
			switch PassOf(o, role, to, now, cal) {
			case PassMoves:
				goes = true
			case PassStays:
				stays = true
			case PassJoins:
				if role == model.RoleRoll {
					p.Calls++
				} else {
					p.Joined = append(p.Joined, Joined{Task: o.ID, Day: u.DueOn, Holds: JoinedDay(u, has, now)})
				}
			}
		}
	}
	if goes {
		p.Over++
	}
	if stays {
		p.Stays++
	}
}
