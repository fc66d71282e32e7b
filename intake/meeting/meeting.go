// Package meeting finds what an invitation says of the meeting: when, where and who comes. It tells these apart from what the
// invitation asks somebody to do for it.
package meeting

import (
	"slices"
	"strings"

	"sotruc/intake/cell"
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/model"
	"sotruc/model/reply"
)

// Meeting is what an invitation says; what it does not say is empty.
type Meeting struct {
	Name  string         // the meeting as the abstract has it: "Họp Ban Thường vụ Đảng ủy"
	Due   model.Deadline // when it begins; the zero Deadline where no day could be read
	When  source.Span
	Place source.Span
	Who   []source.Span
	Span  source.Span // all of it
}

// inviting are words by which a paper invites, beside those that reply.Invites knows. Folded.
var inviting = []string{" kinh moi ", " tran trong kinh moi ", " trieu tap ", " moi cac dong chi ", " moi dong chi "}

// longestInviting is what is looked at of a paragraph for the words of reply.Invites, in bytes.
const longestInviting = 2000

// invites tells whether a paragraph invites.
func invites(s *source.Text, p source.Span) bool {
	return s.Holds(p, inviting) || asksToCome(s, p)
}

// asksToCome is reply.Invites of the start of a paragraph.
func asksToCome(s *source.Text, p source.Span) bool {
	return reply.Invites(s.Value(source.Over(p.From, min(p.To, p.From+longestInviting))))
}

// Invites tells whether an abstract, or the first paragraphs of a body, invite to a meeting; so does a paper of a kind that is there for it ("Giấy mời")
// by saying when.
func Invites(s *source.Text, kind, subject string, list []outline.Paragraph) bool {
	says := func(p outline.Paragraph) bool { return Label(s, p.Words) == "when" }
	if strings.HasSuffix(kind, "mời") && slices.ContainsFunc(list, says) {
		return true
	}
	about := source.New(subject)
	if about.Holds(source.Over(0, len(about.Fold)), []string{" giay moi ", " trieu tap "}) || asksToCome(about, source.Over(0, len(about.Fold))) {
		return true
	}
	for _, p := range list[:min(len(list), 3)] {
		if invites(s, p.Span) {
			return s.Holds(p.Span, []string{" hop ", " hoi nghi ", " buoi le ", " hoi thao ", " gap mat "}) ||
				slices.ContainsFunc(list[:min(len(list), 12)], says)
		}
	}
	return false
}

// labels are what a paragraph of an invitation begins with, by what it says. Folded.
var labels = map[string][]string{
	"when":  {"thoi gian"},
	"place": {"dia diem"},
	"who":   {"thanh phan", "kinh moi", "tran trong kinh moi"},
	"other": {"noi dung", "chuong trinh", "hinh thuc", "trang phuc", "chu tri", "tai lieu"},
}

// short are labels of one or two words that other words begin with, which therefore stand alone before the colon. Folded.
var short = map[string]string{"vao hoi": "when", "hoi": "when", "vao luc": "when", "luc": "when", "tai": "place", "toi du": "other", "den du": "other"}

// Label tells which part of an invitation a paragraph begins: "when", "place", "who", "other"; "" is none.
func Label(s *source.Text, p source.Span) string {
	flat := s.Flat(source.Over(p.From, min(p.To, p.From+60)))
	if head, _, colon := strings.Cut(flat, ":"); colon && short[strings.TrimSpace(head)] != "" {
		return short[strings.TrimSpace(head)]
	}
	for _, part := range []string{"when", "place", "who", "other"} {
		for _, words := range labels[part] {
			rest, ok := strings.CutPrefix(flat, words)
			if head, _, colon := strings.Cut(rest, ":"); ok && part != "who" && (colon && len(head) < 30 || len(rest) < 12) || ok && part == "who" && words == "thanh phan" {
				return part
			}
		}
	}
	return ""
}

// Assigns tells whether a paragraph of an invitation says who prepares what: "Phân công: …", "Chuẩn bị: …".
func Assigns(s *source.Text, p source.Span) bool {
	head, _, colon := strings.Cut(s.Flat(source.Over(p.From, min(p.To, p.From+60))), ":")
	for _, words := range []string{"phan cong", "chuan bi", "cong tac chuan bi", "nhiem vu", "giao nhiem vu"} {
		if colon && strings.HasPrefix(head, words) {
			return true
		}
	}
	return false
}

