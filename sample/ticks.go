package sample

import (
	"cmp"
	"slices"

	"sotruc/model"
)

// say records what was said of a leaf.
func (m *maker) say(t model.Task, j job) {
	if t.Deadline.Every.Recurs() {
		m.sayRounds(t, j)
		return
	}
	at := m.day(-j.done.ago).At(j.done.at)
	if j.cells {
		for n := range j.done.cells {
			m.tick(t, model.Completion{UnitID: m.units[cellName(n+1)], State: model.CompletionDone, At: at.Add(minutes(n * 7))})
		}
		return
	}
	if j.done.state != "" {
		m.tick(t, model.Completion{State: j.done.state, At: at, Reason: j.done.reason, Note: j.done.note, Evidence: j.done.proof})
	}
}

// roundsMost is more rounds than a task of the sample has had.
const roundsMost = 2000

// sayRounds ticks the past rounds of a recurring task, shortly before each fell due, and of the next one what the job says.
// Missed, waived and late count rounds back from the next.
func (m *maker) sayRounds(t model.Task, j job) {
	rounds := t.Rounds(m.now, nil, model.Calendar{}, roundsMost, 1)
	for n, r := range rounds {
		back := len(rounds) - 1 - n
		if slices.Contains(j.done.waived, back) {
			m.tick(t, model.Completion{Period: r.Key, State: model.CompletionWaived, Reason: j.done.reason, At: r.Due.Add(minutes(95))})
			continue
		}
		at := r.Due.Add(-minutes(22 + n*13%25))
		if slices.Contains(j.done.late, back) {
			at = r.Due.Add(minutes(75))
		}
		units := []model.UnitID{0}
		if j.cells {
			units = m.cellsOf(j, back)
		}
		if back == 0 && !j.cells || slices.Contains(j.done.missed, back) && !j.cells {
			continue
		}
		for k, unit := range units {
			made := max(at.Add(-minutes(k*55)), t.CreatedAt.Add(minutes(10+k)))
			if back == 0 {
				made = min(made, m.now.Add(-minutes(95+k*11)))
			}
			m.tick(t, model.Completion{Period: r.Key, UnitID: unit, State: model.CompletionDone, At: made})
		}
	}
}

// cellsOf lists the cells that answered a roll call so many rounds back: all, but one where the round is marked missed.
func (m *maker) cellsOf(j job, back int) []model.UnitID {
	answered := areaCount
	switch {
	case back == 0:
		answered = j.done.cells
	case slices.Contains(j.done.missed, back):
		answered--
	}
	var units []model.UnitID
	for n := range answered {
		units = append(units, m.units[cellName(n+1)])
	}
	return units
}

// tick records one completion, if it lies between the task's beginning and now.
func (m *maker) tick(t model.Task, c model.Completion) {
	if c.At <= t.CreatedAt || c.At > m.now {
		return
	}
	c.TaskID, c.By = t.ID, m.ward.Officer
	m.ward.Completions = append(m.ward.Completions, c)
}

func (m *maker) sortCompletions() {
	all := m.ward.Completions
	slices.SortStableFunc(all, func(a, b model.Completion) int { return cmp.Compare(a.At, b.At) })
	for n := range all {
		all[n].ID = model.CompletionID(n + 1)
	}
}
