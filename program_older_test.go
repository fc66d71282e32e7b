package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A book that is an older copy of one beside it: the screen asks which is meant before anything is written. A dated copy takes the place of the
// book, which is put aside; a book of a name of its own is opened where it is.
func TestAnOlderCopyIsAskedAbout(t *testing.T) {
	t.Parallel()
	path, env, folder := program(t), settled(t), t.TempDir()
	db, other := filepath.Join(folder, "sổ.sqlite"), filepath.Join(folder, "sổ - Copy.sqlite")
	run := func(args ...string) {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), path, append([]string{"--db", db}, args...)...)
		cmd.Env = env
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatal(string(out), err)
		}
	}
	copied := func(from, to string) {
		t.Helper()
		content, err := os.ReadFile(from)
		if err == nil {
			err = os.WriteFile(to, content, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	run("import", "sample/texts/cv-215-quan-uy.txt")
	copied(db, other)
	run("import", "sample/texts/kh-104-ubnd-quan.txt")

	c := sit(t, path, env, "--db", other)
	c.see("Dùng bản nào?", "thêm 1 lần ghi").press("esc")
	if status, err := c.term.Wait(c.ctx); err != nil || status != 1 {
		t.Fatalf("exit status %d, %v", status, err)
	}
	c = sit(t, path, env, "--db", other)
	c.see("Dùng bản nào?").press("enter").see("SỔ TRỰC").press("2").see("215-CV/QU", "104/KH").leave() // the other file is open
	c = sit(t, path, env, "--db", other)
	c.see("Dùng bản nào?").write("cu dung").press("enter").see("SỔ TRỰC").press("2").see("215-CV/QU").leave()

	run("backup")
	copied(other, db)
	if err := os.Remove(other); err != nil {
		t.Fatal(err)
	}
	c = sit(t, path, env, "--db", db)
	c.see("Dùng bản nào?").press("enter").see("SỔ TRỰC").press("2").see("215-CV/QU", "104/KH").leave()
	if aside, err := filepath.Glob(filepath.Join(folder, "sổ.until-*")); err != nil || len(aside) != 1 {
		t.Errorf("put aside: %q, %v", aside, err)
	}
}

// The palette puts a copy in the place of the book that is open, and the screen comes up again with it; the book that was open is put aside.
func TestTheScreenRestoresACopy(t *testing.T) {
	t.Parallel()
	path, env, folder := program(t), settled(t), t.TempDir()
	db := filepath.Join(folder, "sổ.sqlite")
	for _, args := range [][]string{{"import", "sample/texts/cv-215-quan-uy.txt"}, {"backup"}, {"import", "sample/texts/kh-104-ubnd-quan.txt"}} {
		cmd := exec.CommandContext(t.Context(), path, append([]string{"--db", db}, args...)...)
		cmd.Env = env
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatal(string(out), err)
		}
	}
	c := sit(t, path, env, "--db", db)
	c.see("SỔ TRỰC").press("2").see("104/KH").press("ctrl+p").write("lay lai so").press("enter").see("Lấy lại sổ từ bản nào?").press("enter").see("lấy lại").write("c")
	c.see("Đã lấy lại sổ").press("2").see("215-CV/QU").leave()
	if aside, err := filepath.Glob(filepath.Join(folder, "sổ.until-*")); err != nil || len(aside) != 1 {
		t.Errorf("put aside: %q, %v", aside, err)
	}
	cmd := exec.CommandContext(t.Context(), path, "--db", db, "list", "directives")
	cmd.Env = env
	if out, err := cmd.Output(); err != nil || strings.Contains(string(out), "104/KH") || !strings.Contains(string(out), "215-CV/QU") {
		t.Errorf("%s, %v", out, err)
	}
}
