package reports

import (
	"context"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/report"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// textSection is a section of the narrative on the screen.
type textSection struct {
	key, heading string
	said         string // the sentences of its figures
	beside       bool   // the report has no such section: it was written for others
}

// textSections are the sections of the report as it is shown, and those that were written and that it does not have.
func (r *reportSheet) textSections() []textSection {
	doc := r.shown.document(r.shown.stored.Narrative)
	said := report.Sentences(doc)
	var all []textSection
	for i, s := range report.Sections(doc) {
		all = append(all, textSection{key: s.Key, heading: report.Heading(i, s), said: said[s.Key]})
	}
	for _, name := range report.Beside(doc) {
		all = append(all, textSection{key: name, heading: r.desk.T("report.beside", kit.Plain(name)), beside: true})
	}
	return all
}

// The least and the most lines a section has on the screen.
const (
	leastLines = 3
	mostLines  = 9
)

// fillText puts into the form what each section says: what an officer wrote, or else the sentences of the figures. What is typed and
// not saved stays.
func (r *reportSheet) fillText() { r.fillTextWith(r.unsaved()) }

// fillTextWith is fillText for what is said to be typed.
func (r *reportSheet) fillTextWith(typed map[string]string) {
	sections, focused := r.textSections(), r.form.Focused()
	if !slices.EqualFunc(sections, r.sections, func(a, b textSection) bool { return a.key == b.key }) {
		var fields []kit.Field
		for _, s := range sections {
			lines := len(kit.Wrap(r.inBook(s), max(r.w-2, 20))) + 1
			fields = append(fields, kit.Field{Key: s.key, Kind: kit.FieldArea, Height: min(max(lines, leastLines), mostLines)})
		}
		for key, text := range typed { // what is typed into a section that is gone is kept where it can be seen
			if !slices.ContainsFunc(sections, func(s textSection) bool { return s.key == key }) && text != "" {
				sections = append(sections, textSection{key: key, heading: r.desk.T("report.beside", kit.Plain(key)), beside: true})
				fields = append(fields, kit.Field{Key: key, Kind: kit.FieldArea, Height: leastLines})
			}
		}
		r.form = r.desk.Form(fields...)
		r.form.Above = true
		r.form.Resize(min(r.w, scene.EntryWidth), max(r.h-r.headLines(), 1))
		r.form.Focus(focused)
		r.filled = map[string]string{}
	}
	r.sections = sections
	for _, s := range sections {
		text := r.inBook(s)
		if now, is := typed[s.key]; is && now != text {
			if r.form.Value(s.key) != now {
				r.form.SetValue(s.key, now)
			}
		} else if r.typed(s.key) != text {
			r.form.SetValue(s.key, text)
		}
		r.filled[s.key] = text
	}
	r.label()
}

// inBook is what a section says in the book.
func (r *reportSheet) inBook(s textSection) string {
	if kept, there := r.kept(s.key); there {
		return kept.Text
	}
	return s.said
}

// kept is what was written into a section, as the book has it.
func (r *reportSheet) kept(key string) (model.Section, bool) {
	var found model.Section
	there := false
	for _, s := range r.shown.stored.Narrative {
		if s.Key != key {
			continue
		}
		if there {
			s.Text = found.Text + "\n" + s.Text
		}
		found, there = s, true
	}
	return found, there
}

// typed is what stands in the form.
func (r *reportSheet) typed(key string) string {
	return strings.TrimSpace(viet.Clean(r.form.Value(key)))
}

// unsaved is what stands in the form and did not come from the book, by section.
func (r *reportSheet) unsaved() map[string]string {
	typed := map[string]string{}
	for _, s := range r.sections {
		if text := r.typed(s.key); text != r.filled[s.key] {
			typed[s.key] = text
		}
	}
	return typed
}

// saves is what is typed, by section.
func (r *reportSheet) saves() map[string]string {
	typed := map[string]string{}
	for _, s := range r.sections {
		typed[s.key] = r.typed(s.key)
	}
	return typed
}

// keeps notes what a write takes into the book: once it is there it is no longer unsaved, whatever the section says then. Where one is
// on its way already there is none, and nothing is noted.
func (r *reportSheet) keeps(typed map[string]string, write tea.Cmd) tea.Cmd {
	if write != nil {
		r.saving = typed
	}
	return write
}

// saved takes in a report as the book has it after a write.
func (r *reportSheet) saved(now model.Report) {
	for key, text := range r.saving {
		if r.typed(key) == text {
			r.filled[key] = text
		}
	}
	r.saving, r.shown.stored = nil, now
	r.fillText()
}

func (r *reportSheet) typedAny() bool { return len(r.unsaved()) > 0 }

// written is what an officer wrote into a section, by what is typed there; false where it says what the figures say. A section that is
// emptied goes back to them.
func (r *reportSheet) writtenIn(s textSection) (model.Section, bool) {
	text := r.typed(s.key)
	kept, there := r.kept(s.key)
	switch {
	case text == "":
		return model.Section{}, false
	case there && text == kept.Text:
		return kept, true
	case text == s.said:
		return model.Section{}, false
	}
	said := s.said
	if said == "" {
		said = report.SaidNothing
	}
	return model.Section{Key: s.key, Text: text, Sentence: said}, true
}

// narrative is what an officer wrote, by what is typed; what says just what the figures say is left out, so that it goes on saying so.
func (r *reportSheet) narrative() []model.Section {
	if !r.draft() || r.Typing() && len(r.sections) == 0 {
		return r.shown.stored.Narrative
	}
	var sections []model.Section
	for _, s := range r.sections {
		if one, is := r.writtenIn(s); is {
			sections = append(sections, one)
		}
	}
	return sections
}

// stale tells whether the figures say something else by now than when a section was written.
func stale(s textSection, written model.Section) bool {
	return !s.beside && report.IsOutdated(written, s.said)
}

// label says in the heading of each section where its text comes from.
func (r *reportSheet) label() {
	for _, s := range r.sections {
		state, written := "report.text.data", model.Section{}
		one, is := r.writtenIn(s)
		switch {
		case is && stale(s, one):
			state, written = "report.text.stale", one
		case is:
			state, written = "report.text.own", one
		case s.said == "":
			state = "report.text.none"
		}
		mark := " · " + r.desk.T(state)
		room := max(min(r.w, scene.EntryWidth)-2-kit.Width(mark), 8)
		r.form.SetLabel(s.key, strings.TrimRight(kit.Fit(s.heading, room), " ")+mark)
		help := ""
		if written.Key != "" && stale(s, written) {
			help = r.desk.T("report.text.stale_help")
		}
		r.form.SetHelp(s.key, help)
	}
}

// mostSaid bounds what is shown of the sentences of a section before they are taken, in letters.
const mostSaid = 600

// askData shows what the figures say in the section with the cursor, and offers to let it say that again.
func (r *reportSheet) askData() scene.Action {
	d, key := r.desk, r.form.Focused()
	at := slices.IndexFunc(r.sections, func(s textSection) bool { return s.key == key })
	if at < 0 {
		return nil
	}
	s := r.sections[at]
	if r.typed(key) == s.said {
		if _, there := r.kept(key); !there {
			return scene.Notice{Text: d.T("report.text.is_data", s.heading)}
		}
	}
	ask, text := "report.text.confirm", s.said
	if kept, there := r.kept(key); there && stale(s, kept) {
		if changed := otherLines(s.said, kept.Sentence); changed != "" {
			ask, text = "report.text.confirm_changed", changed
		}
	}
	if text == "" {
		text = d.T("report.text.says_nothing")
	}
	if said := []rune(text); len(said) > mostSaid {
		text = string(said[:mostSaid]) + "…"
	}
	return scene.Confirm{
		Text: d.T(ask, s.heading, text), Yes: d.T("report.text.take"), Asked: "f3",
		Then: func() (scene.Action, tea.Cmd) { return nil, r.takeData(s) },
	}
}

// otherLines are the lines of a text that another has not.
func otherLines(text, other string) string {
	there := strings.Split(other, "\n")
	lines := slices.DeleteFunc(strings.Split(text, "\n"), func(line string) bool { return slices.Contains(there, line) })
	return strings.Join(lines, "\n")
}

// takeData lets a section say what the figures say. What was typed there and not saved is saved before, so that undo brings it back.
func (r *reportSheet) takeData(s textSection) tea.Cmd {
	book, next, said := r.desk.Book, r.shown.stored, "report.text.taken"
	if next.IssuedAt != 0 {
		said = "report.reopened"
	}
	others := slices.DeleteFunc(slices.Clone(next.Narrative), func(one model.Section) bool { return one.Key == s.key })
	one, is := r.writtenIn(s)
	kept, there := r.kept(s.key)
	lost := is && (!there || one != kept)
	if !there && !lost { // nothing but blanks was typed
		r.form.SetValue(s.key, s.said)
		r.label()
		return nil
	}
	typed := map[string]string{s.key: r.typed(s.key)}
	return r.keeps(typed, r.write(func(ctx context.Context) (model.Report, error) {
		if lost {
			next.Narrative = append(slices.Clone(others), one)
			saved, err := book.SaveReport(ctx, next)
			if err != nil {
				return saved, fmt.Errorf("save the text of a report: %w", err)
			}
			next = saved
		}
		next.Narrative = others
		saved, err := book.SaveReport(ctx, next)
		if err != nil {
			return saved, fmt.Errorf("let a section say what the figures say: %w", err)
		}
		return saved, nil
	}, func(model.Report) scene.Action { return scene.Notice{Text: r.desk.T(said, s.heading)} }))
}
