package report

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

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
