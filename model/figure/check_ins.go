package figure

import (
	"slices"

	"sotruc/model"
	"sotruc/model/beside"
)

// checkIns counts the sessions due and what was recorded of them. One that was walked before the person was entered was
// due as well; one outside the days of the isolation counts nowhere. A round asks for a person once: where isolations for two diseases ask
// for her in one session it is one visit, which was due and made in all once, and once in the figures of each.
func (t *tally) checkIns(f model.Facts) {
	opens, closes, since := t.period.Opens(), t.period.Closes(), model.Instant(0)
	if t.since != 0 {
		since = t.since.At("")
	}
	replaced, shared := beside.ReplacedOn(f.Isolations), beside.Shared(f.Isolations)
	visits, followed := map[model.PersonID]*visits{}, successors(nil)
	of := make(map[model.IsolationID]int, len(f.Isolations))
	for k, i := range f.Isolations {
		of[i.ID] = k
		if shared[i.PersonID] {
			if visits[i.PersonID] == nil {
				visits[i.PersonID] = newVisits()
			}
			if f.About(i) {
				visits[i.PersonID].isolation(i, replaced[k], closes)
			}
			continue
		}
		if !f.About(i) {
			continue
		}
		t.due(i.PersonID, i.DueWithin(opens, closes, replaced[k]-1), i.DueWithin(since, closes, replaced[k]-1))
	}
	for _, c := range f.CheckIns {
		t.checkIn(c)
	}
	for _, c := range f.Unusual {
		k, known := of[c.IsolationID]
		if !known { // one that is yet to begin has no part in CheckIns either
			continue
		}
		i := f.Isolations[k]
		there := followed.stillThere(f.Isolations, i, c, replaced[k])
		if shared[i.PersonID] && there {
			visits[i.PersonID].made(c, func(about model.Isolation, replaced model.Date) bool {
				return followed.stillThere(f.Isolations, about, c, replaced)
			})
		}
		switch {
		case !f.About(i):
		case shared[i.PersonID] || !there:
			t.checkIn(model.CheckInTally{Day: c.Day, Session: c.Session, Result: c.Result, Count: -1})
		case c.Day >= replaced[k] || !i.IsDue(c.Day, c.Session):
			t.dueIn(i.PersonID, c.Day, c.Session)
		}
	}
	for id, v := range visits {
		v.count(t, id)
	}
}

// due counts the sessions in which somebody had to be looked in on, of the period and in all.
func (t *tally) due(id model.PersonID, now, all int) {
	t.row("checkin.expected").Total += all - now
	t.count("checkin.expected", Entry{Thing: person(id), N: now, Up: true, Now: true})
}

// dueIn counts one session more in which somebody had to be looked in on, as it is recorded that she was: of the person as the others are, so that what
// was due before by the plan, and is now by the record, is the same.
func (t *tally) dueIn(id model.PersonID, day model.Date, s model.Session) {
	ends, now, all := s.Ends(day), 0, 0
	if ends > t.period.Closes() {
		return
	}
	if ends > t.period.Opens() {
		now = 1
	}
	if day >= t.since {
		all = 1
	}
	t.due(id, now, all)
}

// visits are the sessions of somebody whom a round asks for on account of two diseases at once.
type visits struct {
	due      map[model.Slot]bool
	found    map[model.Slot]model.CheckIn // for whichever disease it was recorded; of several the last
	about    []model.Isolation            // those the figures are about
	replaced []model.Date                 // from when each no longer counts
}

func newVisits() *visits {
	return &visits{due: map[model.Slot]bool{}, found: map[model.Slot]model.CheckIn{}}
}

// isolation adds the sessions in which an isolation the figures are about asks for its person.
func (v *visits) isolation(i model.Isolation, replaced model.Date, closes model.Instant) {
	v.about, v.replaced = append(v.about, i), append(v.replaced, replaced)
	for s, to := i.DueSlots(0, closes, replaced-1); s <= to; s++ {
		if i.IsDue(s.Session()) {
			v.due[s] = true
		}
	}
}

// made adds what was recorded in a session in which somebody was there: a visit is of the person, so that it was due for each isolation the
// figures are about that asks for the session, also where that was entered later.
func (v *visits) made(c model.CheckIn, asks func(about model.Isolation, replaced model.Date) bool) {
	s := model.SlotOf(c.Day, c.Session)
	if v.found[s].ID <= c.ID {
		v.found[s] = c
	}
	for k, i := range v.about {
		v.due[s] = v.due[s] || asks(i, v.replaced[k])
	}
}

// count counts each session once.
func (v *visits) count(t *tally, id model.PersonID) {
	now, all := 0, 0
	for s, due := range v.due {
		if !due {
			continue
		}
		day, session := s.Session()
		ends := session.Ends(day)
		if ends > t.period.Closes() {
			continue
		}
		if ends > t.period.Opens() {
			now++
		}
		if day >= t.since {
			all++
		}
		if c, known := v.found[s]; known {
			t.checkIn(model.CheckInTally{Day: day, Session: session, Result: c.Result, Count: 1})
		}
	}
	t.due(id, now, all)
}

// successors are the isolations of people, by person; made when they are asked for.
type successors map[model.PersonID][]model.Isolation

// asks tells whether an isolation that begins on the day of a check-in of another, and takes its place, asks for that session, or may have been
// recorded in it.
func (s *successors) asks(all []model.Isolation, of model.Isolation, c model.CheckIn) bool {
	if *s == nil {
		*s = successors{}
		for _, i := range all {
			(*s)[i.PersonID] = append((*s)[i.PersonID], i)
		}
	}
	return slices.ContainsFunc((*s)[of.PersonID], func(i model.Isolation) bool {
		return i.ID != of.ID && i.Disease == of.Disease && i.StartsOn == c.Day && beside.WholeDay(i, c.Day).Expects(c.Day, c.Session)
	})
}

// stillThere tells whether somebody was under an isolation in a session that was recorded of its person, in which he had to be looked in on. On
// the day he became a case, left, moved or died the record says that he was there still; where another isolation begins on that day and
// asks for the session, that is the other's. A session nobody recorded on such a day is not due.
func (s *successors) stillThere(all []model.Isolation, i model.Isolation, c model.CheckIn, replaced model.Date) bool {
	if c.Day > replaced || c.Day == replaced && s.asks(all, i, c) {
		return false
	}
	return beside.WholeDay(i, c.Day).Expects(c.Day, c.Session)
}

// checkIn counts what was found in a session.
func (t *tally) checkIn(c model.CheckInTally) {
	switch c.Result {
	case model.CheckInNormal:
		t.session("checkin.done", c.Day, c.Session, c.Count)
	case model.CheckInSymptoms:
		t.session("checkin.done", c.Day, c.Session, c.Count)
		t.session("checkin.symptoms", c.Day, c.Session, c.Count)
	case model.CheckInRefused: // who refuses was not looked in on either: absent has both, as in every report that was sent
		t.session("checkin.refused", c.Day, c.Session, c.Count)
		t.session("checkin.absent", c.Day, c.Session, c.Count)
	case model.CheckInAbsent:
		t.session("checkin.absent", c.Day, c.Session, c.Count)
	}
}

// session counts n for something that happened in a session, which is of the period it is over in.
func (t *tally) session(code string, day model.Date, s model.Session, n int) {
	ends := s.Ends(day)
	if ends > t.period.Closes() {
		return
	}
	within := ends > t.period.Opens()
	if day < t.since {
		t.row(code).Total -= n
	}
	t.count(code, Entry{Thing: Thing{Sort: Session, Name: string(s)}, N: n, From: day, To: day, Up: within, Now: within})
}
