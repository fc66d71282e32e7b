package receive

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// askTask changes a task in a small form, or adds one.
func (s *review) askTask(at int) scene.Action {
	d, title := s.desk, s.desk.T("directive.review.edit_task")
	old := reviewTask{parent: -1, on: true, byHand: true}
	if at < 0 {
		title = d.T("directive.reader.add_task")
	} else {
		old = s.tasks[at]
	}
	issued := scene.TypedDay(d, s.form.Value("issued_on"))
	fields := append(taskFields(d, s.units, old.Text, old.Lead, old.phrase(), issued), kit.Field{
		Key: "support", Label: d.T("task.field.support"), Value: part.UnitsText(old.Units, model.RoleSupport), Help: d.T("directive.help.support"),
		Options: scene.UnitOptions(d, s.units, nil), Pick: part.ToggleUnit(d, s.units, old.Units),
	})
	return scene.Fill{Title: title, Fields: fields, Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
		task := old
		task.Text, task.on, task.doubts, task.checked = v["text"], true, nil, true
		if v["lead"] != old.Lead {
			task = s.ledBy(task, v["lead"])
		}
		if v["support"] != part.UnitsText(old.Units, model.RoleSupport) {
			task.Units = slices.DeleteFunc(slices.Clone(old.Units), func(u model.TaskUnit) bool { return u.Role == model.RoleSupport })
			task.Units = append(task.Units, part.TypedUnits(d, s.units, old.Units, v["support"], model.RoleSupport)...)
		}
		if named := s.withUnits([]model.Task{task.Task})[0]; named.LeadAmong(named.Units) != "" {
			return nil, nil, map[string]string{"support": d.T("task.lead_supports", kit.Plain(named.Lead))}
		}
		if v["deadline"] != old.phrase() {
			deadlines, wrong := part.TypedDeadlines(d, v["deadline"], d.Today(), issued)
			if wrong != "" {
				return nil, nil, map[string]string{"deadline": wrong}
			}
			task.Deadlines, task.Deadline, task.late = deadlines, model.Deadline{}, false
		}
		s.put(at, task)
		return nil, nil, nil
	}}
}

// put stores a changed task, or a new one behind the others and before the candidates.
func (s *review) put(at int, task reviewTask) {
	s.remember()
	s.edited = true
	if at >= 0 {
		s.tasks[at] = task
		if task.on {
			switchOnAbove(s.tasks, at)
		}
		s.fill()
		return
	}
	at = slices.IndexFunc(s.tasks, func(t reviewTask) bool { return t.candidate })
	if at < 0 {
		at = len(s.tasks)
	}
	s.insert(at, task)
	s.fill()
	s.table.SetCursor(slices.Index(s.places, at))
}
