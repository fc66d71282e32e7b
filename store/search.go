package store

import (
	"context"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/store/found"
	"sotruc/store/sqlrow"
)

// Search looks for things in which every word of text begins a word, tones and đ aside; phone numbers and identity
// numbers match by their beginning or their last three, four or six digits. It gives at most limit hits, shared among
// the kinds. No text is an operator.
func (b *Book) Search(ctx context.Context, text string, limit int) ([]model.Hit, error) {
	return read(ctx, b, func(t *tx) ([]model.Hit, error) { return found.Search(t.Tx, text, limit, t.withTasksOf) })
}

// DirectiveContexts shows, for papers that a filter found by words, where the words stand. Papers in which no word
// begins so are left out.
func (b *Book) DirectiveContexts(ctx context.Context, ids []model.DirectiveID, find string) (map[model.DirectiveID]viet.Excerpt, error) {
	return read(ctx, b, func(t *tx) (map[model.DirectiveID]viet.Excerpt, error) {
		return found.InDirectives(t.Tx, ids, sqlrow.Sought(find))
	})
}
