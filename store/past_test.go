package store_test

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/store"
)

// longAgo writes down late what happened long ago to somebody new, or to somebody the book knows.
func (d *desk) longAgo(rt *rapid.T, n int) {
	today := d.instant().Date()
	starts := today - model.Date(rapid.IntRange(20, 500).Draw(rt, "ago"))
	episode := d.episode(0)
	episode.Disease = rapid.SampledFrom(diseases()).Draw(rt, "disease of then")
	episode.Place = rapid.SampledFrom([]model.Place{model.PlaceHome, model.PlaceHome, model.PlaceCentral, model.PlaceHospital}).Draw(rt, "place of then")
	if episode.Place == model.PlaceCentral {
		episode.Site = "Trường Quân sự"
	}
	episode.Category = rapid.SampledFrom([]model.Category{model.CategoryF1, model.CategoryF1, model.CategoryF2, model.CategoryF0}).Draw(rt, "category of then")
	episode.StartsOn, episode.AnchorOn, episode.EndsOn = starts, starts, starts+model.Date(rapid.IntRange(1, 40).Draw(rt, "days of then"))
	key, known := which(rt, must(d.PersonKeys(d.ctx, model.PersonFilter{AnyState: true}))(d.t))
	if !known || rapid.Bool().Draw(rt, "somebody new") {
		house := must(d.AddHousehold(d.ctx, model.Household{Head: fmt.Sprint("Hộ xưa ", n)}, []model.Person{{Name: "X"}}, nil))(d.t)
		key.PersonID = must(d.People(d.ctx, house.ID))(d.t)[0].ID
	}
	episode.PersonID = key.PersonID
	i, err := d.StartIsolation(d.ctx, episode)
	if len(model.FieldErrors(err)) > 0 {
		return // she is isolated then
	}
	check(d.t, err)
	day := func(what string) model.Date { return starts + model.Date(rapid.IntRange(-2, 45).Draw(rt, what)) }
	for range rapid.IntRange(0, 3).Draw(rt, "visits") {
		_ = d.aboutVisit(rt, i, day("visited"), rapid.SampledFrom([]model.Session{model.Morning, model.Afternoon}).Draw(rt, "session")) // it may be refused
	}
	if rapid.Bool().Draw(rt, "tested") {
		result := rapid.SampledFrom([]model.TestResult{model.TestNegative, model.TestPositive, model.TestPending}).Draw(rt, "result of then")
		test := model.Test{IsolationID: i.ID, Kind: model.TestPCR, TakenOn: day("taken"), Result: result}
		if result != model.TestPending {
			test.ResultOn = test.TakenOn + model.Date(rapid.IntRange(0, 40).Draw(rt, "known after"))
		}
		_, _ = d.RecordTests(d.ctx, []model.Test{test})
	}
	if rapid.IntRange(0, 2).Draw(rt, "the end moved") == 0 {
		_, _ = d.ChangeEnd(d.ctx, i.ID, i.Rev, max(starts, day("new end")), "vì sao")
	}
	if rapid.IntRange(0, 3).Draw(rt, "ended") > 0 {
		outcome := rapid.SampledFrom([]model.Outcome{
			model.OutcomeCompleted, model.OutcomeCompleted, model.OutcomeBecameCase, model.OutcomeLeft, model.OutcomeDied, model.OutcomeMoved, model.OutcomeCancelled,
		}).Draw(rt, "outcome of then")
		_ = d.EndIsolations(d.ctx, []model.IsolationID{i.ID}, outcome, min(today, max(starts, day("ended on"))), "", "vì sao")
	}
}

// The figures of a period, and what is behind each, are what all that is in the book makes of it, though most of the past is not read: whatever was
// done, written down late, taken back or thrown away, now and as the book stood before.
func TestFiguresNeedNotTheWholePast(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, store.WithThrowaway())
		seen := []model.Instant{0}
		for n := range rapid.IntRange(2, 7).Draw(rt, "steps") {
			switch rapid.IntRange(0, 3).Draw(rt, "about") {
			case 0:
				d.longAgo(rt, n)
			case 1:
				d.aboutPeople(rt, n)
			default:
				d.aboutPeople(rt, n)
				d.aboutPeople(rt, n+100)
			}
			seen = append(seen, d.instant())
			d.later(time.Duration(rapid.SampledFrom([]int{0, 0, 1, 30, 400, 2000}).Draw(rt, "hours")) * time.Hour)
			d.later(time.Second)
			if rapid.IntRange(0, 4).Draw(rt, "closed and opened") == 0 {
				check(t, d.Close())
				d.Book = must(store.Open(d.ctx, d.Path(), store.WithClock(d.clock), store.WithThrowaway()))(t)
			}
			if rapid.Bool().Draw(rt, "counted") {
				d.countsAll(rt, seen)
			}
		}
		d.countsAll(rt, seen)
		if problems := must(d.Check(d.ctx))(t); len(problems) > 0 {
			rt.Fatalf("%v", problems)
		}
	})
}

