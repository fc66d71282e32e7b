package office_test

import (
	"path/filepath"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/office"
	"sotruc/sample"
	"sotruc/store"
)

// The sheets of all areas, and those of all teams, have whom the round on the screen has, each once: with room in a session exactly
// where somebody is due in it.
func TestRoundSheetsAreTheRound(t *testing.T) {
	t.Parallel()
	ward := sample.New(sample.Options{Seed: 3, People: 140})
	clock := sample.NewClock(ward.Begun.Time())
	book, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "ward.sqlite"), store.WithClock(clock.Now), store.WithThrowaway())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	if err := sample.Fill(t.Context(), book, clock, ward); err != nil {
		t.Fatal(err)
	}
	end := model.InstantOf(clock.Now().Add(time.Hour))
	people := 0
	for day := end.Date() - 25; day <= end.Date()+3; day++ {
		for _, each := range []model.UnitKind{model.UnitArea, model.UnitTeam} {
			r, err := office.LoadRound(t.Context(), book, settings(), office.RoundFor{Day: day, Each: each}, end)
			if err != nil {
				t.Fatal(err)
			}
			on := map[model.IsolationID]model.Isolation{}
			for _, p := range r.Parts {
				for _, s := range p.Stops {
					if _, twice := on[s.Isolation.ID]; twice {
						t.Errorf("%s: %s stands twice", day, s.Person.Name)
					}
					on[s.Isolation.ID] = s.Isolation
				}
			}
			people += len(on)
			for _, session := range []model.Session{model.Morning, model.Afternoon} {
				sameRound(t, book, day, session, on)
			}
		}
	}
	if people < 1000 {
		t.Errorf("the ward has only %d lines", people)
	}
}

// sameRound holds who stands on the sheets against the round of a session.
func sameRound(t *testing.T, book *store.Book, day model.Date, session model.Session, on map[model.IsolationID]model.Isolation) {
	t.Helper()
	lines, err := book.Round(t.Context(), day, session, model.PersonFilter{})
	if err != nil {
		t.Fatal(err)
	}
	walked := map[model.IsolationID]bool{}
	for _, l := range lines {
		walked[l.IsolationID] = true
		i, there := on[l.IsolationID]
		if !there || l.PastEnd != (i.StateOn(day) == model.StateUnconfirmed) {
			t.Errorf("%s %s: %s is in the round, on a sheet %t", day, session, l.Name, there)
		}
	}
	for id, i := range on {
		if (i.Expects(day, session) || i.StateOn(day) == model.StateUnconfirmed) && !walked[id] {
			t.Errorf("%s %s: isolation %d has room on a sheet, and is not in the round", day, session, id)
		}
	}
}
