package office

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/owed"
	"sotruc/store"
)

// Waiting is what the first screen and the badges count.
type Waiting struct {
	model.Today
	Slow

	Duties []owed.Report // reports owed, the longest overdue first
	Papers int           // papers that came in and have no number yet
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
	papers, err := book.WaitingPapers(ctx)
	if err != nil {
		return Waiting{}, fmt.Errorf("count the papers that wait: %w", err)
	}
	w.Papers = len(papers)
	w.Duties, err = Owed(ctx, book, set, now)
	return w, err
}

// Owed lists the reports the office owes at an instant, the longest overdue first, and of each duty the next one that is not sent.
func Owed(ctx context.Context, book *store.Book, set config.Config, now model.Instant) ([]owed.Report, error) {
	var all []owed.Report
	for _, kind := range []model.ReportKind{model.ReportDaily, model.ReportWeekly, model.ReportMonthly} {
		for _, rule := range Duties(set, kind) {
			found, err := owedOf(ctx, book, set, rule, now)
			if err != nil {
				return nil, err
			}
			all = append(all, found...)
		}
	}
	slices.SortStableFunc(all, func(a, b owed.Report) int { return cmp.Compare(a.Due, b.Due) })
	return all, nil
}

// owedOf lists the reports owed by a rule, however old: since the first that went up; of an office that never sent one, since the day the
// book was begun.
func owedOf(ctx context.Context, book *store.Book, set config.Config, rule owed.Rule, now model.Instant) ([]owed.Report, error) {
	sent, err := sentOf(ctx, book, set, rule, now.Date())
	if err != nil {
		return nil, err
	}
	var since model.Instant
	if len(sent) > 0 {
		since = sent[0].From.At("00:00")
	} else {
		begun, _, err := book.Written(ctx)
		if err != nil {
			return nil, fmt.Errorf("find when the book was begun: %w", err)
		}
		since = min(begun, now).Date().At("00:00")
	}
	all := rule.Reports(sent, since, now, set.Calendar())
	if len(sent) > 0 {
		all = slices.DeleteFunc(all, func(r owed.Report) bool { return r.Period.To <= sent[0].To })
	}
	for i := range all {
		all[i].Never, all[i].Diseases = len(sent) == 0, diseasesOf(set, rule, all[i].Period.From)
	}
	return all, nil
}

// sentOf are the periods of the reports that answered a rule, in the order of the days they end on. What was the usual disease once answered it
// as long as it was.
func sentOf(ctx context.Context, book *store.Book, set config.Config, rule owed.Rule, on model.Date) ([]model.Period, error) {
	now := diseasesOf(set, rule, on)
	sent, err := book.SentPeriods(ctx, rule.Kind, now, rule.Duties())
	if err != nil {
		return nil, fmt.Errorf("find the reports that were sent: %w", err)
	}
	was, known := set.Disease(set.Isolation.Disease)
	if !known || rule.Disease != "" || slices.Contains(now, was.ID) {
		return sent, nil
	}
	before, err := book.SentPeriods(ctx, rule.Kind, []string{was.ID}, rule.Duties())
	if err != nil {
		return nil, fmt.Errorf("find the reports that were sent of what was usual: %w", err)
	}
	sent = append(sent, slices.DeleteFunc(before, func(p model.Period) bool { return set.UsualDisease(p.From) != was.ID })...)
	slices.SortStableFunc(sent, func(a, b model.Period) int { return cmp.Compare(a.To, b.To) })
	return sent, nil
}
