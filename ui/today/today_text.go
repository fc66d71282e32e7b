package today

import (
	"context"
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// Text is the first screen as lines of text, for where there is no terminal. Plain lines have no signs and no columns, to be read aloud.
func Text(ctx context.Context, d *scene.Desk, plain bool) ([]string, error) {
	t, err := counting(ctx, d)
	if err != nil {
		return nil, err
	}
	w, now := d.Waiting, d.Now()
	head := strings.ToUpper(d.T("app.name"))
	if d.Config.Office.Name != "" {
		head += "  " + viet.CleanLine(d.Config.Office.Name)
	}
	lines := []string{head + "  " + d.Weekday(now.Date()) + " " + now.Date().Local() + " " + string(now.Clock()), "", d.T("today.todo")}
	indent, trend := "  ", []string{d.T("today.home", w.HomePeople, w.HomeHouses), strings.TrimRight(kit.Spark(w.Trend, len(w.Trend))+"  "+trendEnds(d, w.Today), " ")}
	if plain {
		indent, lines[0] = "", strings.ReplaceAll(lines[0], "  ", ", ")
		trend[0] = strings.ReplaceAll(trend[0], " · ", ", ")
		trend[1] = trendSaid(d, w.Today)
	}
	for _, j := range t.jobs() {
		if plain {
			lines = append(lines, j.said()+".")
		} else {
			lines = append(lines, fmt.Sprintf("%7s  %s", j.marked(), kit.Plain(j.text)))
		}
	}
	if len(t.jobs()) == 0 {
		lines = append(lines, indent+t.emptyText())
	}
	lines = append(lines, "", d.T("today.trend"))
	if plain && trend[1] == "" {
		trend = trend[:1]
	}
	for _, line := range append(trend, d.T("today.monitoring", w.Monitoring), d.T("today.tests", w.TestsDue-w.TestsLate, w.TestsLate),
		d.T("today.ending", w.EndsToday)) {
		lines = append(lines, indent+line)
	}
	if len(w.Recent) > 0 {
		lines = append(lines, "", d.T("today.recent"))
	}
	between := "  "
	if plain {
		between = ", "
	}
	for _, dir := range w.Recent {
		symbol, subject := part.Held(d, dir.Directive)
		lines = append(lines, indent+kit.Plain(symbol)+between+dir.IssuedOn.Local()+between+kit.Plain(subject))
	}
	return lines, nil
}

// counting is the screen with what waits counted.
func counting(ctx context.Context, d *scene.Desk) (*today, error) {
	w, err := office.Count(ctx, d.Book, d.Config, d.Now())
	if err != nil {
		return nil, err
	}
	if w.Slow, err = office.CountSlow(ctx, d.Book, d.Config, d.Today(), office.Slow{}); err != nil {
		return nil, err
	}
	d.Waiting = w
	return newToday(d), nil
}

// marked is what stands before a line of text: what has no colour there has a sign.
func (j job) marked() string {
	if j.urgent() && j.mark != lateSign {
		return lateSign + " " + j.mark
	}
	return j.mark
}

// said is a line without a sign: how many and what, or when and what.
func (j job) said() string {
	text := strings.TrimRight(kit.Plain(j.text), ".")
	if j.mark == lateSign {
		return text
	}
	return j.mark + " " + text
}

// urgent tells whether a line is of something late, missed or not to be put off.
func (j job) urgent() bool { return j.style == kit.RowDanger }

// trendSaid is the trend in words; "" where nobody was at home on any day.
func trendSaid(d *scene.Desk, t model.Today) string {
	if highest(t) == 0 {
		return ""
	}
	return d.T("today.trend_plain", t.Trend[0], trendBegins(t).Local(), t.Trend[len(t.Trend)-1], highest(t))
}
