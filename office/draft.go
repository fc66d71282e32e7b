package office

import (
	"context"
	"fmt"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/store"
)

// Draft makes the report of the kind, disease and period of another from what is in the book: the figures and task totals at its
// closing, following on from the report of the same kind and disease sent for the period just before, and the next number of
// the term. The narrative is left to the officer.
func Draft(ctx context.Context, book *store.Book, set config.Config, of model.Report, now model.Instant) (model.Report, error) {
	r := model.Report{Kind: of.Kind, Disease: of.Disease, Period: of.Period, MadeAt: now}
	p := r.Period
	p.AsOf = now // a week that is not over is counted up to now
	facts, err := book.Facts(ctx, p)
	if err != nil {
		return r, fmt.Errorf("gather the facts of a report: %w", err)
	}
	facts.Kinds = set.Activity.Kinds
	facts = facts.Of(r.Disease)
	r.Figures = figure.Count(facts, p, set.Calendar())
	r.Tasks = figure.Totals(facts, p, set.Calendar())
	last, sent, err := book.LastSent(ctx, r.Kind, goesOnFrom(r.Disease, facts.Isolations), p.From)
	if err != nil {
		return r, fmt.Errorf("find the report before: %w", err)
	}
	if sent && last.Period.To == p.From-1 {
		r.Figures = figure.Continue(r.Figures, last.Figures)
	}
	if r.Late, err = lateTasks(ctx, book, set, facts, p); err != nil {
		return r, err
	}
	r.Number, err = nextNumber(ctx, book, set)
	return r, err
}

// Redraft fills in a draft the book has anew: what is counted is of now, and all that an officer wrote stays; so does the
// number, where one was given.
func Redraft(ctx context.Context, book *store.Book, set config.Config, kept model.Report, now model.Instant) (model.Report, error) {
	draft, err := Draft(ctx, book, set, kept, now)
	if err != nil {
		return kept, err
	}
	kept.Figures, kept.Tasks, kept.Late, kept.MadeAt = draft.Figures, draft.Tasks, draft.Late, draft.MadeAt
	if kept.Number == 0 {
		kept.Number = draft.Number
	}
	return kept, nil
}

// goesOnFrom lists what the report before may be about: the same, and, where nobody in the book has any other disease, also
// every disease, as it says the same then.
func goesOnFrom(disease string, all []model.Isolation) []string {
	only := disease
	for _, i := range all {
		if only == "" {
			only = i.Disease
		}
		if i.Disease != only {
			return []string{disease}
		}
	}
	return []string{"", only}
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

// nextNumber is the number after the highest sent in the term. Source: Hướng dẫn 36-HD/VPTW: numbers run within a
// committee's term, by type of document.
func nextNumber(ctx context.Context, book *store.Book, set config.Config) (int, error) {
	reports, err := book.Reports(ctx)
	if err != nil {
		return 0, fmt.Errorf("number a report: %w", err)
	}
	next := max(set.Report.NumberStart, 1)
	for _, r := range reports {
		if r.SentAt != 0 && r.SentAt.Date() >= set.Report.TermStarted {
			next = max(next, r.Number+1)
		}
	}
	return next, nil
}
