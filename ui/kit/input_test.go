package kit_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sotruc/ui/kit"
)

// typed are the ways letters reach a field. "<" stands for backspace; what is between "{" and "}" comes as one key.
var typed = []struct{ name, keys, want string }{
	{"letters", "abc", "abc"},
	{"Unikey dd", "d<đ", "đ"},
	{"Unikey two backspaces", "dd<<đ", "đ"},
	{"Unikey two letters", "Nguyê<<{yễ}n", "Nguyễn"},
	{"Unikey whole word", "Nguye<<<{uyễ}n", "Nguyễn"},
	{"marks one by one", "e\u0302\u0301", "ế"},
	{"marks in the other order", "tie{\u0302}ng", "tiêng"},
	{"decomposed at once", "{e\u0302\u0301}p", "ếp"},
	{"composed at once", "{ếp}", "ếp"},
	{"decomposed word", "{Nguye\u0302\u0303n}", "Nguyễn"},
	{"mark after a mark below", "o\u0323\u0302", "ộ"},
	{"horn", "u\u031bo\u031b\u0300ng", "ường"},
	{"backspace takes a whole letter", "{tiế}<", "ti"},
	{"a word that is the name of a key", "{end}{up}{tab}", "enduptab"},
}

func keys(script string) []tea.KeyPressMsg {
	var out []tea.KeyPressMsg
	for len(script) > 0 {
		switch script[0] {
		case '<':
			out = append(out, press("backspace"))
			script = script[1:]
		case '{':
			word, rest, _ := strings.Cut(script[1:], "}")
			out = append(out, tea.KeyPressMsg{Code: tea.KeyExtended, Text: word})
			script = rest
		default:
			r := []rune(script)[0]
			out = append(out, tea.KeyPressMsg{Code: r, Text: string(r)})
			script = script[len(string(r)):]
		}
	}
	return out
}

// writing are a line and an area with the focus: their cursors say where in the text they are.
func writing() (*kit.Input, *kit.Area) {
	in, area := kit.NewInput(kit.NewTheme("mono", true)), kit.NewArea(kit.NewTheme("mono", true))
	in.Focus()
	area.Focus()
	return in, area
}

func TestInputTyping(t *testing.T) {
	for _, c := range typed {
		t.Run(c.name, func(t *testing.T) {
			in, area := writing()
			for _, msg := range keys(c.keys) {
				if !in.Update(msg) || !area.Update(msg) {
					t.Fatalf("%q was not taken", msg.String())
				}
			}
			if at := in.Cursor().X; in.Value() != c.want || at != kit.Width(c.want) {
				t.Errorf("input is %q at %d, want %q", in.Value(), at, c.want)
			}
			if at := area.Cursor().X; area.Value() != c.want || at != kit.Width(c.want) {
				t.Errorf("area is %q at %d, want %q", area.Value(), at, c.want)
			}
		})
	}
}

// A mark typed in the middle composes with the letter before it, and the cursor stays behind that letter.
func TestInputComposesInTheMiddle(t *testing.T) {
	in, area := writing()
	in.SetValue("Ha Noi")
	area.SetValue("phường\nHa Noi\nxã")
	for range 4 {
		in.Update(press("left"))
	}
	area.Update(press("up"))
	area.Update(press("home"))
	area.Update(press("right"))
	area.Update(press("right"))
	in.Update(press("\u0300"))
	area.Update(press("\u0300"))
	in.Update(press("i"))
	area.Update(press("i"))
	if at := in.Cursor().X; in.Value() != "Hài Noi" || at != 3 {
		t.Errorf("input is %q at %d", in.Value(), at)
	}
	if at := area.Cursor(); area.Value() != "phường\nHài Noi\nxã" || at.Y != 1 || at.X != 3 {
		t.Errorf("area is %q at %d, %d", area.Value(), at.Y, at.X)
	}
}

func TestInputPaste(t *testing.T) {
	in, area := kit.NewInput(kit.NewTheme("mono", true)), kit.NewArea(kit.NewTheme("mono", true))
	paste := tea.PasteMsg{Content: "một\r\nhai\tba\x1b[31m e\u0302\x07"}
	in.Update(paste)
	area.Update(paste)
	if got, want := in.Value(), "một hai ba ê"; got != want {
		t.Errorf("input is %q, want %q", got, want)
	}
	if got, want := area.Value(), "một\nhai ba ê"; got != want {
		t.Errorf("area is %q, want %q", got, want)
	}
}

