package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/emersion/go-ical"

	"sotruc/model"
	"sotruc/report/recur"
)

// TaskCalendar is what stands in a calendar file: the rounds that tasks still want.
type TaskCalendar struct {
	Office Office
	Of     string        // the unit or the member whose tasks they are; "" for those of the whole office
	At     model.Instant // when it was made
	Tasks  []CalendarTask
}

// CalendarTask is a task with its rounds around the instant the calendar is made at, oldest first.
type CalendarTask struct {
	Task   model.Task // with its text
	Symbol string     // of its paper; "" where it has none
	Rounds []model.Round
}

// CalendarRounds is how many rounds of a task a calendar looks at, back and ahead.
const CalendarRounds = 60

// RenderCalendar gives the bytes of the calendar as RFC 5545 says.
func RenderCalendar(c TaskCalendar) ([]byte, error) { return calendarForms().render(c, "ics") }

// WriteCalendar puts the calendar into dir as a file lich-viec-….ics, under the rules of Write.
func WriteCalendar(dir string, c TaskCalendar) ([]model.File, error) {
	return calendarForms().put(dir, c, calendarName, []string{"ics"})
}

func calendarForms() forms[TaskCalendar] { return forms[TaskCalendar]{{"ics", writeICS}} }

func calendarName(c TaskCalendar, format string) string {
	return strings.Join(notEmpty([]string{"lich-viec", c.At.Date().String(), slug(c.Of)}), "-") + "." + format
}

// zoneName is the zone of every instant of the file; its rules stand in the file.
const zoneName = "Asia/Ho_Chi_Minh"

// writeICS writes the calendar.
func writeICS(w io.Writer, c TaskCalendar) error {
	cal := ical.NewCalendar()
	whose := notEmpty([]string{line(c.Of), line(c.Office.Name), "văn phòng"})[0]
	set(cal.Component, ical.PropVersion, "2.0")
	set(cal.Component, ical.PropProductID, "-//So Truc//Duty book//VI")
	set(cal.Component, ical.PropCalendarScale, "GREGORIAN")
	set(cal.Component, ical.PropMethod, "PUBLISH")
	text(cal.Component, "X-WR-CALNAME", "Việc của "+whose)
	set(cal.Component, "X-WR-TIMEZONE", zoneName)
	cal.Children = append(cal.Children, zone())
	for _, t := range c.Tasks {
		cal.Children = append(cal.Children, t.events(c.At)...)
	}
	var b bytes.Buffer
	if err := ical.NewEncoder(&b).Encode(cal); err != nil {
		return fmt.Errorf("write a calendar: %w", err)
	}
	if _, err := w.Write(folded(b.Bytes())); err != nil {
		return fmt.Errorf("write a calendar: %w", err)
	}
	return nil
}

// set gives a component a property whose value is written as it is.
func set(c *ical.Component, name, value string) {
	p := ical.NewProp(name)
	p.Value = value
	c.Props.Set(p)
}

// text gives a component a property that is text.
func text(c *ical.Component, name, value string) {
	p := ical.NewProp(name)
	p.SetText(value)
	set(c, name, p.Value)
}

// zone is the one zone of the country, without summer time.
func zone() *ical.Component {
	standard := ical.NewComponent(ical.CompTimezoneStandard)
	set(standard, ical.PropDateTimeStart, "19750613T000000")
	set(standard, ical.PropTimezoneOffsetFrom, "+0700")
	set(standard, ical.PropTimezoneOffsetTo, "+0700")
	set(standard, ical.PropTimezoneName, "+07")
	z := ical.NewComponent(ical.CompTimezone)
	set(z, ical.PropTimezoneID, zoneName)
	z.Children = []*ical.Component{standard}
	return z
}

// local is an instant as the file writes it beside the zone's name.
func local(i model.Instant) string { return i.Time().Format("20060102T150405") }

// at gives a component a property that is an instant in the zone; of several there is a line each.
func at(c *ical.Component, name string, i model.Instant) {
	p := ical.NewProp(name)
	p.Params.Set(ical.ParamTimezoneID, zoneName)
	p.Value = local(i)
	c.Props.Add(p)
}

// events are those of the rounds that are not closed: what lies ahead under the present rule as one series for each time of
// day, where recurrence rules name just these instants, everything else an event for itself.
func (t CalendarTask) events(now model.Instant) []*ical.Component {
	if !t.Task.Deadline.Every.Recurs() {
		return t.single(t.Rounds, now)
	}
	var late, ahead, own []model.Round
	changed := model.Date(0) // the day from which the present rule holds
	for _, past := range t.Task.Past {
		changed = max(changed, past.Until)
	}
	for _, r := range t.Rounds {
		switch {
		case r.Own:
			own = append(own, r)
		case r.Due < now, r.Due.Date() < changed: // late, or of a rule that ends
			late = append(late, r)
		default:
			ahead = append(ahead, r)
		}
	}
	all := append(t.single(own, now), t.single(late, now)...)
	var series []*ical.Component
	for n, rounds := range byTimeOfDay(ahead) {
		rule, ok := recur.Rule(t.Task.Deadline, rounds, len(ahead) < CalendarRounds)
		if !ok && len(rounds) > 0 { // all or none: what is no series ends with the rounds there are
			return append(all, t.single(ahead, now)...)
		}
		if e := t.series(n, rounds, rule, now); e != nil {
			series = append(series, e)
		}
	}
	return append(all, series...)
}

