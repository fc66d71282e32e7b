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
	counted, all, err = behind(ctx, book, set, r, code, p, at)
	return all, counted, err
}

func behind(ctx context.Context, book *store.Book, set config.Config, r model.Report, code string, p model.Period, at model.Instant) (model.Figure, []figure.Entry, error) {
	facts, err := factsBy(ctx, book, set, r, func() (model.Facts, error) { return book.FactsBehind(ctx, p, at) })
	if err != nil {
		return model.Figure{}, nil, err
	}
	counted, all := figure.Behind(facts, p, set.Calendar(), code)
	return counted, all, nil
}

// TakenOver lists what a figure of a report has of the days before its period, because it became known only after the report before was issued,
// and what it takes back of them: of a stock who the report before should have had at its end, or should not, of a flow what happened in these
// days. What came less what went is how much the figure is late, see model.Figure.
func TakenOver(ctx context.Context, book *store.Book, set config.Config, r model.Report, code string, now model.Instant) (came, went []figure.Entry, err error) {
	last, goesOn, err := before(ctx, book, set, r)
	if err != nil || !goesOn || r.IssuedAt != 0 && last.IssuedAt > r.IssuedAt {
		return nil, nil, err
	}
	then, all, err := twice(last, r, now, func(as model.Report, days model.Period, at model.Instant) ([]figure.Entry, error) {
		days.From = 1 // whatever day it is of, if it is of one before
		_, all, err := behind(ctx, book, set, as, code, days, at)
		return all, err
	})
	return figure.Lacks(all, then), figure.Lacks(then, all), err
}

// crossed is what of the days of the report before became known only after it was issued, and what of them was taken back.
func crossed(ctx context.Context, book *store.Book, set config.Config, last, r model.Report, now model.Instant) (figure.Since, error) {
	then, all, err := twice(last, r, now, func(as model.Report, days model.Period, at model.Instant) (map[string][]figure.Entry, error) {
		facts, err := factsBy(ctx, book, set, as, func() (model.Facts, error) { return book.FactsOfDays(ctx, days, at) })
		return figure.Listed(facts, days, set.Calendar()), err
	})
	return figure.Between(then, all), err
}

// twice lists the days of the report before as that knew them, and beside it as another knows them.
func twice[T any](last, r model.Report, now model.Instant, list func(as model.Report, days model.Period, at model.Instant) (T, error)) (then, is T, err error) {
	known := func(as model.Report) (T, error) {
		p, at := seenBy(as, now)
		days := last.Period
		days.AsOf = p.AsOf
		return list(as, days, at)
	}
	if then, err = known(last); err == nil {
		is, err = known(r)
	}
	return then, is, err
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
