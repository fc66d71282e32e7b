// Package telex makes Vietnamese letters of what is typed on a plain keyboard, in Telex or VNI, where no input method does.
package telex

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Method is a way of typing; the zero value is none.
type Method string

// The ways of typing.
const (
	Telex Method = "telex"
	VNI   Method = "vni"
)

// Keyboard is how letters are typed into every field of a screen.
type Keyboard struct {
	Method Method
	Newer  bool // tones stand in the newer way: hoà, thuý
	Off    bool // switched off for now

	composed bool // letters came with their marks: an input method is at work, and would be crossed
}

// Switch turns the keyboard off or on again, also after an input method was at work.
func (k *Keyboard) Switch() {
	k.Off, k.composed = !k.Off && !k.composed, false
}

// On tells whether what is typed is changed.
func (k *Keyboard) On() bool { return k != nil && k.Method != "" && !k.Off && !k.composed }

// Edit gives what a field is to take for a key: mine is what it would take, before stands before its cursor, back deletes a letter there. A
// secret is left as it is: nobody would see what became of it, and where a command asks for it nothing does.
func (k *Keyboard) Edit(msg, mine tea.Msg, secret bool, before string, back func()) tea.Msg {
	text, letters := mine.(tea.PasteMsg)
	if _, key := msg.(tea.KeyPressMsg); !key || !letters || k == nil || secret {
		return mine
	}
	cut, put := k.press(before, text.Content)
	for range cut {
		back()
	}
	return tea.PasteMsg{Content: put}
}

// press gives how many letters before the cursor go, and what is written in their place, when a text comes as a key. Only a single plain
// letter is ever changed: what comes composed or many letters at once is written as it is.
func (k *Keyboard) press(before, text string) (cut int, put string) {
	letters := []rune(text)
	if k != nil && slices.ContainsFunc(letters, func(r rune) bool { return r > unicode.MaxASCII }) {
		k.composed = true
	}
	if !k.On() || len(letters) != 1 {
		return 0, text
	}
	at := 0
	if last := strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) }); last >= 0 {
		at = last + len(string([]rune(before[last:])[0]))
	}
	word := before[at:]
	size := utf8.RuneCountInString(word)
	if size > longest {
		return 0, text
	}
	if put = k.letter(word, letters[0]); put == word+text {
		return 0, text
	}
	return size, put
}

// longest is how many letters the longest syllable has, with one to spare that undoes a mark: nghiêng.
const longest = 8

// tone is the tone of a key, 0 to take it away; false where it is no key of a tone.
func (k *Keyboard) tone(key rune) (mark rune, is bool) {
	keys := map[Method]string{Telex: "sfrxjz", VNI: "123450"}[k.Method]
	switch at := strings.IndexRune(keys, key); at {
	case -1:
		return 0, false
	case len(tones):
		return 0, true
	default:
		return tones[at], true
	}
}

// letter is a word after a key.
func (k *Keyboard) letter(word string, key rune) string {
	low := unicode.ToLower(key)
	if made, is := k.crossed(word, low, key); is {
		return made
	}
	if s, ok := parse(word); ok {
		if tone, is := k.tone(low); is && (tone != 0 || s.tone != 0) {
			again := tone == s.tone
			s.tone = tone
			if again {
				s.tone = 0
				return s.write(k.Newer) + string(key)
			}
			return s.write(k.Newer)
		}
		if made, is := k.vowel(s, low, key); is {
			return made
		}
	}
	if s, ok := parse(word + string(key)); ok {
		if s.nucleus() == "uơ" && s.to < len(s.letters) || s.nucleus() == "uơi" || s.nucleus() == "uơu" {
			s.letters[s.from] = with(s.letters[s.from], horn)
		}
		return s.write(k.Newer)
	}
	return word + string(key)
}

// crossed makes đ of d, and d of đ where the key is pressed once more: of the first letter of a syllable, of the last where the word is none,
// as in NĐ and UBKTĐU.
func (k *Keyboard) crossed(word string, low, key rune) (string, bool) {
	if low != map[Method]rune{Telex: 'd', VNI: '9'}[k.Method] || word == "" {
		return "", false
	}
	letters, at := []rune(word), 0
	if _, ok := parse(word); !ok {
		at = len(letters) - 1
	}
	other := map[rune]rune{'d': 'đ', 'D': 'Đ', 'đ': 'd', 'Đ': 'D'}[letters[at]]
	if other == 0 {
		return "", false
	}
	letters[at] = other
	made := string(letters)
	if unicode.ToLower(other) == 'd' {
		made += string(key)
	}
	return made, true
}

// vowel puts the mark of a key on a vowel, or takes it away and writes the key where it is pressed once more.
func (k *Keyboard) vowel(s syllable, low, key rune) (string, bool) {
	for _, m := range k.marks(low) {
		if made, is := s.marked(m); is {
			return made.write(k.Newer), true
		}
	}
	for _, m := range k.marks(low) {
		plain, had := s, false
		plain.letters = slices.Clone(s.letters)
		for at := s.from; at < s.to; at++ {
			if mark(s.letters[at]) == m.mark && strings.ContainsRune(m.on, unicode.ToLower(with(s.letters[at], 0))) {
				plain.letters[at], had = with(s.letters[at], 0), true
			}
		}
		if had {
			return plain.write(k.Newer) + string(key), true
		}
	}
	return "", false
}

// marking is a mark and the vowels that take it.
type marking struct {
	mark rune
	on   string
}

func (k *Keyboard) marks(low rune) []marking {
	if k.Method == VNI {
		return map[rune][]marking{'6': {{circumflex, "aeo"}}, '7': {{horn, "uo"}}, '8': {{breve, "a"}}}[low]
	}
	return map[rune][]marking{
		'a': {{circumflex, "a"}}, 'e': {{circumflex, "e"}}, 'o': {{circumflex, "o"}}, 'w': {{horn, "uo"}, {breve, "a"}},
	}[low]
}

// marked is a syllable with a mark on the vowel it belongs to: on both of uo, but where nothing follows and huơ or thuở may be meant.
func (s syllable) marked(m marking) (syllable, bool) {
	made := s
	change := func(at ...int) bool {
		made.letters = slices.Clone(s.letters)
		for _, one := range at {
			made.letters[one] = with(s.letters[one], m.mark)
		}
		return made.valid() && !slices.Equal(made.letters, s.letters)
	}
	takes := func(at int) bool {
		return strings.ContainsRune(m.on, unicode.ToLower(with(s.letters[at], 0))) && mark(s.letters[at]) != m.mark
	}
	if plain := strings.NewReplacer("ư", "u", "ơ", "o", "ô", "o").Replace(s.nucleus()); m.mark == horn && strings.HasPrefix(plain, "uo") {
		lead := strings.ToLower(string(s.letters[:s.from]))
		alone := s.to == len(s.letters) && plain == "uo" && mark(s.letters[s.from]) == 0 && slices.Contains([]string{"h", "th", "kh"}, lead)
		if alone && change(s.from+1) {
			return made, true
		}
		return made, (takes(s.from) || takes(s.from+1)) && !alone && change(s.from, s.from+1)
	}
	for at := s.from; at < s.to; at++ {
		if takes(at) && change(at) {
			return made, true
		}
	}
	return s, false
}
