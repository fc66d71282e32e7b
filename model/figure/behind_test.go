package figure_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// What is behind a figure adds up to it, part by part, for every figure of any facts.
func TestBehindAddsUp(t *testing.T) {
	cal := tet2021()
	rapid.Check(t, func(t *rapid.T) {
		f, p := anyFacts(t), anyPeriod(t)
		for _, want := range figure.Count(f, p, cal) {
			got := model.Figure{Code: want.Code, Total: want.Total}
			row, all := figure.Behind(f, p, cal, want.Code)
			if row != want {
				t.Fatalf("%+v, the report says %+v", row, want)
			}
			for _, e := range all {
				if counted := e.Opening || e.Up || e.Down || e.Now; e.N == 0 || !counted {
					t.Fatalf("%s counts nothing: %+v", want.Code, e)
				}
				for _, part := range []struct {
					into *int
					is   bool
				}{{&got.Opening, e.Opening}, {&got.Up, e.Up}, {&got.Down, e.Down}, {&got.Now, e.Now}} {
					if part.is {
						*part.into += e.N
					}
				}
			}
			if got != want {
				t.Fatalf("behind it are %+v, the report says %+v", got, want)
			}
		}
	})
}

// The people behind the figure of those at home are, each once, those whose isolation says so of the day: asked of every isolation, which shares
// nothing with how figures are counted.
func TestBehindNamesThePeople(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, p := anyFacts(t), anyPeriod(t)
		want := map[int64]bool{}
		for k, i := range f.Isolations {
			if i.Place == model.PlaceHome && i.StateOn(p.To) == model.StateIsolating && !replaced(f.Isolations, k, p.To) {
				want[int64(i.PersonID)] = true
			}
		}
		_, all := figure.Behind(f, p, model.Calendar{}, "home.people")
		for _, e := range all {
			switch {
			case !e.Now:
			case !want[e.ID] || e.Sort != figure.Person || p.To < e.From || p.To > e.To:
				t.Fatalf("%+v is not at home on %v, or stands there twice", e, p.To)
			default:
				delete(want, e.ID)
			}
		}
		if len(want) > 0 {
			t.Fatalf("not named: %v", want)
		}
	})
}

// What a figure of things that happened names are those things: activities with how many each stands for, and nothing of before.
func TestBehindNamesWhatHappened(t *testing.T) {
	p := week()
	f := model.Facts{
		Activities: []model.Activity{
			{ID: 7, Kind: model.ActivityMeeting, On: p.From, Count: 3},
			{ID: 8, Kind: model.ActivityMeeting, On: p.From - 1, Count: 2},
			{ID: 9, Kind: model.ActivitySupport, On: p.To, Count: 1},
		},
		Received: map[model.DirectiveID]model.Instant{4: p.From.At("08:00"), 5: p.To.At("15:00")},
	}
	for code, want := range map[string][]figure.Thing{
		"activity.meeting":   {{Sort: figure.Activity, ID: 7}},
		"activity.support":   {{Sort: figure.Activity, ID: 9}},
		"directive.received": {{Sort: figure.Directive, ID: 4}, {Sort: figure.Directive, ID: 5}},
	} {
		_, got := figure.Behind(f, p, model.Calendar{}, code)
		if len(got) != len(want) {
			t.Fatalf("%s: %+v", code, got)
		}
		for k, e := range got {
			if e.Thing != want[k] {
				t.Errorf("%s: %+v, want %+v", code, e, want[k])
			}
		}
	}
	if _, got := figure.Behind(f, p, model.Calendar{}, "activity.meeting"); got[0].N != 3 {
		t.Errorf("%+v stands for three", got[0])
	}
}
