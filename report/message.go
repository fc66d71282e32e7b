package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/viet"
)

// messageFigures are the figures of which a message for a phone tells, the most telling first, as far as there is room.
func messageFigures() []string {
	return []string{
		"home.people", "f0.new", "f1.people", "died.people", "left.people", "alarm.open", "test.positive", "returned.people", "central.people",
		"hospital.people", "home.completed", "monitor.people", "test.pending", "violation.cases", "checkin.absent", "team.areas_without",
		"activity.inspection", "activity.propaganda", "activity.meeting", "activity.checkpoint", "activity.support", "directive.received",
	}
}

// How much of a report goes into a message beside its title, the tasks and the number: a phone shows ten lines of it without scrolling.
const (
	messageNumbers = 7
	messageLate    = 50 // letters of the late task that is named
)

// Message is the report as a message for a phone, in ten lines at most: what it is, the numbers that changed or matter, what is late, and
// its number and day.
func Message(d Document) string {
	lines := []string{messageTitle(d)}
	numbers := d.telling()
	if len(numbers) == 0 {
		numbers = []string{nothing}
	}
	lines = append(lines, numbers...)
	if d.prints(taskFigure) {
		lines = append(lines, messageTasks(d.Report))
	}
	return strings.Join(append(lines, messageEnd(d)), "\n")
}

// writeMessage writes the message as text.
func writeMessage(w io.Writer, d Document) error {
	if _, err := io.WriteString(w, Message(d)+"\n"); err != nil {
		return fmt.Errorf("write a message: %w", err)
	}
	return nil
}

// messageTitle is the first line: "Đảng ủy phường Hòa Minh: Báo cáo tuần từ ngày 16/8 đến ngày 22/8/2021, COVID-19 (số liệu …)".
func messageTitle(d Document) string {
	r := d.Report
	text := aboutPeriod(r.Kind, r.Period, d.Disease)
	if title := line(r.Title); title != "" && r.Kind == model.ReportOnDemand {
		text = "Báo cáo " + title + ", " + days(r.Period)
	}
	text += bracket(asOf(r))
	if c := d.Corrects; c != nil {
		text += ", đính chính Báo cáo số " + line(c.Symbol)
	}
	if name := line(d.Office.Name); name != "" {
		text = name + ": " + text
	}
	return text
}

// telling are lines of the figures that changed, or are not zero now: those that tell most before others in the order of the report.
func (d Document) telling() []string {
	told := messageFigures()
	rank := func(f model.Figure) int {
		if at := slices.Index(told, f.Code); at >= 0 {
			return at
		}
		return len(told)
	}
	figures := slices.DeleteFunc(inOrder(d.Report.Figures), func(f model.Figure) bool {
		unnamed := !slices.Contains(told, f.Code) && !figure.IsOwn(f.Code) // the rest is in the files
		return unnamed || !d.prints(f.Code) || f.Up == 0 && f.Down == 0 && (!figure.IsStock(f) || f.Now == 0)
	})
	slices.SortStableFunc(figures, func(a, b model.Figure) int { return rank(a) - rank(b) })
	var lines []string
	for _, f := range figures[:min(len(figures), messageNumbers)] {
		lines = append(lines, "- "+cell(d.label(f.Code))+": "+messageNumber(f))
	}
	return lines
}

// messageNumber is the number of a figure with what makes it: "75 (tăng 6, giảm 2)", "4 (lũy kế 30)".
func messageNumber(f model.Figure) string {
	text := viet.Number(figure.Reported(f))
	if n := figure.Reported(f); n < 0 && !figure.IsStock(f) { // what was told before was taken back
		return "giảm " + viet.Number(-n) + " so với đã báo cáo (lũy kế " + viet.Number(f.Total) + ")"
	}
	if figure.IsStock(f) {
		return text + bracket(say(", ", clause{f.Up, "tăng %"}, clause{f.Down, "giảm %"}))
	}
	if f.Total > f.Up-f.Down {
		text += " (lũy kế " + viet.Number(f.Total) + ")"
	}
	return text
}

// messageTasks says in one line what of the tasks is done and late, and names the first that is late.
func messageTasks(r model.Report) string {
	t := r.Tasks
	if t.Total == 0 {
		return "- Nhiệm vụ: không có."
	}
	text := "- Nhiệm vụ: xong " + viet.Number(t.Done) + "/" + viet.Number(t.Total)
	if t.Late == 0 {
		return text + ", không có việc quá hạn."
	}
	text += ", quá hạn " + viet.Number(t.Late)
	if len(r.Late) > 0 {
		first := r.Late[0]
		text += ": " + shortened(line(first.Text), messageLate) + bracket(line(first.Symbol))
		if len(r.Late) > 1 {
			return text + ", …"
		}
	}
	return text + "."
}

// messageEnd names number and day of what was issued; the number of a draft is not taken yet.
func messageEnd(d Document) string {
	if d.Report.IssuedAt == 0 {
		return "Bản nháp, chưa lấy số."
	}
	text := "Báo cáo số " + symbol(d)
	if on := d.Report.MadeAt.Date(); on != 0 {
		text += ", ngày " + day(on)
	}
	return text + "."
}
