package safejson_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"sotruc/ui/safejson"
)

// Nothing a terminal obeys is left in what is printed as JSON, whatever stands around it, and all else stays as it is.
func TestNothingObeyedIsLeftInJSON(t *testing.T) {
	t.Parallel()
	alphabet := []rune("aĂạỹ𠀀 \u007f\u0080\u009b\u00a0\u00ad\u0600\u061c\u180e\u1ea0\u200b\u202e\u2066\ufeff\ufff9\U000e0001")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.OneOf(rapid.SampledFrom(alphabet), rapid.Rune())).Draw(t, "text")
		var want strings.Builder
		for _, r := range text {
			if r >= 0x7f && r < 0xa0 || r <= 0xffff && unicode.Is(unicode.Cf, r) {
				fmt.Fprintf(&want, `\u%04x`, r)
			} else {
				want.WriteRune(r)
			}
		}
		if got := string(safejson.Escape([]byte(text))); got != want.String() {
			t.Fatalf("%q, want %q", got, want.String())
		}
	})
}
