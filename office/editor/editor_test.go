package editor_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"sotruc/office/editor"
	"sotruc/pretend"
)

// editorOf is an editor that does what a script says with the file, whose name is "$1".
func editorOf(t *testing.T, script string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("no shell")
	}
	path := filepath.Join(t.TempDir(), "trình soạn thảo")
	pretend.Program(t, path, script)
	return path
}

// What was written comes back clean, whatever the editor makes of line ends and marks, and the file is gone; nobody else could read it.
func TestTextComesBackFromAnEditor(t *testing.T) {
	t.Parallel()
	long := `i=0; while [ $i -lt 17000 ]; do printf 'sáu mươi tư byte của một dòng dài để cho đủ một triệu byte, thế.\n' >> "$1"; i=$((i+1)); done`
	for name, c := range map[string]struct {
		script, given, want string
		kept, failed        bool
	}{
		"added":            {script: `echo "Thêm." >> "$1"`, given: "Đã làm.", want: "Đã làm.\nThêm."},
		"untouched":        {script: `true`, given: "Đã làm.\n\nHai.", want: "Đã làm.\n\nHai."},
		"from nothing":     {script: `printf 'Mới' > "$1"`, want: "Mới"},
		"emptied":          {script: `: > "$1"`, given: "Đã làm.", want: ""},
		"of another world": {script: `printf '\357\273\277Một\r\nhai\033[31m\007\000ba\r\n' > "$1"`, want: "Một\nhaiba"},
		"in place of it":   {script: `printf 'Thay' > "$1.new" && mv "$1.new" "$1"`, given: "Cũ", want: "Thay"},
		"private":          {script: `ls -l "$1" | cut -c1-10 > "$1.x"; mv "$1.x" "$1"`, want: "-rw-------"},
		"given up":         {script: `exit 1`, given: "Đã làm.", failed: true},
		"gone":             {script: `rm "$1"`, given: "Đã làm.", failed: true},
		"broken off":       {script: `echo "Thêm." >> "$1"; exit 3`, given: "Đã làm.", failed: true, kept: true},
		"too long":         {script: long, failed: true, kept: true},
		"too many lines":   {script: `yes '' | head -9001 > "$1"`, failed: true, kept: true},
		"too long before":  {script: `true`, given: strings.Repeat("\n", 9001), failed: true},
		"of bytes":         {script: `printf '\377\376T\000' > "$1"`, failed: true, kept: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e, err := editor.Start(editorOf(t, c.script), "results/../x", c.given)
			if err != nil {
				t.Fatal(err)
			}
			file := e.Command.Args[len(e.Command.Args)-1]
			text, err := e.Take(e.Command.Run())
			var wrong *editor.Error
			if errors.As(err, &wrong) != c.failed || text != c.want || wrong != nil && wrong.Err == nil {
				t.Errorf("%q, %v", text, err)
			}
			if _, err := os.Stat(file); (err == nil) != c.kept || wrong != nil && (wrong.Kept != "") != c.kept {
				t.Errorf("kept: %v, %+v", err, wrong)
			}
			if !c.kept {
				if _, err := os.Stat(filepath.Dir(file)); err == nil {
					t.Error("its folder is left")
				}
				return
			}
			if err := os.RemoveAll(filepath.Dir(file)); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestEditorOfTheUser(t *testing.T) {
	t.Parallel()
	env := map[string]string{"EDITOR": " nano ", "VISUAL": ""}
	if got := editor.System(func(name string) string { return env[name] }); got != "nano" {
		t.Errorf("%q", got)
	}
	env["VISUAL"] = "code --wait"
	if got := editor.System(func(name string) string { return env[name] }); got != "code --wait" {
		t.Errorf("%q", got)
	}
	if _, err := editor.Start("", "a", "b"); !errors.Is(err, editor.ErrNone) {
		t.Errorf("none: %v", err)
	}
	var wrong *editor.Error
	if _, err := editor.Start("không-có-trình-này --x", "a", "b"); !errors.As(err, &wrong) || wrong.Kept != "" {
		t.Errorf("not there: %v", err)
	}
	path := editorOf(t, "true")
	e, err := editor.Start(`"`+path+`" -w 'hai chữ' ""`, "a", "b")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(e.Command.Args[:4], "|"); got != path+"|-w|hai chữ|" || len(e.Command.Args) != 5 {
		t.Errorf("%q", e.Command.Args)
	}
	if _, err := e.Take(nil); err != nil {
		t.Error(err)
	}
}