func TestInputBackspaceByCtrlH(t *testing.T) {
	in, area := kit.NewInput(kit.NewTheme("mono", true)), kit.NewArea(kit.NewTheme("mono", true))
	in.SetValue("đỏ")
	area.SetValue("đỏ")
	in.Update(press("ctrl+h"))
	area.Update(press("ctrl+h"))
	if in.Value() != "đ" || area.Value() != "đ" {
		t.Errorf("left %q and %q", in.Value(), area.Value())
	}
}

func TestInputLimit(t *testing.T) {
	in, _ := writing()
	in.Limit = 3
	for _, msg := range keys("abe\u0302x") { // the mark does not make it longer
		in.Update(msg)
	}
	if in.Value() != "abê" {
		t.Errorf("value is %q", in.Value())
	}
	in.Update(press("home"))
	in.Update(tea.PasteMsg{Content: "123456"})
	if at := in.Cursor().X; in.Value() != "abê" || at != 0 {
		t.Errorf("after pasting %q at %d", in.Value(), at)
	}
	in.SetValue("abcdef") // longer from outside: nothing is lost, only no more goes in
	in.Update(press("x"))
	in.Update(press("backspace"))
	if in.Value() != "abcde" {
		t.Errorf("value is %q", in.Value())
	}
}

func TestInputLeavesOtherKeys(t *testing.T) {
	in, area := kit.NewInput(kit.NewTheme("mono", true)), kit.NewArea(kit.NewTheme("mono", true))
	for _, name := range []string{"tab", "esc", "ctrl+s", "ctrl+p", "ctrl+f"} {
		if in.Update(press(name)) || area.Update(press(name)) {
			t.Errorf("%s was taken", name)
		}
	}
	if in.Update(press("enter")) {
		t.Error("enter was taken by a line")
	}
}

func TestInputScrolls(t *testing.T) {
	in := kit.NewInput(kit.NewTheme("mono", true))
	in.Resize(6, 1)
	in.Focus()
	in.SetValue("Nguyễn Văn")
	check := func(view string, x int) {
		t.Helper()
		if got := ansi.Strip(in.View()); got != view || in.Cursor().X != x || in.Cursor().Y != 0 {
			t.Errorf("shows %q with the cursor at %d, want %q at %d", got, in.Cursor().X, view, x)
		}
	}
	check("n Văn ", 5)
	in.Update(press("left"))
	check("n Văn ", 4)
	in.Update(press("home"))
	check("Nguyễn", 0)
	in.Update(press("end"))
	for range 8 {
		in.Update(press("backspace"))
	}
	check("Ng    ", 2)
	in.Blur()
	if in.Cursor() != nil {
		t.Error("a cursor without focus")
	}
}

// Whatever is typed in whatever way: NFC, exact size, the cursor inside.
// What the limit takes out of the middle may have stood between a letter and a mark.
func TestInputIsComposedBehindTheLimit(t *testing.T) {
	t.Parallel()
	in := kit.NewInput(kit.NewTheme("mono", true))
	in.Limit = 2
	in.Focus()
	in.SetValue("\u0301")
	in.Update(press("home"))
	in.Update(tea.PasteMsg{Content: "cx"})
	if got := in.Value(); got != "ć" {
		t.Errorf("value %q", got)
	}
}

func TestInputHoldsItsPromises(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		th := theme(t)
		in, area := kit.NewInput(th), kit.NewArea(th)
		in.Placeholder, area.Placeholder = hostile().Draw(t, "ph"), "…"
		in.Limit = rapid.IntRange(0, 9).Draw(t, "limit")
		in.Focus()
		area.Focus()
		for range rapid.IntRange(1, 15).Draw(t, "steps") {
			w, h := size(t)
			in.Resize(w, h)
			area.Resize(w, h)
			var msg tea.Msg = press(anyPress().Draw(t, "key"))
			if rapid.Bool().Draw(t, "paste") {
				msg = tea.PasteMsg{Content: hostile().Draw(t, "pasted")}
			}
			in.Update(msg)
			area.Update(msg)
			for _, s := range []string{in.Value(), area.Value()} {
				if !norm.NFC.IsNormalString(s) || kit.PlainLines(s) != s {
					t.Fatalf("value %q", s)
				}
			}
			checkSize(t, in.View(), w, h)
			checkSize(t, area.View(), w, h)
			for _, c := range []*tea.Cursor{in.Cursor(), area.Cursor()} {
				if c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= h {
					t.Fatalf("cursor at %d, %d of %d, %d", c.X, c.Y, w, h)
				}
			}
		}
	})
}

