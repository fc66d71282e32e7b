package main_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// rounds is how often a harness goes round: a few times with every change, as often as SOTRUC_HARNESS says in a long run.
func rounds(t *testing.T, few int) int {
	t.Helper()
	if n, err := strconv.Atoi(os.Getenv("SOTRUC_HARNESS")); err == nil {
		return n
	}
	return few
}

// lots are those of a round: the same each time, unless SOTRUC_SEED names others. A failure names its round.
func lots(round int) *rand.Rand {
	seed, err := strconv.ParseUint(os.Getenv("SOTRUC_SEED"), 10, 64)
	if err != nil {
		seed = 12
	}
	return rand.New(rand.NewPCG(seed, uint64(round)))
}

// ran is a command that ended.
type ran struct {
	status    int
	out, said string
}

// runs gives the way to run commands on a book.
func runs(t *testing.T, path string, env []string, db string) func(args ...string) ran {
	t.Helper()
	return func(args ...string) ran {
		t.Helper()
		return ended(t, exec.CommandContext(t.Context(), path, append([]string{"--db", db, "--now", "2021-08-16T13:12"}, args...)...), env)
	}
}

func ended(t *testing.T, cmd *exec.Cmd, env []string) ran {
	t.Helper()
	var out, said bytes.Buffer
	cmd.Env, cmd.Stdout, cmd.Stderr = env, &out, &said
	if err := cmd.Run(); cmd.ProcessState == nil {
		t.Fatal(err)
	}
	r := ran{cmd.ProcessState.ExitCode(), out.String(), said.String()}
	if strings.Contains(r.said, "goroutine ") || strings.Contains(r.said, "panic:") || r.status < 0 || r.status > 2 {
		t.Errorf("%v ended with %d:\n%.2000s", cmd.Args, r.status, r.said)
	}
	return r
}

