//go:build !windows

package ocr_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sotruc/office/ocr"
	"sotruc/pretend"
)

// fake is a program that does what a script says, and the folder it and its pictures are in.
func fake(t *testing.T, script string) (path, temp string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "tesseract")
	pretend.Program(t, path, script)
	temp = t.TempDir()
	t.Setenv("TMPDIR", temp)
	return path, temp
}

func found(t *testing.T, path string) ocr.Program {
	t.Helper()
	p, err := ocr.Find(path)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// nothingLeft fails where a picture is left behind.
func nothingLeft(t *testing.T, temp string) {
	t.Helper()
	left, err := os.ReadDir(temp)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// The picture stands in a file that nobody else may read, the arguments are always the same, and the text is what the program writes.
func TestRead(t *testing.T) {
	path, temp := fake(t, `[ "$(stat -c %a "$1")" = 600 ] || exit 4
[ "$(stat -c %a "$(dirname "$1")")" = 700 ] || exit 5
[ -t 0 ] && exit 6
shift 0; cat "$1"; shift; echo " $* $OMP_THREAD_LIMIT"`)
	text, err := found(t, path).Read(t.Context(), []byte("ảnh; $(touch x)"), []byte("hai"))
	const how = " stdout -l vie --psm 4 -c preserve_interword_spaces=1 1\n\n"
	if want := "ảnh; $(touch x)" + how + "hai" + how; err != nil || text != want {
		t.Errorf("%q, %v", text, err)
	}
	nothingLeft(t, temp)
}

func TestFind(t *testing.T) {
	path, _ := fake(t, "exit 0")
	t.Setenv("PATH", filepath.Dir(path))
	for setting, want := range map[string]error{"": nil, path: nil, "tesseract": nil, "none": ocr.ErrNone, "/không/có": ocr.ErrNone, filepath.Dir(path): ocr.ErrNone} {
		if _, err := ocr.Find(setting); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", setting, err, want)
		}
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := ocr.Find(""); !errors.Is(err, ocr.ErrNone) {
		t.Errorf("none installed: %v", err)
	}
}

func TestReady(t *testing.T) {
	for said, want := range map[string]error{
		`[ "$*" = --list-langs ] && printf 'List of available languages (2):\neng\nvie\n'`: nil,
		`printf 'List of available languages (1):\neng\nvietnam\n'`:                        ocr.ErrLanguage,
		`exit 3`: ocr.ErrFailed,
	} {
		path, _ := fake(t, said)
		if err := found(t, path).Ready(t.Context()); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", said, err, want)
		}
	}
}

// A program that fails, takes too long or writes without end is ended, with what it started, and leaves nothing behind.
func TestPagesThatAreNotRead(t *testing.T) {
	for name, c := range map[string]struct {
		script string
		want   error
	}{
		"fails":              {"echo 'Error \033[31m' >&2; exit 1", ocr.ErrFailed},
		"is killed":          {"kill -9 $$", ocr.ErrFailed},
		"takes too long":     {"sleep 1000", ocr.ErrTime},
		"leaves another":     {"sleep 1000 & sleep 1000", ocr.ErrTime},
		"writes without end": {"yes", ocr.ErrFailed},
		"is none":            {"exec /không/có", ocr.ErrFailed},
	} {
		path, temp := fake(t, c.script)
		within := time.Minute // reaching it is a failure, never a measurement
		if errors.Is(c.want, ocr.ErrTime) {
			within = 50 * time.Millisecond
		}
		text, err := found(t, path).Within(within).Read(t.Context(), []byte("x"))
		if !errors.Is(err, c.want) || text != "" {
			t.Errorf("%s: %d bytes, %v; want %v", name, len(text), err, c.want)
		}
		if err != nil && strings.Contains(err.Error(), "\033") {
			t.Errorf("%s: a control sign in %q", name, err)
		}
		nothingLeft(t, temp)
	}
}

// What complains a lot and reads all the same has read.
func TestComplaintsDoNotMatter(t *testing.T) {
	path, _ := fake(t, "head -c 3000000 /dev/zero >&2; echo đọc được")
	if text, err := found(t, path).Read(t.Context(), []byte("x")); err != nil || text != "đọc được\n\n" {
		t.Errorf("%q, %v", text, err)
	}
}

func TestReadingIsStopped(t *testing.T) {
	path, temp := fake(t, `mkfifo "$TMPDIR/pipe"; echo x > "$TMPDIR/pipe"; sleep 1000`)
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		for { // until it has begun
			if _, err := os.ReadFile(filepath.Join(temp, "pipe")); err == nil {
				cancel()
				return
			}
		}
	}()
	if _, err := found(t, path).Read(ctx, []byte("x")); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if err := os.Remove(filepath.Join(temp, "pipe")); err != nil {
		t.Fatal(err)
	}
	nothingLeft(t, temp)
}
