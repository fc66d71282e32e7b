package receive

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

func (s *review) wide() bool { return s.w >= part.PreviewWidth && s.proposal.Directive.Text != "" }

// panes gives the widths of the page and of the source beside it.
func (s *review) panes() (left, right int) {
	if !s.wide() {
		return s.w, 0
	}
	right = s.w * 9 / 20
	return s.w - right - 1, right
}

func (s *review) sourceSize() (w, h int) {
	left, right := s.panes()
	if right == 0 {
		right = left
	}
	return max(right, 1), max(s.h-1, 1)
}

// detailHeight is how many lines under the tasks say all of the selected one.
func (s *review) detailHeight() int {
	if s.h < part.DetailLines*3 || len(s.tasks) == 0 {
		return 0
	}
	if s.h >= part.DetailLines*7 { // its units and its doubts have lines of their own
		return part.DetailLines + 4
	}
	return part.DetailLines + 1
}

// Resize gives the size of the body.
func (s *review) Resize(w, h int) {
	s.w, s.h = w, h
	left, _ := s.panes()
	s.form.Resize(left, max(h-1, 1))
	s.table.Resize(left, max(h-1-s.detailHeight(), 1))
	if s.source != nil {
		s.source.Resize(s.sourceSize())
	}
	s.enable()
}

// point marks in the source where the focused field, the selected task or the doubt that was gone to was read.
func (s *review) point() {
	if s.source == nil || s.inSource {
		return
	}
	var at []kit.Range
	switch task := s.current(); {
	case s.pointed.Code != "" && s.pointed.Start >= 0:
		at = []kit.Range{{Start: s.pointed.Start, End: s.pointed.End}}
	case !s.onTasks:
		at = s.spans[s.form.Focused()]
	case task >= 0 && s.tasks[task].source.End > 0:
		at = []kit.Range{s.tasks[task].source}
	}
	first := kit.Range{}
	if len(at) > 0 {
		first = at[0]
	}
	if first == s.shown {
		return
	}
	s.shown = first
	s.source.Point(at)
}

// View draws the names of the pages, and the page with the source.
func (s *review) View() string {
	left, right := s.panes()
	page := s.form.View()
	switch {
	case s.inSource && right == 0:
		page = s.drawSource(s.w)
	case s.onTasks:
		page = s.table.View() + s.detail(left)
	}
	page = kit.Lines(page, left, s.h-1)
	names := s.names(left)
	if right == 0 {
		return kit.Lines(names+"\n"+page, s.w, s.h)
	}
	border := s.desk.Theme.Border
	bar := border.Render(strings.TrimSuffix(strings.Repeat("│\n", max(s.h-1, 1)), "\n"))
	source := " " + kit.Fit(s.sourceName(), right-1)
	return kit.Lines(names+border.Render("│")+source+"\n"+kit.Columns("", page, bar, s.drawSource(right)), s.w, s.h)
}

func (s *review) drawSource(w int) string {
	if s.source == nil {
		return kit.Lines(" "+s.desk.T("app.loading"), w, s.h-1)
	}
	return kit.Lines(s.source.View(), w, s.h-1)
}

// sourceName heads the source, in brackets where it has the keys.
func (s *review) sourceName() string {
	th, name := s.desk.Theme, s.desk.T("directive.review.source")
	file := kit.Plain(s.proposal.Directive.File.Name)
	if s.inSource {
		return th.TabActive.Render("["+name+"]") + " " + th.Muted.Render(file)
	}
	return th.Muted.Render(name + " " + file)
}

// names lists the pages with what waits on each: how much is confirmed, and how many doubts are open.
func (s *review) names(w int) string {
	d, th := s.desk, s.desk.Theme
	var doubts, checked [2]int
	for _, one := range s.open() {
		if one.task >= 0 {
			doubts[1]++
		} else {
			doubts[0]++
		}
	}
	checked[0] = len(s.checked)
	for _, t := range s.tasks {
		if t.on && t.checked {
			checked[1]++
		}
	}
	name := func(key string, shown bool, n, checked, doubts int) string {
		text := d.T("directive.review." + key)
		if n >= 0 {
			text += fmt.Sprintf(" %d", n)
		}
		if checked > 0 {
			text += fmt.Sprintf(" ✓%d", checked)
		}
		if doubts > 0 {
			text += fmt.Sprintf(" !%d", doubts)
		}
		if shown {
			return th.TabActive.Render("["+text+"]") + " "
		}
		return th.Muted.Render(" "+text+" ") + " "
	}
	line := " " + name("fields", !s.onTasks && !s.inSource, -1, checked[0], doubts[0]) +
		name("tasks", s.onTasks && !s.inSource, countChosen(s.tasks), checked[1], doubts[1])
	if !s.wide() && s.proposal.Directive.Text != "" {
		line += name("source", s.inSource, -1, 0, 0)
	}
	return kit.Fit(line, w)
}

// detail is all the words of the selected task and its doubts.
func (s *review) detail(w int) string {
	at := s.current()
	if s.detailHeight() == 0 {
		return ""
	}
	lines := []string{s.desk.Theme.Border.Render(kit.Rule(w))}
	if at >= 0 {
		for _, doubt := range s.doubtsOf(s.tasks[at]) {
			for _, line := range kit.Wrap("! "+doubtText(s.desk, doubt), max(w-2, 1)) {
				lines = append(lines, " "+s.desk.Theme.Warn.Render(line))
			}
		}
		for _, line := range kit.Wrap(s.unitsLine(at), max(w-2, 1)) {
			if line != "" {
				lines = append(lines, " "+line)
			}
		}
		for _, line := range kit.Wrap(kit.Plain(s.tasks[at].Text), max(w-2, 1)) {
			lines = append(lines, " "+line)
		}
	}
	return "\n" + kit.Lines(strings.Join(lines, "\n"), w, s.detailHeight())
}

// click puts the focus on a field, or selects a task; a second click opens it.
func (s *review) click(msg tea.MouseClickMsg) scene.Action {
	left, _ := s.panes()
	switch {
	case msg.X >= left || s.inSource && left == s.w:
		if s.source != nil && msg.Y > 0 && s.source.Click(msg.Y-1) {
			s.inSource = true
		}
		return nil
	case s.inSource:
		s.inSource = false
		return nil
	case !s.onTasks:
		s.form.Click(msg.Y - 1)
		return nil
	}
	before := s.table.Cursor()
	if s.table.Click(msg.Y-1) && s.table.Cursor() == before && s.current() >= 0 {
		return s.askTask(s.current())
	}
	return nil
}

func (s *review) wheel(msg tea.MouseWheelMsg) {
	left, right := s.panes()
	switch {
	case s.source != nil && (s.inSource || right > 0 && msg.X >= left):
		s.source.Wheel(scene.WheelStep(msg))
	case s.onTasks:
		s.table.Wheel(scene.WheelStep(msg))
	}
}

// Cursor stands in the focused field.
func (s *review) Cursor() *tea.Cursor {
	if s.onTasks || s.inSource {
		return nil
	}
	cursor := s.form.Cursor()
	if cursor != nil {
		cursor.Y++
	}
	return cursor
}
