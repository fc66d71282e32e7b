package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/store"
	"sotruc/terminal"
	"sotruc/ui/cli"
)

// folderOf fills a folder with n directives that differ in their numbers, made of one of the sample's.
func folderOf(tb testing.TB, n int) string {
	tb.Helper()
	dir := tb.TempDir()
	text, err := os.ReadFile(filepath.Join("..", "..", "sample", "texts", "cv-215-quan-uy.txt"))
	if err != nil {
		tb.Fatal(err)
	}
	for i := range n {
		content := strings.NewReplacer("Số 215-CV/QU", fmt.Sprintf("Số %d-CV/QU", 1001+i), "ngày 16 tháng 8 năm", "ngày 06 tháng 8 năm").Replace(string(text))
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("cv-%d.txt", 1+i)), []byte(content), 0o600); err != nil {
			tb.Fatal(err)
		}
	}
	return dir
}

// counted calls after the line it is told to wait for.
type counted struct {
	bytes.Buffer
	lines int
	then  func()
}

func (c *counted) Write(p []byte) (int, error) {
	before := strings.Count(c.String(), "\n")
	n, err := c.Buffer.Write(p)
	if before < c.lines && strings.Count(c.String(), "\n") >= c.lines {
		c.then()
	}
	return n, err
}

// Stopped between two papers, what is done stays and the next run goes on from there.
func TestImportStopsAndGoesOn(t *testing.T) {
	t.Parallel()
	d, dir := newDesk(t), folderOf(t, 12)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var stderr bytes.Buffer
	status := cli.Run(ctx, cli.Env{
		Args: []string{"--db", d.db, "--config", d.settings, "import", dir}, Out: &counted{lines: 5, then: cancel}, Err: &stderr,
		Get: func(string) string { return "" }, Now: monday,
	})
	if said := stderr.String(); status != 1 || !strings.Contains(said, "Đã dừng: đã nhập 5, còn 7; chạy lại để tiếp tục.\n") {
		t.Errorf("%d, %q", status, said)
	}
	count := func(want int) {
		t.Helper()
		d.onBook(func(book *store.Book) error {
			ids, err := book.DirectiveIDs(t.Context(), model.DirectiveFilter{})
			if len(ids) != want {
				t.Errorf("%d papers in the book, want %d", len(ids), want)
			}
			return err
		})
	}
	count(5)
	status, out, said := d.run("import", dir)
	if status != 0 || strings.Count(out, "\n") != 7 || !strings.HasPrefix(out, filepath.Join(dir, "cv-6.txt")+": Số đến 6/2021: 1006-CV/QU") {
		t.Errorf("%d, %q", status, out)
	}
	if !strings.Contains(said, "Vào sổ 7 văn bản, bỏ qua 5 văn bản đã có, 0 tệp") {
		t.Errorf("said %q", said)
	}
	count(12)
	d.onBook(func(book *store.Book) error { // one paper is one step
		_, err := book.Undo(t.Context())
		return err
	})
	count(11)
}

