package scene_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/intake/entry"
	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

// deskOn is a desk with words and a clock, and no book.
func deskOn(t *testing.T, now time.Time) *scene.Desk {
	t.Helper()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	return &scene.Desk{Words: words, Clock: func() time.Time { return now }}
}

func TestDayFieldsSayWhatTheyUnderstood(t *testing.T) {
	t.Parallel()
	d := deskOn(t, time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone))
	for typed, want := range map[string]struct{ day, clocked, instant kit.Parsed }{
		"t6": {
			kit.Parsed{Shown: "20/08/2021", Means: "Thứ Sáu 20/08/2021"},
			kit.Parsed{Shown: "20/08/2021", Means: "Thứ Sáu 20/08/2021"},
			kit.Parsed{Shown: "20/08/2021 13:12", Means: "Thứ Sáu 20/08/2021 13:12"},
		},
		"20/08/2021": {
			kit.Parsed{Shown: "20/08/2021", Means: "Thứ Sáu"},
			kit.Parsed{Shown: "20/08/2021", Means: "Thứ Sáu"},
			kit.Parsed{Shown: "20/08/2021 13:12", Means: "Thứ Sáu 20/08/2021 13:12"},
		},
		"15h 22/8": {
			kit.Parsed{Wrong: "Ô này chỉ nhận ngày, không nhận giờ. Hãy bỏ phần giờ."},
			kit.Parsed{Shown: "22/08/2021", Means: "Chủ nhật 22/08/2021 15:00", Clock: "15:00"},
			kit.Parsed{Shown: "22/08/2021 15:00", Means: "Chủ nhật 22/08/2021 15:00"},
		},
		"31/2":         sameWrong("Không có ngày 31/2: tháng 2/2021 chỉ có 28 ngày."),
		"29/2":         sameWrong("Không có ngày 29/2: tháng 2/2021 chỉ có 28 ngày."),
		"31/4/2022":    sameWrong("Không có ngày 31/4: tháng 4/2022 chỉ có 30 ngày."),
		"1/13":         sameWrong("Không có tháng 13. Ghi ngày trước, tháng sau, ví dụ 20/8."),
		"20/8 25h":     sameWrong("Giờ không đúng. Ghi 15h, 15h30 hoặc 15:30, ví dụ 20/8 15h."),
		"thứ năm 20/8": sameWrong("Ngày 20/08/2021 là Thứ Sáu. Sửa ngày, hoặc bỏ thứ."),
		"mấy hôm nữa":  sameWrong("Ngày không đúng. Gõ 20/8, +7, mai, thứ sáu tuần sau, cuối tháng…"),
	} {
		if got := scene.DayParser(d)(typed); got != want.day {
			t.Errorf("%q in a day field: %+v", typed, got)
		}
		if got := scene.DayAndClock(d)(typed); got != want.clocked {
			t.Errorf("%q beside a field for the time: %+v", typed, got)
		}
		if got := scene.InstantParser(d)(typed); got != want.instant {
			t.Errorf("%q in a field for an instant: %+v", typed, got)
		}
	}
}

// Words without tones that read two ways are answered with both.
func TestTwoReadingsAreNamed(t *testing.T) {
	t.Parallel()
	d := deskOn(t, time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone))
	_, no := when.TypedDeadlines("truoc ngay 5 thang sau", d.Today(), 0)
	want := "Chữ không dấu này hiểu được hai cách: “trước ngày 5 tháng sau” hoặc “trước ngày 5 tháng sáu”. Hãy gõ có dấu."
	if got := scene.DayRefused(d, no); got != want {
		t.Errorf("%q", got)
	}
}

func sameWrong(sentence string) struct{ day, clocked, instant kit.Parsed } {
	p := kit.Parsed{Wrong: sentence}
	return struct{ day, clocked, instant kit.Parsed }{p, p, p}
}

// What is said to be understood is what is read when it is typed itself, and so is what the field shows then.
func TestWhatIsUnderstoodReadsBack(t *testing.T) {
	t.Parallel()
	now := time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone)
	d := deskOn(t, now)
	d.Clock = func() time.Time { return now }
	rapid.Check(t, func(t *rapid.T) {
		now = time.Date(rapid.IntRange(1, 9999).Draw(t, "year"), 1, rapid.IntRange(1, 366).Draw(t, "day"), 9, 0, 0, 0, model.Zone)
		typed := entry.Day{On: model.Date(rapid.IntRange(1, 3652059).Draw(t, "typed day"))}
		if rapid.Bool().Draw(t, "clock") {
			typed.At, _ = model.NewClock(rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute"))
		}
		said := scene.Understood(d, typed)
		if got, no := entry.ReadDay(said, d.Today()); got != typed {
			t.Fatalf("%q reads as %+v, %+v; want %+v", said, got, no, typed)
		}
		p := scene.DayAndClock(d)(said)
		if again := scene.DayAndClock(d)(p.Shown); p.Clock != string(typed.At) || again.Shown != p.Shown || scene.TypedDay(d, p.Shown) != typed.On {
			t.Fatalf("%q shows %+v and then %+v", said, p, again)
		}
		if typed.At == "" {
			return
		}
		if at, ok := scene.TypedInstant(d, scene.Moment(typed.On.At(typed.At))); !ok || at != typed.On.At(typed.At) {
			t.Fatalf("%q as an instant is %v", said, at)
		}
	})
}
