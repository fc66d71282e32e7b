package lists

import (
	"sotruc/model"
	"sotruc/model/against"
)

// The things a list says of people the book has.
const (
	Joined    = "joined"    // new in a household of the book
	Elsewhere = "elsewhere" // in another household of the book, and not added again
	Moved     = "moved"     // another last day
	Begun     = "begun"     // a new isolation
	Beside    = "beside"    // a new isolation, beside one for another disease that goes on, until Was
	Case      = "case"      // became a case: the one isolation ends so, and a new one begins
	Filled    = "filled"    // what the book did not know
	Corrected = "corrected" // what the book had otherwise, and has as the list now
	Differs   = "differs"   // what the book knows otherwise, and keeps
	Ended     = "ended"     // the book has the isolation as ended
	Closed    = "closed"    // ended by the list
	Unclosed  = "unclosed"  // ended by the list, and the book has not just one that runs
	Gone      = "gone"      // isolated by the book and not in the list
	GoneHome  = "gone-home" // a household in which somebody is, and of which nobody is in the list
	GoneMore  = "gone-more" // how many more of those there are
)

// Change is one thing a list says of somebody the book has.
type Change struct {
	Kind, Name string
	Row        int    // of the file; 0: none
	Sheet      string // of the file, where it has several
	Detail     string // the household elsewhere, or the name of the field that differs; of Filled all of them, parted by commas
	Was, Says  string // of Corrected: texts and codes; of Beside Was is a day as people write it
	From, To   model.Date

	Watched bool // of Gone and GoneHome: nobody of them is held, they are only followed

	Outcome model.Outcome       // of Closed, whose last day is To
	Against []against.Objection // what speaks against the completion
	closes  model.PersonKey
}

// alters tells whether a change writes something.
func (c Change) alters() bool {
	switch c.Kind {
	case Joined, Moved, Begun, Beside, Case, Filled, Corrected, Closed:
		return true
	}
	return false
}

// turns tells whether an isolation begins or ends by it.
func (c Change) turns() bool {
	return c.Kind == Begun || c.Kind == Beside || c.Kind == Case || c.Kind == Closed || c.Kind == Ended || c.Kind == Unclosed
}

// Keeps tells whether it is something the row says that the book does not take.
func (c Change) Keeps() bool { return c.Kind == Differs || c.Kind == Elsewhere || c.Kind == Unclosed }
