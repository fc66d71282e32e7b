package sample_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/sample"
	"sotruc/store"
)

// filled opens a new book and fills it with a ward.
func filled(tb testing.TB, o sample.Options, printers ...sample.Printer) (*store.Book, sample.Ward) {
	tb.Helper()
	ward := sample.New(o)
	clock := sample.NewClock(ward.Begun.Time())
	book, err := store.Open(
		tb.Context(), filepath.Join(tb.TempDir(), "mẫu.sqlite"), store.WithClock(clock.Now), store.WithOfficer(ward.Officer),
		store.WithThrowaway(),
	)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = book.Close() })
	if err := sample.Fill(tb.Context(), book, clock, ward, printers...); err != nil {
		tb.Fatal(err)
	}
	if !clock.Now().Equal(ward.Now.Time()) {
		tb.Errorf("the clock was left at %s, not at %s", clock.Now(), ward.Now.Time())
	}
	return book, ward
}

func TestFillAtAnotherTime(t *testing.T) {
	t.Parallel()
	book, ward := filled(t, sample.Options{Now: time.Date(2026, 5, 14, 9, 30, 0, 0, model.Zone)})
	givesToday(t, book, ward)
}

// givesToday wants something of everything on the first screen.
func givesToday(t *testing.T, book *store.Book, ward sample.Ward) {
	today, err := book.Today(t.Context(), ward.Now)
	if err != nil {
		t.Fatal(err)
	}
	for name, n := range map[string]int{
		"late": today.Late, "due today": today.DueToday, "unrecorded": today.Unrecorded, "absent": today.Absent + today.Refused,
		"tests due": today.TestsDue, "ends today": today.EndsToday, "unconfirmed": today.Unconfirmed,
		"unassigned": today.Unassigned, "home people": today.HomePeople, "home houses": today.HomeHouses,
		"monitoring": today.Monitoring, "upcoming": len(today.Upcoming), "recent": len(today.Recent),
		"trend": today.Trend[0],
	} {
		if n == 0 {
			t.Errorf("%s is 0", name)
		}
	}
}

func TestFill(t *testing.T) {
	t.Parallel()
	book, ward := filled(t, sample.Options{}, func(r model.Report) (model.Report, error) {
		r.Files = []model.File{{Name: "bc.txt", Bytes: []byte(r.Symbol)}}
		return r, nil
	})
	t.Run("gives today something of each", func(t *testing.T) { givesToday(t, book, ward) })
	t.Run("keeps the ward as it was made", func(t *testing.T) { keepsTheWard(t, book, ward) })
	t.Run("sends reports that go on from one another", func(t *testing.T) { sendsReports(t, book, ward) })
	t.Run("dates every row on its day", func(t *testing.T) { datesRows(t, book, ward) })
}

// testsThatCount are those that were taken: what is only due is no fact yet.
func testsThatCount(ward sample.Ward) int {
	n := 0
	for _, test := range ward.Tests {
		if test.TakenOn != 0 {
			n++
		}
	}
	return n
}

func keepsTheWard(t *testing.T, book *store.Book, ward sample.Ward) {
	ctx := t.Context()
	facts, err := book.Facts(ctx, model.Period{From: 1, To: ward.Now.Date()}, 0)
	if err != nil {
		t.Fatal(err)
	}
	made := isolationsOf(ward)
	for name, pair := range map[string][2]int{
		"isolations": {len(facts.Isolations), len(made)}, "violations": {len(facts.Violations), len(ward.Violations)},
		"movements": {len(facts.Movements), len(ward.Movements)}, "activities": {len(facts.Activities), len(ward.Activities)},
		"units": {len(facts.Units), len(ward.Units)}, "members": {len(facts.Members), len(ward.Members)},
		"completions": {len(facts.Completions), len(ward.Completions)}, "directives": {len(facts.Received), len(ward.Directives)},
		"check-ins": {checkIns(facts), len(ward.CheckIns)}, "tests": {len(facts.Tests), testsThatCount(ward)},
	} {
		if pair[0] != pair[1] || pair[0] == 0 {
			t.Errorf("%d %s in the book, %d in the ward", pair[0], name, pair[1])
		}
	}
	want, got := map[string]int{}, map[string]int{}
	for _, i := range made {
		want[fingerprint(i)]++
	}
	for _, i := range facts.Isolations {
		got[fingerprint(i)]++
	}
	for key, n := range want {
		if got[key] != n {
			t.Errorf("%s: %d in the book, %d in the ward", key, got[key], n)
		}
	}
}

