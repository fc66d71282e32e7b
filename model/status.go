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
	TaskWaived        TaskState = "waived"
)

// TaskStatus is where a task stands at an instant: of its next occurrence, the earliest that is neither done nor waived,
// however long ago it fell due. Lists, the first screen, badges, ticking, cards, files and figures all ask this one.
type TaskStatus struct {
	State  TaskState // of the round that is next; where nothing is left to do, of the last
	Late   bool      // past due: Missed is not 0
	Period string    // key of the next round; "" where the task does not recur
	UnitID UnitID    // the supporting unit whose own day is next; 0: whoever leads, or the units of a roll call
	Due    Instant   // of the next occurrence; 0: no date
	Begins Date      // first day of the next round's period; 0 where the task does not recur
	Missed int       // rounds past due, neither done nor waived
	Owing  int       // occurrences past due: of a roll call each unit's counts
	Done   int       // of a roll call: units that are done in the next round
	Of     int       // of a roll call: units that are asked
	Behind bool      // what is done of the round that is shown was not all done in time
	Whole  TaskState // of the task as a whole: a duty is done until the period after the one done begins
}

// Closed tells whether nothing more is to be done.
func (s TaskStatus) Closed() bool {
	return s.State == TaskDone || s.State == TaskNotExecutable || s.State == TaskWaived
}

// Fulfilled tells whether a task as a whole is done, as papers count their tasks: one that cannot be done or was waived is not.
func (s TaskStatus) Fulfilled() bool { return s.Whole == TaskDone }

// StatusAt says where a leaf stands, from its completions. Completions recorded after now do not count.
func (t Task) StatusAt(now Instant, done []Completion, cal Calendar) TaskStatus {
	s, _ := t.Next(now, done, cal)
	return s
}

// Next is StatusAt with the round it speaks of; that has nothing owed where no round ever counts.
func (t Task) Next(now Instant, done []Completion, cal Calendar) (TaskStatus, Round) {
	return t.stands(now, saidBy(now, done), cal, nil)
}

// stands is Next. ahead, where given, is told of every open round after the next that is yet to come today, and, where next is
// late, of the first that is yet to come.
func (t Task) stands(now Instant, by said, cal Calendar, ahead func(Round)) (TaskStatus, Round) {
	st := newStanding(now, ahead)
	t.eachRound(by, cal, st.visit)
	return st.status()
}

// Standing is Next and Rounds at once, for a task with many rounds.
func (t Task) Standing(now Instant, done []Completion, cal Calendar, past, ahead int) (TaskStatus, Round, []Round) {
	st, around := newStanding(now, nil), span{now: now, ahead: ahead}
	stands, shown := true, true
	t.eachRound(saidBy(now, done), cal, func(r Round) bool {
		stands = stands && st.visit(r)
		shown = shown && around.visit(r)
		return stands || shown
	})
	status, next := st.status()
	return status, next, around.last(past)
}

// standing works out where a task stands from its rounds in order.
type standing struct {
	now         Instant
	ahead       func(Round) // nil: nobody is told
	s           TaskStatus
	next        Round
	found, told bool
}

func newStanding(now Instant, ahead func(Round)) *standing {
	return &standing{now: now, ahead: ahead, s: TaskStatus{State: TaskOpen, Whole: TaskOpen}, told: ahead == nil}
}

// visit takes the next round, and tells whether the one after it is wanted.
func (st *standing) visit(r Round) bool {
	s := &st.s
	past, after := r.Due != 0 && st.now > r.Due, st.found
	if !st.found {
		st.next = r
	}
	for i := range r.Owed {
		if r.Owed[i].Closed() {
			continue
		}
		st.found = true
		if past {
			s.Owing++
		}
	}
	closed := r.Closed()
	if past && !closed {
		s.Missed++
	}
	if s.Missed == 0 && closed && !r.Own {
		s.Whole = r.State()
	}
	today := r.Due.Date() <= st.now.Date()
	switch {
	case past || !st.found, r.Due == 0 && r.until != 0: // what had no day, and lies behind
		return true
	case st.ahead == nil:
		return false
	case after && !closed && (r.Due.Date() == st.now.Date() || s.Missed > 0 && !st.told):
		st.ahead(r)
		st.told = true
	}
	return s.Missed > 0 && !st.told || today
}

// status is what the rounds add up to, and the round that is next.
func (st *standing) status() (TaskStatus, Round) {
	s := st.s
	if len(st.next.Owed) > 0 {
		s.show(st.next)
	}
	s.Late = s.Missed > 0
	if s.Late || st.found && s.Begins <= st.now.Date() {
		s.Whole = TaskOpen
	}
	return s, st.next
}

// Status is where a round stands by itself.
func (r Round) Status(now Instant) TaskStatus {
	var s TaskStatus
	s.show(r)
	s.Whole = s.State
	for i := range r.Owed {
		if r.Owed[i].late(now) {
			s.Late, s.Missed = true, 1
			s.Owing++
		}
	}
	return s
}

// StatusOf is where one occurrence of a round stands.
func (r Round) StatusOf(o Owed, now Instant) TaskStatus {
	return Round{DuePeriod: r.DuePeriod, Owed: []Owed{o}, Own: true}.Status(now)
}

// show makes a round the one that is spoken of.
func (s *TaskStatus) show(r Round) {
	s.State, s.Period, s.Due, s.Begins = r.State(), r.Key, r.Due, r.From
	s.UnitID, s.Done, s.Of = 0, 0, 0
	s.Behind = slices.ContainsFunc(r.Owed, Owed.Behind)
	switch {
	case r.Own:
		s.UnitID = r.Owed[0].UnitID
	case r.Owed[0].UnitID != 0:
		s.Of = len(r.Owed)
		for i := range r.Owed {
			if r.Owed[i].Said.State == CompletionDone {
				s.Done++
			}
		}
	}
}

// State is what the completions of a round add up to.
func (r Round) State() TaskState {
	begun, closed, done, refused := false, 0, 0, 0
	for i := range r.Owed {
		o := &r.Owed[i]
		switch o.Said.State {
		case CompletionDone:
			done++
		case CompletionNotExecutable:
			refused++
		case CompletionDoing, CompletionWaived, CompletionReopened:
		}
		begun = begun || o.Said.State != "" && o.Said.State != CompletionReopened
		if o.Closed() {
			closed++
		}
	}
	switch {
	case len(r.Owed) == 0 || !begun:
		return TaskOpen
	case closed < len(r.Owed):
		return TaskDoing
	case done > 0:
		return TaskDone
	case refused > 0:
		return TaskNotExecutable
	}
	return TaskWaived
}
