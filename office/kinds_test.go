package office_test

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/said"
	"sotruc/office"
	"sotruc/store"
	"sotruc/store/blank"
)

// walk is one task of a book whose clock goes on, with the ledger of it and those of before each step.
type walk struct {
	*testing.T
	r      *rand.Rand
	set    config.Config
	book   *store.Book
	id     model.TaskID
	at     model.Instant
	ledger ledger
	before []ledger
	steps  []string
}

func (w *walk) check(err error) {
	w.Helper()
	if err != nil {
		w.Fatalf("%q: %v", w.steps, err)
	}
}

// rule draws a deadline of any kind, other than the present one.
func (w *walk) rule() model.Deadline {
	rules := []model.Deadline{
		{Every: model.EveryOnce, Due: w.at.Date() + model.Date(w.r.IntN(20)-4)},
		{Every: model.EveryDay, Time: "14:00"},
		{Every: model.EveryDay, Interval: 3},
		{Every: model.EveryWeek, Weekday: 1 + w.r.IntN(7), Time: "09:00", Interval: 2},
		{Every: model.EveryWeek, Weekday: 1 + w.r.IntN(7)},
		{Every: model.EveryASAP},
		{},
	}
	for {
		if rule := rules[w.r.IntN(len(rules))]; len(w.ledger.rules) == 0 || rule != w.ledger.rules[len(w.ledger.rules)-1].Deadline {
			return rule
		}
	}
}

// step does something to the task, or takes something back, and writes it into the ledger.
func (w *walk) step() {
	ctx, kept := w.Context(), w.ledger.clone()
	task, err := w.book.Task(ctx, w.id)
	w.check(err)
	spoken, err := w.book.Completions(ctx, w.id)
	w.check(err)
	switch n := w.r.IntN(12); {
	case n < 4:
		rule := w.rule()
		from := task.RuleFrom(rule, w.at, spoken, w.set.Calendar())
		w.steps = append(w.steps, fmt.Sprintf("%s %s/%d %v from %v", stamp(w.at), rule.Every, rule.Interval, rule.Due, from))
		_, err = w.book.UpdateTask(ctx, task.WithRule(rule, from, model.PastRule{}))
		w.check(err)
		w.ledger.changes(rule, from, w.at.Date())
	case n < 9:
		s := task.StatusAt(w.at, spoken, w.set.Calendar())
		next, open := w.ledger.next(w.at)
		if !open || s.Closed() || next.due > w.at+20*24*3600 {
			return
		}
		said := model.Completion{TaskID: w.id, Period: s.Period, State: model.CompletionDone}
		if n == 8 {
			said.State, said.Reason = model.CompletionWaived, "Tết"
		}
		w.steps = append(w.steps, fmt.Sprintf("%s %s %s", stamp(w.at), said.State, next.name))
		w.check(w.book.Complete(ctx, []model.Completion{said}))
		w.ledger.said[next.name] = answer{s.Period, n == 8, w.at}
	case n == 9:
		names := slices.Sorted(maps.Keys(w.ledger.said))
		if len(names) == 0 {
			return
		}
		name := names[w.r.IntN(len(names))]
		w.steps = append(w.steps, stamp(w.at)+" not "+name)
		w.check(w.book.ClearCompletions(ctx, []model.Completion{{TaskID: w.id, Period: w.ledger.said[name].period}}))
		delete(w.ledger.said, name)
	case len(w.before) > 0:
		w.steps = append(w.steps, stamp(w.at)+" undo")
		_, err = w.book.Undo(ctx)
		w.check(err)
		w.ledger, w.before = w.before[len(w.before)-1], w.before[:len(w.before)-1]
		return
	default:
		return
	}
	w.before = append(w.before, kept)
}

func stamp(at model.Instant) string {
	return fmt.Sprintf("%s %s", at.Date(), at.Clock())
}

