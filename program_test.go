package main_test

import (
	"context"
	"errors"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sotruc/config"
	"sotruc/terminal"
)

// patience bounds how long a test waits for a screen; reaching it is a failure, never a measurement.
const patience = 2 * time.Minute

// TestMain builds the program for all tests, unless SOTRUC_PROGRAM names one.
func TestMain(m *testing.M) {
	if os.Getenv("SOTRUC_PROGRAM") != "" {
		m.Run()
		return
	}
	dir, err := os.MkdirTemp("", "sotruc-*")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "sotruc")
	if out, err := exec.CommandContext(context.Background(), "go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		log.Printf("build: %v\n%s", err, out)
		path = "" // what needs no program is tested all the same
	}
	if err := os.Setenv("SOTRUC_PROGRAM", path); err != nil {
		log.Panic(err)
	}
	m.Run()
}

// program is the built program.
func program(t testing.TB) string {
	t.Helper()
	path := os.Getenv("SOTRUC_PROGRAM")
	if path == "" {
		t.Fatal("the program was not built")
	}
	return path
}

// home is a fresh home folder: no settings, no book.
func home(t testing.TB) []string {
	t.Helper()
	dir := t.TempDir()
	return append(os.Environ(), "TERM=xterm-256color", "NO_COLOR=", "HOME="+dir, "SOTRUC_DB=", "SOTRUC_CONFIG=", "SOTRUC_LANG=",
		"XDG_CONFIG_HOME="+filepath.Join(dir, "config"), "XDG_DATA_HOME="+filepath.Join(dir, "data"),
		"XDG_STATE_HOME="+filepath.Join(dir, "state"))
}

// settled is a fresh home folder with settings, which name the office: no book.
func settled(t testing.TB) []string {
	t.Helper()
	env := home(t)
	path := filepath.Join(envOf(env, "XDG_CONFIG_HOME"), "sotruc", "config.toml")
	set := config.Default()
	set.Office.Name = "Đảng ủy phường Tân Lập"
	if err := config.Write(path, set); err != nil {
		t.Fatal(err)
	}
	return env
}

// clerk sits at a running program.
type clerk struct {
	t    *testing.T
	ctx  context.Context
	term *terminal.Terminal
}

func sit(t *testing.T, path string, env []string, args ...string) *clerk {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Env = env
	term, err := terminal.Start(cmd, 80, 24)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = term.Close() }) // it has ended in a test that passed
	return &clerk{t, ctx, term}
}

// see waits until the texts are on the screen.
func (c *clerk) see(texts ...string) *clerk {
	c.t.Helper()
	if err := c.term.Await(c.ctx, texts...); err != nil {
		c.t.Fatal(err)
	}
	return c
}

// press presses keys.
func (c *clerk) press(names ...string) *clerk {
	c.t.Helper()
	if err := c.term.Press(names...); err != nil {
		c.t.Fatal(err)
	}
	return c
}

// write types text, as an input method may: all letters at once.
func (c *clerk) write(text string) *clerk {
	c.t.Helper()
	if err := c.term.Type(text); err != nil {
		c.t.Fatal(err)
	}
	return c
}

// leave quits and expects the program to end well.
func (c *clerk) leave() {
	c.t.Helper()
	c.press("q")
	if status, err := c.term.Wait(c.ctx); err != nil || status != 0 {
		c.t.Fatalf("exit status %d, %v; the screen:\n%s", status, err, c.term.Screen())
	}
}

func TestFirstRunAsksForTheOffice(t *testing.T) {
	t.Parallel()
	path, env := program(t), home(t)
	c := sit(t, path, env)
	c.see("Tên cơ quan").write("Đảng ủy phường Tân Lập").press("tab").write("Quận ủy Bình Hà").press("ctrl+s")
	c.see("SỔ TRỰC", "Đảng ủy phường Tân Lập", "Sổ còn trống")
	c.leave()
	again := sit(t, path, env)
	again.see("SỔ TRỰC", "Đảng ủy phường Tân Lập").leave()
}

