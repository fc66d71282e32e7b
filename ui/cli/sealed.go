package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"sotruc/office"
	"sotruc/ui/cli/passphrase"
)

// openSealedCommand opens what was sealed with a passphrase.
func (p *program) openSealedCommand() *cobra.Command {
	var from, out string
	cmd := &cobra.Command{
		Use: "open-sealed FILE", Short: p.words.T("cli.open_sealed"), Args: p.args(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := office.RecogniseSealed(args[0]); err != nil {
				return err
			}
			phrase, err := p.passphrase(cmd.Context(), from, p.words.T("cli.passphrase"))
			if err != nil {
				return err
			}
			path, err := office.OpenSealed(args[0], phrase, out)
			if err == nil {
				p.print(oneLine(path))
			}
			return err
		},
	}
	cmd.Flags().StringVar(&from, "passphrase-file", "", p.words.T("cli.flag_passphrase_file"))
	cmd.Flags().StringVar(&out, "out", ".", p.words.T("cli.flag_open_out"))
	return cmd
}

// passphrase is the first line of a file, or what is typed at each of some prompts.
func (p *program) passphrase(ctx context.Context, file string, prompts ...string) (phrase string, err error) {
	if file != "" {
		phrase, err = passphrase.Read(file)
	} else {
		phrase, err = passphrase.Ask(ctx, p.env.In, p.env.Err, prompts...)
	}
	if why := (*passphrase.RefusalError)(nil); errors.As(err, &why) {
		return "", usageError{errors.New(p.words.T("cli.passphrase_" + why.Code))}
	}
	return phrase, err
}

// annex is what the options of a report ask of its annex of people.
func (p *program) annex(ctx context.Context, opts reportOptions) (annex office.Annex, err error) {
	annex = office.Annex{Asked: opts.annex, Whole: opts.phones}
	if !opts.annex && (opts.phones || opts.seal.asked()) {
		return annex, usageError{errors.New(p.words.T("cli.annex_only"))}
	}
	annex.Passphrase, err = p.sealedBy(ctx, opts.seal)
	return annex, err
}

// sealing is how a command is asked to seal what it writes.
type sealing struct {
	ask  bool   // at the terminal
	file string // whose first line is the passphrase
}

// flags puts the options on a command; what is the key of the sentence that says what is sealed.
func (s *sealing) flags(p *program, cmd *cobra.Command, what string) {
	cmd.Flags().BoolVar(&s.ask, "seal", false, p.words.T(what))
	cmd.Flags().StringVar(&s.file, "passphrase-file", "", p.words.T("cli.flag_passphrase_file"))
}

func (s sealing) asked() bool { return s.ask || s.file != "" }

// sealedBy is the passphrase to seal with; "" where none is asked for.
func (p *program) sealedBy(ctx context.Context, how sealing) (phrase string, err error) {
	if !how.asked() {
		return "", nil
	}
	if phrase, err = p.passphrase(ctx, how.file, p.words.T("cli.passphrase"), p.words.T("cli.passphrase_again")); err == nil {
		err = office.CheckPassphrase(phrase)
	}
	return phrase, err
}
