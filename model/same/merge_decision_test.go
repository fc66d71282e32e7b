package same_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/same"
)

// Of two decisions that are one the hours of both are kept, where they differ those of the one that stays; nothing is made of two
// numbers, or of hours that cannot be so together.
func TestMergedDecision(t *testing.T) {
	t.Parallel()
	day := on("2026-08-16")
	of := func(d model.Decision) model.Isolation {
		return model.Isolation{
			PersonID: 1, Category: model.CategoryF1, Place: model.PlaceHome, StartsOn: day, EndsOn: day + 7, Follow: model.FollowIsolation,
		}.Decided(d)
	}
	at := func(c model.Clock) model.Instant { return day.At(c) }
	for name, tt := range map[string]struct{ kept, gone, want model.Decision }{
		"what only the other has": {
			model.Decision{Number: "12", On: day, Time: "10:00"},
			model.Decision{FoundAt: at("07:00"), PoliceToldAt: at("11:00")},
			model.Decision{Number: "12", On: day, Time: "10:00", FoundAt: at("07:00"), PoliceToldAt: at("11:00")},
		},
		"what differs": {
			model.Decision{FoundAt: at("08:00"), By: "A"},
			model.Decision{Number: "12", On: day, FoundAt: at("07:00"), By: "B"},
			model.Decision{Number: "12", On: day, FoundAt: at("08:00"), By: "A"},
		},
		"two numbers": {
			model.Decision{Number: "12", On: day}, model.Decision{Number: "13", On: day, By: "B"}, model.Decision{Number: "12", On: day},
		},
		"hours that cannot be so together": {
			model.Decision{Number: "12", On: day, Time: "10:00"}, model.Decision{PoliceToldAt: at("09:00")}, model.Decision{Number: "12", On: day, Time: "10:00"},
		},
	} {
		merged, changed := same.MergedIsolation(of(tt.kept), of(tt.gone))
		if merged.Decision() != tt.want || changed != (tt.want != tt.kept) {
			t.Errorf("%s: %+v, %t", name, merged.Decision(), changed)
		}
	}
}
