// Package calendar turns tasks into a calendar file that other programs read: rounds as events that come again, with alarms, and what an earlier file
// had and no longer holds called off.
package calendar

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/emersion/go-ical"

	"sotruc/model"
	"sotruc/report/clean"
	"sotruc/report/folder"
	"sotruc/report/ics"
	"sotruc/report/recur"
)

// Calendar is what stands in a calendar file: the rounds that tasks still want.
type Calendar struct {
	Office string        // its name
	Of     string        // the unit or the member whose tasks they are; "" for those of the whole office
	At     model.Instant // when it was made
	Tasks  []Task
}

// Task is a task with its rounds around the instant the calendar is made at, oldest first.
type Task struct {
	Task   model.Task // with its text
	Symbol string     // of its paper; "" where it has none
	Rounds []model.Round
	Older  int // how many more are late, before all of Rounds
	Gone   []EarlierRule
}

// Rounds is how many rounds of a task a calendar looks at ahead, and Late how many that are late it shows, each as an event of its own.
const (
	Rounds = 60
	Late   = 1000
)

// Older is how many late rounds stand in no event, since their tasks have more than Late of them.
func (c Calendar) Older() (n int) {
	for _, t := range c.Tasks {
		n += t.Older
	}
	return n
}

// Render gives the bytes of the calendar as RFC 5545 says.
func Render(c Calendar) ([]byte, error) {
	whose := clean.NotEmpty([]string{clean.Line(c.Of), clean.Line(c.Office), "văn phòng"})[0]
	var events []*ical.Component
	for _, t := range c.Tasks {
		events = append(events, t.events(c.At)...)
	}
	var b bytes.Buffer
	if err := ics.Write(&b, "Việc của "+whose, events); err != nil {
		return nil, fmt.Errorf("write a calendar: %w", err)
	}
	return b.Bytes(), nil
}

// Write puts the calendar into dir as a file lich-viec-….ics, under the rules of folder.Put.
func Write(dir string, c Calendar) ([]model.File, error) {
	content, err := Render(c)
	if err != nil {
		return nil, err
	}
	name := strings.Join(clean.NotEmpty([]string{"lich-viec", c.At.Date().String(), clean.Slug(c.Of)}), "-") + ".ics"
	return folder.Put(dir, []model.File{{Name: name, SHA256: folder.Fingerprint(content), Size: len(content), Bytes: content}})
}

