package pdftext

import (
	"math"
	"strings"
	"unicode"

	"sotruc/intake/doctext/pdftext/pdffile"
	"sotruc/model/viet"
)

// unmapped stands for a sign of which the file does not say which letter it is.
const unmapped = "\ufffd"

// spread is how far apart letters may be set to stress a word, in ems. What is farther apart is no word.
const spread = 0.5

// showAll shows strings with steps between them, in thousandths of the size, backwards.
func (in *interpreter) showAll(operands []any) {
	for _, operand := range operands {
		list, ok := operand.(pdffile.Array)
		if !ok {
			continue
		}
		for _, v := range list {
			if s, ok := v.(pdffile.String); ok {
				in.show(string(s))
				continue
			}
			if n, ok := pdffile.Number(v); ok {
				in.forward(-n / 1000 * in.state.size * (1 + in.state.raw))
			}
		}
	}
}

func (in *interpreter) forward(x float64) { in.at = matrix{1, 0, 0, 1, x, 0}.times(in.at) }

// show shows a string.
func (in *interpreter) show(s string) {
	st := &in.state
	if st.font == nil { // nobody knows what the bytes mean
		return
	}
	scale := 1 + st.raw
	for s != "" && in.shown <= maxPageGlyphs && in.signs > 0 {
		var sg sign
		sg, s = st.font.next(s)
		in.shown++
		in.signs--
		step := sg.width*st.size + st.charSpace
		if sg.blank {
			step += st.wordSpace
		}
		in.place(sg, (step-math.Max(0, st.charSpace-spread*math.Abs(st.size)))*scale)
		in.forward(step * scale)
	}
}

// place puts a sign on the sheet.
func (in *interpreter) place(sg sign, step float64) {
	full := matrix{a: 1, d: 1, f: in.state.rise}.times(in.at).times(in.state.ctm)
	from, to := full.apply(0, 0), full.apply(step, 0)
	size := math.Abs(in.state.size) * math.Hypot(full.c, full.d)
	if !from.near() || !to.near() || !(size > 0.1 && size < farthest) {
		return
	}
	sine, cosine := full.b, full.a
	if in.state.size < 0 {
		sine, cosine = -sine, -cosine
	}
	text := plain(sg.text)
	if sg.text == "" {
		text = unmapped
		if sg.width == 0 || sg.blank {
			text = " "
		}
	}
	in.glyphs = append(in.glyphs, glyph{
		point: from, size: size, advance: math.Hypot(to.x-from.x, to.y-from.y), text: text, font: in.state.font.name,
		degrees: int(math.Round(math.Atan2(sine, cosine) * 180 / math.Pi)),
	})
}

// plain gives the letters of signs that stand for more than one, and of those of the fonts of bullets, whose numbers
// are private. Everything else stays: it may be of an old encoding.
func plain(text string) string {
	for _, r := range text {
		if r >= 0xfb00 && r <= 0xfb06 || r >= 0xf000 && r <= 0xf0ff {
			return strings.Map(private, ligatures.Replace(text))
		}
	}
	return text
}

var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// private reads the numbers of the fonts Symbol and Wingdings: a hyphen, a space, or some bullet.
func private(r rune) rune {
	switch {
	case r < 0xf000 || r > 0xf0ff:
		return r
	case r == 0xf020, r == 0xf0a0:
		return ' '
	case r == 0xf02d:
		return '-'
	}
	return '•'
}

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
	signs[0].text, signs[0].advance = plain(s.text), advance
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
