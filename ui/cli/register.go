package cli

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/store"
	"sotruc/ui/cli/asdone"
	"sotruc/ui/cli/printed"
	"sotruc/ui/safejson"
)

type registerOptions struct {
	year                  int
	from, to, out, format string
	shut, reopen          bool
	outgoing              bool
	asJSON                bool // the lines, and no files
}

// registerCommand prints the register of incoming documents, and closes it at the end of a year.
func (p *program) registerCommand() *cobra.Command {
	opts := registerOptions{}
	cmd := &cobra.Command{
		Use: "register", Short: p.words.T("cli.register"), Long: p.words.T("cli.register_long"), Args: p.args(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error { return p.register(cmd.Context(), opts) },
	}
	cmd.Flags().IntVar(&opts.year, "year", 0, p.words.T("cli.flag_year"))
	cmd.Flags().StringVar(&opts.from, "from", "", p.words.T("cli.flag_from"))
	cmd.Flags().StringVar(&opts.to, "to", "", p.words.T("cli.flag_to"))
	cmd.Flags().StringVar(&opts.out, "out", ".", p.words.T("cli.flag_out"))
	cmd.Flags().StringVar(&opts.format, "format", "", p.words.T("cli.flag_format", strings.Join(report.RegisterFormats(), ",")))
	cmd.Flags().BoolVar(&opts.asJSON, "json", false, p.words.T("cli.flag_register_json"))
	cmd.Flags().BoolVar(&opts.outgoing, "outgoing", false, p.words.T("cli.flag_outgoing"))
	cmd.Flags().BoolVar(&opts.shut, "close", false, p.words.T("cli.flag_close"))
	cmd.Flags().BoolVar(&opts.reopen, "reopen", false, p.words.T("cli.flag_reopen"))
	return cmd
}

func (p *program) register(ctx context.Context, opts registerOptions) error {
	formats, err := p.split(opts.format, report.RegisterFormats())
	if err != nil {
		return err
	}
	year, from, to, err := p.registerDays(opts)
	if err != nil {
		return err
	}
	if opts.shut && opts.reopen || (opts.shut || opts.reopen) && from != 0 {
		return usageError{errors.New(p.words.T("cli.close_year"))}
	}
	if opts.outgoing && (opts.shut || opts.reopen) {
		return usageError{errors.New(p.words.T("cli.outgoing_not_closed"))}
	}
	return p.reading(ctx, func(book *store.Book) error {
		if opts.outgoing {
			return p.printOutgoing(ctx, book, opts, formats, year, from, to)
		}
		if opts.reopen {
			if err := book.OpenRegister(ctx, year); err != nil {
				return p.notClosed(year, err)
			}
			p.say("cli.register_open", year)
			return nil
		}
		if opts.shut {
			closing, err := book.CloseRegister(ctx, year)
			if err != nil {
				return err
			}
			p.say("cli.register_closed", year, closing.At.Date().Local())
		}
		r, err := book.Register(ctx, year, from, to)
		if err != nil {
			return err
		}
		if opts.asJSON {
			return safejson.Print(p.env.Out, asdone.RegisterLines(r))
		}
		defer p.making(opts.out)()
		files, err := report.WriteRegister(opts.out, office.RegisterDocument(p.set, r), formats)
		if err != nil {
			return err
		}
		if len(r.Lines) == 0 {
			p.say("cli.register_empty", year)
		}
		return p.printFiles(opts.out, files, nil)
	})
}

// printOutgoing writes the register of own papers.
func (p *program) printOutgoing(ctx context.Context, book *store.Book, opts registerOptions, formats []string, year int, from, to model.Date) error {
	r, err := office.Outgoing(ctx, book, p.set, year, from, to)
	if err != nil {
		return err
	}
	if opts.asJSON {
		return p.printList(printed.List{Entries: printed.Of(r.Lines, ownPaperEntry)}, listOptions{asJSON: true})
	}
	defer p.making(opts.out)()
	files, err := report.WriteOutgoing(opts.out, office.OutgoingDocument(p.set, r), formats)
	if err != nil {
		return err
	}
	if len(r.Lines) == 0 {
		p.say("cli.outgoing_empty", year)
	}
	return p.printFiles(opts.out, files, nil)
}

// notClosed says that the year to be opened is open.
func (p *program) notClosed(year int, err error) error {
	if !errors.Is(err, model.ErrNotFound) {
		return err
	}
	p.say("cli.register_not_closed", year)
	return said{exitFailed}
}

// registerDays works out the year, the present one where none is named, and the days of it, 0 and 0 for all.
func (p *program) registerDays(opts registerOptions) (year int, from, to model.Date, err error) {
	days := [2]model.Date{}
	for i, text := range [...]string{opts.from, opts.to} {
		if text == "" {
			continue
		}
		if days[i], err = p.day(text); err != nil {
			return 0, 0, 0, err
		}
		if opts.year == 0 {
			opts.year = days[i].Year()
		}
	}
	year = opts.year
	if year == 0 {
		year = p.instant().Date().Year()
	}
	first, ok := model.NewDate(year, 1, 1)
	last, _ := model.NewDate(year, 12, 31)
	if opts.from == "" && opts.to == "" && ok {
		return year, 0, 0, nil
	}
	if days[0] == 0 {
		days[0] = first
	}
	if days[1] == 0 {
		days[1] = last
	}
	if !ok || days[0] < first || days[1] > last || days[0] > days[1] {
		return 0, 0, 0, usageError{errors.New(p.words.T("cli.bad_register_days", year))}
	}
	return year, days[0], days[1], nil
}
