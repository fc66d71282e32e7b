package outline

import (
	"strings"

	"sotruc/intake/source"
)

// Item is a numbered paragraph with what stands under it.
type Item struct {
	Paragraph
	More    []source.Span // unnumbered paragraphs that go on with it
	Items   []*Item
	Closing bool // no point of its own: an order behind the points of an item, which is about all of them
	ended   bool // by a table behind it
}

// List is a numbered list at the top of the body, and the paragraph that leads to it.
type List struct {
	Lead  source.Span
	Items []*Item
}

// Outline is the body cut into lists and the paragraphs outside them.
type Outline struct {
	Paragraphs []Paragraph // all of them, in order
	Lists      []*List
	Loose      []source.Span
}

// reader builds an outline, paragraph by paragraph.
type reader struct {
	*Body
	out  Outline
	open []*Item // from the top to the deepest
	now  *List
}

// Read finds the lists of the body. A number opens an item where it goes on with the items open at that time, or with the list
// before, or begins a list.
func (b *Body) Read() Outline {
	r := reader{Body: b, out: Outline{Paragraphs: b.Paragraphs()}}
	b.headings(r.out.Paragraphs)
	for i, p := range r.out.Paragraphs {
		switch {
		case p.Row:
			for _, it := range r.open {
				it.ended = true
			}
			r.out.Loose = append(r.out.Loose, p.Span)
		case p.Level == source.LevelNone:
			r.loose(i, p)
		default:
			r.item(p)
		}
	}
	for _, l := range r.out.Lists {
		r.out.Loose = append(r.out.Loose, b.closings(l)...)
	}
	return r.out
}

// item opens the item of a numbered paragraph.
func (r *reader) item(p Paragraph) {
	p.Ordinal = r.smallRoman(p.Ordinal)
	if len(r.open) == 0 {
		r.resume(p)
	}
	depth, ok := place(r.open, p.Ordinal)
	if !ok && p.Number > 1 && r.opensAgain(p) { // "1. 2. 2. 3."
		depth, ok = r.beside(p.Level)
	}
	if len(r.open) == 0 && len(r.out.Lists) == 0 && p.Level == source.LevelArabic && follows(0, p.Number) { // its first number is lost
		ok = true
	}
	switch {
	case !ok && len(r.open) > 0:
		last := r.open[len(r.open)-1]
		last.More = append(last.More, p.Span)
		return
	case !ok:
		r.out.Loose = append(r.out.Loose, p.Span)
		return
	}
	it := &Item{Paragraph: p}
	r.open = append(r.open[:depth], it)
	if depth > 0 {
		r.open[depth-1].Items = append(r.open[depth-1].Items, it)
		return
	}
	if r.now == nil || r.now.Items[len(r.now.Items)-1].Level != p.Level || startsAnew(r.now.Items, p.Ordinal) {
		r.now = &List{}
		if n := len(r.out.Loose); n > 0 && r.Ends(r.out.Loose[n-1], ":") {
			r.now.Lead = r.out.Loose[n-1]
			r.out.Loose = r.out.Loose[:n-1]
		}
		r.out.Lists = append(r.out.Lists, r.now)
	}
	r.now.Items = append(r.now.Items, it)
}

// smallRoman makes "i)" the first of such numbers where no letters are listed that it could go on with.
func (r *reader) smallRoman(o source.Ordinal) source.Ordinal {
	if o.Print != "i)" {
		return o
	}
	for _, it := range r.open {
		if it.Level == o.Level && follows(it.Number, o.Number) {
			return o
		}
	}
	o.Level, o.Number = source.LevelBracket, 1
	return o
}

// opensAgain tells whether a number that does not go on with its list opens an item all the same: a sentence is ended before it, and one begins behind
// it. Whoever counts wrongly hands out as much.
func (r *reader) opensAgain(p Paragraph) bool {
	before := strings.TrimRight(r.Fold[:p.From], " \t\n")
	return before != "" && strings.IndexByte(".;", before[len(before)-1]) >= 0 && r.UpperAt(p.Words.From)
}

// beside is under how many of the open items one of a level stands that is open already.
func (r *reader) beside(l source.Level) (depth int, ok bool) {
	for i, it := range r.open {
		if it.Level == l && l >= source.LevelArabic && it.Number >= 1 {
			return i, true
		}
	}
	return 0, false
}

// resume opens the last item of the list before anew, where a number goes on with it: what stood between was no end of the list.
func (r *reader) resume(p Paragraph) {
	n := len(r.out.Lists)
	if n == 0 || p.Number < 2 {
		return
	}
	before := r.out.Lists[n-1]
	if last := before.Items[len(before.Items)-1]; last.Level == p.Level && follows(last.Number, p.Number) {
		r.now, r.open = before, []*Item{last}
	}
}

