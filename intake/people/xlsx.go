package people

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"sotruc/intake/doctext"
)

// The bounds of a workbook.
const (
	maxWorkbookBytes  = 64 << 20  // unpacked
	maxWorkbookSheets = 60        // a ward may have one for every area
	maxWorkbookCells  = 4_000_000 // with blank ones, in one sheet
	maxWorkbookRow    = 100_000   // rows come in order; below this one there is nothing but stray cells
)

// isWorkbook tells an .xlsx from every other file.
func isWorkbook(data []byte) bool {
	if !bytes.HasPrefix(data, []byte("PK")) {
		return false
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return bytes.Contains(data, []byte("xl/")) && !bytes.Contains(data, []byte("word/"))
	}
	for _, file := range archive.File {
		if strings.HasPrefix(file.Name, "xl/") {
			return true
		}
	}
	return false
}

// workbookSheets reads the sheets of a workbook; of hidden ones, and of those beyond the most, only the name.
func workbookSheets(name string, data []byte, opts Options) (sheets []table, err error) {
	defer func() {
		if fault := recover(); fault != nil { // the library trusts files more than a file can be trusted
			sheets, err = nil, unreadable(name, doctext.CodeUnreadable, fmt.Errorf("damaged workbook: %v", fault))
		}
	}()
	if tooLarge(data) {
		return nil, unreadable(name, doctext.CodeTooLarge, nil)
	}
	// Both limits are the same so that no part of the list is written to a file elsewhere.
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxWorkbookBytes, UnzipXMLSizeLimit: maxWorkbookBytes,
	})
	if err != nil {
		return nil, unreadable(name, doctext.CodeUnreadable, err)
	}
	defer func() { err = errors.Join(err, book.Close()) }()
	props, err := book.GetWorkbookProps()
	if err != nil {
		return nil, unreadable(name, doctext.CodeUnreadable, err)
	}
	read := 0
	titles, err := chosen(name, book.GetSheetList(), opts.Sheets)
	if err != nil {
		return nil, err
	}
	for _, title := range titles {
		visible, err := book.GetSheetVisible(title)
		if err != nil || !visible && len(opts.Sheets) == 0 || read == maxWorkbookSheets {
			sheets = append(sheets, table{title: title, hidden: true})
			continue
		}
		read++
		sheet, err := workbookSheet(book, title, opts.MaxRows)
		if err != nil {
			return nil, unreadable(name, doctext.CodeUnreadable, err)
		}
		sheet.title, sheet.date1904 = title, props.Date1904 != nil && *props.Date1904
		sheets = append(sheets, sheet)
	}
	if read == 0 {
		return nil, unreadable(name, doctext.CodeEmpty, nil)
	}
	return sheets, nil
}

// tooLarge tells whether a workbook says of itself that it unpacks to more than is read. One that lies about it meets
// the limit of the library.
func tooLarge(data []byte) bool {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return false
	}
	var size uint64
	for _, file := range archive.File {
		if size += file.UncompressedSize64; size > maxWorkbookBytes || file.UncompressedSize64 > maxWorkbookBytes {
			return true
		}
	}
	return false
}

func workbookSheet(book *excelize.File, title string, maxRows int) (sheet table, err error) {
	rows, err := book.Rows(title)
	if err != nil { // a sheet that holds a chart
		return table{}, nil // it has no rows, and another sheet may be the list
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	m := tableMaker{maxRows: maxRows}
	number, total := 0, 0
	for rows.Next() {
		number++
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return table{}, fmt.Errorf("sheet %s row %d: %w", title, number, err)
		}
		total += len(cells)
		if total > maxWorkbookCells || number > maxWorkbookRow {
			return m.sheet, nil
		}
		if !m.add(number, cells) {
			return m.sheet, nil
		}
	}
	if err := rows.Error(); err != nil {
		return table{}, fmt.Errorf("sheet %s: %w", title, err)
	}
	if !hasMerged(book) {
		return m.sheet, nil
	}
	merged, err := book.GetMergeCells(title, true)
	if err != nil {
		return table{}, fmt.Errorf("merged cells of %s: %w", title, err)
	}
	m.sheet.spread(merged)
	return m.sheet, nil
}

// hasMerged tells whether any sheet has merged cells: asking for them takes as long as all the rest.
func hasMerged(book *excelize.File) bool {
	found := false
	book.Pkg.Range(func(name, part any) bool {
		text, ok := part.([]byte)
		path, named := name.(string)
		found = found || ok && named && strings.HasPrefix(path, "xl/worksheets/") && bytes.Contains(text, []byte("mergeCell"))
		return !found
	})
	return found
}

// spread writes the value of cells that were merged down a column into each of them. Cells merged across a row stay as
// they are: those are headings.
func (s *table) spread(merged []excelize.MergeCell) {
	at := make(map[int]int, len(s.rows))
	for i, row := range s.rows {
		at[row.number] = i
	}
	budget := maxColumns * max(len(s.rows), 1)
	for _, area := range merged {
		column, top, err := excelize.CellNameToCoordinates(area.GetStartAxis())
		if err != nil {
			continue
		}
		last, bottom, err := excelize.CellNameToCoordinates(area.GetEndAxis())
		first, ok := at[top]
		if err != nil || !ok || last != column || column > maxColumns {
			continue
		}
		value := s.rows[first].cell(column - 1)
		for i := first + 1; i < len(s.rows) && s.rows[i].number <= bottom && budget > 0; i++ {
			s.rows[i].fill(column-1, value)
			budget--
		}
	}
}

// fill sets a cell that is blank.
func (r *tableRow) fill(column int, value string) {
	for len(r.cells) <= column {
		r.cells = append(r.cells, "")
	}
	if r.cells[column] == "" {
		r.cells[column] = value
	}
}
