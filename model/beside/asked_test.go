package beside_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/beside"
)

// A round asked for somebody before an isolation was written down in the sessions that were over by then, and of the one before it were over after that
// was written down, within its days as they were planned, and before it was said how it ended. The recount asks every session, in which nobody knew yet.
func TestWhatWasAskedBefore(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		all := anyIsolations(t)
		hour := func(name string) model.Instant {
			return on("2021-08-01").At("") + model.Instant(rapid.IntRange(0, 60).Draw(t, name))*6*60*60
		}
		for k := range all {
			all[k].CreatedAt = hour("entered")
		}
		for _, of := range all {
			of.Place, of.CheckIns = model.PlaceHome, max(of.CheckIns, 1)
			was, sessions := of, 0
			asked := map[model.Slot]bool{}
			for _, i := range all {
				said := rapid.SampledFrom([]model.Instant{0, hour("said")}).Draw(t, "said")
				if got, some := beside.AskedBefore(of, i, said); some {
					of.Before = append(of.Before, got)
				}
				if i.ID == of.ID || i.Disease != of.Disease {
					continue
				}
				i.Outcome, i.EndedOn = model.OutcomeNone, 0
				for day := on("2021-07-20"); day < on("2021-09-01"); day++ {
					for _, s := range []model.Session{model.Morning, model.Afternoon} {
						over := s.Ends(day)
						if i.Expects(day, s) && over > i.CreatedAt && over <= of.CreatedAt && (said == 0 || over <= said) {
							asked[model.SlotOf(day, s)] = true
						}
					}
				}
			}
			by, last := hour("by"), on("2021-08-01")+model.Date(rapid.IntRange(0, 20).Draw(t, "last"))
			for day := on("2021-07-20"); day < on("2021-09-01"); day++ {
				for _, s := range []model.Session{model.Morning, model.Afternoon} {
					want := of.Expects(day, s) && (s.Ends(day) > of.CreatedAt || asked[model.SlotOf(day, s)])
					if of.IsDue(day, s) != want || was.IsDue(day, s) && !want {
						t.Fatalf("%v %s due: %t of %+v, among %+v", day, s, !want, of, all)
					}
					if want && s.Ends(day) <= by && day <= last {
						sessions++
					}
				}
			}
			if got := of.DueWithin(0, by, last); got != sessions {
				t.Fatalf("%d due by %v, want %d: %+v", got, by, sessions, of)
			}
		}
	})
}
