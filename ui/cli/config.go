package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"sotruc/ui/cli/asdone"
	"sotruc/ui/safejson"
)

// configCommand says where the files are, and checks the settings: by the time it runs they have been read.
func (p *program) configCommand() *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use: "config", Short: p.words.T("cli.config"), Args: p.args(0, 0),
		RunE: func(*cobra.Command, []string) error {
			book := p.db
			if book == "" {
				book = p.paths.Book
			}
			if asJSON {
				return safejson.Print(p.env.Out, asdone.Places{Config: p.paths.Config, Written: p.written, Book: book})
			}
			there := ""
			if !p.written {
				there = "  (" + p.words.T("cli.config_none") + ")"
			}
			return p.write(fmt.Sprintf("%s\t%s%s\n%s\t%s\n", p.words.T("cli.config_file"), oneLine(p.paths.Config), there,
				p.words.T("cli.config_book"), oneLine(book)))
		},
	}
	check := &cobra.Command{
		Use: "check", Short: p.words.T("cli.config_check"), Args: p.args(0, 0),
		RunE: func(*cobra.Command, []string) error {
			found := asdone.Settings{Config: p.paths.Config, Written: p.written, Doubts: []asdone.Problem{}}
			if p.written {
				found.Doubts = p.settingsDoubts()
			}
			switch {
			case asJSON:
				return safejson.Print(p.env.Out, found)
			case !p.written:
				p.say("cli.config_absent", p.paths.Config)
				return nil
			}
			for _, d := range found.Doubts {
				fmt.Fprintln(p.env.Err, oneLine(d.Message))
			}
			p.say("cli.config_good", p.paths.Config)
			return nil
		},
	}
	for _, one := range []*cobra.Command{cmd, check} {
		one.Flags().BoolVar(&asJSON, "json", false, p.words.T("cli.flag_json"))
	}
	cmd.AddCommand(check)
	return cmd
}

// settingsDoubts are what settings say that can be read and cannot be meant.
func (p *program) settingsDoubts() []asdone.Problem {
	all := []asdone.Problem{}
	for _, d := range p.set.Doubts() {
		text := p.words.T("cli.config_doubt."+string(d.Code), d.Key, d.Other, d.From.Local(), d.To.Local(), d.Line)
		all = append(all, asdone.Problem{Code: string(d.Code), What: d.Key, Message: text})
	}
	return all
}
