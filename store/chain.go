package store

import (
	"context"

	"sotruc/model"
	"sotruc/model/chain"
)

// mostChained bounds the papers beyond those asked for, in each direction.
const mostChained = 5000

// Chain gives the papers of a book that stand above and below some of them in the chain of authority, up to
// chain.MaxDepth steps away, with these.
func (b *Book) Chain(ctx context.Context, ids []model.DirectiveID) (chain.Papers, error) {
	return read(ctx, b, func(t *tx) (chain.Papers, error) {
		cites := map[model.DirectiveID][]model.Citation{}
		by := map[model.DirectiveID][]model.DirectiveID{}
		seen := map[model.DirectiveID]bool{}
		err := spread(ids, seen, func(at []model.DirectiveID) (next []model.DirectiveID, err error) {
			above, err := t.restsOn(at)
			for id, papers := range above {
				cites[id] = papers
				for _, c := range papers {
					next = append(next, c.Linked)
				}
			}
			return next, err
		})
		if err != nil {
			return nil, err
		}
		err = spread(ids, seen, func(at []model.DirectiveID) (next []model.DirectiveID, err error) {
			below, err := t.citedBy(at)
			for id, papers := range below {
				by[id] = papers
				next = append(next, papers...)
			}
			return next, err
		})
		if err != nil {
			return nil, err
		}
		return t.chain(seen, cites, by)
	})
}

// spread walks outwards from ids step by step, and adds to seen where it has been.
func spread(ids []model.DirectiveID, seen map[model.DirectiveID]bool, step func([]model.DirectiveID) ([]model.DirectiveID, error)) error {
	been := map[model.DirectiveID]bool{0: true}
	most := len(ids) + mostChained
	for depth := 0; depth <= chain.MaxDepth && len(ids) > 0; depth++ {
		var fresh []model.DirectiveID
		for _, id := range ids {
			if !been[id] && len(been) <= most {
				been[id], seen[id] = true, true
				fresh = append(fresh, id)
			}
		}
		if len(fresh) == 0 {
			return nil
		}
		var err error
		if ids, err = step(fresh); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) chain(seen map[model.DirectiveID]bool, cites map[model.DirectiveID][]model.Citation, by map[model.DirectiveID][]model.DirectiveID) (chain.Papers, error) {
	ids := make([]model.DirectiveID, 0, len(seen))
	for id := range seen {
		ids = append(ids, id)
	}
	papers, err := list[model.Directive](t, `select id, number, year, kind, symbol, issuer, issued_on, subject, note from directive
		where deleted_at = '' and id`+inSet, set(ids))
	if err != nil {
		return nil, err
	}
	known := make(chain.Papers, len(papers))
	for _, p := range papers {
		p.Cites = cites[p.ID]
		known[p.ID] = chain.Paper{Directive: p, CitedBy: by[p.ID]}
	}
	return known, nil
}
