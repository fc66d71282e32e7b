package intake

import (
	"slices"
	"strings"
)

// flatHead is how much of one line may be the head of a paper that lost all its line ends.
const flatHead = 2000

// flatBody is how much of it is searched for the items of a list.
const flatBody = 50000

// unflatten parts a line that holds a whole paper, as one comes out of a mail or a web page, where its own lines began:
// at the titles, the number, the day, the greeting, the items of its list and the signature. Other lines stay.
func (r *reading) unflatten(rows []span) []span {
	for i, row := range rows[:min(len(rows), headLines)] {
		if row.to-row.from < 200 {
			continue
		}
		head := span{row.from, min(row.to, row.from+flatHead)}
		cuts := r.headCuts(head)
		if len(cuts) == 0 {
			continue
		}
		cuts = append(cuts, r.listCuts(row)...)
		cuts = append(cuts, r.signatureCuts(span{max(row.from, row.to-flatHead), row.to})...)
		return slices.Concat(rows[:i], r.cutAt(row, cuts), rows[i+1:])
	}
	return rows
}

// cutAt parts row at the folded offsets cuts.
func (r *reading) cutAt(row span, cuts []int) []span {
	slices.Sort(cuts)
	var parts []span
	for _, at := range append(cuts, row.to) {
		if part := r.trim(span{row.from, at}); at > row.from && !part.empty() {
			parts = append(parts, part)
			row.from = at
		}
	}
	return parts
}

// headCuts finds where the lines of a head began; none where p holds no head, which has its number and a title in
// capitals or a place and day.
func (r *reading) headCuts(p span) []int {
	var cuts []int
	numbered, titled := false, false
	t := r.tokens(p)
	for i := range t {
		next, ok := t.anyPhrase(i, []string{"dang cong san viet nam", "cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc"})
		switch {
		case ok && (t[i].word == "doc" || r.allUpper(span{t[i].from, t[next-1].to})):
			cuts = append(cuts, t[i].from, t[next-1].to)
			titled = true
		case t[i].word == "so" && t[i].upper && !numbered && (i == 0 || t[i-1].word != "van"):
			if end, ok := r.numberEnd(t[i]); ok {
				cuts = append(cuts, t[i].from, end)
				numbered = true
			}
		case t[i].word == "ngay" && t.word(i-1) == "," && numbered:
			if d, next, ok := readDay(t, i, true); ok && d.year > 0 && !t[i].upper {
				cuts = append(cuts, t[next-1].to)
				titled = true
			}
		case t[i].upper && i > 0 && (titled || numbered):
			cuts = append(cuts, r.openingCuts(t, i)...)
		}
	}
	if !numbered || !titled {
		return nil
	}
	return cuts
}

// numberEnd gives where the symbol behind "Số" ends.
func (r *reading) numberEnd(so token) (int, bool) {
	after := strings.TrimLeft(r.fold[so.to:min(len(r.fold), so.to+8)], " :")
	from := so.to + len(r.fold[so.to:min(len(r.fold), so.to+8)]) - len(after)
	end := from
	for end < len(r.fold) && isDigit(r.fold[end]) {
		end++
	}
	if end == from || end-from > longestNumber {
		return 0, false
	}
	first, last := r.printed(span{from, end})
	_, to, ok := symbolAt(r.text, first, last)
	return r.folded(to), ok
}

// openingCuts finds the lines that began at i, behind the number: the name of the type in capitals, alone on its line,
// the greeting, the grounds.
func (r *reading) openingCuts(t tokens, i int) []int {
	if _, next, ok := kindAt(t, i); ok && r.allUpper(span{t[i].from, t[next-1].to}) {
		return []int{t[i].from, t[next-1].to}
	}
	if t[i-1].word == "," || t[i-1].word == "\"" || t[i-1].word == "“" {
		return nil
	}
	if _, ok := t.anyPhrase(i, []string{"kinh gui", "kinh trinh", "can cu", "thuc hien", "thi hanh", "de trien khai", "nham", "sau khi"}); ok {
		return []int{t[i].from}
	}
	return nil
}

// listCuts finds the items 1., 2., 3. … of a list, each behind the end of a sentence.
func (r *reading) listCuts(row span) []int {
	var cuts []int
	t := r.tokens(span{row.from, min(row.to, row.from+flatBody)})
	for i := 1; i+2 < len(t); i++ {
		if t[i].number != len(cuts)+1 || t[i+1].word != "." || !t.glued(i+1) || !t[i+2].upper || !t[i+2].gap {
			continue
		}
		if strings.Contains(".;:", t[i-1].word) {
			cuts = append(cuts, t[i].from)
		}
	}
	if len(cuts) < 2 {
		return nil
	}
	return cuts
}

// signatureCuts finds the recipients, the authority in capitals and the name behind it.
func (r *reading) signatureCuts(p span) []int {
	var cuts []int
	signed := false
	t := r.tokens(p)
	for i := 1; i < len(t); i++ {
		capitals := t[i].letter && r.allUpper(t[i].span)
		if _, ok := t.phrase(i, "noi nhan :"); ok {
			cuts = append(cuts, t[i].from)
			signed = false
			continue
		}
		if _, ok := t.anyPhrase(i, []string{"t / m", "k / t", "t / l", "tm .", "kt .", "tl .", "tuq ."}); ok && capitals {
			cuts = append(cuts, t[i].from)
			signed = true
			i += 2
			continue
		}
		if signed && t[i].letter && !capitals && r.allUpper(t[i-1].span) {
			cuts = append(cuts, t[i].from)
			signed = false
		}
	}
	return cuts
}
