package receive

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake/doubt"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// doubtful is a doubt that is still open, and the place it stands at: a task, a field, or with neither the paper.
type doubtful struct {
	doubt.Doubt
	task  int // -1 where it is not at a task
	field string
}

// openFields lists the open doubts of the paper and of its fields.
func (s *review) openFields() []doubtful {
	var found []doubtful
	for _, field := range append([]string{""}, s.order...) {
		for _, open := range s.doubts {
			if s.fieldOf(open) == field {
				found = append(found, doubtful{open, -1, field})
			}
		}
	}
	return found
}

// fieldOf is the field of the form a doubt stands at; "" where it is about the paper.
func (s *review) fieldOf(open doubt.Doubt) string {
	if slices.Contains(s.order, open.Field) {
		return open.Field
	}
	return ""
}

// sentences are those of the open doubts by field; those of no field stand above the form.
func (s *review) sentences() map[string]string {
	said := map[string]string{}
	for _, open := range s.doubts {
		field := s.fieldOf(open)
		if said[field] != "" {
			said[field] += " "
		}
		said[field] += doubtText(s.desk, open)
	}
	return said
}

// showDoubts writes the open doubts under their fields and leaves the focus where it is.
func (s *review) showDoubts() {
	focused := s.form.Focused()
	s.form.SetErrors(s.sentences())
	s.form.Focus(focused)
}

// touched settles the doubts about a field the officer has changed.
func (s *review) touched(field string) {
	s.doubts = slices.DeleteFunc(slices.Clone(s.doubts), func(open doubt.Doubt) bool { return open.Field == field })
	s.checked[field] = true
	if field == "received_at" { // what is past is told by it
		s.fill()
	}
}

// step goes to the next open doubt, or to the one before, and says it.
func (s *review) step(by int) scene.Action {
	all := s.stops()
	if len(all) == 0 {
		return scene.Notice{Text: s.desk.T("directive.review.no_doubt")}
	}
	at := slices.Index(all, s.pointed)
	switch {
	case at >= 0:
		at = (at + by + len(all)) % len(all)
	case by < 0:
		at = len(all) - 1
	default:
		at = 0
	}
	return s.visit(all, at)
}

// visit goes to a doubt and says which of how many it is.
func (s *review) visit(all []doubtful, at int) scene.Action {
	to := all[at]
	s.pointed, s.onTasks, s.inSource = to, to.task >= 0, false
	switch {
	case to.task >= 0:
		s.table.SetCursor(slices.Index(s.places, to.task))
	case to.field != "":
		s.form.Focus(to.field)
	}
	return scene.Notice{Text: s.desk.T("directive.review.doubt_of", at+1, len(all), doubtText(s.desk, to.Doubt))}
}

// here is the doubt the officer was led to, or the first at the focus.
func (s *review) here() (doubtful, bool) {
	all := s.open()
	if slices.Contains(all, s.pointed) {
		return s.pointed, true
	}
	task, field := -1, s.form.Focused()
	if s.onTasks {
		task, field = s.current(), ""
	}
	for _, one := range all {
		if one.task == task && one.field == field && (task >= 0 || field != "") {
			return one, true
		}
	}
	return doubtful{}, false
}

// confirm says that what was doubted is right, and goes on to the next doubt.
func (s *review) confirm() scene.Action {
	one, ok := s.here()
	if !ok {
		return scene.Notice{Text: s.desk.T("directive.review.no_doubt_here")}
	}
	at := slices.Index(s.stops(), one)
	s.remember()
	settled := func(open doubt.Doubt) bool { return open == one.Doubt }
	if one.task >= 0 {
		t := &s.tasks[one.task]
		t.doubts = slices.DeleteFunc(slices.Clone(t.doubts), settled)
		t.late = t.late || one.Code == doubt.PastDue
		t.checked = len(s.doubtsOf(*t)) == 0
		s.fill()
	} else {
		s.doubts = slices.DeleteFunc(slices.Clone(s.doubts), settled)
		if one.field != "" {
			s.checked[one.field] = true
		}
		s.showDoubts()
	}
	all := s.stops()
	if len(all) == 0 {
		return scene.Notice{Text: s.desk.T("directive.review.no_doubt")}
	}
	return s.visit(all, min(at, len(all)-1))
}

// accept confirms every field and task nothing is doubted of, and goes to the first doubt.
func (s *review) accept() scene.Action {
	d, fields, tasks := s.desk, 0, 0
	s.remember()
	for _, field := range s.order {
		if s.form.Value(field) != "" && !slices.ContainsFunc(s.doubts, func(open doubt.Doubt) bool { return s.fieldOf(open) == field }) {
			s.checked[field] = true
			fields++
		}
	}
	for i := range s.tasks {
		if t := &s.tasks[i]; t.on && len(s.doubtsOf(*t)) == 0 {
			t.checked = true
			tasks++
		}
	}
	s.fill()
	all := s.open()
	if len(all) == 0 {
		return scene.Notice{Text: d.T("directive.review.all_accepted", fields, tasks)}
	}
	s.visit(all, 0)
	return scene.Notice{Text: d.T("directive.review.accepted", fields, tasks, len(all), doubtText(d, all[0].Doubt))}
}

// list shows every open doubt, to go to one of them.
func (s *review) list() scene.Action {
	d, all := s.desk, s.stops()
	items := make([]kit.Item, len(all))
	for i, one := range all {
		items[i] = kit.Item{ID: scene.IDOption(int64(i + 1)), Label: doubtText(d, one.Doubt), Hint: s.placeName(one)}
	}
	return scene.Pick{Title: d.T("directive.review.doubts", len(all)), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if now := s.stops(); int(scene.OptionID[int64](item.ID)) <= len(now) {
			return s.visit(now, int(scene.OptionID[int64](item.ID))-1), nil
		}
		return nil, nil
	}}
}

// placeName names the field or the task a doubt stands at.
func (s *review) placeName(one doubtful) string {
	switch {
	case one.task >= 0:
		t := s.tasks[one.task]
		return kit.Fit(kit.Plain(part.Ordinal(t.Ordinal)+" "+t.Text), 30)
	case one.field != "":
		return s.desk.T("directive.field." + one.field)
	}
	return ""
}
