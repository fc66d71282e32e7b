package intake

import (
	"strings"
	"unicode"

	"sotruc/intake/letterhead"
	"sotruc/intake/outline"
	"sotruc/intake/page"
	"sotruc/intake/signer"
	"sotruc/intake/source"
	"sotruc/intake/symbol"
	"sotruc/intake/who"
)

// letterhead reads the lines of the head, in capitals, or else in ordinary letters, that name bodies. The superior comes first; a Party
// organisation stands for itself, an office or a board belongs to the body or the place above it.
func (r *reading) letterhead(capitals bool) (string, source.Span) {
	var lines []page.Cell
	var above page.Cell // a place alone, which counts where a body follows
	for _, c := range r.cells {
		if _, greets := r.afterLabel(c.Span, "kinh gui", "kinh trinh", "noi nhan"); r.ownLine < 0 && (greets || signer.Opens(c.Flat) && r.AllUpper(c.Span)) {
			break // the capitals of a short paper below it are its signature
		}
		switch {
		case c.Line < r.ownLine-14 || c.Line > r.ownLine+14 && r.ownLine >= 0 || c.Line > 25 && r.ownLine < 0:
			continue
		case c.To-c.From > 160 || capitals != r.AllUpper(c.Span) || !capitals && !r.isPlainHead(c) || strings.HasPrefix(c.Flat, "kinh gui"):
			continue
		case len(lines) == 0 && r.isPlaceLine(c):
			above = c
			continue
		case !r.isHeadLine(c, lines) && !r.continuesName(c, lines):
			continue
		}
		if len(lines) == 0 && above.Flat != "" && c.Line == above.Line+1 {
			lines = append(lines, above)
		}
		lines = append(lines, c)
		r.headEnds(c.Line)
		if len(lines) == longestLetterhead {
			break
		}
	}
	if len(lines) == 0 {
		return "", source.Span{}
	}
	return r.composeIssuer(lines)
}

const longestLetterhead = 5 // lines

// isPlainHead tells whether a line in ordinary letters above the number, or above whom a paper without one greets, is all the name of a body or a place.
func (r *reading) isPlainHead(c page.Cell) bool {
	above := c.Line <= r.ownLine || r.ownLine < 0 && c.Line < longestLetterhead
	t := r.Tokens(c.Span)
	next, _ := t.AnyPhrase(0, source.Places)
	return above && (letterhead.IsOne(t) || r.isPlaceLine(c) && who.Capitals(t, next) == len(t))
}

// isHeadLine tells whether c begins the name of a body, or is the place of the one on the line before.
func (r *reading) isHeadLine(c page.Cell, lines []page.Cell) bool {
	if _, _, ok := r.typeAt(c); ok || strings.HasSuffix(c.Flat, " ho chi minh") && strings.HasPrefix(c.Flat, "doan t") { // what the Youth Union has at the right
		return false
	}
	if len(lines) > 0 && c.Line > lines[len(lines)-1].Line+2 || strings.HasSuffix(c.Flat, ":") || r.ownLine < 0 && r.OverPoints(c.Line) { // what it is to do stands below
		return false
	}
	if strings.HasPrefix(c.Flat, "bo truong") || strings.HasPrefix(c.Flat, "chu tich") || strings.HasPrefix(c.Flat, "ve ") ||
		strings.HasPrefix(c.Flat, "dien") || r.isWire(c.Line) || letterhead.Personal(r.Tokens(c.Span)) {
		return false
	}
	if _, ok := who.HeadAt(r.Tokens(c.Span), 0); ok {
		return len(lines) == 0 || !strings.Contains(r.Fold[lines[len(lines)-1].To:c.From], "dieu 1")
	}
	return len(lines) > 0 && c.Line == lines[len(lines)-1].Line+1 && r.isPlaceLine(c)
}

// continuesName tells whether c goes on with a name that the line before was too short for: "BAN CHỈ ĐẠO PHÒNG,
// CHỐNG" and "DỊCH COVID-19". Both open their lines, above the number or where the name is plainly not ended.
func (r *reading) continuesName(c page.Cell, lines []page.Cell) bool {
	if len(lines) == 0 || c.Line != lines[len(lines)-1].Line+1 || len(c.Flat) > outline.LongLine {
		return false
	}
	before := lines[len(lines)-1]
	if !r.opensLine(c) || !r.opensLine(before) {
		return false
	}
	open := before.Flat[strings.LastIndexByte(before.Flat, ' ')+1:]
	if c.Line > r.ownLine && !strings.HasSuffix(open, ",") && !openWords[open] {
		return false
	}
	if _, _, ok := r.typeAt(c); ok || symbol.Unlisted(r.Tokens(c.Span)) || urgencyOf(strings.Trim(c.Flat, "().* ")) != "" || r.isWire(c.Line) || !source.IsLetter(c.Flat[0]) {
		return false
	}
	for _, words := range []string{"so ", "so:", "ve ", "v/v", "dien", "du thao", "cong hoa", "nghia viet nam", "dang cong san", "doc lap", "mat", "toi mat", "tuyet mat"} {
		if strings.HasPrefix(c.Flat+" ", words) {
			return false
		}
	}
	return true
}

