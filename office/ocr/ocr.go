// Package ocr has the tesseract that is installed read the letters in pictures of pages. It starts that program and no other, with arguments
// that nothing from outside is in, bounds its time and its output, and leaves no picture behind.
package ocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"sotruc/scrap"
)

// Why nothing is read.
var (
	errNone     = errors.New("no tesseract is installed")
	ErrLanguage = errors.New("tesseract has no Vietnamese")
	ErrTime     = errors.New("tesseract takes too long")
	ErrFailed   = errors.New("tesseract reads nothing")
)

// off is the setting that has no picture read.
const off = "none"

// Bounds of one page.
const (
	pageTime  = 90 * time.Second
	askTime   = 15 * time.Second
	endTime   = 2 * time.Second // for what it started to let go of its output
	maxText   = 1 << 20
	maxLetter = 2 << 10 // of what it says on its own account
)

// Program is an installed tesseract.
type Program struct {
	path   string
	limit  time.Duration // of a page
	answer time.Duration // of a question about itself
}

// Find finds the program of the setting [import] ocr: its name or path, "" for tesseract wherever it usually is. The error says that there
// is none, or the setting is "none".
func Find(setting string) (Program, error) {
	names := []string{setting}
	switch setting {
	case off:
		return Program{}, errNone
	case "":
		names = usual()
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return Program{path: path, limit: pageTime, answer: askTime}, nil
		}
	}
	return Program{}, errNone
}

// usual are the places of the program. Its installer for Windows does not put it among those that are looked through.
func usual() []string {
	names := []string{"tesseract"}
	if runtime.GOOS == "windows" {
		for _, folder := range []string{"ProgramFiles", "ProgramFiles(x86)"} {
			names = append(names, filepath.Join(os.Getenv(folder), "Tesseract-OCR", "tesseract.exe"))
		}
		names = append(names, filepath.Join(os.Getenv("LOCALAPPDATA"), "Programs", "Tesseract-OCR", "tesseract.exe"))
	}
	return names
}

// language is what papers are read in.
const language = "vie"

// Ready asks the program whether it has the language. The error is ErrLanguage where it has not.
func (p Program) Ready(ctx context.Context) error {
	limited, cancel := context.WithTimeout(ctx, p.answer)
	defer cancel()
	said, err := p.run(limited, "--list-langs")
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("ask for the languages: %w", ctx.Err())
	case err != nil:
		return err
	}
	if !slices.Contains(strings.Fields(said), language) {
		return ErrLanguage
	}
	return nil
}

// Read gives the text in the pictures of a page, one after another: JPEG, PNG or TIFF. Its lines are those of the page, and what stands in
// columns is parted by spaces as it is there. The limit is that of the page, however many pictures it is made of. The error is ErrTime,
// ErrFailed or that of ctx.
func (p Program) Read(ctx context.Context, pictures ...[]byte) (text string, err error) {
	place, err := scrap.Make(os.TempDir())
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, place.Remove()) }()
	limited, cancel := context.WithTimeout(ctx, p.limit)
	defer cancel()
	page := place.Path("page")
	var all strings.Builder
	for _, picture := range pictures {
		if err := os.WriteFile(page, picture, 0o600); err != nil {
			return "", fmt.Errorf("write a picture: %w", err)
		}
		read, err := p.run(limited, page, "stdout", "-l", language, "--psm", "4", "-c", "preserve_interword_spaces=1")
		switch {
		case ctx.Err() != nil:
			return "", fmt.Errorf("read a picture: %w", ctx.Err())
		case err != nil:
			return "", err
		}
		all.WriteString(strings.ReplaceAll(read, "\f", "\n") + "\n")
	}
	return all.String(), nil
}

// run gives what the program writes before the time of ctx is over. More than maxText of it is no page.
func (p Program) run(ctx context.Context, args ...string) (string, error) {
	stopped, cancel := context.WithCancel(ctx)
	defer cancel()
	cmd := exec.CommandContext(stopped, p.path, args...) //nolint:gosec // the officer's setting, or what is installed
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1") // several threads wait for one another most of the time
	cmd.WaitDelay = endTime
	alone(cmd)
	said, complaint := &bounded{left: maxText, full: cancel}, &bounded{left: maxLetter, full: func() {}}
	cmd.Stdout, cmd.Stderr = said, complaint
	err := cmd.Run()
	switch {
	case ctx.Err() != nil:
		return "", ErrTime
	case said.over:
		return "", fmt.Errorf("%w: it writes without end", ErrFailed)
	case err != nil:
		return "", fmt.Errorf("%w: %w: %q", ErrFailed, err, complaint.Bytes())
	}
	return said.String(), nil
}

// bounded keeps what is written up to a bound, and tells once where there is more.
type bounded struct {
	bytes.Buffer

	left int
	over bool
	full func()
}

// Write never fails, so that the program ends by itself where what it says does not matter.
func (b *bounded) Write(p []byte) (int, error) {
	if len(p) > b.left && !b.over {
		b.over = true
		b.full()
	}
	kept := p[:min(len(p), b.left)]
	b.left -= len(kept)
	_, _ = b.Buffer.Write(kept)
	return len(p), nil
}

// ReadFrom is hidden: it would take what is beyond the bound.
func (b *bounded) ReadFrom(r io.Reader) (int64, error) {
	return io.Copy(struct{ io.Writer }{b}, r) //nolint:wrapcheck // for exec alone
}
