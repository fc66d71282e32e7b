package report

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// registerPage sets up the sheet and its page.
func registerPage(book *excelize.File, s registerSheet) error {
	paper, across, one, pages, fit := 9, "landscape", 1, 0, true // 9 is A4; no limit to the number of pages
	side, top, head := 0.6, 0.75, 0.4                            // inches
	title, ordinal := "$"+strconv.Itoa(registerHeadRow), "$"+strconv.Itoa(registerHeadRow+1)
	err := errors.Join(
		book.SetSheetName(book.GetSheetName(0), s.tab),
		book.SetDefaultFont("Times New Roman"),
		book.SetDocProps(&excelize.DocProperties{Creator: "Sổ Trực", Title: s.name, Language: "vi-VN"}),
		book.SetPageLayout(s.tab, &excelize.PageLayoutOptions{Size: &paper, Orientation: &across, FitToWidth: &one, FitToHeight: &pages}),
		book.SetSheetProps(s.tab, &excelize.SheetPropsOptions{FitToPage: &fit}),
		book.SetPageMargins(s.tab, &excelize.PageLayoutMarginsOptions{
			Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &head, Footer: &head,
		}),
		book.SetHeaderFooter(s.tab, &excelize.HeaderFooterOptions{OddFooter: "&C&P/&N"}),
		book.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", RefersTo: "'" + s.tab + "'!" + title + ":" + ordinal, Scope: s.tab,
		}),
	)
	if err != nil {
		return fmt.Errorf("set up the page: %w", err)
	}
	return nil
}

// registerLooks are the styles of the sheet.
type registerLooks struct {
	centred, bold, title, italic, plain  int // outside the table
	head, ordinal, text, middle, day, no int // in the table
}

func newRegisterLooks(book *excelize.File) (registerLooks, error) {
	var looks registerLooks
	border := make([]excelize.Border, 0, 4)
	for _, side := range [...]string{"left", "top", "right", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: "000000", Style: 1})
	}
	date := "dd/mm/yyyy"
	align := func(across string) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: across, Vertical: "center", WrapText: true}
	}
	font := func(size float64, bold, italic bool) *excelize.Font {
		return &excelize.Font{Family: "Times New Roman", Size: size, Bold: bold, Italic: italic}
	}
	for _, look := range [...]struct {
		into  *int
		style excelize.Style
	}{
		{&looks.centred, excelize.Style{Font: font(12, false, false), Alignment: align("center")}},
		{&looks.bold, excelize.Style{Font: font(12, true, false), Alignment: align("center")}},
		{&looks.title, excelize.Style{Font: font(16, true, false), Alignment: align("center")}},
		{&looks.italic, excelize.Style{Font: font(12, false, true), Alignment: align("center")}},
		{&looks.plain, excelize.Style{Font: font(12, false, false), Alignment: align("left")}},
		{&looks.head, excelize.Style{Font: font(11, true, false), Alignment: align("center"), Border: border}},
		{&looks.ordinal, excelize.Style{Font: font(10, false, true), Alignment: align("center"), Border: border}},
		{&looks.text, excelize.Style{Font: font(11, false, false), Alignment: align("left"), Border: border, NumFmt: 49}}, // text
		{&looks.middle, excelize.Style{Font: font(11, false, false), Alignment: align("center"), Border: border, NumFmt: 49}},
		{&looks.day, excelize.Style{Font: font(11, false, false), Alignment: align("center"), Border: border, CustomNumFmt: &date}},
		{&looks.no, excelize.Style{Font: font(11, false, false), Alignment: align("center"), Border: border, NumFmt: 1}},
	} {
		var err error
		if *look.into, err = book.NewStyle(&look.style); err != nil {
			return looks, fmt.Errorf("make the styles: %w", err)
		}
	}
	return looks, nil
}
