package store_test

import (
	"testing"

	"sotruc/model"
)

// Entries of one household: who cannot be is refused alone, whose contact somebody of the list is becomes linked, and what is put right of
// people and households of the book is taken back with the rest.
func TestImportRowByRow(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	today := model.InstantOf(d.now).Date()
	isolation := func(c model.Category, from model.Date) model.Isolation {
		return model.Isolation{Disease: "covid", Category: c, Place: model.PlaceHome, StartsOn: from, EndsOn: from + 14, Days: 14}
	}
	home := model.Household{Head: "Lê An", Address: "1 Hàng Me", Area: "Tổ 1"}
	row := func(name, birth string, i model.Isolation) model.HouseholdEntry {
		return model.HouseholdEntry{Household: home, Group: 1, People: []model.Person{{Name: name, Birth: birth}}, Isolations: []model.Isolation{i}}
	}
	contact := row("Lê Bé", "1990", isolation(model.CategoryF1, today))
	contact.ContactOf = 3
	refused := must(d.ImportHouseholds(d.ctx, []model.HouseholdEntry{
		row("Lê Mai", "1890-99", isolation(model.CategoryF1, today)), contact, row("Lê An", "1980", isolation(model.CategoryF0, today)),
	}))(t)
	if refused[0] == nil || refused[1] != nil || refused[2] != nil {
		t.Fatalf("%v", refused)
	}
	homes := must(d.Households(d.ctx, must(d.HouseholdIDs(d.ctx, model.HouseholdFilter{}))(t)))(t)
	if len(homes) != 1 || homes[0].People != 2 {
		t.Fatalf("%+v", homes)
	}
	people := must(d.People(d.ctx, homes[0].ID))(t)
	be := must(d.Isolations(d.ctx, people[1].ID))(t)[0]
	if people[1].Name != "Lê Bé" || be.ContactID != people[0].ID {
		t.Errorf("%+v is not linked: %+v", people[1], be)
	}
	right := be
	right.OrderNumber, right.Place = "77/QĐ", model.PlaceCentral
	amended := homes[0]
	amended.Area, amended.AreaID = "Tổ 2", 0
	refused = must(d.ImportHouseholds(d.ctx, []model.HouseholdEntry{{
		Household: amended, Amends: true, Corrected: []model.Isolation{right}, Moved: []model.EndMove{{ID: be.ID, Rev: be.Rev + 1, To: be.EndsOn + 2}}, Reason: "theo danh sách",
	}}))(t)
	got := must(d.Isolation(d.ctx, be.ID))(t)
	if h := must(d.Household(d.ctx, amended.ID))(t); refused[0] != nil || h.Area != "Tổ 2" || got.OrderNumber != "77/QĐ" || got.Place != model.PlaceCentral || got.EndsOn != be.EndsOn+2 {
		t.Errorf("%v, %+v, %+v", refused, h, got)
	}
	must(d.Undo(d.ctx))(t)
	if h, i := must(d.Household(d.ctx, amended.ID))(t), must(d.Isolation(d.ctx, be.ID))(t); h.Area != "Tổ 1" || i.OrderNumber != "" || i.EndsOn != be.EndsOn {
		t.Errorf("one undo leaves %+v, %+v", h, i)
	}
}
