package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

const markerText = "Một\n\nHai dòng\nliền nhau\n\nBa\n"

// newTestMarker shows three paragraphs in a pane of 20×6.
func newTestMarker() *Marker {
	two := strings.Index(markerText, "Hai")
	three := strings.Index(markerText, "Ba")
	m := NewMarker(NewTheme("mono", true), NewMarkerKeys(nil), 20, 6, markerText, []Range{
		{0, len("Một")}, {two, strings.Index(markerText, "\n\nBa")}, {three, three + 2},
	})
	m.Focused = true
	return m
}

func markerKey(m *Marker, names ...string) {
	keys := map[string]tea.KeyPressMsg{
		"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "space": {Code: tea.KeySpace, Text: " "}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
		"shift+up": {Code: tea.KeyUp, Mod: tea.ModShift}, "shift+down": {Code: tea.KeyDown, Mod: tea.ModShift},
		"]": {Code: ']', Text: "]"}, "[": {Code: '[', Text: "["}, "pgdown": {Code: tea.KeyPgDown}, "pgup": {Code: tea.KeyPgUp},
		"ctrl+down": {Code: tea.KeyDown, Mod: tea.ModCtrl},
	}
	for _, name := range names {
		m.Update(keys[name])
	}
}

func markedText(m *Marker) string {
	var parts []string
	for _, r := range m.Marked() {
		parts = append(parts, markerText[r.Start:r.End])
	}
	return strings.Join(parts, "|")
}

func TestMarkerMarks(t *testing.T) {
	for keys, want := range map[string]string{
		"":                                       "",
		"space":                                  "Một",
		"space up space":                         "",
		"space space space":                      "Một|Hai dòng",
		"ctrl+down shift+down":                   "Hai dòng\nliền nhau",
		"] shift+down up space":                  "liền nhau",
		"] shift+down shift+up":                  "Hai dòng",
		"space ] shift+down":                     "Một|Hai dòng\nliền nhau",
		"end up space":                           "Ba",
		"] ] [ space":                            "Hai dòng",
		"shift+up":                               "Một",
		"pgdown pgdown up space pgup home space": "Một|Ba",
	} {
		m := newTestMarker()
		markerKey(m, strings.Fields(keys)...)
		if got := markedText(m); got != want {
			t.Errorf("%q marks %q, want %q", keys, got, want)
		}
		if m.ClearMarks(); m.Marked() != nil {
			t.Errorf("%q: marks stay", keys)
		}
	}
}

func TestMarkerKnowsItsParagraph(t *testing.T) {
	m := newTestMarker()
	markerKey(m, "]", "down")
	if at, ok := m.Here(); !ok || markerText[at.Start:at.End] != "Hai dòng\nliền nhau" {
		t.Errorf("at %+v", at)
	}
	markerKey(m, "down")
	if at, ok := m.Here(); ok {
		t.Errorf("an empty line is %+v", at)
	}
}

func TestMarkerDrawsItsSigns(t *testing.T) {
	m := newTestMarker()
	m.Focused = false
	m.Point([]Range{{strings.Index(markerText, "Hai"), strings.Index(markerText, "Hai") + 3}})
	m.SetFlags([]Flag{{Range{0, 3}, "•"}, {Range{strings.Index(markerText, "liền"), len(markerText)}, "!"}})
	m.Focused = true
	markerKey(m, "home", "space")
	want := " * Một\n▌\n ┃ Hai dòng\n ! liền nhau\n !\n ! Ba"
	got := make([]string, 0, 6)
	for line := range strings.SplitSeq(ansi.Strip(m.View()), "\n") {
		if Width(line) != 20 {
			t.Errorf("%q is %d wide", line, Width(line))
		}
		got = append(got, strings.TrimRight(line, " "))
	}
	if strings.Join(got, "\n") != want {
		t.Errorf("drawn:\n%s\nwant:\n%s", strings.Join(got, "\n"), want)
	}
}

func TestMarkerKeepsItsPlaceWhenResized(t *testing.T) {
	m := newTestMarker()
	markerKey(m, "]", "down", "space", "up")
	m.Resize(9, 3)
	if at, ok := m.Here(); !ok || !strings.HasPrefix(markerText[at.Start:], "Hai") || markedText(m) != "liền nhau" {
		t.Errorf("at %+v, marked %q", at, markedText(m))
	}
	m.Click(0)
	if m.Click(99) {
		t.Error("a click below the end hits something")
	}
}

func TestMarkerHoldsWhateverIsPressed(t *testing.T) {
	names := []string{"up", "down", "space", "home", "end", "shift+up", "shift+down", "[", "]", "pgup", "pgdown"}
	rapid.Check(t, func(rt *rapid.T) {
		m := newTestMarker()
		for _, name := range rapid.SliceOfN(rapid.SampledFrom(names), 0, 40).Draw(rt, "keys") {
			markerKey(m, name)
			if rapid.IntRange(0, 9).Draw(rt, "resize") == 0 {
				m.Resize(rapid.IntRange(1, 30).Draw(rt, "w"), rapid.IntRange(1, 8).Draw(rt, "h"))
			}
		}
		if lines := strings.Count(m.View(), "\n") + 1; lines != m.read.h {
			rt.Fatalf("%d lines, want %d", lines, m.read.h)
		}
		marks := m.Marked()
		if !slices.IsSortedFunc(marks, func(a, b Range) int { return a.Start - b.Start }) {
			rt.Fatalf("marks %v", marks)
		}
		for i, r := range marks {
			if r.Start >= r.End || r.End > len(markerText) || i > 0 && r.Start < marks[i-1].End {
				rt.Fatalf("marks %v", marks)
			}
		}
	})
}

// BenchmarkMarker measures a key press and the drawing of a text of 2 MB with a thousand signs.
func BenchmarkMarker(b *testing.B) {
	text := strings.Repeat("Ủy ban nhân dân các phường báo cáo kết quả về Quận ủy định kỳ 14 giờ hằng ngày.\n\n", 20_000)
	flags := make([]Flag, 1000)
	paragraphs := make([]Range, 20_000)
	size := len(text) / len(paragraphs)
	for i := range paragraphs {
		paragraphs[i] = Range{i * size, (i+1)*size - 2}
	}
	for i := range flags {
		flags[i] = Flag{paragraphs[i*20], "•"}
	}
	for _, at := range []string{"home", "end"} {
		m := NewMarker(NewTheme("dark", true), NewMarkerKeys(nil), 60, 35, text, paragraphs)
		m.Focused = true
		m.SetFlags(flags)
		markerKey(m, at)
		b.Run(fmt.Sprintf("at %s of %d KB", at, len(text)>>10), func(b *testing.B) {
			for b.Loop() {
				markerKey(m, "up", "down", "space", "space")
				if len(m.View()) == 0 {
					b.Fatal("nothing is drawn")
				}
				m.ClearMarks()
			}
		})
	}
}
