package intake

import (
	"slices"
	"strconv"
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/intake/symbol"
	"sotruc/intake/who"
	"sotruc/model"
)

// maxCites bounds the citations examined, so that a file of nothing but numbers costs no more than a paper.
const maxCites = 2000

// cite is a citation being read.
type cite struct {
	model.Citation
	span source.Span
}

// readCites lists the papers this one refers to, each once: every symbol that is not the paper's own, then the papers
// named by a number alone ("Công điện số 122 của …") or by their day ("Công điện ngày 28/7/2020 của …").
func (r *reading) readCites() {
	var found []cite
	for i, h := range r.hits {
		if len(found) >= maxCites {
			break
		}
		y := h.Symbol
		if i == r.own || y.Text() == r.out.Directive.Symbol || y.Number == r.ownSymbol.Number && y.Kind == r.ownSymbol.Kind && y.Org() == r.ownSymbol.Org() {
			continue
		}
		if c, ok := r.citation(i); ok {
			found = append(found, c)
		}
	}
	found = append(found, r.bareCites(found)...)
	slices.SortStableFunc(found, func(a, b cite) int { return a.span.From - b.span.From })
	seen := map[string]int{}
	for _, c := range found {
		key := c.Symbol + "|" + c.Kind
		if c.Symbol == "" {
			key += c.IssuedOn.String()
		}
		if at, ok := seen[key]; ok {
			known := &r.out.Directive.Cites[at]
			if known.IssuedOn == 0 || c.IssuedOn == 0 || known.IssuedOn == c.IssuedOn {
				known.IssuedOn = max(known.IssuedOn, c.IssuedOn)
				if known.Issuer == "" {
					known.Issuer = c.Issuer
				}
				continue
			}
		}
		seen[key] = len(r.out.Directive.Cites)
		r.out.Directive.Cites = append(r.out.Directive.Cites, c.Citation)
		r.note(doubt.FieldCites, c.span)
	}
}

// citation reads what stands around the symbol i.
func (r *reading) citation(i int) (cite, bool) {
	h := r.hits[i]
	after := r.window(source.Over(h.To, h.To), 0, 260)
	if i+1 < len(r.hits) && !r.sharesSymbol(i) {
		after.To = min(after.To, r.hits[i+1].From)
	}
	if r.sharesSymbol(i) {
		last := i
		for r.sharesSymbol(last) {
			last++
		}
		after = r.window(source.Over(r.hits[last].To, r.hits[last].To), 0, 260)
		if last+1 < len(r.hits) {
			after.To = min(after.To, r.hits[last+1].From)
		}
	}
	c := cite{span: h.Span}
	k, _ := symbol.KindOf(h.Symbol)
	c.Kind = k.Abbr
	r.citedAfter(&c, after)
	before := r.Tokens(r.window(source.Over(h.From, h.From), 160, 0))
	if c.Issuer == "" {
		c.Issuer = r.citedBefore(before)
	}
	if c.IssuedOn == 0 {
		c.IssuedOn = r.issuedBefore(before)
	}
	c.Symbol = symbol.SettledBy(h.Symbol, c.Issuer).Text()
	return c, c.Issuer != "" || c.IssuedOn != 0 || introduced(before)
}

// introduced tells whether the name of a type, "số" or another number stands before a symbol.
func introduced(t source.Tokens) bool {
	n := len(t)
	if n > 0 && (t[n-1].Word == "so" || t[n-1].Number >= 0 || t[n-1].Word == "," || t[n-1].Word == "va" || t[n-1].Word == ";") {
		return true
	}
	_, _, ok := symbol.KindBefore(t, n)
	return ok
}

// sharesSymbol tells whether the symbol i was taken from the number behind it.
func (r *reading) sharesSymbol(i int) bool {
	return i+1 < len(r.hits) && strings.IndexByte(r.Fold[r.hits[i].From:r.hits[i].To], '/') < 0
}

// citedAfter reads "[,] ngày … [,] của …" and "của … ngày …" behind a symbol.
func (r *reading) citedAfter(c *cite, p source.Span) {
	t := r.Tokens(p)
	for i := 0; i < len(t) && i < 40; {
		if t.Word(i) == "," || t.Word(i) == "(" {
			i++
			continue
		}
		if d, next, ok := dated.DayAt(t, i, false); ok && c.IssuedOn == 0 && (t.Word(i) == "ngay" || i == 0) {
			if d.Bad {
				r.doubtAt(doubt.FieldCites, doubt.InvalidDate, t.Over(i, next))
			}
			c.IssuedOn = d.Date()
			if c.span.To = t[next-1].To; c.IssuedOn == 0 && !d.Bad {
				return
			}
			i = next
			continue
		}
		from := i
		if t.Word(i) == "cua" {
			from++
		}
		if end, ok := who.BodyAt(t, from); ok && c.Issuer == "" && (from > i || c.IssuedOn != 0) {
			c.Issuer, c.span.To = r.Value(t.Over(from, end)), t[end-1].To
			if t[end-1].Stop {
				return
			}
			i = end
			continue
		}
		return
	}
}

