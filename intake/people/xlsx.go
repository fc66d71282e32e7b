package people

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"slices"
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
	titles, err := chosen(name, book.GetSheetList(), opts.Sheets)
	if err != nil {
		return nil, err
	}
	r := workbookReader{packet: packetOf(book), opts: opts, date1904: props.Date1904 != nil && *props.Date1904}
	r.fonts = fontsOf(r.packet)
	if sheets, err = r.inAnyFont(titles); err != nil {
		return nil, unreadable(name, doctext.CodeUnreadable, err)
	}
	if !slices.ContainsFunc(sheets, func(t table) bool { return !t.hidden }) {
		return nil, unreadable(name, doctext.CodeEmpty, nil)
	}
	return sheets, nil
}

// workbookReader reads the sheets of a workbook.
type workbookReader struct {
	packet

	opts     Options
	date1904 bool
	size     *int   // of the sheets read so far, as tableMaker has it
	fonts    *fonts // nil: no cell is in a legacy font
	as       inFont // the legacy font all is read in; "": each cell in its own
}

// inAnyFont reads the sheets. Where no sheet has a header, legacy fonts are tried whose name got lost: words of a header
// that are found then are the proof.
func (r workbookReader) inAnyFont(titles []string) ([]table, error) {
	sheets, err := r.sheetsOf(titles)
	if err != nil || r.hasHeader(sheets) {
		return sheets, err
	}
	for _, font := range legacyFonts {
		tops := r
		tops.as, tops.opts.MaxRows = font, 0
		if top, err := tops.sheetsOf(titles); err == nil && r.hasHeader(top) {
			r.as = font
			return r.sheetsOf(titles)
		}
	}
	return sheets, nil
}

func (r workbookReader) hasHeader(sheets []table) bool {
	return slices.ContainsFunc(sheets, func(t table) bool { return findHeader(r.opts.titles, t.rows).score() > 0 })
}

func (r workbookReader) sheetsOf(titles []string) (sheets []table, err error) {
	read := 0
	r.size = new(int)
	for _, title := range titles {
		visible, err := r.book.GetSheetVisible(title)
		if err != nil || !visible && len(r.opts.Sheets) == 0 || read == maxWorkbookSheets {
			sheets = append(sheets, table{title: title, hidden: true})
			continue
		}
		read++
		sheet, err := r.sheet(title)
		if err != nil {
			return nil, err
		}
		sheet.title, sheet.date1904 = title, r.date1904
		sheets = append(sheets, sheet)
	}
	return sheets, nil
}

// decoding is how the text of the cells of a sheet becomes Unicode; nil where it is that.
func (r workbookReader) decoding(title string) decoding {
	switch {
	case r.as != "":
		return r.as
	case r.fonts != nil:
		return &sheetFonts{fonts: r.fonts, decoder: xml.NewDecoder(bytes.NewReader(r.part(r.sheets[title])))}
	}
	return nil
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

func (r workbookReader) sheet(title string) (sheet table, err error) {
	rows, err := r.book.Rows(title)
	if err != nil { // a sheet that holds a chart
		return table{}, nil // it has no rows, and another sheet may be the list
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	m, d := tableMaker{maxRows: r.opts.MaxRows, size: *r.size}, r.decoding(title)
	number, total := 0, 0
	for rows.Next() {
		number++
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return table{}, fmt.Errorf("sheet %s row %d: %w", title, number, err)
		}
		total += len(cells)
		if total > maxWorkbookCells || number > maxWorkbookRow {
			break
		}
		for column := range cells {
			if d != nil && cells[column] != "" {
				cells[column] = d.text(number, column, cells[column])
			}
		}
		if !m.add(number, cells) {
			break
		}
	}
	if err := rows.Error(); err != nil {
		return table{}, fmt.Errorf("sheet %s: %w", title, err)
	}
	*r.size = m.size
	m.sheet.spread(r.merged(title))
	return m.sheet, nil
}

// merged are cells of one column that are one; all counted from 1.
type merged struct{ column, top, bottom int }

// downColumn reads a reference to cells of one column: B3:B7. Cells merged across a row are headings.
func downColumn(ref string) (merged, bool) {
	from, to, _ := strings.Cut(ref, ":")
	column, top, err := excelize.CellNameToCoordinates(from)
	if err != nil {
		return merged{}, false
	}
	last, bottom, err := excelize.CellNameToCoordinates(to)
	return merged{column, top, bottom}, err == nil && last == column
}

// spread writes the value of cells that were merged down a column into each of them.
func (s *table) spread(areas []merged) {
	at := make(map[int]int, len(s.rows))
	for i, row := range s.rows {
		at[row.number] = i
	}
	budget := maxColumns * max(len(s.rows), 1)
	for _, area := range areas {
		first, ok := at[area.top]
		if !ok || area.column > maxColumns {
			continue
		}
		value := s.rows[first].cell(area.column - 1)
		for i := first + 1; i < len(s.rows) && s.rows[i].number <= area.bottom && budget > 0; i++ {
			s.rows[i].fill(area.column-1, value)
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
