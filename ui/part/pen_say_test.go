package part

import "testing"

func TestTypedDoneTakesADayAndAnHour(t *testing.T) {
	t.Parallel()
	d := bareDesk(t) // on Mon 16/08/2021 13:12
	pen := &Pen{desk: d}
	for typed, want := range map[string]string{
		"13/8": "13/08/2021", "hôm qua": "15/08/2021", "13/8 16:30": "13/08/2021 16:30", "16h30 hôm qua": "15/08/2021 16:30", "8h sáng nay": "16/08/2021 08:00",
	} {
		at, ok := pen.typedDone(typed)
		if got := doneWords(at); !ok || got != want || parseDone(d)(typed).Shown != want {
			t.Errorf("%q is %q, %v; want %q", typed, got, ok, want)
		}
	}
	for _, typed := range []string{"mai", "14h hôm nay", "31/2", "lúc nào đó"} {
		if at, ok := pen.typedDone(typed); ok {
			t.Errorf("%q passed as %v", typed, at)
		}
	}
	if at, ok := pen.typedDone("  "); at != 0 || !ok {
		t.Errorf("nothing typed is %v, %v", at, ok)
	}
}
