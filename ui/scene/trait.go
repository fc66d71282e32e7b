package scene

import (
	"net/url"
	"slices"
	"strconv"

	"sotruc/model"
)

// trait is one thing a place is narrowed by: its name in the text form and its value in words, "" where it is not set.
type trait struct {
	name string
	text string
	read func(text string) bool // false where the text is no such value
}

// take reads the traits out of a query and says whether every value was one.
func take(query url.Values, traits ...trait) bool {
	for _, t := range traits {
		if query.Has(t.name) && !t.read(query.Get(t.name)) {
			return false
		}
		query.Del(t.name)
	}
	return true
}

func word(name string, v *string) trait {
	return trait{name, *v, func(text string) bool { *v = text; return text != "" }}
}

func oneOf[C ~string](name string, v *C, codes ...C) trait {
	return trait{name, string(*v), func(text string) bool { *v = C(text); return slices.Contains(codes, C(text)) }}
}

func truth(name string, v *bool) trait {
	text := ""
	if *v {
		text = "true"
	}
	return trait{name, text, func(text string) bool { *v = text == "true"; return *v }}
}

// positive is a whole number.
func positive[N ~int | ~int64](name string, v *N) trait {
	text := ""
	if *v != 0 {
		text = strconv.FormatInt(int64(*v), 10)
	}
	return trait{name, text, func(text string) bool {
		n, err := strconv.ParseInt(text, 10, 64)
		*v = N(n)
		return err == nil && n > 0
	}}
}

// day is YYYY-MM-DD.
func day(name string, v *model.Date) trait {
	text := ""
	if *v != 0 {
		text = v.String()
	}
	return trait{name, text, func(text string) bool {
		on, err := model.ParseDate(text)
		*v = on
		return err == nil
	}}
}

func directiveTraits(p *Directives) []trait {
	f := &p.Filter
	return []trait{
		positive("year", &f.Year), word("kind", &f.Kind), truth("unassigned", &f.Unassigned), truth("held", &f.Held), truth("bin", &f.InBin),
		truth("unanswered", &p.Unanswered),
	}
}

func taskTraits(v *TaskView) []trait {
	return []trait{
		oneOf("only", &v.Only, OnlyLate, OnlyToday, OnlySoon, OnlyDoing, OnlyMissed, OnlyDone, OnlyRefused, OnlyAll, OnlyUnled), oneOf("by", &v.By, ByDue, ByDirective, ByUnit, ByMember),
		positive("directive", &v.DirectiveID), positive("unit", &v.UnitID), positive("member", &v.MemberID), day("due", &v.Due),
		word("find", &v.Find), oneOf("sort", &v.Sort, SortDue, SortLead, SortPaper, SortState, SortText, SortEntered), truth("down", &v.Down),
	}
}

func personTraits(f *model.PersonFilter) []trait {
	return []trait{
		day("on", &f.On), oneOf("state", &f.State, model.StateIsolating, model.StateUnconfirmed, model.StateMonitoring, model.StateEnded), truth("any_state", &f.AnyState),
		positive("household", &f.HouseholdID), positive("area", &f.AreaID), positive("responsible", &f.ResponsibleID),
		day("ends_on", &f.EndsOn), day("test_due_by", &f.TestDueBy), oneOf("unrecorded", &f.Unrecorded, model.Morning, model.Afternoon),
		day("absent_on", &f.AbsentOn), day("refused_on", &f.RefusedOn), day("symptoms", &f.Symptoms), truth("no_order", &f.NoOrder),
		truth("no_certificate", &f.NoCertificate), oneOf("fate", &f.Fate, model.Fates()...),
		oneOf("alarm", &f.Alarm, model.AlarmOpen),
		word("disease", &f.Disease), oneOf("follow", &f.Follow, model.Follows()...),
		truth("bin", &f.InBin),
	}
}
