package report

import (
	"io"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/report/annex"
)

// Annexes are what the annex of a report can have beside its figures, in their order.
func Annexes() []string { return []string{annexTasks, annexActivities, annexCourse} }

const (
	annexTasks      = "tasks"
	annexActivities = "activities"
	annexCourse     = "course"
)

// annexes tells whether the annex has one of Annexes.
func (d Document) annexes(one string) bool { return !slices.Contains(d.Without, one) }

// writeXLSX writes the annex of the report.
func writeXLSX(w io.Writer, d Document) error {
	a := annex.Annex{About: annexAbout(d)}
	heading := groupNames()
	a.Heads = figureHeads()
	for _, f := range inOrder(d.Report.Figures) {
		if figure.Repeats(f.Code) || !d.prints(f.Code) {
			continue
		}
		a.Figures = append(a.Figures, annex.Figure{Group: groupOf(heading, f.Code), Label: cell(d.label(f.Code)), Cells: figureCells(f)})
	}
	hasTasks := d.prints(taskFigure) && d.annexes(annexTasks)
	if hasTasks {
		a.Tasks = cell(strings.Join(d.taskSentences(), " "))
	}
	for _, t := range d.Report.Late {
		if !hasTasks {
			break
		}
		a.Late = append(a.Late, annex.Task{Symbol: cell(t.Symbol), Text: cell(t.Text), Lead: cell(owing(t)), Due: cell(due(t.Due))})
	}
	if !d.prints(figure.LastActivity) || !d.annexes(annexActivities) {
		d.Earlier, d.Activities = nil, nil
	}
	for _, one := range inTime(d.Earlier) {
		a.Activities = append(a.Activities, d.annexed(one, "bổ sung kỳ trước"))
	}
	for _, one := range inTime(d.Activities) {
		a.Activities = append(a.Activities, d.annexed(one, ""))
	}
	if d.annexes(annexCourse) {
		a.Stocks, a.Flows = d.course()
	}
	return annex.Write(w, a)
}

func (d Document) annexed(a model.Activity, note string) annex.Activity {
	return annex.Activity{On: a.On, Kind: cell(d.label("activity." + string(a.Kind))), Text: cell(a.Text), Count: a.Count, Note: note}
}

// taskFigure stands for all figures of tasks, which a document prints or not.
const taskFigure = "task.open"

// taskSentences say how the tasks stand, in the words of the paper.
func (d Document) taskSentences() []string {
	if len(d.Layout.Sections) == 0 {
		return []string{taskTotals(d.Report.Tasks)}
	}
	return d.taskTexts()
}

// annexAbout says which report an annex goes with: "kèm theo Báo cáo số 05-BC/ĐU, ngày 22/8/2021, của Đảng ủy phường Hòa Minh; từ ngày
// 16/8 đến ngày 22/8/2021 (số liệu tính đến 15 giờ ngày 22/8/2021)".
func annexAbout(d Document) string {
	about := "kèm theo Báo cáo"
	if d.Report.Number != 0 || d.Report.Symbol != "" {
		about += " số " + symbol(d)
	}
	if on := d.Report.MadeAt.Date(); on != 0 {
		about += ", ngày " + day(on)
	}
	if name := line(d.Office.Name); name != "" {
		about += ", của " + name
	}
	if span := days(d.Report.Period); span != "" {
		about += "; " + span
	}
	return cell(about + bracket(asOf(d.Report)))
}

// course is what the reports before this one, and this one, said of what is followed: of the stocks and of the flows.
func (d Document) course() (stocks, flows annex.Course) {
	if len(d.Course) == 0 {
		return stocks, flows
	}
	steps := append(slices.Clone(d.Course), PastOf(d.Report, symbol(d)))
	follow := func(codes []string, title string, flow bool) annex.Course {
		c := annex.Course{Title: title, Flow: flow}
		var followed []string
		for _, code := range codes {
			if d.prints(code) && slices.ContainsFunc(d.Course, func(p Past) bool { _, there := p.Values[code]; return there }) {
				followed, c.Labels = append(followed, code), append(c.Labels, cell(d.label(code)))
			}
		}
		for _, p := range steps {
			step := annex.Step{Period: spanned(p.From, p.To), Symbol: cell(p.Symbol), Values: make([]any, len(followed))}
			for i, code := range followed {
				if n, counted := p.Values[code]; counted {
					step.Values[i] = n
				}
			}
			c.Steps = append(c.Steps, step)
		}
		return c
	}
	sorts := courseFigures()
	return follow(sorts[0], "Số hiện có cuối kỳ", false), follow(sorts[1], "Số phát sinh trong kỳ", true)
}

// spanned is a period in a cell: "16/8–22/8/2021", or "22/8/2021".
func spanned(from, to model.Date) string {
	switch {
	case from == to:
		return day(to)
	case from.Year() == to.Year():
		return dayAndMonth(from) + "–" + day(to)
	}
	return day(from) + "–" + day(to)
}

// figureHeads are the headings of the table of figures.
func figureHeads() []string {
	return []string{"Chỉ tiêu", "Kỳ trước", "Tăng", "Giảm", "Hiện có", "Lũy kế"}
}

// figureCells are the numbers of a figure below the headings after the first; nil where a reader is told nothing: of a flow what was
// before and is now, of a stock the sum since the beginning.
func figureCells(f model.Figure) []any {
	cells := []any{f.Opening, f.Up, f.Down, f.Now, f.Total}
	if figure.IsStock(f) {
		cells[4] = nil
		return cells
	}
	cells[0], cells[3] = nil, nil
	if f.Down == 0 { // otherwise something counted before was taken back, and that must show
		cells[2] = nil
	}
	return cells
}