// countsAll counts some period, as the book stands or stood at one of some instants.
func (d *desk) countsAll(rt *rapid.T, seen []model.Instant) {
	d.t.Helper()
	at := rapid.SampledFrom([]model.Instant{0, rapid.SampledFrom(seen).Draw(rt, "seen")}).Draw(rt, "at")
	p := model.Period{Cut: rapid.SampledFrom([]model.Clock{"", "15:00", "24:00"}).Draw(rt, "cut")}
	p.From = d.instant().Date() - model.Date(rapid.SampledFrom([]int{0, 6, 20, 35, 90, 400}).Draw(rt, "ago")) + model.Date(rapid.IntRange(-3, 3).Draw(rt, "days"))
	if rapid.Bool().Draw(rt, "from the first") {
		p.From -= model.Date(p.From.Day() - 1)
	}
	p.To = p.From + model.Date(rapid.IntRange(0, 31).Draw(rt, "long"))
	if rapid.Bool().Draw(rt, "up to now") {
		p.AsOf = d.instant()
	}
	got, behind, want := must(d.Facts(d.ctx, p, at))(d.t), must(d.FactsBehind(d.ctx, p, at))(d.t), must(d.WholeFacts(d.ctx, p, at))(d.t)
	disease := rapid.SampledFrom(append(diseases(), "", "")).Draw(rt, "of")
	counted, figures := figure.Count(got.Of(disease), p, model.Calendar{}), figure.Count(want.Of(disease), p, model.Calendar{})
	for n, f := range counted {
		if f != figures[n] {
			rt.Fatalf("%+v of %q at %v, before %+v:\n got %+v\nwant %+v", p, disease, at, got.Before, f, figures[n])
		}
	}
	for range 8 {
		code := rapid.SampledFrom(counted).Draw(rt, "figure").Code
		_, found := figure.Behind(behind.Of(disease), p, model.Calendar{}, code)
		if _, all := figure.Behind(want.Of(disease), p, model.Calendar{}, code); !reflect.DeepEqual(found, all) {
			rt.Fatalf("%+v of %q at %v: behind %s\n got %+v\nwant %+v", p, disease, at, code, found, all)
		}
	}
}

// What was before is kept in the book, is taken up where it is sound, and counts for nothing where it is not.
func TestWhatWasBeforeIsKept(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	old := d.isolated(d.person("Võ An", d.house("Võ An", 0).ID).ID)
	d.later(70 * 24 * time.Hour)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{old.ID}, model.OutcomeCompleted, old.StartsOn+2, "", "khỏi"))
	p := model.Period{From: d.instant().Date() - 6, To: d.instant().Date()}
	completed := func() int {
		for _, f := range figure.Count(must(d.Facts(d.ctx, p, 0))(t), p, model.Calendar{}) {
			if f.Code == "home.completed" {
				return f.Total
			}
		}
		return -1
	}
	again := func() {
		check(t, d.Close())
		d.Book = must(store.Open(d.ctx, d.Path(), store.WithClock(d.clock)))(t)
	}
	same(t, "completed in all", completed(), 1)
	again()
	if kept := must(store.Ask[string](d.ctx, d.Book, "select cast(bytes as text) from summed"))(t); len(kept) != 1 {
		t.Fatalf("kept %q", kept)
	}
	check(t, d.Exec(d.ctx, "update summed set bytes = cast(replace(cast(bytes as text), 'home.completed', 'home.extended') as blob)"))
	again()
	same(t, "of sums that are wrong", completed(), 0)
	same(t, "problems", must(d.Check(d.ctx))(t), []store.Problem{{Code: "kept", What: "summed"}})
	check(t, d.Mend(d.ctx))
	same(t, "mended", completed(), 1)
	again()
	for _, bytes := range []string{"", "{", `{"make": 0}`, `{"make": 99, "marks": []}`} {
		check(t, d.Exec(d.ctx, "update summed set bytes = cast(? as blob)", bytes))
		again()
		same(t, "of "+bytes, completed(), 1)
	}
	check(t, d.Exec(d.ctx, "update summed set upto = upto + 1000"))
	again()
	same(t, "of another book", completed(), 1)
}
