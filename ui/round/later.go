package round

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/part"
)

// walk is a round with who is to be looked in on in it.
type walk struct {
	day     model.Date
	session model.Session
	stops   []model.RoundLine
}

// laterMost is how many sessions after an empty round are looked at: who is isolated today is due by tomorrow.
const laterMost = 4

// firstWalk is a round; where there is nobody in it, the first after it in which somebody is due, or, where none is soon, the round itself.
func firstWalk(ctx context.Context, book *store.Book, asked walk, f model.PersonFilter) (walk, error) {
	at := asked
	for range 1 + laterMost {
		stops, err := book.Round(ctx, at.day, at.session, f)
		if err != nil {
			return asked, fmt.Errorf("who is due: %w", err)
		}
		for _, s := range stops {
			if at.day == asked.day && at.session == asked.session || !s.PastEnd {
				at.stops = append(at.stops, s)
			}
		}
		if len(at.stops) > 0 {
			return at, nil
		}
		if at.session == model.Morning {
			at.session = model.Afternoon
		} else {
			at.day, at.session = at.day+1, model.Morning
		}
	}
	return asked, nil
}

// nobody says why a round is empty: who will be due, and from when on.
func (r *round) nobody() string {
	d, n := r.desk, len(r.later.stops)
	if n == 0 {
		return d.T("isolation.round_empty")
	}
	who := d.T("app.count.people", n)
	if n == 1 {
		who = kit.Plain(r.later.stops[0].Name)
	}
	return d.T("isolation.round_later", who, d.T("word.session."+string(r.later.session)), part.ShortDate(r.later.day))
}
