package outline

import (
	"sotruc/intake/source"
)

// Item is a numbered paragraph with what stands under it.
type Item struct {
	Paragraph
	More  []source.Span // unnumbered paragraphs that go on with it
	Items []*Item
	ended bool // by a table behind it
}

// List is a numbered list at the top of the body, and the paragraph that leads to it.
type List struct {
	Lead  source.Span
	Items []*Item
}

// Outline is the body cut into lists and the paragraphs outside them.
type Outline struct {
	Lists []*List
	Loose []source.Span
}

// Read finds the lists of the body. A number opens an item where it goes on with the items open at that time, or
// begins a list.
func (b *Body) Read() Outline {
	var out Outline
	var open []*Item // from the top to the deepest
	var now *List
	for _, p := range b.Paragraphs() {
		if p.Row {
			for _, it := range open {
				it.ended = true
			}
			out.Loose = append(out.Loose, p.Span)
			continue
		}
		if p.Level == source.LevelNone {
			open, now = b.addLoose(&out, p, open, now)
			continue
		}
		depth, ok := place(open, p.Ordinal)
		switch {
		case !ok && len(open) > 0:
			last := open[len(open)-1]
			last.More = append(last.More, p.Span)
			continue
		case !ok:
			out.Loose = append(out.Loose, p.Span)
			continue
		}
		it := &Item{Paragraph: p}
		open = append(open[:depth], it)
		if depth > 0 {
			open[depth-1].Items = append(open[depth-1].Items, it)
			continue
		}
		if now == nil || now.Items[len(now.Items)-1].Level != p.Level || startsAnew(now.Items, p.Ordinal) {
			now = &List{}
			if n := len(out.Loose); n > 0 && b.Ends(out.Loose[n-1], ":") {
				now.Lead = out.Loose[n-1]
				out.Loose = out.Loose[:n-1]
			}
			out.Lists = append(out.Lists, now)
		}
		now.Items = append(now.Items, it)
	}
	for _, l := range out.Lists {
		out.Loose = append(out.Loose, b.closings(l)...)
	}
	return out
}

// addLoose puts an unnumbered paragraph where it belongs: to the deepest open item, or outside. One that asks for
// something and ends in a colon leads to a list of its own.
func (b *Body) addLoose(out *Outline, p Paragraph, open []*Item, now *List) ([]*Item, *List) {
	if len(open) == 0 || b.Ends(p.Span, ":") && b.leads(p.Span) {
		out.Loose = append(out.Loose, p.Span)
		return nil, nil
	}
	if last := open[len(open)-1]; last.ended {
		out.Loose = append(out.Loose, p.Span)
	} else {
		last.More = append(last.More, p.Span)
	}
	return open, now
}

// leads tells whether a paragraph that ends in a colon asks for what is listed under it.
func (b *Body) leads(p source.Span) bool {
	if b.Holds(p, Requests) && b.Holds(p, []string{" sau", " nhiem vu"}) {
		return true
	}
	return b.Holds(source.Over(max(p.From, p.To-14), p.To), []string{" yeu cau:", " yeu cau :", " chi dao:", " de nghi:"})
}

// place tells under how many of the open items a number belongs: beside the one of its own level, else under the
// deepest.
func place(open []*Item, o source.Ordinal) (depth int, ok bool) {
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
func startsAnew(items []*Item, o source.Ordinal) bool {
	return o.Number == 1 && len(items) > 0 && items[len(items)-1].Level == o.Level && o.Level != source.LevelDash && items[len(items)-1].Number > 0
}

// closings takes the closing paragraphs of the paper off the last item of a list.
func (b *Body) closings(l *List) []source.Span {
	last := l.Items[len(l.Items)-1]
	for len(last.Items) > 0 {
		last = last.Items[len(last.Items)-1]
	}
	for i, p := range last.More {
		if b.Starts(p, ClosingWords) {
			closing := last.More[i:]
			last.More = last.More[:i]
			return closing
		}
	}
	return nil
}

// ClosingWords begin the paragraphs that stand behind the last item of a list.
var ClosingWords = []string{
	"nhan duoc ", "yeu cau ", "de nghi ", "tren day ", "can cu ", "trong qua trinh ", "cong van nay ", "chi thi nay ", "ke hoach nay ", "thong bao nay ",
	"cong dien nay ", "quyet dinh nay ", "nghi quyet nay ", "ket luan nay ", "giao van phong ", "van phong ", "ban thuong vu ", "thuong truc ", "tren co so ",
	"thoi gian thuc hien", "uy ban nhan dan ", "ubnd ", "dang uy ", "qua trinh ", "noi dung ", "cac don vi ", "cac chi bo ", "thu truong ",
}

// Requests are words by which a paper asks for something.
var Requests = []string{
	" yeu cau ", " yeu cau: ", " de nghi ", " de nghi: ", " chi dao ", " chi dao: ", " giao ", " thuc hien ", " trien khai ", " tap trung ", " quan triet ", " nhiem vu ", " phan cong ", " lam tot ",
}

// IntroWords begin the paragraphs that say on what ground a paper is written.
var IntroWords = []string{"can cu ", "thuc hien chi thi", "thuc hien cong van", "thuc hien ke hoach", "thuc hien thong bao", "thuc hien ket luan", "thuc hien nghi quyet", "theo de nghi", "toan van", "tran trong", "anh:", "noi nhan", "thi hanh "}
