package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
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
