package locale_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sotruc/ui/locale"
)

func both(t *testing.T) (vi, en *locale.Strings) {
	t.Helper()
	words := make([]*locale.Strings, 0, 2)
	for _, lang := range []string{"vi", "en"} {
		s, err := locale.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Check(); err != nil {
			t.Fatal(err)
		}
		words = append(words, s)
	}
	return words[0], words[1]
}

func TestBothLanguagesHaveTheSameKeys(t *testing.T) {
	vi, en := both(t)
	for _, key := range vi.Keys() {
		if !en.Has(key) {
			t.Errorf("%s is not in en", key)
		}
	}
	for _, key := range en.Keys() {
		if !vi.Has(key) {
			t.Errorf("%s is not in vi", key)
		}
	}
}

var verb = regexp.MustCompile(`%[-+# 0]*(?:\d+)?(?:\.\d*)?(?:\[(\d+)\])?([a-zA-Z%])`)

// verbs lists what becomes of each argument of a format, in the order of the
// arguments: %[2]s first and %[1]d after it take the same as %d and %s. %% takes none.
func verbs(t *testing.T, text string) []string {
	t.Helper()
	var list []string
	next := 0
	for _, found := range verb.FindAllStringSubmatch(text, -1) {
		if found[2] == "%" {
			continue
		}
		if found[1] != "" {
			n, err := strconv.Atoi(found[1])
			if err != nil || n < 1 || n > 20 {
				t.Fatalf("%q: argument %s", text, found[1])
			}
			next = n - 1
		}
		for len(list) <= next {
			list = append(list, "")
		}
		list[next] = found[2]
		next++
	}
	return list
}

func TestBothLanguagesTakeTheSameArguments(t *testing.T) {
	vi, en := both(t)
	for _, key := range vi.Keys() {
		a, b := verbs(t, vi.T(key)), verbs(t, en.T(key))
		if !slices.Equal(a, b) {
			t.Errorf("%s takes %v in vi and %v in en", key, a, b)
		}
		for _, s := range []*locale.Strings{vi, en} {
			args := make([]any, 0, len(a))
			for _, letter := range verbs(t, s.T(key)) {
				args = append(args, sample(letter))
			}
			if len(args) == 0 {
				continue
			}
			if got := s.T(key, args...); strings.Contains(got, "%!") {
				t.Errorf("%s in %s is not a sound format: %q", key, s.Lang(), got)
			}
		}
	}
}

func sample(letter string) any {
	switch letter {
	case "d":
		return 7
	case "f", "g", "e":
		return 36.6
	case "c":
		return 'x'
	}
	return "x"
}

func TestTextIsFitForTheScreen(t *testing.T) {
	vi, en := both(t)
	for _, s := range []*locale.Strings{vi, en} {
		for _, key := range s.Keys() {
			text, name := s.T(key), fmt.Sprintf("%s in %s", key, s.Lang())
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s is empty", name)
			}
			if !utf8.ValidString(text) || !norm.NFC.IsNormalString(text) {
				t.Errorf("%s is not NFC", name)
			}
			if strings.ContainsFunc(text, unfit) {
				t.Errorf("%s holds a control or format character: %q", name, text)
			}
			if strings.ContainsAny(text, "⟦⟧\ufffd") {
				t.Errorf("%s holds a mark of something missing: %q", name, text)
			}
		}
	}
}

func unfit(r rune) bool {
	return r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

func TestEnglishIsTranslated(t *testing.T) {
	vi, en := both(t)
	same := 0
	for _, key := range vi.Keys() {
		if vi.T(key) != en.T(key) {
			continue
		}
		same++
		if strings.ContainsFunc(vi.T(key), func(r rune) bool { return r >= 0x1ea0 && r <= 0x1ef9 }) && key != "app.name" {
			t.Errorf("%s is Vietnamese in en: %q", key, en.T(key))
		}
	}
	if all := len(vi.Keys()); same*20 > all {
		t.Errorf("%d of %d texts are the same in both languages", same, all)
	}
}
