package scene

import (
	"testing"

	"sotruc/model"
)

func TestTypedClock(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]model.Clock{
		"14:00": "14:00", "14h": "14:00", "14g30": "14:30", "1430": "14:30", "7": "07:00", "7h5": "", "": "", "24:00": "24:00", "9.15": "09:15", "x": "",
	} {
		got, ok := TypedClock(typed)
		if got != want || ok != (want != "" || typed == "") {
			t.Errorf("%q: %q, %t; want %q", typed, got, ok, want)
		}
	}
}
