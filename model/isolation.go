package model

import "slices"

// Category says why somebody is isolated.
type Category string

// F0 is a confirmed case, F1 a contact, F2 a contact of a contact: the words of COVID-19 for ca bệnh and tiếp xúc.
const (
	CategoryF0           Category = "f0"
	CategoryF1           Category = "f1"
	CategoryF2           Category = "f2"
	CategoryOutbreakArea Category = "outbreak-area"
	CategoryAfterCentral Category = "after-central"
	CategorySuspect      Category = "suspect"   // nghi ngờ
	CategoryCarrier      Category = "carrier"   // mang mầm bệnh
	CategoryAnimal       Category = "animal"    // exposed to an animal, as by a bite
	CategoryHousehold    Category = "household" // of a household of an outbreak
	CategoryOther        Category = "other"
)

// Categories are all of them, in the order they are offered.
func Categories() []Category {
	return []Category{
		CategoryF1, CategoryOutbreakArea, CategoryAfterCentral, CategoryF2, CategoryF0, CategorySuspect, CategoryCarrier, CategoryAnimal,
		CategoryHousehold, CategoryOther,
	}
}

// Place says where somebody is isolated.
type Place string

// At home, on a central site, in hospital.
const (
	PlaceHome     Place = "home"
	PlaceCentral  Place = "central"
	PlaceHospital Place = "hospital"
)

// Outcome says how an isolation ended; none while it runs.
type Outcome string

// The outcomes. A case found in isolation closes the record and is not counted as completed. Who left absconded (bỏ đi).
const (
	OutcomeNone       Outcome = ""
	OutcomeCompleted  Outcome = "completed"
	OutcomeBecameCase Outcome = "became-case"
	OutcomeMoved      Outcome = "moved"
	OutcomeLeft       Outcome = "left"
	OutcomeDied       Outcome = "died"
	OutcomeCancelled  Outcome = "cancelled"
)

// Anchor says which day a regime counts from.
type Anchor string

// The day of arrival, the last exposure, the start of the isolation; the first day of illness (khởi phát), of the rash
// (phát ban), of the swelling, of treatment; the day of a bite.
const (
	AnchorArrival   Anchor = "arrival"
	AnchorExposure  Anchor = "exposure"
	AnchorStart     Anchor = "start"
	AnchorOnset     Anchor = "onset"
	AnchorRash      Anchor = "rash"
	AnchorSwelling  Anchor = "swelling"
	AnchorTreatment Anchor = "treatment"
	AnchorBite      Anchor = "bite"
)

// Anchors are all of them, in the order they are offered.
func Anchors() []Anchor {
	return []Anchor{
		AnchorStart, AnchorExposure, AnchorArrival, AnchorOnset, AnchorRash, AnchorSwelling, AnchorTreatment, AnchorBite,
	}
}

// Follow says how somebody is followed. The law keeps three kinds apart.
type Follow string

// Cách ly y tế, which has a decision; theo dõi sức khỏe, which has none; theo dõi hộ, ổ dịch, where nobody is held.
const (
	FollowIsolation Follow = "isolation"
	FollowWatch     Follow = "watch"
	FollowHousehold Follow = "household"
)

// Follows are all of them.
func Follows() []Follow { return []Follow{FollowIsolation, FollowWatch, FollowHousehold} }

// Until is a condition that ends an isolation. The planned last day is then only a reminder.
type Until string

// None, the blisters have crusted or the scabs fell off, negative tests, no fever any more, the word of the health station.
const (
	UntilDay      Until = ""
	UntilCrusts   Until = "crusts"
	UntilNegative Until = "negative"
	UntilNoFever  Until = "no-fever"
	UntilStation  Until = "station"
)

// Untils are all of them.
func Untils() []Until {
	return []Until{UntilDay, UntilCrusts, UntilNegative, UntilNoFever, UntilStation}
}

// DiseaseCovid is the disease of isolations that were begun when the book knew of no other.
const DiseaseCovid = "covid"

// CaseSource says where a case was found.
type CaseSource string