// A book that lies elsewhere is of its office where no settings name one: the one on its last report, or the one that is asked for.
func TestABookElsewhereHasAnOffice(t *testing.T) {
	t.Parallel()
	path, env := program(t), home(t)
	db, fresh := filepath.Join(t.TempDir(), "phường.sqlite"), filepath.Join(t.TempDir(), "mới.sqlite")
	cmd := exec.CommandContext(t.Context(), path, "demo", "--db", db, "--people", "20")
	cmd.Env = env
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	sit(t, path, env, "--db", db, "--now", "2021-08-16T13:12").see("SỔ TRỰC", "Đảng ủy phường Tân Lập", "CẦN LÀM").leave()
	c := sit(t, path, env, "--db", fresh)
	c.see("Tên cơ quan").write("Đảng ủy phường Hòa Minh").press("ctrl+s").see("Đảng ủy phường Hòa Minh", "Sổ còn trống").leave()
	sit(t, path, env, "--db", fresh).see("Đảng ủy phường Hòa Minh", "Sổ còn trống").leave()
}

func TestASecondScreenSaysWhoHasTheBook(t *testing.T) {
	t.Parallel()
	path, env := program(t), settled(t)
	db := filepath.Join(t.TempDir(), "sổ #1.sqlite")
	first := sit(t, path, env, "--db", db)
	first.see("SỔ TRỰC")
	cmd := exec.CommandContext(t.Context(), path, "--db", db)
	cmd.Env = env
	second := sit(t, path, env, "--db", db)
	second.see("--read-only")
	if status, err := second.term.Wait(second.ctx); err != nil || status != 1 {
		t.Fatalf("exit status %d, %v", status, err)
	}
	reader := sit(t, path, env, "--db", db, "--read-only")
	reader.see("SỔ TRỰC", "chỉ đọc").leave()
	first.leave()
	left, err := filepath.Glob(db + "*")
	if err != nil || len(left) != 1 {
		t.Fatalf("files left beside the book: %v, %v", left, err)
	}
}

func TestWithoutATerminalTodayIsPrinted(t *testing.T) {
	t.Parallel()
	cmd := exec.CommandContext(t.Context(), program(t))
	cmd.Env = home(t)
	out, err := cmd.Output()
	if err != nil || !strings.Contains(string(out), "SỔ TRỰC") || strings.Contains(string(out), "\x1b") {
		t.Fatalf("%v: %q", err, out)
	}
}

func TestAScreenTooSmallStillQuits(t *testing.T) {
	t.Parallel()
	c := sit(t, program(t), home(t), "demo")
	c.see("SỔ TRỰC")
	if err := c.term.Resize(20, 5); err != nil {
		t.Fatal(err)
	}
	c.see("40×10")
	c.leave()
}

// A terminal that does not mark what is pasted makes keys of it: no sentence may tick a task, in a field it is text.
func TestAPasteIsNoRowOfKeys(t *testing.T) {
	t.Parallel()
	c := sit(t, program(t), home(t), "demo")
	c.see("SỔ TRỰC").press("3").see("QUÁ HẠN")
	c.write("Báo cáo tình hình xuất hiện ca mắc").see("Chữ dán vào bị bỏ qua")
	c.press("ctrl+f").see("Tìm trong sổ").write("báo cáo tình hình xuất hiện ca mắc").see("báo cáo tình hình xuất hiện ca mắc")
	c.press("esc").see("QUÁ HẠN")
	c.leave()
}

