package store_test

import (
	"fmt"
	"testing"
	"time"

	"sotruc/model"
)

// Who was left out of a round that was walked is counted after it is over, today and the day after, until recorded, the end is known or the
// round is waived; a round nobody walked is missed, not walked in part.
func TestWhoWasLeftOutOfARound(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	house := d.house("Võ An", 0)
	var all []model.Isolation
	for n := range 4 {
		all = append(all, d.isolated(d.person(fmt.Sprint("Võ ", n), house.ID).ID))
	}
	d.watched(d.person("Võ Theo", house.ID).ID, model.FollowWatch)
	d.later(24 * time.Hour)
	day := d.instant().Date()
	var none []model.DueRound
	left := func(at string, on model.Date) []model.DueRound {
		t.Helper()
		return must(d.Today(d.ctx, on.At(model.Clock(at))))(t).LeftOut
	}
	record := func(of model.Isolation, on model.Date, s model.Session) {
		t.Helper()
		check(t, d.RecordCheckIns(d.ctx, []model.CheckIn{{IsolationID: of.ID, Day: on, Session: s, Result: model.CheckInNormal}}))
	}
	same(t, "nobody walked", left("13:00", day), none)
	record(all[0], day, model.Morning)
	same(t, "before noon", left("11:00", day), none)
	three := []model.DueRound{{Day: day, Session: model.Morning, Due: 3}}
	same(t, "after noon", left("13:00", day), three)
	same(t, "the day after", left("09:00", day+1), three)
	same(t, "two days after", left("09:00", day+2), none)
	record(all[1], day, model.Morning)
	check(t, d.EndIsolations(d.ctx, []model.IsolationID{all[2].ID}, model.OutcomeMoved, day, model.SourceNone, ""))
	same(t, "one recorded, one gone", left("13:00", day), []model.DueRound{{Day: day, Session: model.Morning, Due: 1}})
	check(t, d.WaiveRounds(d.ctx, []model.RoundWaiver{{Day: day, Session: model.Morning, Reason: "mưa bão"}}))
	same(t, "waived", left("13:00", day), none)
}
