package telex

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/unicode/norm"
)

// typed is what a row of keys makes in an empty field.
func typed(k *Keyboard, keys string) string {
	text := []rune{}
	for _, key := range keys {
		cut, put := k.press(string(text), string(key))
		text = append(text[:len(text)-cut], []rune(put)...)
	}
	return string(text)
}

// The rules of the field: marks where they belong whenever they are typed, gone when typed again, none in words of other languages.
func TestTyping(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]string{
		"tieengs Vieetj": "tiếng Việt", "ddangr uyr": "đảng ủy", "hoaf": "hòa", "hoafn": "hoàn", "thuyr": "thủy", "quyf": "quỳ", "quoocs": "quốc",
		"nguwowif": "người", "nguoiwf": "người", "dduwowngf": "đường", "duongwdf": "đường", "thuowr": "thuở", "thuowngr": "thưởng", "giuwx": "giữ", "gif": "gì",
		"giaays": "giấy", "muaw": "mưa", "hoawcj": "hoặc", "khuyur": "khuỷu", "ngoeof": "ngoèo", "luuw": "lưu", "khuyeens": "khuyến", "ass": "as", "asss": "ass",
		"aaa": "aa", "ddd": "dd", "uww": "uw", "aww": "aw", "asz": "a", "as": "á", "asf": "à", "DDAAT": "ĐÂT", "Nguyeenx": "Nguyễn", "NDD-CP": "NĐ-CP", "UBKTDDU": "UBKTĐU", "BCDDD": "BCDD",
		"http": "http", "w": "w", "xoongs": "xống", "booong": "boong",
	} {
		if got := typed(&Keyboard{Method: Telex}, keys); got != want {
			t.Errorf("Telex %s: %s, want %s", keys, got, want)
		}
	}
	for keys, want := range map[string]string{
		"tie61ng Vie65t": "tiếng Việt", "d9a3ng u3y": "đảng ủy", "nguoi72": "người", "d9uong72": "đường", "hoa8c5": "hoặc", "a11": "a1", "a66": "a6",
		"12/8/2021": "12/8/2021", "to6 3": "tô 3", "d99": "d9", "thuy3": "thủy",
	} {
		if got := typed(&Keyboard{Method: VNI}, keys); got != want {
			t.Errorf("VNI %s: %s, want %s", keys, got, want)
		}
	}
	if got := typed(&Keyboard{Method: Telex, Newer: true}, "hoaf thuyr hoafn"); got != "hoà thuỷ hoàn" {
		t.Errorf("the newer way: %s", got)
	}
}

// What comes composed, or several letters at once, is written as it is, and an input method at work is left alone from then on.
func TestComposedTextIsLeftAlone(t *testing.T) {
	t.Parallel()
	k := &Keyboard{Method: Telex}
	if cut, put := k.press("a", "ss"); cut != 0 || put != "ss" {
		t.Errorf("several letters: %d, %q", cut, put)
	}
	if cut, put := k.press("ti", "ế"); cut != 0 || put != "ế" || k.On() {
		t.Errorf("a composed letter: %d, %q, %v", cut, put, k.On())
	}
	if got := typed(k, "as"); got != "as" {
		t.Errorf("after an input method: %q", got)
	}
	if k.Switch(); typed(k, "as") != "á" {
		t.Error("it is not switched on again")
	}
	if k.Switch(); typed(k, "as") != "as" || typed(nil, "as") != "as" || typed(&Keyboard{}, "as") != "as" {
		t.Error("off, it changes letters")
	}
}

// keysOf are the keys of a syllable: its letters with their marks, then its tone.
func keysOf(method Method, word string) string {
	var keys strings.Builder
	tone := ""
	of := map[Method]map[rune]string{
		Telex: {0x301: "s", 0x300: "f", 0x309: "r", 0x303: "x", 0x323: "j", 0x306: "w", 0x31b: "w"},
		VNI:   {0x301: "1", 0x300: "2", 0x309: "3", 0x303: "4", 0x323: "5", 0x306: "8", 0x31b: "7", 0x302: "6"},
	}[method]
	before := ' '
	for _, r := range norm.NFD.String(word) {
		switch key, is := of[r]; {
		case r == 'đ' && method == Telex:
			keys.WriteString("dd")
		case r == 'đ':
			keys.WriteString("d9")
		case r == 0x302 && method == Telex:
			keys.WriteRune(before)
		case is && r != 0x306 && r != 0x31b && r != 0x302:
			tone = key
		case is:
			keys.WriteString(key)
		default:
			keys.WriteRune(r)
			before = r
		}
	}
	return keys.String() + tone
}

// consonant parts the vowels of a word: of words that were run together in a paper there are several.
func consonant(r rune) bool { return unicode.IsLetter(r) && !strings.ContainsRune("aeiouy", r) }

// Every Vietnamese syllable of the papers the tests read is what its keys make, in both ways of typing.
func TestEverySyllableOfThePapers(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, folder := range []string{"../../../intake/testdata", "../../../sample/texts"} {
		err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".txt" {
				return err
			}
			text, err := os.ReadFile(path)
			for _, word := range strings.FieldsFunc(norm.NFC.String(strings.ToLower(string(text))), func(r rune) bool { return !unicode.IsLetter(r) }) {
				marks := strings.ContainsFunc(word, func(r rune) bool { return r > unicode.MaxASCII && r < 0x2000 })
				if vowels := strings.FieldsFunc(norm.NFD.String(word), consonant); marks && len(vowels) < 2 && len([]rune(norm.NFC.String(strings.Join(vowels, "")))) < 4 && word != "ưỷ" && word != "bxdđ" {
					seen[word] = true
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	failed := 0
	for word := range seen {
		for _, method := range []Method{Telex, VNI} {
			keys := keysOf(method, word)
			older, newer := typed(&Keyboard{Method: method}, keys), typed(&Keyboard{Method: method, Newer: true}, keys)
			if word != older && word != newer {
				failed++
				t.Errorf("%s %s: %s, %s, want %s", method, keys, older, newer, word)
			}
		}
	}
	if len(seen) < 400 {
		t.Errorf("only %d syllables", len(seen))
	}
	t.Logf("%d syllables, %d wrong", len(seen), failed)
}

// What is typed into a secret is never changed, and a run of letters that is no syllable is left alone, letter by letter.
func TestWhatIsLeftAlone(t *testing.T) {
	t.Parallel()
	k := &Keyboard{Method: Telex}
	press := tea.KeyPressMsg{Code: 's', Text: "s"}
	for _, secret := range []bool{true, false} {
		cut := 0
		got := k.Edit(press, tea.PasteMsg{Content: "s"}, secret, "a", func() { cut++ })
		want := tea.PasteMsg{Content: map[bool]string{true: "s", false: "á"}[secret]}
		if got != want || (cut == 0) != secret {
			t.Errorf("secret %t: %v, %d letters go", secret, got, cut)
		}
	}
	for _, before := range []string{"nghieengs", strings.Repeat("abcde", 10000), "ngh"} {
		if got := k.Edit(press, tea.PasteMsg{Content: "s"}, false, before, func() { t.Errorf("a letter of %.20q goes", before) }); got != (tea.PasteMsg{Content: "s"}) {
			t.Errorf("%.20q: %v", before, got)
		}
	}
}
