package receive

import (
	"slices"

	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/model/elapsed"
	"sotruc/ui/scene"
)

// pastDue is the doubt about a task that was due before the paper came in, by the day of receipt as it stands in the form now; false where there
// is none, or where the officer has said that the day is right.
func (s *review) pastDue(t reviewTask) (doubt.Doubt, bool) {
	received, ok := scene.TypedInstant(s.desk, s.form.Value("received_at"))
	early := func(open doubt.Doubt) bool { return open.Code == doubt.DueBeforeIssue }
	if !ok || t.late || slices.ContainsFunc(t.doubts, early) {
		return doubt.Doubt{}, false
	}
	for _, l := range t.deadlines() {
		if elapsed.At(l, received, s.desk.Calendar()) == elapsed.Day {
			return doubt.About(doubt.FieldDeadline, doubt.PastDue, deadlineText(s.desk, l, model.Date.Local)), true
		}
	}
	return doubt.Doubt{}, false
}

// doubtsOf are the open doubts about a task: those of the reading, and that its day is past already.
func (s *review) doubtsOf(t reviewTask) []doubt.Doubt {
	if late, is := s.pastDue(t); is {
		return append(slices.Clone(t.doubts), late)
	}
	return t.doubts
}

// stops are what the officer is led through: the open doubts, and the tasks that nobody is to do yet. The latter is nothing that was misread,
// so that it is not asked about before the paper is saved.
func (s *review) stops() []doubtful {
	unled, found := s.unled(), s.openFields()
	for i, t := range s.tasks {
		if !t.on {
			continue
		}
		for _, open := range s.doubtsOf(t) {
			found = append(found, doubtful{open, i, ""})
		}
		if slices.Contains(unled, i) {
			found = append(found, doubtful{doubt.About(doubt.FieldTasks, doubt.NoLead, ""), i, ""})
		}
	}
	return found
}

// open lists the open doubts in the order they are gone through: those of the paper, of the fields, of the tasks that
// are on.
func (s *review) open() []doubtful {
	return slices.DeleteFunc(s.stops(), func(one doubtful) bool { return one.Code == doubt.NoLead })
}
