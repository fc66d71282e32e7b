package tasks

import (
	"fmt"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// stateMark is the sign of where a task stands, one cell wide: it says without colour what colour says.
func stateMark(s model.TaskStatus) string {
	switch {
	case s.Late:
		return "▲"
	case s.State == model.TaskDone:
		return "✓"
	case s.State == model.TaskDoing:
		return scene.SignDoing
	case s.State == model.TaskNotExecutable, s.State == model.TaskWaived:
		return "–"
	}
	return " "
}

// stateWords names where a task stands: "Quá hạn · Đang làm".
func stateWords(d *scene.Desk, s model.TaskStatus) string {
	words := d.T("word.task." + string(s.State))
	if s.Behind {
		words += d.T("task.behind")
	}
	if s.Late {
		words = d.T("word.task.late") + " · " + words
	}
	if s.Of > 0 {
		words += fmt.Sprintf(" · %d/%d", s.Done, s.Of)
	}
	return words
}

// stateName is a single word for where a task stands.
func stateName(d *scene.Desk, s model.TaskStatus) string {
	if s.Late && s.State == model.TaskOpen {
		return d.T("word.task.late")
	}
	if s.Behind {
		return d.T("word.task."+string(s.State)) + d.T("task.behind")
	}
	return d.T("word.task." + string(s.State))
}

// rowStyle is the look of a task in a list.
func rowStyle(d *scene.Desk, s model.TaskStatus) kit.RowStyle {
	switch {
	case s.Late:
		return kit.RowDanger
	case s.Closed():
		return kit.RowMuted
	case s.Due != 0 && s.Due.Date() <= d.Today()+model.Date(d.Config.Tasks.WarningDays):
		return kit.RowWarn
	}
	return kit.RowNormal
}

// stateSigns are the marks of stateMark, for the help page.
func stateSigns(d *scene.Desk, more ...string) []scene.Sign {
	return d.Signs("task", append([]string{"▲ late", "✓ done", scene.SignDoing + " doing", "– not"}, more...)...)
}
