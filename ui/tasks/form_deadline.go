package tasks

import (
	"strconv"
	"strings"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// nextShown is how many due instants are shown below the form.
const nextShown = 3

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
		return []string{"relation", "time", "starts_on", "ends_on", "roll_day", "to_whom"}
	case model.EveryWeek:
		return []string{"relation", "weekday", "time", "starts_on", "ends_on", "roll_day", "to_whom"}
	case model.EveryMonth:
		return []string{"relation", "from_day", "day", "time", "starts_on", "ends_on", "roll_day", "to_whom"}
	default:
		return []string{"relation", "day", "month", "time", "starts_on", "ends_on", "roll_day", "to_whom"}
	}
}

// shown are the fields of the deadline and of the lists that show now.
func (f *taskForm) shown() map[string]bool {
	shown := map[string]bool{
		"every": true, "phrase": true,
		"lead":       f.form.Value("lead_id") == otherLead,
		"roll_list":  f.form.Value("roll") == kit.On,
		"roll_names": f.form.Value("roll") == kit.On && f.form.Value("roll_list") == rollChosen,
	}
	for _, name := range fieldsOf(model.Every(f.form.Value("every"))) {
		shown[name] = true
	}
	return shown
}

// arrange shows the fields that apply and counts the next due instants.
func (f *taskForm) arrange() {
	shown := f.shown()
	for _, name := range []string{
		"lead", "roll_list", "roll_names", "relation", "from", "due", "weekday", "from_day", "day", "month", "time", "starts_on",
		"ends_on", "roll_day", "to_whom",
	} {
		f.form.SetHidden(name, !shown[name])
	}
	f.next = f.nextWords()
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
	case f.form.Value("phrase") != "" && f.form.Value("phrase") != f.task.Deadline.Phrase && !f.read:
		return d.T("task.phrase_not_read")
	case dl.Every == model.EveryNone && cal.DefaultDays > 0:
		return d.T("task.next_default", cal.DefaultDays)
	case dl.Every == model.EveryNone, dl.Every == model.EveryASAP:
		return d.T("task.next_never")
	}
	if wrong := (model.Task{Text: "x", Deadline: dl}).Validate(); wrong != nil {
		return d.T("task.next_unknown")
	}
	dues := nextDues(t, now, cal, nextShown)
	if due, ok := dl.DueAt(cal); ok && len(dues) == 0 {
		return d.T("task.next_past", dueInstant(d, due))
	}
	if len(dues) == 0 {
		return d.T("task.next_over")
	}
	words := make([]string, len(dues))
	for i, due := range dues {
		words[i] = shortDue(d, due)
	}
	return d.T("task.next", strings.Join(words, " · "))
}

// shortDue is a due instant as "T6 20/08 17:00".
func shortDue(d *scene.Desk, due model.Instant) string {
	return d.T("app.weekday_short."+strconv.Itoa(due.Date().Weekday())) + " " + stamp(d, due)
}

// readPhrase fills the fields of the deadline in from the words of the paper. Words that name no deadline change
// nothing.
func (f *taskForm) readPhrase() {
	found := when.ReadDeadlines(f.form.Value("phrase"), f.paperDay())
	f.read = len(found) > 0
	if !f.read {
		return
	}
	dl := found[0]
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
		"to_whom": dl.ToWhom,
	} {
		f.form.SetValue(name, value)
	}
}

// paperDay is the day the words of a deadline are read from: the paper's, or today where there is none.
func (f *taskForm) paperDay() model.Date {
	if f.paper.IssuedOn != 0 {
		return f.paper.IssuedOn
	}
	return f.desk.Today()
}

// typed is the task the form says. Fields that do not show count as empty.
func (f *taskForm) typed() model.Task {
	t := f.task
	t.Text, t.Note = viet.Clean(f.form.Value("text")), viet.Clean(f.form.Value("note"))
	t.Lead, t.LeadID = f.typedLead()
	t.RollCall = f.form.Value("roll") == kit.On
	t.Units = f.typedUnits("support", model.RoleSupport)
	if t.RollCall {
		switch list := f.form.Value("roll_list"); list {
		case rollChosen:
			t.Units = append(t.Units, f.typedUnits("roll_names", model.RoleRoll)...)
		default:
			t.Units = append(t.Units, f.unitsOfKind(model.UnitKind(list))...)
		}
	}
	t.Deadline = f.typedDeadline()
	t.Deadlines = nil
	return t
}

func (f *taskForm) typedDeadline() model.Deadline {
	shown := f.shown()
	text := func(name string) string {
		if !shown[name] {
			return ""
		}
		return viet.CleanLine(f.form.Value(name))
	}
	day := func(name string) model.Date { return scene.TypedDay(f.desk, text(name)) }
	count := func(name string) int {
		n, err := strconv.Atoi(text(name))
		if err != nil {
			return 0
		}
		return n
	}
	dl := model.Deadline{
		Phrase: text("phrase"), Every: model.Every(text("every")), Relation: model.Relation(text("relation")), From: day("from"),
		Due: day("due"), Weekday: count("weekday"), FromDay: count("from_day"), Day: count("day"), Month: count("month"),
		StartsOn: day("starts_on"), EndsOn: day("ends_on"), Roll: shown["roll_day"] && f.form.Value("roll_day") == kit.On,
		ToWhom: text("to_whom"),
	}
	if clock := text("time"); clock != "" {
		shown, _ := parseClock(clock)
		dl.Time = model.Clock(shown)
	}
	if dl.From != 0 {
		dl.To, dl.Due = dl.Due, 0
	}
	return dl
}
