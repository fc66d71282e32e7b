package office_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/office"
)

// Reports one after another, each issued at a moment of its own, some corrected, with things written late, changed and taken back in between: every
// stock opens with what the report before closed with, its parts add up, the sum of a flow is what all reports together told, and what a report took
// over from the time before is listed, thing by thing, with as much as it took over: what came in its ups, what went in its downs. So for weeks, and
// for days that close at 14:00.
func TestReportsGoOnFromOneAnother(t *testing.T) {
	t.Parallel()
	first := now().Date() - model.Date(now().Date().Weekday()-1)
	for name, of := range map[string]func(n model.Date) model.Report{
		"weeks": func(n model.Date) model.Report { return week(first + 7*n) },
		"days": func(n model.Date) model.Report {
			return model.Report{Kind: model.ReportDaily, Disease: model.DiseaseCovid, Period: model.Period{From: first + n, To: first + n, Cut: "14:00"}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			late := map[string]bool{}
			for seed := range uint64(3) {
				c := chain{clerk: newClerk(t, seed), told: map[string]int{}, late: late}
				for n := range model.Date(5) {
					c.next(of(n))
				}
			}
			if len(late) < 8 {
				t.Errorf("only %v took anything over", late)
			}
		})
	}
}

// chain makes one report after another of what its clerk writes.
type chain struct {
	*clerk
	last model.Report
	told map[string]int  // by all reports together of each flow, with what was before the first
	late map[string]bool // what took something over
}

// next writes until the period of a report is over, issues it, sometimes once more, and compares it with those before.
func (c *chain) next(r model.Report) {
	c.t.Helper()
	for day := r.Period.From; day <= r.Period.To; day++ {
		c.now = max(c.now, day.At("08:00"))
		for range 6 {
			c.writes()
			c.now += model.Instant(60 * c.dice.IntN(60))
		}
	}
	c.now = max(c.now, r.Period.Closes()) + model.Instant(60*c.dice.IntN(300))
	c.writes()
	made := c.issues(settings(), r, c.dice.IntN(2) == 0)
	at := c.now
	if c.dice.IntN(3) == 0 {
		c.now += 3600
		c.writes()
		r.CorrectionOf = made.ID
		made, at = c.issues(settings(), r, true), c.now
	}
	for _, f := range made.Figures {
		c.follows(made, f, at)
	}
	c.last = made
	c.now += 60
}

// follows compares a figure of a report with the reports before and with what is listed of the time before.
func (c *chain) follows(r model.Report, f model.Figure, at model.Instant) {
	c.t.Helper()
	stock := figure.IsStock(f)
	switch {
	case f.Up < 0 || f.Down < 0 || stock && f.Opening+f.Up-f.Down != f.Now:
		c.t.Fatalf("%v: %+v", r.Period, f)
	case c.last.ID == 0:
		c.told[f.Code] = f.Total
	case stock:
		if was := figureOf(c.t, c.last, f.Code); f.Opening != was.Now {
			c.t.Errorf("%v: %+v after %+v", r.Period, f, was)
		}
	default:
		if c.told[f.Code] += f.Up - f.Down; c.told[f.Code] != f.Total {
			c.t.Errorf("%v: %d told in all of %+v", r.Period, c.told[f.Code], f)
		}
	}
	if f.Late == 0 && c.dice.IntN(4) > 0 {
		return
	}
	if f.Late != 0 {
		c.late[f.Code] = true
	}
	came, went, err := office.TakenOver(c.t.Context(), c.book, settings(), r, f.Code, at)
	if err != nil {
		c.t.Fatal(err)
	}
	up, down := 0, 0
	for _, e := range came {
		up += e.N
	}
	for _, e := range went {
		down += e.N
	}
	if up-down != f.Late {
		c.t.Errorf("%v: %+v, but of before come %+v and go %+v", r.Period, f, came, went)
	}
	if !stock {
		return
	}
	_, counted, err := office.Behind(c.t.Context(), c.book, settings(), r, f.Code, at)
	if err != nil {
		c.t.Fatal(err)
	}
	if f.Up != counted.Up+up || f.Down != counted.Down+down {
		c.t.Errorf("%v: %+v of %+v, and of before come %+v and go %+v", r.Period, f, counted, came, went)
	}
}
