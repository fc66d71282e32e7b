package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"sotruc/office"
	"sotruc/office/takeover"
	"sotruc/store"
)

// handOverCommand gives the book, the settings and a paper of what is open to a successor.
func (p *program) handOverCommand() *cobra.Command {
	var ask takeover.Ask
	var seal sealing
	cmd := &cobra.Command{
		Use: "hand-over", Short: p.words.T("cli.hand_over"), Long: p.words.T("cli.hand_over_long"), Args: p.args(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if ask.Folder == "" {
				return p.misused("hand_over_out")
			}
			return p.sending(cmd.Context(), func(book *store.Book) (err error) {
				if ask.Passphrase, err = p.sealedBy(cmd.Context(), seal); err != nil {
					return err
				}
				if ask.Templates = office.TemplateFolder(p.paths.Config); p.written {
					ask.Settings = p.paths.Config
				}
				paths, err := takeover.Give(cmd.Context(), book, p.set, ask, p.instant())
				if errors.Is(err, takeover.ErrNotEmpty) {
					p.say("cli.hand_over_not_empty", ask.Folder)
					return said{exitFailed}
				}
				for _, path := range paths {
					p.print(oneLine(path))
				}
				return err
			})
		},
	}
	cmd.Flags().StringVar(&ask.Folder, "out", "", p.words.T("cli.flag_hand_over_out"))
	seal.flags(p, cmd, "cli.flag_seal_copy")
	return cmd
}
