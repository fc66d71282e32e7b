package intake

import "strings"

// paragraph is a paragraph of the body, put together from the lines it was broken over.
type paragraph struct {
	ordinal
	span // from the ordinal on
	text span
	cap  bool // in capitals
	row  bool // of a table
}

// longLine is the least a line must hold for the next to be its continuation only because it ends without a stop.
const longLine = 60

// paragraphs puts the lines of the body together.
func (r *reading) paragraphs() []paragraph {
	var list []paragraph
	blank := false
	for i := r.bodyLine; i < min(r.endLine, len(r.rows)); i++ {
		row := r.trimAny(r.rows[i], "|")
		if row.empty() || r.isRule(row) {
			blank = true
			continue
		}
		o, numbered := r.ordinalAt(row)
		if r.isTableRow(i) {
			list = append(list, paragraph{span: row, text: row, row: true})
			blank = false
			continue
		}
		if n := len(list); n > 0 && !numbered && !list[n-1].row && r.continues(list[n-1], row, blank) {
			list[n-1].to, list[n-1].text.to = row.to, row.to
			blank = false
			continue
		}
		p := paragraph{ordinal: o, span: row, text: row}
		if numbered {
			p.text.from = o.behind
		} else {
			p.ordinal = ordinal{}
		}
		p.cap = r.allUpper(p.text)
		list = append(list, p)
		blank = false
	}
	return list
}

// continues tells whether a line goes on with the paragraph before it: the sentence is not ended, and the line begins
// small, or the line before was broken because it was full.
func (r *reading) continues(before paragraph, row span, blank bool) bool {
	last := r.fold[row.from:row.to]
	end := r.fold[:before.to]
	if strings.HasSuffix(end, ":") || strings.HasSuffix(end, ".") || strings.HasSuffix(end, ";") || strings.HasSuffix(end, "!") || strings.HasSuffix(end, "?") ||
		strings.HasSuffix(end, "…") {
		return false
	}
	small := isLetter(last[0]) && !r.upperAt(row.from) || last[0] == '('
	if small {
		return true
	}
	lastRow := r.rows[r.line(before.to)]
	return !blank && lastRow.to-lastRow.from >= longLine && before.cap == r.allUpper(row)
}

// ends tells whether p ends in sign.
func (r *reading) ends(p span, sign string) bool {
	return strings.HasSuffix(strings.TrimRight(r.fold[p.from:p.to], "*\"” "), sign)
}

// starts tells whether the folded words of p begin with one of phrases.
func (r *reading) starts(p span, phrases []string) bool {
	flat := r.flat(span{p.from, min(p.to, p.from+100)}) + " "
	for _, phrase := range phrases {
		if strings.HasPrefix(flat, phrase) {
			return true
		}
	}
	return false
}

// holds tells whether the folded words of p hold one of phrases.
func (r *reading) holds(p span, phrases []string) bool {
	flat := " " + r.flat(p) + " "
	for _, phrase := range phrases {
		if strings.Contains(flat, phrase) {
			return true
		}
	}
	return false
}
