package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"sotruc/store"
	"sotruc/ui/today"
)

// todayCommand prints what the first screen shows.
func (p *program) todayCommand() *cobra.Command {
	return &cobra.Command{
		Use: "today", Short: p.words.T("cli.today"), Args: p.args(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return p.reading(cmd.Context(), func(book *store.Book) error { return p.printToday(cmd.Context(), book) })
		},
	}
}

func (p *program) printToday(ctx context.Context, book *store.Book) error {
	lines, err := today.Text(ctx, p.desk(book))
	if err != nil {
		return err
	}
	return p.write(strings.Join(lines, "\n") + "\n")
}
