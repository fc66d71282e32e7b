package model

import "unicode/utf8"

// SavedView is a list as somebody narrowed and sorted it, kept under a name to come back to.
type SavedView struct {
	ID        SavedViewID
	Rev       int
	Name      string // of those that are not deleted each has another
	Place     string // the text form of the place: "tasks?by=unit&only=late"
	CreatedAt Instant
}

// Validate says what is missing or too long.
func (v SavedView) Validate() error {
	const longestName, longestPlace = 60, 2000 // letters; bytes, far more than any list can be narrowed by
	var f faults
	f.add(v.Name == "", "name", CodeRequired)
	f.add(utf8.RuneCountInString(v.Name) > longestName, "name", CodeTooLong)
	f.add(v.Place == "", "place", CodeRequired)
	f.add(len(v.Place) > longestPlace, "place", CodeTooLong)
	return f.err()
}
