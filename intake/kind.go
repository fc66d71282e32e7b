package intake

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/page"
	"sotruc/intake/source"
	"sotruc/intake/symbol"
)

// readKind settles the type: from the number, and for QĐ, which stands for two types, from the type line or the word
// before the number; where both are missing, from what the paper calls itself.
func (r *reading) readKind() {
	named, p := r.typeLine()
	said, ok := symbol.KindOf(r.ownSymbol)
	if !ok && named.Name == "" && r.shape == shapePaper {
		named, p = r.selfNamed()
		if named.Name == "" {
			named, p = r.letterAbout()
		}
	}
	switch {
	case (!ok || r.shape == shapeTitle && r.ownSymbol.Kind == "") && r.kind.Name != "": // an article or a title names it
	case !ok:
		r.kind = named
	case r.ownSymbol.Kind == "" && named.Name != "": // the letters of the symbol name what it is about, the line its type
		r.kind = named
	case sharesAbbr(named, said):
		r.kind = symbol.Kind{Abbr: said.Abbr, Name: named.Name, Fold: named.Fold, Tasks: named.Tasks, About: named.About}
	case r.kind.Abbr == said.Abbr && r.kind.Name != "":
	default:
		r.kind = said
		if said.Abbr == "QĐ" && r.ownSymbol.Party {
			r.kind.Name = ""
			r.doubtMissing(doubt.FieldKind, doubt.UnknownKind)
		}
	}
	if other := r.unlistedTitle(); named.Name == "" && r.shape == shapePaper && !other.Empty() {
		if r.doubtAt(doubt.FieldKind, doubt.UnknownKind, other); r.ownSymbol.Kind == "" {
			r.kind = symbol.Kind{}
			r.out.Directive.Kind, r.out.Directive.KindName = "", ""
			return
		}
	}
	r.out.Directive.Kind, r.out.Directive.KindName = r.kind.Abbr, r.kind.Name
	switch {
	case !p.Empty() && r.kind.Name == named.Name:
		r.note(doubt.FieldKind, p)
	case r.kind.Abbr == "" && r.ownSymbol.Kind != "":
		r.doubtAt(doubt.FieldKind, doubt.UnknownKind, r.ownSpan())
	case r.kind.Abbr == "" && r.shape == shapePaper:
		r.doubtMissing(doubt.FieldKind, doubt.UnknownKind)
	}
}

// sharesAbbr tells whether a type named in words has the abbreviation of the one a symbol says. Quy định has two.
func sharesAbbr(named, said symbol.Kind) bool {
	for _, k := range symbol.Known {
		if k.Fold == named.Fold && k.Abbr == said.Abbr && k.Abbr != "" {
			return true
		}
	}
	return false
}

// ownSpan is where the paper's own symbol stands.
func (r *reading) ownSpan() source.Span {
	if r.own >= 0 {
		return r.hits[r.own].Span
	}
	return r.blank
}

// typeLine finds the line of the head that is the name of a type in capitals: "KẾ HOẠCH", "QUYẾT ĐỊNH 5053/QĐ-BYT",
// "HƯỚNG DẪN VỀ …". Letters that a scanner pulled apart are put together.
func (r *reading) typeLine() (symbol.Kind, source.Span) {
	for _, c := range r.cells {
		if r.shape == shapeNews || c.To-c.From > 300 || c.Line < r.ownLine-12 {
			continue
		}
		k, p, ok := r.typeAt(c)
		if ok && (k.Abbr != "BS" || r.ownSymbol.Body == "" || r.ownSymbol.Kind == "BS") { // BẢN SAO is stamped across any paper
			return k, p
		}
	}
	return symbol.Kind{}, source.Span{}
}

// unlistedTitle finds the line of the head in capitals that names a paper of none of the types: "LỆNH ĐIỀU ĐỘNG", "NỘI QUY".
func (r *reading) unlistedTitle() source.Span {
	for _, c := range r.cells {
		if c.Line > max(r.ownLine, 0)+12 || strings.HasPrefix(c.Flat, "kinh gui") || strings.HasPrefix(c.Flat, "v/v") {
			break
		}
		if c.Line >= r.ownLine && r.AllUpper(c.Span) && len(c.Flat) < 80 && symbol.Unlisted(r.Tokens(c.Span)) {
			return c.Span
		}
	}
	return source.Span{}
}

// selfNamed finds the type that a paper names when it speaks of itself at its end: "… thực hiện nghiêm Công văn này".
// What comes with "ban hành kèm theo Quyết định này" may be the decision or the rules under it.
func (r *reading) selfNamed() (symbol.Kind, source.Span) {
	t := r.Tokens(source.Over(max(0, len(r.Fold)-tail), len(r.Fold)))
	for i := len(t) - 1; i > 0; i-- {
		if !t.PrintedAs(i, "này") {
			continue
		}
		if k, from, ok := symbol.KindBefore(t, i); ok && t[from].Upper && t.Word(from-1) != "theo" {
			return k, t.Over(from, i)
		}
	}
	return symbol.Kind{}, source.Span{}
}

// letterAbout knows a công văn by "V/v", which only they have before their abstract.
func (r *reading) letterAbout() (symbol.Kind, source.Span) {
	for _, c := range r.cells {
		if strings.HasPrefix(c.Flat, "v/v") {
			k, _ := symbol.KindNamed("cong van")
			return k, source.Over(c.From, c.From+len("v/v"))
		}
	}
	return symbol.Kind{}, source.Span{}
}

// tail is how much of the end of a paper is searched for what it calls itself.
const tail = 4000

func (r *reading) typeAt(c page.Cell) (symbol.Kind, source.Span, bool) {
	t := r.Tokens(c.Span)
	if k, next, ok := symbol.KindAt(t, 0); ok && k.Name != "Công văn" {
		p := t.Over(0, next)
		if next = symbol.Qualified(t, next); r.AllUpper(p) && (next == len(t) || t.Word(next) == "ve" || t.Word(next) == ":" || t.Word(next) == "," && r.AllUpper(c.Span) || t.Number(next) >= 0) {
			return k, p, true
		}
	}
	joined := strings.ReplaceAll(c.Flat, " ", "")
	for _, k := range symbol.Known {
		if joined == strings.ReplaceAll(k.Fold, " ", "") && r.AllUpper(c.Span) {
			return k, c.Span, true
		}
	}
	return symbol.Kind{}, source.Span{}, false
}
