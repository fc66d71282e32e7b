package round

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// lineUp puts the stops below the names of their areas.
func (r *round) lineUp() {
	r.rows = r.rows[:0]
	area, home := "", model.HouseholdID(0)
	var areas []int // the numbers of the rows that name one
	for n, s := range r.stops {
		under := s.Area
		if s.PastEnd {
			under = r.desk.T("isolation.round_past_end")
		}
		if n == 0 || under != area {
			area, home = under, 0
			areas = append(areas, len(r.rows))
			r.rows = append(r.rows, roundRow{area: area, stop: -1})
		}
		r.rows = append(r.rows, roundRow{area: area, stop: n, sameHome: s.HouseholdID == home && home != 0})
		home = s.HouseholdID
	}
	r.table.Empty = r.nobody()
	if !r.loaded {
		r.table.Empty = r.desk.T("app.loading")
	}
	r.table.SetCount(len(r.rows))
	r.table.SetHeadings(areas)
	r.dress()
}

// dress counts the stops that are in the book as recorded, and writes the rows shown anew.
func (r *round) dress() {
	r.done, r.all = map[string]int{}, map[string]int{}
	r.recorded, r.due = 0, 0
	for at := 0; at < len(r.rows); at++ {
		area, done, of, due := r.rows[at].area, 0, 0, false
		for ; at+1 < len(r.rows) && r.rows[at+1].stop >= 0; at++ {
			of++
			due = !r.stops[r.rows[at+1].stop].PastEnd
			if r.stops[r.rows[at+1].stop].CheckIn.Result != "" {
				done++
			}
		}
		r.done[area], r.all[area] = done, of
		if due {
			r.recorded, r.due = r.recorded+done, r.due+of
		}
	}
	r.table.Invalidate()
	r.fill()
}

// fill hands the table the rows it shows, and a page on each side.
func (r *round) fill() {
	offset, limit, need := r.table.Want()
	if !need {
		return
	}
	rows := make([]kit.Row, limit)
	for n := range rows {
		rows[n] = r.line(r.rows[offset+n])
	}
	r.table.SetRows(offset, rows)
}

// line is a row as the table shows it.
func (r *round) line(row roundRow) kit.Row {
	if row.stop < 0 {
		name := row.area
		if name == "" {
			name = r.desk.T("isolation.no_area")
		}
		return kit.Row{Style: kit.RowHeader, Cells: []string{fmt.Sprintf("%s  %d/%d", name, r.done[row.area], r.all[row.area])}}
	}
	s := r.stops[row.stop]
	if row.sameHome {
		return r.row(s, `  "`)
	}
	return r.row(s, part.HomeOf(s.Name, s.Household, s.Address))
}

func (r *round) row(s model.RoundLine, place string) kit.Row {
	c, style := r.found(s), kit.RowNormal
	p := model.Person{Name: s.Name, Birth: s.Birth}
	result := r.result(c)
	switch c.Result {
	case model.CheckInNormal:
		style = kit.RowGood
	case model.CheckInSymptoms, model.CheckInAbsent, model.CheckInRefused:
		style = kit.RowDanger
	}
	if r.onItsWay(s) {
		result, style = result+" …", kit.RowMuted
	}
	if len(s.Alarms) > 0 {
		if result = "▲ " + result; c.Result == "" {
			style = kit.RowWarn
		}
	}
	return kit.Row{ID: int64(s.IsolationID), Style: style, Cells: []string{
		result, part.PersonName(p), strconv.Itoa(s.DayNumber), r.disease(s), r.desk.T("isolation.category_short." + string(s.Category)), s.Phone, place,
	}}
}

// disease is what a stop is followed for, where the book follows more than one: one visit may be for several.
func (r *round) disease(s model.RoundLine) string {
	if len(r.known.Diseases) < 2 {
		return ""
	}
	names := []string{part.DiseaseName(r.desk, s.Disease)}
	for _, other := range s.Others {
		names = append(names, part.DiseaseName(r.desk, other))
	}
	return strings.Join(names, " + ")
}

