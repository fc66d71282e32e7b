package intake

import (
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/letterhead"
	"sotruc/intake/page"
	"sotruc/intake/source"
	"sotruc/intake/who"
	"sotruc/model/viet"
)

// readIssuer reads whose paper it is: from the letterhead, else from the sentence of an article, the title, the body
// that speaks in the text, or the symbol. What does not come from a letterhead or an article is marked as inferred.
func (r *reading) readIssuer() {
	name, p, inferred := "", source.Span{}, false
	switch r.shape {
	case shapeNews:
		p = r.told.Issuer
		name, inferred = r.Value(p), r.told.Supposed
		if r.told.Weak && !p.Empty() && !inferred {
			r.doubtAt(doubt.FieldIssuer, doubt.Told, p)
		}
	case shapeTitle:
		p = r.titleIssuer()
		name = source.SentenceCase(r.Value(p))
	case shapePaper, shapeUnknown:
		if name, p = r.letterhead(true); name == "" && r.shape == shapePaper {
			name, p = r.letterhead(false)
			inferred = name != ""
		}
		if strings.HasPrefix(viet.Fold(name), "dang bo ") { // the first of two lines: who issues stands on the second
			name, p = "", source.Span{}
		}
	}
	if r.shape == shapePaper && letterhead.IsPlaceless(name) && r.out.Directive.Place != "" {
		if full := r.withPlace(name); full != "" {
			name, inferred = full, true
		}
	}
	if name == "" && (r.shape == shapePaper || r.shape == shapeTitle) {
		name, p = r.speaker()
		inferred = name != ""
	}
	if name == "" && r.ownSymbol.Body != "" {
		name, p = letterhead.OfSymbol(r.ownSymbol), r.ownSpan()
		inferred = name != ""
	}
	if name == "" {
		return
	}
	r.out.Directive.Issuer = name
	if !p.Empty() {
		r.note(doubt.FieldIssuer, p)
	}
	if inferred {
		start, end := -1, -1
		if !p.Empty() {
			start, end = r.Printed(p)
		}
		r.out.Doubts = append(r.out.Doubts, doubt.At(doubt.FieldIssuer, doubt.InferredIssuer, name, start, end))
	}
}

// withPlace adds the place of the date line, with the word the text puts before it: "tỉnh Vĩnh Phúc".
func (r *reading) withPlace(name string) string {
	place := viet.Fold(r.out.Directive.Place)
	if !strings.HasPrefix(viet.Fold(name), "uy ban") && !strings.HasPrefix(viet.Fold(name), "ubnd") && !strings.HasPrefix(viet.Fold(name), "hoi dong") && viet.Fold(name) != "dang uy" {
		return name + " " + r.out.Directive.Place
	}
	text := r.Fold[:min(len(r.Fold), 20000)]
	for _, word := range []string{"tỉnh", "thành phố", "quận", "huyện", "thị xã", "thị trấn", "phường", "xã", "đặc khu"} {
		if strings.Contains(text, viet.Fold(word)+" "+place) {
			return name + " " + word + " " + r.out.Directive.Place
		}
	}
	return ""
}

// titleIssuer stands behind "của" in a title.
func (r *reading) titleIssuer() source.Span {
	if !r.titled.Empty() {
		return r.titled
	}
	row := r.rows[r.ownLine]
	t := r.Tokens(source.Over(row.From, min(row.To, row.From+page.FlatHead)))
	for i := range t {
		if t[i].Word != "cua" || r.own < 0 || t[i].From < r.hits[r.own].To {
			continue
		}
		for j := i + 1; j < len(t); j++ {
			if t[j].Word == "ve" && j > i+1 {
				return t.Over(i+1, j)
			}
		}
		break
	}
	return source.Span{}
}

// speaker finds the body that speaks in the text: the subject of the first "yêu cầu", "đề nghị", "chỉ đạo". The
// standing committee speaks for its Party committee, but for itself where it signs.
func (r *reading) speaker() (string, source.Span) {
	from := 0
	if r.bodyLine < len(r.rows) {
		from = r.rows[r.bodyLine].From
	}
	t := r.Tokens(source.Over(from, min(len(r.Fold), from+6000)))
	for i := range t {
		if i > 0 && !t[i-1].Stop && t[i-1].Word != "," && t[i-1].Word != "–" && !t[i].Line {
			continue
		}
		end, ok := who.BodyAt(t, i)
		if !ok {
			continue
		}
		verb := end
		if t.Word(verb) == "(" {
			for verb < len(t) && t[verb].Word != ")" && verb < end+30 {
				verb++
			}
			verb++
		}
		if _, ok := t.AnyPhrase(verb, []string{"yeu cau", "de nghi", "chi dao", "thong bao", "thong tin", "trien khai", "huong dan", "quy dinh", "ban hanh", "ket luan"}); !ok {
			continue
		}
		p := t.Over(i, end)
		for _, head := range []string{"ban thuong vu", "thuong truc", "thuong vu"} {
			if next, ok := t.Phrase(i, head); ok && next < end && !r.isSignedFor(head) {
				if _, ok := t.AnyPhrase(next, []string{"dang uy", "tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy"}); ok {
					p.From = t[next].From
				}
			}
		}
		if !r.isGeneric(p) {
			return r.Value(p), p
		}
	}
	return "", source.Span{}
}

// isGeneric tells whether p names a kind of body only: "UBND tỉnh" is somebody's, but whose?
func (r *reading) isGeneric(p source.Span) bool {
	return len(strings.Fields(r.Flat(p))) < 2 || letterhead.Personal(r.Tokens(p))
}
