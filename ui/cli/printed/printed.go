// Package printed writes a list as a program, a spreadsheet or a person reads it.
package printed

import (
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"strings"

	"charm.land/lipgloss/v2"

	"sotruc/model/viet"
	"sotruc/report"
)

// List is a list ready to be printed. Its entries are read as they are printed, so that a long one need not be held whole.
type List struct {
	Head    []string
	Entries iter.Seq2[Entry, error] // ends with an error where reading fails
	Text    string                  // what is printed for people instead of a table, where that is no table
}

// Entry is one thing of a list: a record for programs, a row for people and spreadsheets.
type Entry struct {
	Record any
	Row    []string
	Note   string // a line below the row; "" for none
}

// Of makes entries of things that are read already.
func Of[T any](things []T, of func(T) Entry) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		for _, thing := range things {
			if !yield(of(thing), nil) {
				return
			}
		}
	}
}

// CSV writes what Excel opens without asking: BOM, CRLF, no cell that is a formula.
func CSV(w io.Writer, l List) error {
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
	if err := write(l.Head); err != nil {
		return err
	}
	for e, err := range l.Entries {
		if err == nil {
			err = write(e.Row)
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

// Table is the list in aligned columns; "" where there is nothing.
func (l List) Table() (string, error) {
	lines := []Entry{{Row: l.Head}}
	for e, err := range l.Entries {
		if err != nil {
			return "", err
		}
		lines = append(lines, e)
	}
	if len(lines) == 1 {
		return "", nil
	}
	widths := make([]int, len(l.Head))
	for _, line := range lines {
		for i, cell := range line.Row {
			line.Row[i] = Shorten(viet.CleanLine(cell))
			widths[i] = max(widths[i], lipgloss.Width(line.Row[i]))
		}
	}
	var b strings.Builder
	for _, line := range lines {
		text := ""
		for n, cell := range line.Row {
			text += cell + strings.Repeat(" ", widths[n]-lipgloss.Width(cell)+2)
		}
		b.WriteString(strings.TrimRight(text, " ") + "\n")
		if line.Note != "" {
			b.WriteString("    " + line.Note + "\n")
		}
	}
	return b.String(), nil
}

// Shorten cuts a text to a cell.
func Shorten(s string) string {
	if r := []rune(s); len(r) > longestCell {
		return string(r[:longestCell-1]) + "…"
	}
	return s
}
