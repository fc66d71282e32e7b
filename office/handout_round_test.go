package office_test

import (
	"testing"
	"time"

	"sotruc/model"
	"sotruc/office"
	"sotruc/sample"
	"sotruc/store"
	"sotruc/store/blank"
)

// The sheets of all areas, and those of all teams, have whom the round on the screen has, each once: with room in a session exactly
// where somebody is due in it.
func TestRoundSheetsAreTheRound(t *testing.T) {
	t.Parallel()
	ward := sample.New(sample.Options{Seed: 3, People: 140})
	clock := sample.NewClock(ward.Begun.Time())
	book := blank.Open(t, store.WithClock(clock.Now))
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
				sameRound(t, book, day, session, model.PersonFilter{}, on)
			}
		}
	}
	if people < 1000 {
		t.Errorf("the ward has only %d lines", people)
	}
}

// A sheet narrowed to a disease, to the households of a member or to both has whom the round narrowed alike has, and says so.
func TestANarrowedSheetIsTheNarrowedRound(t *testing.T) {
	t.Parallel()
	ward := sample.New(sample.Options{Seed: 3, People: 140})
	clock := sample.NewClock(ward.Begun.Time())
	book := blank.Open(t, store.WithClock(clock.Now))
	if err := sample.Fill(t.Context(), book, clock, ward); err != nil {
		t.Fatal(err)
	}
	end := model.InstantOf(clock.Now().Add(time.Hour))
	day := end.Date()
	all, err := book.Round(t.Context(), day, model.Afternoon, model.PersonFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for n, l := range all {
		if n%3 != 0 {
			continue
		}
		i, err := book.Isolation(t.Context(), l.IsolationID)
		if err != nil {
			t.Fatal(err)
		}
		i.Disease, i.RegimeID, i.TestDays = "soi", "", nil
		if _, err := book.UpdateIsolation(t.Context(), i); err != nil {
			t.Fatal(err)
		}
	}
	members, err := book.Members(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var member model.Member
	for _, m := range members {
		if m.Households > member.Households {
			member = m
		}
	}
	for _, f := range []model.PersonFilter{{Disease: "soi"}, {Disease: "covid"}, {ResponsibleID: member.ID}, {Disease: "soi", ResponsibleID: member.ID}} {
		ask := office.RoundFor{Day: day, Each: model.UnitArea, Disease: f.Disease, ResponsibleID: f.ResponsibleID}
		r, err := office.LoadRound(t.Context(), book, settings(), ask, end)
		if err != nil {
			t.Fatal(err)
		}
		on := map[model.IsolationID]model.Isolation{}
		for _, p := range r.Parts {
			for _, s := range p.Stops {
				on[s.Isolation.ID] = s.Isolation
			}
		}
		if len(on) == 0 || len(on) >= len(all) {
			t.Errorf("%+v: %d of %d", f, len(on), len(all))
		}
		if (r.Disease == "") != (f.Disease == "") || (r.Responsible == member.Name) != (f.ResponsibleID != 0) {
			t.Errorf("%+v: the sheet says %q, %q", f, r.Disease, r.Responsible)
		}
		for _, session := range []model.Session{model.Morning, model.Afternoon} {
			sameRound(t, book, day, session, f, on)
		}
	}
}

// sameRound holds who stands on the sheets against the round of a session.
func sameRound(t *testing.T, book *store.Book, day model.Date, session model.Session, f model.PersonFilter, on map[model.IsolationID]model.Isolation) {
	t.Helper()
	lines, err := book.Round(t.Context(), day, session, f)
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
