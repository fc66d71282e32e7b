package config

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/BurntSushi/toml"

	"sotruc/model"
	"sotruc/model/viet"
)

// maxBytes bounds a settings file. The commented example is some 8 KB.
const maxBytes = 256 << 10

// Load reads the settings file. Where it cannot be read Load gives Default and the reason, which is fs.ErrNotExist
// where there is none; where it holds something that cannot be accepted, Default and an *Error, the first by line.
func Load(path string) (Config, error) {
	text, err := Read(path)
	switch {
	case err != nil:
		return Default(), err
	case text.Missing():
		return Default(), fmt.Errorf("read settings: %s: %w", path, fs.ErrNotExist)
	}
	return text.Config()
}

// parse reads the text of a settings file on top of Default.
func parse(text string) (Config, *Error) {
	if line := overlong(text); line > 0 {
		return Config{}, &Error{Line: line, Code: model.CodeTooLong}
	}
	var tree map[string]any
	if _, err := toml.Decode(text, &tree); err != nil {
		return Config{}, syntaxError(err, text)
	}
	c := Default()
	c.Blank = len(tree) == 0
	r := reader{lines: keyLines(text)}
	r.table("", tree, c.settings())
	c.replaced(&r)
	return c, r.bad()
}

// What a line may be, in bytes, and how many parts a key on it may have: the reader of TOML takes time by the square of the parts.
const (
	maxLine  = 8 << 10
	maxParts = 100
)

// overlong is the number of the first line that is more than the reader of TOML is given; 0 for none. Dots are counted wherever they stand,
// but for rows of them as a text may have.
func overlong(text string) int {
	number := 0
	for line := range strings.Lines(text) {
		number++
		parts := 0
		for i := range len(line) {
			if line[i] == '.' && (i == 0 || line[i-1] != '.') {
				parts++
			}
		}
		if len(line) > maxLine || parts > maxParts {
			return number
		}
	}
	return 0
}

// syntaxError is what the reader of TOML says of a text. What breaks off at the end has no line for it: then it is the last. A path as
// Windows writes it, between double quotes, is told apart: D:\Sao luu.
func syntaxError(err error, text string) *Error {
	bad := &Error{Code: CodeSyntax, Detail: viet.CleanLine(err.Error())}
	var at toml.ParseError
	if !errors.As(err, &at) {
		return bad
	}
	lines := strings.Split(text, "\n")
	bad.Line, bad.Key, bad.Detail = at.Position.Line, viet.CleanLine(at.LastKey), viet.CleanLine(at.Message)
	if bad.Line < 1 || bad.Line > len(lines) {
		bad.Line = len(lines)
	}
	if line := lines[bad.Line-1]; strings.Contains(line, `\`) && strings.Count(line, `"`) > 1 {
		bad.Code = CodeBackslash
	}
	return bad
}
