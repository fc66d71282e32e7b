package model

// Calendar says which days are worked, and when the office closes.
type Calendar struct {
	Holidays    map[Date]string // the office's own, day → name
	Public      map[Date]string // those of the country; shared, and never written to
	Worked      map[Date]string // days the office is open all the same: a Saturday exchanged for a Monday
	DayEnds     Clock           // "" is 17:00
	DefaultDays int             // days a task may take where its paper names none; 0 is no such rule
}

// Working tells whether the office is open on d: Monday to Friday, no holiday, or a day it is open all the same.
func (c Calendar) Working(d Date) bool {
	_, own := c.Holidays[d]
	_, public := c.Public[d]
	_, open := c.Worked[d]
	return open || d.Weekday() <= 5 && !own && !public
}

// nextWorking is d itself where it is worked, or the first such day after it.
func (c Calendar) nextWorking(d Date) Date {
	for !c.Working(d) {
		d++
	}
	return d
}

func (c Calendar) dayEnds() Clock {
	if c.DayEnds == "" {
		return "17:00"
	}
	return c.DayEnds
}
