package merge

import (
	"regexp"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/owed"
	"sotruc/model/viet"
)

// Asked is what is to be added up; what is not asked is as most reports have it.
type Asked struct {
	Span    Span
	Kind    model.ReportKind // "" is not asked
	Disease *string          // nil is not asked, "" is every disease
}

// Span is the time that is asked for: a week, or from a day to another; the zero Span is any.
type Span struct {
	year, week int
	from, to   model.Date
}

// Between is the time from a day to another, both included.
func Between(from, to model.Date) Span { return Span{from: from, to: to} }

var (
	weekPattern  = regexp.MustCompile(`^(\d{4})-[Ww](\d{1,2})$`)
	monthPattern = regexp.MustCompile(`^(\d{4})-(\d{2})$`)
)

// ParseSpan reads a week as 2021-W33, a month as 2021-08 or a day as 2021-08-16.
func ParseSpan(s string) (Span, bool) {
	s = strings.TrimSpace(s)
	if m := weekPattern.FindStringSubmatch(s); m != nil {
		year, _ := strconv.Atoi(m[1])
		week, _ := strconv.Atoi(m[2])
		return Span{year: year, week: week}, year > 0 && week >= 1 && week <= 53
	}
	if monthPattern.MatchString(s) {
		first, err := model.ParseDate(s + "-01")
		month := owed.PeriodFor(model.ReportMonthly, first, 1, "")
		return Between(month.From, month.To), err == nil
	}
	day, err := model.ParseDate(s)
	return Between(day, day), err == nil && day != 0
}

// holds tells whether a period is the one asked for. A week is the one that has most of its days, from whichever day weeks begin.
func (s Span) holds(p model.Period) bool {
	switch {
	case s.week > 0:
		year, week := (p.From + 3).Time().ISOWeek()
		return p.To-p.From == 6 && year == s.year && week == s.week
	case s.from != 0:
		return p.From == s.from && p.To == s.to
	}
	return true
}

// group is what reports must share to be added up.
type group struct {
	from, to model.Date
	kind     model.ReportKind
	disease  string
	title    string // of reports on demand: what they are about, as texts are compared
}

func (s Sent) group() group {
	g := group{from: s.Period.From, to: s.Period.To, kind: s.Kind, disease: s.Disease}
	if s.Kind == model.ReportOnDemand {
		g.title = strings.Join(strings.Fields(viet.Fold(s.Title)), " ")
	}
	return g
}

// fault says why a report is not one of those asked for.
func (a Asked) fault(s Sent) (fault Fault, detail string) {
	switch {
	case a.Kind != "" && a.Kind != s.Kind:
		return FaultKind, string(s.Kind)
	case !a.Span.holds(s.Period):
		return FaultPeriod, s.Period.From.String() + "/" + s.Period.To.String()
	default:
		return FaultDisease, s.Disease
	}
}

// asked tells whether a report is one of those asked for.
func (a Asked) asked(s Sent) bool {
	return a.Span.holds(s.Period) && (a.Kind == "" || a.Kind == s.Kind) && (a.Disease == nil || *a.Disease == s.Disease)
}

// most is the group that most of the reports asked for are of; of two the later, then the longer. False where there is none.
func most(all []Sent, asked Asked) (group, bool) {
	count := map[group]int{}
	for _, s := range all {
		if asked.asked(s) {
			count[s.group()]++
		}
	}
	var best group
	for g, n := range count {
		if b := count[best]; n > b || n == b && g.before(best) {
			best = g
		}
	}
	return best, len(count) > 0
}

// before tells which of two groups with as many reports goes first.
func (g group) before(other group) bool {
	switch {
	case g.to != other.to:
		return g.to > other.to
	case g.from != other.from:
		return g.from < other.from
	case g.kind != other.kind:
		return g.kind < other.kind
	}
	if g.disease != other.disease {
		return g.disease > other.disease
	}
	return g.title < other.title
}

// fault says why a report is not of a group.
func (g group) fault(s Sent) (fault Fault, detail string) {
	switch {
	case s.Kind != g.kind && g.kind != "":
		return FaultKind, string(s.Kind)
	case s.Period.From != g.from || s.Period.To != g.to:
		return FaultPeriod, s.Period.From.String() + "/" + s.Period.To.String()
	case s.Disease != g.disease:
		return FaultDisease, s.Disease
	default:
		return FaultTitle, s.Title
	}
}

// commonest is the text most of some have, the first in order of two; "" where all are empty.
func commonest(texts []string) string {
	count := map[string]int{}
	best := ""
	for _, t := range texts {
		if t == "" {
			continue
		}
		count[t]++
		if n := count[t]; n > count[best] || n == count[best] && t < best {
			best = t
		}
	}
	return best
}
