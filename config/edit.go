package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/scrap"
)

// ErrChanged says that somebody else has written to the settings file since it was read.
var ErrChanged = errors.New("the settings file was changed by another program")

// CodeRemarks says that a value cannot be replaced without the remarks between its parts.
const CodeRemarks model.Code = "remarks"

// bom is the byte order mark that Notepad writes.
const bom = "\ufeff"

// Text is a settings file as it is written, to be changed in place: remarks, blank lines, the order of the keys and what nobody asked to
// change stay byte for byte.
type Text struct {
	path  string
	there bool
	text  string
}

// Change gives a key another value: a string, a bool, an int or a list of strings.
type Change struct {
	Key   string
	Value any
}

// Read reads the text of a settings file; where there is none it is empty.
func Read(path string) (Text, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Text{path: path}, nil
	}
	if err != nil {
		return Text{}, fmt.Errorf("read settings: %w", err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxBytes+1))
	if err != nil {
		return Text{}, fmt.Errorf("read settings: %w", err)
	}
	if len(text) > maxBytes {
		return Text{}, &Error{Path: path, Code: CodeTooLarge, Detail: "256 KB"}
	}
	return Text{path, true, string(text)}, nil
}

// Missing tells whether there is no such file.
func (t Text) Missing() bool { return !t.there }

// Config is what the text says; Default and an *Error where something in it cannot be accepted, the first by line.
func (t Text) Config() (Config, error) {
	c, bad := parse(strings.TrimPrefix(t.text, bom))
	if bad == nil {
		return c, nil
	}
	bad.Path = t.path
	for i := range bad.More {
		bad.More[i].Path = t.path
	}
	return Default(), bad
}

// With is the text with other values, and what it says then. A value that cannot be accepted is an *Error, as Config has it.
func (t Text) With(changes ...Change) (Text, Config, error) {
	mark, text := "", t.text
	if strings.HasPrefix(text, bom) {
		mark, text = bom, text[len(bom):]
	}
	for _, c := range changes {
		changed, ok := put(text, c.Key, literal(c.Value))
		if !ok {
			return t, Config{}, &Error{Path: t.path, Line: keyLines(text).of(c.Key), Key: c.Key, Code: CodeRemarks}
		}
		text = changed
	}
	next := Text{t.path, t.there, mark + text}
	set, err := next.Config()
	return next, set, err
}

// Save writes the text in the place of the file it was read from, the whole of it or none; before is that. What stood there is kept beside
// it, under the name Before gives. ErrChanged where the file is no longer as it was read.
func (t Text) Save(before Text) error {
	path := behindLinks(t.path)
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	work, err := scrap.Make(folder)
	if err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	err = t.replace(path, before, work)
	if err := errors.Join(err, work.Remove()); err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	scrap.SyncFolder(folder)
	return nil
}

func (t Text) replace(path string, before Text, work *scrap.Folder) error {
	mode := fs.FileMode(0o600)
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode().Perm()
	}
	for name, text := range map[string]string{"next": t.text, "before": before.text} {
		f, err := os.OpenFile(work.Path(name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if err != nil {
			return fmt.Errorf("write settings: %w", err)
		}
		if err := fill(f, text); err != nil {
			return err
		}
	}
	now, err := Read(t.path)
	switch {
	case err != nil:
		return err
	case now.there != before.there || now.text != before.text:
		return ErrChanged
	}
	if before.there {
		if err := os.Rename(work.Path("before"), Before(path)); err != nil {
			return fmt.Errorf("keep what stood there: %w", err)
		}
	}
	if err := os.Rename(work.Path("next"), path); err != nil {
		return fmt.Errorf("put the settings in place: %w", err)
	}
	return nil
}

// Before is the file in which Save keeps what stood in a settings file: config.before.toml beside config.toml.
func Before(path string) string {
	path = behindLinks(path)
	ending := filepath.Ext(path)
	return strings.TrimSuffix(path, ending) + ".before" + ending
}

// behindLinks is the file that a path leads to.
func behindLinks(path string) string {
	if file, err := filepath.EvalSymlinks(path); err == nil {
		return file
	}
	return path
}

// literal writes a value as TOML has it.
func literal(value any) string {
	switch v := value.(type) {
	case bool:
		return strconv.FormatBool(v)
	case int:
		return strconv.Itoa(v)
	case []string:
		quoted := make([]string, len(v))
		for i, s := range v {
			quoted[i] = quote(s)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	default:
		return quote(fmt.Sprint(v))
	}
}

// put gives a key of a text its value: where the key stands, or else with those of its table, or in a table of its own at the end. ok is
// false where remarks would be lost.
func put(text, key, value string) (changed string, ok bool) {
	s := scan(text)
	for _, p := range s.pairs {
		if p.path == key {
			return text[:p.from] + value + text[p.to:], !p.remarks
		}
	}
	for at := strings.LastIndex(key, "."); at > 0; at = strings.LastIndex(key[:at], ".") {
		table, line := key[:at], key[at+1:]+" = "+value
		if changed, ok := s.within(table, line); ok {
			return changed, true
		}
		if end, ok := s.headed(table); ok {
			return s.after(end, line), true
		}
		if end, from, ok := s.dotted(table); ok {
			return s.after(end, strings.TrimPrefix(key, from)+" = "+value), true
		}
	}
	at := strings.LastIndex(key, ".")
	gap := ""
	if strings.TrimSpace(text) != "" {
		gap = s.newline()
	}
	return s.after(len(text), gap+"["+key[:at]+"]"+s.newline()+key[at+1:]+" = "+value), true
}

// within puts a key first in a table that is written between braces.
func (s *scanner) within(table, line string) (string, bool) {
	for _, p := range s.pairs {
		if p.path == table && strings.HasPrefix(s.text[p.from:p.to], "{") {
			rest := strings.TrimLeft(s.text[p.from+1:], " \t")
			if !strings.HasPrefix(rest, "}") {
				line += ","
			}
			return s.text[:p.from] + "{ " + line + " " + rest, true
		}
	}
	return "", false
}

// headed is the end of the last value below the head of a table, or of the head where nothing stands there.
func (s *scanner) headed(table string) (end int, ok bool) {
	for i, h := range s.heads {
		if h.path != table {
			continue
		}
		end = h.end
		for _, p := range s.pairs {
			if p.table == i && !p.inline {
				end = p.to
			}
		}
		return end, true
	}
	return 0, false
}

// dotted is the end of the last value whose key names the table with dots, and what of keys there the head above them says already.
func (s *scanner) dotted(table string) (end int, above string, ok bool) {
	for _, p := range s.pairs {
		head := ""
		if p.table >= 0 {
			head = s.heads[p.table].path + "."
		}
		if strings.HasPrefix(p.path, table+".") && !p.inline && strings.HasPrefix(table+".", head) {
			end, above, ok = p.to, head, true
		}
	}
	return end, above, ok
}

// after puts a line below the one that holds a byte.
func (s *scanner) after(at int, line string) string {
	if n := strings.IndexByte(s.text[at:], '\n'); n >= 0 {
		at += n + 1
		return s.text[:at] + line + s.newline() + s.text[at:]
	}
	gap := ""
	if s.text != "" && !strings.HasSuffix(s.text, "\n") {
		gap = s.newline()
	}
	return s.text + gap + line + s.newline()
}

// newline is how the lines of the text end.
func (s *scanner) newline() string {
	if strings.Contains(s.text, "\r\n") {
		return "\r\n"
	}
	return "\n"
}
