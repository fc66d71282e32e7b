package tui

import (
	"fmt"

	"sotruc/model"
	"sotruc/ui/kit"
)

// paperTask is one line of the tree of a paper's tasks.
type paperTask struct {
	model.Task
	depth  int
	status model.TaskStatus // of a leaf
	leaves int              // of a heading: what can be ticked below it
	closed int              // of those, where nothing more is to be done
	late   bool             // it, or something below it
}

func (t paperTask) leaf() bool { return len(t.Tasks) == 0 }

// paperTaskColumns are the columns of a tree of tasks.
func paperTaskColumns(d *Desk) []kit.Column {
	return []kit.Column{
		{Title: d.T("directive.column.task"), Width: 34, Min: 28, Flex: 1},
		{Title: d.T("directive.column.lead"), Width: 18, Min: 12, Priority: 2},
		{Title: d.T("directive.column.due"), Width: 16, Min: 16, Priority: 1},
	}
}

// paperTasks lays a tree out line by line, parents before children, each with where it stands at now.
func paperTasks(tree []model.Task, outlines []model.TaskOutline, now model.Instant, cal model.Calendar) []paperTask {
	said := make(map[model.TaskID][]model.Completion, len(outlines))
	for _, o := range outlines {
		said[o.ID] = o.Completions
	}
	var lines []paperTask
	var walk func(tasks []model.Task, depth int) paperTask
	walk = func(tasks []model.Task, depth int) (sum paperTask) {
		for _, task := range tasks {
			at := len(lines)
			line := paperTask{Task: task, depth: depth}
			lines = append(lines, line)
			if line.leaf() {
				line.status = task.StatusAt(now, said[task.ID], cal)
				line.late, line.leaves = line.status.Late, 1
				if line.status.Closed() {
					line.closed = 1
				}
			} else {
				below := walk(task.Tasks, depth+1)
				line.leaves, line.closed, line.late = below.leaves, below.closed, below.late
			}
			lines[at] = line
			sum.leaves, sum.closed, sum.late = sum.leaves+line.leaves, sum.closed+line.closed, sum.late || line.late
		}
		return sum
	}
	walk(tree, 0)
	return lines
}

// mark is the sign before a task: what colour says too.
func (t paperTask) mark() string {
	switch {
	case t.leaf() && t.status.State == model.TaskNotExecutable:
		return "–"
	case t.closed == t.leaves:
		return "✓"
	case t.late:
		return "▲"
	case t.closed > 0, t.status.State == model.TaskDoing:
		return "~"
	}
	return "·"
}

func (t paperTask) style() kit.RowStyle {
	switch {
	case t.closed == t.leaves:
		return kit.RowMuted
	case t.late:
		return kit.RowDanger
	}
	return kit.RowNormal
}

// title is the mark, the number and the words of a task on one line.
func (t paperTask) title() string {
	title := t.mark() + " "
	if t.Ordinal != "" {
		title += ordinalText(t.Ordinal) + " "
	}
	return title + kit.Plain(t.Text)
}

// ordinalText shows a number as papers print it: "1." and "1.2", "a)".
func ordinalText(ordinal string) string {
	ordinal = kit.Plain(ordinal)
	if ordinal != "" && ordinal[len(ordinal)-1] >= '0' && ordinal[len(ordinal)-1] <= '9' {
		return ordinal + "."
	}
	return ordinal
}

// dueText is when a task is due, or how far a heading has come.
func (t paperTask) dueText(d *Desk) string {
	if !t.leaf() {
		return fmt.Sprintf("%d/%d", t.closed, t.leaves)
	}
	return d.dueWords(t.status, t.Deadline)
}

// paperDeadline is a deadline of a proposal in words.
func paperDeadline(d *Desk, l model.Deadline) string {
	var text string
	switch {
	case l.Every == model.EveryNone:
		return ""
	case l.Every != model.EveryOnce:
		text = d.T("word.every." + string(l.Every))
	case l.From != 0 && l.To != 0:
		return l.From.Local()[:5] + " – " + l.To.Local()
	default:
		day := l.Due
		if day == 0 {
			day = l.To
		}
		text = day.Local()
		if l.Relation == model.RelationBefore {
			text = d.T("word.relation.before") + " " + text
		}
	}
	if l.Every == model.EveryWeek && l.Weekday > 0 && l.Weekday <= 7 {
		text += " " + d.T("app.weekday_short."+string(rune('0'+l.Weekday)))
	}
	if l.Every.Recurs() && l.Day > 0 {
		text += " " + d.T("directive.day_of_month", l.Day)
	}
	if l.Time != "" {
		text = string(l.Time) + " " + text
	}
	return text
}

// urgencyMark is one sign a degree; a paper without haste has none.
func urgencyMark(u model.Urgency) string {
	switch u {
	case model.UrgencyUrgent:
		return "!"
	case model.UrgencyVeryUrgent:
		return "!!"
	case model.UrgencyFlash:
		return "!!!"
	case model.UrgencyNormal:
	}
	return ""
}

// urgencyText is the mark with its word.
func urgencyText(d *Desk, u model.Urgency) string {
	if mark := urgencyMark(u); mark != "" {
		return mark + " " + d.T("word.urgency."+string(u))
	}
	return ""
}

// paperNumber is the số đến with its year.
func paperNumber(p model.Directive) string { return fmt.Sprintf("%d/%d", p.Number, p.Year) }
