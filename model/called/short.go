package called

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"sotruc/model/viet"
)

// short is a short form of words in the name of a body, and what it stands for, folded.
type short struct{ from, to string }

// shortWords are the short forms that stand for the same wherever in a name they are: "CB KP 3", "Văn phòng HĐND và UBND".
var shortWords = []short{
	{"ubmttqvn", "mat tran to quoc"},
	{"ubmttq viet nam", "mat tran to quoc"},
	{"ubmttq vn", "mat tran to quoc"},
	{"ubmttq", "mat tran to quoc"},
	{"uy ban mat tran to quoc viet nam", "mat tran to quoc"},
	{"uy ban mat tran to quoc", "mat tran to quoc"},
	{"uy ban mttq viet nam", "mat tran to quoc"},
	{"uy ban mttq vn", "mat tran to quoc"},
	{"uy ban mttq", "mat tran to quoc"},
	{"ub mttq viet nam", "mat tran to quoc"},
	{"ub mttq vn", "mat tran to quoc"},
	{"ub mttq", "mat tran to quoc"},
	{"mat tran to quoc viet nam", "mat tran to quoc"},
	{"mttqvn", "mat tran to quoc"},
	{"mttq viet nam", "mat tran to quoc"},
	{"mttq vn", "mat tran to quoc"},
	{"mttq", "mat tran to quoc"},
	{"ubnd", "uy ban nhan dan"},
	{"hdnd", "hoi dong nhan dan"},
	{"ubkt", "uy ban kiem tra"},
	{"ub kiem tra", "uy ban kiem tra"},
	{"vpdu", "van phong dang uy"},
	{"vp", "van phong"},
	{"bchqs", "ban chi huy quan su"},
	{"bch quan su", "ban chi huy quan su"},
	{"bch qs", "ban chi huy quan su"},
	{"ban chqs", "ban chi huy quan su"},
	{"bcd", "ban chi dao"},
	{"bdh", "ban dieu hanh"},
	{"bql", "ban quan ly"},
	{"tyt", "tram y te"},
	{"hlhpn", "hoi lien hiep phu nu"},
	{"hoi lhpn", "hoi lien hiep phu nu"},
	{"hoi phu nu", "hoi lien hiep phu nu"},
	{"hoi pn", "hoi lien hiep phu nu"},
	{"hpn", "hoi lien hiep phu nu"},
	{"hccb", "hoi cuu chien binh"},
	{"hoi ccb", "hoi cuu chien binh"},
	{"hnd", "hoi nong dan"},
	{"hoi nd", "hoi nong dan"},
	{"hnct", "hoi nguoi cao tuoi"},
	{"hoi nct", "hoi nguoi cao tuoi"},
	{"hctd", "hoi chu thap do"},
	{"hoi ctd", "hoi chu thap do"},
	{"doan thanh nien cong san ho chi minh", "doan thanh nien"},
	{"doan tncs ho chi minh", "doan thanh nien"},
	{"doan tncs hcm", "doan thanh nien"},
	{"doan tncs", "doan thanh nien"},
	{"doan tn", "doan thanh nien"},
	{"dtn", "doan thanh nien"},
	{"chi bo so", "chi bo"},
	{"cb", "chi bo"},
	{"kp", "khu pho"},
	{"kdc", "khu dan cu"},
	{"tdp", "to dan pho"},
}

// shortHeads are those that are other words elsewhere: they stand for a body where a name begins, or behind "chi bộ".
var shortHeads = []short{
	{"ca", "cong an"},
	{"cap", "cong an phuong"},
	{"cax", "cong an xa"},
	{"quan su", "ban chi huy quan su"},
	{"qs", "ban chi huy quan su"},
	{"ccb", "hoi cuu chien binh"},
	{"ub phuong", "uy ban nhan dan phuong"},
	{"ub xa", "uy ban nhan dan xa"},
	{"doan phuong", "doan thanh nien phuong"},
	{"doan xa", "doan thanh nien xa"},
}

// writing is a short form as it is looked for: by its words.
type writing struct {
	from  []string
	to    string
	heads bool // it is one only where the name of a body begins
}

// writings are the short forms by their first word, longer ones first.
var writings = byFirstWord(shortWords, shortHeads)

func byFirstWord(anywhere, heads []short) map[string][]writing {
	known := map[string][]writing{}
	for i, s := range slices.Concat(anywhere, heads) {
		words := strings.Fields(s.from)
		known[words[0]] = append(known[words[0]], writing{words, s.to, i >= len(anywhere)})
	}
	for _, list := range known {
		slices.SortStableFunc(list, func(a, b writing) int { return cmp.Compare(len(b.from), len(a.from)) })
	}
	return known
}

// nameWord is a word of a name, folded.
type nameWord struct {
	text  string
	plain bool // it is typed without tones, as a short form is
}

// wordsOf cuts a name into words at blanks and signs, "&" being "và", and where a number follows without a blank: "KP3", "UBND P.5". Numbers
// lose what they may begin with: "số", zeros.
func wordsOf(name string) []nameWord {
	var words []nameWord
	name = strings.ReplaceAll(viet.CleanLine(name), "&", " và ")
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return strings.ContainsRune(" .,-–/", r) }) {
		at := strings.IndexFunc(part, unicode.IsDigit)
		if at < 0 {
			words = append(words, nameWordOf(part))
			continue
		}
		if at > 0 {
			words = append(words, nameWordOf(part[:at]))
		}
		if n := len(words); n > 1 && words[n-1].text == "so" {
			words = words[:n-1]
		}
		number := strings.TrimLeft(viet.Fold(part[at:]), "0")
		words = append(words, nameWord{text: cmp.Or(number, "0")})
	}
	return words
}

func nameWordOf(part string) nameWord {
	text := viet.Fold(part)
	return nameWord{text, strings.ReplaceAll(strings.ToLower(part), "đ", "d") == text}
}

// writtenOut folds a name and writes its short forms out: "CB KP3" is "chi bo khu pho 3".
func writtenOut(name string) []string {
	var out []string
	for words := wordsOf(name); len(words) > 0; {
		begins := len(out) == 0 || len(out) == 2 && out[0] == "chi" && out[1] == "bo"
		to, n := shortAt(words, begins)
		out, words = append(out, strings.Fields(to)...), words[n:]
	}
	return out
}

// shortAt gives what the first words of a name stand for, and how many they are.
func shortAt(words []nameWord, begins bool) (to string, n int) {
	same := func(w nameWord, from string) bool { return w.text == from }
	for _, s := range writings[words[0].text] {
		n := len(s.from)
		if n > len(words) || s.heads && !begins || n == 1 && !words[0].plain {
			continue
		}
		if slices.EqualFunc(words[:n], s.from, same) {
			return s.to, n
		}
	}
	return words[0].text, 1
}
