package entry_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sotruc/intake/entry"
	"sotruc/model"
	"sotruc/model/viet"
)

// spellings are the ways the same words come in: as written, without tones, in capitals, with the tones apart.
func spellings(words string) []string {
	return []string{words, viet.Fold(words), strings.ToUpper(words), norm.NFD.String(words), "  " + strings.ReplaceAll(words, " ", "  ") + " "}
}

func day(t *testing.T, text string) model.Date {
	t.Helper()
	on, err := model.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return on
}

func TestReadDay(t *testing.T) {
	t.Parallel()
	for today, tests := range map[string][]struct{ in, want string }{
		"2021-08-16": { // a Monday
			{"15/8", "2021-08-15"},
			{"15/08/2021", "2021-08-15"},
			{"15-8-2021", "2021-08-15"},
			{"15.8", "2021-08-15"},
			{"15 8 21", "2021-08-15"},
			{"ngày 15/8", "2021-08-15"},
			{"15 tháng 8", "2021-08-15"},
			{"ngày 15 tháng 8 năm 2022", "2022-08-15"},
			{"15/1", "2022-01-15"},
			{"1508", "2021-08-15"},
			{"2008", "2021-08-20"},
			{"150821", "2021-08-15"},
			{"15082021", "2021-08-15"},
			{"2021-08-15", "2021-08-15"},
			{"15", "2021-08-15"},
			{"31", "2021-08-31"},
			{"1", "2021-08-01"},
			{"29/2/2024", "2024-02-29"},
			{"+7", "2021-08-23"},
			{"-3", "2021-08-13"},
			{"5 ngày nữa", "2021-08-21"},
			{"2 tuần nữa", "2021-08-30"},
			{"hôm nay", "2021-08-16"},
			{"mai", "2021-08-17"},
			{"ngày mai", "2021-08-17"},
			{"ngày kia", "2021-08-18"},
			{"mốt", "2021-08-18"},
			{"hôm qua", "2021-08-15"},
			{"hôm kia", "2021-08-14"},
			{"hết hôm nay", "2021-08-16"},
			{"thứ hai", "2021-08-23"},
			{"t2", "2021-08-23"},
			{"thứ 3", "2021-08-17"},
			{"thứ sáu", "2021-08-20"},
			{"t6", "2021-08-20"},
			{"thứ sáu tới", "2021-08-20"},
			{"thứ sáu tuần này", "2021-08-20"},
			{"thứ sáu tuần sau", "2021-08-27"},
			{"t6 tuần tới", "2021-08-27"},
			{"thứ sáu tuần trước", "2021-08-13"},
			{"thứ sáu tuần qua", "2021-08-13"},
			{"t6 tuan vua qua", "2021-08-13"},
			{"cn", "2021-08-22"},
			{"chủ nhật", "2021-08-22"},
			{"chủ nhật tuần sau", "2021-08-29"},
			{"Thứ Sáu 20/08/2021", "2021-08-20"},
			{"thứ sáu, ngày 20/8", "2021-08-20"},
			{"tuần này", "2021-08-20"},
			{"cuối tuần", "2021-08-20"},
			{"tuần sau", "2021-08-27"},
			{"tuần tới", "2021-08-27"},
			{"đầu tuần sau", "2021-08-23"},
			{"giữa tuần sau", "2021-08-25"},
			{"cuối tuần sau", "2021-08-27"},
			{"cuối tháng", "2021-08-31"},
			{"cuối tháng này", "2021-08-31"},
			{"hết tháng", "2021-08-31"},
			{"hết tháng 8", "2021-08-31"},
			{"đến hết tháng 8", "2021-08-31"},
			{"hết tháng 9", "2021-09-30"},
			{"cuối tháng 2", "2021-02-28"},
			{"cuối tháng 2/2024", "2024-02-29"},
			{"hết tháng 8 năm 2022", "2022-08-31"},
			{"đầu tháng sau", "2021-09-01"},
			{"giữa tháng", "2021-08-15"},
			{"giữa tháng 9", "2021-09-15"},
			{"tháng sau", "2021-09-30"},
			{"cuối quý", "2021-09-30"},
			{"cuối quý sau", "2021-12-31"},
			{"cuối quý IV", "2021-12-31"},
			{"hết quý 3/2022", "2022-09-30"},
			{"đầu quý sau", "2021-10-01"},
			{"cuối năm", "2021-12-31"},
			{"cuối năm nay", "2021-12-31"},
			{"hết năm 2022", "2022-12-31"},
			{"giữa năm sau", "2022-06-30"},
			{"16/8 15h", "2021-08-16 15:00"},
			{"16/8 15h30", "2021-08-16 15:30"},
			{"15h 16/8", "2021-08-16 15:00"},
			{"16/8 lúc 15:30", "2021-08-16 15:30"},
			{"16/08/2021 08:30", "2021-08-16 08:30"},
			{"15 giờ 30 phút ngày 16/8", "2021-08-16 15:30"},
			{"15 giờ 16/8", "2021-08-16 15:00"},
			{"15 giờ, ngày mai", "2021-08-17 15:00"},
			{"7g thứ sáu tuần sau", "2021-08-27 07:00"},
			{"3 giờ chiều mai", "2021-08-17 15:00"},
			{"8h sáng t6", "2021-08-20 08:00"},
			{"cuối tháng 17h", "2021-08-31 17:00"},
		},
		"2021-08-20": {{"thứ sáu", "2021-08-27"}, {"cuối tuần", "2021-08-20"}, {"tuần sau", "2021-08-27"}}, // Friday
		"2021-08-22": {{"cuối tuần", "2021-08-22"}, {"tuần sau", "2021-08-27"}, {"thứ hai", "2021-08-23"}}, // Sunday
		"2021-08-31": { // the end of a month
			{"mai", "2021-09-01"},
			{"cuối tháng", "2021-08-31"},
			{"đầu tháng sau", "2021-09-01"},
			{"1", "2021-09-01"},
			{"tháng sau", "2021-09-30"},
			{"hết tháng 7", "2021-07-31"},
			{"cuối quý", "2021-09-30"},
			{"+30", "2021-09-30"},
		},
		"2021-12-31": { // the end of a year
			{"mai", "2022-01-01"},
			{"cuối năm", "2021-12-31"},
			{"cuối năm sau", "2022-12-31"},
			{"đầu tháng sau", "2022-01-01"},
			{"tháng sau", "2022-01-31"},
			{"đầu năm sau", "2022-01-01"},
			{"cuối quý", "2021-12-31"},
			{"cuối quý sau", "2022-03-31"},
			{"quý sau", "2022-03-31"},
			{"tuần sau", "2022-01-07"},
			{"1/1", "2022-01-01"},
			{"hết tháng 1", "2022-01-31"},
			{"2", "2022-01-02"},
			{"30/12", "2021-12-30"},
		},
		"2023-12-15": {{"29/2", "2024-02-29"}, {"cuối tháng 2", "2024-02-29"}},
	} {
		for _, tt := range tests {
			for _, typed := range spellings(tt.in) {
				got, no := entry.ReadDay(typed, day(t, today))
				if said := strings.TrimSpace(got.On.String() + " " + string(got.At)); said != tt.want {
					t.Errorf("on %s %q: %q, %+v; want %q", today, typed, said, no, tt.want)
				}
			}
		}
	}
}

