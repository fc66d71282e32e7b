// Package doubt names what the officer should look at before a paper is saved: the fields and the codes of doubts. It
// knows no paper and has no sentence for anybody to read.
package doubt

// Doubt is something the officer should look at before saving.
type Doubt struct {
	Field      string
	Code       Code
	Text       string // the words in doubt, "" where something is missing
	Start, End int    // where they stand in Directive.Text, in bytes; -1 where there are none
}

// At is a doubt about words that stand in the text from start up to end.
func At(field string, code Code, text string, start, end int) Doubt {
	return Doubt{Field: field, Code: code, Text: text, Start: start, End: end}
}

// About is a doubt about what does not stand in the text: something missing, or words that came from elsewhere.
func About(field string, code Code, text string) Doubt { return At(field, code, text, -1, -1) }

// Code names a doubt; ui/locale has the sentence for each.
type Code string

// The doubts.
const (
	MissingSymbol     Code = "missing-symbol"  // no number and symbol, or a number left blank
	StampedNumber     Code = "stamped-number"  // the number was not beside the stamp of the e-office, which is read as giving it
	MissingIssuer     Code = "missing-issuer"  // no body named
	InferredIssuer    Code = "inferred-issuer" // read from the text or the symbol, there is no letterhead
	MissingDate       Code = "missing-date"
	InvalidDate       Code = "invalid-date" // printed, but no day of the calendar
	MissingSubject    Code = "missing-subject"
	MissingSigner     Code = "missing-signer"
	Told              Code = "told"            // an article says it, in words that may be of another paper or year
	Article           Code = "article"         // an article about the paper that is named, not the paper
	NotDirective      Code = "not-a-directive" // a news item, a report
	Draft             Code = "draft"
	Secret            Code = "secret"                // marked mật, tối mật or tuyệt mật: nothing of it is proposed
	NoDate            Code = "deadline-without-date" // kịp thời, hằng tháng, 24 giờ kể từ …
	FromArrival       Code = "counted-from-arrival"  // a deadline that counts from the day the paper came in
	PastHour          Code = "past-hour"             // a deadline of the day the paper came in, whose hour was over when it came
	AmbiguousDeadline Code = "ambiguous-deadline"    // several readings, or none the book can hold
	FurtherDeadline   Code = "further-deadline"      // a leader's order names more than one; the first is proposed
	NoBody            Code = "order-without-body"    // an order says not which body is to do it
	FurtherDoer       Code = "further-doer"          // another body that the same item tells what to do
	UnsureDoer        Code = "unsure-doer"           // words that a body named later may be told to do, and not who leads
	UnsureLead        Code = "unsure-lead"           // a body that may lead: it is named within an item of which nobody was found who does
	CutName           Code = "name-cut"              // the name of a body that may go on behind what was read as it
	Excepted          Code = "excepted"              // whom or which days a task leaves out
	SeveralKinds      Code = "several-kinds"         // all units of more than one kind are called upon
	TheRest           Code = "the-rest"              // those of a kind that the paper did not name: all are called, also who is not meant
	EachReports       Code = "each-reports"          // all units of a kind stand in a row with others who are to report too
	CalledList        Code = "called-list"           // which units of the roster a paper calls upon that leaves some out
	ShiftHours        Code = "shift-hours"           // hours over which something is done, as a watch, and by none of which it is due
	UnheldRhythm      Code = "unheld-rhythm"         // a rhythm the book has no fields for: three times a week
	Lunar             Code = "lunar-day"             // a day or a month of the lunar calendar
	DueBeforeIssue    Code = "due-before-issue"      // a due day that lies before the day of the paper
	PastDue           Code = "past-due"              // a due day that lies before the day the paper came in
	NoLead            Code = "no-lead"               // a task that nobody is to do yet
	UnusedDeadline    Code = "unused-deadline"       // a day with a word of a deadline that no task has
	UnusedOrder       Code = "unused-order"          // something handed to a body that is no task
	UnusedItem        Code = "unused-item"           // a number of a list that asks for something and is no task
	OnlyCandidates    Code = "only-candidates"       // nothing of the paper is a task, and a paragraph tells a body to do something by a time
	UnusedRow         Code = "unused-row"            // a table of duties of which no task was made
	UnknownKind       Code = "unknown-kind"
	Illegible         Code = "illegible"     // damaged or wrongly encoded text
	ObjectUnread      Code = "object-unread" // a large picture, or a part of the file, that is not read stands behind the text
	PagesUnread       Code = "pages-unread"  // pages of a PDF that are pictures, as "2/5" of all
	FromPicture       Code = "from-picture"  // read by a program that takes one letter for another
	Differs           Code = "differs"       // an exchange packet says one thing and the text, which is quoted, another
	Due               Code = "due"           // an exchange packet has a due day, and no task can be told it is meant for
	Priority          Code = "priority"      // an exchange packet has a number for the urgency
)

// The fields spans and doubts speak of.
const (
	FieldSymbol      = "symbol"
	FieldKind        = "kind"
	FieldIssuer      = "issuer"
	FieldPlace       = "place"
	FieldIssuedOn    = "issued_on"
	FieldSubject     = "subject"
	FieldSigner      = "signer"
	FieldSignerTitle = "signer_title"
	FieldUrgency     = "urgency"
	FieldRecipients  = "recipients"
	FieldCites       = "cites"
	FieldTasks       = "tasks"
	FieldCandidates  = "candidates"
	FieldDeadline    = "deadline"
	FieldText        = "text"
)
