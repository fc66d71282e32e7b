package part

import (
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// StillMissing says which units of a roll call owe each of some rounds: "Tuần 33/2021: Chi bộ 1; Chi bộ 2". Rounds that the same
// units owe share a line; of one round alone the units are named without it, and nobody where all owe it. most bounds the lines, the
// last saying of how many rounds more it is; 0 is all of them.
func StillMissing(d *scene.Desk, t model.Task, rounds []model.Round, most int) []string {
	var lines []owing
	places := map[string]int{}
	for _, r := range rounds {
		units, all := unitsOpen(t, r)
		switch {
		case len(units) == 0, all && len(rounds) == 1:
			continue
		case all:
			units = []string{d.T("task.missing_all", len(units))}
		}
		who := kit.Plain(strings.Join(units, "; "))
		at, seen := places[who]
		if !seen {
			at = len(lines)
			places[who], lines = at, append(lines, owing{who: who})
		}
		lines[at].rounds = append(lines[at].rounds, RoundName(d, r.Key))
	}
	if len(rounds) == 1 && len(lines) == 1 {
		return []string{lines[0].who}
	}
	var said []string
	left := 0
	for i, l := range lines {
		if most > 0 && len(lines) > most && i >= most-1 {
			left += len(l.rounds)
			continue
		}
		names, n := strings.Join(l.rounds, ", "), len(l.rounds)
		if most > 0 && n > most {
			names = d.T("task.missing_span", l.rounds[0], l.rounds[n-1], n)
		}
		said = append(said, names+": "+l.who)
	}
	if left > 0 {
		said = append(said, d.T("task.missing_more", left))
	}
	return said
}

// owing is who still owes some rounds.
type owing struct {
	who    string
	rounds []string
}

// unitsOpen names the units of a roll call that a round is still open for; all tells that it is each that was asked.
func unitsOpen(t model.Task, r model.Round) (names []string, all bool) {
	if !t.RollCall || r.Own {
		return nil, false
	}
	open := map[model.UnitID]bool{}
	for _, o := range r.Owed {
		open[o.UnitID] = !o.Closed()
	}
	for _, u := range t.Units {
		if u.Role == model.RoleRoll && open[u.UnitID] {
			names = append(names, u.Name)
		}
	}
	return names, len(names) == len(r.Owed)
}
