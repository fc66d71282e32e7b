package source

import (
	"slices"
	"strings"
)

// Phrase tells whether the words of a folded phrase stand at i, and where they end.
func (t Tokens) Phrase(i int, phrase string) (next int, ok bool) {
	for ; i >= 0 && i < len(t); i++ {
		word := t[i].Word
		if !strings.HasPrefix(phrase, word) {
			return 0, false
		}
		if phrase = phrase[len(word):]; phrase == "" {
			return i + 1, true
		}
		if phrase[0] != ' ' {
			return 0, false
		}
		phrase = phrase[1:]
	}
	return 0, false
}

// AnyPhrase is Phrase for the first of several phrases that stands at i; longer ones come first in the list.
func (t Tokens) AnyPhrase(i int, phrases []string) (next int, ok bool) {
	for _, phrase := range phrases {
		if next, ok := t.Phrase(i, phrase); ok {
			return next, true
		}
	}
	return i, false
}

// Phrases are folded phrases by their first word, longer ones first.
type Phrases map[string][]string

// NewPhrases keeps a list of folded phrases to be looked for.
func NewPhrases(list ...string) Phrases {
	p := Phrases{}
	for _, phrase := range list {
		first, _, _ := strings.Cut(phrase, " ")
		p[first] = append(p[first], phrase)
	}
	for _, list := range p {
		slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	}
	return p
}

// At finds the first of the phrases that stands at i, and where it ends; i where none does.
func (p Phrases) At(t Tokens, i int) (next int, ok bool) {
	if i < 0 || i >= len(t) {
		return i, false
	}
	return t.AnyPhrase(i, p[t[i].Word])
}

// WordSet holds the words of a list with blanks between them.
func WordSet(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// Ends tells whether p ends in sign, but for quotes.
func (s *Text) Ends(p Span, sign string) bool {
	return strings.HasSuffix(strings.TrimRight(s.Fold[p.From:p.To], "*\"” "), sign)
}

// Starts tells whether the folded words of p begin with one of phrases; a comma, a full stop or a semicolon ends a word as a blank does.
func (s *Text) Starts(p Span, phrases []string) bool {
	flat := s.Flat(Span{p.From, min(p.To, p.From+100)}) + " "
	for _, phrase := range phrases {
		word, whole := strings.CutSuffix(phrase, " ")
		if strings.HasPrefix(flat, phrase) || whole && len(flat) > len(word) && strings.IndexByte(",.;", flat[len(word)]) >= 0 && flat[:len(word)] == word {
			return true
		}
	}
	return false
}

// longestSearch bounds the part of a paragraph, in bytes, that is searched for words.
const longestSearch = 8000

// signsOff takes the signs off the words, so that "nhiệm vụ:" holds the word nhiệm vụ.
var signsOff = strings.NewReplacer(",", "", ".", "", ":", "", ";", "")

// Holds tells whether the folded words of p hold one of phrases.
func (s *Text) Holds(p Span, phrases []string) bool {
	p.To = min(p.To, p.From+longestSearch)
	flat := " " + s.Flat(p) + " "
	bare := signsOff.Replace(flat)
	for _, phrase := range phrases {
		if strings.Contains(flat, phrase) || strings.Contains(bare, phrase) {
			return true
		}
	}
	return false
}

// LastWord is the last word of s, "" where there is none.
func LastWord(s string) string {
	words := strings.Fields(s)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
