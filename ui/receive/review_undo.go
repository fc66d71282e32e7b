package receive

import (
	"maps"
	"slices"

	"sotruc/intake/doubt"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// reviewMoment is how a review stood before something was done to it. What is typed into a field is not part of it, but
// for the subject where it was taken from the source.
type reviewMoment struct {
	tasks   []reviewTask
	doubts  []doubt.Doubt
	checked map[string]bool
	spans   []kit.Range // of the subject
	subject string
	taken   bool // the subject counts
	edited  bool
}

// mostMoments bounds what can be undone.
const mostMoments = 100

func (s *review) moment() reviewMoment {
	return reviewMoment{
		tasks: slices.Clone(s.tasks), doubts: slices.Clone(s.doubts), checked: maps.Clone(s.checked),
		spans: s.spans[doubt.FieldSubject], subject: s.form.Value(doubt.FieldSubject), edited: s.edited,
	}
}

// remember keeps how things stand, before something is done that can be undone.
func (s *review) remember() {
	s.past = append(s.past, s.moment())
	if len(s.past) > mostMoments {
		s.past = s.past[1:]
	}
	s.future = nil
}

// undo takes back what was done last to the tasks, the doubts or, from the source, to the subject.
func (s *review) undo() scene.Action { return s.travel(&s.past, &s.future, "directive.review.undone") }

func (s *review) redo() scene.Action { return s.travel(&s.future, &s.past, "directive.review.redone") }

func (s *review) travel(from, to *[]reviewMoment, said string) scene.Action {
	n := len(*from)
	if n == 0 {
		return scene.Notice{Text: s.desk.T("directive.review.nothing_to_undo")}
	}
	then, now := (*from)[n-1], s.moment()
	now.taken = then.taken
	*from, *to = (*from)[:n-1], append(*to, now)
	s.tasks, s.doubts, s.checked, s.edited = then.tasks, then.doubts, then.checked, then.edited
	if then.taken {
		s.spans[doubt.FieldSubject] = then.spans
		s.form.SetValue(doubt.FieldSubject, then.subject)
	}
	s.table.ClearMarks()
	s.fill()
	s.showDoubts()
	return scene.Notice{Text: s.desk.T(said)}
}
