package part

import (
	"fmt"
	"slices"
	"strings"

	"sotruc/model/handed"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// mostNamed is how many units or tasks a sentence names at most.
const mostNamed = 4

// namedFew joins some names; of many the first, and how many more there are.
func namedFew(d *scene.Desk, names []string) string {
	if more := len(names) - mostNamed; more > 0 {
		return d.T("task.and_more", strings.Join(names[:mostNamed], "; "), more)
	}
	return strings.Join(names, "; ")
}

// RollLeft says whom a roll call asks no more.
func RollLeft(d *scene.Desk, units []string) string {
	return d.T("task.roll_leaves", kit.Plain(namedFew(d, units)))
}

// LateWords lists who or what is late, with how many rounds each.
func LateWords(d *scene.Desk, late []handed.Late) string {
	named := make([]string, len(late))
	for i, l := range late {
		named[i] = d.T("task.roll_rounds", kit.Plain(l.Name), l.Rounds)
	}
	return namedFew(d, named)
}

// RollPast says what becomes of the rounds of a roll call that have passed, where it asks somebody no more.
func RollPast(d *scene.Desk, late []handed.Late) string {
	if len(late) == 0 {
		return d.T("task.roll_past")
	}
	return d.T("task.roll_past_late", LateWords(d, late))
}

// RollsLeft says what becomes of roll calls for a unit that they ask no more: which end for it, and what stays late in its name. "" where
// there are none.
func RollsLeft(d *scene.Desk, unit string, left []handed.Leaving) string {
	if len(left) == 0 {
		return ""
	}
	var ends []string
	var late []handed.Late
	for _, l := range left {
		name := fmt.Sprintf("“%s”", ShortText(l.Words, 30))
		if l.Ends {
			ends = append(ends, name)
		}
		if l.Late > 0 {
			late = append(late, handed.Late{Name: name, Rounds: l.Late})
		}
	}
	var said []string
	if len(ends) > 0 {
		said = append(said, d.T("task.roll_leaves_unit", kit.Plain(unit), namedFew(d, ends)))
	}
	return strings.Join(slices.Concat(said, []string{RollPast(d, late)}), " ")
}
