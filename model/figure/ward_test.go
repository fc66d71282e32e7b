package figure_test

import (
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
)

// on reads a date that the test knows to be right.
func on(s string) model.Date {
	d, err := model.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// at reads "2021-08-16 14:00" in the office's zone.
func at(s string) model.Instant {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, model.Zone)
	if err != nil {
		panic(err)
	}
	return model.InstantOf(t)
}

// with changes a copy of a thing that is right.
func with[T any](thing T, change func(*T)) T {
	change(&thing)
	return thing
}

// f1 was isolated at home under 5599/BYT-MT on 01/8/2021: until 15/8, then monitored until 29/8.
func f1() model.Isolation {
	return model.Isolation{
		ID: 1, PersonID: 1, HouseholdID: 1, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorStart,
		AnchorOn: on("2021-08-01"), StartsOn: on("2021-08-01"), EndsOn: on("2021-08-15"), RegimeID: "byt5599", Days: 14,
		TestDays: model.Days{1, 7, 14}, MonitorDays: 14, CheckIns: 2,
	}
}

func ended(outcome model.Outcome, day string) model.Isolation {
	return with(f1(), func(i *model.Isolation) { i.Outcome, i.EndedOn = outcome, on(day) })
}

// vaccinated came from an outbreak area, fully vaccinated: seven days of monitoring, no isolation.
func vaccinated() model.Isolation {
	return model.Isolation{
		Category: model.CategoryOutbreakArea, Place: model.PlaceHome, Anchor: model.AnchorArrival, AnchorOn: on("2021-08-10"),
		StartsOn: on("2021-08-10"), EndsOn: on("2021-08-10"), RegimeID: "byt6386-full", TestDays: model.Days{1, 7}, MonitorDays: 7, CheckIns: 2,
	}
}

// tet2021 is the New Year of 2021 (10–16 February) and the spring holidays; the office closes at 17:00.
func tet2021() model.Calendar {
	holidays := map[model.Date]string{on("2021-04-30"): "Ngày Giải phóng", on("2021-05-03"): "Quốc tế Lao động (bù)", on("2021-09-02"): "Quốc khánh"}
	for d := on("2021-02-10"); d <= on("2021-02-16"); d++ {
		holidays[d] = "Tết Nguyên đán"
	}
	return model.Calendar{Holidays: holidays}
}

// daily is the quick report of 14:00, from 03/8/2021 on.
func daily() model.Task {
	return model.Task{ID: 1, Text: "Báo cáo nhanh", CreatedAt: at("2021-07-19 08:00"), Deadline: model.Deadline{
		Every: model.EveryDay, Time: "14:00", Relation: model.RelationAt, StartsOn: on("2021-08-03"),
	}}
}

// anyRecurrence draws a deadline that comes back, without bounds.
func anyRecurrence(t *rapid.T) model.Deadline {
	d := model.Deadline{
		Every: rapid.SampledFrom([]model.Every{
			model.EveryDay, model.EveryWeek, model.EveryMonth, model.EveryQuarter, model.EveryHalfYear, model.EveryYear,
		}).Draw(t, "every"),
		Interval: rapid.SampledFrom([]int{0, 0, 1, 2, 3, 15}).Draw(t, "interval"),
		Weekday:  rapid.IntRange(0, 7).Draw(t, "weekday"),
		Day:      rapid.IntRange(0, 31).Draw(t, "day"),
		Month:    rapid.IntRange(0, 12).Draw(t, "month"),
		Time:     model.Clock(rapid.SampledFrom([]string{"", "00:00", "08:00", "14:00", "24:00"}).Draw(t, "time")),
		Relation: rapid.SampledFrom([]model.Relation{"", model.RelationBefore, model.RelationBy, model.RelationAt}).Draw(t, "relation"),
		Roll:     rapid.Bool().Draw(t, "roll"),
	}
	if d.Every == model.EveryWeek {
		d.AlsoOn = model.Weekdays(rapid.IntRange(0, 127).Draw(t, "also on"))
	}
	if d.Every == model.EveryMonth && d.Weekday != 0 {
		d.Nth = rapid.IntRange(-1, 4).Draw(t, "nth")
	}
	if d.Every == model.EveryDay && d.Time == "08:00" && rapid.Bool().Draw(t, "twice") {
		d.Also = "16:00"
	}
	return d
}
