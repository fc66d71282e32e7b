package report

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// simpleSheet is a table with one row of headings.
type simpleSheet struct {
	name, what string
	head       []string
	widths     []float64
	rows       [][]any
}

// simpleTable writes a sheet of one table, as wide as the page.
func simpleTable(book *excelize.File, looks mergedLooks, d Merged, s simpleSheet) error {
	if err := mergedPage(book, s.name, "$"+strconv.Itoa(groupRow)+":$"+strconv.Itoa(groupRow), true); err != nil {
		return err
	}
	stream, err := book.NewStreamWriter(s.name)
	if err != nil {
		return fmt.Errorf("begin the sheet: %w", err)
	}
	t := mergedStream{stream, looks, 0}
	for i, width := range s.widths {
		err = errors.Join(err, t.SetColWidth(i+1, i+1, width))
	}
	head := make([]any, len(s.head))
	for i, text := range s.head {
		head[i] = t.cell(looks.head, text)
	}
	err = errors.Join(err,
		t.SetPanes(&excelize.Panes{Freeze: true, YSplit: groupRow, TopLeftCell: "A" + strconv.Itoa(groupRow+1), ActivePane: "bottomLeft"}),
		t.titles(d, s.what), t.put(34, head...))
	for _, row := range s.rows {
		if err == nil {
			err = t.put(tall(row, s.widths), row...)
		}
	}
	if err == nil {
		err = t.Flush()
	}
	if err != nil {
		return fmt.Errorf("write the sheet %s: %w", s.name, err)
	}
	return nil
}

// tall is the height of a row in points, by the longest of its texts in columns of some widths; 0 where each goes on one line. Not every
// spreadsheet program makes room by itself.
func tall(row []any, widths []float64) float64 {
	most := 1
	for i, width := range widths[:min(len(widths), len(row))] {
		if c, is := row[i].(excelize.Cell); is {
			text, _ := c.Value.(string)
			most = max(most, wrapped(text, int(width)))
		}
	}
	if most == 1 {
		return 0
	}
	return float64(min(most*lineHeight+rowPadding, tallestRow))
}

// mergedPage makes a sheet, unless it is there, and sets up its page: what comes again on every page, and whether all columns go on
// one. A sheet that is streamed keeps only what was set before.
func mergedPage(book *excelize.File, name, again string, fit bool) error {
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

// mergedLooks are the styles of a sum.
type mergedLooks struct {
	title, plain              int // outside the tables
	head, text, bold, ordinal int // in them
	number, sum               int
}

func newMergedLooks(book *excelize.File) (mergedLooks, error) {
	var looks mergedLooks
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
	const textFormat, numberFormat = 49, 3 // as it is; with a sign between thousands
	for _, look := range [...]struct {
		into  *int
		style excelize.Style
	}{
		{&looks.title, excelize.Style{Font: font(14, true), Alignment: align("left", false)}},
		{&looks.plain, excelize.Style{Font: font(11, false), Alignment: align("left", false)}},
		{&looks.head, excelize.Style{Font: font(10, true), Alignment: align("center", true), Border: border}},
		{&looks.text, excelize.Style{Font: font(11, false), Alignment: align("left", true), Border: border, NumFmt: textFormat}},
		{&looks.bold, excelize.Style{Font: font(11, true), Alignment: align("left", true), Border: border, NumFmt: textFormat}},
		{&looks.ordinal, excelize.Style{Font: font(11, false), Alignment: align("center", false), Border: border, NumFmt: 1}},
		{&looks.number, excelize.Style{Font: font(11, false), Alignment: align("right", false), Border: border, NumFmt: numberFormat}},
		{&looks.sum, excelize.Style{Font: font(11, true), Alignment: align("right", false), Border: border, NumFmt: numberFormat}},
	} {
		var err error
		if *look.into, err = book.NewStyle(&look.style); err != nil {
			return looks, fmt.Errorf("make the styles: %w", err)
		}
	}
	return looks, nil
}
