package scene

import (
	"fmt"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/office"
)

// Place is where one can go: a plain value that says what is to be seen there, never how. Every jump from one room to
// another, every line of the first screen and every hit of a search is a place; which room opens it, the shell knows.
type Place interface {
	fmt.Stringer // the text form, as "task/12"
	isPlace()
}

// The first screens of the rooms.
type (
	// Today is what waits.
	Today struct{}
	// Directives is the list of papers received.
	Directives struct {
		Filter     model.DirectiveFilter
		Unanswered bool // only those that wait for an answer of the office
	}
	// Tasks is the list of tasks.
	Tasks struct{ View TaskView }
	// People is the list of people under home isolation. A filter without a day is for the day on the clock.
	People struct{ Filter model.PersonFilter }
	// Reports is the list of reports due, in work and sent.
	Reports struct{}
	// Roster is the list of units, members and households that nobody looks after; Find narrows its units, or where Members is true its members.
	Roster struct {
		Find    string
		Members bool
	}
)

// Things of the book, and what can be done from anywhere.
type (
	// Reader is one paper. Words are those of the search that led there; the reader shows where they stand.
	Reader struct {
		ID    model.DirectiveID
		Words string
	}
	// Import looks for files to read. Given was typed before: a path, or part of a name. Of People it looks for a list of them.
	Import struct {
		Given  string
		People bool
	}
	// PeopleList is a list of people in a file, before it goes into the book.
	PeopleList struct{ Path string }
	// Paste reads a text from the clipboard or typed.
	Paste struct{}
	// Review shows what was read of a paper that is not in the book yet. Attached are the files of the exchange packet it
	// came in, TextOf names the one that was read, From is where the paper's own file is. The zero Review is of a paper of which nothing is known yet.
	Review struct {
		Proposal intake.Proposal
		Attached []doctext.Attachment
		TextOf   string
		From     office.Source
	}
	// Calendar is a month with what falls due on each of its days, opened on Day; 0 is the day on the clock.
	Calendar struct{ Day model.Date }
	// TaskCard is one task. Round is the key of the round to stand on, Unit the unit whose part of it or whose own day is meant, and
	// Lead says that it is the part of who leads; with none of them it is the present one.
	TaskCard struct {
		ID    model.TaskID
		Round string
		Unit  model.UnitID
		Lead  bool
	}
	// TaskForm changes the task with the ID, or makes a new one: of the paper, below the parent. Near is the task one stood on:
	// the new one begins beside it where that stands below a heading and is none itself, else below it.
	TaskForm struct {
		ID          model.TaskID
		DirectiveID model.DirectiveID
		ParentID    model.TaskID
		Near        model.TaskID
	}
	// PersonCard is one person.
	PersonCard struct{ ID model.PersonID }
	// HouseholdCard is one household.
	HouseholdCard struct{ ID model.HouseholdID }
	// Contacts is the chain of contacts around a person, in one disease; "" is that of the latest isolation.
	Contacts struct {
		ID      model.PersonID
		Disease string
	}
	// Households is the list of households; of those alone with a new case from which members are not counted yet where so asked.
	Households struct{ Uncounted bool }
	// Round is the walk from door to door: of a day and session, or, where they are zero, of those that run now; for one disease where it
	// is named.
	Round struct {
		Day     model.Date
		Session model.Session
		Disease string
	}
	// Grid is people under isolation by sessions, of an area or the households of a member.
	Grid struct {
		AreaID        model.UnitID
		ResponsibleID model.MemberID
	}
	// WaitingPapers is the list of papers that came in and have no number yet.
	WaitingPapers struct{}
	// MissedRounds is the list of rounds nobody walked.
	MissedRounds struct{}
	// Movements is the list of who came and left; Undeclared only those who came from an outbreak area without a health declaration.
	Movements struct {
		Undeclared bool
		Find       string // the words that narrow it
	}
	// Violations is the list of who broke the rules of isolation.
	Violations struct{ Find string }
	// Sites is the list of what was told of central sites day by day.
	Sites struct{}
	// Activities is the list of what was done; of a household alone what was done for it.
	Activities struct {
		HouseholdID model.HouseholdID
		Find        string // the words that narrow it
	}
	// Report is the sheet of one report.
	Report struct{ ID model.ReportID }
	// OwnPapers is the register of what the office sent, of one kind where it is named.
	OwnPapers struct{ Kind string }
	// NewOwnPaper is the form of a new paper of the office of a kind, filled in as the answer to a paper received.
	NewOwnPaper struct {
		Kind      string
		AnswersID model.DirectiveID
	}
	// OwnPaper is one paper of the office.
	OwnPaper struct{ ID outgoing.ID }
	// History is what was done to one row of a table of the book.
	History struct {
		Table string
		ID    int64
	}
	// Bin is what was deleted.
	Bin struct{}
	// Settings is the form over the settings file.
	Settings struct{}
	// Guide is the guide for clerks.
	Guide struct{}
	// Backup is the form that copies the book to a file, over the first screen.
	Backup struct{}
	// Journal is what was done lately.
	Journal struct{}
	// Step is one step of the journal with the rows it changed, oldest first.
	Step struct {
		ID       model.StepID
		At       model.Instant
		By       string
		Label    string
		What     string
		Undone   bool // taken back, and not done again since
		Reversal bool // took another step back, or did it again
		Changes  []model.Change
	}
)

func (Today) isPlace()         {}
func (Directives) isPlace()    {}
func (Tasks) isPlace()         {}
func (People) isPlace()        {}
func (Reports) isPlace()       {}
func (Roster) isPlace()        {}
func (Reader) isPlace()        {}
func (Import) isPlace()        {}
func (PeopleList) isPlace()    {}
func (Paste) isPlace()         {}
func (Review) isPlace()        {}
func (Calendar) isPlace()      {}
func (TaskCard) isPlace()      {}
func (TaskForm) isPlace()      {}
func (PersonCard) isPlace()    {}
func (HouseholdCard) isPlace() {}
func (Contacts) isPlace()      {}
func (Households) isPlace()    {}
func (Round) isPlace()         {}
func (Grid) isPlace()          {}
func (WaitingPapers) isPlace() {}
func (MissedRounds) isPlace()  {}
func (Movements) isPlace()     {}
func (Sites) isPlace()         {}
func (Activities) isPlace()    {}
func (Violations) isPlace()    {}
func (Report) isPlace()        {}
func (OwnPapers) isPlace()     {}
func (OwnPaper) isPlace()      {}
func (NewOwnPaper) isPlace()   {}
func (History) isPlace()       {}
func (Bin) isPlace()           {}
func (Journal) isPlace()       {}
func (Settings) isPlace()      {}
func (Guide) isPlace()         {}
func (Backup) isPlace()        {}
func (Step) isPlace()          {}
