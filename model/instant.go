package model

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Instant is a moment, in seconds since 1970 UTC, so that instants compare like numbers. The zero Instant is
// "not yet". Its text form is RFC 3339 in UTC: 2021-08-16T06:12:00Z; not yet is "".
type Instant int64

// InstantOf cuts t to the second.
func InstantOf(t time.Time) Instant { return Instant(t.Unix()) }

// ParseInstant reads RFC 3339; "" is not yet.
func ParseInstant(s string) (Instant, error) {
	if s == "" {
		return 0, nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return 0, fmt.Errorf("instant %q is not RFC 3339: %w", s, err)
	}
	return InstantOf(t), nil
}

// Time is the instant in the office's zone.
func (i Instant) Time() time.Time { return time.Unix(int64(i), 0).In(Zone) }

// Date is the office's calendar day at the instant; no date for not yet.
func (i Instant) Date() Date {
	if i == 0 {
		return 0
	}
	return DateOf(i.Time())
}

// Clock is the office's time of day at the instant.
func (i Instant) Clock() Clock { return Clock(i.Time().Format("15:04")) }

// Add moves the instant by d.
func (i Instant) Add(d time.Duration) Instant { return i + Instant(d/time.Second) }

// String gives RFC 3339 in UTC, or "".
func (i Instant) String() string {
	if i == 0 {
		return ""
	}
	return time.Unix(int64(i), 0).UTC().Format(time.RFC3339)
}

// MarshalText gives the text form.
func (i Instant) MarshalText() ([]byte, error) { return []byte(i.String()), nil }

// UnmarshalText reads the text form.
func (i *Instant) UnmarshalText(b []byte) error {
	var err error
	*i, err = ParseInstant(string(b))
	return err
}

// Scan reads the text form from the book.
func (i *Instant) Scan(v any) error { return scanText(v, i.UnmarshalText) }

// Value is the text form.
func (i Instant) Value() (driver.Value, error) { return i.String(), nil }

// Clock is a time of day as HH:MM, 00:00 to 24:00; "" is no time given.
type Clock string

// NewClock gives the time of day, or false where there is none such. 24:00 is the end of the day.
func NewClock(hour, minute int) (Clock, bool) {
	if hour < 0 || minute < 0 || minute > 59 || hour*60+minute > 24*60 {
		return "", false
	}
	return Clock(fmt.Sprintf("%02d:%02d", hour, minute)), true
}

// ParseClock reads HH:MM or H:MM and gives HH:MM; "" is no time.
func ParseClock(s string) (Clock, error) {
	if s == "" {
		return "", nil
	}
	hour, minute, _ := strings.Cut(s, ":")
	h, err := strconv.ParseUint(hour, 10, 8)
	m, err2 := strconv.ParseUint(minute, 10, 8)
	if err == nil && err2 == nil && len(hour) <= 2 && len(minute) == 2 {
		if c, ok := NewClock(int(h), int(m)); ok {
			return c, nil
		}
	}
	return "", fmt.Errorf("time of day %q is not HH:MM", s)
}

// valid tells whether it is HH:MM, or no time.
func (c Clock) valid() bool {
	read, err := ParseClock(string(c))
	return err == nil && read == c
}

// Minutes since midnight; 0 where no time is given.
func (c Clock) Minutes() int {
	if len(c) != len("15:04") {
		return 0
	}
	digit := func(i int) int { return int(c[i] - '0') }
	return (digit(0)*10+digit(1))*60 + digit(3)*10 + digit(4)
}
