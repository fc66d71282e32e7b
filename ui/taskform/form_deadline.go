package taskform

import (
	"strconv"
	"strings"

	"sotruc/intake/entry"
	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/counted"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// nextShown is how many due instants are shown below the form.
const nextShown = 3

// recurring are the fields of everything that comes back.
var recurring = []string{"starts_on", "ends_on", "roll_day", "counts_from", "to_whom"}

// fieldsOf says which fields a kind of deadline has, beside the phrase and the kind.
func fieldsOf(e model.Every) []string {
	switch e {
	case model.EveryNone:
		return nil
	case model.EveryOnce:
		return []string{"relation", "from", "due", "time", "roll_day", "to_whom"}
	case model.EveryASAP:
		return []string{"to_whom"}
	case model.EveryDay:
		return append([]string{"relation", "interval", "time", "also"}, recurring...)
	case model.EveryWeek:
		return append([]string{"relation", "interval", "weekday", "also_on", "time"}, recurring...)
	case model.EveryMonth:
		return append([]string{"relation", "interval", "nth", "weekday", "from_day", "day", "time"}, recurring...)
	default:
		return append([]string{"relation", "day", "month", "time"}, recurring...)
	}
}

// shown are the fields of the deadline and of the lists that show now.
func (f *taskForm) shown() map[string]bool {
	shown := map[string]bool{
		"every": true, "phrase": true,
		"lead":       f.form.Value("lead_id") == otherLead,
		"roll_list":  f.form.Value("roll") == kit.On,
		"roll_kinds": f.form.Value("roll") == kit.On && f.form.Value("roll_list") == rollSeveral,
		"roll_names": f.form.Value("roll") == kit.On && f.form.Value("roll_list") == rollChosen,
	}
	for _, name := range fieldsOf(model.Every(f.form.Value("every"))) {
		shown[name] = true
	}
	if every := model.Every(f.form.Value("every")); every == model.EveryMonth { // the day of a month by number, or by weekday
		shown["weekday"] = f.form.Value("nth") != ""
		shown["day"], shown["from_day"] = !shown["weekday"], !shown["weekday"]
	}
	return shown
}

// arrange shows the fields that apply and counts the next due instants.
func (f *taskForm) arrange() {
	shown := f.shown()
	for _, name := range []string{
		"lead", "roll_list", "roll_kinds", "roll_names", "relation", "from", "due", "interval", "nth", "weekday", "also_on", "from_day", "day", "month",
		"time", "also", "starts_on", "ends_on", "roll_day", "counts_from", "to_whom",
	} {
		f.form.SetHidden(name, !shown[name])
	}
	f.form.SetHidden("applies_from", !f.appliesFrom() || f.task.Deadline.SameRule(f.typedFields()))
	f.form.SetHidden("moved", !f.postpones() && !f.changesRhythm())
	label, help := "task.field.moved", "task.help.moved"
	switch {
	case f.changesRhythm():
		label, help = "task.field.moved_rhythm", "task.help.moved_rhythm"
	case f.reworded():
		help = "task.help.moved_asked"
	case f.movedBefore():
		help = "task.help.moved_again"
	}
	f.form.SetLabel("moved", f.desk.T(label))
	f.form.SetHelp("moved", f.desk.T(help))
	f.require()
	f.proposeFrom()
	f.next = f.nextWords()
}

// first is the deadline the form begins with: a new task below another takes on that one's.
func (f *taskForm) first() model.Deadline {
	if f.task.ID == 0 {
		return f.above
	}
	return f.task.Deadline
}

// beforeItsPaper tells whether the day typed lies before that of the paper, the first time it is given: it may be meant.
func (f *taskForm) beforeItsPaper(rule model.Deadline) bool {
	if rule.Every != model.EveryOnce || rule.Due == 0 || rule.Due >= f.paper.IssuedOn || rule.Due == f.first().Due || rule.Due == f.warned {
		return false
	}
	f.warned = rule.Due
	return true
}

// nextWords says when the task falls due, from what is typed so far.
func (f *taskForm) nextWords() string {
	d, t := f.desk, f.typed()
	now, cal := d.Now(), d.Calendar()
	if t.ID == 0 {
		t.CreatedAt = now
	}
	dl := t.Deadline
	switch {
	case f.unread.Why == entry.NotRead:
		return d.T("task.phrase_not_read")
	case f.unread.Why != "":
		return scene.DayRefused(d, f.unread)
	case dl.Every == model.EveryNone && cal.DefaultDays > 0:
		return d.T("task.next_default", cal.DefaultDays)
	case dl.Every == model.EveryNone, dl.Every == model.EveryASAP:
		return d.T("task.next_never")
	}
	if wrong := (model.Task{Text: "x", Deadline: dl}).Validate(); wrong != nil {
		return d.T("task.next_unknown")
	}
	dues := f.duesAhead(t)
	if due, ok := dl.DueAt(cal); ok && len(dues) == 0 {
		return d.T("task.next_past", part.DueInstant(d, due))
	}
	if len(dues) == 0 {
		return d.T("task.next_over")
	}
	words := make([]string, len(dues))
	for i, due := range dues {
		if words[i] = shortDue(d, due); dl.Every == model.EveryOnce {
			words[i] = part.WithDayOff(d, words[i], due.Date())
		}
	}
	if first, passed := counted.First(t, cal); passed != 0 && first >= now {
		return d.T("task.next_counted", shortDue(d, first), part.Stamp(d, t.Since()))
	}
	next := d.T("task.next", strings.Join(words, " · "))
	if dl.Every.Recurs() && dl.EndsOn != 0 { // which may be kept from before, in a field out of sight
		next += d.T("task.deadline.ends", dl.EndsOn.Local())
	}
	return next
}

// closedAhead is how many rounds that are closed already the form looks past.
const closedAhead = 31

// duesAhead are the next due instants of a task that are not past, without the rounds of a duty that are closed already.
func (f *taskForm) duesAhead(t model.Task) []model.Instant {
	var roll []model.TaskUnit // the days of their own that supporting units have stand beside them
	for _, u := range f.task.Units {
		if u.Role == model.RoleRoll {
			roll = append(roll, u)
		}
	}
	t.Units, t.RollCall = roll, t.RollCall && len(roll) > 0
	var dues []model.Instant
	for _, r := range t.Rounds(f.desk.Now(), f.said, f.desk.Calendar(), 0, nextShown+closedAhead) {
		open := !t.Deadline.Every.Recurs() || !r.Closed()
		if open && r.Due != 0 && len(dues) < nextShown {
			dues = append(dues, r.Due)
		}
	}
	return dues
}

// shortDue is a due instant as "T6 20/08 17:00".
func shortDue(d *scene.Desk, due model.Instant) string {
	return d.T("app.weekday_short."+strconv.Itoa(due.Date().Weekday())) + " " + part.Stamp(d, due)
}

// phraseParser reads the words of a deadline, and says of a rhythm all that it will be, with what stays of the one before.
func (f *taskForm) phraseParser() func(string) kit.Parsed {
	d, issued := f.desk, f.paper.IssuedOn
	return func(typed string) kit.Parsed {
		before := f.first()
		p := part.DeadlineParser(d, before.Phrase, d.Today(), issued, false)(typed)
		if p.Wrong != "" || typed == before.Phrase {
			return p
		}
		found, no := when.TypedDeadlines(typed, d.Today(), issued)
		if no.Why == "" && len(found) == 1 && found[0].Every.Recurs() {
			p.Means = part.DeadlineWords(d, besides(found[0], before))
		}
		return p
	}
}

// readPhrase fills the fields of the deadline in from the words typed. Words that name no deadline, and none at all, give
// the fields back what they held, unless somebody filled them in.
func (f *taskForm) readPhrase() {
	phrase, dl := f.form.Value("phrase"), f.first()
	f.unread = entry.Refusal{}
	if phrase != dl.Phrase && viet.CleanLine(phrase) != "" {
		var found []model.Deadline
		found, f.unread = when.TypedDeadlines(phrase, f.desk.Today(), f.paper.IssuedOn)
		if len(found) > 1 { // a task has one
			f.unread = part.Several(found)
		}
		if f.unread.Why == "" {
			f.fillIn(besides(found[0], dl))
			return
		}
	}
	if f.untouched() {
		f.fillIn(dl)
	}
}

// besides is a rhythm that was typed, with what it does not say and the one before it did: until when, and to whom.
func besides(typed, before model.Deadline) model.Deadline {
	if !typed.Every.Recurs() || !before.Every.Recurs() {
		return typed
	}
	if typed.EndsOn == 0 && before.EndsOn >= typed.StartsOn {
		typed.EndsOn = before.EndsOn
	}
	if typed.ToWhom == "" {
		typed.ToWhom = before.ToWhom
	}
	typed.Roll = typed.Roll || before.Roll
	return typed
}

// fillIn fills the fields of the deadline in.
func (f *taskForm) fillIn(dl model.Deadline) {
	due := dl.Due
	if due == 0 {
		due = dl.To
	}
	relation := dl.Relation
	if relation == "" {
		relation = model.RelationBy
	}
	for name, value := range map[string]string{
		"every": string(dl.Every), "relation": string(relation), "from": dl.From.Local(), "due": due.Local(),
		"weekday": number(dl.Weekday), "from_day": number(dl.FromDay), "day": number(dl.Day), "month": number(dl.Month),
		"time": string(dl.Time), "starts_on": dl.StartsOn.Local(), "ends_on": dl.EndsOn.Local(), "roll_day": scene.OnOff(dl.Roll),
		"to_whom": dl.ToWhom, "interval": number(dl.Interval), "also_on": part.Weekdays(f.desk, dl.AlsoOn), "nth": nthValue(dl.Nth),
		"also": string(dl.Also),
	} {
		f.form.SetValue(name, value)
	}
	f.filled, f.source = f.readFields(), dl
}
