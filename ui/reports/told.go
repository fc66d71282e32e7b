package reports

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// askTold asks which number the figure of the row is to tell in the place of what the book counts, and why; without either it tells that again.
func (r *reportSheet) askTold() scene.Action {
	f, ok := r.figure()
	if !ok {
		return nil
	}
	d, stored, counted := r.desk, r.shown.stored, figure.Reported(f)
	number, reason := "", f.Reason
	if reason != "" {
		number, counted = strconv.Itoa(counted), f.Counted
	}
	fields := []kit.Field{
		{Key: "number", Label: d.T("report.told.number"), Value: number, Replace: true, Width: 12, Limit: 12, Placeholder: strconv.Itoa(counted)},
		{Key: "reason", Label: d.T("report.told.reason"), Value: reason, Limit: scene.ShortLimit, Help: d.T("report.told.help")},
	}
	return scene.Fill{Title: figureName(d, f.Code), Fields: fields, Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
		why := viet.CleanLine(v["reason"])
		next := stored
		next.Told = slices.DeleteFunc(slices.Clone(stored.Told), func(one model.Told) bool { return one.Code == f.Code })
		switch n, ok := scene.TypedNumber(v["number"]); {
		case v["number"] == "" && why == "":
		case v["number"] == "":
			return nil, nil, map[string]string{"number": d.T("error.required")}
		case !ok:
			return nil, nil, map[string]string{"number": d.T("error.not-a-number")}
		case why == "":
			return nil, nil, map[string]string{"reason": d.T("error.required")}
		default:
			next.Told = append(next.Told, model.Told{Code: f.Code, Number: n, Reason: why})
		}
		if slices.Equal(next.Told, stored.Told) {
			return nil, nil, nil
		}
		return nil, r.saveDetails(next), nil
	}}
}
