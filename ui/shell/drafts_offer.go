package shell

import (
	"slices"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/office/unsaved"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// mostWords is how much of a draft is shown where it is offered, in cells.
const mostWords = 100

// offer is a question about a draft. Every way out of it leads somewhere, the one without an answer too.
type offer struct {
	*yesNo
	follow map[string]func() (scene.Action, tea.Cmd) // by the value of the answer
}

const drop = "drop"

func newOffer(d *scene.Desk, from slot, text string, answers []kit.Answer, follow map[string]func() (scene.Action, tea.Cmd)) *offer {
	box, err := kit.NewConfirm(d.Theme, kit.NewConfirmKeys(d.Help), text, answers)
	if err != nil { // cannot be: each answer has a key, and one is harmless
		return nil
	}
	box.Keys.Accept.SetHelp(box.Keys.Accept.Help().Key, d.Help("pick"))
	return &offer{&yesNo{owned: owned{from}, box: box}, follow}
}

// Update takes the answer.
func (o *offer) Update(msg tea.Msg) (bool, scene.Action, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false, nil, nil
	}
	value, done := o.box.Update(press)
	if press.String() == "ctrl+c" {
		value, done = "", true
	}
	if !done {
		return false, nil, nil
	}
	act, cmd := o.follow[value]()
	return true, act, cmd
}

// newDraftOffer asks what is to become of a draft: it is opened, dropped, or stays where it is.
func newDraftOffer(d *scene.Desk, from slot, draft unsaved.Draft, open, dropped, later func() (scene.Action, tea.Cmd)) *offer {
	answer := func(name, value string, harmless bool) kit.Answer {
		letter := d.T("app.draft." + name + "_letter")
		return kit.Answer{Key: d.Key("yes", letter, letter), Label: d.T("app.draft." + name), Value: value, Harmless: harmless}
	}
	text := d.T("app.draft.offer", since(d, draft), kit.Plain(draft.Title))
	if words := kit.Plain(draft.Words()); words != "" {
		text += "\n“" + kit.Fit(words, min(kit.Width(words), mostWords)) + "”"
	}
	answers := []kit.Answer{answer("open", yes, true), answer("drop", drop, false), answer("later", "", true)}
	return newOffer(d, from, text, answers, map[string]func() (scene.Action, tea.Cmd){yes: open, drop: dropped, "": later})
}

// since is when a draft was kept: of today by the hour alone.
func since(d *scene.Desk, draft unsaved.Draft) string {
	if draft.Since.Date() == d.Today() {
		return string(draft.Since.Clock())
	}
	return scene.Moment(draft.Since)
}

// listDrafts offers the draft there is, or a list of those there are.
func (a *App) listDrafts() scene.Action {
	all := slices.DeleteFunc(a.allDrafts(), func(d unsaved.Draft) bool { _, open := a.drafts.live[d.Key()]; return open })
	switch len(all) {
	case 0:
		return nil
	case 1:
		a.offerDraft(all[0])
		return nil
	}
	items := make([]kit.Item, len(all))
	for i, d := range all {
		items[i] = kit.Item{ID: strconv.Itoa(i), Label: since(a.desk, d) + "  " + kit.Plain(d.Title), Hint: kit.Plain(d.Words())}
	}
	return scene.Pick{Title: a.desk.T("app.draft.list", len(all)), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if n, err := strconv.Atoi(item.ID); err == nil && n < len(all) {
			a.offerDraft(all[n])
		}
		return nil, nil
	}}
}

// offerDraft asks what is to become of a draft of a form that is not open.
func (a *App) offerDraft(d unsaved.Draft) {
	stays := func() (scene.Action, tea.Cmd) { return nil, nil }
	a.open(newDraftOffer(a.desk, slot{}, d,
		func() (scene.Action, tea.Cmd) { return nil, a.openDraft(d) },
		func() (scene.Action, tea.Cmd) {
			a.askDrop(d, func() { a.offerDraft(d) }, a.listDrafts)
			return nil, nil
		}, stays))
}

