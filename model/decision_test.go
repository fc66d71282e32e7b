package model_test

import (
	"testing"

	"sotruc/model"
)

func TestDecisionsOfSeveral(t *testing.T) {
	t.Parallel()
	day := on("2026-08-16")
	a := model.Decision{Number: "12", On: day, Time: "10:00", By: "A", FoundAt: 1, ProposedAt: 2, PoliceToldAt: 3, FamilyToldAt: 4}
	b := model.Decision{Number: "12", On: day, Time: "11:00", By: "A", FoundAt: 1, ProposedAt: 9, PoliceToldAt: 3, FamilyToldAt: 9}
	if got := a.Shared(b); got != (model.Decision{Number: "12", On: day, By: "A", FoundAt: 1, PoliceToldAt: 3}) {
		t.Errorf("shared: %+v", got)
	}
	if got := a.Over(b); got != b {
		t.Errorf("said anew: %+v", got)
	}
	if got := a.Over(model.Decision{}); got != a {
		t.Errorf("nothing said: %+v", got)
	}
}
