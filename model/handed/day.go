package handed

import "sotruc/model"

// DueOn are the lines of a leaf that fall due on a day for a unit, 0 being everybody: each round as it stands by itself, late or closed.
// Where a unit leads a roll call and is called in it these are two duties: its own answer, and the round of them all.
func DueOn(t model.Task, unit model.UnitID, day model.Date, now model.Instant, said []model.Completion, cal model.Calendar) []model.TaskStatus {
	var lines []model.TaskStatus
	from, to := day.At(""), day.At("24:00")-1
	called := t.RoleOf(unit) == model.RoleRoll
	for _, r := range t.RoundsDue(unit, from, to, now, said, cal) {
		s := r.Status(now)
		if called {
			s.UnitID, s.Done, s.Of = unit, 0, 0
		}
		lines = append(lines, s)
	}
	if called && t.Leads(unit, 0) {
		for _, r := range t.ForMember().RoundsDue(0, from, to, now, said, cal) {
			lines = append(lines, r.Status(now))
		}
	}
	return lines
}

// Day is how many leaves fall due on a day, how many of them have a round of that day open, and of how many of these one is past due.
// A leaf that falls due twice counts once.
type Day struct{ Due, Open, Late int }

// Days are some days in a row.
type Days map[model.Date]Day

// Count adds a leaf to the days from one to another, both included, on which it falls due for anybody.
func (d Days) Count(t model.Task, from, to model.Date, now model.Instant, said []model.Completion, cal model.Calendar) {
	rounds := t.RoundsDue(0, from.At(""), to.At("24:00")-1, now, said, cal)
	for len(rounds) > 0 {
		day, open, late := rounds[0].Due.Date(), 0, 0
		for ; len(rounds) > 0 && rounds[0].Due.Date() == day; rounds = rounds[1:] {
			if s := rounds[0].Status(now); !s.Closed() {
				open = 1
				if s.Late {
					late = 1
				}
			}
		}
		n := d[day]
		d[day] = Day{n.Due + 1, n.Open + open, n.Late + late}
	}
}
