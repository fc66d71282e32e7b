package duty

import (
	"sotruc/intake/outline"
	"sotruc/intake/source"
)

// notes begin a leader's note behind the signature. Folded.
var notes = []string{"but phe", "y kien chi dao", "y kien cua", "y kien lanh dao", "chi dao cua", "kinh chuyen", "chuyen ", "giao ", "de nghi ", "yeu cau ", "xu ly:", "phan cong"}

// added begin what a paper adds there, which may ask for nothing. Folded.
var added = []string{"ghi chu", "luu y", "chu y", "tai but", "t/b", "p/s"}

// dueSigns are words by which a paragraph names by when, or how often. Folded.
var dueSigns = []string{" truoc ngay ", " cham nhat ", " xong truoc ", " hoan thanh truoc ", " truoc 1", " truoc 2", " han ", " hang tuan", " hang thang", " hang ngay", " hang quy"}

// leastNote is the least bytes of a note that asks for something.
const leastNote = 20

// Behind gives what asks for something of the paragraphs behind the signature: notes with what goes on with them, what hands something to a body or
// tells one to do something by a day, and in an annex, which begins at an offset, whatever tells a body by name what to do. Rows of tables are none,
// nor are those of which taken tells that they are tasks.
func Behind(s *source.Text, list []outline.Paragraph, annex int, taken func(p source.Span) bool) (found []source.Span) {
	noted := false
	for _, p := range list {
		switch {
		case p.Row || p.Cap || taken(p.Span):
			noted = false
			continue
		case p.From >= annex:
			if !tells(s, &outline.Item{Paragraph: p}) && outline.Handed(s, p.Words).Empty() {
				continue
			}
		case s.Starts(p.Words, notes), s.Starts(p.Words, added) && s.Holds(p.Words, dueSigns):
			noted = true
		case !noted && !asksBehind(s, p):
			continue
		}
		if p.Words.To-p.Words.From >= leastNote && !s.Ends(p.Words, ":") {
			found = append(found, p.Words)
		}
	}
	return found
}

// asksBehind tells whether a paragraph between the signature and an annex asks for something. Points there are who gets the paper, unless a day is named.
func asksBehind(s *source.Text, p outline.Paragraph) bool {
	if !s.Holds(p.Words, dueSigns) && (p.Level >= source.LevelDash || !s.Ends(p.Words, ".")) {
		return false
	}
	return !outline.Handed(s, p.Words).Empty() || told(s, opening(s, p.Words)) != nil
}
