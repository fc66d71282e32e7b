package scene

import (
	"strconv"

	"sotruc/intake/entry"
	"sotruc/model"
	"sotruc/ui/kit"
)

// DayParser reads a day typed in any of the ways an officer writes one, shows it as dd/mm/yyyy and says on which day of
// the week it falls. A time of day is refused.
func DayParser(d *Desk) func(string) kit.Parsed {
	read := DayAndClock(d)
	return func(typed string) kit.Parsed {
		p := read(typed)
		if p.Clock != "" {
			return kit.Parsed{Wrong: d.T("day.no-time")}
		}
		return p
	}
}

// DayAndClock reads as DayParser does, for a day with a field for the time of day beside it, which takes one typed here.
func DayAndClock(d *Desk) func(string) kit.Parsed {
	return func(typed string) kit.Parsed {
		got, no := entry.ReadDay(typed, d.Today())
		if no.Why != "" {
			return kit.Parsed{Wrong: DayRefused(d, no)}
		}
		p := kit.Parsed{Shown: got.On.Local(), Means: Understood(d, got), Clock: string(got.At)}
		if p.Shown == typed {
			p.Means = d.T("app.weekday." + strconv.Itoa(got.On.Weekday()))
		}
		return p
	}
}

// InstantParser reads an instant as TypedInstant does, and shows it as Moment does.
func InstantParser(d *Desk) func(string) kit.Parsed {
	return func(typed string) kit.Parsed {
		got, no := typedMoment(d, typed)
		if no.Why != "" {
			return kit.Parsed{Wrong: DayRefused(d, no)}
		}
		p := kit.Parsed{Shown: Moment(got.On.At(got.At)), Means: Understood(d, got)}
		if p.Shown == typed {
			p.Means = d.T("app.weekday." + strconv.Itoa(got.On.Weekday()))
		}
		return p
	}
}

// DayField asks for a day, which must be given.
func DayField(d *Desk, name, label string, on model.Date) kit.Field {
	return kit.Field{Key: name, Label: label, Kind: kit.FieldDate, Value: on.Local(), Required: true, Width: 12, Parse: DayParser(d)}
}

// ClockedDayField is a DayField with the field for the time of day named clock, which takes one typed with the day.
func ClockedDayField(d *Desk, name, label string, on model.Date, clock string) kit.Field {
	f := DayField(d, name, label, on)
	f.Parse, f.Clock = DayAndClock(d), clock
	return f
}

// Understood says what was read of a day typed, as "Thứ Sáu 20/08/2021 15:00".
func Understood(d *Desk, typed entry.Day) string {
	return d.T("app.weekday."+strconv.Itoa(typed.On.Weekday())) + " " + typed.String()
}

// DayRefused is the sentence for why typed words are no day.
func DayRefused(d *Desk, no entry.Refusal) string {
	key := "day." + string(no.Why)
	switch no.Why {
	case entry.NoSuchDay:
		return d.T(key, no.Day, no.Month, no.Month, no.Year, no.Days)
	case entry.NoSuchMonth:
		return d.T(key, no.Month)
	case entry.OtherWeekday:
		return d.T(key, no.On.Local(), d.T("app.weekday."+strconv.Itoa(no.On.Weekday())))
	case entry.MoreDays:
		return d.T(key, no.On.Local())
	case entry.TwoDays:
		weekday := func(on model.Date) string { return d.T("app.weekday." + strconv.Itoa(on.Weekday())) }
		return d.T(key, no.On.Local(), weekday(no.On), no.Other.Local(), weekday(no.Other))
	case entry.Over:
		return d.T(key, no.On.Local(), no.Readings[1])
	case entry.TwoReadings:
		return d.T(key, no.Readings[0], no.Readings[1])
	case entry.NotHeld:
		return d.T("doubt.unheld-rhythm")
	case entry.Lunar:
		return d.T("doubt.lunar-day")
	case entry.NotRead, entry.NoSuchTime:
	}
	return d.T(key)
}

// TypedDay reads what a day field holds, without the time of day where there is one; 0 is no day.
func TypedDay(d *Desk, typed string) model.Date {
	got, _ := entry.ReadDay(typed, d.Today())
	return got.On
}

// TypedInstant reads a day and a time of day; without one it is now on that day.
func TypedInstant(d *Desk, s string) (model.Instant, bool) {
	got, no := typedMoment(d, s)
	if no.Why != "" {
		return 0, false
	}
	return got.On.At(got.At), true
}

func typedMoment(d *Desk, s string) (entry.Day, entry.Refusal) {
	got, no := entry.ReadDay(s, d.Today())
	if no.Why == "" && got.At == "" {
		got.At = d.Now().Clock()
	}
	return got, no
}
