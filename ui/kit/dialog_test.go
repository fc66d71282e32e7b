package kit_test

import (
	"errors"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sotruc/ui/kit"
)

// fold takes tones away, as far as these tests need it.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		if r >= 0x300 && r < 0x370 {
			return -1
		}
		return r
	}, norm.NFD.String(strings.ToLower(s)))
	return strings.ReplaceAll(s, "đ", "d")
}

func units(th kit.Theme) *kit.Picker {
	p := kit.NewPicker(th, kit.NewPickerKeys(help), fold, []kit.Item{
		{"1", "Trạm y tế", "bác sĩ Hòa"},
		{"2", "Công an phường", "0905 000 111"},
		{"3", "Chi bộ Hòa Minh 2", "42 đảng viên"},
		{"4", "Hòa Phát", ""},
		{"5", "Đoàn thanh niên", ""},
	})
	p.Title, p.Empty, p.NewText = "Đơn vị", "không có đơn vị nào", "thêm mới: "
	return p
}

func TestPickerFinds(t *testing.T) {
	for _, c := range []struct {
		typed, want string
		event       kit.PickerEvent
	}{
		{"", "1", kit.PickerPicked},
		{"hoa", "4", kit.PickerPicked},         // begins so, before a word that does and a hint that does
		{"HÒA m", "3", kit.PickerPicked},       // a word begins so
		{"0905", "2", kit.PickerPicked},        // in the hint
		{"phuong cong", "2", kit.PickerPicked}, // words in any order
		{"dtn", "5", kit.PickerPicked},         // letters in order
		{"đoàn", "5", kit.PickerPicked},        // folded
		{"không đâu", "", kit.PickerNone},      // nothing
	} {
		p := units(kit.NewTheme("mono", true))
		for _, r := range c.typed {
			p.Update(press(string(r)))
		}
		if event := p.Update(press("enter")); event != c.event {
			t.Errorf("%q: event %v", c.typed, event)
			continue
		}
		if got, isNew := p.Picked(); got.ID != c.want || isNew {
			t.Errorf("%q picked %q", c.typed, got.ID)
		}
	}
}

func TestPickerAllowsNew(t *testing.T) {
	p := units(kit.NewTheme("mono", true))
	p.AllowNew = true
	p.Update(tea.PasteMsg{Content: " Tổ dân phố 9 "})
	if !strings.Contains(p.View(), "thêm mới: Tổ dân phố 9") || !strings.Contains(p.View(), "0/5") {
		t.Errorf("shows\n%s", p.View())
	}
	p.Update(press("enter"))
	if got, isNew := p.Picked(); got.Label != "Tổ dân phố 9" || got.ID != "" || !isNew {
		t.Errorf("picked %+v, %v", got, isNew)
	}
	p = units(kit.NewTheme("mono", true))
	p.AllowNew = true
	p.Update(tea.PasteMsg{Content: "Hòa Phát"})
	if strings.Contains(p.View(), "thêm mới") {
		t.Error("offers to create what is there")
	}
	if p.Update(press("esc")) != kit.PickerCancelled {
		t.Error("esc does not cancel")
	}
}

func TestPickerHoldsItsPromises(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		items := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) kit.Item {
			return kit.Item{ID: "x", Label: hostile().Draw(t, "label"), Hint: hostile().Draw(t, "hint")}
		}), 0, 12).Draw(t, "items")
		p := kit.NewPicker(theme(t), kit.NewPickerKeys(help), fold, items)
		p.Title, p.Empty, p.NewText = hostile().Draw(t, "title"), hostile().Draw(t, "empty"), hostile().Draw(t, "new")
		p.AllowNew = rapid.Bool().Draw(t, "allow")
		for range rapid.IntRange(0, 9).Draw(t, "steps") {
			w, h := size(t)
			p.Resize(w, h)
			p.Update(press(anyPress().Draw(t, "key")))
			checkSize(t, p.View(), w, h)
			if c := p.Cursor(); c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= h {
				t.Fatalf("cursor at %d, %d in %d×%d", c.X, c.Y, w, h)
			}
		}
	})
}

func answers() []kit.Answer {
	bind := func(keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(keys[0], ""))
	}
	return []kit.Answer{
		{Key: bind("d", "x"), Label: "Xóa", Value: "delete"},
		{Key: bind("g"), Label: "Giữ", Value: "keep", Harmless: true},
	}
}

func question(t *testing.T, asked ...string) *kit.Confirm {
	t.Helper()
	c, err := kit.NewConfirm(kit.NewTheme("mono", true), kit.NewConfirmKeys(help), "Xóa 3 nhiệm vụ?", answers(), asked...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestConfirm(t *testing.T) {
	for _, c := range []struct {
		keys, want string
		done       bool
	}{
		{"enter", "keep", true},
		{"d", "", false}, // the key that asked
		{"x", "delete", true},
		{"g", "keep", true},
		{"esc", "", true},
		{"left enter", "delete", true},
		{"tab enter", "delete", true},
		{"right left enter", "keep", true},
		{"up", "", false},
	} {
		q := question(t, "d", "delete")
		value, done := "", false
		for name := range strings.FieldsSeq(c.keys) {
			value, done = q.Update(press(name))
		}
		if value != c.want || done != c.done {
			t.Errorf("%s gave %q, %v", c.keys, value, done)
		}
	}
	if got := question(t, "d").Bindings()[0].Help(); got.Key != "x" || got.Desc != "Xóa" {
		t.Errorf("help shows %+v", got)
	}
}

func TestConfirmRefuses(t *testing.T) {
	th, keys := kit.NewTheme("mono", true), kit.NewConfirmKeys(help)
	if _, err := kit.NewConfirm(th, keys, "?", answers(), "d", "x"); !errors.Is(err, kit.ErrQuestion) {
		t.Errorf("an answer without a key: %v", err)
	}
	if _, err := kit.NewConfirm(th, keys, "?", answers()[:1]); !errors.Is(err, kit.ErrQuestion) {
		t.Errorf("no harmless answer: %v", err)
	}
}

func TestConfirmSize(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		c, err := kit.NewConfirm(theme(t), kit.NewConfirmKeys(help), hostile().Draw(t, "text"), answers(), "d")
		if err != nil {
			t.Fatal(err)
		}
		c.Title = hostile().Draw(t, "title")
		w, h := size(t)
		c.Resize(w, h)
		checkSize(t, c.View(), w, h)
		nw, nh := c.Natural(w)
		c.Resize(nw, nh)
		checkSize(t, c.View(), nw, nh)
		if view := c.View(); nw > 24 && (!strings.Contains(view, "Xóa") || !strings.Contains(view, "Giữ")) {
			t.Fatalf("answers are not shown at %d×%d:\n%s", nw, nh, view)
		}
	})
}
