// Package intake reads a paper someone sent and proposes what to write into the book: a directive with its tasks, and
// the doubts of the reader. It decides nothing and stores nothing; a value it cannot read stays empty and is never
// guessed. The rules follow from how papers of the Party and the State are made, not from any one paper.
package intake

import (
	"fmt"

	"sotruc/intake/doctext"
	"sotruc/model"
)

// Proposal is what was read from one paper.
type Proposal struct {
	// Directive has Cites, Recipients, Text and the tree of Tasks. Of the two values a register always has, Urgency is
	// normal where no mark says otherwise; the number and the time of arrival are the officer's.
	Directive model.Directive
	Doubts    []Doubt
	Spans     []Span
	// Candidates are paragraphs that may be tasks but stand outside a numbered list. They count only if the officer
	// takes them.
	Candidates []model.Task
}

// Span says where in Directive.Text a value was read, in bytes. Fields are named as in the book; for lists there is
// one span an item, in order: cites, recipients, tasks (parents before children), candidates, deadline.
type Span struct {
	Field      string
	Start, End int
}

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

// Read proposes what doc says. A paper with a marking of secrecy gives a *model.FieldError with model.CodeSecret and
// a Proposal that holds only that doubt: such papers are not kept on an ordinary computer.
func Read(doc doctext.Doc) (Proposal, error) {
	p := Parse(doc.Text)
	for _, d := range p.Doubts {
		if d.Code == DoubtSecret {
			return p, fmt.Errorf("read %s: %w", doc.Name, &model.FieldError{Field: FieldText, Code: model.CodeSecret})
		}
	}
	if doc.UnreadPages > 0 {
		p.Doubts = append(p.Doubts, Doubt{FieldText, DoubtPagesUnread, fmt.Sprintf("%d/%d", doc.UnreadPages, doc.Pages), -1, -1})
	}
	if doc.Packet != nil {
		if isSecretPacket(doc) {
			return secretProposal(), fmt.Errorf("read %s: %w", doc.Name, &model.FieldError{Field: FieldText, Code: model.CodeSecret})
		}
		p.takePacket(*doc.Packet)
	}
	p.Directive.File = model.File{Name: doc.Name, SHA256: doc.SHA256, Size: doc.Size, Bytes: doc.Bytes}
	return p, nil
}

// Parse proposes what text says. Any text gives a Proposal.
func Parse(text string) Proposal {
	r := newReading(text)
	if r.isSecret() {
		return secretProposal()
	}
	r.out.Directive.Text = r.text
	r.out.Directive.Urgency = model.UrgencyNormal
	r.readSymbol()
	r.readKind()
	r.readIssued()
	r.readIssuer()
	r.readSubject()
	r.readRecipients()
	r.readUrgency()
	r.readSignature()
	r.readCites()
	r.readTasks()
	r.judge()
	return r.out
}

// secretProposal holds nothing of a paper but that it is marked.
func secretProposal() Proposal {
	return Proposal{Doubts: []Doubt{{Field: FieldText, Code: DoubtSecret, Start: -1, End: -1}}}
}
