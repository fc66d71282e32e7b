package office_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/store"
	"sotruc/store/blank"
)

// clerk writes into a book whose clock goes on, by throws that are the same each time.
type clerk struct {
	t    *testing.T
	book *store.Book
	dice *rand.Rand
	now  model.Instant

	written int
	people  []model.PersonID
	tasks   []model.TaskID
}

func newClerk(t *testing.T, seed uint64) *clerk {
	t.Helper()
	c := &clerk{t: t, dice: rand.New(rand.NewPCG(seed, 14)), now: now()}
	c.book = openAt(t, func() model.Instant { return c.now })
	return c
}

// writes does something of every day, today's or about days before; what the book refuses is no matter.
func (c *clerk) writes() {
	c.t.Helper()
	ctx, today := c.t.Context(), c.now.Date()
	on := today - model.Date(c.dice.IntN(4))
	c.written++
	name := fmt.Sprint("Nguyễn Văn ", c.written)
	switch c.dice.IntN(11) {
	case 0, 1:
		i := model.Isolation{
			Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorStart, AnchorOn: on, StartsOn: on, EndsOn: on + 14, RegimeID: "r",
			Days: 14, TestDays: model.Days{1, 7, 14}, MonitorDays: 7, CheckIns: 2, Disease: model.DiseaseCovid, OrderNumber: "1/QĐ", OrderOn: on,
		}
		h, err := c.book.AddHousehold(ctx, model.Household{Head: name}, []model.Person{{Name: name}}, []model.Isolation{i})
		if err != nil {
			c.t.Fatal(err)
		}
		there, err := c.book.People(ctx, h.ID)
		if err != nil {
			c.t.Fatal(err)
		}
		c.people = append(c.people, there[0].ID)
	case 2, 3, 4:
		if i, ok := c.isolation(); ok {
			session := []model.Session{model.Morning, model.Afternoon}[c.dice.IntN(2)]
			result := []model.CheckInResult{model.CheckInNormal, model.CheckInAbsent, model.CheckInSymptoms}[c.dice.IntN(3)]
			_ = c.book.RecordCheckIns(ctx, []model.CheckIn{{IsolationID: i.ID, Day: on, Session: session, Result: result}})
		}
	case 5:
		_, _ = c.book.AddActivity(ctx, model.Activity{Kind: model.ActivityInspection, On: on, Text: name, Count: 1 + c.dice.IntN(5)})
	case 6:
		all, err := c.book.Activities(ctx, 10)
		if err == nil && len(all) > 0 && c.dice.IntN(2) == 0 {
			all[0].Count, all[0].Text = all[0].Count+3, name
			_, _ = c.book.UpdateActivity(ctx, all[0])
		} else if err == nil && len(all) > 0 {
			_ = c.book.DeleteActivity(ctx, all[0].ID)
		}
	case 7:
		if i, ok := c.isolation(); ok {
			outcome := []model.Outcome{model.OutcomeBecameCase, model.OutcomeLeft, model.OutcomeCancelled}[c.dice.IntN(3)]
			_ = c.book.EndIsolations(ctx, []model.IsolationID{i.ID}, outcome, on, "community", name)
		}
	case 8:
		if i, ok := c.isolation(); ok {
			_, _ = c.book.RecordTests(ctx, []model.Test{{IsolationID: i.ID, Kind: "pcr", TakenOn: on, Result: model.TestPending}})
		}
	case 9:
		task, err := c.book.AddTask(ctx, model.Task{Text: name, Deadline: model.Deadline{Due: on}})
		if err == nil {
			c.tasks = append(c.tasks, task.ID)
		}
	case 10:
		if len(c.tasks) > 0 {
			id := c.tasks[c.dice.IntN(len(c.tasks))]
			_ = c.book.Complete(ctx, []model.Completion{{TaskID: id, State: model.CompletionDone, DoneAt: on.At("09:00")}})
		}
	}
}

// isolation is one of somebody in the book.
func (c *clerk) isolation() (model.Isolation, bool) {
	if len(c.people) == 0 {
		return model.Isolation{}, false
	}
	all, err := c.book.Isolations(c.t.Context(), c.people[c.dice.IntN(len(c.people))])
	return append(all, model.Isolation{})[0], err == nil && len(all) > 0
}

