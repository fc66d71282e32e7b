package shell_test

import (
	"fmt"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/drive"
	"sotruc/ui/kit"
	"sotruc/ui/locale"
)

func TestToday(t *testing.T) {
	t.Parallel()
	drive.Start(t, 140).Goldens(t)
}

func TestTodayEmpty(t *testing.T) {
	t.Parallel()
	drive.Start(t, 0).Goldens(t)
}

func TestHelpPage(t *testing.T) {
	t.Parallel()
	drive.Start(t, 140).Press("?").Goldens(t)
}

func TestPaletteLooks(t *testing.T) {
	t.Parallel()
	drive.Start(t, 140).Press("ctrl+p").Goldens(t)
}

func TestPickLooks(t *testing.T) {
	t.Parallel()
	drive.Start(t, 140).Press("2", "n").Goldens(t)
}

func TestSearch(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).Press("ctrl+f").Write("cach ly tai nha")
	d.See("Văn bản")
	d.Goldens(t)
	d.Press("esc").See("CẦN LÀM")
}

func TestSearchFindsWithoutTones(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	people, err := d.Desk.Book.PersonKeys(t.Context(), model.PersonFilter{On: d.Desk.Today()})
	if err != nil || len(people) == 0 {
		t.Fatal(err)
	}
	person, err := d.Desk.Book.Person(t.Context(), people[0].PersonID)
	if err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+f").Write(viet.Fold(person.Name)).See(person.Name)
}

// What is pasted where nothing is typed does nothing and says so, in every room.
func TestAPasteOutsideAFieldIsLeftOut(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	for _, room := range []string{"1", "2", "3", "4", "5", "6"} {
		d.Press(room).Paste("x y z").See("Chữ dán vào bị bỏ qua")
	}
}

func TestEveryLineOfTodayOpensSomething(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	lines, last := 0, ""
	for ; ; lines++ {
		d.Press("1", "home")
		for range lines {
			d.Press("down")
		}
		line := d.Current()
		if line == last {
			break
		}
		last = line
		d.Press("enter")
		if d.Shows("▌1 ") {
			t.Errorf("line %q leads nowhere:\n%s", line, d.Screen())
		}
		d.Fits(80, 24)
		if d.Press("esc"); !d.Shows("▌1 ") || d.Current() != line {
			t.Errorf("Esc does not lead back to line %q:\n%s", line, d.Screen())
		}
	}
	if lines < 5 {
		t.Errorf("%d lines on the first screen", lines)
	}
}

func TestEveryScreenFitsEverySize(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	rapid.Check(t, func(rt *rapid.T) {
		w, h := rapid.IntRange(20, 140).Draw(rt, "w"), rapid.IntRange(5, 50).Draw(rt, "h")
		room := rapid.SampledFrom([]string{"1", "2", "3", "4", "5", "6"}).Draw(rt, "room")
		d.Press(room)
		d.Fits(w, h)
	})
}

func TestAScreenTooSmallSaysSo(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Size(20, 5)
	d.See("40×10").Press("q")
	if !d.Ended() {
		t.Error("q does not quit on a screen that is too small")
	}
}

func TestEnglish(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.English()
	for _, room := range []string{"1", "2", "3", "4", "5", "6"} {
		d.Press(room)
		if strings.Contains(d.Screen(), "⟦") {
			t.Errorf("a word is missing in room %s:\n%s", room, d.Screen())
		}
	}
}

func TestThemesShowTheSameText(t *testing.T) {
	t.Parallel()
	want := drive.Start(t, 140).Screen()
	for _, theme := range []string{"dark", "light", "auto"} {
		d := drive.Start(t, 140)
		d.Desk.Config.UI.Theme = theme
		d.Send(tea.BackgroundColorMsg{})
		if got := d.Screen(); got != want {
			t.Errorf("theme %s:\n%s", theme, got)
		}
	}
}

// TestKeys walks every room: no key twice on one screen or against the keys that work everywhere, none named " ", all
// with a help text.
func TestKeys(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	for _, way := range ways() {
		d.Reopen().Press(strings.Fields(way)...)
		d.KeysApart(t, way)
	}
}

