package part

import (
	"fmt"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// Due says in a few cells when a task is due next. scene.SignReckoned before a day says that no paper names it: it follows from
// the office's own rule for tasks without deadline.
func Due(d *scene.Desk, s model.TaskStatus, t model.Task) string {
	if handed.Nobody(t, s) { // the day the paper names, and that nobody is asked
		words := d.T("task.nobody_short." + kindsKey(t.RollKind))
		if s.Due == 0 {
			return words
		}
		return ShortDay(d, s.Due.Date()) + " " + words
	}
	switch dl := t.RuleOf(s.Period, s.Due); {
	case s.Due == 0 && dl.Every == model.EveryASAP:
		return d.T("word.every.asap")
	case s.Due == 0 && Over(dl):
		return d.T("task.over", ShortDay(d, dl.EndsOn))
	case s.Due == 0:
		return d.T("task.deadline.none")
	case dl.Every == model.EveryNone:
		return scene.SignReckoned + ShortDay(d, s.Due.Date())
	case dl.Time != "":
		return ShortDay(d, s.Due.Date()) + " " + string(s.Due.Clock())
	}
	return ShortDay(d, s.Due.Date())
}

// Over tells whether a duty of which no round counts ended before its first: the paper came, or it was written down, too late.
func Over(dl model.Deadline) bool { return dl.Every.Recurs() && dl.EndsOn != 0 }

// NoRound says why a task has no round: nobody is there yet that a roll call could call, or was when it fell due; or a duty ended before
// one counted, or the first lies ahead.
func NoRound(d *scene.Desk, t model.Task) string {
	switch dl := t.Deadline; {
	case handed.Nobody(t, model.TaskStatus{}):
		return d.T("task.nobody." + kindsKey(t.RollKind))
	case t.RollCall && !dl.Every.Recurs():
		return d.T("task.nobody_then")
	case Over(dl):
		return d.T("task.over_long", dl.EndsOn.Local())
	}
	return d.T("task.not_begun")
}

// kindsKey is the end of the key of a word for kinds of units.
func kindsKey(kinds model.Kinds) string {
	if len(kinds.Each()) > 1 {
		return "several"
	}
	return string(kinds)
}

// EveryOf names all units of kinds: "Mọi chi bộ, mọi tổ dân phố, khu phố".
func EveryOf(d *scene.Desk, kinds model.Kinds) string {
	var words []string
	for i, kind := range kinds.Each() {
		word := d.T("task.roll_list." + string(kind))
		if i > 0 {
			word = strings.ToLower(word[:1]) + word[1:]
		}
		words = append(words, word)
	}
	return strings.Join(words, ", ")
}

// LoadWords say how much somebody has still to do, and how much of it is late: "5 ▲2"; "" for nothing.
func LoadWords(open, late int) string {
	switch {
	case open == 0:
		return ""
	case late == 0:
		return strconv.Itoa(open)
	}
	return fmt.Sprintf("%d ▲%d", open, late)
}

// Doer names who does a task: the body that leads, and the member who does it there.
func Doer(lead, member string) string {
	if lead == "" || member == "" {
		return lead + member
	}
	return lead + " · " + member
}

// ShortDay is a day as dd/mm, with the year where it is not the running one.
func ShortDay(d *scene.Desk, on model.Date) string {
	local := on.Local()
	if on.Year() != d.Today().Year() {
		return local[:6] + local[8:]
	}
	return local[:5]
}

// ShortText is a text on one line of at most n cells, for a notice or a title.
func ShortText(text string, n int) string {
	text = kit.Plain(text)
	return strings.TrimRight(kit.Fit(text, min(n, kit.Width(text))), " ")
}
