package tui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/ui/kit"
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
func (r *reader) selected() (paperTask, bool) {
	at := r.tasks.Cursor()
	if at >= len(r.paper.tasks) {
		return paperTask{}, false
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
func (r *reader) tick() (action, tea.Cmd) {
	task, ok := r.selected()
	if !ok {
		return nil, nil
	}
	d, now, cal := r.desk, r.desk.Now(), r.desk.calendar()
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
		return notice{text: d.T("directive.reader.nothing_open")}, nil
	case len(ticks) == 1:
		return nil, r.writeTicks(ticks, false)
	}
	text := d.T("directive.reader.ask_tick", open)
	if task.leaf() {
		text = d.T("directive.reader.ask_roll", len(ticks))
	}
	return confirm{
		text: text, yes: d.T("directive.reader.answer_tick"), asked: "space",
		then: func() (action, tea.Cmd) { return nil, r.writeTicks(ticks, false) },
	}, nil
}

// say asks how the selected task stands. A heading stands as what is below it, and a roll call is said unit by unit on its
// card.
func (r *reader) say() (action, tea.Cmd) {
	task, ok := r.selected()
	if !ok || !task.leaf() {
		return nil, nil
	}
	if task.RollCall {
		return show{place: TaskCard{ID: task.ID}}, nil
	}
	round := ""
	if task.Deadline.Every.Recurs() {
		if round = task.CurrentPeriod(r.desk.Now(), r.desk.calendar()); round == "" {
			return notice{text: r.desk.T("task.not_begun")}, nil
		}
	}
	target := taskTarget{model.Completion{TaskID: task.ID, Period: round}, task.status.State}
	return nil, r.pen.say(shortText(task.Text, 60), []taskTarget{target})
}

// below lists a task and everything under it.
func (r *reader) below(top paperTask) []paperTask {
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
	return r.ticked.write(r.desk, func(ctx context.Context) (int, error) {
		if back {
			return -1, book.ClearCompletions(ctx, ticks)
		}
		return len(ticks), book.Complete(ctx, ticks)
	})
}

func (r *reader) wasTicked(got answer[int]) action {
	switch {
	case got.err != nil:
		return r.desk.failure(got.err)
	case got.value < 0:
		return notice{text: r.desk.T("directive.reader.unticked")}
	}
	return notice{text: r.desk.T("directive.reader.ticked", got.value)}
}

// askTask asks for a new task.
func (r *reader) askTask() action {
	d := r.desk
	fields := paperTaskFields(d, "", "", "")
	return fill{title: d.T("directive.reader.add_task"), fields: fields, then: func(v map[string]string) (action, tea.Cmd, map[string]string) {
		deadlines, ok := paperDeadlines(d, v["deadline"], r.paper.paper.IssuedOn)
		if !ok {
			return nil, nil, map[string]string{"deadline": d.T("directive.bad_deadline")}
		}
		task := model.Task{DirectiveID: r.id, Text: v["text"], Lead: v["lead"]}
		if len(deadlines) > 0 {
			task.Deadline = deadlines[0]
		}
		return nil, r.added.write(d, func(ctx context.Context) (model.Task, error) { return d.Book.AddTask(ctx, task) }), nil
	}}
}

func (r *reader) wasAdded(got answer[model.Task]) action {
	if got.err != nil {
		return r.desk.failure(got.err)
	}
	r.tasks.SelectID(int64(got.value.ID))
	return notice{text: r.desk.T("directive.reader.added")}
}

// paperTaskFields are the fields of a task in a small form.
func paperTaskFields(d *Desk, text, lead, deadline string) []kit.Field {
	return []kit.Field{
		{Key: "text", Label: d.T("directive.field.text"), Kind: kit.FieldArea, Height: 4, Required: true, Value: text},
		{Key: "lead", Label: d.T("directive.field.lead"), Value: lead, Limit: model.MaxLine / 3},
		{Key: "deadline", Label: d.T("directive.field.deadline"), Value: deadline, Help: d.T("directive.help.deadline")},
	}
}

// paperDeadlines reads a day or the words a paper would use; nothing typed is no deadline.
func paperDeadlines(d *Desk, typed string, issued model.Date) ([]model.Deadline, bool) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return nil, true
	}
	if day, ok := when.ParseDay(typed, d.Today()); ok {
		return []model.Deadline{{Phrase: typed, Every: model.EveryOnce, Due: day, Relation: model.RelationBy}}, true
	}
	if issued == 0 {
		issued = d.Today()
	}
	deadlines := when.ReadDeadlines(typed, issued)
	return deadlines, len(deadlines) > 0
}
