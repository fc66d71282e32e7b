package intake

import (
	"sotruc/intake/source"
	"sotruc/intake/symbol"
	"sotruc/intake/who"
)

// noticeLines is how many lines with words may come before the one by which a notice without a head is known.
const noticeLines = 4

// notice knows a paper without head or number by its first lines: "Thông báo về việc …", the name of a type in capitals alone,
// or "Ủy ban nhân dân phường thông báo …". Wards print such on their sites and send them in chats.
func (r *reading) notice() {
	if r.shape != shapeUnknown {
		return
	}
	seen := 0
	for _, row := range r.rows[:min(len(r.rows), 2*noticeLines)] {
		if row.Empty() {
			continue
		}
		if seen++; seen > noticeLines {
			return
		}
		t := r.Tokens(source.Over(row.From, min(row.To, row.From+200)))
		k, next, ok := symbol.KindAt(t, 0)
		switch {
		case ok && !k.About && t[0].Upper && k.Name != "Công văn" && (next == len(t) && r.AllUpper(row) || isAbout(t, next) && k.Abbr == "TB"):
			r.kind, r.shape = k, shapePaper
			if isAbout(t, next) {
				r.about = r.Trim(source.Over(t[next].From, row.To))
			}
			return
		case r.announces(t):
			r.kind, _ = symbol.KindNamed("thong bao")
			r.shape = shapePaper
			return
		}
	}
}

// isAbout tells whether the words at i begin an abstract.
func isAbout(t source.Tokens, i int) bool {
	return t.PrintedAs(i, "về") || t.Word(i) == "v" && t.Word(i+1) == "/" && t.Word(i+2) == "v"
}

// announces tells whether a line is a body's own announcement: its name, "thông báo", and what follows, which is no number.
func (r *reading) announces(t source.Tokens) bool {
	end, ok := who.BodyAt(t, 0)
	if !ok || !t.PrintedAs(end, "thông") || !t.PrintedAs(end+1, "báo") {
		return false
	}
	return t.Word(end+2) != "so" && t.Word(end+2) != "ket"
}
