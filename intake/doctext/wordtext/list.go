package wordtext

import "strings"

// Levels is how many levels a list of Word has.
const Levels = 9

// Level is the form of one level of an automatic list.
type Level struct {
	Start  int
	Format Format
	Text   string // with %1 … %9 for the numbers of the levels: "%1.", "%1.%2)"; for a bullet its sign
	Legal  bool   // every number in it is written in digits
	// Restart is how many of the levels above make this one begin anew: Levels for all of them, 0 for none.
	Restart int
}

// longestForm is how many bytes of the text of a level count; Word takes 255 letters at most.
const longestForm = 255

// NewLevel gives a level as it is where a file says nothing of it.
func NewLevel() Level { return Level{Start: 1, Format: FormatDecimal, Restart: Levels} }

// Counter counts the items of one list.
type Counter struct {
	now   [Levels]int
	begun [Levels]bool
}

// Begin makes the next item of a level number n.
func (c *Counter) Begin(level, n int) {
	if level >= 0 && level < Levels {
		c.now[level], c.begun[level] = n-1, true
	}
}

// Next counts an item at a level and gives what stands before its text: "1. ", "a) ", "- ", or "" where the level shows
// nothing. Whatever sign a bullet has it becomes a hyphen, but a plus stays.
func (c *Counter) Next(levels *[Levels]Level, level int) string {
	if level < 0 || level >= Levels {
		return ""
	}
	c.count(levels, level)
	form := levels[level]
	form.Text = form.Text[:min(len(form.Text), longestForm)]
	var label string
	switch form.Format {
	case FormatNone:
		label = strings.TrimSpace(withoutNumbers(form.Text))
	case FormatBullet:
		if label = "-"; strings.TrimSpace(form.Text) == "+" {
			label = "+"
		}
	default:
		label = strings.TrimSpace(c.expand(levels, form))
	}
	if label == "" {
		return ""
	}
	return label + " "
}

// count moves the number of a level on. Levels above that have not begun begin, and those below begin anew.
func (c *Counter) count(levels *[Levels]Level, level int) {
	for i := range level {
		if !c.begun[i] {
			c.now[i], c.begun[i] = levels[i].Start, true
		}
	}
	if c.begun[level] {
		c.now[level]++
	} else {
		c.now[level], c.begun[level] = levels[level].Start, true
	}
	for i := level + 1; i < Levels; i++ {
		if level < levels[i].Restart {
			c.begun[i] = false
		}
	}
}

// expand puts the numbers into the text of a level.
func (c *Counter) expand(levels *[Levels]Level, form Level) string {
	var b strings.Builder
	for i := 0; i < len(form.Text); i++ {
		if n, ok := place(form.Text, i); ok {
			format := levels[n].Format
			if form.Legal {
				format = FormatDecimal
			}
			b.WriteString(format.number(c.now[n]))
			i++
			continue
		}
		b.WriteByte(form.Text[i])
	}
	return b.String()
}

func withoutNumbers(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if _, ok := place(text, i); ok {
			i++
			continue
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// place tells which level the text of a level names at i.
func place(text string, i int) (level int, ok bool) {
	if text[i] != '%' || i+1 >= len(text) || text[i+1] < '1' || text[i+1] > '9' {
		return 0, false
	}
	return int(text[i+1] - '1'), true
}
