package regime_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/regime"
)

// The hours of NĐ 165/2026: proposed 2 hours after finding, decided 1 hour after that, told 3 hours after the decision.
func TestProcedureOfADecision(t *testing.T) {
	t.Parallel()
	day := on("2026-08-16")
	at := func(c model.Clock) model.Instant { return day.At(c) }
	whole := model.Decision{
		Number: "12/QĐ-UBND", On: day, Time: "10:00", FoundAt: at("07:00"), ProposedAt: at("09:00"), PoliceToldAt: at("13:00"), FamilyToldAt: at("13:01"),
	}
	held := model.Isolation{StartsOn: day, Follow: model.FollowIsolation}
	for name, tt := range map[string]struct {
		change func(*model.Decision)
		now    model.Clock
		late   string // one letter a step
		due    [4]model.Clock
	}{
		"to the minute, the family a minute late": {func(*model.Decision) {}, "20:00", "---L", [4]model.Clock{"09:00", "10:00", "13:00", "13:00"}},
		"proposed a minute late":                  {func(d *model.Decision) { d.ProposedAt += 60 }, "20:00", "L--L", [4]model.Clock{"09:00", "10:01", "13:00", "13:00"}},
		"nothing was told, in time":               {func(d *model.Decision) { d.PoliceToldAt, d.FamilyToldAt = 0, 0 }, "13:00", "----", [4]model.Clock{"09:00", "10:00", "13:00", "13:00"}},
		"nothing was told, too late":              {func(d *model.Decision) { d.PoliceToldAt, d.FamilyToldAt = 0, 0 }, "13:01", "--LL", [4]model.Clock{"09:00", "10:00", "13:00", "13:00"}},
		"the hour of the decision not known":      {func(d *model.Decision) { d.Time = "" }, "20:00", "----", [4]model.Clock{"09:00", "10:00", "", ""}},
		"decided the day after, no hour":          {func(d *model.Decision) { d.Time = ""; d.On++ }, "20:00", "-L--", [4]model.Clock{"09:00", "10:00", "", ""}},
		"only found, the proposal is waited for":  {func(d *model.Decision) { *d = model.Decision{FoundAt: at("07:00")} }, "09:00", "----", [4]model.Clock{"09:00", "", "", ""}},
		"only found, no proposal":                 {func(d *model.Decision) { *d = model.Decision{FoundAt: at("07:00")} }, "09:01", "L---", [4]model.Clock{"09:00", "", "", ""}},
		"nothing known":                           {func(d *model.Decision) { *d = model.Decision{} }, "20:00", "----", [4]model.Clock{}},
	} {
		d := whole
		tt.change(&d)
		steps, late := regime.Procedures(held.Decided(d), at(tt.now)), ""
		for n, s := range steps {
			mark := "-"
			if s.Late {
				mark = "L"
			}
			late += mark
			var due model.Instant
			if tt.due[n] != "" {
				due = at(tt.due[n])
			}
			if s.Due != due {
				t.Errorf("%s: %s is due %v, want %s", name, s.Step, s.Due, tt.due[n])
			}
		}
		if late != tt.late {
			t.Errorf("%s: late %s, want %s", name, late, tt.late)
		}
	}
	for name, i := range map[string]model.Isolation{
		"before the law": {StartsOn: on("2026-06-30"), Follow: model.FollowIsolation},
		"only watched":   {StartsOn: day, Follow: model.FollowWatch},
		"called off":     {StartsOn: day, Follow: model.FollowIsolation, Outcome: model.OutcomeCancelled},
	} {
		if steps := regime.Procedures(i.Decided(whole), at("20:00")); len(steps) > 0 {
			t.Errorf("%s: %v", name, steps)
		}
	}
}