// ways lead from a fresh start to every kind of screen.
func ways() []string {
	return []string{
		"1", "2", "3", "4", "5", "6", "2 enter", "2 e", "2 b", "2 n down down enter", "2 n down down enter f5", "3 enter", "3 n", "3 e",
		"3 x", "4 enter", "4 n", "4 a", "4 e", "4 r", "4 g", "4 tab", "4 tab enter", "4 x", "4 z", "4 t", "5 enter", "5 n", "5 a",
		"5 a n", "5 v", "5 v n", "5 m", "5 m n", "6 n", "6 tab", "6 tab n", "6 tab tab", "6 b", "6 s", "ctrl+f",
	}
}

func TestEveryWayFitsEverySizeInBothLanguages(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	for _, lang := range []string{"vi", "en"} {
		words, err := locale.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		d.Desk.Words = words
		for _, way := range ways() {
			d.Reopen().Press(strings.Fields(way)...)
			for _, size := range [][2]int{{80, 24}, {40, 10}, {60, 20}, {133, 45}} {
				d.Fits(size[0], size[1])
				if strings.Contains(d.Screen(), "⟦") {
					t.Errorf("a word is missing in %q (%s):\n%s", way, lang, d.Screen())
				}
			}
		}
	}
}

func TestLettersHaveATwinThatUnikeyCannotAlter(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	for room := range 6 {
		d.Press(fmt.Sprint(room + 1))
		here, everywhere := d.App.Bindings()
		for _, group := range append(here, everywhere) {
			for _, b := range group {
				if onlyLetters(b) && b.Enabled() {
					t.Errorf("room %d: %q has only letters: %v", room+1, b.Help().Desc, b.Keys())
				}
			}
		}
	}
}

func onlyLetters(b key.Binding) bool {
	for _, k := range b.Keys() {
		if len([]rune(k)) > 1 || k < "A" || k > "z" {
			return false
		}
	}
	return len(b.Keys()) > 0
}

func TestKeysTypedAheadAreNotLost(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("4", "down", "down")
	want := d.Current()
	d.Reopen()
	_, load := d.App.Update(kit.Press("4"))
	_, first := d.App.Update(kit.Press("down"))
	_, second := d.App.Update(kit.Press("down"))
	d.Run(load)
	d.Run(first)
	d.Run(second)
	if got := d.Current(); got != want {
		t.Errorf("the keys pressed while the list was read are lost: on %q, want %q", got, want)
	}
}

func TestUndoAndRedoSayWhat(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	if _, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "UBND phường"}); err != nil {
		t.Fatal(err)
	}
	d.Press("u").See("Đã hoàn tác: thêm đơn vị")
	units, err := d.Desk.Book.Units(t.Context())
	if err != nil || len(units) != 0 {
		t.Fatalf("%d units after undo, %v", len(units), err)
	}
	d.Press("U").See("Đã làm lại: thêm đơn vị")
	d.Press("u", "u").See("Không còn gì để hoàn tác")
}

func TestTheBookClosedUnderTheScreenIsSaid(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.CloseBook()
	d.Press("u").See("Sổ đã đóng")
}

func TestThePaletteRunsACommand(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("ctrl+p").Write("danh ba").Press("enter")
	d.See("▌6 ")
}

func TestHostileTextNeverReachesTheScreen(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Desk.Config.Office.Name = "Đảng ủy \x1b[31mđỏ\x07 \u202egnud"
	if raw := d.App.View().Content; strings.ContainsAny(raw, "\x07\u202e") || strings.Contains(raw, "[31m") {
		t.Errorf("%q", raw)
	}
}

func TestAClickOnATabOpensItsRoom(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	bar := strings.Split(d.Screen(), "\n")[1]
	at := strings.Index(bar, "3 ")
	d.Click(kit.Width(bar[:at]), 1).See("▌3 ")
}

// BenchmarkFrame measures a key press to its new frame on the first screen.
func BenchmarkFrame(b *testing.B) {
	d := drive.Start(b, 140)
	for b.Loop() {
		d.Press("down")
		if kit.Width(d.App.View().Content) == 0 {
			b.Fatal("no frame")
		}
		d.Press("up")
	}
}

func TestAPlaceThatIsNoMoreIsSaidAndLeft(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	for _, place := range []string{"task/99999", "person/99999", "household/99999", "report/99999", "directive/99999"} {
		if d.Reopen().Go(place); d.Path() != "" {
			t.Errorf("%s is open: %s", place, d.Path())
		}
		if !d.Shows("Không tìm thấy mục này") && !d.Shows("không còn trong sổ") {
			t.Errorf("%s: nothing is said:\n%s", place, d.Screen())
		}
	}
}
