package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/office/gather"
	"sotruc/report"
	"sotruc/store"
	"sotruc/ui/cli/asdone"
	"sotruc/ui/cli/printed"
	"sotruc/ui/safejson"
)

// importCommand registers directives, or households from a list.
func (p *program) importCommand() *cobra.Command {
	o := importOptions{}
	cmd := &cobra.Command{
		Use: "import FILE|DIR…", Short: p.words.T("cli.import"), Long: p.words.T("cli.import_long"),
		Args: func(cmd *cobra.Command, args []string) error {
			if o.template {
				return p.args(0, 0)(cmd, args)
			}
			return p.args(1, anyNumber)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.template {
				return p.printTemplate(o)
			}
			if err := p.checkImport(o, len(args)); err != nil {
				return err
			}
			return p.with(cmd.Context(), func(book *store.Book) error {
				if o.people {
					return p.importLists(cmd.Context(), book, args, o)
				}
				return p.importPapers(cmd.Context(), book, args, o)
			})
		},
	}
	cmd.Flags().BoolVar(&o.people, "people", false, p.words.T("cli.flag_import_people"))
	cmd.Flags().BoolVar(&o.all, "all", false, p.words.T("cli.flag_import_all"))
	cmd.Flags().BoolVar(&o.asJSON, "json", false, p.words.T("cli.flag_json"))
	cmd.Flags().BoolVar(&o.template, "template", false, p.words.T("cli.flag_template"))
	cmd.Flags().StringVar(&o.out, "out", "", p.words.T("cli.flag_template_out"))
	cmd.Flags().BoolVar(&o.preview, "preview", false, p.words.T("cli.flag_preview"))
	cmd.Flags().StringVar(&o.rejects, "rejects", "", p.words.T("cli.flag_rejects"))
	cmd.Flags().StringArrayVar(&o.sheets, "sheet", nil, p.words.T("cli.flag_sheet"))
	return cmd
}

// printTemplate prints an empty list of households, to be filled in with a spreadsheet program, or writes it to the file o names.
func (p *program) printTemplate(o importOptions) error {
	switch {
	case !o.people:
		return usageError{errors.New(p.words.T("cli.template_of_people"))}
	case o.all || o.asJSON || o.preview || o.rejects != "" || len(o.sheets) > 0:
		return usageError{errors.New(p.words.T("cli.template_alone"))}
	}
	rows := people.Template()
	return p.into(o.out, func() error {
		return printed.CSV(p.env.Out, printed.List{
			Head: rows[0], Entries: printed.Of(rows[1:], func(row []string) printed.Entry { return printed.Entry{Row: row} }),
		})
	})
}

// importLists takes over lists of households, one file after the other. What was left out of them goes into the file o names.
func (p *program) importLists(ctx context.Context, book *store.Book, paths []string, o importOptions) error {
	failed := false
	var rejects []report.Sheet
	records := []*asdone.List{}
	for _, path := range paths {
		record := &asdone.List{File: path, Preview: o.preview, Rows: []asdone.ListRow{}}
		left, err := p.importPeople(ctx, book, path, o, record)
		rejects, records = append(rejects, left...), append(records, record)
		if err != nil {
			if done := (said{}); !errors.As(err, &done) {
				failure := p.errorRecord(err)
				record.Error = &failure
				p.sayError(path, err)
			}
			failed = true
		}
	}
	if o.asJSON {
		if err := safejson.Print(p.env.Out, records); err != nil {
			return err
		}
	}
	if err := p.writeRejects(o.rejects, rejects); err != nil {
		return err
	}
	if failed {
		return said{exitFailed}
	}
	return nil
}

// importPapers registers the papers in files and folders, each as one step of the book. What is in the book already is
// left as it is, so that the same folder can be imported again.
func (p *program) importPapers(ctx context.Context, book *store.Book, paths []string, o importOptions) error {
	found := gather.Search{}
	for _, path := range paths {
		found.Add(path)
	}
	b := batch{program: p, book: book, all: o.all, alone: len(paths) == 1 && found.Folders == 0}
	if o.asJSON {
		b.done = &asdone.Papers{
			Entered: []asdone.Entered{}, Known: []asdone.Known{}, Waiting: []asdone.Waiting{}, Unread: []asdone.Unread{}, Passed: []string{},
		}
	}
	err := b.run(ctx, found)
	if o.asJSON { // also of work that was broken off: what it did is in the book
		err = errors.Join(safejson.Print(p.env.Out, b.done), err)
	}
	switch {
	case err != nil:
		return err
	case b.stopped, b.differ, len(b.unread) > 0:
		return said{exitFailed}
	}
	return nil
}

// nameOf is the symbol of a directive, or its subject where it has none.
func nameOf(d model.Directive) string {
	if d.Symbol != "" {
		return d.Symbol
	}
	return printed.Shorten(d.Subject)
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
