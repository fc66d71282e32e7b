package cli

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/store"
	"sotruc/ui/cli/printed"
)

// columnFlags choose the columns of a list of people, and where it goes.
func (p *program) columnFlags(cmd *cobra.Command, opts *listOptions) {
	cmd.Flags().StringVar(&opts.columns, "columns", "", p.words.T("cli.flag_columns", strings.Join(office.ListColumns(), ", ")))
	cmd.Flags().BoolVar(&opts.all, "all", false, p.words.T("cli.flag_all"))
	cmd.Flags().StringVar(&opts.xlsx, "xlsx", "", p.words.T("cli.flag_xlsx"))
	cmd.Flags().BoolVar(&opts.whole, "phones", false, p.words.T("cli.flag_whole"))
}

// columnsUsage says which of the flags do not go together.
func (p *program) columnsUsage(thing string, opts listOptions) error {
	chosen := opts.columns != "" || opts.xlsx != ""
	switch {
	case opts.all && thing != "people":
		return usageError{errors.New(p.words.T("cli.all_people"))}
	case (chosen || opts.whole) && thing != "people":
		return usageError{errors.New(p.words.T("cli.columns_people"))}
	case chosen && opts.asJSON, opts.xlsx != "" && opts.asCSV:
		return usageError{errors.New(p.words.T("cli.one_form"))}
	case opts.whole && !chosen:
		return usageError{errors.New(p.words.T("cli.whole_columns"))}
	}
	_, err := p.listedColumns(opts.columns)
	return err
}

// allColumns is what is typed for every column.
const allColumns = "all"

// listedColumns reads the columns that were typed.
func (p *program) listedColumns(typed string) ([]string, error) {
	if typed == allColumns {
		typed = ""
	}
	columns, err := office.ParseColumns(typed)
	var unknown *office.UnknownColumnError
	if errors.As(err, &unknown) {
		return nil, usageError{errors.New(p.words.T("error.unknown-column", unknown.Name, strings.Join(office.ListColumns(), ", ")))}
	}
	return columns, err
}

// listColumns prints the list of people in the columns chosen, or writes it as a workbook.
func (p *program) listColumns(ctx context.Context, book *store.Book, opts listOptions) error {
	columns, err := p.listedColumns(opts.columns)
	if err != nil {
		return err
	}
	keys, err := office.ListKeys(ctx, book, opts.people(), model.AsOf(p.instant(), opts.day))
	if err != nil {
		return err
	}
	rows, err := office.List(ctx, book, p.set, keys, columns, opts.whole, model.AsOf(p.instant(), opts.day))
	if err != nil {
		return err
	}
	if opts.xlsx == "" {
		return p.printList(printed.List{Head: rows[0], Entries: printed.Of(rows[1:], func(row []string) printed.Entry { return printed.Entry{Row: row} })}, opts)
	}
	data, err := office.ListFile(rows)
	if err != nil {
		return err
	}
	folder := filepath.Dir(opts.xlsx)
	defer p.making(folder)()
	files, err := report.Put(folder, []model.File{{Name: filepath.Base(opts.xlsx), Bytes: data}})
	if err = p.printFiles(folder, files, err); err != nil {
		return err
	}
	p.say("handout.people", len(rows)-1)
	return nil
}
