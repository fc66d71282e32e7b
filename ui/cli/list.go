package cli

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"sotruc/model"
	"sotruc/report"
	"sotruc/store"
	"sotruc/ui/cli/printed"
)

type listOptions struct {
	find, on      string
	disease       string // as typed, then its ID
	asJSON, asCSV bool
	chain         bool
	columns, xlsx string // of people; the file
	whole, all    bool
	day           model.Date
	unanswered    bool
	sendOptions
}

// listCommand prints a list of the book.
func (p *program) listCommand() *cobra.Command {
	opts := listOptions{}
	lists := map[string]func(context.Context, *store.Book, listOptions) (printed.List, error){
		"directives": p.listDirectives, "tasks": p.listTasks, "people": p.listPeople,
		"households": p.listHouseholds, "reports": p.listReports, "own-papers": p.listOwnPapers, "gaps": p.listGaps,
		"sites": p.listSites, "waiting": p.listWaiting,
	}
	things := []string{"directives", "tasks", "people", "households", "reports", "own-papers", "gaps", "sites", "waiting"}
	cmd := &cobra.Command{
		Use: "list THING", Short: p.words.T("cli.list"), Long: p.words.T("cli.list_long"),
		ValidArgs: things,
		Args:      p.args(1, 1, things...),
		RunE: func(cmd *cobra.Command, args []string) error {
			if opts.asJSON && opts.asCSV {
				return usageError{errors.New(p.words.T("cli.json_or_csv"))}
			}
			if opts.chain && args[0] != "directives" {
				return usageError{errors.New(p.words.T("cli.chain_directives"))}
			}
			if opts.unanswered && args[0] != "directives" {
				return usageError{errors.New(p.words.T("cli.unanswered_directives"))}
			}
			if err := p.sendUsage(args[0], opts); err != nil {
				return err
			}
			if opts.disease != "" && args[0] != "people" && args[0] != "households" && args[0] != "reports" && args[0] != "sites" {
				return usageError{errors.New(p.words.T("cli.disease_people"))}
			}
			if err := p.columnsUsage(args[0], opts); err != nil {
				return err
			}
			day, err := p.day(opts.on)
			if err != nil {
				return err
			}
			opts.day = day
			if opts.disease, err = p.disease(opts.disease); err != nil {
				return err
			}
			return p.reading(cmd.Context(), func(book *store.Book) error {
				if opts.text || opts.ics {
					return p.sendTasks(cmd.Context(), book, opts)
				}
				return p.into(opts.toFile(), func() error {
					if opts.columns != "" || opts.xlsx != "" {
						return p.listColumns(cmd.Context(), book, opts)
					}
					l, err := lists[args[0]](cmd.Context(), book, opts)
					if err != nil {
						return err
					}
					return p.printList(l, opts)
				})
			})
		},
	}
	cmd.Flags().StringVar(&opts.find, "find", "", p.words.T("cli.flag_find"))
	cmd.Flags().StringVar(&opts.on, "on", "", p.words.T("cli.flag_on"))
	cmd.Flags().BoolVar(&opts.chain, "chain", false, p.words.T("cli.flag_chain"))
	cmd.Flags().BoolVar(&opts.unanswered, "unanswered", false, p.words.T("cli.flag_unanswered"))
	cmd.Flags().StringVar(&opts.disease, "disease", "", p.words.T("cli.flag_disease"))
	p.columnFlags(cmd, &opts)
	p.sendFlags(cmd, &opts.sendOptions)
	cmd.Flags().BoolVar(&opts.asJSON, "json", false, p.words.T("cli.flag_json"))
	cmd.Flags().BoolVar(&opts.asCSV, "csv", false, p.words.T("cli.flag_csv"))
	return cmd
}

// toFile is the file that a list goes to as JSON or CSV; "": it is printed.
func (o listOptions) toFile() string {
	if o.asJSON || o.asCSV {
		return o.out
	}
	return ""
}

// into has what work prints written to a file, and says which: what a shell writes by itself is not always in the letters it was given.
// Without a path it is printed.
func (p *program) into(path string, work func() error) error {
	if path == "" {
		return work()
	}
	var text bytes.Buffer
	out := p.env.Out
	p.env.Out = &text
	err := work()
	p.env.Out = out
	if err != nil {
		return err
	}
	folder := filepath.Dir(path)
	defer p.making(folder)()
	files, err := report.Put(folder, []model.File{{Name: filepath.Base(path), Size: text.Len(), Bytes: text.Bytes()}})
	return p.printFiles(folder, files, err)
}

func (p *program) printList(l printed.List, opts listOptions) error {
	switch {
	case opts.asJSON:
		return printed.Records(p.env.Out, l.Entries)
	case opts.asCSV:
		return printed.CSV(p.env.Out, l)
	case l.Text != "":
		return p.write(l.Text)
	}
	return p.printTable(l)
}

// printTable writes aligned columns, or that there is nothing.
func (p *program) printTable(l printed.List) error {
	text, err := l.Table()
	if err == nil && text == "" {
		p.say("cli.list_empty")
	}
	if err != nil || text == "" {
		return err
	}
	return p.write(text)
}
