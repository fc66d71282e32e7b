package pdftext

import (
	"strings"
	"unicode"

	"sotruc/intake/doctext/pdftext/pdffile"
	"sotruc/model/viet"
)

// span is marked content that may say its own text.
type span struct {
	text string
	from int // index of its first sign
	says bool
}

const (
	maxSpans    = 64 // one inside the other
	fewestSigns = 16 // a span of more is a sentence, whose signs say more than the sentence: where they stand
)

// openSpan begins marked content: /Span <</ActualText (…)>> BDC.
func (in *interpreter) openSpan(operands []any) {
	if len(in.spans) >= maxSpans {
		in.spans = in.spans[1:]
	}
	s := span{from: len(in.glyphs)}
	for _, v := range operands[min(1, len(operands)):] {
		if name, ok := v.(pdffile.Name); ok {
			v = in.file.Dict(in.frames[len(in.frames)-1].resources["Properties"])[name]
		}
		if text, ok := in.file.Resolve(in.file.Dict(v)["ActualText"]).(pdffile.String); ok {
			s.text, s.says = textString(text), true
		}
	}
	in.spans = append(in.spans, s)
}

// closeSpan gives the signs of a span the text it says.
func (in *interpreter) closeSpan() {
	n := len(in.spans)
	if n == 0 {
		return
	}
	s := in.spans[n-1]
	in.spans = in.spans[:n-1]
	signs := in.glyphs[min(s.from, len(in.glyphs)):]
	if !s.says || len(signs) == 0 || len(signs) > fewestSigns || len(s.text) > 4*maxUnits {
		return
	}
	if strings.IndexFunc(s.text, func(r rune) bool { return unicode.IsControl(r) && r != '\t' }) >= 0 {
		return
	}
	var advance float64
	for i := range signs {
		advance += signs[i].advance
		signs[i].text = ""
	}
	signs[0].text, signs[0].advance = plain(signs[0].font, s.text), advance
}

// textString reads a string that is text: UTF-16 behind a mark, UTF-8 behind another, else Latin-1.
func textString(s pdffile.String) string {
	switch {
	case len(s) > 4*maxUnits: // no sign, and no few signs
		return ""
	case strings.HasPrefix(string(s), "\xfe\xff"):
		var text strings.Builder
		for rest := s[2:]; rest != ""; {
			n := min(len(rest), maxUnits)
			text.WriteString(unicodeText(rest[:n]))
			rest = rest[n:]
		}
		return text.String()
	case strings.HasPrefix(string(s), "\xef\xbb\xbf"):
		return viet.Clean(string(s[3:]))
	}
	var text strings.Builder
	for i := range len(s) {
		text.WriteRune(rune(s[i]))
	}
	return text.String()
}
