package scene

import (
	"strings"

	"sotruc/config"
	"sotruc/ui/kit/signs"
)

// Sign is a mark that stands on a screen for words.
type Sign struct{ Mark, Words string }

// Signs of several rooms, each with the one meaning it has everywhere. They are plain letters: old consoles have them.
const (
	// SignDoing stands before what was begun and is not done: a task, a draft, a test whose result is awaited.
	SignDoing = ">"
	// SignReckoned stands before a day that nobody named, and that follows from a rule of the office.
	SignReckoned = "~"
)

// Signed is a screen that shows marks; the help page says what they mean.
type Signed interface{ Signs() []Sign }

// Signs are marks with the words for them: each is "mark name", the name being one of the section sign of these words, as in
// "▲ late" with task.sign.late.
func (d *Desk) Signs(words string, marks ...string) []Sign {
	all := make([]Sign, len(marks))
	for i, one := range marks {
		mark, name, _ := strings.Cut(one, " ")
		all[i] = Sign{mark, d.T(words + ".sign." + name)}
	}
	return all
}

// Drawn is a frame as the console can draw it.
func (d *Desk) Drawn(frame string) string {
	if set := d.Config.UI.Signs; set == config.SignsPlain || d.Few && set != config.SignsFull {
		return signs.Plain(frame)
	}
	return frame
}
