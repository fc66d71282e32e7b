package model

// The identities of the things in the book; 0 is "none".
type (
	// DirectiveID names a directive.
	DirectiveID int64
	// TaskID names a task.
	TaskID int64
	// CompletionID names a completion.
	CompletionID int64
	// EvidenceID names a piece of evidence.
	EvidenceID int64
	// UnitID names a unit.
	UnitID int64
	// MemberID names a member.
	MemberID int64
	// HouseholdID names a household.
	HouseholdID int64
	// PersonID names a person.
	PersonID int64
	// IsolationID names an isolation.
	IsolationID int64
	// CheckInID names a check-in.
	CheckInID int64
	// AlarmAnswerID names an answer to alarms.
	AlarmAnswerID int64
	// TestID names a test.
	TestID int64
	// SiteCountID names what was counted of a central site on a day.
	SiteCountID int64
	// ViolationID names a violation.
	ViolationID int64
	// MovementID names a movement.
	MovementID int64
	// ActivityID names an activity.
	ActivityID int64
	// ReportID names a report.
	ReportID int64
	// SavedViewID names a view kept under a name.
	SavedViewID int64
	// StepID names a step of the journal.
	StepID int64
)