// askDrop asks once more before a draft is gone for good; back is where no leads, and then what follows where it is gone.
func (a *App) askDrop(d unsaved.Draft, back func(), then func() scene.Action) {
	key := func(name string) key.Binding {
		letter := a.desk.T("app.answer." + name + "_letter")
		return a.desk.Key(name, letter, letter)
	}
	answers := []kit.Answer{
		{Key: key("no"), Label: a.desk.T("app.key.no"), Harmless: true},
		{Key: key("yes"), Label: a.desk.T("app.answer.agree", a.desk.T("app.discard")), Value: drop},
	}
	a.open(newOffer(a.desk, slot{}, a.desk.T("app.draft.ask_drop", kit.Plain(d.Title)), answers, map[string]func() (scene.Action, tea.Cmd){
		"": func() (scene.Action, tea.Cmd) { back(); return nil, nil },
		drop: func() (scene.Action, tea.Cmd) {
			delete(a.drafts.found, d.Key())
			act := then()
			if a.drafts.writing {
				a.drafts.due = true
				return act, nil
			}
			return act, a.writeDrafts()
		},
	}))
}

// openDraft goes to where the form of a draft is opened. The form is filled in once it is there.
func (a *App) openDraft(d unsaved.Draft) tea.Cmd {
	at, ok := scene.ParsePlace(d.At)
	if !ok {
		a.notice = scene.Notice{Text: a.desk.T("app.draft.no_place", kit.Plain(d.Title)), Bad: true}
		return nil
	}
	a.drafts.wanted = d.Key()
	r, first := roomOf(at)
	if first && !a.dirty(r) {
		a.rooms[r] = a.rooms[r][:1]
	}
	cmd := a.Visit(at)
	if top := a.top(); first && top.asks.ready {
		return tea.Batch(cmd, a.ready(top))
	}
	return cmd
}

// ready takes a screen that has read what it shows: a form whose draft is wanted gets it, one that has a draft is asked about, and the
// screen below the form that is wanted opens it.
func (a *App) ready(s slot) tea.Cmd {
	if !a.drafts.loaded || len(a.drafts.found) == 0 {
		return nil
	}
	if f, ok := s.screen.(scene.Drafted); ok && f.FormID().At != nil {
		key := openForm{id: f.FormID()}.key()
		if a.drafts.wanted == "" || a.drafts.wanted == key {
			return a.meets(s, key, f.Refill, func() (scene.Action, tea.Cmd) { return scene.Pop{Saved: true}, nil })
		}
	}
	d, wanted := a.drafts.found[a.drafts.wanted]
	if !wanted || d.Form == "" || s.place == nil || s.place.String() != d.At {
		return nil
	}
	if door, ok := s.screen.(scene.Reopening); ok {
		if act, cmd := door.Reopen(d.Form, d.Values); act != nil || cmd != nil {
			return tea.Batch(a.perform(s, act), s.address(cmd))
		}
	}
	a.drafts.wanted = ""
	a.notice = scene.Notice{Text: a.desk.T("app.draft.open_again", kit.Plain(d.Title))}
	return nil
}

// meets gives a form its draft where it has one: at once where that is what was wanted, else after a question.
func (a *App) meets(s slot, key string, refill func(map[string]string) tea.Cmd, left func() (scene.Action, tea.Cmd)) tea.Cmd {
	d, has := a.drafts.found[key]
	if !has {
		return nil
	}
	fill := func() tea.Cmd {
		cmd := refill(d.Values)
		a.filledIn(d)
		return cmd
	}
	if a.drafts.wanted == key {
		a.drafts.wanted = ""
		return s.address(fill())
	}
	a.ahead = nil // it was typed for the form, not for the question
	var ask func()
	ask = func() {
		a.open(newDraftOffer(a.desk, s, d,
			func() (scene.Action, tea.Cmd) { return nil, fill() },
			func() (scene.Action, tea.Cmd) {
				a.askDrop(d, ask, func() scene.Action { return nil })
				return nil, nil
			}, left))
	}
	ask()
	return nil
}

// filledIn says that a draft is in its form again. Where nothing of it differs from what the form shows anyway it stays a draft.
func (a *App) filledIn(d unsaved.Draft) {
	for _, f := range a.openForms() {
		if f.key() == d.Key() && f.dirty && len(f.typed()) > 0 {
			delete(a.drafts.found, d.Key())
			a.drafts.live[d.Key()] = d
			a.notice = scene.Notice{Text: a.desk.T("app.draft.filled", since(a.desk, d))}
			return
		}
	}
	a.notice = scene.Notice{Text: a.desk.T("app.draft.same")}
}
