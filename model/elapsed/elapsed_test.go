package elapsed_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/elapsed"
)

// A deadline is over by its day or, on that day, by its hour. What is due "before a day" is due the day before, and what moves from a day off is
// due when it is over.
func TestWhatIsOver(t *testing.T) {
	t.Parallel()
	day := func(n int) model.Date { d, _ := model.NewDate(2021, 8, n); return d }
	cal := model.Calendar{Holidays: map[model.Date]string{day(20): "lũ"}}
	once := func(n int) model.Deadline {
		return model.Deadline{Every: model.EveryOnce, Due: day(n), Relation: model.RelationBy}
	}
	at := func(d model.Deadline, clock model.Clock) model.Deadline { d.Time = clock; return d }
	before := once(17)
	before.Relation = model.RelationBefore
	rolls := once(20) // a day off, then the end of the week
	rolls.Roll = true
	for name, c := range map[string]struct {
		d    model.Deadline
		on   int
		at   model.Clock
		want elapsed.By
	}{
		"the day before":                 {once(17), 16, "23:00", elapsed.Nothing},
		"the day, in office hours":       {once(17), 17, "08:00", elapsed.Nothing},
		"the day, behind them":           {once(17), 17, "19:00", elapsed.Hour},
		"the next day":                   {once(17), 18, "07:00", elapsed.Day},
		"its hour to come":               {at(once(17), "10:00"), 17, "10:00", elapsed.Nothing},
		"its hour over":                  {at(once(17), "10:00"), 17, "10:01", elapsed.Hour},
		"late in the evening":            {at(once(17), "21:00"), 17, "19:00", elapsed.Nothing},
		"the end of the day":             {at(once(17), "24:00"), 17, "23:00", elapsed.Nothing},
		"before a day, the day before":   {before, 16, "08:00", elapsed.Nothing},
		"before a day, on it":            {before, 17, "08:00", elapsed.Day},
		"moved from a day off":           {rolls, 22, "08:00", elapsed.Nothing},
		"moved, and over":                {rolls, 24, "08:00", elapsed.Day},
		"a stretch of days":              {model.Deadline{Every: model.EveryOnce, From: day(10), To: day(14)}, 16, "08:00", elapsed.Day},
		"a stretch that goes on":         {model.Deadline{Every: model.EveryOnce, From: day(10), To: day(18)}, 16, "08:00", elapsed.Nothing},
		"once, without a day":            {model.Deadline{Every: model.EveryOnce}, 16, "08:00", elapsed.Nothing},
		"no deadline":                    {model.Deadline{}, 16, "08:00", elapsed.Nothing},
		"at once":                        {model.Deadline{Every: model.EveryASAP}, 16, "08:00", elapsed.Nothing},
		"a rhythm without end":           {model.Deadline{Every: model.EveryDay, Time: "07:00"}, 16, "08:00", elapsed.Nothing},
		"a rhythm that has ended":        {model.Deadline{Every: model.EveryDay, EndsOn: day(15)}, 16, "08:00", elapsed.Day},
		"a rhythm that ends today":       {model.Deadline{Every: model.EveryDay, Time: "07:00", EndsOn: day(16)}, 16, "08:00", elapsed.Nothing},
		"a rhythm that ends another day": {model.Deadline{Every: model.EveryDay, EndsOn: day(17)}, 16, "08:00", elapsed.Nothing},
	} {
		if got := elapsed.At(c.d, day(c.on).At(c.at), cal); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
