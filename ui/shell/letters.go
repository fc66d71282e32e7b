package shell

import (
	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/unicode/norm"
)

// uncomposed is the key that was pressed where an input method has made one letter of two: in Telex, "dd" arrives as đ
// and "us" as ú, but where nobody types they are two commands and the second is d, or s.
func uncomposed(msg tea.KeyPressMsg) tea.KeyPressMsg {
	letters := []rune(norm.NFD.String(msg.Text))
	pressed, known := map[rune]rune{
		0x0301: 's', 0x0300: 'f', 0x0309: 'r', 0x0303: 'x', 0x0323: 'j', 0x0306: 'w', 0x031b: 'w',
	}[lastMark(letters)]
	switch {
	case msg.Text == "đ":
		pressed, known = 'd', true
	case lastMark(letters) == 0x0302:
		pressed, known = letters[0], true
	}
	if !known {
		return msg
	}
	return tea.KeyPressMsg{Code: pressed, Text: string(pressed)}
}

// lastMark is the last mark of a letter taken apart; 0 where it has none.
func lastMark(letters []rune) rune {
	if len(letters) < 2 {
		return 0
	}
	return letters[len(letters)-1]
}
