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
	known := func(as model.Report) ([]figure.Entry, error) {
		p, at := seenBy(as, now)
		closed := last.Period
		closed.From, closed.AsOf = 1, p.AsOf // whatever day it is of, if it is of one before
		_, all, err := behind(ctx, book, set, as, code, closed, at)
		return all, err
	}
	then, err := known(last)
	if err != nil {
		return nil, nil, err
	}
	all, err := known(r)
	if err != nil {
		return nil, nil, err
	}
	return figure.Lacks(all, then), figure.Lacks(then, all), nil
}

// crossed is what of the days of the report before became known only after it was issued, and what of them was taken back.
func crossed(ctx context.Context, book *store.Book, set config.Config, last, r model.Report, now model.Instant) (figure.Since, error) {
	var lists [2]map[string][]figure.Entry
	for i, as := range []model.Report{last, r} {
		p, at := seenBy(as, now)
		closed := last.Period
		closed.AsOf = p.AsOf
		facts, err := factsOf(ctx, book, set, as, closed, at)
		if err != nil {
			return nil, err
		}
		lists[i] = figure.Listed(facts, closed, set.Calendar())
	}
	return figure.Between(lists[0], lists[1]), nil
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
