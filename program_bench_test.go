package main_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/terminal"
)

// bigBook is a book of 10,000 people, from SOTRUC_BOOK or filled here.
func bigBook(b *testing.B, path string) string {
	b.Helper()
	if book := os.Getenv("SOTRUC_BOOK"); book != "" {
		return book
	}
	dir := b.TempDir()
	book := filepath.Join(dir, "ward.sqlite")
	cmd := exec.CommandContext(b.Context(), path, "demo", "--db", book, "--people", "10000", "--now", "2021-08-16T13:12", "--out", dir)
	cmd.Env = home(b)
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return book
}

// BenchmarkProgramFirstFrame is the time from the start of the process to its first full frame, the footer included, on a
// book of 10,000 people and 300 directives. peak-MB is the most memory the process had by then.
func BenchmarkProgramFirstFrame(b *testing.B) {
	path := program(b)
	book, env := bigBook(b, path), home(b)
	peak := 0.0
	for b.Loop() {
		ctx, cancel := context.WithTimeout(b.Context(), patience)
		cmd := exec.CommandContext(ctx, path, "--db", book, "--now", "2021-08-16T13:12")
		cmd.Env = env
		term, err := terminal.Start(cmd, 80, 24)
		if err != nil {
			b.Fatal(err)
		}
		if err := term.Await(ctx, "CẦN LÀM", "VĂN BẢN MỚI", "thoát"); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		peak = max(peak, peakMegabytes(b, cmd.Process.Pid))
		if err := term.Press("q"); err != nil {
			b.Fatal(err)
		}
		if _, err := term.Wait(ctx); err != nil {
			b.Fatal(err)
		}
		_ = term.Close() // it has ended
		cancel()
		b.StartTimer()
	}
	b.ReportMetric(peak, "peak-MB")
}

// peakMegabytes is what the system says a process has used at most; 0 where it does not say.
func peakMegabytes(b *testing.B, pid int) float64 {
	b.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	for line := range strings.SplitSeq(string(status), "\n") {
		var kilobytes float64
		if n, err := fmt.Sscanf(line, "VmHWM: %f kB", &kilobytes); n == 1 && err == nil {
			return kilobytes / 1024
		}
	}
	return 0
}
