package figure_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
)

func checkIdentity(t *rapid.T, figures []model.Figure) {
	if len(figures) != len(figure.Codes) {
		t.Fatalf("%d rows", len(figures))
	}
	for k, f := range figures {
		if f.Code != figure.Codes[k].Code || f.Opening+f.Up-f.Down != f.Now {
			t.Fatalf("row %d: %+v", k, f)
		}
		if figure.Codes[k].Kind == figure.Flow && f.Opening != 0 {
			t.Fatalf("a flow opens at %d: %+v", f.Opening, f)
		}
	}
}

func TestFiguresIdentity(t *testing.T) {
	cal := tet2021()
	rapid.Check(t, func(t *rapid.T) {
		figures := figure.Count(anyFacts(t), anyPeriod(t), cal)
		checkIdentity(t, figures)
		for k, f := range figures {
			if f.Opening < 0 || f.Up < 0 || f.Down < 0 || f.Now < 0 || figure.Codes[k].Kind == figure.Flow && f.Total < f.Up {
				t.Fatalf("impossible: %+v", f)
			}
			if figure.Codes[k].Kind == figure.Flow && (f.Down != 0 || f.Now != f.Up) {
				t.Fatalf("a flow goes down: %+v", f)
			}
			if figure.Codes[k].Kind == figure.Stock && f.Total != 0 {
				t.Fatalf("a stock has no total: %+v", f)
			}
		}
	})
}

func TestAdjacentPeriods(t *testing.T) {
	cal := tet2021()
	rapid.Check(t, func(t *rapid.T) {
		f, whole := anyFacts(t), anyPeriod(t)
		first, second := whole, whole
		first.To = whole.From + model.Date(rapid.IntRange(0, int(whole.To-whole.From)).Draw(t, "split"))
		second.From = first.To + 1
		second.To = max(second.To, second.From)
		whole.To = second.To
		a, b, both := figure.Count(f, first, cal), figure.Count(f, second, cal), figure.Count(f, whole, cal)
		for k, code := range figure.Codes {
			if a[k].Now != b[k].Opening && code.Kind == figure.Stock {
				t.Fatalf("%v closes with %+v, %v opens with %+v", first.To, a[k], second.From, b[k])
			}
			if both[k].Opening != a[k].Opening || code.Kind == figure.Stock && both[k].Now != b[k].Now {
				t.Fatalf("%+v then %+v is not %+v", a[k], b[k], both[k])
			}
			if both[k].Up != a[k].Up+b[k].Up || both[k].Down != a[k].Down+b[k].Down {
				t.Fatalf("%+v and %+v do not add up to %+v", a[k], b[k], both[k])
			}
			if code.Kind == figure.Flow && (b[k].Total != a[k].Total+b[k].Up || both[k].Total != b[k].Total) {
				t.Fatalf("total %d and up %d give %d, not %d", a[k].Total, b[k].Up, b[k].Total, both[k].Total)
			}
		}
	})
}

// replaced tells whether a later isolation of the same person for the same disease has begun by a day: of two that begin together the later
// written.
func replaced(all []model.Isolation, k int, day model.Date) bool {
	for n, other := range all {
		later := other.StartsOn > all[k].StartsOn || other.StartsOn == all[k].StartsOn && n > k
		if n != k && later && other.PersonID == all[k].PersonID && other.Disease == all[k].Disease && other.StartsOn <= day && other.Outcome != model.OutcomeCancelled {
			return true
		}
	}
	return false
}

