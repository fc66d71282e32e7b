package part_test

import (
	"fmt"
	"regexp"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/part"
)

// code is how the book writes what has words on the screen.
var code = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// sha256 is how long the hash of a file is, which is told as it is; how something was sent is typed.
const sha256 = 64

// Whatever was done in a ward, no change of it is told in a code of the book, and each change of somebody's isolation names her.
func TestNoChangeIsToldInCodes(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	changes, err := d.Desk.Book.ChangedSince(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	names, err := part.NamesIn(t.Context(), d.Desk, changes)
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{}
	for _, c := range changes {
		for _, diff := range part.Differences(d.Desk, c, names) {
			for _, value := range []string{diff.Before, diff.After} {
				if where := fmt.Sprint(c.Table, ".", diff.Column, " ", value); code.MatchString(value) && len(value) != sha256 && diff.Column != "how" && !told[where] {
					told[where] = true
					t.Errorf("%s is told as a code", where)
				}
			}
		}
		if thing := part.ChangedThing(d.Desk, c, names); thing == "" && !told[c.Table] && named(c.Table) {
			told[c.Table] = true
			t.Errorf("a change of %s does not say whose: %s", c.Table, model.Lines{c.Before, c.After})
		}
	}
	if len(changes) < 1000 {
		t.Errorf("a ward with %d changes", len(changes))
	}
}

// named tells whether rows of a table are a part of somebody.
func named(table string) bool {
	switch table {
	case "isolation", "isolation_change", "check_in", "test", "alarm_answer", "violation", "movement", "person", "household":
		return true
	}
	return false
}
