package tasks

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
)

// round is the round of a row: all there ever were are listed, the newest first.
func (c *taskCard) round(row int) (model.Round, bool) {
	n := len(c.file.rounds) - 1 - row
	if n < 0 {
		return model.Round{}, false
	}
	return c.file.rounds[n], true
}

// standing is the number of the round the card was opened for, of nobody's in particular of the one the task stands at, or else another.
func (c *taskCard) standing(rounds []model.Round, other int) int {
	want, status := c.stand, c.file.status
	if want.Round == "" && want.Unit == 0 && !want.Lead {
		if status.Of > 0 || status.Period != "" {
			return other
		}
		want.Unit = status.UnitID
	}
	at := slices.IndexFunc(rounds, func(r model.Round) bool {
		if want.Round == "" && r.Own {
			return r.Owed[0].UnitID == want.Unit
		}
		return !r.Own && r.Key == want.Round && (want.Unit == 0 || want.Round != "" || slices.ContainsFunc(r.Owed, func(o model.Owed) bool { return o.UnitID == want.Unit }))
	})
	if at < 0 {
		return other
	}
	return at
}

// sameRounds tells whether two lists have the same rounds in the same places, however they stand.
func sameRounds(a, b []model.Round) bool {
	return slices.EqualFunc(a, b, func(a, b model.Round) bool {
		return a.DuePeriod == b.DuePeriod && a.Own == b.Own && a.Owed[0].UnitID == b.Owed[0].UnitID
	})
}

// single tells whether there is one round alone, without a name.
func (c *taskCard) single() bool {
	return !slices.ContainsFunc(c.file.rounds, func(r model.Round) bool { return c.roundWords(r) != "" })
}

// named is a sentence about a round behind its name, where it has one.
func named(round, words string) string {
	if round == "" {
		return strings.TrimSpace(words)
	}
	return round + ":" + words
}

// fillRounds lists the rounds.
func (c *taskCard) fillRounds() {
	d := c.desk
	c.table.Empty = part.NoRound(d, c.file.task)
	period := 12
	if slices.ContainsFunc(c.file.rounds, func(r model.Round) bool { return strings.HasSuffix(r.Key, "/2") }) {
		period += kit.Width(d.T("task.period.second")) // which of the day it is must not be cut
	}
	stamp := stampWidth(d)
	if n := len(c.file.rounds); n > 0 { // in order, but for those without a day
		stamp = stampWidth(d, c.file.rounds[0].Due, c.file.rounds[n-1].Due, c.file.rounds[max(n-2, 0)].Due)
	}
	c.setRows(len(c.file.rounds), c.roundRow,
		kit.Column{Width: 1}, kit.Column{Title: d.T("task.column.period"), Width: period, Hidden: c.single()},
		kit.Column{Title: d.T("task.column.due"), Width: stamp, Priority: 1},
		kit.Column{Title: d.T("task.column.state"), Width: 20, Min: 12},
		kit.Column{Title: d.T("task.column.at"), Width: stamp, Priority: 2},
		kit.Column{Title: d.T("task.column.by"), Width: 18, Min: 12, Priority: 4},
		kit.Column{Title: d.T("task.column.note"), Min: 16, Flex: 1, Priority: 3})
}

// roundRow is the line of a round; its ID counts from the oldest, which stays where it is.
func (c *taskCard) roundRow(row int) kit.Row {
	d := c.desk
	r, _ := c.round(row)
	status, said := r.Status(d.Now()), r.Owed[0].Said
	return kit.Row{ID: int64(len(c.file.rounds) - row), Style: rowStyle(d, status), Cells: []string{
		stateMark(status), c.roundWords(r), part.Stamp(d, r.Due), stateName(d, status), doneStamp(d, said), said.By,
		joined(saidWords(d, said), c.file.shownFor(d, r.Key, r.Owed[0].UnitID)),
	}}
}

// periodWords names a period; that of a task that is due once has no name.
func (c *taskCard) periodWords(key string) string {
	if key == "" {
		return ""
	}
	return part.RoundName(c.desk, key)
}

// roundWords names a round: by its period, or by whose own day it is, which where supporting units have one is also the lead's.
func (c *taskCard) roundWords(r model.Round) string {
	t := c.file.task
	switch {
	case r.Own:
		return kit.Plain(part.Whose(r.Owed[0].UnitID, t.Units))
	case r.Key == "" && slices.ContainsFunc(c.file.rounds, func(r model.Round) bool { return r.Own }):
		lead := t.Leader()
		return kit.Plain(part.Doer(lead.Lead, lead.Member))
	}
	return c.periodWords(r.Key)
}

// markLate marks every round that is late, or takes all marks away where they are marked.
func (c *taskCard) markLate() {
	marked := c.table.Marked()
	c.table.ClearMarks()
	var late []int64
	for i, r := range c.file.rounds {
		if r.Status(c.desk.Now()).Late {
			late = append(late, int64(i+1))
		}
	}
	if slices.Equal(late, marked) {
		return
	}
	for _, id := range late {
		c.table.ToggleMark(id)
	}
}

// unmark takes the marks from the rounds of which something was said.
func (c *taskCard) unmark(said []model.Completion) {
	for _, id := range c.table.Marked() {
		if int(id) > len(c.file.rounds) {
			continue
		}
		of := c.file.rounds[id-1]
		if slices.ContainsFunc(said, func(tick model.Completion) bool { return tick.Period == of.Key && tick.UnitID == of.Owed[0].UnitID }) {
			c.table.ToggleMark(id)
		}
	}
}

func (c *taskCard) hasMarks() bool {
	all, _ := c.Marked()
	return all > 0
}

// markedTargets are the rounds that are marked: those that are closed are left as they are, and counted, where one is not.
func (c *taskCard) markedTargets() (open []part.Target, kept int) {
	var closed []part.Target
	for _, id := range c.table.Marked() {
		if int(id) > len(c.file.rounds) {
			continue
		}
		round := c.file.rounds[id-1]
		target := c.owedTarget(round, round.Owed[0])
		if round.Closed() {
			closed = append(closed, target)
			continue
		}
		open = append(open, target)
	}
	if len(open) == 0 {
		return closed, 0
	}
	return open, len(closed)
}

// Marked counts the rounds that are marked.
func (c *taskCard) Marked() (all, hidden int) {
	if c.pane != paneRounds {
		return 0, 0
	}
	return len(c.table.Marked()), 0
}
