// Package asdone has what a command did as records for other programs, as its --json prints them. They are contracts: fields are added,
// never renamed; what there is not is absent.
package asdone

import (
	"sotruc/model"
	"sotruc/model/register"
	"sotruc/ui/cli/asread"
)

type (
	// Check is what check found in a book.
	Check struct {
		Book     string    `json:"book"`
		Sound    bool      `json:"sound"`
		Problems []Problem `json:"problems"`
		OneDisk  int       `json:"days_on_one_disk,omitempty"` // without a copy on another that is known, where they are too many
	}
	// Repair is what check --repair did.
	Repair struct {
		Book   string    `json:"book"`
		Copy   string    `json:"copy,omitempty"` // the book as it was
		Mended []Problem `json:"mended"`
		Stays  []Problem `json:"stays"` // what only a copy brings back
	}
	// Problem is what is wrong with a book. The code is one of the contract; the message is in the language of the screen.
	Problem struct {
		Code    string `json:"code"`
		What    string `json:"what,omitempty"`
		Message string `json:"message"`
	}
)

// Places are where the files are.
type Places struct {
	Config  string `json:"config"`
	Written bool   `json:"written"` // there is a settings file
	Book    string `json:"book"`
}

// Settings are the settings when they were checked. Those that cannot be read at all have an error on stderr, and no record.
type Settings struct {
	Config  string    `json:"config"`
	Written bool      `json:"written"`
	Doubts  []Problem `json:"doubts"`
}

// Copy is a book that was copied.
type Copy struct {
	File   string `json:"file"`
	Sealed bool   `json:"sealed"` // by a passphrase
}

// Restored is a copy that was put in the place of the book.
type Restored struct {
	Book string `json:"book"`
	From string `json:"from"`
	Kept string `json:"kept,omitempty"` // the book that was there
}

type (
	// Papers is what became of papers that came in.
	Papers struct {
		Entered []Entered `json:"entered"`
		Known   []Known   `json:"known"`   // those the book has already
		Waiting []Waiting `json:"waiting"` // those on the waiting list
		Unread  []Unread  `json:"unread"`
		Passed  []string  `json:"passed"`         // files that are no papers
		Left    int       `json:"left,omitempty"` // papers not begun, where the work was stopped
	}
	// Entered is a paper that got a number.
	Entered struct {
		File   string            `json:"file"`
		ID     model.DirectiveID `json:"id"`
		Number int               `json:"number"`
		Year   int               `json:"year"`
		Symbol string            `json:"symbol,omitempty"`
		Tasks  int               `json:"tasks"` // that can be ticked
		Doubts []asread.Doubt    `json:"doubts"`
	}
	// Known is a paper of the book.
	Known struct {
		File    string `json:"file"`
		Number  int    `json:"number"`
		Year    int    `json:"year"`
		Differs string `json:"differs,omitempty"` // the first that one of the two papers asks for and the other does not
	}
	// Waiting is a paper that somebody is to look at before it gets a number, and why.
	Waiting struct {
		File string         `json:"file"`
		Why  []asread.Doubt `json:"why"`
	}
	// Unread is a file that cannot be read.
	Unread struct {
		File  string `json:"file"`
		Error Error  `json:"error"`
	}
	// Error says why something was not done.
	Error struct {
		Code    string `json:"code"`
		Message string `json:"message"`
	}
)

type (
	// List is what became of a list of people, or with --preview would.
	List struct {
		File         string    `json:"file"`
		Preview      bool      `json:"preview,omitempty"` // nothing was written
		Households   int       `json:"households"`        // made
		People       int       `json:"people"`
		Isolations   int       `json:"isolations"`
		Changed      int       `json:"changed"`   // what the book had and has otherwise now
		NoPeople     int       `json:"no_people"` // not made
		NoIsolations int       `json:"no_isolations"`
		Cut          bool      `json:"cut,omitempty"` // the file has more than is read
		Rows         []ListRow `json:"rows"`
		Error        *Error    `json:"error,omitempty"`
	}
	// ListRow is a row of it; its fate is new, changed, same or left.
	ListRow struct {
		Sheet   string   `json:"sheet,omitempty"`
		Row     int      `json:"row"`
		Name    string   `json:"name,omitempty"`
		Fate    string   `json:"fate"`
		Message string   `json:"message"`
		Notes   []string `json:"notes,omitempty"`
	}
)

// RegisterLine is a number of the register of incoming documents.
type RegisterLine struct {
	Number     int               `json:"number"`
	Year       int               `json:"year"`
	ID         model.DirectiveID `json:"id,omitempty"`
	ReceivedOn model.Date        `json:"received_on"`
	Kind       string            `json:"kind,omitempty"`
	Symbol     string            `json:"symbol,omitempty"`
	Issuer     string            `json:"issuer,omitempty"`
	IssuedOn   model.Date        `json:"issued_on,omitempty"`
	Subject    string            `json:"subject,omitempty"`
	Leads      []string          `json:"leads,omitempty"`     // who leads its tasks
	Cancelled  bool              `json:"cancelled,omitempty"` // the paper lies in the bin, its number stays
	Held       bool              `json:"held,omitempty"`      // the number waits for its paper
}

// RegisterLines are those of a register.
func RegisterLines(r register.Register) []RegisterLine {
	lines := make([]RegisterLine, 0, len(r.Lines))
	for _, l := range r.Lines {
		lines = append(lines, RegisterLine{
			Number: l.Number, Year: l.Year, ID: l.ID, ReceivedOn: l.ReceivedAt.Date(), Kind: l.Kind, Symbol: l.Symbol, Issuer: l.Issuer,
			IssuedOn: l.IssuedOn, Subject: l.Subject, Leads: l.Leads, Cancelled: l.DeletedAt != 0, Held: l.Held(),
		})
	}
	return lines
}
