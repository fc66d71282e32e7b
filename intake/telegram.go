package intake

import (
	"sotruc/intake/signer"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// wireAt reads the formula at the head of a công điện by which its sender addresses it, and which is no signature:
// "TRƯỞNG BAN CHỈ ĐẠO … QUẬN ĐIỆN:", on up to three lines. It gives the line of the colon and what follows it there.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu công điện.
func (r *reading) wireAt(line int) (last int, rest source.Span, ok bool) {
	if r.kind.Abbr != "CĐ" || r.shape == shapeNews || !r.opensWire(line) {
		return 0, source.Span{}, false
	}
	for last = line; last < min(len(r.rows), line+3); last++ {
		row := r.rows[last]
		if row.Empty() || row.To-row.From > 400 || last > line && r.UpperAt(r.rows[line].To-1) != r.UpperAt(row.From) {
			break
		}
		t := r.Tokens(row)
		for i := 0; i+1 < len(t) && i < 40; i++ {
			if t.PrintedAs(i, "điện") && t[i+1].Word == ":" {
				return last, r.Trim(source.Over(t[i+1].To, row.To)), true
			}
		}
	}
	return 0, source.Span{}, false
}

// opensWire tells whether a line begins with the word itself, or with who sends.
func (r *reading) opensWire(line int) bool {
	if line >= len(r.rows) || r.rows[line].To-r.rows[line].From > 400 {
		return false
	}
	t := r.Tokens(r.TrimAny(r.rows[line], "*"))
	if len(t) == 0 || !t[0].Upper {
		return false
	}
	_, body := who.Heads.At(t, 0)
	return body || t.PrintedAs(0, "điện") || signer.IsOffice(r.Flat(r.rows[line]))
}

// isWire tells whether the formula of a công điện begins at a line.
func (r *reading) isWire(line int) bool {
	_, _, ok := r.wireAt(line)
	return ok
}
