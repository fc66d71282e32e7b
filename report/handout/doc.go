// Package handout makes the papers that go to the doors: the sheet a team takes along on a round, the card that hangs in a house,
// and the papers of one person, filled into Word templates. The same input always gives the same bytes. It knows neither the book
// nor the settings nor the clock; what the book does not know stays a dotted blank for a pen.
package handout
