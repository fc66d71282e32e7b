package office

import (
	"context"

	"sotruc/config"
	"sotruc/model"
	"sotruc/report/handout"
	"sotruc/store"
)

// LoadRound is the sheet of a round before it is a file.
func LoadRound(ctx context.Context, book *store.Book, set config.Config, f RoundFor, now model.Instant) (handout.Round, error) {
	return loadRound(ctx, book, set, f, now)
}

// Above is the office that adds up.
var Above = above

// Speak gives a document its sections and what its figures say in them.
var Speak = speak

// NextNumber is the number the next paper of a kind gets.
var NextNumber = nextNumber
