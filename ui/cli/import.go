package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"sotruc/intake"
	"sotruc/model"
	"sotruc/store"
)

// importCommand registers directives, or households from a list.
func (p *program) importCommand() *cobra.Command {
	people, template := false, false
	cmd := &cobra.Command{
		Use: "import FILE…", Short: p.words.T("cli.import"), Long: p.words.T("cli.import_long"),
		Args: func(cmd *cobra.Command, args []string) error {
			if template {
				return p.args(0, 0)(cmd, args)
			}
			return p.args(1, anyNumber)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if template {
				return p.printTemplate(people)
			}
			return p.with(cmd.Context(), func(book *store.Book) error {
				failed := 0
				for _, path := range args {
					work := p.importDirective
					if people {
						work = p.importPeople
					}
					if err := work(cmd.Context(), book, path); err != nil {
						if done := (said{}); !errors.As(err, &done) {
							p.sayError(path, err)
						}
						failed++
					}
				}
				if failed > 0 {
					return said{exitFailed}
				}
				return nil
			})
		},
	}
	cmd.Flags().BoolVar(&people, "people", false, p.words.T("cli.flag_import_people"))
	cmd.Flags().BoolVar(&template, "template", false, p.words.T("cli.flag_template"))
	return cmd
}

// printTemplate prints an empty list of households, to be filled in with a spreadsheet program.
func (p *program) printTemplate(people bool) error {
	if !people {
		return usageError{errors.New(p.words.T("cli.template_of_people"))}
	}
	rows := intake.PeopleTemplate()
	return printCSV(p.env.Out, listing{head: rows[0], rows: rows[1:]})
}

// importDirective registers one file as it was read; what is in doubt is said, and can be mended on the screen.
func (p *program) importDirective(ctx context.Context, book *store.Book, path string) error {
	_, proposal, err := p.propose(path)
	if err != nil {
		return err
	}
	d := proposal.Directive
	d.ReceivedAt = p.instant()
	if d.IssuedOn > d.ReceivedAt.Date() {
		d.ReceivedAt = d.IssuedOn.At("08:00") // the clock of the machine is behind the paper
	}
	saved, err := book.RegisterDirective(ctx, d)
	if err != nil {
		return err
	}
	p.print(p.words.T("cli.imported", saved.Number, saved.Year, nameOf(saved), leaves(saved.Tasks)))
	for _, doubt := range proposal.Doubts {
		p.warn(p.words.T("doubt." + string(doubt.Code)))
	}
	return nil
}

// nameOf is the symbol of a directive, or its subject where it has none.
func nameOf(d model.Directive) string {
	if d.Symbol != "" {
		return d.Symbol
	}
	return shorten(d.Subject)
}

// leaves counts the tasks that can be ticked.
func leaves(tasks []model.Task) int {
	n := 0
	for _, t := range tasks {
		if len(t.Tasks) == 0 {
			n++
		}
		n += leaves(t.Tasks)
	}
	return n
}
