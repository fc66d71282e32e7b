// Package annex writes the annexes of a report as workbooks: one with its figures, its tasks, its activities, and the course of some figures
// from report to report with charts of it, in which nobody is named; and one with those whom the figures count. Texts are clean lines already.
package annex

import (
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"sotruc/model"
	"sotruc/report/workbook"
)

// Annex is everything that stands in the annex of a report.
type Annex struct {
	About      string // which report it goes with
	Heads      []string
	Figures    []Figure
	Tasks      string // the totals in words; "": nothing is said of tasks
	Late       []Task
	Activities []Activity
	Stocks     Course
	Flows      Course
}

// Figure is a row of the table of figures; Cells are the numbers under the heads after the first, nil where there is none.
type Figure struct {
	Group, Label string
	Cells        []any
}

// Task is one that is late.
type Task struct{ Symbol, Text, Lead, Due string }

// Activity is one of the period, or one of before it with a note that says so.
type Activity struct {
	On               model.Date
	Kind, Text, Note string
	Count            int
}

// Course is what several reports said of some figures, oldest first, the present one last.
type Course struct {
	Title  string
	Flow   bool     // what came in a period, not what there was at its end
	Labels []string // of the figures
	Steps  []Step
}

// Step is what one report said.
type Step struct {
	Period, Symbol string
	Values         []any // as Labels; nil where the figure was not counted
}

// The sheets.
const (
	figuresSheet    = "Số liệu"
	tasksSheet      = "Nhiệm vụ"
	activitiesSheet = "Hoạt động"
	courseSheet     = "Diễn biến"
	chartSheet      = "Biểu đồ"
)

// Write writes an annex. The same annex is always the same bytes.
func Write(w io.Writer, a Annex) error {
	return write(w, "Phụ lục báo cáo", figuresSheet, func(book *excelize.File, looks workbook.Looks) error { return sheets(book, looks, a) })
}

// write writes a workbook with a title, whose first sheet has a name, and which is filled in.
func write(w io.Writer, title, first string, fill func(*excelize.File, workbook.Looks) error) error {
	book := excelize.NewFile()
	looks, err := workbook.NewLooks(book)
	if err == nil {
		err = errors.Join(
			book.SetSheetName(book.GetSheetName(0), first), book.SetDefaultFont("Times New Roman"),
			book.SetDocProps(&excelize.DocProperties{Creator: "Sổ Trực", Title: title, Language: "vi-VN"}),
		)
	}
	if err == nil {
		err = fill(book, looks)
	}
	if err == nil {
		err = workbook.Write(w, book)
	}
	if err = errors.Join(err, book.Close()); err != nil {
		return fmt.Errorf("write xlsx: %w", err)
	}
	return nil
}

func sheets(book *excelize.File, looks workbook.Looks, a Annex) error {
	all := []func(*excelize.File, workbook.Looks, Annex) error{figures}
	if a.Tasks != "" {
		all = append(all, tasks)
	}
	if len(a.Activities) > 0 {
		all = append(all, activities)
	}
	if len(a.Stocks.Labels)+len(a.Flows.Labels) > 0 {
		all = append(all, course)
	}
	for _, sheet := range all {
		if err := sheet(book, looks, a); err != nil {
			return err
		}
	}
	return nil
}
