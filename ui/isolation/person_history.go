package isolation

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// personChanges are changes with the names of what they refer to.
type personChanges struct {
	all   []model.Change
	names part.RowNames
}

// personHistory lists every change of a person, of the isolations and of their tests, newest first.
type personHistory struct {
	desk  *scene.Desk
	facts personFacts
	text  *kit.Reader
	asked scene.Question[personChanges]
	names part.RowNames
	w, h  int
}

func newPersonHistory(d *scene.Desk, f personFacts) scene.Screen {
	return &personHistory{desk: d, facts: f, text: kit.NewReader(d.Theme, kit.NewReaderKeys(d.Help))}
}

// Init asks for the changes.
func (p *personHistory) Init() tea.Cmd {
	book, f := p.desk.Book, p.facts
	return p.asked.Ask(func(ctx context.Context) (personChanges, error) {
		all, err := book.History(ctx, "person", int64(f.person.ID))
		if err != nil {
			return personChanges{}, err
		}
		for _, i := range f.isolations {
			changes, err := book.History(ctx, "isolation", int64(i.ID))
			if err != nil {
				return personChanges{}, err
			}
			all = append(all, changes...)
			for _, t := range i.Tests {
				if changes, err = book.History(ctx, "test", int64(t.ID)); err != nil {
					return personChanges{}, err
				}
				all = append(all, changes...)
			}
		}
		for _, a := range f.answers {
			changes, err := book.History(ctx, "alarm_answer", int64(a.ID))
			if err != nil {
				return personChanges{}, err
			}
			all = append(all, changes...)
		}
		slices.SortStableFunc(all, func(a, b model.Change) int { return cmp.Compare(b.StepID, a.StepID) })
		names, err := part.NamesIn(ctx, p.desk, all)
		return personChanges{all, names}, err
	})
}

// Update scrolls.
func (p *personHistory) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := p.asked.Take(msg); ok {
		if got.Err != nil {
			return p.desk.Failure(got.Err), nil
		}
		p.names = got.Value.names
		p.text.SetText(p.tell(got.Value.all))
		return nil, nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, p.Init()
	case tea.KeyPressMsg:
		p.text.Update(msg)
	case tea.MouseWheelMsg:
		p.text.Wheel(scene.WheelStep(msg))
	}
	return nil, nil
}

// tell puts the changes into words.
func (p *personHistory) tell(changes []model.Change) string {
	var b strings.Builder
	step := model.StepID(0)
	for _, c := range changes {
		if c.StepID != step {
			step = c.StepID
			by := ""
			if c.By != "" {
				by = " – " + kit.Plain(c.By)
			}
			fmt.Fprintf(&b, "%s %s%s: %s\n", c.At.Date().Local(), c.At.Clock(), by, part.Did(p.desk, c, p.desk.T("step."+c.Label)))
		}
		for _, line := range p.fields(c) {
			b.WriteString("    " + line + "\n")
		}
	}
	if b.Len() == 0 {
		return p.desk.T("isolation.no_history")
	}
	return b.String()
}

// fields are the fields a change changed, with both values; of a new row only those that say something.
func (p *personHistory) fields(c model.Change) []string {
	before, after := personJSON(c.Before), personJSON(c.After)
	names := maps.Clone(before)
	maps.Copy(names, after)
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(names)) {
		label := "isolation.field." + name
		if was, is := before[name], after[name]; was != is && p.desk.Words.Has(label) {
			text := p.value(name, is)
			if c.Before != "" {
				text = p.value(name, was) + " → " + text
			}
			lines = append(lines, p.desk.T(label)+": "+text)
		}
	}
	return lines
}

// value is a value as the screen shows it.
func (p *personHistory) value(name, raw string) string {
	if raw == "" || raw == "0" {
		return "–"
	}
	if day, err := model.ParseDate(raw); err == nil {
		return day.Local()
	}
	if at, err := model.ParseInstant(raw); err == nil {
		return scene.Moment(at)
	}
	sections := map[string]string{
		"category": "word.category", "place": "word.place", "outcome": "word.outcome", "sex": "word.sex",
		"anchor": "isolation.anchor", "follow": "word.follow", "end_condition": "word.until", "case_source": "isolation.source", "kind": "word.test", "result": "word.result",
	}
	if section, ok := sections[name]; ok && p.desk.Words.Has(section+"."+raw) {
		return p.desk.T(section + "." + raw)
	}
	if name == "disease" {
		return part.DiseaseName(p.desk, raw)
	}
	if who := p.names["person "+raw]; name == "contact_id" && who != "" {
		return kit.Plain(who)
	}
	if name == "national_id" {
		return model.MaskedID(raw)
	}
	return kit.Plain(raw)
}

// personJSON reads the row of a journal line.
func personJSON(row string) map[string]string {
	var values map[string]any
	if json.Unmarshal([]byte(row), &values) != nil {
		return map[string]string{}
	}
	texts := make(map[string]string, len(values))
	for name, v := range values {
		switch v := v.(type) {
		case nil:
		case string:
			texts[name] = v
		default:
			texts[name] = fmt.Sprint(v)
		}
	}
	return texts
}

// View draws the text.
func (p *personHistory) View() string { return kit.Lines(p.text.View(), p.w, p.h) }

// Resize gives the size of the body.
func (p *personHistory) Resize(w, h int) {
	p.w, p.h = w, h
	p.text.Resize(w, h)
}

// SetTheme changes the colours.
func (p *personHistory) SetTheme(th kit.Theme) { p.text.SetTheme(th) }

// Typing is never true.
func (p *personHistory) Typing() bool { return false }

// Cursor is none.
func (p *personHistory) Cursor() *tea.Cursor { return nil }

// Title says whose history this is.
func (p *personHistory) Title() string { return p.desk.T("isolation.history") }

// ShortHelp lists the keys of the footer.
func (p *personHistory) ShortHelp() []key.Binding {
	return []key.Binding{p.text.Keys.Down, p.text.Keys.PageDown}
}

// FullHelp lists all keys.
func (p *personHistory) FullHelp() [][]key.Binding { return [][]key.Binding{p.text.Keys.All()} }
