package tui

import "sotruc/model"

// taskOnly narrows the list of tasks by where they stand.
type taskOnly string

// What a list of tasks can be narrowed to.
const (
	onlyOpen  taskOnly = ""
	onlyLate  taskOnly = "late"
	onlyToday taskOnly = "today"
	onlyDone  taskOnly = "done"
	onlyAll   taskOnly = "all"
)

// taskView says which tasks a list shows, and in which order.
type taskView struct {
	Only        taskOnly
	By          string // "due", "directive", "unit"; "" is due
	DirectiveID model.DirectiveID
	UnitID      model.UnitID
}
