package cli

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/spf13/cobra"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/report"
	"sotruc/store"
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

// listing is a list ready to be printed. Its entries are read as they are printed, so that a long one need not be held whole.
type listing struct {
	head    []string
	entries iter.Seq2[entry, error] // ends with an error where reading fails
	text    string                  // what is printed for people instead of a table, where that is no table
}

// entry is one thing of a list: a record for programs, a row for people and spreadsheets.
type entry struct {
	record any
	row    []string
	note   string // a line below the row; "" for none
}

// entriesOf makes entries of things that are read already.
func entriesOf[T any](things []T, of func(T) entry) iter.Seq2[entry, error] {
	return func(yield func(entry, error) bool) {
		for _, thing := range things {
			if !yield(of(thing), nil) {
				return
			}
		}
	}
}

// listCommand prints a list of the book.
func (p *program) listCommand() *cobra.Command {
	opts := listOptions{}
	lists := map[string]func(context.Context, *store.Book, listOptions) (listing, error){
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
				if opts.columns != "" || opts.xlsx != "" {
					return p.listColumns(cmd.Context(), book, opts)
				}
				l, err := lists[args[0]](cmd.Context(), book, opts)
				if err != nil {
					return err
				}
				return p.printList(l, opts)
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

func (p *program) printList(l listing, opts listOptions) error {
	switch {
	case opts.asJSON:
		return printRecords(p.env.Out, l.entries)
	case opts.asCSV:
		return printCSV(p.env.Out, l)
	case l.text != "":
		return p.write(l.text)
	}
	return p.printTable(l)
}

// printCSV writes what Excel opens without asking: BOM, CRLF, no cell that is a formula.
func printCSV(w io.Writer, l listing) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("print CSV: %w", err)
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	write := func(row []string) error {
		clean := make([]string, len(row))
		for i, cell := range row {
			clean[i] = report.CleanCell(cell)
		}
		if err := out.Write(clean); err != nil {
			return fmt.Errorf("print CSV: %w", err)
		}
		return nil
	}
	if err := write(l.head); err != nil {
		return err
	}
	for e, err := range l.entries {
		if err == nil {
			err = write(e.row)
		}
		if err != nil {
			return err
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("print CSV: %w", err)
	}
	return nil
}

// longestCell bounds a cell of a printed table.
const longestCell = 60

// printTable writes aligned columns, or that there is nothing.
func (p *program) printTable(l listing) error {
	lines := []entry{{row: l.head}}
	for e, err := range l.entries {
		if err != nil {
			return err
		}
		lines = append(lines, e)
	}
	if len(lines) == 1 {
		p.say("cli.list_empty")
		return nil
	}
	widths := make([]int, len(l.head))
	for _, line := range lines {
		for i, cell := range line.row {
			line.row[i] = shorten(viet.CleanLine(cell))
			widths[i] = max(widths[i], lipgloss.Width(line.row[i]))
		}
	}
	var b strings.Builder
	for _, line := range lines {
		text := ""
		for n, cell := range line.row {
			text += cell + strings.Repeat(" ", widths[n]-lipgloss.Width(cell)+2)
		}
		b.WriteString(strings.TrimRight(text, " ") + "\n")
		if line.note != "" {
			b.WriteString("    " + line.note + "\n")
		}
	}
	return p.write(b.String())
}

func shorten(s string) string {
	if r := []rune(s); len(r) > longestCell {
		return string(r[:longestCell-1]) + "…"
	}
	return s
}
