// Package drive sits at the keyboard for tests: it opens the whole screen over a real book and goes about in it in words of
// rooms, rows and fields, as a user would say them. Only tests import it; it knows nothing that is not on the screen, in the
// book or on the desk.
package drive

import (
	"context"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/sample"
	"sotruc/store"
	"sotruc/store/blank"
	"sotruc/ui/kit"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
	"sotruc/ui/shell"
)

// Driver presses keys on a real App over a real book, running every command until all is quiet.
type Driver struct {
	Desk *scene.Desk
	App  *shell.App

	Copied string // what was last given to the clipboard of the terminal

	t       testing.TB
	hands   *hands // nil where the clock is somebody else's
	quit    bool
	holding bool // commands wait in held
	held    []tea.Cmd
}

// hands are those of a test's clock.
type hands struct{ now time.Time }

// Now is where the clock of a test stands: at a duty hour of the sample ward.
func Now() time.Time { return time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone) }

// Start opens the book of the sample ward with so many people, or an empty one for 0, at 80×24. The home folder is an
// empty one.
func Start(t testing.TB, people int) *Driver {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sổ.sqlite")
	if people > 0 {
		putWard(t, path, people)
	} else {
		blank.Put(t, path)
	}
	cfg := settings()
	hands := &hands{now: Now()}
	clock := func() time.Time { return hands.now }
	d := openBook(t, path, cfg, clock)
	d.hands = hands
	return d
}

// openBook opens the book in a file at 80×24.
func openBook(t testing.TB, path string, cfg config.Config, clock func() time.Time, opts ...store.Option) *Driver {
	t.Helper()
	opts = append([]store.Option{store.WithThrowaway(), store.WithClock(clock), store.WithOfficer(cfg.Officer.Name), store.WithCalendar(cfg.Calendar()), store.WithOffice(cfg.Office.Name), store.WithTerm(cfg.Report.TermStarted)}, opts...)
	book, err := store.Open(context.Background(), path, opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	})
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	d := &Driver{t: t, Desk: &scene.Desk{
		Book: book, Config: cfg, Words: words, Clock: clock, Fixed: true, Theme: kit.NewTheme(cfg.UI.Theme, true), Home: office.Home(t.TempDir()),
		Suspend: func(c *exec.Cmd, then tea.ExecCallback) tea.Cmd { return func() tea.Msg { return then(c.Run()) } },
	}}
	d.Reopen()
	return d
}

// settings are those of the sample ward's office, without colours.
func settings() config.Config {
	ward := sample.New(sample.Options{Seed: 1, People: 1, Now: Now()})
	cfg := config.Default()
	cfg.Backup.Away = 0 // no book of a test was ever copied to another disk
	cfg.UI.Theme = "mono"
	cfg.Office.Name, cfg.Office.Superior, cfg.Office.Place = ward.Office, ward.Superior, ward.Place
	cfg.Officer.Name = "Nguyễn Văn Trực"
	cfg.Import.OCR = "none" // the same on every machine
	return cfg
}

// Reopen starts the program anew, over the same desk, at 80×24.
func (d *Driver) Reopen() *Driver {
	d.t.Helper()
	var err error
	if d.App, err = shell.Open(context.Background(), d.Desk, scene.Today{}); err != nil {
		d.t.Fatal(err)
	}
	d.Run(d.App.Init())
	return d.Size(80, 24)
}

// Keeping has what is typed kept beside the book, with no moment of waiting before, and starts the program anew.
func (d *Driver) Keeping() *Driver {
	d.t.Helper()
	d.Desk.Keep = time.Nanosecond
	return d.Reopen()
}

// English changes the language of the screen, as a start with --lang en does.
func (d *Driver) English() *Driver {
	d.t.Helper()
	words, err := locale.Load("en")
	if err != nil {
		d.t.Fatal(err)
	}
	d.Desk.Words = words
	return d.Reopen()
}

// ReadOnly closes the book and opens it for reading only.
func (d *Driver) ReadOnly() *Driver {
	d.t.Helper()
	path := d.Desk.Book.Path()
	d.CloseBook()
	return openBook(d.t, path, d.Desk.Config, d.Desk.Clock, store.WithReadOnly())
}

// CloseBook closes the book under the screen: from now on everything fails.
func (d *Driver) CloseBook() *Driver {
	d.t.Helper()
	if err := d.Desk.Book.Close(); err != nil {
		d.t.Fatal(err)
	}
	return d
}

// Later puts the clock forward by whole days.
func (d *Driver) Later(days int) *Driver {
	d.hands.now = d.hands.now.AddDate(0, 0, days)
	return d
}

// Ended tells whether the program has ended.
func (d *Driver) Ended() bool { return d.quit }

// Send gives a message to the program and runs what follows from it.
func (d *Driver) Send(msg tea.Msg) {
	_, cmd := d.App.Update(msg)
	if d.holding {
		d.held = append(d.held, cmd)
		return
	}
	d.Run(cmd)
}

// Hold lets nothing that is asked of the book or of the system come about until Release: the screen goes on by the keys alone.
func (d *Driver) Hold() { d.holding = true }

// Release lets what was held come about, in order.
func (d *Driver) Release() {
	d.holding = false
	held := d.held
	d.held = nil
	for _, cmd := range held {
		d.Run(cmd)
	}
}

// Run executes a command and everything that follows from it; a batch in order, one after the other.
func (d *Driver) Run(cmd tea.Cmd) {
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
			d.Run(one)
		}
		return
	}
	if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() { // a sequence
		for i := range v.Len() {
			one, _ := v.Index(i).Interface().(tea.Cmd)
			d.Run(one)
		}
		return
	}
	if v := reflect.ValueOf(msg); v.Kind() == reflect.String && v.Type().Name() == "setClipboardMsg" {
		d.Copied = v.String()
		return
	}
	own := strings.HasPrefix(reflect.TypeOf(msg).PkgPath(), "sotruc/ui/")
	if _, press := msg.(tea.KeyPressMsg); !own && !press {
		return // a question to the terminal, which nobody answers here
	}
	d.Send(msg)
}
