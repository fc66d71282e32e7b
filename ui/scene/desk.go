package scene

import (
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/locale"
)

// Desk is what every screen works with: the open book, the settings, the words, the clock and the look.
type Desk struct {
	Book   *store.Book
	Config config.Config
	Words  *locale.Strings
	Clock  func() time.Time
	Fixed  bool // the clock stands still; nothing on the screen moves by itself
	Theme  kit.Theme
	Home   office.Home            // where files come in and go out
	Sample bool                   // the book is the sample ward's; the title says so
	Copy   func(text string)      // gives text to the system's clipboard as far as there is one; nil: only the terminal has one
	Paste  func() (string, error) // what the system's clipboard has; nil: only the terminal has one
	Few    bool                   // the console has few signs: where the settings do not say otherwise they are drawn by plain twins
	Editor string                 // command line of the user's editor; "" is none
	Viewer *office.Viewer         // shows files of the book; nil: nothing does
	Watch  time.Duration          // how often to look whether another program has written to the book; 0: never
	Keep   time.Duration          // how long after a key what is typed is kept beside the book; 0: it is not

	Suspend func(*exec.Cmd, tea.ExecCallback) tea.Cmd // gives the terminal to a program

	Daily     bool   // the book is the office's own, and is copied once a day where the settings want it
	Templates string // the folder of the office's own templates of papers; "" is none

	Waiting  office.Waiting          // what waits, as last counted
	Exported map[model.StepID]string // the folders into which reports were issued, by the step
	Folder   string                  // where a paper was last looked for; "" before the first
	Writing  int                     // writes on their way
	Restore  string                  // a copy of the book that is to take its place once the screen is left; "": none is
	Replaced string                  // where the book is that a copy took the place of before the screen came up; "": none did
}

// T is the word or sentence with that key in the language of the screen.
func (d *Desk) T(key string, args ...any) string { return d.Words.T(key, args...) }

// Help names the keys of widgets and screens.
func (d *Desk) Help(name string) string { return d.T("app.key." + name) }

// Now is the instant on the clock.
func (d *Desk) Now() model.Instant { return model.InstantOf(d.Clock()) }

// Today is the day on the clock.
func (d *Desk) Today() model.Date { return d.Now().Date() }

// AsOf is the instant a list of a day speaks of.
func (d *Desk) AsOf(day model.Date) model.Instant { return model.AsOf(d.Now(), day) }

// Calendar says which days are worked.
func (d *Desk) Calendar() model.Calendar { return d.Config.Calendar() }

// Weekday is the name of a day of the week.
func (d *Desk) Weekday(on model.Date) string {
	return d.T("app.weekday." + string(rune('0'+on.Weekday())))
}
