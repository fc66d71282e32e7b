package tui

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// reportPlan is a report about to be made, and one of the same kind and period that is in the book already.
type reportPlan struct {
	report model.Report
	twin   model.Report
}

// chooseKind asks what kind of report is wanted.
func (r *reports) chooseKind() action {
	items := make([]kit.Item, len(reportKinds))
	for i, kind := range reportKinds {
		p := model.PeriodFor(kind, r.desk.Today(), r.desk.Config.Report.WeekStarts, r.desk.Config.Report.CutOff)
		items[i] = kit.Item{ID: string(kind), Label: r.desk.T("word.report." + string(kind)), Hint: reportPeriod(p)}
	}
	return pick{title: r.desk.T("report.new"), items: items, then: func(item kit.Item, _ bool) (action, tea.Cmd) {
		return r.askPeriod(model.ReportKind(item.ID)), nil
	}}
}

// askPeriod proposes the period that holds today.
func (r *reports) askPeriod(kind model.ReportKind) action {
	d := r.desk
	one := model.Report{Kind: kind, Period: model.PeriodFor(kind, d.Today(), d.Config.Report.WeekStarts, d.Config.Report.CutOff)}
	return fill{
		title: d.T("word.report." + string(kind)), fields: d.periodFields(one),
		then: func(values map[string]string) (action, tea.Cmd, map[string]string) {
			next, wrong := d.typedPeriod(one, values)
			if len(wrong) > 0 {
				return nil, nil, wrong
			}
			return nil, r.plan(next), nil
		},
	}
}

// periodFields ask for what a report covers.
func (d *Desk) periodFields(r model.Report) []kit.Field {
	fields := []kit.Field{
		dayField(d, "from", d.T("report.field.from"), r.Period.From),
		dayField(d, "to", d.T("report.field.to"), r.Period.To),
		{Key: "cut", Label: d.T("report.field.cut"), Value: string(r.Period.Cut), Width: 8, Limit: 5},
	}
	if r.Kind == model.ReportOnDemand {
		fields = append(fields, kit.Field{
			Key: "title", Label: d.T("report.field.title"), Value: r.Title, Required: true, Limit: lineLimit,
		})
	}
	return fields
}

// typedPeriod reads them.
func (d *Desk) typedPeriod(r model.Report, values map[string]string) (model.Report, map[string]string) {
	r.Period.From, r.Period.To = typedDay(d, values["from"]), typedDay(d, values["to"])
	cut, ok := typedClock(values["cut"])
	r.Period.Cut = cut
	if r.Kind == model.ReportOnDemand {
		r.Title = keep(values["title"])
	}
	wrong := d.fieldSentences(r.Validate())
	if !ok {
		return r, map[string]string{"cut": d.T("report.bad_time")}
	}
	return r, wrong
}

// plan looks whether the same report is in the book already.
func (r *reports) plan(next model.Report) tea.Cmd {
	book := r.desk.Book
	return r.checked.ask(func(ctx context.Context) (reportPlan, error) {
		all, err := book.Reports(ctx)
		plan := reportPlan{report: next}
		for _, one := range all {
			if one.Kind == next.Kind && one.Period.From == next.Period.From && one.Period.To == next.Period.To {
				plan.twin = one
			}
		}
		return plan, err
	})
}

// planned makes the report, after asking where there is one already.
func (r *reports) planned(got answer[reportPlan]) (action, tea.Cmd) {
	d, plan := r.desk, got.value
	if got.err != nil {
		return d.failure(got.err), nil
	}
	if plan.twin.ID == 0 {
		return nil, r.begin(plan.report)
	}
	state, _ := d.reportState(plan.twin)
	return confirm{
		text: d.T("report.twin", d.reportName(plan.twin), state), yes: d.T("report.make_anyway"), asked: "n",
		then: func() (action, tea.Cmd) { return nil, r.begin(plan.report) },
	}, nil
}

func (r *reports) begin(next model.Report) tea.Cmd {
	book := r.desk.Book
	return r.wrote.write(r.desk, func(ctx context.Context) (model.Report, error) {
		made, err := book.SaveReport(ctx, next)
		if err != nil {
			return made, fmt.Errorf("make a report: %w", err)
		}
		return made, nil
	})
}