// events are those of the rounds that are not closed: what lies ahead under the present rule as one series for each time of
// day, where recurrence rules name just these instants, everything else an event for itself.
func (t Task) events(now model.Instant) []*ical.Component {
	if !t.Task.Deadline.Every.Recurs() {
		return t.calledOff(t.single(t.Rounds, now), now)
	}
	var late, ahead, own []model.Round // own: of no rhythm
	more := 0                          // rounds that are yet to come, of whatever rule
	changed := model.Date(0)           // the day from which the present rule holds
	for _, past := range t.Task.Past {
		changed = max(changed, past.Until)
	}
	for _, r := range t.Rounds {
		if r.Recurs() && r.Due >= now {
			more++
		}
		switch {
		case !r.Recurs():
			own = append(own, r)
		case r.Due < now, r.Due.Date() < changed: // late, or of a rule that ends
			late = append(late, r)
		default:
			ahead = append(ahead, r)
		}
	}
	all := append(t.single(own, now), t.lateOnes(late, now)...)
	var series []*ical.Component
	for n, rounds := range byTimeOfDay(ahead) {
		rule, ok := recur.Rule(t.Task.Deadline, rounds, more < Rounds)
		if !ok && len(rounds) > 0 { // all or none: what is no series ends with the rounds there are
			return t.calledOff(append(all, t.single(ahead, now)...), now)
		}
		if e := t.series(n, rounds, rule, now); e != nil {
			series = append(series, e)
		}
	}
	return t.calledOff(append(all, series...), now)
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
func (t Task) single(rounds []model.Round, now model.Instant) []*ical.Component {
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

// lateOnes are the events of rounds that are late, or of a rule that ends. The first says how many there are before it that have none.
func (t Task) lateOnes(rounds []model.Round, now model.Instant) []*ical.Component {
	all := t.single(rounds, now)
	if t.Older == 0 || len(all) == 0 {
		return all
	}
	older := fmt.Sprintf("Còn %d kỳ quá hạn cũ hơn không có trong lịch này", t.Older)
	for _, add := range []struct{ to, form string }{{ical.PropSummary, "%s (%s)"}, {ical.PropDescription, "%s\n%s."}} {
		if words, err := all[0].Props.Text(add.to); err == nil {
			ics.Text(all[0], add.to, fmt.Sprintf(add.form, words, older))
		}
	}
	return all
}

// series is one event that comes again by a rule: it begins with the first round that is not closed, and leaves out those
// after it that are. nil where all are closed.
func (t Task) series(n int, rounds []model.Round, rule string, now model.Instant) *ical.Component {
	var e *ical.Event
	for _, r := range rounds {
		switch {
		case r.Closed() && e != nil:
			ics.At(e.Component, ical.PropExceptionDates, r.Due)
		case !r.Closed() && e == nil:
			e = t.event(seriesPart(n), r, now)
			ics.Set(e.Component, ical.PropRecurrenceRule, rule)
		}
	}
	if e == nil {
		return nil
	}
	return e.Component
}

// event is one round of half an hour from its due instant on. Its UID is made of what never changes: when the task was
// written down, its number in the book, and part, which round or series of it this is.
func (t Task) event(part string, r model.Round, now model.Instant) *ical.Event {
	e := ical.NewEvent()
	uid := strings.Join(clean.NotEmpty([]string{fmt.Sprintf("%d-%x", t.Task.ID, int64(t.Task.CreatedAt)), part}), "-")
	ics.Set(e.Component, ical.PropUID, uid+"@sotruc")
	ics.Set(e.Component, ical.PropSequence, fmt.Sprint(t.Task.Rev))
	ics.Set(e.Component, ical.PropDateTimeStamp, ics.UTC(now))
	ics.At(e.Component, ical.PropDateTimeStart, r.Due)
	ics.At(e.Component, ical.PropDateTimeEnd, r.Due.Add(30*time.Minute))
	ics.Set(e.Component, ical.PropTransparency, "TRANSPARENT")
	summary := clean.Shortened(clean.Line(t.Task.Words()), 100)
	if r.Own {
		summary += " (" + t.unitName(r.Owed[0].UnitID) + ")"
	}
	ics.Text(e.Component, ical.PropSummary, summary)
	ics.Text(e.Component, ical.PropDescription, t.description())
	alarm := ical.NewComponent(ical.CompAlarm)
	ics.Set(alarm, ical.PropAction, "DISPLAY")
	ics.Text(alarm, ical.PropDescription, summary)
	before := "-P1D"
	if !r.Own && t.Task.RuleOf(r.Key, r.Due).Time != "" {
		before = "-PT1H"
	}
	ics.Set(alarm, ical.PropTrigger, before)
	e.Children = []*ical.Component{alarm}
	return e
}

// unitName is the name of a unit of the task.
func (t Task) unitName(id model.UnitID) string {
	for _, u := range t.Task.Units {
		if u.UnitID == id {
			return clean.Line(u.Name)
		}
	}
	return ""
}

// description is the whole text with the paper and who leads.
func (t Task) description() string {
	lines := clean.Paragraphs(t.Task.Words())
	if from := clean.Source(t.Symbol, t.Task.Ordinal); from != "" {
		lines = append(lines, "Văn bản: "+from)
	}
	leader := t.Task.Leader()
	if lead := clean.Line(leader.Lead); lead != "" {
		if leader.ID != 0 {
			lead += " (theo " + clean.HeadingName(leader) + ")"
		}
		lines = append(lines, "Chủ trì: "+lead)
	}
	for _, h := range t.Task.Above {
		if lead := clean.Line(h.Lead); lead != "" && t.Task.Answers(h.LeadID, 0).ID == h.ID {
			lines = append(lines, "Chủ trì "+clean.HeadingName(h)+": "+lead)
		}
	}
	return strings.Join(lines, "\n")
}
