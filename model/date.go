package model

import (
	"database/sql/driver"
	"fmt"
	"time"
)

// Zone is the office's time zone. Vietnam has had one, without summer time, since 1975; a fixed zone needs no
// zone data on the machine.
var Zone = time.FixedZone("+07", 7*60*60)

// Date is a calendar day, counted in days so that dates compare and add like numbers. The zero Date is "no date".
// Its text form, in the book and everywhere else, is YYYY-MM-DD; no date is "".
type Date int32

const (
	dateLayout = "2006-01-02"
	secondsDay = 24 * 60 * 60
)

// firstDay makes 0001-01-01 the Date 1.
var firstDay = time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC).Unix()/secondsDay - 1

// DateOf is the day of t in t's own location.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix()/secondsDay - firstDay)
}

// NewDate gives the day, or false where there is no such day, as for 30 February.
func NewDate(year, month, day int) (Date, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if year < 1 || year > 9999 || t.Year() != year || int(t.Month()) != month || t.Day() != day {
		return 0, false
	}
	return DateOf(t), true
}

// ParseDate reads YYYY-MM-DD, from the year 1 on; "" is no date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return 0, nil
	}
	t, err := time.Parse(dateLayout, s)
	if err != nil {
		return 0, fmt.Errorf("date %q is not YYYY-MM-DD: %w", s, err)
	}
	if t.Year() < 1 {
		return 0, fmt.Errorf("date %q: there is no year 0", s)
	}
	return DateOf(t), nil
}

// Time is midnight of the day in UTC; its fields are the day's.
func (d Date) Time() time.Time {
	return time.Unix((int64(d)+firstDay)*secondsDay, 0).UTC()
}

// At is the instant of a time of day on d in Zone. "" is midnight at the start of the day.
func (d Date) At(c Clock) Instant {
	return InstantOf(time.Date(d.Year(), d.Month(), d.Day(), 0, c.Minutes(), 0, 0, Zone))
}

// Year of the day.
func (d Date) Year() int { return d.Time().Year() }

// Month of the day.
func (d Date) Month() time.Month { return d.Time().Month() }

// Day of the month.
func (d Date) Day() int { return d.Time().Day() }

// Weekday counts from Monday = 1 to Sunday = 7.
func (d Date) Weekday() int { return (int(d)-1)%7 + 1 }

// String gives YYYY-MM-DD, or "" for no date.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format(dateLayout)
}

// Local gives dd/mm/yyyy, as papers and screens show a day, or "" for no date.
func (d Date) Local() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format("02/01/2006")
}

// MarshalText gives the text form.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the text form.
func (d *Date) UnmarshalText(b []byte) error {
	var err error
	*d, err = ParseDate(string(b))
	return err
}

// Scan reads the text form from the book.
func (d *Date) Scan(v any) error { return scanText(v, d.UnmarshalText) }

// Value is the text form.
func (d Date) Value() (driver.Value, error) { return d.String(), nil }

// scanText hands a column's text to unmarshal. NULL counts as "".
func scanText(v any, unmarshal func([]byte) error) error {
	switch v := v.(type) {
	case nil:
		return unmarshal(nil)
	case string:
		return unmarshal([]byte(v))
	case []byte:
		return unmarshal(v)
	}
	return fmt.Errorf("column holds %T, not text", v)
}

func day(year, month, dayOfMonth int) Date {
	d, _ := NewDate(year, month, dayOfMonth)
	return d
}
