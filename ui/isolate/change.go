package isolate

import (
	"context"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// Change asks for a new end date and the reason.
func (w *Work) Change(lines []model.PersonLine) (scene.Action, tea.Cmd) {
	open := openOf(lines)
	if len(open) == 0 {
		return w.nothing(), nil
	}
	return w.changeSheet(open), nil
}

func (w *Work) changeSheet(lines []model.PersonLine) scene.Action {
	d := w.desk
	title := d.T("isolation.change_many", len(lines))
	if len(lines) == 1 {
		title = d.T("isolation.change_one", kit.Plain(lines[0].Name), lines[0].Isolation.PlannedEnd().Local())
	}
	end := DayField(d, "ends_on", 0)
	end.Label, end.Help, end.Required = d.T("isolation.field.new_end"), d.T("isolation.new_end_help"), true
	day := end.Parse
	end.Parse = func(text string) kit.Parsed {
		days, ok := movedBy(text)
		switch {
		case ok && len(lines) == 1:
			p := day((lines[0].Isolation.PlannedEnd() + model.Date(days)).Local())
			p.Means += " " + p.Shown
			return p
		case ok:
			return kit.Parsed{Shown: text}
		}
		return day(text)
	}
	reason := part.IsolationField(d, "reason", "")
	reason.Required = true
	return scene.Fill{Title: title, Fields: []kit.Field{end, reason}, Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
		return w.changeWrite(lines, v)
	}}
}

// movedBy reads "+7" and "-2".
func movedBy(text string) (int, bool) {
	text = strings.ReplaceAll(text, " ", "")
	if !strings.HasPrefix(text, "+") && !strings.HasPrefix(text, "-") {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n != 0 && n >= -model.MaxIsolationDays && n <= model.MaxIsolationDays
}

func (w *Work) changeWrite(lines []model.PersonLine, v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
	d := w.desk
	moves := make([]model.EndMove, len(lines))
	for n, l := range lines {
		end := scene.TypedDay(d, v["ends_on"])
		if days, ok := movedBy(v["ends_on"]); ok {
			end = l.Isolation.PlannedEnd() + model.Date(days)
		}
		switch {
		case end < l.Isolation.StartsOn:
			return nil, nil, map[string]string{"ends_on": d.T("error.end-before-start")}
		case end == l.Isolation.PlannedEnd() && len(lines) == 1:
			return nil, nil, map[string]string{"ends_on": d.T("isolation.same_end")}
		}
		moves[n] = model.EndMove{ID: l.Isolation.ID, Rev: l.Isolation.Rev, To: end}
	}
	said := d.T("isolation.changed_many", len(lines))
	if len(lines) == 1 {
		i := lines[0].Isolation
		said = d.T("isolation.changed_one", kit.Plain(lines[0].Name), i.PlannedEnd().Local(), moves[0].To.Local())
	}
	return nil, w.Run(Done{Said: said, whom: lines}, func(ctx context.Context) error {
		return d.Book.ChangeEnds(ctx, moves, v["reason"])
	}), nil
}
