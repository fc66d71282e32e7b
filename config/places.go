package config

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
)

// portableNames are those of the settings file that, beside the program, keeps everything beside it, as on a USB stick. The second is
// what becomes of the first where Windows hides the endings of names.
var portableNames = []string{"sotruc.toml", "sotruc.toml.txt"}

// Env is what Places is worked out from.
type Env struct {
	Program    string // path of the program's file
	ConfigHome string // the user's folders for settings and data
	DataHome   string
}

// Paths is where the program's files are. The folders need not exist yet.
type Paths struct {
	Config   string // the settings file
	Book     string // the book
	Portable bool
}

// SystemEnv asks the system: XDG folders, on Windows those of AppData.
func SystemEnv() (Env, error) {
	program, err := os.Executable()
	if err != nil {
		return Env{}, fmt.Errorf("find the program's own folder: %w", err)
	}
	if target, err := filepath.EvalSymlinks(program); err == nil {
		program = target
	}
	return Env{Program: program, ConfigHome: xdg.ConfigHome, DataHome: xdg.DataHome}, nil
}

// Places says where the files are. With a sotruc.toml beside the program that is the settings file, and the book
// lies beside it too.
func Places(env Env) Paths {
	if env.Program != "" {
		beside := filepath.Dir(env.Program)
		for _, name := range portableNames {
			config := filepath.Join(beside, name)
			if info, err := os.Stat(config); err == nil && info.Mode().IsRegular() {
				return Paths{Config: config, Book: filepath.Join(beside, "sotruc.sqlite"), Portable: true}
			}
		}
	}
	return Paths{
		Config: filepath.Join(env.ConfigHome, "sotruc", "config.toml"),
		Book:   filepath.Join(env.DataHome, "sotruc", "sotruc.sqlite"),
	}
}