// opensLine tells whether c is the first column of its line.
func (r *reading) opensLine(c page.Cell) bool {
	before := r.Fold[r.rows[c.Line].From:c.From]
	return len(before) < 100 && strings.IndexFunc(before, unicode.IsLetter) < 0
}

// openWords are words no name ends in.
var openWords = source.WordSet("phong chong va cua cac ve -")

// isPlaceLine tells whether a line names a place, and not the committee, the Youth Union or the army of one: Quận ủy,
// Tỉnh đoàn, Quân khu.
func (r *reading) isPlaceLine(c page.Cell) bool {
	t := r.Tokens(c.Span)
	next, ok := t.AnyPhrase(0, source.Places)
	if !ok {
		return false
	}
	switch t.Word(next) {
	case "", "uy", "khu", "su":
		return false
	case "doan":
		return t.Word(next+1) == "ket"
	case "doi":
		return !strings.HasPrefix(c.Flat, "quan ")
	}
	return true
}

// headPart is the name of one body or place, from one or more lines of a letterhead.
type headPart struct {
	source.Span
	name  string
	flat  string
	place bool
}

// headParts puts the lines of a letterhead together: what begins no name belongs to the one before.
func (r *reading) headParts(lines []page.Cell) []headPart {
	var parts []headPart
	for i, c := range lines {
		_, head := who.HeadAt(r.Tokens(c.Span), 0)
		if i > 0 && (!head || r.continuesName(c, lines[:i]) && r.isOpen(lines[i-1])) && !parts[len(parts)-1].place {
			last := &parts[len(parts)-1]
			last.name += " " + strings.ToUpper(r.Value(c.Span))
			last.flat += " " + c.Flat
			last.To = c.To
			continue
		}
		parts = append(parts, headPart{c.Span, strings.ToUpper(r.Value(c.Span)), c.Flat, r.isPlaceLine(c)})
	}
	return parts
}

// isOpen tells whether the name on a line of a letterhead cannot end there.
func (r *reading) isOpen(c page.Cell) bool {
	open := c.Flat[strings.LastIndexByte(c.Flat, ' ')+1:]
	return strings.HasSuffix(open, ",") || openWords[open] && open != "phong"
}

// composeIssuer names who issues a paper with such a letterhead.
func (r *reading) composeIssuer(lines []page.Cell) (string, source.Span) {
	parts := r.headParts(lines)
	last := parts[len(parts)-1]
	if len(parts) == 1 {
		return who.Cased(last.name), last.Span
	}
	above := parts[len(parts)-2]
	p := source.Over(above.From, last.To)
	if above.place && (letterhead.IsOffice(last.flat) || letterhead.IsPlaceless(last.name)) {
		name := last.name
		if cut := strings.LastIndexByte(name, ' '); cut > 0 && strings.HasPrefix(above.name, name[cut+1:]+" ") {
			name = name[:cut]
		}
		return who.Cased(name + " " + above.name), p
	}
	if !letterhead.IsOffice(last.flat) {
		return who.Cased(last.name), last.Span
	}
	if strings.HasPrefix(above.flat, "ubnd ") || strings.HasPrefix(above.flat, "uy ban nhan dan ") {
		if place := letterhead.PlaceOf(above.name); place != "" && strings.HasPrefix(last.flat, "so ") {
			return who.Cased(last.name + " " + place), p
		}
	}
	if strings.Contains(last.flat, above.flat) {
		return who.Cased(last.name), p
	}
	committee := letterhead.CommitteeOf(above.name)
	if head, _, ok := strings.Cut(committee, " ỦY "); ok { // VĂN PHÒNG ĐẢNG ỦY
		last.name = strings.TrimSuffix(strings.TrimSuffix(last.name, " "+head+" ỦY"), " "+head+" UỶ")
	}
	return who.Cased(last.name) + " " + who.Cased(committee), p
}
