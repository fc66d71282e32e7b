package people

import (
	"errors"
	"slices"

	"sotruc/intake/doctext"
	"sotruc/intake/people/excel97"
)

// oldSheets reads the sheets of an .xls, or those asked for; of hidden ones nobody asked for, and of those beyond the most, only
// the name.
func oldSheets(name string, data []byte, opts Options) ([]table, error) {
	book, err := excel97.Read(data, func(title string) bool { return isAsked(title, opts.Sheets) })
	switch {
	case errors.Is(err, excel97.ErrEncrypted):
		return nil, unreadable(name, doctext.CodeEncrypted, err)
	case errors.Is(err, excel97.ErrUnread):
		return nil, &Error{Code: OldExcel, Name: name}
	case err != nil:
		return nil, unreadable(name, doctext.CodeUnreadable, err)
	}
	titles := make([]string, len(book.Sheets))
	for i, s := range book.Sheets {
		titles[i] = s.Title
	}
	if titles, err = chosen(name, titles, opts.Sheets); err != nil {
		return nil, err
	}
	var sheets []table
	size := 0
	for _, s := range book.Sheets {
		if !slices.Contains(titles, s.Title) {
			continue
		}
		made := tableMaker{maxRows: opts.MaxRows, size: size}
		for _, row := range s.Rows {
			if !made.add(row.Number, row.Cells) {
				break
			}
		}
		size = made.size
		areas := make([]merged, len(s.Merged))
		for i, m := range s.Merged {
			areas[i] = merged{m.Column, m.Top, m.Bottom}
		}
		made.sheet.spread(areas)
		made.sheet.title, made.sheet.hidden, made.sheet.date1904 = s.Title, s.Hidden, book.Date1904
		sheets = append(sheets, made.sheet)
	}
	return sheets, nil
}
