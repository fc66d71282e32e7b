package model

// ReportKind says how often a report goes up.
type ReportKind string

// The kinds.
const (
	ReportDaily    ReportKind = "daily"
	ReportWeekly   ReportKind = "weekly"
	ReportMonthly  ReportKind = "monthly"
	ReportOnDemand ReportKind = "on-demand"
)

// Period is what a report covers: the days From to To, both included. A day ends at Cut, not at midnight: what
// happened after Cut on day To belongs to the next report. Cut "" is 24:00.
type Period struct {
	From Date
	To   Date
	Cut  Clock
	AsOf Instant // 0, or the moment a draft is made at: what lies ahead of it is not counted as having happened
}

// Opens is the instant the period begins: the cut-off of the day before From.
func (p Period) Opens() Instant { return (p.From - 1).At(p.cut()) }

// Closes is the instant the period ends, itself included; AsOf where that comes first.
func (p Period) Closes() Instant {
	end := p.To.At(p.cut())
	if p.AsOf != 0 && p.AsOf < end {
		return p.AsOf
	}
	return end
}

// CutAt is the instant a cut-off of the period's own cuts at: what is recorded later, about whatever day, is the next report's. It
// is 0 where the period ends with its last day: then all that is known of its days counts.
func (p Period) CutAt() Instant {
	if p.cut() == "24:00" {
		return 0
	}
	return p.To.At(p.Cut)
}

// Last is the last day counted: To, or the day of AsOf where that comes first.
func (p Period) Last() Date {
	if p.AsOf != 0 {
		return min(p.To, p.DayOf(p.AsOf))
	}
	return p.To
}

// HoldsDay tells whether a day belongs to the period.
func (p Period) HoldsDay(d Date) bool { return d >= p.From && d <= p.To }

// DayOf is the day of a report an instant belongs to: after the cut-off it is the next.
func (p Period) DayOf(i Instant) Date {
	d := (i - 1).Date() // the cut-off itself still belongs to the day, midnight too
	if i > d.At(p.cut()) {
		d++
	}
	return d
}

func (p Period) cut() Clock {
	if p.Cut == "" {
		return "24:00"
	}
	return p.Cut
}

// Figure is one row of a report: Opening + Up − Down = Now. A flow opens at 0 and has Now = Up; its Total counts all ups
// since the first day of the book. A stock has none.
type Figure struct {
	Code    string `json:"code"`
	Opening int    `json:"opening"`
	Up      int    `json:"up"`
	Down    int    `json:"down"`
	Now     int    `json:"now"`
	Total   int    `json:"total"`
	Reason  string `json:"reason,omitempty"`  // why an officer told another number than the book counts; "" where it is as counted
	Counted int    `json:"counted,omitempty"` // what the book counts, where a reason is given
	Added   int    `json:"added,omitempty"`   // to Total, by numbers told otherwise in this report and those before
	Late    int    `json:"late,omitempty"`    // of Up − Down, what is about days before the period and was not known to the report before
}

// TaskTotals are the numbers superiors ask for first, at the closing of the period.
type TaskTotals struct {
	Total  int `json:"total"`
	Done   int `json:"done"`
	OnTime int `json:"on_time"`
	Late   int `json:"late"`
	Open   int `json:"open"`

	NotExecutable int `json:"not_executable"`   // not done and no longer asked for, with a reason; Total = Done + Open + NotExecutable
	Waived        int `json:"waived,omitempty"` // of those, which nobody found impossible
}

// Impossible is how many somebody found impossible.
func (t TaskTotals) Impossible() int { return t.NotExecutable - t.Waived }

// Section is what an officer wrote into a section of a report, in the place of the sentences its figures say.
type Section struct {
	Key      string `json:"key"`
	Text     string `json:"text"`
	Sentence string `json:"sentences,omitempty"` // what the figures said when it was written; "" where that was not kept
}

// Told is a number that an officer tells in a report in the place of what the book counts.
type Told struct {
	Code   string `json:"code"`
	Number int    `json:"number"` // of a stock how many there are, of a flow how many there were in the period
	Reason string `json:"reason"`
}

// Layout is what was chosen for one report; "" is as the settings say.
type Layout struct {
	Sections string `json:"sections,omitempty"` // the name of a set of sections
	Zeros    string `json:"zeros,omitempty"`    // show, hide
	Figures  string `json:"figures,omitempty"`  // the groups of figures it has, with blanks between; none
}

// Report is a draft until it is issued, and may be issued anew until it is sent; then it is frozen.
type Report struct {
	ID           ReportID
	Rev          int
	Kind         ReportKind
	Disease      string // the figures are about; "" is every disease
	Duty         string // which of several reports of the kind that are owed it is, by the name in the settings; "": the only one
	Period       Period
	Number       int // within Kind and the term; 0 in a draft without number
	Symbol       string
	Title        string // what an on-demand report is about; "" for the others
	Narrative    []Section
	Layout       Layout
	Told         []Told   // numbers told otherwise than counted
	Figures      []Figure // of when it was issued; empty in a draft
	Tasks        TaskTotals
	Late         []TaskLine // the late tasks named in the report, of when it was issued
	Later        int        // of a draft: how many figures would be others without its cut-off, by what was recorded since
	MadeAt       Instant
	IssuedAt     Instant // when number, figures and files were fixed; 0: draft
	Printed      string  // of one that was issued: what stands around its figures, as package report keeps it
	SentAt       Instant // 0: not yet
	CorrectionOf ReportID
	Files        []File
	Sendings     []Sending
}

// TaskLine is a task as a report names it.
type TaskLine struct {
	Symbol string `json:"symbol"` // of the directive
	Text   string `json:"text"`
	Lead   string `json:"lead"`
	OwedBy string `json:"owed_by,omitempty"` // who has not done it, where that is not simply who leads
	Due    string `json:"due"`               // YYYY-MM-DD or YYYY-MM-DDTHH:MM; of the earliest round that is late
	Rounds int    `json:"rounds,omitempty"`  // how many of its rounds are late; 0 in reports of before they were counted
}

// Sending is one line of the sent log.
type Sending struct {
	At   Instant `json:"at"`
	To   string  `json:"to"`
	How  string  `json:"how"` // e-mail, by hand, Zalo …
	By   string  `json:"by"`
	Note string  `json:"note,omitempty"`
}

// Validate says what is missing or impossible.
func (r Report) Validate() error {
	var f faults
	f.add(r.Period.From == 0, "from", CodeRequired)
	f.add(r.Period.To == 0, "to", CodeRequired)
	f.add(r.Period.To != 0 && r.Period.To < r.Period.From, "to", CodeEndBeforeStart)
	f.add(r.Number < 0, "number", CodeNegative)
	f.add(!among(r.Kind, ReportDaily, ReportWeekly, ReportMonthly, ReportOnDemand), "kind", CodeUnknown)
	return f.err()
}
