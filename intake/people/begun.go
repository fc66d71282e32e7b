package people

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/regime"
)

// begun begins an isolation up to the last day of the list, or without one to that of the rule: the rule that the list names, else the one
// that regime.Propose finds. Where none begins what the list says, a watch wants its days, an isolation its last day.
func (l line) begun(c regime.Case, a anchors, end model.Date) (model.Isolation, bool) {
	follow, said := named(l, fieldFollow, followNames)
	days, counted := l.days(fieldMonitor)
	rule, begins := l.rule(c, end)
	if said && begins && c.Begin(rule).WatchOnly() != (follow != model.FollowIsolation) {
		begins = false
	}
	anchor, kind := named(l, fieldAnchorKind, anchorNames)
	if !kind {
		anchor = model.AnchorStart
		if sole, is := a.sole(); is {
			anchor = sole
			if !begins {
				c.AnchorOn = a.of[sole]
			}
		}
	}
	wants := model.Anchor("")
	var i model.Isolation
	switch {
	case begins:
		wants = rule.Anchor
		if i = c.Begin(rule); end != 0 {
			i.EndsOn = end
		}
	case said && follow != model.FollowIsolation && days > 0:
		i = c.Watched(anchor, follow, days)
	case said && follow != model.FollowIsolation:
		l.bad(fieldMonitor, NoWatch, "")
		return i, false
	case end == 0:
		l.bad(fieldEnd, NoEnd, "")
		return i, false
	default:
		i = c.Ordered(anchor, end)
	}
	if counted {
		i.MonitorDays = days
	}
	l.sayAnchor(i, a, wants, end)
	return i, true
}

// rule is the rule an isolation begins under; false where there is none. What would have to be known to choose is said, unless the list
// has the last day.
func (l line) rule(c regime.Case, end model.Date) (regime.Rule, bool) {
	id := l.raw(fieldRegime)
	if id == noRule {
		return regime.Rule{}, false
	}
	at := slices.IndexFunc(l.opts.Rules, func(r regime.Rule) bool {
		return r.ID == id && r.Asks() && r.Disease == c.Disease && r.Category == c.Category && r.Place == c.Place
	})
	if at >= 0 {
		return l.opts.Rules[at], true
	}
	if id != "" && id != "-" {
		l.bad(fieldRegime, model.CodeUnknown, id)
	}
	p := regime.Propose(l.opts.Rules, c)
	if p.Begins() && len(p.Unknown) > 0 && end == 0 {
		l.doubt(fieldTold, LongerTaken, "")
	}
	return p.Rule, p.Begins()
}

// named reads one of the names of a column; false where the cell is blank, or says nothing known, which is said.
func named[T ~string](l line, f field, names map[T]string) (T, bool) {
	written := l.raw(f)
	if written == "" || written == "-" {
		return "", false
	}
	folded := strings.Join(titleWords(written), " ")
	for code, name := range names {
		if strings.Join(titleWords(name), " ") == folded || string(code) == folded {
			return code, true
		}
	}
	l.bad(f, model.CodeUnknown, written)
	return "", false
}

// days reads a number of days; false where there is none.
func (l line) days(f field) (int, bool) {
	written := withoutFraction(l.raw(f))
	if written == "" || written == "-" {
		return 0, false
	}
	n := 0
	for _, digit := range written {
		if digit < '0' || digit > '9' || n > model.MaxIsolationDays {
			l.bad(f, model.CodeOutOfRange, written)
			return 0, false
		}
		n = n*10 + int(digit-'0')
	}
	if n > model.MaxIsolationDays {
		l.bad(f, model.CodeOutOfRange, written)
		return 0, false
	}
	return n, true
}
