package main_test

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// An error is there at once: it asks the terminal nothing, for an old console gives no answer and would be waited for.
func TestAnErrorAsksTheTerminalNothing(t *testing.T) {
	t.Parallel()
	path, env := program(t), settled(t)
	for args, sentence := range map[string]string{
		"--db " + filepath.Join(t.TempDir(), "none", "x.sqlite") + " today": "Không có thư mục",
		"--bogus":   "--bogus",
		"bogus":     "bogus",
		"list":      "sotruc --help",
		"read none": "none",
	} {
		cmd := exec.CommandContext(t.Context(), path, strings.Fields(args)...)
		cmd.Env = env
		file, err := pty.Start(cmd)
		if err != nil {
			t.Fatal(err)
		}
		said, _ := io.ReadAll(file) // ends with an error of its own where the program ends
		if err := cmd.Wait(); err == nil || !strings.Contains(string(said), sentence) || strings.Contains(string(said), "\x1b") {
			t.Errorf("sotruc %s: %v, said %q", args, err, said)
		}
		_ = file.Close()
	}
}

// A book that is not there while a copy tells of it: the screen names the copies, and no empty book takes its place unasked.
func TestAMissedBookIsOffered(t *testing.T) {
	t.Parallel()
	path, env, db := program(t), settled(t), filepath.Join(t.TempDir(), "sổ.sqlite")
	run := func(args ...string) (string, error) {
		cmd := exec.CommandContext(t.Context(), path, append([]string{"--db", db}, args...)...)
		cmd.Env = env
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	for _, args := range [][]string{{"import", "sample/texts/cv-215-quan-uy.txt"}, {"backup"}} {
		if out, err := run(args...); err != nil {
			t.Fatal(out, err)
		}
	}
	if err := os.Remove(db); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"list", "directives"}, {"today"}, {"import", "sample/texts/cv-215-quan-uy.txt"}} {
		if out, err := run(args...); err == nil || !strings.Contains(out, "Không thấy sổ") || !strings.Contains(out, "sổ.20") {
			t.Errorf("%v: %q, %v", args, out, err)
		}
	}
	c := sit(t, path, env, "--db", db)
	c.see("Không thấy sổ ở", "Dùng bản nào?", "Bắt đầu sổ mới", "sổ.20").press("esc")
	if status, err := c.term.Wait(c.ctx); err != nil || status != 1 {
		t.Fatalf("exit status %d, %v", status, err)
	}
	if _, err := os.Stat(db); err == nil {
		t.Fatal("a book was made unasked")
	}
	c = sit(t, path, env, "--db", db)
	c.see("Dùng bản nào?").press("enter").see("SỔ TRỰC").press("2").see("215-CV/QU").leave()
	if err := os.Remove(db); err != nil {
		t.Fatal(err)
	}
	c = sit(t, path, env, "--db", db)
	c.see("Dùng bản nào?").write("bat dau").press("enter").see("Sổ còn trống").leave()
}

// While the screen is open its file goes: no mark is made any more, and the whole book is written elsewhere.
func TestABookThatWentUnderTheScreen(t *testing.T) {
	t.Parallel()
	path, env, folder := program(t), settled(t), t.TempDir()
	db := filepath.Join(folder, "sổ.sqlite")
	c := sit(t, path, env, "--db", db, "--now", "2021-08-17T08:00")
	c.see("Sổ còn trống").press("3", "n").see("Nội dung").write("Việc thứ nhất").press("ctrl+s").see("Đã thêm nhiệm vụ")
	if err := os.Rename(db, filepath.Join(folder, "khác.sqlite")); err != nil {
		t.Skip("the system moves no open file: ", err)
	}
	c.see("ghi cả sổ ra tệp khác").press("ctrl+s").see("Đã ghi cả sổ ra").leave()
	saved, err := filepath.Glob(filepath.Join(filepath.Dir(envOf(env, "XDG_DATA_HOME")), "*.sqlite"))
	if err != nil || len(saved) != 1 {
		t.Fatalf("%v, %v", saved, err)
	}
	again := sit(t, path, env, "--db", saved[0])
	again.see("SỔ TRỰC").press("3").see("Việc thứ nhất").leave()
}

