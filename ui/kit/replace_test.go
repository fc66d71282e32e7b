package kit_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
)

func prefilled(th kit.Theme) *kit.Form {
	texts := kit.FormTexts{Required: "chưa nhập", Yes: "có", No: "không"}
	return kit.NewForm(
		th, kit.NewFormKeys(help), texts,
		kit.Field{Key: "text", Label: "Nội dung", Value: "Trực chốt"},
		kit.Field{Key: "count", Label: "Số lượng", Value: "1", Replace: true, Width: 8},
		kit.Field{Key: "on", Label: "Ngày", Kind: kit.FieldDate, Value: "15/08/2021", Parse: date, Clock: "at", Width: 12},
		kit.Field{Key: "at", Label: "Giờ", Value: "17:00", Replace: true, Width: 8},
	)
}

func TestFirstLetterReplacesAShortValue(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		field string
		keys  []string
		want  string
	}{
		{"count", []string{"3"}, "3"},
		{"count", []string{"3", "4"}, "34"},
		{"count", []string{"left", "3"}, "31"},
		{"count", []string{"home", "3"}, "31"},
		{"count", []string{"end", "3"}, "13"},
		{"count", []string{"right", "3"}, "13"},
		{"count", []string{"backspace"}, ""},
		{"count", []string{"delete", "3"}, "13"},
		{"count", []string{"tab", "shift+tab", "7"}, "7"},
		{"on", []string{"1", "5", "/", "8"}, "15/8"},
		{"on", []string{"backspace", "0"}, "15/08/2020"},
		{"text", []string{"."}, "Trực chốt."},
	} {
		f := prefilled(kit.NewTheme("mono", true))
		f.Focus(tt.field)
		do(f, tt.keys...)
		if got := f.Value(tt.field); got != tt.want {
			t.Errorf("%s %v: %q, want %q", tt.field, tt.keys, got, tt.want)
		}
	}
	f := prefilled(kit.NewTheme("mono", true))
	f.Focus("on")
	f.Update(tea.PasteMsg{Content: "15/8"})
	if got := f.Value("on"); got != "15/8" {
		t.Errorf("pasting gave %q", got)
	}
}

// A form that finds fault with a value, or is clicked where it is, does not select what is being typed anew.
func TestWhatIsBeingTypedStays(t *testing.T) {
	t.Parallel()
	f := prefilled(kit.NewTheme("mono", true))
	f.Focus("count")
	do(f, "3")
	f.SetErrors(map[string]string{"count": "sai"})
	f.Click(1)
	do(f, "4")
	if got := f.Value("count"); got != "34" {
		t.Errorf("count is %q", got)
	}
}

// The selection shows in every theme, also in the one without colours, and only in the field with the focus.
func TestSelectionShows(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"mono", "dark", "light"} {
		th := kit.NewTheme(name, true)
		f := prefilled(th)
		selected := th.Selected.Render("1")
		if strings.Contains(f.View(), selected) {
			t.Errorf("%s: selected without the focus:\n%s", name, f.View())
		}
		if f.Focus("count"); !strings.Contains(f.View(), selected) {
			t.Errorf("%s: the value is not selected:\n%s", name, f.View())
		}
		if do(f, "right"); strings.Contains(f.View(), selected) {
			t.Errorf("%s: still selected:\n%s", name, f.View())
		}
	}
}

func TestFormSaysWhatWasUnderstood(t *testing.T) {
	t.Parallel()
	f := prefilled(kit.NewTheme("mono", true))
	f.Resize(60, 12)
	plain := func() string { return strings.Join(strip(f.View()), "\n") }
	const means = "Chủ nhật 15/08/2021"
	if f.Focus("count"); strings.Contains(plain(), means) {
		t.Errorf("said of a field nobody was in:\n%s", plain())
	}
	f.Focus("on")
	do(f, "1", "5", "/", "8")
	if !strings.Contains(plain(), "▌Ngày     15/8           "+means) {
		t.Errorf("not said beside what is typed:\n%s", plain())
	}
	f.Resize(30, 12)
	if !strings.Contains(plain(), "= "+means) {
		t.Errorf("not said below where there is no room:\n%s", plain())
	}
	do(f, "x")
	if strings.Contains(plain(), means) {
		t.Errorf("said of what is not understood:\n%s", plain())
	}
	if do(f, "tab"); !strings.Contains(plain(), "! lỗi date") {
		t.Errorf("no error:\n%s", plain())
	}
	f.Focus("on")
	for _, r := range "15/8 9h" {
		do(f, string(r))
	}
	if do(f, "shift+tab"); f.Value("on") != "15/08/2021" || f.Value("at") != "09:00" {
		t.Errorf("day and time are %q and %q", f.Value("on"), f.Value("at"))
	}
}
