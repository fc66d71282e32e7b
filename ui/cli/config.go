package cli

import (
	"fmt"

	"github.com/spf13/cobra"
)

// configCommand says where the files are, and checks the settings: by the time it runs they have been read.
func (p *program) configCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "config", Short: p.words.T("cli.config"), Args: p.args(0, 0),
		RunE: func(*cobra.Command, []string) error {
			book := p.db
			if book == "" {
				book = p.paths.Book
			}
			there := ""
			if !p.written {
				there = "  (" + p.words.T("cli.config_none") + ")"
			}
			return p.write(fmt.Sprintf("%s\t%s%s\n%s\t%s\n", p.words.T("cli.config_file"), oneLine(p.paths.Config), there,
				p.words.T("cli.config_book"), oneLine(book)))
		},
	}
	cmd.AddCommand(&cobra.Command{
		Use: "check", Short: p.words.T("cli.config_check"), Args: p.args(0, 0),
		RunE: func(*cobra.Command, []string) error {
			if !p.written {
				p.say("cli.config_absent", p.paths.Config)
				return nil
			}
			for _, d := range p.set.Doubts() {
				p.say("cli.config_doubt."+string(d.Code), d.Key, d.Other, d.From.Local(), d.To.Local(), d.Line)
			}
			p.say("cli.config_good", p.paths.Config)
			return nil
		},
	})
	return cmd
}
