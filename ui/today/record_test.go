package today_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/ui/drive"
	"sotruc/ui/scene"
	"sotruc/ui/today"
)

// Other programs are told what the screen shows: each line in its order with its number, late where it is marked so, and a place that opens.
func TestTheRecordIsTheScreen(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Size(200, 50)
	r, err := today.RecordOf(t.Context(), d.Desk)
	if err != nil {
		t.Fatal(err)
	}
	text, err := today.Text(t.Context(), d.Desk, false)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := today.Text(t.Context(), d.Desk, true)
	if err != nil {
		t.Fatal(err)
	}
	const head = 3 // lines before the first of what waits
	if len(r.Todo) < 10 || text[head+len(r.Todo)] != "" || plain[head+len(r.Todo)] != "" {
		t.Fatalf("%d lines for programs of\n%s", len(r.Todo), strings.Join(text, "\n"))
	}
	for n, line := range r.Todo {
		shown, said := text[head+n], plain[head+n]
		if !strings.Contains(shown, line.Text) || !strings.Contains(said, strings.TrimRight(line.Text, ".")) {
			t.Errorf("%q is shown as %q and said as %q", line.Text, shown, said)
		}
		if line.Urgent != strings.Contains(shown, "▲") || strings.ContainsAny(said, "▲▆█") {
			t.Errorf("urgent %v is shown as %q and said as %q", line.Urgent, shown, said)
		}
		if number := fmt.Sprint(line.Count); line.Count > 0 && (!strings.HasPrefix(strings.TrimLeft(shown, " ▲"), number+" ") || !strings.HasPrefix(said, number+" ")) {
			t.Errorf("%d is shown as %q and said as %q", line.Count, shown, said)
		}
		if strings.Trim(line.Code, "abcdefghijklmnopqrstuvwxyz-") != "" || line.Code == "" {
			t.Errorf("%q has the code %q", line.Text, line.Code)
		}
		if (line.Count > 0) == (line.Due != "") && !strings.Contains(line.Text, "kỳ quá hạn nữa") {
			t.Errorf("%q is neither a number of things nor one with an hour", line.Text)
		}
		if _, ok := scene.ParsePlace(line.Place); !ok {
			t.Errorf("%q leads to no place: %q", line.Text, line.Place)
		}
	}
	d.See(fmt.Sprintf("%d người · %d hộ", r.Home.People, r.Home.Households))
	first, last := r.Home.Trend[0], r.Home.Trend[len(r.Home.Trend)-1]
	top := 0
	for _, n := range r.Home.Trend {
		top = max(top, n)
	}
	d.See(fmt.Sprintf("%d (03/08) → %d, cao nhất %d", first, last, top))
	if len(r.Home.Trend) != 14 || last != r.Home.People {
		t.Errorf("%v ends with other than the %d people at home", r.Home.Trend, r.Home.People)
	}
}
