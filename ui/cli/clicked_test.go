package cli_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"

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
