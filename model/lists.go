package model

import "sotruc/model/viet"

// A list on the screen first asks for the identities in order, then only for the rows it shows.

// DirectiveFilter narrows the list of directives. The zero filter is every directive, newest first.
type DirectiveFilter struct {
	Find       string // words in number, subject, issuer or text, without tones
	Year       int    // of receipt
	Kind       string
	Unassigned bool // no task and nobody it was passed to
	Held       bool // the number is held for a paper nobody has described yet
	InBin      bool
}

// DirectiveLine is a directive as a list shows it, without its text.
type DirectiveLine struct {
	Directive
	Leaves int // tasks that can be ticked
	Done   int // of those that do not recur, done; of those that recur, done for the current period
}

// TaskFilter narrows the list of tasks.
type TaskFilter struct {
	Find        string
	DirectiveID DirectiveID
	Free        bool     // of no paper
	UnitID      UnitID   // as lead or supporting, of the task or a heading above it, or in the roll call
	MemberID    MemberID // who does the task or a heading above it
	ID          TaskID   // this task alone
	KinOf       TaskID   // the headings above this task and the tasks right below it
	Open        bool     // only what may still want something: duties, roll calls, and what is not closed
	Settled     bool     // rounds long past come as Task.Settled, for questions about the present
	Texts       bool     // with Text and Note, and the lead by the name of the roster
	InBin       bool
}

// TaskOutline is what deciding on a task's state and place in a list takes.
type TaskOutline struct {
	Task                     // without Text and Note, unless they are asked for
	Leaf        bool         // has no children, so it is ticked itself
	Completions []Completion // without notes
}

// PersonFilter narrows the list of people. On is the day their state is asked for.
type PersonFilter struct {
	On            Date
	Find          string
	State         IsolationState // "" is everybody with an isolation, whatever its state
	AnyState      bool           // also people who were never isolated
	HouseholdID   HouseholdID
	AreaID        UnitID
	ResponsibleID MemberID
	EndsOn        Date    // last day is this day
	TestDueBy     Date    // a test is due on or before this day and not taken
	Unrecorded    Session // with On: no check-in yet for this session
	AbsentOn      Date    // absent in a session of this day
	RefusedOn     Date    // who refused in a session of this day
	Symptoms      Date    // symptoms in a session of this day
	NoOrder       bool    // isolating without an order
	Most          int     // of those Find finds, only so many, the shortest names first; 0: all
	NoCertificate bool    // completed without a certificate
	Fate          Fate    // on On; "" is every one
	Alarm         AlarmState
	Disease       string // "" is every one
	Follow        Follow // "" is every kind
	InBin         bool
}

// PersonKey names a row of the list of people: the person and the isolation that counts on the filter's day, which is
// the latest that has begun, or the next; 0 where there is none. One that was cancelled counts where there is no other.
type PersonKey struct {
	PersonID    PersonID
	IsolationID IsolationID
}

// PersonLine is a person as a list shows one.
type PersonLine struct {
	Person
	Isolation     Isolation // with Tests; zero where there is none
	Household     string    // its head
	Address       string
	Area          string
	Responsible   string
	HouseholdHelp string
	Others        []Isolation // for other diseases, beside it on the day of the list; without Tests
	Missed        int         // sessions that are over and that nobody recorded, as Isolation.Missed has it
	Alarms        []Alarm     // open, of all isolations of the person, oldest first
}

// RoundLine is one stop of a round: somebody due for a check-in in a session, and what was recorded.
type RoundLine struct {
	IsolationID IsolationID
	PersonID    PersonID
	Name        string
	Birth       string
	HouseholdID HouseholdID
	Household   string
	Address     string
	Area        string
	Phone       string
	Disease     string
	Others      []string // diseases the visit is for as well
	Category    Category
	DayNumber   int     // which day of the isolation, the start day being 1
	PastEnd     bool    // past the planned end, to be confirmed: not due, but may be looked in on
	CheckIn     CheckIn // zero where not yet recorded
	Alarms      []Alarm // open, of all isolations of the person, oldest first
}

// HouseholdFilter narrows the list of households.
type HouseholdFilter struct {
	Find          string
	On            Date // with Isolating: the day
	AreaID        UnitID
	ResponsibleID MemberID
	TeamID        UnitID
	Isolating     bool // somebody in it is isolated at home on On
	NoResponsible bool
	HelpNeeded    bool
	InBin         bool
}

// HouseholdEntry is a household to be written down with the people in it and, at the same place, the isolation of each;
// an isolation without a start is none. With an ID it is one of the book, which stays as it is unless it is amended. It may bring also what
// is new about people of the book. Entries of one Group (not 0) are one household, which the first that is taken makes.
type HouseholdEntry struct {
	Household  Household
	Amends     bool // its area, phone and who looks after it take the place of those of the book
	People     []Person
	Isolations []Isolation
	Filled     []Person    // of the book, of whatever household, as the next two
	Begun      []Isolation // of people of the book
	Moved      []EndMove   // its Rev is that after Corrected, where that has the isolation, too
	Corrected  []Isolation // of people of the book, as they should be but for the planned end
	Ended      []Isolation // of people of the book: ID, outcome, last day, where a case was found, certificate
	Reason     string      // why ends are moved, and isolations ended

	Group, ContactOf int // whose contact the only isolation is: the only person of that entry, counted from 1; 0: nobody of the list
}

// Founds tells whether a household is to be made: not where all the entry brings is about people the book has elsewhere.
func (e HouseholdEntry) Founds() bool {
	return e.Household.ID == 0 && (len(e.People) > 0 || len(e.Filled)+len(e.Begun)+len(e.Moved)+len(e.Ended)+len(e.Corrected) == 0)
}

