package cli

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"charm.land/lipgloss/v2"
	"github.com/spf13/cobra"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/report"
	"sotruc/store"
)

type listOptions struct {
	find, on      string
	asJSON, asCSV bool
	chain         bool
	day           model.Date
	sendOptions
}

// listing is a list ready to be printed: rows for people and spreadsheets, records for programs.
type listing struct {
	head    []string
	rows    [][]string
	notes   []string // a line below each row, "" for none; no such lines where nil
	text    string   // what is printed for people instead of a table, where that is no table
	records any      // a slice, never nil, so that an empty list is []
}

// listCommand prints a list of the book.
func (p *program) listCommand() *cobra.Command {
	opts := listOptions{}
	lists := map[string]func(context.Context, *store.Book, listOptions) (listing, error){
		"directives": p.listDirectives, "tasks": p.listTasks, "people": p.listPeople,
		"households": p.listHouseholds, "reports": p.listReports,
	}
	things := []string{"directives", "tasks", "people", "households", "reports"}
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
			if err := p.sendUsage(args[0], opts); err != nil {
				return err
			}
			day, err := p.day(opts.on)
			if err != nil {
				return err
			}
			opts.day = day
			return p.reading(cmd.Context(), func(book *store.Book) error {
				if opts.text || opts.ics {
					return p.sendTasks(cmd.Context(), book, opts)
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
	p.sendFlags(cmd, &opts.sendOptions)
	cmd.Flags().BoolVar(&opts.asJSON, "json", false, p.words.T("cli.flag_json"))
	cmd.Flags().BoolVar(&opts.asCSV, "csv", false, p.words.T("cli.flag_csv"))
	return cmd
}

func (p *program) printList(l listing, opts listOptions) error {
	switch {
	case opts.asJSON:
		return printJSON(p.env.Out, l.records)
	case opts.asCSV:
		return printCSV(p.env.Out, l)
	}
	if len(l.rows) == 0 {
		p.say("cli.list_empty")
		return nil
	}
	if l.text != "" {
		return p.write(l.text)
	}
	return p.printTable(l)
}

// printJSON writes one indented value with Vietnamese letters as they are.
func printJSON(w io.Writer, value any) error {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(value); err != nil {
		return fmt.Errorf("print JSON: %w", err)
	}
	if _, err := io.WriteString(w, escapeControls(b.String())); err != nil {
		return fmt.Errorf("print JSON: %w", err)
	}
	return nil
}

// escapeControls writes what JSON leaves as it is and a terminal obeys, DEL, what stands for ESC [ and the turning of
// the direction of writing, in the way JSON writes other control characters.
func escapeControls(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		switch {
		case r >= 0x7f && r < 0xa0, r <= 0xffff && unicode.Is(unicode.Cf, r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// printCSV writes what Excel opens without asking: BOM, CRLF, no cell that is a formula.
func printCSV(w io.Writer, l listing) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("print CSV: %w", err)
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	for _, row := range append([][]string{l.head}, l.rows...) {
		clean := make([]string, len(row))
		for i, cell := range row {
			clean[i] = report.CleanCell(cell)
		}
		if err := out.Write(clean); err != nil {
			return fmt.Errorf("print CSV: %w", err)
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

// printTable writes aligned columns.
func (p *program) printTable(l listing) error {
	rows := append([][]string{l.head}, l.rows...)
	widths := make([]int, len(l.head))
	for _, row := range rows {
		for i := range row {
			row[i] = shorten(viet.CleanLine(row[i]))
			widths[i] = max(widths[i], lipgloss.Width(row[i]))
		}
	}
	var b strings.Builder
	for i, row := range rows {
		line := ""
		for n, cell := range row {
			line += cell + strings.Repeat(" ", widths[n]-lipgloss.Width(cell)+2)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
		if i > 0 && i <= len(l.notes) && l.notes[i-1] != "" {
			b.WriteString("    " + l.notes[i-1] + "\n")
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
