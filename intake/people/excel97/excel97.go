// Package excel97 reads the cells of an .xls file (BIFF8, as Excel 97 to 2003 wrote it) within bounds: what stands in them, and
// which are merged down a column; no formats, no formulas.
package excel97

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/richardlehane/mscfb"
)

// Why a file gives no cells.
var (
	ErrEncrypted = errors.New("excel97: behind a password")
	ErrUnread    = errors.New("excel97: damaged, older than Excel 97, or no workbook")
)

// Book is a workbook.
type Book struct {
	Sheets   []Sheet
	Date1904 bool // days count from 1904
}

// Sheet is a sheet of a workbook; one that is hidden has only its title.
type Sheet struct {
	Title  string
	Hidden bool
	Rows   []Row // in order, without those that have no cell
	Merged []Merged
}

// Row is a row of a sheet, counted from 1. Numbers are written out, days as the number of the day.
type Row struct {
	Number int
	Cells  []string
}

// Merged are cells of one column that are one; all counted from 1.
type Merged struct{ Column, Top, Bottom int }

// The bounds of a workbook.
const (
	maxSheets  = 60
	maxColumns = 60
	maxMerged  = 200_000
	maxTexts   = 1_000_000
	maxCells   = 2_000_000 // of all sheets, with the blank ones before them in their rows
)

// Read reads a workbook from the bytes of its file; a hidden sheet too where it is asked for.
func Read(data []byte, asked func(title string) bool) (book Book, err error) {
	stream, err := workbook(data)
	if err != nil {
		return Book{}, err
	}
	g, err := readGlobals(stream)
	if err != nil {
		return Book{}, err
	}
	book.Date1904 = g.date1904
	shown, room := 0, maxCells
	begun := map[int]bool{}
	for _, s := range g.sheets {
		if begun[s.at] { // two sheets never begin at one place
			return Book{}, ErrUnread
		}
		begun[s.at] = true
		sheet := Sheet{Title: s.title, Hidden: s.hidden && !asked(s.title) || shown == maxSheets}
		if !sheet.Hidden {
			shown++
			room = sheet.read(stream, s.at, g.texts, room)
		}
		book.Sheets = append(book.Sheets, sheet)
	}
	if shown == 0 {
		return Book{}, ErrUnread
	}
	return book, nil
}

// workbook takes the stream of the workbook out of the compound file.
func workbook(data []byte) (stream []byte, err error) {
	defer func() {
		if fault := recover(); fault != nil { // of the library that opens the file
			stream, err = nil, fmt.Errorf("%w: %v", ErrUnread, fault)
		}
	}()
	file, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnread, err)
	}
	for _, entry := range file.File {
		switch {
		case len(entry.Path) > 0: // inside an embedded file
		case entry.Name == "EncryptedPackage":
			return nil, ErrEncrypted
		case entry.Name == "Workbook":
			stream, err = io.ReadAll(io.LimitReader(entry, int64(len(data)))) // no stream is longer than its file
			if err != nil && len(stream) == 0 {
				return nil, fmt.Errorf("%w: %w", ErrUnread, err)
			}
			return stream, nil
		}
	}
	return nil, ErrUnread
}

// globals is what the whole workbook has.
type globals struct {
	sheets   []bound
	texts    []string
	date1904 bool
}

// bound is a sheet as the workbook names it.
type bound struct {
	title  string
	at     int // of its records in the stream
	hidden bool
}

// readGlobals reads the records before the first sheet.
func readGlobals(stream []byte) (globals, error) {
	var g globals
	r := records{rest: stream}
	if kind, body, ok := r.next(); !ok || kind != kindBegin || u16(body, 0) != version8 {
		return g, ErrUnread
	}
	for {
		kind, body, ok := r.next()
		if !ok || kind == kindEnd {
			return g, nil
		}
		switch kind {
		case kindPassword:
			return g, ErrEncrypted
		case kindDate1904:
			g.date1904 = u16(body, 0) == 1
		case kindSheet:
			if len(body) < 8 || body[5] != 0 { // a chart, or a macro
				continue
			}
			t := textReader{parts: [][]byte{body[7:]}}
			g.sheets = append(g.sheets, bound{t.letters(int(body[6]), t.flags()&1 != 0), u32(body, 0), body[4]&3 != 0})
		case kindTexts:
			t := textReader{parts: r.continued(body)}
			g.texts = t.table()
		}
	}
}
