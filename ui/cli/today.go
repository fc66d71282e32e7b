package cli

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"sotruc/store"
	"sotruc/ui/safejson"
	"sotruc/ui/today"
)

// todayCommand prints what the first screen shows.
func (p *program) todayCommand() *cobra.Command {
	asJSON, plain := false, false
	cmd := &cobra.Command{
		Use: "today", Short: p.words.T("cli.today"), Args: p.args(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if asJSON && plain {
				return usageError{errors.New(p.words.T("cli.json_or_plain"))}
			}
			return p.reading(cmd.Context(), func(book *store.Book) error {
				if !asJSON {
					return p.printToday(cmd.Context(), book, plain)
				}
				record, err := today.RecordOf(cmd.Context(), p.desk(book))
				if err != nil {
					return err
				}
				return safejson.Print(p.env.Out, record)
			})
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, p.words.T("cli.flag_json"))
	cmd.Flags().BoolVar(&plain, "plain", false, p.words.T("cli.flag_plain"))
	return cmd
}

// printToday prints the first screen as text, plain to be read aloud.
func (p *program) printToday(ctx context.Context, book *store.Book, plain bool) error {
	lines, err := today.Text(ctx, p.desk(book), plain)
	if err != nil {
		return err
	}
	return p.write(strings.Join(lines, "\n") + "\n")
}
