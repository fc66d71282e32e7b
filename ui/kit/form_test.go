package kit_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"sotruc/ui/kit"
)

// date knows two spellings.
func date(typed string) kit.Parsed {
	switch typed {
	case "15/8", "15/08/2021":
		return kit.Parsed{Shown: "15/08/2021", Means: "Chủ nhật 15/08/2021"}
	case "15/8 9h":
		return kit.Parsed{Shown: "15/08/2021", Clock: "09:00"}
	default:
		return kit.Parsed{Wrong: "lỗi date"}
	}
}

func options(n int) []kit.Option {
	names := []string{"Bí thư", "Phó bí thư", "Chánh văn phòng", "Chuyên viên", "Đảng viên", "Tổ trưởng", "Tổ viên"}
	out := make([]kit.Option, n)
	for i := range out {
		out[i] = kit.Option{Value: string(rune('a' + i)), Label: names[i]}
	}
	return out
}

func person(th kit.Theme) *kit.Form {
	texts := kit.FormTexts{
		Required: "chưa nhập", Yes: "có", No: "không", NoMatch: "không có",
	}
	return kit.NewForm(
		th, kit.NewFormKeys(help), texts,
		kit.Field{Kind: kit.FieldHeading, Label: "Người"},
		kit.Field{Key: "name", Label: "Họ và tên", Required: true, Help: "viết đủ họ, tên đệm và tên"},
		kit.Field{Key: "born", Label: "Ngày sinh", Kind: kit.FieldDate, Parse: date, Width: 10},
		kit.Field{Key: "sex", Label: "Giới", Kind: kit.FieldChoice, Value: "b", Options: options(3)},
		kit.Field{Key: "post", Label: "Chức vụ", Kind: kit.FieldChoice, Options: options(7)},
		kit.Field{Kind: kit.FieldHeading, Label: "Thêm"},
		kit.Field{Key: "party", Label: "Đảng viên", Kind: kit.FieldToggle},
		kit.Field{Key: "id", Label: "Mã", Value: "12", Disabled: true},
		kit.Field{Key: "note", Label: "Ghi chú", Kind: kit.FieldArea},
		kit.Field{Key: "phone", Label: "Điện thoại"},
	)
}

func do(f *kit.Form, names ...string) kit.FormEvent {
	event := kit.FormNone
	for _, name := range names {
		event, _ = f.Update(press(name))
	}
	return event
}

func TestFormMoves(t *testing.T) {
	f := person(kit.NewTheme("mono", true))
	steps := []struct{ key, focus string }{
		{"tab", "born"},
		{"enter", "sex"},
		{"down", "post"},
		{"tab", "party"},
		{"down", "note"}, // the disabled one is passed over
		{"down", "note"}, // moves inside the area
		{"enter", "note"},
		{"tab", "phone"},
		{"tab", "name"},
		{"shift+tab", "phone"},
		{"up", "note"},
		{"shift+tab", "party"},
	}
	for i, s := range steps {
		if do(f, s.key); f.Focused() != s.focus {
			t.Fatalf("step %d: %s led to %q, want %q", i, s.key, f.Focused(), s.focus)
		}
	}
	if got := f.Value("note"); got != "\n" {
		t.Errorf("enter in the area made %q", got)
	}
}

func TestFormSaves(t *testing.T) {
	f := person(kit.NewTheme("mono", true))
	if f.Dirty() {
		t.Error("dirty before any change")
	}
	if event := do(f, "ctrl+s"); event != kit.FormNone || !strings.Contains(f.View(), "! chưa nhập") {
		t.Errorf("saved without a name: %v\n%s", event, f.View())
	}
	f.Focus("phone")
	if f.Check() || f.Focused() != "name" {
		t.Errorf("without a name the check leads to %q", f.Focused())
	}
	f.Update(tea.PasteMsg{Content: "Trần Văn Đức"})
	if strings.Contains(f.View(), "! chưa nhập") {
		t.Error("the error stays after the field was filled in")
	}
	do(f, "tab", "1", "5", "/", "9")
	if event := do(f, "ctrl+s"); event != kit.FormNone || f.Focused() != "born" || !strings.Contains(f.View(), "! lỗi date") {
		t.Errorf("saved with a wrong date: %v", event)
	}
	do(f, "backspace", "8", "tab")
	if got := f.Value("born"); got != "15/08/2021" {
		t.Errorf("date is %q", got)
	}
	if !f.Check() {
		t.Errorf("the check finds fault with\n%s", f.View())
	}
	if !f.Dirty() {
		t.Error("not dirty after changes")
	}
	f.Focus("phone")
	if event := do(f, "enter"); event != kit.FormSave {
		t.Errorf("enter on the last field gave %v", event)
	}
	f.MarkClean()
	if f.Dirty() {
		t.Error("dirty after MarkClean")
	}
	if event := do(f, "esc"); event != kit.FormCancel {
		t.Errorf("esc gave %v", event)
	}
	want := map[string]string{
		"name": "Trần Văn Đức", "born": "15/08/2021", "sex": "b", "post": "", "party": kit.Off, "id": "12", "note": "",
		"phone": "",
	}
	got := f.Values()
	for k, v := range want {
		if got[k] != v {
			t.Errorf("%s is %q, want %q", k, got[k], v)
		}
	}
	if len(got) != len(want) {
		t.Errorf("values are %v", got)
	}
}