// result is what was found, in few cells: "· 36,6", "s! 38,2 sốt".
func (r *round) result(c model.CheckIn) string {
	text := part.Letter(r.desk, c.Result)
	switch c.Result {
	case model.CheckInAbsent, model.CheckInRefused:
		return text + " " + strings.ToLower(r.desk.T("word.checkin."+string(c.Result)))
	case model.CheckInNormal, model.CheckInSymptoms:
	}
	if c.Temperature >= model.FeverFrom {
		text += "!"
	}
	return strings.TrimSpace(text + " " + part.Degrees(c.Temperature) + " " + c.Symptoms)
}

// heading says which session this is and how far it has come.
func (r *round) heading() (left, right string) {
	d := r.desk
	left = d.T("isolation.round_heading", d.T("word.session."+string(r.session)), d.Weekday(r.day), r.day.Local())
	switch now := d.Now(); {
	case r.day < now.Date(), r.day == now.Date() && r.session == model.Morning && model.SessionAt(now) == model.Afternoon:
		left += " (" + d.T("isolation.round_past") + ")"
	case r.day > now.Date(), r.session != model.SessionAt(now):
		left += " (" + d.T("isolation.round_ahead") + ")"
	}
	left = strings.Join(append([]string{left}, r.known.Says(d, r.filter)...), " · ")
	done, of := r.progress()
	return left, fmt.Sprintf("%d/%d ", done, of)
}

// View draws the heading, the stops, and a line about the selected one or the temperature being typed.
func (r *round) View() string {
	th := r.desk.Theme
	left, right := r.heading()
	done, of := r.progress()
	if bar := min(r.w/6, 16); of > 0 && r.w >= 60 {
		right = "[" + kit.Bar(done, of, bar) + "] " + right
	}
	head := th.Title.Render(kit.Join(" "+kit.Plain(left), right, r.w))
	r.fill()
	return kit.Lines(head+"\n"+r.table.View()+"\n"+r.foot(), r.w, r.h)
}

// foot is the temperature being typed, or all about the selected stop.
func (r *round) foot() string {
	s, th := r.stop(), r.desk.Theme
	if s == nil {
		return ""
	}
	if r.typing {
		label := r.degreesLabel(*s)
		return th.Key.Render(label) + kit.Fit(r.typed.View(), max(r.w-kit.Width(label), 1))
	}
	c := r.found(*s)
	text := part.HomeOf(s.Name, s.Household, s.Address)
	if c.Result != "" {
		text = part.Found(r.desk, c)
		if c.By != "" {
			text += " (" + c.By + " " + string(c.At.Clock()) + ")"
		}
	}
	if name := r.disease(*s); name != "" {
		text = name + " · " + text
	}
	if s.Phone != "" {
		text += " · " + s.Phone
	}
	if len(s.Alarms) > 0 {
		text += " · ! " + part.AlarmWords(r.desk, s.Alarms)
	}
	return th.Muted.Render(kit.Fit(" "+kit.Plain(s.Name)+": "+kit.Plain(text), r.w))
}

// degreesLabel stands before the temperature being typed.
func (r *round) degreesLabel(s model.RoundLine) string {
	label := " " + r.desk.T("isolation.degrees_of", kit.Plain(s.Name)) + ": "
	return kit.Fit(label, min(kit.Width(label), max(r.w-8, 1)))
}

// Cursor stands where the temperature is typed.
func (r *round) Cursor() *tea.Cursor {
	s := r.stop()
	if !r.typing || s == nil {
		return nil
	}
	cursor := r.typed.Cursor()
	if cursor != nil {
		cursor.X += kit.Width(r.degreesLabel(*s))
		cursor.Y = r.h - 1
	}
	return cursor
}

// Resize gives the size of the body.
func (r *round) Resize(w, h int) {
	r.w, r.h = w, h
	r.typed.Resize(8, 1)
	r.table.Resize(w, max(h-2, 1))
}

// SetTheme changes the colours.
func (r *round) SetTheme(th kit.Theme) {
	r.table.SetTheme(th)
	r.typed.SetTheme(th)
}

// Title says what this is.
func (r *round) Title() string { return r.desk.T("isolation.round") }

// Signs are the letters of what was found, and the marks beside them.
func (r *round) Signs() []scene.Sign {
	return append(part.CheckInSigns(r.desk), r.desk.Signs("isolation", "·! fever", "\" home", "▲ alarm")...)
}
