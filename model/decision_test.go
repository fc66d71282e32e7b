package model_test

import (
	"errors"
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

// What the law wants around a decision cannot be before what it follows from, whether the hour of the decision is known or only its day.
func TestDecisionOutOfOrder(t *testing.T) {
	t.Parallel()
	day := on("2026-08-16")
	before, morning, evening, after := (day - 1).At("23:59"), day.At("00:00"), day.At("23:59"), (day + 1).At("00:00")
	noon := day.At("12:00")
	tests := []struct {
		name  string
		d     model.Decision
		field string
	}{
		{"found on the day of a decision without its hour", model.Decision{On: day, FoundAt: evening, PoliceToldAt: 0}, ""},
		{"found the day after", model.Decision{On: day, FoundAt: after}, "order_on"},
		{"proposed the day after", model.Decision{On: day, ProposedAt: after}, "order_on"},
		{"told on the day", model.Decision{On: day, PoliceToldAt: morning, FamilyToldAt: morning}, ""},
		{"police told the day before", model.Decision{On: day, PoliceToldAt: before}, "police_told_at"},
		{"family told the day before", model.Decision{On: day, FamilyToldAt: before}, "family_told_at"},
		{"found at the hour", model.Decision{On: day, Time: "12:00", FoundAt: noon, PoliceToldAt: noon}, ""},
		{"found a minute after the hour", model.Decision{On: day, Time: "12:00", FoundAt: noon + 60}, "order_time"},
		{"police told a minute before the hour", model.Decision{On: day, Time: "12:00", PoliceToldAt: noon - 60}, "police_told_at"},
		{"no day", model.Decision{FoundAt: noon, ProposedAt: noon, PoliceToldAt: noon}, ""},
	}
	for _, tt := range tests {
		i := model.Isolation{PersonID: 1, Category: "f1", Place: model.PlaceHome, StartsOn: day, EndsOn: day + 14, AnchorOn: day}.Decided(tt.d)
		var found *model.FieldError
		err := i.Validate()
		if errors.As(err, &found); (tt.field == "") != (err == nil) || found != nil && (found.Field != tt.field || found.Code != model.CodeOutOfOrder) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

// A decision has an instant where both its day and its hour are known.
func TestInstantOfADecision(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		decision model.Decision
		want     model.Instant
	}{
		{model.Decision{On: on("2021-08-16"), Time: "09:30"}, at("2021-08-16 09:30")},
		{model.Decision{On: on("2021-08-16")}, 0},
		{model.Decision{Time: "09:30"}, 0},
		{model.Decision{}, 0},
	} {
		if got := c.decision.At(); got != c.want {
			t.Errorf("%+v: %s", c.decision, got)
		}
	}
}
