package part

import (
	"fmt"
	"strings"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// PaperTask is one line of the tree of a paper's tasks.
type PaperTask struct {
	model.Task
	Depth  int
	Status model.TaskStatus // of a leaf
	leaves int              // of a heading: what can be ticked below it
	Closed int              // of those, where nothing more is to be done
	late   bool             // it, or something below it
}

// Leaf tells whether the task can be ticked itself.
func (t PaperTask) Leaf() bool { return len(t.Tasks) == 0 }

// PaperTaskColumns are the columns of a tree of tasks.
func PaperTaskColumns(d *scene.Desk) []kit.Column {
	return []kit.Column{
		{Title: d.T("directive.column.task"), Width: 34, Min: 28, Flex: 1},
		{Title: d.T("directive.column.lead"), Width: 18, Min: 12, Priority: 2},
		{Title: d.T("directive.column.due"), Width: 16, Min: 16, Priority: 1},
	}
}

// PaperTasks lays a tree out line by line, parents before children, each with where it stands at now.
func PaperTasks(tree []model.Task, outlines []model.TaskOutline, now model.Instant, cal model.Calendar) []PaperTask {
	said := make(map[model.TaskID][]model.Completion, len(outlines))
	for _, o := range outlines {
		said[o.ID] = o.Completions
	}
	var lines []PaperTask
	var walk func(tasks []model.Task, depth int) PaperTask
	walk = func(tasks []model.Task, depth int) (sum PaperTask) {
		for _, task := range tasks {
			at := len(lines)
			line := PaperTask{Task: task, Depth: depth}
			lines = append(lines, line)
			if line.Leaf() {
				line.Status = task.StatusAt(now, said[task.ID], cal)
				line.late, line.leaves = line.Status.Late, 1
				if line.Status.Closed() {
					line.Closed = 1
				}
			} else {
				below := walk(task.Tasks, depth+1)
				line.leaves, line.Closed, line.late = below.leaves, below.Closed, below.late
			}
			lines[at] = line
			sum.leaves, sum.Closed, sum.late = sum.leaves+line.leaves, sum.Closed+line.Closed, sum.late || line.late
		}
		return sum
	}
	walk(tree, 0)
	return lines
}

// mark is the sign before a task: what colour says too.
func (t PaperTask) mark() string {
	switch {
	case t.Leaf() && t.Status.State == model.TaskNotExecutable:
		return "–"
	case t.Closed == t.leaves:
		return "✓"
	case t.late:
		return "▲"
	case t.Closed > 0, t.Status.State == model.TaskDoing:
		return "~"
	}
	return "·"
}

// Style is how its row is drawn.
func (t PaperTask) Style() kit.RowStyle {
	switch {
	case t.Closed == t.leaves:
		return kit.RowMuted
	case t.late:
		return kit.RowDanger
	}
	return kit.RowNormal
}

// Title is the mark, the number and the words of a task on one line.
func (t PaperTask) Title() string {
	title := t.mark() + " "
	if t.Ordinal != "" {
		title += Ordinal(t.Ordinal) + " "
	}
	return title + kit.Plain(t.Text)
}

// Ordinal shows a number as papers print it: "1." and "1.2", "a)".
func Ordinal(ordinal string) string {
	ordinal = kit.Plain(ordinal)
	if ordinal != "" && ordinal[len(ordinal)-1] >= '0' && ordinal[len(ordinal)-1] <= '9' {
		return ordinal + "."
	}
	return ordinal
}

// DueText is when a task is due, or how far a heading has come.
func (t PaperTask) DueText(d *scene.Desk) string {
	if !t.Leaf() {
		return fmt.Sprintf("%d/%d", t.Closed, t.leaves)
	}
	return Due(d, t.Status, t.Deadline)
}

// PaperDeadline is a deadline of a proposal in words.
func PaperDeadline(d *scene.Desk, l model.Deadline) string {
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

// UrgencyMark is one sign a degree; a paper without haste has none.
func UrgencyMark(u model.Urgency) string {
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

// UrgencyText is the mark with its word.
func UrgencyText(d *scene.Desk, u model.Urgency) string {
	if mark := UrgencyMark(u); mark != "" {
		return mark + " " + d.T("word.urgency."+string(u))
	}
	return ""
}

// Number is the số đến with its year.
func Number(p model.Directive) string { return fmt.Sprintf("%d/%d", p.Number, p.Year) }

// PaperTaskFields are the fields of a task in a small form.
func PaperTaskFields(d *scene.Desk, text, lead, deadline string) []kit.Field {
	return []kit.Field{
		{Key: "text", Label: d.T("directive.field.text"), Kind: kit.FieldArea, Height: 4, Required: true, Value: text},
		{Key: "lead", Label: d.T("directive.field.lead"), Value: lead, Limit: model.MaxLine / 3},
		{Key: "deadline", Label: d.T("directive.field.deadline"), Value: deadline, Help: d.T("directive.help.deadline")},
	}
}

// TypedDeadlines reads a day or the words a paper would use; nothing typed is no deadline.
func TypedDeadlines(d *scene.Desk, typed string, issued model.Date) ([]model.Deadline, bool) {
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
