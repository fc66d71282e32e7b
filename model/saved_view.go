package model

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
	const longest = 60 // cells of a line of the palette
	var f faults
	f.add(v.Name == "", "name", CodeRequired)
	f.add(len([]rune(v.Name)) > longest, "name", CodeTooLong)
	f.add(v.Place == "", "place", CodeRequired)
	return f.err()
}
