package config_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"sotruc/config"
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
