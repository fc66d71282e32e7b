package kit_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"sotruc/ui/kit"
)

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"Nguyễn Văn Đức":              "Nguyễn Văn Đức",
		"a\x1b[31mđỏ\x1b[0m":          "ađỏ",
		"a\r\nb\nc\td":                "a b c d",
		"\x1b]0;title\x07x":           "x",
		"bell\x07, del\x7f, c1\u009b": "bell, del, c1",
		"\u202eabc\u200b\ufeff":       "abc",
		"\xffa":                       "\uFFFDa",
	} {
		if got := kit.Plain(in); got != want {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want)
		}
	}
	if got, want := kit.PlainLines("a\r\nb\rc\td\n"), "a\nb\nc d\n"; got != want {
		t.Errorf("PlainLines = %q, want %q", got, want)
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		in    string
		w     int
		left  string
		right string
	}{
		{"Hòa", 5, "Hòa  ", "  Hòa"},
		{"Hòa Minh", 5, "Hòa …", "Hòa …"},
		{"漢字", 3, "漢…", "漢…"},
		{"漢字", 2, "… ", "… "},
		{"abc", 1, "…", "…"},
		{"abc", 0, "", ""},
		{"", 2, "  ", "  "},
	} {
		if got := kit.Fit(c.in, c.w); got != c.left {
			t.Errorf("Fit(%q, %d) = %q, want %q", c.in, c.w, got, c.left)
		}
		if got := kit.FitRight(c.in, c.w); got != c.right {
			t.Errorf("FitRight(%q, %d) = %q, want %q", c.in, c.w, got, c.right)
		}
	}
}

func TestFitIsExact(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s, w := kit.Plain(hostile().Draw(t, "s")), rapid.IntRange(0, 60).Draw(t, "w")
		for _, got := range []string{kit.Fit(s, w), kit.FitRight(s, w), kit.Join(s, s, w)} {
			if ansi.StringWidth(got) != w {
				t.Fatalf("%q is not %d wide", got, w)
			}
		}
	})
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in   string
		w    int
		want string
	}{
		{"một hai ba", 7, "một hai|ba"},
		{"một hai ba", 6, "một|hai ba"},
		{"một  hai", 4, "một|hai"},
		{"dài thườngthượt", 5, "dài|thườn|gthượ|t"},
		{"a\n\nb", 5, "a||b"},
		{"  thụt vào", 7, "  thụt|vào"},
		{"", 5, ""},
		{"漢字漢字", 3, "漢|字|漢|字"},
	} {
		if got := strings.Join(kit.Wrap(c.in, c.w), "|"); got != c.want {
			t.Errorf("Wrap(%q, %d) = %q, want %q", c.in, c.w, got, c.want)
		}
	}
}

func TestWrapDropsNothing(t *testing.T) {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r == ' ' || r == '\n' {
				return -1
			}
			return r
		}, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		s, w := hostile().Draw(t, "s")+" "+hostile().Draw(t, "more"), rapid.IntRange(2, 40).Draw(t, "w")
		lines := kit.Wrap(s, w)
		if got, want := letters(strings.Join(lines, "")), letters(kit.PlainLines(s)); got != want {
			t.Fatalf("wrapped %q holds %q", want, got)
		}
		for _, line := range lines {
			if ansi.StringWidth(line) > w {
				t.Fatalf("%q is wider than %d", line, w)
			}
		}
	})
}

// A word that fits on a line of its own is never broken.
func TestWrapKeepsWords(t *testing.T) {
	word := rapid.StringOfN(rapid.RuneFrom([]rune("aàảăđêễơựty")), 1, 9, -1)
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(word, 1, 20).Draw(t, "words")
		lines := kit.Wrap(strings.Join(words, " "), rapid.IntRange(9, 30).Draw(t, "w"))
		if got := strings.Fields(strings.Join(lines, " ")); strings.Join(got, "|") != strings.Join(words, "|") {
			t.Fatalf("words %q became %q", words, got)
		}
	})
}

func TestBlocks(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		w, h := size(t)
		th := theme(t)
		title, body := hostile().Draw(t, "title"), kit.PlainLines(hostile().Draw(t, "body"))
		checkSize(t, kit.Lines(body, w, h), w, h)
		box := kit.Box(title, body, w, h, th)
		checkSize(t, box, w, h)

		bw, bh := size(t)
		x, y := rapid.IntRange(-20, 60).Draw(t, "x"), rapid.IntRange(-9, 30).Draw(t, "y")
		back := kit.Box(title, strings.Repeat("漢", 100), bw, bh, th)
		checkSize(t, kit.Overlay(back, box, x, y), bw, bh)
		checkSize(t, kit.Center(back, box), bw, bh)
	})
}

func TestOverlay(t *testing.T) {
	for _, c := range []struct {
		back, box string
		x, y      int
		want      string
	}{
		{"......\n......\n......", "ab\ncd", 2, 1, "......\n..ab..\n..cd.."},
		{"......\n......", "ab\ncd", 5, 1, "......\n.....a"},
		{"......\n......", "ab\ncd", -1, -1, "d.....\n......"},
		{"   ", "\u0903", 1, 0, " \u0903  "},
		{"漢字漢字", "ab", 1, 0, " ab 漢字"},
		{"漢字漢字", "ab", 9, 0, "漢字漢字"},
	} {
		if got := kit.Overlay(c.back, c.box, c.x, c.y); got != c.want {
			t.Errorf("Overlay(%q, %q, %d, %d) = %q, want %q", c.back, c.box, c.x, c.y, got, c.want)
		}
	}
}

func TestColumns(t *testing.T) {
	if got, want := kit.Columns(" | ", "a\nbcd", "x"), "a   | x\nbcd |  "; got != want {
		t.Errorf("Columns = %q, want %q", got, want)
	}
}

func TestBars(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{kit.Spark([]int{0, 1, 7, 14}, 6), "▁▂▅█  "},
		{kit.Spark([]int{9, 9, 0, 100, 1}, 3), "▁█▂"},
		{kit.Spark(nil, 2), "  "},
		{kit.Spark([]int{0, 0}, 2), "▁▁"},
		{kit.Spark([]int{-3, 5}, 2), "▁█"},
		{kit.Bar(0, 10, 4), "░░░░"},
		{kit.Bar(1, 1000, 4), "█░░░"},
		{kit.Bar(999, 1000, 4), "███░"},
		{kit.Bar(1000, 1000, 4), "████"},
		{kit.Bar(5, 0, 4), "░░░░"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
