package workbook

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// Sheet is a table of texts with its name. They are clean lines, and no cell is what a spreadsheet takes for a formula.
type Sheet struct {
	Name string
	Rows [][]string
}

// maxSheetName is how many UTF-16 units the name of a sheet may have.
const maxSheetName = 31

// WriteCSV writes tables one below the other, as spreadsheets read them.
func WriteCSV(w io.Writer, sheets []Sheet) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	table := csv.NewWriter(w)
	table.UseCRLF = true
	for _, s := range sheets {
		for _, row := range s.Rows {
			if err := table.Write(row); err != nil {
				return fmt.Errorf("write csv: %w", err)
			}
		}
	}
	table.Flush()
	if err := table.Error(); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}

// WriteSheets writes a workbook with a sheet for each table.
func WriteSheets(w io.Writer, sheets []Sheet) error {
	book := excelize.NewFile()
	err := sheetsInto(book, sheets)
	if err == nil {
		err = Write(w, book)
	}
	if err = errors.Join(err, book.Close()); err != nil {
		return fmt.Errorf("write xlsx: %w", err)
	}
	return nil
}

func sheetsInto(book *excelize.File, sheets []Sheet) error {
	text, err := book.NewStyle(&excelize.Style{NumFmt: 49}) // 49: text, so that what is typed over it keeps its zeros
	if err != nil {
		return fmt.Errorf("make the look of text: %w", err)
	}
	taken := map[string]bool{}
	for i, s := range sheets {
		name := sheetName(s.Name, taken)
		if i == 0 {
			err = book.SetSheetName(book.GetSheetName(0), name)
		} else {
			_, err = book.NewSheet(name)
		}
		if err != nil {
			return fmt.Errorf("name the sheet %q: %w", name, err)
		}
		stream, err := book.NewStreamWriter(name)
		if err != nil {
			return fmt.Errorf("begin the sheet: %w", err)
		}
		for n, row := range s.Rows {
			cells := make([]any, len(row))
			for i, cell := range row {
				cells[i] = excelize.Cell{StyleID: text, Value: cell}
			}
			if err := stream.SetRow("A"+strconv.Itoa(n+1), cells); err != nil {
				return fmt.Errorf("write row %d: %w", n+1, err)
			}
		}
		if err := stream.Flush(); err != nil {
			return fmt.Errorf("end the sheet: %w", err)
		}
	}
	return nil
}

// sheetName is a name that a workbook takes and no other sheet of it has, whatever the capitals.
func sheetName(name string, taken map[string]bool) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return '-'
		}
		return r
	}, name)
	if name = strings.Trim(name, "' "); name == "" {
		name = "Sheet"
	}
	for n := 1; ; n++ {
		ending := ""
		if n > 1 {
			ending = " (" + strconv.Itoa(n) + ")"
		}
		cut := []rune(name)
		for len(utf16.Encode(cut)) > maxSheetName-len(ending) {
			cut = cut[:len(cut)-1]
		}
		if whole := string(cut) + ending; !taken[strings.ToLower(whole)] {
			taken[strings.ToLower(whole)] = true
			return whole
		}
	}
}
