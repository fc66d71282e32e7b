package store_test

import (
	"errors"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

func TestImportHouseholds(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	known := d.unit(model.UnitArea, "Tổ 1")
	an, binh := model.Person{Name: "Võ An", Birth: "1990"}, model.Person{Name: "Lê Bình"}
	refused := must(d.ImportHouseholds(d.ctx, []model.HouseholdEntry{
		{
			Household: model.Household{Head: "Võ An", Area: "to 1"}, People: []model.Person{an, binh},
			Isolations: []model.Isolation{d.episode(0)},
		},
		{Household: model.Household{Head: "Lê Tư", Area: "Tổ 3"}, People: []model.Person{binh, binh}},
		{Household: model.Household{Address: "12 Lê Lợi"}},
		{Household: model.Household{Head: "Đỗ Ba", TeamID: 4711}},
		{Household: model.Household{Head: "Trần Hai", Area: "Tổ 2"}},
		{Household: model.Household{Head: "Trần Ba", Area: "tổ  2"}},
	}))(t)
	if refused[0] != nil || refused[4] != nil || refused[5] != nil {
		t.Fatalf("refused %v", refused)
	}
	field(t, refused[1], "name", model.CodeDuplicate)
	field(t, refused[2], "head", model.CodeRequired)
	if !errors.Is(refused[3], model.ErrNotFound) {
		t.Errorf("a team that is not there: %v", refused[3])
	}
	got := must(d.Households(d.ctx, must(d.HouseholdIDs(d.ctx, model.HouseholdFilter{}))(t)))(t)
	var lines []string
	for _, h := range got {
		lines = append(lines, h.Area+": "+h.Head)
	}
	same(t, "households", lines, []string{"Tổ 1: Võ An", "Tổ 2: Trần Ba", "Tổ 2: Trần Hai"})
	same(t, "known area", got[0].AreaID, known.ID)
	same(t, "people", []int{got[0].People, got[0].Isolating}, []int{2, 1})
	same(t, "areas", len(must(d.Units(d.ctx))(t)), 2)

	step, _, err := d.NextUndo(d.ctx)
	if err != nil || step.Label != "import-people" || step.What != "3" {
		t.Errorf("step %+v %v", step, err)
	}
	must(d.Undo(d.ctx))(t)
	same(t, "households left", len(must(d.HouseholdIDs(d.ctx, model.HouseholdFilter{}))(t)), 0)
	same(t, "areas left", len(must(d.Units(d.ctx))(t)), 1)
}

func TestImportOfNothingLeavesNoStep(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	refused := must(d.ImportHouseholds(d.ctx, []model.HouseholdEntry{{}, {Household: model.Household{Area: "Tổ 1"}}}))(t)
	if len(refused) != 2 || refused[0] == nil || refused[1] == nil {
		t.Errorf("refused %v", refused)
	}
	if _, ok, err := d.NextUndo(d.ctx); ok || err != nil {
		t.Errorf("a step was left: %v", err)
	}
}

func TestAddUnits(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	added := must(d.AddUnits(d.ctx, []model.Unit{{Kind: model.UnitArea, Name: "Tổ 2"}, {Kind: model.UnitArea, Name: "Tổ 1"}}))(t)
	same(t, "order", []string{added[0].Name, added[1].Name}, []string{"Tổ 2", "Tổ 1"})
	step, _, err := d.NextUndo(d.ctx)
	if err != nil || step.Label != "add-unit" || step.What != "2" {
		t.Errorf("step %+v %v", step, err)
	}
	_, err = d.AddUnits(d.ctx, []model.Unit{{Kind: model.UnitArea, Name: "Tổ 3"}, {Kind: model.UnitArea, Name: "tổ 1"}})
	field(t, err, "name", model.CodeDuplicate)
	same(t, "all or none", len(must(d.Units(d.ctx))(t)), 2)
}

func TestThrowawayDoesNotWaitForTheDisk(t *testing.T) {
	t.Parallel()
	d := newDesk(t, store.WithThrowaway())
	same(t, "synchronous", must(store.Ask[int](d.ctx, d.Book, "pragma synchronous"))(t), []int{0})
	same(t, "as a rule", must(store.Ask[int](d.ctx, newDesk(t).Book, "pragma synchronous"))(t), []int{2})
}
