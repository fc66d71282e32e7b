package tasks

import (
	"cmp"
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// sortKey is what a task is sorted by. Words stand in Vietnamese order; a task without comes last, whichever way round.
type sortKey struct {
	words  string
	number int64
	none   bool
}

// sortWithin sorts the tasks of each group by the column of a view. What is alike keeps the order of the grouping. It runs
// within a command.
func sortWithin(ctx context.Context, d *scene.Desk, v scene.TaskView, items []taskItem) ([]taskItem, error) {
	if v.Sort == scene.SortNothing {
		return items, nil
	}
	keys, err := sortKeys(ctx, d, v.Sort, items)
	if err != nil {
		return nil, err
	}
	compare := func(a, b taskItem) int {
		ka, kb := keys[a.row()], keys[b.row()]
		if ka.none || kb.none {
			return cmp.Compare(number01(ka.none), number01(kb.none))
		}
		if v.Down {
			ka, kb = kb, ka
		}
		return cmp.Or(cmp.Compare(ka.words, kb.words), cmp.Compare(ka.number, kb.number))
	}
	from := 0
	for at := 0; at <= len(items); at++ {
		if at == len(items) || items[at].task.ID == 0 || items[at].above {
			slices.SortStableFunc(items[from:at], compare)
			from = at + 1
		}
	}
	return items, nil
}

func number01(is bool) int {
	if is {
		return 1
	}
	return 0
}

// stateRank is the order of states: what wants most comes first.
var stateRank = map[model.TaskState]int64{
	model.TaskOpen: 1, model.TaskDoing: 2, model.TaskNotExecutable: 3, model.TaskWaived: 4, model.TaskDone: 5,
}

func sortKeys(ctx context.Context, d *scene.Desk, by scene.TaskSort, items []taskItem) (map[int64]sortKey, error) {
	var texts map[model.TaskID]model.Task
	var papers map[model.DirectiveID]model.DirectiveLine
	switch by {
	case scene.SortText, scene.SortLead, scene.SortPaper:
		var err error
		if texts, papers, err = taskTexts(ctx, d, items); err != nil {
			return nil, err
		}
	case scene.SortNothing, scene.SortDue, scene.SortState, scene.SortEntered:
	}
	worded := func(words string) sortKey { return sortKey{words: sortedBy(words), none: words == ""} }
	keys := make(map[int64]sortKey, len(items))
	for _, item := range items {
		t, s := item.task, item.status
		var key sortKey
		switch by {
		case scene.SortText:
			key = worded(texts[t.ID].Words())
		case scene.SortLead:
			key = worded(doer(item, texts[t.ID]))
		case scene.SortPaper:
			key.none = t.DirectiveID == 0
			if !key.none {
				key = worded(paperName(d, papers[t.DirectiveID]))
			}
		case scene.SortState:
			key.number = stateRank[s.State]
			if s.Late {
				key.number = 0
			}
		case scene.SortEntered:
			key.number = int64(t.ID) // a task that came back from the bin has the number it had
		case scene.SortDue, scene.SortNothing:
			key = sortKey{number: int64(s.Due), none: s.Due == 0}
		}
		keys[item.row()] = key
	}
	return keys, nil
}

// sortSign is the mark on the column the list is sorted by.
func sortSign(v scene.TaskView) string {
	if v.Down {
		return "▼"
	}
	return "▲"
}

// sortWords says what the list is sorted by: " · theo Hạn ▲"; "" where it is not.
func (t *taskList) sortWords() string {
	if t.shown.Sort == scene.SortNothing {
		return ""
	}
	return " · " + t.Desk.T("task.sorted", t.Desk.T("task.sort."+string(t.shown.Sort))) + " " + sortSign(t.shown)
}

// pickSort asks for the column to sort by; the one it is sorted by already turns it round.
func (t *taskList) pickSort() scene.Action {
	var items []kit.Item
	for _, by := range []scene.TaskSort{
		scene.SortDue, scene.SortLead, scene.SortPaper, scene.SortState, scene.SortText, scene.SortEntered, scene.SortNothing,
	} {
		item := kit.Item{ID: string(by), Label: t.Desk.T("task.sort.nothing")}
		if by != scene.SortNothing {
			item.Label = t.Desk.T("task.sort." + string(by))
			if by == t.shown.Sort {
				item.Hint = sortSign(t.shown)
			}
		}
		items = append(items, item)
	}
	return scene.Pick{Title: t.Desk.T("task.key.sort"), Items: items, At: string(t.shown.Sort), Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		by := scene.TaskSort(item.ID)
		t.shown.Down = by != scene.SortNothing && by == t.shown.Sort && !t.shown.Down
		t.shown.Sort = by
		return nil, t.changed()
	}}
}