func checkIns(f model.Facts) int {
	n := 0
	for _, c := range f.CheckIns {
		n += c.Count
	}
	return n
}

func isolationsOf(w sample.Ward) []model.Isolation {
	var all []model.Isolation
	for _, h := range w.Homes {
		all = append(all, h.Isolations...)
	}
	return all
}

func fingerprint(i model.Isolation) string {
	return fmt.Sprint(
		i.Category, i.Place, i.StartsOn, i.EndsOn, i.Outcome, i.EndedOn, i.OrderNumber, i.Certificate, len(i.Changes), i.CreatedAt,
	)
}

func sendsReports(t *testing.T, book *store.Book, ward sample.Ward) {
	reports, err := book.Reports(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(reports) != len(ward.Reports) {
		t.Fatalf("%d reports, want %d", len(reports), len(ward.Reports))
	}
	var last model.Report
	for _, planned := range ward.Reports {
		sent, ok, err := book.LastSent(t.Context(), model.ReportWeekly, []string{planned.Disease}, nil, planned.Period.To+1)
		if err != nil || !ok {
			t.Fatalf("%s: %v, %v", planned.Symbol, ok, err)
		}
		if sent, err = book.Report(t.Context(), sent.ID); err != nil {
			t.Fatal(err)
		}
		if sent.SentAt != planned.SentAt || len(sent.Sendings) != 2 || len(sent.Narrative) != 5 || len(sent.Files) != 1 {
			t.Errorf("%s: %+v", planned.Symbol, sent)
		}
		if len(sent.Figures) != len(figure.Count(model.Facts{}, model.Period{}, model.Calendar{})) || sent.Tasks.Total == 0 {
			t.Errorf("%s: %d figures, %+v", planned.Symbol, len(sent.Figures), sent.Tasks)
		}
		for n, row := range sent.Figures {
			if row.Opening+row.Up-row.Down != row.Now {
				t.Errorf("%s: %+v does not add up", planned.Symbol, row)
			}
			if last.ID != 0 && figure.IsStock(row) && row.Opening != last.Figures[n].Now {
				t.Errorf("%s: %s opens at %d, was %d", planned.Symbol, row.Code, row.Opening, last.Figures[n].Now)
			}
		}
		last = sent
	}
}

func datesRows(t *testing.T, book *store.Book, ward sample.Ward) {
	ids, err := book.DirectiveIDs(t.Context(), model.DirectiveFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		d, err := book.Directive(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		for _, task := range d.Tasks {
			if task.CreatedAt != d.ReceivedAt {
				t.Errorf("%s: task written down at %s, received at %s", d.Symbol, task.CreatedAt, d.ReceivedAt)
			}
		}
		for _, c := range d.Cites {
			if c.Linked == 0 && c.Symbol != "16/CT-TTg" {
				t.Errorf("%s cites %s, which is not linked", d.Symbol, c.Symbol)
			}
		}
	}
	homes, err := book.HouseholdIDs(t.Context(), model.HouseholdFilter{})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.Households(t.Context(), homes)
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range rows {
		if h.CreatedAt < ward.Begun || h.CreatedAt > ward.Now {
			t.Errorf("household %d made at %s", h.ID, h.CreatedAt)
		}
	}
}

func TestFillAgainIsRefused(t *testing.T) {
	t.Parallel()
	book, ward := filled(t, sample.Options{People: 10})
	if err := sample.Fill(context.Background(), book, sample.NewClock(time.Time{}), ward); err == nil {
		t.Error("a ward was written twice into one book")
	}
}

func BenchmarkFill(b *testing.B) {
	for _, people := range []int{140, 10_000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			for b.Loop() {
				filled(b, sample.Options{People: people})
			}
		})
	}
}
