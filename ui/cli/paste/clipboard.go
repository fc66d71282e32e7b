package paste

import (
	"fmt"

	"github.com/atotto/clipboard"
)

// Copy gives text to the system's clipboard: to that of Windows and macOS, and on Linux where a program for it is there.
// That there is none is no error: the terminal is asked as well, and the screen says what to do where nothing can be pasted.
func Copy(text string) { _ = clipboard.WriteAll(text) }

// Copied is what the system's clipboard has, as far as there is one.
func Copied() (string, error) {
	text, err := clipboard.ReadAll()
	if err != nil {
		return "", fmt.Errorf("read the clipboard: %w", err)
	}
	return text, nil
}
