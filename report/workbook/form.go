package workbook

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// FormPage sets up the one sheet of a workbook that is a form of one table: its tab, its name, and the row of its heading, which is
// followed by the numbers of the columns and comes again with them on every page.
func FormPage(book *excelize.File, tab, name string, heading int) error {
	paper, across, one, pages, fit := 9, "landscape", 1, 0, true // 9 is A4; no limit to the number of pages
	side, top, head := 0.6, 0.75, 0.4                            // inches
	title, ordinal := "$"+strconv.Itoa(heading), "$"+strconv.Itoa(heading+1)
	err := errors.Join(
		book.SetSheetName(book.GetSheetName(0), tab),
		book.SetDefaultFont("Times New Roman"),
		book.SetDocProps(&excelize.DocProperties{Creator: "Sổ Trực", Title: name, Language: "vi-VN"}),
		book.SetPageLayout(tab, &excelize.PageLayoutOptions{Size: &paper, Orientation: &across, FitToWidth: &one, FitToHeight: &pages}),
		book.SetSheetProps(tab, &excelize.SheetPropsOptions{FitToPage: &fit}),
		book.SetPageMargins(tab, &excelize.PageLayoutMarginsOptions{
			Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &head, Footer: &head,
		}),
		book.SetHeaderFooter(tab, &excelize.HeaderFooterOptions{OddFooter: "&C&P/&N"}),
		book.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", RefersTo: "'" + tab + "'!" + title + ":" + ordinal, Scope: tab,
		}),
	)
	if err != nil {
		return fmt.Errorf("set up the page: %w", err)
	}
	return nil
}
