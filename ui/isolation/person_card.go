package isolation

import (
	"context"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/handout"
	"sotruc/ui/isolate"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// personCard is everything the book holds about one person.
type personCard struct {
	desk    *scene.Desk
	id      model.PersonID
	keys    personCardKeys
	asked   scene.Question[personFacts]
	facts   personFacts
	loaded  bool
	work    isolate.Work
	print   handout.Flow
	leaving bool
	lines   []personTextLine
	top     int
	w, h    int
}

// personFacts is what the card shows; isolations and check-ins of all days.
type personFacts struct {
	person     model.Person
	home       model.Household
	phone      string            // of who is responsible
	isolations []model.Isolation // what is followed now before what was
	now        []model.Isolation // those of it that count today: of each disease one
	found      []model.CheckIn
	open       []model.Alarm
	answers    []model.AlarmAnswer
	links      personLinks
}

// NewPersonCard shows one person with the whole history.
func NewPersonCard(d *scene.Desk, id model.PersonID) scene.Screen {
	return &personCard{desk: d, id: id, keys: newPersonCardKeys(d), work: isolate.New(d, beginCases(d)), print: handout.New(d)}
}

// Init asks for the person.
func (c *personCard) Init() tea.Cmd { return c.ask() }

func (c *personCard) ask() tea.Cmd {
	d, book, id, now := c.desk, c.desk.Book, c.id, c.desk.Now()
	return c.asked.Ask(func(ctx context.Context) (f personFacts, err error) {
		if f.person, err = book.Person(ctx, id); err != nil {
			return f, err
		}
		if f.home, err = book.Household(ctx, f.person.HouseholdID); err != nil {
			return f, err
		}
		if f.home.ResponsibleID != 0 {
			member, err := book.Member(ctx, f.home.ResponsibleID)
			if err != nil {
				return f, err
			}
			f.phone = member.Phone
		}
		if f.isolations, err = book.Isolations(ctx, id); err != nil {
			return f, err
		}
		f.lineUp(d.Today())
		ids := make([]model.IsolationID, len(f.isolations))
		for i := range f.isolations {
			ids[i] = f.isolations[i].ID
		}
		last, _ := model.NewDate(9999, 12, 31)
		if f.found, err = book.CheckIns(ctx, ids, 1, last); err != nil {
			return f, err
		}
		lines, err := book.PersonLines(ctx, []model.PersonKey{{PersonID: id}}, now)
		if err != nil {
			return f, err
		}
		for _, l := range lines {
			f.open = l.Alarms
		}
		if f.answers, err = book.AlarmAnswers(ctx, ids); err != nil {
			return f, err
		}
		f.links, err = readLinks(ctx, d, id, f.isolations)
		return f, err
	})
}

// current is the isolation the keys work on: the one followed now, else the newest.
func (c *personCard) current() (model.Isolation, bool) {
	if len(c.facts.isolations) == 0 {
		return model.Isolation{}, false
	}
	return c.facts.isolations[0], true
}

// Update works on the person.
func (c *personCard) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if act, cmd, wrote, ok := c.work.Take(msg); ok {
		if c.leaving {
			c.leaving = false
			if wrote {
				return scene.Several{scene.Pop{Saved: true}, act}, cmd
			}
		}
		return act, cmd
	}
	if act, cmd, ok := c.print.Take(msg); ok {
		return act, cmd
	}
	if got, ok := c.asked.Take(msg); ok {
		if got.Err != nil {
			return scene.Several{scene.Pop{Saved: true}, c.desk.Failure(got.Err)}, nil
		}
		c.facts, c.loaded = got.Value, true
		c.dress()
		return nil, nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		if c.leaving {
			return nil, nil
		}
		return nil, c.ask()
	case tea.KeyPressMsg:
		if c.loaded {
			return c.press(msg)
		}
	case tea.MouseWheelMsg:
		c.scroll(scene.WheelStep(msg))
	}
	return nil, nil
}

func (c *personCard) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	k, d, w, p := c.keys, c.desk, &c.work, c.facts.person
	now, has := c.current()
	switch {
	case key.Matches(msg, k.Edit):
		return scene.Push{Screen: newPersonEdit(d, p)}, nil
	case key.Matches(msg, k.Household):
		return scene.Push{Screen: NewHouseholdCard(d, p.HouseholdID)}, nil
	case key.Matches(msg, k.Contacts):
		return c.walk(), nil
	case key.Matches(msg, k.History):
		return scene.Push{Screen: newPersonHistory(d, c.facts)}, nil
	case key.Matches(msg, k.Delete):
		return c.discard()
	case key.Matches(msg, k.Start):
		return c.start(), nil
	case key.Matches(msg, k.Print, k.End, k.Change, k.Swab, k.Order, k.Correct):
		return c.which(func(i model.Isolation, has bool) (scene.Action, tea.Cmd) { return c.on(msg, i, has) })
	case key.Matches(msg, k.Alarm):
		return w.Answer(c.line(now))
	case key.Matches(msg, k.Move):
		return w.Move(c.line(now))
	case key.Matches(msg, k.Merge):
		return nil, w.MergePerson(p, c.facts.home, now)
	case key.Matches(msg, k.Reopen) && has:
		return c.reopen(c.closed(now))
	default:
		c.move(msg)
	}
	return nil, nil
}

