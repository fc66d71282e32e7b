package isolation

import (
	"testing"

	"sotruc/model"
	"sotruc/model/regime"
)

func TestGridCellIsTheWorstOfTheDay(t *testing.T) {
	t.Parallel()
	d := bareDesk(t)
	today := d.Today()
	i := regime.Case{StartsOn: today - 3}.Begin(regimeOf(d, "byt5599"))
	i.ID = 1
	marks := func(results ...model.CheckInResult) dayMarks {
		m := dayMarks{}
		for n, r := range results {
			if r != "" {
				m[sessions()[n]] = model.CheckIn{Result: r}
			}
		}
		return m
	}
	for _, test := range []struct {
		day   model.Date
		marks dayMarks
		want  string
	}{
		{today - 4, nil, "-"},
		{today - 3, nil, " "},
		{today - 3, marks("", model.CheckInNormal), "·"}, // nobody is expected on the first morning
		{today - 1, marks(model.CheckInNormal, model.CheckInNormal), "·"},
		{today - 1, marks(model.CheckInNormal), "½"},
		{today - 1, marks(model.CheckInNormal, model.CheckInAbsent), "v"},
		{today - 1, marks(model.CheckInRefused, model.CheckInAbsent), "v"},
		{today - 1, marks(model.CheckInSymptoms, model.CheckInAbsent), "s"},
		{today - 1, marks(model.CheckInRefused), "k"},
		{today - 4, marks(model.CheckInNormal), "·"}, // somebody did look in
	} {
		if got := gridCell(d, i, test.day, test.marks).Text; got != test.want {
			t.Errorf("%s %v is %q, want %q", test.day, test.marks, got, test.want)
		}
	}
}
