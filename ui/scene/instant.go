package scene

import (
	"strings"

	"sotruc/intake/when"
	"sotruc/model"
)

// InstantParser reads an instant as TypedInstant does, and shows it as Moment does.
func InstantParser(d *Desk) func(string) (string, string) {
	return func(typed string) (shown, code string) {
		at, ok := TypedInstant(d, typed)
		if !ok {
			return "", string(model.CodeInvalidDate)
		}
		return Moment(at), ""
	}
}

// TypedInstant reads a day and a time of day; without one it is now on that day.
func TypedInstant(d *Desk, s string) (model.Instant, bool) {
	words := strings.Fields(s)
	clock := d.Now().Clock()
	if n := len(words); n > 1 && strings.Contains(words[n-1], ":") {
		given, err := model.ParseClock(words[n-1])
		if err != nil {
			return 0, false
		}
		clock, words = given, words[:n-1]
	}
	day, ok := when.ParseDay(strings.Join(words, " "), d.Today())
	if !ok {
		return 0, false
	}
	return day.At(clock), true
}
