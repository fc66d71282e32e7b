package store_test

import (
	"errors"
	"strings"
	"testing"

	"sotruc/model"
)

// viewNames are the names of the views of a book, in its order.
func (d *desk) viewNames() (names []string) {
	for _, v := range must(d.SavedViews(d.ctx))(d.t) {
		names = append(names, v.Name)
	}
	return names
}

func TestSavedViewsAreKeptChangedAndDeleted(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	late := must(d.SaveView(d.ctx, model.SavedView{Name: " Đơn vị trễ ", Place: "tasks?by=unit&only=late"}))(t)
	must(d.SaveView(d.ctx, model.SavedView{Name: "Chi bộ 10", Place: "tasks?unit=3"}))(t)
	must(d.SaveView(d.ctx, model.SavedView{Name: "Chi bộ 2", Place: "tasks?unit=2"}))(t)
	same(t, "names in Vietnamese order", d.viewNames(), []string{"Chi bộ 2", "Chi bộ 10", "Đơn vị trễ"})

	late.Place = "tasks?only=late"
	must(d.SaveView(d.ctx, late))(t)
	changed := must(d.SavedViews(d.ctx))(t)[2]
	if changed.Place != "tasks?only=late" || changed.Rev != late.Rev+1 || changed.Name != "Đơn vị trễ" {
		t.Errorf("the book holds %+v", changed)
	}
	if _, err := d.SaveView(d.ctx, late); !errors.Is(err, model.ErrConflict) {
		t.Errorf("a view changed meanwhile: %v", err)
	}
	check(t, d.DeleteView(d.ctx, late.ID))
	same(t, "after deleting", d.viewNames(), []string{"Chi bộ 2", "Chi bộ 10"})
	if err := d.DeleteView(d.ctx, late.ID); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("deleted twice: %v", err)
	}
	for range 2 {
		must(d.Undo(d.ctx))(t)
	}
	if back := must(d.SavedViews(d.ctx))(t)[2]; back.Place != "tasks?by=unit&only=late" {
		t.Errorf("undo of deleting and changing left %+v", back)
	}
	for range 3 {
		must(d.Undo(d.ctx))(t)
	}
	same(t, "after undoing all", d.viewNames(), []string(nil))
	must(d.Redo(d.ctx))(t)
	same(t, "after doing one again", d.viewNames(), []string{"Đơn vị trễ"})
}

func TestSavedViewsAreRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	must(d.SaveView(d.ctx, model.SavedView{Name: "Trễ", Place: "tasks?only=late"}))(t)
	other := must(d.SaveView(d.ctx, model.SavedView{Name: "Khác", Place: "tasks"}))(t)
	other.Name = "Trễ"
	long := model.SavedView{Name: "ộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộ", Place: "tasks"}
	for _, c := range []struct {
		view model.SavedView
		code model.Code
	}{
		{model.SavedView{Name: " Trễ ", Place: "tasks"}, model.CodeNameTaken},
		{other, model.CodeNameTaken},
		{model.SavedView{Place: "tasks"}, model.CodeRequired},
		{model.SavedView{Name: "a"}, model.CodeRequired},
		{long, model.CodeTooLong},
		{model.SavedView{Name: "a", Place: "tasks?find=" + strings.Repeat("a", 2000)}, model.CodeTooLong},
	} {
		_, err := d.SaveView(d.ctx, c.view)
		if wrong := model.FieldErrors(err); len(wrong) != 1 || wrong[0].Code != c.code {
			t.Errorf("%+v: %v, want %s", c.view, err, c.code)
		}
	}
	same(t, "what is kept", d.viewNames(), []string{"Khác", "Trễ"})
}

// The name of a deleted view is free; while another has it, the deleted one stays in the bin.
func TestADeletedViewWhoseNameWasTakenStaysInTheBin(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	first := must(d.SaveView(d.ctx, model.SavedView{Name: "Trễ", Place: "tasks?only=late"}))(t)
	check(t, d.DeleteView(d.ctx, first.ID))
	second := must(d.SaveView(d.ctx, model.SavedView{Name: "Trễ", Place: "tasks?by=unit"}))(t)
	if err := d.restore("saved_view", int64(first.ID)); !errors.Is(err, model.ErrDuplicate) {
		t.Errorf("restore beside its double: %v", err)
	}
	kept := func(what string, id model.SavedViewID) {
		t.Helper()
		if got := must(d.SavedViews(d.ctx))(t); len(got) != 1 || got[0].ID != id {
			t.Errorf("%s: %+v, want view %d alone", what, got, id)
		}
	}
	kept("after a restore that failed", second.ID)
	for range 2 {
		must(d.Undo(d.ctx))(t)
	}
	kept("after undoing the second and the deleting", first.ID)
	for range 2 {
		must(d.Redo(d.ctx))(t)
	}
	kept("after doing them again", second.ID)
	must(d.Undo(d.ctx))(t)
	check(t, d.restore("saved_view", int64(first.ID)))
	if err := d.restore("saved_view", int64(second.ID)); !errors.Is(err, model.ErrDuplicate) {
		t.Errorf("restore of what undo took beside its double: %v", err)
	}
	kept("after restoring the first", first.ID)
}
