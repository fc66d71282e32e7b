package part

import (
	"strings"

	"sotruc/model/handed"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// mostNamed is how many units or tasks a sentence names at most.
const mostNamed = 4

// NamedFew joins some names; of many the first, and how many more there are.
func NamedFew(d *scene.Desk, names []string) string {
	if more := len(names) - mostNamed; more > 0 {
		return d.T("task.and_more", strings.Join(names[:mostNamed], "; "), more)
	}
	return strings.Join(names, "; ")
}

// LateWords lists who or what is late, with how many rounds each.
func LateWords(d *scene.Desk, late []handed.Late) string {
	named := make([]string, len(late))
	for i, l := range late {
		named[i] = d.T("task.roll_rounds", kit.Plain(l.Name), l.Rounds)
	}
	return NamedFew(d, named)
}

// RollPast says what becomes of the rounds of a roll call that have passed, where it asks somebody no more.
func RollPast(d *scene.Desk, late []handed.Late) string {
	if len(late) == 0 {
		return d.T("task.roll_past")
	}
	return d.T("task.roll_past_late", LateWords(d, late))
}
