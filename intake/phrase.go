package intake

import (
	"slices"
	"strings"
)

// phrase tells whether the words of a folded phrase stand at i, and where they end.
func (t tokens) phrase(i int, phrase string) (next int, ok bool) {
	for ; i >= 0 && i < len(t); i++ {
		word := t[i].word
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

// anyPhrase is phrase for the first of several phrases that stands at i; longer ones come first in the list.
func (t tokens) anyPhrase(i int, phrases []string) (next int, ok bool) {
	for _, phrase := range phrases {
		if next, ok := t.phrase(i, phrase); ok {
			return next, true
		}
	}
	return i, false
}

// phrases are folded phrases by their first word, longer ones first.
type phrases map[string][]string

func newPhrases(list ...string) phrases {
	p := phrases{}
	for _, phrase := range list {
		first, _, _ := strings.Cut(phrase, " ")
		p[first] = append(p[first], phrase)
	}
	for _, list := range p {
		slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	}
	return p
}

// at finds the first of the phrases that stands at i, and where it ends.
func (p phrases) at(t tokens, i int) (next int, ok bool) {
	if i < 0 || i >= len(t) {
		return i, false
	}
	return t.anyPhrase(i, p[t[i].word])
}

// wordSet holds the words of a list with blanks between them.
func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}
