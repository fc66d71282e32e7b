package round

import (
	"testing"
	"time"

	"sotruc/config"
	"sotruc/model"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

func TestGridCellIsASessionInOneLetter(t *testing.T) {
	t.Parallel()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2021, 8, 16, 10, 12, 0, 0, model.Zone)
	d := &scene.Desk{Config: config.Default(), Words: words, Clock: func() time.Time { return now }}
	today := d.Today()
	i := model.Isolation{ID: 1, Place: model.PlaceHome, StartsOn: today - 3, EndsOn: today + 11, Days: 14, CheckIns: 2}
	for _, test := range []struct {
		day    model.Date
		s      model.Session
		result model.CheckInResult
		want   string
	}{
		{today - 4, model.Morning, "", "-"},
		{today - 3, model.Morning, "", "-"}, // nobody is expected on the first morning
		{today - 3, model.Afternoon, "", "_"},
		{today - 1, model.Morning, model.CheckInNormal, "·"},
		{today - 1, model.Afternoon, model.CheckInAbsent, "v"},
		{today - 1, model.Afternoon, model.CheckInRefused, "k"},
		{today - 1, model.Afternoon, model.CheckInSymptoms, "s"},
		{today - 4, model.Morning, model.CheckInNormal, "·"}, // somebody did look in
		{today, model.Morning, "", "_"},
		{today, model.Afternoon, "", " "},
		{today + 1, model.Morning, "", " "},
	} {
		if got := gridCell(d, i, test.day, test.s, model.CheckIn{Result: test.result}).Text; got != test.want {
			t.Errorf("%s %s %s is %q, want %q", test.day, test.s, test.result, got, test.want)
		}
	}
}
