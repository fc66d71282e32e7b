package people

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"sotruc/intake/doctext"
)

// isOpenDocument tells an .ods from every other file: it says first what it is.
func isOpenDocument(data []byte) bool {
	const kind = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
	return bytes.HasPrefix(data, []byte("PK")) && bytes.Contains(data[:min(len(data), 200)], []byte(kind))
}

// openSheets reads the sheets of an .ods, or those asked for; of hidden ones nobody asked for, and of those beyond the most, only
// the name.
func openSheets(name string, data []byte, opts Options) ([]table, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, unreadable(name, doctext.CodeUnreadable, err)
	}
	if tooLarge(data) {
		return nil, unreadable(name, doctext.CodeTooLarge, nil)
	}
	if isLocked(archive) {
		return nil, unreadable(name, doctext.CodeEncrypted, nil)
	}
	content, err := archive.Open("content.xml")
	if err != nil {
		return nil, unreadable(name, doctext.CodeUnreadable, err)
	}
	bounded := &io.LimitedReader{R: content, N: maxWorkbookBytes}
	o := openReader{xml: xml.NewDecoder(bounded), opts: opts, hidden: map[string]bool{}}
	err = errors.Join(o.read(), content.Close())
	switch {
	case err != nil && bounded.N <= 0:
		return nil, unreadable(name, doctext.CodeTooLarge, err)
	case err != nil:
		return nil, unreadable(name, doctext.CodeUnreadable, err)
	}
	if _, err := chosen(name, o.titles, opts.Sheets); err != nil {
		return nil, err
	}
	if o.shown == 0 {
		return nil, unreadable(name, doctext.CodeEmpty, nil)
	}
	return o.sheets, nil
}

// isLocked tells whether the parts of an .ods are behind a password.
func isLocked(archive *zip.Reader) bool {
	list, err := archive.Open("META-INF/manifest.xml")
	if err != nil {
		return false
	}
	defer func() { _ = list.Close() }() // only read
	text, err := io.ReadAll(io.LimitReader(list, 1<<20))
	return err == nil && bytes.Contains(text, []byte("encryption-data"))
}

// openReader goes through the content of an .ods once, from the top down.
type openReader struct {
	xml    *xml.Decoder
	opts   Options
	hidden map[string]bool // styles of sheets that are not shown
	titles []string        // of all sheets
	sheets []table
	shown  int
	size   int // of the text so far
}

// read reads all styles and sheets.
func (o *openReader) read() error {
	style := ""
	for {
		token, err := o.xml.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read content.xml: %w", err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "style":
			style = attr(start, "name")
		case "table-properties":
			o.hidden[style] = attr(start, "display") == "false"
		case "table":
			if err := o.table(start); err != nil {
				return err
			}
		}
	}
}

// table reads a sheet, or leaves it unread.
func (o *openReader) table(start xml.StartElement) error {
	title := attr(start, "name")
	o.titles = append(o.titles, title)
	if asked := o.opts.Sheets; len(asked) > 0 && !isAsked(title, asked) {
		return o.skip()
	}
	if len(o.opts.Sheets) == 0 && o.hidden[attr(start, "style-name")] || o.shown == maxWorkbookSheets {
		o.sheets = append(o.sheets, table{title: title, hidden: true})
		return o.skip()
	}
	o.shown++
	s := openSheet{openReader: o, made: tableMaker{maxRows: o.opts.MaxRows, size: o.size}}
	if err := s.rows(); err != nil {
		return fmt.Errorf("sheet %s: %w", title, err)
	}
	o.size = s.made.size
	s.made.sheet.spread(s.merged)
	s.made.sheet.title = title
	o.sheets = append(o.sheets, s.made.sheet)
	return nil
}

// skip leaves the rest of an element unread.
func (o *openReader) skip() error {
	if err := o.xml.Skip(); err != nil {
		return fmt.Errorf("read content.xml: %w", err)
	}
	return nil
}

