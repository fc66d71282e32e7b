package assign

import (
	"context"
	"fmt"
	"reflect"
	"slices"

	"sotruc/model"
	"sotruc/model/elapsed"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// typed is what the form says, or the sentences of what is wrong.
func (f *form) typed(v map[string]string) (assigning, map[string]string) {
	d := f.Desk
	a := assigning{tasks: f.tasks, left: f.left}
	if f.tasks == nil {
		return a, map[string]string{"": d.T("app.loading")}
	}
	if id := v["lead_id"]; id != keep {
		a.say.Lead = f.lead(scene.OptionID[model.UnitID](id))
	}
	if id := v["member_id"]; id != keep {
		member := scene.OptionID[model.MemberID](id)
		a.say.Member = &member
	}
	a.say.Add, a.say.Drop = f.units("add_support", v["add_support"]), f.units("drop_support", v["drop_support"])
	deadlines, wrong := part.TypedDeadlines(d, v["new_due"], d.Today(), d.Today())
	switch {
	case wrong != "":
		return a, map[string]string{"new_due": wrong}
	case len(deadlines) > 1:
		return a, map[string]string{"new_due": part.OneDeadline(d, deadlines)}
	case len(deadlines) == 1 && v["postpone"] != keep:
		return a, map[string]string{"new_due": d.T("task.due_or_postpone")}
	case len(deadlines) == 1:
		a.say.Deadline = deadlines[0]
		if asked := f.over(a.say.Deadline, v["new_due"]); asked != "" {
			return a, map[string]string{"new_due": asked}
		}
	}
	moved := postponed(v["postpone"], scene.TypedDay(d, v["postpone_to"]))
	a.say.Days, a.say.To = moved.Days, moved.To
	reason := viet.CleanLine(v["reason"])
	if v["postpone"] != keep || f.replaces() {
		a.say.Reason = reason
	}
	if v["state"] != keep {
		a.state, a.targets = model.CompletionState(v["state"]), slices.Clone(f.targets)
		for i := range a.targets {
			a.targets[i].State, a.targets[i].Reason = a.state, ""
			if needsReason(v["state"]) {
				a.targets[i].Reason = reason
			}
		}
	}
	for _, t := range f.tasks {
		next, _ := t.Assigned(a.say, nil, d.Now(), d.Calendar())
		if lead := next.LeadAmong(a.say.Add); lead != "" {
			return a, map[string]string{"add_support": d.T("task.lead_supports", kit.Plain(lead))}
		}
	}
	if a.state == "" && reflect.DeepEqual(a.say, model.Assignment{}) {
		return a, map[string]string{"": d.T("task.nothing_chosen")}
	}
	return a, nil
}

// over asks about a new deadline that is over already, the first time these words are given: it may be meant.
func (f *form) over(rule model.Deadline, words string) (asked string) {
	by := elapsed.At(rule, f.Desk.Now(), f.Desk.Calendar())
	switch {
	case rule.Every != model.EveryOnce || f.warned == words:
		return ""
	case by == elapsed.Day:
		asked = f.Desk.T("task.past_due_asked")
	case by == elapsed.Hour:
		asked = f.Desk.T("task.past_hour_asked")
	}
	if asked != "" {
		f.warned = words
	}
	return asked
}

// lead is the unit with an id; 0 is nobody.
func (f *form) lead(id model.UnitID) *model.TaskUnit {
	for _, u := range f.people.Units {
		if u.ID == id {
			return &model.TaskUnit{UnitID: id, Name: u.Name}
		}
	}
	return &model.TaskUnit{}
}

// saveAssigned writes what is said of tasks, as one step. Note and evidence of what was said before stay. It runs within a
// command.
func saveAssigned(ctx context.Context, d *scene.Desk, a assigning) (assigning, error) {
	now, cal := d.Now(), d.Calendar()
	var changed []model.Task
	for _, t := range a.tasks {
		var done []model.Completion
		if t.Deadline.Every.Recurs() && a.say.Deadline.Every.Recurs() {
			var err error
			if done, err = d.Book.Completions(ctx, t.ID); err != nil {
				return a, fmt.Errorf("read what was said: %w", err)
			}
		}
		next, ok := t.Assigned(a.say, done, now, cal)
		if !ok {
			a.kept++
		}
		if !reflect.DeepEqual(t, next) {
			changed, a.changed = append(changed, next), append(a.changed, t.ID)
		}
	}
	var said []model.Completion
	for _, target := range a.targets {
		c := target.Completion
		if target.Stands != model.TaskOpen {
			before, err := d.Book.Said(ctx, []model.Completion{c})
			if err != nil {
				return a, fmt.Errorf("read what was said: %w", err)
			}
			c.Note, c.Evidence = before[0].Note, before[0].Evidence
		}
		if said = append(said, c); !slices.Contains(a.changed, c.TaskID) {
			a.changed = append(a.changed, c.TaskID)
		}
	}
	if err := d.Book.UpdateTasks(ctx, changed, said); err != nil {
		return a, fmt.Errorf("assign: %w", err)
	}
	return a, nil
}

// assignedWords says what was changed, and what was not.
func assignedWords(d *scene.Desk, a assigning) string {
	words := d.T("task.assigned", len(a.changed))
	if len(a.changed) == 0 {
		words = d.T("task.assigned_none")
	}
	if a.kept > 0 {
		words += ". " + d.T("task.due_kept", a.kept)
	}
	if a.state != "" && a.left > 0 {
		words += ". " + d.T("task.state_kept", a.left)
	}
	if len(a.changed) > 0 {
		words += ". " + d.T("task.undo_hint")
	}
	return words
}
