package papers

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// fillTasks puts the tree into its table.
func (r *reader) fillTasks() {
	rows := make([]kit.Row, len(r.paper.tasks))
	for i, t := range r.paper.tasks {
		rows[i] = kit.Row{
			ID: int64(t.ID), Indent: min(t.depth, 6), Style: t.style(),
			Cells: []string{t.title(), part.Doer(t.Lead, t.Member), t.dueText(r.desk)},
		}
	}
	r.tasks.SetColumns(part.PaperTaskColumns(r.desk, rows)...)
	r.tasks.SetCount(len(rows))
	r.tasks.SetRows(0, rows)
}

// selected is the task under the cursor of the tree.
func (r *reader) selected() (taskLine, bool) {
	at := r.tasks.Cursor()
	if at >= len(r.paper.tasks) {
		return taskLine{}, false
	}
	return r.paper.tasks[at], true
}

// progress counts what can be ticked, and what of it is done.
func (r *reader) progress() (done, leaves int) {
	for _, t := range r.paper.tasks {
		if t.leaf() {
			done, leaves = done+t.done, leaves+1
		}
	}
	return done, leaves
}

// tick says a task is done, or takes that back. A heading ticks what is open below it, a roll call all its units; both
// ask first, because they write more than one thing.
func (r *reader) tick() (scene.Action, tea.Cmd) {
	task, ok := r.selected()
	if !ok {
		return nil, nil
	}
	d := r.desk
	targets, open := r.ticked(task)
	switch {
	case len(targets) == 0:
		return scene.Notice{Text: d.T("directive.reader.nothing_open")}, nil
	case len(targets) == 1, open == 0:
		return r.pen.Tick(targets)
	}
	text := d.T("directive.reader.ask_tick", open)
	if task.leaf() {
		text = d.T("directive.reader.ask_roll", len(targets))
	}
	return scene.Confirm{
		Text: text, Yes: d.T("directive.reader.answer_tick"), Asked: "space",
		Then: func() (scene.Action, tea.Cmd) { return r.pen.Tick(targets) },
	}, nil
}

// ticked are what a tick of a task means: of one that is closed what it takes back, of any other what is open of it and below it, and
// of how many tasks that is.
func (r *reader) ticked(task taskLine) (targets []part.Target, open int) {
	if task.leaf() && task.status.Closed() {
		return task.targets(true), 0
	}
	for _, t := range r.below(task) {
		if t.leaf() && (t.closed == 0 || t.ID == task.ID) {
			targets = append(targets, t.targets(false)...)
			open++
		}
	}
	return targets, open
}

// tickKey is the key that ticks, with what it does to the task under the cursor; off where nothing is open below a heading.
func (r *reader) tickKey() key.Binding {
	task, ok := r.selected()
	if !r.keys.Tick.Enabled() || !ok {
		return r.keys.Tick
	}
	targets, open := r.ticked(task)
	k := r.pen.TickKey(targets)
	k.SetEnabled(len(targets) > 0)
	switch {
	case open > 1:
		k.SetHelp(k.Help().Key, r.desk.T("directive.key.tick_all", open))
	case open == 1 && len(targets) > 1:
		k.SetHelp(k.Help().Key, r.desk.T("directive.key.tick_units", len(targets)))
	}
	return k
}

// say asks how the selected task stands. A heading stands as what is below it, and a roll call is said unit by unit on its
// card.
func (r *reader) say() (scene.Action, tea.Cmd) {
	task, ok := r.selected()
	if !ok || !task.leaf() {
		return nil, nil
	}
	if task.RollCall {
		return scene.Show{Place: scene.TaskCard{ID: task.ID}}, nil
	}
	if len(task.next.Owed) == 0 {
		return scene.Notice{Text: part.NoRound(r.desk, task.Task)}, nil
	}
	return nil, r.pen.Say(part.ShortText(task.Text, 60), []part.Target{part.NextTarget(task.Task, task.status)})
}

// below lists a task and everything under it.
func (r *reader) below(top taskLine) []taskLine {
	for i, t := range r.paper.tasks {
		if t.ID != top.ID {
			continue
		}
		end := i + 1
		for end < len(r.paper.tasks) && r.paper.tasks[end].depth > t.depth {
			end++
		}
		return r.paper.tasks[i:end]
	}
	return nil
}

// targets are what is owed for the next round of a task, one for each unit: what is open, or what is not.
func (t taskLine) targets(closed bool) []part.Target {
	var targets []part.Target
	for _, o := range t.next.Owed {
		if o.Closed() != closed {
			continue
		}
		target := part.NextTarget(t.Task, t.status)
		target.What = t.Text
		target.UnitID, target.Stands, target.Whose = o.UnitID, model.TaskOpen, part.Whose(o.UnitID, t.Units)
		if o.Said.State != "" {
			target.Stands = model.TaskState(o.Said.State)
		}
		targets = append(targets, target)
	}
	return targets
}

// add opens the form of a new task, beside or below another where one is given.
func (r *reader) add(near model.TaskID) scene.Action {
	return scene.Show{Place: scene.TaskForm{DirectiveID: r.id, Near: near}}
}

// selectMade puts the cursor on a task that was made in the form above, once it is there.
func (r *reader) selectMade(made scene.Made) {
	if card, ok := made.Place.(scene.TaskCard); ok {
		r.focus(paneTasks)
		r.tasks.SelectID(int64(card.ID))
	}
}
