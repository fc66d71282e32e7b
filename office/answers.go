package office

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/owed"
	"sotruc/model/reply"
	"sotruc/report"
	"sotruc/store"
)

// Asked is a task that asks for a report, with its round that falls due while that report is.
type Asked struct {
	Task   model.Task
	Symbol string // of its directive
	Period string // key of the round
	Due    model.Instant
	Before bool // a report of the same duty was it before
	Last   bool // the last one that was sent was, or what it corrects
}

// AskedFor lists the open tasks that a report may be the answer to, the earliest due first, and gives the place of the one it is meant
// for as far as that can be known: that which the last report of the duty answered, or else the only one with the rhythm of the
// report; -1 where neither is. A task asks for a report where it says so, or where one of the duty answered it before; also is listed
// whatever it says. Of a task that comes back the round of the day the report is due on is meant. What units of a roll call are
// asked for is theirs.
func AskedFor(
	ctx context.Context, book *store.Book, set config.Config, r model.Report, also model.TaskID, now model.Instant,
) (all []Asked, meant int, err error) {
	rule, cal := DutyOf(set, r), set.Calendar()
	answered, err := answeredBefore(ctx, book, set, rule)
	if err != nil {
		return nil, -1, err
	}
	due, known := rule.Due(r.Period, cal)
	last := max(r.Period.To, due.Date())
	err = eachLeaf(ctx, book, model.TaskFilter{Settled: true}, func(o model.TaskOutline, symbol string) {
		lastOne, before := answered[o.ID]
		if o.RollCall || !before && o.ID != also && !reply.ForReport(o.Words()) {
			return
		}
		rounds := o.RoundsDue(0, r.Period.From.At("00:00")+1, last.At("24:00"), now, o.Completions, cal)
		if round, open := roundFor(rounds, due, known); open {
			all = append(all, Asked{o.Task, symbol, round.Key, round.Due, before, lastOne})
		}
	})
	slices.SortStableFunc(all, func(a, b Asked) int { return cmp.Compare(a.Due, b.Due) })
	return all, meantFor(all, rule), err
}

// roundFor is the round of a task that a report answers: that of the day the report is due on, or, where the task has none on it, the
// oldest open one; false where it is closed.
func roundFor(rounds []model.Round, due model.Instant, known bool) (found model.Round, open bool) {
	for _, round := range rounds {
		switch {
		case round.Own:
		case known && round.Due.Date() == due.Date():
			return round, !round.Closed()
		case !open && !round.Closed():
			found, open = round, true
		}
	}
	return found, open
}

// meantFor is the place of the task that a report is meant for; -1 where that cannot be known.
func meantFor(all []Asked, rule owed.Rule) int {
	if at := slices.IndexFunc(all, func(a Asked) bool { return a.Last }); at >= 0 {
		return at
	}
	every := rhythm(rule.Kind)
	same := func(a Asked) bool {
		return every != model.EveryNone && a.Task.Deadline.Every == every && a.Task.Deadline.Interval < 2
	}
	at := slices.IndexFunc(all, same)
	if at >= 0 && slices.ContainsFunc(all[at+1:], same) {
		return -1
	}
	return at
}

// rhythm is how often reports of a kind go up.
func rhythm(kind model.ReportKind) model.Every {
	switch kind {
	case model.ReportDaily:
		return model.EveryDay
	case model.ReportWeekly:
		return model.EveryWeek
	case model.ReportMonthly:
		return model.EveryMonth
	case model.ReportOnDemand:
	}
	return model.EveryNone
}

// lookedAt is how many of the last reports of a duty are looked at for what they were sent for.
const lookedAt = 40

// answeredBefore are the tasks that the last reports of a duty were sent for, as the evidence of that moment says; true for the last one
// sent, and of a correction also for what it corrects, whose task is done already.
func answeredBefore(ctx context.Context, book *store.Book, set config.Config, rule owed.Rule) (map[model.TaskID]bool, error) {
	reports, err := book.Reports(ctx)
	if err != nil {
		return nil, fmt.Errorf("list reports: %w", err)
	}
	reports = slices.DeleteFunc(reports, func(r model.Report) bool { return r.SentAt == 0 || !rule.Is(r) })
	slices.SortStableFunc(reports, func(a, b model.Report) int { return cmp.Compare(b.SentAt, a.SentAt) })
	sent, symbols := map[string]model.Instant{}, []string{}
	for _, r := range reports[:min(len(reports), lookedAt)] {
		symbol, err := PrintedSymbol(set, r)
		if err != nil {
			return nil, err
		}
		if sent[symbol] == 0 {
			sent[symbol], symbols = r.SentAt, append(symbols, symbol)
		}
	}
	shown, err := book.PapersShown(ctx, symbols)
	if err != nil {
		return nil, fmt.Errorf("read what reports were sent for: %w", err)
	}
	last, corrected := map[model.Instant]bool{}, model.ReportID(0)
	for n, r := range reports {
		if n == 0 || r.ID == corrected {
			last[r.SentAt], corrected = true, r.CorrectionOf
		}
	}
	answered := map[model.TaskID]bool{}
	for _, e := range shown {
		if e.At == sent[e.Symbol] {
			answered[e.TaskID] = answered[e.TaskID] || last[e.At]
		}
	}
	return answered, nil
}

// PrintedSymbol is the symbol of a report as it was printed, or would be now.
func PrintedSymbol(set config.Config, r model.Report) (string, error) {
	kept, there, err := report.Thaw(r)
	if there {
		return report.Symbol(kept.Office, r), err
	}
	return report.Symbol(signing(set), r), err
}

// Send notes that a report went out, and, where it answers a task, that this is done, shown by the report.
func Send(ctx context.Context, book *store.Book, set config.Config, r model.Report, answers *Asked, now model.Instant) (model.Report, error) {
	var shows []model.Evidence
	if answers != nil {
		symbol, err := PrintedSymbol(set, r)
		if err != nil {
			return r, err
		}
		shows = append(shows, model.Evidence{
			TaskID: answers.Task.ID, Period: answers.Period, Kind: model.EvidencePaper, PaperKind: "Báo cáo", Symbol: symbol,
			On: cmp.Or(r.IssuedAt, now).Date(),
		})
	}
	sent, err := book.MarkSent(ctx, r, shows...)
	if err != nil {
		return sent, fmt.Errorf("mark a report as sent: %w", err)
	}
	return sent, nil
}
