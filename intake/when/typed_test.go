package when_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/intake/entry"
	"sotruc/intake/when"
	"sotruc/model"
)

func day(t *testing.T, text string) model.Date {
	t.Helper()
	on, err := model.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return on
}

func TestParseClock(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]model.Clock{
		"14:00": "14:00", "14h": "14:00", "14g30": "14:30", "1430": "14:30", "14 giờ 30": "14:30", "7": "07:00", "7h5": "", "": "", "24:00": "24:00", "9.15": "09:15", "x": "",
	} {
		got, ok := when.ParseClock(typed)
		if got != want || ok != (want != "" || typed == "") {
			t.Errorf("%q: %q, %t; want %q", typed, got, ok, want)
		}
	}
}

// No day typed in a row with another is lost: each is a deadline of its own, or what is left out is named.
func TestNoDayTypedBesideAnotherIsLost(t *testing.T) {
	t.Parallel()
	today, _ := model.NewDate(2021, 8, 10)
	on := func(day int) model.Date { return today + model.Date(day-10) }
	for typed, want := range map[string][]model.Date{
		"16/8 và 20/8": {on(16), on(20)}, "16/8, 20/8": {on(16), on(20)}, "ngày 16 va ngày 20/8": {on(16), on(20)}, "mai và 20/8": {on(11), on(20)},
		"thứ sáu & 20/8 15h": {on(13), on(20)}, "20/8 và cuối tháng": {on(20), on(31)}, "trước ngày 16/8 và 20/8": {on(16), on(20)}, "thứ sáu, 20/8": {on(20)},
		"trước 16 giờ, ngày 20/8": {on(20)}, "thứ sáu và thứ bảy": {on(13), on(14)},
	} {
		found, no := when.TypedDeadlines(typed, today, today)
		var got []model.Date
		for _, d := range found {
			got = append(got, d.Due)
		}
		if no.Why != "" || !slices.Equal(got, want) {
			t.Errorf("%q: %v, %v, want %v", typed, got, no, want)
		}
	}
	for typed, want := range map[string]entry.Refusal{
		"trước ngày 16/8 và thứ sáu": {Why: entry.MoreDays, On: on(13)}, "trước ngày 16/8 và cuối tháng": {Why: entry.MoreDays, On: on(31)},
		"mai và 20/13": {Why: entry.NoSuchMonth, Month: 13}, "báo cáo và nộp": {Why: entry.NotRead},
		"15 ngày trước ngày 30/9/2021": {Why: entry.NotRead},
	} {
		if found, no := when.TypedDeadlines(typed, today, today); len(found) != 0 || no != want {
			t.Errorf("%q: %v, %+v, want %+v", typed, found, no, want)
		}
	}
	for _, typed := range []string{"thứ hai và thứ tư hằng tuần", "ngày 5 và ngày 20 hằng tháng", "14 giờ và 20 giờ hằng ngày"} {
		if found, no := when.TypedDeadlines(typed, today, today); no.Why == entry.MoreDays || len(found) > 0 && !found[0].Every.Recurs() {
			t.Errorf("%q: %+v, %+v", typed, found, no)
		}
	}
}

func TestTypedDeadlines(t *testing.T) {
	t.Parallel()
	today, issued := day(t, "2021-08-16"), day(t, "2021-08-02")
	for typed, want := range map[string]model.Deadline{
		"16/8":                       {Due: day(t, "2021-08-16"), Relation: model.RelationBy},
		"hôm nay":                    {Due: day(t, "2021-08-16"), Relation: model.RelationBy},
		"mai":                        {Due: day(t, "2021-08-17"), Relation: model.RelationBy},
		"+7":                         {Due: day(t, "2021-08-23"), Relation: model.RelationBy},
		"thứ sáu":                    {Due: day(t, "2021-08-20"), Relation: model.RelationBy},
		"20/8 15h":                   {Due: day(t, "2021-08-20"), Time: "15:00", Relation: model.RelationBy},
		"cuối tháng":                 {Due: day(t, "2021-08-31"), Relation: model.RelationBy},
		"trước 20/8":                 {Due: day(t, "2021-08-20"), Relation: model.RelationBefore},
		"ngày 10, 2 tháng một lần":   {Every: model.EveryMonth, Interval: 2, Day: 10, Relation: model.RelationAt},
		"trước ngày 15 hằng tháng":   {Every: model.EveryMonth, Day: 15, Relation: model.RelationBefore},
		"chậm nhất 15 giờ ngày 20/8": {Due: day(t, "2021-08-20"), Time: "15:00", Relation: model.RelationBy},
	} {
		if want.Every == "" {
			want.Every = model.EveryOnce
		}
		if want.Phrase = typed; !strings.Contains(typed, "trước") && !strings.Contains(typed, "chậm") && !want.Every.Recurs() {
			want.Phrase = strings.TrimSpace(want.Due.Local() + " " + string(want.Time))
		}
		got, no := when.TypedDeadlines(typed, today, issued)
		if len(got) != 1 || got[0] != want || no.Why != "" {
			t.Errorf("%q: %+v, %+v; want %+v", typed, got, no, want)
		}
	}
	for typed, why := range map[string]entry.Reason{
		"31/2": entry.NoSuchDay, "sau 5 ngày": entry.NotRead, "báo cáo 2 lần/ngày": entry.NotHeld,
		"gửi ngày 10 và họp, 2 tháng một lần": entry.NotHeld,
	} {
		if got, no := when.TypedDeadlines(typed, today, issued); len(got) != 0 || no.Why != why {
			t.Errorf("%q: %+v, %+v", typed, got, no)
		}
	}
}
