package intake

// wireAt reads the formula at the head of a công điện by which its sender addresses it, and which is no signature:
// "TRƯỞNG BAN CHỈ ĐẠO … QUẬN ĐIỆN:", on up to three lines. It gives the line of the colon and what follows it there.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu công điện.
func (r *reading) wireAt(line int) (last int, rest span, ok bool) {
	if r.kind.abbr != "CĐ" || r.shape == shapeNews || !r.opensWire(line) {
		return 0, span{}, false
	}
	for last = line; last < min(len(r.rows), line+3); last++ {
		row := r.rows[last]
		if row.empty() || row.to-row.from > 400 || last > line && r.upperAt(r.rows[line].to-1) != r.upperAt(row.from) {
			break
		}
		t := r.tokens(row)
		for i := 0; i+1 < len(t) && i < 40; i++ {
			if t.printedAs(i, "điện") && t[i+1].word == ":" {
				return last, r.trim(span{t[i+1].to, row.to}), true
			}
		}
	}
	return 0, span{}, false
}

// opensWire tells whether a line begins with the word itself, or with who sends.
func (r *reading) opensWire(line int) bool {
	if line >= len(r.rows) || r.rows[line].to-r.rows[line].from > 400 {
		return false
	}
	t := r.tokens(r.trimAny(r.rows[line], "*"))
	if len(t) == 0 || !t[0].upper {
		return false
	}
	_, body := bodyHeads.at(t, 0)
	return body || t.printedAs(0, "điện") || isOfficeHeld(r.flat(r.rows[line]))
}

// isWire tells whether the formula of a công điện begins at a line.
func (r *reading) isWire(line int) bool {
	_, _, ok := r.wireAt(line)
	return ok
}

// hourBefore gives the index of "hồi" in ", hồi 11 giờ 30" that ends before i, and i where no time of day stands there.
func hourBefore(t tokens, i int) int {
	for k := i - 1; k > 0 && k > i-9; k-- {
		if !t.printedAs(k, "hồi", "lúc") || t[k-1].word != "," {
			continue
		}
		_, next, ok := readClock(t, k+1)
		if ok && (next == i || t.word(next) == "," && next+1 == i) {
			return k
		}
	}
	return i
}