// TestADayAtTheDesk goes the whole way through the built program with the keyboard: a directive comes in and is
// reviewed, a task is ticked, a household is entered with a person, the round is done, the weekly report is written and
// marked as sent. After a restart everything is there.
func TestADayAtTheDesk(t *testing.T) {
	t.Parallel()
	path, env := program(t), home(t)
	texts, err := filepath.Abs("sample/texts")
	if err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	now := []string{"--now", "2021-08-17T08:00"}
	c := sit(t, path, env, now...)
	c.see("Tên cơ quan").write("Đảng ủy phường Tân Lập").press("tab").write("Quận ủy Bình Hà").press("ctrl+s")
	c.see("Sổ còn trống")

	c.press("2").see("Sổ chưa có văn bản").press("n").see("Từ tệp").press("enter").see("Đường dẫn")
	c.write(filepath.Join(texts, "cv-215-quan-uy.txt")).press("enter").see("215-CV/QU", "Quận ủy Bình Hà")
	c.press("ctrl+s").see("Còn 1 chỗ ngờ").press("c").see("số 1/2021")
	c.press("tab").see("[Nhiệm vụ 0/7]").press("space").see("Đã tích xong")
	c.press("esc").see("Ngày VB", "1/7")

	c.press("4").see("Chưa có ai").press("n").see("Chủ hộ")
	c.write("Nguye").press("backspace", "backspace").write("yễn Thị ").write("Hoa").press("tab").write("12 Lê Lợi").press("ctrl+s")
	c.see("Họ tên").press("tab").write("1984").press("ctrl+s").see("[Đang cách ly]", "Nguyễn Thị Hoa", "1/1")

	c.press("r").see("Đi một vòng", "Vòng sáng").press("right").see("Vòng chiều", "0/1").press("enter").see("1/1")

	c.press("ctrl+right").see("Sắp đến hạn").press("n").see("Báo cáo tuần").press("enter")
	c.see("16/08").press("ctrl+s").see("Số người đang cách ly tại nhà", "xong 1")
	c.press("x").see("kỳ chưa hết", "vẫn xuất").press("x").see("Thư mục").press("ctrl+u").write(out).press("ctrl+s").see("Đã ghi 4 tệp", "□ đã xuất")
	c.press("m").see("Gửi đến").press("ctrl+s").see("số liệu không đổi").press("c").see("✓ đã gửi")
	c.leave()
	again := sit(t, path, env, now...)
	again.see("215-CV/QU").press("4").see("Nguyễn Thị Hoa").press("5").see("✓ 17/08 →").leave()

	files, err := filepath.Glob(filepath.Join(out, "*_BC-tuan_*"))
	if err != nil || len(files) != 4 {
		t.Errorf("report files %v, %v", files, err)
	}
	cmd := exec.CommandContext(t.Context(), path, append(now, "list", "people", "--json")...)
	cmd.Env = env
	list, err := cmd.Output()
	if err != nil || !strings.Contains(string(list), `"name": "Nguyễn Thị Hoa"`) || !strings.Contains(string(list), `"birth_year": 1984`) {
		t.Errorf("%v: %s", err, list)
	}
}

// A file that is dropped on the program is its one argument: the book opens where the paper is reviewed, or the list of people read.
func TestAFileThatIsGivenIsRead(t *testing.T) {
	t.Parallel()
	path, env, dir := program(t), settled(t), t.TempDir()
	db, paper, list := filepath.Join(dir, "sổ.sqlite"), filepath.Join(dir, "công văn đến.txt"), filepath.Join(dir, "danh sách.csv")
	text, err := os.ReadFile("intake/testdata/cong-van-quan-uy.txt")
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.WriteFile(paper, text, 0o600), os.WriteFile(list, []byte("Họ và tên,Địa chỉ\nTrần Văn Bình,12 ngõ Chùa\n"), 0o600)); err != nil {
		t.Fatal(err)
	}
	c := sit(t, path, env, "--db", db, paper)
	c.see("Xem lại (chưa vào sổ)", "215-CV/QU").press("esc").see("Sổ chưa có văn bản đến nào").leave()
	c = sit(t, path, env, "--db", db, list)
	c.see("Trần Văn Bình")
}

// On a stick, with an empty file of settings beside the program, the first run asks as anywhere else, and all lies beside the program.
func TestAStickIsAskedForItsOffice(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	own, settings := filepath.Join(dir, "sotruc"), filepath.Join(dir, "sotruc.toml.txt") // as the Explorer of Windows makes it
	built, err := os.ReadFile(program(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.WriteFile(own, built, 0o700), os.WriteFile(settings, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	c := sit(t, own, home(t))
	c.see("Tên cơ quan").write("Đảng ủy phường Tân Lập").press("ctrl+s").see("Đảng ủy phường Tân Lập", "Sổ còn trống").leave()
	c = sit(t, own, home(t))
	c.see("Đảng ủy phường Tân Lập", "Sổ còn trống").leave()
	if text, err := os.ReadFile(settings); err != nil || !strings.Contains(string(text), "Đảng ủy phường Tân Lập") {
		t.Errorf("%v, the settings are %q", err, text)
	}
	if _, err := os.Stat(filepath.Join(dir, "sotruc.sqlite")); err != nil {
		t.Errorf("the book is not beside the program: %v", err)
	}
}
