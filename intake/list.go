package intake

import (
	"sotruc/intake/source"
)

// item is a numbered paragraph with what stands under it.
type item struct {
	paragraph
	more  []source.Span // unnumbered paragraphs that go on with it
	items []*item
	ended bool // by a table behind it
}

// list is a numbered list at the top of the body, and the paragraph that leads to it.
type list struct {
	lead  source.Span
	items []*item
}

// outline is the body cut into lists and the paragraphs outside them.
type outline struct {
	lists []*list
	loose []source.Span
}

// outline finds the lists of the body. A number opens an item where it goes on with the items open at that time, or
// begins a list.
func (r *reading) outline(paragraphs []paragraph) outline {
	var out outline
	var open []*item // from the top to the deepest
	var now *list
	for _, p := range paragraphs {
		if p.row {
			for _, it := range open {
				it.ended = true
			}
			out.loose = append(out.loose, p.Span)
			continue
		}
		if p.Level == source.LevelNone {
			open, now = r.addLoose(&out, p, open, now)
			continue
		}
		depth, ok := place(open, p.Ordinal)
		switch {
		case !ok && len(open) > 0:
			last := open[len(open)-1]
			last.more = append(last.more, p.Span)
			continue
		case !ok:
			out.loose = append(out.loose, p.Span)
			continue
		}
		it := &item{paragraph: p}
		open = append(open[:depth], it)
		if depth > 0 {
			open[depth-1].items = append(open[depth-1].items, it)
			continue
		}
		if now == nil || now.items[len(now.items)-1].Level != p.Level || startsAnew(now.items, p.Ordinal) {
			now = &list{}
			if n := len(out.loose); n > 0 && r.ends(out.loose[n-1], ":") {
				now.lead = out.loose[n-1]
				out.loose = out.loose[:n-1]
			}
			out.lists = append(out.lists, now)
		}
		now.items = append(now.items, it)
	}
	for _, l := range out.lists {
		out.loose = append(out.loose, r.closings(l)...)
	}
	return out
}

// addLoose puts an unnumbered paragraph where it belongs: to the deepest open item, or outside. One that asks for
// something and ends in a colon leads to a list of its own.
func (r *reading) addLoose(out *outline, p paragraph, open []*item, now *list) ([]*item, *list) {
	if len(open) == 0 || r.ends(p.Span, ":") && r.leads(p.Span) {
		out.loose = append(out.loose, p.Span)
		return nil, nil
	}
	if last := open[len(open)-1]; last.ended {
		out.loose = append(out.loose, p.Span)
	} else {
		last.more = append(last.more, p.Span)
	}
	return open, now
}

// leads tells whether a paragraph that ends in a colon asks for what is listed under it.
func (r *reading) leads(p source.Span) bool {
	if r.holds(p, requests) && r.holds(p, []string{" sau", " nhiem vu"}) {
		return true
	}
	return r.holds(source.Over(max(p.From, p.To-14), p.To), []string{" yeu cau:", " yeu cau :", " chi dao:", " de nghi:"})
}

// place tells under how many of the open items a number belongs: beside the one of its own level, else under the
// deepest.
func place(open []*item, o source.Ordinal) (depth int, ok bool) {
	for i, it := range open {
		if it.Level == o.Level {
			return i, o.Number == 0 || o.Number == 1 || o.Number > it.Number && o.Number <= it.Number+2
		}
	}
	if o.Level == source.LevelDash || o.Level == source.LevelPlus {
		return len(open), true
	}
	for i, it := range open {
		if it.Level > o.Level {
			return i, o.Number == 1 || i == 0
		}
	}
	return len(open), o.Number <= 1 || o.Level == source.LevelSecond || o.Level == source.LevelThird
}

// startsAnew tells whether a number begins another list after items.
func startsAnew(items []*item, o source.Ordinal) bool {
	return o.Number == 1 && len(items) > 0 && items[len(items)-1].Level == o.Level && o.Level != source.LevelDash && items[len(items)-1].Number > 0
}

// closings takes the closing paragraphs of the paper off the last item of a list.
func (r *reading) closings(l *list) []source.Span {
	last := l.items[len(l.items)-1]
	for len(last.items) > 0 {
		last = last.items[len(last.items)-1]
	}
	for i, p := range last.more {
		if r.starts(p, closingWords) {
			closing := last.more[i:]
			last.more = last.more[:i]
			return closing
		}
	}
	return nil
}

// closingWords begin the paragraphs that stand behind the last item of a list.
var closingWords = []string{
	"nhan duoc ", "yeu cau ", "de nghi ", "tren day ", "can cu ", "trong qua trinh ", "cong van nay ", "chi thi nay ", "ke hoach nay ", "thong bao nay ",
	"cong dien nay ", "quyet dinh nay ", "nghi quyet nay ", "ket luan nay ", "giao van phong ", "van phong ", "ban thuong vu ", "thuong truc ", "tren co so ",
	"thoi gian thuc hien", "uy ban nhan dan ", "ubnd ", "dang uy ", "qua trinh ", "noi dung ", "cac don vi ", "cac chi bo ", "thu truong ",
}

// requests are words by which a paper asks for something.
var requests = []string{
	" yeu cau ", " yeu cau: ", " de nghi ", " de nghi: ", " chi dao ", " chi dao: ", " giao ", " thuc hien ", " trien khai ", " tap trung ", " quan triet ", " nhiem vu ", " phan cong ", " lam tot ",
}
