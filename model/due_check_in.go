package model

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

// IsDue tells whether a session is one in which somebody had to look in (phải ghé): one within the days that was not over
// before the person was entered.
func (i Isolation) IsDue(d Date, s Session) bool { return i.Expects(d, s) && s.Ends(d) > i.CreatedAt }

// DueWithin counts the sessions on the days up to last that are due and that became over in (after, by]. Where another isolation of
// the person takes its place, last is the day before that.
func (i Isolation) DueWithin(after, by Instant, last Date) int {
	from, to := i.DueSlots(after, by, last)
	if to < from {
		return 0
	}
	if i.CheckIns == 1 {
		return int(to/2 - (from+1)/2 + 1) // mornings only
	}
	return int(to - from + 1)
}

// DueSlots are the first and the last session DueWithin counts; where one a day is due, the mornings among them. The last is
// before the first where there is none.
func (i Isolation) DueSlots(after, by Instant, last Date) (from, to Slot) {
	if i.Place != PlaceHome || i.CheckIns == 0 {
		return 0, -1
	}
	from = max(SlotOf(i.StartsOn, Afternoon), slotsOver(max(after, i.CreatedAt)))
	return from, min(slotsOver(by)-1, SlotOf(min(last, i.Held().To), Afternoon))
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
