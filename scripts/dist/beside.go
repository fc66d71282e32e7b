package main

import (
	"context"
	"debug/buildinfo"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// starter opens the program on Windows in a window that shows its letters, and stays open when something is wrong.
const starter = "@echo off\r\nchcp 65001 >nul\r\ntitle Sổ Trực\r\n\"%~dp0sotruc.exe\" %*\r\nif errorlevel 1 pause\r\n"

// onStick says how everything is kept beside the program. Empty as it is, the file lets the first run ask.
const onStick = "# Đặt tệp này cạnh chương trình thì sổ, cấu hình và bản sao nằm cả ở đó, như khi mang theo USB.\n" +
	"# Lần đầu mở, chương trình hỏi tên cơ quan và ghi vào đây. Mọi mục có thể ghi: xem config.example.toml.\n"

// filesBeside are those that lie beside the program. None of them is one that the program or its user writes: a new version may be
// unpacked over an old one.
func filesBeside(t target) ([]file, error) {
	var files []file
	for path, name := range map[string]string{"config.example.toml": "config.example.toml", "LICENSE": "LICENSE.txt", "CHANGELOG.md": "CHANGELOG.txt"} {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("put beside: %w", err)
		}
		files = append(files, t.text(name, string(text)))
	}
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.name, b.name) })
	files = append(files, t.text("mang-theo-usb/sotruc.toml", onStick))
	if t.windows() {
		files = append(files, file{name: "Mở Sổ Trực.cmd", content: []byte(starter)})
	}
	return files, nil
}

// text is a file of text as the system has it: on Windows with the line ends and the mark by which an old Notepad knows it.
func (t target) text(name, text string) file {
	if t.windows() {
		text = "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n")
	}
	return file{name: name, content: []byte(text)}
}

// licenceName tells the files in which a module says what it may be used for.
var licenceName = regexp.MustCompile(`(?i)^(licen[sc]e|copying|notice|patents)([.-].*)?$`)

// licences are those of Go and of every module that is linked into the program. A module that states none is an error: it could not be
// passed on.
func licences(ctx context.Context, info *buildinfo.BuildInfo) ([]byte, error) {
	var text strings.Builder
	add := func(title, dir string) error {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return fmt.Errorf("look for the licence of %s: %w", title, err)
		}
		found := false
		for _, e := range entries {
			if e.IsDir() || !licenceName.MatchString(e.Name()) {
				continue
			}
			content, err := os.ReadFile(filepath.Join(dir, e.Name()))
			if err != nil {
				return fmt.Errorf("read the licence of %s: %w", title, err)
			}
			found = true
			fmt.Fprintf(&text, "==== %s: %s\n\n%s\n\n", title, e.Name(), strings.TrimSpace(string(content)))
		}
		if !found {
			return errors.New(title + " has no licence")
		}
		return nil
	}
	root, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("ask where Go is: %w", err)
	}
	if err := add("Go "+info.GoVersion, strings.TrimSpace(string(root))); err != nil {
		return nil, err
	}
	dirs, err := moduleDirs(ctx)
	if err != nil {
		return nil, err
	}
	for _, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		if err := add(m.Path+" "+m.Version, dirs[m.Path]); err != nil {
			return nil, err
		}
	}
	return []byte(text.String()), nil
}

// moduleDirs says where the modules lie on the disk.
func moduleDirs(ctx context.Context) (map[string]string, error) {
	said, err := exec.CommandContext(ctx, "go", "list", "-m", "-json", "all").Output()
	if err != nil {
		return nil, fmt.Errorf("list the modules: %w", err)
	}
	dirs := map[string]string{}
	for in := json.NewDecoder(strings.NewReader(string(said))); in.More(); {
		type module struct{ Path, Dir string }
		var m struct {
			module
			Replace *module
		}
		if err := in.Decode(&m); err != nil {
			return nil, fmt.Errorf("list the modules: %w", err)
		}
		if m.Replace != nil {
			m.module = *m.Replace
		}
		dirs[m.Path] = m.Dir
	}
	return dirs, nil
}