// In the community, by cross-infection, in central isolation, on return from an outbreak area.
const (
	SourceNone      CaseSource = ""
	SourceCommunity CaseSource = "community"
	SourceCross     CaseSource = "cross"
	SourceCentral   CaseSource = "central"
	SourceReturned  CaseSource = "returned"
)

// Isolation is one episode of one person. The regime is kept as it was on the day it began.
type Isolation struct {
	ID          IsolationID
	Rev         int
	PersonID    PersonID
	Disease     string // as DiseaseCovid; its name is a matter of the settings
	Follow      Follow
	Category    Category
	Origin      string // where from, whose contact, in words
	Place       Place
	Site        string // name of the central site or hospital
	Anchor      Anchor
	AnchorOn    Date
	StartsOn    Date // first day under isolation
	EndsOn      Date // planned last day, as ordered or last changed
	OrderNumber string
	OrderOn     Date
	OrderTime   Clock
	OrderBy     string   // who signed the decision
	ContactID   PersonID // whose contact, where that is somebody of the book

	FoundAt, ProposedAt, PoliceToldAt, FamilyToldAt Instant // as of Decision

	RegimeID    string
	Days        int
	TestDays    Days
	MonitorDays int
	CheckIns    int // a day
	Until       Until

	Outcome       Outcome
	EndedOn       Date // the real last day, once there is an outcome
	CaseSource    CaseSource
	Certificate   string // number of the certificate of completion (giấy xác nhận hoàn thành)
	CertificateOn Date
	Note          string
	CreatedAt     Instant

	HouseholdID HouseholdID // of the person, where asked for
	Changes     []EndChange // oldest first, where asked for
	Tests       []Test      // where asked for
	Before      []Asked     // by isolations whose place it took, before it was entered, where asked for
}

// EndChange is one extension or shortening. The new end is the next change's previous end, or the isolation's EndsOn.
type EndChange struct {
	At          Instant
	By          string
	PreviousEnd Date
	Reason      string
}

// Session is the part of the day a check-in belongs to.
type Session string

// The sessions.
const (
	Morning   Session = "morning"
	Afternoon Session = "afternoon"
)

// CheckInResult is what was found.
type CheckInResult string

// A missing row is "not yet recorded", which is not the same as absent.
const (
	CheckInNormal   CheckInResult = "normal"
	CheckInSymptoms CheckInResult = "symptoms"
	CheckInAbsent   CheckInResult = "absent"
	CheckInRefused  CheckInResult = "refused"
)

// CheckIn is one look-in, unique for Isolation × Day × Session.
type CheckIn struct {
	ID          CheckInID
	IsolationID IsolationID
	Day         Date
	Session     Session
	Result      CheckInResult
	Symptoms    string
	Temperature int // tenths of a degree Celsius; 0: not taken
	By          string
	At          Instant
	Note        string
}

// Temperatures a living person can have, in tenths of a degree Celsius.
const (
	MinTemperature = 330
	MaxTemperature = 430
	FeverFrom      = 375 // no paper at hand names a limit: the lower of those in use
)

// Validate says what is missing or impossible.
func (c CheckIn) Validate() error {
	var f faults
	f.add(c.IsolationID == 0, "isolation_id", CodeRequired)
	f.add(c.Day == 0, "day", CodeRequired)
	f.add(c.Session != Morning && c.Session != Afternoon, "session", CodeUnknown)
	f.add(c.Temperature != 0 && (c.Temperature < MinTemperature || c.Temperature > MaxTemperature), "temperature", CodeOutOfRange)
	f.add(!among(c.Result, CheckInNormal, CheckInSymptoms, CheckInAbsent, CheckInRefused), "result", CodeUnknown)
	f.add(c.Result == CheckInSymptoms && c.Symptoms == "" && c.Temperature < FeverFrom, "symptoms", CodeRequired)
	return f.err()
}

// TestKind is PCR or rapid.
type TestKind string

// TestResult is that of a test taken.
type TestResult string

