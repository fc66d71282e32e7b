package figure_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

// A number told otherwise is the one reported, with what the book counts beside it; opening and ups and downs still add up. The next report
// of a flow tells what it would have told, of a stock it opens with what was told and closes with what is counted.
func TestTell(t *testing.T) {
	cal := tet2021()
	rapid.Check(t, func(t *rapid.T) {
		f, p := anyFacts(t), anyPeriod(t)
		first, next := p, p
		next.From, next.To = p.To+1, p.To+7
		counted := figure.Count(f, first, cal)
		at := rapid.IntRange(0, len(counted)-1).Draw(t, "which")
		told := model.Told{Code: counted[at].Code, Number: rapid.IntRange(0, 90).Draw(t, "number"), Reason: "theo trạm y tế"}
		says := figure.Tell(counted, []model.Told{told})
		for k, got := range says {
			if k != at && got != counted[k] {
				t.Fatalf("%+v became %+v", counted[k], got)
			}
		}
		if got := says[at]; figure.Reported(got) != told.Number || got.Counted != figure.Reported(counted[at]) || got.Reason == "" || got.Opening+got.Up-got.Down != got.Now {
			t.Fatalf("%+v of %+v", got, counted[at])
		}
		plain, after := figure.Continue(figure.Count(f, next, cal), counted, nil)[at], figure.Continue(figure.Count(f, next, cal), says, nil)[at]
		if figure.IsStock(plain) {
			if after.Opening != told.Number || after.Now != plain.Now || after.Opening+after.Up-after.Down != after.Now {
				t.Fatalf("told %d, then %+v", told.Number, after)
			}
		} else if after.Up != plain.Up || after.Down != plain.Down || after.Total != plain.Total+told.Number-figure.Reported(counted[at]) {
			t.Fatalf("told %d, then %+v and not %+v", told.Number, after, plain)
		}
	})
}

// What is told beside what is counted came or went in the period: of a stock it is there or not, of a flow in the sum since the beginning as well.
func TestWhatIsToldCameOrWent(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		counted model.Figure
		number  int
		want    model.Figure
	}{
		{model.Figure{Code: "home.people", Opening: 9, Up: 3, Down: 2, Now: 10}, 12, model.Figure{Opening: 9, Up: 5, Down: 2, Now: 12, Counted: 10}},
		{model.Figure{Code: "home.people", Opening: 9, Up: 3, Down: 2, Now: 10}, 7, model.Figure{Opening: 9, Up: 3, Down: 5, Now: 7, Counted: 10}},
		{model.Figure{Code: "home.people", Opening: 9, Up: 3, Down: 2, Now: 10}, 10, model.Figure{Opening: 9, Up: 3, Down: 2, Now: 10, Counted: 10}},
		{model.Figure{Code: "test.taken", Up: 3, Now: 3, Total: 20}, 5, model.Figure{Up: 5, Now: 5, Total: 22, Added: 2, Counted: 3}},
		{model.Figure{Code: "test.taken", Up: 3, Now: 3, Total: 20, Added: 4}, 1, model.Figure{Up: 3, Down: 2, Now: 1, Total: 18, Added: 2, Counted: 3}},
	} {
		c.want.Code, c.want.Reason = c.counted.Code, "theo trạm y tế"
		got := figure.Tell([]model.Figure{c.counted}, []model.Told{{Code: "f2.people", Number: 99}, {Code: c.counted.Code, Number: c.number, Reason: c.want.Reason}})
		if got[0] != c.want {
			t.Errorf("%d of %+v:\n got %+v\nwant %+v", c.number, c.counted, got[0], c.want)
		}
	}
}
