package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/ui/cli"
)

// A console with few signs is given their twins, as the settings want it; what a program reads stays as it is.
func TestCommandsSpareAnOldConsoleItsSigns(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	paper := filepath.Join(d.dir, "cv.txt")
	if err := os.WriteFile(paper, []byte("CÔNG VĂN\nĐề nghị UBND phường báo cáo trước ngày 20/8/2021.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	read := func(few bool, settings string, args ...string) string {
		if err := os.WriteFile(d.settings, []byte(settings), 0o600); err != nil {
			t.Fatal(err)
		}
		var out, said bytes.Buffer
		status := cli.Main(cli.Env{
			Args: append([]string{"--db", d.db, "--config", d.settings, "read", paper}, args...), Out: &out, Err: &said,
			Get: func(string) string { return "" }, Now: monday, FewSigns: few,
		})
		if status != 0 {
			t.Fatal(said.String())
		}
		return out.String()
	}
	for _, one := range []struct {
		few            bool
		settings, sign string
	}{{false, "", "⏱ "}, {true, "", "» "}, {true, "[ui]\nsigns = \"full\"\n", "⏱ "}, {false, "[ui]\nsigns = \"plain\"\n", "⏱ "}} {
		if out := read(one.few, one.settings); !strings.Contains(out, one.sign) {
			t.Errorf("%t, %q: no %q in %s", one.few, one.settings, one.sign, out)
		}
	}
	if out := read(true, "", "--json"); strings.Contains(out, "»") {
		t.Error(out)
	}
}
