package pdftext

import (
	"math"
	"strings"

	"sotruc/intake/doctext/pdftext/pdffile"
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

// place puts a sign on the sheet where the next one is shown.
func (in *interpreter) place(sg sign, step float64) {
	at := matrix{a: 1, d: 1, f: in.state.rise}.times(in.at).times(in.state.ctm)
	in.put(sg, at, in.state.size, step)
}

// put puts a sign on the sheet.
func (in *interpreter) put(sg sign, at matrix, size, step float64) {
	from, to := at.apply(0, 0), at.apply(step, 0)
	high := math.Abs(size) * math.Hypot(at.c, at.d)
	if !from.near() || !to.near() || !(high > 0.1 && high < farthest) {
		return
	}
	sine, cosine := at.b, at.a
	if size < 0 {
		sine, cosine = -sine, -cosine
	}
	font := ""
	if in.state.font != nil {
		font = in.state.font.name
	}
	text := plain(font, sg.text)
	if sg.text == "" {
		text = unmapped
		if sg.width == 0 || sg.blank {
			text = " "
		}
	}
	in.glyphs = append(in.glyphs, glyph{
		point: from, size: high, advance: math.Hypot(to.x-from.x, to.y-from.y), text: text, font: font,
		degrees: int32(math.Round(math.Atan2(sine, cosine) * 180 / math.Pi)), source: in.source, note: in.note,
	})
}

// plain gives the letters of signs that stand for more than one, and of those of the fonts of bullets, whose numbers
// are private. Everything else stays: it may be of an old encoding.
func plain(font, text string) string {
	for _, r := range text {
		switch {
		case r >= 0xfb00 && r <= 0xfb06:
			return ligatures.Replace(text)
		case r >= 0xf000 && r <= 0xf0ff && (isBullets(font) || r == bullet):
			return strings.Map(private, text)
		}
	}
	return text
}

const bullet = '\uf0b7' // the dot of Symbol, which writers give under any name

// isBullets tells whether a font is one of signs.
func isBullets(font string) bool {
	font = strings.ToLower(font)
	return strings.Contains(font, "symbol") || strings.Contains(font, "ding") || strings.Contains(font, "bullet")
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
