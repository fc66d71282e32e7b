package kit_test

import (
	"strings"
	"testing"

	"sotruc/ui/kit"
)

// TestFormChoiceTakesTypedWords: the letters of a word choose its option, also as an input method sends them.
func TestFormChoiceTakesTypedWords(t *testing.T) {
	options := []kit.Option{{Value: "", Label: "Không rõ"}, {Value: "m", Label: "Nam"}, {Value: "f", Label: "Nữ"}}
	units := []kit.Option{{Value: "a", Label: "Công an phường"}, {Value: "b", Label: "Hội Cựu chiến binh"}, {Value: "c", Label: "Hội Nông dân"}, {Value: "d", Label: "Trạm"}}
	categories := []kit.Option{{Value: "0", Label: "F0"}, {Value: "1", Label: "F1"}, {Value: "2", Label: "F2"}}
	for _, c := range []struct {
		options    []kit.Option
		from, want string
		keys       []string
	}{
		{options, "", "f", []string{"n", "ữ"}},
		{options, "", "m", []string{"n"}},
		{options, "", "f", []string{"n", "u", "backspace", "ư", "backspace", "ữ"}},
		{options, "f", "m", []string{"n", "a", "m"}},
		{options, "m", "f", []string{"n"}},
		{categories, "2", "1", []string{"F", "1"}},
		{categories, "1", "2", []string{"f", "2"}},
		{units, "b", "b", []string{"H", "ộ", "i", " ", "l", "u", "ậ", "t"}}, // nothing is called so: what was chosen stays
		{units, "b", "b", []string{"U", "B", "N", "D", " ", "x"}},
		{units, "b", "c", []string{"h", "ộ", "i", " ", "n", "ô", "n", "g"}},
		{units, "b", "c", []string{"h", "o", "i", " ", "l", "backspace", "n", "ô"}},
		{units, "c", "d", []string{"t", "r", "ạ", "m", " "}}, // the whole of a name
		{units, "d", "b", []string{"c", "h", "o", "backspace", "backspace", "backspace", "h"}},
		{units, "d", "b", []string{"c", "h"}}, // a second letter puts the first right
		{units, "b", "b", []string{"h", "h"}},
		{units, "b", "c", []string{"space"}},
		{units, "b", "c", []string{"x", "right"}},
	} {
		form := kit.NewForm(kit.NewTheme("mono", true), kit.NewFormKeys(nil), kit.FormTexts{},
			kit.Field{Key: "x", Label: "x", Kind: kit.FieldChoice, Options: c.options, Value: c.from})
		form.Fold = fold
		form.Resize(40, 5)
		for _, k := range c.keys {
			do(form, k)
		}
		if got := form.Value("x"); got != c.want {
			t.Errorf("%v typed on %q chose %q, want %q", c.keys, c.from, got, c.want)
		}
	}
}

// A name that none of the choices has is said, also where the form is saved at once; a list that is opened looks for it.
func TestFormSaysThatNothingHasTheName(t *testing.T) {
	texts := kit.FormTexts{NoName: "không có “%s”", NoMatch: "không có"}
	f := kit.NewForm(kit.NewTheme("mono", true), kit.NewFormKeys(help), texts,
		kit.Field{Key: "post", Label: "Chức vụ", Kind: kit.FieldChoice, Value: "b", Options: options(7)}, kit.Field{Key: "note", Label: "Ghi chú"})
	f.Fold = fold
	f.Resize(60, 12)
	do(f, "t", "ổ", " ", "p", "h")
	if !strings.Contains(f.View(), "! không có “to ph”") || f.Value("post") != "b" {
		t.Errorf("%q:\n%s", f.Value("post"), f.View())
	}
	if do(f, "tab"); f.Focused() != "note" || !strings.Contains(f.View(), "! không có “to ph”") {
		t.Errorf("not said after leaving:\n%s", f.View())
	}
	if event := do(f, "ctrl+s"); event != kit.FormSave || f.Value("post") != "b" {
		t.Errorf("what was said before the field was left is asked again: %v", event)
	}
	f.Focus("post")
	if event := do(f, "h", "ộ", "i", "ctrl+s"); event != kit.FormNone || f.Focused() != "post" {
		t.Errorf("saved before it was said: %v", event)
	}
	if event := do(f, "ctrl+s"); event != kit.FormSave {
		t.Errorf("not saved the second time: %v", event)
	}
	do(f, "v", "i", "e", "n", "enter")
	if !f.Picking() || !strings.Contains(f.View(), "Chuyên viên") || strings.Contains(f.View(), "Bí thư") {
		t.Errorf("the list does not look for what was typed:\n%s", f.View())
	}
	if do(f, "enter"); f.Value("post") != "d" {
		t.Errorf("picked %q", f.Value("post"))
	}
}

// The key of lists opens that of every field that has one, also in a form without a text that has, and with one name in it beside none.
func TestEveryChoiceHasItsList(t *testing.T) {
	t.Parallel()
	none := kit.Option{Label: "(không)"}
	for _, options := range [][]kit.Option{{none, {Value: "a", Label: "Ban Dân vận"}}, {{Value: "a", Label: "Ban Dân vận"}}} {
		f := kit.NewForm(kit.NewTheme("mono", true), kit.NewFormKeys(help), kit.FormTexts{},
			kit.Field{Key: "unit", Label: "Đơn vị", Kind: kit.FieldChoice, Options: options}, kit.Field{Key: "note", Label: "Ghi chú"})
		f.Resize(60, 12)
		f.Update(kit.Press("f4"))
		if !f.Picking() || !strings.Contains(f.View(), "Ban Dân vận") || f.Offer().Enabled() {
			t.Fatalf("no list of %d:\n%s", len(options), f.View())
		}
		if do(f, "down", "enter"); f.Value("unit") != "a" {
			t.Errorf("chose %q of %d", f.Value("unit"), len(options))
		}
		do(f, "tab")
		if f.Update(kit.Press("f4")); f.Picking() {
			t.Error("a text without names has a list")
		}
	}
}
