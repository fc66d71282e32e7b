package reports

import (
	"context"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/owed"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// offeredKinds are the kinds of reports, in the order they are offered.
var offeredKinds = [...]model.ReportKind{model.ReportWeekly, model.ReportDaily, model.ReportMonthly, model.ReportOnDemand}

// reportPlan is a report about to be made, and one of the same kind and period that is in the book already.
type reportPlan struct {
	report model.Report
	twin   model.Report
}

// offered are the reports that can be made: of each kind those that are owed, or the one there is.
func offered(d *scene.Desk) []model.Report {
	var all []model.Report
	for _, kind := range offeredKinds {
		rules := office.Duties(d.Config, kind)
		if len(rules) == 0 {
			rules = []owed.Rule{office.DutyOf(d.Config, model.Report{Kind: kind})}
		}
		for _, rule := range rules {
			all = append(all, model.Report{Kind: kind, Duty: rule.Duty, Disease: rule.Disease})
		}
	}
	return all
}

// chooseKind asks what kind of report is wanted, and where several of it are owed to whom.
func (r *reports) chooseKind() scene.Action {
	d, all := r.Desk, offered(r.Desk)
	items := make([]kit.Item, len(all))
	for i, one := range all {
		p, late := proposed(d, one)
		hint := part.ReportPeriod(p)
		if late != "" {
			hint += ", " + late
		}
		items[i] = kit.Item{ID: fmt.Sprint(i), Label: dutyName(d, one), Hint: hint}
	}
	return scene.Pick{Title: d.T("report.new"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		for i, one := range all {
			if fmt.Sprint(i) == item.ID {
				return r.askPeriod(one), nil
			}
		}
		return nil, nil
	}}
}

// dutyName is the kind of a report, and to whom it is owed where others of the kind are owed too.
func dutyName(d *scene.Desk, r model.Report) string {
	name := d.T("word.report." + string(r.Kind))
	if to := part.ReportDuty(d, r); to != "" {
		name += " → " + to
	}
	return name
}

// proposed is the period of a kind and duty that is longest overdue, and by how much; where none is, the one that holds today.
func proposed(d *scene.Desk, r model.Report) (p model.Period, late string) {
	for _, duty := range d.Waiting.Duties {
		if duty.Is(r) && duty.Late {
			return duty.Period, part.Left(d, duty.Due)
		}
	}
	return owed.PeriodFor(r.Kind, d.Today(), d.Config.Report.WeekStarts, office.DutyOf(d.Config, r).Cut), ""
}

// askPeriod proposes the period that is due.
func (r *reports) askPeriod(one model.Report) scene.Action {
	d := r.Desk
	one.Period, _ = proposed(d, one)
	if one.Disease == "" {
		one.Disease = d.Config.UsualDisease(one.Period.From)
	}
	return scene.Fill{
		Title: dutyName(d, one), Fields: periodFields(d, one),
		Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			next, wrong := typedPeriod(d, one, values)
			if len(wrong) > 0 {
				return nil, nil, wrong
			}
			return nil, r.plan(next), nil
		},
	}
}

// periodFields ask for what a report covers: days, and one disease or all.
func periodFields(d *scene.Desk, r model.Report) []kit.Field {
	fields := []kit.Field{
		scene.DayField(d, "from", d.T("report.field.from"), r.Period.From),
		scene.DayField(d, "to", d.T("report.field.to"), r.Period.To),
		{Key: "cut", Label: d.T("report.field.cut"), Value: string(r.Period.Cut), Replace: true, Width: 8, Limit: 5},
		{Key: "disease", Label: d.T("report.field.disease"), Kind: kit.FieldChoice, Options: diseaseOptions(d, r), Value: r.Disease},
	}
	if r.Kind == model.ReportOnDemand {
		fields = append(fields, kit.Field{
			Key: "title", Label: d.T("report.field.title"), Value: r.Title, Required: true, Limit: scene.LineLimit,
		})
	}
	return append(fields, layoutFields(d, r)...)
}

