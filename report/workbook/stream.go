package workbook

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"

	"sotruc/model"
)

// Stream writes a sheet from the top down.
type Stream struct {
	*excelize.StreamWriter

	Looks Looks
	row   int // the last that was written, from 1
}

// Begin begins a sheet whose page is set up, with columns of some widths in letters, and with everything above a row, and left of a
// column, fixed on the screen: 1 and 1 fix nothing.
func Begin(book *excelize.File, name string, looks Looks, widths []float64, column, row int) (*Stream, error) {
	stream, err := book.NewStreamWriter(name)
	if err != nil {
		return nil, fmt.Errorf("begin the sheet %s: %w", name, err)
	}
	for i, width := range widths {
		err = errors.Join(err, stream.SetColWidth(i+1, i+1, width))
	}
	corner, err2 := excelize.CoordinatesToCellName(column, row)
	pane := "bottomRight"
	if column == 1 {
		pane = "bottomLeft"
	}
	err = errors.Join(err, err2, stream.SetPanes(&excelize.Panes{
		Freeze: true, XSplit: column - 1, YSplit: row - 1, TopLeftCell: corner, ActivePane: pane,
	}))
	if err != nil {
		return nil, fmt.Errorf("set the columns of %s: %w", name, err)
	}
	return &Stream{StreamWriter: stream, Looks: looks}, nil
}

// Put writes the next row; height in points, 0 as its text needs.
func (t *Stream) Put(height float64, cells ...any) error {
	t.row++
	var opts []excelize.RowOpts
	if height > 0 {
		opts = append(opts, excelize.RowOpts{Height: height})
	}
	if err := t.SetRow("A"+strconv.Itoa(t.row), cells, opts...); err != nil {
		return fmt.Errorf("write row %d: %w", t.row, err)
	}
	return nil
}

// Span makes one cell of those from one to another.
func (t *Stream) Span(fromColumn, fromRow, toColumn, toRow int) error {
	from, err := excelize.CoordinatesToCellName(fromColumn, fromRow)
	to, err2 := excelize.CoordinatesToCellName(toColumn, toRow)
	if err = errors.Join(err, err2); err == nil {
		err = t.MergeCell(from, to)
	}
	if err != nil {
		return fmt.Errorf("join cells: %w", err)
	}
	return nil
}

// Cell holds a text, which is no formula; an empty one holds nothing.
func Cell(look int, text string) excelize.Cell {
	if text == "" {
		return excelize.Cell{StyleID: look}
	}
	return excelize.Cell{StyleID: look, Value: text}
}

// firstYear is the first a spreadsheet can show as a day.
const firstYear = 1901

// DayCell holds a day as one in a look, or where a spreadsheet cannot as text in another; none is an empty cell.
func DayCell(look, text int, d model.Date) excelize.Cell {
	switch {
	case d == 0:
		return excelize.Cell{StyleID: look}
	case d.Year() < firstYear:
		return Cell(text, d.Local())
	}
	return excelize.Cell{StyleID: look, Value: d.Time()}
}
