package wordtext_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake/doctext/wordtext"
)

func TestNumber(t *testing.T) {
	tests := []struct {
		format wordtext.Format
		n      int
		want   string
	}{
		{wordtext.FormatDecimal, 12, "12"},
		{wordtext.FormatDecimalZero, 3, "03"},
		{wordtext.FormatDecimalZero, 12, "12"},
		{wordtext.FormatLowerLetter, 1, "a"},
		{wordtext.FormatLowerLetter, 26, "z"},
		{wordtext.FormatLowerLetter, 28, "bb"},
		{wordtext.FormatUpperLetter, 4, "D"},
		{wordtext.FormatUpperLetter, 0, "0"},
		{wordtext.FormatLowerLetter, 1 << 30, "1073741824"},
		{wordtext.FormatLowerRoman, 4, "iv"},
		{wordtext.FormatUpperRoman, 1949, "MCMXLIX"},
		{wordtext.FormatUpperRoman, 4000, "4000"},
		{wordtext.FormatNone, 7, ""},
		{"hebrew1", 7, "7"},
	}
	for _, tt := range tests {
		if got := tt.format.Number(tt.n); got != tt.want {
			t.Errorf("%d as %s is %q, want %q", tt.n, tt.format, got, tt.want)
		}
	}
}

// levels gives a list "I.", "1.", "1.1)", "a)", "-".
func levels() *[wordtext.Levels]wordtext.Level {
	var l [wordtext.Levels]wordtext.Level
	for i := range l {
		l[i] = wordtext.NewLevel()
	}
	l[0].Format, l[0].Text = wordtext.FormatUpperRoman, "%1."
	l[1].Text = "%2."
	l[2].Text, l[2].Legal = "%1.%2.%3)", true
	l[3].Format, l[3].Text, l[3].Start = wordtext.FormatLowerLetter, "%4)", 3
	l[4].Format, l[4].Text = wordtext.FormatBullet, "\uf0b7"
	l[5].Format, l[5].Text = wordtext.FormatBullet, "+"
	l[6].Format, l[6].Text = wordtext.FormatNone, "Điều %7"
	l[7].Format = wordtext.FormatNone
	return &l
}

func TestCounter(t *testing.T) {
	all := func(change func(*[wordtext.Levels]wordtext.Level), items ...int) string {
		l := levels()
		change(l)
		var c wordtext.Counter
		var labels []string
		for _, level := range items {
			labels = append(labels, c.Next(l, level))
		}
		return strings.Join(labels, "")
	}
	asItIs := func(*[wordtext.Levels]wordtext.Level) {}
	tests := []struct {
		name   string
		change func(*[wordtext.Levels]wordtext.Level)
		items  []int
		want   string
	}{
		{"one level", asItIs, []int{0, 0, 0}, "I. II. III. "},
		{"deeper begins anew", asItIs, []int{0, 1, 1, 0, 1}, "I. 1. 2. II. 1. "},
		{"deeper goes on", func(l *[wordtext.Levels]wordtext.Level) { l[1].Restart = 0 }, []int{0, 1, 1, 0, 1}, "I. 1. 2. II. 3. "},
		{"all in digits", asItIs, []int{0, 0, 1, 2, 2}, "I. II. 1. 2.1.1) 2.1.2) "},
		{"levels above that have no item", asItIs, []int{2, 1}, "1.1.1) 2. "},
		{"another first number", asItIs, []int{3, 3}, "c) d) "},
		{"bullets", asItIs, []int{4, 5, 4}, "- + - "},
		{"no number", asItIs, []int{6, 7}, "Điều "},
		{"no such level", asItIs, []int{-1, 9}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := all(tt.change, tt.items...); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestCounterBegins(t *testing.T) {
	l := levels()
	var c wordtext.Counter
	c.Next(l, 1)
	c.Begin(1, 7)
	if got := c.Next(l, 1); got != "7. " {
		t.Errorf("got %q", got)
	}
	c.Begin(wordtext.Levels, 1) // no such level
}

// A label is never longer than a form of bounded length can make it.
func TestLabelIsBounded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := levels()
		l[0].Text = strings.Repeat(rapid.SampledFrom([]string{"%1", "x", "%", "%9."}).Draw(t, "text"), 100_000)
		var c wordtext.Counter
		c.Begin(0, rapid.Int().Draw(t, "start"))
		if got := c.Next(l, 0); len(got) > 10_000 {
			t.Fatalf("%d bytes", len(got))
		}
	})
}
