package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/cli"
)

// Started by a double click the program opens the book, and a window that would close with it waits until an error has been read.
func TestStartedByADoubleClick(t *testing.T) {
	for _, clicked := range []bool{true, false} {
		in, typed, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := typed.WriteString("\nleft\n"); err != nil {
			t.Fatal(err)
		}
		var said bytes.Buffer
		status := cli.Main(cli.Env{Args: []string{"lisst"}, In: in, Out: &said, Err: &said, Get: func(string) string { return "" }, Now: monday, Clicked: clicked})
		if status != 2 || !strings.Contains(said.String(), "Không có lệnh lisst") || strings.Contains(said.String(), "Bấm Enter để đóng cửa sổ") != clicked {
			t.Errorf("clicked %t: status %d, %q", clicked, status, said.String())
		}
		_ = typed.Close()
	}
	if cobra.MousetrapHelpText != "" {
		t.Errorf("a double click is answered by %q", cobra.MousetrapHelpText)
	}
}

// In a console that draws no screen the program says what to do about it and prints Today, and the window waits.
func TestAConsoleThatDrawsNoScreen(t *testing.T) {
	t.Parallel()
	book := filepath.Join(t.TempDir(), "book.sqlite")
	opened, err := store.Open(t.Context(), book, store.WithClock(monday))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := opened.AddTask(t.Context(), model.Task{Text: "Rà soát hộ", Deadline: model.Deadline{Every: model.EveryOnce, Due: model.InstantOf(monday()).Date()}}); err != nil {
		t.Fatal(err)
	}
	if err := opened.Close(); err != nil {
		t.Fatal(err)
	}
	in, typed, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	_ = typed.Close()
	var out, said bytes.Buffer
	args := []string{"--db", book, "--config", os.DevNull}
	status := cli.Main(cli.Env{Args: args, In: in, Out: &out, Err: &said, Get: func(string) string { return "" }, Now: monday, Clicked: true, Undrawn: true})
	if status != 1 || !strings.Contains(said.String(), "Use legacy console") || !strings.Contains(said.String(), "Bấm Enter để đóng cửa sổ") {
		t.Errorf("status %d, %q", status, said.String())
	}
	if !strings.Contains(out.String(), "Rà soát hộ") {
		t.Errorf("Today is %q", out.String())
	}
}
