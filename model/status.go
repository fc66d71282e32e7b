package model

import "slices"

// TaskState is where a task stands.
type TaskState string

// A task nobody has said anything about is open.
const (
	TaskOpen          TaskState = "open"
	TaskDoing         TaskState = "doing"
	TaskDone          TaskState = "done"
	TaskNotExecutable TaskState = "not-executable"
)

// TaskStatus is where a task stands at an instant. Of a recurring task it is the current round's.
type TaskStatus struct {
	State  TaskState
	Late   bool    // past due and neither done nor found not executable
	Period string  // key of the current round; "" where the task does not recur
	Due    Instant // 0: no date
	Missed int     // earlier rounds that nobody ticked
	Done   int     // units of a roll call that are done
	Of     int     // units of a roll call
}

// Closed tells whether nothing more is to be done.
func (s TaskStatus) Closed() bool { return s.State == TaskDone || s.State == TaskNotExecutable }

// StatusAt says where a leaf stands, from its completions. Completions after now do not count.
func (t Task) StatusAt(now Instant, done []Completion, cal Calendar) TaskStatus {
	return t.statusOn(now.Date(), now, done, cal)
}

// statusOn is StatusAt with the day whose round is the current one: a report that closes at midnight asks for the
// day that ends there, not for the one that begins.
func (t Task) statusOn(on Date, now Instant, done []Completion, cal Calendar) TaskStatus {
	said := byRound(now, done)
	if !t.Deadline.Every.Recurs() {
		s := t.roundStatus(said[""])
		s.Due = t.dueAt(cal)
		s.Late = s.Due != 0 && now > s.Due && !s.Closed()
		return s
	}
	rounds := t.rounds(on, cal)
	if len(rounds) == 0 {
		return TaskStatus{State: TaskOpen}
	}
	current := rounds[len(rounds)-1]
	s := t.roundStatus(said[current.Key])
	s.Period, s.Due = current.Key, current.Due
	s.Late = now > current.Due && !s.Closed()
	for _, r := range rounds[:len(rounds)-1] {
		if !t.roundStatus(said[r.Key]).Closed() {
			s.Missed++
		}
	}
	return s
}

// byRound sorts what was said by now into rounds.
func byRound(now Instant, done []Completion) map[string][]Completion {
	said := make(map[string][]Completion, len(done))
	for _, c := range done {
		if c.At <= now {
			said[c.Period] = append(said[c.Period], c)
		}
	}
	return said
}

// dueAt is the due instant of a task that does not recur: its deadline's, or the office's default days after it was
// written down, moved to a working day, where the paper names none; 0 where there is neither.
func (t Task) dueAt(cal Calendar) Instant {
	if due, ok := t.Deadline.DueAt(cal); ok {
		return due
	}
	if cal.DefaultDays == 0 || t.CreatedAt == 0 || t.Deadline.Every != EveryNone {
		return 0
	}
	return cal.nextWorking(t.CreatedAt.Date() + Date(cal.DefaultDays)).At(cal.dayEnds())
}

// rounds lists the rounds from the first that counts to the one that holds a day.
func (t Task) rounds(on Date, cal Calendar) []DuePeriod {
	d := t.Deadline
	if d.StartsOn == 0 {
		d.StartsOn = t.CreatedAt.Date()
	}
	if d.StartsOn == 0 {
		d.StartsOn = on
	}
	return d.Periods(d.StartsOn.At(""), on.At(""), cal)
}

// roundStatus is what the completions of one round add up to.
func (t Task) roundStatus(said []Completion) TaskStatus {
	units := t.rollCalled()
	s := TaskStatus{State: TaskOpen, Of: len(units)}
	refused := 0
	for _, c := range said {
		switch {
		case !speaksFor(units, c):
			continue
		case len(units) == 0:
			return TaskStatus{State: TaskState(c.State)}
		case c.State == CompletionDone:
			s.Done++
		case c.State == CompletionNotExecutable:
			refused++
		}
		s.State = TaskDoing
	}
	switch {
	case len(units) == 0:
	case refused == len(units):
		s.State = TaskNotExecutable
	case s.Done+refused == len(units):
		s.State = TaskDone
	}
	return s
}

// rollCalled lists the units that each must do the task; none where one tick is enough.
func (t Task) rollCalled() []UnitID {
	if !t.RollCall {
		return nil
	}
	return t.roll()
}

// speaksFor tells whether a completion says something of the task: of a roll call only those of its units do.
func speaksFor(units []UnitID, c Completion) bool {
	if len(units) == 0 {
		return c.UnitID == 0
	}
	return slices.Contains(units, c.UnitID)
}

// finish is a round that was done: when the last word on it was said, and whether all that was done came in time.
type finish struct {
	at     Instant
	onTime bool
}

// finish sums up a round that is done; without a due instant everything is in time.
func (t Task) finish(said []Completion, due Instant) finish {
	f := finish{onTime: true}
	units := t.rollCalled()
	for _, c := range said {
		if !speaksFor(units, c) {
			continue
		}
		f.at = max(f.at, c.At)
		if c.State == CompletionDone && due != 0 && c.At > due {
			f.onTime = false
		}
	}
	return f
}

// finishes lists every round that is done.
func (t Task) finishes(done []Completion, cal Calendar) []finish {
	if len(done) == 0 {
		return nil
	}
	said := map[string][]Completion{}
	var last Instant
	for _, c := range done {
		said[c.Period] = append(said[c.Period], c)
		last = max(last, c.At)
	}
	due := map[string]Instant{}
	if !t.Deadline.Every.Recurs() {
		due[""] = t.dueAt(cal)
	} else {
		for _, r := range t.rounds(last.Date(), cal) {
			due[r.Key] = r.Due
		}
	}
	var finished []finish
	for key, round := range said {
		if t.roundStatus(round).State == TaskDone {
			finished = append(finished, t.finish(round, due[key]))
		}
	}
	return finished
}

// CurrentPeriod is the key a tick at now belongs to; "" where the task does not recur.
func (t Task) CurrentPeriod(now Instant, cal Calendar) string {
	rounds := t.rounds(now.Date(), cal)
	if len(rounds) == 0 {
		return ""
	}
	return rounds[len(rounds)-1].Key
}
