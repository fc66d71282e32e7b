package config

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Write makes the first settings file from the answers of the first run: the office, its level and the officer. The
// other settings of c are left to their defaults. A file that is already there is added to where it sets nothing, as the one beside a
// program on a stick; another is not touched: fs.ErrExist.
func Write(path string, c Config) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	if there, err := Load(path); err == nil && there.Blank {
		return add(path, "\n"+firstFile(c))
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	if err := fill(f, firstFile(c)); err != nil {
		_ = os.Remove(path) // half a file would be refused at the next start
		return fmt.Errorf("write settings: %w", err)
	}
	return nil
}

// add puts text at the end of a file, the whole of it or none.
func add(path, text string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return fmt.Errorf("add to settings: %w", err)
	}
	info, err := f.Stat()
	if err != nil {
		return errors.Join(fmt.Errorf("add to settings: %w", err), f.Close())
	}
	if err := fill(f, text); err != nil {
		return errors.Join(fmt.Errorf("add to settings: %w", err), os.Truncate(path, info.Size()))
	}
	return nil
}

// fill writes text to the disk and closes the file.
func fill(f *os.File, text string) error {
	_, err := f.WriteString(text)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// firstFile is the text Write writes. Lines end in \n; every editor in use on Windows reads that.
func firstFile(c Config) string {
	var b strings.Builder
	b.WriteString("# Settings of the duty book. Every setting there is stands in config.example.toml, explained.\n" +
		"# What is not set here keeps its default.\n\n[office]\n")
	set := func(key, value, why string) {
		fmt.Fprintf(&b, "%s = %s  # %s\n", key, quote(value), why)
	}
	set("name", c.Office.Name, "the office, as in \"Đảng ủy phường Hòa Minh\"")
	set("superior", c.Office.Superior, "the office it reports to, as in \"Quận ủy Liên Chiểu\"")
	set("place", c.Office.Place, "before the date of a paper, as in \"Hòa Minh\"")
	set("level", string(c.Office.Level), "\"grassroots\", or \"above\" for an office that sums up reports of others")
	b.WriteString("\n[officer]\n")
	set("name", c.Officer.Name, "written beside every change in the journal")
	return b.String()
}

// quote writes a TOML basic string.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < 0x20 || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
