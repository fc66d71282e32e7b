package report

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/xuri/excelize/v2"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/viet"
	"sotruc/report/workbook"
)

// mergedXLSX writes the sum as a workbook for A4 across the page: the numbers of each office, what there was since the beginning,
// the sum of each figure, and who is missing or not counted. Numbers are numbers, and everything from outside is text and no formula.
func mergedXLSX(w io.Writer, d Merged) error {
	book := excelize.NewFile()
	err := mergedWorkbook(book, d)
	if err == nil {
		err = workbook.Write(w, book)
	}
	if err = errors.Join(err, book.Close()); err != nil {
		return fmt.Errorf("write xlsx: %w", err)
	}
	return nil
}

// The sheets of a sum.
const (
	officesSheet = "Theo đơn vị"
	totalsSheet  = "Lũy kế"
	sumSheet     = "Số cộng"
	missingSheet = "Thiếu, không tính"
)

func mergedWorkbook(book *excelize.File, d Merged) error {
	looks, err := workbook.NewLooks(book)
	if err == nil {
		err = errors.Join(
			book.SetSheetName(book.GetSheetName(0), officesSheet), book.SetDefaultFont("Times New Roman"),
			book.SetDocProps(&excelize.DocProperties{Creator: "Sổ Trực", Title: "Tổng hợp báo cáo của các đơn vị", Language: "vi-VN"}),
		)
	}
	if err != nil {
		return fmt.Errorf("begin the workbook: %w", err)
	}
	columns := mergedColumns(d.document(), func(model.Figure) bool { return true })
	flows := mergedColumns(d.document(), func(f model.Figure) bool { return !figure.IsStock(f) })
	return errors.Join(
		officesTable(book, looks, d, mergedSheet{officesSheet, "số hiện có, số phát sinh trong kỳ", columns, figure.Reported}),
		officesTable(book, looks, d, mergedSheet{totalsSheet, "lũy kế", flows, func(f model.Figure) int { return f.Total }}),
		sumTable(book, looks, d),
		missingTable(book, looks, d),
	)
}

// mergedColumn is a figure with the heading it stands under, as wide as its largest number.
type mergedColumn struct {
	group, label, code string
	width              float64
}

// mergedColumns are the figures of a sum in the order of a report.
func mergedColumns(of Document, wanted func(model.Figure) bool) []mergedColumn {
	var columns []mergedColumn
	heading := groupNames()
	for _, f := range inOrder(of.Report.Figures) {
		if wanted(f) {
			columns = append(columns, mergedColumn{
				group: groupOf(heading, f.Code), label: of.label(f.Code), code: f.Code,
				width: max(figureWidth, float64(len(viet.Number(max(f.Now, f.Up, f.Total)))+1)),
			})
		}
	}
	return columns
}

// mergedSheet is a table of offices: what it shows of each figure.
type mergedSheet struct {
	name, what string
	columns    []mergedColumn
	number     func(model.Figure) int
}

// The rows and columns of the tables of offices, with their widths in letters. A page takes pageWidth of them.
const (
	groupRow      = 3 // and the figures below it
	totalRow      = 5
	firstFigure   = 4
	figureWidth   = 8.3
	figureLetters = 7   // of a heading that go into it
	pageWidth     = 148 // A4 across, as mergedPage makes it smaller
)

// officeWidths are those of ordinal, name and code.
var officeWidths = [...]float64{5, 28, 9}

// pageBreaks are the columns with which a page begins: groups are kept together where they go on one page.
func pageBreaks(columns []mergedColumn) []int {
	room := float64(pageWidth)
	for _, w := range officeWidths {
		room -= w
	}
	var breaks []int
	used := 0.0
	for from := 0; from < len(columns); {
		to, wide := from, 0.0
		for ; to < len(columns) && columns[to].group == columns[from].group; to++ {
			wide += columns[to].width
		}
		if used > 0 && used+wide > room {
			breaks, used = append(breaks, firstFigure+from), 0
		}
		used += wide
		from = to
	}
	return breaks
}

// officesTable writes a row an office, below the row of the sum; the headings and the names stay where they are.
func officesTable(book *excelize.File, looks workbook.Looks, d Merged, s mergedSheet) error {
	if err := workbook.Page(book, s.name, "$A:$C,'"+s.name+"'!$3:$5", false); err != nil {
		return err
	}
	for _, column := range pageBreaks(s.columns) {
		at, err := excelize.CoordinatesToCellName(column, 1)
		if err == nil {
			err = book.InsertPageBreak(s.name, at)
		}
		if err != nil {
			return fmt.Errorf("break the page: %w", err)
		}
	}
	widths := slices.Clone(officeWidths[:])
	for _, c := range s.columns {
		widths = append(widths, c.width)
	}
	stream, err := workbook.Begin(book, s.name, looks, widths, firstFigure, totalRow+1)
	if err != nil {
		return fmt.Errorf("begin the sheet: %w", err)
	}
	t := mergedStream{stream}
	err = errors.Join(
		t.titles(d, s.what),
		t.headings(s.columns),
		t.office("", "CỘNG "+mergedCount(d.Sum), "", byCode(d.Sum.Figures), s, looks.Bold, looks.Sum),
	)
	for i, one := range d.Sum.Taken {
		if err != nil {
			break
		}
		err = t.office(i+1, one.Name, one.Code, byCode(one.Figures), s, looks.Text, looks.Number)
	}
	if err == nil {
		err = t.Flush()
	}
	if err != nil {
		return fmt.Errorf("write the sheet %s: %w", s.name, err)
	}
	return nil
}

// mergedStream writes the sheets of a sum.
type mergedStream struct{ *workbook.Stream }

