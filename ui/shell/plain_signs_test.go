package shell_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"sotruc/ui/drive"
)

// controls are what code page 437 shows for the bytes below the blank and for 7F.
const controls = "☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼⌂"

// vietnamese are the letters with two marks or of none of the code pages, which fonts of Vietnamese Windows have beside those of WGL4.
func vietnamese(r rune) bool {
	return r >= 'Ạ' && r <= 'ỹ' || strings.ContainsRune("ĂăĐđĨĩŨũƠơƯư", r)
}

// undrawn are the runes of a text that the fonts of old consoles lack: what neither of the two code pages has, whose signs are all of WGL4,
// and is no Vietnamese letter.
func undrawn(text string) (lacking string) {
	for _, r := range text {
		_, dos := charmap.CodePage437.EncodeRune(r)
		_, windows := charmap.Windows1252.EncodeRune(r)
		if !dos && !windows && !vietnamese(r) && !strings.ContainsRune(controls, r) && !strings.ContainsRune(lacking, r) {
			lacking += string(r)
		}
	}
	return lacking
}

// With plain signs every screen of the sample ward is drawn with what the fonts of old consoles have, its help page too, and as wide as ever.
func TestPlainSignsAreThoseOfOldConsoles(t *testing.T) {
	t.Parallel()
	changed := false
	for _, keys := range everyScreen {
		d := drive.Start(t, 40).Press(strings.Fields(keys)...)
		for _, page := range []string{"", "f1"} {
			if page != "" {
				d.Size(200, 120).Press(page)
			}
			full := d.Screen()
			d.Desk.Config.UI.Signs = "plain"
			plain := d.Screen()
			if lacking := undrawn(plain); lacking != "" {
				t.Errorf("%s %s: no plain twin of %q", keys, page, lacking)
			}
			changed = changed || plain != full
			d.Fits(120, 40).Fits(60, 20).Size(200, 120)
			d.Desk.Config.UI.Signs = "full"
		}
	}
	if !changed {
		t.Error("no screen has a sign with a twin")
	}
}

// The signs that help explains are those that are drawn.
func TestHelpShowsThePlainSigns(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 40)
	d.Desk.Config.UI.Signs = "plain"
	d.Press("3").Size(120, 60).Press("f1").See("√").Absent("✓")
}
