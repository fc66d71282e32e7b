// Package handout is how several rooms print papers for the doors: which one, for whom, into which folder. It is no room and shows
// no screen of its own.
package handout
