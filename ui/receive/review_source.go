package receive

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// mostMarked bounds the words that are made a task or a subject: more is no task.
const mostMarked = 20_000

// pressSource takes a key while the source has the focus.
func (s *review) pressSource(msg tea.KeyPressMsg) scene.Action {
	switch k := s.keys; {
	case key.Matches(msg, k.Cancel):
		s.inSource = false
	case s.source == nil:
	case key.Matches(msg, k.Task):
		return s.takeTask()
	case key.Matches(msg, k.Subject):
		return s.takeSubject()
	case key.Matches(msg, k.Nothing):
		return s.takeNothing()
	default:
		s.source.Update(msg)
	}
	return nil
}

// markedWords are the words of the marked lines and where they stand; without a mark those of the paragraph at the cursor.
// refusal says why there are none.
func (s *review) markedWords() (words string, at kit.Range, refusal scene.Action) {
	parts := s.source.Marked()
	if len(parts) == 0 {
		if here, ok := s.source.Here(); ok {
			parts = []kit.Range{here}
		}
	}
	text := s.proposal.Directive.Text
	size := 0
	for _, p := range parts {
		size += p.End - p.Start
	}
	if size > mostMarked {
		return "", at, scene.Notice{Text: s.desk.T("directive.review.too_much"), Bad: true}
	}
	var lines []string
	for _, p := range parts {
		lines = append(lines, text[p.Start:p.End])
	}
	words = strings.Join(lines, "\n")
	if strings.TrimSpace(words) == "" {
		return "", at, scene.Notice{Text: s.desk.T("directive.review.no_line")}
	}
	return words, kit.Range{Start: parts[0].Start, End: parts[len(parts)-1].End}, nil
}

// takeTask makes the marked lines a task, or switches on the one that was made of them.
func (s *review) takeTask() scene.Action {
	d := s.desk
	words, at, refusal := s.markedWords()
	if refusal != nil {
		return refusal
	}
	if known := s.taskAt(at); known >= 0 {
		if s.tasks[known].on {
			return scene.Notice{Text: d.T("directive.review.is_task")}
		}
		s.remember()
		toggle(s.tasks, known)
		return s.took("directive.review.took_task", known)
	}
	task, doubts := intake.TaskOf(words, scene.TypedDay(d, s.form.Value("issued_on")))
	if task.Text == "" {
		return scene.Notice{Text: d.T("directive.review.no_line")}
	}
	s.remember()
	line := reviewTask{Task: task, parent: -1, on: true, byHand: true, source: at, doubts: doubts}
	s.look(&line)
	place := s.placeFor(at)
	s.insert(place, line)
	return s.took("directive.review.took_task", place)
}

// took ends an action on the source: it shows the task in the list, and the lines are no longer marked.
func (s *review) took(said string, task int) scene.Action {
	s.edited = true
	s.source.ClearMarks()
	s.fill()
	if task >= 0 {
		s.table.SetCursor(slices.Index(s.places, task))
	}
	return scene.Notice{Text: s.desk.T(said)}
}

// taskAt is the task that was made of the marked words, give or take an ordinal; -1 where there is none.
func (s *review) taskAt(at kit.Range) int {
	text := s.proposal.Directive.Text
	size := func(from, to int) int {
		if from < 0 || to > len(text) || from >= to {
			return 0
		}
		return len(strings.TrimSpace(text[from:to]))
	}
	return slices.IndexFunc(s.tasks, func(t reviewTask) bool {
		shared := size(max(at.Start, t.source.Start), min(at.End, t.source.End))
		return shared > 0 && 10*shared >= 8*max(size(at.Start, at.End), size(t.source.Start, t.source.End))
	})
}

// placeFor is the place of a new task in the order of the text: before the first task at the top that stands behind it,
// and before the candidates.
func (s *review) placeFor(at kit.Range) int {
	for i, t := range s.tasks {
		if t.candidate || t.parent < 0 && t.source.End > 0 && t.source.Start > at.Start {
			return i
		}
	}
	return len(s.tasks)
}

// takeSubject makes the marked lines the subject.
func (s *review) takeSubject() scene.Action {
	words, at, refusal := s.markedWords()
	if refusal != nil {
		return refusal
	}
	s.remember()
	s.past[len(s.past)-1].taken = true
	s.form.SetValue(doubt.FieldSubject, strings.Join(strings.Fields(viet.Clean(words)), " "))
	s.spans[doubt.FieldSubject] = []kit.Range{at}
	s.touched(doubt.FieldSubject)
	s.showDoubts()
	return s.took("directive.review.took_subject", -1)
}

// takeNothing takes away what was made of the marked lines: a task made by hand goes, one that was read is switched off,
// a subject becomes empty.
func (s *review) takeNothing() scene.Action {
	_, at, refusal := s.markedWords()
	if refusal != nil {
		return refusal
	}
	touches := func(r kit.Range) bool { return r.Start < at.End && r.End > at.Start }
	tasks := slices.ContainsFunc(s.tasks, func(t reviewTask) bool { return t.on && touches(t.source) })
	subject := slices.ContainsFunc(s.spans[doubt.FieldSubject], touches) && s.form.Value(doubt.FieldSubject) != ""
	if !tasks && !subject {
		return scene.Notice{Text: s.desk.T("directive.review.nothing_there")}
	}
	s.remember()
	for i := len(s.tasks) - 1; i >= 0; i-- {
		switch t := s.tasks[i]; {
		case !t.on || !touches(t.source):
		case t.byHand:
			s.remove(i)
		default:
			toggle(s.tasks, i)
		}
	}
	if subject {
		s.past[len(s.past)-1].taken = true
		s.form.SetValue(doubt.FieldSubject, "")
		s.spans[doubt.FieldSubject] = nil
	}
	return s.took("directive.review.took_nothing", -1)
}

// insert puts a task into the list.
func (s *review) insert(at int, task reviewTask) {
	s.table.ClearMarks() // they are by place
	s.tasks = slices.Insert(slices.Clone(s.tasks), at, task)
	for i := range s.tasks {
		if i != at && s.tasks[i].parent >= at {
			s.tasks[i].parent++
		}
	}
}

// remove takes a task out of the list; what stood below it moves up.
func (s *review) remove(at int) {
	s.table.ClearMarks()
	above, depth := s.tasks[at].parent, s.tasks[at].depth
	for i := at + 1; i < len(s.tasks) && s.tasks[i].depth > depth; i++ {
		s.tasks[i].depth--
	}
	s.tasks = slices.Delete(slices.Clone(s.tasks), at, at+1)
	for i := range s.tasks {
		switch p := s.tasks[i].parent; {
		case p == at:
			s.tasks[i].parent = above
		case p > at:
			s.tasks[i].parent--
		}
	}
}

// flags are the signs before the lines of the source: of what is a task, and of what is doubted.
func (s *review) flags() []kit.Flag {
	var flags []kit.Flag
	for _, t := range s.tasks {
		if t.on && t.source.End > 0 {
			flags = append(flags, kit.Flag{Range: t.source, Sign: "•"})
		}
	}
	for _, one := range s.open() {
		if one.Start >= 0 {
			flags = append(flags, kit.Flag{Range: kit.Range{Start: one.Start, End: max(one.End, one.Start+1)}, Sign: "!"})
		}
	}
	return flags
}
