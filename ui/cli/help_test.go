package cli

import (
	"bytes"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"sotruc/ui/cli/helped"
	"sotruc/ui/kit"
	"sotruc/ui/locale"
)

// The help of every command fits the screen and is in one language; what cobra says by itself in English is nowhere in the Vietnamese one.
func TestHelpIsOfTheScreen(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"vi", "en"} {
		words, err := locale.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		p := &program{env: Env{Get: func(string) string { return "" }, Out: &bytes.Buffer{}}, words: words}
		for _, w := range []int{40, 80, 100} {
			walk(p.onEnv(), func(cmd *cobra.Command) {
				cmd.InitDefaultHelpFlag()
				lines := helped.Lines(cmd, words, w)
				for _, line := range lines {
					if kit.Width(line) > w && w > 40 {
						t.Errorf("%s %s at %d cells: %q", lang, cmd.CommandPath(), w, line)
					}
				}
				all := strings.Join(lines, "\n")
				for _, foreign := range []string{"Generate", "help for", "Usage", "USAGE", "FLAGS", "FILE", "KIND", "[flags]", "command"} {
					if lang == "vi" && strings.Contains(all, foreign) {
						t.Errorf("%s: %q in the Vietnamese help:\n%s", cmd.CommandPath(), foreign, all)
					}
				}
				if !strings.Contains(all, words.T("cli.help_usage")) || len(lines) < 8 {
					t.Errorf("%s %s: no help:\n%s", lang, cmd.CommandPath(), all)
				}
			})
		}
	}
}

func walk(cmd *cobra.Command, visit func(*cobra.Command)) {
	visit(cmd)
	for _, sub := range cmd.Commands() {
		walk(sub, visit)
	}
}
