package sample

import (
	"cmp"
	"slices"
	"time"

	"sotruc/model"
)

const minute = time.Minute

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }

var complaints = []string{"ho, sốt nhẹ", "đau họng", "mệt mỏi, đau đầu", "sốt, ho khan", "sổ mũi, đau họng"}

// checkIns records the look-ins of every isolation at home, two a day, with what goes wrong now and then.
func (m *maker) checkIns() {
	d := m.dice("check-ins")
	by := map[model.MemberID]string{0: m.ward.Officer}
	for _, who := range m.ward.Members {
		by[who.ID] = who.Name
	}
	for n, h := range m.ward.Homes {
		for _, i := range h.Isolations {
			m.lookIns(d, i, n, by[h.Household.ResponsibleID])
		}
	}
	all := m.ward.CheckIns
	slices.SortStableFunc(all, func(a, b model.CheckIn) int { return cmp.Compare(a.At, b.At) })
	for n := range all {
		all[n].ID = model.CheckInID(n + 1)
	}
}

// lookIns records those of one isolation in the n-th household up to now.
func (m *maker) lookIns(d *dice, i model.Isolation, n int, by string) {
	for day := i.StartsOn; day <= min(i.LastDay(), m.today); day++ {
		for _, s := range []model.Session{model.Morning, model.Afternoon} {
			if !i.Expects(day, s) {
				continue
			}
			free := i.Outcome == model.OutcomeCompleted && day == i.EndedOn // who goes free that day was seen and is well
			c := model.CheckIn{IsolationID: i.ID, Day: day, Session: s, Result: model.CheckInNormal}
			if !free {
				c = m.lookIn(d, i, day, s)
			}
			c.By, c.At = by, m.lookedInAt(day, s, n)
			if c.At <= m.now && (free || m.told(i, day, s) != "" || m.recorded(d, day, s, n)) {
				m.ward.CheckIns = append(m.ward.CheckIns, c)
			}
		}
	}
}

// lookedInAt spreads the rounds of a session over some minutes, as areas take their turn.
func (m *maker) lookedInAt(day model.Date, s model.Session, n int) model.Instant {
	turn := minutes(areaOf(n) * 10)
	switch {
	case s == model.Morning:
		return day.At("08:20").Add(turn)
	case day == m.today:
		return m.now.Add(-minutes(8))
	}
	return day.At("15:40").Add(turn)
}

// recorded tells whether a check-in was made: nearly always before today; this morning not in every area; this afternoon
// the rounds have only begun.
func (m *maker) recorded(d *dice, day model.Date, s model.Session, n int) bool {
	switch {
	case day < m.today:
		return !d.chance(12)
	case s == model.Morning:
		return areaOf(n) != 4 && !d.chance(100)
	}
	return model.SessionAt(m.now) == model.Afternoon && areaOf(n) == 1 && n%2 == 0
}

// lookIn is what was found: what the story of the ward needs, or chance.
func (m *maker) lookIn(d *dice, i model.Isolation, day model.Date, s model.Session) model.CheckIn {
	c := model.CheckIn{IsolationID: i.ID, Day: day, Session: s, Result: model.CheckInNormal, Temperature: d.between(360, 372)}
	complaint, fever, luck := pick(d, complaints), d.between(376, 388), d.roll(1000)
	ill := i.Outcome == model.OutcomeBecameCase && day >= i.EndedOn-1
	told := m.told(i, day, s)
	switch {
	case told == model.CheckInSymptoms, told == "" && (ill || luck < 6):
		c.Result, c.Symptoms, c.Temperature = model.CheckInSymptoms, complaint, fever
	case told != "":
		c.Result, c.Temperature = told, 0
	case luck < 10 && day < m.today-1:
		c.Result, c.Temperature = model.CheckInAbsent, 0
	case luck > 900:
		c.Temperature = 0 // asked over the telephone
	}
	return c
}

// told is what the demonstration's story needs whatever the seed: somebody absent yesterday, who had refused before,
// and somebody with a fever this morning.
func (m *maker) told(i model.Isolation, day model.Date, s model.Session) model.CheckInResult {
	switch {
	case i.ID == m.absentee && day == m.today-1 && s == model.Afternoon:
		return model.CheckInAbsent
	case i.ID == m.absentee && day == m.today-3 && s == model.Morning:
		return model.CheckInRefused
	case i.ID == m.feverish && day == m.today && s == model.Morning:
		return model.CheckInSymptoms
	}
	return ""
}
