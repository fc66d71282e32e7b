package shell

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office"
	"sotruc/store/bookfile"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// App is the one tea.Model: six rooms, each a stack of screens, with dialogs above them.
type App struct {
	desk    *scene.Desk
	keys    globalKeys
	rooms   [roomCount][]slot
	room    room
	begun   [roomCount]bool // rooms that have been entered
	stale   [roomCount]bool // rooms that must read again
	links   []link          // followed from room to room, oldest first
	dialogs []dialog
	lastID  int
	w, h    int
	dark    bool // the terminal has a dark background, as far as is known
	notice  scene.Notice
	trouble string // a write that failed, in words; stays until Esc or until a write succeeds
	filled  *sheet // the last form handed on, to come back as it was if its write fails
	warned  bool   // on a screen too small for a question, quitting was asked for with something unsaved
	savedAt model.Instant
	ahead   []tea.KeyPressMsg // typed before the screen had anything to show
	start   scene.Place       // where the book is opened
	leaving bool              // quit was asked for and waits for a write
	counted scene.Question[office.Waiting]
	homes   scene.Question[office.Slow]
	slow    office.Slow
	kept    scene.Question[[]model.SavedView]
	views   []model.SavedView          // offered in the palette
	pasted  scene.Question[string]     // what the system's clipboard has
	next    scene.Question[model.Step] // what undo would take back
	undone  scene.Question[model.Step]
	glances scene.Question[glance]
	upto    int64 // the newest row of the journal that the screens know of; 0 before it was first asked for
	redone  scene.Question[model.Step]
	daily   scene.Question[string] // where the copy of the day was put
	errand  scene.Question[made]   // and what else was asked for
	checks  scene.Question[[]problem]
	copies  scene.Question[[]bookfile.Copy]
	asked   func(error) scene.Action // asks for that once more
	lost    bool                     // the file of the book is no longer the one that was opened
	drafts  drafts
}

// slot is a screen with the number its answers come back to.
type slot struct {
	id     int
	place  scene.Place // it shows; nil where it is no place
	screen scene.Screen
	asks   *asks
}

// asks counts the commands of a screen that are on their way. Until the first of them are answered there is nothing to
// press a key on: what is typed meanwhile waits its turn instead of being lost.
type asks struct {
	pending int
	ready   bool
	sifting bool // some of them are for words that are being typed, or were last
}

// reply is what came of a command, on its way back to the screen that asked.
type reply struct {
	to   int
	msgs []tea.Msg
}

// Open opens the rooms over a desk at a place and counts meanwhile what waits, so that the first frame is complete.
func Open(ctx context.Context, d *scene.Desk, at scene.Place) (*App, error) {
	type counted struct {
		office.Waiting
		err error
	}
	first := make(chan counted, 1)
	go func() {
		w, err := office.Count(ctx, d.Book, d.Config, d.Now())
		first <- counted{w, err}
	}()
	a := newApp(d)
	a.start = at
	w := <-first
	d.Waiting = w.Waiting
	return a, w.err
}

func newApp(d *scene.Desk) *App {
	d.Theme.Typing = keyboard(d.Config.UI)
	a := &App{desk: d, dark: true, keys: newGlobalKeys(d), drafts: newDrafts(d)}
	for _, log := range d.Book.LogsSetAside() {
		a.notice = scene.Notice{Text: d.T("app.log_set_aside", kit.Plain(d.Home.Short(log))), Bad: true}
	}
	if kind := d.Book.Place(); kind != "" && a.notice.Text == "" && !d.Sample {
		a.notice = scene.Notice{Text: d.T("app.place." + string(kind))}
	}
	if d.Replaced != "" {
		a.notice = scene.Notice{Text: d.T("app.restore.done", kit.Plain(d.Home.Short(d.Replaced)))}
	}
	for r, door := range doors() {
		a.rooms[r] = []slot{a.slot(door, screenOf(d, door))}
	}
	return a
}

// Init asks for what the place shows where the book is opened.
func (a *App) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, a.tick(), a.watch(), a.glance(true), a.Visit(a.start), a.askViews(), a.countHomes(), a.copyOfTheDay(), a.askDrafts())
}

func (a *App) slot(at scene.Place, s scene.Screen) slot {
	a.lastID++
	return slot{a.lastID, at, s, &asks{}}
}

// address makes every answer of a command come back to this screen, those of a batch together and in order. Screens
// give single commands or tea.Batch; tea.Sequence is not looked into.
func (s slot) address(cmd tea.Cmd) tea.Cmd {
	if cmd == nil || s.asks == nil {
		return cmd
	}
	s.asks.pending++
	return func() tea.Msg { return reply{s.id, answers(cmd)} }
}

// begin gives the first commands of a screen. One that has nothing to ask takes keys at once.
func (s slot) begin() tea.Cmd {
	cmd := s.screen.Init()
	s.asks.ready = cmd == nil
	return s.address(cmd)
}

// answers runs a command, and all of a batch.
func answers(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	switch msg := cmd().(type) {
	case nil:
		return nil
	case tea.BatchMsg:
		var all []tea.Msg
		for _, one := range msg {
			all = append(all, answers(one)...)
		}
		return all
	default:
		return []tea.Msg{msg}
	}
}

// top is the screen that is shown.
func (a *App) top() slot {
	stack := a.rooms[a.room]
	return stack[len(stack)-1]
}

// find is the open screen with a number.
func (a *App) find(id int) (slot, bool) {
	for _, stack := range a.rooms {
		for _, s := range stack {
			if s.id == id {
				return s, true
			}
		}
	}
	return slot{}, false
}

// count asks the book what waits.
func (a *App) count() tea.Cmd {
	d := a.desk
	return a.counted.Ask(func(ctx context.Context) (office.Waiting, error) {
		return office.Count(ctx, d.Book, d.Config, d.Now())
	})
}

// countHomes counts the households with an open question and the people by disease, which the first frame does not wait for.
func (a *App) countHomes() tea.Cmd {
	d, before := a.desk, a.slow
	return a.homes.Ask(func(ctx context.Context) (office.Slow, error) {
		return office.CountSlow(ctx, d.Book, d.Config, d.Today(), before)
	})
}

// askViews reads the views that are kept under a name.
func (a *App) askViews() tea.Cmd { return a.kept.Ask(a.desk.Book.SavedViews) }
