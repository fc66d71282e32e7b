package roster

import (
	"fmt"
	"slices"
	"strings"

	"sotruc/model/handed"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// rollsLeft says what becomes of roll calls for a unit that they ask no more: which end for it, and what stays late in its name. "" where
// there are none.
func rollsLeft(d *scene.Desk, unit string, left []handed.Leaving) string {
	if len(left) == 0 {
		return ""
	}
	var ends []string
	var late []handed.Late
	for _, l := range left {
		name := fmt.Sprintf("“%s”", part.ShortText(l.Words, 30))
		if l.Ends {
			ends = append(ends, name)
		}
		if l.Late > 0 {
			late = append(late, handed.Late{Name: name, Rounds: l.Late})
		}
	}
	var said []string
	if len(ends) > 0 {
		said = append(said, d.T("task.roll_leaves_unit", kit.Plain(unit), part.NamedFew(d, ends)))
	}
	return strings.Join(slices.Concat(said, []string{part.RollPast(d, late)}), " ")
}