// The copy of the day does not part the open book from its log: another program that reads the book and ends leaves the log where it is,
// and sees what was written since.
func TestTheCopyOfTheDayLeavesTheLog(t *testing.T) {
	t.Parallel()
	path, env, db := program(t), settled(t), filepath.Join(t.TempDir(), "sổ.sqlite")
	run := func(args ...string) string {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), path, append([]string{"--db", db}, args...)...)
		cmd.Env = env
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatal(string(out), err)
		}
		return string(out)
	}
	run("import", "sample/texts/cv-215-quan-uy.txt")
	c := sit(t, path, env, "--db", db)
	c.see("Đã sao lưu sổ hôm nay")
	if !held(t, db) {
		t.Fatal("the open book has no lock any more: another program would take its log for left over")
	}
	for _, task := range []string{"Việc thứ nhất", "Việc thứ hai"} {
		c.press("3", "n").see("Nội dung").write(task).press("ctrl+s").see("Đã thêm nhiệm vụ")
		if !strings.Contains(run("list", "tasks", "--json"), task) {
			t.Errorf("another program does not see %q", task)
		}
		if _, err := os.Stat(db + "-wal"); err != nil {
			t.Fatalf("after another program read the book: %v", err)
		}
	}
	c.leave()
	if out := run("list", "tasks", "--json"); !strings.Contains(out, "Việc thứ hai") {
		t.Error("what was written last is lost")
	}
}

// held tells whether some process has a lock on a file, where the system tells.
func held(t *testing.T, path string) bool {
	t.Helper()
	locks, err := os.ReadFile("/proc/locks")
	if err != nil {
		t.Skip("the system does not tell who has locks: ", err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	inode := reflect.ValueOf(info.Sys()).Elem().FieldByName("Ino")
	return inode.IsValid() && strings.Contains(string(locks), fmt.Sprintf(":%d ", inode.Uint()))
}

// envOf is the last value of a variable.
func envOf(env []string, name string) (value string) {
	for _, v := range env {
		if rest, is := strings.CutPrefix(v, name+"="); is {
			value = rest
		}
	}
	return value
}

// Where only a sealed copy tells of the book that is not there, its passphrase is asked for, shown nowhere; a wrong one makes no book, and the
// right one brings back all.
func TestAMissedBookIsUnsealed(t *testing.T) {
	t.Parallel()
	path, env, folder := program(t), settled(t), t.TempDir()
	db, secret := filepath.Join(folder, "sổ.sqlite"), filepath.Join(t.TempDir(), "mật khẩu.txt")
	if err := os.WriteFile(secret, []byte("duong to lua\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	on := runs(t, path, env, db)
	for _, args := range [][]string{{"import", "sample/texts/cv-215-quan-uy.txt"}, {"backup", "--passphrase-file", secret}} {
		if r := on(args...); r.status != 0 {
			t.Fatal(args, r)
		}
	}
	if err := os.Remove(db); err != nil {
		t.Fatal(err)
	}
	c := sit(t, path, env, "--db", db)
	c.see("Dùng bản nào?", ".age").press("enter").see("Mật khẩu:").write("duong to tam").press("enter").see("Mật khẩu không đúng")
	if strings.Contains(c.term.Screen(), "tam") {
		t.Errorf("shows what was typed:\n%s", c.term.Screen())
	}
	if status, err := c.term.Wait(c.ctx); err != nil || status != 1 {
		t.Errorf("exit status %d, %v", status, err)
	}
	left, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range left {
		if !strings.HasSuffix(e.Name(), ".age") && !strings.HasSuffix(e.Name(), ".lock") {
			t.Errorf("left behind: %s", e.Name())
		}
	}
	c = sit(t, path, env, "--db", db)
	c.see("Dùng bản nào?").press("enter").see("Mật khẩu:").write("duong to lua").press("enter").see("SỔ TRỰC").press("2").see("215-CV/QU").leave()
}
