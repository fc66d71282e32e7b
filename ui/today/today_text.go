package today

import (
	"context"
	"fmt"
	"strings"

	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// Text is the first screen as lines of text, for where there is no terminal.
func Text(ctx context.Context, d *scene.Desk) ([]string, error) {
	w, err := office.Count(ctx, d.Book, d.Config, d.Now())
	if err != nil {
		return nil, err
	}
	if w.Slow, err = office.CountSlow(ctx, d.Book, d.Config, d.Today(), office.Slow{}); err != nil {
		return nil, err
	}
	d.Waiting = w
	t := newToday(d)
	now := d.Now()
	head := strings.ToUpper(d.T("app.name"))
	if d.Config.Office.Name != "" {
		head += "  " + viet.CleanLine(d.Config.Office.Name)
	}
	lines := []string{head + "  " + d.Weekday(now.Date()) + " " + now.Date().Local() + " " + string(now.Clock()), "", d.T("today.todo")}
	for _, j := range t.jobs() {
		mark := j.mark
		if j.style == kit.RowDanger && mark != "▲" {
			mark = "▲ " + mark
		}
		lines = append(lines, fmt.Sprintf("%7s  %s", mark, kit.Plain(j.text)))
	}
	if len(t.jobs()) == 0 {
		lines = append(lines, "  "+t.emptyText())
	}
	lines = append(lines, "", d.T("today.trend"), "  "+d.T("today.home", w.HomePeople, w.HomeHouses),
		"  "+kit.Spark(w.Trend, len(w.Trend)), "  "+d.T("today.monitoring", w.Monitoring), "  "+d.T("today.tests", w.TestsDue-w.TestsLate, w.TestsLate),
		"  "+d.T("today.ending", w.EndsToday))
	if len(w.Recent) > 0 {
		lines = append(lines, "", d.T("today.recent"))
	}
	for _, dir := range w.Recent {
		symbol, subject := part.Held(d, dir.Directive)
		lines = append(lines, "  "+kit.Plain(symbol)+"  "+dir.IssuedOn.Local()+"  "+kit.Plain(subject))
	}
	return lines, nil
}
