package model

import "slices"

// Ends is the instant a session of a day is over: noon or midnight.
func (s Session) Ends(d Date) Instant {
	if s == Morning {
		return d.At("12:00")
	}
	return (d + 1).At("00:00")
}

// AsOf is the instant a list of a day speaks of: its end, or now where that has not come.
func AsOf(now Instant, day Date) Instant { return min(now, (day + 1).At("00:00")) }

// Slot numbers the sessions of all days in order: 2d is the morning of day d, 2d+1 its afternoon.
type Slot int64

// SlotOf is the slot of a session of a day.
func SlotOf(d Date, s Session) Slot {
	if s == Morning {
		return 2 * Slot(d)
	}
	return 2*Slot(d) + 1
}

// Session is the day and the session of a slot.
func (s Slot) Session() (Date, Session) {
	if s%2 == 0 {
		return Date(s / 2), Morning
	}
	return Date(s / 2), Afternoon
}

// slotsOver is the first session that is not over at an instant.
func slotsOver(at Instant) Slot { return SlotOf(at.Date(), SessionAt(at)) }

// Asked are the sessions in which an isolation of the same person for the same disease asked for its person until another was written down.
type Asked struct {
	From, To Slot
	CheckIns int // a day
}

// holds tells whether a session is one of them.
func (a Asked) holds(s Slot) bool { return s >= a.From && s <= a.To && (a.CheckIns != 1 || s%2 == 0) }

// IsDue tells whether a session is one in which somebody had to look in (phải ghé): one within the days that was not over
// before the person was entered, for this isolation or for one before it, whose place it took.
func (i Isolation) IsDue(d Date, s Session) bool {
	return i.Expects(d, s) && (s.Ends(d) > i.CreatedAt || slices.ContainsFunc(i.Before, func(a Asked) bool { return a.holds(SlotOf(d, s)) }))
}

// DueWithin counts the sessions on the days up to last that are due and that became over in (after, by]. Where another isolation of
// the person takes its place, last is the day before that.
func (i Isolation) DueWithin(after, by Instant, last Date) int {
	from, to := i.DueSlots(after, by, last)
	switch {
	case to < from:
		return 0
	case len(i.Before) > 0:
		n := 0
		for ; from <= to; from++ {
			if i.IsDue(from.Session()) {
				n++
			}
		}
		return n
	case i.CheckIns == 1:
		return int(to/2 - (from+1)/2 + 1) // mornings only
	}
	return int(to - from + 1)
}

// DueSlots are the first and the last session DueWithin may count: all between them, but where one a day is due the mornings alone, and of an
// isolation that took the place of others those that IsDue has. The last is before the first where there is none.
func (i Isolation) DueSlots(after, by Instant, last Date) (from, to Slot) {
	if i.Place != PlaceHome || i.CheckIns == 0 {
		return 0, -1
	}
	if len(i.Before) == 0 {
		after = max(after, i.CreatedAt)
	}
	from = max(SlotOf(i.StartsOn, Afternoon), slotsOver(after))
	return from, min(slotsOver(by)-1, SlotOf(min(last, i.Held().To), Afternoon))
}

// AskedUntil are the sessions this isolation asked for, as it was planned, that were over at the instant another took its place, or it was said how it ended.
func (i Isolation) AskedUntil(at Instant) Asked {
	i.Outcome, i.EndedOn, i.Before = OutcomeNone, 0, nil
	from, to := i.DueSlots(0, at, Forever)
	return Asked{from, to, i.CheckIns}
}

// Missed counts the sessions in which somebody had to look in, that are over at an instant and that nobody recorded; made
// are the check-ins of this isolation, each session once.
func (i Isolation) Missed(at Instant, made []CheckIn) int {
	missed := i.DueWithin(0, at, Forever)
	for _, c := range made {
		if i.IsDue(c.Day, c.Session) && c.Session.Ends(c.Day) <= at {
			missed--
		}
	}
	return missed
}