// The kinds and results.
const (
	TestPCR      TestKind   = "pcr"
	TestRapid    TestKind   = "rapid"
	TestPending  TestResult = "pending"
	TestNegative TestResult = "negative"
	TestPositive TestResult = "positive"
)

// Test taken, or ordered beyond the regime's test days.
type Test struct {
	ID          TestID
	Rev         int
	IsolationID IsolationID
	Kind        TestKind
	DueOn       Date // the due day it answers; 0 where none was due
	TakenOn     Date // 0: ordered, not yet taken
	Result      TestResult
	ResultOn    Date // the day the result was known; counts negative and positive
	Note        string

	Disease string // of the isolation, where asked for
}

// ValidOn says what is missing or impossible on a day: a sample or a result of a day that has not come is a *FieldError of CodeFutureDate.
func (t Test) ValidOn(today Date) error {
	var f faults
	f.add(t.IsolationID == 0, "isolation_id", CodeRequired)
	f.add(t.Kind != TestPCR && t.Kind != TestRapid, "kind", CodeUnknown)
	f.add(t.TakenOn == 0 && (t.DueOn == 0 || t.Result != TestPending), "taken_on", CodeRequired)
	f.add(t.ResultOn != 0 && t.ResultOn < t.TakenOn, "result_on", CodeEndBeforeStart)
	f.add(t.TakenOn > today, "taken_on", CodeFutureDate)
	f.add(t.ResultOn > today, "result_on", CodeFutureDate)
	f.add(!among(t.Result, TestPending, TestNegative, TestPositive), "result", CodeUnknown)
	return f.err()
}

// Validate says what is missing or impossible.
func (i Isolation) Validate() error {
	var f faults
	f.add(i.PersonID == 0, "person_id", CodeRequired)
	f.add(i.StartsOn == 0, "starts_on", CodeRequired)
	f.add(i.EndsOn == 0, "ends_on", CodeRequired)
	f.add(i.EndsOn != 0 && i.EndsOn < i.StartsOn, "ends_on", CodeEndBeforeStart)
	f.add(i.EndedOn != 0 && i.EndedOn < i.StartsOn && i.Outcome != OutcomeCancelled, "ended_on", CodeEndBeforeStart)
	f.add(i.Outcome != OutcomeNone && i.EndedOn == 0, "ended_on", CodeRequired)
	f.add(i.CertificateOn != 0 && i.CertificateOn < i.StartsOn, "certificate_on", CodeEndBeforeStart)
	f.add(i.Days < 0, "days", CodeNegative)
	f.add(i.Days > MaxIsolationDays || i.WatchOnly() && i.Days != 0, "days", CodeOutOfRange)
	f.add(i.MonitorDays < 0, "monitor_days", CodeNegative)
	f.add(i.MonitorDays > MaxIsolationDays, "monitor_days", CodeOutOfRange)
	f.add(i.CheckIns < 0 || i.CheckIns > 2, "check_ins", CodeOutOfRange)
	f.add(!slices.Contains(Categories(), i.Category), "category", CodeUnknown)
	f.add(i.Anchor != "" && !slices.Contains(Anchors(), i.Anchor), "anchor", CodeUnknown)
	f.add(i.Follow != "" && !slices.Contains(Follows(), i.Follow), "follow", CodeUnknown)
	f.add(i.ContactID != 0 && i.ContactID == i.PersonID, "contact_id", CodeUnknown)
	f = append(f, i.Decision().faults()...)
	f.add(!slices.Contains(Untils(), i.Until), "until", CodeUnknown)
	f.add(!among(i.Place, PlaceHome, PlaceCentral, PlaceHospital), "place", CodeUnknown)
	f.add(!among(i.Outcome, OutcomeNone, OutcomeCompleted, OutcomeBecameCase, OutcomeMoved, OutcomeLeft, OutcomeDied, OutcomeCancelled), "outcome", CodeUnknown)
	f.add(!among(i.CaseSource, SourceNone, SourceCommunity, SourceCross, SourceCentral, SourceReturned), "case_source", CodeUnknown)
	return f.err()
}
