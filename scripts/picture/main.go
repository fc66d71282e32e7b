// Command picture takes the pictures of the guides: it runs the program on the sample ward in a pseudo terminal, presses
// keys, and writes what is on the screen as SVG.
package main

import (
	"context"
	"flag"
	"fmt"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"sotruc/terminal"
)

// shot is one picture: the keys from the first screen on, each followed by a text to wait for.
type shot struct {
	name  string
	w, h  int
	args  []string
	steps []step
}

// step presses keys and waits for a text.
type step struct {
	keys []string
	see  string
}

// quiet is how long a screen must stand still to be taken.
const quiet = 500 * time.Millisecond

// now is the moment every picture is taken at.
const now = "2021-08-16T13:12:00+07:00"

func main() {
	program := flag.String("program", "sotruc", "the built program")
	out := flag.String("out", "docs/pictures", "folder of the pictures")
	only := flag.String("only", "", "take only this picture")
	flag.Parse()
	for _, s := range shots {
		if *only != "" && *only != s.name {
			continue
		}
		if err := take(*program, *out, s); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", s.name, err)
			os.Exit(1)
		}
	}
}

// take runs the program for one picture.
func take(program, out string, s shot) (err error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	home, err := os.MkdirTemp("", "sotruc-picture-")
	if err != nil {
		return fmt.Errorf("make a home folder: %w", err)
	}
	defer func() { _ = os.RemoveAll(home) }()
	texts, err := filepath.Abs("sample/texts")
	if err != nil {
		return fmt.Errorf("find the sample texts: %w", err)
	}
	args := s.args
	if args == nil {
		args = []string{"demo", "--now", now}
	}
	cmd := exec.CommandContext(ctx, program, args...) //nolint:gosec // the program under picture
	cmd.Env = []string{
		"TERM=xterm-256color", "COLORTERM=truecolor", "HOME=" + home, "XDG_CONFIG_HOME=" + home, "XDG_DATA_HOME=" + home,
		"XDG_STATE_HOME=" + home, "PATH=" + os.Getenv("PATH"),
	}
	cmd.Dir = home
	term, err := terminal.Start(cmd, s.w, s.h)
	if err != nil {
		return err
	}
	defer func() { _ = term.Close() }()
	for _, next := range s.steps {
		for _, key := range next.keys {
			if err := term.Press(strings.ReplaceAll(key, "{texts}", texts)); err != nil {
				return err
			}
		}
		if err := term.Await(ctx, next.see); err != nil {
			return err
		}
	}
	if err := term.Settle(ctx, quiet); err != nil {
		return err
	}
	return write(filepath.Join(out, s.name+".svg"), term)
}

func write(path string, term *terminal.Terminal) (err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		return fmt.Errorf("make the folder of the pictures: %w", err)
	}
	file, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("write the picture: %w", err)
	}
	defer func() {
		if shut := file.Close(); err == nil {
			err = shut
		}
	}()
	return term.SVG(file, terminal.Palette{
		Text: color.RGBA{R: 0xe6, G: 0xe6, B: 0xe6, A: 0xff}, Paper: color.RGBA{R: 0x16, G: 0x1b, B: 0x22, A: 0xff},
	})
}
