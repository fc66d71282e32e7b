package main_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"sotruc/terminal"
)

// doomed is a clerk whose program will be killed.
type doomed struct {
	*clerk

	cmd *exec.Cmd
}

func sitDoomed(t *testing.T, path string, env []string, args ...string) doomed {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Env = env
	term, err := terminal.Start(cmd, 80, 24)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = term.Close() })
	return doomed{&clerk{t, ctx, term}, cmd}
}

// end sends a signal and waits until the program is gone.
func (d doomed) end(signal os.Signal) {
	d.t.Helper()
	if err := d.cmd.Process.Signal(signal); err != nil {
		d.t.Fatal(err)
	}
	if _, err := d.term.Wait(d.ctx); err != nil {
		d.t.Fatal(err)
	}
}

// holds waits until a file holds some words.
func (d doomed) holds(path, words string) {
	d.t.Helper()
	look := time.NewTicker(20 * time.Millisecond)
	defer look.Stop()
	for {
		if content, err := os.ReadFile(path); err == nil && strings.Contains(string(content), words) {
			return
		}
		select {
		case <-look.C:
		case <-d.ctx.Done():
			d.t.Fatalf("%s does not hold %q; the screen:\n%s", path, words, d.term.Screen())
		}
	}
}

// What was typed is beside the book a moment later, and a kill takes none of it: it is offered, opened, killed again, opened again and saved.
func TestAKillLosesNothingThatWasTyped(t *testing.T) {
	t.Parallel()
	path, env, db := program(t), settled(t), filepath.Join(t.TempDir(), "sổ.sqlite")
	args := []string{"--db", db, "--now", "2021-08-17T08:00"}
	drafts := db + ".drafts"
	c := sitDoomed(t, path, env, args...)
	c.see("Sổ còn trống").press("3", "n").see("Nội dung").write("Rà soát các hộ ở ngõ Chùa").see("ngõ Chùa")
	c.holds(drafts, "Rà soát các hộ ở ngõ Chùa")
	if info, err := os.Stat(drafts); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	c.end(os.Kill)
	reader := sit(t, path, env, append(args, "--read-only")...) // takes nothing, and is offered nothing
	reader.see("SỔ TRỰC", "chỉ đọc").press("3").see("▌3").leave()
	for range 2 {
		c = sitDoomed(t, path, env, args...)
		c.see("Có bản nháp chưa lưu từ 08:00", "Rà soát các hộ ở ngõ Chùa").press("m").see("Đã mở lại bản nháp", "Rà soát các hộ ở ngõ Chùa")
		c.end(os.Kill)
	}
	c = sitDoomed(t, path, env, args...)
	c.see("Có bản nháp").press("m").see("Đã mở lại bản nháp").press("ctrl+s").see("Đã thêm nhiệm vụ", "ngõ Chùa").leave()
	if left, err := filepath.Glob(db + "*"); err != nil || len(left) != 1 {
		t.Errorf("files left beside the book: %v, %v", left, err)
	}
	c = sitDoomed(t, path, env, args...)
	c.see("SỔ TRỰC").press("3").see("Rà soát các hộ ở ngõ Chùa").leave()
}

// A program that is told to end keeps the last key too: nothing waits for the moment.
func TestAProgramThatIsToldToEndKeepsTheLastKey(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("the system has no such signal")
	}
	path, env, db := program(t), settled(t), filepath.Join(t.TempDir(), "sổ.sqlite")
	c := sitDoomed(t, path, env, "--db", db)
	c.see("Sổ còn trống").press("3", "n").see("Nội dung").write("Việc vừa gõ").see("Việc vừa gõ")
	c.end(syscall.SIGTERM)
	content, err := os.ReadFile(db + ".drafts")
	if err != nil || !strings.Contains(string(content), "Việc vừa gõ") {
		t.Errorf("%s, %v", content, err)
	}
}
