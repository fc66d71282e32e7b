package tasks

import (
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// rollAhead is how many rounds after the present one a roll call shows at least.
const rollAhead = 3

// presentSign stands behind the head of the present round.
const presentSign = "‹"

// unaskedSign stands in a cell of which nothing is asked.
const unaskedSign = "/"

// rollUnits are the units of the roll call, in the order of the list, and those that have left it, where they were asked for anything.
func (c *taskCard) rollUnits() []model.TaskUnit {
	var units []model.TaskUnit
	for _, u := range c.file.task.Units {
		asked := func(r model.Round) bool { _, asked := owedBy(r, u.UnitID); return asked }
		if u.Role == model.RoleRoll && (!u.Left || slices.ContainsFunc(c.file.rounds, asked)) {
			units = append(units, u)
		}
	}
	return units
}

// rolledName names a unit of a roll call; of one that is asked no more, as it lies in the bin or is of another kind, since when.
func rolledName(d *scene.Desk, u model.TaskUnit) string {
	if u.Until == 0 {
		return u.Name
	}
	return u.Name + d.T("task.unit_until", u.Until.Date().Local())
}

// rolled are the rounds of the roll call: those past, the present one, and of what lies ahead as many as there is room for.
func (c *taskCard) rolled() []model.Round {
	f := c.file
	more := min(max(rollAhead, c.grid.Across()-len(f.rounds)), len(f.ahead))
	return append(f.rounds[:len(f.rounds):len(f.rounds)], f.ahead[:more]...)
}

// present is the number of the round that falls due next, done or not; where all are past, of the last.
func (c *taskCard) present() int {
	rounds := c.rolled()
	at := slices.IndexFunc(rounds, func(r model.Round) bool { return r.Due >= c.desk.Now() })
	if at < 0 {
		at = len(rounds) - 1
	}
	return max(at, 0)
}

// owing is the row of the first unit that still owes a round, so that a second Space takes back nothing that another
// unit said; the first where none does.
func (c *taskCard) owing(at int) int {
	rounds := c.rolled()
	if len(rounds) == 0 {
		return 0
	}
	round := rounds[at]
	return max(slices.IndexFunc(c.rollUnits(), func(u model.TaskUnit) bool {
		owed, asked := owedBy(round, u.UnitID)
		return asked && !owed.Closed()
	}), 0)
}

// missingLines is how many lines the head of a card gives to who still owes a roll call, and how many rounds a line names.
const missingLines = 3

// missingWords says which units owe which rounds of a roll call: "Tuần 33/2021: Chi bộ 1; Chi bộ 2"; of one round alone the units are
// named without it. Where more lines are needed than there may be, the last says of how many rounds more it is; 0 is all of them.
func (f taskFile) missingWords(d *scene.Desk, most int) []string {
	t := f.task
	t.Units = slices.Clone(t.Units)
	for i, u := range t.Units {
		t.Units[i].Name = rolledName(d, u)
	}
	all := handed.MissingIn(t, f.missing)
	var lines []string
	left := 0
	for i, m := range all {
		if most > 0 && len(all) > most && i >= most-1 {
			left += len(m.Keys)
			continue
		}
		who, rounds := kit.Plain(strings.Join(m.Units, "; ")), make([]string, len(m.Keys))
		if m.All {
			who = d.T("task.missing_all", len(m.Units))
		}
		for n, key := range m.Keys {
			rounds[n] = part.RoundName(d, key)
		}
		switch n := len(rounds); {
		case len(f.missing) == 1:
		case most > 0 && n > most:
			who = d.T("task.missing_span", rounds[0], rounds[n-1], n) + ": " + who
		default:
			who = strings.Join(rounds, ", ") + ": " + who
		}
		lines = append(lines, who)
	}
	if left > 0 {
		lines = append(lines, d.T("task.missing_more", left))
	}
	return lines
}

// rollHead names a unit, and says whether it is out, how many of its rounds are late, and how many are done of those it was asked
// for by now: only the name is ever cut.
func (c *taskCard) rollHead(u model.TaskUnit, t handed.Tally) string {
	words := ""
	if t.Missed > 0 {
		words = " " + c.desk.T("task.missed", t.Missed)
	}
	words += " " + c.desk.T("task.tally", t.Done, t.Due)
	name, room := kit.Plain(u.Name), max(c.grid.HeadWidth-kit.Width(words), 1)
	if out := c.outWords(u); out != "" {
		around := kit.Width(c.desk.T(out, ""))
		name = c.desk.T(out, strings.TrimRight(kit.Fit(name, max(room-around, 1)), " "))
	}
	return kit.Fit(name, room) + words
}

// roundHead is the head of a round: the day it is due.
func roundHead(due model.Instant) kit.GridColumn {
	if due == 0 {
		return kit.GridColumn{Top: "✓"}
	}
	local := due.Date().Local()
	return kit.GridColumn{Top: local[:2], Bottom: local[3:5]}
}

// outWords is the key of the words around the name of a unit that is asked no more: that it is deleted, or in a roll call of a
// kind that it is out; "" of one that is asked.
func (c *taskCard) outWords(u model.TaskUnit) string {
	switch {
	case u.Until == 0:
		return ""
	case !u.Left && c.file.task.RollKind == "":
		return "app.gone_named"
	}
	return "task.unit_out"
}

// fillRoll draws units × rounds, one sign a cell, and how many units are done below each round.
func (c *taskCard) fillRoll() {
	d := c.desk
	rounds := c.rolled()
	columns := make([]kit.GridColumn, len(rounds))
	for i, r := range rounds {
		columns[i] = roundHead(r.Due)
		if !r.Own {
			columns[i].Foot = strconv.Itoa(r.Status(d.Now()).Done)
		}
	}
	if at := c.present(); at < len(columns) && columns[at].Bottom != "" {
		columns[at].Sign = presentSign
	}
	units := c.rollUnits()
	rows := make([]kit.GridRow, len(units))
	for i, u := range units {
		rows[i] = kit.GridRow{ID: int64(i + 1), Head: c.rollHead(u, c.file.tallies[u.UnitID]), Cell: func(n int) kit.Cell {
			owed, asked := owedBy(rounds[n], u.UnitID)
			if !asked {
				return kit.Cell{Text: unaskedSign, Style: kit.RowMuted}
			}
			s := rounds[n].StatusOf(owed, d.Now())
			sign := stateMark(s)
			if sign == " " {
				sign = "·"
			}
			return kit.Cell{Text: sign, Style: rowStyle(d, s)}
		}}
	}
	c.grid.Empty = part.NoRound(d, c.file.task)
	c.grid.SetColumns(columns...)
	c.grid.SetCount(len(rows))
	c.grid.SetRows(0, rows)
}

// cellName says where one unit stands in a round, or that it is not asked.
func (c *taskCard) cellName(r model.Round, unit model.UnitID) string {
	if owed, asked := owedBy(r, unit); asked {
		return stateName(c.desk, r.StatusOf(owed, c.desk.Now()))
	}
	return c.desk.T("task.unasked")
}

// owedBy is what a unit owes in a round; false where it is not asked: it came in after the round fell due, or was gone.
func owedBy(r model.Round, unit model.UnitID) (model.Owed, bool) {
	for _, o := range r.Owed {
		if o.UnitID == unit {
			return o, true
		}
	}
	return model.Owed{}, false
}

// cell is the unit and the round under the cursor of the roll call.
func (c *taskCard) cell() (unit model.TaskUnit, round model.Round, ok bool) {
	row, column := c.grid.Cursor()
	units := c.rollUnits()
	rounds := c.rolled()
	if row >= len(units) || column >= len(rounds) {
		return unit, round, false
	}
	return units[row], rounds[column], true
}
