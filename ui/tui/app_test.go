package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/locale"
)

// goldens compares a screen at the three sizes it is judged by.
func (d *driver) goldens(t *testing.T) {
	t.Helper()
	for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 20}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			d.size(size[0], size[1])
			d.fits(size[0], size[1])
			golden.RequireEqual(t, []byte(d.screen()+"\n"))
		})
	}
	d.size(80, 24)
}

func TestToday(t *testing.T)      { start(t, 140).goldens(t) }
func TestTodayEmpty(t *testing.T) { start(t, 0).goldens(t) }

func TestHelpPage(t *testing.T) { start(t, 140).press("?").goldens(t) }

func TestSearch(t *testing.T) {
	d := start(t, 140).press("ctrl+f").write("cach ly tai nha")
	d.see("Văn bản")
	d.goldens(t)
	d.press("esc").see("CẦN LÀM")
}

func TestSearchFindsWithoutTones(t *testing.T) {
	d := start(t, 140)
	people, err := d.desk.Book.PersonKeys(context.Background(), model.PersonFilter{On: d.desk.Today()})
	if err != nil || len(people) == 0 {
		t.Fatal(err)
	}
	person, err := d.desk.Book.Person(context.Background(), people[0].PersonID)
	if err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+f").write(fold(person.Name)).see(person.Name)
}

func TestEveryLineOfTodayOpensSomething(t *testing.T) {
	d := start(t, 140)
	today, ok := d.app.rooms[roomToday][0].screen.(*today)
	if !ok {
		t.Fatal("the first room is not Today")
	}
	for i := range today.jobs() {
		d.press("1", "home")
		for range i {
			d.press("down")
		}
		d.press("enter")
		if d.app.room == roomToday {
			t.Errorf("line %d leads nowhere:\n%s", i, d.screen())
		}
		d.fits(80, 24)
	}
}

func TestEveryScreenFitsEverySize(t *testing.T) {
	d := start(t, 140)
	rapid.Check(t, func(rt *rapid.T) {
		w, h := rapid.IntRange(20, 140).Draw(rt, "w"), rapid.IntRange(5, 50).Draw(rt, "h")
		room := rapid.SampledFrom([]string{"1", "2", "3", "4", "5", "6"}).Draw(rt, "room")
		d.press(room)
		d.size(w, h)
		d.fits(w, h)
	})
}

func TestAScreenTooSmallSaysSo(t *testing.T) {
	d := start(t, 0)
	d.size(20, 5)
	d.see("40×10").press("q")
	if !d.quit {
		t.Error("q does not quit on a screen that is too small")
	}
}

func TestEnglish(t *testing.T) {
	d := start(t, 140)
	english(t, d)
	d.size(80, 24)
	for _, room := range []string{"1", "2", "3", "4", "5", "6"} {
		d.press(room)
		if strings.Contains(d.screen(), "⟦") {
			t.Errorf("a word is missing in room %s:\n%s", room, d.screen())
		}
	}
}

func TestThemesShowTheSameText(t *testing.T) {
	want := start(t, 140).screen()
	for _, theme := range []string{"dark", "light", "auto"} {
		d := start(t, 140)
		d.desk.Config.UI.Theme = theme
		d.send(tea.BackgroundColorMsg{})
		if got := d.screen(); got != want {
			t.Errorf("theme %s:\n%s", theme, got)
		}
	}
}

// TestKeys walks every room: no key twice on one screen or against the keys that work everywhere, none named " ", all
// with a help text.
func TestKeys(t *testing.T) {
	d := start(t, 140)
	everywhere := map[string]string{}
	for _, b := range d.app.keys.all() {
		for _, k := range b.Keys() {
			everywhere[k] = b.Help().Desc
		}
	}
	for _, way := range ways {
		d.walk(way)
		checkKeys(t, d, everywhere)
	}
}

// ways lead from a fresh start to every kind of screen.
var ways = []string{
	"1", "2", "3", "4", "5", "6", "2 enter", "2 e", "2 b", "2 n down down enter", "2 n down down enter f5", "3 enter", "3 n", "3 e", "3 x", "4 enter", "4 n", "4 a", "4 e", "4 r",
	"4 g", "4 tab", "4 tab enter", "4 x", "4 z", "4 t", "5 enter", "5 n", "5 a", "5 a n", "5 v", "5 v n", "5 m", "5 m n",
	"6 n", "6 tab", "6 tab n", "6 tab tab", "6 b", "6 s", "ctrl+f",
}

// walk goes one of the ways, from a program just started.
func (d *driver) walk(way string) {
	d.open()
	d.size(80, 24)
	d.press(strings.Fields(way)...)
}

func TestEveryWayFitsEverySizeInBothLanguages(t *testing.T) {
	d := start(t, 20)
	for _, lang := range []string{"vi", "en"} {
		words, err := locale.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		d.desk.Words = words
		for _, way := range ways {
			d.walk(way)
			for _, size := range [][2]int{{80, 24}, {40, 10}, {60, 20}, {133, 45}} {
				d.size(size[0], size[1])
				d.fits(size[0], size[1])
				if strings.Contains(d.screen(), "⟦") {
					t.Errorf("a word is missing in %q (%s):\n%s", way, lang, d.screen())
				}
			}
		}
	}
}