// cell holds a text from wherever, which is no formula.
func (t mergedStream) cell(look int, text string) excelize.Cell {
	return workbook.Cell(look, CleanCell(cell(text)))
}

// titles are the two lines above a table: what it is, and of which days and how many offices.
func (t mergedStream) titles(d Merged, what string) error {
	title := "Tổng hợp báo cáo"
	if name := line(d.Office.Name); name != "" {
		title += " – " + name
	}
	about := aboutPeriod(d.Sum.Kind, d.Sum.Period, d.Sum.DiseaseName) + "; " + mergedCount(d.Sum) + "; " + what
	return errors.Join(
		t.Put(22, t.cell(t.Looks.Title, title)),
		t.Put(18, t.cell(t.Looks.Plain, about)),
	)
}

// headings writes the groups over their figures, and the figures.
func (t mergedStream) headings(columns []mergedColumn) error {
	groups, labels := []any{}, []any{}
	for _, text := range [...]string{"STT", "Đơn vị", "Mã"} {
		groups, labels = append(groups, t.cell(t.Looks.Head, text)), append(labels, excelize.Cell{StyleID: t.Looks.Head})
	}
	tallest := 1
	for i, c := range columns {
		group := ""
		if i == 0 || columns[i-1].group != c.group {
			group = c.group
		}
		groups, labels = append(groups, t.cell(t.Looks.Head, group)), append(labels, t.cell(t.Looks.Head, c.label))
		tallest = max(tallest, workbook.Wrapped(c.label, figureLetters))
	}
	err := errors.Join(t.Put(30, groups...), t.Put(workbook.Height(tallest), labels...))
	for column := 1; column < firstFigure; column++ {
		err = errors.Join(err, t.Span(column, groupRow, column, groupRow+1))
	}
	for from := 0; from < len(columns); {
		to := from
		for to+1 < len(columns) && columns[to+1].group == columns[from].group {
			to++
		}
		if to > from {
			err = errors.Join(err, t.Span(firstFigure+from, groupRow, firstFigure+to, groupRow))
		}
		from = to + 1
	}
	return err
}

// office writes the row of an office; a figure it does not have leaves its cell empty.
func (t mergedStream) office(ordinal any, name, code string, has figures, s mergedSheet, text, number int) error {
	row := make([]any, 0, firstFigure-1+len(s.columns))
	row = append(row, excelize.Cell{StyleID: t.Looks.Ordinal, Value: ordinal}, t.cell(text, name), t.cell(text, code))
	for _, c := range s.columns {
		f, there := has[c.code]
		if !there {
			row = append(row, excelize.Cell{StyleID: number})
			continue
		}
		row = append(row, excelize.Cell{StyleID: number, Value: s.number(f)})
	}
	return t.Put(workbook.Tall(row, officeWidths[:]), row...)
}

// sumTable writes the sum of each figure with all it has, and how many offices count it.
func sumTable(book *excelize.File, looks workbook.Looks, d Merged) error {
	of := d.document()
	rows := [][]any{}
	heading, group := groupNames(), ""
	t := mergedStream{}
	for _, f := range inOrder(of.Report.Figures) {
		if g := groupOf(heading, f.Code); g != group {
			group = g
			rows = append(rows, []any{t.cell(looks.Bold, g)})
		}
		number := func(n int) any { return excelize.Cell{StyleID: looks.Number, Value: n} }
		none := excelize.Cell{StyleID: looks.Number}
		row := []any{t.cell(looks.Text, of.label(f.Code)), none, number(f.Up), number(f.Down), none, number(f.Total), number(d.Sum.Counted[f.Code]), t.cell(looks.Text, f.Code)}
		if figure.IsStock(f) {
			row[1], row[4], row[5] = number(f.Opening), number(f.Now), none // since the beginning there is of flows only
		}
		rows = append(rows, row)
	}
	return simpleTable(book, looks, d, simpleSheet{
		name: sumSheet, what: "số cộng của từng chỉ tiêu", rows: rows, widths: []float64{48, 12, 12, 12, 12, 16, 12, 22},
		head: []string{"Chỉ tiêu", "Kỳ trước", "Tăng, trong kỳ", "Giảm", "Hiện có", "Lũy kế", "Số đơn vị có số liệu", "Mã chỉ tiêu"},
	})
}

// missingTable writes who is missing, whom the list does not have, and what is not counted and why.
func missingTable(book *excelize.File, looks workbook.Looks, d Merged) error {
	t := mergedStream{}
	rows := [][]any{}
	add := func(what, office, code, file, why string) {
		row := make([]any, 0, 5)
		for _, text := range [...]string{what, office, code, file, why} {
			row = append(row, t.cell(looks.Text, text))
		}
		rows = append(rows, row)
	}
	for _, m := range d.Sum.Missing {
		why, file := "Chưa gửi báo cáo", ""
		if m.File != "" {
			file, why = filepath.Base(m.File), "Có gửi tệp, nhưng không tính được"
		}
		add("Còn thiếu", m.Name, m.Code, file, why)
	}
	for _, l := range d.LeftOut {
		add("Không tính", l.Office, "", l.File, l.Why)
	}
	if d.Sum.Listed > 0 {
		for _, o := range d.Sum.Taken {
			if !o.Listed {
				add("Ngoài danh sách", o.Name, "", filepath.Base(o.File), "Có tính vào số cộng")
			}
		}
	}
	return simpleTable(book, looks, d, simpleSheet{
		name: missingSheet, what: "đơn vị còn thiếu, tệp không tính", rows: rows, widths: []float64{16, 36, 11, 36, 50},
		head: []string{"Tình trạng", "Đơn vị", "Mã", "Tệp", "Ghi chú"},
	})
}
