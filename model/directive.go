package model

import "fmt"

// Urgency of a directive, as marked under its number.
type Urgency string

// The four degrees of urgency: thường, khẩn, thượng khẩn, hỏa tốc.
const (
	UrgencyNormal     Urgency = "normal"
	UrgencyUrgent     Urgency = "urgent"
	UrgencyVeryUrgent Urgency = "very-urgent"
	UrgencyFlash      Urgency = "flash"
)

// Directive is a paper that came in from above (văn bản đến). Issuer, Symbol and IssuedOn together are unique.
type Directive struct {
	ID         DirectiveID
	Rev        int
	Number     int // số đến: continuous within the year of ReceivedAt, no gap, never used again; given by the store
	Year       int // the year Number counts in
	ReceivedAt Instant

	Kind        string // abbreviation of the type: CV, CT, KH, QĐ …
	KindName    string // the type in words; QĐ is Quyết định or Quy định
	DocNumber   int    // the number inside Symbol; 0 where it has none
	Symbol      string // number and symbol as normalised: 100-CV/ĐU, 16/CT-TTg
	Issuer      string
	Place       string
	IssuedOn    Date
	Subject     string // trích yếu
	Signer      string
	SignerTitle string
	Urgency     Urgency
	Recipients  Lines
	Text        string // whole text, NFC, lines ending in \n

	Instruction   string // bút phê: the leader's note who does what
	InstructionBy string
	InstructionOn Date
	HandledBy     string // unit or person the paper was passed to, column 7 of the register
	ForwardedOn   Date   // ngày chuyển: the day it was passed on, column 8
	Note          string

	File  File       // the original as it came; Bytes only where asked for
	Cites []Citation // where asked for
	Tasks []Task     // the tree, where asked for
}

// File is a file kept in the book, or written for a report.
type File struct {
	Name   string
	SHA256 string // lower-case hex
	Size   int
	Bytes  []byte
}

// Validate says what is missing or impossible. A number that is held needs a sender or a note, or nobody would know what
// it is held for.
func (d Directive) Validate() error {
	var f faults
	f.add(d.Held() && d.Issuer == "" && d.Note == "", "subject", CodeRequired)
	f.add(d.ReceivedAt == 0, "received_at", CodeRequired)
	f.add(d.IssuedOn != 0 && d.ReceivedAt != 0 && d.IssuedOn > d.ReceivedAt.Date(), "issued_on", CodeAfterReceipt)
	f.add(d.ForwardedOn != 0 && d.ReceivedAt != 0 && d.ForwardedOn < d.ReceivedAt.Date(), "forwarded_on", CodeBeforeReceipt)
	f.add(!d.Urgency.known(), "urgency", CodeUnknown)
	f.add(d.DocNumber < 0, "doc_number", CodeNegative)
	f.add(len(d.Text) > MaxText, "text", CodeTooLong)
	for _, line := range [...]struct{ field, text string }{
		{"symbol", d.Symbol}, {"issuer", d.Issuer}, {"place", d.Place}, {"signer", d.Signer}, {"signer_title", d.SignerTitle},
	} {
		f.add(len(line.text) > MaxLine, line.field, CodeTooLong)
	}
	f.add(len(d.Subject) > MaxNote, "subject", CodeTooLong)
	f.add(len(d.Note) > MaxNote, "note", CodeTooLong)
	return f.err()
}

// known tells whether u is one of the four degrees.
func (u Urgency) known() bool {
	switch u {
	case UrgencyNormal, UrgencyUrgent, UrgencyVeryUrgent, UrgencyFlash:
		return true
	}
	return false
}

// Bounds on text, in bytes: one line of a form, a note of several lines, the text of a whole paper.
const (
	MaxLine = 500
	MaxNote = 8 << 10
	MaxText = 4 << 20
)

// FullNumber is the số đến as everybody writes it, with its year: "7/2021".
func (d Directive) FullNumber() string { return fmt.Sprintf("%d/%d", d.Number, d.Year) }

// Held tells whether the number was only taken (giữ số) for a paper nobody has described yet: one that was announced by
// telephone, or lies on another desk.
func (d Directive) Held() bool { return d.Symbol == "" && d.Subject == "" }
