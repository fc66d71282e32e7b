package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

// SavedViews lists the views kept under a name, by name.
func (b *Book) SavedViews(ctx context.Context) ([]model.SavedView, error) {
	return read(ctx, b, func(t *tx) ([]model.SavedView, error) {
		found, err := list[model.SavedView](t, "select "+savedViews.Read("x")+" from saved_view x where x.deleted_at = '' order by x.id")
		slices.SortStableFunc(found, func(a, b model.SavedView) int { return cmp.Compare(viet.SortKey(a.Name), viet.SortKey(b.Name)) })
		return found, err
	})
}

// SaveView keeps a view under its name: a new one, or with ID the one changed. A name that another view has gives
// model.CodeNameTaken at "name".
func (b *Book) SaveView(ctx context.Context, v model.SavedView) (model.SavedView, error) {
	v = sqlrow.Tidy(v)
	if err := v.Validate(); err != nil {
		return v, err
	}
	kind := label.AddView
	if v.ID != 0 {
		kind = label.UpdateView
	}
	return written(ctx, b, kind, short(v.Name), func(t *tx) (model.SavedView, error) {
		twins, err := list[model.SavedViewID](t, "select id from saved_view where deleted_at = '' and name = ? and id <> ?", v.Name, v.ID)
		switch {
		case err != nil:
			return v, err
		case len(twins) > 0:
			return v, &model.FieldError{Field: "name", Code: model.CodeNameTaken}
		case v.ID != 0:
			err = t.Update(savedViews, v, int64(v.ID), v.Rev)
		default:
			var id int64
			v.CreatedAt = t.Now
			id, err = t.Insert(savedViews, v)
			v.ID = model.SavedViewID(id)
		}
		if err != nil {
			return v, err
		}
		return one[model.SavedView](t, "select "+savedViews.Read("x")+" from saved_view x where x.id = ?", v.ID)
	})
}

// DeleteView moves a view to the bin.
func (b *Book) DeleteView(ctx context.Context, id model.SavedViewID) error {
	err := b.write(ctx, label.DeleteView, "", func(t *tx) error {
		t.what = t.nameOf("saved_view", int64(id))
		return discardOne(t, "saved_view", id)
	})
	if err != nil {
		return fmt.Errorf("saved view %d: %w", id, err)
	}
	return nil
}
