package wordtext

import (
	"strings"

	"sotruc/model/viet"
)

// Line is a paragraph on the way. Letters of one font are decoded together: in some encodings a letter is two signs, and
// the two may stand in two runs.
type Line struct {
	// Decode gives in Unicode what was typed in a font of an old encoding; nil is viet.DecodeFont.
	Decode func(font, text string) string

	out   strings.Builder
	run   strings.Builder // what was written in one look and is not decoded yet
	font  string
	upper bool
}

// Write adds text in a font; upper: its small letters are shown as capitals.
func (l *Line) Write(text, font string, upper bool) {
	if font != l.font || upper != l.upper {
		l.flush()
		l.font, l.upper = font, upper
	}
	l.run.WriteString(text)
}

func (l *Line) flush() {
	text := l.run.String()
	l.run.Reset()
	if text == "" {
		return
	}
	if l.Decode == nil {
		l.Decode = viet.DecodeFont
	}
	text = l.Decode(l.font, text)
	if l.upper {
		text = strings.ToUpper(text)
	}
	l.out.WriteString(text)
}

// Text gives what was written.
func (l *Line) Text() string {
	l.flush()
	return l.out.String()
}
