package config_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/config"
	"sotruc/model"
)

func TestWriteThenLoad(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "config.toml")
	want := config.Default()
	want.Office.Name = `Đảng ủy "phường" Hòa Minh \ 1`
	want.Office.Superior = "Quận ủy Liên Chiểu"
	want.Office.Place = "Hòa Minh"
	want.Office.Level = config.LevelAbove
	want.Officer.Name = "Trần Thị Bình"
	if err := config.Write(path, want); err != nil {
		t.Fatal(err)
	}
	got, err := config.Load(path)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v\nwant %+v", got, err, want)
	}
	if err := config.Write(path, config.Default()); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a second Write gives %v", err)
	}
	if again, err := config.Load(path); err != nil || !reflect.DeepEqual(again, want) {
		t.Errorf("the second Write changed the file: %v", err)
	}
}

// A file that sets nothing is one of a first run: its remarks stay, and the answers come behind them.
func TestWriteAddsToAFileThatSetsNothing(t *testing.T) {
	t.Parallel()
	want := config.Default()
	want.Office.Name = "Đảng ủy xã Vĩnh Lộc"
	for name, before := range map[string]string{"empty": "", "remarks": "\ufeff# dùng trên USB\r\n# [office]", "no last line": "\n\n"} {
		path := filepath.Join(t.TempDir(), "sotruc.toml")
		if err := os.WriteFile(path, []byte(before), 0o600); err != nil {
			t.Fatal(err)
		}
		if c, err := config.Load(path); err != nil || !c.Blank {
			t.Errorf("%s: blank %t, %v", name, c.Blank, err)
		}
		if err := config.Write(path, want); err != nil {
			t.Fatal(err)
		}
		after, err := os.ReadFile(path)
		if err != nil || !strings.HasPrefix(string(after), before) {
			t.Errorf("%s: %v, %q", name, err, after)
		}
		if c, err := config.Load(path); err != nil || !reflect.DeepEqual(c, want) {
			t.Errorf("%s: %+v, %v", name, c, err)
		}
		if err := config.Write(path, want); !errors.Is(err, fs.ErrExist) {
			t.Errorf("%s: a second Write gives %v", name, err)
		}
	}
}

// Whatever was typed at the first run, the next start reads the file.
func TestWriteAnyAnswer(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		path := filepath.Join(dir, "config.toml")
		c := config.Default()
		c.Office.Name = rapid.StringN(0, 60, 200).Draw(t, "name")
		if err := config.Write(path, c); err != nil {
			t.Fatal(err)
		}
		if _, err := config.Load(path); err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	})
}

func TestPlaces(t *testing.T) {
	program := filepath.Join(t.TempDir(), "bin")
	env := config.Env{Program: filepath.Join(program, "sotruc"), ConfigHome: "c", DataHome: "d"}
	want := config.Paths{
		Config: filepath.Join("c", "sotruc", "config.toml"),
		Book:   filepath.Join("d", "sotruc", "sotruc.sqlite"),
	}
	if got := config.Places(env); got != want {
		t.Errorf("installed: %+v", got)
	}
	if err := os.MkdirAll(program, 0o700); err != nil {
		t.Fatal(err)
	}
	hidden := filepath.Join(program, "sotruc.toml.txt")
	if err := os.WriteFile(hidden, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	want = config.Paths{Config: hidden, Book: filepath.Join(program, "sotruc.sqlite"), Portable: true}
	if got := config.Places(env); got != want {
		t.Errorf("portable, with the ending Windows hides: %+v", got)
	}
	portable := filepath.Join(program, "sotruc.toml")
	if err := config.Write(portable, config.Default()); err != nil {
		t.Fatal(err)
	}
	want = config.Paths{Config: portable, Book: filepath.Join(program, "sotruc.sqlite"), Portable: true}
	if got := config.Places(env); got != want {
		t.Errorf("portable: %+v", got)
	}
}

func TestSystemEnvIsComplete(t *testing.T) {
	env, err := config.SystemEnv()
	if err != nil || env.Program == "" || env.ConfigHome == "" || env.DataHome == "" {
		t.Errorf("%+v, %v", env, err)
	}
}

// A key of very many parts, on which the reader of TOML spends minutes, is refused by its line before it is read; long text is not.
func TestALineIsBounded(t *testing.T) {
	t.Parallel()
	load := func(text string) error {
		path := filepath.Join(t.TempDir(), "config.toml")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := config.Load(path)
		return err
	}
	parts := strings.Repeat("a.", 50_000)
	for name, text := range map[string]string{
		"a key":              "# one\n" + parts + "b = 1\n",
		"a table":            "# one\n[" + parts + "b]\n",
		"quoted parts":       "# one\n" + strings.Repeat(`"a".`, 500) + "b = 1\n",
		"empty parts":        "# one\n" + strings.Repeat(`"".`, 500) + "b = 1\n",
		"in an inline table": "# one\nx = { " + strings.Repeat("a . ", 500) + "b = 1 }\n",
		"a very long line":   "# one\n[office]  # " + strings.Repeat("x", 9000) + "\n",
	} {
		var bad *config.Error
		if err := load(text); !errors.As(err, &bad) || bad.Line != 2 || bad.Code != model.CodeTooLong {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := load("[office]\nname = \"Đảng ủy " + strings.Repeat("phường ", 20) + strings.Repeat(".", 1000) + "\"\n"); err != nil {
		var bad *config.Error
		if errors.As(err, &bad) && bad.Code == model.CodeTooLong && bad.Key == "" {
			t.Errorf("dots in a text: %v", err)
		}
	}
}
