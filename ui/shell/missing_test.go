package shell

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"sotruc/model"
	"sotruc/store/bookfile"
	"sotruc/store/older"
	"sotruc/ui/kit"
)

// missingAt is the question about a book that is not there, on a screen of that size.
func missingAt(t *testing.T, w, h int) *missing {
	t.Helper()
	d := bareDesk(t)
	d.Theme = kit.NewTheme("mono", true)
	at := time.Date(2021, 8, 16, 2, 0, 0, 0, time.UTC)
	m := newMissing(d, "/nhà/sotruc.sqlite", []bookfile.Copy{
		{Path: "/nhà/sotruc.2021-08-16-090000.sqlite", At: at},
		{Path: "/usb/sao lưu/sotruc.2021-08-15-090000.sqlite", At: at.AddDate(0, 0, -1)},
		{Path: "/nhà/sotruc.until-20210810-101500.sqlite", At: at.AddDate(0, 0, -6)},
		{Path: "/nhà/so\x1b[31m.before-v4.sqlite", At: at.AddDate(0, -1, 0)},
	})
	m.Update(tea.WindowSizeMsg{Width: w, Height: h})
	return m
}

func TestMissingLooks(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {60, 20}, {40, 10}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			lines := strings.Split(missingAt(t, size[0], size[1]).View().Content, "\n")
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

// Nothing is done unless something was picked.
func TestMissingAnswers(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]MissingAnswer{
		"esc":              {Quit: true},
		"ctrl+c":           {Quit: true},
		"down enter":       {Copy: "/usb/sao lưu/sotruc.2021-08-15-090000.sqlite"},
		"enter":            {Copy: "/nhà/sotruc.2021-08-16-090000.sqlite"},
		"up enter":         {Copy: "/nhà/sotruc.2021-08-16-090000.sqlite"},
		"m o i enter":      {New: true},
		"u n t i l enter":  {Copy: "/nhà/sotruc.until-20210810-101500.sqlite"},
		"x x x enter esc":  {Quit: true},
		"down down down x": {Quit: true},
	} {
		m := missingAt(t, 80, 24)
		for _, name := range strings.Fields(keys) {
			m.Update(kit.Press(name))
		}
		if m.answer != want {
			t.Errorf("%s: %+v, want %+v", keys, m.answer, want)
		}
	}
}

// olderAt is the question about a book that is older than files beside it, on a screen of that size.
func olderAt(t *testing.T, w, h int) *missing {
	t.Helper()
	d := bareDesk(t)
	d.Theme = kit.NewTheme("mono", true)
	at := model.InstantOf(time.Date(2026, 8, 12, 2, 0, 0, 0, time.UTC))
	m := newOlder(d, "/nhà/sotruc - Copy.sqlite", []older.State{{Path: "/nhà/sotruc.sqlite", Steps: 14, At: at}, {Path: "/sao lưu/sotruc.2026-08-11-090000.sqlite", Steps: 3, At: at - 86400}})
	m.Update(tea.WindowSizeMsg{Width: w, Height: h})
	return m
}

func TestOlderLooks(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {60, 20}, {40, 10}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			lines := strings.Split(olderAt(t, size[0], size[1]).View().Content, "\n")
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

func TestOlderAnswers(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]MissingAnswer{
		"esc":             {Quit: true},
		"enter":           {Copy: "/nhà/sotruc.sqlite"},
		"down down enter": {Keep: true},
	} {
		m := olderAt(t, 80, 24)
		for _, name := range strings.Fields(keys) {
			m.Update(kit.Press(name))
		}
		if m.answer != want {
			t.Errorf("%s: %+v, want %+v", keys, m.answer, want)
		}
	}
}
