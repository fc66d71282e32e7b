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
	OnlySoon  TaskOnly = "soon" // due within the days of warning
	OnlyDoing TaskOnly = "doing"
	// OnlyMissed is duties of which a round was missed.
	OnlyMissed TaskOnly = "missed"
	OnlyDone   TaskOnly = "done"
	// OnlyRefused is what cannot be done, or is no longer asked for.
	OnlyRefused TaskOnly = "not-executable"
	OnlyAll     TaskOnly = "all"
	OnlyUnled   TaskOnly = "unled" // open, and nobody is named to do it
)

// TaskOrder is what a list of tasks is grouped by.
type TaskOrder string

// The orders of the list of tasks; ByNothing lets the list choose.
const (
	ByNothing   TaskOrder = ""
	ByDue       TaskOrder = "due"
	ByDirective TaskOrder = "directive"
	ByUnit      TaskOrder = "unit"
	ByMember    TaskOrder = "member"
)

// TaskSort is the column the tasks within a group are sorted by.
type TaskSort string

// The columns to sort by; SortNothing keeps the order of the grouping.
const (
	SortNothing TaskSort = ""
	SortDue     TaskSort = "due"
	SortLead    TaskSort = "lead"
	SortPaper   TaskSort = "paper"
	SortState   TaskSort = "state"
	SortText    TaskSort = "text"
	SortEntered TaskSort = "entered" // as the tasks were written down
)

// TaskView says which tasks a list shows, and in which order.
type TaskView struct {
	Only        TaskOnly
	By          TaskOrder
	DirectiveID model.DirectiveID
	UnitID      model.UnitID
	MemberID    model.MemberID
	Due         model.Date // what falls due on this day, of a duty its round of then; 0: whatever falls due when
	Find        string     // words that stand in the tasks; "": any
	Sort        TaskSort
	Down        bool // sorted from the last to the first
}
