package model_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

// tet2021 is the New Year of 2021 (10–16 February) and the spring holidays; the office closes at 17:00.
func tet2021() model.Calendar {
	holidays := map[model.Date]string{on("2021-04-30"): "Ngày Giải phóng", on("2021-05-03"): "Quốc tế Lao động (bù)", on("2021-09-02"): "Quốc khánh"}
	for d := on("2021-02-10"); d <= on("2021-02-16"); d++ {
		holidays[d] = "Tết Nguyên đán"
	}
	return model.Calendar{Holidays: holidays}
}

func TestWorkingDays(t *testing.T) {
	cal := tet2021()
	tests := []struct {
		day, next string
		working   bool
	}{
		{"2021-08-16", "2021-08-16", true},  // Monday
		{"2021-08-20", "2021-08-20", true},  // Friday
		{"2021-08-21", "2021-08-23", false}, // Saturday
		{"2021-08-22", "2021-08-23", false}, // Sunday
		{"2021-02-09", "2021-02-09", true},
		{"2021-02-10", "2021-02-17", false},
		{"2021-02-13", "2021-02-17", false},
		{"2021-02-17", "2021-02-17", true},
		{"2021-04-30", "2021-05-04", false},
		{"2021-05-04", "2021-05-04", true},
		{"2021-09-02", "2021-09-03", false},
	}
	for _, tt := range tests {
		d := on(tt.day)
		if cal.Working(d) != tt.working || cal.NextWorking(d) != on(tt.next) {
			t.Errorf("%s: working %t, next %v", tt.day, cal.Working(d), cal.NextWorking(d))
		}
	}
}

// A day that is worked all the same is open, also where it is a holiday; the days around it are as they were.
func TestADayWorkedAllTheSame(t *testing.T) {
	cal := tet2021()
	cal.Worked = map[model.Date]string{on("2021-08-21"): "làm bù", on("2021-02-13"): "trực"}
	for day, next := range map[string]string{"2021-08-21": "2021-08-21", "2021-08-22": "2021-08-23", "2021-02-10": "2021-02-13", "2021-02-14": "2021-02-17"} {
		if got := cal.NextWorking(on(day)); got != on(next) {
			t.Errorf("%s: %v, want %s", day, got, next)
		}
	}
}

func TestNoWorkingDayIsPassedOver(t *testing.T) {
	cal := tet2021()
	rapid.Check(t, func(t *rapid.T) {
		d := on("2021-01-01") + model.Date(rapid.IntRange(0, 365).Draw(t, "day"))
		next := cal.NextWorking(d)
		if next < d || !cal.Working(next) {
			t.Fatalf("%v is followed by %v", d, next)
		}
		for between := d; between < next; between++ {
			if cal.Working(between) {
				t.Fatalf("%v: %v was passed over", d, between)
			}
		}
	})
}
