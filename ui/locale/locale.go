// Package locale holds every word the screens and commands say, in Vietnamese
// and in English, and finds one by its key. A file is a section: the key
// "today.title" is title in vi/today.toml, "app.room.today" is today under
// [room] in vi/app.toml. No rule and no layout lives here.
package locale

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
)

//go:embed vi/*.toml en/*.toml
var files embed.FS

// Strings are the words of one language. They do not change once loaded and may
// be read from any goroutine.
type Strings struct {
	lang     string
	sections map[string]section
}

// section reads one file, once: most runs need a few of them, and parsing them
// all takes longer than opening the book. Its keys are those within the file.
type section func() (map[string]string, error)

// Load returns the words of a language, "vi" or "en". A file is parsed when the
// first of its keys is asked for.
func Load(lang string) (*Strings, error) {
	if lang != "vi" && lang != "en" {
		return nil, fmt.Errorf("load language %q: it must be vi or en", lang)
	}
	return load(files, lang)
}

func load(from fs.FS, lang string) (*Strings, error) {
	list, err := fs.ReadDir(from, lang)
	if err != nil {
		return nil, fmt.Errorf("list the words of %s: %w", lang, err)
	}
	s := &Strings{lang: lang, sections: make(map[string]section, len(list))}
	for _, file := range list {
		name := path.Join(lang, file.Name())
		s.sections[strings.TrimSuffix(file.Name(), ".toml")] = sync.OnceValues(func() (map[string]string, error) {
			return parse(from, name)
		})
	}
	return s, nil
}

func parse(from fs.FS, name string) (map[string]string, error) {
	source, err := fs.ReadFile(from, name)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	var table map[string]any
	if err := toml.Unmarshal(source, &table); err != nil {
		return nil, fmt.Errorf("parse %s: %w", name, err)
	}
	words := make(map[string]string)
	if err := flatten(words, "", table); err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return words, nil
}

// flatten adds a table and the tables in it to words, their keys joined by dots.
func flatten(words map[string]string, prefix string, table map[string]any) error {
	for name, value := range table {
		switch value := value.(type) {
		case string:
			words[prefix+name] = value
		case map[string]any:
			if err := flatten(words, prefix+name+".", value); err != nil {
				return err
			}
		default:
			return fmt.Errorf("%s is neither a text nor a table", prefix+name)
		}
	}
	return nil
}

// find looks a key up. A file that cannot be parsed has no words: the files are
// part of the program, and Check reports them.
func (s *Strings) find(key string) (string, bool) {
	name, rest, _ := strings.Cut(key, ".")
	read, ok := s.sections[name]
	if !ok {
		return "", false
	}
	words, err := read()
	if err != nil {
		return "", false
	}
	text, ok := words[rest]
	return text, ok
}

// Check parses every file and reports all that cannot be.
func (s *Strings) Check() error {
	var broken []error
	for _, read := range s.sections {
		if _, err := read(); err != nil {
			broken = append(broken, err)
		}
	}
	return errors.Join(broken...)
}

// T returns the words of a key. With args they are a format for fmt.Sprintf;
// without, they stand as they are. A key that is not there comes back between
// ⟦ and ⟧, for a test to find.
func (s *Strings) T(key string, args ...any) string {
	text, ok := s.find(key)
	switch {
	case !ok:
		return "⟦" + key + "⟧"
	case len(args) == 0:
		return text
	}
	return fmt.Sprintf(text, args...)
}

// Has tells whether there are words for a key.
func (s *Strings) Has(key string) bool {
	_, ok := s.find(key)
	return ok
}

// Lang returns the language, "vi" or "en".
func (s *Strings) Lang() string {
	return s.lang
}
