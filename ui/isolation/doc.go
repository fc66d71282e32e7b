// Package isolation is the room of the people under home isolation: their list, the card of a person and of a household, the
// grid of days, the forms. The walk from door to door is the room round.
package isolation
