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
	w.Duties, err = Owed(ctx, book, set, now)
	return w, err
}

// Owed lists the reports the office owes at an instant, the longest overdue first, and of each kind the next one that is not sent.
func Owed(ctx context.Context, book *store.Book, set config.Config, now model.Instant) ([]owed.Report, error) {
	var all []owed.Report
	for _, kind := range []model.ReportKind{model.ReportDaily, model.ReportWeekly} {
		rule, ok := reportRule(set, kind)
		if !ok {
			continue
		}
		found, err := owedOf(ctx, book, set, rule, now)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	slices.SortStableFunc(all, func(a, b owed.Report) int { return cmp.Compare(a.Due, b.Due) })
	return all, nil
}

// reportRule is when a kind of report is due, as the settings say.
func reportRule(set config.Config, kind model.ReportKind) (owed.Rule, bool) {
	said := set.Report
	rule := owed.Rule{Kind: kind, WeekStarts: said.WeekStarts, Cut: said.CutOff}
	if kind == model.ReportDaily {
		rule.Deadline = model.Deadline{Every: model.EveryDay, Time: said.DailyDue}
		return rule, said.DailyDue != ""
	}
	rule.Deadline = model.Deadline{Every: model.EveryWeek, Weekday: said.WeeklyDue.Weekday, Time: said.WeeklyDue.Time}
	return rule, true
}

// lookBack is how many days back a report that was never sent is still asked for.
const lookBack = 62

// owedOf lists the reports owed of a kind: since the first that went up, as far as is looked back; of an office that never sent
// one, from today on.
func owedOf(ctx context.Context, book *store.Book, set config.Config, rule owed.Rule, now model.Instant) ([]owed.Report, error) {
	whole := []string{"", set.UsualDisease(now.Date())} // one about another disease goes up beside what is due
	from := now.Date() - lookBack
	sent, err := book.SentPeriods(ctx, rule.Kind, whole, from)
	if err != nil {
		return nil, fmt.Errorf("find the reports that were sent: %w", err)
	}
	if len(sent) == 0 {
		return rule.Reports(nil, now.Date().At("00:00"), now, set.Calendar()), nil
	}
	all := rule.Reports(sent, from.At("00:00"), now, set.Calendar())
	return slices.DeleteFunc(all, func(r owed.Report) bool { return r.Period.To <= sent[0].To }), nil
}
