package model_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

func TestDueCheckIns(t *testing.T) {
	once := with(f1(), func(i *model.Isolation) { i.CheckIns = 1 })
	entered := func(at model.Instant) model.Isolation {
		return with(f1(), func(i *model.Isolation) { i.CreatedAt = at })
	}
	tests := []struct {
		name string
		i    model.Isolation
		by   string
		want int
	}{
		{"before", f1(), "2021-07-31 12:00", 0},
		{"first evening", f1(), "2021-08-01 23:59", 0},
		{"first midnight", f1(), "2021-08-02 00:00", 1},
		{"second noon", f1(), "2021-08-02 12:00", 2},
		{"15 days twice without the first morning", f1(), "2021-08-16 00:00", 29},
		{"long after, unconfirmed", f1(), "2021-09-16 00:00", 29},
		{"confirmed for the last day", ended(model.OutcomeCompleted, "2021-08-15"), "2021-09-16 00:00", 29},
		{"completed early: that day counts", ended(model.OutcomeCompleted, "2021-08-05"), "2021-09-16 00:00", 9},
		{"left: that day does not", ended(model.OutcomeLeft, "2021-08-05"), "2021-09-16 00:00", 7},
		{"once a day", once, "2021-08-16 00:00", 14},
		{"once a day, before noon", once, "2021-08-02 11:59", 0},
		{"once a day, from noon", once, "2021-08-02 12:00", 1},
		{"entered in the morning of the fifth", entered(at("2021-08-05 11:59")), "2021-08-16 00:00", 22},
		{"entered at noon of the fifth", entered(at("2021-08-05 12:00")), "2021-08-16 00:00", 21},
		{"entered when it was over", entered(at("2021-08-20 08:00")), "2021-09-16 00:00", 0},
		{"cancelled", ended(model.OutcomeCancelled, "2021-08-05"), "2021-09-16 00:00", 0},
		{"monitoring only", vaccinated(), "2021-09-16 00:00", 0},
	}
	for _, tt := range tests {
		if got := tt.i.Missed(at(tt.by), nil); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

// The morning of a day is over at noon, its afternoon at midnight; the sessions of all days are numbered one after the other, and a number
// tells its session.
func TestSessionsFollowEachOther(t *testing.T) {
	t.Parallel()
	last := model.SlotOf(on("2021-07-30"), model.Afternoon)
	over := at("2021-07-31 00:00")
	for day := on("2021-07-31"); day <= on("2021-08-02"); day++ {
		for _, s := range []model.Session{model.Morning, model.Afternoon} {
			slot := model.SlotOf(day, s)
			if slot != last+1 {
				t.Errorf("%s of %v is session %d after %d", s, day, slot, last)
			}
			if gotDay, got := slot.Session(); gotDay != day || got != s {
				t.Errorf("session %d is the %s of %v, want the %s of %v", slot, got, gotDay, s, day)
			}
			if over += 12 * 60 * 60; s.Ends(day) != over {
				t.Errorf("the %s of %v is over at %d, want %d", s, day, s.Ends(day), over)
			}
			last = slot
		}
	}
}

// A list of a day that is over speaks of its end, of today of now.
func TestTheInstantAListSpeaksOf(t *testing.T) {
	t.Parallel()
	now := at("2021-08-16 14:00")
	for day, want := range map[string]model.Instant{
		"2021-08-14": at("2021-08-15 00:00"), "2021-08-15": at("2021-08-16 00:00"), "2021-08-16": now, "2021-08-17": now,
	} {
		if got := model.AsOf(now, on(day)); got != want {
			t.Errorf("of %s: %d, want %d", day, got, want)
		}
	}
}

// dueByHand goes through every half day of an isolation at home that nobody has said the end of: none on the morning it begins, none that was
// over when it was written down; once a day it is the mornings.
func dueByHand(i model.Isolation, visit func(day model.Date, s model.Session, over model.Instant)) {
	for day := i.StartsOn; day <= i.EndsOn; day++ {
		noon := day.At("12:00")
		if day > i.StartsOn && i.CheckIns > 0 && noon > i.CreatedAt {
			visit(day, model.Morning, noon)
		}
		if i.CheckIns > 1 && noon+12*60*60 > i.CreatedAt {
			visit(day, model.Afternoon, noon+12*60*60)
		}
	}
}

// A session that was over as somebody was entered is not due, to the second; one that is over counts as recorded from then on.
func TestTheSecondASessionIsOver(t *testing.T) {
	t.Parallel()
	noon := at("2021-08-05 12:00")
	for entered, due := range map[model.Instant]bool{noon - 1: true, noon: false, noon + 1: false} {
		i := with(f1(), func(i *model.Isolation) { i.CreatedAt = entered })
		if got := i.IsDue(on("2021-08-05"), model.Morning); got != due {
			t.Errorf("entered at %v the morning is due: %t", entered, got)
		}
	}
	i := with(f1(), func(i *model.Isolation) { i.CreatedAt = at("2021-08-05 08:00") })
	made := []model.CheckIn{{IsolationID: 1, Day: on("2021-08-05"), Session: model.Morning}}
	for by, missed := range map[model.Instant][2]int{noon - 1: {0, 0}, noon: {1, 0}, noon + 1: {1, 0}} {
		if got := [2]int{i.Missed(by, nil), i.Missed(by, made)}; got != missed {
			t.Errorf("by %v missed %v, want %v", by, got, missed)
		}
	}
}

// However the time is cut, what is due in it is what half days counted one by one are; what is missed is what of that nobody recorded, and what
// was recorded of no session that was due takes nothing away.
func TestDueIsWhatHalfDaysAre(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		around := func(label string) model.Instant {
			hours := model.Instant(rapid.IntRange(-48, 10*24).Draw(t, label))
			return at("2021-08-01 00:00") + hours*60*60 + model.Instant(rapid.SampledFrom([]int{-1, 0, 0, 0, 1}).Draw(t, label+" second"))
		}
		i := model.Isolation{
			ID: 1, PersonID: 1, Category: model.CategoryF1, StartsOn: on("2021-08-01"), EndsOn: on("2021-08-01") + model.Date(rapid.IntRange(0, 7).Draw(t, "days")), Days: 7,
			Place:    rapid.SampledFrom([]model.Place{model.PlaceHome, model.PlaceHome, model.PlaceHome, model.PlaceCentral, model.PlaceHospital}).Draw(t, "place"),
			CheckIns: rapid.IntRange(0, 2).Draw(t, "check-ins"), CreatedAt: around("entered"),
		}
		after, by, last := around("after"), around("by"), on("2021-08-01")+model.Date(rapid.IntRange(-2, 9).Draw(t, "last"))
		due := map[model.Slot]bool{}
		within, over := 0, 0
		if i.Place == model.PlaceHome {
			dueByHand(i, func(day model.Date, s model.Session, ends model.Instant) {
				due[model.SlotOf(day, s)] = true
				if ends > after && ends <= by && day <= last {
					within++
				}
				if ends <= by {
					over++
				}
			})
		}
		if got := i.DueWithin(after, by, last); got != within {
			t.Fatalf("%d due from %d to %d until %v, want %d: %+v", got, after, by, last, within, i)
		}
		var made []model.CheckIn
		for day := i.StartsOn - 1; day <= i.EndsOn+1; day++ {
			for _, s := range []model.Session{model.Morning, model.Afternoon} {
				slot := model.SlotOf(day, s)
				if got := i.IsDue(day, s); got != due[slot] {
					t.Fatalf("the %s of %v is due: %t: %+v", s, day, got, i)
				}
				if rapid.Bool().Draw(t, "recorded") {
					made = append(made, model.CheckIn{IsolationID: 1, Day: day, Session: s})
					if due[slot] && s.Ends(day) <= by {
						over--
					}
				}
			}
		}
		if got := i.Missed(by, made); got != over {
			t.Fatalf("%d missed by %d, want %d: %+v", got, by, over, i)
		}
	})
}
