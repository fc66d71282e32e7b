package model

// EvidenceKind says what shows that something was done.
type EvidenceKind string

// The kinds of evidence that are rows of their own; a note is said with the completion.
const (
	EvidencePaper    EvidenceKind = "paper"    // an own paper: its symbol, kind and day
	EvidenceFile     EvidenceKind = "file"     // a file kept in the book
	EvidenceActivity EvidenceKind = "activity" // an activity of the book
)

// Evidence shows that a task was done, for one period and unit where it has those. It stays whether or not that is ticked.
type Evidence struct {
	ID     EvidenceID
	TaskID TaskID
	Period string // DuePeriod.Key; "" where the task does not recur
	UnitID UnitID // 0 where one tick is enough
	Kind   EvidenceKind

	Symbol      string      // of a paper: 12-BC/ĐU
	PaperKind   string      // its kind in words: Báo cáo
	On          Date        // its day; 0 where not known
	DirectiveID DirectiveID // the paper, where the book has it

	ActivityID ActivityID
	Activity   Activity // as the book has it, in the bin or not; read only
	Gone       bool     // the activity lies in the bin, so that it shows nothing; read only

	File File // without bytes unless asked for

	At Instant // when it was added
	By string
}

// For tells whether it shows that a task was done in a period by a unit.
func (e Evidence) For(task TaskID, period string, unit UnitID) bool {
	return !e.Gone && e.TaskID == task && e.Period == period && e.UnitID == unit
}

// Day is the day of what it shows: that of the paper or activity, of a file that it was added.
func (e Evidence) Day() Date {
	switch {
	case e.Kind == EvidencePaper && e.On != 0:
		return e.On
	case e.Kind == EvidenceActivity:
		return e.Activity.On
	}
	return e.At.Date()
}

// Validate says what is missing or impossible.
func (e Evidence) Validate() error {
	var f faults
	f.add(e.TaskID == 0, "task_id", CodeRequired)
	switch e.Kind {
	case EvidencePaper:
		f.add(e.Symbol == "", "symbol", CodeRequired)
	case EvidenceFile:
		f.add(e.File.Name == "" || e.File.SHA256 == "", "file", CodeRequired)
	case EvidenceActivity:
		f.add(e.ActivityID == 0, "activity_id", CodeRequired)
	default:
		f.add(true, "kind", CodeUnknown)
	}
	f.add(e.Kind != EvidencePaper && (e.Symbol != "" || e.PaperKind != "" || e.On != 0 || e.DirectiveID != 0), "symbol", CodeUnknown)
	f.add(e.Kind != EvidenceFile && e.File.SHA256 != "", "file", CodeUnknown)
	f.add(e.Kind != EvidenceActivity && e.ActivityID != 0, "activity_id", CodeUnknown)
	for _, line := range [...]struct{ field, text string }{{"symbol", e.Symbol}, {"kind", e.PaperKind}, {"file", e.File.Name}} {
		f.add(len(line.text) > MaxLine, line.field, CodeTooLong)
	}
	return f.err()
}