// citedBefore reads the issuer of "Quyết định của Bộ Chính trị số 31-QĐ/TW".
func (r *reading) citedBefore(t source.Tokens) string {
	n := len(t)
	if n > 0 && t[n-1].Word == "so" {
		n--
	}
	for i := n - 1; i >= 0 && i > n-16; i-- {
		if t[i].Word != "cua" {
			continue
		}
		if end, ok := who.BodyAt(t, i+1); ok && end == n {
			return r.Value(t.Over(i+1, end))
		}
		break
	}
	return ""
}

// issuedBefore reads the day of "Ngày 16/11/2021, … đã ban hành Công điện số 23/CĐ-UBND".
func (r *reading) issuedBefore(t source.Tokens) model.Date {
	n := len(t)
	if n > 0 && t[n-1].Word == "so" {
		n--
	}
	_, from, ok := symbol.KindBefore(t, n)
	if !ok {
		return 0
	}
	if _, ok := t.Phrase(from-2, "ban hanh"); !ok {
		return 0
	}
	for i := from - 1; i >= 0; i-- {
		if i < from-2 && t[i].Stop {
			return 0
		}
		if t[i].Word != "ngay" || !t[i].Upper {
			continue
		}
		if d, next, ok := dated.DayAt(t, i, true); ok && t.Word(next) == "," {
			return d.Date()
		}
	}
	return 0
}

// bareCites finds papers cited without a symbol. known are those that have one: a later "Chỉ thị số 16" means them.
func (r *reading) bareCites(known []cite) []cite {
	var found []cite
	numbered := map[string]bool{}
	for _, h := range r.hits {
		k, _ := symbol.KindOf(h.Symbol)
		numbered[k.Abbr+strconv.Itoa(h.Number)] = true
	}
	dated := map[string]bool{}
	for _, c := range known {
		dated[c.Kind+c.IssuedOn.String()] = true
	}
	for i, looked := 0, 0; i < len(r.Fold) && looked < maxCites; i++ {
		if !source.IsBlank(r.Fold[i]) || !r.isWord(i+1, "so") && !r.isWord(i+1, "ngay") {
			continue
		}
		looked++
		offset := i
		t := r.Tokens(r.window(source.Over(offset, offset), 24, 120))
		n := 0
		for n < len(t) && t[n].From < offset {
			n++
		}
		k, first, ok := symbol.KindBefore(t, n)
		if !ok || !t[first].Upper {
			continue
		}
		c := cite{Citation: model.Citation{Kind: k.Abbr}, span: source.Over(t[first].From, offset)}
		if r.bareCite(&c, offset, numbered, dated) {
			found = append(found, c)
		}
	}
	return found
}

// isWord tells whether word and a blank stand at a folded offset.
func (r *reading) isWord(at int, word string) bool {
	end := at + len(word)
	return end < len(r.Fold) && r.Fold[at:end] == word && source.IsBlank(r.Fold[end])
}

// bareCite reads what follows the name of a type at offset: a number without symbol, or a day and an issuer.
func (r *reading) bareCite(c *cite, offset int, numbered, dated map[string]bool) bool {
	p := r.window(source.Over(offset, offset), 0, 200)
	t := r.Tokens(p)
	if t.Word(0) == "so" {
		n := t.Number(1)
		if n <= 0 || t.Word(2) == "/" || source.IsDash(t.Word(2)+" ") || t.Word(2) == "," || t[1].Word == r.out.Directive.Symbol {
			return false
		}
		if numbered[c.Kind+strconv.Itoa(n)] {
			return false
		}
		c.Symbol = t[1].Word
		c.span.To = t[1].To
		r.citedAfter(c, source.Over(t[1].To, p.To))
		return c.Issuer != "" || c.IssuedOn != 0
	}
	r.citedAfter(c, source.Over(t[0].From, p.To))
	return !dated[c.Kind+c.IssuedOn.String()] && c.Issuer != "" && c.IssuedOn != 0
}
