package isolation

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// look asks who in the book is like the new person, once the name is typed and left.
func (f *personForm) look() tea.Cmd {
	at := f.form.Focused()
	if f.mode != personAdd || at == "name" && f.form.Dirty() {
		return nil
	}
	p, book := f.read(), f.desk.Book
	ask := p.Name + "|" + p.Birth + "|" + p.NationalID + "|" + p.Phone
	if p.Name == "" || ask == f.similarTo {
		return nil
	}
	f.similarTo = ask
	return f.similar.Ask(func(ctx context.Context) ([]model.PersonLine, error) { return book.SimilarPeople(ctx, p) })
}

// errSameID says that somebody else of the book has the national id, which is asked about once.
var errSameID = errors.New("somebody else has this national id")

// sameID finds who else has the national id of a person.
func sameID(ctx context.Context, book *store.Book, p model.Person) (model.Person, bool, error) {
	if p.NationalID == "" {
		return p, false, nil
	}
	alike, err := book.SimilarPeople(ctx, p)
	for _, l := range alike {
		if l.NationalID == p.NationalID {
			return l.Person, true, nil
		}
	}
	return p, false, err
}

// similarText says who is like the new person.
func (f *personForm) similarText() string {
	if len(f.known) == 0 {
		return ""
	}
	first := f.known[0]
	who := part.PersonName(first.Person) + " (" + part.HomeName(first.Household, first.Address) + ")"
	if n := len(f.known) - 1; n > 0 {
		who += " " + f.desk.T("isolation.and_more", n)
	}
	return f.desk.T("isolation.similar", kit.Plain(who))
}

// pickSimilar offers to open one of them instead; the form stays below.
func (f *personForm) pickSimilar() scene.Action {
	d := f.desk
	var items []kit.Item
	for _, l := range f.known {
		items = append(items, kit.Item{
			ID: strconv.FormatInt(int64(l.ID), 10), Label: part.PersonName(l.Person),
			Hint: part.HomeName(l.Household, l.Address) + " " + part.DayOf(d, l.Isolation, d.Today()),
		})
	}
	return scene.Pick{Title: d.T("isolation.similar_title"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		id, err := strconv.ParseInt(item.ID, 10, 64)
		if err != nil {
			return nil, nil
		}
		return scene.Push{Screen: NewPersonCard(d, model.PersonID(id))}, nil
	}}
}

// notes are the lines below the form: who is like this person, and that it is here that the person lives.
func (f *personForm) notes() []string {
	text := f.similarText()
	if text == "" {
		text = f.besideText()
	}
	if text == "" {
		return nil
	}
	lines := kit.Wrap("! "+text, max(f.w-2, 1))
	return lines[:min(len(lines), 2)]
}

// View draws the form, and below it who is like the new person.
func (f *personForm) View() string {
	lines := []string{kit.Lines(f.form.View(), f.w, f.formHeight())}
	if f.formHeight() < f.h {
		for _, line := range f.notes() {
			lines = append(lines, f.desk.Theme.Warn.Render(kit.Fit(" "+line, f.w)))
		}
	}
	return kit.Lines(strings.Join(lines, "\n"), f.w, f.h)
}

func (f *personForm) formHeight() int {
	if n := len(f.notes()); f.h-n >= 3 {
		return f.h - n
	}
	return f.h
}

// Resize gives the size of the body.
func (f *personForm) Resize(w, h int) {
	f.w, f.h = w, h
	f.form.Resize(w, f.formHeight())
}

// SetTheme changes the colours.
func (f *personForm) SetTheme(th kit.Theme) { f.form.SetTheme(th) }

// Typing is always true.
func (f *personForm) Typing() bool { return true }

// Cursor stands in the field.
func (f *personForm) Cursor() *tea.Cursor { return f.form.Cursor() }

// Title says what is entered, and where.
func (f *personForm) Title() string {
	d, name := f.desk, kit.Plain(f.person.Name)
	switch f.mode {
	case personAdd:
		return d.T("isolation.new_person", kit.Plain(part.HomeName(f.household.Head, f.household.Address)))
	case personChange:
		return d.T("isolation.edit_person", name)
	case personIsolate:
		return d.T("isolation.new_isolation", name)
	case personCorrect:
	}
	return d.T("isolation.edit_isolation", name)
}

// ShortHelp lists the keys of the footer.
func (f *personForm) ShortHelp() []key.Binding {
	k := f.form.Keys
	return []key.Binding{f.next, k.Save, f.choose, k.Cancel, k.Next}
}

// FullHelp lists all keys.
func (f *personForm) FullHelp() [][]key.Binding {
	return [][]key.Binding{append([]key.Binding{f.next, f.choose}, f.form.Keys.All()...)}
}
