package isolate

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/against"
	"sotruc/model/alarm"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// mostAgainst is how many people with objections are listed one by one.
const mostAgainst = 50

// against parts whose isolation is to end, of each on a day, into those nothing speaks against and the others, whose lines say what does:
// of another outcome than completion only alarms nobody answered, which any end closes.
func (w *Work) against(lines []model.PersonLine, ends []model.IsolationEnd, outcome model.Outcome) (settled []int, others []kit.Item) {
	for n, l := range lines {
		found := against.Completion(l.Isolation, ends[n].On, l.Missed, alarm.Against(outcome, l.Isolation.ID, l.Alarms))
		if outcome != model.OutcomeCompleted {
			found = slices.DeleteFunc(found, func(o against.Objection) bool { return o.Code != against.ObjectionAlarm })
		}
		said := scene.EndObjections(w.desk.Words, found)
		if said == "" {
			settled = append(settled, n)
			continue
		}
		others = append(others, kit.Item{ID: scene.IDOption(l.ID), Label: kit.Plain(l.Name), Hint: said})
	}
	return settled, others
}

// AgainstCompleting says what speaks against completing an isolation on a day, and of how many open alarms that is.
func AgainstCompleting(d *scene.Desk, i model.Isolation, on model.Date, missed int, open []model.Alarm) (said string, alarms int) {
	alarms = alarm.Against(model.OutcomeCompleted, i.ID, open)
	return scene.EndObjections(d.Words, against.Completion(i, on, missed, alarms)), alarms
}

// The answers where something speaks against completing several.
const (
	endClear = "clear"
	endAll   = "all"
)

// askAgainst says what speaks against ending isolations so and asks: all, only those nothing speaks against, or who to look at.
// write ends those it is given the places of.
func (w *Work) askAgainst(lines []model.PersonLine, outcome model.Outcome, settled []int, others []kit.Item, write func(which []int) tea.Cmd) scene.Action {
	d, so := w.desk, w.desk.T("word.outcome."+string(outcome))
	say := func(key string, args ...any) string {
		if outcome != model.OutcomeCompleted {
			key, args = key+"_other", append(args, so)
		}
		return d.T("isolation.against."+key, args...)
	}
	all := make([]int, len(lines))
	for n := range lines {
		all[n] = n
	}
	if len(lines) == 1 {
		return scene.Confirm{
			Text: say("one", others[0].Label, others[0].Hint), Yes: so, Asked: "ctrl+s",
			Then: func() (scene.Action, tea.Cmd) { return nil, write(all) },
		}
	}
	var items []kit.Item
	if len(settled) > 0 {
		items = append(items, kit.Item{ID: endClear, Label: say("clear", len(settled))})
	}
	items = append(items, kit.Item{ID: endAll, Label: say("all", len(lines))})
	return scene.Pick{
		Title: d.T("isolation.against.title", len(others)), Items: append(items, others[:min(len(others), mostAgainst)]...),
		Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			switch item.ID {
			case endClear:
				return nil, write(settled)
			case endAll:
				return nil, write(all)
			}
			return scene.Show{Place: scene.PersonCard{ID: scene.OptionID[model.PersonID](item.ID)}}, nil
		},
	}
}
