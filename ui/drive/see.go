package drive

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"sotruc/ui/kit"
)

// Size is a size of the screen, in cells.
type Size struct{ W, H int }

// Sizes are those every screen is judged by.
func Sizes() []Size { return []Size{{80, 24}, {120, 40}, {60, 20}} }

// String is as "80x24".
func (s Size) String() string { return fmt.Sprintf("%dx%d", s.W, s.H) }

// Screen is what is shown, without colours, right blanks cut.
func (d *Driver) Screen() string {
	lines := strings.Split(ansi.Strip(d.App.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// saidLines are how many lines at the foot of the screen may hold one sentence.
const saidLines = 4

// foot is what the last lines say, as one.
func (d *Driver) foot() string {
	lines := strings.Split(d.Screen(), "\n")
	return strings.Join(strings.Fields(strings.Join(lines[max(len(lines)-saidLines, 0):], " ")), " ")
}

// See fails where a text is not on the screen; a sentence of the footer may go over several lines.
func (d *Driver) See(texts ...string) *Driver {
	d.t.Helper()
	shown, foot := d.Screen(), d.foot()
	for _, text := range texts {
		if !strings.Contains(shown, text) && !strings.Contains(foot, text) {
			d.t.Fatalf("no %q on the screen:\n%s", text, shown)
		}
	}
	return d
}

// Absent fails where a text is on the screen.
func (d *Driver) Absent(texts ...string) *Driver {
	d.t.Helper()
	shown := d.Screen()
	for _, text := range texts {
		if strings.Contains(shown, text) {
			d.t.Fatalf("%q is on the screen:\n%s", text, shown)
		}
	}
	return d
}

// Shows tells whether a text is on the screen.
func (d *Driver) Shows(text string) bool { return strings.Contains(d.Screen(), text) }

// Complains fails where the footer does not say that something went wrong.
func (d *Driver) Complains() *Driver {
	d.t.Helper()
	shown := d.Screen()
	lines := strings.Split(shown, "\n")
	if !slices.ContainsFunc(lines[max(len(lines)-saidLines, 0):], func(line string) bool { return strings.HasPrefix(line, " ! ") }) {
		d.t.Fatalf("nothing went wrong, says the footer:\n%s", shown)
	}
	return d
}

// Quiet fails where a box stands over the screen.
func (d *Driver) Quiet() *Driver {
	d.t.Helper()
	return d.Absent("┌", "└")
}

// Current is the line that is selected or typed in, from its mark on: of the uppermost box, or of the body where no box
// has a mark; "" where there is none.
func (d *Driver) Current() string {
	lines := strings.Split(d.Screen(), "\n")
	if line := marked(uppermost(lines)); line != "" {
		return line
	}
	return marked(lines[min(3, len(lines)):])
}

func marked(lines []string) string {
	for _, line := range lines {
		if at := strings.Index(line, "▌"); at >= 0 {
			return line[at:]
		}
	}
	return ""
}

// uppermost is what stands in the box that was laid over the others; its upper edge is the lowest one.
func uppermost(lines []string) []string {
	for y := len(lines) - 1; y >= 0; y-- {
		before, top, begins := strings.Cut(lines[y], "┌")
		edge, _, ends := strings.Cut(top, "┐")
		if !begins || !ends {
			continue
		}
		left := kit.Width(before)
		var inside []string
		for _, line := range lines[y+1:] {
			row, is := strings.CutPrefix(ansi.Cut(line, left, left+1+kit.Width(edge)), "│")
			if !is {
				break
			}
			inside = append(inside, strings.TrimRight(row, " "))
		}
		return inside
	}
	return nil
}

// Path names the screens that stand on the first one of the room, as "Danh bạ › Lịch sử"; "" on the first one.
func (d *Driver) Path() string {
	lines := strings.Split(d.Screen(), "\n")
	if len(lines) < 3 {
		return ""
	}
	return strings.Trim(lines[2], "─ ")
}

// Reading is the symbol of the paper that is read; "" where another screen is shown.
func (d *Driver) Reading() string {
	lines := strings.Split(d.Screen(), "\n")
	head, is := strings.CutPrefix(lines[min(3, len(lines)-1)], " "+d.Desk.T("directive.number", ""))
	if !is {
		return ""
	}
	_, head, _ = strings.Cut(head, "  ")
	symbol, _, _ := strings.Cut(head, " ")
	return symbol
}

// counted is what the head of a list says at its end or behind a heading: the number of the selected row, and of all.
var counted = regexp.MustCompile(`(?m) \d+/(\d+)(?: {2}|$)`)

// Count is the number of things in the list that is shown, as its head says; 0 where it says none.
func (d *Driver) Count() int {
	d.t.Helper()
	found := counted.FindStringSubmatch(d.Screen())
	if found == nil {
		return 0
	}
	n, err := strconv.Atoi(found[1])
	if err != nil {
		d.t.Fatal(err)
	}
	return n
}

// Fits fails where the frame is not exactly as large as the screen.
func (d *Driver) Fits(w, h int) *Driver {
	d.t.Helper()
	d.Size(w, h)
	lines := strings.Split(d.App.View().Content, "\n")
	if len(lines) != h {
		d.t.Fatalf("%d lines on a screen of %d:\n%s", len(lines), h, d.Screen())
	}
	for i, line := range lines {
		if got := kit.Width(line); got != w {
			d.t.Fatalf("line %d is %d wide on a screen of %d: %q", i, got, w, ansi.Strip(line))
		}
	}
	return d
}

// FitsEverySize fails where the frame of some size is not exactly as large as the screen, and where a word is missing.
func (d *Driver) FitsEverySize() *Driver {
	d.t.Helper()
	for w := 40; w <= 130; w += 9 {
		for h := 10; h <= 45; h += 5 {
			d.Fits(w, h)
		}
	}
	return d.Size(80, 24).Absent("⟦", "%!")
}

// Golden compares the screen with its picture.
func (d *Driver) Golden(t *testing.T) {
	t.Helper()
	golden.RequireEqual(t, []byte(d.Screen()))
}

// Goldens compares the screen with its pictures at the sizes it is judged by.
func (d *Driver) Goldens(t *testing.T) {
	t.Helper()
	for _, size := range Sizes() {
		t.Run(size.String(), func(t *testing.T) {
			d.Fits(size.W, size.H)
			golden.RequireEqual(t, []byte(d.Screen()+"\n"))
		})
	}
	d.Size(80, 24)
}

// Pictures compares a screen of the sample ward with its pictures, opened anew at each size.
func Pictures(t *testing.T, people int, open func(t *testing.T, d *Driver)) {
	t.Helper()
	for _, size := range Sizes() {
		t.Run(size.String(), func(t *testing.T) {
			t.Parallel()
			d := Start(t, people).Size(size.W, size.H)
			open(t, d)
			d.Fits(size.W, size.H).Golden(t)
		})
	}
}
