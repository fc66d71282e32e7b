package pdf

import (
	"embed"
	"strconv"
	"strings"

	"github.com/signintech/gopdf"
)

// fonts are Liberation Serif, cut down to the letters of Vietnamese and of European languages and renamed, as its licence wants, which
// lies beside them.
//
//go:embed font/*.ttf
var fonts embed.FS

// The cuts of the font.
const (
	regular = "SoTrucSerif-Regular"
	bold    = "SoTrucSerif-Bold"
	italic  = "SoTrucSerif-Italic"
)

// setter sets a paper from the top down; y is the top of what comes next.
type setter struct {
	out   *gopdf.GoPdf
	y     float64
	pages int
	cut   string // of the font that is set
	size  float64
	err   error // the first
	wide  map[piece]float64
}

// piece is a text whose width was measured, in a size of 1.
type piece struct{ cut, text string }

func (s *setter) fails(err error) bool {
	if s.err == nil {
		s.err = err
	}
	return s.err != nil
}

// begin begins the first page.
func (s *setter) begin(p Paper) {
	s.out.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4})
	title := strings.Map(func(r rune) rune {
		if r > 0xFFFF { // which the library does not write into a title as it should
			return '?'
		}
		return r
	}, p.Type+" "+strings.Join(p.Abstract, " "))
	s.out.SetInfo(gopdf.PdfInfo{Title: title, Creator: "Sổ Trực", CreationDate: p.Made})
	for _, cut := range [...]string{regular, bold, italic} {
		data, err := fonts.ReadFile("font/" + cut + ".ttf")
		if err == nil {
			err = s.out.AddTTFFontDataWithOption(cut, data, gopdf.TtfOption{OnGlyphNotFoundSubstitute: func(rune) rune { return '?' }})
		}
		if s.fails(err) {
			return
		}
	}
	s.out.SetLineWidth(0.5)
	s.page()
}

// page begins a page; from the second on it has its number on top.
func (s *setter) page() {
	s.out.AddPage()
	s.pages++
	if s.pages > 1 {
		size, cut := s.size, s.cut
		s.font(regular, textSize)
		number := strconv.Itoa(s.pages)
		s.y = numberAt
		s.text(left+(right-left-s.width(number))/2, number)
		s.font(cut, size)
	}
	s.y = top
}

// need begins a page where there is no room of so many points.
func (s *setter) need(points float64) bool {
	if s.y+points <= bottom || s.y == top || s.err != nil {
		return false
	}
	s.page()
	return true
}

// font sets in a cut and a size from here on.
func (s *setter) font(cut string, size float64) {
	s.cut, s.size = cut, size
	s.fails(s.out.SetFont(cut, "", size))
}

// width is that of a text in the font that is set. The words of a paper come again and again, and measuring takes its time.
func (s *setter) width(text string) float64 {
	if s.err != nil {
		return 0
	}
	at := piece{s.cut, text}
	wide, known := s.wide[at]
	if !known {
		w, err := s.out.MeasureTextWidth(text)
		s.fails(err)
		wide = w / s.size
		s.wide[at] = wide
	}
	return wide * s.size
}

// text sets a text of one line at x, below y.
func (s *setter) text(x float64, text string) {
	if s.err != nil || text == "" {
		return
	}
	s.out.SetXY(x, s.y+s.size*0.9) // where letters stand
	s.fails(s.out.Text(text))
}

// rule draws a line across.
func (s *setter) rule(x, y, wide float64) { s.out.Line(x, y, x+wide, y) }

// line is a text of its own.
type line struct {
	text, cut string
	size      float64
}

// half sets lines in the middle of a column from x.
func (s *setter) half(x, wide float64, lines ...line) {
	for _, l := range lines {
		s.font(l.cut, l.size)
		for _, text := range s.fill(l.text, wide, wide) {
			s.text(x+(wide-s.width(text))/2, text)
			s.y += single
		}
	}
}

// centred sets a line of the title.
func (s *setter) centred(x, wide float64, l line) { s.half(x, wide, l) }

// paragraph sets a text to both margins, its first line further in.
func (s *setter) paragraph(text, cut string) {
	s.font(cut, textSize)
	s.y += paragraph
	lines := s.fill(text, right-left-indent, right-left)
	for i, l := range lines {
		s.need(lineTall)
		x := left
		if i == 0 {
			x += indent
		}
		if i+1 < len(lines) {
			s.justified(x, l)
		} else {
			s.text(x, l)
		}
		s.y += lineTall
	}
}

// justified sets a line that ends at the right margin.
func (s *setter) justified(x float64, text string) {
	words := strings.Fields(text)
	wide := 0.0
	for _, word := range words {
		wide += s.width(word)
	}
	gap := (right - x - wide) / float64(max(len(words)-1, 1))
	if len(words) < 2 || gap > 3*s.size {
		s.text(x, text)
		return
	}
	for _, word := range words {
		s.text(x, word)
		x += s.width(word) + gap
	}
}

// tall is how tall a paragraph is.
func (s *setter) tall(text, cut string) float64 {
	s.font(cut, textSize)
	return paragraph + float64(len(s.fill(text, right-left-indent, right-left)))*lineTall
}

// fill breaks text between words into lines, the first as wide as first, others as rest. A word wider than a line is cut.
func (s *setter) fill(text string, first, rest float64) []string {
	var lines []string
	space, room := s.width(" "), first
	current, used := "", 0.0
	flush := func() {
		lines, current, used, room = append(lines, current), "", 0, rest
	}
	for word := range strings.SplitSeq(text, " ") {
		wide := s.width(word)
		if current != "" && used+space+wide > room {
			flush()
		}
		for wide > room && s.err == nil {
			head := s.fits(word, room)
			current = head
			flush()
			word = strings.TrimPrefix(word, head)
			wide = s.width(word)
		}
		if current != "" {
			current, used = current+" ", used+space
		}
		current, used = current+word, used+wide
	}
	return append(lines, current)
}

// fits are the first letters of a word that go into a line, one at least.
func (s *setter) fits(word string, room float64) string {
	end, wide := 0, 0.0
	for at, r := range word {
		wide += s.width(string(r))
		if wide > room && at > 0 {
			break
		}
		end = at + len(string(r))
	}
	return word[:end]
}