// dutyFields ask which of several duties of the kind a report answers.
func dutyFields(d *scene.Desk, r model.Report) []kit.Field {
	rules := office.Duties(d.Config, r.Kind)
	field := kit.Field{Key: "duty", Label: d.T("report.field.duty"), Kind: kit.FieldChoice, Value: office.DutyOf(d.Config, r).Duty}
	for _, rule := range rules {
		field.Options = append(field.Options, kit.Option{Value: rule.Duty, Label: kit.Plain(rule.Duty)})
	}
	if !slices.ContainsFunc(rules, func(rule owed.Rule) bool { return rule.Duty == field.Value }) {
		field.Options = append(field.Options, kit.Option{Value: field.Value, Label: kit.Plain(field.Value)})
	}
	if len(field.Options) < 2 {
		return nil
	}
	return []kit.Field{field}
}

// diseaseOptions are all diseases together, then each, and what the report is about where the settings do not know it any more.
func diseaseOptions(d *scene.Desk, r model.Report) []kit.Option {
	options := append([]kit.Option{{Label: part.ReportDisease(d, "")}}, part.DiseaseOptions(d, r.Period.From)...)
	if !slices.ContainsFunc(options, func(o kit.Option) bool { return o.Value == r.Disease }) {
		options = append(options, kit.Option{Value: r.Disease, Label: part.ReportDisease(d, r.Disease)})
	}
	return options
}

// typedPeriod reads them.
func typedPeriod(d *scene.Desk, r model.Report, values map[string]string) (model.Report, map[string]string) {
	r.Period.From, r.Period.To = scene.TypedDay(d, values["from"]), scene.TypedDay(d, values["to"])
	cut, ok := when.ParseClock(values["cut"])
	r.Period.Cut, r.Disease = cut, values["disease"]
	if r.Kind == model.ReportOnDemand {
		r.Title = viet.CleanLine(values["title"])
	}
	if to, asked := values["duty"]; asked && to != office.DutyOf(d.Config, r).Duty { // one without a name keeps answering the first
		r.Duty = to
	}
	wrong := d.FieldSentences(r.Validate())
	var bad string
	if r.Layout, bad = typedLayout(d, values); bad != "" && len(wrong) == 0 {
		wrong = map[string]string{bad: d.T("report.no_group")}
	}
	if len(wrong) == 0 && d.Now() < r.Period.Opens() {
		return r, map[string]string{"from": d.T("report.not_begun")}
	}
	if !ok {
		return r, map[string]string{"cut": d.T("report.bad_time")}
	}
	return r, wrong
}

// plan looks whether the same report is in the book already.
func (r *reports) plan(next model.Report) tea.Cmd {
	book, rule := r.Desk.Book, office.DutyOf(r.Desk.Config, next)
	return r.checked.Ask(func(ctx context.Context) (reportPlan, error) {
		all, err := book.Reports(ctx)
		plan := reportPlan{report: next}
		for _, one := range all {
			if rule.Is(one) && one.Disease == next.Disease && one.Period.From == next.Period.From && one.Period.To == next.Period.To {
				plan.twin = one
			}
		}
		return plan, err
	})
}

// planned makes the report, after asking where there is one already.
func (r *reports) planned(got scene.Answer[reportPlan]) (scene.Action, tea.Cmd) {
	d, plan := r.Desk, got.Value
	if got.Err != nil {
		return d.Failure(got.Err), nil
	}
	if plan.twin.ID == 0 {
		return nil, r.begin(plan.report)
	}
	state, _ := stateText(d, plan.twin, d.Waiting.Duties)
	return scene.Confirm{
		Text: d.T("report.twin", part.ReportName(d, plan.twin), state), Yes: d.T("report.make_anyway"), Asked: "n",
		Then: func() (scene.Action, tea.Cmd) { return nil, r.begin(plan.report) },
	}, nil
}

func (r *reports) begin(next model.Report) tea.Cmd {
	book := r.Desk.Book
	return r.wrote.Write(r.Desk, func(ctx context.Context) (model.Report, error) {
		made, err := book.SaveReport(ctx, next)
		if err != nil {
			return made, fmt.Errorf("make a report: %w", err)
		}
		return made, nil
	})
}

// beginOwed makes the draft of a report that is owed.
func (r *reports) beginOwed(one model.Report, cmd tea.Cmd) (scene.Action, tea.Cmd) {
	if r.Desk.Book.ReadOnly() {
		return r.Desk.Failure(model.ErrReadOnly), cmd
	}
	return nil, tea.Batch(cmd, r.plan(one))
}
