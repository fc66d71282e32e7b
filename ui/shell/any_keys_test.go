package shell_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/kit"
)

// pressed are the keys a random hand knows: those that lead somewhere more often than others.
var pressed = strings.Fields("up down left right pgup pgdown home end tab shift+tab enter enter enter esc esc backspace delete space ctrl+s ctrl+p ctrl+u " +
	"f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 1 2 3 4 5 6 a b c d e f g h i j k l m n o p q r s t u U v w x y z / ? . , + - *")

// habits are rows of keys that write something, wherever one is.
var habits = [][]string{
	{"3", "space"},
	{"3", "down", "down", "space"},
	{"3", "n", "v", "i", "ệ", "c", "ctrl+s"},
	{"3", "d", "c"},
	{"6", "n", "t", "ổ", "ctrl+s"},
	{"4", "r", "enter", "enter", "s", "enter"},
	{"4", "down", "d", "c"},
	{"2", "g", "ctrl+s"},
	{"2", "down", "d", "c"},
	{"3", "v", "down", "v", "a", "enter", "ctrl+s"},
	{"5", "n", "enter", "ctrl+s"},
	{"6", "tab", "n", "l", "a", "n", "ctrl+s"},
}

// typed are texts a random hand writes.
var typed = []string{"nguyễn văn á", "12/8", "16/08/2021", "0905123456", "38.5", "a", "../../x", "\x1b[31m", strings.Repeat("đường ", 40), "=1+1", "#", "100"}

// sizes are those a window is dragged to: from one too small to show anything to a wide one.
var sizes = [][2]int{{80, 24}, {60, 20}, {40, 10}, {120, 40}, {20, 5}, {132, 43}, {61, 11}}

// told is what a book says, without what counts how often a row was written.
func told(d *drive.Driver) []string {
	var all []string
	for _, t := range d.Tasks(model.TaskFilter{}) {
		all = append(all, fmt.Sprintf("task %d %s %s %v", t.ID, t.Text, t.Lead, t.Deadline))
	}
	for _, p := range d.Everybody() {
		all = append(all, fmt.Sprintf("person %d %s %s %s %s", p.ID, p.Name, p.Household, p.Isolation.EndsOn, p.Isolation.Outcome))
	}
	for _, p := range d.Papers(model.DirectiveFilter{}) {
		all = append(all, fmt.Sprintf("paper %d %s %s %d/%d", p.ID, p.Symbol, p.Subject, p.Done, p.Leaves))
	}
	for _, u := range d.Units() {
		all = append(all, fmt.Sprintf("unit %d %s %d", u.ID, u.Name, u.LeaderID))
	}
	slices.Sort(all)
	return all
}

// Whatever is pressed, typed and dragged, the frame is as large as the screen, nothing breaks, the book is sound, and undoing all leads
// back. The seeds are kept, so that what one of them found once is looked for each time; SOTRUC_HARNESS names how many more keys there are.
func TestAnyKeysAtAnySize(t *testing.T) {
	t.Chdir(t.TempDir()) // a path that is typed is one of this folder
	keys, seeds := 250, []uint64{1, 7, 12}
	if testing.Short() {
		seeds = seeds[:1]
	}
	if n, err := strconv.Atoi(os.Getenv("SOTRUC_HARNESS")); err == nil {
		keys = n
		for seed := range uint64(20) {
			seeds = append(seeds, 100+seed)
		}
	}
	for _, seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			lot := rand.New(rand.NewPCG(seed, 0))
			d := drive.Start(t, 20)
			before, first := told(d), nextUndo(t, d)
			pressAny(t, d, lot, keys, first)
			if problems, err := d.Desk.Book.Check(t.Context()); err != nil || len(problems) > 0 {
				t.Errorf("the book: %v, %v", problems, err)
			}
			steps := 0
			for ; nextUndo(t, d) > first; steps++ {
				if _, err := d.Desk.Book.Undo(t.Context()); err != nil {
					t.Logf("not undone: %v", err) // what went out stays
					return
				}
			}
			if nextUndo(t, d) != first {
				t.Log("what was there before was undone, too")
				return
			}
			t.Logf("%d steps", steps)
			if after := told(d); !slices.Equal(before, after) {
				t.Errorf("undoing %d steps does not lead back:\n%s", steps, strings.Join(difference(before, after), "\n"))
			}
		})
	}
}

// nextUndo is the step that undo would take back; 0 where there is none.
func nextUndo(t *testing.T, d *drive.Driver) model.StepID {
	t.Helper()
	step, _, err := d.Desk.Book.NextUndo(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return step.ID
}

// pressAny presses so many keys. Undo is not pressed where it would take back what was there before.
func pressAny(t *testing.T, d *drive.Driver, lot *rand.Rand, keys int, first model.StepID) {
	t.Helper()
	size := sizes[0]
	var trail []string
	for range keys {
		switch n := lot.IntN(100); {
		case n < 4:
			size = sizes[lot.IntN(len(sizes))]
			trail = append(trail, fmt.Sprint(size))
			d.Size(size[0], size[1])
		case n < 9:
			habit := habits[lot.IntN(len(habits))]
			trail = append(trail, habit...)
			d.Press("esc", "esc", "esc").Press(habit...)
		case n < 16:
			text := typed[lot.IntN(len(typed))]
			trail = append(trail, strconv.Quote(text))
			d.Paste(text)
		default:
			name := pressed[lot.IntN(len(pressed))]
			if name == "u" && nextUndo(t, d) == first {
				continue
			}
			trail = append(trail, name)
			d.Press(name)
		}
		if d.Ended() {
			d.Reopen()
			size = sizes[0]
		}
		lines := strings.Split(d.App.View().Content, "\n")
		wide := slices.IndexFunc(lines, func(line string) bool { return kit.Width(line) > size[0] })
		if wide >= 0 || len(lines) > size[1] {
			t.Fatalf("on %v, after %s: %d lines, line %d: %q", size, strings.Join(trail[max(0, len(trail)-30):], " "), len(lines), wide, ansi.Strip(lines[max(wide, 0)]))
		}
		if shown := d.Screen(); strings.Contains(shown, "⟦") || strings.Contains(shown, "%!") {
			t.Fatalf("after %s words are missing:\n%s", strings.Join(trail[max(0, len(trail)-30):], " "), shown)
		}
	}
}

// difference are the lines only one of two lists has.
func difference(a, b []string) (all []string) {
	for _, line := range a {
		if !slices.Contains(b, line) {
			all = append(all, "- "+line)
		}
	}
	for _, line := range b {
		if !slices.Contains(a, line) {
			all = append(all, "+ "+line)
		}
	}
	return all
}
