package intake

// Doubt is something the officer should look at before saving.
type Doubt struct {
	Field      string
	Code       Code
	Text       string // the words in doubt, "" where something is missing
	Start, End int    // where they stand in Directive.Text, in bytes; -1 where there are none
}

// Code names a doubt; ui/locale has the sentence for each.
type Code string

// The doubts.
const (
	DoubtMissingSymbol     Code = "missing-symbol"  // no number and symbol, or a number left blank
	DoubtMissingIssuer     Code = "missing-issuer"  // no body named
	DoubtInferredIssuer    Code = "inferred-issuer" // read from the text or the symbol, there is no letterhead
	DoubtMissingDate       Code = "missing-date"
	DoubtInvalidDate       Code = "invalid-date" // printed, but no day of the calendar
	DoubtMissingSubject    Code = "missing-subject"
	DoubtMissingSigner     Code = "missing-signer"
	DoubtNotDirective      Code = "not-a-directive" // a news item, a report
	DoubtDraft             Code = "draft"
	DoubtSecret            Code = "secret"                // marked mật, tối mật or tuyệt mật: nothing of it is proposed
	DoubtNoDate            Code = "deadline-without-date" // kịp thời, hằng tháng, 24 giờ kể từ …
	DoubtAmbiguousDeadline Code = "ambiguous-deadline"    // several readings, or none the book can hold
	DoubtUnknownKind       Code = "unknown-kind"
	DoubtIllegible         Code = "illegible"    // damaged or wrongly encoded text
	DoubtPagesUnread       Code = "pages-unread" // pages of a PDF that are pictures, as "2/5" of all
	DoubtDiffers           Code = "differs"      // an exchange packet says one thing and the text, which is quoted, another
	DoubtDue               Code = "due"          // an exchange packet has a due day, and no task can be told it is meant for
	DoubtPriority          Code = "priority"     // an exchange packet has a number for the urgency
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
