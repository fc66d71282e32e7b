package cli_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/unicode/norm"

	"sotruc/ui/cli"
)

// TestMain lets the scripts run the program under its own name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"sotruc": func() {
			os.Exit(cli.Main(cli.Env{
				Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Get: os.Getenv, Now: time.Now,
			}))
		},
	})
}

// TestScripts runs the commands as a person or another program would: one script a matter.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_CONFIG_HOME", env.WorkDir+"/home/config")
			env.Setenv("XDG_DATA_HOME", env.WorkDir+"/home/data")
			return oddFiles(env.WorkDir)
		},
	})
}

// oddFiles makes the files that cannot stand in a script.
func oddFiles(dir string) error {
	files := map[string][]byte{
		"latin.txt":      []byte("La pr\xe9fecture a ferm\xe9 l'\xe9cole"),
		"picture.txt":    append([]byte("\x89PNG\r\n\x1a\n"), make([]byte, 200)...),
		"escape.txt":     []byte("ĐẢNG ỦY PHƯỜNG TÂN LẬP\nSố 13-CV/ĐU\nTân Lập, ngày 02 tháng 8 năm 2021\nvề việc \x1b[31mđỏ\x1b[0m \x1b]0;x\x07và kêu\x07\n"),
		"nfd.txt":        []byte(norm.NFD.String("ĐẢNG ỦY PHƯỜNG TÂN LẬP\nSố 14-CV/ĐU\nTân Lập, ngày 30 tháng 02 năm 2021\nvề việc tiếp nhận\n")),
		"long.txt":       bytes.Repeat([]byte("hai triệu chữ\n"), 2<<20/16),
		"huge.txt":       bytes.Repeat([]byte("năm mươi triệu chữ\n"), 50<<20/24),
		"bad/large.json": bytes.Repeat([]byte(" "), 4<<20+1),
	}
	half, err := os.ReadFile(filepath.Join("..", "..", "intake", "testdata", "forms", "ke-hoach.pdf"))
	if err != nil {
		return err
	}
	files["half.pdf"] = half // its second page is a picture
	if files["gui.zip"], err = packed("vb/cv-21.txt", paperNumbered("21"), "vb/cv-3.txt", paperNumbered("3"), "nen.zip", "PK\x05\x06"+strings.Repeat("\x00", 18)); err != nil {
		return err
	}
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// paperNumbered is a paper that can be read.
func paperNumbered(n string) string {
	return "ĐẢNG ỦY PHƯỜNG TÂN LẬP\nSố " + n + "-CV/ĐU\nTân Lập, ngày 10 tháng 8 năm 2021\nvề việc lấy mẫu\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nTrần Văn Bình\n"
}

// packed makes an archive of names and what is in the files, one after the other.
func packed(named ...string) ([]byte, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(named); i += 2 {
		f, err := w.Create(named[i])
		if err == nil {
			_, err = f.Write([]byte(named[i+1]))
		}
		if err != nil {
			return nil, fmt.Errorf("pack %s: %w", named[i], err)
		}
	}
	err := w.Close()
	return b.Bytes(), err
}
