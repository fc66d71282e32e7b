package report

import (
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"sotruc/report/workbook"
)

// registerHeadRow is where the table of a register begins.
const registerHeadRow = 7

// registerXLSX writes the register as a workbook for A4 across the page: as wide as the page, the heading rows on every
// page and fixed on the screen. Days are days, numbers numbers, and everything from outside is text and no formula.
func registerXLSX(w io.Writer, s registerSheet) error {
	book := excelize.NewFile()
	err := registerWorkbook(book, s)
	if err == nil {
		err = book.Write(w)
	}
	if err = errors.Join(err, book.Close()); err != nil {
		return fmt.Errorf("write xlsx: %w", err)
	}
	return nil
}

func registerWorkbook(book *excelize.File, s registerSheet) error {
	if err := workbook.FormPage(book, s.tab, s.name, registerHeadRow); err != nil { // a sheet that is streamed keeps only what was set before
		return err
	}
	looks, err := newRegisterLooks(book)
	if err != nil {
		return err
	}
	stream, err := book.NewStreamWriter(s.tab)
	if err != nil {
		return fmt.Errorf("begin the sheet: %w", err)
	}
	for i, c := range s.columns {
		if err := stream.SetColWidth(i+1, i+1, c.width); err != nil {
			return fmt.Errorf("set the columns: %w", err)
		}
	}
	below := registerHeadRow + 2
	err = stream.SetPanes(&excelize.Panes{
		Freeze: true, YSplit: below - 1, TopLeftCell: "A" + strconv.Itoa(below), ActivePane: "bottomLeft",
	})
	if err != nil {
		return fmt.Errorf("freeze the heading: %w", err)
	}
	t := registerStream{stream, looks, len(s.columns), string(rune('A' + len(s.columns) - 1)), 0}
	if err := errors.Join(t.top(s), t.table(s), t.end(s)); err != nil {
		return err
	}
	if err := stream.Flush(); err != nil {
		return fmt.Errorf("end the sheet: %w", err)
	}
	return nil
}

// registerStream writes the sheet from the top down; row is the last one written.
type registerStream struct {
	*excelize.StreamWriter

	looks   registerLooks
	columns int
	last    string // the letter of the last column
	row     int
}

// put writes the next row; height in points, 0 as its text needs.
func (t *registerStream) put(height float64, cells ...any) error {
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

// across writes a row of texts, each in a look and over the columns from one to another.
func (t *registerStream) across(height float64, texts ...spread) error {
	cells := make([]any, t.columns)
	for _, s := range texts {
		cells[s.from[0]-'A'] = excelize.Cell{StyleID: s.look, Value: s.text}
	}
	err := t.put(height, cells...)
	for _, s := range texts {
		if err == nil {
			row := strconv.Itoa(t.row)
			err = t.MergeCell(s.from+row, s.to+row)
		}
	}
	if err != nil {
		return fmt.Errorf("write across columns: %w", err)
	}
	return nil
}

// spread is a text over several columns.
type spread struct {
	from, to, text string
	look           int
}

// top writes letterhead, title and what the register covers.
func (t *registerStream) top(s registerSheet) error {
	span := ""
	for i, text := range s.spans {
		if i > 0 {
			span += " – "
		}
		span += text
	}
	return errors.Join(
		t.across(18, spread{"A", "D", s.branch, t.looks.centred}, spread{"F", t.last, motto, t.looks.bold}),
		t.across(18, spread{"A", "D", s.issuer, t.looks.bold}),
		t.put(0),
		t.across(26, spread{"A", t.last, s.title, t.looks.title}),
		t.across(18, spread{"A", t.last, span, t.looks.italic}),
		t.put(0),
	)
}

// table writes the heading rows and the lines.
func (t *registerStream) table(s registerSheet) error {
	columns := s.columns
	head, ordinals := make([]any, 0, len(columns)), make([]any, 0, len(columns))
	for i, c := range columns {
		head = append(head, excelize.Cell{StyleID: t.looks.head, Value: c.title})
		ordinals = append(ordinals, excelize.Cell{StyleID: t.looks.ordinal, Value: fmt.Sprintf("(%d)", i+1)})
	}
	if err := errors.Join(t.put(34, head...), t.put(16, ordinals...)); err != nil {
		return err
	}
	for _, r := range s.rows {
		cells := make([]any, len(r))
		for i, c := range r {
			cells[i] = t.cellOf(columns[i].look, c)
		}
		if err := t.put(rowHeight(s.words(r), columns), cells...); err != nil {
			return err
		}
	}
	return nil
}

// rowHeight makes room for the cell with the most lines: not every spreadsheet program does so by itself.
func rowHeight(texts []string, columns []registerColumn) float64 {
	most := 1
	for i, text := range texts {
		most = max(most, workbook.Wrapped(text, int(columns[i].width)))
	}
	return workbook.Height(most)
}

// cellOf is a cell of a line.
func (t *registerStream) cellOf(look cellLook, c registerCell) excelize.Cell {
	switch look {
	case asDay:
		return workbook.DayCell(t.looks.day, t.looks.middle, c.day)
	case asNumber:
		return excelize.Cell{StyleID: t.looks.no, Value: c.number}
	case inMiddle:
		return t.cell(t.looks.middle, c.text)
	case asText:
	}
	return t.cell(t.looks.text, c.text)
}

// cell holds a text; an empty one holds nothing.
func (t *registerStream) cell(look int, text string) excelize.Cell {
	if text == "" {
		return excelize.Cell{StyleID: look}
	}
	return excelize.Cell{StyleID: look, Value: text}
}

// end writes the closing line and the places to sign.
func (t *registerStream) end(s registerSheet) error {
	if len(s.closing) == 0 {
		return nil
	}
	err := t.put(0)
	for _, text := range s.closing {
		err = errors.Join(err, t.across(18, spread{"A", t.last, text, t.looks.plain}))
	}
	err = errors.Join(err, t.put(0))
	for _, pair := range registerSignatures(s) {
		look := t.looks.centred
		if pair.bold {
			look = t.looks.bold
		}
		if pair.italic {
			look = t.looks.italic
		}
		err = errors.Join(err, t.across(pair.height, spread{"B", "E", pair.left, look}, spread{"G", t.last, pair.right, look}))
	}
	return err
}