// paper is the report of a day with a cut-off as it would be printed, dated as if it were made at the cut-off.
func (c *clerk) paper(day model.Date) (printed string, later int) {
	c.t.Helper()
	p := model.Period{From: day, To: day, Cut: "14:00"}
	r, err := office.Draft(c.t.Context(), c.book, settings(), model.Report{Kind: model.ReportDaily, Period: p}, c.now)
	if err != nil {
		c.t.Fatal(err)
	}
	r.MadeAt = p.CutAt()
	doc, err := office.LoadDocument(c.t.Context(), c.book, settings(), r)
	if err != nil {
		c.t.Fatal(err)
	}
	files, err := report.Files(doc, []string{"json", "txt"})
	if err != nil {
		c.t.Fatal(err)
	}
	return string(files[0].Bytes) + string(files[1].Bytes), r.Later
}

// A report as of its cut-off says the same whenever it is made: what is recorded later, about whatever day, is the next one's. That
// there is something is said.
func TestAReportSaysWhatWasKnownAtItsCutOff(t *testing.T) {
	t.Parallel()
	others := 0
	for seed := range uint64(12) {
		c := newClerk(t, seed)
		for range 15 {
			c.writes()
			c.now += 60
		}
		day := c.now.Date()
		c.now = day.At("14:00")
		want, later := c.paper(day)
		if later != 0 {
			t.Errorf("at the cut-off %d figures are others", later)
		}
		for range 15 {
			c.now += 1 + model.Instant(c.dice.IntN(5*3600))
			c.writes()
		}
		got, later := c.paper(day)
		if got != want {
			t.Fatalf("seed %d, made %v:\n%s\nat the cut-off:\n%s", seed, c.now, got, want)
		}
		if later > 0 {
			others++
		}
	}
	if others < 6 {
		t.Errorf("in only %d books something was left to the next report", others)
	}
}

// What a cut-off leaves to the next report is in it, by name and in the figure.
func TestWhatACutOffLeavesIsInTheNextReport(t *testing.T) {
	t.Parallel()
	c := newClerk(t, 0)
	ctx, day := t.Context(), c.now.Date()
	add := func(at model.Instant, text string, count int) {
		t.Helper()
		c.now = at
		if _, err := c.book.AddActivity(ctx, model.Activity{Kind: model.ActivityInspection, On: day, Text: text, Count: count}); err != nil {
			t.Fatal(err)
		}
	}
	send := func(on model.Date, at model.Instant) (model.Figure, report.Document) {
		t.Helper()
		c.now = at
		r := model.Report{Kind: model.ReportDaily, Period: model.Period{From: on, To: on, Cut: "14:00"}}
		r, err := office.Prepare(ctx, c.book, settings(), r, []string{"txt"}, office.Annex{}, at)
		if err == nil {
			r, err = c.book.MarkSent(ctx, r)
		}
		if err != nil {
			t.Fatal(err)
		}
		doc, err := office.LoadDocument(ctx, c.book, settings(), r)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Figures {
			if f.Code == "activity.inspection" {
				return f, doc
			}
		}
		t.Fatal("no figure of inspections")
		return model.Figure{}, doc
	}
	add(day.At("13:50"), "Chợ", 2)
	add(day.At("14:10"), "Quán", 3) // after the cut-off, before the report is made
	first, said := send(day, day.At("14:20"))
	if first.Up != 2 || len(said.Activities) != 1 {
		t.Errorf("the first counts %+v and names %+v", first, said.Activities)
	}
	second, said := send(day+1, (day + 1).At("14:00"))
	if second.Up != 3 || second.Total != 5 || len(said.Earlier) != 1 || len(said.Activities) != 0 {
		t.Errorf("the second counts %+v and names %+v, %+v", second, said.Earlier, said.Activities)
	}
}

// openAt is a new book with a clock.
func openAt(t *testing.T, clock func() model.Instant) *store.Book {
	t.Helper()
	at := store.WithClock(func() time.Time { return clock().Time() })
	book := blank.Open(t, at)
	return book
}
