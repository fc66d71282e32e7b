package papers

import (
	"context"

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
			Cells: []string{t.title(), t.Lead, t.dueText(r.desk)},
		}
	}
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

// progress counts what can be ticked, and what of it is closed.
func (r *reader) progress() (closed, leaves int) {
	for _, t := range r.paper.tasks {
		if t.leaf() {
			closed, leaves = closed+t.closed, leaves+1
		}
	}
	return closed, leaves
}

// tick says a task is done, or takes that back. A heading ticks what is open below it, a roll call all its units; both
// ask first, because they write more than one thing.
func (r *reader) tick() (scene.Action, tea.Cmd) {
	task, ok := r.selected()
	if !ok {
		return nil, nil
	}
	d, now, cal := r.desk, r.desk.Now(), r.desk.Calendar()
	if task.leaf() && task.closed == 1 {
		return nil, r.writeTicks(paperTicks(task.Task, task.CurrentPeriod(now, cal)), true)
	}
	var ticks []model.Completion
	open := 0
	for _, t := range r.below(task) {
		if t.leaf() && t.closed == 0 {
			ticks = append(ticks, paperTicks(t.Task, t.CurrentPeriod(now, cal))...)
			open++
		}
	}
	switch {
	case len(ticks) == 0:
		return scene.Notice{Text: d.T("directive.reader.nothing_open")}, nil
	case len(ticks) == 1:
		return nil, r.writeTicks(ticks, false)
	}
	text := d.T("directive.reader.ask_tick", open)
	if task.leaf() {
		text = d.T("directive.reader.ask_roll", len(ticks))
	}
	return scene.Confirm{
		Text: text, Yes: d.T("directive.reader.answer_tick"), Asked: "space",
		Then: func() (scene.Action, tea.Cmd) { return nil, r.writeTicks(ticks, false) },
	}, nil
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
	round := ""
	if task.Deadline.Every.Recurs() {
		if round = task.CurrentPeriod(r.desk.Now(), r.desk.Calendar()); round == "" {
			return scene.Notice{Text: r.desk.T("task.not_begun")}, nil
		}
	}
	target := part.Target{Completion: model.Completion{TaskID: task.ID, Period: round}, Stands: task.status.State}
	return nil, r.pen.Say(part.ShortText(task.Text, 60), []part.Target{target})
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

// paperTicks are the completions that say a task is done: one, or one for each unit of a roll call.
func paperTicks(t model.Task, period string) []model.Completion {
	done := model.Completion{TaskID: t.ID, Period: period, State: model.CompletionDone}
	if !t.RollCall {
		return []model.Completion{done}
	}
	var ticks []model.Completion
	for _, u := range t.Units {
		if u.Role == model.RoleRoll {
			done.UnitID = u.UnitID
			ticks = append(ticks, done)
		}
	}
	return ticks
}

func (r *reader) writeTicks(ticks []model.Completion, back bool) tea.Cmd {
	book := r.desk.Book
	return r.ticked.Write(r.desk, func(ctx context.Context) (int, error) {
		if back {
			return -1, book.ClearCompletions(ctx, ticks)
		}
		return len(ticks), book.Complete(ctx, ticks)
	})
}

func (r *reader) wasTicked(got scene.Answer[int]) scene.Action {
	switch {
	case got.Err != nil:
		return r.desk.Failure(got.Err)
	case got.Value < 0:
		return scene.Notice{Text: r.desk.T("directive.reader.unticked")}
	}
	return scene.Notice{Text: r.desk.T("directive.reader.ticked", got.Value)}
}

// askTask asks for a new task.
func (r *reader) askTask() scene.Action {
	d := r.desk
	fields := part.PaperTaskFields(d, "", "", "")
	return scene.Fill{Title: d.T("directive.reader.add_task"), Fields: fields, Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
		deadlines, ok := part.TypedDeadlines(d, v["deadline"], r.paper.paper.IssuedOn)
		if !ok {
			return nil, nil, map[string]string{"deadline": d.T("directive.bad_deadline")}
		}
		task := model.Task{DirectiveID: r.id, Text: v["text"], Lead: v["lead"]}
		if len(deadlines) > 0 {
			task.Deadline = deadlines[0]
		}
		return nil, r.added.Write(d, func(ctx context.Context) (model.Task, error) { return d.Book.AddTask(ctx, task) }), nil
	}}
}

func (r *reader) wasAdded(got scene.Answer[model.Task]) scene.Action {
	if got.Err != nil {
		return r.desk.Failure(got.Err)
	}
	r.tasks.SelectID(int64(got.Value.ID))
	return scene.Notice{Text: r.desk.T("directive.reader.added")}
}
