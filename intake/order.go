package intake

import (
	"sotruc/intake/legible"
	"sotruc/intake/secret"
)

// rules are the rules of a paper in the order they are read: each may lean on what those above it found, and none on
// what stands below. A rule stands in a file of its own with the words it knows; a new one is a line here.
var rules = []func(*reading){
	(*reading).readSymbol,     // its number and symbol, among those it cites; how the paper came follows from where they stand
	(*reading).readKind,       // the type, which the symbol says or a line of the head
	(*reading).readIssued,     // the place and the day it was issued
	(*reading).readIssuer,     // whose paper it is: the letterhead, or what the symbol and the text let infer
	(*reading).readSubject,    // the abstract; the body begins behind it
	(*reading).readRecipients, // who gets it; a greeting moves the start of the body
	(*reading).readUrgency,    // the mark of urgency
	(*reading).readSignature,  // who signed; the body ends before it
	(*reading).readCites,      // the papers it refers to
	(*reading).readTasks,      // what the body asks for, of whom and by when
	(*reading).conserve,       // what of the text none of these has
	(*reading).judge,          // what is missing after all that, and what the paper is not
}

// read reads the paper by all the rules. One with a marking of secrecy is not read at all, and of one that is hardly legible
// only its number.
func (r *reading) read() Proposal {
	if mark, ok := secret.Find(r.Page); ok && !r.unmarked {
		return secretProposal(mark)
	}
	if found := legible.Look(r.Clean); found.Heavy() {
		return r.damaged(found)
	}
	for _, rule := range rules {
		rule(r)
	}
	return r.out
}
