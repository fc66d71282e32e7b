package shell

import (
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
)

// manyThings is how many things at most a step of a light kind changes that a slip of the finger may take back.
const manyThings = 5

// weightyKinds begin the labels of the steps that join or part what was kept apart, move much at once, or go out of the office.
var weightyKinds = [...]string{
	"import-", "merge-", "split-", "move-", "join-", "hand-over-", "recount-", "issue-", "send-", "close-register", "open-register", "fill-number",
}

// weightyDeletions are those that take along what hangs on the thing.
var weightyDeletions = [...]string{"delete-household", "delete-directive"}

// counted is how many things a step changed; ok is false where it has the name of one, as that of a register has its year.
func counted(s model.Step) (things int, ok bool) {
	if s.Label == "close-register" || s.Label == "open-register" {
		return 0, false
	}
	things, err := strconv.Atoi(s.What)
	return things, err == nil
}

// weighty tells whether nobody takes a step back by a slip of the finger.
func weighty(s model.Step) bool {
	things, _ := counted(s)
	return things > manyThings || slices.Contains(weightyDeletions[:], s.Label) ||
		slices.ContainsFunc(weightyKinds[:], func(kind string) bool { return strings.HasPrefix(s.Label, kind) })
}
