// Package terminal runs a program in a pseudo terminal, types on it and shows its screen, for the tests of the whole
// program and for the pictures of the guides. Nothing of the program itself links it.
package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// Terminal is a running program with the screen it draws on.
type Terminal struct {
	cmd     *exec.Cmd
	pty     *os.File
	changed chan struct{} // holds one token after something was drawn
	ended   chan struct{} // closed when nothing more can be drawn
	mu      sync.Mutex    // guards screen
	screen  *vt.Emulator
}

// Start runs a command on a screen of w×h cells. The command's Env is used as it is; TERM should be in it.
func Start(cmd *exec.Cmd, w, h int) (*Terminal, error) {
	file, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(w), Rows: uint16(h)})
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", cmd.Path, err)
	}
	t := &Terminal{
		cmd: cmd, pty: file, screen: vt.NewEmulator(w, h), changed: make(chan struct{}, 1), ended: make(chan struct{}),
	}
	go t.draw()
	go t.reply()
	return t, nil
}

// draw shows what the program writes.
func (t *Terminal) draw() {
	defer close(t.ended)
	buf := make([]byte, 32<<10)
	for {
		n, err := t.pty.Read(buf)
		if n > 0 {
			t.mu.Lock()
			_, _ = t.screen.Write(buf[:n]) // an emulator takes everything
			t.mu.Unlock()
			select {
			case t.changed <- struct{}{}:
			default:
			}
		}
		if err != nil {
			return
		}
	}
}

// reply sends the terminal's answers, such as its background colour, to the program that asked.
func (t *Terminal) reply() {
	_, _ = io.Copy(t.pty, t.screen) // ends with the program
}

// Screen is what is shown, line by line without colours, blanks at line ends cut.
func (t *Terminal) Screen() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	lines := strings.Split(t.screen.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// Await waits until every text is on the screen. It says what was shown instead when ctx ends or the program does.
func (t *Terminal) Await(ctx context.Context, texts ...string) error {
	return t.until(ctx, fmt.Sprintf("%q", texts), func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

// until waits until the screen is as wished; what names the wish in the error.
func (t *Terminal) until(ctx context.Context, what string, wished func(screen string) bool) error {
	for {
		screen := t.Screen()
		if wished(screen) {
			return nil
		}
		select {
		case <-t.changed:
		case <-t.ended:
			if screen = t.Screen(); wished(screen) {
				return nil
			}
			return fmt.Errorf("the program ended without %s; its screen:\n%s", what, screen)
		case <-ctx.Done():
			return fmt.Errorf("waiting for %s: %w; the screen:\n%s", what, ctx.Err(), t.Screen())
		}
	}
}

// Settle waits until nothing was drawn for a while, so that a picture shows a whole frame.
func (t *Terminal) Settle(ctx context.Context, quiet time.Duration) error {
	for {
		select {
		case <-t.changed:
		case <-t.ended:
			return nil
		case <-ctx.Done():
			return fmt.Errorf("the screen does not come to rest: %w", ctx.Err())
		case <-time.After(quiet):
			return nil
		}
	}
}

// Type sends text as it is typed or, several letters at once, as an input method sends it.
func (t *Terminal) Type(text string) error {
	if _, err := io.WriteString(t.pty, text); err != nil {
		return fmt.Errorf("type: %w", err)
	}
	return nil
}

// keys are the bytes of keys that are no letters.
var keys = map[string]string{
	"enter": "\r", "esc": "\x1b", "tab": "\t", "shift+tab": "\x1b[Z", "backspace": "\x7f", "space": " ",
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
	"ctrl+right": "\x1b[1;5C", "ctrl+left": "\x1b[1;5D", "shift+up": "\x1b[1;2A", "shift+down": "\x1b[1;2B",
	"insert": "\x1b[2~", "delete": "\x1b[3~", "pgup": "\x1b[5~", "pgdown": "\x1b[6~",
	"f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~", "f7": "\x1b[18~",
	"f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~", "f11": "\x1b[23~", "f12": "\x1b[24~",
}

// Press sends keys by name, as "enter", "f5", "ctrl+s" or a letter.
func (t *Terminal) Press(names ...string) error {
	for _, name := range names {
		text, known := keys[name]
		if letter, ok := strings.CutPrefix(name, "ctrl+"); ok && len(letter) == 1 {
			text, known = string(rune(letter[0]&0x1f)), true
		}
		if !known {
			text = name
		}
		if err := t.Type(text); err != nil {
			return err
		}
	}
	return nil
}

// Resize changes the size of the screen; the program is told.
func (t *Terminal) Resize(w, h int) error {
	t.mu.Lock()
	t.screen.Resize(w, h)
	t.mu.Unlock()
	if err := pty.Setsize(t.pty, &pty.Winsize{Cols: uint16(w), Rows: uint16(h)}); err != nil {
		return fmt.Errorf("resize the terminal: %w", err)
	}
	return nil
}

// Wait waits for the program to end and gives its exit status.
func (t *Terminal) Wait(ctx context.Context) (int, error) {
	select {
	case <-t.ended:
	case <-ctx.Done():
		return -1, fmt.Errorf("the program does not end: %w; the screen:\n%s", ctx.Err(), t.Screen())
	}
	err := t.cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode(), nil
	}
	if err != nil {
		return -1, fmt.Errorf("wait for the program: %w", err)
	}
	return 0, nil
}

// Close ends the program if it still runs and frees the terminal.
func (t *Terminal) Close() error {
	if t.cmd.ProcessState == nil {
		_ = t.cmd.Process.Kill() // it may have ended by itself
	}
	if in, ok := t.screen.InputPipe().(io.Closer); ok {
		_ = in.Close() // ends reply; closing the emulator itself would race with its reading
	}
	if err := t.pty.Close(); err != nil {
		return fmt.Errorf("close the terminal: %w", err)
	}
	return nil
}