// agree compares where the book says that the task stands, wherever it says so, with the ledger.
func (w *walk) agree() {
	w.Helper()
	ctx, cal, want := w.Context(), w.set.Calendar(), w.ledger.counts(w.at)
	p := model.Period{From: w.ledger.created.Date(), To: w.at.Date(), AsOf: w.at}
	facts, err := w.book.Facts(ctx, p, w.at)
	w.check(err)
	figures := map[string]model.Figure{}
	for _, f := range figure.Count(facts, p, cal) {
		figures[f.Code] = f
	}
	counted := fmt.Sprintf("figures: late %d, missed %d, done %d", figures["task.late"].Now, figures["task.missed"].Up, figures["task.done"].Up)
	says := func(where string, s model.TaskStatus) {
		w.Helper()
		due := s.Due
		if s.Closed() {
			due = 0
		}
		if got := fmt.Sprintf("late %d, next %s, open %t; %s", s.Missed, stamp(due), !s.Closed(), counted); got != want || s.Late != (s.Missed > 0) {
			w.Fatalf("after %q, %s at %s:\n got %s\nwant %s", w.steps, where, stamp(w.at), got, want)
		}
	}
	_, open := w.ledger.next(w.at)
	all, _, err := office.Standings(ctx, w.book, w.set, model.TaskFilter{}, w.at)
	w.check(err)
	says("--json", all[0].Status)
	for where, f := range map[string]model.TaskFilter{"--todo": {Open: true}, "the list": {Open: true, Settled: true}} {
		lines, _, err := office.Agenda(ctx, w.book, w.set, f, w.at)
		w.check(err)
		if len(lines) > 0 {
			says(where, lines[0].Status)
		} else if open {
			w.Fatalf("after %q: the task is not in %s", w.steps, where)
		}
	}
	task, err := w.book.Task(ctx, w.id)
	w.check(err)
	spoken, err := w.book.Spoken(ctx, w.id, said.Log{})
	w.check(err)
	card, _, rounds := task.Standing(w.at, spoken.Said, cal, math.MaxInt, 31)
	says("the card", card)
	late := 0
	for _, r := range rounds {
		if r.Status(w.at).Late {
			late++
		}
	}
	today, err := office.Count(ctx, w.book, w.set, w.at)
	w.check(err)
	if late != card.Missed || (today.Late == 1) != card.Late {
		w.Fatalf("after %q at %s: the card has %d late rounds, the first screen %d tasks: want %s", w.steps, stamp(w.at), late, today.Late, want)
	}
	shown, err := office.LoadCalendar(ctx, w.book, w.set, model.TaskFilter{}, "", w.at)
	w.check(err)
	starts := map[string]bool{}
	for _, e := range entries(w.T, shown) {
		starts[e.start] = starts[e.start] || !e.cancelled
	}
	for _, r := range rounds {
		if start := r.Due.Time().Format("20060102T150405"); r.Status(w.at).Late && !starts[start] {
			w.Fatalf("after %q at %s: the calendar lacks %s: %v", w.steps, stamp(w.at), start, starts)
		}
	}
}

// Whatever kinds of deadline a task has one after another, and whatever is said of it and taken back: everything that shows where it
// stands says the same, and it is what one counts by hand.
func TestKindsOfDeadlinesByHand(t *testing.T) {
	t.Parallel()
	set := settings()
	set.Tasks.DefaultDays = 10
	for seed := range uint64(24) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			w := &walk{T: t, r: rand.New(rand.NewPCG(seed, 8)), set: set, at: now()}
			clock := store.WithClock(func() time.Time { return w.at.Time() })
			w.book = blank.Open(t, store.WithCalendar(set.Calendar()), clock)
			rule := w.rule()
			task, err := w.book.AddTask(t.Context(), model.Task{Text: "việc", Deadline: rule})
			w.check(err)
			w.id, w.steps = task.ID, []string{stamp(w.at) + " " + string(rule.Every)}
			w.ledger = ledger{w.at, []held{{Deadline: rule, turn: w.at.Date()}}, map[string]answer{}}
			if rule.Every == model.EveryDay {
				w.ledger.rules[0].from = w.at.Date() + model.Date(rule.Interval) // every third day: the first in three days
			}
			for range 30 {
				w.agree()
				w.at += model.Instant(w.r.IntN(60) * w.r.IntN(2) * 3600)
				w.step()
			}
			w.agree()
		})
	}
}