func TestReadDayRefuses(t *testing.T) {
	t.Parallel()
	today, friday := day(t, "2021-08-16"), day(t, "2021-08-20")
	for typed, want := range map[string]entry.Refusal{
		"31/2":         {Why: entry.NoSuchDay, Day: 31, Month: 2, Year: 2021, Days: 28},
		"29/2":         {Why: entry.NoSuchDay, Day: 29, Month: 2, Year: 2021, Days: 28},
		"29/2/2021":    {Why: entry.NoSuchDay, Day: 29, Month: 2, Year: 2021, Days: 28},
		"30/2/2024":    {Why: entry.NoSuchDay, Day: 30, Month: 2, Year: 2024, Days: 29},
		"31/4":         {Why: entry.NoSuchDay, Day: 31, Month: 4, Year: 2021, Days: 30},
		"15h 31/4":     {Why: entry.NoSuchDay, Day: 31, Month: 4, Year: 2021, Days: 30},
		"0/4":          {Why: entry.NoSuchDay, Month: 4, Year: 2021, Days: 30},
		"12/13":        {Why: entry.NoSuchMonth, Month: 13},
		"16/8 25h":     {Why: entry.NoSuchTime},
		"16/8 15:75":   {Why: entry.NoSuchTime},
		"thứ năm 20/8": {Why: entry.OtherWeekday, On: friday},
	} {
		if got, no := entry.ReadDay(typed, today); no != want || got != (entry.Day{}) {
			t.Errorf("%q: %+v, %+v; want %+v", typed, got, no, want)
		}
	}
	for _, typed := range []string{
		"", "abc", "thứ tám", "thứ", "chủ", "32", "0", "1/2/3/4", "+99999999", "+", "15/8/021", "12345", "15h", "hết", "cuối", "tháng 8", "giữa quý",
		"cuối tháng 13", "hết quý 5", "cuối năm x", "ngày", "tuần", "15/8/0000", "sau 5 ngày", "999999 ngày nữa", "15h 16h 16/8", "hằng tháng",
	} {
		if got, no := entry.ReadDay(typed, today); no.Why != entry.NotRead {
			t.Errorf("%q: %+v, %+v", typed, got, no)
		}
	}
}

