package model

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
	Lead        string     // lead body (chủ trì) as the paper names it; kept also where LeadID is known
	LeadID      UnitID     // the unit of the roster
	Units       []TaskUnit // supporting units, and the list of a roll call
	RollCall    bool       // every unit of the list must do it
	Deadline    Deadline
	Note        string
	CreatedAt   Instant

	Deadlines []Deadline // every deadline read from the text, in a proposal; the book keeps Deadline
	Tasks     []Task     // children, where asked for
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
}

// Validate says what is missing or impossible.
func (t Task) Validate() error {
	var f faults
	f.add(t.Text == "", "text", CodeRequired)
	f.add(len(t.Text) > MaxText, "text", CodeTooLong)
	f.add(len(t.Note) > MaxNote, "note", CodeTooLong)
	f.add(t.RollCall && len(t.roll()) == 0, "units", CodeRequired)
	f = append(f, t.Deadline.faults()...)
	return f.err()
}

// roll lists the units of a roll call.
func (t Task) roll() []UnitID {
	var units []UnitID
	for _, u := range t.Units {
		if u.Role == RoleRoll {
			units = append(units, u.UnitID)
		}
	}
	return units
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

// "trước" is exclusive in wording: due at the end of the working day before. The others include their day.
const (
	RelationBefore Relation = "before"
	RelationBy     Relation = "by"
	RelationAt     Relation = "at"
	RelationFrom   Relation = "from"
)

// Deadline is when a task must be done, once or again and again.
type Deadline struct {
	Phrase   string // the words it was read from
	Every    Every
	Due      Date     // for once
	Time     Clock    // time of day; "" is the end of office hours
	Relation Relation // "" counts as by
	Weekday  int      // 1 = Monday … 7, for week
	Day      int      // day of the month, for month and longer; 31 is the last day of any month
	Month    int      // 1–12 for year; 1–6 within the half; 1–3 within the quarter
	From     Date     // a window, for once
	To       Date
	FromDay  int  // a window of days of the month, FromDay–Day, for month
	StartsOn Date // first day a recurrence counts; 0: the day the task was written down
	EndsOn   Date // last day, 0: open
	Roll     bool // a due day that is no working day moves to the next working day
	ToWhom   string
}

// faults lists what is impossible, under the names of the columns.
func (d Deadline) faults() faults {
	var f faults
	f.add(d.Every == EveryOnce && d.Due == 0 && d.To == 0, "due", CodeRequired)
	f.add(d.EndsOn != 0 && d.StartsOn > d.EndsOn, "ends_on", CodeEndBeforeStart)
	f.add(d.To != 0 && d.From > d.To, "to", CodeEndBeforeStart)
	f.add(d.Weekday < 0 || d.Weekday > 7, "weekday", CodeOutOfRange)
	f.add(d.Day < 0 || d.Day > 31, "day", CodeOutOfRange)
	f.add(d.FromDay < 0 || d.FromDay > 31 || d.FromDay > d.Day, "from_day", CodeOutOfRange)
	f.add(d.Month < 0 || d.Month > 12, "month", CodeOutOfRange)
	time, err := ParseClock(string(d.Time))
	f.add(err != nil || time != d.Time, "time", CodeOutOfRange)
	switch d.Every {
	case EveryNone, EveryOnce, EveryASAP:
	default:
		f.add(!d.Every.Recurs(), "every", CodeUnknown)
	}
	switch d.Relation {
	case "", RelationBefore, RelationBy, RelationAt, RelationFrom:
	default:
		f.add(true, "relation", CodeUnknown)
	}
	return f
}

// CompletionState is what was said of a task for one period.
type CompletionState string

// No completion at all means not yet started. Not executable needs a reason.
const (
	CompletionDone          CompletionState = "done"
	CompletionDoing         CompletionState = "doing"
	CompletionNotExecutable CompletionState = "not-executable"
)

// Completion is the one fact behind ticking, unique for Task × Period × Unit.
type Completion struct {
	ID       CompletionID
	TaskID   TaskID
	Period   string // Period.Key; "" where the task does not recur
	UnitID   UnitID // 0 where there is no roll call
	State    CompletionState
	Reason   string
	At       Instant
	By       string
	Note     string
	Evidence string
}

// Validate says what is missing or impossible.
func (c Completion) Validate() error {
	var f faults
	f.add(c.TaskID == 0, "task_id", CodeRequired)
	f.add(c.State == CompletionNotExecutable && c.Reason == "", "reason", CodeRequired)
	switch c.State {
	case CompletionDone, CompletionDoing, CompletionNotExecutable:
	default:
		f.add(true, "state", CodeUnknown)
	}
	f.add(len(c.Note) > MaxNote, "note", CodeTooLong)
	return f.err()
}
