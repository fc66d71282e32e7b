package tui

import (
	"context"
	"time"

	"sotruc/model"
)

// waiting is what the first screen and the badges count.
type waiting struct {
	model.Today
	Duties []duty // reports due next, the nearest first
}

// duty is a report the office owes.
type duty struct {
	Kind model.ReportKind
	Due  model.Instant
	Late bool
}

// reportsDue counts the reports that are late or due today.
func (w waiting) reportsDue() int {
	n := 0
	for _, duty := range w.Duties {
		if duty.Late || duty.Due.Date() == w.At.Date() {
			n++
		}
	}
	return n
}

// count asks the book what waits.
func count(ctx context.Context, d *Desk) (waiting, error) {
	now := d.Now()
	today, err := d.Book.Today(ctx, now)
	if err != nil {
		return waiting{}, err
	}
	w := waiting{Today: today}
	for _, kind := range []model.ReportKind{model.ReportDaily, model.ReportWeekly} {
		rule, ok := d.reportRule(kind)
		if !ok {
			continue
		}
		next, err := nextDuty(ctx, d, kind, rule, now)
		if err != nil {
			return waiting{}, err
		}
		w.Duties = append(w.Duties, next)
	}
	if len(w.Duties) == 2 && w.Duties[1].Due < w.Duties[0].Due {
		w.Duties[0], w.Duties[1] = w.Duties[1], w.Duties[0]
	}
	return w, nil
}

// reportRule is when a kind of report is due, as the settings say.
func (d *Desk) reportRule(kind model.ReportKind) (model.Deadline, bool) {
	set := d.Config.Report
	if kind == model.ReportDaily {
		return model.Deadline{Every: model.EveryDay, Time: set.DailyDue}, set.DailyDue != ""
	}
	return model.Deadline{Every: model.EveryWeek, Weekday: set.WeeklyDue.Weekday, Time: set.WeeklyDue.Time}, true
}

// farAhead is further than the end of any period a report is sent for before it is over.
const farAhead = 366

// nextDuty is the first due instant that neither of the last two reports answers, or of this round where none ever went
// out: the last may have left out a period.
func nextDuty(ctx context.Context, d *Desk, kind model.ReportKind, rule model.Deadline, now model.Instant) (duty, error) {
	last, sent, err := d.Book.LastSent(ctx, kind, now.Date()+farAhead)
	if err != nil {
		return duty{}, err
	}
	from, before := now.Date().At(""), model.Report{}
	if sent {
		from = last.SentAt
		if before, _, err = d.Book.LastSent(ctx, kind, last.Period.From); err != nil {
			return duty{}, err
		}
		if before.SentAt != 0 {
			from = min(from, before.SentAt)
		}
	}
	for _, round := range rule.Periods(from, now.Add(14*24*time.Hour), d.calendar()) {
		if last.Answers(round.Due) || before.Answers(round.Due) || !sent && round.Due < from {
			continue
		}
		return duty{Kind: kind, Due: round.Due, Late: round.Due < now}, nil
	}
	return duty{Kind: kind}, nil
}
