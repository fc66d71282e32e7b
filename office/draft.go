package office

import (
	"context"
	"fmt"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/outgoing"
	"sotruc/model/owed"
	"sotruc/store"
)

// Draft makes the report of the kind, disease, duty and period of another from what is in the book: the figures and task totals at its
// closing, following on from the report of the same kind, disease and duty sent for the period just before, and the next number of
// the term. The narrative is left to the officer.
func Draft(ctx context.Context, book *store.Book, set config.Config, of model.Report, now model.Instant) (model.Report, error) {
	r := model.Report{
		Kind: of.Kind, Disease: of.Disease, Duty: of.Duty, Period: of.Period, CorrectionOf: of.CorrectionOf, MadeAt: now,
	}
	p := r.Period
	p.AsOf = now // a week that is not over is counted up to now
	facts, err := factsOf(ctx, book, set, of, p, knownAt(r))
	if err != nil {
		return r, err
	}
	r.Figures = figure.Count(facts, p, set.Calendar())
	if cut := knownAt(r); cut != 0 && cut < now {
		known, err := factsOf(ctx, book, set, of, p, 0)
		if err != nil {
			return r, err
		}
		r.Later = differing(r.Figures, figure.Count(known, p, set.Calendar()))
	}
	r.Tasks = figure.Totals(facts, p, set.Calendar())
	last, goesOn, err := before(ctx, book, set, r)
	if err != nil {
		return r, err
	}
	if goesOn {
		r.Figures = figure.Continue(r.Figures, last.Figures)
	}
	if r.Late, err = lateTasks(ctx, book, set, facts, p); err != nil {
		return r, err
	}
	r.Number, err = nextNumber(ctx, book, set, outgoing.Report, now.Date())
	return r, err
}

// knownAt is the instant as of which a report knows its days: its cut-off, where it has one. A correction, and a report without, know
// all that is in the book, which is 0.
func knownAt(r model.Report) model.Instant {
	if r.CorrectionOf != 0 {
		return 0
	}
	return r.Period.CutAt()
}

// factsOf gives the facts of a report, as they were known at an instant; 0 is now. It does not count itself among what was issued, nor what it
// corrects, which could not.
func factsOf(ctx context.Context, book *store.Book, set config.Config, of model.Report, p model.Period, at model.Instant) (model.Facts, error) {
	facts, err := book.Facts(ctx, p, at)
	if err != nil {
		return facts, fmt.Errorf("gather the facts of a report: %w", err)
	}
	facts.Kinds = set.Activity.Kinds
	delete(facts.Issued, of.ID)
	delete(facts.Issued, of.CorrectionOf)
	return facts.Of(of.Disease), nil
}

// differing counts the figures of a report that are others in another count.
func differing(figures, other []model.Figure) int {
	n := 0
	for i, f := range figures {
		if i >= len(other) || f != other[i] {
			n++
		}
	}
	return n
}

// Redraft fills in a draft the book has anew: what is counted is of now, and all that an officer wrote stays; so does the
// number, where one was given.
func Redraft(ctx context.Context, book *store.Book, set config.Config, kept model.Report, now model.Instant) (model.Report, error) {
	draft, err := Draft(ctx, book, set, kept, now)
	if err != nil {
		return kept, err
	}
	kept.Figures, kept.Tasks, kept.Late, kept.MadeAt = draft.Figures, draft.Tasks, draft.Late, draft.MadeAt
	kept.Later = draft.Later
	if kept.Number == 0 {
		kept.Number = draft.Number
	}
	return kept, nil
}

// before is the report that another goes on from: the last sent of its kind and duty whose period ended the day before its own begins, and
// which is about the same.
func before(ctx context.Context, book *store.Book, set config.Config, r model.Report) (last model.Report, goesOn bool, err error) {
	last, sent, err := SentBefore(ctx, book, set, r, r.Period.From)
	return last, sent && last.Period.To == r.Period.From-1, err
}

// SentBefore is the last report before a day of the kind and duty of another, and about the same; false where there is none.
func SentBefore(ctx context.Context, book *store.Book, set config.Config, r model.Report, day model.Date) (last model.Report, sent bool, err error) {
	same, err := aboutAs(ctx, book, r)
	if err == nil {
		last, sent, err = book.LastSent(ctx, r.Kind, same, DutyOf(set, r).Duties(), day)
	}
	if err != nil {
		return last, false, fmt.Errorf("find the report before: %w", err)
	}
	return last, sent, nil
}

// aboutAs are the diseases of which a report says the same as another: its own, or, where nobody in the book has any other disease, also
// every one.
func aboutAs(ctx context.Context, book *store.Book, r model.Report) ([]string, error) {
	known, err := book.Diseases(ctx, r.Period.To)
	if err != nil {
		return nil, fmt.Errorf("list the diseases of the book: %w", err)
	}
	same := []string{r.Disease}
	switch others := slices.DeleteFunc(known, func(one string) bool { return one == r.Disease }); {
	case r.Disease != "" && len(others) == 0:
		same = []string{"", r.Disease}
	case r.Disease == "" && len(others) < 2:
		same = append(same, others...)
	}
	return same, nil
}

// coursePeriods is of how many periods a course tells, the present one with them.
const coursePeriods = 12

// Course are the reports before another that were sent, of its kind and duty and about the same, oldest first and at most eleven. A
// correction stands for what it corrects, and of reports whose periods overlap there is the later one.
func Course(ctx context.Context, book *store.Book, set config.Config, r model.Report) ([]model.Report, error) {
	var all []model.Report
	for from := r.Period.From; len(all) < coursePeriods-1; {
		last, sent, err := SentBefore(ctx, book, set, r, from)
		if err != nil {
			return nil, err
		}
		if !sent {
			break
		}
		all, from = append(all, last), last.Period.From
	}
	slices.Reverse(all)
	return all, nil
}

// lateTasks names the tasks late at the closing, with the symbols of their directives.
func lateTasks(ctx context.Context, book *store.Book, set config.Config, facts model.Facts, p model.Period) ([]model.TaskLine, error) {
	ids := make([]model.DirectiveID, len(facts.Tasks))
	for i, task := range facts.Tasks {
		ids[i] = task.DirectiveID
	}
	symbols, err := book.Symbols(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("name directives: %w", err)
	}
	return figure.LateTasks(facts, p, set.Calendar(), symbols), nil
}

// Withdrawn says which reports that went up go on from one that was corrected after they did, each with the correction: see
// owed.Withdrawn. The reports are all there are.
func Withdrawn(ctx context.Context, book *store.Book, set config.Config, all []model.Report) (map[model.ReportID]model.Report, error) {
	if !slices.ContainsFunc(all, func(r model.Report) bool { return r.SentAt != 0 && r.CorrectionOf != 0 }) {
		return nil, nil
	}
	same := make(map[model.ReportID][]string, len(all))
	for _, r := range all {
		var err error
		if same[r.ID], err = aboutAs(ctx, book, r); err != nil {
			return nil, err
		}
	}
	return owed.Withdrawn(all, func(a, b model.Report) bool {
		return DutyOf(set, b).Is(a) && slices.Contains(same[b.ID], a.Disease)
	}), nil
}
