package passphrase_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/creack/pty"

	"sotruc/ui/cli/passphrase"
)

// refused is the code of a refusal; "" where there is none.
func refused(err error) string {
	var why *passphrase.RefusalError
	if errors.As(err, &why) {
		return why.Code
	}
	return ""
}

func TestRead(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "mật khẩu")
	for content, want := range map[string]string{
		"đường tô\n": "đường tô", "\ufeffđường tô\r\nnữa": "đường tô", " hai dấu cách  ": " hai dấu cách  ",
		"": "", "\nđường": "", "a\x00b": "", "\xff\xfe\x00": "", strings.Repeat("a", 1025): "", strings.Repeat("a", 1024): strings.Repeat("a", 1024),
	} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := passphrase.Read(path)
		if got != want || (want == "") != (refused(err) == "file") {
			t.Errorf("%.20q: %.20q, %v", content, got, err)
		}
	}
	if _, err := passphrase.Read(path + "?"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("none: %v", err)
	}
}

// typed is what comes of asking at a terminal where lines are typed once the first prompt is there.
func typed(t *testing.T, lines string, prompts ...string) (string, error) {
	t.Helper()
	outside, inside, err := pty.Open()
	if err != nil {
		t.Skip("no terminal here:", err)
	}
	defer outside.Close()
	defer inside.Close()
	var once sync.Once
	out := writerFunc(func(p []byte) (int, error) {
		once.Do(func() { _, err = outside.WriteString(lines) })
		return len(p), err
	})
	return passphrase.Ask(t.Context(), inside, out, prompts...)
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

func TestAsk(t *testing.T) {
	t.Parallel()
	got, err := typed(t, "đường tô\nđường tô\n", "Mật khẩu: ", "Nhắc lại: ")
	if got != "đường tô" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if got, err = typed(t, "\x1b[?2026;2$y\x1b]11;rgb:0000/0000/0000\x1b\\đường tô\n", "Mật khẩu: "); got != "đường tô" || err != nil {
		t.Errorf("behind what the terminal says: %q, %v", got, err)
	}
	if _, err = typed(t, "đường tô\nđường to\n", "Mật khẩu: ", "Nhắc lại: "); refused(err) != "differ" {
		t.Errorf("two: %v", err)
	}
	if _, err = typed(t, "đường \xff\n", "Mật khẩu: "); refused(err) != "typed" {
		t.Errorf("no text: %v", err)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	outside, inside, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer outside.Close()
	if _, err := passphrase.Ask(ended, inside, io.Discard, "?"); !errors.Is(err, context.Canceled) {
		t.Errorf("ended: %v", err)
	}
	file, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := passphrase.Ask(t.Context(), file, io.Discard, "?"); refused(err) != "no_terminal" {
		t.Errorf("no terminal: %v", err)
	}
	if _, err := passphrase.Ask(t.Context(), nil, io.Discard, "?"); refused(err) != "no_terminal" {
		t.Errorf("none: %v", err)
	}
}
