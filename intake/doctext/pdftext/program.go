package pdftext

import (
	"strconv"
	"strings"

	"sotruc/intake/doctext/pdftext/fontfile"
	"sotruc/intake/doctext/pdftext/pdffile"
)

// program is the font embedded in the file, which is asked where the file itself does not say what a code stands for.
type program struct {
	font   *fontfile.Font
	glyphs []byte // CIDToGIDMap, nil where the numbers are those of glyphs
}

// loadProgram reads the font embedded behind a descriptor; what cannot be read says nothing.
func (d *document) loadProgram(descriptor pdffile.Dict, glyphs any) *program {
	p := &program{}
	for _, key := range []pdffile.Name{"FontFile2", "FontFile3", "FontFile"} {
		s := d.file.Stream(descriptor[key])
		if s == nil {
			continue
		}
		font, ok := d.programs[s]
		if !ok {
			data, err := d.file.Data(s)
			if err != nil {
				return p
			}
			font = fontfile.Read(data, &d.codes)
			d.programs[s] = font
		}
		p.font = font
		break
	}
	if s := d.file.Stream(glyphs); s != nil {
		p.glyphs, _ = d.file.Data(s)
	}
	return p
}

// asked gives the embedded font, which is read when it is asked for the first time.
func (f *font) asked() *program {
	if f.load != nil {
		f.program, f.load = f.load(), nil
	}
	if f.program == nil {
		return &program{}
	}
	return f.program
}

// ofCID gives the text of a number in a composite font.
func (p *program) ofCID(cid int) string {
	if p.glyphs != nil {
		if at := 2 * cid; cid >= 0 && at+1 < len(p.glyphs) {
			return p.text(int(p.glyphs[at])<<8 | int(p.glyphs[at+1]))
		}
		return ""
	}
	return p.text(cid)
}

func (p *program) text(glyph int) string {
	if r := p.font.Letter(glyph); r != 0 && !isPrivate(r) {
		return string(r)
	}
	return glyphText(p.font.Name(glyph))
}

// ofCode gives the text of a code of one byte; known is false where the font does not even name its glyph.
func (p *program) ofCode(code int) (text string, known bool) {
	glyph, ok := p.font.Glyph(code)
	if !ok {
		return "", false
	}
	if text = p.text(glyph); text != "" {
		return text, true
	}
	name := p.font.Name(glyph)
	return "", name != "" && numberIn(name) != code // "c65" says what the code says
}

// ofName gives the text of the glyph a file calls by its number: "g12", "glyph12".
func (p *program) ofName(name string) string {
	if n := numberIn(name); n >= 0 {
		if r := p.font.Letter(n); r != 0 && !isPrivate(r) {
			return string(r)
		}
	}
	return ""
}

// numberIn gives the number behind the letters of a name, -1 where it has none.
func numberIn(name string) int {
	digits := strings.TrimLeft(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
	if n, err := strconv.Atoi(digits); err == nil && n >= 0 && len(digits) < len(name) {
		return n
	}
	return -1
}
