package model

import "slices"

// Task is one thing to do (nhiệm vụ), under a directive or free-standing. Tasks form a tree; one that has children is a
// heading whose state follows from theirs, and only the leaves are ticked and counted.
type Task struct {
	ID          TaskID
	Rev         int
	DirectiveID DirectiveID // 0: free-standing
	ParentID    TaskID      // 0: top level
	Position    int         // order among the children of the same parent
	Ordinal     string      // as printed: "1", "1.2", "a)"
	Text        string
	PartOf      string     // words of the task of several deadlines it is one of, where whole tasks are read; "": it stands for itself
	Lead        string     // lead body (chủ trì) as the paper names it; kept also where LeadID is known
	LeadID      UnitID     // the unit of the roster
	MemberID    MemberID   // the member who does it; 0: nobody named
	Member      string     // the name, where whole tasks are read
	Units       []TaskUnit // supporting units, and the list of a roll call
	RollCall    bool       // every unit of the list must do it
	RollKind    Kinds      // with RollCall: every unit of these kinds, also one added later; "": the units listed
	Deadline    Deadline
	Past        []PastRule // the rules it had before, oldest first
	CountsFrom  Instant    // what fell due before this instant is not asked for; 0: CreatedAt
	Note        string
	CreatedAt   Instant

	Above   []Heading // the headings it stands below, the nearest first; computed, never written down
	Settled Settled   // what is known of the rounds long past, where Completions leave them out

	Deadlines []Deadline // every deadline read from the text, in a proposal; the book keeps Deadline
	Tasks     []Task     // children, where asked for
}

// Words are what is to be done, where a task is named by itself. One of several deadlines says by when, and of what.
func (t Task) Words() string {
	if t.PartOf == "" {
		return t.Text
	}
	return t.Text + ": " + t.PartOf
}

// TaskRole is what a unit has to do with a task.
type TaskRole string

// A unit supports the lead (phối hợp), or is one of a roll call.
const (
	RoleSupport TaskRole = "support"
	RoleRoll    TaskRole = "roll"
)

// TaskUnit is a unit beside the lead, with a due day of its own where the paper gives one.
type TaskUnit struct {
	UnitID UnitID
	Name   string
	Role   TaskRole
	DueOn  Date
	Since  Instant   // of a roll call: what fell due before the unit came in is not asked of it; 0: always in it
	Until  Instant   // what falls due after the unit is gone neither; 0: still there
	Away   []Absence // between both, while it was gone and has come back since
	Left   bool      // of a roll call: it is of the list no longer, and asked only for what fell due while it was
	Above  TaskID    // the heading above the task that it supports, and with it the task; computed, 0: named for the task itself
}

// Absence is when a unit was away that has come back: a roll call asks it for nothing that fell due between the two instants.
type Absence struct{ From, Until Instant }

// PastRule is a rule a task had: in force for what fell due before the day Until. Of a task that was postponed it is the
// deadline that no longer holds, kept with the reason.
type PastRule struct {
	Deadline Deadline
	Until    Date
	Reason   string
	At       Instant // recorded
	By       string
}

// Validate says what is missing or impossible.
func (t Task) Validate() error {
	var f faults
	f.add(t.Text == "", "text", CodeRequired)
	f.add(len(t.Text) > MaxText, "text", CodeTooLong)
	f.add(len(t.Note) > MaxNote, "note", CodeTooLong)
	f.add(!t.RollKind.known(), "roll_kind", CodeUnknown)
	f.add(t.RollCall && t.RollKind == "" && !t.hasRoll(), "units", CodeRequired)
	f = append(f, t.Deadline.faults()...)
	return f.err()
}

// hasRoll tells whether units are listed for a roll call.
func (t Task) hasRoll() bool {
	return slices.ContainsFunc(t.Units, func(u TaskUnit) bool { return u.Role == RoleRoll && !u.Left })
}

// Every says how often a deadline comes back.
type Every string

// How often. EveryNone is a task without deadline; asap is "kịp thời" and the like, which names no date.
const (
	EveryNone     Every = ""
	EveryOnce     Every = "once"
	EveryDay      Every = "day"
	EveryWeek     Every = "week"
	EveryMonth    Every = "month"
	EveryQuarter  Every = "quarter"
	EveryHalfYear Every = "half-year"
	EveryYear     Every = "year"
	EveryASAP     Every = "asap"
)

// Recurs tells whether the deadline comes back.
func (e Every) Recurs() bool {
	switch e {
	case EveryDay, EveryWeek, EveryMonth, EveryQuarter, EveryHalfYear, EveryYear:
		return true
	default:
		return false
	}
}

// Relation says how a deadline stands to its date.
type Relation string

// "trước" is exclusive in wording: due at the end of office hours of the day before the one named, once that is shifted. The others
// include their day.
const (
	RelationBefore Relation = "before"
	RelationBy     Relation = "by"
	RelationAt     Relation = "at"
	RelationFrom   Relation = "from"
)

// CompletionState is what was said of a task for one period.
type CompletionState string

// No completion at all means not yet started. Waived is a missed round nobody asks for any more; reopened is one that was
// closed and is open again, with all that was noted. Not executable, waived and reopened need a reason.
const (
	CompletionDone          CompletionState = "done"
	CompletionDoing         CompletionState = "doing"
	CompletionNotExecutable CompletionState = "not-executable"
	CompletionWaived        CompletionState = "waived"
	CompletionReopened      CompletionState = "reopened"
)

// closes tells whether nothing more is asked for once this was said.
func (s CompletionState) closes() bool {
	return s == CompletionDone || s == CompletionNotExecutable || s == CompletionWaived
}

// needsReason tells whether it cannot be said without one.
func (s CompletionState) needsReason() bool {
	return s == CompletionNotExecutable || s == CompletionWaived || s == CompletionReopened
}

// Completion is the one fact behind ticking, unique for Task × Period × Unit.
type Completion struct {
	ID       CompletionID
	TaskID   TaskID
	Period   string // DuePeriod.Key; "" where the task does not recur
	UnitID   UnitID // 0 where one tick is enough; a unit of the roll call, or a supporting one with a due day of its own
	State    CompletionState
	Reason   string
	DoneAt   Instant // when it was done; a day alone is its first instant; 0: when it was recorded
	At       Instant // when it was recorded
	By       string
	Note     string
	Evidence string
}

// Done is the instant it was done: late or in time, and the figures, follow from it.
func (c Completion) Done() Instant {
	if c.DoneAt != 0 {
		return c.DoneAt
	}
	return c.At
}

// Validate says what is missing or impossible.
func (c Completion) Validate() error {
	var f faults
	f.add(c.TaskID == 0, "task_id", CodeRequired)
	f.add(c.State.needsReason() && c.Reason == "", "reason", CodeRequired)
	f.add(!among(c.State, CompletionDone, CompletionDoing, CompletionNotExecutable, CompletionWaived, CompletionReopened), "state", CodeUnknown)
	f.add(c.At != 0 && c.DoneAt > c.At, "done_at", CodeFutureDate)
	f.add(len(c.Note) > MaxNote, "note", CodeTooLong)
	return f.err()
}
