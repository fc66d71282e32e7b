// Package waiting has the papers that came in and that somebody is to look at before they get a number.
package waiting

import "sotruc/model"

// PaperID is the number of a row of the table waiting_paper.
type PaperID int64

// Paper is a file that came in. What it says is read when it is looked at; a directive with the same file in the book ends its waiting.
type Paper struct {
	ID   PaperID
	Rev  int
	File model.File // without bytes where papers are listed
	Came model.Instant
	By   string // who brought it
}
