package annex

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"

	"sotruc/report/workbook"
)

// firstFigure is the column of the first figure of the table of the course, from 1; before it stand period and number.
const firstFigure = 3

// course is the sheet of what several reports said, one a row, and after it that of the charts.
func course(book *excelize.File, looks workbook.Looks, a Annex) error {
	steps := a.Stocks.Steps
	t := table{
		sheet: courseSheet, title: "Diễn biến qua các kỳ báo cáo", about: a.About, head: []string{"Kỳ", "Báo cáo số"}, widths: []float64{24, 16},
	}
	for _, part := range []Course{a.Stocks, a.Flows} {
		for i, label := range part.Labels {
			column := make([]any, len(part.Steps))
			for n, step := range part.Steps {
				column[n] = step.Values[i]
			}
			t.head, t.widths = append(t.head, label), append(t.widths, max(numberWidth("", column), 13))
		}
	}
	for n, step := range steps {
		row := []any{workbook.Cell(looks.Text, step.Period), workbook.Cell(looks.Text, step.Symbol)}
		for _, value := range append(append([]any{}, step.Values...), a.Flows.Steps[n].Values...) {
			cell := excelize.Cell{StyleID: looks.Number}
			if value != nil {
				cell.Value = value
			}
			row = append(row, cell)
		}
		t.rows = append(t.rows, row)
	}
	if err := t.write(book, looks); err != nil {
		return err
	}
	return charts(book, a)
}

// charts is the sheet of the charts, on one page: the stocks as lines, the flows as columns. They draw the cells of the course.
func charts(book *excelize.File, a Annex) error {
	if err := workbook.Page(book, chartSheet, "$1:$1", true); err != nil {
		return fmt.Errorf("set up the sheet: %w", err)
	}
	one := 1
	if err := book.SetPageLayout(chartSheet, &excelize.PageLayoutOptions{FitToHeight: &one}); err != nil {
		return fmt.Errorf("set up the page: %w", err)
	}
	column, row := firstFigure, 1
	for _, c := range []Course{a.Stocks, a.Flows} {
		if len(c.Labels) == 0 {
			continue
		}
		if err := chart(book, c, column, row); err != nil {
			return err
		}
		column, row = column+len(c.Labels), row+chartRows
	}
	return nil
}

// The size of a chart in pixels, and the rows it takes with what is left free below it.
const (
	chartWidth  = 900
	chartHeight = 310
	chartRows   = 18
)

// chart draws the columns of a course from one column on, at a row of the sheet of charts.
func chart(book *excelize.File, c Course, column, row int) error {
	cells := func(column int, lines ...int) (string, error) {
		name, err := excelize.ColumnNumberToName(column)
		if err != nil {
			return "", fmt.Errorf("name a column: %w", err)
		}
		area := "'" + courseSheet + "'!$" + name + "$" + strconv.Itoa(lines[0])
		if len(lines) > 1 {
			area += ":$" + name + "$" + strconv.Itoa(lines[1])
		}
		return area, nil
	}
	last := headRow + len(c.Steps)
	periods, err := cells(1, headRow+1, last)
	series := make([]excelize.ChartSeries, 0, len(c.Labels))
	for i := range c.Labels {
		name, err1 := cells(column+i, headRow)
		values, err2 := cells(column+i, headRow+1, last)
		err = errors.Join(err, err1, err2)
		series = append(series, excelize.ChartSeries{Name: name, Categories: periods, Values: values, Marker: excelize.ChartMarker{Symbol: "circle", Size: 5}})
	}
	if err != nil {
		return err
	}
	kind, values := excelize.Line, len(c.Labels) == 1 // the numbers at several lines cover one another
	if c.Flow {
		kind, values = excelize.Col, true
	}
	plain, dark := false, excelize.Font{Family: "Times New Roman", Size: 9, Color: "000000"}
	err = book.AddChart(chartSheet, "A"+strconv.Itoa(row), &excelize.Chart{
		Type: kind, Series: series, Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.Title, Font: &excelize.Font{Family: "Times New Roman", Size: 13, Bold: true, Color: "000000"}}}},
		Legend: excelize.ChartLegend{Position: "bottom", Font: &dark}, VaryColors: &plain, PlotArea: excelize.ChartPlotArea{ShowVal: values},
		XAxis:     excelize.ChartAxis{Font: dark},
		YAxis:     excelize.ChartAxis{Minimum: c.least(), MajorGridLines: true, Font: dark},
		Dimension: excelize.ChartDimension{Width: chartWidth, Height: chartHeight},
	})
	if err != nil {
		return fmt.Errorf("draw the chart: %w", err)
	}
	return nil
}

// least is where the axis begins: at zero, unless something counted before was taken back.
func (c Course) least() *float64 {
	for _, step := range c.Steps {
		for _, value := range step.Values {
			if n, is := value.(int); is && n < 0 {
				return nil
			}
		}
	}
	zero := 0.0
	return &zero
}
