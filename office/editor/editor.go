// Package editor hands a text to the editor of the user, and takes it back.
package editor

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"unicode/utf8"

	"sotruc/model/viet"
)

// ErrNone says that nobody named an editor.
var ErrNone = errors.New("no editor is set")

// Error is an editor that did not start, or a text that was not taken from one.
type Error struct {
	Editor string
	Kept   string // the file what was written is left in; "" where nothing was changed
	Err    error
}

func (e *Error) Error() string { return fmt.Sprintf("editor %q: %v", e.Editor, e.Err) }
func (e *Error) Unwrap() error { return e.Err }

// The most a text taken from an editor may be: more than any report says, and what a form holds.
const (
	maxEdited      = 1 << 20
	maxEditedLines = 9_000
)

// errEdited is a text that is too long or not in UTF-8.
var errEdited = errors.New("not a text of at most 1 MB and 9,000 lines in UTF-8")

// System is the command line of the editor of the user, by the environment; "" where none is set.
func System(get func(string) string) string {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if set := strings.TrimSpace(get(name)); set != "" {
			return set
		}
	}
	if runtime.GOOS == "windows" {
		return "notepad.exe"
	}
	return ""
}

// Edit is a text that is with an editor, in a file that only its user can read.
type Edit struct {
	Command *exec.Cmd // to be run with the terminal
	editor  string
	path    string
	given   string
}

// Start puts a text into a file for an editor, below a name that is no path. The error is ErrNone or an *Error.
func Start(editor, name, text string) (*Edit, error) {
	if editor == "" {
		return nil, ErrNone
	}
	words := editorWords(editor)
	if len(words) == 0 {
		return nil, ErrNone
	}
	program, err := exec.LookPath(words[0])
	if err != nil {
		return nil, &Error{Editor: editor, Err: err}
	}
	dir, err := os.MkdirTemp("", "sotruc-")
	if err != nil {
		return nil, fmt.Errorf("make a folder for the editor: %w", err)
	}
	e := &Edit{editor: editor, path: filepath.Join(dir, filepath.Base(name)+".txt"), given: text}
	if text != "" {
		e.given += "\n"
	}
	if err := os.WriteFile(e.path, []byte(e.given), 0o600); err != nil {
		_ = os.RemoveAll(dir)
		return nil, fmt.Errorf("write a file for the editor: %w", err)
	}
	e.Command = exec.Command(program, append(words[1:], e.path)...) //nolint:gosec,noctx // the user named it; no shell reads it, and it runs as long as somebody writes
	return e, nil
}

// Take gives the text after the editor ended, and takes its file away. The error is an *Error; the file stays where there is
// something in it that would be lost.
func (e *Edit) Take(ended error) (string, error) {
	content, err := readEdited(e.path)
	text := viet.Clean(string(content))
	switch {
	case err == nil && ended == nil && utf8.Valid(content) && strings.Count(text, "\n") < maxEditedLines:
		e.remove()
		return strings.TrimRight(text, "\n"), nil
	case errors.Is(err, os.ErrNotExist), err == nil && string(content) == e.given:
		e.remove()
		if ended == nil && err == nil { // what was given is more than is taken
			err = errEdited
		}
		return "", &Error{Editor: e.editor, Err: errors.Join(ended, err)}
	case err == nil:
		err = errEdited
	}
	if ended != nil {
		err = ended
	}
	return "", &Error{Editor: e.editor, Kept: e.path, Err: err}
}

func (e *Edit) remove() {
	_ = os.RemoveAll(filepath.Dir(e.path)) // what an editor still holds open on a system that keeps such files is the user's own
}

// readEdited reads a file up to the bound; errEdited where it is longer.
func readEdited(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("look for what was written: %w", err)
	}
	if info.Size() > maxEdited || !info.Mode().IsRegular() {
		return nil, errEdited
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read what was written: %w", err)
	}
	return content, nil
}

// editorWords are the words of a command line, parted by blanks but within quotes; the whole line where it names a program as it is.
func editorWords(line string) []string {
	if _, err := exec.LookPath(line); err == nil {
		return []string{line}
	}
	var words []string
	var word strings.Builder
	quote, begun := rune(0), false
	for _, r := range line {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, begun = r, true
		case quote == 0 && r == ' ':
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	if begun {
		words = append(words, word.String())
	}
	return words
}
