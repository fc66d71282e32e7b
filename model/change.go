package model

// Step is one thing somebody did, however many rows it changed: what undo takes back as a whole.
type Step struct {
	ID    StepID
	At    Instant
	By    string
	Label string // a key of ui/locale with the section "step": "tick", "import-directive"
	What  string // the name of the thing, for the sentence: "100-CV/ĐU"
}

// Change is one row of the journal.
type Change struct {
	ID     int64 // of the row of the journal: later changes have higher ones
	StepID StepID
	At     Instant
	By     string
	Label  string
	Kind   string // "undo" or "redo" where the step took another back or did it again; else "do"
	Table  string
	RowID  int64
	Before string // JSON of the row; "" where it was made
	After  string // JSON of the row; "" where it was taken away
}