func TestParseDayTakesNoTime(t *testing.T) {
	t.Parallel()
	today := day(t, "2021-08-16")
	if got, ok := entry.ParseDay("thứ sáu", today); !ok || got != day(t, "2021-08-20") {
		t.Errorf("got %v, %v", got, ok)
	}
	if _, ok := entry.ParseDay("thứ sáu 15h", today); ok {
		t.Error("a time of day passed")
	}
}

// Whatever is typed gives a day of the calendar and a time the clock has, or a reason, and never both.
func TestReadDayHoldsOnAnyWords(t *testing.T) {
	t.Parallel()
	word := rapid.OneOf(rapid.SampledFrom(strings.Fields("ngày hôm nay mai kia thứ t6 cn chủ nhật sáu tuần tháng quý năm sau này tới cuối đầu giữa hết 31/2 29/2 16/8 15h 15 giờ 30 IV +7 - / :")), rapid.String())
	rapid.Check(t, func(t *rapid.T) {
		today, _ := model.NewDate(rapid.IntRange(1, 9999).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day"))
		typed := strings.Join(rapid.SliceOfN(word, 0, 5).Draw(t, "words"), " ")
		got, no := entry.ReadDay(typed, today)
		if (no.Why == "") != (got.On != 0) || no.Why != "" && got != (entry.Day{}) {
			t.Fatalf("%q: %+v, %+v", typed, got, no)
		}
		if again, err := model.ParseDate(got.On.String()); err != nil || again != got.On {
			t.Fatalf("%q gives %v", typed, got.On)
		}
		if clock, err := model.ParseClock(string(got.At)); err != nil || clock != got.At {
			t.Fatalf("%q gives %q", typed, got.At)
		}
	})
}

// A day of a month that is named by its place, and what is done within a day, a week or a month, are days as a paper would say them.
func TestDaysByTheirMonth(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ today, in, want string }{
		{"2021-08-16", "ngày 5 tháng sau", "2021-09-05"},
		{"2021-08-16", "5 tháng sau", "2021-09-05"},
		{"2021-08-16", "mùng 5 tháng tới", "2021-09-05"},
		{"2021-08-16", "ngày 25 tháng này", "2021-08-25"},
		{"2021-08-16", "ngày 5 tháng trước", "2021-07-05"},
		{"2021-12-16", "ngày 5 tháng sau", "2022-01-05"},
		{"2021-08-16", "trong ngày", "2021-08-16"},
		{"2021-08-16", "trong hôm nay", "2021-08-16"},
		{"2021-08-16", "trong tuần", "2021-08-20"},
		{"2021-08-16", "trong tuần sau", "2021-08-27"},
		{"2021-08-16", "trong tháng", "2021-08-31"},
		{"2021-08-16", "trong tháng 9", "2021-09-30"},
		{"2021-08-16", "giữa tháng", "2021-08-15"},
		{"2021-08-16", "đầu tháng sau", "2021-09-01"},
	} {
		for _, typed := range spellings(tt.in) {
			if got, no := entry.ReadDay(typed, day(t, tt.today)); got.On != day(t, tt.want) || no.Why != "" {
				t.Errorf("%q: %v, %v, want %s", typed, got, no, tt.want)
			}
		}
	}
	for typed, want := range map[string]string{"ngày 5 tháng sáu": "2021-06-05", "cuối THÁNG SÁU": "2021-06-30", "thứ sáu": "2021-08-20"} { // June, and no month to come
		for _, form := range []string{typed, norm.NFD.String(typed)} {
			if got, _ := entry.ReadDay(form, day(t, "2021-08-16")); got.On != day(t, want) {
				t.Errorf("%q: %v, want %s", form, got, want)
			}
		}
	}
	want := entry.Refusal{Why: entry.NoSuchDay, Day: 31, Month: 9, Year: 2021, Days: 30}
	if _, no := entry.ReadDay("ngày 31 tháng sau", day(t, "2021-08-16")); no != want {
		t.Errorf("%+v", no)
	}
	for _, none := range []string{"trong", "trong 3 ngày", "ngày 5 tuần sau", "ngày 32 tháng sau", "tháng sau ngày"} {
		if got, no := entry.ReadDay(none, day(t, "2021-08-16")); no.Why == "" {
			t.Errorf("%q is %v", none, got)
		}
	}
}
