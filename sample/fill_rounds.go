package sample

import "sotruc/model"

// checkInEvents record the rounds, all areas of a session in one step.
func (f *filler) checkInEvents() []event {
	type session struct {
		day model.Date
		of  model.Session
	}
	var all []event
	for _, group := range runs(f.ward.CheckIns, func(c model.CheckIn) session { return session{c.Day, c.Session} }) {
		all = append(all, event{group[len(group)-1].At, "round", func() error {
			made := make([]model.CheckIn, len(group))
			for n, c := range group {
				c.IsolationID = f.isolations[c.IsolationID]
				made[n] = c
			}
			return f.book.RecordCheckIns(f.ctx, made)
		}})
	}
	return all
}

// testEvents write tests down by the day their result is known.
func (f *filler) testEvents() []event {
	var all []event
	for _, group := range runs(f.ward.Tests, recorded) {
		at := min(recorded(group[0]).At("17:20"), f.ward.Now)
		all = append(all, event{at, "tests", func() error {
			added := make([]model.Test, len(group))
			for n, t := range group {
				t.IsolationID = f.isolations[t.IsolationID]
				added[n] = t
			}
			_, err := f.book.RecordTests(f.ctx, added)
			return err
		}})
	}
	return all
}

// incidentEvents are violations, movements and activities, each at its day.
func (f *filler) incidentEvents() []event {
	var all []event
	for _, v := range f.ward.Violations {
		all = append(all, event{v.At, "violation", func() error {
			v.HouseholdID, v.PersonID = f.households[v.HouseholdID], f.people[v.PersonID]
			_, err := f.book.AddViolation(f.ctx, v)
			return err
		}})
	}
	for _, m := range f.ward.Movements {
		all = append(all, event{min(m.On.At("17:30"), f.ward.Now), "movement", func() error {
			m.PersonID, m.HouseholdID = f.people[m.PersonID], f.households[m.HouseholdID]
			m.IsolationID = f.isolations[m.IsolationID]
			_, err := f.book.AddMovement(f.ctx, m)
			return err
		}})
	}
	for _, a := range f.ward.Activities {
		all = append(all, event{min(a.On.At("17:40"), f.ward.Now), "activity", func() error {
			a.TaskID, a.UnitID = f.tasks[a.TaskID], f.units[a.UnitID]
			_, err := f.book.AddActivity(f.ctx, a)
			return err
		}})
	}
	return all
}
