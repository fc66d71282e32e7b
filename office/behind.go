package office

import (
	"context"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/store"
)

// Behind lists what a figure of a report counts, as the book knew it when the report was issued; of a draft as it knows it now. counted is the
// figure as these make it: what the report says may differ by what it took over from the one before, see figure.Continue.
func Behind(ctx context.Context, book *store.Book, set config.Config, r model.Report, code string, now model.Instant) (all []figure.Entry, counted model.Figure, err error) {
	p, at := seenBy(r, now)
	facts, err := factsBy(ctx, book, set, r, func() (model.Facts, error) { return book.FactsBehind(ctx, p, at) })
	if err != nil {
		return nil, counted, err
	}
	counted, all = figure.Behind(facts, p, set.Calendar(), code)
	return all, counted, nil
}

// seenBy is the period a report counts, and the instant as of which it knows it; of one that was issued those of then.
func seenBy(r model.Report, now model.Instant) (p model.Period, at model.Instant) {
	p, at = r.Period, knownAt(r)
	p.AsOf = now
	if r.IssuedAt != 0 {
		p.AsOf = r.MadeAt
		if at == 0 || at > r.IssuedAt {
			at = r.IssuedAt
		}
	}
	return p, at
}
