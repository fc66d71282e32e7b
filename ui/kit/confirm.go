package kit

import (
	"errors"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// errQuestion is the error of a question that could be answered by accident or not at all.
var errQuestion = errors.New("question needs a harmless answer and a key of its own for every answer")

// Answer is one way to answer a question. Harmless is the one that changes nothing; the first such has the focus.
type Answer struct {
	Key      key.Binding
	Label    string
	Value    string
	Harmless bool
}

// ConfirmKeys move between the answers and take or leave the question.
type ConfirmKeys struct{ Next, Previous, Accept, Cancel key.Binding }

// NewConfirmKeys returns the keys with the help texts named next, previous, accept, cancel.
func NewConfirmKeys(help Help) ConfirmKeys {
	return ConfirmKeys{
		Next:     bind(help, "next", "→/Tab", "right", "tab"),
		Previous: bind(help, "previous", "←", "left", "shift+tab"),
		Accept:   bind(help, "accept", "Enter", "enter"),
		Cancel:   bind(help, "cancel", "Esc", "esc"),
	}
}

// Confirm is a question with two answers or more.
type Confirm struct {
	Keys  ConfirmKeys
	Title string

	th      Theme
	ink     pens
	text    string
	answers []Answer
	focus   int
	w, h    int
}

// NewConfirm returns the question text. asked are the keys that led to it ("d", "delete"): they are taken from the
// answers, so that a key pressed twice never answers. It is an error when an answer is left without a key or no answer is
// harmless.
func NewConfirm(th Theme, keys ConfirmKeys, text string, answers []Answer, asked ...string) (*Confirm, error) {
	c := &Confirm{Keys: keys, text: text, focus: -1, answers: slices.Clone(answers)}
	for i := range c.answers {
		a := &c.answers[i]
		left := slices.DeleteFunc(slices.Clone(a.Key.Keys()), func(k string) bool { return slices.Contains(asked, k) })
		if len(left) == 0 {
			return nil, errQuestion
		}
		shown := a.Key.Help()
		if slices.Contains(asked, a.Key.Keys()[0]) {
			shown.Key = left[0]
		}
		a.Key = key.NewBinding(key.WithKeys(left...), key.WithHelp(shown.Key, shown.Desc))
		if a.Harmless && c.focus < 0 {
			c.focus = i
		}
	}
	if c.focus < 0 {
		return nil, errQuestion
	}
	c.SetTheme(th)
	c.Resize(c.Natural(60))
	return c, nil
}

// SetTheme changes the colours.
func (c *Confirm) SetTheme(th Theme) { c.th, c.ink = th, newPens(th) }

// Natural is the size the question likes to have when it may be width cells wide.
func (c *Confirm) Natural(width int) (w, h int) {
	longest := Width(Plain(c.Title)) + 6
	for line := range strings.SplitSeq(PlainLines(c.text), "\n") {
		longest = max(longest, Width(line)+4)
	}
	sum := 4
	for i := range c.answers {
		sum += Width(c.label(i)) + 1
	}
	w = max(min(max(longest, sum), width), 1)
	return w, len(Wrap(c.text, max(w-4, 1))) + 3 + len(c.rows(max(w-4, 1)))
}

// Resize gives the question its size, border included.
func (c *Confirm) Resize(w, h int) { c.w, c.h = max(w, 1), max(h, 1) }

// Bindings are the keys of the answers, with the answers as help texts.
func (c *Confirm) Bindings() []key.Binding {
	out := make([]key.Binding, len(c.answers))
	for i, a := range c.answers {
		out[i] = a.Key
		out[i].SetHelp(a.Key.Help().Key, a.Label)
	}
	return out
}

// Update returns the value of the answer when it was given. A cancelled question is done with value "".
func (c *Confirm) Update(msg tea.KeyPressMsg) (value string, done bool) {
	for _, a := range c.answers {
		if key.Matches(msg, a.Key) {
			return a.Value, true
		}
	}
	n := len(c.answers)
	switch {
	case key.Matches(msg, c.Keys.Next):
		c.focus = (c.focus + 1) % n
	case key.Matches(msg, c.Keys.Previous):
		c.focus = (c.focus + n - 1) % n
	case key.Matches(msg, c.Keys.Accept):
		return c.answers[c.focus].Value, true
	case key.Matches(msg, c.Keys.Cancel):
		return "", true
	}
	return "", false
}

func (c *Confirm) label(i int) string {
	a := c.answers[i]
	mark := " "
	if i == c.focus {
		mark = "▌"
	}
	return mark + "[" + Plain(a.Key.Help().Key) + "] " + Plain(a.Label) + " "
}

// rows lays the answers out: beside each other as long as they fit.
func (c *Confirm) rows(w int) []string {
	var rows []string
	line, used := "", 0
	for i := range c.answers {
		label := c.label(i)
		if used > 0 && used+1+Width(label) > w {
			rows = append(rows, line)
			line, used = "", 0
		}
		if used > 0 {
			line += " "
			used++
		}
		used += Width(label)
		if i == c.focus {
			line += c.ink.selected.on(label)
		} else {
			line += label
		}
	}
	return append(rows, line)
}

// View draws the question. In a low window the answers stay and the text is cut.
func (c *Confirm) View() string {
	frame, margin := 2, 1
	if c.w < 12 || c.h < 4 {
		frame, margin = 0, 0
	}
	w, h := c.w-frame-2*margin, c.h-frame
	answers := c.rows(w)
	text := Wrap(c.text, w)
	if room := max(h-len(answers), 0); len(text) > room {
		text = text[:room]
	} else if len(text) < room {
		text = append(text, make([]string, room-len(text))...)
	}
	body := block(append(text, answers...), w, h)
	if frame == 0 {
		return body
	}
	lines := strings.Split(body, "\n")
	for i := range lines {
		lines[i] = " " + lines[i] + " "
	}
	return Box(c.Title, strings.Join(lines, "\n"), c.w, c.h, c.th)
}
