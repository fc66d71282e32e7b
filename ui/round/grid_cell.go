package round

import (
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// gridCell is a session in one letter: what was found; "_" where nothing was recorded, blank where its time has not come, "-"
// where nobody was expected.
func gridCell(d *scene.Desk, i model.Isolation, day model.Date, s model.Session, c model.CheckIn) kit.Cell {
	switch c.Result {
	case model.CheckInNormal:
		return kit.Cell{Text: part.Letter(d, c.Result), Style: kit.RowGood}
	case model.CheckInSymptoms, model.CheckInAbsent, model.CheckInRefused:
		return kit.Cell{Text: part.Letter(d, c.Result), Style: kit.RowDanger}
	}
	switch {
	case !i.Expects(day, s):
		return kit.Cell{Text: "-", Style: kit.RowMuted}
	case toCome(d, day, s):
		return kit.Cell{Text: " "}
	}
	return kit.Cell{Text: part.Letter(d, ""), Style: kit.RowWarn}
}

// toCome tells whether a session has not begun yet.
func toCome(d *scene.Desk, day model.Date, s model.Session) bool {
	now := d.Now()
	return day > now.Date() || day == now.Date() && s == model.Afternoon && model.SessionAt(now) == model.Morning
}