func checkKeys(t *testing.T, d *driver, everywhere map[string]string) {
	t.Helper()
	top := d.app.top().screen
	seen := map[string]string{}
	for _, group := range top.FullHelp() {
		for _, b := range group {
			if b.Enabled() && (b.Help().Desc == "" || strings.Contains(b.Help().Desc, "⟦")) {
				t.Errorf("%s: key %v has no help: %q", top.Title(), b.Keys(), b.Help().Desc)
			}
			checkBinding(t, top, b, seen, everywhere)
		}
	}
}

func checkBinding(t *testing.T, s screen, b key.Binding, seen, everywhere map[string]string) {
	t.Helper()
	title := s.Title()
	for _, k := range b.Keys() {
		if other, twice := seen[k]; twice && b.Enabled() {
			t.Errorf("%s: key %s is both %q and %q", title, k, other, b.Help().Desc)
		}
		if other, twice := everywhere[k]; twice && k != "esc" && !s.Typing() && !takes(s, kit.Press(k)) {
			t.Errorf("%s: key %s is %q here and %q everywhere", title, k, b.Help().Desc, other)
		}
		if k == " " {
			t.Errorf("%s: a key is named \" \", it is called space", title)
		}
		if b.Enabled() {
			seen[k] = b.Help().Desc
		}
	}
}

func TestLettersHaveATwinThatUnikeyCannotAlter(t *testing.T) {
	d := start(t, 140)
	for room := range roomCount {
		d.press(fmt.Sprint(int(room) + 1))
		for _, group := range append(d.app.top().screen.FullHelp(), d.app.keys.all()) {
			for _, b := range group {
				if onlyLetters(b) && b.Enabled() {
					t.Errorf("%s: %q has only letters: %v", d.app.top().screen.Title(), b.Help().Desc, b.Keys())
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

func TestQuitWaitsForAWrite(t *testing.T) {
	d := start(t, 140)
	var q question[int]
	write := q.write(d.desk, func(context.Context) (int, error) { return 1, nil })
	d.press("q")
	if d.quit {
		t.Fatal("quit before the write was done")
	}
	d.run(slot{id: -1, asks: &asks{}}.address(write))
	if !d.quit {
		t.Error("the write is done and the program still runs")
	}
}

func TestAnAnswerAskedAgainIsDropped(t *testing.T) {
	var q question[string]
	first := q.ask(func(context.Context) (string, error) { return "first", nil })
	second := q.ask(func(context.Context) (string, error) { return "second", nil })
	if _, ok := q.take(first()); ok {
		t.Error("an answer counts though it was asked again since")
	}
	if got, ok := q.take(second()); !ok || got.value != "second" {
		t.Errorf("got %q, %v", got.value, ok)
	}
}

func TestKeysTypedAheadAreNotLost(t *testing.T) {
	d := start(t, 140)
	_, load := d.app.Update(kit.Press("4"))
	_, first := d.app.Update(kit.Press("down"))
	_, second := d.app.Update(kit.Press("down"))
	d.run(load)
	d.run(first)
	d.run(second)
	people, ok := d.app.top().screen.(*people)
	if !ok || people.list.table.Cursor() != 2 {
		t.Errorf("the keys pressed while the list was read are lost:\n%s", d.screen())
	}
}

func TestUndoAndRedoSayWhat(t *testing.T) {
	d := start(t, 0)
	if _, err := d.desk.Book.AddUnit(context.Background(), model.Unit{Kind: model.UnitBody, Name: "UBND phường"}); err != nil {
		t.Fatal(err)
	}
	d.press("u").see("Đã hoàn tác: thêm đơn vị")
	units, err := d.desk.Book.Units(context.Background())
	if err != nil || len(units) != 0 {
		t.Fatalf("%d units after undo, %v", len(units), err)
	}
	d.press("U").see("Đã làm lại: thêm đơn vị")
	d.press("u", "u").see("Không còn gì để hoàn tác")
}

func TestTheBookClosedUnderTheScreenIsSaid(t *testing.T) {
	d := start(t, 0)
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("u").see("Sổ đã đóng")
}

func TestThePaletteRunsACommand(t *testing.T) {
	d := start(t, 140)
	d.press("ctrl+p").write("danh ba").press("enter")
	if d.app.room != roomRoster {
		t.Errorf("in room %d:\n%s", d.app.room, d.screen())
	}
}

func TestHostileTextNeverReachesTheScreen(t *testing.T) {
	d := start(t, 0)
	d.desk.Config.Office.Name = "Đảng ủy \x1b[31mđỏ\x07 \u202egnud"
	if raw := d.app.View().Content; strings.ContainsAny(raw, "\x07\u202e") || strings.Contains(raw, "[31m") {
		t.Errorf("%q", raw)
	}
}

func TestAClickOnATabOpensItsRoom(t *testing.T) {
	d := start(t, 140)
	_, hits := d.app.tabs()
	d.send(tea.MouseClickMsg{X: hits[roomTasks].From, Y: 1, Button: tea.MouseLeft})
	if d.app.room != roomTasks {
		t.Errorf("in room %d", d.app.room)
	}
}

// BenchmarkFrame measures a key press to its new frame on the first screen.
func BenchmarkFrame(b *testing.B) {
	d := start(b, 140)
	for b.Loop() {
		d.press("down")
		if kit.Width(d.app.View().Content) == 0 {
			b.Fatal("no frame")
		}
		d.press("up")
	}
}