// papers writes a folder of directives that can be read.
func papers(t *testing.T, n int) string {
	t.Helper()
	folder := t.TempDir()
	for i := 1; i <= n; i++ {
		text := fmt.Sprintf("QUẬN ỦY BÌNH HÀ\n*\nSố %d-CV/QU\nBình Hà, ngày 01 tháng 8 năm 2021\nvề việc kiểm tra\n\n1. Trạm y tế báo cáo trước ngày 20/8/2021.\n", 100+i)
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("cv-%d.txt", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// A book that was cut, zeroed or changed anywhere is refused by a sentence, or its damage is found, or it has what it had before: never other
// figures without a word, never an empty book. A letter within a text is no figure: nothing in the file tells that it was another.
func TestHarnessDamagedBooks(t *testing.T) {
	t.Parallel()
	path, env, folder := program(t), home(t), t.TempDir()
	db := filepath.Join(folder, "sổ.sqlite")
	on := runs(t, path, env, db)
	if r := on("demo", "--people", "40", "--db", db); r.status != 0 {
		t.Fatal(r)
	}
	whole, err := os.ReadFile(db)
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	has := func(list string) int { return strings.Count(list, `"id":`) }
	want := has(on("list", "people", "--json").out)
	figures := map[string]int{}
	n := rounds(t, 24)
	for round := range n {
		lot := lots(round)
		book := bytes.Clone(whole)
		at := lot.IntN(len(book))
		how := []string{"cut", "zeroed", "changed", "head"}[lot.IntN(4)]
		switch how {
		case "cut":
			book = book[:at]
		case "zeroed":
			clear(book[at/page*page:][:page])
		case "changed":
			for i := at; i < min(at+1+lot.IntN(64), len(book)); i++ {
				book[i] ^= byte(1 + lot.IntN(255))
			}
		case "head":
			book[lot.IntN(100)] ^= byte(1 << lot.IntN(8))
		}
		one := filepath.Join(folder, fmt.Sprint(round), "sổ.sqlite")
		if err := os.MkdirAll(filepath.Dir(one), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(one, book, 0o600); err != nil {
			t.Fatal(err)
		}
		of := runs(t, path, env, one)
		list, check := of("--read-only", "list", "people", "--json"), of("--read-only", "check")
		switch {
		case check.status == 0 && (list.status != 0 || has(list.out) != want):
			t.Errorf("round %d: %s at %d: the book is called sound, and the list has %d people: %.300s", round, how, at, has(list.out), list.said)
		case list.status != 0 && strings.Count(list.said, "\n") != 1:
			t.Errorf("round %d: %s at %d: no one sentence: %q", round, how, at, list.said)
		case check.status == 0:
			figures["as before"]++
		case list.status != 0:
			figures["refused"]++
		default:
			figures["found by check"]++
		}
	}
	t.Logf("%d damaged books: %v", n, figures)
}

// A disk that takes no more than so many bytes of a file: what a command could not do it says, and the book has all it had, and nothing
// half made bears a name.
func TestHarnessFullDisk(t *testing.T) {
	t.Parallel()
	if runtime.GOOS != "linux" {
		t.Skip("the shell of this system bounds no file")
	}
	path, env := program(t), home(t)
	commands := [][]string{{"import"}, {"backup"}, {"report", "weekly", "--on", "2021-08-15", "--format", "docx,xlsx", "--final"}, {"hand-over"}}
	failed := 0
	n := rounds(t, len(commands)*3)
	for round := range n {
		lot := lots(round)
		folder := t.TempDir()
		db, out := filepath.Join(folder, "sổ.sqlite"), filepath.Join(folder, "ra")
		on := runs(t, path, env, db)
		if r := on("import", papers(t, 2)); r.status != 0 {
			t.Fatal(r)
		}
		if err := os.Mkdir(out, 0o700); err != nil {
			t.Fatal(err)
		}
		args := append([]string{}, commands[round%len(commands)]...)
		switch args[0] {
		case "import":
			args = append(args, papers(t, 6))
		case "backup":
			args = append(args, filepath.Join(out, "bản.sqlite"))
		default:
			args = append(args, "--out", out)
		}
		most := []int{0, 1, 8, 100, 700, 1500}[lot.IntN(6)] // of 512 bytes
		limited := exec.CommandContext(t.Context(), "sh", append([]string{"-c", fmt.Sprintf(`ulimit -f %d; exec "$@"`, most), "sh", path, "--db", db, "--now", "2021-08-16T13:12"}, args...)...)
		r := ended(t, limited, env)
		if r.status != 0 {
			failed++
			if strings.TrimSpace(r.said) == "" || strings.Contains(r.said, "chưa rõ") {
				t.Errorf("round %d: %v on %d: says %q", round, args, most, r.said)
			}
		}
		if check := on("check"); check.status != 0 {
			t.Errorf("round %d: %v on %d: %s%s", round, args, most, check.out, check.said)
		}
		if list := on("list", "directives", "--json").out; !strings.Contains(list, "101-CV/QU") || !strings.Contains(list, "102-CV/QU") {
			t.Errorf("round %d: %v on %d: what was in the book is gone", round, args, most)
		}
		made, err := filepath.Glob(filepath.Join(out, "*.sqlite"))
		if err != nil {
			t.Fatal(err)
		}
		for _, copied := range made {
			if check := runs(t, path, env, copied)("check"); check.status != 0 || r.status != 0 {
				t.Errorf("round %d: %v on %d: ended with %d, and left a copy: %s", round, args, most, r.status, check.said)
			}
		}
	}
	if failed == 0 {
		t.Error("no disk was full")
	}
	t.Logf("%d commands on a small disk: %d were told so", n, failed)
}

// Killed at a random instant a command leaves a sound book, and the same command brings what it began to its end: each paper once.
func TestHarnessKilledCommands(t *testing.T) {
	t.Parallel()
	path, env := program(t), home(t)
	n, cut := rounds(t, 8), 0
	for round := range n {
		lot := lots(round)
		db, from := filepath.Join(t.TempDir(), "sổ.sqlite"), papers(t, 5)
		on := runs(t, path, env, db)
		if r := on("import", papers(t, 1)); r.status != 0 {
			t.Fatal(r)
		}
		cmd := exec.CommandContext(t.Context(), path, "--db", db, "--now", "2021-08-16T13:12", "import", from)
		cmd.Env = env
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		kill := time.AfterFunc(time.Duration(lot.IntN(500))*time.Millisecond, func() { _ = cmd.Process.Kill() })
		if err := cmd.Wait(); err != nil {
			cut++
		}
		kill.Stop()
		if check := on("check"); check.status != 0 {
			t.Errorf("round %d: after the kill: %s%s", round, check.out, check.said)
		}
		if again := on("import", from); again.status != 0 {
			t.Errorf("round %d: the same command again: %s", round, again.said)
		}
		list := on("list", "directives", "--json").out
		for paper := 101; paper <= 105; paper++ {
			if got := strings.Count(list, fmt.Sprintf("%d-CV/QU", paper)); got != 1 {
				t.Errorf("round %d: paper %d stands %d times", round, paper, got)
			}
		}
		left, err := filepath.Glob(filepath.Join(filepath.Dir(db), ".sotruc-*"))
		if err != nil || len(left) != 0 {
			t.Errorf("round %d: left behind: %v, %v", round, left, err)
		}
	}
	t.Logf("%d commands, %d of them killed", n, cut)
}

// Killed at a random instant the screen has kept whatever it said was added.
func TestHarnessKilledScreen(t *testing.T) {
	t.Parallel()
	path, env := program(t), settled(t)
	n, said := rounds(t, 3), 0
	for round := range n {
		lot := lots(round)
		db := filepath.Join(t.TempDir(), "sổ.sqlite")
		c := sitDoomed(t, path, env, "--db", db, "--now", "2021-08-16T13:12")
		c.see("Sổ còn trống").press("3")
		tasks := 1 + lot.IntN(3)
		for i := range tasks {
			c.press("n").see("Nội dung").write(fmt.Sprintf("Việc thứ %d của lượt %d", i, round)).press("ctrl+s").see("Đã thêm nhiệm vụ")
		}
		said += tasks
		kill := time.AfterFunc(time.Duration(lot.IntN(200))*time.Millisecond, func() { _ = c.cmd.Process.Kill() })
		c.press("n").write("Việc dở dang").press("ctrl+s")
		_, _ = c.term.Wait(c.ctx) // it was killed
		kill.Stop()
		on := runs(t, path, env, db)
		if check := on("check"); check.status != 0 {
			t.Errorf("round %d: after the kill: %s%s", round, check.out, check.said)
		}
		list := on("list", "tasks", "--json").out
		for i := range tasks {
			if words := fmt.Sprintf("Việc thứ %d của lượt %d", i, round); strings.Count(list, words) != 1 {
				t.Errorf("round %d: %q was said to be added, and is not there", round, words)
			}
		}
	}
	t.Logf("%d kills of the screen, %d tasks looked for", n, said)
}