// byTimeOfDay parts the rounds of a duty that is due twice a day.
func byTimeOfDay(rounds []model.Round) [2][]model.Round {
	var parts [2][]model.Round
	for _, r := range rounds {
		n := 0
		if strings.HasSuffix(r.Key, "/2") {
			n = 1
		}
		parts[n] = append(parts[n], r)
	}
	return parts
}

// single are the events of rounds that are not closed and have a due instant.
func (t CalendarTask) single(rounds []model.Round, now model.Instant) []*ical.Component {
	var all []*ical.Component
	for _, r := range rounds {
		if r.Due == 0 || r.Closed() {
			continue
		}
		part := r.Key
		if r.Own {
			part = fmt.Sprintf("unit-%d", r.Owed[0].UnitID)
		}
		all = append(all, t.event(part, r, now).Component)
	}
	return all
}

// series is one event that comes again by a rule: it begins with the first round that is not closed, and leaves out those
// after it that are. nil where all are closed.
func (t CalendarTask) series(n int, rounds []model.Round, rule string, now model.Instant) *ical.Component {
	var e *ical.Event
	for _, r := range rounds {
		switch {
		case r.Closed() && e != nil:
			at(e.Component, ical.PropExceptionDates, r.Due)
		case !r.Closed() && e == nil:
			e = t.event(fmt.Sprintf("series-%d", n+1), r, now)
			set(e.Component, ical.PropRecurrenceRule, rule)
		}
	}
	if e == nil {
		return nil
	}
	return e.Component
}

// event is one round of half an hour from its due instant on. Its UID is made of what never changes: when the task was
// written down, its number in the book, and part, which round or series of it this is.
func (t CalendarTask) event(part string, r model.Round, now model.Instant) *ical.Event {
	e := ical.NewEvent()
	uid := strings.Join(notEmpty([]string{fmt.Sprintf("%d-%x", t.Task.ID, int64(t.Task.CreatedAt)), part}), "-")
	set(e.Component, ical.PropUID, uid+"@sotruc")
	set(e.Component, ical.PropSequence, fmt.Sprint(t.Task.Rev))
	set(e.Component, ical.PropDateTimeStamp, utc(now))
	at(e.Component, ical.PropDateTimeStart, r.Due)
	at(e.Component, ical.PropDateTimeEnd, r.Due.Add(30*time.Minute))
	set(e.Component, ical.PropTransparency, "TRANSPARENT")
	summary := shortened(line(t.Task.Words()), 100)
	if r.Own {
		summary += " (" + t.unitName(r.Owed[0].UnitID) + ")"
	}
	text(e.Component, ical.PropSummary, summary)
	text(e.Component, ical.PropDescription, t.description())
	alarm := ical.NewComponent(ical.CompAlarm)
	set(alarm, ical.PropAction, "DISPLAY")
	text(alarm, ical.PropDescription, summary)
	before := "-P1D"
	if t.Task.Deadline.Time != "" && !r.Own {
		before = "-PT1H"
	}
	set(alarm, ical.PropTrigger, before)
	e.Children = []*ical.Component{alarm}
	return e
}

func utc(i model.Instant) string { return i.Time().UTC().Format("20060102T150405Z") }

// unitName is the name of a unit of the task.
func (t CalendarTask) unitName(id model.UnitID) string {
	for _, u := range t.Task.Units {
		if u.UnitID == id {
			return line(u.Name)
		}
	}
	return ""
}

// description is the whole text with the paper and who leads.
func (t CalendarTask) description() string {
	lines := paragraphs(t.Task.Words())
	if from := source(t.Symbol, t.Task.Ordinal); from != "" {
		lines = append(lines, "Văn bản: "+from)
	}
	leader := t.Task.Leader()
	if lead := line(leader.Lead); lead != "" {
		if leader.ID != 0 {
			lead += " (theo " + headingName(leader) + ")"
		}
		lines = append(lines, "Chủ trì: "+lead)
	}
	for _, h := range t.Task.Above {
		if lead := line(h.Lead); lead != "" && t.Task.Answers(h.LeadID, 0).ID == h.ID {
			lines = append(lines, "Chủ trì "+headingName(h)+": "+lead)
		}
	}
	return strings.Join(lines, "\n")
}

// octets is the longest line of the file, without its end. Source: RFC 5545, 3.1.
const octets = 75

// folded breaks lines longer than 75 octets, never within a letter.
func folded(content []byte) []byte {
	out := make([]byte, 0, len(content)+len(content)/octets*3)
	length := 0
	for _, r := range string(content) {
		letter := string(r)
		switch {
		case r == '\n':
			length = 0
		case r != '\r' && length+len(letter) > octets:
			out = append(out, "\r\n "...)
			length = 1 + len(letter)
		case r != '\r':
			length += len(letter)
		}
		out = append(out, letter...)
	}
	return out
}