// The closing counts are what one finds by asking every isolation where it stands that day; where a later one of the same
// person for the same disease has begun, only that counts. Who is followed for two is one person in all, and one for each.
func TestStocksAreWhatStateOnSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, p := anyFacts(t), anyPeriod(t)
		p.To = turningDay(t, f)
		p.From = min(p.From, p.To)
		f = f.Of(rapid.SampledFrom(append(factDiseases(), "")).Draw(t, "about"))
		people := map[string]map[model.PersonID]bool{"home.people": {}, "home.unconfirmed": {}, "central.people": {}, "central.unconfirmed": {}, "monitor.people": {}}
		houses, sites, cases := map[model.HouseholdID]bool{}, map[string]bool{}, map[string]bool{}
		for k, i := range f.Isolations {
			if !f.About(i) {
				continue
			}
			state := i.StateOn(p.To)
			if replaced(f.Isolations, k, p.To) {
				state = model.StateEnded
			}
			switch state {
			case model.StateIsolating:
				switch i.Place {
				case model.PlaceHome:
					people["home.people"][i.PersonID] = true
					houses[i.HouseholdID] = true
				case model.PlaceCentral:
					people["central.people"][i.PersonID] = true
					if i.Site != "" {
						sites[i.Site] = true
					}
				case model.PlaceHospital:
				}
			case model.StateUnconfirmed:
				switch i.Place {
				case model.PlaceHome:
					people["home.unconfirmed"][i.PersonID] = true
				case model.PlaceCentral:
					people["central.unconfirmed"][i.PersonID] = true
				case model.PlaceHospital: // in hospital.people until somebody says how the stay ended
				}
			case model.StateMonitoring:
				people["monitor.people"][i.PersonID] = true
			case model.IsolationNone, model.StateEnded:
			}
			found := i.Outcome == model.OutcomeBecameCase && i.EndedOn <= p.To
			if found || i.Category == model.CategoryF0 && i.Outcome != model.OutcomeCancelled && i.StartsOn <= p.To {
				cases[fmt.Sprint(i.PersonID, i.Disease)] = true
			}
		}
		figures := figure.Count(f, p, model.Calendar{})
		want := map[string]int{"home.households": len(houses), "central.sites": len(sites)}
		for code, distinct := range people {
			want[code] = len(distinct)
		}
		for code, now := range want {
			if got := row(t, figures, code); got.Now != now {
				t.Fatalf("%+v, want %d now", got, now)
			}
		}
		if got := row(t, figures, "f0.new"); got.Total != len(cases) {
			t.Fatalf("%+v, want %d cases", got, len(cases))
		}
		received := 0
		for _, i := range f.Received {
			if holds(p, i) {
				received++
			}
		}
		if got := row(t, figures, "directive.received"); got.Up != received {
			t.Fatalf("%+v, but the period holds %d", got, received)
		}
		issued := 0
		for _, on := range f.OwnPapers {
			if on >= p.From && on <= p.Last() {
				issued++
			}
		}
		for _, i := range f.Issued {
			if holds(p, i) {
				issued++
			}
		}
		if got := row(t, figures, "paper.issued"); got.Up != issued {
			t.Fatalf("%+v, but %d were issued in the period", got, issued)
		}
		if a, b := row(t, figures, "meeting.held"), row(t, figures, "activity.meeting"); a.Up != b.Up || a.Total != b.Total {
			t.Fatalf("%+v, but %+v", a, b)
		}
	})
}

// Nobody is looked in on more than twice a day, on a day of handover either.
func TestExpectedCheckInsAreOfPeople(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := anyIsolation(t, 1)
		before.Place, before.CheckIns, before.Outcome = model.PlaceHome, 2, model.OutcomeBecameCase
		before.EndedOn = before.StartsOn + model.Date(rapid.IntRange(0, 3).Draw(t, "days"))
		after := handover(t, before)
		after.CheckIns = 2
		f := model.Facts{Isolations: []model.Isolation{after, before}}
		day := turningDay(t, f)
		figures := figure.Count(f, model.Period{From: day, To: day}, model.Calendar{})
		home, expected := row(t, figures, "home.people"), row(t, figures, "checkin.expected")
		if expected.Up > 2*home.Now {
			t.Fatalf("%+v of %+v", expected, home)
		}
	})
}

func TestContinue(t *testing.T) {
	sent := []model.Figure{
		{Code: "home.people", Opening: 80, Up: 10, Down: 5, Now: 85, Total: 100},
		{Code: "home.households", Opening: 40, Now: 40, Total: 40},
		{Code: "violation.cases", Up: 4, Now: 4, Total: 9},
		{Code: "checkin.done", Up: 100, Now: 100, Total: 500},
	}
	figures := []model.Figure{
		{Code: "home.people", Opening: 87, Up: 3, Down: 6, Now: 84, Total: 105},    // two more were there than was said
		{Code: "home.households", Opening: 38, Up: 1, Down: 2, Now: 37, Total: 41}, // two fewer
		{Code: "violation.cases", Up: 2, Now: 2, Total: 14},                        // three became known late
		{Code: "checkin.done", Up: 5, Now: 5, Total: 490},                          // fifteen were taken back
		{Code: "f1.people", Opening: 7, Now: 7, Total: 7},                          // the last report had no such row
	}
	want := []model.Figure{
		{Code: "home.people", Opening: 85, Up: 5, Down: 6, Now: 84, Total: 105, Late: 2},
		{Code: "home.households", Opening: 40, Up: 1, Down: 4, Now: 37, Total: 41, Late: -2},
		{Code: "violation.cases", Up: 5, Now: 5, Total: 14, Late: 3},
		{Code: "checkin.done", Up: 5, Down: 15, Now: -10, Total: 490, Late: -15},
		{Code: "f1.people", Opening: 7, Now: 7, Total: 7},
	}
	for k, got := range figure.Continue(figures, sent, nil) {
		if got != want[k] {
			t.Errorf("%+v, want %+v", got, want[k])
		}
	}
	for k, got := range figure.Continue(figures, nil, nil) {
		if got != figures[k] {
			t.Errorf("after no report %+v becomes %+v", figures[k], got)
		}
	}
}

