package tui

import (
	"context"
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/ui/kit"
)

func TestRoundTemperature(t *testing.T) {
	for typed, want := range map[string]int{
		"36.6": 366, "36,6": 366, "366": 366, "37": 370, "37.": 370, "38,2": 382, "430": 430, "330": 330,
		"": 0, "3": 0, "45": 0, "3660": 0, "36.65": 0, "366,1": 0, "32,9": 0, "43,1": 0, "36,6,6": 0, "abc": 0, "-36": 0,
	} {
		got, ok := roundTemperature(typed)
		if ok != (want != 0) || ok && got != want {
			t.Errorf("%q is %d, %v; want %d", typed, got, ok, want)
		}
	}
}

func TestRoundReadsWhatItShows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tenths := rapid.IntRange(model.MinTemperature, model.MaxTemperature).Draw(t, "tenths")
		for _, typed := range []string{isolateDegrees(tenths), fmt.Sprint(tenths), fmt.Sprintf("%d.%d", tenths/10, tenths%10)} {
			if got, ok := roundTemperature(typed); !ok || got != tenths {
				t.Fatalf("%q is %d, %v", typed, got, ok)
			}
		}
		typed := rapid.String().Draw(t, "any")
		if got, ok := roundTemperature(typed); ok && (got < model.MinTemperature || got > model.MaxTemperature) {
			t.Fatalf("%q is %d", typed, got)
		}
	})
}

// recorded is what the book holds of somebody for a session.
func (d *driver) recorded(name string, day model.Date, s model.Session) model.CheckIn {
	d.t.Helper()
	found, err := d.desk.Book.CheckIns(context.Background(), []model.IsolationID{d.isolateOf(name).ID}, day, day)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, c := range found {
		if c.Session == s {
			return c
		}
	}
	return model.CheckIn{}
}

func TestRoundIsRecordedLineByLine(t *testing.T) {
	d, _ := isolateBook(t)
	today := d.desk.Today()
	d.press("r").see("Vòng chiều", "0/4")
	d.press("enter").see("1/4").press("3", "6", ",", "9").see("Thân nhiệt của Lê Thị Cúc: 36,9").press("enter").see("2/4")
	d.press("v").see("3/4").press("3", "8", "2", "enter").see("4/4", "sốt")
	for name, want := range map[string]model.CheckIn{
		"Trần Văn Bình": {Result: model.CheckInNormal},
		"Lê Thị Cúc":    {Result: model.CheckInNormal, Temperature: 369},
		"Trần Thị Dung": {Result: model.CheckInAbsent},
		"Trần Văn Em":   {Result: model.CheckInSymptoms, Symptoms: "sốt", Temperature: 382},
	} {
		got := d.recorded(name, today, model.Afternoon)
		if got.Result != want.Result || got.Symptoms != want.Symptoms || got.Temperature != want.Temperature {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
	d.press("u").see("3/4")
	d.press("s").write("ho").press("ctrl+s").see("4/4")
}

func TestRoundRefusesWhatNobodyHas(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("r", "4", "5", "enter").see("Thân nhiệt từ 33 đến 43 độ", "0/4")
	d.press("esc").see("0/4")
	d.press("3", "6", "6", "0", "enter").see("Thân nhiệt từ 33 đến 43 độ")
	d.press("backspace", "enter").see("1/4", "36,6")
	d.press("3", "backspace").see("1/4")
	if d.app.top().screen.Typing() {
		t.Error("still typing")
	}
	d.press("up", "delete").see("0/4")
	if got := d.recorded("Trần Văn Bình", d.desk.Today(), model.Afternoon); got.Result != "" {
		t.Errorf("%+v is still there", got)
	}
}

func TestRoundOfTheRestAsks(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("r", "v", "a").see("3 người chưa ghi").press("enter").see("1/4")
	d.press("a", "c").see("4/4", "Đã ghi bình thường cho 3 người")
	if got := d.recorded("Trần Văn Bình", d.desk.Today(), model.Afternoon); got.Result != model.CheckInAbsent {
		t.Errorf("%+v", got)
	}
	d.press("u").see("1/4")
}

func TestRoundOfAPastDay(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("r", "[", "left").see("Vòng sáng", "ghi bù", "15/08/2021").press("enter").see("1/4")
	if got := d.recorded("Trần Văn Bình", d.desk.Today()-1, model.Morning); got.Result != model.CheckInNormal {
		t.Errorf("%+v", got)
	}
	d.press("]", "]").see("16/08/2021")
}

func TestRoundFindsByName(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("r", "/").write("dung").press("enter", "v").see("v vắng mặt")
	if got := d.recorded("Trần Thị Dung", d.desk.Today(), model.Afternoon); got.Result != model.CheckInAbsent {
		t.Errorf("%+v", got)
	}
}

// hold presses a key and keeps its command.
func (d *driver) hold(name string) tea.Cmd {
	_, cmd := d.app.Update(kit.Press(name))
	return cmd
}

func TestRoundWritesInOrder(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("r")
	first := d.hold("enter")
	d.see("1/4")
	d.press("up")
	second := d.hold("v")
	late := make(chan tea.Msg)
	go func() { late <- second() }() // the later one starts first, and must wait
	d.send(first())
	d.send(<-late)
	if got := d.recorded("Trần Văn Bình", d.desk.Today(), model.Afternoon); got.Result != model.CheckInAbsent {
		t.Errorf("%+v", got)
	}
	d.see("v vắng mặt", "1/4")
}

func TestQuittingWaitsForTheRound(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("r")
	first, second := d.hold("enter"), d.hold("enter")
	d.press("esc", "q")
	if d.quit {
		t.Fatal("left with writes on their way")
	}
	d.send(first())
	if d.quit {
		t.Fatal("left before the second write")
	}
	d.send(second())
	if !d.quit {
		t.Fatal("did not leave")
	}
	for _, name := range []string{"Trần Văn Bình", "Lê Thị Cúc"} {
		if got := d.recorded(name, d.desk.Today(), model.Afternoon); got.Result != model.CheckInNormal {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestRoundSaysWhatWasNotWritten(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("r")
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("enter").see("Chưa ghi được Trần Văn Bình", "0/4")
}

func TestGridOpensTheCard(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("r", "enter", "v", "esc", "g").see("Trần Văn Bình 1960 16/08: sáng chưa ghi · chiều bình thường")
	d.press("down").see("chiều vắng mặt").press("left").see("15/08: sáng chưa ghi")
	d.press("[").see("09/08/2021").press("]", "enter").see("Lê Thị Cúc 1970", "Vì sao ngày này")
}

// BenchmarkRoundKey measures a key press to its new frame in a round of thousands of stops.
func BenchmarkRoundKey(b *testing.B) {
	d := start(b, 10_000)
	d.press("4", "r")
	r, ok := d.app.top().screen.(*round)
	if !ok {
		b.Fatal("no round")
	}
	for _, name := range []string{"down", "pgdown", "v"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				_, _ = d.app.Update(kit.Press(name)) // what it would write is left
				_ = d.app.View()
				r.pending = nil
			}
			b.ReportMetric(float64(len(r.stops)), "stops")
		})
	}
}
