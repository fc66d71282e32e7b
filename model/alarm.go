package model

// An alarm (báo động) is computed from what rounds and tests found and never stored; what is stored is the answer to it. It lasts until
// somebody wrote what was done, or how the isolation ended.

// AlarmKind says what was found that somebody has to act on.
type AlarmKind string

// A test of somebody who is no case is positive, as package alarm says; a fever, or another symptom; nobody at home for the second time
// running; let nobody look in.
const (
	AlarmNone     AlarmKind = ""
	AlarmPositive AlarmKind = "positive"
	AlarmFever    AlarmKind = "fever"
	AlarmSymptoms AlarmKind = "symptoms"
	AlarmAbsent   AlarmKind = "absent"
	AlarmRefused  AlarmKind = "refused"
)

// AlarmKinds are all of them, the gravest first.
func AlarmKinds() []AlarmKind {
	return []AlarmKind{AlarmPositive, AlarmFever, AlarmSymptoms, AlarmAbsent, AlarmRefused}
}

// AlarmState narrows a list of people by their alarms.
type AlarmState string

// AnyAlarm does not narrow; with AlarmOpen somebody has one that nobody answered.
const (
	AnyAlarm  AlarmState = ""
	AlarmOpen AlarmState = "open"
)

// Alarm is a check-in, or a test, on which somebody has to act.
type Alarm struct {
	Kind   AlarmKind
	TestID TestID // the test, whose isolation and day the check-in has then, and no more; 0: of a round
	CheckIn
	Also []IsolationID // the other isolations of the person that it is an alarm of, as package alarm says
}

// Alarming tells what a check-in found that somebody has to act on; before is what the check-in recorded before it of the same
// isolation, or of one it is an alarm of as well, found, "" for none. A session nobody recorded does not come between two absences.
func (c CheckIn) Alarming(before CheckInResult) AlarmKind {
	switch {
	case c.Temperature >= FeverFrom:
		return AlarmFever
	case c.Result == CheckInSymptoms:
		return AlarmSymptoms
	case c.Result == CheckInRefused:
		return AlarmRefused
	case c.Result == CheckInAbsent && before == CheckInAbsent:
		return AlarmAbsent
	}
	return AlarmNone
}

// AlarmAnswer is what was done about the alarms of an isolation: of the session it names and all before it, as far as they
// were recorded by the time the answer was. What is found or corrected later is an alarm of its own. One that names a test is about that alone.
type AlarmAnswer struct {
	ID          AlarmAnswerID
	Rev         int
	IsolationID IsolationID
	TestID      TestID // 0: it is about what rounds found
	Day         Date   // of a test the one its result was known on
	Session     Session
	ToldWhom    string // whom, such as the health station
	Done        string
	DoneAt      Instant
	By          string
	At          Instant // when it was recorded

	Disease string // of the isolation, where asked for
}

// Validate says what is missing or impossible.
func (a AlarmAnswer) Validate() error {
	var f faults
	f.add(a.IsolationID == 0, "isolation_id", CodeRequired)
	f.add(a.Day == 0, "day", CodeRequired)
	f.add(a.Session != Morning && a.Session != Afternoon, "session", CodeUnknown)
	f.add(a.Done == "", "done", CodeRequired)
	f.add(len(a.Done) > MaxNote, "done", CodeTooLong)
	f.add(len(a.ToldWhom) > MaxLine, "told_whom", CodeTooLong)
	f.add(a.DoneAt == 0, "done_at", CodeRequired)
	return f.err()
}

// Alarmed counts people with an open alarm: in all, and by what was found; somebody with several is in several.
type Alarmed struct {
	People int
	Of     map[AlarmKind]int // nil where there is none
}

// DueRound is a session with how many had to be looked in on in it. It was missed (bỏ sót) where it is over, nobody at all was
// looked in on, one of those due is still followed, as one whose end nobody has said, and it was not waived.
type DueRound struct {
	Day     Date
	Session Session
	Due     int
}

// RoundWaiver says that a round nobody walked is not filled in any more.
type RoundWaiver struct {
	Day     Date
	Session Session
	Reason  string
	By      string
	At      Instant
}
