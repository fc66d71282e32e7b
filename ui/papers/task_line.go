package papers

import (
	"fmt"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// taskLine is one line of the tree of a paper's tasks.
type taskLine struct {
	model.Task
	depth  int
	status model.TaskStatus // of a leaf
	next   model.Round      // of a leaf: the round its status speaks of
	leaves int              // of a heading: what can be ticked below it
	closed int              // of those, where nothing more is to be done for now
	done   int              // of those, what is done
	late   bool             // it, or something below it
}

// leaf tells whether the task can be ticked itself.
func (t taskLine) leaf() bool { return len(t.Tasks) == 0 }

// taskLines lays a tree out line by line, parents before children, each with where it stands at now.
func taskLines(tree []model.Task, outlines []model.TaskOutline, now model.Instant, cal model.Calendar) []taskLine {
	said := make(map[model.TaskID]model.TaskOutline, len(outlines))
	for _, o := range outlines {
		said[o.ID] = o
	}
	var lines []taskLine
	var walk func(tasks []model.Task, depth int) taskLine
	walk = func(tasks []model.Task, depth int) (sum taskLine) {
		for _, task := range tasks {
			at := len(lines)
			line := taskLine{Task: task, depth: depth}
			lines = append(lines, line)
			if line.leaf() {
				task.Settled = said[task.ID].Settled
				line.status, line.next = task.Next(now, said[task.ID].Completions, cal)
				line.late, line.leaves = line.status.Late, 1
				if line.status.Whole != model.TaskOpen {
					line.closed = 1
				}
				if line.status.Fulfilled() {
					line.done = 1
				}
			} else {
				below := walk(task.Tasks, depth+1)
				line.leaves, line.closed, line.done, line.late = below.leaves, below.closed, below.done, below.late
			}
			lines[at] = line
			sum.leaves, sum.closed, sum.done = sum.leaves+line.leaves, sum.closed+line.closed, sum.done+line.done
			sum.late = sum.late || line.late
		}
		return sum
	}
	walk(tree, 0)
	return lines
}

// mark is the sign before a task: what colour says too.
func (t taskLine) mark() string {
	switch {
	case t.leaf() && (t.status.State == model.TaskNotExecutable || t.status.State == model.TaskWaived), t.closed == t.leaves && t.done == 0:
		return "–"
	case t.closed == t.leaves:
		return "✓"
	case t.late:
		return "▲"
	case t.closed > 0, t.status.State == model.TaskDoing:
		return scene.SignDoing
	}
	return "·"
}

// style is how its row is drawn.
func (t taskLine) style() kit.RowStyle {
	switch {
	case t.closed == t.leaves:
		return kit.RowMuted
	case t.late:
		return kit.RowDanger
	}
	return kit.RowNormal
}

// title is the mark, the number and the words of a task on one line.
func (t taskLine) title() string {
	text := t.mark() + " "
	if t.Ordinal != "" {
		text += part.Ordinal(t.Ordinal) + " "
	}
	return text + kit.Plain(t.Text)
}

// dueText is when a task is due, or how far a heading has come.
func (t taskLine) dueText(d *scene.Desk) string {
	if !t.leaf() {
		return fmt.Sprintf("%d/%d", t.done, t.leaves)
	}
	return part.Due(d, t.status, t.Task)
}
