package model

import (
	"slices"

	"sotruc/model/viet"
)

// Household is one address with a head, somebody responsible for it, and the people who live there.
type Household struct {
	ID              HouseholdID
	Rev             int
	Head            string
	Address         string
	AreaID          UnitID
	Phone           string
	ResponsibleID   MemberID
	TeamID          UnitID
	WholeIsolated   bool // the whole household is isolated, not only single people
	SuppliesEnsured bool
	HelpNeeded      string // what help is asked for; "" is none
	Note            string
	CreatedAt       Instant

	Area        string // names and counts, where a list asks for them
	Responsible string
	Team        string
	People      int
	Isolating   int
}

// Validate says what is missing or impossible.
func (h Household) Validate() error {
	var f faults
	f.add(h.Head == "", "head", CodeRequired)
	f.add(len(h.Head) > MaxLine, "head", CodeTooLong)
	f.add(len(h.Address) > MaxLine, "address", CodeTooLong)
	f.add(!validPhone(h.Phone), "phone", CodeInvalidPhone)
	f.add(len(h.Note) > MaxNote, "note", CodeTooLong)
	return f.err()
}

// Sex as papers have it.
type Sex string

// Unknown where it was not asked.
const (
	SexUnknown Sex = ""
	SexMale    Sex = "male"
	SexFemale  Sex = "female"
)

// IsHead tells whether the relation of a person says that this one is the head.
func (p Person) IsHead() bool {
	return slices.Contains([]string{"chu ho", "ch", "la chu ho", "ban than", "head"}, viet.Fold(p.Relation))
}

// Person belongs to a household.
type Person struct {
	ID          PersonID
	Rev         int
	HouseholdID HouseholdID
	Name        string
	Birth       string // YYYY or YYYY-MM-DD; "" where not known
	Sex         Sex
	NationalID  string // 12 digits, or the old 9
	Phone       string
	Relation    string // to the head
	Note        string
	CreatedAt   Instant
}

// Violation of the isolation rules, by a household or person or at a place.
type Violation struct {
	ID          ViolationID
	Rev         int
	HouseholdID HouseholdID
	PersonID    PersonID
	Place       string
	At          Instant
	What        string
	SeenBy      string
	Action      ViolationAction
	DocNumber   string // of the record or the fine
	Amount      int    // đồng
	Note        string
}

// ViolationAction is what was done about a violation.
type ViolationAction string

// Reminded, put on record, fined.
const (
	ActionReminder ViolationAction = "reminder"
	ActionRecord   ViolationAction = "record"
	ActionFine     ViolationAction = "fine"
)

// Validate says what is missing or impossible.
func (v Violation) Validate() error {
	var f faults
	f.add(v.What == "", "what", CodeRequired)
	f.add(v.At == 0, "at", CodeRequired)
	f.add(v.HouseholdID == 0 && v.PersonID == 0 && v.Place == "", "place", CodeRequired)
	f.add(v.Amount < 0, "amount", CodeNegative)
	f.add(!among(v.Action, ActionReminder, ActionRecord, ActionFine), "action", CodeUnknown)
	return f.err()
}

// Movement is somebody who came or left.
type Movement struct {
	ID           MovementID
	Rev          int
	Name         string
	PersonID     PersonID
	HouseholdID  HouseholdID
	Out          bool // left; otherwise came
	On           Date
	Where        string // from, or to
	By           string // means of travel
	OutbreakArea bool   // Where is an outbreak area
	Declared     bool   // health declaration made
	IsolationID  IsolationID
	Note         string

	Disease string // of the isolation, where asked for and there is one
}

// Undeclared tells whether somebody came from an outbreak area and made no health declaration.
func (m Movement) Undeclared() bool { return !m.Out && m.OutbreakArea && !m.Declared }

// Validate says what is missing or impossible.
func (m Movement) Validate() error {
	var f faults
	f.add(m.Name == "" && m.PersonID == 0, "name", CodeRequired)
	f.add(m.On == 0, "on", CodeRequired)
	return f.err()
}

// ActivityKind sorts what was done that no other table holds.
type ActivityKind string

// The kinds; each is a figure of the report.
const (
	ActivityInspection   ActivityKind = "inspection"
	ActivityPropaganda   ActivityKind = "propaganda"
	ActivityMeeting      ActivityKind = "meeting"
	ActivityResolution   ActivityKind = "resolution"
	ActivityCheckpoint   ActivityKind = "checkpoint"
	ActivitySupport      ActivityKind = "support"
	ActivityCommendation ActivityKind = "commendation"
)

// ActivityKinds lists them in the order of the report.
var ActivityKinds = [...]ActivityKind{
	ActivityInspection, ActivityPropaganda, ActivityMeeting, ActivityResolution,
	ActivityCheckpoint, ActivitySupport, ActivityCommendation,
}

// Activity is something done: an inspection, a meeting, support given.
type Activity struct {
	ID          ActivityID
	Rev         int
	Kind        ActivityKind
	On          Date
	Count       int         // how many; at least 1
	TaskID      TaskID      // the task it is evidence of
	UnitID      UnitID      // who did it
	Unit        string      // its name, also where it is in the bin; read only
	HouseholdID HouseholdID // it was done for; support is a delivery there
	Household   string      // its head, also where it is in the bin; read only
	Text, Note  string
}

// ValidOn says what is missing or impossible on a day, as what was done on a day that has not come.
func (a Activity) ValidOn(today Date) error {
	var f faults
	f.add(a.Text == "", "text", CodeRequired)
	f.add(a.On == 0, "on", CodeRequired)
	f.add(a.On > today, "on", CodeFutureDate)
	f.add(a.Count < 0, "count", CodeNegative)
	f.add(a.Count == 0, "count", CodeOutOfRange)
	f.add(!a.Kind.Plain(), "kind", CodeUnknown)
	return f.err()
}
