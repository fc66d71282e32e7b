package shell

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"sotruc/ui/kit"
)

// firstRunAt is the form of the first run on a screen of that size.
func firstRunAt(t *testing.T, w, h int) *firstRun {
	t.Helper()
	d := bareDesk(t)
	d.Theme = kit.NewTheme("mono", true)
	f := newFirstRun(d, Answers{})
	f.Update(tea.WindowSizeMsg{Width: w, Height: h})
	return f
}

func TestFirstRunLooks(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 20}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			f := firstRunAt(t, size[0], size[1])
			lines := strings.Split(f.View().Content, "\n")
			for i, line := range lines {
				if kit.Width(line) != size[0] {
					t.Errorf("line %d is %d wide", i, kit.Width(line))
				}
				lines[i] = strings.TrimRight(ansi.Strip(line), " ")
			}
			golden.RequireEqual(t, []byte(strings.Join(lines, "\n")+"\n"))
		})
	}
}

func TestFirstRunWantsAName(t *testing.T) {
	t.Parallel()
	f := firstRunAt(t, 80, 24)
	f.Update(kit.Press("ctrl+s"))
	if f.answers.Office != "" || !strings.Contains(ansi.Strip(f.View().Content), "Chưa điền") {
		t.Errorf("a book without an office:\n%s", ansi.Strip(f.View().Content))
	}
	f.Update(tea.PasteMsg{Content: "Đảng ủy phường \x1b[31mTân Lập\n"})
	if _, cmd := f.Update(kit.Press("ctrl+s")); cmd == nil || f.answers.Office != "Đảng ủy phường Tân Lập" {
		t.Errorf("answers %+v", f.answers)
	}
}

func TestFirstRunOffersTheSampleAndQuits(t *testing.T) {
	t.Parallel()
	f := firstRunAt(t, 80, 24)
	f.Update(tea.PasteMsg{Content: "Đảng ủy phường Tân Lập"})
	if f.Update(kit.Press("f9")); !f.answers.Sample || f.answers.Office != "Đảng ủy phường Tân Lập" {
		t.Errorf("answers %+v", f.answers)
	}
	f = firstRunAt(t, 80, 24)
	if f.Update(kit.Press("esc")); !f.answers.Quit {
		t.Errorf("answers %+v", f.answers)
	}
}

// Esc loses nothing that was typed without saying so first; whatever is typed behind that stays.
func TestFirstRunIsNotLeftUnasked(t *testing.T) {
	t.Parallel()
	f := firstRunAt(t, 80, 24)
	f.Update(tea.PasteMsg{Content: "Đảng ủy phường"})
	for range 2 {
		if _, cmd := f.Update(kit.Press("esc")); cmd != nil || f.answers.Quit || !strings.Contains(ansi.Strip(f.View().Content), "Esc lần nữa để thoát") {
			t.Fatalf("left unasked: %+v", f.answers)
		}
		f.Update(kit.Press("x"))
	}
	f.Update(kit.Press("esc"))
	if f.Update(kit.Press("esc")); !f.answers.Quit {
		t.Error("the second Esc does not quit")
	}
}
