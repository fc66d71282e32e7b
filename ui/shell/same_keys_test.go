package shell_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"

	"sotruc/ui/drive"
)

// everyScreen are keys that lead to the screens of the sample ward on which something is done.
var everyScreen = strings.Split("1|2|2 enter|2 enter tab|2 tab|2 tab enter|2 w|2 n enter|3|3 enter|3 c|4|4 enter|4 tab|4 tab enter|4 g|4 r|4 c|4 i|"+
	"5|5 enter|5 a|5 v|5 m|6|6 enter|6 tab|6 tab tab|6 tab tab tab|6 s|6 b|6 h", "|")

// sameKeys is the table of the guide: the words of a thing, and the keys it has wherever it is done.
func sameKeys(t *testing.T) map[string][]string {
	t.Helper()
	guide, err := os.ReadFile("../../docs/huong-dan.md")
	if err != nil {
		t.Fatal(err)
	}
	_, part, _ := strings.Cut(string(guide), "\n## Phím dùng chung\n")
	part, _, _ = strings.Cut(part, "\n## ")
	table := map[string][]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| ([^|]+) \\| (`[^|]+`) \\|$").FindAllStringSubmatch(part, -1) {
		var keys []string
		for _, written := range strings.Fields(row[2]) {
			name := strings.Trim(written, "`")
			if len(name) > 1 {
				name = strings.ToLower(name)
			}
			keys = append(keys, name)
		}
		for _, words := range strings.Split(row[1], ", ") {
			table[words] = keys
		}
	}
	return table
}

// What the guide says has one key has it on every screen that does it, and help lists what works there and nothing else.
func TestTheSameThingHasTheSameKey(t *testing.T) {
	t.Parallel()
	table := sameKeys(t)
	if len(table) < 20 {
		t.Fatalf("the guide has only the keys %v", table)
	}
	met := map[string]bool{}
	for _, keys := range everyScreen {
		d := drive.Start(t, 40).Press(strings.Fields(keys)...)
		here, everywhere := d.App.Bindings()
		here = append(here, everywhere)
		works := map[string]bool{}
		for _, b := range slices.Concat(here...) {
			words := b.Help().Desc
			want, known := table[words]
			met[words] = true
			for _, name := range want {
				if known && !slices.Contains(b.Keys(), name) {
					t.Errorf("%s: %q has the keys %v, the guide says %s", keys, words, b.Keys(), name)
				}
			}
			works[help(b)] = works[help(b)] || b.Enabled()
		}
		page := listed(d)
		for line, on := range works {
			if !on && slices.Contains(page, line) {
				t.Errorf("%s: help offers %q, which does nothing here", keys, line)
			}
		}
	}
	for words := range table {
		if !met[words] {
			t.Errorf("no screen has %q, which the guide has a key for", words)
		}
	}
}

// help is a binding as a line of the help page has it.
func help(b key.Binding) string { return b.Help().Key + " " + b.Help().Desc }

// listed are the lines of the help page of a screen.
func listed(d *drive.Driver) (lines []string) {
	d.Size(200, 120).Press("f1")
	_, page, _ := strings.Cut(d.Screen(), "Trợ giúp")
	for _, line := range strings.Split(page, "\n") {
		lines = append(lines, strings.Join(strings.Fields(strings.Trim(line, " │")), " "))
	}
	return lines
}

// All that is seen of a list is marked at once, wherever its rows are marked.
func TestMarkingAll(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	for _, room := range []string{"2", "3", "4"} {
		d.Press(room, "ctrl+a").See("mục đang đánh dấu").Press("ctrl+a").Absent("mục đang đánh dấu")
	}
	d.Press("5", "ctrl+a").Absent("mục đang đánh dấu")
}
