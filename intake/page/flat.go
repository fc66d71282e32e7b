package page

import (
	"slices"
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/source"
	"sotruc/intake/symbol"
)

// FlatHead is how much of one line may be the head of a paper that lost all its line ends.
const FlatHead = 2000

// flatBody is how much of it is searched for the items of a list.
const flatBody = 50000

// unflatten parts a line that holds a whole paper, as one comes out of a mail or a web page, where its own lines began:
// at the titles, the number, the day, the greeting, the items of its list and the signature. Other lines stay.
func (r *Page) unflatten(rows []source.Span) []source.Span {
	for i, row := range rows[:min(len(rows), HeadLines)] {
		if n := row.To - row.From; n < longRow && (n < titledRow || !r.holdsTitle(row)) {
			continue
		}
		cuts := r.headCuts(source.Over(row.From, min(row.To, row.From+FlatHead)))
		if len(cuts) == 0 {
			continue
		}
		cuts = append(cuts, r.listCuts(row)...)
		cuts = append(cuts, r.signatureCuts(source.Over(max(row.From, row.To-FlatHead), row.To))...)
		return slices.Concat(rows[:i], r.cutAt(row, cuts), rows[i+1:])
	}
	return rows
}

// A line that holds a whole head has at least so many bytes, and one with the title every paper has may be shorter.
const (
	longRow   = 200
	titledRow = 110
)

// holdsTitle tells whether the title of the Party or the State stands within a line.
func (r *Page) holdsTitle(row source.Span) bool {
	s := r.Fold[row.From:row.To]
	return strings.Contains(s, "viet nam") && (strings.Contains(s, "dang cong san") || strings.Contains(s, "chu nghia"))
}

// cutAt parts row at the folded offsets cuts.
func (r *Page) cutAt(row source.Span, cuts []int) []source.Span {
	slices.Sort(cuts)
	var parts []source.Span
	for _, at := range append(cuts, row.To) {
		if part := r.Trim(source.Over(row.From, at)); at > row.From && !part.Empty() {
			parts = append(parts, part)
			row.From = at
		}
	}
	return parts
}

// headCuts finds where the lines of a head began; none where p holds no head, which has its number and a title in
// capitals or a place and day.
func (r *Page) headCuts(p source.Span) []int {
	var cuts []int
	numbered, titled := false, false
	t := r.Tokens(p)
	for i := range t {
		next, ok := t.AnyPhrase(i, []string{"dang cong san viet nam", "cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc"})
		switch {
		case ok && t.Word(i-1) != "nuoc" && (t[i].Word == "doc" || r.AllUpper(t.Over(i, next))):
			cuts = append(cuts, t[i].From, t[next-1].To)
			titled = true
		case t[i].Word == "so" && t[i].Upper && !numbered && (i == 0 || t[i-1].Word != "van"):
			if end, ok := r.numberEnd(t[i]); ok {
				cuts = append(cuts, t[i].From, end)
				numbered = true
			}
		case t[i].Word == "ngay" && t.Word(i-1) == "," && numbered:
			if d, next, ok := dated.DayAt(t, i, true); ok && d.Year > 0 && !t[i].Upper {
				cuts = append(cuts, t[next-1].To)
				titled = true
			}
		case t[i].Upper && i > 0 && (titled || numbered):
			cuts = append(cuts, r.openingCuts(t, i)...)
		}
	}
	if !numbered || !titled {
		return nil
	}
	return cuts
}

// numberEnd gives where the symbol behind "Số" ends.
func (r *Page) numberEnd(so source.Token) (int, bool) {
	after := strings.TrimLeft(r.Fold[so.To:min(len(r.Fold), so.To+8)], " :")
	from := so.To + len(r.Fold[so.To:min(len(r.Fold), so.To+8)]) - len(after)
	end := from
	for end < len(r.Fold) && source.IsDigit(r.Fold[end]) {
		end++
	}
	if end == from || end-from > source.LongestNumber {
		return 0, false
	}
	first, last := r.Printed(source.Over(from, end))
	_, to, ok := symbol.Read(r.Clean, first, last)
	return r.Folded(to), ok
}

// openingCuts finds the lines that began at i, behind the number: the name of the type in capitals, alone on its line,
// the greeting, the grounds.
func (r *Page) openingCuts(t source.Tokens, i int) []int {
	if _, next, ok := symbol.KindAt(t, i); ok && r.AllUpper(t.Over(i, next)) {
		return []int{t[i].From, t[next-1].To}
	}
	if t[i-1].Word == "," || t[i-1].Word == "\"" || t[i-1].Word == "“" {
		return nil
	}
	if _, ok := t.AnyPhrase(i, []string{"kinh gui", "kinh trinh", "can cu", "thuc hien", "thi hanh", "de trien khai", "nham", "sau khi"}); ok {
		return []int{t[i].From}
	}
	return nil
}

// listCuts finds the items 1., 2., 3. … of a list, each behind the end of a sentence.
func (r *Page) listCuts(row source.Span) []int {
	var cuts []int
	t := r.Tokens(source.Over(row.From, min(row.To, row.From+flatBody)))
	for i := 1; i+2 < len(t); i++ {
		if t[i].Number != len(cuts)+1 || t[i+1].Word != "." || !t.Glued(i+1) || !t[i+2].Upper || !t[i+2].Gap {
			continue
		}
		if strings.Contains(".;:", t[i-1].Word) {
			cuts = append(cuts, t[i].From)
		}
	}
	if len(cuts) < 2 {
		return nil
	}
	return cuts
}

// signatureCuts finds the recipients, the authority in capitals and the name behind it.
func (r *Page) signatureCuts(p source.Span) []int {
	var cuts []int
	signed := false
	t := r.Tokens(p)
	for i := 1; i < len(t); i++ {
		capitals := t[i].Letter && r.AllUpper(t[i].Span)
		if _, ok := t.Phrase(i, "noi nhan :"); ok {
			cuts = append(cuts, t[i].From)
			signed = false
			continue
		}
		if _, ok := t.AnyPhrase(i, []string{"t / m", "k / t", "t / l", "tm .", "kt .", "tl .", "tuq ."}); ok && capitals {
			cuts = append(cuts, t[i].From)
			signed = true
			i += 2
			continue
		}
		if signed && t[i].Letter && !capitals && r.AllUpper(t[i-1].Span) {
			cuts = append(cuts, t[i].From)
			signed = false
		}
	}
	return cuts
}