// EndMove moves the planned end of one isolation; Rev is the one that was read.
type EndMove struct {
	ID  IsolationID
	Rev int
	To  Date
}

// IsolationEnd is the real last day of one isolation.
type IsolationEnd struct {
	ID            IsolationID
	On            Date
	Certificate   string // of completion, where it is given with the end
	CertificateOn Date
}

// Today is what waits on the first screen.
type Today struct {
	At          Instant
	Session     Session // the one running
	LastEntry   Instant // when the book was last written to
	Late        int     // tasks past due
	DueToday    int     // tasks of which a round is due today and open; one of which any round is past due is in both
	LateToday   int     // of those, tasks of which a round of today is past due
	Waiting     int     // tasks that are late, or due today
	Unrecorded  int     // check-ins of the running session not yet recorded
	Absent      int     // people absent yesterday
	Refused     int     // people who refused yesterday; one may be both
	Alarmed     Alarmed
	Missed      []DueRound // rounds nobody walked, as DueRound has it, oldest first
	LeftOut     []DueRound // those of today and yesterday that were walked, with how many nobody looked in on
	TestsDue    int        // people with a test due today or earlier
	TestsLate   int        // of those, earlier
	EndsToday   int
	Unconfirmed int // past the planned end without outcome
	PastEndAway int // of those, on a site or in hospital
	Undeclared  int // people as Movement.Undeclared has it, of whom nothing is noted
	Noted       int // those of whom something is
	Unassigned  int // directives without task and without handler
	HomePeople  int // isolated at home today
	HomeHouses  int
	Monitoring  int
	Trend       []int // people isolated at home at the end of each of the last 14 days, oldest first
	Upcoming    []DueLine
	Recent      []DirectiveLine // newest directives, at most five
}

// ClockBehind tells whether the book has entries of a time that has not come yet: the clock was set back.
func (t Today) ClockBehind() bool { return t.LastEntry > t.At+10*60 }

// DueLine is a task that is due soon, with the instant.
type DueLine struct {
	TaskID TaskID
	Text   string
	Due    Instant
	Period string
	UnitID UnitID // whose own day it is
}

// Facts is everything the figures of a report are computed from.
type Facts struct {
	Disease     string      // what the figures are about; "" is every disease
	Isolations  []Isolation // with HouseholdID, of every disease
	Moves       []Move      // since the opening of the period, as they were written down
	CheckIns    []CheckInTally
	Alarms      []Alarm       // answered or not, whatever became of the isolation
	Answers     []AlarmAnswer // to them, with Disease
	Unusual     []CheckIn     // those of CheckIns that may lie outside the days of an isolation or before it was entered
	Tests       []Test        // with Disease
	SiteCounts  []SiteCount
	Violations  []Violation
	Movements   []Movement // with Disease
	Activities  []Activity
	Kinds       []OwnKind // the office's own kinds of activities, from its settings
	Units       []Unit
	Members     []Member    // with Memberships
	Households  []Household // of an area or a team: ID, AreaID, TeamID, CreatedAt
	Tasks       []Task      // flat
	Completions []Completion
	Received    map[DirectiveID]Instant // of every directive
	OwnPapers   map[int64]Date          // of those that stand
	Issued      map[ReportID]Instant    // of the reports that were
	Before      Before
}

// Before is what flows of people came to in all on the days before one, by disease, "" being every one, and code. Of what happened to people on
// those days facts then have only as much as the days from then on need.
type Before struct {
	Day Date // 0: facts have all there is
	Of  map[string]map[string]int
}

// Move says that somebody lived in another household until an instant.
type Move struct {
	PersonID PersonID
	From     HouseholdID
	At       Instant
}

// Of are the facts about one disease, from which its figures are counted as those of a book that has no other. A person who came
// back and of whom nobody said for which disease counts for each; what has no disease, as tasks and violations, stays whole.
func (f Facts) Of(disease string) Facts {
	if disease == "" {
		return f
	}
	f.Disease = disease
	f.CheckIns = kept(f.CheckIns, func(c CheckInTally) bool { return c.Disease == disease })
	f.Tests = kept(f.Tests, func(t Test) bool { return t.Disease == disease })
	f.SiteCounts = kept(f.SiteCounts, func(c SiteCount) bool { return c.Disease == disease })
	f.Movements = kept(f.Movements, func(m Movement) bool { return m.Disease == disease || m.Disease == "" })
	return f
}

// kept are those of a list that are to stay, the list itself being left as it is.
func kept[T any](all []T, stays func(T) bool) []T {
	var some []T
	for _, one := range all {
		if stays(one) {
			some = append(some, one)
		}
	}
	return some
}

// About tells whether an isolation is one the figures are about.
func (f Facts) About(i Isolation) bool { return f.Disease == "" || i.Disease == f.Disease }

// CheckInTally counts the check-ins of one session with one result, of isolations for one disease.
type CheckInTally struct {
	Day     Date
	Session Session
	Result  CheckInResult
	Disease string
	Count   int
}

// HitKind says what a search found.
type HitKind string

// The things a search looks through.
const (
	HitDirective HitKind = "directive"
	HitTask      HitKind = "task"
	HitPerson    HitKind = "person"
	HitHousehold HitKind = "household"
	HitOwnPaper  HitKind = "own-paper"
)

// Hit is one thing found. Context is the part of it where the words stand, taken from its text before its other fields.
type Hit struct {
	Kind    HitKind
	ID      int64
	Title   viet.Excerpt
	Context viet.Excerpt
}

// BinLine is something that was deleted and can come back.
type BinLine struct {
	Table string
	ID    int64
	What  string
	At    Instant
	By    string
}