func TestFormChoices(t *testing.T) {
	f := person(kit.NewTheme("mono", true))
	f.Focus("sex")
	for _, s := range []struct{ key, want string }{
		{"right", "c"},
		{"space", "a"},
		{"left", "c"},
		{"b", "a"},
		{"P", "b"},
		{"x", "c"}, // nothing begins so: what was chosen before
		{"backspace", "c"},
	} {
		if do(f, s.key); f.Value("sex") != s.want {
			t.Errorf("%s chose %q, want %q", s.key, f.Value("sex"), s.want)
		}
	}
	f.Focus("party")
	for _, s := range []struct{ key, want string }{
		{"space", kit.On},
		{"left", kit.Off},
		{"c", kit.On},
		{"k", kit.Off},
	} {
		if do(f, s.key); f.Value("party") != s.want {
			t.Errorf("%s made %q, want %q", s.key, f.Value("party"), s.want)
		}
	}
	f.SetValue("sex", "gone")
	if f.Value("sex") != "gone" || !strings.Contains(f.View(), "‹ gone ›") {
		t.Errorf("a value outside the options became %q", f.Value("sex"))
	}
	if f.SetValue("sex", "127"); f.Value("sex") != "127" || !strings.Contains(f.View(), "‹ … ›") || strings.Contains(f.View(), "127") {
		t.Errorf("the number of something outside the options is shown:\n%s", f.View())
	}
}

func TestFormPicksFromALongList(t *testing.T) {
	f := person(kit.NewTheme("mono", true))
	var changes []string
	f.Changed = func(key string) { changes = append(changes, key) }
	f.Focus("post")
	if do(f, "enter"); !f.Picking() {
		t.Fatal("enter opened no list")
	}
	do(f, "esc")
	if f.Picking() || f.Value("post") != "" {
		t.Fatal("esc did not just close the list")
	}
	do(f, "enter", "t", "ổ", "down", "enter")
	if f.Picking() || f.Value("post") != "g" {
		t.Errorf("picked %q", f.Value("post"))
	}
	if strings.Join(changes, " ") != "post" {
		t.Errorf("changes reported: %v", changes)
	}
}

func TestFormHidesAndShowsErrors(t *testing.T) {
	f := person(kit.NewTheme("mono", true))
	f.Changed = func(string) { f.SetHidden("note", f.Value("party") == kit.On) }
	f.Focus("party")
	do(f, "space")
	if strings.Contains(f.View(), "Ghi chú") {
		t.Error("a hidden field is shown")
	}
	if do(f, "tab"); f.Focused() != "phone" {
		t.Errorf("focus went to %q", f.Focused())
	}
	f.SetHidden("phone", true)
	if f.Focused() != "party" {
		t.Errorf("focus stayed on %q", f.Focused())
	}
	f.SetErrors(map[string]string{"post": "chưa chọn", "born": "sai ngày", "": "chưa lưu được"})
	if f.Focused() != "born" {
		t.Errorf("focus went to %q", f.Focused())
	}
	for _, text := range []string{"! chưa chọn", "! sai ngày", "! chưa lưu được"} {
		if !strings.Contains(f.View(), text) {
			t.Errorf("%q is not shown:\n%s", text, f.View())
		}
	}
	f.SetErrors(nil)
	if strings.Contains(f.View(), "!") {
		t.Error("errors stay after SetErrors(nil)")
	}
}

func TestFormClick(t *testing.T) {
	f := person(kit.NewTheme("mono", true))
	if !f.Click(3) || f.Focused() != "born" {
		t.Errorf("focus on %q:\n%s", f.Focused(), f.View())
	}
	if f.Click(0) {
		t.Error("a heading took the focus")
	}
}

// The cursor is always on the focused field, on screen, whatever the size and the keys.
func TestFormHoldsItsPromises(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		f := person(theme(t))
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			w, h := size(t)
			f.Resize(w, h)
			switch rapid.IntRange(0, 9).Draw(t, "what") {
			case 0:
				f.SetErrors(map[string]string{"post": hostile().Draw(t, "error"), "": hostile().Draw(t, "general")})
			case 1:
				f.SetValue("note", hostile().Draw(t, "note"))
			case 2:
				f.SetHidden("born", rapid.Bool().Draw(t, "hidden"))
			case 3:
				f.Update(tea.PasteMsg{Content: hostile().Draw(t, "pasted")})
			default:
				do(f, anyPress().Draw(t, "key"))
			}
			view := f.View()
			checkSize(t, view, w, h)
			c := f.Cursor()
			if c == nil || c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= h {
				t.Fatalf("cursor %+v in %d×%d", c, w, h)
			}
			if w > 2 && !f.Picking() && !strings.Contains(strings.Split(view, "\n")[c.Y], "▌") {
				t.Fatalf("the cursor on line %d is not on the marked field:\n%s", c.Y, view)
			}
		}
	})
}

func TestFormWithNothingToEdit(t *testing.T) {
	f := kit.NewForm(kit.NewTheme("mono", true), kit.NewFormKeys(help), kit.FormTexts{}, kit.Field{Key: "a", Disabled: true})
	f.Resize(10, 2)
	if do(f, "x", "tab", "space") != kit.FormNone || f.Cursor() != nil || f.Focused() != "" {
		t.Error("something to edit was found")
	}
	if do(f, "enter") != kit.FormSave {
		t.Error("enter does not save")
	}
}
