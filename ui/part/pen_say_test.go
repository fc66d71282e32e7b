package part

import (
	"strings"
	"testing"
)

func TestTypedDoneTakesADayAndAnHour(t *testing.T) {
	t.Parallel()
	d := bareDesk(t) // on Mon 16/08/2021 13:12
	pen := &Pen{desk: d}
	for typed, want := range map[string]string{
		"13/8": "13/08/2021", "hôm qua": "15/08/2021", "13/8 16:30": "13/08/2021 16:30", "16h30 hôm qua": "15/08/2021 16:30", "8h sáng nay": "16/08/2021 08:00",
	} {
		at, wrong := pen.typedDone(typed)
		if got := doneWords(at); wrong != "" || got != want || pen.parseDone(typed).Shown != want {
			t.Errorf("%q is %q, %v; want %q", typed, got, wrong, want)
		}
	}
	for typed, want := range map[string]string{
		"mai": "chưa tới", "14h hôm nay": "chưa tới", "31/2": "tháng 2/2021 chỉ có 28 ngày", "lúc nào đó": "Gõ 13/8, hôm qua",
	} {
		at, wrong := pen.typedDone(typed)
		if !strings.Contains(wrong, want) || strings.Contains(wrong, "tuần sau") || pen.parseDone(typed).Wrong != wrong {
			t.Errorf("%q is %v, refused with %q; want %q", typed, at, wrong, want)
		}
	}
	if at, wrong := pen.typedDone("  "); at != 0 || wrong != "" {
		t.Errorf("nothing typed is %v, %v", at, wrong)
	}
}
