package intake

// item is a numbered paragraph with what stands under it.
type item struct {
	paragraph
	more  []span // unnumbered paragraphs that go on with it
	items []*item
	ended bool // by a table behind it
}

// list is a numbered list at the top of the body, and the paragraph that leads to it.
type list struct {
	lead  span
	items []*item
}

// outline is the body cut into lists and the paragraphs outside them.
type outline struct {
	lists []*list
	loose []span
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
			out.loose = append(out.loose, p.span)
			continue
		}
		if p.level == levelNone {
			open, now = r.addLoose(&out, p, open, now)
			continue
		}
		depth, ok := place(open, p.ordinal)
		switch {
		case !ok && len(open) > 0:
			last := open[len(open)-1]
			last.more = append(last.more, p.span)
			continue
		case !ok:
			out.loose = append(out.loose, p.span)
			continue
		}
		it := &item{paragraph: p}
		open = append(open[:depth], it)
		if depth > 0 {
			open[depth-1].items = append(open[depth-1].items, it)
			continue
		}
		if now == nil || now.items[len(now.items)-1].level != p.level || startsAnew(now.items, p.ordinal) {
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
	if len(open) == 0 || r.ends(p.span, ":") && r.leads(p.span) {
		out.loose = append(out.loose, p.span)
		return nil, nil
	}
	if last := open[len(open)-1]; last.ended {
		out.loose = append(out.loose, p.span)
	} else {
		last.more = append(last.more, p.span)
	}
	return open, now
}

// leads tells whether a paragraph that ends in a colon asks for what is listed under it.
func (r *reading) leads(p span) bool {
	if r.holds(p, requests) && r.holds(p, []string{" sau", " nhiem vu"}) {
		return true
	}
	return r.holds(span{max(p.from, p.to-14), p.to}, []string{" yeu cau:", " yeu cau :", " chi dao:", " de nghi:"})
}

// place tells under how many of the open items a number belongs: beside the one of its own level, else under the
// deepest.
func place(open []*item, o ordinal) (depth int, ok bool) {
	for i, it := range open {
		if it.level == o.level {
			return i, o.number == 0 || o.number == 1 || o.number > it.number && o.number <= it.number+2
		}
	}
	if o.level == levelDash || o.level == levelPlus {
		return len(open), true
	}
	for i, it := range open {
		if it.level > o.level {
			return i, o.number == 1 || i == 0
		}
	}
	return len(open), o.number <= 1 || o.level == levelSecond || o.level == levelThird
}

// startsAnew tells whether a number begins another list after items.
func startsAnew(items []*item, o ordinal) bool {
	return o.number == 1 && len(items) > 0 && items[len(items)-1].level == o.level && o.level != levelDash && items[len(items)-1].number > 0
}

// closings takes the closing paragraphs of the paper off the last item of a list.
func (r *reading) closings(l *list) []span {
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
