package pdftext

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"sotruc/intake/doctext/pdftext/pdffile"
)

// font turns the bytes of a string into signs.
type font struct {
	name     string          // as the file calls it, without the prefix of a part of a font
	wide     bool            // composite: codes of more bytes than one
	codes    *cmap           // how a composite font cuts strings; nil: two bytes
	utf16    bool            // the codes are UTF-16 themselves
	unicode  *cmap           // ToUnicode, nil where there is none
	table    *table          // of a font of one byte
	based    bool            // the file says the encoding, the font need not be asked
	numbered bool            // its codes are the numbers of glyphs, and those of letters by chance
	names    map[int]string  // Differences: the names of glyphs by code
	load     func() *program // reads the embedded font, nil once it is read
	program  *program
	widths   map[int]float64
	missing  float64 // width of a sign that widths does not name
	unit     float64 // of a width, in ems
}

// sign is one shown code.
type sign struct {
	text  string  // "" where the file does not say
	width float64 // in ems
	blank bool    // the one byte 32, which word spacing widens
}

// loadFont reads a font; nil stands for one that is not there.
func (d *document) loadFont(v any) (*font, error) {
	ref, isRef := v.(pdffile.Ref)
	if f, ok := d.fonts[ref]; ok && isRef {
		return f, nil
	}
	if d.loaded++; d.loaded > maxFonts {
		return nil, pdffile.ErrTooLarge
	}
	dict := d.file.Dict(v)
	f := &font{name: fontName(string(d.file.Name(dict["BaseFont"]))), widths: map[int]float64{}, unit: 0.001}
	if s := d.file.Stream(dict["ToUnicode"]); s != nil {
		data, err := d.file.Data(s)
		if err != nil {
			return nil, err
		}
		f.unicode = readCMap(data, &d.codes)
	}
	var err error
	if d.file.Name(dict["Subtype"]) == "Type0" {
		err = d.loadWide(f, dict)
	} else {
		d.loadSimple(f, dict)
	}
	if isRef && err == nil {
		d.fonts[ref] = f
	}
	return f, err
}

// fontName takes off the six capitals and the plus before the name of a part of a font.
func fontName(name string) string {
	if len(name) > 7 && name[6] == '+' && strings.IndexFunc(name[:6], func(r rune) bool { return r < 'A' || r > 'Z' }) < 0 {
		return name[7:]
	}
	return name
}

// loadSimple reads a font of one byte.
func (d *document) loadSimple(f *font, dict pdffile.Dict) {
	d.loadTable(f, dict["Encoding"])
	first := d.file.Int(dict["FirstChar"])
	widths := d.file.Array(dict["Widths"])
	for i, v := range widths[:min(len(widths), 256)] {
		if w, ok := pdffile.Number(d.file.Resolve(v)); ok && first+i >= 0 && first+i < 256 {
			f.widths[first+i] = w
		}
	}
	descriptor := d.file.Dict(dict["FontDescriptor"])
	f.load = func() *program { return d.loadProgram(descriptor, nil) }
	f.numbered = len(widths) > 0 && first < ' ' && !f.based && (descriptor["FontFile2"] != nil || descriptor["FontFile3"] != nil)
	f.missing, _ = pdffile.Number(d.file.Resolve(descriptor["MissingWidth"]))
	if len(f.widths) == 0 {
		f.guessWidths()
	}
	if d.file.Name(dict["Subtype"]) == "Type3" {
		if m := d.file.Numbers(dict["FontMatrix"]); len(m) == 6 {
			f.unit = m[0]
		}
	}
}

// loadTable reads an encoding: a name, or a name and the differences from it.
func (d *document) loadTable(f *font, v any) {
	if name := d.file.Name(v); name != "" {
		f.table, f.based = baseTable(name), true
		return
	}
	dict := d.file.Dict(v)
	base := d.file.Name(dict["BaseEncoding"])
	f.table, f.based, f.names = baseTable(base), base != "", map[int]string{}
	at := 0
	for _, v := range d.file.Array(dict["Differences"]) {
		if d.codes--; d.codes < 0 {
			break
		}
		switch v := d.file.Resolve(v).(type) {
		case int:
			at = v
		case pdffile.Name:
			if at >= 0 && at < len(f.table) {
				f.table[at] = glyphText(string(v))
				f.names[at] = string(v)
			}
			at++
		}
	}
}

