package dated

import (
	"sotruc/intake/source"
	"sotruc/model"
)

// Part is a part of the day by its name, folded; "" is none.
type Part string

// The parts of a day. Noon has the hours around twelve; evening and night end with the day.
const (
	Morning   Part = "sang"
	Noon      Part = "trua"
	Afternoon Part = "chieu"
	Evening   Part = "toi"
	Night     Part = "dem"
)

// PartAt reads a part of the day at i, with or without "buổi": "chiều", "buổi sáng". Without tones it counts only where it is printed
// without any: "tới" is no evening.
func PartAt(t source.Tokens, i int) (p Part, next int) {
	if t.Word(i) == "buoi" {
		i++
	}
	switch p = Part(t.Word(i)); {
	case t.PrintedAs(i, string(p)), t.PrintedAs(i, "sáng", "trưa", "chiều", "tối", "đêm"):
	default:
		return "", i
	}
	switch p {
	case Morning, Noon, Afternoon, Evening, Night:
		return p, i + 1
	}
	return "", i
}

// Clock is the time of day that an hour is in a part of the day, be it counted to twelve or to twenty-four: 3 in the afternoon is 15:00,
// 12 at night the end of the day. ok is false where the part has no such hour, or where the night it belongs to may be either.
func (p Part) Clock(c model.Clock) (model.Clock, bool) {
	minutes := c.Minutes()
	hour, minute := minutes/60, minutes%60
	from, to := 0, 24 // the hours it has, of which the first may be called by those of the clock's face
	switch p {
	case Morning:
		to = 11
	case Noon:
		from, to = 10, 14
	case Afternoon:
		from, to = 12, 19
	case Evening:
		from, to = 17, 24
	case Night:
		from, to = 18, 24
	}
	late := p == Evening || p == Night
	if hour < from && hour > 0 || late && hour == 12 {
		hour += 12
	}
	if hour < from || hour > to {
		return "", false
	}
	return model.NewClock(hour, minute)
}
