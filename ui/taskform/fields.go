package taskform

import (
	"slices"
	"strconv"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// otherLead is the choice of a lead whose name is typed.
const otherLead = "other"

// The lists a roll call can go through.
const (
	rollCells   = "cell"
	rollAreas   = "area"
	rollSeveral = "several"
	rollChosen  = "chosen"
)

// fields are those of the form, filled in from the task.
func (f *taskForm) fields() []kit.Field {
	d, t := f.desk, f.task
	field := func(kind kit.FieldKind, name, value string) kit.Field {
		return kit.Field{Key: name, Label: d.T("task.field." + name), Kind: kind, Value: value}
	}
	text := field(kit.FieldArea, "text", t.Text)
	text.Required = true
	leadID := field(kit.FieldChoice, "lead_id", f.leadChoice())
	leadID.Options = f.leadOptions()
	if f.task.ParentID != 0 {
		leadID.Help = d.T("task.help.lead_below")
	}
	member := field(kit.FieldChoice, "member_id", scene.IDOption(t.MemberID))
	member.Options = scene.WithGone(d, append([]kit.Option{{Label: d.T("task.no_member")}}, scene.MemberOptions(f.members)...), t.MemberID, t.Member)
	units, toggle := scene.UnitOptions(d, f.units, nil), part.ToggleUnit(d, f.units, t.Units)
	lead := field(kit.FieldText, "lead", f.leadTyped())
	lead.Options, lead.Parse = units, part.LeadParser(d, f.units, f.members, f.leadTyped())
	support := field(kit.FieldText, "support", part.UnitsText(t.Units, model.RoleSupport))
	support.Help, support.Options, support.Pick = d.T("task.help.units"), units, toggle
	support.Parse = part.UnitsParser(d, f.units, t.Units)
	list, names := f.rollList()
	rollList := field(kit.FieldChoice, "roll_list", list)
	rollList.Options = f.options("task.roll_list.", rollCells, rollAreas, rollSeveral, rollChosen)
	rollNames := field(kit.FieldText, "roll_names", names)
	rollNames.Help, rollNames.Options, rollNames.Pick, rollNames.Parse = d.T("task.help.units"), units, toggle, support.Parse
	roll := field(kit.FieldToggle, "roll", scene.OnOff(t.RollCall))
	roll.Help = d.T("task.help.roll")
	heading := field(kit.FieldHeading, "deadline", "")
	fields := []kit.Field{text, leadID, lead, member, support, roll, rollList, f.kindsField(), rollNames, heading}
	fields = append(fields, f.deadlineFields()...)
	switch {
	case len(f.parents) == 0:
	case t.ID == 0 && t.ParentID != 0: // where it goes is the first thing to be seen
		fields = slices.Insert(fields, 1, f.parentField())
	default:
		fields = append(fields, f.parentField())
	}
	return append(fields, field(kit.FieldArea, "note", t.Note))
}

// deadlineFields are those of the deadline; which of them show depends on its kind.
func (f *taskForm) deadlineFields() []kit.Field {
	d, dl := f.desk, f.first()
	field := func(kind kit.FieldKind, name, value string) kit.Field {
		return kit.Field{Key: name, Label: d.T("task.field." + name), Kind: kind, Value: value}
	}
	phrase := field(kit.FieldText, "phrase", dl.Phrase)
	phrase.Help = d.T("task.help.phrase")
	phrase.Parse, phrase.Replace = f.phraseParser(), true
	every := field(kit.FieldChoice, "every", string(dl.Every))
	for _, e := range []model.Every{
		model.EveryNone, model.EveryOnce, model.EveryDay, model.EveryWeek, model.EveryMonth, model.EveryQuarter,
		model.EveryHalfYear, model.EveryYear, model.EveryASAP,
	} {
		label := d.T("task.deadline.none")
		if e != model.EveryNone {
			label = d.T("word.every." + string(e))
		}
		every.Options = append(every.Options, kit.Option{Value: string(e), Label: label})
	}
	relation := field(kit.FieldChoice, "relation", string(dl.Relation))
	if dl.Relation == "" {
		relation.Value = string(model.RelationBy)
	}
	relation.Options = f.options("word.relation.", string(model.RelationBefore), string(model.RelationBy), string(model.RelationAt), string(model.RelationFrom))
	relation.Help = d.T("task.help.relation")
	weekday := field(kit.FieldChoice, "weekday", number(dl.Weekday))
	weekday.Options = append([]kit.Option{{Label: d.T("task.any_day")}}, f.options("app.weekday.", "1", "2", "3", "4", "5", "6", "7")...)
	weekday.Help = d.T("task.help.weekday")
	date := func(name string, value model.Date) kit.Field {
		fd := field(kit.FieldDate, name, value.Local())
		fd.Width, fd.Placeholder, fd.Parse = 16, d.T("task.help.date"), scene.DayParser(d)
		return fd
	}
	due := dl.Due
	if due == 0 {
		due = dl.To
	}
	on := date("due", due)
	on.Parse, on.Clock = f.dueParser(), "time"
	clock := field(kit.FieldDate, "time", string(dl.Time))
	clock.Width, clock.Placeholder, clock.Parse = 16, d.T("task.help.time"), parser(parseClock, d.T("error.invalid-time"))
	count := func(name string, value int) kit.Field {
		fd := field(kit.FieldDate, name, number(value))
		fd.Width, fd.Parse = 4, parser(parseCount, d.T("error.not-a-number"))
		return fd
	}
	alsoOn := field(kit.FieldText, "also_on", part.Weekdays(d, dl.AlsoOn))
	alsoOn.Help, alsoOn.Parse = d.T("task.help.also_on"), parseWeekdays(d)
	nth := field(kit.FieldChoice, "nth", nthValue(dl.Nth))
	nth.Options = append([]kit.Option{{Label: d.T("task.nth.none")}}, f.options("task.nth.", "1", "2", "3", "4", "-1")...)
	also := field(kit.FieldDate, "also", string(dl.Also))
	also.Width, also.Placeholder, also.Parse = 16, d.T("task.help.also"), parser(parseClock, d.T("error.invalid-time"))
	interval := count("interval", dl.Interval)
	interval.Help = d.T("task.help.interval")
	counts, applies := date("counts_from", f.countsFrom()), date("applies_from", d.Today())
	counts.Help, applies.Help = d.T("task.help.counts_from"), d.T("task.help.applies_from")
	day, rolls := count("day", dl.Day), field(kit.FieldToggle, "roll_day", scene.OnOff(dl.Roll))
	day.Help, rolls.Help = d.T("task.help.day"), d.T("task.help.roll_day")
	moved := field(kit.FieldText, "moved", "")
	moved.Limit, moved.Missing = model.MaxLine, d.T("task.reason_asked")
	starts := date("starts_on", dl.StartsOn)
	starts.Help = d.T("task.help.starts_on")
	return []kit.Field{
		phrase, every, moved, applies, relation, date("from", dl.From), on, interval, nth, weekday, alsoOn,
		count("from_day", dl.FromDay), day, count("month", dl.Month), clock, also, starts,
		date("ends_on", dl.EndsOn), rolls, counts, field(kit.FieldText, "to_whom", dl.ToWhom),
	}
}

func (f *taskForm) options(prefix string, values ...string) []kit.Option {
	options := make([]kit.Option, len(values))
	for i, v := range values {
		options[i] = kit.Option{Value: v, Label: f.desk.T(prefix + v)}
	}
	return options
}

// number is n as typed; nothing for 0.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// parser reads what is typed with read, and says wrong where that gives nothing.
func parser(read func(typed string) string, wrong string) func(string) kit.Parsed {
	return func(typed string) kit.Parsed {
		if shown := read(typed); shown != "" {
			return kit.Parsed{Shown: shown}
		}
		return kit.Parsed{Wrong: wrong}
	}
}

// parseClock reads a time of day as typed and gives it as hh:mm; "" is none.
func parseClock(typed string) string {
	clock, ok := when.ParseClock(typed)
	if !ok {
		return ""
	}
	return string(clock)
}

// parseCount reads a whole number that is not negative; "" is none.
func parseCount(typed string) string {
	n, err := strconv.ParseUint(typed, 10, 8)
	if err != nil {
		return ""
	}
	return strconv.FormatUint(n, 10)
}
