package scene

import (
	"sotruc/model"
)

// TaskOnly narrows the list of tasks by where they stand.
type TaskOnly string

// What a list of tasks can be narrowed to.
const (
	OnlyOpen  TaskOnly = ""
	OnlyLate  TaskOnly = "late"
	OnlyToday TaskOnly = "today"
	OnlyDone  TaskOnly = "done"
	OnlyAll   TaskOnly = "all"
)

// TaskOrder is what a list of tasks is grouped by.
type TaskOrder string

// The orders of the list of tasks; ByNothing lets the list choose.
const (
	ByNothing   TaskOrder = ""
	ByDue       TaskOrder = "due"
	ByDirective TaskOrder = "directive"
	ByUnit      TaskOrder = "unit"
)

// TaskView says which tasks a list shows, and in which order.
type TaskView struct {
	Only        TaskOnly
	By          TaskOrder
	DirectiveID model.DirectiveID
	UnitID      model.UnitID
}
