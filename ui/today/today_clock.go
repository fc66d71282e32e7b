package today

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// lateReports is how many periods of a kind that were not reported are named; the others are counted.
const lateReports = 3

// nextTasks is how many tasks due next are named; the others are counted.
const nextTasks = 2

// clockJobs are those with a time of day: the reports that are overdue, the oldest first, and by their hour the reports and tasks due next.
func (t *today) clockJobs() (over, next []job) {
	d, w := t.desk, t.desk.Waiting
	late := map[string][]job{} // by the words of a duty, the oldest first
	never := map[string]bool{}
	var named []string
	for _, duty := range w.Duties {
		if !duty.Late && duty.Due.Date() > w.At.Date()+1 {
			continue
		}
		name := d.T("word.report." + string(duty.Kind))
		period := strings.TrimSuffix(part.ReportPeriod(duty.Period), fmt.Sprint("/", w.At.Date().Year()))
		text := name + " " + period
		if to := part.ReportDuty(d, model.Report{Kind: duty.Kind, Duty: duty.Duty}); to != "" {
			name, text = name+" → "+to, text+" → "+to
		}
		one := job{code: "report", text: text + ", " + part.Left(d, duty.Due), place: scene.Reports{}, due: duty.Due}
		if !duty.Late {
			one.mark = part.When(d, duty.Due)
			next = append(next, one)
			continue
		}
		one.mark, one.style = lateSign, kit.RowDanger
		if len(late[name]) == 0 {
			named = append(named, name)
		}
		late[name], never[name] = append(late[name], one), duty.Never
	}
	over = lateJobs(d, named, late, never)
	for _, line := range w.Upcoming[:min(len(w.Upcoming), nextTasks)] {
		text := part.Left(d, line.Due) + ": " + kit.Plain(line.Text)
		place := scene.TaskCard{ID: line.TaskID, Round: line.Period, Unit: line.UnitID, Lead: line.Period == "" && line.UnitID == 0}
		next = append(next, job{code: "task", mark: part.When(d, line.Due), text: text, place: place, due: line.Due})
	}
	slices.SortStableFunc(next, func(a, b job) int { return cmp.Compare(a.due, b.due) })
	return over, next
}

// lateJobs are the lines of the reports that are overdue. Who has sent none of a duty may have none to send: one line says so of all.
func lateJobs(d *scene.Desk, named []string, late map[string][]job, never map[string]bool) (over []job) {
	var more []job
	for _, name := range named {
		all := late[name]
		if never[name] && len(all) > 1 {
			more = append(more, counted("never-reported", len(all), d.T("today.never_reported", name), kit.RowDanger, scene.Reports{}))
			continue
		}
		over = append(over, all[:min(len(all), lateReports)]...)
		if n := len(all) - lateReports; n > 0 {
			text := d.T("today.more_reports", name, n)
			more = append(more, job{code: "more-reports", mark: lateSign, text: text, style: kit.RowDanger, place: scene.Reports{}, count: n})
		}
	}
	slices.SortStableFunc(over, func(a, b job) int { return cmp.Compare(a.due, b.due) })
	return append(over, more...)
}