// What was known when the first report went out and what is true now differ; the reports still join.
func TestContinueInvariants(t *testing.T) {
	cal := tet2021()
	rapid.Check(t, func(t *rapid.T) {
		known, truth := anyFacts(t), anyFacts(t)
		truth.Isolations = append(truth.Isolations, known.Isolations...)
		truth.Violations = append(truth.Violations, known.Violations...)
		first := anyPeriod(t)
		second := model.Period{From: first.To + 1, To: first.To + 7, Cut: first.Cut}
		sent := figure.Count(known, first, cal)
		plain := figure.Count(truth, second, cal)
		then, now := figure.Listed(known, first, cal), figure.Listed(truth, first, cal)
		since := figure.Between(then, now)
		next := figure.Continue(plain, sent, since)
		checkIdentity(t, next)
		for _, code := range figure.Codes {
			more, fewer := 0, 0 // thing by thing, those of several days or sessions together
			count := map[figure.Thing]int{}
			for _, e := range now[code.Code] {
				count[e.Thing] += e.N
			}
			for _, e := range then[code.Code] {
				count[e.Thing] -= e.N
			}
			for _, n := range count {
				more, fewer = more+max(n, 0), fewer+max(-n, 0)
			}
			got := since[code.Code]
			if got.Came-got.Went != more-fewer || code.Kind == figure.Stock && got != (figure.Crossed{Came: more, Went: fewer}) {
				t.Fatalf("%s: %+v came and went, by things %d and %d", code.Code, got, more, fewer)
			}
		}
		for k, code := range figure.Codes {
			if code.Kind == figure.Stock && (next[k].Opening != sent[k].Now || next[k].Now != plain[k].Now) {
				t.Fatalf("%+v after %+v becomes %+v", plain[k], sent[k], next[k])
			}
			if code.Kind == figure.Flow && sent[k].Total+next[k].Up-next[k].Down != plain[k].Total {
				t.Fatalf("%+v after %+v becomes %+v", plain[k], sent[k], next[k])
			}
			if next[k].Up < 0 || next[k].Down < 0 || next[k].Total != plain[k].Total {
				t.Fatalf("%+v after %+v becomes %+v", plain[k], sent[k], next[k])
			}
		}
		// Nothing learnt, nothing moved.
		same := figure.Count(known, second, cal)
		for k, f := range figure.Continue(same, sent, figure.Between(then, then)) {
			if f != same[k] {
				t.Fatalf("%+v becomes %+v", same[k], f)
			}
		}
	})
}

func TestStatesGoForward(t *testing.T) {
	order := map[model.IsolationState]int{
		model.IsolationNone: 0, model.StateIsolating: 1, model.StateUnconfirmed: 2, model.StateMonitoring: 3, model.StateEnded: 4,
	}
	rapid.Check(t, func(t *rapid.T) {
		i := anyIsolation(t, 1)
		was := 0
		for d := i.StartsOn - 2; d < i.StartsOn+150; d++ {
			now := order[i.StateOn(d)]
			if now < was || now > 0 != (d >= i.StartsOn) {
				t.Fatalf("%v: %q after state %d: %+v", d, i.StateOn(d), was, i)
			}
			was = now
		}
		if (was == order[model.StateUnconfirmed]) != i.Unconfirmed(i.StartsOn+149) || was != order[model.StateEnded] && i.Outcome != model.OutcomeNone {
			t.Fatalf("never ends: %+v", i)
		}
	})
}
