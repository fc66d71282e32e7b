package tui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/sample"
	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/locale"
)

// driver presses keys on a real App over a real book, running every command until all is quiet.
type driver struct {
	t    testing.TB
	app  *App
	desk *Desk
	quit bool

	clock *hands
}

// testClock stands at a duty hour of the sample ward.
var testClock = time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone)

// start opens the sample ward's book, or an empty one, at 80×24.
func start(t testing.TB, people int) *driver {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sổ.sqlite")
	if people > 0 {
		filled, err := wardOf(people)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, filled, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cfg := wardConfig()
	hands := &hands{now: testClock}
	clock := func() time.Time { return hands.now }
	book, err := store.Open(context.Background(), path, store.WithClock(clock), store.WithOfficer(cfg.Officer.Name),
		store.WithCalendar(cfg.Calendar()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	})
	d := open(t, book, cfg, clock)
	d.clock = hands
	return d
}

// hands are those of a test's clock.
type hands struct{ now time.Time }

// wardConfig is the settings of the sample ward's office, without colours.
func wardConfig() config.Config {
	ward := sample.New(sample.Options{Seed: 1, People: 1, Now: testClock})
	cfg := config.Default()
	cfg.UI.Theme = "mono"
	cfg.Office.Name, cfg.Office.Superior, cfg.Office.Place = ward.Office, ward.Superior, ward.Place
	cfg.Officer.Name = "Nguyễn Văn Trực"
	return cfg
}

// wards keeps the filled books of a test run: filling takes seconds, copying does not.
var wards struct {
	sync.Mutex
	filled map[int][]byte
}

// wardOf is the file of a book with the sample ward.
func wardOf(people int) ([]byte, error) {
	wards.Lock()
	defer wards.Unlock()
	if filled, ok := wards.filled[people]; ok {
		return filled, nil
	}
	dir, err := os.MkdirTemp("", "sotruc-test-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "ward.sqlite")
	ward := sample.New(sample.Options{Seed: 1, People: people, Now: testClock})
	clock := sample.NewClock(ward.Begun.Time())
	book, err := store.Open(context.Background(), path, store.WithClock(clock.Now), store.WithOfficer(ward.Officer), store.WithThrowaway())
	if err != nil {
		return nil, err
	}
	err = errors.Join(sample.Fill(context.Background(), book, clock, ward), book.Close())
	if err != nil {
		return nil, err
	}
	filled, err := os.ReadFile(path)
	if wards.filled == nil {
		wards.filled = map[int][]byte{}
	}
	wards.filled[people] = filled
	return filled, err
}

// open shows a book at 80×24.
func open(t testing.TB, book *store.Book, cfg config.Config, clock func() time.Time) *driver {
	t.Helper()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	desk := &Desk{
		Book: book, Config: cfg, Words: words, Clock: clock, Fixed: true, Theme: kit.NewTheme(cfg.UI.Theme, true), Home: office.SystemHome(),
	}
	d := &driver{t: t, desk: desk}
	d.open()
	d.size(80, 24)
	return d
}

// size resizes the screen.
func (d *driver) size(w, h int) { d.send(tea.WindowSizeMsg{Width: w, Height: h}) }

// send gives a message to the program and runs what follows from it.
func (d *driver) send(msg tea.Msg) {
	_, cmd := d.app.Update(msg)
	d.run(cmd)
}

// run executes a command and everything that follows from it; a batch in order, one after the other.
func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	switch msg := msg.(type) {
	case nil:
		return
	case tea.QuitMsg:
		d.quit = true
		return
	case tea.BatchMsg:
		for _, one := range msg {
			d.run(one)
		}
		return
	}
	if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() {
			one, _ := v.Index(i).Interface().(tea.Cmd)
			d.run(one)
		}
		return
	}
	if reflect.TypeOf(msg).PkgPath() != reflect.TypeFor[reply]().PkgPath() && reflect.TypeOf(msg) != reflect.TypeFor[tea.KeyPressMsg]() {
		return // a question to the terminal, which nobody answers here
	}
	d.send(msg)
}

// press presses keys named as in a binding: "enter", "ctrl+s", "2".
func (d *driver) press(names ...string) *driver {
	for _, name := range names {
		d.send(kit.Press(name))
	}
	return d
}

// write types a text letter by letter.
func (d *driver) write(text string) *driver {
	for _, r := range text {
		if r == ' ' {
			d.press("space")
			continue
		}
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return d
}

// screen is what is shown, without colours, right blanks cut.
func (d *driver) screen() string {
	lines := strings.Split(ansi.Strip(d.app.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// see fails where a text is not on the screen.
func (d *driver) see(texts ...string) *driver {
	d.t.Helper()
	shown := d.screen()
	for _, text := range texts {
		if !strings.Contains(shown, text) {
			d.t.Fatalf("no %q on the screen:\n%s", text, shown)
		}
	}
	return d
}

// fits fails where the frame is not exactly as large as the screen.
func (d *driver) fits(w, h int) {
	d.t.Helper()
	lines := strings.Split(d.app.View().Content, "\n")
	if len(lines) != h {
		d.t.Fatalf("%d lines on a screen of %d:\n%s", len(lines), h, d.screen())
	}
	for i, line := range lines {
		if got := kit.Width(line); got != w {
			d.t.Fatalf("line %d is %d wide on a screen of %d: %q", i, got, w, ansi.Strip(line))
		}
	}
}

// english changes the language of the screen, as a start with --lang en does.
func english(t testing.TB, d *driver) {
	t.Helper()
	words, err := locale.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	d.desk.Words = words
	d.open()
}

// open starts the program anew.
func (d *driver) open() {
	d.t.Helper()
	var err error
	if d.app, err = Open(context.Background(), d.desk, Today{}); err != nil {
		d.t.Fatal(err)
	}
	d.run(d.app.Init())
}

// fold is text as somebody types it who leaves the tones out.
func fold(s string) string { return viet.Fold(s) }

// absent fails where a text is on the screen.
func (d *driver) absent(texts ...string) *driver {
	d.t.Helper()
	shown := d.screen()
	for _, text := range texts {
		if strings.Contains(shown, text) {
			d.t.Fatalf("%q is on the screen:\n%s", text, shown)
		}
	}
	return d
}
