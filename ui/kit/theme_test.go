package kit_test

import (
	"image/color"
	"math"
	"testing"

	lg "charm.land/lipgloss/v2"

	"sotruc/ui/kit"
)

func styles(th kit.Theme) map[string]lg.Style {
	return map[string]lg.Style{
		"Text": th.Text, "Muted": th.Muted, "Title": th.Title, "Accent": th.Accent, "Selected": th.Selected,
		"SelectedIdle": th.SelectedIdle, "Good": th.Good, "Warn": th.Warn, "Danger": th.Danger, "Border": th.Border,
		"Field": th.Field, "FieldFocus": th.FieldFocus, "FieldError": th.FieldError, "Badge": th.Badge, "Key": th.Key,
		"Tab": th.Tab, "TabActive": th.TabActive, "Notice": th.Notice, "Hit": th.Hit,
	}
}

func hasColour(c color.Color) bool {
	_, none := c.(lg.NoColor)
	return c != nil && !none
}

// luminance is the relative luminance of WCAG 2.
func luminance(r, g, b uint32) float64 {
	linear := func(v uint32) float64 {
		c := float64(v) / 0xffff
		if c <= 0.03928 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// Every colour that carries text can be read on the background it is made for.
func TestThemeContrast(t *testing.T) {
	for _, dark := range []bool{true, false} {
		th := kit.NewTheme("auto", dark)
		paper := luminance(0xffff, 0xffff, 0xffff)
		if dark {
			paper = luminance(0x1e1e, 0x1e1e, 0x1e1e)
		}
		for name, st := range styles(th) {
			back := paper
			if c := st.GetBackground(); hasColour(c) {
				r, g, b, _ := c.RGBA()
				back = luminance(r, g, b)
			}
			c := st.GetForeground()
			if !hasColour(c) {
				continue
			}
			r, g, b, _ := c.RGBA()
			ink := luminance(r, g, b)
			if got := (max(ink, back) + 0.05) / (min(ink, back) + 0.05); got < 4 {
				t.Errorf("dark=%v %s has a contrast of %.1f", dark, name, got)
			}
		}
	}
}

func TestMonoHasNoColour(t *testing.T) {
	for name, st := range styles(kit.NewTheme("mono", true)) {
		if hasColour(st.GetForeground()) || hasColour(st.GetBackground()) {
			t.Errorf("%s has a colour", name)
		}
	}
}
