package report

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"

	"sotruc/report/workbook"
)

// simpleSheet is a table with one row of headings.
type simpleSheet struct {
	name, what string
	head       []string
	widths     []float64
	rows       [][]any
}

// simpleTable writes a sheet of one table, as wide as the page.
func simpleTable(book *excelize.File, looks workbook.Looks, d Merged, s simpleSheet) error {
	if err := workbook.Page(book, s.name, "$"+strconv.Itoa(groupRow)+":$"+strconv.Itoa(groupRow), true); err != nil {
		return err
	}
	stream, err := workbook.Begin(book, s.name, looks, s.widths, 1, groupRow+1)
	if err != nil {
		return fmt.Errorf("begin the sheet: %w", err)
	}
	t := mergedStream{stream}
	head := make([]any, len(s.head))
	for i, text := range s.head {
		head[i] = t.cell(looks.Head, text)
	}
	err = errors.Join(t.titles(d, s.what), t.Put(34, head...))
	for _, row := range s.rows {
		if err == nil {
			err = t.Put(workbook.Tall(row, s.widths), row...)
		}
	}
	if err == nil {
		err = t.Flush()
	}
	if err != nil {
		return fmt.Errorf("write the sheet %s: %w", s.name, err)
	}
	return nil
}