func TestAreaMovesBetweenLines(t *testing.T) {
	area := kit.NewArea(kit.NewTheme("mono", true))
	area.Resize(10, 2)
	area.Focus()
	area.SetValue("một\nhai\nba")
	if c := area.Cursor(); c.X != 0 || c.Y != 0 {
		t.Errorf("a text with more lines than show begins with the cursor at %d, %d", c.X, c.Y)
	}
	area.Update(press("ctrl+end"))
	if c := area.Cursor(); c.X != 2 || c.Y != 1 {
		t.Errorf("cursor at %d, %d", c.X, c.Y)
	}
	for _, name := range []string{"up", "up", "end", "enter", "x"} {
		area.Update(press(name))
	}
	if got, want := area.Value(), "một\nx\nhai\nba"; got != want {
		t.Errorf("value is %q, want %q", got, want)
	}
	if got := strings.Join(strip(area.View()), "|"); got != "một       |x         " {
		t.Errorf("shows %q", got)
	}
}

// However a field of several lines comes to its size, a long text begins at its top when it is entered.
func TestAreaBeginsAtTheTop(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("nội dung dài của một nhiệm vụ ", 6) + "hết"
	area := kit.NewArea(kit.NewTheme("mono", true))
	area.SetValue(text)
	for _, size := range [][2]int{{40, 3}, {20, 4}, {60, 3}, {200, 3}} {
		area.Resize(size[0], size[1])
		area.Focus()
		if shows := strip(area.View())[0]; !strings.HasPrefix(shows, "nội dung dài của") {
			t.Errorf("%v: begins with %q", size, shows)
		}
		area.Blur()
	}
	area.Resize(60, 4)
	area.Focus()
	if at := area.Cursor(); at.Y != 3 {
		t.Errorf("a text that fits is entered at %d, %d", at.X, at.Y)
	}
	area.Update(press("."))
	if got := area.Value(); got != text+"." {
		t.Errorf("a letter went into %q", got)
	}
	area.Resize(20, 2)
	if at := area.Cursor(); at.X == 0 && at.Y == 0 {
		t.Error("a change of size took the cursor from where a letter was typed")
	}
}

// No key that edits does harm wherever the cursor stands; deleting the word right of it takes the last letter too.
func TestEditKeysAtEveryPlace(t *testing.T) {
	t.Parallel()
	keys := []tea.KeyPressMsg{
		{Code: 'd', Mod: tea.ModAlt},
		{Code: tea.KeyDelete, Mod: tea.ModCtrl},
		{Code: 'f', Mod: tea.ModAlt},
		{Code: 'b', Mod: tea.ModAlt},
		{Code: 'w', Mod: tea.ModCtrl},
		{Code: 'k', Mod: tea.ModCtrl},
		{Code: 'u', Mod: tea.ModCtrl},
		{Code: 'h', Mod: tea.ModCtrl},
		{Code: tea.KeyDelete},
		{Code: tea.KeyBackspace},
		{Code: tea.KeyRight, Mod: tea.ModCtrl},
		{Code: tea.KeyLeft, Mod: tea.ModCtrl},
	}
	for _, text := range []string{"", "a", " ", "a ", " a", "hộ 12", "hộ  12  ", "👩 b"} {
		for back := 0; back <= len([]rune(text)); back++ {
			for _, k := range keys {
				in, area := kit.NewInput(kit.NewTheme("mono", true)), kit.NewArea(kit.NewTheme("mono", true))
				in.SetValue(text)
				area.SetValue(text)
				for range back {
					in.Update(press("left"))
					area.Update(press("left"))
				}
				in.Update(k)
				area.Update(k)
			}
		}
	}
	in := kit.NewInput(kit.NewTheme("mono", true))
	in.SetValue("hộ 1")
	in.Update(press("left"))
	in.Update(tea.KeyPressMsg{Code: 'd', Mod: tea.ModAlt})
	if in.Value() != "hộ " {
		t.Errorf("%q", in.Value())
	}
}
