package annex

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"sotruc/model/viet"
	"sotruc/report/workbook"
)

// headRow is the row of the headings: above it stand what the table is and which report it goes with.
const headRow = 3

// The widths of columns of text, in letters.
const (
	narrowText = 10
	pageText   = 90 // what the texts of a table share on a page
)

// table is one table of a sheet before it is written.
type table struct {
	sheet, title, about string
	said                string // above the table; "" is nothing
	head                []string
	widths              []float64
	rows                [][]any
}

// write writes the table as a sheet as wide as the page, whose headings stay where they are and come again on every page.
func (t table) write(book *excelize.File, looks workbook.Looks) error {
	if err := workbook.Page(book, t.sheet, "$"+strconv.Itoa(headRow)+":$"+strconv.Itoa(headRow), true); err != nil {
		return fmt.Errorf("set up the sheet: %w", err)
	}
	out, err := workbook.Begin(book, t.sheet, looks, t.widths, 1, headRow+1)
	if err != nil {
		return fmt.Errorf("begin the sheet: %w", err)
	}
	head := make([]any, len(t.head))
	tallest := 1
	for i, text := range t.head {
		head[i] = workbook.Cell(looks.Head, text)
		tallest = max(tallest, workbook.Wrapped(text, int(t.widths[i])-1))
	}
	about := t.about
	if t.said != "" {
		about = t.said
	}
	err = errors.Join(
		out.Put(22, workbook.Cell(looks.Title, t.title)), out.Put(18, workbook.Cell(looks.Plain, about)), out.Put(workbook.Height(tallest+1), head...),
	)
	for _, row := range t.rows {
		if err == nil {
			err = out.Put(workbook.Tall(row, t.widths), row...)
		}
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return fmt.Errorf("write the sheet %s: %w", t.sheet, err)
	}
	return nil
}

// numberCell holds a number, or the dash that stands where there is none.
func numberCell(looks workbook.Looks, value any) excelize.Cell {
	if value == nil {
		return excelize.Cell{StyleID: looks.Number, Value: "–"}
	}
	return excelize.Cell{StyleID: looks.Number, Value: value}
}

// numberWidth is that of a column of numbers below a heading, in letters: as wide as its longest, and no word of the heading broken.
func numberWidth(head string, values []any) float64 {
	widest := narrowText
	for word := range strings.FieldsSeq(head) {
		widest = max(widest, utf8.RuneCountInString(word)+2)
	}
	for _, v := range values {
		if n, is := v.(int); is {
			widest = max(widest, len(viet.Number(n))+2)
		}
	}
	return float64(widest)
}

// textWidth is that of a column of texts, in letters: as wide as its longest, within bounds.
func textWidth(least, most int, texts ...string) float64 {
	widest := least
	for _, text := range texts {
		widest = max(widest, utf8.RuneCountInString(text)+2)
	}
	return float64(min(widest, most))
}
