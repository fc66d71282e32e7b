package round

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/ui/part"
)

func TestRoundTemperature(t *testing.T) {
	t.Parallel()
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
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		tenths := rapid.IntRange(model.MinTemperature, model.MaxTemperature).Draw(t, "tenths")
		for _, typed := range []string{part.Degrees(tenths), fmt.Sprint(tenths), fmt.Sprintf("%d.%d", tenths/10, tenths%10)} {
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
