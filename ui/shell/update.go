package shell

import (
	"errors"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// minute says that the clock in the header is out of date.
type minute struct{}

// Update takes messages in a fixed order: size and colours to everybody, answers to who asked, then keys to the dialog,
// to a screen that is being typed in, to the global keys, to the screen.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.update(msg)
	return a, tea.Batch(cmd, a.keepSoon(msg))
}

func (a *App) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.w, a.h = msg.Width, msg.Height
		a.resize()
		return a.tellAll(scene.Sized{})
	case tea.BackgroundColorMsg:
		a.recolour(msg.IsDark())
		return nil
	case minute:
		a.stain()
		return tea.Batch(a.tick(), a.refresh())
	case watched:
		return tea.Batch(a.watch(), a.lookAround())
	case wake:
		a.drafts.waking = false
		return a.keepNow()
	case resumed:
		return msg.from.address(msg.act.Then(msg.ended))
	case reply:
		return a.deliver(msg)
	case tea.KeyPressMsg:
		if bare(msg) {
			return nil
		}
		a.notice, a.savedAt, a.drafts.wanted = scene.Notice{}, 0, ""
		return a.press(msg)
	case tea.MouseClickMsg:
		return a.click(msg)
	}
	return a.other(msg)
}

// other takes what is neither size nor key: answers to App itself, pastes, the wheel.
func (a *App) other(msg tea.Msg) tea.Cmd {
	if got, ok := a.counted.Take(msg); ok {
		if got.Err != nil {
			return a.perform(slot{}, a.desk.Failure(got.Err))
		}
		a.desk.Waiting = got.Value
		a.desk.Waiting.Slow = a.slow
		return nil
	}
	if got, ok := a.homes.Take(msg); ok {
		if got.Err != nil {
			return a.perform(slot{}, a.desk.Failure(got.Err))
		}
		a.slow, a.desk.Waiting.Slow = got.Value, got.Value
		return nil
	}
	if got, ok := a.kept.Take(msg); ok {
		if got.Err == nil { // the palette goes on offering what it knew
			a.views = got.Value
		}
		return nil
	}
	if got, ok := a.glances.Take(msg); ok {
		return a.glanced(got)
	}
	if got, ok := a.daily.Take(msg); ok {
		a.copied(got, "app.copy.daily")
		return nil
	}
	if got, ok := a.errand.Take(msg); ok {
		a.wasMade(got)
		return nil
	}
	if got, ok := a.copies.Take(msg); ok {
		a.pickCopy(got)
		return nil
	}
	if got, ok := a.checks.Take(msg); ok {
		a.checked(got)
		return nil
	}
	if got, ok := a.drafts.asked.Take(msg); ok {
		a.gotDrafts(got)
		return nil
	}
	if got, ok := a.drafts.wrote.Take(msg); ok {
		return a.draftsKept(got.Err)
	}
	if got, ok := a.pasted.Take(msg); ok {
		return a.gotPaste(got)
	}
	if got, ok := a.next.Take(msg); ok {
		return a.undoAsked(got)
	}
	if cmd, ok := a.tookBack(msg); ok {
		return cmd
	}
	if _, ok := msg.(tea.PasteMsg); ok && a.notice.Text == a.desk.T("app.no_clipboard") {
		a.notice = scene.Notice{} // this paste came, by whatever way
	}
	if len(a.dialogs) > 0 {
		return a.dialogUpdate(msg)
	}
	if _, ok := msg.(tea.PasteMsg); ok && !a.top().screen.Typing() {
		a.notice = scene.Notice{Text: a.desk.T("app.pasted_nowhere")}
		return nil
	}
	return a.toScreen(a.top(), msg)
}

// settled ends a write.
func (a *App) settled(err error) tea.Cmd {
	a.desk.Writing--
	switch {
	case errors.Is(err, model.ErrNothing):
		return nil
	case err != nil:
		a.fail(err) // nothing was written: a write is all or nothing
		return nil
	case a.leaving && a.desk.Writing == 0:
		return a.finish()
	default:
		a.savedAt, a.trouble = a.desk.Now(), ""
	}
	a.stain()
	if a.desk.Writing > 0 {
		return nil // the last of several writes makes the screens read again
	}
	return a.refresh()
}

// fail says that a write failed, stays although quitting was asked for, and takes back that all is saved. What is wrong
// with a field is for the form to say.
func (a *App) fail(err error) {
	a.leaving, a.savedAt = false, 0
	if len(a.desk.FieldSentences(err)) == 0 {
		a.trouble = scene.Sentence(a.desk.Words, err)
	}
}

// refill brings a form back as it was filled in where its write failed, unless its screen has brought one itself.
func (a *App) refill(to int, err error) {
	sheet := a.filled
	if sheet == nil || sheet.from().id != to {
		return
	}
	a.filled = nil
	if err != nil && len(a.dialogs) == 0 {
		sheet.form.SetErrors(a.desk.FieldSentences(err))
		a.open(sheet)
	}
}

// stain marks every room as out of date.
func (a *App) stain() {
	for r := range a.stale {
		a.stale[r] = true
	}
}

// refresh makes the screens of the room that is shown read again; the other rooms do when they are entered.
func (a *App) refresh() tea.Cmd {
	a.stale[a.room] = false
	cmds := []tea.Cmd{a.glance(true), a.count(), a.countHomes(), a.askViews()}
	for _, s := range a.rooms[a.room] {
		cmds = append(cmds, a.toScreen(s, scene.Reload{}))
	}
	return tea.Batch(cmds...)
}

