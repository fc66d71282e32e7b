package figure_test

import (
	"slices"
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

// Who came stands first, then who came and went, then who went, then who stays; within these by day. What a stock has says since when and until when it is there.
func TestTheOrderOfWhatIsBehind(t *testing.T) {
	t.Parallel()
	held := func(person int, from, to string) model.Isolation {
		return model.Isolation{PersonID: model.PersonID(person), Category: model.CategoryF1, Place: model.PlaceHome, StartsOn: on(from), EndsOn: on(to), Days: 14}
	}
	f := model.Facts{Isolations: []model.Isolation{
		held(1, "2021-08-03", "2021-08-20"), held(2, "2021-08-10", "2021-08-24"), held(3, "2021-08-01", "2021-08-12"), held(4, "2021-08-09", "2021-08-11"),
		held(5, "2021-08-02", "2021-08-20"), held(6, "2021-08-09", "2021-08-23"), held(7, "2021-08-01", "2021-08-10"),
	}}
	want := []figure.Entry{
		{Thing: figure.Thing{ID: 6}, From: on("2021-08-09"), To: on("2021-08-23"), Up: true, Now: true},
		{Thing: figure.Thing{ID: 2}, From: on("2021-08-10"), To: on("2021-08-24"), Up: true, Now: true},
		{Thing: figure.Thing{ID: 4}, From: on("2021-08-09"), To: on("2021-08-11"), Up: true, Down: true},
		{Thing: figure.Thing{ID: 7}, From: on("2021-08-01"), To: on("2021-08-10"), Opening: true, Down: true},
		{Thing: figure.Thing{ID: 3}, From: on("2021-08-01"), To: on("2021-08-12"), Opening: true, Down: true},
		{Thing: figure.Thing{ID: 5}, From: on("2021-08-02"), To: on("2021-08-20"), Opening: true, Now: true},
		{Thing: figure.Thing{ID: 1}, From: on("2021-08-03"), To: on("2021-08-20"), Opening: true, Now: true},
	}
	_, got := figure.Behind(f, week(), model.Calendar{}, "home.people")
	for k := range want {
		want[k].Sort, want[k].N = figure.Person, 1
	}
	if !slices.Equal(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
}

// A task is behind what is open from the day it was written down to the day it was closed on, or for ever; a site by the name it was first written with.
func TestWhatIsBehindSaysSinceAndUntilWhen(t *testing.T) {
	t.Parallel()
	once := model.Task{ID: 1, CreatedAt: at("2021-08-02 08:00"), Deadline: model.Deadline{Every: model.EveryOnce, Due: on("2021-08-30")}}
	stays := once
	stays.ID = 2
	site := func(id int64, name string) model.Isolation {
		i := with(f1(), func(i *model.Isolation) { i.Place, i.Site = model.PlaceCentral, name })
		i.ID, i.PersonID = model.IsolationID(id), model.PersonID(id)
		return i
	}
	f := model.Facts{
		Isolations:  []model.Isolation{site(1, "Trường Quân sự"), site(2, "TRƯỜNG QUÂN SỰ")},
		Tasks:       []model.Task{once, stays},
		Completions: []model.Completion{{TaskID: 1, State: model.CompletionDone, At: at("2021-08-12 09:00")}},
	}
	for code, want := range map[string][]figure.Entry{
		"task.open": {
			{Thing: figure.Thing{Sort: figure.Task, ID: 1}, From: on("2021-08-02"), To: on("2021-08-12"), Opening: true, Down: true},
			{Thing: figure.Thing{Sort: figure.Task, ID: 2}, From: on("2021-08-02"), To: model.Forever, Opening: true, Now: true},
		},
		"central.sites": {{Thing: figure.Thing{Sort: figure.Site, Name: "Trường Quân sự"}, From: on("2021-08-01"), To: on("2021-08-15"), Opening: true, Now: true}},
	} {
		for k := range want {
			want[k].N = 1
		}
		if _, got := figure.Behind(f, week(), model.Calendar{}, code); !slices.Equal(got, want) {
			t.Errorf("%s: %+v\nwant %+v", code, got, want)
		}
	}
}
