package taskform

import (
	"slices"
	"strconv"

	"sotruc/intake/entry"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// phraseAlone tells whether the phrase was changed to one that gives no deadline, and the fields below still hold that of
// another, or none.
func (f *taskForm) phraseAlone() bool {
	return f.unread.Why != "" && f.untouched()
}

// untouched tells whether the fields below the phrase show what the program filled them in with.
func (f *taskForm) untouched() bool { return f.readFields() == f.filled }

// typedFields is the deadline the fields below the phrase say.
func (f *taskForm) typedFields() model.Deadline {
	dl := f.typedDeadline()
	dl.Phrase = ""
	return dl
}

// typedDeadline is the deadline the form says: that which the fields were filled in with, as long as they show it, and else what they
// show, where a deadline that had no word for its relation has none still.
func (f *taskForm) typedDeadline() model.Deadline {
	dl := f.readFields()
	switch {
	case dl == f.filled:
		dl = f.source
	case f.source.Relation == "" && dl.Every == f.source.Every && dl.Relation == model.RelationBy:
		dl.Relation = ""
	}
	dl.Phrase = viet.CleanLine(f.form.Value("phrase"))
	return dl
}

// typed is the task the form says. Fields that do not show count as empty.
func (f *taskForm) typed() model.Task {
	t := f.task
	t.Text, t.Note = viet.Clean(f.form.Value("text")), viet.Clean(f.form.Value("note"))
	t.Lead, t.LeadID = f.typedLead()
	t.MemberID = scene.OptionID[model.MemberID](f.form.Value("member_id"))
	if len(f.parents) > 0 {
		t.ParentID = scene.OptionID[model.TaskID](f.form.Value("parent_id"))
	}
	t.RollCall = f.form.Value("roll") == kit.On
	t.Units, t.RollKind = f.typedUnits("support", model.RoleSupport), ""
	if t.RollCall {
		kinds, units := f.typedRoll()
		t.RollKind, t.Units = kinds, append(t.Units, units...)
	}
	if on := scene.TypedDay(f.desk, f.form.Value("counts_from")); on != f.countsFrom() {
		if t.CountsFrom = 0; on != 0 {
			t.CountsFrom = on.At("")
		}
	}
	t.Deadlines = nil
	rule, from, past := f.typedDeadline(), scene.TypedDay(f.desk, f.form.Value("applies_from")), model.PastRule{}
	if f.postpones() && rule.Every.Recurs() {
		past.Reason = f.desk.T("task.became_recurring") // so that its day is not lost
	}
	if f.postpones() && f.reason() != "" { // postponed, as with others at once; without a reason what was written down is put right
		if past.Reason = f.reason(); !rule.Every.Recurs() {
			from = f.desk.Today()
		}
		if rule.Phrase == f.task.Deadline.Phrase {
			rule.Phrase = "" // the words of the paper stay with the day they name
		}
	}
	if f.changesRhythm() {
		past.Reason = f.reason()
	}
	t = t.WithRule(rule, from, past)
	if f.postpones() && f.reason() == "" && f.movedBefore() {
		t.Past = append(slices.Clone(t.Past), model.PastRule{Deadline: f.task.Deadline, Until: f.desk.Today()})
	}
	return t
}

// readFields is what the fields below the phrase show, as they are read.
func (f *taskForm) readFields() model.Deadline {
	shown := f.shown()
	text := func(name string) string {
		if !shown[name] {
			return ""
		}
		return viet.CleanLine(f.form.Value(name))
	}
	day := func(name string) model.Date { return scene.TypedDay(f.desk, text(name)) }
	count := func(name string) int {
		n, _ := strconv.Atoi(text(name)) // 0 where it is no number
		return n
	}
	dl := model.Deadline{
		Every: model.Every(text("every")), Relation: model.Relation(text("relation")), From: day("from"),
		Weekday: count("weekday"), FromDay: count("from_day"), Day: count("day"), Month: count("month"),
		Interval: count("interval"), StartsOn: day("starts_on"), EndsOn: day("ends_on"), Roll: shown["roll_day"] && f.form.Value("roll_day") == kit.On,
		ToWhom: text("to_whom"),
	}
	clock := func(name string) model.Clock { return model.Clock(parseClock(text(name))) }
	due, _ := f.typedDue(text("due"))
	dl.Due, dl.Time, dl.Also = due.Due, clock("time"), clock("also")
	if due.Time != "" {
		dl.Time = due.Time
	}
	dl.AlsoOn, _ = entry.TypedWeekdays(text("also_on"))
	if n, err := strconv.Atoi(text("nth")); err == nil {
		dl.Nth = n
	}
	if dl.From != 0 {
		dl.To, dl.Due = dl.Due, 0
	}
	return dl
}

// unsavable says by their fields what a task cannot be saved with.
func (f *taskForm) unsavable(t model.Task) map[string]string {
	if lead := t.LeadAmong(t.Units); lead != "" {
		return map[string]string{"support": f.desk.T("task.lead_supports", kit.Plain(lead))}
	}
	return f.desk.FieldSentences(t.Validate())
}