// on does to one isolation what a key asks for.
func (c *personCard) on(msg tea.KeyPressMsg, i model.Isolation, has bool) (scene.Action, tea.Cmd) {
	k, w, p := c.keys, &c.work, c.facts.person
	switch {
	case key.Matches(msg, k.Print):
		return c.print.Start(handout.Whom{People: []model.PersonKey{{PersonID: p.ID, IsolationID: i.ID}}, Card: true}), nil
	case key.Matches(msg, k.End):
		return w.End(c.line(i))
	case key.Matches(msg, k.Change):
		return w.Change(c.line(i))
	case key.Matches(msg, k.Swab):
		return w.Swab(c.line(i))
	case key.Matches(msg, k.Order):
		return w.Order(c.line(i))
	case has:
		return scene.Push{Screen: newPersonCorrect(c.desk, p, i)}, nil
	}
	return nil, nil
}

// reopen takes the outcome back.
func (c *personCard) reopen(i model.Isolation) (scene.Action, tea.Cmd) {
	d := c.desk
	if i.Outcome == model.OutcomeNone {
		return scene.Notice{Text: d.T("isolation.not_ended"), Bad: true}, nil
	}
	said := d.T("isolation.reopened", kit.Plain(c.facts.person.Name))
	return nil, c.work.Run(isolate.Done{Said: said}, func(ctx context.Context) error {
		_, err := d.Book.Reopen(ctx, i.ID)
		return err
	})
}

// discard asks what is to go: the person, an isolation or a test entered by mistake.
func (c *personCard) discard() (scene.Action, tea.Cmd) {
	d, p := c.desk, c.facts.person
	_, has := c.current()
	person := func() (scene.Action, tea.Cmd) {
		c.leaving = true
		return c.work.Discard([]model.PersonLine{{Person: p}}, nil)
	}
	if !has {
		return person()
	}
	name := kit.Plain(p.Name)
	items, isolations := []kit.Item{}, map[string]model.IsolationID{}
	tests := map[string]model.Test{}
	var given []model.Test
	for n, i := range c.facts.isolations {
		if n > 0 && n >= len(c.facts.now) {
			break
		}
		label := d.T("isolation.delete_isolation", i.StartsOn.Local())
		if n > 0 || len(c.facts.now) > 1 {
			label += " (" + part.DiseaseName(d, i.Disease) + ")"
		}
		id := "isolation " + scene.IDOption(i.ID)
		items, isolations[id], given = append(items, kit.Item{ID: id, Label: label}), i.ID, append(given, i.Tests...)
	}
	items = append(items, kit.Item{ID: "person", Label: d.T("isolation.delete_person", name)})
	for _, t := range given {
		label := d.T("isolation.delete_test", d.T("word.test."+string(t.Kind)), max(t.TakenOn, t.DueOn).Local(), d.T("word.result."+string(t.Result)))
		id := "test " + label
		tests[id] = t
		items = append(items, kit.Item{ID: id, Label: label})
	}
	answers := map[string]model.AlarmAnswerID{}
	for _, a := range c.facts.answers {
		id := "answer " + scene.IDOption(a.ID)
		answers[id] = a.ID
		items = append(items, kit.Item{ID: id, Label: answerSaid(d, a)})
	}
	return scene.Pick{Title: d.T("isolation.delete_what"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if item.ID == "person" {
			return person()
		}
		test, isTest := tests[item.ID]
		return nil, c.work.Run(isolate.Done{Said: d.T("isolation.deleted", item.Label)}, func(ctx context.Context) error {
			if isTest {
				return d.Book.DeleteTest(ctx, test.ID)
			}
			if answer, is := answers[item.ID]; is {
				return d.Book.DeleteAlarmAnswer(ctx, answer)
			}
			return d.Book.DeleteIsolation(ctx, isolations[item.ID])
		})
	}}, nil
}

func (c *personCard) scroll(by int) { c.top = max(min(c.top+by, len(c.lines)-c.h), 0) }

// View draws the part of the card there is room for.
func (c *personCard) View() string {
	if !c.loaded {
		return kit.Lines(" "+c.desk.T("app.loading"), c.w, c.h)
	}
	to := min(c.top+c.h, len(c.lines))
	shown := make([]string, 0, c.h)
	for _, line := range c.lines[c.top:to] {
		shown = append(shown, line.draw(c.desk.Theme, c.w))
	}
	return kit.Lines(strings.Join(shown, "\n"), c.w, c.h)
}

// Resize gives the size of the body.
func (c *personCard) Resize(w, h int) {
	c.w, c.h = w, h
	if c.loaded {
		c.dress()
	}
}

// Typing is never true.
func (c *personCard) Typing() bool { return false }

// Cursor is none.
func (c *personCard) Cursor() *tea.Cursor { return nil }

// Title names the person.
func (c *personCard) Title() string {
	if !c.loaded {
		return c.desk.T("isolation.person")
	}
	return kit.Plain(part.PersonName(c.facts.person))
}

// ShortHelp lists the keys of the footer.
func (c *personCard) ShortHelp() []key.Binding {
	return []key.Binding{c.keys.Change, c.keys.End, c.keys.Swab, c.keys.Edit, c.keys.Start}
}

// FullHelp lists all keys.
func (c *personCard) FullHelp() [][]key.Binding {
	k := c.keys
	return [][]key.Binding{
		{k.Change, k.End, k.Reopen, k.Swab, k.Order, k.Correct, k.Start, k.Alarm},
		{k.Edit, k.Delete, k.Print, k.Household, k.Contacts, k.History, k.Move, k.Merge},
		{k.Up, k.Down, k.PageUp, k.PageDown, k.Home, k.Foot},
	}
}
