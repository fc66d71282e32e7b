package office

import (
	"context"
	"fmt"
	"time"

	"sotruc/config"
	"sotruc/model"
	"sotruc/store"
)

// Waiting is what the first screen and the badges count.
type Waiting struct {
	model.Today
	Duties    []Duty // reports due next, the nearest first
	Uncounted int    // households, as CountUncounted says, which takes longer than the rest
}

// Duty is a report the office owes.
type Duty struct {
	Kind model.ReportKind
	Due  model.Instant
	Late bool
}

// ReportsDue counts the reports that are late or due today.
func (w Waiting) ReportsDue() int {
	n := 0
	for _, duty := range w.Duties {
		if duty.Late || duty.Due.Date() == w.At.Date() {
			n++
		}
	}
	return n
}

// Count asks the book what waits at an instant.
func Count(ctx context.Context, book *store.Book, set config.Config, now model.Instant) (Waiting, error) {
	today, err := book.Today(ctx, now)
	if err != nil {
		return Waiting{}, fmt.Errorf("count what waits: %w", err)
	}
	w := Waiting{Today: today}
	for _, kind := range []model.ReportKind{model.ReportDaily, model.ReportWeekly} {
		rule, ok := reportRule(set, kind)
		if !ok {
			continue
		}
		next, err := nextDuty(ctx, book, set, kind, rule, now)
		if err != nil {
			return Waiting{}, err
		}
		w.Duties = append(w.Duties, next)
	}
	if len(w.Duties) == 2 && w.Duties[1].Due < w.Duties[0].Due {
		w.Duties[0], w.Duties[1] = w.Duties[1], w.Duties[0]
	}
	return w, nil
}

// reportRule is when a kind of report is due, as the settings say.
func reportRule(set config.Config, kind model.ReportKind) (model.Deadline, bool) {
	due := set.Report
	if kind == model.ReportDaily {
		return model.Deadline{Every: model.EveryDay, Time: due.DailyDue}, due.DailyDue != ""
	}
	return model.Deadline{Every: model.EveryWeek, Weekday: due.WeeklyDue.Weekday, Time: due.WeeklyDue.Time}, true
}

// farAhead is further than the end of any period a report is sent for before it is over.
const farAhead = 366

// nextDuty is the first due instant that neither of the last two reports answers, or of this round where none ever went
// out: the last may have left out a period.
func nextDuty(
	ctx context.Context, book *store.Book, set config.Config, kind model.ReportKind, rule model.Deadline, now model.Instant,
) (Duty, error) {
	whole := []string{"", set.UsualDisease(now.Date())} // one about another disease goes up beside what is due
	last, sent, err := book.LastSent(ctx, kind, whole, now.Date()+farAhead)
	if err != nil {
		return Duty{}, fmt.Errorf("find the report sent last: %w", err)
	}
	from, before := now.Date().At(""), model.Report{}
	if sent {
		from = last.SentAt
		if before, _, err = book.LastSent(ctx, kind, whole, last.Period.From); err != nil {
			return Duty{}, fmt.Errorf("find the report sent before: %w", err)
		}
		if before.SentAt != 0 {
			from = min(from, before.SentAt)
		}
	}
	for _, round := range rule.Periods(from, now.Add(14*24*time.Hour), set.Calendar()) {
		if last.Answers(round.Due) || before.Answers(round.Due) || !sent && round.Due < from {
			continue
		}
		return Duty{Kind: kind, Due: round.Due, Late: round.Due < now}, nil
	}
	return Duty{Kind: kind}, nil
}