// Find reads the meetings from the paragraphs of an invitation that was written on a day: one, but for those of a list in which each point has its day
// and hour.
func Find(s *source.Text, subject string, list []outline.Paragraph, on model.Date) []Meeting {
	m := one(s, subject, list)
	if m.Due = cell.Instant(s, m.When, on); m.Due.Due != 0 {
		return []Meeting{m}
	}
	var several []Meeting
	for _, p := range list {
		if due := cell.Instant(s, p.Words, on); p.Level != source.LevelNone && due.Due != 0 && due.Time != "" {
			several = append(several, Meeting{Name: s.Value(p.Words), Due: due, When: p.Words, Span: p.Span})
		}
	}
	if len(several) > 0 {
		return several
	}
	return []Meeting{m}
}

// one reads the one meeting of an invitation.
func one(s *source.Text, subject string, list []outline.Paragraph) Meeting {
	m := Meeting{Name: nameOf(subject)}
	for i, p := range list {
		part := Label(s, p.Words)
		words := behind(s, p.Words)
		if words.Empty() && part == "when" && i+1 < len(list) && Label(s, list[i+1].Words) == part { // a heading over it
			continue
		}
		if words.Empty() && i+1 < len(list) && part != "who" {
			words = list[i+1].Words
		}
		switch {
		case part == "when" && m.When.Empty():
			m.When = words
		case part == "place" && m.Place.Empty():
			m.Place = words
		case part == "who" && m.Who == nil:
			if !words.Empty() {
				m.Who = append(m.Who, words)
			}
			for _, one := range list[i+1:] {
				if one.Level < source.LevelLetter || Assigns(s, one.Words) {
					break
				}
				m.Who = append(m.Who, one.Words)
			}
		default:
			continue
		}
		if m.Span.Empty() {
			m.Span = p.Span
		}
		m.Span = source.Over(min(m.Span.From, p.From), max(m.Span.To, p.To))
	}
	if m.When.Empty() {
		m.sentence(s, list)
	}
	return m
}

// sentence looks for the time in the sentence that invites: "kính mời dự họp vào lúc 14 giờ ngày 30/9".
func (m *Meeting) sentence(s *source.Text, list []outline.Paragraph) {
	for _, p := range list[:min(len(list), 4)] {
		if invites(s, p.Span) && s.Holds(p.Span, []string{" gio ", " ngay "}) {
			m.When, m.Span = p.Words, p.Span
			return
		}
	}
}

// behind is what stands behind the label of a paragraph.
func behind(s *source.Text, p source.Span) source.Span {
	colon := strings.IndexByte(s.Fold[p.From:min(p.To, p.From+60)], ':')
	if colon < 0 {
		return source.Over(p.To, p.To)
	}
	return s.TrimAny(source.Over(p.From+colon+1, p.To), ".;")
}

// nameOf is the meeting an abstract invites to.
func nameOf(subject string) string {
	about := source.New(subject)
	for _, words := range []string{"moi tham du ", "moi du ", "moi ", "trieu tap ", "tham du ", "du "} {
		at := strings.Index(about.Fold, words)
		if short := strings.HasSuffix(words, "du "); at >= 0 && (at == 0 || !short || strings.HasPrefix(words, "moi")) {
			if name := about.Value(source.Over(at+len(words), len(about.Fold))); name != "" {
				return source.Capital(name)
			}
		}
	}
	if about.Starts(source.Over(0, len(about.Fold)), []string{"hop ", "hoi nghi ", "le ", "buoi "}) {
		name, _, _ := strings.Cut(about.Value(source.Over(0, len(about.Fold))), " (")
		return source.Capital(name)
	}
	return "Họp"
}

// Words are what is to be attended, one line a part.
func (m Meeting) Words(s *source.Text) string {
	text := m.Name
	if when := s.Value(m.When); when != "" && when != text {
		text += "\nThời gian: " + when
	}
	if !m.Place.Empty() {
		text += "\nĐịa điểm: " + s.Value(m.Place)
	}
	if len(m.Who) > 0 {
		who := make([]string, len(m.Who))
		for i, p := range m.Who {
			who[i] = strings.TrimRight(s.Value(p), ".;,:")
		}
		text += "\nThành phần: " + strings.Join(who, "; ")
	}
	return text
}