// tellAll gives every open screen a message.
func (a *App) tellAll(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, stack := range a.rooms {
		for _, s := range stack {
			cmds = append(cmds, a.toScreen(s, msg))
		}
	}
	return tea.Batch(cmds...)
}

func (a *App) toScreen(s slot, msg tea.Msg) tea.Cmd {
	typing := s.asks != nil && s.screen.Typing()
	act, cmd := s.screen.Update(msg)
	if typing && cmd != nil && s.screen.Typing() {
		s.asks.sifting = true
	}
	return tea.Batch(a.perform(s, act), s.address(cmd))
}

// press takes a key.
func (a *App) press(msg tea.KeyPressMsg) tea.Cmd {
	top := a.top()
	if msg.String() == "esc" || msg.String() == "ctrl+c" {
		a.ahead = nil // whoever leaves does not mean the keys before for what comes next
		if len(a.dialogs) == 0 {
			a.trouble = ""
		}
	}
	switch {
	case a.tooSmall():
		return a.pressSmall(msg)
	case pastes(msg):
		return a.paste()
	case key.Matches(msg, a.typingKey()):
		a.desk.Theme.Typing.Switch()
		return nil
	case len(a.dialogs) > 0 && (msg.String() != "f1" || a.helping()):
		return a.dialogUpdate(msg)
	case len(a.dialogs) > 0:
		a.open(newHelp(a))
		return nil
	case a.waits(msg):
		a.ahead = append(a.ahead, msg)
		return nil
	case msg.String() == "ctrl+c":
		return a.quit()
	case msg.String() == "f1": // a question mark is text where somebody types
		a.open(newHelp(a))
		return nil
	case top.screen.Typing() || takes(top.screen, msg):
		return a.toScreen(top, msg)
	}
	msg = uncomposed(msg)
	if cmd, ok := a.global(msg); ok {
		return cmd
	}
	return a.toScreen(top, msg)
}

// takes tells whether a screen wants a key for itself.
func takes(s scene.Screen, msg tea.KeyPressMsg) bool {
	t, ok := s.(scene.Taker)
	return ok && t.Takes(msg)
}

// global takes the keys that work everywhere.
func (a *App) global(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	k := a.keys
	for r, binding := range k.Rooms {
		if key.Matches(msg, binding) {
			return a.change(room(r)), true
		}
	}
	switch {
	case key.Matches(msg, k.NextRoom):
		return a.change((a.room + 1) % roomCount), true
	case key.Matches(msg, k.PrevRoom):
		return a.change((a.room + roomCount - 1) % roomCount), true
	case key.Matches(msg, k.Help):
		a.open(newHelp(a))
	case key.Matches(msg, k.Palette):
		a.open(newPalette(a))
	case key.Matches(msg, k.Search):
		return a.perform(a.top(), scene.Push{Screen: newSearch(a.desk)}), true
	case key.Matches(msg, k.Undo):
		return a.undo(), true
	case key.Matches(msg, k.Redo):
		return a.redo(), true
	case key.Matches(msg, k.Quit):
		return a.quit(), true
	case key.Matches(msg, k.Back) && a.leads():
		return a.perform(a.top(), scene.Pop{}), true
	default:
		return nil, false
	}
	return nil, true
}

// enterRoom shows a room. What it shows is read when it is entered for the first time, and again when the book has
// changed since, so that starting and saving cost only the room on the screen.
func (a *App) enterRoom(r room) tea.Cmd {
	a.room = r
	switch {
	case !a.begun[r]:
		return a.begin(r)
	case a.stale[r]:
		return a.refresh()
	}
	return nil
}

// begin asks for what the first screen of a room shows.
func (a *App) begin(r room) tea.Cmd {
	a.begun[r], a.stale[r] = true, false
	return a.rooms[r][0].begin()
}

// click takes a mouse click: on a tab, in the dialog, or in the body, whose coordinates it is given in.
func (a *App) click(msg tea.MouseClickMsg) tea.Cmd {
	if len(a.dialogs) > 0 {
		return nil
	}
	f := a.frame()
	if msg.Y == f.tabs {
		_, hits := a.tabs()
		for _, hit := range hits {
			if msg.X >= hit.From && msg.X < hit.To {
				return a.change(room(hit.Index))
			}
		}
	}
	if msg.Y < f.body || msg.Y >= f.body+f.height {
		return nil
	}
	msg.Y -= f.body
	return a.toScreen(a.top(), msg)
}

// tick asks to be woken when the minute changes. A clock that stands still needs no waking.
func (a *App) tick() tea.Cmd {
	if a.desk.Fixed {
		return nil
	}
	left := time.Minute - time.Duration(a.desk.Clock().Second())*time.Second
	return tea.Tick(left, func(time.Time) tea.Msg { return minute{} })
}

// recolour draws everything anew for a dark or a light terminal.
func (a *App) recolour(dark bool) {
	a.dark = dark
	typing := a.desk.Theme.Typing
	a.desk.Theme = kit.NewTheme(a.desk.Config.UI.Theme, dark)
	a.desk.Theme.Typing = typing
	for _, stack := range a.rooms {
		for _, s := range stack {
			if t, ok := s.screen.(scene.Themed); ok {
				t.SetTheme(a.desk.Theme)
			}
		}
	}
}
