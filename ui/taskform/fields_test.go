package taskform

import (
	"testing"
)

func TestTaskFormTypedTimes(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"14:00": "14:00", "14h": "14:00", "14h30": "14:30", "14 giờ 5 phút": "", "7g15": "07:15", "1630": "16:30", "9": "09:00",
		"16 giờ 30": "16:30", "24:00": "24:00", "25h": "", "": "", "trưa": "",
	} {
		if got := parseClock(typed); got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}
