package shell

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestLettersAnInputMethodComposedAreTheKeysPressed(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"đ": "d", "â": "a", "ô": "o", "ú": "s", "ừ": "f", "ẻ": "r", "õ": "x", "ạ": "j", "ư": "w", "q": "q", "?": "?",
	} {
		if got := uncomposed(tea.KeyPressMsg{Code: []rune(text)[0], Text: text}).String(); got != want {
			t.Errorf("%s is the key %s, want %s", text, got, want)
		}
	}
}
