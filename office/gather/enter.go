package gather

import (
	"context"

	"sotruc/config"
	"sotruc/intake"
	"sotruc/intake/arrival"
	"sotruc/model"
	"sotruc/office"
	"sotruc/store"
)

// Enter registers a paper as it was read, arrived now, with what is in doubt of it by the roster. It is not torn apart by being stopped: it is
// in the book whole, or not.
func Enter(ctx context.Context, book *store.Book, set config.Config, p intake.Proposal, now model.Instant) (intake.Proposal, model.Directive, error) {
	ctx = context.WithoutCancel(ctx)
	p, err := office.Look(ctx, book, set, arrival.Late(p, now, set.Calendar()))
	if err != nil {
		return p, model.Directive{}, err
	}
	saved, err := office.Register(ctx, book, set, office.Received(p.Directive, now), 0)
	return p, saved, err
}