// loose puts the unnumbered paragraph at i where it belongs: to the deepest open item, behind the points of one, or outside. One
// that asks for something and ends in a colon leads to a list of its own, or to the points that follow.
func (r *reader) loose(i int, p Paragraph) {
	leads := r.Ends(p.Span, ":") && r.leads(p.Span)
	if len(r.open) == 0 || leads && !r.within(i) {
		r.out.Loose = append(r.out.Loose, p.Span)
		r.open, r.now = nil, nil
		return
	}
	last := r.open[len(r.open)-1]
	switch {
	case last.ended:
		r.out.Loose = append(r.out.Loose, p.Span)
	case len(r.open) > 1 && isPoint(last.Level) && (leads || IsOrder(r.Text, p.Span)):
		for len(r.open) > 1 && isPoint(r.open[len(r.open)-1].Level) {
			r.open = r.open[:len(r.open)-1]
		}
		above := r.open[len(r.open)-1]
		if leads {
			above.More = append(above.More, p.Span)
			return
		}
		p.Ordinal = source.Ordinal{}
		above.Items = append(above.Items, &Item{Paragraph: p, Closing: true})
	default:
		last.More = append(last.More, p.Span)
	}
}

// isPoint tells whether a level is that of the points under a numbered item: a), -, +.
func isPoint(l source.Level) bool { return l >= source.LevelLetter }

// mostAhead bounds how far a list is looked for that goes on.
const mostAhead = 40

// within tells whether what the paragraph at i leads to stands inside the open items: numbers of the item above, "3.1" under 3,
// or points behind which the list goes on.
func (r *reader) within(i int) bool {
	top := r.open[0]
	for _, it := range r.open {
		if it.Level == source.LevelArabic {
			top = it
		}
	}
	list := r.out.Paragraphs
	for n, p := range list[min(i+1, len(list)):min(i+1+mostAhead, len(list))] {
		switch {
		case p.Row || p.Level == source.LevelNone && r.Ends(p.Span, ":"):
			return false
		case p.Level == source.LevelSecond || p.Level == source.LevelThird:
			return strings.HasPrefix(p.Print, top.Print+".") && top.Level == source.LevelArabic
		case p.Level == source.LevelNone, isPoint(p.Level):
		default:
			return n > 0 && p.Level == top.Level && p.Number == top.Number+1
		}
	}
	return false
}

// leads tells whether a paragraph that ends in a colon asks for what is listed under it.
func (b *Body) leads(p source.Span) bool {
	if b.Holds(p, Requests) && b.Holds(p, []string{" sau", " nhiem vu"}) {
		return true
	}
	return b.Holds(source.Over(max(p.From, p.To-14), p.To), []string{" yeu cau:", " yeu cau :", " chi thi:", " chi dao:", " de nghi:"})
}

// place tells under how many of the open items a number belongs: beside the one of its own level, else under the
// deepest.
func place(open []*Item, o source.Ordinal) (depth int, ok bool) {
	for i, it := range open {
		if it.Level == o.Level {
			return i, o.Number == 0 || o.Number == 1 || follows(it.Number, o.Number)
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

// mostLost is how many numbers of a list may be lost in a row.
const mostLost = 3

// follows tells whether a number goes on with the list that had the one before.
func follows(before, n int) bool { return n > before && n <= before+1+mostLost }

// startsAnew tells whether a number begins another list after items.
func startsAnew(items []*Item, o source.Ordinal) bool {
	return o.Number == 1 && len(items) > 0 && items[len(items)-1].Level == o.Level && o.Level != source.LevelDash && items[len(items)-1].Number > 0
}

// closings takes the closing paragraphs of the paper off the last item of a list.
func (b *Body) closings(l *List) []source.Span {
	last := l.Items[len(l.Items)-1]
	about := b.Starts(last.Words, []string{"ve ", "viec ", "cho y kien", "cong tac "})
	for len(last.Items) > 0 {
		last = last.Items[len(last.Items)-1]
	}
	for i, p := range last.More {
		if about && IsOrder(b.Text, p) { // what becomes of the subject of the item
			about = false
			continue
		}
		if b.Starts(p, ClosingWords) || OfAll(b.Text, p) {
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
	" yeu cau ", " yeu cau: ", " chi thi: ", " de nghi ", " de nghi: ", " chi dao ", " chi dao: ", " giao ", " thuc hien ", " trien khai ", " tap trung ", " quan triet ", " nhiem vu ", " phan cong ", " lam tot ",
}

// IntroWords begin the paragraphs that say on what ground a paper is written.
var IntroWords = []string{"can cu ", "tiep nhan ", "sau khi xem xet ", "thuc hien chi thi", "thuc hien cong van", "thuc hien ke hoach", "thuc hien thong bao", "thuc hien ket luan", "thuc hien nghi quyet", "theo de nghi", "toan van", "tran trong", "anh:", "noi nhan", "thi hanh "}
