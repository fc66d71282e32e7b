package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The sounds of written Vietnamese. A syllable is an initial, which may be none, a rime, and at most one tone.
// The lists are wider than the standard where names of places need it: Bắc Kạn, Đắk Lắk.
const (
	// toned holds each vowel with its tones: ngang, huyền, hỏi, ngã, sắc, nặng.
	toned = "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ"

	initials = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x"

	rimes = "a ai am an ang anh ao au ay ac ach ap at ăm ăn ăng ăc ăk ăp ăt âm ân âng âu ây âc âp ât " +
		"e em en eng eo ec ep et ê êm ên ênh êu êch êp êt " +
		"i ia im in inh iu ich ip it iêm iên iêng iêu iêc iêp iêt y yêm yên yêng yêu yêt " +
		"o oi om on ong oong oc ooc op ot ô ôi ôm ôn ông ôc ôp ôt ơ ơi ơm ơn ơp ơt " +
		"u ua ui um un ung uc up ut uôi uôm uôn uông uôc uôt ư ưa ưi ưng ưu ưc ưt ươi ươm ươn ương ươu ươc ươp ươt " +
		"oa oai oam oan oang oanh oao oay oac oach oap oat oăm oăn oăng oăc oăt oe oen oeo oet " +
		"uân uâng uây uât uê uênh uêch uơ uy uya uyn uynh uyu uych uyp uyt uyên uyêt"

	// rimesAfterQu follow q and its u.
	rimesAfterQu = "a ai an ang anh ao au ay ac ach at ăm ăn ăng ăc ăp ăt ân âng ây ât e en eo et ê ên ênh êch êt " +
		"i ich it y yn ynh yt yên yêt ôc ơ ơi"
)

// A letter is a Vietnamese letter in its parts.
type letter struct {
	bare rune // lower case, without tone; 0 is no letter of the alphabet
	tone byte // 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng
}

const (
	toneSharp = 4
	toneHeavy = 5
)

var (
	lowLetters   = newLetters(0, 0x1b1)       // a to ư
	tonedLetters = newLetters(0x1ea0, 0x1efa) // ạ to ỹ
	initialSet   = newSet(initials)           // without qu, which has rimes of its own
	rimeSet      = newSet(rimes)              //
	quRimeSet    = newSet(rimesAfterQu)       //
	quality      = [...]rune{'ă', 'â', 'ê', 'ô', 'ơ', 'ư'}
	longest      = len("nghuyêng") // bytes of the longest syllable without tone, with room to spare
)

func newSet(words string) map[string]bool {
	set := make(map[string]bool)
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}

// newLetters makes the table of the letters from first up to, not including, end.
func newLetters(first, end rune) []letter {
	table := make([]letter, end-first)
	put := func(r rune, l letter) {
		for _, r := range [...]rune{r, unicode.ToUpper(r)} {
			if r >= first && r < end {
				table[r-first] = l
			}
		}
	}
	for r := 'a'; r <= 'z'; r++ {
		put(r, letter{bare: r})
	}
	put('đ', letter{bare: 'đ'})
	for _, row := range strings.Fields(toned) {
		bare, _ := utf8.DecodeRuneInString(row)
		tone := byte(0)
		for _, r := range row {
			put(r, letter{bare, tone})
			tone++
		}
	}
	return table
}

// letterOf takes a letter of either case apart.
func letterOf(r rune) letter {
	switch {
	case r >= 0 && int(r) < len(lowLetters):
		return lowLetters[r]
	case r >= 0x1ea0 && int(r)-0x1ea0 < len(tonedLetters):
		return tonedLetters[r-0x1ea0]
	}
	return letter{}
}

// isSyllable tells whether word, one word in NFC of any case, can be a Vietnamese syllable. The tone may stand where
// either school puts it: hòa, hoà.
func isSyllable(word string) bool {
	var room [32]byte
	bare, tone, toneAt := room[:0], byte(0), 0
	for _, r := range word {
		l := letterOf(r)
		if l.bare == 0 || len(bare) > longest || tone != 0 && l.tone != 0 {
			return false
		}
		if l.tone != 0 {
			tone, toneAt = l.tone, len(bare)
		}
		bare = utf8.AppendRune(bare, l.bare)
	}
	rime := rimeStart(bare)
	if rime < 0 || tone != 0 && toneAt < rime {
		return false
	}
	return toneFits(bare[rime:], tone, toneAt-rime)
}

// rimeStart returns where the rime of a syllable without tone begins, or -1 where it is no syllable.
func rimeStart(bare []byte) int {
	if len(bare) > 2 && bare[0] == 'q' && bare[1] == 'u' && quRimeSet[string(bare[2:])] {
		return 2
	}
	vowel := firstVowel(bare)
	initial, rime := string(bare[:vowel]), bare[vowel:]
	switch {
	case initial != "" && !initialSet[initial]:
		return -1
	case initial == "g" && len(rime) > 0 && rime[0] == 'i':
		if rimeSet[string(rime)] { // gì, giếng
			return vowel
		}
		if rimeSet[string(rime[1:])] && rime[1] != 'i' && rime[1] != 'y' { // giữ
			return vowel + 1
		}
		return -1
	case !rimeSet[string(rime)] || !spells(initial, rime):
		return -1
	}
	return vowel
}

func firstVowel(bare []byte) int {
	for i, r := range string(bare) {
		switch r {
		case 'a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y':
			return i
		}
	}
	return len(bare)
}

// spells tells whether the spelling of the initial goes with the rime: c g ng before a o u, k gh ngh before e i.
func spells(initial string, rime []byte) bool {
	first, _ := utf8.DecodeRune(rime)
	front := first == 'e' || first == 'ê' || first == 'i'
	switch initial {
	case "c", "g", "ng":
		return !front && first != 'y'
	case "gh", "ngh":
		return front
	case "k": // of the others only Kạn and Kà
		return front || string(rime) == "y" || first == 'a'
	case "": // yên, never iên
		return first != 'i' || !strings.HasPrefix(string(rime), "iê")
	}
	return !strings.HasPrefix(string(rime), "yê")
}

// toneFits tells whether a rime can bear the tone at that place: a rime that is stopped has only two tones, and a vowel
// with a mark of its own draws the tone to itself.
func toneFits(rime []byte, tone byte, at int) bool {
	switch rime[len(rime)-1] {
	case 'c', 'p', 't':
		if tone != toneSharp && tone != toneHeavy {
			return false
		}
	case 'h':
		if rime[len(rime)-2] == 'c' && tone != toneSharp && tone != toneHeavy {
			return false
		}
	}
	if tone == 0 {
		return true
	}
	for i := len(rime); i > 0; {
		r, size := utf8.DecodeLastRune(rime[:i])
		i -= size
		for _, q := range quality {
			if r == q {
				return i == at
			}
		}
	}
	return true
}
