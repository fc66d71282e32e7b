package workbook

import (
	"errors"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// Page makes a sheet, unless it is there, and sets up its page: what comes again on every page, and whether all columns go on
// one. A sheet that is streamed keeps only what was set before.
func Page(book *excelize.File, name, again string, fit bool) error {
	if at, err := book.GetSheetIndex(name); err != nil || at < 0 {
		if _, err := book.NewSheet(name); err != nil {
			return fmt.Errorf("make the sheet %s: %w", name, err)
		}
	}
	paper, across, one, pages, order := 9, "landscape", 1, 0, "overThenDown" // 9 is A4; no limit to the number of pages
	side, top, head := 0.5, 0.6, 0.3                                         // inches
	layout := &excelize.PageLayoutOptions{Size: &paper, Orientation: &across, PageOrder: &order}
	if smaller := uint(90); !fit { // in percent: so that the twelve figures of isolating go on a page
		layout.AdjustTo = &smaller
	} else {
		layout.FitToWidth, layout.FitToHeight = &one, &pages
	}
	err := errors.Join(
		book.SetPageLayout(name, layout),
		book.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}),
		book.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &head, Footer: &head}),
		book.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&C&P/&N"}),
		book.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + name + "'!" + again, Scope: name}),
	)
	if err != nil {
		return fmt.Errorf("set up the page of %s: %w", name, err)
	}
	return nil
}

// Looks are the styles of a workbook, by their numbers in it.
type Looks struct {
	Title, Plain              int // outside the tables
	Head, Text, Bold, Ordinal int // in them
	Number, Sum, Day          int
}

// NewLooks makes the styles in a workbook.
func NewLooks(book *excelize.File) (Looks, error) {
	var looks Looks
	border := make([]excelize.Border, 0, 4)
	for _, side := range [...]string{"left", "top", "right", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: "000000", Style: 1})
	}
	font := func(size float64, bold bool) *excelize.Font {
		return &excelize.Font{Family: "Times New Roman", Size: size, Bold: bold}
	}
	align := func(across string, wrap bool) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: across, Vertical: "center", WrapText: wrap}
	}
	date := "dd/mm/yyyy"
	const textFormat, numberFormat = 49, 3 // as it is; with a sign between thousands
	for _, look := range [...]struct {
		into  *int
		style excelize.Style
	}{
		{&looks.Title, excelize.Style{Font: font(14, true), Alignment: align("left", false)}},
		{&looks.Plain, excelize.Style{Font: font(11, false), Alignment: align("left", false)}},
		{&looks.Head, excelize.Style{Font: font(10, true), Alignment: align("center", true), Border: border}},
		{&looks.Text, excelize.Style{Font: font(11, false), Alignment: align("left", true), Border: border, NumFmt: textFormat}},
		{&looks.Bold, excelize.Style{Font: font(11, true), Alignment: align("left", true), Border: border, NumFmt: textFormat}},
		{&looks.Ordinal, excelize.Style{Font: font(11, false), Alignment: align("center", false), Border: border, NumFmt: 1}},
		{&looks.Number, excelize.Style{Font: font(11, false), Alignment: align("right", false), Border: border, NumFmt: numberFormat}},
		{&looks.Day, excelize.Style{Font: font(11, false), Alignment: align("center", false), Border: border, CustomNumFmt: &date}},
		{&looks.Sum, excelize.Style{Font: font(11, true), Alignment: align("right", false), Border: border, NumFmt: numberFormat}},
	} {
		var err error
		if *look.into, err = book.NewStyle(&look.style); err != nil {
			return looks, fmt.Errorf("make the styles: %w", err)
		}
	}
	return looks, nil
}