// openSheet is a sheet of an .ods while it is read.
type openSheet struct {
	*openReader

	made   tableMaker
	merged []merged
	number int // of the last row
	total  int // cells
	full   bool
}

// rows reads rows to the end of the sheet; groups of rows are as if they were none.
func (s *openSheet) rows() error {
	for depth := 1; depth > 0; {
		token, err := s.xml.Token()
		if err != nil {
			return fmt.Errorf("read rows: %w", err)
		}
		switch token := token.(type) {
		case xml.EndElement:
			depth--
		case xml.StartElement:
			switch token.Name.Local {
			case "table-row":
				err = s.row(times(token, "number-rows-repeated"))
			case "table-row-group", "table-rows", "table-header-rows":
				depth++
			default:
				err = s.skip()
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// row reads a row that stands so many times.
func (s *openSheet) row(times int) error {
	if s.full {
		return s.skip()
	}
	cells, err := s.cells()
	if err != nil {
		return err
	}
	if strings.Join(cells, "") == "" {
		s.number = min(s.number+times, maxWorkbookRow+1)
		return nil
	}
	for range times {
		s.number++
		s.total += len(cells)
		if s.full = s.total > maxWorkbookCells || s.number > maxWorkbookRow || !s.made.add(s.number, cells); s.full {
			return nil
		}
	}
	return nil
}

// cells reads the cells of a row, no more than a list has columns.
func (s *openSheet) cells() ([]string, error) {
	var cells []string
	for {
		token, err := s.xml.Token()
		if err != nil {
			return nil, fmt.Errorf("read cells: %w", err)
		}
		switch token := token.(type) {
		case xml.EndElement:
			return cells, nil
		case xml.StartElement:
			value, err := s.cell(token)
			if err != nil {
				return nil, err
			}
			down := times(token, "number-rows-spanned")
			for range min(times(token, "number-columns-repeated"), maxColumns-len(cells)) {
				cells = append(cells, value)
				if down > 1 && len(s.merged) < maxMerged && times(token, "number-columns-spanned") == 1 {
					s.merged = append(s.merged, merged{len(cells), s.number + 1, s.number + down})
				}
			}
		}
	}
}

// cell gives the value of a cell: numbers and days as they are kept, not as they are shown.
func (s *openSheet) cell(start xml.StartElement) (string, error) {
	shown, err := s.text()
	if err != nil {
		return "", err
	}
	kind := ""
	for _, a := range start.Attr {
		if a.Name.Local == "value-type" && (kind == "" || a.Value == "error") {
			kind = a.Value
		}
	}
	switch kind {
	case "float", "currency", "percentage":
		return attr(start, "value"), nil
	case "date":
		return attr(start, "date-value"), nil
	case "error":
		return "#VALUE!", nil
	}
	if shown == "" {
		shown = attr(start, "string-value")
	}
	return shown, nil
}

// text reads what an element shows; remarks and drawings on it are no part of it.
func (s *openSheet) text() (string, error) {
	var b strings.Builder
	for depth := 1; depth > 0; {
		token, err := s.xml.Token()
		if err != nil {
			return "", fmt.Errorf("read a cell: %w", err)
		}
		switch token := token.(type) {
		case xml.CharData:
			if depth > 1 { // between paragraphs there is only the layout of the file
				b.Write(token)
			}
		case xml.EndElement:
			depth--
		case xml.StartElement:
			switch token.Name.Local {
			case "p", "span", "a":
				depth++
				if token.Name.Local != "p" || b.Len() == 0 {
					continue
				}
				b.WriteByte(' ')
			case "s", "tab", "line-break":
				depth++
				b.WriteByte(' ')
			default:
				if err := s.skip(); err != nil {
					return "", err
				}
			}
		}
	}
	return b.String(), nil
}

// times is how often an element stands, or how far it goes: 1 where it does not say, and never more than a sheet has.
func times(start xml.StartElement, name string) int {
	n, err := strconv.Atoi(attr(start, name))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, 1<<20)
}
