package cell_test

import (
	"strings"
	"testing"

	"sotruc/intake/cell"
	"sotruc/intake/source"
	"sotruc/model"
)

// What takes hours is done when they end, and takes place when they begin.
func TestHoursOfACell(t *testing.T) {
	t.Parallel()
	ref, _ := model.NewDate(2021, 8, 16)
	for _, tt := range []struct{ text, due, place string }{
		{"8h00-10h00 ngày 28/8/2021", "once 2021-08-28 by 10:00", "once 2021-08-28 at 08:00"},
		{"7 giờ 30 đến 11 giờ, ngày 28/8/2021", "once 2021-08-28 by 11:00", "once 2021-08-28 at 07:30"},
		{"Tuần sau", "once 2021-08-27 by", ""},
		{"Tháng này", "once 2021-08-31 by", ""},
		{"Hôm nay", "once 2021-08-16 by", ""},
		{"Cuối tuần", "", ""},
		{"14h ngày 28/8/2021", "once 2021-08-28 at 14:00", "once 2021-08-28 at 14:00"},
		{"8h00 (tập trung 7h30) ngày 28/8/2021", "once 2021-08-28 at 08:00", "once 2021-08-28 at 08:00"},
	} {
		s := source.New(tt.text)
		p := source.Over(0, len(s.Fold))
		var got []string
		for _, d := range cell.Due(s, p, ref).Found {
			got = append(got, describe(d.Deadline))
		}
		if line := strings.Join(got, " | "); line != tt.due {
			t.Errorf("%s: due %s, want %s", tt.text, line, tt.due)
		}
		if line := describe(cell.Instant(s, p, ref)); line != tt.place {
			t.Errorf("%s: takes place %s, want %s", tt.text, line, tt.place)
		}
	}
}

// describe is a deadline as far as a cell gives one.
func describe(d model.Deadline) string {
	if d.Every == "" {
		return ""
	}
	return strings.TrimSpace(string(d.Every) + " " + d.Due.String() + " " + string(d.Relation) + " " + string(d.Time))
}