// guessWidths gives a font that brings no widths, one of the fourteen every reader has, those of Helvetica and Times
// roughly: enough to tell a space from none.
func (f *font) guessWidths() {
	fixed := strings.Contains(f.name, "Courier")
	for c := range 256 {
		w := 500.0
		switch r := rune(c); {
		case fixed:
			w = 600
		case strings.ContainsRune("iljtfrI.,;:!|'()[]/ -", r):
			w = 290
		case r == 'm', r == 'w', r == 'M', r == 'W':
			w = 800
		case r >= 'A' && r <= 'Z':
			w = 680
		}
		f.widths[c] = w
	}
}

// loadWide reads a composite font.
func (d *document) loadWide(f *font, dict pdffile.Dict) error {
	f.wide = true
	if s := d.file.Stream(dict["Encoding"]); s != nil {
		data, err := d.file.Data(s)
		if err != nil {
			return err
		}
		f.codes = readCMap(data, &d.codes)
	} else {
		name := string(d.file.Name(dict["Encoding"]))
		f.utf16 = strings.Contains(name, "UCS2") || strings.Contains(name, "UTF16")
	}
	var below pdffile.Dict
	if kids := d.file.Array(dict["DescendantFonts"]); len(kids) > 0 {
		below = d.file.Dict(kids[0])
	}
	f.missing = 1000
	if v, ok := pdffile.Number(d.file.Resolve(below["DW"])); ok {
		f.missing = v
	}
	d.loadWidths(f, d.file.Array(below["W"]))
	f.load = func() *program {
		return d.loadProgram(d.file.Dict(below["FontDescriptor"]), below["CIDToGIDMap"])
	}
	return nil
}

const maxGlyph = 1 << 16 // glyphs of a composite font

// loadWidths reads "c [w1 w2 …]" and "first last w"; ISO 32000-1, 9.7.4.3.
func (d *document) loadWidths(f *font, list pdffile.Array) {
	for ; len(list) >= 2 && d.codes > 0; d.codes-- {
		first := d.file.Int(list[0])
		if each, ok := d.file.Resolve(list[1]).(pdffile.Array); ok {
			for i, v := range each {
				if w, ok := pdffile.Number(d.file.Resolve(v)); ok && d.codes > 0 {
					d.codes--
					f.widths[first+i] = w
				}
			}
			list = list[2:]
			continue
		}
		if len(list) < 3 {
			return
		}
		w, _ := pdffile.Number(d.file.Resolve(list[2]))
		last := min(d.file.Int(list[1]), maxGlyph)
		for c := max(first, 0); c <= last && d.codes > 0; c++ {
			d.codes--
			f.widths[c] = w
		}
		list = list[3:]
	}
}

// next takes one code off s.
func (f *font) next(s string) (sign, string) {
	if !f.wide {
		return f.simple(code{int(s[0]), 1}), s[1:]
	}
	c := f.codes.next(s, 2)
	glyph := f.codes.glyph(c)
	out := sign{width: f.width(glyph), blank: c == code{' ', 1}}
	text, ok := f.unicode.lookup(c)
	if !ok && f.unicode != nil && f.codes == nil && c.size == 2 && c.value < 256 {
		text, ok = f.unicode.lookup(code{c.value, 1}) // a map written for one byte
	}
	if !ok && f.utf16 {
		text = unicodeText(pdffile.String(s[:c.size]))
		ok = text != ""
	}
	if !ok || f.isNameless(text) {
		text = cmp.Or(f.asked().ofCID(glyph), text)
	}
	out.text = text
	return out, s[c.size:]
}

// isNameless tells whether a map leads to a private letter, which nobody can read. In a font of signs it is a bullet.
func (f *font) isNameless(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return isPrivate(r) && !isBullets(f.name)
}

func (f *font) simple(c code) sign {
	out := sign{width: f.width(c.value), blank: c.value == ' '}
	text, ok := f.unicode.lookup(c)
	if !ok && f.unicode != nil {
		text, ok = f.unicode.lookup(code{c.value, 2}) // some writers give two bytes
	}
	switch {
	case !ok:
		text = f.unmapped(c.value)
	case f.isNameless(text):
		letter, _ := f.asked().ofCode(c.value)
		text = cmp.Or(letter, text)
	}
	out.text = text
	return out
}

// unmapped gives the text of a code of one byte that no map to Unicode holds: by the file's encoding, or by the embedded
// font's where the file says none.
func (f *font) unmapped(code int) string {
	name, named := f.names[code]
	text := f.table[code]
	switch {
	case named && text == "":
		text = f.asked().ofName(name)
	case !named && !f.based:
		if letter, known := f.asked().ofCode(code); known || f.numbered {
			text = letter
		}
	}
	if text == "" && strings.Contains(strings.ToLower(f.name), "ding") {
		return "•"
	}
	return text
}

func (f *font) width(c int) float64 {
	w, ok := f.widths[c]
	if !ok {
		w = f.missing
	}
	return w * f.unit
}
