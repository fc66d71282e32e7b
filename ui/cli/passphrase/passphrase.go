// Package passphrase gets a passphrase from a terminal, where nothing of it is shown, or from a file; never from the arguments of a command,
// which everybody on the machine can see.
package passphrase

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"reflect"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// RefusalError is why there is no passphrase; Code is the last part of the key of its sentence.
type RefusalError struct{ Code string }

func (r *RefusalError) Error() string { return "no passphrase: " + r.Code }

// most bounds a passphrase, in bytes.
const most = 1 << 10

// Read gives the first line of a file.
func Read(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("open the file of a passphrase: %w", err)
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return "", fmt.Errorf("read the file of a passphrase: %w", err)
	}
	line, _, _ := bytes.Cut(bytes.TrimPrefix(content, []byte("\ufeff")), []byte("\n"))
	line = bytes.TrimSuffix(line, []byte("\r"))
	if len(line) == 0 || len(line) > most || !utf8.Valid(line) || bytes.ContainsRune(line, 0) {
		return "", &RefusalError{"file"}
	}
	return string(line), nil
}

// Ask asks at a terminal, once for each prompt, which are printed to out; all answers must be the same. When ctx ends, as by Ctrl+C, the
// terminal is as it was before.
func Ask(ctx context.Context, in *os.File, out io.Writer, prompts ...string) (string, error) {
	if in == nil || !term.IsTerminal(in.Fd()) {
		return "", &RefusalError{"no_terminal"}
	}
	var first []byte
	for i, prompt := range prompts {
		typed, err := hidden(ctx, in, func() { fmt.Fprint(out, prompt) })
		if bytes.ContainsRune(typed, ansi.ESC) { // the terminal may answer only now what the screen before asked it; nobody types that
			typed = []byte(ansi.Strip(string(typed)))
		}
		fmt.Fprintln(out)
		switch {
		case err != nil:
			return "", fmt.Errorf("read a passphrase: %w", err)
		case i > 0 && !bytes.Equal(typed, first):
			return "", &RefusalError{"differ"}
		}
		first = typed
	}
	if len(first) > most || !utf8.Valid(first) {
		return "", &RefusalError{"typed"}
	}
	return string(first), nil
}

// mostWait bounds how long the prompt waits for the terminal to show nothing, in ms: one that showed nothing before does not change.
const mostWait = 500

// hidden reads a line of which nothing is shown. It is asked for only once the terminal shows nothing, so that whoever types at once is not seen.
func hidden(ctx context.Context, in *os.File, ask func()) ([]byte, error) {
	before, err := term.GetState(in.Fd())
	if err != nil {
		return nil, fmt.Errorf("look at the terminal: %w", err)
	}
	var line []byte
	read := make(chan error, 1)
	go func() {
		var err error
		line, err = term.ReadPassword(in.Fd())
		read <- err
	}()
	for range mostWait {
		if now, err := term.GetState(in.Fd()); err != nil || !reflect.DeepEqual(now, before) {
			break
		}
		time.Sleep(time.Millisecond)
	}
	ask()
	select {
	case err := <-read:
		if err != nil {
			return nil, fmt.Errorf("read a line: %w", err)
		}
		return line, nil
	case <-ctx.Done():
		_ = term.Restore(in.Fd(), before) // the program ends, and the reading with it
		return nil, fmt.Errorf("read a line: %w", ctx.Err())
	}
}
