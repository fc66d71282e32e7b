package duty

import (
	"slices"
	"strings"

	"sotruc/intake/source"
)

// The words of an answer, those by which one is asked for, those with which the same is told or hangs on something that may never be, those a
// reply begins with, and what the abstract of a paper that is cited says. Folded.
var (
	answers = []string{
		" phuc dap ", " tra loi bang van ban ", " van ban tra loi ", " gop y ", " tham gia y kien ", " tham gia gop y ", " cho y kien ", " co y kien ", " xin y kien ", " y kien bang van ban ",
		" van ban gop y ", " y kien gop y ", " phan hoi ", " hoi am ", " y kien tra loi ",
	}
	asking  = []string{" de nghi ", " yeu cau ", " mong ", " xin ", " kinh de nghi ", " gui ve ", " gui lai "}
	telling = []string{
		" da nhan duoc ", " da gop y ", " da co y kien ", " da tham gia ", " da phuc dap ", " neu co ", " neu con ", " vuong mac ", " khong phai gop y ", " tiep thu ", " coi nhu ", " xem nhu ",
	}
	replying = []string{"phuc dap ", "tra loi ", "tiep thu ", "qua tong hop ", "tiep nhan ", "sau khi xem xet "}
	citing   = strings.NewReplacer(" ve viec xin y kien ", " ", " ve viec gop y ", " ", " ve viec tham gia y kien ", " ", " ve viec cho y kien ", " ", " ve viec lay y kien ", " ")
)

// What is looked at of a paragraph and of one sentence, in bytes.
const (
	longestAsking = 2000
	longestAsked  = 600
)

// AsksAnswer tells whether a sentence of a paragraph asks for an answer in writing: a reply, an opinion, or a report of the office that gets the
// paper. A paper that is a reply asks for none. own is whether a ward's own committee wrote it, which addresses its units.
func AsksAnswer(s *source.Text, p source.Span, own bool) bool {
	if s.AllUpper(p) || s.Starts(p, replying) {
		return false
	}
	p.To = min(p.To, p.From+longestAsking)
	from := p.From
	for _, t := range s.Tokens(p) {
		if !t.Stop && t.To != p.To {
			continue
		}
		one := citing.Replace(bare(s, source.Over(from, min(t.To, from+longestAsked))))
		holds := func(phrase string) bool { return strings.Contains(one, phrase) }
		asked := slices.ContainsFunc(answers, holds) && slices.ContainsFunc(asking, holds) || AsksOffice(s, source.Over(from, t.To), own)
		if asked && !slices.ContainsFunc(telling, holds) {
			return true
		}
		from = t.To
	}
	return false
}

// bare is the folded words of p without signs, a blank before and behind each.
func bare(s *source.Text, p source.Span) string {
	words := strings.FieldsFunc(s.Flat(p), func(r rune) bool { return strings.ContainsRune(" ,.;:()", r) })
	return " " + strings.Join(words, " ") + " "
}
