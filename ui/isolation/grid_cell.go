package isolation

import (
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// gridCell is the worst of a day's sessions in one letter; "½" where only one of two was recorded and was normal, blank
// where nothing was, "-" where nobody was expected.
func gridCell(d *scene.Desk, i model.Isolation, day model.Date, marks dayMarks) kit.Cell {
	for _, bad := range []model.CheckInResult{model.CheckInSymptoms, model.CheckInAbsent, model.CheckInRefused} {
		for _, c := range marks {
			if c.Result == bad {
				return kit.Cell{Text: part.Letter(d, bad), Style: kit.RowDanger}
			}
		}
	}
	now := d.Now()
	open := 0
	for _, s := range sessions() {
		coming := day == now.Date() && s == model.Afternoon && model.SessionAt(now) == model.Morning
		if _, ok := marks[s]; !ok && !coming && i.Expects(day, s) {
			open++
		}
	}
	switch {
	case len(marks) > 0 && open > 0:
		return kit.Cell{Text: "½", Style: kit.RowWarn}
	case len(marks) > 0:
		return kit.Cell{Text: part.Letter(d, model.CheckInNormal), Style: kit.RowGood}
	case open > 0:
		return kit.Cell{Text: " "}
	}
	return kit.Cell{Text: "-", Style: kit.RowMuted}
}