// A day that is a slip of the pen gives no number in another year.
func TestImportOfAPaperFromLater(t *testing.T) {
	t.Parallel()
	d, dir := newDesk(t), folderOf(t, 2)
	path := filepath.Join(dir, "cv-1.txt")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, bytes.Replace(text, []byte("tháng 8 năm 2021"), []byte("tháng 8 năm 2029"), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	status, out, said := d.run("import", dir)
	if status != 1 || strings.Count(out, "\n") != 1 || !strings.Contains(said, "cv-1.txt: Ngày ban hành: Ngày ban hành sau ngày văn bản đến") {
		t.Errorf("%d, %q, %q", status, out, said)
	}
	d.onBook(func(book *store.Book) error {
		years, err := book.RegisterYears(t.Context())
		if len(years) != 1 || years[0].Year != 2021 || years[0].Last != 1 {
			t.Errorf("years %+v", years)
		}
		return err
	})
}

// A terminal is shown a bar; TestScripts looks that nothing else is.
func TestImportShowsItsProgress(t *testing.T) {
	t.Parallel()
	d, dir := newDesk(t), folderOf(t, 30)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute) // reaching it is a failure, never a measurement
	defer cancel()
	cmd := exec.CommandContext(ctx, self, "--db", d.db, "--config", d.settings, "--now", "2021-08-16T08:00", "import", dir)
	cmd.Args[0] = "sotruc" // see TestMain
	cmd.Env = append(os.Environ(), "TERM=xterm", "SOTRUC_DB=", "SOTRUC_CONFIG=", "SOTRUC_LANG=")
	term, err := terminal.Start(cmd, 200, 120)
	if err != nil {
		t.Fatal(err)
	}
	defer term.Close()
	if err := term.Await(ctx, "30/30", "Vào sổ 30 văn bản"); err != nil {
		t.Fatal(err)
	}
	screen := term.Screen()
	if strings.Count(screen, "█ 30/30") != 1 || strings.Contains(screen, "░") || strings.Count(screen, "/30") != 1 {
		t.Errorf("the screen:\n%s", screen)
	}
	if status, err := term.Wait(ctx); status != 0 || err != nil {
		t.Errorf("status %d, %v", status, err)
	}
}

// A folder cannot have more folders in it than a person would make; those beyond are said.
func TestImportOfDeepFolders(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	top := t.TempDir()
	deep := top
	for range 20 {
		deep = filepath.Join(deep, "a")
	}
	if err := os.MkdirAll(deep, 0o750); err != nil {
		t.Fatal(err)
	}
	status, _, said := d.run("import", top)
	if status != 0 || !strings.Contains(said, "quá sâu") || !strings.Contains(said, "Không có tệp nào") {
		t.Errorf("%d, %q", status, said)
	}
}

// BenchmarkImport is a folder of 1,000 papers into a new book, and once more when all are in it. peak-MB is the most
// memory that was in use.
func BenchmarkImport(b *testing.B) {
	dir := folderOf(b, 1000)
	for name, again := range map[string]bool{"new": false, "again": true} {
		b.Run(name, func(b *testing.B) {
			var peak uint64
			for b.Loop() {
				b.StopTimer()
				book := filepath.Join(b.TempDir(), "book.sqlite")
				args := []string{"--db", book, "--config", os.DevNull, "import", dir}
				if again && importOnce(b, args, &peak) != 0 {
					b.Fatal("the first import fails")
				}
				b.StartTimer()
				if importOnce(b, args, &peak) != 0 {
					b.Fatal("the import fails")
				}
			}
			b.ReportMetric(float64(peak)/(1<<20), "peak-MB")
		})
	}
}

func importOnce(b *testing.B, args []string, peak *uint64) int {
	b.Helper()
	var stderr bytes.Buffer
	var m runtime.MemStats
	lines := 0
	out := writerFunc(func(p []byte) {
		if lines++; lines%100 == 0 {
			runtime.ReadMemStats(&m)
			*peak = max(*peak, m.HeapAlloc)
		}
		_ = p
	})
	return cli.Run(b.Context(), cli.Env{Args: args, Out: out, Err: &stderr, Get: func(string) string { return "" }, Now: monday})
}

type writerFunc func([]byte)

func (w writerFunc) Write(p []byte) (int, error) { w(p); return len(p), nil }

// A number may be held for a paper that is imported; only an officer can tell, so it is said.
func TestImportSaysWhichNumbersAreHeld(t *testing.T) {
	d, dir := newDesk(t), folderOf(t, 1)
	d.onBook(func(book *store.Book) error {
		_, err := book.HoldNumber(t.Context(), model.InstantOf(monday()), "Quận ủy", "gọi điện báo trước")
		return err
	})
	if status, out, said := d.run("import", dir); status != 0 || !strings.Contains(said, "Số đang giữ chờ văn bản: 1/2021.") {
		t.Errorf("%d, %q, %q", status, out, said)
	}
	if status, _, said := d.run("import", dir); status != 0 || strings.Contains(said, "đang giữ") { // nothing new came in
		t.Errorf("%d, %q", status, said)
	}
}
